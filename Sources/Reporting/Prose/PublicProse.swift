import Records

/// The public edition's own sentences. None of them has a number that no table shows.
protocol PublicProse {
  func publicTitle(year: Int) -> Passage
  func publicTitle(_ chapter: Chapter, number: Int) -> Passage
  func publicNote(asOf: CivilDate) -> Passage
  var publicRulesTitle: Passage { get }
  /// - Parameter least: counts under it are hidden.
  func publicRules(least: Int) -> [Passage]
  var publicSigns: Passage { get }
  var publicOthers: Passage { get }
  var publicTableLeftOut: Passage { get }
  var publicNoReturns: Passage { get }
  var publicReturnsCaption: Passage { get }
  var publicDataRows: Passage { get }
  var publicConsultationCaption: Passage { get }
  var publicFaultsCaption: Passage { get }
  var publicTenureCaption: Passage { get }
  var publicPlansCaption: Passage { get }
  var publicWithin: Passage { get }
  var publicWithinShare: Passage { get }
  func publicResult(_ subject: PublicSubject, _ figures: PublicFigures) -> Passage
}
