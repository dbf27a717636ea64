import Records
import Rulebook
import Rules
import Testing

@testable import Importing

/// Made-up exports with every oddity a cell may have, judged: nothing of them is left without an answer.
@Suite("Generated exports, judged")
struct JudgedExportsTests {
  private static let values = [
    "consultation.duty.actions": "DIEU_DONG, LUAN_CHUYEN, BO_NHIEM", "consultation.duty.posts": "head, deputy",
    "consultation.duty.deciders": "vertical, court", "consultation.duty.form": "written",
    "consultation.window.before": "180", "consultation.window.after": "60", "lists.grace-days": "30",
    "tenure.gap": "1", "tenure.counts-acting": "false",
  ]

  @Test("every subject has one answer, and consultation cases add up", arguments: 1...24, [false, true])
  func addsUp(seed: Int, isSet: Bool) async throws {
    let generated = GeneratedExports(seed: UInt64(seed))
    let workspace = try Workspace()
    for agency in generated.agencies {
      for file in agency.files { try workspace.write(file.text, to: "exports/\(agency.name)/\(file.name)") }
    }
    let (read, _) = try await workspace.readAll(generated.agencies.map { ($0.name, $0.profile) })
    let registry = Registry(read.batches, notes: read.notes) { Linking.link($0, pool: $1) }
    var law = Law()
    if isSet { for (key, value) in Self.values { try law.set(key, to: value) } }
    let inquiry = Inquiry(registry, law: law, period: try #require(ReviewYear(year: 2010)))
    let outcomes = Catalogue.rules.map { $0.examine(inquiry) }
    #expect(inquiry.imbalances(of: Catalogue.rules, outcomes) == [])
  }
}
