import Records
import Rulebook
import Rules

/// II.1: the consultation cases of the year, by committee and by what was wrong.
struct ConsultationTally {
  struct Line {
    /// Nil: the committee could not be made out.
    let committee: Code<Unit>?
    var inScope = 0
    var compliant = 0
    var notJudged = 0
    var faults: [Breach.Fault: (all: Int, queries: Int)] = [:]
    var found: Int { faults.values.reduce(0) { $0 + $1.all } }
    var queries: Int { faults.values.reduce(0) { $0 + $1.queries } }
    var violations: Int { found - queries }
  }

  private(set) var total = Line(committee: nil)
  /// In the order in which the committees first appear.
  private(set) var lines: [Line] = []
  private(set) var reasons: [NotJudged] = []
  private(set) var outOfScope: [OutOfScope: Int] = [:]
  /// Decisions with a case in scope, by kind.
  private(set) var decisions: [ActionKind: Int] = [:]

  init(_ inquiry: Inquiry, _ judgement: Judgement) {
    let severities = ConsultationTally.severities(judgement)
    var seen: Set<Decision> = []
    for one in inquiry.consultations.cases {
      if case .outOfScope(let reason) = one.verdict {
        outOfScope[reason, default: 0] += 1
        continue
      }
      if seen.insert(Decision(one.action)).inserted { decisions[one.action.kind, default: 0] += 1 }
      let i = line(of: one.committee)
      add(one, to: &total, severities)
      add(one, to: &lines[i], severities)
      if case .notJudged(let reason) = one.verdict { reasons.append(reason) }
    }
  }

  /// One decision over several people is one.
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

  private struct Case: Hashable {
    let rule: String
    let at: SourceLocation
    let committee: Code<Unit>?
  }

  /// A case is as grave as the finding that reports it: the law's own confidence may have lowered it.
  private static func severities(_ judgement: Judgement) -> [Case: Severity] {
    var severities: [Case: Severity] = [:]
    for fault in Breach.Fault.allCases {
      for finding in judgement[fault.rawValue].findings {
        severities[Case(rule: fault.rawValue, at: finding.at, committee: finding.about.committee)] = finding.severity
      }
    }
    return severities
  }

  private mutating func line(of committee: Code<Unit>?) -> Int {
    if let i = lines.firstIndex(where: { $0.committee == committee }) { return i }
    lines.append(Line(committee: committee))
    return lines.count - 1
  }

  private func add(_ one: ConsultationCase, to line: inout Line, _ severities: [Case: Severity]) {
    line.inScope += 1
    switch one.verdict {
    case .outOfScope: return
    case .notJudged: line.notJudged += 1
    case .compliant: line.compliant += 1
    case .breach(let breach):
      let rule = breach.fault.rawValue
      let severity = severities[Case(rule: rule, at: one.action.source, committee: one.committee)] ?? breach.severity
      line.faults[breach.fault, default: (0, 0)].all += 1
      if severity != .violation { line.faults[breach.fault]!.queries += 1 }
    }
  }

  var figures: ConsultationFigures {
    ConsultationFigures(
      decisions: decisions.values.reduce(0, +), compliant: total.compliant, violations: total.violations,
      queries: total.queries, notJudged: total.notJudged)
  }
}

extension Composer {
  func consultation() -> [Block] {
    let figures = tally.figures
    var blocks: [Block] = [
      .paragraph(
        prose.decisions(
          figures.decisions,
          by: ActionKind.allCases.compactMap { kind in
            tally.decisions[kind].map { Share(words(kind.name), Figure($0)) }
          }))
    ]
    if figures.inScope > 0 { blocks.append(.paragraph(consultationSentences)) }
    if figures.notJudged > 0 {
      blocks.append(
        .paragraph(
          prose.undecidedCases(
            Figure(figures.notJudged, Chapter.undecided.rawValue), by: shares(tally.reasons))))
    }
    if figures.inScope > 0 {
      blocks += [.table(consultationTable), .note(prose.consultationSum(figures))]
    }
    let outside = OutOfScope.allCases.compactMap { reason in
      tally.outOfScope[reason].map { Share(told(reason), Figure($0)) }
    }
    if !outside.isEmpty {
      blocks.append(.paragraph(prose.outOfScope(outside.reduce(0) { $0 + $1.figure.n }, by: outside)))
    }
    return blocks
  }

