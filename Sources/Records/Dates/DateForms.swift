/// The ways of writing a date that one column of one file may use: `dd/MM/yyyy`, `MM/yyyy`, `yyyy`, `serial-1900`.
///
/// Sets of bits, so that a cell is read once and then looked up, whatever number of forms a profile allows. Figures with
/// four digits of a year are read here; what is rarer is left to `unusual`, off the path of most cells.
public struct DateForms: Hashable, Sendable, BitwiseCopyable {
  /// Forms with a year of four digits, and those of `Whole`.
  private var bits: UInt64 = 0
  /// Forms with a year of two digits, by the same places.
  private var shortBits: UInt64 = 0
  /// The first of the hundred years that two digits stand for; 0 where no form has two.
  public private(set) var firstYear: Int16 = 0

  public init() {}

  /// What canonical files use: `yyyy-MM-dd`, `yyyy-MM`, `yyyy`.
  public static let iso = DateForms(patterns: ["yyyy-MM-dd", "yyyy-MM", "yyyy"])
  /// What rule examples use: as people write, and ISO.
  public static let spoken = DateForms(patterns: ["d/M/yyyy", "M/yyyy", "yyyy", "yyyy-MM-dd"])

  private init(patterns: [String]) {
    for pattern in patterns { precondition(add(pattern), "no date form: \(pattern)") }
  }

  /// Adds one form as profiles write it: `d`, `M` one or two digits, `dd`, `MM` two, `yyyy` four, between them `/`, `-`
  /// or `.`; `00` for a day or a month that nobody knows; or one of `Whole`.
  ///
  /// - Parameter firstYear: for `yy`, the first of the hundred years it stands for: 1930 is 1930 to 2029. All forms with
  ///   `yy` must have the same.
  /// - Returns: false when the text is no such form, has `yy` and no first year, or a first year and no `yy`.
  public mutating func add(_ pattern: some StringProtocol, firstYear: Int? = nil) -> Bool {
    if firstYear == nil, let form = Whole.allCases.first(where: { $0.isWritten(pattern) }) {
      bits |= form.bit
      return true
    }
    let separators = pattern.utf8.filter { DateForms.separator($0) != nil }
    let parts = pattern.utf8.split(omittingEmptySubsequences: false) { DateForms.separator($0) != nil }
      .map { String(decoding: Array($0), as: UTF8.self) }
    guard Set(separators).count <= 1 else { return false }
    let separator = separators.first.flatMap(DateForms.separator) ?? 0
    if parts.count == 3, parts[0] == "00", parts[1] == "00" || parts[1] == "MM", parts[2] == "yyyy", firstYear == nil {
      bits |= DateForms.zeros(separator, monthIsKnown: parts[1] == "MM")
      return true
    }
    let shape: Shape
    switch parts.map(\.first) {
    case ["d", "M", "y"]: shape = .dayMonthYear
    case ["y", "M", "d"]: shape = .yearMonthDay
    case ["M", "d", "y"]: shape = .monthDayYear
    case ["M", "y"]: shape = .monthYear
    case ["y", "M"]: shape = .yearMonth
    case ["y"]: shape = .year
    default: return false
    }
    let isShort = parts.contains("yy")
    guard parts.allSatisfy({ ["d", "dd", "M", "MM", "yyyy", "yy"].contains($0) }), isShort == (firstYear != nil),
      !isShort || shape != .yearMonth && shape != .year
    else { return false }
    let bit = DateForms.bit(
      shape, separator, dayIsWide: !parts.contains("d"), monthIsWide: !parts.contains("M"))
    if let firstYear {
      guard let year = Int16(exactly: firstYear), self.firstYear == 0 || self.firstYear == year else { return false }
      shortBits |= bit
      self.firstYear = year
    } else {
      bits |= bit
    }
    return true
  }

