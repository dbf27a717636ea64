import Configuration
import Records

/// Every parameter there is, with its values over time. A new one is a property here, a line in `slots` and its values
/// with their citations in `rulebook/`.
///
/// `Law()` is empty: everything is unset, and nothing can be judged by it.
public struct Law: Sendable {
  /// Actions that need the committee's opinion first.
  public private(set) var consultationActions = Parameter<Set<ActionKind>>("consultation.duty.actions", .set)
  /// Ranks of the posts whose holders are meant.
  public private(set) var consultationPosts = Parameter<Set<Rank>>("consultation.duty.posts", .set)
  /// Kinds of unit that must ask before they decide.
  public private(set) var consultationDeciders = Parameter<Set<UnitKind>>("consultation.duty.deciders", .set)
  /// Ways of asking that keep the duty.
  public private(set) var consultationForms = Parameter<Set<ConsultationForm>>("consultation.duty.form", .set)
  /// How long the committee has to answer.
  public private(set) var replyPeriod = Parameter<Period>("consultation.reply.days", .days)
  /// What it means that it does not.
  public private(set) var silence = Parameter<Silence>("consultation.silence", .word)
  /// How long after it a decision must be sent to the committee.
  public private(set) var noticeDays = Parameter<Period>("consultation.notice.days", .workingDays)
  /// Whether the committee's opinion is asked for a yearly evaluation.
  public private(set) var evaluationDuty = Parameter<Bool>("consultation.evaluation", .flag)
  /// Days before a decision in which a letter about the same person is looked for.
  public private(set) var windowBefore = Parameter<Int>("consultation.window.before", .days)
  /// The same, after it.
  public private(set) var windowAfter = Parameter<Int>("consultation.window.after", .days)
  /// Days that a list may lag behind a decision.
  public private(set) var listGrace = Parameter<Int>("lists.grace-days", .days)

  /// Months a manager may stay in one post.
  public private(set) var managerLimit = Parameter<Int>("tenure.manager.limit", .months, by: [.rank, .level])
  /// Days between two spells in one post that still count as one tenure.
  public private(set) var tenureGap = Parameter<Int>("tenure.gap", .days)
  /// Whether time as an acting head counts.
  public private(set) var countsActing = Parameter<Bool>("tenure.counts-acting", .flag)
  /// Months ahead in which a limit that will be passed is told.
  public private(set) var tenureHorizon = Parameter<Int>("tenure.horizon", .months)
  /// Share of a sector's managers over the limit, from which the sector is named.
  public private(set) var tenureShare = Parameter<Int>("tenure.share", .percent)
  /// The fewest managers of a sector that make a share.
  public private(set) var tenureShareLeast = Parameter<Int>("tenure.share.least", .count)
  /// Months of one appointment.
  public private(set) var appointmentTerm = Parameter<Int>("appointment.term", .months)
  /// Whether the manager of the highest post a person holds decides on all of them.
  public private(set) var appointmentByHighestPost = Parameter<Bool>("appointment.by-highest-post", .flag)
  /// Posts of heads whose terms in one post are limited, by the office's codes.
  public private(set) var headPosts = Parameter<Codes>("tenure.head.posts", .set)
  /// How many terms a head may hold one of them, one after the other.
  public private(set) var headMaxTerms = Parameter<Int>("tenure.head.max-terms", .terms)
  /// How long before the end of a term the person is told of the reappointment.
  public private(set) var appointmentNotice = Parameter<Period>("appointment.notice", .workingDays)
  /// Months that a rotated official stays.
  public private(set) var rotationLeast = Parameter<Int>("rotation.least", .months)
  /// Months before retirement that a rotated official has left.
  public private(set) var rotationRemaining = Parameter<Int>("rotation.remaining", .months)
  /// Months after which those who do not manage change position, by field of work.
  public private(set) var fieldPeriod = Parameter<Int>("rotation.field.period", .months, by: [.field])
  /// Months before retirement in which nobody changes position.
  public private(set) var exemptNearRetirement = Parameter<Int>("rotation.exempt.months-to-retirement", .months)
  /// Codes of the reasons for which a change of position is put off.
  public private(set) var exemptReasons = Parameter<Codes>("rotation.exempt.reasons", .set)
  /// Months of one secondment.
  public private(set) var secondmentLimit = Parameter<Int>("secondment.limit", .months)
  /// Age of retirement in months.
  public private(set) var retirementAge = Parameter<Readings>("retirement.age", .months, by: [.sex, .born])

