import Records

/// When somebody was told of the reappointment to come, from all the lists that say so.
struct ReappointmentNotice: Sendable {
  /// The row that says it.
  let row: Assignment
  /// Where lists differ, each day is a reading.
  let noticed: PartialDate
  let twins: [SourceLocation]

  /// In the order of the files; the same appointment once.
  static func all(in inquiry: Inquiry) -> [ReappointmentNotice] {
    struct Place: Hashable {
      let official: Code<Official>
      let unit: Code<Unit>
      let post: Code<Post>
    }
    // One appointment; or one notice, in the row of the term that ends and in that of the next.
    func isOne(_ one: Assignment, _ other: Assignment) -> Bool {
      one.from.overlaps(other.from) || one.noticed.map { $0.isExact && $0 == other.noticed } ?? false
    }
    var groups: [[Assignment]] = []
    var places: [Place: [Int]] = [:]
    for row in inquiry.registry.records.assignments where row.noticed != nil {
      let place = Place(
        official: row.official, unit: inquiry.registry.lineage(of: row.unit, on: inquiry.asOf), post: row.post)
      if let same = places[place]?.first(where: { groups[$0].contains { isOne($0, row) } }) {
        groups[same].append(row)
      } else {
        places[place, default: []].append(groups.count)
        groups.append([row])
      }
    }
    return groups.map { rows in
      ReappointmentNotice(
        row: rows[0], noticed: Letter.readings(rows.compactMap(\.noticed)) ?? .unreadable,
        twins: rows.dropFirst().map(\.source))
    }
  }
}
