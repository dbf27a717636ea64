import Records

/// The pages beside the report, what is missing for a conclusion, and where each figure comes from.
protocol PageProse {
  func unitSummary(_ figures: FindingFigures) -> Passage
  var unitRulesCaption: Passage { get }
  var asked: Passage { get }
  var unitQuality: Passage { get }
  var unitQualityCaption: Passage { get }
  var unitCases: Passage { get }
  /// Where all of a unit's cases are told in full.
  func casePages(_ n: Int, _ links: [Passage]) -> Passage
  /// Cases for which another unit answers first: their one case page is that unit's.
  func toldElsewhere(_ n: Int) -> Passage
  func casesTitle(_ unit: Passage, from first: Int, to last: Int, of all: Int) -> Passage
  var before: Passage { get }
  var after: Passage { get }
  var nobodyAnswers: Passage { get }
  var pagesTitle: Passage { get }
  func pagesCaption(_ n: Int) -> Passage
  var casePagesHead: Passage { get }
  func pagesIntroduction(_ index: Passage) -> Passage
  var noPages: Passage { get }
  func seePages(_ anchor: String) -> Passage
  func listCut(shown: Int, of all: Int) -> Passage

  var gapsCaption: Passage { get }
  var casesHead: Passage { get }
  var missing: Passage { get }
  func wholeList(_ kind: Passage) -> Passage
  var otherReasons: Passage { get }
  func columnNeeded(_ field: String) -> Passage
  var meaningOfSilence: Passage { get }

  var provenanceIntroduction: Passage { get }
  var provenanceCaption: Passage { get }
  var figure: Passage { get }
  var rulesCounted: Passage { get }
  var everyRow: Passage { get }
  var ruleCountsCaption: Passage { get }
  func rowsOf(_ file: String) -> Passage
}
