import Records

/// Turns the walk through elements into rows: remembers the texts of a row between its element's start and its end.
///
/// A cell is all the text inside its element. Of an element that stands several times, the texts are one list cell,
/// separated by `;`. Finished rows wait here until the chunk is parsed, so that the parser's callbacks touch nothing
/// but this value.
struct ElementRows {
  private var tree: PathTree
  private let shapes: [RowShape]
  /// Nodes from the root to here.
  private var path = [0]
  /// Open elements below here that no path goes to.
  private var skipped = 0
  /// Elements whose text is wanted: where each one's starts in `text`.
  private var gathering: [Int] = []
  private var text: [UInt8] = []
  /// By shape; the same room is used for one row after another.
  private var open: [OpenRow]
  private var finished = RowStore()
  private var above: [Above]
  private var rowsSeen: [Int]
  /// What the file says of its number of rows.
  private var count = DeclaredCount()
  /// Elements where rows were looked for, and that are no step on any path.
  private var strangers: [(parent: Int, name: String)] = []

  private struct Above {
    var text: [UInt8] = []
    var isSet = false
    /// A row has gone by that found nothing here.
    var wasMissed = false
  }

  struct Place {
    let line: Int
    let byte: Int
  }

  /// - Parameter declared: where the file says how many rows it has.
  init(_ shapes: [RowShape], declared: [ElementPath] = []) {
    self.shapes = shapes
    tree = PathTree(shapes, declared: declared)
    open = shapes.map { OpenRow(columns: $0.columns.count) }
    rowsSeen = Array(repeating: 0, count: shapes.count)
    above = Array(repeating: Above(), count: tree.aboves.count)
    count.isSought = !declared.isEmpty
  }

  /// Elements open here.
  var depth: Int { path.count - 1 + skipped }
  /// How many rows the file says it has, where that could be read everywhere.
  var declared: FileNote.Declared? { count.declared }
  /// Bytes held for the rows at hand.
  var held: Int { open.reduce(text.count) { $0 + $1.text.count } }
}

extension ElementRows {
  typealias Text = UnsafePointer<UInt8>

  /// - Parameter place: asked for only where a row starts.
  mutating func start(_ local: Text, _ space: Text?, at place: @autoclosure () -> Place) {
    let parent = path[path.count - 1]
    guard skipped == 0, let node = tree.child(of: parent, local, space) else {
      if skipped == 0, !tree.nodes[parent].leadsTo.isEmpty { noteStranger(local, below: parent) }
      skipped += 1
      return
    }
    path.append(node)
    if count.isSought, tree.declares(node) { count.line = place().line }
    for i in tree.nodes[node].resets { above[i] = Above() }
    if let shape = tree.nodes[node].shape {
      open[shape].begin(at: place())
      rowsSeen[shape] += 1
    }
    if !tree.nodes[node].targets.isEmpty { gathering.append(text.count) }
  }

  /// - Throws: where the value comes too late for a row that has gone by.
  mutating func attribute(
    _ local: Text, _ space: Text?, _ value: UnsafeBufferPointer<UInt8>
  ) throws(Unreadable.Reason) {
    guard skipped == 0, let node = tree.attribute(of: path[path.count - 1], local, space) else { return }
    if value.contains(0x26) {
      try set(node, to: value.withoutReferences.span)
    } else {
      try set(node, to: value.span)
    }
  }

  mutating func characters(_ piece: UnsafeBufferPointer<UInt8>) {
    if !gathering.isEmpty { text.append(contentsOf: piece) }
  }

  mutating func end() throws(Unreadable.Reason) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    let node = path.removeLast()
    if !tree.nodes[node].targets.isEmpty {
      let start = gathering.removeLast()
      var gathered: [UInt8] = []
      swap(&gathered, &text)
      defer { swap(&gathered, &text) }
      try set(node, to: gathered.span.extracting(start...))
      if gathering.isEmpty { gathered.removeAll(keepingCapacity: true) }
    }
    if let shape = tree.nodes[node].shape { finish(shape) }
  }

  private mutating func set(_ node: Int, to value: Span<UInt8>) throws(Unreadable.Reason) {
    let value = value.extracting(value.content)
    if value.mayHaveLooseMarks {
      let text = value.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
      let letters = Array(composed(text).utf8)
      try put(letters.span, into: tree.nodes[node].targets)
    } else {
      try put(value, into: tree.nodes[node].targets)
    }
  }

  private mutating func put(_ value: Span<UInt8>, into targets: [PathTree.Target]) throws(Unreadable.Reason) {
    for target in targets {
      switch target {
      case .cell(let shape, let column): open[shape].add(value, to: column)
      case .declared: count.add(value)
      case .above(let i):
        if above[i].wasMissed { throw .lateValue(path: tree.aboves[i].path) }
        above[i].isSet = true
        above[i].text.removeAll(keepingCapacity: true)
        above[i].text.append(value)
      }
    }
  }

  private mutating func finish(_ shape: Int) {
    for (i, source) in tree.aboves.enumerated() where source.shape == shape {
      let text = above[i].text
      if above[i].isSet { open[shape].add(text.span, to: source.column) } else { above[i].wasMissed = true }
    }
    finished.append(open[shape], shape: shape)
    open[shape].close()
  }

  private mutating func noteStranger(_ local: Text, below parent: Int) {
    guard strangers.count < 20 else { return }
    let name = String(cString: local)
    if !strangers.contains(where: { $0 == (parent, name) }) { strangers.append((parent, name)) }
  }
}

