import Records
import Rulebook
import Rules

// What sentences are given to say.

/// What came, in files and rows.
struct FileFigures: Sendable {
  /// Files that agencies sent, and how many agencies sent some.
  var files = 0
  var agencies = 0
  /// The office's own lists of units and posts.
  var shared = 0
  var tally = Batch.Tally()
}

/// The consultation cases of the year, as `ConsultationTally` counts them.
struct ConsultationFigures: Sendable {
  var decisions = 0
  var compliant = 0
  var violations = 0
  var queries = 0
  var notJudged = 0
  var inScope = 0
  var judged: Int { compliant + violations + queries }
}

/// What a rule said of its subjects.
struct SubjectFigures: Sendable {
  /// Subjects with a finding.
  let found: Figure
  let examined: Int
  let notJudged: Figure
  /// Of its findings, those that are violations.
  let violations: Int
}

/// Findings by how grave they are.
struct FindingFigures: Sendable, Equatable {
  var violations = 0
  var queries = 0
  var notices = 0
  var total: Int { violations + queries + notices }

  init(_ findings: some Sequence<Finding> = []) {
    for finding in findings {
      switch finding.severity {
      case .violation: violations += 1
      case .query: queries += 1
      case .notice: notices += 1
      }
    }
  }
}

/// A limit of time in post that some manager was judged by.
struct LimitInForce: Sendable, Hashable {
  let months: Int
  let force: Basis.Force
}

/// What is known of a staffing plan at its milestone.
enum PlanState: Sendable {
  case approved
  case late
  case none
  /// Some readings of the dates say yes, some no; or part of the lists is missing.
  case unclear
  case notDue
  case otherYear
  case notJudged
}

/// Why a side's list proves nothing, in words ready to say.
enum CoverageGap: Sendable {
  case nobodyVouches
  case onlySince(CivilDate)
  case missing
  case broken
  case rejected(place: String)
}

struct ActionLine: Sendable {
  let document: Passage
  let kind: Bilingual
  let official: Passage
  /// Whether it moves him, or concerns him where he is.
  let isMove: Bool
  let from: Passage?
  let to: Passage?
  let effective: PartialDate?
}

struct LetterLine: Sendable {
  let form: ConsultationForm
  /// Nil where the row gives neither number nor date.
  let document: Passage?
  let asked: Passage
  let received: PartialDate?
  let reply: Passage?
  let opinion: Given<Opinion>
}

struct SpellLine: Sendable {
  let official: Passage
  let post: Passage
  let unit: Passage
  let from: PartialDate
  let to: PartialDate?
}
