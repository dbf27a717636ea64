import Records

/// Rows of one file that are in another encoding than the rest, for certain or as it seems. None of them is ever turned into
/// what it may have been.
struct StrangeRows {
  private var count = 0
  private var firstLine = 0

  var doubt: EncodingDoubt? { count == 0 ? nil : .mixed(rows: count, firstLine: firstLine) }

  mutating func note(line: Int) {
    if count == 0 { firstLine = line }
    count += 1
  }

  /// Counts a row of UTF-8 that was once misread, or seems so; true only where that is certain.
  mutating func isMisread(_ text: UnsafeBufferPointer<UInt8>, line: Int) -> Bool {
    guard let found = MisreadRow(text) else { return false }
    note(line: line)
    return found == .certain
  }

  /// The same of a row that has no text of its own but that of its cells.
  mutating func isMisread(_ cells: borrowing Cells, line: Int) -> Bool {
    var isSuspected = false
    for i in 0..<cells.count where TextCheck(cells[i].bytes).mayBeMisread { isSuspected = true }
    if !isSuspected { return false }
    var text: [UInt8] = []
    for i in 0..<cells.count { text += cells[i].bytes + [0x20] }
    return text.withUnsafeBufferPointer { isMisread($0, line: line) }
  }
}
