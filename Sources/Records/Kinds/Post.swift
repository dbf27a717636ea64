/// A post (chức vụ): what a person can hold in a unit.
public struct Post: Record {
  public let code: Code<Post>
  public let title: Symbol
  public let rank: Rank
  public let filled: Filling
  /// The field of work whose holders change position by the anti-corruption decrees; nil where none does.
  public let rotationField: Symbol?
  /// A larger number is a higher post; equal posts share it.
  public let grade: Int32?
  public let source: SourceLocation
}

extension Post {
  public static let kind = RecordKind.post
  public enum Field: Int, CaseIterable, Sendable { case code, title, rank, filled, rotationField, grade }

  public init(_ entry: borrowing Entry<Self>, _ desk: inout Desk) throws(Flaw) {
    code = try entry.code(.code, &desk)
    title = try entry.text(.title, &desk)
    rank = try entry.word(.rank)
    filled = try entry.word(.filled)
    rotationField = entry.text(ifGiven: .rotationField, &desk)
    grade = entry.number(ifGiven: .grade, &desk).map(Int32.init)
    source = entry.location
  }

  public func renumbered(_ new: borrowing Renumbering) -> Self {
    Self(
      code: new[code], title: new[title], rank: rank, filled: filled, rotationField: new[rotationField], grade: grade,
      source: new[source])
  }
}
