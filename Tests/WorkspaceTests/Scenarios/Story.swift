import Records
import Testing

@testable import Rules
@testable import Workspace

/// A year of an office in the words of cases, which goes through files, profiles, importer, linking and rulebook; and
/// what must be said of it.
struct Story: Sendable, CustomTestStringConvertible {
  let title: String
  let rows: String
  /// `C01 violation cục-thuế/2010/actions.csv:2`: every finding of the rules that are looked at, and no other.
  let finds: [String]
  /// `C05 coverage`: what they do not judge.
  let notJudged: [String]
  let looksAt: Set<String>
  /// Words that the first finding must have.
  let says: String?

  var testDescription: String { title }

  init(
    _ title: String, _ rows: String, finds: [String] = [], notJudged: [String] = [], looksAt: Set<String>,
    says: String? = nil
  ) {
    (self.title, self.rows, self.finds, self.notJudged) = (title, rows, finds, notJudged)
    (self.looksAt, self.says) = (looksAt, says)
  }

  func check() async throws {
    let trial = try await Trial(title, PaperWorkspace(rows))
    let registry = trial.inquiry.registry
    var found: [String] = []
    var unjudged: [String] = []
    for (card, outcome) in trial.judgement.outcomes where looksAt.contains(card.id) {
      found += outcome.findings.map { "\(card.id) \($0.severity.rawValue) \(registry.place(of: $0.at))" }
      unjudged += outcome.notJudged.map { "\(card.id) \($0.reason.id)" }
    }
    #expect(found.sorted() == finds.sorted())
    #expect(unjudged.sorted() == notJudged.sorted())
    if let says {
      let texts = trial.base.lines.filter { looksAt.contains($0.rule) }.map(\.text)
      #expect(texts.contains { $0.contains(says) }, "\(texts)")
    }
  }
}
