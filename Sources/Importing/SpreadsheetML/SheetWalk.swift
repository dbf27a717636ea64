import Records

/// Turns the walk through a workbook (SpreadsheetML 2003, the "XML" that spreadsheet programs write) into rows.
///
/// `ss:Index` and merged areas are followed, so that a cell stands in the column where a reader of the sheet sees it.
/// Finished rows wait here until the chunk is parsed, their texts in one room and separated by tabs.
struct SheetWalk {
  /// A row as it stands on its sheet.
  struct Row {
    /// By place in `names`.
    var sheet: Int
    /// On its sheet, from 0: rows that are left out count.
    var number: Int
    var place = ElementRows.Place(line: 0, byte: 0)
    /// The columns of its cells are not certain.
    var flaw: Flaw.Reason?
    /// The file ends, or breaks, in it.
    var isBroken = false
    fileprivate var cells = 0
    /// Rows below it that look like it, and hold nothing.
    fileprivate var span = 0
    fileprivate var textEnd = 0
  }

  private enum Level: Int {
    case file, workbook, sheet, table, row, cell, data

    var element: StaticString {
      switch self {
      case .file: ""
      case .workbook: "Workbook"
      case .sheet: "Worksheet"
      case .table: "Table"
      case .row: "Row"
      case .cell: "Cell"
      case .data: "Data"
      }
    }
  }

  private(set) var names: [String] = []
  private var level = Level.file
  /// Open elements below here that say nothing: comments, styles, the fonts inside a text.
  private var skipped = 0

  private var row = Row(sheet: 0, number: 0)
  private var cell = SheetCell()
  /// The column after the last cell.
  private var column = 0
  private var nextRow = 0
  /// By column: the last row that an area merged downwards from above reaches.
  private var covered: [Int: Int] = [:]

  /// Where the parser keeps the name of the workbook's namespace: the same place all through a document.
  private var ours: Text?

  private var finished: [Row] = []
  /// Of the finished rows, then of the open one: where each cell's text ends.
  private var ends: [Int] = []
  private var text: [UInt8] = []

  /// Whether a file begins as a workbook does.
  static func isWorkbook(_ head: UnsafeBufferPointer<UInt8>) -> Bool {
    String(decoding: head.prefix(2048), as: UTF8.self).contains("urn:schemas-microsoft-com:office:spreadsheet")
  }

  /// Bytes held for the row at hand.
  var held: Int { text.count - (finished.last?.textEnd ?? 0) + cell.text.count }
}

extension SheetWalk {
  typealias Text = UnsafePointer<UInt8>

  /// - Parameter place: asked for only where a row starts.
  /// - Throws: where the file is no workbook.
  mutating func start(_ local: Text, _ space: Text?, at place: @autoclosure () -> ElementRows.Place)
    throws(Unreadable.Reason)
  {
    guard skipped == 0, let space, isOurs(space), let next = Level(rawValue: level.rawValue + 1),
      SheetWalk.equal(local, next.element)
    else {
      if level == .file { throw .noRows(path: "ss:Workbook/ss:Worksheet/ss:Table", found: [String(cString: local)]) }
      skipped += 1
      return
    }
    level = next
    switch next {
    case .sheet:
      names.append("")
      (nextRow, covered) = (0, [:])
    case .row:
      row = Row(sheet: names.count - 1, number: nextRow, place: place())
      column = 0
    case .cell: cell.begin(at: column)
    default: break
    }
  }

  mutating func attribute(_ local: Text, _ space: Text?, _ value: UnsafeBufferPointer<UInt8>) {
    // An attribute without a prefix is in no namespace; programs that forget the prefix mean the same.
    guard skipped == 0, space.map({ isOurs($0) }) ?? true else { return }
    switch level {
    case .sheet where SheetWalk.equal(local, "Name"):
      names[names.count - 1] = squeezed(String(decoding: value, as: UTF8.self).replacing("&#38;", with: "&"))
    case .row where SheetWalk.equal(local, "Index"):
      guard let number = SheetWalk.number(value, upTo: ImportLimits.sheetRows), number > nextRow else {
        row.flaw = .overlapping
        return
      }
      row.number = number - 1
    case .row where SheetWalk.equal(local, "Span"):
      row.span = SheetWalk.number(value, upTo: ImportLimits.sheetRows) ?? 0
    case .cell where SheetWalk.equal(local, "Index"):
      guard let number = SheetWalk.number(value, upTo: ImportLimits.sheetColumns), number > column else {
        row.flaw = .overlapping
        return
      }
      cell.column = number - 1
    case .cell where SheetWalk.equal(local, "MergeAcross"):
      cell.across = SheetWalk.number(value, upTo: ImportLimits.sheetColumns) ?? 0
    case .cell where SheetWalk.equal(local, "MergeDown"):
      cell.down = SheetWalk.number(value, upTo: ImportLimits.sheetRows) ?? 0
    case .data where SheetWalk.equal(local, "Type"):
      cell.type = SheetCell.Kind(value)
    default: break
    }
  }

