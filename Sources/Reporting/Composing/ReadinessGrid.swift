import Records
import Rules

/// Congresses and elections beside the conditions on their staffing: each cell a mark and a word.
extension Composer {
  /// Nil where no rule speaks of any.
  var readinessGrid: Table? {
    let rows = inquiry.readiness
    let conditions = ReadinessCondition.allCases.filter { condition in rows.contains { $0.cells[condition] != nil } }
    if conditions.isEmpty { return nil }
    return Table(
      caption: prose.gridCaption, isNumbered: true, style: .grid,
      columns: [.words(prose.organisation), .words(prose.event)]
        + conditions.map { .words("\(prose.condition($0)) (\(Passage([.words($0.rawValue)])))") },
      rows: rows.map { row in
        let day: Passage = row.election.day.map { " \($0)" } ?? ""
        return Table.Row(
          [unit(row.election.unit), prose.event(row.election.kind) + day]
            + conditions.map { cell(row.cells[$0], at: row.election) })
      }, legend: [prose.gridLegend])
  }

  /// The worst first; how many, where it is said of several people.
  private func cell(_ cell: ReadinessCell?, at election: UnitedElection) -> Passage {
    guard let cell, cell.isAsked else { return "–" }
    if cell.found + cell.notJudged == 0 { return prose.conditionMet }
    let isOne = cell.met + cell.found + cell.notJudged == 1
    func part(_ word: Passage, _ n: Int, _ anchor: String?) -> Passage? {
      n == 0 ? nil : (isOne ? word : "\(word) (\(n))").linked(to: anchor)
    }
    return [
      part(prose.conditionShort.strong, cell.short, order.anchor(of: election.unit)),
      part(prose.conditionQuery, cell.queries, order.anchor(of: election.unit)),
      part(prose.conditionOpen, cell.notJudged, Chapter.undecided.rawValue),
    ].compactMap(\.self).joined(by: "; ")
  }
}
