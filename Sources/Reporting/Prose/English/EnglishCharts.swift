import Records
import Rulebook
import Rules

extension English {
  var barsTitle: Passage { "Consultation, by Party committee" }
  var barsFigure: Passage { "not in order or to explain/total" }
  func barsDescription(_ n: Int, _ parts: [Passage]) -> Passage {
    "One bar a committee, ordered by the share of judged cases that were not in order or need an explanation. Of \(self.n(n, "case", "cases")): \(parts.joined(by: ", ")). All figures stand in the table beside it."
  }
  func barsCut(shown: Int, of all: Int) -> Passage {
    "The chart shows the \(shown) of \(all) committees with the highest share not in order or to explain; the table below has all."
  }
  func part(_ part: ConsultationParts.Part) -> Passage {
    switch part {
    case .kept: "met the rule"
    case .after: "asked after the decision"
    case .never: "not asked"
    case .wrong: "asked in the wrong way"
    case .query: "needs explanation"
    case .open: "not judged"
    }
  }
  func shortPart(_ part: ConsultationParts.Part) -> Passage {
    switch part {
    case .kept: "met"
    case .after: "after"
    case .never: "not"
    case .wrong: "wrong way"
    case .query: "to explain"
    case .open: "not judged"
    }
  }

  var yearsTitle: Passage { "Time in one post" }
  func yearsDescription(_ n: Int, _ parts: [Passage], limits: [LimitInForce]) -> Passage {
    let line: Passage =
      limits.isEmpty ? noLimitMark.capitalized : limits.map(limitMark).joined(by: ", ").capitalized
    return
      "Managers by whole years in their present post. \(line). Of \(self.n(n, "manager", "managers")): \(parts.joined(by: ", ")). All figures stand in the table beside it."
  }
  var yearsAxis: Passage { "whole years in the post (…: years not known)" }
  var yearsCaption: Passage { "Managers by whole years in their post (unit: managers)" }
  var yearsLegend: Passage {
    "Each manager once, by the post held longest; “10+”: 10 years and more. Beyond the limit counts from the day after it is full."
  }
  var wholeYears: Passage { "Years" }
  func years(_ bin: TenureYears.Bin) -> Passage {
    guard let years = bin.years else { return "not known" }
    return bin.isOpenEnded ? "\(years)+" : .number(years)
  }
  func yearsShort(_ bin: TenureYears.Bin) -> Passage {
    guard let years = bin.years else { return "…" }
    return bin.isOpenEnded ? "\(years)+" : .number(years)
  }
  func part(_ state: TimeInPost.State) -> Passage {
    switch state {
    case .within: "within the limit"
    case .over: "beyond the limit"
    case .perhaps: "perhaps beyond (?)"
    case .byTerms: "judged by terms (*)"
    case .notJudged: "not judged (x)"
    }
  }
  func head(_ state: TimeInPost.State) -> Passage {
    switch state {
    case .within: "Within the limit"
    case .over: "Beyond the limit"
    case .perhaps: "Perhaps beyond"
    case .byTerms: "Judged by terms"
    case .notJudged: "Not judged"
    }
  }
  func sign(_ state: TimeInPost.State) -> Passage {
    switch state {
    case .within, .over: ""
    case .perhaps: "?"
    case .byTerms: "*"
    case .notJudged: "x"
    }
  }
  func limitMark(_ limit: LimitInForce) -> Passage {
    let length: Passage =
      limit.months % 12 == 0 ? n(limit.months / 12, "year", "years") : n(limit.months, "month", "months")
    return limit.force == .law ? "limit of the regulations: \(length)" : "monitoring threshold: \(length)"
  }
  var noLimitMark: Passage { "no limit of time in one post has been established" }
  func moreLimits(_ n: Int) -> Passage { "of \(n) limits applied" }
  func beyondMark(_ n: Int) -> Passage { "beyond it, or perhaps: \(self.n(n, "manager", "managers"))" }

  var gridCaption: Passage { "Conditions on the staffing of each congress and election" }
  var gridLegend: Passage {
    "✓ met; ✗ not met; △ to explain, not concluded; x: not judged; –: does not apply. In brackets: how many cases, where each person is judged."
  }
  func condition(_ condition: ReadinessCondition) -> Passage {
    switch condition {
    case .plan: "Plan in time"
    case .surplus: "Number, surplus"
    case .firstTime: "Age, first time"
    case .again: "Age, re-election"
    case .women: "Women"
    case .young: "Young"
    case .minorities: "Ethnic minorities"
    case .calendar: "Time held"
    case .government: "Age, government posts"
    case .listWomen: "Women on the list"
    case .middleAges: "Middle ages"
    }
  }
  var conditionMet: Passage { "✓ met" }
  var conditionShort: Passage { "✗ not met" }
  var conditionQuery: Passage { "△ to explain" }
  var conditionOpen: Passage { "x not judged" }

  var timeLineTitle: Passage { "The case in time" }
  func timeLineDescription(_ dates: [Passage], gap: ClosedRange<Int>?) -> Passage {
    let end: Passage = gap.map { " \(self.gap($0))" } ?? ""
    return "\(dates.joined(by: "; ")).\(end)"
  }
  func step(_ step: CaseDates.Step) -> Passage {
    switch step {
    case .letter: "letter"
    case .received: "letter received"
    case .reply: "reply"
    case .decision: "decision signed"
    case .learned: "committee received the decision"
    }
  }
  func gap(_ days: ClosedRange<Int>) -> Passage {
    if days == 0...0 { return "The letter bears the day of the decision." }
    if days.lowerBound > 0 { return "The letter came \(gapMark(days)) before the decision." }
    if days.upperBound < 0 { return "The letter came \(gapMark(days)) after the decision." }
    return "Whether the letter came before or after the decision is not clear."
  }
  func gapMark(_ days: ClosedRange<Int>) -> Passage {
    let (least, most) = (
      min(abs(days.lowerBound), abs(days.upperBound)), max(abs(days.lowerBound), abs(days.upperBound))
    )
    if days.lowerBound <= 0, days.upperBound >= 0 { return "days not clear" }
    return least == most ? n(least, "day", "days") : "\(least) to \(n(most, "day", "days"))"
  }

  func seriesDescription(_ points: [Passage], breaks: [Int]) -> Passage {
    let list = breaks.map { Passage([.words(String($0))]) }.joined(by: ", ")
    let note: Passage = breaks.isEmpty ? "" : " Not to be compared with the year before: \(list)."
    return "\(points.joined(by: "; ")).\(note)"
  }
  var seriesCaption: Passage { "Figures of the latest years" }
  var seriesLegend: Passage {
    "…: no figure; ≠: not to be compared with the year before, for what it rests on has changed."
  }
}
