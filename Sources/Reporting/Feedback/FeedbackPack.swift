import Records
import Rules

/// What one agency gets: the letter, and beside it every row sent back, every finding and a form to answer on.
public struct FeedbackPack: Sendable {
  public let agency: String
  public let letter: FeedbackLetter
  /// `rejects.csv`, `findings.csv` and `answers.csv`, by name.
  public let lists: [(name: String, text: String)]

  /// Every agency has one: who has nothing to put right is told so.
  static func all(_ input: ReviewInput) -> [FeedbackPack] { all(Composer(input)) }

  /// - Parameter review: what the review itself is written by.
  static func all(_ review: Composer) -> [FeedbackPack] {
    let input = review.input
    var composer = review
    let people = RowsOfPeople(input.inquiry.registry.records)
    return zip(input.agencies, review.followUps.post.entries).map { agency, entries in
      let reader = FeedbackReader(agency, input, people)
      composer.reader = reader
      let cases = entries.bySeverity.map { composer.feedback($0, to: reader) }
      return FeedbackPack(
        agency: agency.id, letter: composer.letter(to: agency, cases),
        lists: [
          (RejectsCSV.name, RejectsCSV.text(input, of: agency.id)),
          (FindingsCSV.name, composer.findings(cases, of: reader)),
          ("answers.csv", composer.form(for: cases)),
        ])
    }
  }
}

extension Composer {
  /// The columns of `findings.csv`, and what may be told of other sides. A cell that only another's files fill is empty.
  fileprivate func findings(_ cases: [FeedbackCase], of reader: FeedbackReader) -> String {
    var csv = CSVText(header: FindingsCSV.header + ["other-side"])
    let pen = Pen(medium: .markdown, voice: input.voice, targets: [])
    func code(_ unit: Code<Unit>?) -> String { unit.map { registry.names[$0.symbol] } ?? "" }
    for one in cases {
      let finding = one.entry.finding
      let about = finding.about
      let isOwn = reader.isOwn(finding.at)
      csv.add([
        one.entry.card.id, finding.severity.rawValue, one.entry.fingerprint,
        isOwn ? registry.agency(of: finding.at) : "", isOwn ? registry.path(of: finding.at) : "",
        isOwn ? String(finding.at.line) : "", "", about.official.flatMap { reader.name(of: $0) } ?? "",
        code(about.unit), code(about.committee), finding.responsible.map { code($0) }.joined(separator: ";"),
        FindingsCSV.document(about.document, registry), one.isTold ? about.date?.description ?? "" : "",
        finding.under.map(\.key).joined(separator: ";"), finding.coverage?.completeness.rawValue ?? "",
        pen.plain(one.statement), pen.plain(one.others),
      ])
    }
    return csv.text
  }

  /// One row a case, however often it was found; what the agency fills in is empty.
  fileprivate func form(for cases: [FeedbackCase]) -> String {
    var csv = CSVText(header: AnswerRow.fields)
    let pen = Pen(medium: .markdown, voice: input.voice, targets: [])
    var seen: Set<String> = []
    for one in cases where seen.insert(one.entry.fingerprint).inserted {
      csv.add([one.entry.fingerprint, one.entry.card.id, pen.plain(one.statement), "", "", "", ""])
    }
    return csv.text
  }
}
