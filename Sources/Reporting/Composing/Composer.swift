import Records
import Rulebook
import Rules

/// Writes down what the rules said, section by section. Which sentence is said follows from the figures alone.
struct Composer {
  let input: ReviewInput
  let prose: any Prose
  let roll: Roll
  let order: CardOrder
  var index: RecordIndex
  let undecided: [Undecided]
  let tally: ConsultationTally
  /// By a finding's anchor. Cards are numbered as they stand; a page holds so many.
  let cardNumbers: [String: Int]
  let consultations: [CaseKey: ConsultationCase]
  let followUps: FollowUps
  /// For whom a letter is written: people and posts are then named as his own files name them. Nil in the review.
  var reader: FeedbackReader?

  init(_ input: ReviewInput) {
    self.input = input
    prose = input.voice.language.prose
    roll = Roll(input.judgement, input.inquiry.registry, key: input.key)
    order = CardOrder(roll, input.inquiry.registry)
    index = RecordIndex(input.inquiry.registry.records, for: roll.cases.map(\.finding))
    undecided = Undecided.all(in: input)
    tally = input.inquiry.consultations.tally
    followUps = FollowUps(input, roll)
    let cards = (order.committees + order.units).flatMap(\.entries).prefix(Composer.rowsInView)
    cardNumbers = Dictionary(uniqueKeysWithValues: cards.enumerated().map { ($1.anchor, $0 + 1) })
    consultations = Dictionary(
      input.inquiry.consultations.cases.map { (CaseKey(at: $0.action.source, committee: $0.committee), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What tells one consultation case from another: the decision's row, and whose side it is.
  struct CaseKey: Hashable {
    let at: SourceLocation
    let committee: Code<Unit>?
  }

  var inquiry: Inquiry { input.inquiry }
  var registry: Registry { input.inquiry.registry }
  var judgement: Judgement { input.judgement }
  var language: Language { input.voice.language }

  /// How much of a long list one page holds; the rest is in the CSV files, and the review says so.
  static let rowsInView = 200
}

extension Composer {
  func unit(_ code: Code<Unit>) -> Passage { .given(registry.name(of: code)) }
  func official(_ code: Code<Official>) -> Passage {
    guard let reader else { return .given(registry.name(of: code)) }
    return reader.name(of: code).map { .given($0) } ?? "…"
  }
  func post(_ code: Code<Post>) -> Passage {
    guard let reader else { return .given(registry.name(of: code)) }
    return reader.title(of: code).map { .given($0) } ?? "…"
  }
  func document(_ document: Document) -> Passage { .given(language.document(document, registry.names)) }
  func place(_ location: SourceLocation) -> Passage { .place(registry.place(of: location)) }
  func told(_ told: some Told) -> Passage { Passage(told.sentence(in: language), registry, language) }
  /// Our own words in both languages: a rule's title, a reason.
  func words(_ text: Bilingual) -> Passage { Passage(stringLiteral: text[language]) }

  func sentence(of finding: Finding) -> Passage {
    Passage(finding.statement.sentence(in: language), registry, language)
  }

  func figures(_ id: String) -> SubjectFigures {
    let outcome = judgement[id]
    return SubjectFigures(
      found: Figure(outcome.found, anchor(ofRule: id)), examined: outcome.examined,
      notJudged: Figure(outcome.notJudged.count, Chapter.undecided.rawValue),
      violations: outcome.count(.violation))
  }

  /// Where the annex begins to list a rule's findings.
  func anchor(ofRule id: String) -> String { "pl1-\(id)" }

  /// Reasons with their counts, in the order of the reasons' ids.
  func shares(_ reasons: [NotJudged]) -> [Share] {
    Dictionary(grouping: reasons, by: \.self).sorted { $0.key < $1.key }.map { reason, all in
      Share(words(reason.reason(in: inquiry.law)), Figure(all.count))
    }
  }

  /// At most so many rows, and a line that says how many there are.
  func cut(_ table: Table, rest: String?) -> [Block] {
    let all = table.rows.count { !$0.isGroup }
    guard all > Composer.rowsInView else { return [.table(table)] }
    var short = table
    var shown = 0
    short.rows = Array(
      table.rows.prefix { row in
        if !row.isGroup { shown += 1 }
        return shown <= Composer.rowsInView
      })
    while short.rows.last?.isGroup == true { short.rows.removeLast() }
    return [.table(short), .note(prose.cut(shown: Composer.rowsInView, of: all, rest: rest))]
  }
}

extension AnnualReview {
  /// Built once; every format renders the same value.
  public init(_ input: ReviewInput) {
    let composer = Composer(input)
    let prose = composer.prose
    year = input.inquiry.period.year
    voice = input.voice
    form = composer.form()
    keyPoints = composer.keyPoints()
    labels = Labels(
      contents: prose.contents, keyPoints: prose.keyPoints, law: prose.law, remedy: prose.remedy,
      responsible: prose.responsible)
    func section(_ chapter: Chapter, _ parts: [(Chapter, [Block])], before: [Block] = []) -> Section {
      let blocks = parts.flatMap { part, blocks in
        [.heading(Heading(title: prose.title(part), anchor: part.rawValue))] + blocks
      }
      return Section(
        chapter: chapter, title: prose.title(chapter), parts: parts.map { ($0.0, prose.title($0.0)) },
        blocks: before + blocks)
    }
    let sections = [
      section(.scope, [], before: composer.scope()),
      section(
        .results,
        [
          (.consultation, composer.consultation()), (.tenure, composer.tenure()), (.readiness, composer.readiness()),
          (.agreements, composer.agreements()), (.regulations, composer.regulations()),
        ]),
      section(
        .shortcomings,
        [
          (.byCommittee, composer.byCommittee()), (.bySector, composer.bySector()), (.quality, composer.quality()),
          (.undecided, composer.undecidedCases()), (.causes, composer.causes()),
        ], before: composer.shortcomings()),
      section(.directions, [], before: composer.directions()),
      section(.proposals, [(.measures, composer.measures())], before: composer.proposals()),
    ]
    self.sections = Section.numbered(sections, by: prose)
    annexes = [
      section(.annexFindings, [], before: composer.annexFindings()),
      section(.annexLaw, [], before: composer.annexLaw()),
      section(.annexSources, [], before: composer.annexSources()),
    ]
  }
}

extension AnnualReview.Section {
  /// Gives the numbered tables their numbers, in the order in which they stand.
  fileprivate static func numbered(_ sections: [Self], by prose: any Prose) -> [Self] {
    var number = 0
    return sections.map { section in
      let blocks = section.blocks.map { block -> Block in
        guard case .table(var table) = block, table.isNumbered else { return block }
        number += 1
        table.caption = prose.numbered(table.caption, number)
        return .table(table)
      }
      return Self(chapter: section.chapter, title: section.title, parts: section.parts, blocks: blocks)
    }
  }
}

extension Composer {
  func form() -> DocumentForm {
    let office = input.office
    let year = inquiry.period.year
    func title(_ text: String) -> Passage { .given(text.uppercased()) }
    return DocumentForm(
      pageTitle: prose.pageTitle(year: year), banner: office.isSample ? prose.banner : nil,
      superior: title(office.superior), office: title(office.name), number: prose.number(sign: office.sign),
      party: prose.party, placeAndDate: prose.placeAndDate(office.place, year: year + 1),
      secrecy: office.secrecy.map(title), kind: prose.kind, subject: prose.subject(year: year),
      subjectNote: prose.subjectNote, recipientsTitle: prose.recipients, recipients: recipients(office.recipients),
      authority: .given(office.signer.authority), post: .given(office.signer.post),
      signer: office.signer.name.isEmpty ? nil : .given(office.signer.name))
  }

  /// Items end with a comma, the last with a full stop.
  private func recipients(_ names: [String]) -> [Passage] {
    names.enumerated().map { i, name in "\(name)\(Passage([.words(i == names.count - 1 ? "." : ",")]))" }
  }
}
