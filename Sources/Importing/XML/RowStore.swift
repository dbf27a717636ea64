import Records

/// The texts of one row while it is read.
struct OpenRow {
  private(set) var line = 0
  private(set) var byte = 0
  /// What the agency's schema says against it.
  var finding: SchemaFinding?
  private(set) var text: [UInt8] = []
  private(set) var cells: [Stretch]
  /// By column: whether several values are a list, or nobody knows which is meant.
  private let isList: [Bool]

  /// A cell in the text of its row; of length 0 where there is none.
  struct Stretch: BitwiseCopyable {
    var start: Int32 = 0
    var count: Int32 = 0
    var isSet = false
    /// Different values stand where one may.
    var isTorn = false
  }

  init(_ columns: [FeedColumn]) {
    cells = Array(repeating: Stretch(), count: columns.count)
    isList = columns.map(\.isList)
  }

  mutating func begin(at place: ElementRows.Place) { (line, byte) = (place.line, place.byte) }

  /// Hands its cells over, and is empty for the next.
  mutating func close(as shape: Int, into store: inout RowStore) {
    store.append(cells, of: text, shape: shape, line: line, byte: byte, finding: finding)
    finding = nil
    text.removeAll(keepingCapacity: true)
    for i in cells.indices { cells[i] = Stretch() }
  }

  /// - Returns: by how many bytes the row has grown.
  mutating func add(_ value: UnsafeBufferPointer<UInt8>, to column: Int) -> Int {
    let length = text.count
    let before = cells[column]
    var start = length
    var isTorn = false
    if before.isSet, isList[column] || before.count > 0 {
      let end = Int(before.start + before.count)
      if !isList[column] {
        // An empty one says nothing, and the same again says it twice.
        if value.isEmpty || !before.isTorn && text[Int(before.start)..<end].elementsEqual(value) { return 0 }
        isTorn = true
      }
      if end == length { start = Int(before.start) } else { text += Array(text[Int(before.start)..<end]) }
      text.append(0x3B)
    }
    text.append(contentsOf: value)
    cells[column] = Stretch(
      start: Int32(start), count: Int32(text.count - start), isSet: true, isTorn: isTorn)
    return text.count - length
  }
}

/// Rows that are finished and not yet handed over: their texts in one room, their cells in another.
struct RowStore {
  private var text: [UInt8] = []
  private var cells: [OpenRow.Stretch] = []
  private var rows: [Row] = []
  /// Few rows have one: by their places in `rows`, in that order.
  private var findings: [(row: Int, SchemaFinding)] = []

  private struct Row: BitwiseCopyable {
    let shape, cells: Int
    /// Where its texts start.
    let text: Int
    let line, byte: Int
  }

  fileprivate mutating func append(
    _ cells: [OpenRow.Stretch], of text: [UInt8], shape: Int, line: Int, byte: Int, finding: SchemaFinding?
  ) {
    if let finding { findings.append((rows.count, finding)) }
    rows.append(Row(shape: shape, cells: cells.count, text: self.text.count, line: line, byte: byte))
    self.text.append(contentsOf: text)
    self.cells.append(contentsOf: cells)
  }

  mutating func drain(into hand: (Int, borrowing Cells, ElementRows.Place) -> Void) {
    var filled = Cells()
    text.withUnsafeBufferPointer { text in
      cells.withUnsafeBufferPointer { cells in
        var next = 0
        var charged = findings[...]
        for (number, row) in rows.enumerated() {
          filled.removeAll()
          let start = text.baseAddress.map { $0 + row.text }
          for cell in cells[next..<(next + row.cells)] {
            let text = Cell(start.map { $0 + Int(cell.start) }, count: Int(cell.count))
            filled.append(cell.isTorn ? text.repeated : text)
          }
          next += row.cells
          var place = ElementRows.Place(line: row.line, byte: row.byte)
          if charged.first?.row == number { place.finding = charged.removeFirst().1 }
          hand(row.shape, filled, place)
        }
      }
    }
    rows.removeAll(keepingCapacity: true)
    findings.removeAll()
    cells.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
  }
}
