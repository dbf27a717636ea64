@testable import Records

/// The calendar as a wall has it: a list of days, one after the other, cut into months. Months are counted by turning
/// its leaves. Slow, with no arithmetic of eras, and the measure of `CivilDate`.
struct SlowCalendar {
  /// A leaf of the calendar: a month, the number of its first day in the list, and its last figure.
  struct Leaf {
    let year, month: Int
    /// Days since 1 January 1970.
    let first: Int
    let length: Int
  }

  let leaves: [Leaf]

  /// - Parameter year: the first of the calendar; it need not be one that the count of days begins in.
  init(from year: Int, to last: Int) {
    // From 1970 one walks back and forth, a month at a time.
    var first = 0
    for y in stride(from: 1969, through: year, by: -1) { first -= SlowCalendar.daysOfYear(y) }
    for y in stride(from: 1970, to: year, by: 1) { first += SlowCalendar.daysOfYear(y) }
    var leaves: [Leaf] = []
    for y in year...last {
      for m in 1...12 {
        let length = SlowCalendar.days(of: m, in: y)
        leaves.append(Leaf(year: y, month: m, first: first, length: length))
        first += length
      }
    }
    self.leaves = leaves
  }

  static func days(of month: Int, in year: Int) -> Int {
    let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  static func daysOfYear(_ year: Int) -> Int { (1...12).reduce(0) { $0 + days(of: $1, in: year) } }

  /// A figure on a leaf, so many leaves on: the day of that figure; where the leaf has none, its last or the first of
  /// the next leaf.
  func day(_ figure: Int, ofLeaf leaf: Int, leavesOn months: Int) -> (last: Int, after: Int) {
    let target = leaves[leaf + months]
    if figure <= target.length { return (target.first + figure - 1, target.first + figure - 1) }
    return (target.first + target.length - 1, target.first + target.length)
  }
}
