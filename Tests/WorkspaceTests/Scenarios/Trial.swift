import Configuration
import Records
import Rulebook

@testable import Importing
@testable import Rules
@testable import Workspace

/// A workspace that has been judged once, so that what a change makes of it can be compared.
struct Trial: Sendable {
  let name: String
  let paper: PaperWorkspace
  let base: Said
  private let folder: PaperFolder
  private let workspace: OpenWorkspace
  private let examination: Examination

  /// - Parameter paper: is written as it stands, and opened.
  init(_ name: String, _ paper: PaperWorkspace) async throws {
    (self.name, self.paper) = (name, paper)
    folder = PaperFolder()
    workspace = try paper.open(in: folder)
    examination = try await workspace.examine(ReviewYear(year: paper.year)!, asOf: paper.asOf, slices: 1)
    base = Said(examination)
  }

  var inquiry: Inquiry { examination.inquiry }
  var judgement: Judgement { examination.judgement }

  /// What is said of the workspace with other exports, read by their own profiles.
  func said(of paper: PaperWorkspace) async throws -> Said {
    let folder = PaperFolder()
    try paper.writeExports(into: folder)
    var diagnostics = Diagnostics()
    let profiles = Profile.read(
      paper.profiles, content: { _ in nil }, forbidden: { _ in nil }, into: &diagnostics)
    let read = await Import.read(
      profiles, exports: folder.path + "/exports", year: paper.year, isForbidden: { _ in false }, into: &diagnostics)
    guard diagnostics.isEmpty else {
      throw OpenWorkspace.Refused(diagnostics: diagnostics.all, language: .en)
    }
    return Said(await workspace.examine(read, ReviewYear(year: paper.year)!, asOf: paper.asOf, slices: 1))
  }

  /// The keys that have a value on some day.
  var keys: [String] {
    Set(inquiry.law.allProvisions(overlapping: CivilDate.first...CivilDate.last).filter { !$0.isUnset }.map(\.key))
      .sorted()
  }

  /// What is said of the same lists where nobody has set one value of the law.
  func said(without key: String) async throws -> Said {
    var law = inquiry.law
    try law.set(key, to: "unset")
    let inquiry = Inquiry(
      inquiry.registry, law: law, holidays: inquiry.holidays, period: inquiry.period, asOf: inquiry.asOf)
    return Said(Examination(inquiry: inquiry, judgement: await Judgement(inquiry)))
  }
}

/// All that a review says, finding by finding.
struct Said: Sendable {
  struct Line: Sendable, Hashable {
    let rule: String
    let severity: Severity
    let text: String
    let fingerprint: String
    let place: String
  }

  let lines: [Line]

  init(_ examination: Examination) {
    let registry = examination.registry
    lines = examination.judgement.outcomes.flatMap { card, outcome in
      outcome.findings.map { finding in
        Line(
          rule: card.id, severity: finding.severity, text: finding.statement.vi.text(in: Voice(.vi), registry),
          fingerprint: finding.fingerprint(card, registry), place: registry.place(of: finding.at))
      }
    }
  }

  /// Violations that were none before, nor of the same row, case or words.
  ///
  /// - Parameter kinds: of the rows that were lost or damaged; none: it was a value of the law.
  func newViolations(beside base: Said, after kinds: Set<RecordKind>) -> [String] {
    let known = base.lines.filter { $0.severity == .violation }
    return lines.filter { line in
      // Of one tenure the terms are told before the months, charged or asked: where they cannot be judged, the months are.
      let wasByTerms = line.rule == "T01" && base.lines.contains { $0.rule == "T03" && $0.place == line.place }
      return line.severity == .violation && !wasByTerms
        && !Excuse.all.contains { $0.holds(for: line, kinds, base, self) }
        && !known.contains {
          // Which side a committee was of is told by the number of the rule alone.
          let isSame =
            $0.rule == line.rule || Set([$0.rule, line.rule]) == ["C01", "C05"] && $0.text == line.text
          return isSame && ($0.fingerprint == line.fingerprint || $0.place == line.place || $0.text == line.text)
        }
    }.map { "\($0.rule) \($0.place): \($0.text)" }
  }
}

extension Said {
  /// Whether what is charged was asked before.
  fileprivate func asks(_ line: Line) -> Bool {
    lines.contains { $0.rule == line.rule && $0.place == line.place && $0.severity == .query }
  }
}

/// What may be charged where something is lost, and could not be before: argued case by case, and no rule else.
private struct Excuse {
  let kind: RecordKind
  let holds: @Sendable (_ line: Said.Line, _ base: Said, _ now: Said) -> Bool

  func holds(for line: Said.Line, _ kinds: Set<RecordKind>, _ base: Said, _ now: Said) -> Bool {
    kinds.contains(kind) && holds(line, base, now)
  }

  static let all = [
    // Which side a letter to a second committee on which he sits was for is not known where the other side, or whether
    // he sits there, cannot be read; this committee's answer stands.
    Excuse(kind: .action) { line, _, _ in line.rule == "C04" },
    Excuse(kind: .assignment) { line, base, _ in line.rule == "C04" && base.asks(line) },
    // Two elections had one code, and nobody could say for which of them somebody was put forward; there are no more
    // of them where one is gone.
    Excuse(kind: .election) { line, base, _ in
      line.rule == "E02" && !base.lines.contains { $0.rule == "E02" && $0.place == line.place }
    },
    // A letter to another committee, about nobody knows whom: that this one was not asked was said before already.
    Excuse(kind: .consultation) { line, base, _ in
      ["C01", "C05"].contains(line.rule) && base.lines.contains { $0.rule == "C06" && $0.place == line.place }
    },
    // A letter about nobody known to a second committee, on which he sits by that list alone: it was a near miss by it.
    Excuse(kind: .assignment) { line, base, _ in ["C01", "C05"].contains(line.rule) && base.asks(line) },
    // Who he is was in doubt by the very row that is gone. C09 did not ask: whether he sits on the committee, and so
    // whether it had a say, was in doubt with it.
    Excuse(kind: .consultation) { line, base, now in
      (base.asks(line) || line.rule == "C09")
        && now.lines.count { $0.rule == "Q07" } < base.lines.count { $0.rule == "Q07" }
    },
    // Without a card or a birthday his rows in other lists are another person's: what they said of him is not known.
    Excuse(kind: .official) { line, base, _ in line.rule.hasPrefix("C") && base.asks(line) },
  ]
}
