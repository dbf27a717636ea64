import Records
import Rulebook
import Testing

private func day(_ iso: String) -> CivilDate { CivilDate(iso: iso)! }

/// Values on the days around each change, as the annex prints them, written down from the regulations and not from the
/// files. “?” is a value that is remembered and not read, “…” one that is not established.
@Suite("Shipped values over time")
struct ShippedValuesTests {
  private let shipped: Shipped

  init() throws { shipped = try Shipped() }

  private func printed(_ key: String, _ on: String) -> String {
    guard let line = shipped.line(key, on), !line.isUnset else { return "…" }
    return line.value.vi + (line.provision?.basis.confidence == .recalled ? " ?" : "")
  }

  @Test(
    "time in post, appointment, rotation",
    arguments: [
      ("tenure.head.max-terms", "2017-10-06", "…"), ("tenure.head.max-terms", "2017-10-07", "2 nhiệm kỳ"),
      ("tenure.head.max-terms", "2022-04-27", "2 nhiệm kỳ"), ("tenure.head.max-terms", "2022-04-28", "2 nhiệm kỳ"),
      ("tenure.head.posts", "2026-01-01", "…"), ("tenure.manager.limit", "2026-01-01", "…"),
      ("appointment.term", "2003-12-31", "60 tháng ?"), ("appointment.term", "2004-01-01", "60 tháng"),
      ("appointment.term", "2020-11-30", "60 tháng"), ("appointment.term", "2020-12-01", "60 tháng"),
      ("appointment.term", "2025-06-30", "60 tháng"), ("appointment.term", "2025-07-01", "60 tháng ?"),
      ("appointment.by-highest-post", "2025-10-07", "…"), ("appointment.by-highest-post", "2025-10-08", "có"),
      ("appointment.notice", "2025-10-07", "…"), ("appointment.notice", "2025-10-08", "90 ngày làm việc"),
      ("rotation.least", "2017-10-06", "…"), ("rotation.least", "2017-10-07", "36 tháng ?"),
      ("rotation.remaining", "2022-04-27", "…"), ("rotation.remaining", "2022-04-28", "120 tháng ?"),
      ("rotation.field.period", "2007-12-31", "36 tháng ?"), ("rotation.field.period", "2008-01-01", "36 tháng"),
      ("rotation.field.period", "2013-10-31", "36 tháng"), ("rotation.field.period", "2013-12-19", "36 tháng ?"),
      ("rotation.field.period", "2013-12-20", "…"), ("rotation.field.period", "2026-01-01", "…"),
      ("rotation.exempt.months-to-retirement", "2010-12-31", "18 tháng ?"),
      ("rotation.exempt.months-to-retirement", "2019-12-31", "18 tháng ?"),
      ("rotation.exempt.months-to-retirement", "2020-01-01", "18 tháng"),
      ("rotation.exempt.reasons", "2019-08-14", "…"),
      ("rotation.exempt.reasons", "2020-01-01", "XM-1, XM-2, XM-3, XM-4, XM-5, XM-6"),
      ("secondment.limit", "2025-06-30", "36 tháng ?"), ("secondment.limit", "2025-07-01", "36 tháng"),
    ])
  func tenure(key: String, on: String, value: String) { #expect(printed(key, on) == value) }

  @Test(
    "candidates' remaining time",
    arguments: [
      ("election.first.months", "2010-08-31", "60 tháng ?"), ("election.first.months", "2015-08-31", "60 tháng ?"),
      ("election.first.months", "2019-05-29", "60 tháng ?"),
      (
        "election.first.months", "2019-05-30",
        "cấp huyện: 60 tháng; cấp tỉnh: 60 tháng; còn lại: chưa xác định được"
      ),
      ("election.first.months", "2024-06-14", "60 tháng"), ("election.first.months", "2025-04-14", "60 tháng"),
      ("election.again.months", "2010-08-31", "30 tháng ?"), ("election.again.months", "2015-08-31", "30 tháng ?"),
      (
        "election.again.months", "2020-08-31",
        "cấp huyện: 30 tháng; cấp tỉnh: 30 tháng; còn lại: chưa xác định được"
      ),
      ("election.again.months", "2024-06-14", "30 tháng"), ("election.again.months", "2025-01-17", "30 tháng"),
      ("election.again.months", "2025-01-18", "…"), ("election.again.months", "2025-04-13", "…"),
      ("election.again.months", "2025-04-14", "cấp phó, cấp tỉnh: 42 tháng; còn lại: 48 tháng"),
      ("election.government.months", "2019-10-07", "…"),
      (
        "election.government.months", "2019-10-08",
        "cấp huyện: 30 tháng; cấp tỉnh: 30 tháng; còn lại: chưa xác định được"
      ),
      ("election.government.months", "2024-06-14", "…"), ("election.government.months", "2026-03-15", "…"),
    ])
  func remaining(key: String, on: String, value: String) { #expect(printed(key, on) == value) }

  @Test(
    "surplus, composition",
    arguments: [
      ("election.surplus.least", "2010-06-01", "10% ?"), ("election.surplus.most", "2015-06-01", "15% ?"),
      ("election.surplus.least", "2024-10-10", "10%"), ("election.surplus.most", "2024-10-10", "15%"),
      ("election.surplus.cap", "2014-06-08", "30% ?"), ("election.surplus.cap", "2014-06-09", "30%"),
      ("election.surplus.cap", "2024-10-10", "30%"),
      ("election.small-body", "2024-10-09", "…"), ("election.small-body", "2024-10-10", "5"),
      ("election.small-body.cap", "2024-10-10", "1"),
      ("election.women", "2020-08-31", "15% ?"), ("election.women", "2025-06-01", "15% ?"),
      ("election.young", "2015-08-31", "10% ?"),
      ("election.young", "2020-08-31", "cấp huyện: 10%; cấp tỉnh: 10%; còn lại: chưa xác định được"),
      ("election.young.age", "2015-08-31", "cấp xã: 35 năm; còn lại: 40 năm ?"),
      ("election.young.age", "2020-08-31", "cấp huyện: 40 năm; cấp tỉnh: 40 năm; còn lại: chưa xác định được"),
      ("election.middle.ages", "2019-05-29", "…"), ("election.middle.ages", "2019-05-30", "từ 40 đến 50 tuổi"),
      ("election.middle.least", "2020-08-31", "40%"), ("election.middle.most", "2020-08-31", "50%"),
      ("election.middle.most", "2024-06-14", "…"), ("election.minorities", "2025-06-01", "…"),
      ("election.list.women", "2011-05-22", "…"),
      ("election.list.women", "2016-05-22", "bầu cử Hội đồng nhân dân: 35%; bầu cử Quốc hội: 35% ?"),
    ])
  func composition(key: String, on: String, value: String) { #expect(printed(key, on) == value) }

  @Test(
    "succession",
    arguments: [
      ("succession.per-post.least", "2012-11-04", "…"), ("succession.per-post.least", "2012-11-05", "2 ?"),
      ("succession.per-post.least", "2021-12-27", "…"), ("succession.per-post.most", "2012-11-05", "3 ?"),
      ("succession.per-post.most", "2025-10-07", "3 ?"), ("succession.per-post.most", "2025-10-08", "3"),
      ("succession.per-person", "2021-12-27", "3 ?"), ("succession.per-person", "2025-10-08", "3"),
      ("succession.per-person.by-level", "2021-12-27", "không ?"),
      ("succession.per-person.by-level", "2025-10-08", "có"),
      ("succession.ratio.least", "2012-11-05", "150%"), ("succession.ratio.most", "2021-12-26", "200%"),
      ("succession.ratio.least", "2021-12-27", "100% ?"), ("succession.ratio.most", "2021-12-27", "150% ?"),
      ("succession.ratio.most", "2025-10-08", "…"),
      ("succession.age", "2012-11-05", "nam: 55 năm; nữ: 50 năm"), ("succession.age", "2021-12-27", "…"),
      ("succession.least-remaining", "2021-12-26", "…"),
      ("succession.least-remaining", "2021-12-27", "40 hoặc 60 tháng ?"),
      ("succession.least-remaining", "2025-10-08", "…"),
      ("succession.women", "2012-11-05", "15%"), ("succession.women", "2021-12-27", "25%"),
      ("succession.women", "2025-10-07", "25%"), ("succession.women", "2025-10-08", "…"),
      ("succession.young", "2012-11-05", "…"), ("succession.young", "2021-12-27", "15%"),
      ("succession.required-for-promotion", "2025-10-07", "…"),
      ("succession.required-for-promotion", "2025-10-08", "có"),
    ])
  func succession(key: String, on: String, value: String) { #expect(printed(key, on) == value) }

  @Test(
    "agreements and evaluation name the regulation of their day",
    arguments: [
      ("agreement.required", "2010-12-31", "Quy định 57-QĐ/TW, 03/5/2007"),
      ("agreement.required", "2018-02-28", "Quy định 126-QĐ/TW, 28/02/2018"),
      ("agreement.required", "2025-09-04", "Quy định 367-QĐ/TW, 04/9/2025"),
      ("consultation.evaluation", "2010-02-07", "Quyết định 50-QĐ/TW, 03/5/1999"),
      ("consultation.evaluation", "2010-02-08", "Quyết định 286-QĐ/TW, 08/02/2010"),
      ("consultation.evaluation", "2025-08-30", "Quy định 366-QĐ/TW, 30/8/2025"),
      ("consultation.reply.days", "2022-08-18", "Quy định 80-QĐ/TW, 18/8/2022"),
      ("election.again.months", "2025-04-13", "Chỉ thị 35-CT/TW, 14/6/2024; Kết luận 118-KL/TW, 18/01/2025"),
    ])
  func unsetUnder(key: String, on: String, citation: String) {
    #expect(printed(key, on) == "…")
    #expect(shipped.line(key, on)?.provision?.basis.citation.hasPrefix(citation + ":") == true)
  }

  @Test(
    "the month from which remaining time is counted, by kind and level",
    arguments: [
      ("2010-04-30", ElectionKind.partyCongress, UnitLevel.grassroots, "2010-04"),
      ("2010-08-31", .partyCongress, .district, "2010-06"), ("2010-10-31", .partyCongress, .province, "2010-09"),
      ("2015-06-30", .partyCongress, .grassroots, "2015-04"), ("2015-10-31", .partyCongress, .province, "2015-09"),
      ("2020-08-31", .partyCongress, .district, "2020-06"), ("2020-10-13", .partyCongress, .province, "2020-09"),
      ("2021-05-23", .peoplesCouncil, .province, "2021-03"),
      ("2024-06-14", .partyCongress, .commune, "2025-04"), ("2024-06-14", .peoplesCouncil, .province, "2026-05"),
      ("2025-04-14", .partyCongress, .grassroots, "2025-04"), ("2025-06-30", .partyCongress, .district, "2025-06"),
      ("2025-07-31", .partyCongress, .commune, "2025-07"), ("2025-09-26", .partyCongress, .province, "2025-09"),
      ("2026-03-15", .peoplesCouncil, .commune, "2026-03"), ("2026-03-15", .nationalAssembly, .province, "2026-03"),
    ])
  func referenceMonth(on: String, kind: ElectionKind, level: UnitLevel, month: String) throws {
    let provision = try shipped.law.referenceMonth.provision(on: day(on), for: Criteria(level: level, kind: kind))
    #expect(provision.value == CalendarMonth(iso: month))
  }

  @Test("the People's Councils of 2011 and 2016, and communes in 2020, have no month at hand")
  func noReferenceMonth() {
    for (on, kind, level) in [
      ("2011-05-22", ElectionKind.peoplesCouncil, UnitLevel.province), ("2016-05-22", .peoplesCouncil, .district),
      ("2020-06-01", .partyCongress, .commune), ("2025-02-01", .peoplesCouncil, .province),
    ] {
      #expect(throws: NotJudged.unset("election.reference-month")) {
        try shipped.law.referenceMonth.provision(on: day(on), for: Criteria(level: level, kind: kind))
      }
    }
  }

  @Test(
    "the calendar leaves room for pilot congresses, and only that of 2015 may charge",
    arguments: [
      ("2010-06-30", UnitLevel.grassroots, nil, "2010-06-30", false),
      ("2010-10-31", .province, nil, "2010-10-31", false),
      ("2015-05-01", .commune, "2015-01-01", "2015-06-30", true),
      ("2015-08-01", .district, "2015-04-01", "2015-08-31", true),
      ("2015-10-31", .province, "2015-07-01", "2015-10-31", true),
      ("2020-08-31", .district, nil, "2020-08-31", false), ("2025-03-01", .grassroots, nil, "2025-06-30", false),
      ("2025-07-15", .commune, nil, "2025-08-31", false), ("2025-09-26", .province, nil, "2025-10-31", false),
    ])
  func calendar(on: String, level: UnitLevel, from: String?, until: String, mayCharge: Bool) throws {
    let provision = try shipped.law.electionCalendar.provision(
      on: day(on), for: Criteria(level: level, kind: .partyCongress))
    #expect(provision.value == Days(from: from.map(day), until: day(until)))
    #expect(provision.basis.canBeViolated == mayCharge)
  }

  @Test("42 months only for a deputy secretary of a province; a post that nobody knows decides nothing there")
  func deputySecretary() throws {
    let again = shipped.law.againMonths
    func months(_ level: UnitLevel, _ rank: Rank?) throws -> Int {
      try again.provision(on: day("2025-09-26"), for: Criteria(rank: rank, level: level)).value
    }
    #expect(try months(.province, .deputy) == 42)
    #expect(try months(.province, .seat) == 48)
    #expect(try months(.province, .head) == 48)
    #expect(try months(.commune, .deputy) == 48)
    #expect(try months(.commune, nil) == 48)
    #expect(throws: NotJudged.unset("election.again.months")) { try months(.province, nil) }
  }

  @Test("of holidays only 2025 is known: its Tết, the Friday in May, and the Saturday worked for it")
  func holidays() {
    let holidays = shipped.holidays
    let closed = [
      "2025-01-01", "2025-01-27", "2025-01-31", "2025-04-07", "2025-04-30", "2025-05-01", "2025-05-02", "2025-09-01",
      "2025-09-02", "2025-01-25",
    ]
    for iso in closed { #expect(holidays.isWorkingDay(day(iso)) == false, "\(iso)") }
    for iso in ["2025-01-02", "2025-01-24", "2025-02-03", "2025-04-26", "2025-09-03"] {
      #expect(holidays.isWorkingDay(day(iso)) == true, "\(iso)")
    }
    // 365 days, 104 of them Saturdays and Sundays, one of which is worked; twelve closed on other days.
    let year = (0..<365).map { day("2025-01-01").adding(days: $0) }
    #expect(year.count { holidays.isWorkingDay($0) == true } == 365 - 104 + 1 - 12)
    #expect(holidays.isWorkingDay(day("2010-03-15")) == nil)
    #expect(holidays.isWorkingDay(day("2026-01-01")) == nil)
  }
}
