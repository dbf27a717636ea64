import Configuration
import Records
import Rulebook
import Testing

private func day(_ iso: String) -> CivilDate { CivilDate(iso: iso)! }

@Suite("Working days")
struct HolidaysTests {
  private func holidays(_ text: String) -> (Holidays, [String]) {
    var diagnostics = Diagnostics()
    let holidays = Holidays(ConfigurationFile(path: "holidays.yaml", text: text), &diagnostics)
    return (holidays, diagnostics.all.map { $0.text(in: .en) })
  }

  @Test("a period of days ends that many days later, and needs no holidays")
  func days() throws {
    let period = Period(count: 15, unit: .days)
    #expect(try period.lastDay(after: day("2010-03-01"), Holidays()) == day("2010-03-16"))
  }

  @Test("working days leave out Saturdays, Sundays and the holidays of the year")
  func workingDays() throws {
    let (holidays, mistakes) = holidays("2010: {days: [2010-04-23, 2010-04-30], cite: Bộ luật Lao động}\n")
    #expect(mistakes == [])
    // Thursday 22 April; the 23rd is a holiday, then a weekend; Monday 26 is the first, Thursday 29 the fourth.
    #expect(try Period(count: 1, unit: .workingDays).lastDay(after: day("2010-04-22"), holidays) == day("2010-04-26"))
    #expect(try Period(count: 4, unit: .workingDays).lastDay(after: day("2010-04-22"), holidays) == day("2010-04-29"))
    #expect(try Period(count: 5, unit: .workingDays).lastDay(after: day("2010-04-22"), holidays) == day("2010-05-03"))
    #expect(try Period(count: 1, unit: .workingDays).lastDay(after: day("2010-04-24"), holidays) == day("2010-04-26"))
  }

  @Test("a period that runs into a year without holidays is not judged")
  func unknownYear() {
    let (holidays, _) = holidays("2010: {days: [], cite: Bộ luật Lao động}\n")
    let period = Period(count: 2, unit: .workingDays)
    #expect(throws: Never.self) { try period.lastDay(after: day("2010-12-29"), holidays) }
    #expect(throws: NotJudged.unset("holidays")) { try period.lastDay(after: day("2010-12-30"), holidays) }
  }

  @Test("mistakes are told with their places")
  func mistakes() {
    let (_, mistakes) = holidays("năm: {}\n2010: {days: [2011-01-01]}\n")
    #expect(
      mistakes == [
        "holidays.yaml:1:1: “năm” is not a year.",
        "holidays.yaml:2:7: the key “cite” is missing.",
        "holidays.yaml:2:15: “days” is “2011-01-01”; expected a day of 2010.",
      ])
  }

  @Test("a Saturday worked in exchange for another day counts")
  func workedSaturday() throws {
    let (holidays, mistakes) = holidays("2025: {days: [2025-05-02], working: [2025-04-26], cite: A}\n")
    #expect(mistakes == [])
    #expect(try Period(count: 1, unit: .workingDays).lastDay(after: day("2025-04-25"), holidays) == day("2025-04-26"))
    #expect(holidays.isWorkingDay(day("2025-05-02")) == false)
    #expect(holidays.isWorkingDay(day("2025-04-27")) == false)
  }

  @Test("no day is closed and worked")
  func both() {
    let (holidays, mistakes) = holidays("2025: {days: [2025-05-02], working: [2025-05-02], cite: A}\n")
    #expect(
      mistakes == ["holidays.yaml:1:37: 2025-05-02 stands in “days” and in “working”."])
    #expect(holidays.isWorkingDay(day("2025-05-05")) == nil)
  }

  @Test("a year of the office stands in place of the shipped one, whole; the other years stay")
  func replaced() {
    let (shipped, _) = holidays(
      "2024: {days: [2024-01-01], cite: A}\n2025: {days: [2025-01-01, 2025-01-02], cite: A}\n")
    let (own, _) = holidays("2025: {days: [2025-01-03], cite: B}\n2026: {days: [], cite: B}\n")
    let both = shipped.replaced(by: own)
    #expect(both.isWorkingDay(day("2024-01-01")) == false)
    #expect(both.isWorkingDay(day("2025-01-01")) == true)
    #expect(both.isWorkingDay(day("2025-01-03")) == false)
    #expect(both.isWorkingDay(day("2026-01-01")) == true)
    #expect(both.isWorkingDay(day("2023-01-02")) == nil)
  }
}
