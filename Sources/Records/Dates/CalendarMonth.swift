/// A month of a year: remaining time before retirement is counted from month to month, the month of birth included.
public struct CalendarMonth: Hashable, Sendable, BitwiseCopyable {
  /// Months since January of year 0.
  public let index: Int32

  @inlinable public init(index: Int32) { self.index = index }

  /// Nil for a month there is not, or a year outside 1 to 9999.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    index = Int32(year * 12 + month - 1)
  }

  /// The month in which a day lies.
  public init(of day: CivilDate) {
    let (year, month, _) = day.components
    index = Int32(year * 12 + month - 1)
  }
}

extension CalendarMonth: Comparable {
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.index < b.index }
  /// Months from `b` to `a`.
  @inlinable public static func - (a: Self, b: Self) -> Int { Int(a.index) - Int(b.index) }
  @inlinable public func adding(_ months: Int) -> CalendarMonth { CalendarMonth(index: index + Int32(months)) }
}

extension CalendarMonth {
  public var year: Int { Int(index) / 12 }
  /// From 1.
  public var month: Int { Int(index) % 12 + 1 }
  /// The month as a date that may be any of its days.
  public var date: PartialDate { PartialDate(year: year, month: month) ?? .unreadable }
}

extension CalendarMonth: CustomStringConvertible {
  /// `2025-09`.
  public var description: String { String(CivilDate(year: year, month: month, day: 1)!.description.prefix(7)) }

  /// Reads exactly what `description` writes.
  public init?(iso text: some StringProtocol) {
    guard let first = CivilDate(iso: text + "-01") else { return nil }
    self.init(of: first)
  }
}
