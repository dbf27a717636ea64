/// One person in one post for one stretch of time (quá trình công tác); a committee seat too. Both days belong to it.
public struct Assignment: Record {
  public let official: Code<Official>
  public let unit: Code<Unit>
  public let post: Code<Post>
  public let from: PartialDate
  /// Nil while the person still holds the post.
  public let to: PartialDate?
  public let form: AssignmentForm
  /// The last day of the appointment's term, where the file gives it.
  public let termEnd: PartialDate?
  /// When the person was told of the reappointment to come.
  public let noticed: PartialDate?
  public let decision: Document
  /// The person's main post; a concurrent one is not, unless the file says so.
  public let principal: Bool
  public let source: SourceLocation
}

extension Assignment {
  public static let kind = RecordKind.assignment
  public enum Field: Int, CaseIterable, Sendable {
    case official, officialName, officialBirth, officialPartyCard, unit, post, from, to, form, termEnd, noticed,
      decisionNumber, decisionDate, principal
  }

  public init(_ entry: borrowing Entry<Self>, _ desk: inout Desk) throws(Flaw) {
    official = try entry.official(
      .official, name: .officialName, birth: .officialBirth, card: .officialPartyCard, &desk)
    unit = try entry.code(.unit, &desk)
    post = try entry.code(.post, &desk)
    from = try entry.date(.from)
    to = entry.date(ifGiven: .to, &desk)
    form = try entry.word(.form, ifEmpty: .first)
    termEnd = entry.date(ifGiven: .termEnd, &desk)
    noticed = entry.date(ifGiven: .noticed, &desk)
    decision = entry.document(.decisionNumber, .decisionDate, &desk)
    principal = try entry.flag(.principal, ifEmpty: form != .concurrent)
    source = entry.location
  }

  public func renumbered(_ new: borrowing Renumbering) -> Self {
    Self(
      official: new[official], unit: new[unit], post: new[post], from: from, to: to, form: form, termEnd: termEnd,
      noticed: noticed, decision: new[decision], principal: principal, source: new[source])
  }

  public static func trace(_ entry: borrowing Entry<Self>, _ desk: inout Desk) -> Trace {
    Trace(
      official: entry.official(
        ifKnown: .official, name: .officialName, birth: .officialBirth, card: .officialPartyCard, &desk),
      unit: entry.code(ifGiven: .unit, &desk))
  }
}
