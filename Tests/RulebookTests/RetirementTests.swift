import Records
import Rulebook
import Testing

private func day(_ iso: String) -> CivilDate { CivilDate(iso: iso)! }
private func month(_ iso: String) -> CalendarMonth { CalendarMonth(iso: iso)! }

/// The age of retirement, month of birth by month of birth.
@Suite("Age of retirement")
struct RetirementTests {
  private let law: Law

  init() throws { law = try Shipped().law }

  private func age(_ sex: Sex, _ born: CalendarMonth, on: String = "2026-12-31") throws -> Readings {
    try law.retirementAge.provision(on: day(on), for: Criteria(sex: sex, born: born)).value
  }

  @Test(
    "the last month of each band, and the first of the next, for men",
    arguments: [
      ("1960-12", 60, 0), ("1961-01", 60, 3), ("1961-09", 60, 3), ("1961-10", 60, 6), ("1962-06", 60, 6),
      ("1962-07", 60, 9), ("1963-03", 60, 9), ("1963-04", 61, 0), ("1963-12", 61, 0), ("1964-01", 61, 3),
      ("1964-09", 61, 3), ("1964-10", 61, 6), ("1965-06", 61, 6), ("1965-07", 61, 9), ("1966-03", 61, 9),
      ("1966-04", 62, 0), ("2000-01", 62, 0), ("1940-01", 60, 0),
    ])
  func men(born: String, years: Int, months: Int) throws {
    let age = years * 12 + months
    #expect(try self.age(.male, month(born)) == Readings(age, age))
  }

  @Test(
    "the same for women",
    arguments: [
      ("1965-12", 55, 0), ("1966-01", 55, 4), ("1966-08", 55, 4), ("1966-09", 55, 8), ("1967-04", 55, 8),
      ("1967-05", 56, 0), ("1967-12", 56, 0), ("1968-01", 56, 4), ("1968-08", 56, 4), ("1968-09", 56, 8),
      ("1969-04", 56, 8), ("1969-06", 57, 0), ("1969-12", 57, 0), ("1970-01", 57, 4), ("1970-08", 57, 4),
      ("1970-09", 57, 8), ("1971-04", 57, 8), ("1971-05", 58, 0), ("1971-12", 58, 0), ("1972-01", 58, 4),
      ("1972-08", 58, 4), ("1972-09", 58, 8), ("1973-04", 58, 8), ("1973-05", 59, 0), ("1973-12", 59, 0),
      ("1974-01", 59, 4), ("1974-08", 59, 4), ("1974-09", 59, 8), ("1975-04", 59, 8), ("1975-05", 60, 0),
      ("2000-01", 60, 0),
    ])
  func women(born: String, years: Int, months: Int) throws {
    let age = years * 12 + months
    #expect(try self.age(.female, month(born)) == Readings(age, age))
  }

  @Test("of women born in May 1969 two ages are printed, and both stand")
  func twoReadings() throws { #expect(try age(.female, month("1969-05")) == Readings(56 * 12 + 8, 57 * 12)) }

  @Test("no month of birth is without an age, and nobody born later retires earlier", arguments: Sex.allCases)
  func noGap(sex: Sex) throws {
    var last: CalendarMonth?
    for index in month("1930-01").index...month("2010-12").index {
      let born = CalendarMonth(index: index)
      let age = try age(sex, born)
      let retires = born.adding(age.least)
      #expect(last.map { $0 < retires } ?? true, "\(born)")
      last = born.adding(age.most)
    }
  }

  @Test("until the end of 2020 sixty and fifty-five, whatever the month; and that is remembered, not read")
  func until2020() throws {
    for iso in ["2010-12-31", "2013-05-01", "2020-12-31"] {
      for (sex, age) in [(Sex.male, 720), (.female, 660)] {
        let provision = try law.retirementAge.provision(on: day(iso), for: Criteria(sex: sex, born: month("1975-05")))
        #expect(provision.value == Readings(age, age))
        #expect(!provision.basis.canBeViolated)
      }
    }
    #expect(try age(.male, month("1966-04"), on: "2021-01-01") == Readings(744, 744))
    #expect(
      try law.retirementAge.provision(on: day("2021-01-01"), for: Criteria(sex: .male, born: month("1970-01"))).basis
        .canBeViolated)
  }

