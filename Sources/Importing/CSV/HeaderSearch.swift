import Configuration
import Records

/// Looks for the row that names the columns, and with it for the delimiter: the two are found together or not at all.
struct HeaderSearch {
  /// Every column that the feeds name.
  let needed: Set<String>
  let settings: CSVSettings

  struct Header: Sendable {
    var delimiter: UInt8
    /// Rows of the file before it; -1 where the file has none.
    var row: Int
    var line = 0
    /// As `squeezed` has them.
    var names: [String] = []
    /// As it stands in the file: to know it again further down.
    var content: [UInt8] = []
  }

  /// - Parameter window: at the start of the file, and filled up.
  func header(in window: borrowing SlidingWindow) throws(Unreadable) -> Header {
    let bytes = window.bytes
    let candidates = (settings.delimiter.map { [$0] } ?? CSVSettings.delimiters).map {
      rows(of: bytes, isLast: window.isLast, delimiter: $0)
    }
    if settings.header == .none {
      // The delimiter that cuts the first row into most cells.
      let first = candidates.compactMap(\.first).enumerated().max {
        ($0.element.names.count, -$0.offset) < ($1.element.names.count, -$1.offset)
      }
      return Header(delimiter: first?.element.delimiter ?? CSVSettings.delimiters[0], row: -1)
    }
    let fits = candidates.compactMap { $0.first { needed.isSubset(of: $0.names) } }
    // Most columns first; of equals, the delimiter that stands first in our list.
    if let best = fits.max(by: { $0.names.count < $1.names.count }) {
      let header = fits.first { $0.names.count == best.names.count } ?? best
      let repeated = needed.filter { name in header.names.count { $0 == name } > 1 }
      if !repeated.isEmpty { throw Unreadable(.repeatedColumns(repeated.sorted()), line: header.line) }
      return header
    }
    if let fault = textFault(in: bytes, isLast: window.isLast) { throw fault }
    throw nothingFound(among: candidates.flatMap { $0 })
  }

  /// The rows that may be the header.
  private func rows(of bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, delimiter: UInt8) -> [Header] {
    var scanner = CSVScanner(delimiter: delimiter, startingAt: bytes.startOfText)
    var rows: [Header] = []
    var number = 0
    while number < ImportLimits.headerRows, case .row = scanner.next(in: bytes, isLast: isLast) {
      number += 1
      if case .row(let wanted) = settings.header, wanted != number { continue }
      rows.append(
        Header(
          delimiter: delimiter, row: number - 1, line: scanner.line,
          names: (0..<scanner.cells.count).map { squeezed(scanner.cells.text($0)) },
          content: Array(bytes[scanner.start..<scanner.contentEnd])))
    }
    return rows
  }

  /// A file in another encoding has other column names: then that is what to say.
  private func textFault(in bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Unreadable? {
    var scanner = CSVScanner(delimiter: CSVSettings.delimiters[0], startingAt: bytes.startOfText)
    var number = 0
    while number < ImportLimits.headerRows, case .row = scanner.next(in: bytes, isLast: isLast) {
      number += 1
      let content = UnsafeBufferPointer(rebasing: bytes[scanner.start..<scanner.contentEnd])
      if let (kind, at) = TextCheck(content).fault {
        let place = content.place(of: at, firstLine: scanner.line)
        return Unreadable(kind == .nul ? .nul : .notUTF8, line: place.line, column: place.column)
      }
    }
    return nil
  }

  /// Says which columns are missing from the row that comes closest. A row that has none of them, and none that looks
  /// like one, may hold people: of that, nothing is said.
  private func nothingFound(among rows: [Header]) -> Unreadable {
    func fit(_ row: Header) -> Int { needed.count { row.names.contains($0) } }
    var best = rows.first
    for row in rows where (fit(row), row.names.count) > (fit(best!), best!.names.count) { best = row }
    guard let best, fit(best) > 0 || needed.contains(where: { nearest(to: $0, among: best.names) != nil }) else {
      return Unreadable(.noHeader(missing: needed.sorted(), best: []))
    }
    return Unreadable(
      .noHeader(missing: needed.subtracting(best.names).sorted(), best: best.names.filter { !$0.isEmpty }),
      line: best.line)
  }
}

/// A column's name without the line breaks, double spaces and unseen characters that a spreadsheet's header cell may have.
func squeezed(_ name: String) -> String { seen(name) }
