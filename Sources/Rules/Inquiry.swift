import Records
import Rulebook

/// What a rule may look at: the lists, the law, the year and its day, and what several rules need worked out once.
public struct Inquiry: Sendable {
  public let registry: Registry
  public let law: Law
  public let holidays: Holidays
  public let period: ReviewYear
  /// State rules judge this day: the last of the period, or the one asked for.
  public let asOf: CivilDate
  /// Which committee has a say on whom.
  let sides: Sides
  public let consultations: ConsultationFacts
  public let tenures: TenureFacts
  /// Where one agency's own lists put one person into different posts.
  let contradicted: ContradictedSpells
  /// Where two agencies' lists put one person into different posts.
  let disagreements: DisagreeingLists
  /// Every decision on one person, once however many lists have it; in the order of the files.
  let actions: [UnitedAction]
  /// Who is planned for which post.
  let plans: SuccessionPlans
  /// What the office has decided on earlier cases, in the order of its list.
  public let measures: [TakenMeasure]
  /// Every congress and election with those put forward in it.
  let nominations: Nominations

  public init(
    _ registry: Registry, law: Law, holidays: Holidays = Holidays(), period: ReviewYear, asOf: CivilDate? = nil,
    measures: [TakenMeasure] = []
  ) {
    self.measures = measures
    (self.registry, self.law, self.period) = (registry, law, period)
    self.asOf = asOf ?? period.last
    self.holidays = holidays
    actions = UnitedAction.united(registry)
    nominations = Nominations(registry, period)
    sides = Sides(registry: registry, law: law, year: period, asOf: self.asOf, actions)
    consultations = ConsultationFacts(registry, holidays, sides, actions)
    tenures = TenureFacts(registry, law, asOf: self.asOf)
    plans = SuccessionPlans(registry, asOf: self.asOf)
    let behind = ListsOfPosts.stillOpen(registry, law, period, asOf: self.asOf, actions)
    contradicted = ContradictedSpells(registry, asOf: self.asOf, without: behind)
    disagreements = DisagreeingLists(registry, law, period, asOf: self.asOf, contradicted, behind)
  }
}

/// A review's year, 1 January to 31 December.
public struct ReviewYear: Sendable, Hashable {
  public let year: Int
  public var first: CivilDate { CivilDate(year: year, month: 1, day: 1)! }
  public var last: CivilDate { CivilDate(year: year, month: 12, day: 31)! }

  /// Nil outside the years 2 to 9998: the year before and the year after must exist too.
  public init?(year: Int) {
    guard (2...9998).contains(year) else { return nil }
    self.year = year
  }

  public func contains(_ date: PartialDate) -> Certainty { date.isWithin(first, last) }
}

extension Inquiry {
  /// The unit that sent the row, as those responsible: quality is its to put right.
  borrowing func senders(of row: SourceLocation) -> [Code<Unit>] { registry.sender(of: row).map { [$0] } ?? [] }

  /// What may be said when nothing of a kind is found in the lists that should hold it.
  ///
  /// - Throws: `NotJudged` when no side's list is whole: a gap in a list that nobody vouches for proves nothing.
  public borrowing func absence(
    of kind: RecordKind, by sides: [Code<Unit>], from: CivilDate, until: CivilDate, official: Code<Official>? = nil,
    committee: Code<Unit>? = nil
  ) throws(NotJudged) -> (severity: Severity, coverage: Coverage) {
    try registry.absence(of: kind, by: sides, from: from, until: until, official: official, committee: committee)
  }
}

extension Registry {
  /// The only way to speak of something missing: a violation when every side's list is whole, a query when some are.
  func absence(
    of kind: RecordKind, by sides: [Code<Unit>], from: CivilDate, until: CivilDate, official: Code<Official>? = nil,
    committee: Code<Unit>? = nil
  ) throws(NotJudged) -> (severity: Severity, coverage: Coverage) {
    let coverage = coverage(of: kind, by: sides, from: from, until: until, official: official, committee: committee)
    switch coverage.completeness {
    case .complete: return (.violation, coverage)
    case .partial: return (.query, coverage)
    case .none: throw .noCoverage(kind)
    }
  }
}
