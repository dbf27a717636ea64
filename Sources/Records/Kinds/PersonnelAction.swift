/// A decision about who holds what (quyết định về cán bộ).
public struct PersonnelAction: Record {
  public let official: Code<Official>
  public let kind: ActionKind
  /// The unit that decided, and answers for it.
  public let decider: Code<Unit>
  /// Its date is always there, if not always a day.
  public let decision: Document
  public let effective: PartialDate?
  public let fromUnit: Code<Unit>?
  public let fromPost: Code<Post>?
  public let toUnit: Code<Unit>?
  public let toPost: Code<Post>?
  /// Regulations it rests on, `105-QĐ/TW 2017-12-19; …`, as the file writes them.
  public let cites: Symbol?
  /// When the signed decision was sent to the committee.
  public let sentToCommittee: PartialDate?
  /// When the committee learned of it.
  public let learned: PartialDate?
  /// The paper by which a disagreement was put before a higher level.
  public let referral: Document
  /// The number of the letter that asked.
  public let consultation: Symbol?
  public let source: SourceLocation
}

extension PersonnelAction {
  public static let kind = RecordKind.action
  public enum Field: Int, CaseIterable, Sendable {
    case official, officialName, officialBirth, officialPartyCard, kind, decider, decisionNumber, decisionDate,
      effective, fromUnit, fromPost, toUnit, toPost, cites, sentToCommittee, learned, referralNumber, referralDate,
      consultation
  }

  public init(_ entry: borrowing Entry<Self>, _ desk: inout Desk) throws(Flaw) {
    official = try entry.official(
      .official, name: .officialName, birth: .officialBirth, card: .officialPartyCard, &desk)
    kind = try entry.word(.kind)
    decider = try entry.code(.decider, &desk)
    decision = Document(number: entry.text(ifGiven: .decisionNumber, &desk), date: try entry.date(.decisionDate))
    effective = entry.date(ifGiven: .effective, &desk)
    fromUnit = entry.code(ifGiven: .fromUnit, &desk)
    fromPost = entry.code(ifGiven: .fromPost, &desk)
    toUnit = entry.code(ifGiven: .toUnit, &desk)
    toPost = entry.code(ifGiven: .toPost, &desk)
    cites = entry.text(ifGiven: .cites, &desk)
    sentToCommittee = entry.date(ifGiven: .sentToCommittee, &desk)
    learned = entry.date(ifGiven: .learned, &desk)
    referral = entry.document(.referralNumber, .referralDate, &desk)
    consultation = entry.text(ifGiven: .consultation, &desk)
    source = entry.location
  }

  public func renumbered(_ new: borrowing Renumbering) -> Self {
    Self(
      official: new[official], kind: kind, decider: new[decider], decision: new[decision], effective: effective,
      fromUnit: new[fromUnit], fromPost: new[fromPost], toUnit: new[toUnit], toPost: new[toPost], cites: new[cites],
      sentToCommittee: sentToCommittee, learned: learned, referral: new[referral], consultation: new[consultation],
      source: new[source])
  }

  public static func trace(_ entry: borrowing Entry<Self>, _ desk: inout Desk) -> Trace {
    Trace(
      official: entry.official(
        ifKnown: .official, name: .officialName, birth: .officialBirth, card: .officialPartyCard, &desk),
      unit: entry.code(ifGiven: .fromUnit, &desk))
  }
}

extension PersonnelAction {
  /// The day of the decision: every list must give it.
  public var decided: PartialDate { decision.date ?? .unreadable }
  /// From when it holds: the day it names, else that of the decision.
  public var takesEffect: PartialDate { effective ?? decided }
}

extension PersonnelAction {
  /// The same decision, with what this row leaves empty taken from another list that has it too.
  public func filled(from other: PersonnelAction) -> PersonnelAction {
    let decision = Document(number: decision.number ?? other.decision.number, date: decided)
    return PersonnelAction(
      official: official, kind: kind, decider: decider, decision: decision, effective: effective ?? other.effective,
      fromUnit: fromUnit ?? other.fromUnit, fromPost: fromPost ?? other.fromPost, toUnit: toUnit ?? other.toUnit,
      toPost: toPost ?? other.toPost, cites: cites ?? other.cites,
      sentToCommittee: sentToCommittee ?? other.sentToCommittee, learned: learned ?? other.learned,
      referral: referral.isEmpty ? other.referral : referral, consultation: consultation ?? other.consultation,
      source: source)
  }

  /// The same decision, of another day.
  public func dated(_ date: PartialDate) -> PersonnelAction {
    PersonnelAction(
      official: official, kind: kind, decider: decider, decision: Document(number: decision.number, date: date),
      effective: effective, fromUnit: fromUnit, fromPost: fromPost, toUnit: toUnit, toPost: toPost, cites: cites,
      sentToCommittee: sentToCommittee, learned: learned, referral: referral, consultation: consultation,
      source: source)
  }
}
