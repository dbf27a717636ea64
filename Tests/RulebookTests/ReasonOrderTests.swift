import Records
import Testing

@testable import Rulebook

@Suite struct ReasonOrderTests {
  @Test("the review listed the same reasons in another order at every run")
  func oneOrder() {
    let reasons: [NotJudged] = [.noCoverage(.nominee), .unset("b"), .noCoverage(.action), .ambiguous, .unset("a")]
    let inOrder: [NotJudged] = [.ambiguous, .noCoverage(.action), .noCoverage(.nominee), .unset("a"), .unset("b")]
    #expect(reasons.sorted() == inOrder)
    #expect(reasons.reversed().sorted() == inOrder)
  }
}
