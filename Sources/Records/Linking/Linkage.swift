/// Who is who: for every code that names an official, the code that stands for the person in all lists.
public struct Linkage: Sendable {
  /// By the number of a symbol; one that names nobody stands for itself.
  public private(set) var representatives: [Symbol]
  /// Codes that could be one person or another; they were left apart.
  public private(set) var ambiguous: Set<Symbol> = []
  /// Codes of people whom an agency only names, as it names somebody else.
  var namesakes: Set<Symbol> = []
  /// What was left apart, and why; by file and line.
  public internal(set) var leftApart: [LeftApart] = []

  public init(symbols: Int) { representatives = (0..<UInt32(symbols)).map(Symbol.init) }

  public mutating func join(_ code: Code<Official>, to person: Code<Official>) {
    representatives[Int(code.symbol.id)] = person.symbol
  }

  public mutating func leaveApart(_ code: Code<Official>) { ambiguous.insert(code.symbol) }
}

/// Rows that may speak of one person, and were not joined: the lists alone do not say.
public struct LeftApart: Sendable {
  public enum Reason: Int, Sendable, CaseIterable {
    /// One Party card, or one civil servant's number, under people who differ in more than a slip of the pen explains.
    case sharedCard, sharedNumber
    /// One of several people of that name, or a namesake of them all.
    case several
    /// One name and one day of birth in two lists; only the card, the number, or the sex differs.
    case cardDiffers, numberDiffers, sexDiffers
  }

  public let reason: Reason
  /// The person who is in doubt, by the code that stands for him in all lists.
  public let official: Code<Official>
  /// His first row.
  public let at: SourceLocation
  /// The first row of each of the others, at most `shown`.
  public let others: [SourceLocation]
  /// How many people there are, himself among them; at least so many where not all of them were looked at.
  public let count: Int

  /// More rows than this prove nothing further.
  public static let shown = 20
}
