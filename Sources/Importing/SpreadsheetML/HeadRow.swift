import Records

/// One of a sheet's first rows, kept until it is known which of them is the header.
struct HeadRow {
  let row: SheetWalk.Row
  private let content: [UInt8]
  private let lengths: [Int]

  init(_ cells: borrowing Cells, _ row: SheetWalk.Row) {
    self.row = row
    var content: [UInt8] = []
    var lengths: [Int] = []
    for i in 0..<cells.count {
      if i > 0 { content.append(0x09) }
      content += cells[i].bytes
      lengths.append(cells[i].count)
    }
    (self.content, self.lengths) = (content, lengths)
  }

  var size: Int { content.count }

  /// As a row that may name the columns; nil where it is not certain which columns its cells are in.
  var header: HeaderSearch.Header? {
    if row.flaw != nil || row.isBroken { return nil }
    var names: [String] = []
    read { cells, _ in names = (0..<cells.count).map { squeezed(cells.text($0)) } }
    return HeaderSearch.Header(
      delimiter: 0x09, row: row.number, line: row.place.line, names: names, contents: [content])
  }

  /// The row again, as it was first handed over.
  func read(_ hand: (borrowing Cells, SheetWalk.Row) -> Void) {
    content.withUnsafeBufferPointer { content in
      var cells = Cells()
      var start = 0
      for length in lengths {
        cells.append(Cell(content.baseAddress.map { $0 + start }, count: length))
        start += length + 1
      }
      hand(cells, row)
    }
  }
}

extension Cells {
  /// All the bytes from the first cell to the last, where these lie in one room, with a tab between.
  borrowing func rowContent() -> UnsafeBufferPointer<UInt8> {
    guard count > 0, let start = self[0].bytes.baseAddress, let last = self[count - 1].bytes.baseAddress else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(start: start, count: last - start + self[count - 1].count)
  }
}
