import Records

/// What can be said of a file without a profile: how it is written, what is in it, and every fault of its structure.
public struct StructureCheck: Sendable {
  public enum Format: String, Sendable { case csv, xml, spreadsheetml }

  public private(set) var format = Format.csv
  public private(set) var dialect = ""
  public private(set) var encoding = ""
  /// Rows below the header that are not blank; in XML, how often the most frequent element stands.
  public private(set) var rows = 0
  /// Columns as the header names them; in XML, the paths of elements with how often each stands.
  public private(set) var columns: [String] = []
  /// In the order of the file.
  public private(set) var problems: [FileNote.Problem] = []
  /// Problems beyond the first hundred of a kind.
  public private(set) var unlisted = 0

  static let listed = 100

  /// Looks through a file on disk.
  public init(path: String) {
    do throws(Unreadable) {
      var source = try FileSource(path: path)
      self.init(&source)
    } catch {
      self.init(failed: error)
    }
  }

  public init(_ source: inout some ByteSource & ~Copyable) {
    do throws(Unreadable) {
      var window = SlidingWindow(size: ImportLimits.window, limit: ImportLimits.row)
      try window.fillUp(from: &source)
      if let format = ForeignFormat(window.bytes) { throw Unreadable(.foreign(format)) }
      // Nobody has said that it is XML; but a file that starts so and says its encoding is taken at its word.
      let isXML = window.bytes.startsWithTag
      let found =
        try isXML
        ? XMLHead(window.bytes).encoding(isWhole: window.isLast)
        : EncodingSearch(window.bytes, isWhole: window.isLast).encoding(.auto)
      encoding = found.name
      window.take(found)
      if window.bytes.startsWithTag {
        format = .xml
        try checkXML(window, &source)
      } else {
        try checkCSV(window, &source)
      }
    } catch { note(error) }
  }

  private init(failed problem: Unreadable) { note(problem) }

  private mutating func note(_ problem: Unreadable) {
    problems.append(.init(line: problem.line, column: problem.column, told: problem.told(afterRows: rows)))
  }

  private mutating func note(_ line: Int, _ vi: String, _ en: String) {
    if problems.count < StructureCheck.listed {
      problems.append(.init(line: line, column: 1, told: Bilingual(vi: vi, en: en)))
    } else {
      unlisted += 1
    }
  }

  // MARK: CSV

  private mutating func checkCSV(
    _ window: consuming SlidingWindow, _ source: inout some ByteSource & ~Copyable
  ) throws(Unreadable) {
    if window.bytes.count == window.bytes.startOfText { throw Unreadable(.empty) }
    let shape = TableShape(window.bytes, isLast: window.isLast)
    dialect = "delimiter=\(CSVSettings.name(of: shape.delimiter)); header=\(shape.header.map { "\($0 + 1)" } ?? "none")"
    columns = shape.names
    let width = shape.width
    var reader = CSVReader(window, delimiter: shape.delimiter)
    var number = -1
    while true {
      let step = reader.next(from: &source)
      number += 1
      let (line, count) = (reader.scanner.line, reader.scanner.cells.count)
      switch step {
      case .end: return
      case .broken(let problem, _): throw problem
      case .unfit(let reason):
        note(line, reason.vi.text(in: .vi), reason.en.text(in: .en))
        rows += 1
      case .row:
        let isBlank = reader.content.allSatisfy { [0x20, 0x09, shape.delimiter].contains($0) }
        if reader.scanner.hasTextAfterQuote {
          note(
            line, "sau dấu ngoặc kép đóng còn chữ; dấu ngoặc kép trong ô phải viết hai lần",
            "text stands after a closing quote; a quote inside a cell must be doubled")
        }
        if isBlank || shape.header.map({ number <= $0 }) ?? false { continue }
        rows += 1
        if count != width {
          note(
            line, "dòng này có \(count) ô, dòng tiêu đề có \(width)",
            "this row has \(count) cells, the header has \(width)")
        }
      }
    }
  }

  // MARK: XML

