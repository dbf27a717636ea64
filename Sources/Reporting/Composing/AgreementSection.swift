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
    let agreements = inquiry.agreements
    return agreements.isEmpty ? blocks : blocks + cut(table(agreements), rest: nil)
  }

  private func table(_ agreements: [UnitedAgreement]) -> Table {
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
            .given(registry.names[one.number.symbol]), one.parties.map(unit).joined(by: ", "), "\(one.signed)",
            until(one), prose.inForce(isInForce),
          ], mark: isInForce == .excluded ? "violation" : nil)
      })
  }

  /// "…" where no list has a column for ends, or the lists differ on whether there is one.
  private func until(_ agreement: UnitedAgreement) -> Passage {
    guard let end = agreement.until else { return prose.withoutTerm }
    return end.latest == .last ? "…" : "\(end)"
  }

  func parties(of agreement: Agreement) -> Passage {
    registry.codes(in: agreement.parties).map(unit).joined(by: ", ")
  }
}
