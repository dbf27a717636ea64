import Records
import Rulebook
import Rules

/// The annexes: everything found, everything it was judged by, everything it was read from.
extension Composer {
  func annexFindings() -> [Block] {
    let entries = roll.entries
    if entries.isEmpty { return [.paragraph(prose.noFindings)] }
    var rows: [Table.Row] = []
    var number = 0
    let questionsShown = questionsShown
    // Every rule has its line, for figures lead there; of its findings so many are listed.
    for group in Roll.grouped(entries, by: { $0.card.id }) {
      let card = group.entries[0].card
      rows.append(
        .group(
          prose.ruleGroup(card.id, words(card.title), group.entries.figures), anchor: anchor(ofRule: card.id)))
      for entry in group.entries.prefix(max(0, limit - number)) {
        number += 1
        let finding = entry.finding
        let isShown = cardNumbers[entry.anchor] != nil || questionsShown.contains(entry.index)
        rows.append(
          Table.Row(
            [
              Passage.number(number).linked(to: isShown ? entry.anchor : plan.address(of: entry)),
              prose.severity(finding.severity), subject(of: entry), whose(finding), place(finding.at),
            ], mark: finding.severity.rawValue))
      }
    }
    let table = Table(
      caption: prose.annexCaption(entries.count), style: .list,
      columns: [
        .words(prose.ordinal), .tight(prose.severityHead), .words(prose.subjectHead), .words(prose.organisation),
        .words(prose.placeHead),
      ], rows: rows, form: formHead(1, unit: prose.unitOfItems))
    if number == entries.count { return [.table(table)] }
    return [.table(table), .note(prose.cut(shown: number, of: entries.count, rest: FindingsCSV.name))]
  }

  /// Whom, and by what paper or where: the card has the sentence. Where that would say too little, the sentence.
  private func subject(of entry: Roll.Entry) -> Passage {
    let about = entry.finding.about
    guard let person = about.official else { return sentence(of: entry.finding) }
    switch entry.card.family {
    case .consultation:
      guard let paper = about.document, !paper.isEmpty else { return sentence(of: entry.finding) }
      return "\(official(person)); \(document(paper))"
    case .tenure:
      guard let place = about.unit else { return sentence(of: entry.finding) }
      return "\(official(person)); \(unit(place))"
    case .readiness, .agreement, .followUp, .quality: return sentence(of: entry.finding)
    }
  }

  private func whose(_ finding: Finding) -> Passage {
    guard let code = finding.about.committee ?? finding.about.unit ?? finding.responsible.first else { return "…" }
    return unit(code)
  }

  /// Each parameter, and under it every value of the year: the centre's and the office's own.
  func annexLaw() -> [Block] {
    var rows: [Table.Row] = []
    var last: String?
    for line in inquiry.law.allProvisions(overlapping: inquiry.period.first...inquiry.period.last) {
      if line.key != last { rows.append(.group("\(words(line.title)) \(place: line.key)")) }
      last = line.key
      guard let standing = line.provision else {
        rows.append(Table.Row([words(line.value), prose.nobodySays, "…"]))
        continue
      }
      rows.append(
        Table.Row([
          standing.wins && !line.isUnset ? words(line.value).strong : words(line.value),
          "\(standing.basis.citation); \(prose.days(from: standing.from, until: standing.until))",
          prose.nature(standing.basis, standing.layer, wins: standing.wins),
        ]))
    }
    return [
      .paragraph(prose.lawIntroduction(year: inquiry.period.year)),
      .table(
        Table(
          caption: prose.lawCaption, style: .words,
          columns: [.words(prose.value), .words(prose.citationAndDays), .words(prose.nature)], rows: rows,
          form: formHead(2, unit: nil))),
      .note(layout),
    ]
  }

  private var layout: Passage {
    let guide = input.office.guide
    return prose.layout(guide.citation, guide.from, guide.until, guide.confidence)
  }

  func annexSources() -> [Block] {
    let rejected = rejects()
    return cut(files(), rest: Manifest.name) + [
      .heading(
        Heading(title: prose.title(.annexRejects), anchor: Chapter.annexRejects.rawValue))
    ] + rejected
  }

  private func files() -> Table {
    var table = Table(
      caption: prose.filesCaption, style: .words,
      columns: [
        .words(prose.file), .figures(prose.rows, sumOf: 3...5), .figures(prose.accepted), .figures(prose.rejected),
        .words(prose.setAside), .words(prose.form),
      ], rows: [], form: formHead(3, unit: prose.unitOfRows))
    let notes = registry.notes.files
    for agency in input.agencies {
      add(
        notes.filter { $0.agency == agency.id }, of: .given(agency.name), Scorecard.anchor(agency.id, in: input),
        to: &table)
    }
    let known = Set(input.agencies.map(\.id))
    add(
      notes.filter { !known.contains($0.agency) }, of: prose.sharedLists, Scorecard.anchor(nil, in: input), to: &table)
    return table
  }

  private func add(_ files: [FileNote], of agency: Passage, _ anchor: String, to table: inout Table) {
    if files.isEmpty { return }
    table.rows.append(.group(agency, anchor: anchor))
    for file in files {
      let aside = Aside.allCases.compactMap { reason in
        file.tally.setAside[reason].map { Share(prose.name(reason), Figure($0)) }
      }.filter { $0.figure.n > 0 }
      let form = [file.encoding, file.dialect].filter { !$0.isEmpty }.joined(separator: ", ")
      var description: Passage = form.isEmpty ? "…" : .given(form)
      if file.problem != nil { description = "\(prose.broken); \(description)" }
      if !file.sha256.isEmpty { description = "\(description); \(place: String(file.sha256.prefix(16)))" }
      table.rows.append(
        Table.Row(
          [
            .place(file.path), .number(file.tally.rows), .number(file.tally.accepted),
            Figure(file.tally.rejected, Chapter.annexRejects.rawValue).passage,
            prose.aside(file.tally.aside, by: aside), description,
          ], mark: file.problem == nil ? nil : "violation"))
    }
  }

  private func rejects() -> [Block] {
    let rejects = RejectsCSV.ordered(registry)
    if rejects.isEmpty { return [.paragraph(prose.noRejects)] }
    return cut(
      Table(
        caption: prose.rejectsCaption(rejects.count), style: .words,
        columns: [
          .words(prose.placeHead), .words(prose.column), .words(prose.reason), .words(prose.expected),
          .words(prose.cell),
        ],
        rows: rejects.prefix(limit).map { reject, isCell in
          let reason = reject.finding.map { told($0) } ?? told(reject.reason)
          return Table.Row([
            place(reject.at), .given(reject.column), isCell ? prose.cellOnly(reason) : reason,
            reject.expected.isEmpty ? "…" : .given(reject.expected), reject.cell.isEmpty ? "…" : .given(reject.cell),
          ])
        }, form: formHead(4, unit: prose.unitOfCells)), of: rejects.count, rest: RejectsCSV.name)
  }
}
