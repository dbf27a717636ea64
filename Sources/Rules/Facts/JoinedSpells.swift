import Records
import Rulebook

/// One person's spells laid end to end: each list for itself, and then the lists beside each other.
struct JoinedSpells {
  private let registry: Registry
  private let asOf: CivilDate
  /// The most days from the end of one spell to the start of the next; 1 is the very next day.
  private let gap: Int
  private let away: [Assignment]
  private let mergers: Set<Code<Unit>>
  /// By the place of their first row; no two runs differ.
  private(set) var tenures: [Tenure] = []

  /// - Parameters:
  ///   - lent: joins the secondments themselves, and not the posts that they leave.
  ///   - mergers: the registry's, worked out once.
  init(
    _ spells: [Assignment], gap: Int, asOf: CivilDate, lent: Bool = false, mergers: Set<Code<Unit>>,
    in registry: Registry
  ) {
    (self.registry, self.asOf, self.gap, self.mergers) = (registry, asOf, gap, mergers)
    let usable = spells.filter { spell in
      let endsBeforeStart = spell.to.map { $0.isBefore(spell.from) == .certain } ?? false
      return !endsBeforeStart && spell.from.isAfter(PartialDate(asOf)) != .certain
    }
    away = lent ? [] : usable.filter { $0.form == .seconded }
    let held = usable.filter { ($0.form == .seconded) == lent }
    let holdings = held.map { spell in
      (holding: Holding(unit: registry.lineage(of: spell.unit, on: asOf), post: spell.post), spell: spell)
    }.sorted { ($0.holding, $0.spell.source) < ($1.holding, $1.spell.source) }
    var rest = holdings[...]
    while let first = rest.first {
      let same = rest.prefix { $0.holding == first.holding }
      tenures += united(same.map(\.spell)).map(carriedOn)
      rest = rest[same.endIndex...]
    }
    if tenures.count > 1 { tenures = tenures.sorted { comes($0, before: $1) } }
  }

  /// Units that have become one by the day of the report: only spells in these can join at all.
  private struct Holding: Comparable {
    let unit: Code<Unit>
    let post: Code<Post>

    static func < (one: Self, other: Self) -> Bool {
      (one.unit.symbol.id, one.post.symbol.id) < (other.unit.symbol.id, other.post.symbol.id)
    }
  }

  /// By their first rows; the names are asked only where those are one.
  private func comes(_ one: Tenure, before other: Tenure) -> Bool {
    one.spells[0] == other.spells[0] ? place(of: one) < place(of: other) : one.spells[0] < other.spells[0]
  }

  private func place(of tenure: Tenure) -> (SourceLocation, String, String, CivilDate) {
    let names = registry.names
    return (tenure.spells[0], names[tenure.unit.symbol], names[tenure.post.symbol], tenure.from.earliest)
  }

  private func united(_ spells: [Assignment]) -> [Tenure] {
    var tenures: [Tenure] = []
    for (_, list) in registry.byAgency(spells) {
      for tenure in chained(list) { tenures = laid(tenure, beside: tenures) }
    }
    return tenures
  }

  /// One list's spells in one post, in the order of time. Where a spell may follow several, as the head's of a merged
  /// unit, each start is a reading.
  private func chained(_ list: [Assignment]) -> [Tenure] {
    let inTime = list.sorted {
      ($0.from.earliest, $0.from.latest, $0.source) < ($1.from.earliest, $1.from.latest, $1.source)
    }
    let rows = inTime.reduce(into: [Tenure]()) { rows, spell in
      // A spell that begins after its unit has ended is one in the unit that took its place.
      let row = Tenure(
        unit: registry.lineage(of: spell.unit, on: spell.from.earliest), post: spell.post, from: spell.from,
        end: registry.end(of: spell), spells: [spell.source])
      // What begins on one day is one spell: lists of two years may have it open and closed.
      if let last = rows.last, last.from == row.from, last.unit == row.unit {
        rows[rows.count - 1] = beside(last, row)
      } else {
        rows.append(row)
      }
    }
    return rows.reduce(into: []) { chains, next in
      var whole: Tenure?
      var apart: [Tenure] = []
      for chain in chains {
        guard let longer = joined(chain, next) else {
          apart.append(chain)
          continue
        }
        whole = whole.map { beside($0, longer) } ?? longer
      }
      chains = apart + [whole ?? next]
    }
  }

