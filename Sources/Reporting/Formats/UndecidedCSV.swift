import Records
import Rules

/// Every case that was looked at and not decided, one a line, in the order of section III.4.
public enum UndecidedCSV {
  public static let name = "undecided.csv"
  static let header = [
    "rule", "reason", "missing", "agency", "file", "line", "official", "unit", "committee", "document", "sentence",
  ]
  /// Under `rule` of a consultation case: one case has one verdict, whatever number of rules look at it.
  static let consultation = "consultation"

  public static func text(_ input: ReviewInput) -> String {
    var text = ""
    write(Undecided.all(in: input), input) { text += $0 }
    return text
  }

  static func write(_ all: [Undecided], _ input: ReviewInput, to take: (String) -> Void) {
    let registry = input.inquiry.registry
    func code(_ unit: Code<Unit>?) -> String { unit.map { registry.names[$0.symbol] } ?? "" }
    take(CSVText.line(header))
    for one in all {
      var (rule, action, committee) = (consultation, PersonnelAction?.none, Code<Unit>?.none)
      switch one.subject {
      case .other(let card): rule = card.id
      case .consultation(let subject): (action, committee) = (subject.action, subject.committee)
      }
      take(
        CSVText.line([
          rule, one.reason.id, one.reason.missing, one.at.map { registry.agency(of: $0) } ?? "",
          one.at.map { registry.path(of: $0) } ?? "", one.at.map { String($0.line) } ?? "",
          action.map { registry.code(of: $0.official) } ?? "", code(action?.decider), code(committee),
          action.map { FindingsCSV.document($0.decision, registry) } ?? "",
          one.reason.reason(in: input.inquiry.law)[input.voice.language],
        ]))
    }
  }
}
