import Records
import Rulebook

/// One person's unbroken time in one post of one unit: spells that touch, overlap, or leave a gap small enough.
public struct Tenure: Sendable {
  public let unit: Code<Unit>
  public let post: Code<Post>
  /// Where the lists leave open whether spells join, or differ in the start, each start is a reading.
  public internal(set) var from: PartialDate
  /// Nil while it lasts.
  public internal(set) var until: PartialDate?
  /// The rows it was joined from, earliest first.
  public internal(set) var spells: [SourceLocation]

  func isOpen(on day: CivilDate) -> Certainty { until.map { $0.isBefore(day).negated } ?? .certain }
}

extension Tenure {
  /// Joins one person's spells, each list for itself, and then lays the lists beside each other.
  ///
  /// - Parameters:
  ///   - gap: the most days from the end of one spell to the start of the next; 1 is the very next day.
  ///   - lineage: the unit a unit has become: a post carries on across renamings.
  ///   - sender: whose list a row stands in.
  static func joined(
    _ spells: [Assignment], gap: Int, asOf: CivilDate, lineage: (Code<Unit>) -> Code<Unit>,
    sender: (SourceLocation) -> String
  ) -> [Tenure] {
    struct Holding: Hashable {
      let unit: Code<Unit>
      let post: Code<Post>
    }
    let usable = spells.filter { spell in
      let endsBeforeStart = spell.to.map { $0.isBefore(spell.from) == .certain } ?? false
      return !endsBeforeStart && spell.from.isAfter(PartialDate(asOf)) != .certain
    }
    let away = usable.filter { $0.form == .seconded }
    let byHolding = Dictionary(grouping: usable.filter { $0.form != .seconded }) {
      Holding(unit: lineage($0.unit), post: $0.post)
    }
    return byHolding.values.flatMap { spells -> [Tenure] in
      let lists = Dictionary(grouping: spells) { sender($0.source) }.sorted { $0.key < $1.key }
      var tenures: [Tenure] = []
      for (_, list) in lists {
        for tenure in chained(list, gap: gap, away: away) {
          tenures = laid(tenure, beside: tenures, gap: gap, away: away)
        }
      }
      return tenures
    }.sorted { $0.spells[0] < $1.spells[0] }
  }

  /// One list's spells in one post, in the order of time.
  private static func chained(_ list: [Assignment], gap: Int, away: [Assignment]) -> [Tenure] {
    let inTime = list.sorted {
      ($0.from.earliest, $0.from.latest, $0.source) < ($1.from.earliest, $1.from.latest, $1.source)
    }
    return inTime.reduce(into: []) { chain, spell in
      let next = Tenure(unit: spell.unit, post: spell.post, from: spell.from, until: spell.to, spells: [spell.source])
      guard let last = chain.last, let whole = last.followed(by: next, gap: gap, away: away) else {
        chain.append(next)
        return
      }
      chain[chain.count - 1] = whole
    }
  }

  /// Two lists that show one spell: what both give is certain, the rest are readings. Otherwise they follow each other.
  private static func laid(_ tenure: Tenure, beside others: [Tenure], gap: Int, away: [Assignment]) -> [Tenure] {
    var whole = tenure
    var apart: [Tenure] = []
    for other in others {
      if other.overlaps(whole) {
        let until: PartialDate? =
          switch (other.until, whole.until) {
          case (nil, nil): nil
          case (let one?, let two?): Letter.readings([one, two])
          case (let end?, nil), (nil, let end?): PartialDate(between: end.earliest, and: .last)
          }
        whole = Tenure(
          unit: whole.unit, post: whole.post, from: Letter.readings([other.from, whole.from])!, until: until,
          spells: (other.spells + whole.spells).sorted())
      } else if let joined = other.followed(by: whole, gap: gap, away: away) {
        whole = joined
      } else if let joined = whole.followed(by: other, gap: gap, away: away) {
        whole = joined
      } else {
        apart.append(other)
      }
    }
    return apart + [whole]
  }

  private func overlaps(_ other: Tenure) -> Bool {
    from.latest <= other.until?.earliest ?? .last && other.from.latest <= until?.earliest ?? .last
  }

  /// Both as one; nil when a break between them is certain. One that is only possible makes each start a reading.
  private func followed(by next: Tenure, gap: Int, away: [Assignment]) -> Tenure? {
    guard from.earliest <= next.from.latest else { return nil }
    let reaches: Certainty
    if let until {
      let bridge = until.adding(days: gap)
      let isBridged = away.contains { absence in
        // A secondment that returns does not break a spell.
        absence.from.latest <= bridge.earliest
          && (absence.to ?? PartialDate(.last)).adding(days: gap).earliest >= next.from.latest
      }
      reaches = isBridged ? .certain : next.from.isOnOrBefore(bridge)
    } else {
      reaches = .certain
    }
    if reaches == .excluded { return nil }
    let end: PartialDate? =
      if let until, let other = next.until { until.latest > other.latest ? until : other } else { nil }
    return Tenure(
      unit: next.unit, post: next.post, from: reaches == .certain ? from : Letter.readings([from, next.from])!,
      until: end, spells: spells + next.spells)
  }
}
