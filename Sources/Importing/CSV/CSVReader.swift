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
  /// Spaces that do not break or characters of no width may stand in the row just found.
  private(set) var mayHaveUnseen = false
  private var strange = StrangeRows()
  /// The last cell of the row just found may go on where nobody read.
  private(set) var isLastCellOpen = false

  /// - Parameter window: at the start of the file, and filled up.
  init(_ window: consuming SlidingWindow, delimiter: UInt8) {
    let start = window.bytes.startOfText
    self.window = window
    scanner = CSVScanner(delimiter: delimiter, startingAt: start)
  }

  /// Where the row just found starts in the file as it came.
  var byte: Int { window.original(of: scanner.start) }

  /// What the rows so far leave unsure about the file's encoding.
  var doubt: EncodingDoubt? { strange.doubt }

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
    mayHaveUnseen = check.mayHaveUnseen
    isLastCellOpen = scanner.openQuote != nil
    if let (kind, at) = check.fault, kind == .nul {
      let (line, column) = content.place(of: at, firstLine: scanner.line)
      return .broken(Unreadable(.nul, line: line, column: column), hasRow: true)
    }
    if let line = scanner.openQuote { return .broken(Unreadable(.openQuote, line: line), hasRow: true) }
    if isInAnotherEncoding(check) { return .unfit(.wrongEncoding) }
    return check.hasControl ? .unfit(.controlCharacter) : .row
  }

  /// Counts the row where it looks so; true only where that is certain.
  private mutating func isInAnotherEncoding(_ check: TextCheck) -> Bool {
    if check.fault != nil {
      strange.note(line: scanner.line)
      return true
    }
    // What was decoded has been looked at, letter by letter.
    return check.mayBeMisread && !window.isDecoded && strange.isMisread(content, line: scanner.line)
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
