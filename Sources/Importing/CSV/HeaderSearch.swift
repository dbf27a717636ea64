import Configuration
import Records

/// Looks for the row that names the columns, and with it for the delimiter: the two are found together or not at all.
struct HeaderSearch {
  /// Every column that the feeds name.
  let needed: Set<String>
  let settings: CSVSettings

  /// - Parameter settings: of all the feeds.
  init(_ feeds: [Feed], settings: CSVSettings) {
    self.init(needed: Set(feeds.flatMap(\.columnNames) + settings.fillDown), settings: settings)
  }

  init(needed: Set<String>, settings: CSVSettings) { (self.needed, self.settings) = (needed, settings) }

  struct Header: Sendable {
    var delimiter: UInt8
    /// Rows of the file before it, or before the second of its rows; -1 where the file has none.
    var row: Int
    var line = 0
    /// As `squeezed` has them; of two rows joined.
    var names: [String] = []
    /// Its rows as they stand in the file: to know them again further down.
    var contents: [[UInt8]] = []
    /// The file's first row says which delimiter it has.
    var isAfterSeparator = false
    /// The columns that the feeds name.
    var needed: Set<Int> = []
    /// What stands in the rows of the file next to it, cell by cell: it may say more of the columns.
    var above: [String] = []
    var below: [String] = []
  }

  /// - Parameter window: at the start of the file, and filled up.
  func header(in window: borrowing SlidingWindow) throws(Unreadable) -> Header {
    let bytes = window.bytes
    let separator = SeparatorLine(bytes)?.delimiter
    let all = (separator.map { [$0] } ?? settings.delimiter.map { [$0] } ?? CSVSettings.delimiters).map {
      rows(of: bytes, isLast: window.isLast, delimiter: $0)
    }
    let candidates = all.map { rows in rows.filter { mayBeHeader($0.row + 1) } }
    var header: Header
    if settings.header == .none {
      if let said = separator ?? settings.delimiter {
        header = Header(delimiter: said, row: -1)
      } else {
        header = Header(delimiter: try evenDelimiter(candidates), row: -1)
      }
    } else if let found = try self.header(among: candidates) {
      header = found
      for rows in all where rows.first?.delimiter == found.delimiter { header.look(at: rows) }
    } else {
      if let fault = textFault(in: bytes, isLast: window.isLast) { throw fault }
      throw nothingFound(among: candidates.flatMap { $0 + pairs($0) })
    }
    header.isAfterSeparator = separator != nil
    return header
  }

  /// The delimiter that cuts the rows of a file without a header most evenly: into one number of cells, more than one and
  /// no fewer than the profile names. The first row alone proves nothing: a text in it may have commas.
  private func evenDelimiter(_ candidates: [[Header]]) throws(Unreadable) -> UInt8 {
    let reach = max(2, needed.compactMap { Int($0) }.max() ?? 0)
    var best: [(delimiter: UInt8, rows: Int)] = []
    for rows in candidates {
      guard let delimiter = rows.first?.delimiter else { continue }
      var counts: [Int: Int] = [:]
      for row in rows where row.names.count >= reach { counts[row.names.count, default: 0] += 1 }
      guard let even = counts.values.max() else { continue }
      if let first = best.first, first.rows > even { continue }
      if let first = best.first, first.rows < even { best = [] }
      best.append((delimiter, even))
    }
    if best.count > 1 { throw Unreadable(.delimiterUnsure(best.map { CSVSettings.name(of: $0.delimiter) })) }
    return best.first?.delimiter ?? CSVSettings.delimiters[0]
  }