  mutating func characters(_ piece: UnsafeBufferPointer<UInt8>) {
    if level == .data { cell.text.append(contentsOf: piece) }
  }

  mutating func end() {
    if skipped > 0 {
      skipped -= 1
      return
    }
    switch level {
    case .cell: finishCell()
    case .row: finishRow()
    default: break
    }
    level = Level(rawValue: level.rawValue - 1) ?? .file
  }

  private mutating func finishCell() {
    let value = cell.value
    column = cell.column + 1 + cell.across
    guard column <= ImportLimits.sheetColumns else {
      column = ImportLimits.sheetColumns
      row.flaw = .tooManyCells
      return
    }
    if !value.isEmpty {
      if let last = covered[cell.column], last >= row.number { row.flaw = .overlapping }
      while row.cells <= cell.column { openCell() }
      text += value
      ends[ends.count - 1] = text.count
    }
    if cell.down > 0 {
      for column in cell.column..<column { covered[column] = row.number + cell.down }
    }
  }

  private mutating func openCell() {
    if row.cells > 0 { text.append(0x09) }
    ends.append(text.count)
    row.cells += 1
  }

  private mutating func finishRow() {
    nextRow = max(nextRow, row.number) + 1 + row.span
    row.textEnd = text.count
    finished.append(row)
  }

  /// The row that a break leaves open, with what is there of it.
  mutating func breakOff() {
    guard level.rawValue >= Level.row.rawValue else { return }
    row.isBroken = true
    finishRow()
    level = .table
  }

  /// Hands over every row that is finished.
  mutating func drain(into hand: (borrowing Cells, Row) -> Void) {
    guard !finished.isEmpty else { return }
    let left = (text: Array(text[(finished.last?.textEnd ?? 0)...]), cells: Array(ends[finished.count(of: \.cells)...]))
    let base = text.count - left.text.count
    var cells = Cells()
    let rows = finished
    let ends = ends
    text.withUnsafeBufferPointer { text in
      var (start, next) = (0, 0)
      for row in rows {
        cells.removeAll()
        for (i, end) in ends[next..<(next + row.cells)].enumerated() {
          if i > 0 { start += 1 }
          cells.append(Cell(text.baseAddress.map { $0 + start }, count: end - start))
          start = end
        }
        start = row.textEnd
        next += row.cells
        hand(cells, row)
      }
    }
    finished.removeAll(keepingCapacity: true)
    (text, self.ends) = (left.text, left.cells.map { $0 - base })
  }

  /// A number from 0 or 1 on, no larger than a sheet.
  private static func number(_ value: UnsafeBufferPointer<UInt8>, upTo limit: Int) -> Int? {
    WholeNumber.value(of: value).flatMap { $0 <= limit ? $0 : nil }
  }

  private mutating func isOurs(_ space: Text) -> Bool {
    if space == ours { return true }
    guard SheetWalk.equal(space, "urn:schemas-microsoft-com:office:spreadsheet") else { return false }
    ours = space
    return true
  }

  /// - Parameter text: ends with a zero, as libxml2's texts do.
  private static func equal(_ text: Text, _ word: StaticString) -> Bool {
    for i in 0..<word.utf8CodeUnitCount where text[i] != word.utf8Start[i] { return false }
    return text[word.utf8CodeUnitCount] == 0
  }
}

extension [SheetWalk.Row] {
  fileprivate func count(of size: KeyPath<SheetWalk.Row, Int>) -> Int { reduce(0) { $0 + $1[keyPath: size] } }
}
