/// A post of a unit whose filling the office watches (chức danh chủ chốt).
public struct KeyPost: Record {
  public let unit: Code<Unit>
  public let post: Code<Post>
  public let source: SourceLocation
}

extension KeyPost {
  public static let kind = RecordKind.keyPost
  public enum Field: Int, CaseIterable, Sendable { case unit, post }

  public init(_ entry: borrowing Entry<Self>, _ desk: inout Desk) throws(Flaw) {
    unit = try entry.code(.unit, &desk)
    post = try entry.code(.post, &desk)
    source = entry.location
  }

  public func renumbered(_ new: borrowing Renumbering) -> Self {
    Self(unit: new[unit], post: new[post], source: new[source])
  }
}