  /// Reads one cell: nil when it is in none of these forms, or names a day that there is not.
  public func date(in text: Span<UInt8>) -> PartialDate? {
    if let day = wideDay(in: text) { return PartialDate(day) }
    guard let parts = DateParts(text) else { return unusual(text) }
    let (numbers, mark) = (parts.numbers, parts.separator)
    switch (parts.widths[0], parts.widths[1], parts.widths[2]) {
    case (1...2, 1...2, 4):
      if allows(.dayMonthYear, mark, day: parts.widths[0], month: parts.widths[1]) {
        if let day = CivilDate(year: numbers[2], month: numbers[1], day: numbers[0]) { return PartialDate(day) }
      } else if allows(.monthDayYear, mark, day: parts.widths[1], month: parts.widths[0]) {
        return CivilDate(year: numbers[2], month: numbers[0], day: numbers[1]).map(PartialDate.init)
      }
      return unusual(text)
    case (4, 1...2, 1...2):
      guard allows(.yearMonthDay, mark, day: parts.widths[2], month: parts.widths[1]) else { return nil }
      return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]).map(PartialDate.init)
    case (1...2, 4, 0) where parts.count == 2:
      guard allows(.monthYear, mark, day: 2, month: parts.widths[0]) else { return nil }
      return PartialDate(year: numbers[1], month: numbers[0])
    case (4, 1...2, 0) where parts.count == 2:
      if allows(.yearMonth, mark, day: 2, month: parts.widths[1]), numbers[1] > 0 {
        return PartialDate(year: numbers[0], month: numbers[1])
      }
      return unusual(text)  // 2006.0
    case (4, 0, 0) where parts.count == 1:
      if hasSerials { return unusual(text) }
      return allows(.year, 0, day: 2, month: 2) ? PartialDate(year: numbers[0]) : nil
    default: return unusual(text)
    }
  }
}

extension DateForms {
  /// `dd/MM/yyyy` and the like, as nearly every program writes a day: nil for anything else, and for what is no such day.
  @inline(__always)
  private func wideDay(in text: Span<UInt8>) -> CivilDate? {
    guard text.count == 10, text[2] == text[5], let mark = DateForms.separator(text[2]),
      allows(.dayMonthYear, mark, day: 2, month: 2)
    else { return nil }
    var isNumber = true
    func digit(_ i: Int) -> Int {
      let digit = text[i] &- 0x30
      isNumber = isNumber && digit <= 9
      return Int(digit)
    }
    let (day, month) = (digit(0) * 10 + digit(1), digit(3) * 10 + digit(4))
    let year = digit(6) * 1000 + digit(7) * 100 + digit(8) * 10 + digit(9)
    return isNumber ? CivilDate(year: year, month: month, day: day) : nil
  }

  /// Forms that are one text, not put together of parts.
  enum Whole: Int, CaseIterable {
    case dayInWords = 49, monthInWords, yearInWords, serial1900, serial1904, time, spacedTime

    var bit: UInt64 { 1 << UInt64(rawValue) }

    var text: String {
      switch self {
      case .dayInWords: "ngày d tháng M năm yyyy"
      case .monthInWords: "tháng M năm yyyy"
      case .yearInWords: "năm yyyy"
      case .serial1900: "serial-1900"
      case .serial1904: "serial-1904"
      case .time: "yyyy-MM-ddTHH:mm:ss"
      case .spacedTime: "yyyy-MM-dd HH:mm:ss"
      }
    }

    /// Letters may be large or small, and written in two ways (`ă`, `a` + `̆`).
    func isWritten(_ pattern: some StringProtocol) -> Bool {
      switch self {
      case .dayInWords, .monthInWords, .yearInWords: pattern.lowercased() == text.lowercased()
      default: pattern == text
      }
    }
  }

  func allows(_ form: Whole) -> Bool { bits & form.bit != 0 }

  var hasSerials: Bool { bits & (Whole.serial1900.bit | Whole.serial1904.bit) != 0 }
  /// Whether there is a form with a year of two digits.
  public var hasShortYears: Bool { shortBits != 0 }
  /// Whether there is any form at all that figures and a year of four digits do not make.
  var hasUnusual: Bool { bits >> 49 != 0 || shortBits != 0 }