  /// What was in order, then what was not, then what must be explained.
  private var consultationSentences: Passage {
    var text = prose.consultations(tally.figures)
    let violations = faultShares(prose.name) { $0.all - $0.queries }
    if tally.total.violations > 0 {
      text += " "
      text += prose.consultationFaults(
        Figure(tally.total.violations, Chapter.byCommittee.rawValue), by: violations,
        at: committees { $0.violations })
    }
    if tally.total.queries > 0 {
      text += " "
      text += prose.consultationQueries(
        Figure(tally.total.queries, Chapter.byCommittee.rawValue), by: faultShares(prose.question) { $0.queries },
        at: committees { $0.queries })
    }
    return text
  }

  private func faultShares(
    _ name: (Breach.Fault) -> Passage, _ count: ((all: Int, queries: Int)) -> Int
  ) -> [Share] {
    Breach.Fault.allCases.compactMap { fault in
      guard let counts = tally.total.faults[fault], count(counts) > 0 else { return nil }
      return Share(name(fault), Figure(count(counts), anchor(ofRule: fault.rawValue)))
    }
  }

  /// The committees concerned, most first.
  private func committees(_ count: (ConsultationTally.Line) -> Int) -> [Share] {
    tally.lines.enumerated().filter { count($0.element) > 0 }
      .sorted { (-count($0.element), $0.offset) < (-count($1.element), $1.offset) }
      .map { Share(name(of: $0.element), Figure(count($0.element), $0.element.committee.flatMap(order.anchor))) }
  }

  private func name(of line: ConsultationTally.Line) -> Passage {
    line.committee.map(unit) ?? prose.unknownCommittee
  }

  private var consultationTable: Table {
    let faults = Breach.Fault.allCases
    func row(_ name: Passage, _ line: ConsultationTally.Line, isTotal: Bool) -> Table.Row {
      let group = line.committee.flatMap(order.anchor)
      let cells = faults.map { fault -> Passage in
        guard let counts = line.faults[fault] else { return "0" }
        return prose.faults(
          Figure(counts.all, isTotal ? anchor(ofRule: fault.rawValue) : group), queries: counts.queries)
      }
      let judged = line.inScope - line.notJudged
      return Table.Row(
        [isTotal ? name : name.linked(to: group), .number(line.inScope), .number(line.compliant)] + cells + [
          Figure(line.notJudged, Chapter.undecided.rawValue).passage,
          judged > 0 ? percent(Fraction(line.compliant, of: judged)) : "x",
        ], isTotal: isTotal)
    }
    return Table(
      caption: prose.consultationCaption, isNumbered: true, style: .dense,
      columns: [.words(prose.committee), .figures(prose.total), .figures(prose.compliant)]
        + faults.map { .figures("\(prose.head($0)) \(Passage([.words($0.rawValue)]))") } + [
          .figures(prose.undecided), .figures(prose.shareOfJudged),
        ],
      rows: [row(prose.total, tally.total, isTotal: true)]
        + sorted(tally.lines).map { row(name(of: $0), $0, isTotal: false) },
      legend: [prose.consultationLegend, prose.signs])
  }

  /// By the share that was not in order, the worst first; those of which nothing was judged last.
  private func sorted(_ lines: [ConsultationTally.Line]) -> [ConsultationTally.Line] {
    lines.enumerated().sorted { a, b in
      let (one, other) = (a.element, b.element)
      let (judged, otherJudged) = (one.inScope - one.notJudged, other.inScope - other.notJudged)
      if (judged == 0) != (otherJudged == 0) { return otherJudged == 0 }
      let (left, right) = (one.found * otherJudged, other.found * judged)
      return left == right ? a.offset < b.offset : left > right
    }.map(\.element)
  }
}
