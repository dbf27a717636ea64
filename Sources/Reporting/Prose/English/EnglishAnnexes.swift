import Records
import Rulebook
import Rules

extension English {
  func annexCaption(_ n: Int) -> Passage { "List of \(self.n(n, "item", "items")), in the order of the checks" }
  var unitOfItems: Passage { "Unit: items" }
  var unitOfRows: Passage { "Unit: rows" }
  var unitOfCells: Passage { "Unit: rows, cells" }
  var ordinal: Passage { "No." }
  var ruleHead: Passage { "Code" }
  var severityHead: Passage { "Severity" }
  var subjectHead: Passage { "Official, document, matter" }
  var placeHead: Passage { "File, line" }
  func ruleGroup(_ id: String, _ title: Passage, _ figures: FindingFigures) -> Passage {
    "\(id). \(title): \(figures.total)"
  }
  func lawIntroduction(year: Int) -> Passage {
    "Every value in force in \(year: year), and every one that has not been established. Where the office has set a value of its own, that one applies; the common value is printed beside it."
  }
  var lawCaption: Passage { "Values of the regulations and what they rest on" }
  var value: Passage { "Value" }
  var citationAndDays: Passage { "Basis and days in force" }
  var nature: Passage { "Nature" }
  func days(from: CivilDate, until: CivilDate?) -> Passage {
    until.map { "from \(from) to \($0)" } ?? "from \(from)"
  }
  func nature(_ basis: Basis, _ layer: Layer, wins: Bool) -> Passage {
    let place: Passage = layer == .office ? "set by the office" : "common value"
    let state: Passage = wins ? "applies" : "does not apply"
    return "\(name(basis.force)); \(name(basis.confidence)); \(place), \(wins ? state.strong : state)"
  }
  var nobodySays: Passage { "no basis has been established" }
  var filesCaption: Passage { "Files read" }
  var file: Passage { "File" }
  var form: Passage { "Encoding, dialect; SHA-256" }
  func aside(_ n: Int, by reasons: [Share]) -> Passage {
    if n == 0 { return "0" }
    return reasons.count == 1 ? "\(n) (\(reasons[0].name))" : "\(n): \(reasons.listed)"
  }
  func name(_ reason: Aside) -> Passage {
    switch reason {
    case .header: "header"
    case .blank: "blank"
    case .title: "title"
    case .total: "total"
    case .signature: "signature"
    case .repeated: "repeated header"
    case .columnNumbers: "column numbers"
    case .separator: "sep= line"
    case .otherSheet: "on other sheets"
    case .unmatched: "nothing to read"
    }
  }
  var broken: Passage { "not read to its end" }
  func rejectsCaption(_ n: Int) -> Passage { "\(self.n(n, "row or cell", "rows and cells")) sent back" }
  var noRejects: Passage { "No row was sent back." }
  var column: Passage { "Column" }
  var expected: Passage { "Expected" }
  var cell: Passage { "Cell" }
  func cellOnly(_ reason: Passage) -> Passage { "\(reason) (only this cell was left empty)" }
  func cut(shown: Int, of all: Int, rest: String?) -> Passage {
    let head: Passage = "The table shows the first \(shown) of \(all)"
    return rest.map { "\(head); the whole list is in \(place: $0)." } ?? "\(head)."
  }
}
