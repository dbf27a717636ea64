import Records
import Rulebook

/// Q14. A column that a rule needs is there, and cells of it are empty.
struct NeededFieldEmpty: Rule {
  let card = RuleCard(
    "Q14", "needed-field-empty",
    title: Bilingual(vi: "Để trống nội dung cần cho việc đối chiếu", en: "Cells left empty that the comparison needs"),
    rationale: Bilingual(
      vi: "Dòng thiếu nội dung này thì chưa đủ căn cứ để kết luận, dù cơ quan có cột ghi nội dung đó.",
      en: "A row without it often cannot be judged, although the list has a column for it."),
    remedy: Bilingual(vi: "Bổ sung các ô còn trống.", en: "Fill the empty cells."), reads: [])

  let examples = Examples(
    setting: """
      unit      cục-thuế  name Cục Thuế  kind vertical  level province
      unit      qu-hải-an  name Quận ủy Hải An  kind committee  level district
      unit      thuế-hải-an  name Thuế Hải An  kind vertical  level district
      post      phó  title Phó Chi cục trưởng  rank deputy  filled appointed
      official  an  name Trần Văn An  birth 1960  sex male
      """,
    reported: [
      Case(
        "Two letters without a date: one question, at the first of them.",
        """
        ↓ consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter.number 20/CV
          consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter.number 21/CV
          consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 22/CV 1/3/2010
        """, severity: .query,
        says: Bilingual(
          vi: "Tệp này có 02 dòng để trống ngày công văn, dòng đầu tiên là dòng này.",
          en: "In this file rows leave the date of the letter empty, 2 in all; this is the first of them.")),
      Case(
        "A reply without a date, and one without its opinion.",
        """
        ↓ consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 22/CV 1/3/2010  opinion agree
        ↓ consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 23/CV 1/3/2010  reply 7/QU 9/3/2010
        """),
      Case(
        "A transfer to nowhere.",
        "↓ action  an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2010  fromUnit thuế-hải-an  fromPost phó  toPost phó"
      ),
      Case(
        "Nobody knows when she was born.", "↓ official  bình  name Phạm Thị Bình  sex female", severity: .query,
        says: Bilingual(vi: "Dòng này để trống ngày sinh.", en: "This row leaves the date of birth empty.")),
      Case(
        "A congress of how many seats, and an official of which sex.",
        """
        ↓ official  hà  name Lê Hà  birth 1970
        ↓ election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 10/8/2010
          election  hđ  kind peoples-council  unit qu-hải-an  level district  term 2011-2016  body hdnd  scheduled 22/5/2011
        """, severity: .query),
    ],
    silent: [
      Case(
        "What is empty by nature: no reply, word of mouth, a retirement to nowhere, still in post.",
        """
        consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 22/CV 1/3/2010
        consultation  asker cục-thuế  asked qu-hải-an  official an  form oral  letter 1/3/2010
        action        an  kind NGHI_HUU  decider cục-thuế  decision 15/QĐ 15/3/2010  fromUnit thuế-hải-an
        assignment    an  unit thuế-hải-an  post phó  from 1/1/2005
        """),
      Case("A date that cannot be read is not empty.", "official  bình  name Phạm Thị Bình  birth ?  sex female"),
      Case(
        "The list has no such column.",
        """
        sender        cục-thuế  without letter.date
        consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter.number 20/CV
        """),
      Case(
        "Named in a letter without a birth: he is listed elsewhere.",
        "consultation  asker cục-thuế  asked qu-hải-an  official.name Trần Văn An  form written  letter 22/CV 1/3/2010"),
    ])

  /// A file, and what is missing in it.
  struct Gaps: Sendable {
    let file: FileNote
    var fields: [Gap] = []
  }

  struct Gap: Sendable {
    let field: NeededField
    let first: SourceLocation
    var count = 1
  }

  func subjects(in inquiry: Inquiry) -> [Gaps] {
    let registry = inquiry.registry
    var files = registry.notes.files.map { Gaps(file: $0) }
    let places = Dictionary(
      files.enumerated().compactMap { i, one in registry.names.symbol(of: one.file.path).map { ($0, i) } },
      uniquingKeysWith: { one, _ in one })
    let cards = Catalogue.rules.map(\.card)
    for field in NeededField.all where cards.contains(where: { $0.needs[field.kind]?.contains(field.name) ?? false }) {
      for row in field.gaps(registry.records) where registry.speaks(row, of: field.name, in: field.kind) {
        guard let file = places[row.file] else { continue }
        if let last = files[file].fields.indices.last, files[file].fields[last].field.isSame(as: field) {
          files[file].fields[last].count += 1
        } else {
          files[file].fields.append(Gap(field: field, first: row))
        }
      }
    }
    return files
  }

  func place(of subject: Gaps, in inquiry: borrowing Inquiry) -> SourceLocation? {
    inquiry.registry.place(of: subject.file)
  }

  func judge(_ subject: Gaps, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    if subject.fields.isEmpty { return .inOrder }
    let file = inquiry.registry.identity(of: subject.file)
    return .found(
      subject.fields.map { gap in
        Finding(
          .query, LeftEmpty(field: gap.field, count: gap.count, file: file), at: gap.first,
          responsible: inquiry.senders(of: gap.first))
      })
  }
}

extension NeededField {
  fileprivate func isSame(as other: NeededField) -> Bool { kind == other.kind && name == other.name }
}

private struct LeftEmpty: Statement {
  let field: NeededField
  let count: Int
  let file: String
  var vi: Sentence {
    count == 1
      ? "Dòng này để trống \(words: field.title.vi)."
      : "Tệp này có \(counted: count) dòng để trống \(words: field.title.vi), dòng đầu tiên là dòng này."
  }
  var en: Sentence {
    count == 1
      ? "This row leaves the \(words: field.title.en) empty."
      : "In this file rows leave the \(words: field.title.en) empty, \(count) in all; this is the first of them."
  }
  var identity: Sentence { "\(words: file) \(words: field.kind.rawValue) \(words: field.name)" }
}
