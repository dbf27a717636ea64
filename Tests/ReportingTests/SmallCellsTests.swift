import Testing

@testable import Reporting

/// Solves the sums of a public table as a reader might: by trying out, without a word of how cells were hidden.
private struct Attacker {
  /// A cell's number, or nil.
  private let shown: [[Int?]]
  private let equations: [[(cell: Int, sign: Int)]]
  private let width: Int
  private static let most = 60

  init(_ shown: [[Int?]], columnsAddUp: Bool) {
    self.shown = shown
    let (rows, width) = (shown.count, shown[0].count)
    self.width = width
    var equations = (0..<rows).map { r in (0..<width).map { (r * width + $0, $0 == width - 1 ? -1 : 1) } }
    if columnsAddUp {
      equations += (0..<width).map { c in (0..<rows).map { ($0 * width + c, $0 == rows - 1 ? -1 : 1) } }
    }
    self.equations = equations
  }

  /// Whether some table with the same published numbers has a count within the range there.
  func canBe(_ range: ClosedRange<Int>, at row: Int, _ column: Int) -> Bool {
    var domains = shown.flatMap { $0.map { n in n.map { $0...$0 } ?? 0...Attacker.most } }
    domains[row * width + column] = range
    return solve(&domains)
  }

  private func solve(_ domains: inout [ClosedRange<Int>]) -> Bool {
    guard narrow(&domains) else { return false }
    guard
      let open = domains.indices.filter({ domains[$0].count > 1 }).min(by: { domains[$0].count < domains[$1].count })
    else { return true }
    for value in domains[open] {
      var guess = domains
      guess[open] = value...value
      if solve(&guess) { return true }
    }
    return false
  }

  /// Until no sum says more of any cell.
  private func narrow(_ domains: inout [ClosedRange<Int>]) -> Bool {
    var isChanged = true
    while isChanged {
      isChanged = false
      for equation in equations {
        let least = equation.reduce(0) {
          $0 + ($1.sign > 0 ? domains[$1.cell].lowerBound : -domains[$1.cell].upperBound)
        }
        let most = equation.reduce(0) {
          $0 + ($1.sign > 0 ? domains[$1.cell].upperBound : -domains[$1.cell].lowerBound)
        }
        for (cell, sign) in equation {
          let old = domains[cell]
          let (own, top) = sign > 0 ? (old.lowerBound, old.upperBound) : (-old.upperBound, -old.lowerBound)
          let (low, high) = (-(most - top), -(least - own))
          let range =
            sign > 0
            ? (max(old.lowerBound, low), min(old.upperBound, high))
            : (max(old.lowerBound, -high), min(old.upperBound, -low))
          if range.0 > range.1 { return false }
          if range.0...range.1 != old {
            domains[cell] = range.0...range.1
            isChanged = true
          }
        }
      }
    }
    return true
  }
}

@Suite("Small counts of the public edition")
struct SmallCellsTests {
  private struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
  }

  /// Mostly small, as the counts of real districts are.
  private func rows(_ dice: inout Dice) -> [[Int]] {
    let columns = 2 + dice.roll(3)
    return (0..<1 + dice.roll(4)).map { _ in
      (0..<columns).map { _ in
        switch dice.roll(6) {
        case 0, 1: 0
        case 2, 3: 1 + dice.roll(4)
        default: 5 + dice.roll(12)
        }
      }
    }
  }

  private func shown(_ cells: SmallCells) -> [[Int?]] {
    cells.counts.indices.map { r in cells.counts[r].indices.map { cells[r, $0] } }
  }

  @Test("nobody who solves the sums learns a number from 1 to 4, or that it is one", arguments: 1...150)
  func attack(_ seed: Int) {
    var dice = Dice(state: UInt64(seed) &* 7919)
    for kind in 0..<3 {
      let rows = rows(&dice)
      let cells = SmallCells(rows: rows, columnsAddUp: kind == 0, totalsAreKnown: kind == 2)
      var shown = shown(cells)
      // Even to whoever knows the totals of 5 and more from elsewhere.
      if kind == 2 {
        for r in shown.indices where cells.counts[r].last! >= SmallCells.least {
          #expect(shown[r][shown[r].count - 1] != nil || cells.isAllHidden)
          shown[r][shown[r].count - 1] = cells.counts[r].last!
        }
      }
      let attacker = Attacker(shown, columnsAddUp: kind == 0)
      for (r, row) in cells.counts.enumerated() {
        for (c, count) in row.enumerated() {
          if (1..<SmallCells.least).contains(count) {
            #expect(cells[r, c] == nil, "\(rows)")
            #expect(attacker.canBe(SmallCells.least...60, at: r, c), "\(rows) \(kind) \(r) \(c)")
          } else if c == 0, count == 0, row.last! > 0 {
            #expect(cells[r, c] == nil, "\(rows)")
            #expect(attacker.canBe(1...60, at: r, c), "\(rows) \(kind) \(r) \(c)")
          }
        }
      }
    }
  }

  @Test("hiding the small counts alone would be seen through: the attack finds what there is to find")
  func naive() {
    var pinned = 0
    for seed in 1...40 {
      var dice = Dice(state: UInt64(seed) &* 7919)
      let counts = SmallCells(rows: rows(&dice), columnsAddUp: true).counts
      let attacker = Attacker(counts.map { $0.map { (1..<5).contains($0) ? nil : $0 } }, columnsAddUp: true)
      for (r, row) in counts.enumerated() {
        for (c, count) in row.enumerated() where (1..<5).contains(count) {
          if !attacker.canBe(0...count - 1, at: r, c), !attacker.canBe(count + 1...60, at: r, c) { pinned += 1 }
        }
      }
    }
    #expect(pinned > 40)
  }

  @Test("of a row of under five nothing is shown, and its row of totals does not give it away")
  func smallRow() {
    let cells = SmallCells(rows: [[1, 0, 0], [40, 8, 0], [30, 5, 0]], columnsAddUp: true)
    #expect((0..<4).allSatisfy { cells[0, $0] == nil })
    // The total of all stays, and so does most of the rest.
    #expect(cells[3, 3] == 84 || cells[3, 0] == 71)
    #expect((1...2).flatMap { r in (0..<4).map { cells[r, $0] } }.compactMap(\.self).count >= 4)
  }

  @Test("where nothing is small everything is shown; noughts of faults tell nothing")
  func large() {
    let cells = SmallCells(rows: [[12, 0, 9], [7, 0, 0]], columnsAddUp: true)
    #expect(shown(cells) == [[12, 0, 9, 21], [7, 0, 0, 7], [19, 0, 9, 28]])
    #expect(SmallCells(rows: [[0, 0]], columnsAddUp: true)[0, 2] == 0)
  }

  @Test("a nought that says that all were wrong is hidden")
  func allWrong() {
    let cells = SmallCells(rows: [[0, 9], [30, 6]], columnsAddUp: true)
    #expect(cells[0, 0] == nil && cells[0, 1] == nil)
    #expect(SmallCells(rows: [[0, 9]], columnsAddUp: false, keptFirst: false)[0, 0] == 0)
  }

  @Test("a city of a hundred and twenty communes is done in a moment")
  func many() {
    var dice = Dice(state: 11)
    let rows = (0..<120).map { _ in [dice.roll(30), dice.roll(6), dice.roll(3), dice.roll(3)] }
    let cells = SmallCells(rows: rows, columnsAddUp: true)
    #expect(!cells.isAllHidden)
    #expect(cells[120, 4] == rows.reduce(0) { $0 + $1.reduce(0, +) })
  }
}
