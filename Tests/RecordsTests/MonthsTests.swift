import Testing

@testable import Records

/// Every day of a whole cycle of the calendar, 400 years, by a list of days instead of arithmetic.
@Suite("Months counted from every day")
struct MonthsTests {
  /// 1800 to 2199 is one cycle; twenty years on either side to count into.
  private static let calendar = SlowCalendar(from: 1780, to: 2225)
  private static let cycle = 240..<(240 + 4800)

  /// A year and a month either way, and the periods that regulations speak of.
  private static let counts = Array(-13...13) + [36, 60, 96, 120]

  /// Counts that go wrong, and the first of each: one comparison a day would take longer than all the counting.
  private struct Wrong {
    var count = 0
    var first = ""
    mutating func add(_ what: @autoclosure () -> String) {
      if count == 0 { first = what() }
      count += 1
    }
  }

  @Test("lands where the leaves of a calendar say, by both rules, from each day of 400 years", arguments: counts)
  func everyDay(_ months: Int) {
    var (wrong, counted) = (Wrong(), 0)
    for leaf in Self.cycle {
      let page = Self.calendar.leaves[leaf]
      for figure in 1...page.length {
        let day = CivilDate(day: Int32(page.first + figure - 1))
        let expected = Self.calendar.day(figure, ofLeaf: leaf, leavesOn: months)
        let last = day.adding(months: months, landing: .lastDayOfMonth)
        let after = day.adding(months: months, landing: .firstDayAfter)
        if (Int(last.day), Int(after.day)) != expected { wrong.add("\(day) + \(months) = \(last), \(after)") }
        counted += 1
      }
    }
    #expect(wrong.count == 0, "\(wrong.first)")
    #expect(counted == 146_097)
  }

  @Test("from each day that some month lacks, by each count from two years back to twenty on")
  func monthEnds() {
    var wrong = Wrong()
    for leaf in Self.cycle {
      let page = Self.calendar.leaves[leaf]
      for figure in 1...page.length where figure > 28 {
        let day = CivilDate(day: Int32(page.first + figure - 1))
        for months in -24...240 {
          let expected = Self.calendar.day(figure, ofLeaf: leaf, leavesOn: months)
          let last = day.adding(months: months, landing: .lastDayOfMonth)
          let after = day.adding(months: months, landing: .firstDayAfter)
          if (Int(last.day), Int(after.day)) != expected { wrong.add("\(day) + \(months) = \(last), \(after)") }
        }
      }
    }
    #expect(wrong.count == 0, "\(wrong.first)")
  }

  @Test("a day taken apart and put together is the same day, and so is one written and read")
  func days() {
    var wrong = Wrong()
    for leaf in Self.cycle {
      let page = Self.calendar.leaves[leaf]
      for figure in 1...page.length {
        let day = CivilDate(day: Int32(page.first + figure - 1))
        if day.components != (page.year, page.month, figure) { wrong.add("\(day)") }
        if CivilDate(year: page.year, month: page.month, day: figure) != day { wrong.add("\(day)") }
      }
      for figure in [0, page.length + 1] where CivilDate(year: page.year, month: page.month, day: figure) != nil {
        wrong.add("\(page.year)-\(page.month)-\(figure)")
      }
      let end = CivilDate(day: Int32(page.first + page.length - 1))
      if CivilDate(iso: end.description) != end { wrong.add("\(end)") }
    }
    #expect(wrong.count == 0, "\(wrong.first)")
  }

  @Test("a month is the month of each of its days, is counted as leaves are, and is read as it is written")
  func months() throws {
    var wrong = Wrong()
    for leaf in Self.cycle {
      let page = Self.calendar.leaves[leaf]
      let month = try #require(CalendarMonth(year: page.year, month: page.month))
      if (month.year, month.month) != (page.year, page.month) { wrong.add("\(month)") }
      if CalendarMonth(iso: month.description) != month { wrong.add("\(month)") }
      for figure in 1...page.length where CalendarMonth(of: CivilDate(day: Int32(page.first + figure - 1))) != month {
        wrong.add("\(month), \(figure)")
      }
      if Int(month.date.earliest.day) != page.first { wrong.add("\(month)") }
      if Int(month.date.latest.day) != page.first + page.length - 1 { wrong.add("\(month)") }
      for months in -24...240 {
        let later = Self.calendar.leaves[leaf + months]
        let counted = month.adding(months)
        if (counted.year, counted.month) != (later.year, later.month) { wrong.add("\(month) + \(months)") }
        if counted - month != months { wrong.add("\(counted) - \(month)") }
      }
    }
    #expect(wrong.count == 0, "\(wrong.first)")
    for (year, month) in [(2010, 0), (2010, 13), (0, 1), (10_000, 1)] {
      #expect(CalendarMonth(year: year, month: month) == nil)
    }
  }
}
