/// Counts that add up, and which of them a public table may show.
///
/// A count from 1 to 4 is hidden (thresholds of statistics offices: three to ten), and so is a nought that says that
/// everybody of a row was on the wrong side. Then as many others are hidden as it takes: whoever solves all the sums of
/// the table must still find 5 or more possible for every such count, so that he learns neither the number nor that it
/// is small. `•` stands for both kinds and says of neither which it is.
///
/// A table with totals of rows and columns is a network: a row's total flows into the row, out through its cells into
/// the columns, and through their totals back. Another table with the same sums differs by a flow around the hidden
/// cells, so the range of each is exact (network flow audits of cell suppression: Cox 1980, Castro 2012).
struct SmallCells: Sendable {
  /// Smaller counts are hidden.
  static let least = 5

  /// By row, the total of the row last; the last row is the total where columns add up.
  let counts: [[Int]]
  private(set) var isHidden: [[Bool]]

  private let columns: Int
  private let arcs: [Arc]
  /// The arcs at each node.
  private let arcsAt: [[Int]]

  private struct Arc {
    let row, column: Int
    let from, to: Int
    let count: Int
    let isFixed: Bool
  }

  /// - Parameters:
  ///   - rows: parts of each row, without its total.
  ///   - columnsAddUp: whether a row of totals stands below; else each row is of its own kind.
  ///   - totalsAreKnown: whether a reader may know rows' totals of 5 and more from elsewhere.
  ///   - keptFirst: whether the first part is what is in order: a nought there says that everybody was wrong.
  init(rows: [[Int]], columnsAddUp: Bool, totalsAreKnown: Bool = false, keptFirst: Bool = true) {
    columns = (rows.first?.count ?? 0) + 1
    var counts = rows.map { $0 + [$0.reduce(0, +)] }
    if columnsAddUp {
      counts.append((0..<columns).map { column in counts.reduce(0) { $0 + $1[column] } })
    }
    self.counts = counts
    isHidden = counts.map { row in row.map { _ in false } }
    arcs = SmallCells.network(counts, columnsAddUp: columnsAddUp, totalsAreKnown: totalsAreKnown)
    var arcsAt = [[Int]](repeating: [], count: columnsAddUp ? counts.count + columns : counts.count + 1)
    for (i, arc) in arcs.enumerated() where !arc.isFixed {
      arcsAt[arc.from].append(i)
      arcsAt[arc.to].append(i)
    }
    self.arcsAt = arcsAt
    let sensitive = sensitiveCells(keptFirst)
    for (row, column) in sensitive { isHidden[row][column] = true }
    let isProtected = sensitive.allSatisfy { protect($0.row, $0.column) }
    if !isProtected { hideAll() }
  }

  /// What is shown of a cell; nil where it is hidden.
  subscript(row: Int, column: Int) -> Int? { isHidden[row][column] ? nil : counts[row][column] }

  var isAllHidden: Bool { isHidden.allSatisfy { $0.allSatisfy(\.self) } }

  private mutating func hideAll() { isHidden = counts.map { row in row.map { _ in true } } }

  private func sensitiveCells(_ keptFirst: Bool) -> [(row: Int, column: Int)] {
    var cells: [(Int, Int)] = []
    for (r, row) in counts.enumerated() {
      // Of so few people every column says something of each, the noughts too.
      let isSmallRow = SmallCells.isSmall(row[columns - 1])
      for (c, count) in row.enumerated() {
        let saysAllWereWrong = keptFirst && c == 0 && count == 0 && row[columns - 1] > 0
        if isSmallRow || SmallCells.isSmall(count) || saysAllWereWrong { cells.append((r, c)) }
      }
    }
    return cells
  }

  static func isSmall(_ count: Int) -> Bool { count > 0 && count < least }
}

// MARK: The network

extension SmallCells {
  private static func network(_ counts: [[Int]], columnsAddUp: Bool, totalsAreKnown: Bool) -> [Arc] {
    let rows = counts.count
    let width = counts.first?.count ?? 0
    var arcs: [Arc] = []
    for (r, row) in counts.enumerated() {
      for (c, count) in row.enumerated() {
        let (rowNode, columnNode) = (r, columnsAddUp ? rows + c : rows)
        // Into a row flows its total, and out of it its parts; the row of totals the other way round.
        let isReversed = (c == width - 1) != (columnsAddUp && r == rows - 1)
        let isFixed = totalsAreKnown && c == width - 1 && !isSmall(count)
        arcs.append(
          Arc(
            row: r, column: c, from: isReversed ? columnNode : rowNode, to: isReversed ? rowNode : columnNode,
            count: count, isFixed: isFixed))
      }
    }
    return arcs
  }

  /// Hides what else it takes until the cell could be 5 and more.
  ///
  /// Flow goes round from the cell's end to its beginning, always the cheapest way: over cells already hidden, then over
  /// few and small ones. Nothing that is hidden is ever shown again, so cells protected before stay so.
  private mutating func protect(_ row: Int, _ column: Int) -> Bool {
    let cell = row * columns + column
    var pushed = [Int](repeating: 0, count: arcs.count)
    var need = SmallCells.least - arcs[cell].count
    while need > 0 {
      guard let way = cheapestWay(from: arcs[cell].to, to: arcs[cell].from, without: cell, pushed) else { return false }
      let room = way.map { step in step.isForward ? need : arcs[step.arc].count + pushed[step.arc] }.min() ?? 0
      let push = min(need, room)
      for step in way {
        pushed[step.arc] += step.isForward ? push : -push
        isHidden[arcs[step.arc].row][arcs[step.arc].column] = true
      }
      need -= push
    }
    return true
  }

  private struct Step {
    let arc: Int
    let isForward: Bool
  }

  private func cheapestWay(from start: Int, to end: Int, without cell: Int, _ pushed: [Int]) -> [Step]? {
    var cost = [Int](repeating: .max, count: arcsAt.count)
    var last = [(step: Step, node: Int)?](repeating: nil, count: arcsAt.count)
    var isDone = [Bool](repeating: false, count: arcsAt.count)
    cost[start] = 0
    while true {
      var node = -1
      var least = Int.max
      for i in cost.indices where !isDone[i] && cost[i] < least { (node, least) = (i, cost[i]) }
      if node < 0 || node == end { break }
      isDone[node] = true
      for i in arcsAt[node] where i != cell {
        let arc = arcs[i]
        let price = cost[node] + self.price(of: arc)
        if arc.from == node, price < cost[arc.to] {
          (cost[arc.to], last[arc.to]) = (price, (Step(arc: i, isForward: true), node))
        }
        if arc.to == node, arc.count + pushed[i] > 0, price < cost[arc.from] {
          (cost[arc.from], last[arc.from]) = (price, (Step(arc: i, isForward: false), node))
        }
      }
    }
    if cost[end] == .max { return nil }
    var way: [Step] = []
    var node = end
    while node != start, let (step, before) = last[node] {
      way.append(step)
      node = before
    }
    return way
  }

  /// A nought is dearer than a small count: a reader who knows that there can be none would see through it.
  private func price(of arc: Arc) -> Int {
    isHidden[arc.row][arc.column] ? 0 : arc.count == 0 ? 2 * SmallCells.least : arc.count
  }
}
