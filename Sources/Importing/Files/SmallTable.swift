import Configuration
import Records

/// A small CSV file that people of the office keep: UTF-8, comma. Whatever is wrong with it is a mistake at its place.
struct SmallTable {
  struct Row {
    let line: Int
    /// Where it starts.
    let byte: Int
    let cells: [String]
    /// Where each cell stands in the file; nil: as they are here.
    fileprivate let order: [Int?]?
    fileprivate let content: [UInt8]
  }

  let path: String
  let rows: [Row]

  /// - Parameter header: what the first row must be; nil: there is none, and every row has `width` cells.
  init?(
    _ bytes: [UInt8], path: String, header: [String]? = nil, width: Int = 2, _ diagnostics: inout Diagnostics
  ) {
    self.path = path
    guard var rows = SmallTable.rows(of: bytes, path, &diagnostics) else { return nil }
    if let header {
      guard rows.first?.cells == header else {
        let first = rows.first?.cells.joined(separator: ",") ?? ""
        diagnostics.report(
          at: Place(path: path),
          Bilingual(
            vi: "dòng đầu là \(quoted: first); cần \(quoted: header.joined(separator: ","))",
            en: "the first row is \(quoted: first); it must be \(quoted: header.joined(separator: ","))"))
        return nil
      }
      rows.removeFirst()
    }
    let width = header?.count ?? width
    self.rows = rows.filter { row in
      let isWhole = row.cells.count == width && !row.cells.contains("")
      if !isWhole {
        diagnostics.report(
          at: Place(path: path, line: row.line),
          Bilingual(
            vi: "dòng này cần đúng \(width) ô, không ô nào trống; có \(row.cells.count) ô",
            en: "this row needs \(width) cells, none of them empty; it has \(row.cells.count)"))
      }
      return isWhole
    }
  }

  /// A table whose first row names its columns, in any order.
  ///
  /// - Parameter optional: columns that may be left out, and cells that may be left empty. Other cells that are empty are
  ///   reported and stand in the rows all the same, so that what else is wrong there is told too.
  init?(
    _ bytes: [UInt8], path: String, columns: [String], optional: Set<String>, _ diagnostics: inout Diagnostics
  ) {
    self.path = path
    guard var rows = SmallTable.rows(of: bytes, path, &diagnostics) else { return nil }
    let names = rows.first?.cells ?? []
    var isKnown = true
    func report(_ cell: Int?, _ message: Bilingual, _ nextStep: Bilingual? = nil) {
      isKnown = false
      let place = cell.flatMap { cell in rows.first.map { SmallTable.place(of: $0, cell: cell, path) } }
      diagnostics.report(at: place ?? Place(path: path), message, nextStep: nextStep)
    }
    for (i, name) in names.enumerated() {
      if !columns.contains(name) {
        report(
          i,
          Bilingual(
            vi: "không có cột \(quoted: name); các cột: \(columns.joined(separator: ", "))",
            en: "there is no column \(quoted: name); the columns are \(columns.joined(separator: ", "))"),
          suggestion(for: name, among: columns))
      } else if names.firstIndex(of: name) != i {
        report(
          i,
          Bilingual(vi: "cột \(quoted: name) có hai lần", en: "the column \(quoted: name) stands there twice"))
      }
    }
    for name in columns where !names.contains(name) && !optional.contains(name) {
      report(nil, Bilingual(vi: "dòng đầu thiếu cột \(name)", en: "the first row is without the column \(name)"))
    }
    guard isKnown else { return nil }
    rows.removeFirst()
    self.rows = rows.filter { row in
      guard row.cells.count == names.count else {
        diagnostics.report(
          at: Place(path: path, line: row.line),
          Bilingual(
            vi: "dòng này cần đúng \(names.count) ô; có \(row.cells.count) ô",
            en: "this row needs \(names.count) cells; it has \(row.cells.count)"))
        return false
      }
      for cell in names.indices where row.cells[cell].isEmpty && !optional.contains(names[cell]) {
        diagnostics.report(
          at: SmallTable.place(of: row, cell: cell, path),
          Bilingual(vi: "ô \(names[cell]) trống", en: "the cell \(names[cell]) is empty"))
      }
      return true
    }.map { row in
      let cells = columns.map { name in names.firstIndex(of: name).map { row.cells[$0] } ?? "" }
      return Row(
        line: row.line, byte: row.byte, cells: cells, order: columns.map { names.firstIndex(of: $0) },
        content: row.content)
    }
  }

  /// Every row that is not blank; nil where one cannot be read, which is reported.
  private static func rows(of bytes: [UInt8], _ path: String, _ diagnostics: inout Diagnostics) -> [Row]? {
    var rows: [Row] = []
    var found: (place: Place, message: Bilingual)?
    bytes.withUnsafeBufferPointer { bytes in
      var scanner = CSVScanner(delimiter: 0x2C, startingAt: bytes.startOfText)
      while case .row = scanner.next(in: bytes, isLast: true) {
        let content = UnsafeBufferPointer(rebasing: bytes[scanner.start..<scanner.contentEnd])
        if let fault = TextCheck(content).fault {
          let at = content.place(of: fault.at, firstLine: scanner.line)
          found = (
            Place(path: path, line: at.line, column: at.column),
            Bilingual(vi: "chỗ này không phải là UTF-8", en: "here the file is not UTF-8")
          )
          return
        }
        if let line = scanner.openQuote {
          found = (
            Place(path: path, line: line),
            Bilingual(
              vi: "dấu ngoặc kép mở ở dòng này mà không đóng", en: "a quote opens in this line that nothing closes")
          )
          return
        }
        let cells = (0..<scanner.cells.count).map { composed(scanner.cells.text($0)) }
        if !cells.allSatisfy(\.isEmpty) {
          rows.append(
            Row(line: scanner.line, byte: scanner.start, cells: cells, order: nil, content: Array(content)))
        }
      }
    }
    if let found {
      diagnostics.report(at: found.place, found.message)
      return nil
    }
    return rows
  }

  func place(of row: Row, cell: Int) -> Place { SmallTable.place(of: row, cell: cell, path) }

  private static func place(of row: Row, cell: Int, _ path: String) -> Place {
    guard let cell = row.order.map({ $0[cell] }) ?? cell else { return Place(path: path, line: row.line) }
    return row.content.withUnsafeBufferPointer { content in
      var scanner = CSVScanner(delimiter: 0x2C)
      guard case .row = scanner.next(in: content, isLast: true), let base = content.baseAddress,
        cell < scanner.cells.count, let start = scanner.cells[cell].bytes.baseAddress
      else { return Place(path: path, line: row.line) }
      let at = content.place(of: start - base, firstLine: row.line)
      return Place(path: path, line: at.line, column: at.column)
    }
  }
}
