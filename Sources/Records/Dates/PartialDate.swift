/// A date as personnel files have it: a day, a month ("05/2006") or only a year ("2006").
///
/// It is an interval, never a guess: a month is not its first day. A cell that holds a date nobody can read
/// ("31/4/2010") is the widest interval of all: it may mean any day.
public struct PartialDate: Hashable, Sendable, BitwiseCopyable {
  /// The first and the last day it can mean; equal when the day is known.
  public let earliest, latest: CivilDate

  @inlinable public init(_ day: CivilDate) { (earliest, latest) = (day, day) }

  /// Both days belong to it.
  @inlinable public init(between earliest: CivilDate, and latest: CivilDate) {
    precondition(earliest <= latest, "an interval that ends before it starts")
    (self.earliest, self.latest) = (earliest, latest)
  }

  /// A month, or a whole year. Nil for a month or a year there is not.
  public init?(year: Int, month: Int? = nil) {
    guard let first = CivilDate(year: year, month: month ?? 1, day: 1) else { return nil }
    earliest = first
    latest = first.adding(months: month == nil ? 12 : 1, landing: .lastDayOfMonth).adding(days: -1)
  }

  /// Written, and not to be read: it may be any day there is.
  public static let unreadable = PartialDate(between: .first, and: .last)

  /// Whether the day is known.
  @inlinable public var isExact: Bool { earliest == latest }
  public var isUnreadable: Bool { self == .unreadable }
}

/// What can be said of a comparison with a partial date. Never a `Bool`: some readings may say yes and some no.
public enum Certainty: Sendable, BitwiseCopyable {
  case certain, possible, excluded

  /// True under every reading only where both are.
  public func and(_ other: Certainty) -> Certainty {
    if self == .excluded || other == .excluded { return .excluded }
    return self == .certain && other == .certain ? .certain : .possible
  }

  public func or(_ other: Certainty) -> Certainty {
    if self == .certain || other == .certain { return .certain }
    return self == .excluded && other == .excluded ? .excluded : .possible
  }

  public var negated: Certainty {
    switch self {
    case .certain: .excluded
    case .possible: .possible
    case .excluded: .certain
    }
  }
}

extension PartialDate {
  /// Whether this date lies before `other`: `.possible` when only some readings of the two say so.
  @inlinable public func isBefore(_ other: PartialDate) -> Certainty {
    latest < other.earliest ? .certain : earliest < other.latest ? .possible : .excluded
  }

  @inlinable public func isBefore(_ day: CivilDate) -> Certainty { isBefore(PartialDate(day)) }

  @inlinable public func isAfter(_ other: PartialDate) -> Certainty { other.isBefore(self) }

  @inlinable public func isOnOrBefore(_ other: PartialDate) -> Certainty { isAfter(other).negated }

  @inlinable public func isOnOrBefore(_ day: CivilDate) -> Certainty { isAfter(PartialDate(day)).negated }

  /// Whether it lies between two days, both included.
  public func isWithin(_ from: CivilDate, _ until: CivilDate) -> Certainty {
    isBefore(from).negated.and(isOnOrBefore(until))
  }

  /// Whether more than `months` have passed on `day`, which is so from the day after the anniversary.
  public func isOver(months: Int, on day: CivilDate) -> Certainty {
    anniversary(months: months).isBefore(day)
  }

  /// The day on which `months` are full, under each reading of the start.
  public func anniversary(months: Int) -> PartialDate {
    PartialDate(
      between: earliest.adding(months: months, landing: .firstDayAfter),
      and: latest.adding(months: months, landing: .firstDayAfter))
  }

  public func adding(days: Int) -> PartialDate {
    PartialDate(between: earliest.adding(days: days), and: latest.adding(days: days))
  }
}

extension PartialDate {
  public enum Precision: Sendable { case day, month, year, range, unreadable }

  public var precision: Precision {
    if isExact { return .day }
    if isUnreadable { return .unreadable }
    let (from, to) = (earliest.components, latest.components)
    guard from.year == to.year, from.day == 1, latest.adding(days: 1).components.day == 1 else { return .range }
    if from.month == to.month { return .month }
    return from.month == 1 && to.month == 12 ? .year : .range
  }
}

extension PartialDate: CustomStringConvertible {
  /// `2006-05-12`, `2006-05` or `2006`: as precise as the file was; `2006-05-12..2006-06-01` and `?` for what no file writes.
  public var description: String {
    let iso = earliest.description
    return switch precision {
    case .day: iso
    case .month: String(iso.prefix(7))
    case .year: String(iso.prefix(4))
    case .range: "\(iso)..\(latest)"
    case .unreadable: "?"
    }
  }
}
