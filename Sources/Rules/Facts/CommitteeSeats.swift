import Records

/// How many seats a committee (ban chấp hành) has, by the latest election to it that is over.
struct CommitteeSeats: Sendable {
  /// By all lists; nil where none says.
  let seats: ClosedRange<Int>?
  /// The rows of that election.
  let rows: [SourceLocation]

  /// By committee, whatever it is called on the day of the report.
  static func all(in inquiry: Inquiry) -> [Code<Unit>: CommitteeSeats] {
    let (registry, asOf) = (inquiry.registry, inquiry.asOf)
    let rows = Dictionary(registry.records.elections.map { ($0.source, $0) }, uniquingKeysWith: { first, _ in first })
    var latest: [Code<Unit>: (day: PartialDate, rows: [Election])] = [:]
    for election in inquiry.elections {
      let its = election.rows.compactMap { rows[$0] }
      guard its.contains(where: { $0.body == .bch }), let day = election.day, day.earliest <= asOf else { continue }
      let committee = registry.lineage(of: election.unit, on: asOf)
      guard let known = latest[committee] else {
        latest[committee] = (day, its)
        continue
      }
      // Where it is not certain which of two is the later, the seats of both are readings.
      if day.overlaps(known.day) {
        latest[committee] = (day.latest > known.day.latest ? day : known.day, known.rows + its)
      } else if known.day.latest < day.latest {
        latest[committee] = (day, its)
      }
    }
    return latest.mapValues { _, rows in
      let seats = rows.compactMap(\.seats).map(Int.init)
      let range = seats.min().flatMap { least in seats.max().map { least...$0 } }
      return CommitteeSeats(seats: range, rows: rows.map(\.source))
    }
  }
}
