/// A text kept once and spoken of by number. Equal symbols of one pool are equal texts.
public struct Symbol: Hashable, Sendable, BitwiseCopyable {
  public let id: UInt32
  @inlinable public init(id: UInt32) { self.id = id }

  /// Stands where a cell held something that could not be read: it is no text of any pool, and equals no other.
  public static let unreadable = Symbol(id: .max)
}

/// A symbol that names one thing of a kind: `Code<Unit>` cannot stand where `Code<Official>` is meant.
public struct Code<Of>: Hashable, Sendable, BitwiseCopyable {
  public let symbol: Symbol
  @inlinable public init(_ symbol: Symbol) { self.symbol = symbol }

  /// Written, and not to be read: it may be any code there is.
  @inlinable public static var unreadable: Code { Code(.unreadable) }
  @inlinable public var isUnreadable: Bool { symbol == .unreadable }
}

/// Several codes in one cell, `a;b;c`, kept as one text so that a record stays trivial. The registry takes it apart.
public struct CodeList<Of>: Hashable, Sendable, BitwiseCopyable {
  public let symbol: Symbol
  @inlinable public init(_ symbol: Symbol) { self.symbol = symbol }
}

/// A cell of a closed list of words that a record can do without: empty, a word, or something that could not be read.
public enum Given<Value: BitwiseCopyable & Hashable & Sendable>: Hashable, Sendable, BitwiseCopyable {
  case empty
  /// It may have been any of the words.
  case unreadable
  case value(Value)

  public var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  /// Whether it may be `word`: yes, no, or nobody can say.
  public func isValue(_ word: Value) -> Certainty {
    switch self {
    case .value(let value): value == word ? .certain : .excluded
    case .unreadable: .possible
    case .empty: .excluded
    }
  }
}
