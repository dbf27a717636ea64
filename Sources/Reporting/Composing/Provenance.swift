import Records
import Rules

/// Annex 4: from which rows each figure is counted, so that a reader can count again; and where the pages are.
extension Composer {
  /// Rows of one of the published files.
  struct CountedRows: Sendable {
    let file: String
    /// What stands in the column `rule`; empty where every row counts.
    var rules: [String] = []
    let rows: Int
    let anchor: String
  }

  /// What a chapter's tables and sentences are counted from.
  func counted(in chapter: Chapter) -> [CountedRows] {
    let consultation = judgement.outcomes.map(\.card.id).filter { id in
      Breach.Fault.allCases.contains { $0.rawValue == id }
    }
    let questions = judgement.outcomes.map(\.card).filter { $0.family == .quality }.map(\.id)
    let cases = judgement.outcomes.map(\.card).filter { $0.family != .quality }.map(\.id)
    func family(_ family: RuleCard.Family) -> [String] {
      judgement.outcomes.map(\.card).filter { $0.family == family }.map(\.id)
    }
    func both(_ rules: [String], _ unjudged: [String]) -> [CountedRows] { [findings(rules), undecided(unjudged)] }
    switch chapter {
    case .scope:
      return [
        CountedRows(
          file: RejectsCSV.name, rows: registry.rejects.count + registry.cellRejects.count,
          anchor: Chapter.annexRejects.rawValue),
        undecided([]),
      ]
    case .consultation: return both(consultation, [UndecidedCSV.consultation])
    case .tenure: return both(["T01", "T08"], ["T01", "T08"])
    case .readiness: return both(family(.readiness), family(.readiness))
    case .agreements: return both(family(.agreement), family(.agreement))
    case .regulations: return both(cases, [])
    case .shortcomings, .byCommittee, .bySector: return [findings(cases)]
    case .quality: return [findings(questions)]
    case .undecided: return [undecided([])]
    default: return []
    }
  }

  private func findings(_ rules: [String]) -> CountedRows {
    let known = rules.filter { id in judgement.outcomes.contains { $0.card.id == id } }
    return CountedRows(
      file: FindingsCSV.name, rules: known, rows: known.reduce(0) { $0 + judgement[$1].findings.count },
      anchor: known.count == 1 ? anchor(ofRule: known[0]) : Chapter.annexFindings.rawValue)
  }

  private func undecided(_ rules: [String]) -> CountedRows {
    CountedRows(
      file: UndecidedCSV.name, rules: rules,
      rows: rules.isEmpty ? undecided.count : undecided.count { rules.contains($0.rule) },
      anchor: Chapter.undecided.rawValue)
  }

  /// Each numbered table, and each chapter that has none, with the rows that it is counted from.
  func provenance(of sections: [AnnualReview.Section]) -> [Block] {
    var rows: [Table.Row] = []
    for section in sections {
      var chapter = section.chapter
      var (order, tables) = ([chapter], [Chapter: [Passage]]())
      for block in section.blocks {
        switch block {
        case .heading(let heading):
          guard let next = Chapter(rawValue: heading.anchor) else { continue }
          chapter = next
          order.append(next)
        case .table(let table) where table.isNumbered: tables[chapter, default: []].append(table.caption)
        default: continue
        }
      }
      for chapter in order {
        let names = tables[chapter] ?? [prose.title(chapter)]
        rows += names.flatMap { lines($0.linked(to: chapter.rawValue), chapter) }
      }
    }
    return [
      .paragraph(prose.provenanceIntroduction),
      .table(
        Table(
          caption: prose.provenanceCaption, style: .words,
          columns: [
            .words(prose.figure), .words(prose.file), .words(prose.rulesCounted), .figures(prose.rows),
          ], rows: rows, form: formHead(5, unit: prose.unitOfRows))),
    ]
  }

  private func lines(_ name: Passage, _ chapter: Chapter) -> [Table.Row] {
    counted(in: chapter).map { one in
      Table.Row([
        name, .place(one.file),
        one.rules.isEmpty ? prose.everyRow : Passage([.words(ranges(one.rules))]),
        Figure(one.rows, one.anchor).passage,
      ])
    }
  }

  /// “C01–C13, T01, T08”: rules that follow each other in the catalogue, by the first and the last of them.
  private func ranges(_ rules: [String]) -> String {
    let all = judgement.outcomes.map(\.card.id)
    var runs: [(first: String, last: String)] = []
    for rule in rules {
      let follows = runs.last.map { run in
        all.firstIndex(of: run.last).map { $0 + 1 < all.count && all[$0 + 1] == rule && rule.first == run.last.first }
          ?? false
      }
      if follows == true { runs[runs.count - 1].last = rule } else { runs.append((rule, rule)) }
    }
    return runs.map { $0.first == $0.last ? $0.first : "\($0.first)–\($0.last)" }.joined(separator: ", ")
  }

  /// Each rule's findings and cases left undecided, as many as there are rows with its code.
  func ruleCounts() -> [Block] {
    let unjudged = Dictionary(grouping: undecided, by: \.rule).mapValues(\.count)
    var rows: [Table.Row] = []
    for (card, outcome) in judgement.outcomes where !outcome.findings.isEmpty || unjudged[card.id] != nil {
      rows.append(
        countRow(
          "\(Passage([.words(card.id)])). \(words(card.title))",
          Figure(outcome.findings.count, anchor(ofRule: card.id)),
          unjudged[card.id] ?? 0))
    }
    if let n = unjudged[UndecidedCSV.consultation] {
      rows.append(
        countRow("\(place: UndecidedCSV.consultation): \(prose.consultationRules)", Figure(0), n))
    }
    if rows.isEmpty { return [.paragraph(prose.noFindings)] }
    let total = countRow(
      prose.total, Figure(roll.entries.count, Chapter.annexFindings.rawValue), undecided.count, isTotal: true)
    return [
      .table(
        Table(
          caption: prose.ruleCountsCaption, style: .words,
          columns: [
            .words(prose.content), .figures(prose.rowsOf(FindingsCSV.name)), .figures(prose.rowsOf(UndecidedCSV.name)),
          ], rows: [total] + rows, form: formHead(6, unit: prose.unitOfRows)))
    ]
  }

  private func countRow(_ name: Passage, _ found: Figure, _ unjudged: Int, isTotal: Bool = false) -> Table.Row {
    Table.Row([name, found.passage, Figure(unjudged, Chapter.undecided.rawValue).passage], isTotal: isTotal)
  }

  /// Where each unit's page and case pages are.
  func pages() -> [Block] {
    if plan.units.isEmpty { return [.paragraph(prose.noPages)] }
    var table = pagesTable(plan.units.prefix(limit))
    table.form = formHead(7, unit: prose.unitOfItems)
    return [
      .paragraph(prose.pagesIntroduction(prose.pagesTitle.linked(to: PagePlan.index + Page.ending + "#")))
    ] + cut(table, of: plan.units.count, rest: PagePlan.index + Medium.html.ending)
  }
}
