import Rulebook
import Testing

@testable import Rules

@Suite("What a rule said of all its subjects")
struct OutcomeTests {
  @Test("two kinds of list did not come: which is told first differs from run to run")
  func reasonsInOrder() {
    let orders = Set(
      Many.times {
        var outcome = Outcome()
        outcome.add(.noCoverage(.action), at: nil)
        outcome.add(.noCoverage(.consultation), at: nil)
        return outcome.reasons.map { "\($0.reason)" }
      })
    #expect(orders.count == 1)
  }
}
