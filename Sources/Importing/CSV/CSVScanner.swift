import Records

/// Finds the cells of one row after another in bytes that somebody else reads.
///
/// The scanner knows no file and no text: it is given a window on the bytes and asked for the next row in it.
/// When the row does not end inside the window it says so, and is asked again with a longer one; a row is never half done,
/// so there is no state between calls but a position. It always finds a parse: what a row means is decided after it.
///
/// LF, CRLF and CR each end a row. A quote counts only as the first byte of a cell. Spaces after a closing quote are
/// dropped; other text there is kept, and the quote before it with it, for what was meant nobody knows.
public struct CSVScanner: ~Copyable {
  public enum Step { case row, needsMore, end }

  /// Of the row just found: its first physical line, from 1. Newlines inside quotes count.
  public private(set) var line = 1
  /// Where the row just found starts in the window.
  public private(set) var start = 0
  /// Where it ends, its newline left out.
  public private(set) var contentEnd = 0
  /// Good until the next call.
  public private(set) var cells = Cells()
  /// The line in which a quote opened that the row just found, the file's last, does not close.
  public private(set) var openQuote: Int?
  /// The row just found has text after a closing quote: the quote was probably not doubled.
  public private(set) var hasTextAfterQuote = false

  private let delimiter: UInt8
  private let delimiters: UInt64
  private var position: Int
  private var nextLine = 1

  /// - Parameter position: where the first row starts: after a byte order mark.
  public init(delimiter: UInt8, startingAt position: Int = 0) {
    self.delimiter = delimiter
    delimiters = UInt64(delimiter) &* CSVScanner.ones
    (self.position, start) = (position, position)
  }

  /// Tells the scanner that the first `count` bytes of the window are gone.
  public mutating func drop(_ count: Int) {
    position -= count
    start -= count
    contentEnd -= count
  }

  /// - Parameter isLast: whether the file ends with the window.
  public mutating func next(in window: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Step {
    (start, line, openQuote, hasTextAfterQuote) = (position, nextLine, nil, false)
    cells.removeAll()
    guard let base = window.baseAddress, position < window.count else { return isLast ? .end : .needsMore }
    var walk = Walk(base: base, at: position, end: window.count, isLast: isLast)
    while true {
      let isWhole =
        walk.at < walk.end && base[walk.at] == CSVScanner.quote ? quotedCell(&walk) : plainCell(&walk)
      guard isWhole else { return .needsMore }
      if walk.at < walk.end, base[walk.at] == delimiter {
        walk.at &+= 1
        continue
      }
      contentEnd = walk.at
      guard walk.passNewline() else { return .needsMore }
      (position, nextLine) = (walk.at, line + walk.lines)
      return .row
    }
  }

  /// One call's way through the window.
  private struct Walk {
    let base: UnsafePointer<UInt8>
    var at: Int
    let end: Int
    let isLast: Bool
    /// Newlines passed since the row's start.
    var lines = 0
    /// Eight bytes that were looked at, and the high bit of each of them that ends a cell: most cells are shorter, and the
    /// next one's end is already there.
    var word = Int.min / 2
    var ends: UInt64 = 0

    /// Steps over LF, CRLF, CR or the end of the file; false when it is not yet known which it is.
    @inline(__always)
    mutating func passNewline() -> Bool {
      if at == end { return isLast }
      if base[at] == CSVScanner.cr {
        if at + 1 == end, !isLast { return false }
        if at + 1 < end, base[at + 1] == CSVScanner.lf { at &+= 1 }
      }
      at &+= 1
      lines &+= 1
      return true
    }
  }

  /// - Returns: false when the cell may go on after the window.
  @inline(__always)
  private mutating func plainCell(_ walk: inout Walk) -> Bool {
    let open = walk.at
    walk.at = endOfCell(&walk)
    if walk.at == walk.end, !walk.isLast { return false }
    cells.append(Cell(walk.base + open, count: walk.at - open))
    return true
  }

  private mutating func quotedCell(_ walk: inout Walk) -> Bool {
    let (base, open, openLine) = (walk.base, walk.at + 1, line + walk.lines)
    var isEscaped = false
    walk.at = open
    while walk.at < walk.end {
      switch base[walk.at] {
      case CSVScanner.quote:
        if walk.at + 1 == walk.end, !walk.isLast { return false }
        if walk.at + 1 < walk.end, base[walk.at + 1] == CSVScanner.quote {
          isEscaped = true
          walk.at &+= 2
          continue
        }
        let close = walk.at
        walk.at += 1
        walk.at = endOfCell(&walk)
        if walk.at == walk.end, !walk.isLast { return false }
        let rest = UnsafeBufferPointer(start: base + close + 1, count: walk.at - close - 1)
        let end = rest.allSatisfy { $0 == 0x20 || $0 == 0x09 } ? close : walk.at
        if end > close {
          hasTextAfterQuote = true
          isEscaped = isEscaped || rest.hasDoubledQuote
        }
        cells.append(Cell(base + open, count: end - open, isEscaped: isEscaped))
        return true
      case CSVScanner.cr, CSVScanner.lf:
        if !walk.passNewline() { return false }
      default: walk.at &+= 1
      }
    }
    guard walk.isLast else { return false }
    openQuote = openLine
    cells.append(Cell(base + open, count: walk.at - open, isEscaped: isEscaped))
    return true
  }

  /// The first delimiter, LF or CR from here on; the window's end when there is none. Eight bytes at a time.
  @inline(__always)
  private func endOfCell(_ walk: inout Walk) -> Int {
    let (base, end) = (walk.base, walk.end)
    let raw = UnsafeRawPointer(base)
    var at = walk.at
    let seen = UInt(bitPattern: at &- walk.word)
    if seen < 8 {
      let ends = walk.ends & UInt64.max &<< UInt64(seen &* 8)
      if ends != 0 { return walk.word &+ ends.trailingZeroBitCount &>> 3 }
      at = walk.word &+ 8
    }
    while at &+ 8 <= end {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      let ends =
        CSVScanner.zeroBytes(word ^ delimiters) | CSVScanner.zeroBytes(word ^ (CSVScanner.ones &* 0x0A))
        | CSVScanner.zeroBytes(word ^ (CSVScanner.ones &* 0x0D))
      if ends != 0 {
        (walk.word, walk.ends) = (at, ends)
        return at &+ ends.trailingZeroBitCount &>> 3
      }
      at &+= 8
    }
    while at < end, base[at] != delimiter, base[at] != CSVScanner.lf, base[at] != CSVScanner.cr { at &+= 1 }
    return at
  }

  /// The high bit of each byte that is zero, and of no other.
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    let low = ones &* 0x7F
    return ~(((word & low) &+ low) | word | low)
  }

  private static var ones: UInt64 { 0x0101_0101_0101_0101 }
  private static var quote: UInt8 { 0x22 }
  private static var cr: UInt8 { 0x0D }
  private static var lf: UInt8 { 0x0A }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate var hasDoubledQuote: Bool { zip(self, dropFirst()).contains { $0 == 0x22 && $1 == 0x22 } }
}
