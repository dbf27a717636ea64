import Records
import Rulebook

/// One check of the review: what it is about, and what it says of one case.
///
/// A rule judges a single `Subject`; which subjects there are, in what order, on how many cores and how the answers
/// are added up is the engine's. So a rule has no loop over the registry, no counter and no state, and cannot forget
/// its denominator: every subject gets an answer, and the answers are the denominator.
public protocol Rule: Sendable {
  associatedtype Subject: Sendable
  var card: RuleCard { get }
  var examples: Examples { get }

  /// Every case there is to judge, in the order of the files.
  func subjects(in inquiry: Inquiry) -> [Subject]

  /// Where a subject stands, so that one that could not be judged can be looked up too.
  func place(of subject: Subject, in inquiry: borrowing Inquiry) -> SourceLocation?

  /// - Throws: `NotJudged` when a value is unset or a fact is lacking. Nothing fires then, and the report says why.
  func judge(_ subject: Subject, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer

  /// Judges a run of subjects. Here only so that each rule gets a loop compiled for its own subject.
  func judge(_ subjects: ArraySlice<Subject>, in inquiry: borrowing Inquiry) -> Outcome
  func examine(_ inquiry: Inquiry, slices: Int) async -> Outcome
}

/// The answer for one subject.
public enum Answer: Sendable {
  /// The rule does not speak of it; it is not in the denominator.
  case outOfScope(OutOfScope)
  case inOrder
  /// One thing is wrong with it, or several.
  case found([Finding])
}
