/// A committee asked for its opinion on an official before a decision (trao đổi ý kiến), and what it answered.
public struct Consultation: Record {
  public let asker, asked: Code<Unit>
  public let official: Code<Official>
  /// What was to be decided.
  public let about: Given<ActionKind>
  public let form: ConsultationForm
  public let letter: Document
  /// When the letter arrived.
  public let received: PartialDate?
  public let reply: Document
  public let opinion: Given<Opinion>
  /// The number of the decision that followed.
  public let decision: Symbol?
  public let source: SourceLocation
}

extension Consultation {
  public static let kind = RecordKind.consultation
  public enum Field: Int, CaseIterable, Sendable {
    case asker, asked, official, officialName, officialBirth, officialPartyCard, about, form, letterNumber, letterDate,
      received, replyNumber, replyDate, opinion, decision
  }

  public init(_ entry: borrowing Entry<Self>, _ desk: inout Desk) throws(Flaw) {
    asker = try entry.code(.asker, &desk)
    asked = try entry.code(.asked, &desk)
    official = try entry.official(
      .official, name: .officialName, birth: .officialBirth, card: .officialPartyCard, &desk)
    about = entry.word(ifGiven: .about, &desk)
    form = try entry.word(.form)
    letter = entry.document(.letterNumber, .letterDate, &desk)
    received = entry.date(ifGiven: .received, &desk)
    reply = entry.document(.replyNumber, .replyDate, &desk)
    opinion = entry.word(ifGiven: .opinion, &desk)
    decision = entry.text(ifGiven: .decision, &desk)
    source = entry.location
  }

  public func renumbered(_ new: borrowing Renumbering) -> Self {
    Self(
      asker: new[asker], asked: new[asked], official: new[official], about: about, form: form, letter: new[letter],
      received: received, reply: new[reply], opinion: opinion, decision: new[decision], source: new[source])
  }

  public static func trace(_ entry: borrowing Entry<Self>, _ desk: inout Desk) -> Trace {
    Trace(
      official: entry.official(
        ifKnown: .official, name: .officialName, birth: .officialBirth, card: .officialPartyCard, &desk),
      unit: entry.code(ifGiven: .asked, &desk))
  }
}