  /// Days before an election by which its staffing plan is to be approved.
  public private(set) var planLead = Parameter<Int>("readiness.plan.lead-days", .days, by: [.level])
  /// Months before an election in which moves are to fit its preparation.
  public private(set) var readinessWindow = Parameter<Int>("readiness.window", .months)
  /// The month from which a candidate's remaining time is counted.
  public private(set) var referenceMonth = Parameter<CalendarMonth>(
    "election.reference-month", .month, by: [.kind, .level])
  /// Months that a candidate has left who stands for the first time.
  public private(set) var firstMonths = Parameter<Int>("election.first.months", .months, by: [.level])
  /// Months that one has left who stands again.
  public private(set) var againMonths = Parameter<Int>("election.again.months", .months, by: [.level, .rank])
  /// Months that a candidate for a post of government has left.
  public private(set) var governmentMonths = Parameter<Int>("election.government.months", .months, by: [.level])
  /// Between which days a congress or election of a level is held.
  public private(set) var electionCalendar = Parameter<Days>("election.calendar", .dates, by: [.kind, .level])
  /// Share of nominees beyond the seats that the convening committee prepares, at least.
  public private(set) var surplusLeast = Parameter<Int>("election.surplus.least", .percent)
  /// The same, at most.
  public private(set) var surplusMost = Parameter<Int>("election.surplus.most", .percent)
  /// The greatest share that may be elected from.
  public private(set) var surplusCap = Parameter<Int>("election.surplus.cap", .percent)
  /// Seats of a body so small that its surplus is counted in persons.
  public private(set) var smallBody = Parameter<Int>("election.small-body", .count)
  /// Persons beyond the seats of such a body, at most.
  public private(set) var smallBodyCap = Parameter<Int>("election.small-body.cap", .count)
  /// Share of women that is striven for.
  public private(set) var womenShare = Parameter<Int>("election.women", .percent, by: [.level])
  /// Share of the young that is striven for.
  public private(set) var youngShare = Parameter<Int>("election.young", .percent, by: [.level])
  /// Below how many years one is young.
  public private(set) var youngAge = Parameter<Int>("election.young.age", .years, by: [.level])
  /// Share of ethnic minorities that is striven for.
  public private(set) var minorityShare = Parameter<Int>("election.minorities", .percent, by: [.level])
  /// The band of middle ages.
  public private(set) var middleAges = Parameter<Ages>("election.middle.ages", .years)
  /// Share of the middle ages, at least.
  public private(set) var middleLeast = Parameter<Int>("election.middle.least", .percent)
  /// The same, at most.
  public private(set) var middleMost = Parameter<Int>("election.middle.most", .percent)
  /// Share of women among the candidates of a people's election.
  public private(set) var listWomen = Parameter<Int>("election.list.women", .percent, by: [.kind])

  /// How many are planned for one post, at least.
  public private(set) var perPostLeast = Parameter<Int>("succession.per-post.least", .count)
  /// The same, at most.
  public private(set) var perPostMost = Parameter<Int>("succession.per-post.most", .count)
  /// For how many posts one person is planned, at most.
  public private(set) var perPerson = Parameter<Int>("succession.per-person", .count)
  /// Whether these are counted level by level.
  public private(set) var perPersonByLevel = Parameter<Bool>("succession.per-person.by-level", .flag)
  /// Those planned for a committee as a share of its seats, at least.
  public private(set) var ratioLeast = Parameter<Int>("succession.ratio.least", .percent)
  /// The same, at most.
  public private(set) var ratioMost = Parameter<Int>("succession.ratio.most", .percent)
  /// The age beyond which nobody is planned for a post.
  public private(set) var successionAge = Parameter<Int>("succession.age", .years, by: [.sex])
  /// Months before retirement that somebody planned has left.
  public private(set) var successionRemaining = Parameter<Readings>("succession.least-remaining", .months)
  /// Share of women that is striven for in a plan.
  public private(set) var successionWomen = Parameter<Int>("succession.women", .percent, by: [.level])
  /// Share of the young that is striven for in a plan.
  public private(set) var successionYoung = Parameter<Int>("succession.young", .percent, by: [.level])
  /// Whether only those planned for a post may be appointed to it.
  public private(set) var successionRequired = Parameter<Bool>("succession.required-for-promotion", .flag)

  /// Who must have a coordination agreement with whom.
  public private(set) var requiredAgreements = Parameter<[Pair]>("agreement.required", .pairs)
  /// Months after which an agreement is to be reviewed.
  public private(set) var reviewMonths = Parameter<Int>("agreement.review.months", .months)
  /// Review conferences a year.
  public private(set) var conferences = Parameter<Int>("agreement.conferences", .count)
  /// Exchanges under an agreement a year.
  public private(set) var exchanges = Parameter<Int>("agreement.exchanges", .count)

  /// The youngest age in post that is believed.
  public private(set) var ageLeast = Parameter<Int>("quality.age.least", .years)
  /// The oldest.
  public private(set) var ageMost = Parameter<Int>("quality.age.most", .years)

  public init() {}

