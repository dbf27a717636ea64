import Records
import Testing

@testable import Rules

@Suite("One spell is one question")
struct OneQuestionTests {
  private static let rules: [any Rule] = [ListsApart(), TwoPrincipalPosts(), ListBehindDecision()]

  /// Of C11, Q05 and Q08, those that speak of each row of a post.
  private func speakers(_ inquiry: Inquiry) -> [Records.SourceLocation: [String]] {
    let spells = Set(inquiry.registry.records.assignments.map(\.source))
    var speakers: [Records.SourceLocation: [String]] = [:]
    for rule in Self.rules {
      let rows = rule.examine(inquiry).findings.flatMap { [$0.at] + $0.related.map(\.at) }
      for row in Set(rows).intersection(spells) { speakers[row, default: []].append(rule.card.id) }
    }
    return speakers
  }

  @Test("in every case of theirs")
  func everyCase() throws {
    var spoken = 0
    for test in RuleCase.all where Self.rules.contains(where: { $0.card.id == test.rule.card.id }) {
      let speakers = speakers(try Stage(test.example, in: test.rule.examples).inquiry)
      for (_, rules) in speakers { #expect(rules.count == 1, "\(test.testDescription): \(rules)") }
      spoken += speakers.count
    }
    #expect(spoken > 20)
  }

  @Test(
    "two lists, with and without the decision, an end, a second post of their own",
    arguments: ["", "decision", "other decision"], ["", "  to 1/9/2010", "  to 20/6/2010"])
  func combined(_ decision: String, _ end: String) throws {
    let decided =
      switch decision {
      case "decision":
        "action an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 28/5/2010  fromUnit thuế-hải-an  fromPost phó  toUnit thuế-lê-chân  toPost phó"
      case "other decision":
        "action an  kind BO_NHIEM  decider cục-thuế  decision 9/QĐ 1/5/2005  toUnit thuế-hải-an  toPost phó"
      default: ""
      }
    for own in ["", "assignment  an  unit thuế-hải-an  post phó  from 1/5/2005"] {
      let rows = """
        covers      assignment  cục-thuế  since 1/1/2000
        covers      action  cục-thuế  since 1/1/2000
        sender      thành-ủy
        assignment  official.name Trần Văn An  official.birth 2/3/1960  unit thuế-hải-an  post phó  from 1/5/2005\(end)
        sender      cục-thuế
        \(decided)
        \(own)
        assignment  an  unit thuế-lê-chân  post phó  from 1/6/2010
        """
      let inquiry = try Judged.inquiry(rows, of: ListsApart())
      for (row, rules) in speakers(inquiry) {
        #expect(rules.count == 1, "\(inquiry.registry.place(of: row)): \(rules)")
      }
      // Nothing here is in order but a list that closes its row within the days of grace after a decision.
      let isInOrder = decision == "decision" && own.isEmpty && !end.isEmpty
      #expect(speakers(inquiry).isEmpty == isInOrder, "\(decision) \(end) \(own)")
    }
  }
}
