import Records
import Rules

/// What became of cases: the measures that the office decided on them, and what agencies answered.
struct FollowUps: Sendable {
  /// By the case's fingerprint, in the order of `measures.csv`.
  let measures: [String: [TakenMeasure]]
  /// Answers to findings of this review that stood in the agency's letter.
  let answers: [String: [AnswerRow]]
  /// Answers to nothing that this review says to that agency: an earlier year's, or a code that was mistyped.
  let stray: [AnswerRow]
  let post: FeedbackPost

  init(_ input: ReviewInput, _ roll: Roll) {
    post = FeedbackPost(roll, input)
    measures = Dictionary(grouping: input.inquiry.measures, by: \.fingerprint)
    var asked: [String: Set<String>] = [:]
    for (agency, entries) in zip(input.agencies, post.entries) {
      asked[agency.id] = Set(entries.map(\.fingerprint))
    }
    answers = Dictionary(
      grouping: input.answers.filter { asked[$0.agency]?.contains($0.fingerprint) == true }, by: \.fingerprint)
    stray = input.answers.filter { asked[$0.agency]?.contains($0.fingerprint) != true }
  }
}

/// How far a measure is on the day of the review. Each has one state: they add up to the whole.
enum MeasureState: CaseIterable, Sendable {
  case doneInTime, doneLate, overdue, notDue

  init(_ measure: TakenMeasure, asOf: CivilDate) {
    if let done = measure.done, done <= asOf {
      self = done <= measure.due ? .doneInTime : .doneLate
    } else {
      self = measure.due < asOf ? .overdue : .notDue
    }
  }
}

struct MeasureFigures: Sendable, Equatable {
  private var counts: [MeasureState: Int] = [:]
  var total: Int { MeasureState.allCases.reduce(0) { $0 + self[$1] } }
  subscript(_ state: MeasureState) -> Int { counts[state] ?? 0 }

  init(_ measures: [TakenMeasure], asOf: CivilDate) {
    for measure in measures { counts[MeasureState(measure, asOf: asOf), default: 0] += 1 }
  }
}

/// What one agency answered to what it was asked: the answers and the silence add up to the cases.
struct AnswerFigures: Sendable, Equatable {
  /// Cases in the agency's letter, each fingerprint once.
  let asked: Int
  private let counts: [AnswerRow.Answer: Int]
  var answered: Int { counts.values.reduce(0, +) }
  var unanswered: Int { asked - answered }
  subscript(_ answer: AnswerRow.Answer) -> Int { counts[answer] ?? 0 }

  init(asked: Int, _ answers: [AnswerRow]) {
    self.asked = asked
    counts = answers.reduce(into: [:]) { $0[$1.answer, default: 0] += 1 }
  }

  static func + (a: Self, b: Self) -> Self {
    Self(asked: a.asked + b.asked, counts: a.counts.merging(b.counts) { $0 + $1 })
  }
  private init(asked: Int, counts: [AnswerRow.Answer: Int]) { (self.asked, self.counts) = (asked, counts) }
}
