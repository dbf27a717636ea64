import Foundation
import Records
import Testing

@testable import Rules
@testable import Workspace

/// What is said of a workspace, and what must not be said of it when something in it is lost, damaged or told otherwise.
///
/// `PHOIHOP_LONG=1` tries every change on every workspace, `PHOIHOP_LONG="C01, year 4"` on some; without it a few of each
/// kind, always the same.
@Suite("Whatever is lost, nobody new is accused; however it is told, the same is said")
struct MetamorphicTests {
  private static let asked = ProcessInfo.processInfo.environment["PHOIHOP_LONG"] ?? ""
  private static let isLong = !asked.isEmpty

  /// The names of the workspaces: each is one test, so that a failure says which.
  private static let names: [String] = {
    let all = ["sample"] + (1...(isLong ? 8 : 3)).map { "year \($0)" } + Catalogue.rules.map(\.card.id)
    let some = asked.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    return isLong && asked != "1" ? all.filter(some.contains) : all
  }()

  private func trials(_ name: String) async throws -> [Trial] {
    if name == "sample" { return [try await Trial(name, PaperWorkspace(exportOf: Repository.sample, year: 2010))] }
    if name.hasPrefix("year ") {
      return [try await Trial(name, PaperWorkspace(GeneratedYear(seed: UInt64(name.dropFirst(5))!).text))]
    }
    let rule = try #require(Catalogue.rules.first { $0.card.id == name })
    // Of many workspaces that differ in their law, the first have the most cases.
    let papers = try PaperWorkspace.joined(rule).prefix(Self.isLong ? .max : 2)
    var trials: [Trial] = []
    for paper in papers { trials.append(try await Trial(name, paper)) }
    return trials
  }

  private func some<T>(_ all: [T], _ count: Int, _ seed: UInt64) -> [T] {
    if Self.isLong || all.count <= count { return all }
    var random = FixedOrder(seed: seed)
    return Array(all.shuffled(using: &random).prefix(count))
  }

  @Test("without a list, a column, a value of the law, with a damaged cell: no violation is new", arguments: names)
  func nobodyNew(_ name: String) async throws {
    for trial in try await trials(name).prefix(Self.isLong ? .max : 1) {
      let paper = trial.paper
      let factor = name.count > 3 ? 4 : 1
      let mutations =
        some(Mutation.withoutLists(paper), 2 * factor, 1) + some(Mutation.withoutColumns(paper), 2 * factor, 2)
        + some(Mutation.emptyColumns(paper), 2 * factor, 3)
        + some(Mutation.damagedCells(paper, in: Set(RecordKind.allCases)), 3 * factor, 4)
      for mutation in mutations {
        let said = try await trial.said(of: mutation.applied(to: paper))
        for line in said.newViolations(beside: trial.base, after: mutation.kinds) {
          Issue.record("\(name), \(mutation.name): \(line)")
        }
      }
      for key in some(trial.keys, 3 * factor, 5) {
        for line in try await trial.said(without: key).newViolations(beside: trial.base, after: []) {
          Issue.record("\(name), without \(key): \(line)")
        }
      }
    }
  }

  /// What speaks of files as they came, and not of what they say.
  private static let ofFiles: Set = ["Q03", "Q10", "Q11", "Q14", "Q15", "Q16", "Q17"]

  private func lines(_ said: Said, codes: Bool = true) -> [String] {
    said.lines.filter { !Self.ofFiles.contains($0.rule) }.map { line in
      let text = line.text.replacing(/[^ (]+\/2[0-9]+\/[^ ,;)]+/, with: "…")  // places differ
      return "\(line.rule) \(line.severity.rawValue) \(text.uncoded)" + (codes ? " \(line.fingerprint)" : "")
    }.sorted()
  }

  @Test(
    "rows shuffled, files cut in two and renamed, columns renamed, officials recoded: the same is said",
    arguments: names)
  func sameWords(_ name: String) async throws {
    for trial in try await trials(name) {
      let told = [Mutation.shuffled(by: FixedOrder(seed: 7)), .split, .renamed, .otherColumns, .recoded]
      for mutation in told {
        let said = try await trial.said(of: mutation.applied(to: trial.paper))
        let codes = mutation.name != Mutation.recoded.name
        let (before, after) = (lines(trial.base, codes: codes), lines(said, codes: codes))
        for line in Set(before).symmetricDifference(after).sorted() {
          Issue.record("\(name), \(mutation.name): \(after.contains(line) ? "new" : "gone"): \(line)")
        }
        #expect(before.count == after.count, "\(name), \(mutation.name)")
      }
    }
  }

  @Test("every subject has one answer, every case one verdict", arguments: names)
  func countsAgree(_ name: String) async throws {
    for trial in try await trials(name) {
      for rule in Catalogue.rules {
        let outcome = trial.judgement[rule.card.id]
        let answered = outcome.examined + outcome.outOfScope.values.reduce(0, +) + outcome.notJudged.count
        #expect(answered == subjects(of: rule, in: trial.inquiry), "\(name) \(rule.card.id)")
      }
      var counts: [String: Int] = [:]
      let cases = trial.inquiry.consultations.cases
      for item in cases where item.isInScope {
        switch item.verdict {
        case .outOfScope: Issue.record("out of scope and in it")
        case .compliant: counts["compliant", default: 0] += 1
        case .notJudged: counts["not judged", default: 0] += 1
        case .breach(let breach): counts[breach.fault.rawValue, default: 0] += 1
        }
      }
      #expect(cases.count(where: \.isInScope) == counts.values.reduce(0, +))
      // C07 has findings that come on top: letters without a number.
      for fault in Breach.Fault.allCases where fault != .undatedLetter {
        #expect(
          counts[fault.rawValue, default: 0] == trial.judgement[fault.rawValue].found, "\(name) \(fault.rawValue)")
      }
    }
  }

  private func subjects(of rule: some Rule, in inquiry: Inquiry) -> Int { rule.subjects(in: inquiry).count }
}
