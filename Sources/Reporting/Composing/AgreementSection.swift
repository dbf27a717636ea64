import Records
import Rulebook
import Rules

/// II.4: who has a coordination agreement in force, and whether it was reviewed.
extension Composer {
  func agreements() -> [Block] {
    var blocks: [Block] = [
      .paragraph([prose.agreements(figures("R01")), prose.conferences(figures("R03"))].joined(by: " "))
    ]
    let undecided = (judgement["R01"].notJudged + judgement["R03"].notJudged).map(\.reason)
    if !undecided.isEmpty {
      blocks.append(
        .paragraph(
          prose.undecidedCases(Figure(undecided.count, Chapter.undecided.rawValue), by: shares(undecided))))
    }
    var seen: Set<Code<Agreement>> = []
    let agreements = registry.records.agreements.filter { seen.insert($0.number).inserted }
    return agreements.isEmpty ? blocks : blocks + cut(table(agreements), rest: nil)
  }

  private func table(_ agreements: [Agreement]) -> Table {
    Table(
      caption: prose.agreementCaption, isNumbered: true, style: .words,
      columns: [
        .words(prose.agreement), .words(prose.parties), .figures(prose.signed), .figures(prose.until),
        .tight(prose.inForce),
      ],
      rows: agreements.map { one in
        let isInForce = one.isInForce(on: inquiry.asOf)
        return Table.Row(
          [
            .given(registry.names[one.number.symbol]), parties(of: one), "\(one.signed)",
            one.until.map { "\($0)" } ?? prose.withoutTerm, prose.inForce(isInForce),
          ], mark: isInForce == .excluded ? "violation" : nil)
      })
  }

  func parties(of agreement: Agreement) -> Passage {
    registry.codes(in: agreement.parties).map(unit).joined(by: ", ")
  }
}
