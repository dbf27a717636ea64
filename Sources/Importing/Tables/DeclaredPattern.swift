import Records

/// How a list says of how many rows it is: `Cộng: {n} dòng`. `*` and `?` stand for other characters; case is one.
public struct DeclaredPattern: Sendable, Hashable {
  public let text: String
  private let before: Wildcard
  private let after: Wildcard

  public static let number = "{n}"

  /// Nil unless `{n}` stands there, once.
  public init?(_ text: String) {
    let parts = text.lowercased().split(separator: DeclaredPattern.number, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    self.text = text
    (before, after) = (Wildcard(parts[0]), Wildcard(parts[1]))
  }

  /// The number, where one of the cells is so.
  func rows(in cells: borrowing Cells) -> Int? {
    for i in 0..<cells.count {
      if let rows = rows(in: cells.text(i)) { return rows }
    }
    return nil
  }

  /// The first number that fits, and as much of it as does: `1.234`, and neither 234 nor 4.
  func rows(in cell: String) -> Int? {
    let text = Array(seen(cell).lowercased())
    let isDigit = text.map { ("0"..."9").contains($0) }
    for start in text.indices where isDigit[start] && (start == 0 || !isDigit[start - 1]) {
      for end in stride(from: text.count, to: start, by: -1) where isDigit[end - 1] {
        if end < text.count, isDigit[end] { continue }
        guard before.matches(String(text[..<start])), after.matches(String(text[end...])) else { continue }
        let number = Array(String(text[start..<end]).utf8)
        if let value = number.withUnsafeBufferPointer({ WholeNumber.value(of: $0) }) { return value }
      }
    }
    return nil
  }
}
