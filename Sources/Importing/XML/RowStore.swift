import Records

/// Rows while they are read, and those that are finished and not yet handed over.
///
/// Their texts stand in one room, in the order in which they were met, and are copied there once: rows that are open at
/// the same time may lie in each other.
struct RowStore: ~Copyable {
  private var text = Room<UInt8>()
  /// Of the open rows: for each shape as many as it has columns.
  private var open: Room<Stretch>
  /// Likewise: whether several values are a list, or nobody knows which is meant.
  private let isList: [Bool]
  private var rows: Room<OpenRow>
  /// What the agency's schema says against an open row, by its shape.
  private var charges: [Int: SchemaFinding] = [:]
  private var finished = Room<FinishedRow>()
  private var cells = Room<Stretch>()
  /// Few rows have one: by their places in `finished`, in that order.
  private var findings: [(row: Int, SchemaFinding)] = []
  private var filled = Cells()

  // These three are not private: the compiler (6.3) breaks, without optimisation, where a room of something private is
  // part of a type of another file.

  /// A cell in the text; of length 0 where there is none.
  struct Stretch: BitwiseCopyable {
    var start: Int32 = 0
    var count: Int32 = 0
    var isSet = false
    /// Different values stand where one may.
    var isTorn = false
    var end: Int { Int(start) + Int(count) }
  }

  /// The row of one shape that may be open.
  struct OpenRow: BitwiseCopyable {
    /// Its cells.
    let start, end: Int
    var line = 0
    var byte = 0
    /// Of all its texts.
    var length = 0
  }

  struct FinishedRow: BitwiseCopyable {
    let shape, cells, line, byte: Int
  }

  /// - Parameter columns: of each shape.
  init(columns: [[FeedColumn]]) {
    isList = columns.joined().map(\.isList)
    open = Room(repeating: Stretch(), count: isList.count)
    rows = Room()
    var start = 0
    for columns in columns {
      rows.append(OpenRow(start: start, end: start + columns.count))
      start += columns.count
    }
  }
}

extension RowStore {
  /// Where the cells of this shape's open row start.
  func firstCell(of shape: Int) -> Int { rows[shape].start }

  /// All text that stands here: that of every cell, and of nothing else.
  var texts: UnsafeBufferPointer<UInt8> { text.all }

  mutating func begin(_ shape: Int, at place: ElementRows.Place) {
    (rows[shape].line, rows[shape].byte) = (place.line, place.byte)
  }

  /// The first finding against a row is the one that it keeps.
  mutating func charge(_ shape: Int, with finding: SchemaFinding) {
    if charges[shape] == nil { charges[shape] = finding }
  }

  /// - Returns: by how many bytes the row has grown.
  @inline(__always)
  mutating func add(_ value: UnsafeBufferPointer<UInt8>, to cell: Int, of shape: Int) -> Int {
    let length = text.count
    var start = length
    let before = open[cell]
    var isTorn = false
    if before.isSet, isList[cell] || before.count > 0 {
      if !isList[cell] {
        // An empty one says nothing, and the same again says it twice.
        if value.isEmpty || !before.isTorn && text.all[Int(before.start)..<before.end].elementsEqual(value) { return 0 }
        isTorn = true
      }
      if before.end == length { start = Int(before.start) } else { text.append(copyOf: Int(before.start)..<before.end) }
      text.append(0x3B)
    }
    text.append(value)
    open[cell] = Stretch(start: Int32(start), count: Int32(text.count - start), isSet: true, isTorn: isTorn)
    let more = text.count - length
    rows[shape].length += more
    return more
  }

  /// The open row is finished, and empty for the next.
  ///
  /// - Returns: how many bytes it had.
  mutating func close(_ shape: Int) -> Int {
    let row = rows[shape]
    if !charges.isEmpty, let finding = charges.removeValue(forKey: shape) { findings.append((finished.count, finding)) }
    finished.append(FinishedRow(shape: shape, cells: row.end - row.start, line: row.line, byte: row.byte))
    for cell in row.start..<row.end {
      cells.append(open[cell])
      open[cell] = Stretch()
    }
    rows[shape].length = 0
    return row.length
  }

  mutating func drain(into hand: (Int, borrowing Cells, ElementRows.Place) -> Void) {
    let start = text.all.baseAddress
    var next = 0
    var charged = findings[...]
    for number in 0..<finished.count {
      let row = finished[number]
      filled.removeAll()
      for i in next..<(next + row.cells) {
        let cell = cells[i]
        let text = Cell(start.map { $0 + Int(cell.start) }, count: Int(cell.count))
        filled.append(cell.isTorn ? text.repeated : text)
      }
      next += row.cells
      var place = ElementRows.Place(line: row.line, byte: row.byte)
      if charged.first?.row == number { place.finding = charged.removeFirst().1 }
      hand(row.shape, filled, place)
    }
    finished.removeAll()
    findings.removeAll()
    cells.removeAll()
    keepOpenRows()
  }

  /// Lets go of the texts of all rows but the open ones.
  private mutating func keepOpenRows() {
    var kept = Room<UInt8>()
    for i in 0..<open.count where open[i].isSet {
      let cell = open[i]
      open[i].start = Int32(kept.count)
      kept.append(UnsafeBufferPointer(rebasing: text.all[Int(cell.start)..<cell.end]))
    }
    text.removeAll()
    text.append(kept.all)
  }
}
