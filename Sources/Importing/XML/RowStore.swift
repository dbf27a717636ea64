import Records

/// The texts of one row while it is read.
struct OpenRow {
  var place = ElementRows.Place(line: 0, byte: 0)
  private(set) var text: [UInt8] = []
  private(set) var cells: [Stretch]

  /// A cell in the text of its row; of length 0 where there is none.
  struct Stretch: BitwiseCopyable {
    var start: Int32 = 0
    var count: Int32 = 0
    var isSet = false
  }

  init(columns: Int) { cells = Array(repeating: Stretch(), count: columns) }

  mutating func begin(at place: ElementRows.Place) { self.place = place }

  mutating func close() {
    text.removeAll(keepingCapacity: true)
    for i in cells.indices { cells[i] = Stretch() }
  }

  /// - Returns: by how many bytes the row has grown.
  mutating func add(_ value: UnsafeBufferPointer<UInt8>, to column: Int) -> Int {
    let length = text.count
    let before = cells[column]
    var start = length
    if before.isSet {
      let end = Int(before.start + before.count)
      if end == length { start = Int(before.start) } else { text += Array(text[Int(before.start)..<end]) }
      text.append(0x3B)
    }
    text.append(contentsOf: value)
    cells[column] = Stretch(start: Int32(start), count: Int32(text.count - start), isSet: true)
    return text.count - length
  }
}

/// Rows that are finished and not yet handed over: their texts in one room, their cells in another.
struct RowStore {
  private var text: [UInt8] = []
  private var cells: [OpenRow.Stretch] = []
  private var rows: [(shape: Int, cells: Int, text: Int, place: ElementRows.Place)] = []

  mutating func append(_ row: borrowing OpenRow, shape: Int) {
    rows.append((shape, row.cells.count, text.count, row.place))
    text.append(contentsOf: row.text)
    cells.append(contentsOf: row.cells)
  }

  mutating func drain(into hand: (Int, borrowing Cells, ElementRows.Place) -> Void) {
    var filled = Cells()
    text.withUnsafeBufferPointer { text in
      cells.withUnsafeBufferPointer { cells in
        var next = 0
        for row in rows {
          filled.removeAll()
          let start = text.baseAddress.map { $0 + row.text }
          for cell in cells[next..<(next + row.cells)] {
            filled.append(Cell(start.map { $0 + Int(cell.start) }, count: Int(cell.count)))
          }
          next += row.cells
          hand(row.shape, filled, row.place)
        }
      }
    }
    rows.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
  }
}
