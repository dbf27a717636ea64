import Records

extension English {
  func publicTitle(year: Int) -> Passage { "Report for \(year: year) – public edition" }
  func publicTitle(_ chapter: Chapter, number: Int) -> Passage {
    let title: Passage =
      switch chapter {
      case .scope: "What agencies sent"
      case .consultation: "Consultation of the local committee"
      case .tenure: "Rotation and time in post"
      case .readiness: "Staffing of congresses and elections"
      case .agreements: "Coordination agreements"
      default: "Measures on earlier cases"
      }
    return "\(number). \(title)"
  }
  func publicNote(asOf: CivilDate) -> Passage { "(public edition: aggregates as of \(long: asOf))" }
  var publicRulesTitle: Passage { "About this edition" }
  func publicRules(least: Int) -> [Passage] {
    [
      "This edition has aggregates only: no case, no person, no single post, no document number. Assessments in words, directions and proposals stand in the full report of the office.",
      "“•” stands for a number that is not published: a number from 1 to \(least - 1), a nought that says that a whole row was not in order, and the numbers from which these could be worked out. Of a row with a total under \(least) nothing is published.",
      "A share is printed only where both of its numbers are. Rows stand in the order of their names, not of their results. Units that are not on the office's own list are together under “\(publicOthers)”.",
      "“To be explained” is not a breach; “not judged” means that there was not enough to decide on.",
    ]
  }
  var publicSigns: Passage { "•: not published; 0: none; x: nothing to take a share of." }
  var publicOthers: Passage { "Other units" }
  var publicTableLeftOut: Passage { "A table is left out because its numbers are too small." }
  var publicNoReturns: Passage { "No agency has sent anything that could be read." }
  var publicReturnsCaption: Passage { "Rows, by sender (rows)" }
  var publicDataRows: Passage { "Rows of data" }
  var publicConsultationCaption: Passage { "Cases in which the committee had to be consulted, by committee (cases)" }
  var publicFaultsCaption: Passage { "What was not in order or is to be explained (cases)" }
  var publicTenureCaption: Passage { "Managers by time in post, by sector (managers)" }
  var publicPlansCaption: Passage { "Staffing plans at their milestone, by kind of congress or election" }
  var publicWithin: Passage { "Within" }
  var publicWithinShare: Passage { "Within, %" }

  func publicResult(_ subject: PublicSubject, _ figures: PublicFigures) -> Passage {
    let (unit, kept): (Passage, Passage) =
      switch subject {
      case .consultation: ("cases in which the committee had to be consulted", "were in order")
      case .tenure: ("managers examined", "were within the time watched")
      case .plans: ("congresses and elections that were due", "had their staffing plan approved in time")
      }
    guard let all = figures.all else { return "There were too few \(unit) to publish their number." }
    if all == 0 { return "There were no \(unit)." }
    let undecided: Passage = figures.undecided.map { $0 > 0 ? "; \($0) could not be judged" : "" } ?? ""
    guard let done = figures.kept, let judged = figures.judged, judged > 0 else {
      return "There were \(all) \(unit)\(undecided)."
    }
    return judged == all
      ? "\(done) of \(all) \(unit) \(kept), \(share: done, of: judged)."
      : "\(done) of \(judged) \(unit) and that could be judged \(kept), \(share: done, of: judged)\(undecided)."
  }
}
