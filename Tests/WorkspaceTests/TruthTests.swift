import Foundation
import Records
import Rules
import Testing

@testable import Workspace

/// What the sample must give, written by hand from its story before any program had run.
struct Truth {
  var findings: [String] = []
  var notJudged: [String] = []
  var rejects: [String] = []
  var cells: [String] = []
  var files: [String] = []
  var tallies: [String: [String: Int]] = [:]

  init(_ text: String) {
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: "\t").map(String.init)
      switch parts[0] {
      case "finding": findings.append(parts[1...3].joined(separator: " "))
      case "not-judged": notJudged.append(parts[1...3].joined(separator: " "))
      case "reject": rejects.append(parts[1...3].joined(separator: " "))
      case "cell": cells.append(parts[1...3].joined(separator: " "))
      case "file": files.append(parts[1] + " " + parts[2])
      case "tally":
        tallies[parts[1]] = Dictionary(
          uniqueKeysWithValues: parts[2].split(separator: " ").map { pair in
            let sides = pair.split(separator: "=")
            return (String(sides[0]), Int(sides[1])!)
          })
      default: Issue.record("an unknown line in the truth list: \(line)")
      }
    }
  }

  static func sample() throws -> Truth { Truth(try String(contentsOfFile: Repository.truth, encoding: .utf8)) }
}

@Suite("The sample gives what its story says")
struct TruthTests {
  /// Rules that find nothing in the story and judge nothing: their values are unset in 2010, or no list speaks of what
  /// they need.
  private static let open: Set = [
    "C09", "C13", "C14", "C15", "T02", "T03", "T05", "T09", "E02", "E03", "E04", "E05", "E06", "E07", "E08", "E09",
    "E10", "E12", "E13", "E14", "E15", "E16", "R04",
  ]

  private func examination() async throws -> Examination {
    try await OpenWorkspace.open(Repository.sample, data: Repository.data).examine(ReviewYear(year: 2010)!)
  }

  @Test("every finding and no other, each at its row")
  func findings() async throws {
    let truth = try Truth.sample()
    let examination = try await examination()
    let built = Set(Catalogue.rules.map(\.card.id))
    #expect(Set(truth.findings.map { String($0.prefix(3)) }).subtracting(built) == [])
    #expect(Self.open.subtracting(built) == [])
    let expected = truth.findings.filter { built.contains(String($0.prefix(3))) }
    let found = examination.judgement.outcomes.flatMap { card, outcome in
      outcome.findings.map { "\(card.id) \($0.severity.rawValue) \(examination.registry.place(of: $0.at))" }
    }
    #expect(Set(found).subtracting(expected).sorted() == [], "found, and not in the story")
    #expect(Set(expected).subtracting(found).sorted() == [], "in the story, and not found")
    #expect(found.count == expected.count)
  }

  @Test("what could not be judged, and why")
  func notJudged() async throws {
    let examination = try await examination()
    // C02 to C07 look at the same cases as C01 and C05.
    let shared: Set = ["C02", "C03", "C04", "C06", "C07"]
    let looksAt = examination.judgement.outcomes.filter { !shared.union(Self.open).contains($0.card.id) }
    let found = looksAt.flatMap { card, outcome in
      outcome.notJudged.map { "\(card.id) \($0.reason.id) \($0.at.map(examination.registry.place(of:)) ?? "-")" }
    }
    let expected = try Truth.sample().notJudged.sorted()
    #expect(found.sorted() == expected)
  }

  @Test("every row lost and every cell emptied, with column and reason")
  func rejects() async throws {
    let registry = try await examination().registry
    func lines(_ rejects: [Reject]) -> [String] {
      rejects.map { "\(registry.place(of: $0.at)) \($0.column) \($0.reason.rawValue)" }.sorted()
    }
    let truth = try Truth.sample()
    #expect(lines(registry.rejects) == truth.rejects.sorted())
    #expect(lines(registry.cellRejects) == truth.cells.sorted())
  }

  @Test("every file: rows = accepted + rejected + set aside, each by count")
  func files() async throws {
    let notes = try await examination().registry.notes
    let found = notes.files.filter { !$0.agency.isEmpty }.map { file in
      let tally = file.tally
      let aside = [Aside.header, .blank, .title, .total, .signature, .unmatched].map {
        "\($0.rawValue)=\(tally.setAside[$0] ?? 0)"
      }
      return
        "\(file.path) rows=\(tally.rows) accepted=\(tally.accepted) rejected=\(tally.rejected) set-aside=\(tally.aside) (\(aside.joined(separator: " ")))"
    }
    #expect(found.sorted() == (try Truth.sample()).files.sorted())
    #expect(notes.files.allSatisfy { $0.tally.isBalanced && $0.problem == nil })
    #expect(notes.unclaimed == [])
  }

  @Test("the figures of the sections")
  func tallies() async throws {
    let examination = try await examination()
    let truth = try Truth.sample().tallies
    var counts: [String: Int] = ["in-scope": 0, "compliant": 0, "queries": 0, "not-judged": 0]
    for fault in Breach.Fault.allCases { counts[fault.rawValue] = 0 }
    for item in examination.inquiry.consultations.cases where item.isInScope {
      counts["in-scope"]! += 1
      switch item.verdict {
      case .compliant: counts["compliant"]! += 1
      case .notJudged: counts["not-judged"]! += 1
      case .breach(let breach):
        counts[breach.fault.rawValue]! += 1
        if breach.severity == .query { counts["queries"]! += 1 }
      case .outOfScope: Issue.record("out of scope and in it")
      }
    }
    #expect(counts == truth["consultation"])
    for rule in ["T01", "E01", "R01", "R03"] {
      let outcome = examination.judgement[rule]
      #expect(["judged": outcome.examined, "found": outcome.found] == truth[rule], "\(rule)")
    }
  }
}
