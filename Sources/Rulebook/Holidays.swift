import Configuration
import Records

/// The days on which offices are closed, year by year: the shipped `rulebook/holidays.yaml`, and the office's own
/// `rulebook/local/holidays.yaml`, whose years stand in place of the shipped ones.
///
/// A year that nobody has entered has no working days that can be counted: what rests on them is not judged.
public struct Holidays: Sendable {
  private var years: [Int: Year] = [:]

  struct Year: Sendable {
    let closed: Set<CivilDate>
    /// Saturdays and Sundays on which offices work in exchange for another day (làm bù).
    let working: Set<CivilDate>
    let citation: String
    let citationPlace: Place
  }

  /// No year is known.
  public init() {}

  /// The days of the years given, for the cases of rules; a year with none is one without holidays.
  public init(_ years: [Int: Set<CivilDate>]) {
    self.years = years.mapValues { Year(closed: $0, working: [], citation: "", citationPlace: Place(path: "")) }
  }

  /// Reports every mistake. `2010: {days: [2010-02-12], working: [2010-02-20], cite: "…"}`.
  public init(_ file: ConfigurationFile, _ diagnostics: inout Diagnostics) {
    for entry in file.read(into: &diagnostics)?.entries(&diagnostics) ?? [] {
      guard let year = Int(entry.key), (1...9999).contains(year) else {
        diagnostics.report(
          at: entry.keyPlace,
          Bilingual(vi: "\(quoted: entry.key) không phải một năm", en: "\(quoted: entry.key) is not a year"))
        continue
      }
      years[year] = Year(entry.value, of: year, &diagnostics)
    }
  }

  /// The office's years in place of these, and these where the office has none.
  public func replaced(by office: Holidays) -> Holidays {
    var both = self
    both.years.merge(office.years) { $1 }
    return both
  }

  /// Whether offices work on that day: not on Saturdays, Sundays and holidays, but for days worked in exchange. Nil in
  /// a year nobody has entered.
  public func isWorkingDay(_ day: CivilDate) -> Bool? {
    guard let year = years[day.year] else { return nil }
    if year.working.contains(day) { return true }
    // 1 January 1970 was a Thursday.
    let weekday = (Int(day.day) % 7 + 10) % 7
    return weekday < 5 && !year.closed.contains(day)
  }

  /// What each year rests on, the earliest first.
  var citations: [(text: String, place: Place)] {
    years.sorted { $0.key < $1.key }.map { ($0.value.citation, $0.value.citationPlace) }
  }
}

extension Holidays.Year {
  /// Nil after a report.
  fileprivate init?(_ node: Node, of year: Int, _ diagnostics: inout Diagnostics) {
    let read = node.mapping(&diagnostics) { fields, diagnostics -> Self? in
      let closed = fields.required("days", &diagnostics).flatMap { Self.days($0, of: year, &diagnostics) }
      let workingNode = fields.optional("working")
      let working = workingNode.map { Self.days($0, of: year, &diagnostics) } ?? []
      let citationNode = fields.required("cite", &diagnostics)
      guard let closed, let working, let citationNode, let citation = citationNode.text(&diagnostics) else {
        return nil
      }
      if let workingNode, let both = working.intersection(closed).min() {
        diagnostics.report(
          at: workingNode.place,
          Bilingual(
            vi: "ngày \(both) vừa có trong “days” vừa có trong “working”",
            en: "\(both) stands in “days” and in “working”"))
        return nil
      }
      return Self(closed: closed, working: working, citation: citation, citationPlace: citationNode.place)
    }
    guard let read else { return nil }
    self = read
  }

  private static func days(_ node: Node, of year: Int, _ diagnostics: inout Diagnostics) -> Set<CivilDate>? {
    guard let items = node.list(&diagnostics) else { return nil }
    let days = items.map { item -> CivilDate? in
      item.date(&diagnostics).flatMap { day -> CivilDate? in
        day.year == year
          ? day : item.mistaken(for: Bilingual(vi: "một ngày năm \(year)", en: "a day of \(year)"), &diagnostics)
      }
    }
    return days.contains(nil) ? nil : Set(days.compactMap(\.self))
  }
}

extension Period {
  /// The last day of a period that begins on the day after `start`; it belongs to the period.
  ///
  /// - Throws: `NotJudged.unset("holidays")` where working days fall in a year whose holidays nobody has entered.
  public func lastDay(after start: CivilDate, _ holidays: Holidays) throws(NotJudged) -> CivilDate {
    guard unit == .workingDays else { return start.adding(days: count) }
    var (day, left) = (start, count)
    while left > 0 {
      day = day.adding(days: 1)
      guard let works = holidays.isWorkingDay(day) else { throw .unset("holidays") }
      if works { left -= 1 }
    }
    return day
  }

  /// Whether all of it lies between `start`, which does not belong to it, and `last`, which does. Only the days between
  /// must be known.
  ///
  /// - Throws: `NotJudged.unset("holidays")` where working days fall in a year whose holidays nobody has entered.
  public func fits(after start: CivilDate, until last: CivilDate, _ holidays: Holidays) throws(NotJudged) -> Bool {
    guard unit == .workingDays else { return start.adding(days: count) <= last }
    var (day, left) = (start, count)
    while left > 0 {
      day = day.adding(days: 1)
      if day > last { return false }
      guard let works = holidays.isWorkingDay(day) else { throw .unset("holidays") }
      if works { left -= 1 }
    }
    return true
  }
}
