import Configuration
import Records
import Rulebook
import Testing

private func day(_ iso: String) -> CivilDate { CivilDate(iso: iso)! }

@Suite("Shipped rulebook")
struct ShippedRulebookTests {
  private let shipped: Shipped
  private var law: Law { shipped.law }

  init() throws { shipped = try Shipped() }

  @Test("is read without a mistake")
  func noMistake() { #expect(shipped.mistakes == []) }

  @Test("has every key of the law, and the law every property a key")
  func keys() {
    #expect(Set(shipped.keys) == Set(Law.keys))
    #expect(Mirror(reflecting: Law()).children.count == Law.keys.count)
    #expect(Set(Law.keys).count == Law.keys.count)
    #expect(Law.keys.allSatisfy { law.title(of: $0) != nil })
  }

  @Test("gives on 15 March 2010 what was in force then")
  func inForceIn2010() throws {
    let on = day("2010-03-15")
    #expect(
      try law.consultationActions.provision(on: on).value == [
        .appointment, .reappointment, .transfer, .rotation, .secondment, .relief, .leavingPost, .discipline,
      ])
    #expect(try law.consultationActions.provision(on: on).basis.citation == "Quyết định 67-QĐ/TW, 04/7/2007")
    #expect(try law.consultationPosts.provision(on: on).value == [.head, .deputy])
    #expect(try law.consultationDeciders.provision(on: on).value == [.vertical, .court])
    #expect(try law.consultationForms.provision(on: on).value == [.written])
    #expect(try law.windowBefore.provision(on: on).value == 180)
    #expect(try law.windowAfter.provision(on: on).value == 60)
    #expect(try law.listGrace.provision(on: on).value == 30)
    #expect(try law.tenureGap.provision(on: on).value == 1)
    #expect(try law.countsActing.provision(on: on).value == false)
    #expect(try law.appointmentTerm.provision(on: on).value == 60)
    #expect(try law.ageLeast.provision(on: on).value == 16)
    #expect(try law.ageMost.provision(on: on).value == 90)
    #expect(try law.fieldPeriod.provision(on: on).value == 36)
    #expect(try law.exemptNearRetirement.provision(on: on).value == 18)
    #expect(try law.secondmentLimit.provision(on: on).value == 36)
    #expect(try law.retirementAge.provision(on: on, for: Criteria(sex: .male)).value == Readings(720, 720))
    #expect(try law.retirementAge.provision(on: on, for: Criteria(sex: .female)).value == Readings(660, 660))
    let congress = Criteria(level: .district, kind: .partyCongress)
    #expect(try law.referenceMonth.provision(on: on, for: congress).value == CalendarMonth(iso: "2010-06"))
    #expect(
      try law.electionCalendar.provision(on: on, for: congress).value == Days(from: nil, until: day("2010-08-31")))
    #expect(try law.firstMonths.provision(on: on, for: congress).value == 60)
    #expect(try law.againMonths.provision(on: on, for: congress).value == 30)
    #expect(try law.surplusLeast.provision(on: on).value == 10)
    #expect(try law.surplusMost.provision(on: on).value == 15)
    #expect(try law.surplusCap.provision(on: on).value == 30)
    #expect(try law.womenShare.provision(on: on, for: congress).value == 15)
    #expect(try law.youngShare.provision(on: on, for: congress).value == 10)
    #expect(try law.youngAge.provision(on: on, for: congress).value == 40)
    #expect(try law.youngAge.provision(on: on, for: Criteria(level: .commune)).value == 35)
  }

  @Test("in 2010 a manager's time in post has no limit, and only two laws are known well enough to charge anybody")
  func chargeableIn2010() {
    let lines = law.allProvisions(inForceOn: day("2010-12-31"))
    #expect(lines.first { $0.key == "tenure.manager.limit" }?.isUnset == true)
    let chargeable = lines.filter { line in
      guard let basis = line.provision?.basis, !line.isUnset else { return false }
      return basis.force == .law && basis.canBeViolated
    }
    #expect(chargeable.map(\.key) == ["appointment.term", "rotation.field.period"])
  }

  @Test("leaves unset in 2010 what no text at hand says")
  func unsetIn2010() {
    let unset = law.allProvisions(inForceOn: day("2010-03-15")).filter(\.isUnset).map(\.key)
    #expect(
      unset == [
        "consultation.reply.days", "consultation.silence", "consultation.notice.days", "consultation.evaluation",
        "tenure.manager.limit", "tenure.horizon", "tenure.share", "tenure.share.least",
        "appointment.by-highest-post", "tenure.head.posts", "tenure.head.max-terms", "appointment.notice",
        "rotation.least", "rotation.remaining", "rotation.exempt.reasons",
        "readiness.plan.lead-days", "readiness.window", "election.government.months", "election.small-body",
        "election.small-body.cap", "election.minorities", "election.middle.ages", "election.middle.least",
        "election.middle.most", "election.list.women",
        "succession.per-post.least", "succession.per-post.most", "succession.per-person",
        "succession.per-person.by-level", "succession.ratio.least", "succession.ratio.most", "succession.age",
        "succession.least-remaining", "succession.women", "succession.young", "succession.required-for-promotion",
        "agreement.required", "agreement.review.months", "agreement.conferences", "agreement.exchanges",
      ])
  }

  @Test(
    "says of every unset value under which text it is unset",
    arguments: ["2010-03-15", "2015-06-30", "2020-06-30", "2021-12-31", "2025-04-14", "2025-10-08", "2026-11-24"])
  func unsetIsCited(on: String) {
    for line in law.allProvisions(inForceOn: day(on)) where line.isUnset {
      #expect(line.provision?.basis.citation.isEmpty == false, "\(line.key)")
    }
  }

  @Test("cites documents by number and date, and nothing in it is older than two years on the day it was last touched")
  func check() {
    let check = RulebookCheck(law, shipped.holidays, regulations: nil, on: day("2028-11-22"), staleAfter: 24)
    #expect(check.mistakes.all.map { $0.text(in: .en) } == [])
    #expect(check.warnings.all.map { $0.text(in: .en) } == [])
  }

  @Test("knows no duty to consult on the day before Decision 67, and one on its day")
  func firstDay() {
    #expect(throws: NotJudged.unset("consultation.duty.actions")) {
      try law.consultationActions.provision(on: day("2007-07-03"))
    }
    #expect(throws: Never.self) { try law.consultationActions.provision(on: day("2007-07-04")) }
  }

  @Test(
    "each regulation takes over from the one before on its own day",
    arguments: [
      ("2017-12-18", "Quyết định 67-QĐ/TW, 04/7/2007", 8), ("2017-12-19", "Quy định 105-QĐ/TW, 19/12/2017", 8),
      ("2022-08-17", "Quy định 105-QĐ/TW, 19/12/2017", 8), ("2022-08-18", "Quy định 80-QĐ/TW, 18/8/2022", 8),
      ("2025-10-07", "Quy định 80-QĐ/TW, 18/8/2022", 8), ("2025-10-08", "Quy định 377-QĐ/TW, 08/10/2025", 6),
    ])
  func successors(on: String, citation: String, actions: Int) throws {
    let provision = try law.consultationActions.provision(on: day(on))
    #expect(provision.basis.citation == citation)
    #expect(provision.value.count == actions)
  }

  @Test("leaves rotation and discipline out of the duty from 8 October 2025")
  func since377() throws {
    let actions = try law.consultationActions.provision(on: day("2025-10-08")).value
    #expect(actions.isDisjoint(with: [.rotation, .discipline]))
  }

  @Test("lets nobody be charged under a text that nobody has read")
  func recalled() throws {
    #expect(try !law.consultationActions.provision(on: day("2010-03-15")).basis.canBeViolated)
    #expect(try law.appointmentTerm.provision(on: day("2010-03-15")).basis.canBeViolated)
    #expect(try !law.secondmentLimit.provision(on: day("2010-03-15")).basis.canBeViolated)
    // The day in 2003 on which the term of appointment began is recalled.
    #expect(try !law.appointmentTerm.provision(on: day("2003-12-31")).basis.canBeViolated)
    #expect(try law.windowBefore.provision(on: day("2010-03-15")).basis.canBeViolated)
  }

  @Test("forces are those of the table: a method is no law")
  func forces() {
    let forces = Dictionary(
      grouping: law.allProvisions(inForceOn: day("2010-03-15")), by: { $0.provision?.basis.force }
    ).mapValues { Set($0.map(\.key)) }
    #expect(
      forces[.method] == [
        "consultation.window.before", "consultation.window.after", "lists.grace-days", "quality.age.least",
        "quality.age.most", "tenure.gap", "tenure.counts-acting", "tenure.horizon",
      ])
    #expect(
      forces[.monitoring] == [
        "consultation.evaluation", "tenure.manager.limit", "tenure.share", "tenure.share.least", "readiness.window",
        "agreement.review.months", "agreement.conferences", "agreement.exchanges",
      ])
    #expect(
      forces[.target] == [
        "election.women", "election.young", "election.young.age", "election.minorities", "election.middle.ages",
        "election.middle.least", "election.middle.most", "succession.women", "succession.young",
      ])
    #expect(forces[.law]?.count == Law.keys.count - 8 - 8 - 9)
  }
}

