import Records
import Rulebook
import Rules

/// What a sentence of the public edition counts.
enum PublicSubject: Sendable { case consultation, tenure, plans }

/// Figures of one sentence, each nil where the table hides it.
struct PublicFigures: Sendable {
  let all, kept, judged, undecided: Int?
}

// Each figure stands in one table only, and sentences say what stands there: nothing can be had from the difference of
// two. Rows stand in the order of their names, for an order by size would tell of what is hidden.

extension Composer {
  struct PublicPart {
    let chapter: Chapter
    var sentences: [Passage] = []
    var tables: [PublicTable] = []
  }

  func publicParts() -> [PublicPart] {
    [
      publicScope(), publicConsultation(), publicTenure(), publicReadiness(),
      part(.agreements, [ruleTable(.agreement, but: [])]), part(.regulations, [ruleTable(.followUp, but: [])]),
    ].filter { !$0.sentences.isEmpty || !$0.tables.isEmpty }
  }

  /// Tables of which nothing can be shown are left out, and it is said so.
  private func part(_ chapter: Chapter, _ tables: [PublicTable?], _ sentences: [Passage] = []) -> PublicPart {
    let all = tables.compactMap(\.self)
    let shown = all.filter { !$0.cells.isAllHidden }
    return PublicPart(
      chapter: chapter, sentences: sentences + (all.count > shown.count ? [prose.publicTableLeftOut] : []),
      tables: shown)
  }

  // MARK: The returns

  private func publicScope() -> PublicPart {
    let card = Scorecard(input)
    let lines = card.lines.map { line in (name: line.name.map(Passage.given) ?? prose.sharedLists, line: line) }
    if card.total.tally.rows == 0 { return PublicPart(chapter: .scope, sentences: [prose.publicNoReturns]) }
    let table = PublicTable(
      id: "returns", caption: prose.publicReturnsCaption, head: prose.agency,
      parts: [("accepted", prose.accepted), ("rejected", prose.rejected)], totalHead: prose.publicDataRows,
      names: lines.map(\.name), hasTotal: true,
      // What is set aside is titles and sums, and says nothing of anybody; it would only hide more.
      cells: SmallCells(rows: lines.map { [$0.line.tally.accepted, $0.line.tally.rejected] }, columnsAddUp: true))
    return part(.scope, [table])
  }

  // MARK: Consultation

  private func publicConsultation() -> PublicPart {
    let own = ownNames
    let rows = named(
      tally.lines.map { line in
        let name = line.committee.flatMap { registry.unit($0, on: inquiry.asOf)?.name }
        return (
          name.flatMap { own.contains($0) ? registry.names[$0] : nil },
          [line.compliant, line.violations, line.queries, line.notJudged]
        )
      })
    let table = PublicTable(
      id: "consultation", caption: prose.publicConsultationCaption, head: prose.committee,
      parts: [
        ("compliant", prose.compliant), ("violations", prose.violations), ("queries", prose.queries),
        ("notJudged", prose.undecided),
      ], totalHead: prose.inScope, names: rows.map(\.name), hasTotal: true, share: (prose.shareOfJudged, 3),
      cells: SmallCells(rows: rows.map(\.counts), columnsAddUp: true))
    return part(
      .consultation,
      [
        rows.isEmpty ? nil : table, rows.isEmpty ? nil : faultTable(table),
        ruleTable(.consultation, but: Breach.Fault.allCases.map(\.rawValue)),
      ],
      [sentence(.consultation, table, undecided: 3)])
  }

  /// What was wrong, where the number of all that was is public: else the kinds would tell it.
  private func faultTable(_ table: PublicTable) -> PublicTable? {
    guard let violations = table.total(1), let queries = table.total(2), violations + queries >= SmallCells.least else {
      return nil
    }
    let faults = Breach.Fault.allCases
    return PublicTable(
      id: "faults", caption: prose.publicFaultsCaption, head: "",
      parts: faults.map { ($0.rawValue, "\(prose.head($0)) \(Passage([.words($0.rawValue)]))") },
      totalHead: prose.findingsTotal, names: [prose.notKept], hasTotal: false,
      cells: SmallCells(
        rows: [faults.map { tally.total.faults[$0]?.all ?? 0 }], columnsAddUp: false, totalsAreKnown: true,
        keptFirst: false))
  }

  // MARK: Time in post, congresses

