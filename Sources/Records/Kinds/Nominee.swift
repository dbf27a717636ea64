/// A person put forward for a seat (nhân sự giới thiệu).
public struct Nominee: Record {
  public let official: Code<Official>
  public let election: Code<Election>
  public let entry: Entrance
  public let post: Code<Post>?
  public let governmentPost: Bool
  public let source: SourceLocation
}

extension Nominee {
  public static let kind = RecordKind.nominee
  public enum Field: Int, CaseIterable, Sendable {
    case official, officialName, officialBirth, officialPartyCard, election, entry, post, governmentPost
  }

  public init(_ row: borrowing Entry<Self>, _ desk: inout Desk) throws(Flaw) {
    official = try row.official(.official, name: .officialName, birth: .officialBirth, card: .officialPartyCard, &desk)
    election = try row.code(.election, &desk)
    entry = try row.word(.entry)
    post = row.code(ifGiven: .post, &desk)
    governmentPost = try row.flag(.governmentPost, ifEmpty: false)
    source = row.location
  }

  public func renumbered(_ new: borrowing Renumbering) -> Self {
    Self(
      official: new[official], election: new[election], entry: entry, post: new[post], governmentPost: governmentPost,
      source: new[source])
  }

  public static func trace(_ row: borrowing Entry<Self>, _ desk: inout Desk) -> Trace {
    Trace(
      official: row.official(
        ifKnown: .official, name: .officialName, birth: .officialBirth, card: .officialPartyCard, &desk))
  }
}
