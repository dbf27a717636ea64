import Records

/// Turns the walk through elements into rows: remembers the texts of a row between its element's start and its end.
///
/// A cell is all the text inside its element. Of an element that stands several times, the texts are one list cell,
/// separated by `;`; where the field holds one value only, nobody knows which it is. Finished rows wait here until the
/// chunk is parsed, so that the parser's callbacks touch nothing but this value.
struct ElementRows: ~Copyable {
  private var tree: PathTree
  private let shapes: [RowShape]
  /// Nodes from the root to here.
  private var path = Room(repeating: 0, count: 1)
  /// Open elements below here that no path goes to.
  private var skipped = 0
  /// Of these, those inside one that must not be sent, itself too; 0 where none is.
  private var muted = 0
  private var forbidden: ForbiddenNames
  /// Elements whose text is wanted: where each one's starts in `text`.
  private var gathering = Room<Int>()
  private var text = Room<UInt8>()
  /// Shapes whose rows are open, the outer before the inner.
  private var openShapes = Room<Int>()
  private var store: RowStore
  private var above: [Above]
  private var rowsSeen: Room<Int>
  /// What the file says of its number of rows.
  private var count = DeclaredCount()
  /// Elements where rows were looked for, and that are no step on any path.
  private var strangers: [(parent: Int, name: String)] = []

  private struct Above {
    /// More than one where several stand there before any row.
    var values: [[UInt8]] = []
    var isSet = false
    /// A row has gone by that found nothing here.
    var wasMissed = false
    /// A row has gone by that has it: another value is for the rows to come.
    var wasUsed = false
  }

  /// Where a row starts, and what the agency's schema says against it.
  struct Place {
    let line: Int
    let byte: Int
    var finding: SchemaFinding?
  }

  /// - Parameters:
  ///   - declared: where the file says how many rows it has.
  ///   - isForbidden: elements and attributes, by name, whose text is never kept.
  init(
    _ shapes: [RowShape], declared: [ElementPath] = [], isForbidden: @escaping (String) -> Bool = { _ in false }
  ) {
    self.shapes = shapes
    forbidden = ForbiddenNames(isForbidden)
    tree = PathTree(shapes, declared: declared)
    store = RowStore(columns: shapes.map(\.columns))
    rowsSeen = Room(repeating: 0, count: shapes.count)
    above = Array(repeating: Above(), count: tree.aboves.count)
    count.isSought = !declared.isEmpty
  }

  /// Elements open here.
  var depth: Int { path.count - 1 + skipped }
  /// Whether text is wanted here.
  var isGathering: Bool { !gathering.isEmpty }
  /// The text of all cells that wait to be handed over.
  var texts: UnsafeBufferPointer<UInt8> { store.texts }
  /// How many rows of a shape have been met.
  func met(_ shape: Int) -> Int { rowsSeen[shape] }
  /// Whether a column's element or attribute stood anywhere in the file.
  func isMet(_ column: Int, of shape: Int) -> Bool { tree.isMet(column, of: shape) }
  /// How many rows the file says it has, where that could be read everywhere.
  var declared: FileNote.Declared? { count.declared }
  /// What stands in the file and must not be sent.
  var forbiddenNames: [String] { forbidden.found }
  /// Bytes held for the rows at hand.
  private(set) var held = 0
}

extension ElementRows {
  typealias Text = UnsafePointer<UInt8>

  /// - Returns: whether it must be known where the element stands: then `stand` is to be told.
  mutating func start(_ local: Text, _ space: Text?) -> Bool {
    let parent = path[path.count - 1]
    guard skipped == 0, let node = tree.child(of: parent, local, space) else {
      if skipped == 0, tree.nodes[parent].leadsToRows { noteStranger(local, space, below: parent) }
      skipped += 1
      if forbidden.has(local) || muted > 0 { muted += 1 }
      return false
    }
    path.append(node)
    let step = tree.nodes[node]
    if !step.resets.isEmpty { for i in step.resets.range { forget(tree.resets[i]) } }
    if let shape = step.shape {
      openShapes.append(shape)
      rowsSeen[shape] += 1
    }
    if !step.targets.isEmpty { gathering.append(text.count) }
    return step.shape != nil || step.declares
  }

  /// Where the element stands that has just started.
  mutating func stand(at place: Place) {
    let step = tree.nodes[path[path.count - 1]]
    if step.declares { count.line = place.line }
    if let shape = step.shape { store.begin(shape, at: place) }
  }

  /// - Throws: where the value comes too late for a row that has gone by.
  mutating func attribute(
    _ local: Text, _ space: Text?, _ value: UnsafeBufferPointer<UInt8>
  ) throws(Unreadable.Reason) {
    guard skipped == 0, let step = tree.attribute(of: path[path.count - 1], local, space) else {
      _ = forbidden.has(local)
      return
    }
    let node = tree.nodes[step]
    if value.holds(0x26) {
      try value.withoutReferences.withUnsafeBufferPointer { (value) throws(Unreadable.Reason) in
        try set(node, to: value)
      }
    } else {
      try set(node, to: value)
    }
  }

  mutating func characters(_ piece: UnsafeBufferPointer<UInt8>) {
    if gathering.isEmpty || muted > 0 { return }
    text.append(piece)
    held += piece.count
  }

  mutating func end() throws(Unreadable.Reason) {
    if skipped > 0 {
      skipped -= 1
      if muted > 0 { muted -= 1 }
      return
    }
    let step = path.removeLast()
    let node = tree.nodes[step]
    if !node.targets.isEmpty {
      let start = gathering.removeLast()
      try set(node, to: UnsafeBufferPointer(rebasing: text.all[start...]))
      if gathering.isEmpty {
        held -= text.count
        text.removeAll()
      }
    }
    if let shape = node.shape { finish(shape) }
  }