  private func publicTenure() -> PublicPart {
    let own = ownNames
    let rows = named(
      inquiry.sectors.map { sector in
        (
          own.contains(sector.name) ? registry.names[sector.name] : nil,
          [sector.judged - sector.overlong.count, sector.overlong.count]
        )
      })
    let table = PublicTable(
      id: "tenure", caption: prose.publicTenureCaption, head: prose.sector,
      parts: [("within", prose.publicWithin), ("over", prose.overlong)], totalHead: prose.managers,
      names: rows.map(\.name), hasTotal: true, share: (prose.publicWithinShare, nil),
      cells: SmallCells(rows: rows.map(\.counts), columnsAddUp: true))
    // The table by sector counts what T01, T03 and T08 find.
    return part(
      .tenure, [rows.isEmpty ? nil : table, ruleTable(.tenure, but: ["T01", "T03", "T08"])],
      [sentence(.tenure, table, undecided: nil)])
  }

  private func publicReadiness() -> PublicPart {
    let stands = inquiry.elections.map(stand)
    let kinds = ElectionKind.allCases.compactMap { kind -> (name: Passage, counts: [Int])? in
      var counts = [0, 0, 0, 0]
      for one in stands where one.election.kind == kind {
        switch one.state {
        case .approved: counts[0] += 1
        case .late, .none: counts[1] += 1
        case .unclear: counts[2] += 1
        case .notJudged: counts[3] += 1
        case .notDue, .otherYear: continue
        }
      }
      return counts == [0, 0, 0, 0] ? nil : (prose.event(kind), counts)
    }
    let table = PublicTable(
      id: "plans", caption: prose.publicPlansCaption, head: prose.event,
      parts: [
        ("approved", prose.kept), ("notApproved", prose.violations), ("queries", prose.queries),
        ("notJudged", prose.undecided),
      ], totalHead: prose.total, names: kinds.map(\.name), hasTotal: true,
      cells: SmallCells(rows: kinds.map(\.counts), columnsAddUp: true))
    return part(
      .readiness, [kinds.isEmpty ? nil : table, ruleTable(.readiness, but: ["E01"])],
      [sentence(.plans, table, undecided: 3)])
  }

  // MARK: Rules

  /// A row a rule: what was in scope may be known from elsewhere, so hiding it must protect nothing.
  private func ruleTable(_ family: RuleCard.Family, but left: [String]) -> PublicTable? {
    let rules = judgement.outcomes.filter { card, outcome in
      card.family == family && !left.contains(card.id) && restsOnRegulations(card)
        && outcome.examined + outcome.notJudged.count > 0
    }
    if rules.isEmpty { return nil }
    return PublicTable(
      id: "rules-\(family)", caption: prose.regulationCaption, head: prose.content,
      parts: [("kept", prose.kept), ("notKept", prose.notKept), ("notJudged", prose.undecided)],
      totalHead: prose.inScope, names: rules.map { "\(words($0.card.title)) (\(Passage([.words($0.card.id)])))" },
      hasTotal: false,
      cells: SmallCells(
        rows: rules.map { [$0.outcome.examined - $0.outcome.found, $0.outcome.found, $0.outcome.notJudged.count] },
        columnsAddUp: false, totalsAreKnown: true))
  }

  // MARK: Names and sentences

  private func sentence(_ subject: PublicSubject, _ table: PublicTable, undecided: Int?) -> Passage {
    if table.names.isEmpty {
      return prose.publicResult(subject, PublicFigures(all: 0, kept: 0, judged: 0, undecided: 0))
    }
    return prose.publicResult(
      subject,
      PublicFigures(
        all: table.total(), kept: table.total(0), judged: table.judged(without: undecided),
        undecided: undecided == nil ? 0 : table.total(undecided)))
  }

  /// The office's own list alone gives names: what an agency sends as a unit's name may be anything.
  private var ownNames: Set<Symbol> {
    let agencies = Set(input.agencies.map(\.id))
    let own = registry.records.units.filter { !agencies.contains(registry.agency(of: $0.source)) }
    return Set(own.map(\.name)).union(own.compactMap(\.sector))
  }

  /// Rows of one name are one; those without are last, together.
  private func named(_ rows: [(name: String?, counts: [Int])]) -> [(name: Passage, counts: [Int])] {
    var sums: [String: [Int]] = [:]
    var others: [Int]?
    for (name, counts) in rows where counts.contains(where: { $0 > 0 }) {
      guard let name else {
        others = others.map { zip($0, counts).map(+) } ?? counts
        continue
      }
      sums[name] = sums[name].map { zip($0, counts).map(+) } ?? counts
    }
    let listed = sums.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return listed.map { (.given($0.key), $0.value) } + (others.map { [(prose.publicOthers, $0)] } ?? [])
  }
}
