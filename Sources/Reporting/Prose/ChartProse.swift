import Rules

/// What stands in charts, and in the tables that are there because of them.
protocol ChartProse {
  var barsTitle: Passage { get }
  /// What the figure at the end of a bar is.
  var barsFigure: Passage { get }
  func barsDescription(_ n: Int, _ parts: [Passage]) -> Passage
  func barsCut(shown: Int, of all: Int) -> Passage
  func part(_ part: ConsultationParts.Part) -> Passage
  /// The same inside a bar, after its figure.
  func shortPart(_ part: ConsultationParts.Part) -> Passage

  var yearsTitle: Passage { get }
  func yearsDescription(_ n: Int, _ parts: [Passage], limits: [LimitInForce]) -> Passage
  var yearsAxis: Passage { get }
  var yearsCaption: Passage { get }
  var yearsLegend: Passage { get }
  var wholeYears: Passage { get }
  func years(_ bin: TenureYears.Bin) -> Passage
  /// Under a bar.
  func yearsShort(_ bin: TenureYears.Bin) -> Passage
  func part(_ state: TimeInPost.State) -> Passage
  func head(_ state: TimeInPost.State) -> Passage
  /// After a figure above a bar, where it is not of those within the limit.
  func sign(_ state: TimeInPost.State) -> Passage
  func limitMark(_ limit: LimitInForce) -> Passage
  var noLimitMark: Passage { get }
  func moreLimits(_ n: Int) -> Passage
  func beyondMark(_ n: Int) -> Passage

  var gridCaption: Passage { get }
  var gridLegend: Passage { get }
  func condition(_ condition: ReadinessCondition) -> Passage
  var conditionMet: Passage { get }
  var conditionShort: Passage { get }
  var conditionQuery: Passage { get }
  var conditionOpen: Passage { get }

  var timeLineTitle: Passage { get }
  func timeLineDescription(_ dates: [Passage], gap: ClosedRange<Int>?) -> Passage
  /// After a date: what happened.
  func step(_ step: CaseDates.Step) -> Passage
  /// Days from the letter to the decision, negative where the decision came first: a sentence.
  func gap(_ days: ClosedRange<Int>) -> Passage
  /// The same on the line: how many days lie between the two, whichever came first.
  func gapMark(_ days: ClosedRange<Int>) -> Passage

  func seriesDescription(_ points: [Passage], breaks: [Int]) -> Passage
  var seriesLegend: Passage { get }
  var seriesCaption: Passage { get }
}
