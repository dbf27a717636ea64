/// Every path of all feeds on one file as one tree, walked along with the parser.
///
/// libxml2 keeps each name once a document, so a name met before is known by its address: a step is a pointer compared.
struct PathTree {
  /// Where the text of an element or attribute goes.
  enum Target {
    case cell(shape: Int, column: Int)
    /// A value for rows further down, by its place in `aboves`.
    case above(Int)
    /// How many rows the file says it has.
    case declared
  }

  struct Node {
    fileprivate let local: [UInt8]
    fileprivate let space: [UInt8]?
    fileprivate(set) var children: [Int] = []
    fileprivate(set) var attributes: [Int] = []
    fileprivate(set) var targets: [Target] = []
    /// The row that this element is.
    fileprivate(set) var shape: Int?
    /// Values that are forgotten when this element starts anew.
    fileprivate(set) var resets: [Int] = []
    /// Shapes whose rows stand below this element.
    fileprivate(set) var leadsTo: [Int] = []

    fileprivate init(_ name: ElementPath.Name?) {
      local = Array((name?.local ?? "").utf8)
      space = name?.space.map { Array($0.utf8) }
    }
  }

  /// The first is above the document element.
  private(set) var nodes = [Node(nil)]
  /// Values that stand above or before the rows: each is for one column of one shape.
  private(set) var aboves: [(path: String, shape: Int, column: Int)] = []
  /// By node: the addresses of its name, once it was met. They are the parser's, and good for one document.
  private var addresses: [(local: UnsafePointer<UInt8>, space: UnsafePointer<UInt8>?)?] = []

  /// - Parameter declared: where the file says how many rows it has, from the document element on.
  init(_ shapes: [RowShape], declared: [ElementPath] = []) {
    for (number, shape) in shapes.enumerated() {
      var chain = [0]
      for step in shape.row.elements { chain.append(child(of: chain[chain.count - 1], step)) }
      let row = chain.removeLast()
      nodes[row].shape = number
      for node in chain { nodes[node].leadsTo.append(number) }
      for (column, source) in shape.columns.enumerated() {
        switch source {
        case .named(let name): preconditionFailure("column \(name) in an XML file")
        case .within(let path):
          let node = node(from: row, path.elements[...], path.attribute)
          nodes[node].targets.append(.cell(shape: number, column: column))
        case .above(let path):
          guard let step = shape.row.stepAbove(path) else {
            preconditionFailure("\(path.text) starts with no element above \(shape.row.text)")
          }
          let node = node(from: chain[step + 1], path.elements.dropFirst(), path.attribute)
          nodes[node].targets.append(.above(aboves.count))
          nodes[chain[step + 1]].resets.append(aboves.count)
          aboves.append((path.text, number, column))
        }
      }
    }
    for path in declared {
      // A path that names no element starts at the document's own, which the rows' paths name.
      let start = path.elements.isEmpty ? nodes[0].children.first ?? 0 : 0
      nodes[node(from: start, path.elements[...], path.attribute)].targets.append(.declared)
    }
    addresses = Array(repeating: nil, count: nodes.count)
  }

  private mutating func node(from start: Int, _ steps: ArraySlice<ElementPath.Name>, _ attribute: ElementPath.Name?)
    -> Int
  {
    var node = start
    for step in steps { node = child(of: node, step) }
    guard let attribute else { return node }
    if let known = nodes[node].attributes.first(where: { nodes[$0].is(attribute) }) { return known }
    nodes.append(Node(attribute))
    nodes[node].attributes.append(nodes.count - 1)
    return nodes.count - 1
  }

  private mutating func child(of node: Int, _ name: ElementPath.Name) -> Int {
    if let known = nodes[node].children.first(where: { nodes[$0].is(name) }) { return known }
    nodes.append(Node(name))
    nodes[node].children.append(nodes.count - 1)
    return nodes.count - 1
  }
}

extension PathTree {
  typealias Text = UnsafePointer<UInt8>

  /// The child of `node` with this name; nil when no path goes there.
  mutating func child(of node: Int, _ local: Text, _ space: Text?) -> Int? { find(nodes[node].children, local, space) }

  /// Whether the element, or an attribute of it, says how many rows the file has.
  func declares(_ node: Int) -> Bool {
    ([node] + nodes[node].attributes).contains {
      nodes[$0].targets.contains { if case .declared = $0 { true } else { false } }
    }
  }

  mutating func attribute(of node: Int, _ local: Text, _ space: Text?) -> Int? {
    find(nodes[node].attributes, local, space)
  }

  private mutating func find(_ candidates: [Int], _ local: Text, _ space: Text?) -> Int? {
    for i in candidates {
      if let known = addresses[i] {
        if known.local == local, known.space == space { return i }
      } else if nodes[i].is(local, space) {
        addresses[i] = (local, space)
        return i
      }
    }
    return nil
  }
}

extension PathTree.Node {
  fileprivate func `is`(_ name: ElementPath.Name) -> Bool {
    local.elementsEqual(name.local.utf8) && space == name.space.map { Array($0.utf8) }
  }

  fileprivate func `is`(_ local: UnsafePointer<UInt8>, _ space: UnsafePointer<UInt8>?) -> Bool {
    guard equal(self.local, local) else { return false }
    guard let own = self.space else { return space == nil }
    return space.map { equal(own, $0) } ?? false
  }

  /// - Parameter text: ends with a zero, as libxml2's texts do.
  private func equal(_ bytes: [UInt8], _ text: UnsafePointer<UInt8>) -> Bool {
    for i in bytes.indices where text[i] != bytes[i] { return false }
    return text[bytes.count] == 0
  }
}