@Suite("Annex")
struct AnnexTests {
  private func lines(_ set: (inout Law) throws -> Void) throws -> [String: AnnexLine] {
    var law = Law()
    try set(&law)
    return Dictionary(uniqueKeysWithValues: law.allProvisions(inForceOn: day("2010-03-15")).map { ($0.key, $0) })
  }

  @Test("every value prints in both languages")
  func printed() throws {
    let lines = try lines { law in
      try law.set("consultation.duty.actions", to: "LUAN_CHUYEN, DIEU_DONG")
      try law.set("consultation.reply.days", to: "15 working-days")
      try law.set("consultation.silence", to: "open")
      try law.set("tenure.counts-acting", to: "false")
      try law.set("tenure.share", to: "20")
      try law.set("tenure.manager.limit", to: "96")
      try law.set("agreement.conferences", to: "1")
      try law.set("agreement.required", to: "internal-protection committee vertical district")
    }
    let values = lines.mapValues(\.value)
    #expect(values["consultation.duty.actions"] == Bilingual(vi: "điều động, luân chuyển", en: "transfer, rotation"))
    #expect(values["consultation.reply.days"] == Bilingual(vi: "15 ngày làm việc", en: "15 working days"))
    #expect(
      values["consultation.silence"]
        == Bilingual(vi: "không trả lời chưa phải là ý kiến", en: "silence says nothing"))
    #expect(values["tenure.counts-acting"] == Bilingual(vi: "không", en: "no"))
    #expect(values["tenure.share"] == Bilingual(vi: "20%", en: "20%"))
    #expect(values["tenure.manager.limit"] == Bilingual(vi: "96 tháng", en: "96 months"))
    #expect(values["agreement.conferences"] == Bilingual(vi: "1", en: "1"))
    #expect(
      values["agreement.required"]
        == Bilingual(
          vi: "bảo vệ chính trị nội bộ: cấp ủy – cơ quan ngành dọc (cấp huyện)",
          en: "internal political protection: Party committee – vertical-line agency (district level)"))
  }

  @Test("what nobody has set has its line, and never says that there is no rule")
  func unset() throws {
    let lines = try lines { _ in }
    #expect(lines.count == Law.keys.count)
    #expect(lines.values.allSatisfy { $0.isUnset && $0.provision == nil })
    #expect(lines["tenure.gap"]?.value == Bilingual(vi: "chưa xác định được", en: "not established"))
  }

  @Test("a table prints as its rows")
  func table() {
    var diagnostics = Diagnostics()
    let file = ConfigurationFile(
      path: "a.yaml",
      text: """
        tenure.manager.limit:
          title: {vi: Thời gian giữ một chức vụ, en: Time in one post}
          unit: months
          by: [rank, level]
          read-on: as-of
          stricter: lower
          values:
            - {from: 2010-01-01, force: law, table: [{rank: head, level: district, value: 60}, {value: unset}], cite: A, confidence: sourced, reviewed: 2026-11-23}
        """)
    let law = LawReader.read(central: [file], into: &diagnostics)
    #expect(diagnostics.isEmpty)
    let line = law.allProvisions(inForceOn: day("2010-03-15")).first { $0.key == "tenure.manager.limit" }
    #expect(
      line?.value
        == Bilingual(
          vi: "cấp trưởng, cấp huyện: 60 tháng; còn lại: chưa xác định được",
          en: "head, district level: 60 months; otherwise: not established"))
    #expect(line?.isUnset == false)
    #expect(line?.title.vi == "Thời gian giữ một chức vụ")
  }
}

