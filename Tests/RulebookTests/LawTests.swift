import Records
import Rulebook
import Testing

private func day(_ iso: String) -> CivilDate { CivilDate(iso: iso)! }

@Suite("Law")
struct LawTests {
  @Test("an empty law has no value for anything, and says which")
  func emptyLaw() {
    #expect(throws: NotJudged.unset("tenure.manager.limit")) {
      try Law().managerLimit.provision(on: day("2010-12-31"))
    }
  }

  @Test("a value set from text is read as a file would read it")
  func setFromText() throws {
    var law = Law()
    try law.set("consultation.duty.actions", to: "DIEU_DONG, LUAN_CHUYEN")
    try law.set("consultation.reply.days", to: "15 working-days")
    try law.set("consultation.silence", to: "agrees")
    try law.set("tenure.counts-acting", to: "true")
    try law.set("agreement.required", to: "internal-protection committee vertical district; cadre-work BTC CT")
    let on = day("2010-03-15")
    #expect(try law.consultationActions.provision(on: on).value == [.transfer, .rotation])
    #expect(try law.replyPeriod.provision(on: on).value == Period(count: 15, unit: .workingDays))
    #expect(try law.silence.provision(on: on).value == .agrees)
    #expect(try law.countsActing.provision(on: on).value)
    let pairs = try law.requiredAgreements.provision(on: on).value
    #expect(
      pairs == [
        Pair(subject: .internalProtection, .kind(.committee), .kind(.vertical), level: .district),
        Pair(subject: .cadreWork, .unit("BTC"), .unit("CT"), level: nil),
      ])
  }

  @Test("setting a key replaces all that it had, also by unset")
  func setReplaces() throws {
    var law = Law()
    try law.set("tenure.gap", to: "1")
    try law.set("tenure.gap", to: "unset")
    #expect(throws: NotJudged.unset("tenure.gap")) { try law.tenureGap.provision(on: day("2010-01-01")) }
  }

  @Test("both ends of a value's days belong to it")
  func boundaryDays() throws {
    var law = Law()
    try law.set("tenure.gap", to: "1", from: day("2010-01-01"), until: day("2010-12-31"))
    #expect(throws: Never.self) { try law.tenureGap.provision(on: day("2010-01-01")) }
    #expect(throws: Never.self) { try law.tenureGap.provision(on: day("2010-12-31")) }
    #expect(throws: NotJudged.self) { try law.tenureGap.provision(on: day("2009-12-31")) }
    #expect(throws: NotJudged.self) { try law.tenureGap.provision(on: day("2011-01-01")) }
  }

  @Test(
    "a violation needs a law that somebody has read; a method lowers nothing",
    arguments: [
      (Basis.Force.law, Basis.Confidence.sourced, true), (.law, .derived, true), (.law, .office, true),
      (.law, .recalled, false), (.monitoring, .sourced, false), (.target, .office, false), (.method, .recalled, true),
    ])
  func canBeViolated(force: Basis.Force, confidence: Basis.Confidence, expected: Bool) throws {
    var law = Law()
    try law.set("tenure.gap", to: "1", force: force, confidence: confidence)
    #expect(try law.tenureGap.provision(on: day("2010-01-01")).basis.canBeViolated == expected)
  }

  @Test("a mistake in an example's value says what was expected")
  func mistakes() {
    var law = Law()
    let unknown = #expect(throws: LawError.self) { try law.set("tenure.gaps", to: "1") }
    #expect(unknown?.nextStep?.en == "Did you mean “tenure.gap”?")
    let word = #expect(throws: LawError.self) { try law.set("consultation.silence", to: "agree") }
    #expect(word?.message.en == "“value” is “agree”; expected one of: agrees, open")
    #expect(word?.nextStep?.en == "Did you mean “agrees”?")
    let number = #expect(throws: LawError.self) { try law.set("tenure.share", to: "401") }
    let unit = #expect(throws: LawError.self) { try law.set("tenure.gap", to: "5 working-days") }
    #expect(unit?.message.en == "“value” is “5 working-days”; expected a whole number from 0 to 100000")
    #expect(number?.message.vi == "“value” là “401”; cần một số nguyên từ 0 đến 400")
  }
}
