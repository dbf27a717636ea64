import Records

/// How a row of the header looks, so that it is known again at the head of the next page: there somebody may have typed it
/// in capitals, or a second file begins with its byte order mark.
///
/// A row with quotes where the header has none is another row: so canonical files write one that reads like the header.
struct HeaderLook: Sendable {
  private let content: [UInt8]
  private let text: String

  init(_ content: [UInt8]) {
    self.content = content
    text = HeaderLook.text(content.span)
  }

  /// A quick no for nearly all rows: their first letters are others.
  @inline(__always)
  func isRepeated(by row: UnsafeBufferPointer<UInt8>) -> Bool {
    !content.isEmpty && content.withUnsafeBufferPointer { HeaderLook.haveOnePlainText($0, row) } && looksAlike(row)
  }

  @inline(never)
  private func looksAlike(_ row: UnsafeBufferPointer<UInt8>) -> Bool {
    row.elementsEqual(content) || HeaderLook.text(row.span) == text
  }

  /// As people see it, in small letters and without any spaces.
  private static func text(_ content: Span<UInt8>) -> String {
    content.withUnsafeBufferPointer { seen(String(decoding: $0, as: UTF8.self)).lowercased().filter { $0 != " " } }
  }

  /// Whether the two are one text but for spaces, for large and small, and for what is beyond ASCII.
  @inline(__always)
  private static func haveOnePlainText(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    var (i, j) = (0, 0)
    while true {
      while i < a.count, isPassedOver(a[i]) { i &+= 1 }
      while j < b.count, isPassedOver(b[j]) { j &+= 1 }
      if i == a.count || j == b.count { return i == a.count && j == b.count }
      if small(a[i]) != small(b[j]) { return false }
      (i, j) = (i &+ 1, j &+ 1)
    }
  }

  @inline(__always)
  private static func isPassedOver(_ byte: UInt8) -> Bool { byte >= 0x80 || byte <= 0x20 }

  @inline(__always)
  private static func small(_ byte: UInt8) -> UInt8 { 0x41...0x5A ~= byte ? byte | 0x20 : byte }
}
