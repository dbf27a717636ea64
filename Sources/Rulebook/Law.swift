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

  /// Days before an election by which its staffing plan is to be approved.
  public private(set) var planLead = Parameter<Int>("readiness.plan.lead-days", .days, by: [.level])
  /// Months before an election in which moves are to fit its preparation.
  public private(set) var readinessWindow = Parameter<Int>("readiness.window", .months)

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
    Slot(\.planLead), Slot(\.readinessWindow),
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

  static func unknownKey(_ key: String) -> Bilingual {
    let have = keys.joined(separator: ", ")
    return Bilingual(
      vi: "hệ thống quy định không có khóa \(quoted: key); các khóa: \(have)",
      en: "the rulebook has no key \(quoted: key); its keys are \(have)")
  }
}

/// A key or a value that the rulebook does not know.
public struct LawError: Error, Hashable, Sendable {
  public let message: Bilingual
  public let nextStep: Bilingual?
}
