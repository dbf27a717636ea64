import Records
import Rules

/// The pages beside the report: one a unit that answers for something, its cases in full, and the list of them all.
extension Composer {
  /// A unit's figures, what is asked of it, the quality of what it sent, its cases.
  func unitPage(_ pages: PagePlan.UnitPages) -> Page {
    let answers = pages.answers.bySeverity
    let rules = Roll.grouped(pages.answers) { $0.card.id }
    var blocks: [Block] = [
      .paragraph(prose.unitSummary(answers.figures)),
      .table(
        Table(
          caption: prose.unitRulesCaption, columns: figureColumns(prose.content),
          rows: [figureRow(prose.total, answers.figures, isTotal: true)]
            + rules.map { rule in
              let card = rule.entries[0].card
              return figureRow("\(Passage([.words(card.id)])). \(words(card.title))", rule.entries.figures)
            })),
      .heading(Heading(title: prose.asked, anchor: "de-nghi")),
      .list(
        rules.map { rule in
          prose.proposalItem(words(rule.entries[0].card.remedy), Figure(rule.entries.count), rule.key)
        }),
    ]
    blocks += quality(of: pages)
    blocks.append(.heading(Heading(title: prose.unitCases, anchor: "truong-hop")))
    let shown = answers.prefix(limit)
    blocks += shown.enumerated().map { .card(card($1, number: $0 + 1, of: answers.count)) }
    if answers.count > shown.count { blocks.append(.note(prose.cut(shown: shown.count, of: answers.count, rest: nil))) }
    if pages.casePages > 0 {
      let links = (1...pages.casePages).map { Passage.number($0).linked(to: pages.casePage($0) + "#") }
      blocks.append(.note(prose.casePages(pages.entries.count, links)))
    }
    let elsewhere = pages.answers.count - pages.entries.count
    if elsewhere > 0 { blocks.append(.note(prose.toldElsewhere(elsewhere))) }
    return page(PagePlan.unitPage(pages.name), name(of: pages), [back, listOfPages], blocks)
  }

  private func quality(of pages: PagePlan.UnitPages) -> [Block] {
    let lines = zip(input.agencies, scorecard.lines).filter { agency, line in
      line.files > 0 && registry.unitCode(agency.unit) == pages.unit && pages.unit != nil
    }
    if lines.isEmpty { return [] }
    return [
      .heading(Heading(title: prose.unitQuality, anchor: "so-lieu")),
      .table(table(lines.map(\.1), prose.unitQualityCaption)),
    ]
  }

  /// Some of a unit's cases, each with what both sides' files hold of it.
  ///
  /// - Parameter number: from 1.
  func casePage(_ pages: PagePlan.UnitPages, _ number: Int) -> Page {
    let first = (number - 1) * PagePlan.cardsOnAPage
    let entries = pages.entries[first..<min(first + PagePlan.cardsOnAPage, pages.entries.count)]
    var ways = [back, listOfPages]
    ways.append(name(of: pages).linked(to: PagePlan.unitPage(pages.name) + Page.ending + "#"))
    if number > 1 { ways.append(prose.before.linked(to: pages.casePage(number - 1) + "#")) }
    if number < pages.casePages { ways.append(prose.after.linked(to: pages.casePage(number + 1) + "#")) }
    return page(
      String(pages.casePage(number).dropLast(Medium.html.ending.count)),
      prose.casesTitle(name(of: pages), from: first + 1, to: first + entries.count, of: pages.entries.count), ways,
      entries.enumerated().map { .card(card($1, number: first + $0 + 1, of: pages.entries.count)) })
  }

  /// Every unit that has a page.
  func indexPage() -> Page { page(PagePlan.index, prose.pagesTitle, [back], [.table(pagesTable(plan.units[...]))]) }

  /// One line a unit: its page, its figures, its case pages.
  func pagesTable(_ units: ArraySlice<PagePlan.UnitPages>) -> Table {
    Table(
      caption: prose.pagesCaption(plan.units.count), style: .words,
      columns: figureColumns(prose.responsibleUnit) + [.words(prose.casePagesHead)],
      rows: units.map { unit in
        let pages = unit.casePages
        let ends = pages == 0 ? [] : pages == 1 ? [1] : [1, pages]
        let links = ends.map { Passage.number($0).linked(to: unit.casePage($0) + "#") }
        var row = figureRow(
          name(of: unit).linked(to: PagePlan.unitPage(unit.name) + Page.ending + "#"), unit.answers.figures)
        row = Table.Row(row.cells + [links.isEmpty ? "0" : links.joined(by: pages > 2 ? " … " : ", ")])
        return row
      })
  }

  private func page(_ name: String, _ title: Passage, _ ways: [Passage], _ blocks: [Block]) -> Page {
    Page(name: name, voice: input.voice, form: form(), labels: labels, title: title, ways: ways, blocks: blocks)
  }

  private var back: Passage { prose.pageTitle(year: inquiry.period.year).linked(to: "report" + Page.ending + "#") }
  private var listOfPages: Passage { prose.pagesTitle.linked(to: PagePlan.index + Page.ending + "#") }

  private func name(of pages: PagePlan.UnitPages) -> Passage { pages.unit.map(unit) ?? prose.nobodyAnswers }

  private func figureColumns(_ first: Passage) -> [Table.Column] {
    [
      .words(first), .figures(prose.findingsTotal), .figures(prose.violations), .figures(prose.queries),
      .figures(prose.notices),
    ]
  }

  private func figureRow(_ name: Passage, _ figures: FindingFigures, isTotal: Bool = false) -> Table.Row {
    Table.Row(
      [name] + [figures.total, figures.violations, figures.queries, figures.notices].map(Passage.number),
      isTotal: isTotal)
  }
}
