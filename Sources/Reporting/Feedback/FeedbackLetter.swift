import Records
import Rules

/// An official letter (công văn) to one agency, before any format.
public struct FeedbackLetter: Sendable {
  public let agency: String
  let voice: Voice
  let form: DocumentForm
  let addressee: Passage
  let blocks: [Block]

  /// How many rows and cases a letter holds; the rest stands in the lists beside it, and the letter says so.
  static let rowsInView = 50
}

extension FeedbackLetter: Showable {
  static let keys: [Key<FeedbackLetter>] =
    Key.letterhead { ($0.voice, $0.form) } + [
      .passage("subject") { $0.form.subject },
      .passage("addressee") { $0.addressee },
      .list("parts") { letter in letter.blocks.map { LetterPart(block: $0) } },
    ] + Key.signature { $0.form }
}

/// A letter has no cards and no charts: its templates need not know them.
struct LetterPart: Showable {
  let block: Block

  static let keys: [Key<LetterPart>] = [
    .passage(ifGiven: "title") { if case .heading(let heading) = $0.block { heading.title } else { nil } },
    .passage(ifGiven: "paragraph") { if case .paragraph(let text) = $0.block { text } else { nil } },
    .passage(ifGiven: "note") { if case .note(let text) = $0.block { text } else { nil } },
    .flag("is-list") { if case .list = $0.block { true } else { false } },
    .lines("items") { if case .list(let items) = $0.block { items } else { [] } },
    .list("tables") { if case .table(let table) = $0.block { [table] } else { [] } },
  ]
}

extension Composer {
  func letter(to agency: Agency, _ cases: [FeedbackCase]) -> FeedbackLetter {
    let office = input.office
    let year = inquiry.period.year
    let form = self.form()
    let rejects = RejectsCSV.ordered(registry).filter { registry.agency(of: $0.reject.at) == agency.id }
    let files = registry.notes.files.filter { $0.agency == agency.id }
    let rows = files.reduce(0) { $0 + $1.tally.rows }
    let lost = rejects.count { !$0.isCell }
    let figures = FindingFigures(cases.map(\.entry.finding))
    var blocks: [Block] = [
      .paragraph(
        prose.letterOpening(
          office: .given("\(office.name) \(office.superior)"), agency: .given(agency.name), year: year,
          files: files.count, rows: rows))
    ]
    if rejects.isEmpty && cases.isEmpty {
      blocks.append(.paragraph(prose.letterNothing))
    } else {
      blocks.append(.paragraph(prose.letterResult(rows: lost, cells: rejects.count - lost, figures)))
    }
    blocks += rejectBlocks(rejects) + caseBlocks(cases)
    if !rejects.isEmpty || !cases.isEmpty {
      blocks.append(heading(prose.letterTasksTitle))
      var tasks: [Passage] = []
      if !rejects.isEmpty { tasks.append(prose.letterTaskRows) }
      if !cases.isEmpty { tasks.append(prose.letterTaskCases(AnswerRow.Answer.allCases.map { words($0.word) })) }
      blocks += [
        .list(tasks),
        .paragraph(prose.letterDeadline(office: .given("\(office.name) \(office.superior)"), by: input.answerBy)),
      ]
    }
    return FeedbackLetter(
      agency: agency.id, voice: input.voice,
      form: DocumentForm(
        pageTitle: prose.letterPageTitle(year: year), banner: form.banner, superior: form.superior,
        office: form.office, number: prose.letterNumber(sign: office.sign), party: form.party,
        placeAndDate: form.placeAndDate, secrecy: form.secrecy, kind: Passage(),
        subject: prose.letterSubject(year: year), subjectNote: Passage(), recipientsTitle: form.recipientsTitle,
        recipients: [prose.asAbove, prose.filed(.given("\(office.name) \(office.superior)"))],
        authority: form.authority, post: form.post, signer: office.isSample ? nil : form.signer,
        guide: office.guide),
      addressee: prose.addressee(.given(agency.name)), blocks: blocks)
  }

  private func heading(_ title: Passage) -> Block { .heading(Heading(title: title, anchor: "")) }

  private func rejectBlocks(_ rejects: [(reject: Reject, isCell: Bool)]) -> [Block] {
    if rejects.isEmpty { return [] }
    // One count a reason, lost rows apart from cells: the sums of both stand in the letter's second sentence.
    let groups = Flaw.Reason.allCases.compactMap { reason -> Table.Row? in
      let all = rejects.filter { $0.reject.reason == reason }
      if all.isEmpty { return nil }
      let rows = all.count { !$0.isCell }
      return Table.Row([told(reason), .number(rows), .number(all.count - rows)])
    }
    let lost = rejects.count { !$0.isCell }
    let list = rejects.prefix(FeedbackLetter.rowsInView).map { reject, isCell in
      let reason = reject.finding.map { told($0) } ?? told(reject.reason)
      return Table.Row([
        place(reject.at), .given(reject.column), isCell ? prose.cellOnly(reason) : reason,
        reject.expected.isEmpty ? "…" : .given(reject.expected), reject.cell.isEmpty ? "…" : .given(reject.cell),
      ])
    }
    return [
      heading(prose.letterRowsTitle),
      .table(
        Table(
          caption: prose.letterReasonsCaption,
          columns: [.words(prose.reason), .figures(prose.letterRows), .figures(prose.letterCells)],
          rows: [Table.Row([prose.total, .number(lost), .number(rejects.count - lost)], isTotal: true)] + groups)),
      .table(
        Table(
          caption: prose.letterRowsCaption, style: .words,
          columns: [
            .words(prose.placeHead), .words(prose.column), .words(prose.reason), .words(prose.expected),
            .words(prose.cell),
          ], rows: Array(list))),
    ] + rest(list.count, of: rejects.count, RejectsCSV.name)
  }

  private func caseBlocks(_ cases: [FeedbackCase]) -> [Block] {
    if cases.isEmpty { return [] }
    let shown = cases.prefix(FeedbackLetter.rowsInView)
    let rows = shown.enumerated().map { i, one in
      let finding = one.entry.finding
      let places = one.places.map(place).joined(by: "; ")
      let kind: Passage = "\(prose.severity(finding.severity)) (\(short(one.entry.fingerprint)))"
      let remedy = words(one.entry.card.remedy)
      let asked = finding.responsible.isEmpty ? remedy : prose.asked(remedy, of: finding.responsible.map(unit))
      return Table.Row([
        .number(i + 1), "\(strong: kind). \(one.statement)\(places.isEmpty ? Passage() : " (\(places))" as Passage)",
        "\(law(of: one.entry)). \(strong: asked)",
      ])
    }
    return [
      heading(prose.letterCasesTitle),
      .table(
        Table(
          caption: prose.letterCasesCaption, style: .list,
          columns: [
            .words(prose.ordinal), .words(prose.content), .words(prose.letterAsked),
          ], rows: rows)),
    ] + rest(rows.count, of: cases.count, FindingsCSV.name)
  }

  private func rest(_ shown: Int, of all: Int, _ file: String) -> [Block] {
    shown < all ? [.note(prose.cut(shown: shown, of: all, rest: file))] : []
  }
}