  /// The header, where one is among the rows that each delimiter makes; one row is looked for before two.
  func header(among candidates: [[Header]]) throws(Unreadable) -> Header? {
    let singles = candidates.compactMap { rows in needsPair ? nil : rows.first { isComplete($0) } }
    let fits = singles.isEmpty ? candidates.compactMap { pairs($0).first { isComplete($0) } } : singles
    // Most columns first; of equals, the delimiter that stands first in our list.
    guard let best = fits.max(by: { $0.names.count < $1.names.count }) else { return nil }
    var header = fits.first { $0.names.count == best.names.count } ?? best
    header.needed = Set(needed.compactMap { [names = header.names] in ColumnName($0).place(in: names) })
    let repeated = needed.filter { name in header.names.count { $0 == name } > 1 }
    if !repeated.isEmpty { throw Unreadable(.repeatedColumns(repeated.sorted()), line: header.line) }
    return header
  }

  private func isComplete(_ row: Header) -> Bool {
    needed.allSatisfy { ColumnName($0).place(in: row.names) != nil }
  }

  /// Whether the profile says that the header is two rows.
  private var needsPair: Bool { if case .row(_, rows: 2) = settings.header { true } else { false } }

  /// What every two rows that follow one another make together, where the profile speaks of such columns.
  func pairs(_ rows: [Header]) -> [Header] {
    guard needsPair || settings.header == .auto && needed.contains(where: { ColumnName($0).isJoined }) else {
      return []
    }
    return zip(rows, rows.dropFirst()).filter { $0.row + 1 == $1.row }.map { Header(upper: $0, lower: $1) }
  }

  /// Whether the header may stand in that row of the file, from 1.
  func mayBeHeader(_ number: Int) -> Bool {
    if case .row(let first, let rows) = settings.header { return first..<(first + rows) ~= number }
    return number <= ImportLimits.headerRows
  }

  /// The rows among which the header is, and the one below.
  private func rows(of bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, delimiter: UInt8) -> [Header] {
    var scanner = CSVScanner(delimiter: delimiter, startingAt: bytes.startOfText)
    var rows: [Header] = []
    var number = 0
    while number < ImportLimits.headerRows + 2, case .row = scanner.next(in: bytes, isLast: isLast) {
      number += 1
      rows.append(
        Header(
          delimiter: delimiter, row: number - 1, line: scanner.line,
          names: (0..<scanner.cells.count).map { squeezed(scanner.cells.text($0)) },
          contents: [Array(bytes[scanner.start..<scanner.contentEnd])]))
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

  /// Says which columns are missing from the row that comes closest.
  ///
  /// A row that has none of them, and none that looks like one, may hold people: of that, nothing is said. One that has a
  /// single word of them may do so too (`Nam` is a column, and in a list of people every second cell), and only what is
  /// like a column's name is said of it.
  func nothingFound(among rows: [Header]) -> Unreadable {
    func fit(_ row: Header) -> Int { needed.count { ColumnName($0).place(in: row.names) != nil } }
    func rank(_ row: Header) -> (Int, Int, Int) { (fit(row), -row.contents.count, row.names.count) }
    var best = rows.first
    for row in rows where rank(row) > rank(best!) { best = row }
    guard let best else { return Unreadable(.noHeader(missing: needed.sorted(), best: [])) }
    let isHeader = fit(best) >= 2
    let shown = best.names.filter { name in
      !name.isEmpty && (isHeader || needed.contains { nearest(to: $0, among: [name]) != nil })
    }
    if shown.isEmpty || !isHeader && best.names.contains(where: \.isFigure) {
      return Unreadable(.noHeader(missing: needed.sorted(), best: []))
    }
    return Unreadable(
      .noHeader(missing: needed.filter { ColumnName($0).place(in: best.names) == nil }.sorted(), best: shown),
      line: best.line)
  }
}

extension String {
  /// Whether it is a number or a date: what rows of data hold, and headers do not.
  var isFigure: Bool { contains(where: \.isNumber) && allSatisfy { !$0.isLetter } }
}

/// A column's name without the line breaks, double spaces and unseen characters that a spreadsheet's header cell may have.
func squeezed(_ name: String) -> String { seen(name) }
