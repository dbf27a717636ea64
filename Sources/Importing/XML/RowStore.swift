import Records

/// Rows while they are read, and those that are finished and not yet handed over.
///
/// Their texts stand in one room, in the order in which they were met, and are copied there once: rows that are open at
/// the same time may lie in each other.
struct RowStore: ~Copyable {
  private var text = ByteRoom()
  /// Of the open rows: for each shape as many as it has columns.
  private var open: [Stretch]
  private var rows: [OpenRow]
  private var finished: [FinishedRow] = []
  private var cells: [Stretch] = []
  /// Few rows have one: by their places in `finished`, in that order.
  private var findings: [(row: Int, SchemaFinding)] = []
  private var filled = Cells()

  /// A cell in the text; of length 0 where there is none.
  private struct Stretch: BitwiseCopyable {
    var start: Int32 = 0
    var count: Int32 = 0
    var isSet = false
    var end: Int { Int(start + count) }
    var range: Range<Int> { Int(start)..<end }
  }

  /// The row of one shape that may be open.
  private struct OpenRow {
    /// Its cells.
    let columns: Range<Int>
    var line = 0
    var byte = 0
    /// Of all its texts.
    var length = 0
    /// What the agency's schema says against it.
    var finding: SchemaFinding?
  }

  private struct FinishedRow: BitwiseCopyable {
    let shape, cells, line, byte: Int
  }

  /// - Parameter columns: of each shape.
  init(columns: [Int]) {
    open = Array(repeating: Stretch(), count: columns.reduce(0, +))
    var start = 0
    rows = columns.map { count in
      defer { start += count }
      return OpenRow(columns: start..<(start + count))
    }
  }
}

extension RowStore {
  /// Where the cells of this shape's open row start.
  func firstCell(of shape: Int) -> Int { rows[shape].columns.lowerBound }

  /// All text that stands here: that of every cell, and of nothing else.
  var texts: UnsafeBufferPointer<UInt8> { text.bytes }

  mutating func begin(_ shape: Int, at place: ElementRows.Place) {
    (rows[shape].line, rows[shape].byte) = (place.line, place.byte)
  }

  /// The first finding against a row is the one that it keeps.
  mutating func charge(_ shape: Int, with finding: SchemaFinding) {
    if rows[shape].finding == nil { rows[shape].finding = finding }
  }

  /// - Returns: by how many bytes the row has grown.
  @inline(__always)
  mutating func add(_ value: UnsafeBufferPointer<UInt8>, to cell: Int, of shape: Int) -> Int {
    let length = text.count
    var start = length
    if open[cell].isSet {
      let before = open[cell].range
      if before.upperBound == length { start = before.lowerBound } else { text.append(copyOf: before) }
      text.append(0x3B)
    }
    text.append(value)
    open[cell] = Stretch(start: Int32(start), count: Int32(text.count - start), isSet: true)
    rows[shape].length += text.count - length
    return text.count - length
  }

  /// The open row is finished, and empty for the next.
  ///
  /// - Returns: how many bytes it had.
  mutating func close(_ shape: Int) -> Int {
    let row = rows[shape]
    if let finding = row.finding {
      findings.append((finished.count, finding))
      rows[shape].finding = nil
    }
    finished.append(FinishedRow(shape: shape, cells: row.columns.count, line: row.line, byte: row.byte))
    for cell in row.columns {
      cells.append(open[cell])
      open[cell] = Stretch()
    }
    rows[shape].length = 0
    return row.length
  }

  mutating func drain(into hand: (Int, borrowing Cells, ElementRows.Place) -> Void) {
    let start = text.bytes.baseAddress
    var next = 0
    var charged = findings[...]
    for (number, row) in finished.enumerated() {
      filled.removeAll()
      for cell in next..<(next + row.cells) {
        filled.append(Cell(start.map { $0 + Int(cells[cell].start) }, count: Int(cells[cell].count)))
      }
      next += row.cells
      var place = ElementRows.Place(line: row.line, byte: row.byte)
      if charged.first?.row == number { place.finding = charged.removeFirst().1 }
      hand(row.shape, filled, place)
    }
    finished.removeAll(keepingCapacity: true)
    findings.removeAll()
    cells.removeAll(keepingCapacity: true)
    keepOpenRows()
  }

  /// Lets go of the texts of all rows but the open ones.
  private mutating func keepOpenRows() {
    var kept = ByteRoom()
    for cell in open.indices where open[cell].isSet {
      let start = kept.count
      kept.append(UnsafeBufferPointer(rebasing: text.bytes[open[cell].range]))
      open[cell].start = Int32(start)
    }
    text.removeAll()
    text.append(kept.bytes)
  }
}
