import Records

/// A cell that says its row is no data: `Tổng cộng*`, `Người lập biểu*`. Upper and lower case are one.
public struct SetAsidePattern: Sendable, Hashable {
  public let text: String
  /// Totals are counted apart from signatures.
  public let reason: Aside
  private let pattern: Wildcard
  /// How a cell must begin, in bytes, each way of writing four letters large or small: a quick no for nearly all cells.
  /// Empty: any way.
  private let beginnings: [[UInt8]]
  private let firstBytes: ByteSet

  public init(_ text: String) {
    self.text = text
    pattern = Wildcard(text.lowercased())
    let isTotal = ["tổng", "cộng", "total"].contains { text.lowercased().hasPrefix($0) }
    reason = isTotal ? .total : .signature
    let start = text.prefix { $0 != "*" && $0 != "?" }.prefix(4)
    let spellings = start.reduce(into: [""]) { all, letter in
      all = all.flatMap { [$0 + letter.lowercased(), $0 + letter.uppercased()] }
    }
    beginnings = start.isEmpty ? [] : Set(spellings).sorted().map { Array($0.utf8) }
    firstBytes = beginnings.isEmpty ? .all : ByteSet(beginnings.map { $0[0] })
  }

  /// Whether one of the row's cells is like this.
  func matches(_ cells: borrowing Cells) -> Bool {
    for i in 0..<cells.count {
      let cell = cells[i]
      guard let start = cell.bytes.baseAddress, cell.count > 0 else { continue }
      var at = 0
      while at < cell.count, start[at] == 0x20 || start[at] == 0x09 { at &+= 1 }
      guard at < cell.count, firstBytes.contains(start[at]) else { continue }
      let text = UnsafeBufferPointer(start: start + at, count: cell.count - at)
      if mayMatch(text), pattern.matches(cells.text(i).lowercased()) { return true }
    }
    return false
  }

  private func mayMatch(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if beginnings.isEmpty { return true }
    for beginning in beginnings where text.count >= beginning.count {
      var i = 0
      while i < beginning.count, text[i] == beginning[i] { i &+= 1 }
      if i == beginning.count { return true }
    }
    return false
  }
}

/// Some of the 256 bytes.
private struct ByteSet: Sendable, Hashable {
  private var low: UInt64 = 0
  private var lowMiddle: UInt64 = 0
  private var highMiddle: UInt64 = 0
  private var high: UInt64 = 0

  static let all = ByteSet(Array(0...255))

  init(_ bytes: [UInt8]) {
    for byte in bytes {
      let bit: UInt64 = 1 << UInt64(byte & 63)
      switch byte >> 6 {
      case 0: low |= bit
      case 1: lowMiddle |= bit
      case 2: highMiddle |= bit
      default: high |= bit
      }
    }
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    let word = byte < 128 ? (byte < 64 ? low : lowMiddle) : (byte < 192 ? highMiddle : high)
    return word >> UInt64(byte & 63) & 1 == 1
  }
}