  enum Shape { case dayMonthYear, yearMonthDay, monthDayYear, monthYear, yearMonth, year }

  func allows(_ shape: Shape, _ separator: Int, day: Int, month: Int) -> Bool {
    DateForms.has(bits, shape, separator, day: day, month: month)
  }

  /// The same for a year of two digits.
  func allowsShort(_ shape: Shape, _ separator: Int, day: Int, month: Int) -> Bool {
    DateForms.has(shortBits, shape, separator, day: day, month: month)
  }

  func allowsZeros(_ separator: Int, monthIsKnown: Bool) -> Bool {
    bits & DateForms.zeros(separator, monthIsKnown: monthIsKnown) != 0
  }

  /// - Parameters:
  ///   - day: how many digits it has, one or two. A form with one takes both.
  ///   - month: likewise.
  @inline(__always)
  private static func has(_ bits: UInt64, _ shape: Shape, _ separator: Int, day: Int, month: Int) -> Bool {
    let allowed: UInt64 =
      switch shape {
      case .dayMonthYear, .yearMonthDay, .monthDayYear: (day == 2 ? 0b101 : 0b001) * (month == 2 ? 0b11 : 0b01)
      case .monthYear, .yearMonth: month == 2 ? 0b11 : 0b01
      case .year: 0b1
      }
    return bits &>> UInt64(place(shape, separator)) & allowed != 0
  }

  private static func bit(_ shape: Shape, _ separator: Int, dayIsWide: Bool, monthIsWide: Bool) -> UInt64 {
    let within =
      switch shape {
      case .dayMonthYear, .yearMonthDay, .monthDayYear: (dayIsWide ? 0b10 : 0) + (monthIsWide ? 0b01 : 0)
      case .monthYear, .yearMonth: monthIsWide ? 0b01 : 0
      case .year: 0
      }
    return 1 << UInt64(place(shape, separator) + within)
  }

  /// Twelve bits a shape with three parts: three separators, each with day and month of one or two digits, or of two.
  @inline(__always)
  private static func place(_ shape: Shape, _ separator: Int) -> Int {
    switch shape {
    case .dayMonthYear: separator * 4
    case .yearMonthDay: 12 + separator * 4
    case .monthDayYear: 24 + separator * 4
    case .monthYear: 36 + separator * 2
    case .yearMonth: 42 + separator * 2
    case .year: 48
    }
  }

  /// After those of `Whole`.
  private static func zeros(_ separator: Int, monthIsKnown: Bool) -> UInt64 {
    1 << UInt64(56 + separator * 2 + (monthIsKnown ? 1 : 0))
  }

  static func separator(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x2F: 0  // /
    case 0x2D: 1  // -
    case 0x2E: 2  // .
    default: nil
    }
  }
}

extension DateForms {
  /// Why a set of forms cannot stand: it would read one cell as two dates.
  public enum Ambiguity: Sendable, Hashable {
    /// `dd/MM/yyyy` beside `MM/dd/yyyy`, or with `yy` also `yy/MM/dd`.
    case order
    /// `serial-1900` beside `serial-1904`.
    case epochs
  }

  /// Nil where every cell has at most one reading.
  ///
  /// `yyyy` beside a serial is none: the figures 1900 to 2100 are a year then, since no day of anybody who lives is so
  /// small a serial (10000 is 18 May 1927), and other figures of four digits are nothing.
  public var ambiguity: Ambiguity? {
    for separator in 0..<3 {
      let orders = [Shape.dayMonthYear, .yearMonthDay, .monthDayYear]
      if orders.count(where: { allowsShort($0, separator, day: 2, month: 2) }) > 1 { return .order }
      if allows(.dayMonthYear, separator, day: 2, month: 2), allows(.monthDayYear, separator, day: 2, month: 2) {
        return .order
      }
    }
    return allows(.serial1900) && allows(.serial1904) ? .epochs : nil
  }
}
