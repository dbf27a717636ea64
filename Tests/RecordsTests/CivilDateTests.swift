import Testing

@testable import Records

@Suite struct CivilDateTests {
  @Test("1 January 1970 is day 0, and the calendar's ends are where they are known to be")
  func anchors() {
    #expect(CivilDate(year: 1970, month: 1, day: 1)?.day == 0)
    #expect(CivilDate(year: 2000, month: 3, day: 1)?.day == 11_017)
    #expect(CivilDate.first.description == "0001-01-01")
    #expect(CivilDate.last.description == "9999-12-31")
  }

  @Test(
    "a day that no calendar has is nil",
    arguments: [
      (2010, 4, 31), (2011, 2, 29), (1900, 2, 29), (2010, 13, 1), (2010, 0, 1), (2010, 1, 0), (0, 1, 1), (10_000, 1, 1),
    ])
  func noSuchDay(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(
    "a month's end lands where the caller said",
    arguments: [
      ("2010-08-31", 6, "2011-02-28", "2011-03-01"), ("2000-02-29", 120, "2010-02-28", "2010-03-01"),
      ("2000-02-29", 48, "2004-02-29", "2004-02-29"), ("2010-03-31", -1, "2010-02-28", "2010-03-01"),
      ("2010-12-31", 2, "2011-02-28", "2011-03-01"), ("2010-01-15", -13, "2008-12-15", "2008-12-15"),
    ])
  func monthEnds(_ start: String, _ months: Int, _ last: String, _ after: String) throws {
    let day = try #require(CivilDate(iso: start))
    #expect(day.adding(months: months, landing: .lastDayOfMonth).description == last)
    #expect(day.adding(months: months, landing: .firstDayAfter).description == after)
  }

  @Test(
    "ISO is read as it is written and in no other way",
    arguments: ["2010-1-01", "2010/01/01", "20100101", "2010-02-30", " 2010-01-01", "2010-01-01 ", ""])
  func strictISO(_ text: String) { #expect(CivilDate(iso: text) == nil) }
}

@Suite struct PartialDateTests {
  private func date(_ text: String, _ forms: DateForms = .spoken) -> PartialDate? {
    let bytes = Array(text.utf8)
    return forms.date(in: bytes.span)
  }

  @Test(
    "reads what files hold, as precise as they are",
    arguments: [("15/3/2010", "2010-03-15"), ("2010-03-15", "2010-03-15"), ("05/2006", "2006-05"), ("2006", "2006")])
  func reads(_ text: String, _ iso: String) { #expect(date(text)?.description == iso) }

  @Test(
    "refuses what it would have to guess",
    arguments: [
      "31/4/2010", "15/3/10", "00/00/1965", "2010/", "//", "", "15/3/2010/", "a", "15-3/2010", "13/2010", "15 3 2010",
      "2010-03", "٣/2010",
    ])
  func refuses(_ text: String) { #expect(date(text) == nil) }

  @Test(
    "a form reads its own dates and no others",
    arguments: [
      ("dd/MM/yyyy", "05/03/2010", "2010-03-05"), ("dd/MM/yyyy", "5/3/2010", nil),
      ("d/M/yyyy", "05/03/2010", "2010-03-05"),
      ("d-M-yyyy", "5-3-2010", "2010-03-05"), ("d-M-yyyy", "5/3/2010", nil), ("dd.MM.yyyy", "05.03.2010", "2010-03-05"),
      ("yyyy-MM-dd", "2010-03-05", "2010-03-05"), ("yyyy-MM-dd", "2010-3-5", nil), ("MM/yyyy", "03/2010", "2010-03"),
      ("MM/yyyy", "3/2010", nil), ("M/yyyy", "3/2010", "2010-03"), ("yyyy", "2010", "2010"), ("yyyy", "2010-03", nil),
      ("MM/dd/yyyy", "03/25/2010", "2010-03-25"), ("yyyy-MM", "2010-03", "2010-03"),
      ("d/MM/yyyy", "5/03/2010", "2010-03-05"),
      ("d/MM/yyyy", "5/3/2010", nil),
    ] as [(String, String, String?)])
  func forms(_ pattern: String, _ text: String, _ iso: String?) {
    var forms = DateForms()
    let isForm = forms.add(pattern)
    #expect(isForm)
    #expect(date(text, forms)?.description == iso)
  }

  @Test(
    "what is no form is refused",
    arguments: ["dd/MM", "ddd/MM/yyyy", "yy", "dd-MM/yyyy", "yyyy/dd/MM", "", "d", "dd MM yyyy", "/", "MM/yyyy/dd"])
  func noForm(_ pattern: String) {
    var forms = DateForms()
    let isForm = forms.add(pattern)
    #expect(!isForm)
  }

  @Test("day first beside month first would read one text as two days")
  func ambiguity() {
    var forms = DateForms()
    _ = forms.add("dd/MM/yyyy")
    _ = forms.add("MM/yyyy")
    #expect(forms.ambiguity == nil)
    _ = forms.add("M/d/yyyy")
    #expect(forms.ambiguity == .order)
  }

  @Test("a comparison holds only where every reading says so")
  func certainty() throws {
    let may = try #require(date("5/2006"))
    let day = try #require(CivilDate(iso: "2006-05-31"))
    #expect(may.isBefore(day) == .possible)
    #expect(may.isBefore(day.adding(days: 1)) == .certain)
    #expect(may.isBefore(CivilDate(iso: "2006-05-01")!) == .excluded)
    #expect(may.isOnOrBefore(day) == .certain)
    #expect(may.isWithin(CivilDate(iso: "2006-05-01")!, day) == .certain)
    #expect(may.isWithin(CivilDate(iso: "2006-05-02")!, day) == .possible)
    #expect(PartialDate.unreadable.isBefore(day) == .possible)
    #expect(PartialDate.unreadable.precision == .unreadable)
  }

  @Test("more than eight years have passed from the day after the anniversary")
  func limits() throws {
    let day = try #require(CivilDate(iso: "2010-12-31"))
    #expect(date("31/12/2002")?.isOver(months: 96, on: day) == .excluded)
    #expect(date("30/12/2002")?.isOver(months: 96, on: day) == .certain)
    #expect(date("12/2002")?.isOver(months: 96, on: day) == .possible)
    #expect(date("11/2002")?.isOver(months: 96, on: day) == .certain)
  }
}