  @Test("neither sex nor month unknown is taken for anything")
  func unknown() {
    #expect(throws: NotJudged.unset("retirement.age")) {
      try law.retirementAge.provision(on: day("2026-01-01"), for: Criteria(born: month("1970-01")))
    }
    #expect(throws: NotJudged.unset("retirement.age")) {
      try law.retirementAge.provision(on: day("2026-01-01"), for: Criteria(sex: .male))
    }
  }
}

/// What the directives mean for people: the month of birth from which a candidate has enough time left.
@Suite("Months of birth that pass")
struct BirthMonthTests {
  private let law: Law

  init() throws { law = try Shipped().law }

  /// The earliest month of birth with which a candidate passes under every reading.
  private func earliest(_ sex: Sex, at level: UnitLevel, on: String, _ threshold: Int) throws -> CalendarMonth {
    let on = day(on)
    let reference = try law.referenceMonth.provision(on: on, for: Criteria(level: level, kind: .partyCongress)).value
    for index in month("1940-01").index...month("1990-01").index {
      let born = CalendarMonth(index: index)
      let age = try law.retirementAge.provision(on: on, for: Criteria(sex: sex, born: born)).value
      if born.adding(age.least) - reference >= threshold { return born }
    }
    return .init(of: .last)
  }

  @Test(
    "for the congresses of 2025",
    arguments: [
      (UnitLevel.grassroots, "2025-05-15", "1968-04", "1972-01", "1967-04", "1971-05"),
      (.district, "2025-06-30", "1968-06", "1972-02", "1967-06", "1971-06"),
      (.commune, "2025-07-31", "1968-07", "1972-03", "1967-07", "1971-07"),
      (.province, "2025-09-26", "1968-09", "1972-05", "1967-09", "1971-09"),
    ])
  func in2025(level: UnitLevel, on: String, man: String, woman: String, manAgain: String, womanAgain: String) throws {
    let first = try law.firstMonths.provision(on: day(on), for: Criteria(level: level)).value
    let again = try law.againMonths.provision(on: day(on), for: Criteria(rank: .seat, level: level)).value
    #expect(try earliest(.male, at: level, on: on, first) == month(man))
    #expect(try earliest(.female, at: level, on: on, first) == month(woman))
    #expect(try earliest(.male, at: level, on: on, again) == month(manAgain))
    #expect(try earliest(.female, at: level, on: on, again) == month(womanAgain))
  }

  @Test("for a deputy secretary of a province in 2025")
  func deputySecretary() throws {
    let on = "2025-09-26"
    let again = try law.againMonths.provision(on: day(on), for: Criteria(rank: .deputy, level: .province)).value
    #expect(try earliest(.male, at: .province, on: on, again) == month("1967-03"))
    #expect(try earliest(.female, at: .province, on: on, again) == month("1971-05"))
  }

  @Test(
    "for the congresses of 2020, as they were published",
    arguments: [
      (UnitLevel.province, "2020-10-13", "1965-09", "1970-09", "1963-03", "1968-03"),
      (.district, "2020-08-31", "1965-06", "1970-06", "1962-12", "1967-12"),
    ])
  func in2020(level: UnitLevel, on: String, man: String, woman: String, manAgain: String, womanAgain: String) throws {
    let first = try law.firstMonths.provision(on: day(on), for: Criteria(level: level)).value
    let again = try law.againMonths.provision(on: day(on), for: Criteria(level: level)).value
    #expect(try earliest(.male, at: level, on: on, first) == month(man))
    #expect(try earliest(.female, at: level, on: on, first) == month(woman))
    #expect(try earliest(.male, at: level, on: on, again) == month(manAgain))
    #expect(try earliest(.female, at: level, on: on, again) == month(womanAgain))
  }

  @Test("for posts of government in 2021")
  func government() throws {
    let on = day("2020-10-13")
    let months = try law.governmentMonths.provision(on: on, for: Criteria(level: .province)).value
    let reference = try law.referenceMonth.provision(on: on, for: Criteria(level: .province, kind: .peoplesCouncil))
      .value
    #expect(month("1963-09").adding(720) - reference == months)
    #expect(month("1968-09").adding(660) - reference == months)
  }
}
