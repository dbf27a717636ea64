/// A person named for a post to come (quy hoạch). Not a staffing plan (đề án nhân sự), which belongs to an election.
public struct Succession: Record {
  public let official: Code<Official>
  public let unit: Code<Unit>
  public let post: Code<Post>
  public let approved: PartialDate
  /// Its last day, where the list gives it.
  public let until: PartialDate?
  public let source: SourceLocation
}

extension Succession {
  public static let kind = RecordKind.succession
  public enum Field: Int, CaseIterable, Sendable {
    case official, officialName, officialBirth, officialPartyCard, unit, post, approved, until
  }

  public init(_ entry: borrowing Entry<Self>, _ desk: inout Desk) throws(Flaw) {
    official = try entry.official(
      .official, name: .officialName, birth: .officialBirth, card: .officialPartyCard, &desk)
    unit = try entry.code(.unit, &desk)
    post = try entry.code(.post, &desk)
    approved = try entry.date(.approved)
    until = entry.date(ifGiven: .until, &desk)
    source = entry.location
  }

  public func renumbered(_ new: borrowing Renumbering) -> Self {
    Self(
      official: new[official], unit: new[unit], post: new[post], approved: approved, until: until,
      source: new[source])
  }

  public static func trace(_ entry: borrowing Entry<Self>, _ desk: inout Desk) -> Trace {
    Trace(
      official: entry.official(
        ifKnown: .official, name: .officialName, birth: .officialBirth, card: .officialPartyCard, &desk),
      unit: entry.code(ifGiven: .unit, &desk))
  }
}
