import Records

extension English {
  func unitSummary(_ figures: FindingFigures) -> Passage {
    figures.total == 0 ? noFindings : "The unit is to look at and answer \(parts(of: figures))."
  }
  var unitRulesCaption: Passage { "Cases by check" }
  var asked: Passage { "What is asked of the unit" }
  var unitQuality: Passage { "Quality of what the unit sent" }
  var unitQualityCaption: Passage { "What has arrived from the unit" }
  var unitCases: Passage { "Case by case" }
  func casePages(_ n: Int, _ links: [Passage]) -> Passage {
    "\(self.n(n, "case", "cases")) of the unit \(n == 1 ? "is" : "are") told in full on its case pages: \(links.joined(by: ", "))."
  }
  func toldElsewhere(_ n: Int) -> Passage {
    "\(self.n(n, "case", "cases")) for which several units answer \(n == 1 ? "stands" : "stand") on the case pages of the unit named first."
  }
  func casesTitle(_ unit: Passage, from first: Int, to last: Int, of all: Int) -> Passage {
    "\(unit): cases \(first)–\(last) of \(all)"
  }
  var before: Passage { "Page before" }
  var after: Passage { "Page after" }
  var nobodyAnswers: Passage { "Unit not identified" }
  var pagesTitle: Passage { "List of the units’ pages" }
  func pagesCaption(_ n: Int) -> Passage { "\(self.n(n, "unit", "units")) with something to look at and answer" }
  var casePagesHead: Passage { "Case pages" }
  func pagesIntroduction(_ index: Passage) -> Passage {
    "Each unit has a page of its own in the folder \(place: "units/"); each case is told in full once in the folder \(place: "cases/"). The whole list: \(index). A case for which several units answer counts at each of them."
  }
  var noPages: Passage { "There are no units’ pages, for there is nothing to look at and answer." }
  func seePages(_ anchor: String) -> Passage {
    ("Told in full on " as Passage) + ("the units’ pages" as Passage).linked(to: anchor) + "."
  }
  func listCut(shown: Int, of all: Int) -> Passage { "The list shows the first \(shown) of \(all)." }

  var gapsCaption: Passage { "Cases not judged, by check and reason" }
  var casesHead: Passage { "Cases" }
  var missing: Passage { "What is needed" }
  func wholeList(_ kind: Passage) -> Passage { "a complete list of \(kind)" }
  var otherReasons: Passage { "other reasons" }
  func columnNeeded(_ field: String) -> Passage { "the column \(place: field)" }
  var meaningOfSilence: Passage { "a text that says what it means when the period ends without a reply" }

  var provenanceIntroduction: Passage {
    "Each figure can be counted again from the files beside this page: open the file, filter the column \(place: "rule") by the codes below, and as many rows remain as are given here."
  }
  var provenanceCaption: Passage { "Where each table and section comes from" }
  var figure: Passage { "Table, section" }
  var rulesCounted: Passage { "Codes" }
  var everyRow: Passage { "every row" }
  var ruleCountsCaption: Passage { "Rows by check" }
  func rowsOf(_ file: String) -> Passage { "Rows in \(place: file)" }
}
