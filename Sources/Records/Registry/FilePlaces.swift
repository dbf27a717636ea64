/// Files and rows as things of their own: what is said of a whole file, and which rows say the same.
extension Registry {
  /// A line of a file, for what is said of it as a whole. Its first where no other is meant.
  public func place(of file: FileNote, line: Int = 0) -> SourceLocation {
    SourceLocation(
      file: names.symbol(of: file.path) ?? .unreadable, line: max(1, line), byte: 0, feed: file.feeds.first ?? .none)
  }

  /// For `renumbered`: the same record, placed nowhere. Two rows that say the same are then equal.
  public var placeless: Renumbering {
    Renumbering(symbols: (0..<UInt32(names.count)).map(Symbol.init), people: [], keepsPlaces: false)
  }
}
