import Records
import Rulebook
import Rules

/// Section III: what was found, by district, by sector, by sender of the returns; and causes, in the office's words.
extension Composer {
  func shortcomings() -> [Block] {
    let figures = roll.cases.figures
    return [.paragraph(figures.total == 0 ? prose.noFindings : prose.findings(figures))]
  }

  func byCommittee() -> [Block] {
    if roll.cases.isEmpty { return [.paragraph(prose.noFindings)] }
    let rows = order.committees.map { row($0, name(of: $0.place)) }
    let apart = order.units.flatMap(\.entries).figures
    return [
      .table(
        Table(
          caption: prose.placesCaption, isNumbered: true, columns: columns(prose.committee),
          rows: [row(prose.total, roll.cases.figures, nil, isTotal: true)] + rows
            + (apart.total > 0 ? [row(prose.noCommittee, apart, Chapter.bySector.rawValue)] : []),
          legend: [prose.signs]))
    ] + groups(order.committees)
  }

  func bySector() -> [Block] {
    if roll.cases.isEmpty { return [.paragraph(prose.noFindings)] }
    let sectors = Roll.grouped(roll.cases) { sector(of: $0) }
    return [
      .table(
        Table(
          caption: prose.unitsCaption, isNumbered: true, columns: columns(prose.responsibleUnit),
          rows: [row(prose.total, roll.cases.figures, nil, isTotal: true)]
            + sectors.map { row(.given($0.key), $0.entries.figures, Chapter.annexFindings.rawValue) },
          legend: [prose.signs, prose.responsibleLegend]))
    ] + groups(order.units)
  }

  /// The sector of the unit that answers, where the lists name one; else the unit.
  private func sector(of entry: Roll.Entry) -> String {
    guard let code = entry.finding.responsible.first ?? entry.finding.about.unit else { return "…" }
    if let unit = registry.unit(code, on: inquiry.asOf), let sector = unit.sector { return registry.names[sector] }
    return registry.name(of: code)
  }

  private func columns(_ first: Passage) -> [Table.Column] {
    [.words(first), .figures(prose.findingsTotal), .figures(prose.violations), .figures(prose.queries)]
      + (hasNotices ? [.figures(prose.notices)] : [])
  }
  private var hasNotices: Bool { roll.cases.figures.notices > 0 }

  private func row(_ group: CardOrder.Group, _ name: Passage) -> Table.Row { row(name, group.figures, group.anchor) }

  private func row(_ name: Passage, _ figures: FindingFigures, _ anchor: String?, isTotal: Bool = false) -> Table.Row {
    let cells = [figures.total, figures.violations, figures.queries] + (hasNotices ? [figures.notices] : [])
    return Table.Row(
      [name.linked(to: anchor)] + cells.map { Figure($0, anchor ?? Chapter.annexFindings.rawValue).passage },
      isTotal: isTotal)
  }

  func name(of place: Roll.Place) -> Passage {
    switch place {
    case .committee(let code): unit(code)
    case .unit(let code): code.map(unit) ?? "…"
    case .agency(let id): .given(name(ofAgency: id))
    }
  }

  private func groups(_ groups: [CardOrder.Group]) -> [Block] {
    let left = groups.dropFirst(limit)
    let last: [Block] =
      left.isEmpty
      ? [] : [.note(prose.listCut(shown: limit, of: groups.count) + " " + prose.seePages(Chapter.annexPages.rawValue))]
    return groups.prefix(limit).flatMap { group -> [Block] in
      let shown = group.entries.compactMap { entry in cardNumbers[entry.anchor].map { (entry, $0) } }
      let heading = Heading(
        title: prose.placeHeading(name(of: group.place), group.figures), anchor: group.anchor, isMinor: true)
      let left = group.entries.count - shown.count
      return [.heading(heading)] + shown.map { .card(card($0, number: $1)) }
        + (left > 0
          ? [.note(prose.cardsLeftOut(left) + " " + prose.seePages(Chapter.annexPages.rawValue))] : [])
    } + last
  }

  func quality() -> [Block] {
    let questions = roll.questions
    if questions.isEmpty { return [.paragraph(prose.noQualityFindings)] }
    var rows: [Table.Row] = []
    var shown = 0
    for group in Roll.grouped(questions, by: { $0.place }) where shown < limit {
      rows.append(.group("\(name(of: group.key)): \(group.entries.count)"))
      for entry in group.entries.prefix(limit - shown) {
        shown += 1
        rows.append(
          Table.Row(
            [
              Passage([.words(entry.card.id)]), sentence(of: entry.finding), prose.severity(entry.finding.severity),
              place(entry.finding.at),
            ], anchor: entry.anchor))
      }
    }
    return [
      .paragraph(prose.qualityIntroduction(Figure(questions.count)))
    ]
      + cut(
        Table(
          caption: prose.qualityCaption, isNumbered: true, style: .list,
          columns: [
            .words(prose.ruleHead), .words(prose.content), .tight(prose.severityHead), .words(prose.placeHead),
          ], rows: rows), of: questions.count, rest: FindingsCSV.name)
  }

  /// Which questions have a row there, by their places in the list of all findings.
  var questionsShown: Set<Int> {
    Set(Roll.grouped(roll.questions, by: { $0.place }).flatMap(\.entries).prefix(limit).map(\.index))
  }

  /// No cause is ever worked out: the office states it, or it is said that none has been concluded.
  func causes() -> [Block] {
    let own = Narrative.blocks(input.narrative.causes)
    return own.isEmpty ? [.paragraph(prose.causesOpen(roll.cases.count))] : own
  }
}
