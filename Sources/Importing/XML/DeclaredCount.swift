import Records

/// How many rows a file says it has: in one place, or list by list in several, which are added up.
struct DeclaredCount {
  var isSought = false
  /// Of the element at hand.
  var line = 0
  private var rows: Int?
  private var firstLine = 0
  private var isUnreadable = false

  mutating func add(_ value: Span<UInt8>) {
    let number = value.withUnsafeBufferPointer { WholeNumber.value(of: $0) }
    if rows == nil { firstLine = line }
    guard let number else {
      isUnreadable = true
      return
    }
    rows = (rows ?? 0) + number
  }

  /// Nil where nothing stands there, or something that is no number.
  var declared: FileNote.Declared? {
    guard let rows, !isUnreadable else { return nil }
    return FileNote.Declared(rows: rows, line: firstLine)
  }
}