@Suite("Not judged")
struct NotJudgedTests {
  @Test("says what has not been established, by its title where the law is at hand")
  func unset() throws {
    let reason = NotJudged.unset("consultation.reply.days")
    #expect(reason.reason().vi == "chưa xác định được giá trị của “consultation.reply.days”")
    #expect(try reason.reason(in: Shipped().law).vi == "chưa xác định được giá trị của “Thời hạn cấp ủy trả lời”")
    #expect(
      try reason.reason(in: Shipped().law).en
        == "the value of “Time for the committee to reply” has not been established")
  }

  @Test("never says that a regulation is silent")
  func wording() {
    let reasons: [NotJudged] =
      [.unset("x"), .unknownUnit, .unknownPost, .unknownCommittee, .unknownOfficial, .ambiguous, .undated]
      + RecordKind.allCases.map(NotJudged.noCoverage)
    #expect(reasons.allSatisfy { $0.reason().vi.hasPrefix("chưa xác định được") || $0.id == "coverage" })
    #expect(reasons.allSatisfy { !$0.reason().vi.contains("chưa có quy định") })
    #expect(
      Set(reasons.map(\.id)) == [
        "unset:x", "coverage", "unknown-unit", "unknown-post", "unknown-committee", "unknown-official", "ambiguous",
        "no-date",
      ])
  }
}
