import Records

/// A cell that says its row is no data: `Tổng cộng*`, `Người lập biểu*`. Upper and lower case are one.
public struct SetAsidePattern: Sendable, Hashable {
  public let text: String
  /// Totals are counted apart from signatures.
  public let reason: Aside
  private let pattern: Wildcard
  /// How a cell must begin, in bytes; a quick no for nearly all of them. Empty: any way.
  private let beginnings: [[UInt8]]

  public init(_ text: String) {
    self.text = text
    pattern = Wildcard(text.lowercased())
    let isTotal = ["tổng", "cộng", "total"].contains { text.lowercased().hasPrefix($0) }
    reason = isTotal ? .total : .signature
    let start = text.prefix { $0 != "*" && $0 != "?" }.prefix(2)
    beginnings =
      start.isEmpty
      ? []
      : start.reduce(into: [""]) { all, letter in
        all = all.flatMap { [$0 + letter.lowercased(), $0 + letter.uppercased()] }
      }.map { Array($0.utf8) }
  }

  /// Whether one of the row's cells is like this.
  func matches(_ cells: borrowing Cells) -> Bool {
    for i in 0..<cells.count where mayMatch(cells[i].bytes) && pattern.matches(cells.text(i).lowercased()) {
      return true
    }
    return false
  }

  private func mayMatch(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if bytes.isEmpty { return false }
    if beginnings.isEmpty { return true }
    let text = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    for beginning in beginnings where text.starts(with: beginning) { return true }
    return false
  }
}
