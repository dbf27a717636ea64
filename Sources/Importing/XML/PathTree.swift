/// Every path of all feeds on one file as one tree, walked along with the parser.
///
/// libxml2 keeps each name once a document, so a name met before is known by its address: a step is a pointer compared.
/// A node holds no array of its own, so that looking at one costs nothing: what belongs to it is a stretch of a list.
struct PathTree {
  /// Where the text of an element or attribute goes.
  enum Target {
    /// By the place of the cell among those of all shapes' columns.
    case cell(shape: Int, Int)
    /// A value for rows further down, by its place in `aboves`.
    case above(Int)
    /// How many rows the file says it has.
    case declared
  }

  struct Node {
    /// The addresses of its name, once it was met. They are the parser's, and good for one document.
    fileprivate var local: UnsafePointer<UInt8>?
    fileprivate var space: UnsafePointer<UInt8>?
    /// Its children and attributes are chains; 0 ends them, for the first node is nobody's child.
    fileprivate var firstChild: Int32 = 0, firstAttribute: Int32 = 0, next: Int32 = 0
    /// In `targets`.
    fileprivate(set) var targets = Stretch(0, 0)
    /// The one of its targets, where that is a cell: nearly always.
    fileprivate(set) var cell: (shape: Int, place: Int)?
    /// In `resets`: values that are forgotten when this element starts anew.
    fileprivate(set) var resets = Stretch(0, 0)
    /// The row that this element is.
    fileprivate(set) var shape: Int?
    /// Whether rows stand below this element.
    fileprivate(set) var leadsToRows = false
    /// Whether it, or an attribute of it, says how many rows the file has.
    fileprivate(set) var declares = false
  }

  /// From one place of a list to another: half as wide as a range, for there are many and they are looked at often.
  struct Stretch: BitwiseCopyable {
    let start, end: Int32
    init(_ start: Int, _ end: Int) { (self.start, self.end) = (Int32(start), Int32(end)) }
    var isEmpty: Bool { start == end }
    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// A value that stands above or before the rows: it is for one column of one shape.
  struct Above {
    let path: String
    let shape: Int
    let column: Int
  }

  /// The first is above the document element.
  private(set) var nodes = [Node()]
  private(set) var targets: [Target] = []
  private(set) var resets: [Int] = []
  private(set) var aboves: [Above] = []
  /// By shape, in `aboves`.
  private(set) var abovesOfShape: [Range<Int>] = []
  /// By node.
  private var names = [Name(nil)]
  /// By shape: the elements above its row.
  private var ways: [[Int]] = []
  /// By shape and column: where its value stands.
  private var columns: [[Int]] = []

  /// - Parameter declared: where the file says how many rows it has, from the document element on.
  init(_ shapes: [RowShape], declared: [ElementPath] = []) {
    var targetsOf: [Int: [Target]] = [:]
    var resetsOf: [Int: [Int]] = [:]
    var firstCell = 0
    for (number, shape) in shapes.enumerated() {
      defer { firstCell += shape.columns.count }
      var way = [0]
      for step in shape.row.elements { way.append(child(of: way[way.count - 1], step)) }
      let row = way.removeLast()
      nodes[row].shape = number
      for node in way { nodes[node].leadsToRows = true }
      ways.append(way)
      let first = aboves.count
      columns.append([])
      for (column, source) in shape.columns.enumerated() {
        switch source {
        case .named(let name): preconditionFailure("column \(name) in an XML file")
        case .within(let path, _):
          let node = node(from: row, path.elements[...], path.attribute)
          columns[number].append(node)
          targetsOf[node, default: []].append(.cell(shape: number, firstCell + column))
        case .above(let path, _):
          guard let step = shape.row.stepAbove(path) else {
            preconditionFailure("\(path.text) starts with no element above \(shape.row.text)")
          }
          let node = node(from: way[step + 1], path.elements.dropFirst(), path.attribute)
          columns[number].append(node)
          targetsOf[node, default: []].append(.above(aboves.count))
          resetsOf[way[step + 1], default: []].append(aboves.count)
          aboves.append(Above(path: path.text, shape: number, column: column))
        }
      }
      abovesOfShape.append(first..<aboves.count)
    }
    for path in declared {
      // A path that names no element starts at the document's own, which the rows' paths name.
      let start = path.elements.isEmpty ? Int(nodes[0].firstChild) : 0
      let element = node(from: start, path.elements[...], nil)
      targetsOf[node(from: element, [], path.attribute), default: []].append(.declared)
      nodes[element].declares = true
    }
    for node in nodes.indices {
      nodes[node].targets = Stretch(targets.count, targets.count + (targetsOf[node]?.count ?? 0))
      targets += targetsOf[node] ?? []
      if targetsOf[node]?.count == 1, case .cell(let shape, let place)? = targetsOf[node]?.first {
        nodes[node].cell = (shape, place)
      }
      nodes[node].resets = Stretch(resets.count, resets.count + (resetsOf[node]?.count ?? 0))
      resets += resetsOf[node] ?? []
    }
  }

