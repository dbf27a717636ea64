/// A day in the Gregorian calendar, with no clock and no time zone: the dates on decisions have neither.
///
/// Stored as days since 1970-01-01, so comparing two dates compares two integers. Range: years 1 to 9999.
public struct CivilDate: Hashable, Sendable, BitwiseCopyable {
  /// Days since 1970-01-01; negative before it.
  public let day: Int32

  @inlinable public init(day: Int32) { self.day = day }

  /// Nil when the calendar has no such day: 31/4, 29/2/2011, month 13, "00/00/1965".
  @inlinable public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.days(inMonth: month, of: year)
    else { return nil }
    self.init(day: CivilDate.dayNumber(year, month, day))
  }

  /// 1 January of year 1: no file holds an earlier day.
  public static let first = CivilDate(day: dayNumber(1, 1, 1))
  /// 31 December 9999.
  public static let last = CivilDate(day: dayNumber(9999, 12, 31))
}

extension CivilDate: Comparable {
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.day < b.day }
  /// Days from `b` to `a`.
  @inlinable public static func - (a: Self, b: Self) -> Int { Int(a.day) - Int(b.day) }
  @inlinable public func adding(days: Int) -> CivilDate { CivilDate(day: day + Int32(days)) }
}

/// What a count of months means when it lands on a day the month does not have.
///
/// There is no default. Each place that counts months says which it means, and why.
public enum MonthEnd: Sendable {
  /// 31 August + 6 months = 28 February: a period ends with its last month. For deadlines and terms of office.
  case lastDayOfMonth
  /// 29 February 2000 + 120 months = 1 March 2010: the year is not full before that day. For anniversaries and ages.
  case firstDayAfter
}

extension CivilDate {
  /// The day `months` later (earlier when negative).
  public func adding(months: Int, landing rule: MonthEnd) -> CivilDate {
    let (year, month, day) = components
    let total = year * 12 + (month - 1) + months
    let targetYear = total.floorDivided(by: 12)
    let targetMonth = total - targetYear * 12 + 1
    let length = CivilDate.days(inMonth: targetMonth, of: targetYear)
    if day <= length { return CivilDate(day: CivilDate.dayNumber(targetYear, targetMonth, day)) }
    let last = CivilDate(day: CivilDate.dayNumber(targetYear, targetMonth, length))
    return rule == .lastDayOfMonth ? last : last.adding(days: 1)
  }

  /// Year, month from 1, day from 1.
  public var components: (year: Int, month: Int, day: Int) {
    // Years are counted from 1 March, so that the leap day is the last day of its year.
    let z = Int(day) + 719_468
    let era = z.floorDivided(by: 146_097)
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  public var year: Int { components.year }

  @inlinable static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  @inlinable static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
    let y = month <= 2 ? year - 1 : year
    let era = y.floorDivided(by: 400)
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return Int32(era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468)
  }
}

extension Int {
  @inlinable func floorDivided(by d: Int) -> Int { self >= 0 ? self / d : (self - d + 1) / d }
}

extension CivilDate: CustomStringConvertible {
  /// ISO 8601, for logs, machine-read files and tests. A reader sees the report's own form.
  public var description: String {
    let (y, m, d) = components
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    let year = String(y)
    return "\(String(repeating: "0", count: 4 - year.count))\(year)-\(two(m))-\(two(d))"
  }

  /// Reads exactly what `description` writes: `2010-12-31`. For configuration files and arguments.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard byte &- 0x30 < 10 else { return nil }
        value = value * 10 + Int(byte &- 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
