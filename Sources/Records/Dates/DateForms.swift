/// The ways of writing a date that one column of one file may use: `dd/MM/yyyy`, `MM/yyyy`, `yyyy`.
///
/// A set of bits, so that a cell is read once and then looked up, whatever number of forms a profile allows.
public struct DateForms: Hashable, Sendable, BitwiseCopyable {
  private var bits: UInt64 = 0

  public init() {}

  /// What canonical files use: `yyyy-MM-dd`, `yyyy-MM`, `yyyy`.
  public static let iso = DateForms(patterns: ["yyyy-MM-dd", "yyyy-MM", "yyyy"])
  /// What rule examples use: as people write, and ISO.
  public static let spoken = DateForms(patterns: ["d/M/yyyy", "M/yyyy", "yyyy", "yyyy-MM-dd"])

  private init(patterns: [String]) {
    for pattern in patterns { precondition(add(pattern), "no date form: \(pattern)") }
  }

  /// Adds one form as profiles write it: `d`, `M` one or two digits, `dd`, `MM` two, `yyyy` four; between them `/`, `-` or `.`.
  ///
  /// - Returns: false when the text is no such form.
  public mutating func add(_ pattern: some StringProtocol) -> Bool {
    let separators = pattern.utf8.filter { DateForms.separator($0) != nil }
    let parts = pattern.utf8.split(omittingEmptySubsequences: false) { DateForms.separator($0) != nil }
      .map { String(decoding: Array($0), as: UTF8.self) }
    guard Set(separators).count <= 1 else { return false }
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
    guard parts.allSatisfy({ ["d", "dd", "M", "MM", "yyyy"].contains($0) }) else { return false }
    let wide = (day: !parts.contains("d"), month: !parts.contains("M"))
    bits |= DateForms.bit(
      shape, separators.first.flatMap(DateForms.separator) ?? 0, dayIsWide: wide.day, monthIsWide: wide.month)
    return true
  }

  /// Whether two of the forms would read one text as two different dates: `dd/MM/yyyy` beside `MM/dd/yyyy`.
  public var isAmbiguous: Bool {
    (0..<3).contains { separator in
      [Shape.dayMonthYear, .monthDayYear].allSatisfy { shape in
        [false, true].contains { day in
          [false, true].contains { bits & DateForms.bit(shape, separator, dayIsWide: day, monthIsWide: $0) != 0 }
        }
      }
    }
  }

  /// Reads one cell: nil when it is in none of these forms, or names a day that there is not. A two-digit year is nil.
  public func date(in text: Span<UInt8>) -> PartialDate? {
    var numbers: InlineArray<3, Int> = [0, 0, 0]
    var widths: InlineArray<3, Int> = [0, 0, 0]
    var separator: Int?
    var part = 0
    for i in text.indices {
      let digit = Int(text[i]) - 0x30
      if 0...9 ~= digit, widths[part] < 4 {
        numbers[part] = numbers[part] * 10 + digit
        widths[part] += 1
      } else if let mark = DateForms.separator(text[i]), part < 2, widths[part] > 0,
        separator == nil || separator == mark
      {
        separator = mark
        part += 1
      } else {
        return nil
      }
    }
    let mark = separator ?? 0
    switch (widths[0], widths[1], widths[2]) {
    case (1...2, 1...2, 4):
      if allows(.dayMonthYear, mark, day: widths[0], month: widths[1]) {
        return CivilDate(year: numbers[2], month: numbers[1], day: numbers[0]).map(PartialDate.init)
      }
      if allows(.monthDayYear, mark, day: widths[1], month: widths[0]) {
        return CivilDate(year: numbers[2], month: numbers[0], day: numbers[1]).map(PartialDate.init)
      }
      return nil
    case (4, 1...2, 1...2):
      guard allows(.yearMonthDay, mark, day: widths[2], month: widths[1]) else { return nil }
      return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]).map(PartialDate.init)
    case (1...2, 4, 0) where part == 1:
      guard allows(.monthYear, mark, day: 2, month: widths[0]) else { return nil }
      return PartialDate(year: numbers[1], month: numbers[0])
    case (4, 1...2, 0) where part == 1:
      guard allows(.yearMonth, mark, day: 2, month: widths[1]) else { return nil }
      return PartialDate(year: numbers[0], month: numbers[1])
    case (4, 0, 0) where part == 0:
      return allows(.year, 0, day: 2, month: 2) ? PartialDate(year: numbers[0]) : nil
    default: return nil
    }
  }
}

extension DateForms {
  private enum Shape: Int { case dayMonthYear, yearMonthDay, monthDayYear, monthYear, yearMonth, year }

  private func allows(_ shape: Shape, _ separator: Int, day: Int, month: Int) -> Bool {
    for dayIsWide in [false, true] where day == 2 || !dayIsWide {
      for monthIsWide in [false, true] where month == 2 || !monthIsWide {
        if bits & DateForms.bit(shape, separator, dayIsWide: dayIsWide, monthIsWide: monthIsWide) != 0 { return true }
      }
    }
    return false
  }

  /// Twelve bits a shape with three parts: three separators, each with day and month of one or two digits, or of two.
  private static func bit(_ shape: Shape, _ separator: Int, dayIsWide: Bool, monthIsWide: Bool) -> UInt64 {
    let place =
      switch shape {
      case .dayMonthYear, .yearMonthDay, .monthDayYear:
        shape.rawValue * 12 + separator * 4 + (dayIsWide ? 2 : 0) + (monthIsWide ? 1 : 0)
      case .monthYear: 36 + separator * 2 + (monthIsWide ? 1 : 0)
      case .yearMonth: 42 + separator * 2 + (monthIsWide ? 1 : 0)
      case .year: 48
      }
    return 1 << UInt64(place)
  }

  private static func separator(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x2F: 0  // /
    case 0x2D: 1  // -
    case 0x2E: 2  // .
    default: nil
    }
  }
}
