import Records
import Rulebook

/// One action seen from one side, for one person: what consultation rules count. One case gets one verdict.
///
/// A class of nothing but `let`s, for every rule of the family keeps its list of them.
public final class ConsultationCase: Sendable {
  public enum Side: String, Sendable {
    /// The committee that loses the official, or has him in place.
    case leaving
    /// Another committee, that receives him.
    case arriving
  }

  public let action: PersonnelAction
  /// Every row that has the action, the decider's own first.
  public let rows: [SourceLocation]
  public let side: Side
  /// The unit and the post the case turns on.
  public let unit: Code<Unit>?
  public let post: Code<Post>?
  /// The committee that has a say; nil where it could not be made out, or where the case is out of scope before that.
  public let committee: Code<Unit>?
  /// Where the person holds a seat on it or below it.
  public let seat: SourceLocation?
  /// When a list says that the committee learned of the decision.
  public let learned: PartialDate?
  public let verdict: Verdict
  /// What the duty to ask rests on; nil where it does not reach the case, or nobody can say whether it does.
  let duty: Provisions?

  init(
    of united: UnitedAction, _ side: Side, _ unit: Code<Unit>?, _ post: Code<Post>?, before committee: Code<Unit>?,
    seat: SourceLocation?, verdict: Verdict, duty: Provisions?
  ) {
    (action, rows, self.side) = (united.action, united.rows, side)
    (self.unit, self.post, self.committee, self.seat) = (unit, post, committee, seat)
    (learned, self.verdict, self.duty) = (united.learned(by: committee), verdict, duty)
  }

  public enum Verdict: Sendable {
    case outOfScope(OutOfScope)
    case notJudged(NotJudged)
    /// Nil where a reply shows the consultation and the letter itself is not on file.
    case compliant(Letter?, Provisions)
    case breach(Breach)
  }

  /// The values of the law that a verdict rests on.
  public struct Provisions: Sendable {
    public internal(set) var rests: [Finding.Rest] = []
    public internal(set) var period: Provision<Period>?
  }

  public var isInScope: Bool {
    if case .outOfScope = verdict { false } else { true }
  }
}

/// What was wrong with a consultation: the row of the verdict table that held, and how sure that is.
public struct Breach: Sendable {
  public enum Fault: String, CaseIterable, Sendable {
    case neverAsked = "C01"
    case askedAfterwards = "C02"
    case decidedBeforeReply = "C03"
    case decidedAgainst = "C04"
    case receivedUnasked = "C05"
    case askedWrongly = "C06"
    case undatedLetter = "C07"
  }

  public let fault: Fault
  /// Before the law's own confidence lowers it further.
  public let severity: Severity
  public let letter: Letter?
  /// Whether every reading of the dates says the same; if not, the sentence must not say it either.
  public let isCertain: Bool
  /// Letters that no case has taken, and that may be this one's.
  public let nearMisses: [Letter]
  public let coverage: Coverage?
  public let provisions: ConsultationCase.Provisions
  /// An appointment for the time being: a question of its own.
  public let isActing: Bool
  /// What the committee said, where that is the fault.
  public let isConditional: Bool
}

extension Breach {
  /// The letter's number and date, every register's readings together.
  var document: Document { Document(number: letter?.number, date: letter?.date) }
}
