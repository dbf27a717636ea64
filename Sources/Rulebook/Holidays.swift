import Configuration
import Records

/// The days on which offices are closed, year by year, from `rulebook/holidays.yaml`.
///
/// A year that nobody has entered has no working days that can be counted: what rests on them is not judged.
public struct Holidays: Sendable {
  private var years: [Int: Set<CivilDate>] = [:]

  /// No year is known.
  public init() {}

  /// The days of the years given; a year with none is one without holidays.
  public init(_ years: [Int: Set<CivilDate>]) { self.years = years }

  /// Reports every mistake. `2010: {days: [2010-02-12], cite: "…"}`.
  public init(_ file: ConfigurationFile, _ diagnostics: inout Diagnostics) {
    for entry in file.read(into: &diagnostics)?.entries(&diagnostics) ?? [] {
      guard let year = Int(entry.key), (1...9999).contains(year) else {
        diagnostics.report(
          at: entry.keyPlace,
          Bilingual(vi: "\(quoted: entry.key) không phải một năm", en: "\(quoted: entry.key) is not a year"))
        continue
      }
      years[year] = entry.value.mapping(&diagnostics) { fields, diagnostics in
        let days = fields.required("days", &diagnostics)?.list(&diagnostics)?.compactMap { node in
          node.date(&diagnostics).flatMap { day -> CivilDate? in
            day.year == year
              ? day : node.mistaken(for: Bilingual(vi: "một ngày năm \(year)", en: "a day of \(year)"), &diagnostics)
          }
        }
        let citation = fields.required("cite", &diagnostics)?.text(&diagnostics)
        return citation == nil ? nil : days.map(Set.init)
      }
    }
  }

  /// Whether offices work on that day: not on Saturdays, Sundays and holidays. Nil in a year nobody has entered.
  public func isWorkingDay(_ day: CivilDate) -> Bool? {
    guard let holidays = years[day.year] else { return nil }
    // 1 January 1970 was a Thursday.
    let weekday = (Int(day.day) % 7 + 10) % 7
    return weekday < 5 && !holidays.contains(day)
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
}
