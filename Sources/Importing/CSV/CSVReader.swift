import Records

/// A scanner with its window on a file: the rows of it, each looked at as text before anyone reads a cell.
struct CSVReader: ~Copyable {
  enum Step {
    case row
    /// A row that is no record whatever it says; reading goes on.
    case unfit(Flaw.Reason)
    /// Reading ends here. The scanner holds what is there of the row, where one was begun.
    case broken(Unreadable, hasRow: Bool)
    case end
  }

  private(set) var scanner: CSVScanner
  private var window: SlidingWindow
  /// Marks that stand after their letters, in the row just found.
  private(set) var hasLooseMarks = false
  /// The last cell of the row just found may go on where nobody read.
  private(set) var isLastCellOpen = false

  /// - Parameter window: at the start of the file, and filled up.
  init(_ window: consuming SlidingWindow, delimiter: UInt8) {
    let start = window.bytes.startOfText
    self.window = window
    scanner = CSVScanner(delimiter: delimiter, startingAt: start)
  }

  /// Where the row just found starts in the file.
  var byte: Int { window.offset + scanner.start }

  /// The row as it stands, its newline left out. Good until the next call.
  var content: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: window.bytes[scanner.start..<scanner.contentEnd])
  }

  mutating func next(from source: inout some ByteSource & ~Copyable) -> Step {
    while true {
      switch scanner.next(in: window.bytes, isLast: window.isLast) {
      case .end: return .end
      case .row: return examined()
      case .needsMore:
        let start = scanner.start
        window.keep(from: start)
        scanner.drop(start)
        do throws(Unreadable) {
          guard try window.extend(from: &source) else {
            return brokenOff(.rowTooLong(limit: window.bytes.count), line: scanner.line)
          }
        } catch { return brokenOff(error.reason, line: scanner.line) }
      }
    }
  }

  /// The row just found, as text.
  private mutating func examined() -> Step {
    let check = TextCheck(content)
    hasLooseMarks = check.hasLooseMarks
    isLastCellOpen = scanner.openQuote != nil
    if let (kind, at) = check.fault {
      let (line, column) = content.place(of: at, firstLine: scanner.line)
      return .broken(Unreadable(kind == .nul ? .nul : .notUTF8, line: line, column: column), hasRow: true)
    }
    if let line = scanner.openQuote { return .broken(Unreadable(.openQuote, line: line), hasRow: true) }
    return check.hasControl ? .unfit(.controlCharacter) : .row
  }

  /// Takes what is there of a row whose end nobody will see.
  private mutating func brokenOff(_ reason: Unreadable.Reason, line: Int) -> Step {
    isLastCellOpen = true
    if case .row = scanner.next(in: window.bytes, isLast: true) {
      return .broken(Unreadable(reason, line: scanner.openQuote ?? line), hasRow: true)
    }
    return .broken(Unreadable(reason, line: line), hasRow: false)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// After the byte order mark of UTF-8, where there is one.
  var startOfText: Int { starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}
