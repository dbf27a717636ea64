import Records

/// The public edition: what may be told to everybody. Sums of many cases, and nothing of any one of them.
///
/// It is composed on its own, not cut out of the review: what is not named here cannot slip in.
public struct PublicReview: Sendable {
  public let year: Int
  public let voice: Voice
  let pageTitle, superior, office, party, kind, subject, note, rulesTitle: Passage
  let banner: Passage?
  /// What this edition leaves out, and what its signs mean.
  let rules: [Passage]
  let sections: [Section]
  let tables: [PublicTable]

  struct Section: Sendable {
    let anchor: String
    let title: Passage
    let blocks: [Block]
  }

  enum Block: Sendable {
    case paragraph(Passage)
    case table(Table)
  }

  public init(_ input: ReviewInput) {
    let composer = Composer(input)
    let prose = composer.prose
    let form = composer.form()
    year = input.inquiry.period.year
    voice = input.voice
    pageTitle = prose.publicTitle(year: year)
    (superior, office, party, banner) = (form.superior, form.office, form.party, form.banner)
    (kind, subject, note) = (form.kind, form.subject, prose.publicNote(asOf: input.inquiry.asOf))
    (rulesTitle, rules) = (prose.publicRulesTitle, prose.publicRules(least: SmallCells.least))
    let parts = composer.publicParts()
    sections = parts.enumerated().map { i, part in
      Section(
        anchor: part.chapter.rawValue, title: prose.publicTitle(part.chapter, number: i + 1),
        blocks: part.sentences.map(Block.paragraph)
          + part.tables.map { Block.table($0.table(prose, input.voice.language)) })
    }
    tables = parts.flatMap(\.tables)
  }

  /// The same figures for programs.
  public var figures: PublishedFile {
    let json = JSON.object([
      ("audience", .text("public")), ("year", .number(year)), ("suppressedBelow", .number(SmallCells.least)),
      ("tables", .list(tables.map(\.json))),
    ])
    return PublishedFile("figures.json", json.written() + "\n")
  }
}

extension PublicReview: Showable {
  static let keys: [Key<PublicReview>] = [
    .text("language") { $0.voice.language.rawValue }, .passage("page-title") { $0.pageTitle },
    .passage(ifGiven: "banner") { $0.banner }, .passage("superior") { $0.superior }, .passage("office") { $0.office },
    .passage("party") { $0.party }, .passage("kind") { $0.kind }, .passage("subject") { $0.subject },
    .passage("subject-note") { $0.note }, .passage("rules-title") { $0.rulesTitle }, .lines("rules") { $0.rules },
    .list("public-sections") { $0.sections },
  ]
}

extension PublicReview.Section: Showable {
  static var part: Shape.Part { Shape.Part(name: "PublicSection", keys: keys.map { ($0.name, $0.shape()) }) }
  static let keys: [Key<Self>] = [
    .text("anchor") { $0.anchor }, .passage("title") { $0.title }, .list("public-blocks") { $0.blocks },
  ]
}

extension PublicReview.Block: Showable {
  static var part: Shape.Part { Shape.Part(name: "PublicBlock", keys: keys.map { ($0.name, $0.shape()) }) }
  static let keys: [Key<Self>] = [
    .passage(ifGiven: "paragraph") { if case .paragraph(let text) = $0 { text } else { nil } },
    .list("tables") { if case .table(let table) = $0 { [table] } else { [] } },
  ]
}