  /// Two lists that show one spell: what both give is certain, the rest are readings. Otherwise they follow each other.
  private func laid(_ tenure: Tenure, beside others: [Tenure]) -> [Tenure] {
    var whole = tenure
    var apart: [Tenure] = []
    for other in others {
      if other.unit == whole.unit, other.overlaps(whole) {
        whole = beside(other, whole)
      } else if let joined = joined(other, whole) ?? joined(whole, other) {
        whole = joined
      } else {
        apart.append(other)
      }
    }
    return apart + [whole]
  }

  private func beside(_ one: Tenure, _ other: Tenure) -> Tenure {
    Tenure(
      unit: other.unit, post: other.post, from: Letter.readings([one.from, other.from])!,
      end: one.end.beside(other.end), spells: Set(one.spells + other.spells).sorted(),
      joins: one.joins.and(other.joins))
  }

  /// Both as one; nil when a break between them is certain. One that is only possible makes each start a reading.
  private func joined(_ one: Tenure, _ next: Tenure) -> Tenure? {
    guard one.from.earliest <= next.from.latest else { return nil }
    let joins = reaches(one, next).and(isOneUnit(one, next))
    if joins == .excluded { return nil }
    return Tenure(
      unit: next.unit, post: next.post,
      from: joins == .certain ? one.from : Letter.readings([one.from, next.from])!,
      end: one.end.followed(by: next.end), spells: one.spells + next.spells,
      joins: one.joins.and(next.joins).and(joins))
  }

  private func reaches(_ one: Tenure, _ next: Tenure) -> Certainty {
    switch one.end {
    case .lasts: return .certain
    case .unsaid: return .possible
    case .ended(let until):
      let bridge = until.adding(days: gap)
      // A secondment that returns does not break a spell. One that nobody closed may have ended long before.
      let bridges = away.filter { absence in
        absence.from.latest <= bridge.earliest
          && (absence.to ?? PartialDate(.last)).adding(days: gap).earliest >= next.from.latest
      }
      let touches = next.from.isOnOrBefore(bridge)
      if bridges.isEmpty { return touches }
      return bridges.contains { $0.to != nil } ? .certain : touches.or(.possible)
    }
  }

  /// Two codes are one unit only across its end: from the day after it the successor is meant. Who moved to the
  /// successor, or to a unit that merged with his, while his own still stood, has moved to another post.
  private func isOneUnit(_ one: Tenure, _ next: Tenure) -> Certainty {
    if one.unit == next.unit { return .certain }
    guard let last = registry.lastDay(before: next.unit, onTheLineOf: one.unit, until: asOf) else { return .excluded }
    let wasThereToTheEnd = one.isOpen(on: last)
    return next.from.isAfter(PartialDate(last)).or(wasThereToTheEnd == .excluded ? .excluded : .possible)
  }

  /// A list that still has the old code of a unit means the one that took its place: for certain where it only has
  /// another name.
  private func carriedOn(_ tenure: Tenure) -> Tenure {
    let unit = registry.lineage(of: tenure.unit, on: asOf)
    if unit == tenure.unit || tenure.isOpen(on: asOf) == .excluded { return tenure }
    var tenure = tenure
    if tenure.end == .lasts, !registry.isOnlyRenamed(tenure.unit, until: asOf, mergers: mergers) {
      let last = registry.versions(of: tenure.unit).last?.until ?? tenure.from.earliest
      tenure.end = .ended(PartialDate(between: last, and: .last))
    }
    tenure.unit = unit
    return tenure
  }
}

extension Tenure {
  fileprivate func overlaps(_ other: Tenure) -> Bool {
    from.latest <= other.end.earliest && other.from.latest <= end.earliest
  }
}
