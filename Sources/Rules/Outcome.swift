import Records
import Rulebook

/// What one rule said of all its subjects. 412 of 431 is made here: `examined`, and who was left out and why.
public struct Outcome: Sendable {
  public private(set) var findings: [Finding] = []
  /// Judged, in order or not.
  public private(set) var examined = 0
  /// Subjects with at least one finding.
  public private(set) var found = 0
  public private(set) var outOfScope: [OutOfScope: Int] = [:]
  public private(set) var notJudged: [Unjudged] = []

  /// A subject that was looked at and not decided.
  public struct Unjudged: Sendable {
    public let reason: NotJudged
    public let at: SourceLocation?
  }

  public init() {}

  mutating func add(_ answer: Answer) {
    switch answer {
    case .outOfScope(let reason): outOfScope[reason, default: 0] += 1
    case .inOrder: examined += 1
    case .found(let several):
      examined += 1
      found += 1
      findings += several
    }
  }

  mutating func add(_ reason: NotJudged, at place: SourceLocation?) {
    notJudged.append(Unjudged(reason: reason, at: place))
  }

  mutating func add(_ other: Outcome) {
    findings += other.findings
    examined += other.examined
    found += other.found
    outOfScope.merge(other.outOfScope, uniquingKeysWith: +)
    notJudged += other.notJudged
  }
}

extension Outcome {
  /// How many were not judged, by reason, in the order of the reasons' ids.
  public var reasons: [(reason: NotJudged, count: Int)] {
    Dictionary(grouping: notJudged, by: \.reason).map { ($0, $1.count) }.sorted { $0.0 < $1.0 }
  }
  public func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }
}

extension Rule {
  public func judge(_ subjects: ArraySlice<Subject>, in inquiry: borrowing Inquiry) -> Outcome {
    var outcome = Outcome()
    for subject in subjects {
      do throws(NotJudged) { outcome.add(try judge(subject, in: inquiry)) } catch {
        outcome.add(error, at: place(of: subject, in: inquiry))
      }
    }
    return outcome
  }

  public func examine(_ inquiry: Inquiry) -> Outcome { judge(subjects(in: inquiry)[...], in: inquiry) }

  /// The same answer on any number of cores: slices are judged apart and added up in their order.
  public func examine(_ inquiry: Inquiry, slices: Int) async -> Outcome {
    let subjects = subjects(in: inquiry)
    let width = max(1, (subjects.count + slices - 1) / max(1, slices))
    return await withTaskGroup(of: (Int, Outcome).self) { group in
      for start in stride(from: 0, to: subjects.count, by: width) {
        group.addTask { (start, judge(subjects[start..<min(start + width, subjects.count)], in: inquiry)) }
      }
      var parts: [Int: Outcome] = [:]
      for await (start, part) in group { parts[start] = part }
      return stride(from: 0, to: subjects.count, by: width).reduce(into: Outcome()) { $0.add(parts[$1]!) }
    }
  }
}

/// Every rule's outcome, in the order of the catalogue: what the review is made from.
public struct Judgement: Sendable {
  public let outcomes: [(card: RuleCard, outcome: Outcome)]

  public init(_ inquiry: Inquiry, by rules: [any Rule] = Catalogue.rules, slices: Int = 1) async {
    var outcomes: [(RuleCard, Outcome)] = []
    for rule in rules { outcomes.append((rule.card, await rule.examine(inquiry, slices: slices))) }
    self.outcomes = outcomes
    // Of every workspace that a test builds, and of none in a release: it asks for all subjects again.
    assert(
      inquiry.imbalances(of: rules, outcomes.map(\.1)).isEmpty,
      "\(inquiry.imbalances(of: rules, outcomes.map(\.1)))")
  }

  public subscript(_ id: String) -> Outcome { outcomes.first { $0.card.id == id }?.outcome ?? Outcome() }

  public func count(_ severity: Severity) -> Int { outcomes.reduce(0) { $0 + $1.outcome.count(severity) } }
}
