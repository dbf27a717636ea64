/// Who is who: for every code that names an official, the code that stands for the person in all lists.
public struct Linkage: Sendable {
  /// By the number of a symbol; one that names nobody stands for itself.
  public private(set) var representatives: [Symbol]
  /// Codes that could be one person or another; they were left apart.
  public private(set) var ambiguous: Set<Symbol> = []

  public init(symbols: Int) { representatives = (0..<UInt32(symbols)).map(Symbol.init) }

  public mutating func join(_ code: Code<Official>, to person: Code<Official>) {
    representatives[Int(code.symbol.id)] = person.symbol
  }

  public mutating func leaveApart(_ code: Code<Official>) { ambiguous.insert(code.symbol) }
}