  @inline(__always)
  private mutating func set(_ node: PathTree.Node, to value: UnsafeBufferPointer<UInt8>) throws(Unreadable.Reason) {
    let value = value.trimmed
    // Marks that stand after their letter begin with one of two bytes, which Vietnamese has nowhere else.
    if value.holds(0xCC) || value.holds(0xCD) {
      let letters = Array(composed(String(decoding: value, as: UTF8.self)).utf8)
      try letters.withUnsafeBufferPointer { (value) throws(Unreadable.Reason) in try put(value, into: node) }
    } else if let cell = node.cell {
      held += store.add(value, to: cell.place, of: cell.shape)
    } else {
      try put(value, into: node)
    }
  }

  private mutating func put(_ value: UnsafeBufferPointer<UInt8>, into node: PathTree.Node) throws(Unreadable.Reason) {
    for target in node.targets.range {
      switch tree.targets[target] {
      case .cell(let shape, let cell): held += store.add(value, to: cell, of: shape)
      case .declared: count.add(value.span)
      case .above(let i):
        if above[i].wasMissed { throw .lateValue(path: tree.aboves[i].path) }
        if above[i].wasUsed { forget(i) }
        above[i].isSet = true
        if value.isEmpty { continue }
        above[i].values.append(Array(value))
        held += value.count
      }
    }
  }

  private mutating func forget(_ i: Int) {
    for value in above[i].values { held -= value.count }
    above[i] = Above()
  }

  private mutating func finish(_ shape: Int) {
    for i in tree.abovesOfShape[shape] {
      guard above[i].isSet else {
        above[i].wasMissed = true
        continue
      }
      above[i].wasUsed = true
      let cell = store.firstCell(of: shape) + tree.aboves[i].column
      for value in above[i].values {
        value.withUnsafeBufferPointer { held += store.add($0, to: cell, of: shape) }
      }
    }
    held -= store.close(shape)
    openShapes.removeLast()
  }

  /// With its namespace, where no path has one of that name: the profile may have forgotten it.
  private mutating func noteStranger(_ local: Text, _ space: Text?, below parent: Int) {
    guard strangers.count < 20 else { return }
    var name = String(cString: local)
    if let space, tree.hasChild(named: name, below: parent) { name += " (xmlns \(String(cString: space)))" }
    if !strangers.contains(where: { $0 == (parent, name) }) { strangers.append((parent, name)) }
  }
}

extension ElementRows {
  /// Charges the innermost open row with a finding.
  ///
  /// - Returns: whether the file is to be charged too: where no row is open, and where rows are now not checked.
  mutating func charge(_ alarm: SchemaWatch.Alarm) -> Bool {
    if let shape = openShapes.last { store.charge(shape, with: alarm.finding) }
    return openShapes.isEmpty || hidesRows(alarm.blind)
  }

  /// Whether rows may stand in what is not checked any more.
  func hidesRows(_ blind: SchemaWatch.Blindness) -> Bool {
    switch blind {
    case .none: false
    case .insideElement: skipped == 0 && tree.nodes[path[path.count - 1]].leadsToRows
    case .restOfParent:
      skipped == 0
        ? path.count > 1 && tree.nodes[path[path.count - 2]].leadsToRows
        : skipped == 1 && tree.nodes[path[path.count - 1]].leadsToRows
    }
  }
}

extension ElementRows {
  /// Hands over every row that is finished, with the number of its shape.
  mutating func drain(into hand: (Int, borrowing Cells, Place) -> Void) {
    store.drain(into: hand)
  }

  /// The rows that a break leaves open, with what is there of them; the outer before the inner.
  mutating func breakOff(into hand: (Int, borrowing Cells, Place) -> Void) {
    drain(into: hand)
    for shape in Array(openShapes.all) { finish(shape) }
    drain(into: hand)
  }

  /// A list without rows may be an empty list, or one whose rows have another name. Only the former proves anything.
  var whereRowsAreMissing: Unreadable.Reason? {
    for shape in shapes.indices where rowsSeen[shape] == 0 {
      let found = strangers.filter { tree.leads($0.parent, to: shape) }
      if !found.isEmpty { return .noRows(path: shapes[shape].row.text, found: found.map(\.name)) }
    }
    return nil
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

  /// Without the white space around it.
  @inline(__always)
  fileprivate var trimmed: UnsafeBufferPointer<UInt8> {
    var (start, end) = (0, count)
    while start < end, isSpace(self[start]) { start += 1 }
    while end > start, isSpace(self[end - 1]) { end -= 1 }
    return UnsafeBufferPointer(start: baseAddress.map { $0 + start }, count: end - start)
  }

  @inline(__always)
  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  /// Whether the byte is here. Eight are looked at together; the last eight may overlap those before them.
  @inline(__always)
  fileprivate func holds(_ byte: UInt8) -> Bool {
    guard count >= 8, let baseAddress else {
      for own in self where own == byte { return true }
      return false
    }
    let raw = UnsafeRawPointer(baseAddress)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let sought = ones &* UInt64(byte)
    var at = 0
    while at < count {
      let word = raw.loadUnaligned(fromByteOffset: Swift.min(at, count &- 8), as: UInt64.self) ^ sought
      if (word &- ones) & ~word & (ones << 7) != 0 { return true }
      at &+= 8
    }
    return false
  }
}