  private mutating func node(from start: Int, _ steps: ArraySlice<ElementPath.Name>, _ attribute: ElementPath.Name?)
    -> Int
  {
    var node = start
    for step in steps { node = child(of: node, step) }
    guard let attribute else { return node }
    if let known = chain(from: nodes[node].firstAttribute).first(where: { names[$0].name == attribute }) {
      return known
    }
    nodes[node].firstAttribute = add(attribute, before: nodes[node].firstAttribute)
    return Int(nodes[node].firstAttribute)
  }

  private mutating func child(of node: Int, _ name: ElementPath.Name) -> Int {
    if let known = chain(from: nodes[node].firstChild).first(where: { names[$0].name == name }) { return known }
    nodes[node].firstChild = add(name, before: nodes[node].firstChild)
    return Int(nodes[node].firstChild)
  }

  private mutating func add(_ name: ElementPath.Name, before next: Int32) -> Int32 {
    nodes.append(Node())
    nodes[nodes.count - 1].next = next
    names.append(Name(name))
    return Int32(nodes.count - 1)
  }

  private func chain(from first: Int32) -> [Int] {
    sequence(first: Int(first)) { Int(self.nodes[$0].next) }.prefix { $0 != 0 }.map { $0 }
  }
}

extension PathTree {
  typealias Text = UnsafePointer<UInt8>

  /// Whether rows of this shape stand below the node.
  func leads(_ node: Int, to shape: Int) -> Bool { ways[shape].contains(node) }

  /// Whether the document has had the element or attribute that a column is read from.
  func isMet(_ column: Int, of shape: Int) -> Bool { nodes[columns[shape][column]].local != nil }

  /// Whether a path goes to a child of this name, in whatever namespace.
  func hasChild(named local: String, below node: Int) -> Bool {
    chain(from: nodes[node].firstChild).contains { names[$0].name?.local == local }
  }

  /// The child of `node` with this name; nil when no path goes there.
  mutating func child(of node: Int, _ local: Text, _ space: Text?) -> Int? {
    find(nodes[node].firstChild, local, space)
  }
  mutating func attribute(of node: Int, _ local: Text, _ space: Text?) -> Int? {
    find(nodes[node].firstAttribute, local, space)
  }

  private mutating func find(_ first: Int32, _ local: Text, _ space: Text?) -> Int? {
    var i = Int(first)
    var hasUnmet = false
    while i != 0 {
      if nodes[i].local == local, nodes[i].space == space { return i }
      if nodes[i].local == nil { hasUnmet = true }
      i = Int(nodes[i].next)
    }
    return hasUnmet ? meet(first, local, space) : nil
  }

  /// Among the nodes whose names the document has not had yet. A profile may name what a file never has, and then
  /// every stranger comes by here.
  private mutating func meet(_ first: Int32, _ local: Text, _ space: Text?) -> Int? {
    var i = Int(first)
    while i != 0 {
      if nodes[i].local == nil, names[i].local.equals(local), names[i].space.equals(space) {
        (nodes[i].local, nodes[i].space) = (local, space)
        return i
      }
      i = Int(nodes[i].next)
    }
    return nil
  }
}

extension PathTree {
  /// A name as libxml2 has it: bytes, and a zero at the end.
  fileprivate struct Name {
    let name: ElementPath.Name?
    let local: [UInt8]
    /// Empty: none.
    let space: [UInt8]

    init(_ name: ElementPath.Name?) {
      self.name = name
      local = Array((name?.local ?? "").utf8) + [0]
      space = name?.space.map { Array($0.utf8) + [0] } ?? []
    }
  }
}

extension [UInt8] {
  /// - Parameter text: nil where there is none, as this is empty then.
  fileprivate func equals(_ text: UnsafePointer<UInt8>?) -> Bool {
    guard let text else { return isEmpty }
    for i in indices where text[i] != self[i] { return false }
    return !isEmpty
  }
}
