import Records
import Testing

@testable import Rules
@testable import Workspace

/// Every case of every rule, written out as a workspace: profiles, files, rulebook.
@Suite("Every rule fires through files")
struct EveryRuleFiresTests {
  struct Said: Hashable, CustomStringConvertible {
    let severity: Severity
    let text: String
    var description: String { "\(severity.rawValue): \(text)" }
  }

  /// Questions of quality name rows and encodings, which are others in files.
  static func said(_ findings: [Finding], by card: RuleCard, _ registry: Registry) -> [Said] {
    findings.map { finding in
      let text = card.family == .quality ? "" : finding.statement.en.text(in: Voice(.en), registry)
      return Said(severity: finding.severity, text: text)
    }.sorted { $0.description < $1.description }
  }

  /// Cases that cannot be told in files: the office's own lists have the unit, the post, and rows of agencies that differ
  /// do not count beside them. What is in doubt on the stage is then certain.
  static let onStageOnly: Set = [
    "C10 Two lists differ in who manages the branch.", "E04 The agencies' lists differ in the rank of the post.",
  ]

  @Test("each of its cases says in a workspace what it says on the stage", arguments: Catalogue.rules.map(\.card.id))
  func sameThroughFiles(_ id: String) async throws {
    let rule = try #require(Catalogue.rules.first { $0.card.id == id })
    var fired = 0
    for example in rule.examples.reported + rule.examples.silent + rule.examples.notJudged
    where !Self.onStageOnly.contains("\(id) \(example.title)") {
      let stage = try Stage(example, in: rule.examples)
      let expected = Self.said(rule.examine(stage.inquiry).findings, by: rule.card, stage.inquiry.registry)
      let folder = PaperFolder()
      let found: [Said]
      do {
        let workspace = try PaperWorkspace(example, in: rule.examples).open(in: folder)
        let registry = try await workspace.registry(of: stage.inquiry.period)
        let inquiry = Inquiry(
          registry, law: workspace.law, holidays: workspace.holidays, period: stage.inquiry.period,
          asOf: stage.inquiry.asOf, measures: workspace.measures.rows.map { TakenMeasure($0, in: registry) })
        found = Self.said(rule.examine(inquiry).findings, by: rule.card, registry)
      } catch let refused as OpenWorkspace.Refused {
        Issue.record("\(id) \(example.title) \(refused.diagnostics.map { $0.text(in: .en) })")
        continue
      }
      if found == expected, !found.isEmpty { fired += 1 }
      #expect(found == expected, "\(id) \(example.title)")
    }
    #expect(fired > 0)
  }
}
