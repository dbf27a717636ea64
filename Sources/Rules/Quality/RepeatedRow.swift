import Records
import Rulebook

/// Q16. A row that stands in its file twice.
///
/// All that is read of it is the same; columns that nobody reads, such as an ordinal, may differ. One decision over
/// several people names each in a row of his own, and is none.
struct RepeatedRow: Rule {
  let card = RuleCard(
    "Q16", "repeated-row",
    title: Bilingual(vi: "Dòng nhập hai lần", en: "A row entered twice"),
    rationale: Bilingual(
      vi: "Dòng nhập hai lần làm sai số liệu tổng hợp.", en: "A row entered twice is counted twice."),
    remedy: Bilingual(
      vi: "Bỏ dòng thừa; nếu là hai việc khác nhau thì ghi rõ chỗ khác.",
      en: "Delete the second row, or show in what the two differ."),
    reads: [])

  let examples = Examples(
    setting: """
      unit      cục-thuế  name Cục Thuế  kind vertical  level province
      unit      qu-hải-an  name Quận ủy Hải An  kind committee  level district
      post      phó  title Phó Chi cục trưởng  rank deputy  filled appointed
      """,
    reported: [
      Case(
        "A letter pasted twice.",
        """
          consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 80/CT 5/4/2010  reply 47/QU 14/4/2010
        ↓ consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 80/CT 5/4/2010  reply 47/QU 14/4/2010
        """, severity: .query,
        says: Bilingual(
          vi: "Dòng này lặp lại nội dung của dòng case:1.", en: "This row says the same as the row case:1.")),
      Case(
        "Three times, with another row between.",
        """
          assignment  an    unit cục-thuế  post phó  from 1/1/2005
          assignment  bình  unit cục-thuế  post phó  from 1/1/2005
        ↓ assignment  an    unit cục-thuế  post phó  from 1/1/2005
        ↓ assignment  an    unit cục-thuế  post phó  from 1/1/2005
        """),
      Case(
        "A person named in full, twice.",
        """
          assignment  official.name Trần Văn An  official.birth 1960  unit cục-thuế  post phó  from 1/1/2005
        ↓ assignment  official.name Trần Văn An  official.birth 1960  unit cục-thuế  post phó  from 1/1/2005
        """),
    ],
    silent: [
      Case(
        "One decision over two people.",
        """
        action  an    kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2010
        action  bình  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2010
        """),
      Case(
        "They differ in one cell.",
        """
        assignment  an  unit cục-thuế  post phó  from 1/1/2005  to 31/12/2009
        assignment  an  unit cục-thuế  post phó  from 1/1/2005
        """),
      Case(
        "Two agencies' lists of one thing.",
        """
        sender      cục-thuế
        assignment  official.name Trần Văn An  official.birth 1960  unit cục-thuế  post phó  from 1/1/2005
        sender      qu-hải-an
        assignment  official.name Trần Văn An  official.birth 1960  unit cục-thuế  post phó  from 1/1/2005
        """),
    ])

  func subjects(in inquiry: Inquiry) -> [RowsOfFile] { RowsOfFile.all(inquiry.registry) }

  func place(of subject: RowsOfFile, in inquiry: borrowing Inquiry) -> SourceLocation? {
    inquiry.registry.place(of: subject.file)
  }

  func judge(_ subject: RowsOfFile, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    let repeats = subject.repeats()
    if repeats.isEmpty { return .inOrder }
    let file = inquiry.registry.identity(of: subject.file)
    return .found(
      repeats.map { one in
        Finding(
          .query, SaidTwice(first: one.first, official: one.official, file: file), at: one.row,
          related: [.init(.twin, one.first)], about: .init(official: one.official),
          responsible: inquiry.senders(of: one.row))
      })
  }
}

private struct SaidTwice: Statement {
  let first: SourceLocation
  let official: Code<Official>?
  let file: String
  var vi: Sentence { "Dòng này lặp lại nội dung của dòng \(first)." }
  var en: Sentence { "This row says the same as the row \(first)." }
  var identity: Sentence { official.map { "\(words: file) \($0)" } ?? "\(words: file)" }
}
