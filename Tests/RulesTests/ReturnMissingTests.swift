import Testing

@testable import Rules

@Suite("Returns")
struct ReturnMissingTests {
  @Test("a report as of June: returns due next January are missing already")
  func notDueYet() throws {
    let outcome = try Judged.outcome(ReturnMissing(), "on 30/6/2010\nreturn quyết-định 2010/*.csv missing")
    #expect(outcome.findings.isEmpty)
    #expect(outcome.outOfScope == [.notDue: 1])
  }

  @Test("a report as of June: what came late or empty has come so", arguments: ["late 3", "empty"])
  func arrivedInJune(_ state: String) throws {
    #expect(try Judged.texts(ReturnMissing(), "on 30/6/2010\nreturn quyết-định 2010/*.csv \(state)").count == 1)
  }
}
