// What templates may say of the review, part by part.

extension AnnualReview: Showable {
  static let keys: [Key<AnnualReview>] =
    Key.letterhead { ($0.voice, $0.form) } + [
      .passage("kind") { $0.form.kind },
      .passage("subject") { $0.form.subject },
      .passage("subject-note") { $0.form.subjectNote },
      .passage("contents-title") { $0.labels.contents },
      .passage("key-points-title") { $0.labels.keyPoints },
      .list("key-points") { $0.keyPoints },
      .list("sections") { $0.sections },
      .list("annexes") { $0.annexes },
    ] + Key.cardLabels { $0.labels } + Key.signature { $0.form } + [
      .list("form-guide") { [$0.form.guide] }
    ]
}

extension AnnualReview.KeyPoint: Showable {
  static let keys: [Key<Self>] = [
    .passage("text") { $0.text }, .text("target") { $0.chapter.rawValue }, .passage("target-label") { $0.label },
  ]
}

extension AnnualReview.Section: Showable {
  static let keys: [Key<Self>] = [
    .text("anchor") { $0.chapter.rawValue }, .passage("title") { $0.title },
    .passage("head-title") { $0.title.uppercased },
    .flag("has-parts") { !$0.parts.isEmpty },
    .list("parts") { $0.parts.map { ContentsLine(anchor: $0.chapter.rawValue, title: $0.title) } },
    .list("blocks") { $0.blocks },
  ]
}

/// A line of the list of contents, below its section's.
struct ContentsLine: Showable {
  let anchor: String
  let title: Passage
  static let keys: [Key<ContentsLine>] = [.text("part-anchor") { $0.anchor }, .passage("part-title") { $0.title }]
}

extension Block: Showable {
  static let keys: [Key<Block>] = [
    .list("heading") { if case .heading(let heading) = $0 { [heading] } else { [] } },
    .passage(ifGiven: "paragraph") { if case .paragraph(let text) = $0 { text } else { nil } },
    .passage(ifGiven: "note") { if case .note(let text) = $0 { text } else { nil } },
    .flag("is-list") { if case .list = $0 { true } else { false } },
    .lines("items") { if case .list(let items) = $0 { items } else { [] } },
    .list("tables") { if case .table(let table) = $0 { [table] } else { [] } },
    .list("charts") { if case .chart(let chart) = $0 { [chart] } else { [] } },
    .list("cards") { if case .card(let card) = $0 { [card] } else { [] } },
    .list("own") { if case .own(let words) = $0 { [words] } else { [] } },
  ]
}

extension OwnWords: Showable {
  static let keys: [Key<OwnWords>] = [.written("own-words") { $0.written(by: $1) }]
}

extension Heading: Showable {
  static let keys: [Key<Heading>] = [
    .text("heading-anchor") { $0.anchor }, .passage("heading-title") { $0.title }, .flag("is-minor") { $0.isMinor },
  ]
}

extension Table: Showable {
  static let keys: [Key<Table>] = [
    .passage("caption") { $0.caption }, .written("table") { $0.written(by: $1) },
    .flag("has-legend") { !$0.legend.isEmpty }, .lines("legend") { $0.legend },
    .list("form-head") { $0.form.map { [$0] } ?? [] },
  ]
}

extension Table.FormHead: Showable {
  static let keys: [Key<Self>] = [
    .passage("form-superior") { $0.superior }, .passage("form-office") { $0.office },
    .passage("form-number") { $0.number }, .passage(ifGiven: "form-unit") { $0.unit },
  ]
}

extension ReviewCase: Showable {
  static let keys: [Key<ReviewCase>] = [
    .text("card-anchor") { $0.anchor }, .text("severity") { $0.severity },
    .passage("severity-word") { $0.severityWord },
    .text("rule") { $0.rule }, .passage("case-number") { $0.number }, .text("fingerprint") { $0.fingerprint },
    .passage("head") { $0.head }, .flag("has-two-columns") { $0.columns.count > 1 }, .list("columns") { $0.columns },
    .passage("law") { $0.law }, .passage("remedy") { $0.remedy }, .passage("responsible") { $0.responsible },
    .passage(ifGiven: "gap") { $0.gap }, .list("time-lines") { $0.timeLine.map { [$0] } ?? [] },
  ]
}

extension ReviewCase.Column: Showable {
  static let keys: [Key<Self>] = [.passage("column-title") { $0.title }, .list("lines") { $0.lines }]
}

extension ReviewCase.Line: Showable {
  static let keys: [Key<Self>] = [.passage("line") { $0.text }, .passage(ifGiven: "place") { $0.place }]
}