extension ElementRows {
  /// Hands over every row that is finished, with the number of its shape.
  mutating func drain(into hand: (Int, borrowing Cells, Place) -> Void) {
    finished.drain(into: hand)
  }

  /// The rows that a break leaves open, with what is there of them; the outer before the inner.
  mutating func breakOff(into hand: (Int, borrowing Cells, Place) -> Void) {
    drain(into: hand)
    let cut = open.indices.filter { open[$0].isOpen }.sorted { open[$0].place.byte < open[$1].place.byte }
    for shape in cut { finish(shape) }
    drain(into: hand)
  }

  /// A list without rows may be an empty list, or one whose rows have another name. Only the former proves anything.
  var whereRowsAreMissing: Unreadable.Reason? {
    for shape in shapes.indices where rowsSeen[shape] == 0 {
      let found = strangers.filter { tree.nodes[$0.parent].leadsTo.contains(shape) }
      if !found.isEmpty { return .noRows(path: shapes[shape].row.text, found: found.map(\.name)) }
    }
    return nil
  }
}

/// The texts of one row while it is read.
private struct OpenRow {
  private(set) var isOpen = false
  private(set) var place = ElementRows.Place(line: 0, byte: 0)
  private(set) var text: [UInt8] = []
  private(set) var cells: [Range<Int>?]

  init(columns: Int) { cells = Array(repeating: nil, count: columns) }

  mutating func begin(at place: ElementRows.Place) { (isOpen, self.place) = (true, place) }

  mutating func close() {
    isOpen = false
    text.removeAll(keepingCapacity: true)
    for i in cells.indices { cells[i] = nil }
  }

  mutating func add(_ value: Span<UInt8>, to column: Int) {
    var start = text.count
    if let before = cells[column] {
      if before.upperBound == text.count { start = before.lowerBound } else { text += Array(text[before]) }
      text.append(0x3B)
    }
    text.append(value)
    cells[column] = start..<text.count
  }
}

/// Rows that are finished and not yet handed over: their texts in one room, their cells in another.
private struct RowStore {
  private var text: [UInt8] = []
  private var ends: [Int] = []
  private var rows: [(shape: Int, cells: Int, place: ElementRows.Place)] = []

  mutating func append(_ row: borrowing OpenRow, shape: Int) {
    for cell in row.cells {
      if let cell { text.append(row.text.span.extracting(cell)) }
      ends.append(text.count)
    }
    rows.append((shape, row.cells.count, row.place))
  }

  mutating func drain(into hand: (Int, borrowing Cells, ElementRows.Place) -> Void) {
    var cells = Cells()
    text.withUnsafeBufferPointer { text in
      var (start, next) = (0, 0)
      for row in rows {
        cells.removeAll()
        for end in ends[next..<(next + row.cells)] {
          cells.append(Cell(text.baseAddress.map { $0 + start }, count: end - start))
          start = end
        }
        next += row.cells
        hand(row.shape, cells, row.place)
      }
    }
    rows.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// An attribute's value. libxml2 leaves one reference in it: `&#38;` stands for every `&`.
  fileprivate var withoutReferences: [UInt8] {
    let reference = Array("&#38;".utf8)
    var value: [UInt8] = []
    var at = 0
    while at < count {
      value.append(self[at])
      at += self[at] == 0x26 && self[at...].starts(with: reference) ? reference.count : 1
    }
    return value
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ span: Span<UInt8>) {
    span.withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}

extension Span<UInt8> {
  /// All but the white space around it.
  fileprivate var content: Range<Int> {
    var (start, end) = (0, count)
    while start < end, isSpace(self[start]) { start += 1 }
    while end > start, isSpace(self[end - 1]) { end -= 1 }
    return start..<end
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  /// Marks that stand after their letter begin with one of two bytes, which Vietnamese has nowhere else.
  fileprivate var mayHaveLooseMarks: Bool {
    for i in indices where self[i] == 0xCC || self[i] == 0xCD { return true }
    return false
  }
}
