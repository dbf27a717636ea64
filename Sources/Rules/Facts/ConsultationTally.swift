import Records
import Rulebook

/// How the consultation cases of the year came out, counted once: in scope = compliant + faults + not judged, for every
/// committee and in total. What comes on top of a case (a letter without a number, a late reply) is not in it.
public struct ConsultationTally: Sendable {
  public struct Line: Sendable {
    /// Nil: the committee could not be made out.
    public let committee: Code<Unit>?
    public private(set) var inScope = 0
    public private(set) var compliant = 0
    public private(set) var notJudged = 0
    /// Of the queries among them each case is one of `all`.
    public private(set) var faults: [Breach.Fault: (all: Int, queries: Int)] = [:]

    init(committee: Code<Unit>?) { self.committee = committee }

    public var found: Int { faults.values.reduce(0) { $0 + $1.all } }
    public var queries: Int { faults.values.reduce(0) { $0 + $1.queries } }
    public var violations: Int { found - queries }
    public var judged: Int { compliant + found }

    /// Whether every case in scope has one verdict and no second.
    public var isBalanced: Bool { inScope == judged + notJudged }

    fileprivate mutating func add(_ one: ConsultationCase) {
      switch one.verdict {
      case .outOfScope: return
      case .notJudged: notJudged += 1
      case .compliant: compliant += 1
      case .breach(let breach):
        faults[breach.fault, default: (0, 0)].all += 1
        if breach.charge != .violation { faults[breach.fault]!.queries += 1 }
      }
      inScope += 1
    }
  }

  public private(set) var total = Line(committee: nil)
  /// In the order in which the committees first appear.
  public private(set) var lines: [Line] = []
  /// Why cases were not judged, one each.
  public private(set) var reasons: [NotJudged] = []
  public private(set) var outOfScope: [OutOfScope: Int] = [:]
  /// Decisions with a case in scope, by kind; one over several people is one.
  public private(set) var decisions: [ActionKind: Int] = [:]

  init(_ cases: [ConsultationCase]) {
    var seen: Set<Decision> = []
    var places: [Code<Unit>?: Int] = [:]
    for one in cases {
      if case .outOfScope(let reason) = one.verdict {
        outOfScope[reason, default: 0] += 1
        continue
      }
      if case .notJudged(let reason) = one.verdict { reasons.append(reason) }
      if seen.insert(Decision(one.action)).inserted { decisions[one.action.kind, default: 0] += 1 }
      let place = places[one.committee] ?? lines.count
      if place == lines.count {
        places[one.committee] = place
        lines.append(Line(committee: one.committee))
      }
      lines[place].add(one)
      total.add(one)
    }
  }

  private struct Decision: Hashable {
    let decider: Code<Unit>
    let number: Symbol?
    let date: PartialDate
    let row: SourceLocation?

    init(_ action: PersonnelAction) {
      (decider, number, date) = (action.decider, action.decision.number, action.decided)
      row = action.decision.number == nil ? action.source : nil
    }
  }
}

extension Breach {
  /// Every value that the charge rests on.
  var rests: [Finding.Rest] {
    guard fault == .decidedBeforeReply, let period = provisions.period else { return provisions.rests }
    return provisions.rests + [.init(period)]
  }

  /// As grave as the finding that reports it: the law's own confidence may lower it.
  public var charge: Severity { severity.lowered(by: rests) }
}
