import Records
import Rulebook
import Rules

// II.1: the consultation cases of the year, by committee and by what was wrong.

extension ConsultationTally {
  var figures: ConsultationFigures {
    ConsultationFigures(
      decisions: decisions.values.reduce(0, +), compliant: total.compliant, violations: total.violations,
      queries: total.queries, notJudged: total.notJudged, inScope: total.inScope)
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
      let lines = sorted(tally.lines)
      blocks += consultationChart(lines)
      blocks += [.table(consultationTable(lines)), .note(prose.consultationSum(figures))]
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

  func name(of line: ConsultationTally.Line) -> Passage {
    line.committee.map(unit) ?? prose.unknownCommittee
  }

  private func consultationTable(_ lines: [ConsultationTally.Line]) -> Table {
    let faults = Breach.Fault.allCases
    func row(_ name: Passage, _ line: ConsultationTally.Line, isTotal: Bool) -> Table.Row {
      let group = line.committee.flatMap(order.anchor)
      let cells = faults.map { fault -> Passage in
        guard let counts = line.faults[fault] else { return "0" }
        return prose.faults(
          Figure(counts.all, isTotal ? anchor(ofRule: fault.rawValue) : group), queries: counts.queries)
      }
      let judged = line.judged
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
        + lines.map { row(name(of: $0), $0, isTotal: false) },
      legend: [prose.consultationLegend, prose.signs])
  }

  /// By the share that was not in order, the worst first; those of which nothing was judged last. Of equals those with
  /// more, then by name, so that no order of files shows.
  private func sorted(_ lines: [ConsultationTally.Line]) -> [ConsultationTally.Line] {
    func key(_ line: ConsultationTally.Line) -> (Int, Int, Int, String, String) {
      let code = line.committee
      return (
        code == nil ? 1 : 0, -line.found, -line.inScope, code.map(registry.name(of:)) ?? "",
        code.map { registry.names[$0.symbol] } ?? ""
      )
    }
    return lines.sorted { one, other in
      let (judged, otherJudged) = (one.judged, other.judged)
      if (judged == 0) != (otherJudged == 0) { return otherJudged == 0 }
      let (left, right) = (one.found * otherJudged, other.found * judged)
      return left == right ? key(one) < key(other) : left > right
    }
  }
}
