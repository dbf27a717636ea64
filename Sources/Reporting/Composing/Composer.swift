import Records
import Rulebook
import Rules

/// Writes down what the rules said, section by section. Which sentence is said follows from the figures alone.
struct Composer {
  let input: ReviewInput
  let prose: any Prose
  let roll: Roll
  let order: CardOrder
  let index: RecordIndex
  let undecided: [Undecided]
  let tally: ConsultationTally
  let scorecard: Scorecard
  let plan: PagePlan
  /// How many rows of a list, and how many cards, the report shows.
  private(set) var limit = Composer.rowsInView
  /// By a finding's anchor. Cards are numbered as they stand; a page holds so many.
  private(set) var cardNumbers: [String: Int] = [:]
  let consultations: [CaseKey: ConsultationCase]
  let followUps: FollowUps
  /// For whom a letter is written: people and posts are then named as his own files name them. Nil in the review.
  var reader: FeedbackReader?

  init(_ input: ReviewInput) {
    self.input = input
    prose = input.voice.language.prose
    roll = Roll(input.judgement, input.inquiry.registry, key: input.key)
    order = CardOrder(roll, input.inquiry.registry)
    index = RecordIndex(input.inquiry.registry.records)
    undecided = Undecided.all(in: input)
    tally = input.inquiry.consultations.tally
    scorecard = Scorecard(input)
    plan = PagePlan(roll, input.inquiry.registry, agencies: input.agencies)
    followUps = FollowUps(input, roll)
    consultations = Dictionary(
      input.inquiry.consultations.cases.map { (CaseKey(at: $0.action.source, committee: $0.committee), $0) },
      uniquingKeysWith: { first, _ in first })
    cardNumbers = Composer.numbers(order, limit)
  }

  /// The same with shorter lists: what is left out is counted, and stands on the pages and in the CSV files.
  func limited(to limit: Int) -> Composer {
    var other = self
    other.limit = limit
    other.cardNumbers = Composer.numbers(order, limit)
    return other
  }

  /// The cards that the report has room for.
  private static func numbers(_ order: CardOrder, _ limit: Int) -> [String: Int] {
    let cards = (order.committees + order.units).prefix(limit).flatMap { $0.entries.prefix(limit) }.prefix(limit)
    return Dictionary(uniqueKeysWithValues: cards.enumerated().map { ($1.anchor, $0 + 1) })
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

  /// Reasons with their counts, in the order of the reasons' ids. Of many, those with most cases, and the rest together:
  /// a sentence of thirty reasons is read by nobody, and III.4 has them all.
  func shares(_ reasons: [NotJudged]) -> [Share] {
    let all = Dictionary(grouping: reasons, by: \.self).mapValues(\.count).sorted { $0.key < $1.key }
    func share(_ one: (key: NotJudged, value: Int)) -> Share {
      Share(words(one.key.reason(in: inquiry.law)), Figure(one.value))
    }
    if all.count <= Composer.reasonsInASentence + 1 { return all.map(share) }
    let ranked = all.enumerated().sorted { ($1.element.value, $0.offset) < ($0.element.value, $1.offset) }.map(
      \.element)
    let rest = ranked.dropFirst(Composer.reasonsInASentence).reduce(0) { $0 + $1.value }
    return ranked.prefix(Composer.reasonsInASentence).map(share)
      + [Share(prose.otherReasons, Figure(rest, Chapter.undecided.rawValue))]
  }

  private static let reasonsInASentence = 5
}

extension AnnualReview {
  /// Built once; every format renders the same value.
  public init(_ input: ReviewInput) {
    let composer = Composer(input)
    self.init(composer, ClosedYear(composer))
  }

  init(_ composer: Composer, _ figures: ClosedYear) {
    let prose = composer.prose
    self.figures = figures
    year = composer.inquiry.period.year
    voice = composer.input.voice
    form = composer.form()
    keyPoints = composer.keyPoints()
    labels = composer.labels
    func section(_ chapter: Chapter, _ parts: [(Chapter, [Block])], before: [Block] = []) -> Section {
      let blocks = parts.flatMap { part, blocks in
        [.heading(Heading(title: prose.title(part), anchor: part.rawValue))] + composer.fitted(blocks)
      }
      return Section(
        chapter: chapter, title: prose.title(chapter), parts: parts.map { ($0.0, prose.title($0.0)) },
        blocks: (composer.fitted(before) + blocks).map { block in
          if case .table(let table) = block { .table(table.explained(by: prose.signs)) } else { block }
        })
    }
    let sections = [
      section(.scope, [], before: composer.scope()),
      section(
        .results,
        [
          (.consultation, composer.consultation()), (.tenure, composer.tenure()), (.readiness, composer.readiness()),
          (.agreements, composer.agreements()), (.regulations, composer.regulations()),
          (.comparison, composer.comparison(figures)),
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
      section(
        .annexProvenance,
        [
          (.annexTables, composer.provenance(of: self.sections)), (.annexRules, composer.ruleCounts()),
          (.annexPages, composer.pages()),
        ]),
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
  /// Words that stand on every page alike.
  var labels: AnnualReview.Labels {
    AnnualReview.Labels(
      contents: prose.contents, keyPoints: prose.keyPoints, law: prose.law, remedy: prose.remedy,
      responsible: prose.responsible)
  }
}
