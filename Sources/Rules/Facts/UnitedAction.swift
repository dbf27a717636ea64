import Records
import Rulebook

/// One decision on one person, from all the lists that have it: the decider's and the committee's.
struct UnitedAction: Sendable {
  let action: PersonnelAction
  /// The row the decider's own list has, then the others.
  let rows: [SourceLocation]
  /// When some list says that the committee learned of it.
  let learned: PartialDate?
  let referral: Document
  /// Whether any of the lists has a column for a referral at all.
  let mayHaveReferral: Bool

  /// Unites rows with one person, decider, kind, decision number and compatible dates; a row without number is its own.
  static func united(_ registry: Registry) -> [UnitedAction] {
    struct Key: Hashable {
      let official: Code<Official>
      let decider: Code<Unit>
      let kind: ActionKind
      let number: Symbol
    }
    var places: [Key: [Int]] = [:]
    var groups: [[PersonnelAction]] = []
    for row in registry.records.actions {
      guard let number = row.decision.number, number != .unreadable else {
        groups.append([row])
        continue
      }
      let key = Key(official: row.official, decider: row.decider, kind: row.kind, number: number)
      let same = places[key]?.first { groups[$0].allSatisfy { $0.decided.overlaps(row.decided) } }
      if let same {
        groups[same].append(row)
      } else {
        places[key, default: []].append(groups.count)
        groups.append([row])
      }
    }
    return groups.map { UnitedAction($0, registry) }
  }

  private init(_ rows: [PersonnelAction], _ registry: Registry) {
    let own = rows.first { row in
      registry.feed(row.source.feed).flatMap { registry.unitCode($0.unit) } == row.decider
    }
    let first = own ?? rows[0]
    let ordered = [first] + rows.filter { $0.source != first.source }
    action = ordered.dropFirst().reduce(first) { $0.filled(from: $1) }
    self.rows = ordered.map(\.source)
    learned = Letter.readings(rows.compactMap(\.learned))
    referral = ordered.lazy.map(\.referral).first { !$0.isEmpty } ?? first.referral
    mayHaveReferral = rows.contains { registry.speaks($0.source.feed, of: "referral.date", in: .action) }
  }
}

extension PartialDate {
  func overlaps(_ other: PartialDate) -> Bool { earliest <= other.latest && other.earliest <= latest }
}
