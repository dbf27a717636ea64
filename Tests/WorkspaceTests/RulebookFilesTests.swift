import Records
import Rulebook
import Testing

@testable import Workspace

@Suite("Rulebook of a workspace")
struct RulebookFilesTests {
  private func day(_ iso: String) -> CivilDate { CivilDate(iso: iso)! }

  @Test("the office's holidays are a file of days, not of values: a year of its own, one in place of the shipped")
  func holidays() throws {
    let copy = try Copy()
    try copy.write(
      """
      2010: {days: [2010-04-23, 2010-04-30], cite: "Quy định 12-QĐ/TU, 21/12/2009"}
      2025: {days: [2025-06-02], cite: "Quy định 12-QĐ/TU, 21/12/2009"}
      """, to: "rulebook/local/holidays.yaml")
    let opened = try copy.open()
    #expect(opened.holidays.isWorkingDay(day("2010-04-23")) == false)
    #expect(opened.holidays.isWorkingDay(day("2010-04-22")) == true)
    #expect(opened.holidays.isWorkingDay(day("2025-06-02")) == false)
    #expect(opened.holidays.isWorkingDay(day("2025-05-02")) == true)
    #expect(opened.sources.contains { $0.path == "rulebook/local/holidays.yaml" })
  }

  @Test("without a file of its own an office has the shipped years")
  func shippedHolidays() throws {
    let opened = try Copy().open()
    #expect(opened.holidays.isWorkingDay(day("2025-05-02")) == false)
    #expect(opened.holidays.isWorkingDay(day("2010-04-23")) == nil)
    #expect(opened.dataSources.contains { $0.path == "rulebook/holidays.yaml" })
  }

  @Test("mistakes in it are told at their place, with all the others")
  func mistakes() throws {
    let copy = try Copy()
    try copy.write("2010: {days: [2010-02-30], cite: A}\n", to: "rulebook/local/holidays.yaml")
    do {
      _ = try copy.open()
      Issue.record("it was opened")
    } catch let refused as OpenWorkspace.Refused {
      #expect(
        refused.diagnostics.map { $0.text(in: .en) } == [
          "rulebook/local/holidays.yaml:1:15: “days” is “2010-02-30”; expected a day of the calendar, written 2010-12-31."
        ])
    }
  }
}