  private mutating func checkXML(
    _ window: consuming SlidingWindow, _ source: inout some ByteSource & ~Copyable
  ) throws(Unreadable) {
    try XMLHead(window.bytes).check()
    if SheetWalk.isWorkbook(window.bytes) { return try checkSheets(window, &source) }
    let parser = PushParser(ElementRows([]), rowLimit: ImportLimits.row, census: ElementCensus())
    defer {
      let found = parser.census?.found ?? []
      columns = found.prefix(StructureCheck.listed).map { "\($0.path) × \($0.count)" }
      rows = found.map(\.count).max() ?? 0
    }
    while true {
      parser.push(window.bytes, isLast: window.isLast, offsets: window.takeOffsets())
      if let problem = parser.problem { throw problem }
      if window.isLast { return }
      window.keep(from: window.bytes.count)
      _ = try window.extend(from: &source)
    }
  }
}

extension StructureCheck {
  /// A workbook is a table, or several, whatever its elements are.
  private mutating func checkSheets(
    _ window: consuming SlidingWindow, _ source: inout some ByteSource & ~Copyable
  ) throws(Unreadable) {
    format = .spreadsheetml
    let parser = PushParser(ElementRows([]), rowLimit: ImportLimits.row, sheets: SheetWalk())
    var sheets = SheetCensus()
    defer {
      rows = sheets.rows.reduce(0, +)
      columns = Array((sheets.columns.first { !$0.isEmpty } ?? []).prefix(StructureCheck.listed))
      dialect = zip(parser.sheetNames, sheets.rows).map { "sheet=\($0) × \($1)" }.joined(separator: "; ")
    }
    while true {
      parser.push(window.bytes, isLast: window.isLast)
      var overlapping: [Int] = []
      parser.drainSheets { cells, row in
        sheets.take(cells, row)
        if row.flaw != nil { overlapping.append(row.place.line) }
      }
      let flaw = Flaw.Reason.overlapping
      for line in overlapping { note(line, flaw.vi.text(in: .vi), flaw.en.text(in: .en)) }
      if let problem = parser.problem { throw problem }
      if window.isLast { return }
      window.keep(from: window.bytes.count)
      _ = try window.extend(from: &source)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate var startsWithTag: Bool {
    dropFirst(startOfText).first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == 0x3C
  }
}

/// How the rows of a CSV file are cut, found out from the first of them: the delimiter that gives most rows one width.
private struct TableShape {
  var delimiter = CSVSettings.delimiters[0]
  var width = 1
  /// The row that names the columns; nil where the first full row holds figures, and so is data.
  var header: Int?
  var names: [String] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) {
    var best = 0
    for candidate in CSVSettings.delimiters {
      var scanner = CSVScanner(delimiter: candidate, startingAt: bytes.startOfText)
      var rows: [[String]] = []
      while rows.count < ImportLimits.headerRows, case .row = scanner.next(in: bytes, isLast: isLast) {
        rows.append((0..<scanner.cells.count).map { squeezed(scanner.cells.text($0)) })
      }
      let widths = Dictionary(grouping: rows.map(\.count).filter { $0 > 1 }) { $0 }.mapValues(\.count)
      guard let (width, count) = widths.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), count > best else {
        if best == 0, candidate == CSVSettings.delimiters[0] { take(rows, width: 1) }
        continue
      }
      best = count
      delimiter = candidate
      take(rows, width: width)
    }
  }

  private mutating func take(_ rows: [[String]], width: Int) {
    self.width = width
    header = nil
    names = []
    // A row with blanks may be the upper one of a header in two rows, or a header whose column nobody named; what follows
    // it may be people, and is not told.
    guard
      let first = rows.firstIndex(where: { $0.count == width && ($0.count { !$0.isEmpty } > 2 || !$0.contains("")) }),
      !rows[first].contains("")
    else { return }
    if rows[first].contains(where: \.isFigure) { return }
    // What stands again in its column is no name of it; unless the whole header stands again.
    let others = rows[(first + 1)...].filter { $0 != rows[first] }
    if rows[first].indices.contains(where: { i in others.contains { $0.count == width && $0[i] == rows[first][i] } }) {
      return
    }
    (header, names) = (first, rows[first])
  }
}
