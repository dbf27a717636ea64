import Records

/// One person's evaluation for one year by one body, from all the lists that have it.
struct UnitedEvaluation: Sendable {
  /// In the order of the files.
  let rows: [Evaluation]

  static func united(_ registry: Registry) -> [UnitedEvaluation] {
    struct Key: Hashable {
      let official: Code<Official>
      let year: Int32
      let evaluator: Code<Unit>
    }
    var order: [Key] = []
    var rows: [Key: [Evaluation]] = [:]
    for row in registry.records.evaluations {
      let key = Key(official: row.official, year: row.year, evaluator: row.evaluator)
      if rows[key] == nil { order.append(key) }
      rows[key, default: []].append(row)
    }
    return order.map { UnitedEvaluation(rows: rows[$0]!) }
  }
}
