import Records
import Rulebook

/// One election, from all the lists that have it.
struct UnitedElection: Sendable {
  let code: Code<Election>
  let kind: ElectionKind
  let unit: Code<Unit>
  let level: UnitLevel
  /// When it was held, else when it is to be; where lists differ, each is a reading.
  let day: PartialDate?
  let staffingPlan: Document
  /// Whether some list has a column for the plan: only then does an empty cell say that there is none.
  let saysWhetherPlanned: Bool
  let rows: [SourceLocation]

  static func united(_ registry: Registry) -> [UnitedElection] {
    var order: [Code<Election>] = []
    var rows: [Code<Election>: [Election]] = [:]
    for election in registry.records.elections {
      if rows[election.code] == nil { order.append(election.code) }
      rows[election.code, default: []].append(election)
    }
    return order.map { UnitedElection(rows[$0]!, registry) }
  }

  private init(_ rows: [Election], _ registry: Registry) {
    let first = rows[0]
    (code, kind, unit, level) = (first.code, first.kind, first.unit, first.level)
    day = Letter.readings(rows.compactMap(\.held)) ?? Letter.readings(rows.compactMap(\.scheduled))
    staffingPlan = Document(
      number: rows.lazy.compactMap(\.staffingPlan.number).first,
      date: Letter.readings(rows.compactMap(\.staffingPlan.date)))
    saysWhetherPlanned = rows.contains { registry.speaks($0.source.feed, of: "staffingPlan.date", in: .election) }
    self.rows = rows.map(\.source)
  }
}
