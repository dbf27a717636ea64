import Configuration
import Records

/// A small CSV file that people of the office keep: UTF-8, comma. Whatever is wrong with it is a mistake at its place.
struct SmallTable {
  struct Row {
    let line: Int
    let cells: [String]
    fileprivate let content: [UInt8]
  }

  let path: String
  let rows: [Row]

  /// - Parameter header: what the first row must be; nil: there is none, and every row has `width` cells.
  init?(
    _ bytes: [UInt8], path: String, header: [String]? = nil, width: Int = 2, _ diagnostics: inout Diagnostics
  ) {
    self.path = path
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
        if !cells.allSatisfy(\.isEmpty) { rows.append(Row(line: scanner.line, cells: cells, content: Array(content))) }
      }
    }
    if let found {
      diagnostics.report(at: found.place, found.message)
      return nil
    }
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

  func place(of row: Row, cell: Int) -> Place {
    row.content.withUnsafeBufferPointer { content in
      var scanner = CSVScanner(delimiter: 0x2C)
      guard case .row = scanner.next(in: content, isLast: true), let base = content.baseAddress,
        cell < scanner.cells.count, let start = scanner.cells[cell].bytes.baseAddress
      else { return Place(path: path, line: row.line) }
      let at = content.place(of: start - base, firstLine: row.line)
      return Place(path: path, line: at.line, column: at.column)
    }
  }
}