  /// In the order of the annex.
  static let slots: [Slot] = [
    Slot(\.consultationActions), Slot(\.consultationPosts), Slot(\.consultationDeciders), Slot(\.consultationForms),
    Slot(\.replyPeriod), Slot(\.silence), Slot(\.noticeDays), Slot(\.evaluationDuty), Slot(\.windowBefore),
    Slot(\.windowAfter), Slot(\.listGrace),
    Slot(\.managerLimit), Slot(\.tenureGap), Slot(\.countsActing), Slot(\.tenureHorizon), Slot(\.tenureShare),
    Slot(\.tenureShareLeast), Slot(\.appointmentTerm),
    Slot(\.appointmentByHighestPost), Slot(\.headPosts), Slot(\.headMaxTerms), Slot(\.appointmentNotice),
    Slot(\.rotationLeast), Slot(\.rotationRemaining), Slot(\.fieldPeriod), Slot(\.exemptNearRetirement),
    Slot(\.exemptReasons), Slot(\.secondmentLimit), Slot(\.retirementAge),
    Slot(\.planLead), Slot(\.readinessWindow),
    Slot(\.referenceMonth), Slot(\.firstMonths), Slot(\.againMonths), Slot(\.governmentMonths),
    Slot(\.electionCalendar), Slot(\.surplusLeast), Slot(\.surplusMost), Slot(\.surplusCap), Slot(\.smallBody),
    Slot(\.smallBodyCap), Slot(\.womenShare), Slot(\.youngShare), Slot(\.youngAge), Slot(\.minorityShare),
    Slot(\.middleAges), Slot(\.middleLeast), Slot(\.middleMost), Slot(\.listWomen),
    Slot(\.perPostLeast), Slot(\.perPostMost), Slot(\.perPerson), Slot(\.perPersonByLevel), Slot(\.ratioLeast),
    Slot(\.ratioMost), Slot(\.successionAge), Slot(\.successionRemaining), Slot(\.successionWomen),
    Slot(\.successionYoung), Slot(\.successionRequired),
    Slot(\.requiredAgreements), Slot(\.reviewMonths), Slot(\.conferences), Slot(\.exchanges),
    Slot(\.ageLeast), Slot(\.ageMost),
  ]
}

extension Law {
  /// Every key a rulebook may hold, in the order of the annex.
  public static let keys: [String] = slots.map(\.key)

  static func slot(_ key: String) -> Slot? { slots.first { $0.key == key } }

  /// Nil for an unknown key, and where no rulebook has been read.
  public func title(of key: String) -> Bilingual? { Law.slot(key)?.heading(self)?.title }
}

extension Law {
  /// Sets one value as a file would, from text, in place of all that the key had: for the examples of rules.
  ///
  /// `unset` is a value; items of a set are separated by commas, pairs by semicolons
  /// (`internal-protection committee vertical district`); a period may end in ` working-days`.
  /// - Parameter force: law where nothing is said.
  public mutating func set(
    _ key: String, to text: String, force: Basis.Force? = nil, from: CivilDate = .first, until: CivilDate? = nil,
    confidence: Basis.Confidence = .sourced
  ) throws(LawError) {
    var diagnostics = Diagnostics()
    let place = Place(path: key)
    guard let slot = Law.slot(key) else {
      throw LawError(message: Law.unknownKey(key), nextStep: suggestion(for: key, among: Law.keys))
    }
    precondition(from <= until ?? .last, "a value that ends before it starts")
    let footing = Footing(
      from: from, until: until, basis: Basis(citation: key, confidence: confidence, force: force ?? .law),
      layer: .central, reviewed: nil, place: nil)
    slot.replace(&self, text, footing, place, &diagnostics)
    if let first = diagnostics.all.first { throw LawError(message: first.message, nextStep: first.nextStep) }
  }

  /// Names the keys of the same subject, or the subjects where it has none of them.
  static func unknownKey(_ key: String) -> Bilingual {
    func subject(_ key: String) -> String { String(key.prefix { $0 != "." }) }
    let near = keys.filter { subject($0) == subject(key) }.joined(separator: ", ")
    if !near.isEmpty {
      return Bilingual(
        vi: "hệ thống quy định không có khóa \(quoted: key); các khóa cùng nhóm: \(near)",
        en: "the rulebook has no key \(quoted: key); those of its subject are \(near)")
    }
    var subjects: [String] = []
    for subject in keys.map(subject) where !subjects.contains(subject) { subjects.append(subject) }
    let have = subjects.joined(separator: ", ")
    return Bilingual(
      vi: "hệ thống quy định không có khóa \(quoted: key); các nhóm khóa: \(have)",
      en: "the rulebook has no key \(quoted: key); its subjects are \(have)")
  }
}

/// A key or a value that the rulebook does not know.
public struct LawError: Error, Hashable, Sendable {
  public let message: Bilingual
  public let nextStep: Bilingual?
}
