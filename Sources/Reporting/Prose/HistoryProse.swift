import Records

/// Section II.6: this year against last.
protocol HistoryProse {
  func noClosedYear(_ year: Int) -> Passage
  func comparisonCaption(_ year: Int) -> Passage
  var indicator: Passage { get }
  func thisYear(_ year: Int) -> Passage
  func lastYear(_ year: Int) -> Passage
  var change: Passage { get }
  func name(_ indicator: Indicator) -> Passage
  /// “47”, “42/47 (89,4%)”.
  func amount(_ figure: Indicator.Figure) -> Passage
  /// “tăng 02 trường hợp”, “giảm 3,1 điểm phần trăm”, “không thay đổi”.
  func change(_ change: Change, of noun: Indicator.Noun) -> Passage
  /// Never asked where the change is unknown.
  func compared(
    _ indicator: Indicator, _ now: Indicator.Figure, _ change: Change, with before: Indicator.Figure, of year: Int
  ) -> Passage
  var comparisonLegend: Passage { get }
  var breakSign: Passage { get }
  func recurrence(_ found: Recurrence, since year: Int) -> Passage
  func otherKey(_ year: Int) -> Passage
  func noFingerprints(_ year: Int) -> Passage
  var breaksTitle: Passage { get }
  func otherDay(_ now: CivilDate, _ before: CivilDate) -> Passage
  func changedValue(
    _ title: Passage, _ now: Passage, before: Passage, in year: Int, from: CivilDate?, citation: String?,
    affecting names: [Passage]
  ) -> Passage
  /// Not the same agencies sent something: a figure may have moved for that alone.
  func otherSenders(_ now: Fraction, before: Fraction, in year: Int) -> Passage
  func noValues(_ year: Int) -> Passage
  /// For a list of what closing a year anew would change.
  var dayJudged: Passage { get }
  var onlyDetails: Passage { get }
  func newRules(_ rules: [String], since year: Int) -> Passage
}

extension Language {
  /// “3,1”: tenths as a number with one place.
  func decimal(tenths: Int) -> String {
    "\(number(tenths / 10))\(self == .vi ? "," : ".")\(tenths % 10)"
  }
}
