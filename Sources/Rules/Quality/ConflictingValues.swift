import Records
import Rulebook

/// Q06. Two agencies write different things of one person, or of one letter.
struct ConflictingValues: Rule {
  let card = RuleCard(
    "Q06", "conflicting-values",
    title: Bilingual(
      vi: "Số liệu của các cơ quan về một người, một văn bản không khớp nhau",
      en: "Agencies' figures on one person or one letter that do not agree"),
    rationale: Bilingual(
      vi: "Hai cơ quan ghi khác nhau thì ít nhất một bên sai, và kết luận dựa vào đó chưa chắc chắn.",
      en: "Where two agencies differ, one of them at least is wrong, and nothing that rests on it is certain."),
    remedy: Bilingual(
      vi: "Hai cơ quan đối chiếu hồ sơ gốc và sửa danh sách ghi sai.",
      en: "Check the original papers on both sides, and correct the list that is wrong."),
    reads: [])

  let examples = Examples(
    setting: """
      unit  cục-thuế   name Cục Thuế  kind vertical  level province
      unit  qu-hải-an  name Quận ủy Hải An  kind committee  level district
      """,
    reported: [
      Case(
        "One Party card and one name; the births differ.",
        """
          sender    cục-thuế
        ↓ official  an  name Trần Văn An  birth 12/5/1960  partyCard 12345678
          sender    qu-hải-an
          official  7  name Trần Văn An  birth 12/5/1961  partyCard 12.345.678
        """, severity: .query,
        says: Bilingual(
          vi: "Ngày sinh của Trần Văn An trong danh sách của Cục Thuế và của Quận ủy Hải An không khớp nhau.",
          en: "The date of birth of Trần Văn An differs between the lists of Cục Thuế and Quận ủy Hải An.")),
      Case(
        "One Party card and one birth; name and sex are written in two ways: a name and a year that only look alike.",
        """
          sender    cục-thuế
        ↓ official  an  name Trần Văn An  birth 12/5/1960  partyCard 12345678  civilServantNo 77
          sender    qu-hải-an
          official  7  name Trần Văn Ân  birth 12/5/1960  partyCard 12345678  civilServantNo 78
        """, severity: .query),
      Case(
        "A committee's register names him by his card, under another birth.",
        """
          sender        cục-thuế
        ↓ official      an  name Trần Văn An  birth 12/5/1960  partyCard 12345678
          sender        qu-hải-an
          consultation  asker cục-thuế  asked qu-hải-an  official.name Trần Văn An  official.birth 1962  official.partyCard 12345678  form written  letter 20/CV 1/3/2010
        """, severity: .query),
      Case(
        "One letter in two registers; its date differs.",
        """
          official      an  name Trần Văn An  birth 12/5/1960
          sender        cục-thuế
        ↓ consultation  asker cục-thuế  asked qu-hải-an  official.name Trần Văn An  official.birth 12/5/1960  form written  letter 20/CV 1/3/2010
          sender        qu-hải-an
          consultation  asker cục-thuế  asked qu-hải-an  official.name Trần Văn An  official.birth 12/5/1960  form written  letter 20/CV 11/3/2010
        """, severity: .query,
        says: Bilingual(
          vi:
            "Ngày văn bản số 20/CV gửi Quận ủy Hải An về Trần Văn An ghi trong sổ của Cục Thuế và của Quận ủy Hải An không khớp nhau.",
          en:
            "The date of letter 20/CV to Quận ủy Hải An about Trần Văn An differs between the registers of Cục Thuế and Quận ủy Hải An."
        )),
      Case(
        "One letter in two registers; the opinion in it differs.",
        """
          official      an  name Trần Văn An  birth 12/5/1960
          sender        cục-thuế
        ↓ consultation  asker cục-thuế  asked qu-hải-an  official.name Trần Văn An  official.birth 12/5/1960  form written  letter 20/CV 1/3/2010  opinion agree
          sender        qu-hải-an
          consultation  asker cục-thuế  asked qu-hải-an  official.name Trần Văn An  official.birth 12/5/1960  form written  letter 20/CV 1/3/2010  opinion disagree
        """, severity: .query),
    ],
    silent: [
      Case(
        "A year, and a day that lies in it.",
        """
        sender    cục-thuế
        official  an  name Trần Văn An  birth 12/5/1960  partyCard 12345678
        sender    qu-hải-an
        official  7  name TRẦN VĂN AN  birth 1960  partyCard 12345678
        """),
      Case(
        "What only one of them fills.",
        """
        sender    cục-thuế
        official  an  name Trần Văn An  birth 12/5/1960  sex male  civilServantNo 77
        sender    qu-hải-an
        official  7  name Trần Văn An  birth 12/5/1960  partyCard 12345678
        """),
      Case(
        "One agency's own list differs from itself: that is not between agencies.",
        """
        sender    cục-thuế
        official  an  name Trần Văn An  birth 12/5/1960  partyCard 12345678
        official  bình  name Trần Văn An  birth 12/5/1961  partyCard 12345678
        """),
      Case(
        "Each register numbers the letter in its own way.",
        """
        official      an  name Trần Văn An  birth 12/5/1960
        sender        cục-thuế
        consultation  asker cục-thuế  asked qu-hải-an  official.name Trần Văn An  official.birth 12/5/1960  form written  letter 20/CV 1/3/2010
        sender        qu-hải-an
        consultation  asker cục-thuế  asked qu-hải-an  official.name Trần Văn An  official.birth 12/5/1960  form written  letter 315 1/3/2010
        """),
      Case(
        "Two letters: number and date both differ.",
        """
        official      an  name Trần Văn An  birth 12/5/1960
        sender        cục-thuế
        consultation  asker cục-thuế  asked qu-hải-an  official.name Trần Văn An  official.birth 12/5/1960  form written  letter 20/CV 1/3/2010
        sender        qu-hải-an
        consultation  asker cục-thuế  asked qu-hải-an  official.name Trần Văn An  official.birth 12/5/1960  form written  letter 21/CV 2/3/2010
        """),
    ])

  /// What several agencies have: somebody, or a letter.
  struct Subject: Sendable {
    enum Whose: Sendable {
      case person(Code<Official>)
      /// By its place among the letters.
      case letter(Int)
    }
    let whose: Whose
    let cells: [SharedCell]
  }

  func subjects(in inquiry: Inquiry) -> [Subject] {
    let registry = inquiry.registry
    var subjects: [Subject] = []
    for official in registry.people {
      let cells = registry.sharedCells(of: official, withMentions: true).filter(\.field.isAsked)
      if !cells.isEmpty { subjects.append(Subject(whose: .person(official), cells: cells)) }
    }
    for (place, letter) in inquiry.consultations.letters.enumerated() {
      let cells = registry.sharedCells(of: letter)
      if !cells.isEmpty { subjects.append(Subject(whose: .letter(place), cells: cells)) }
    }
    return subjects
  }

  func place(of subject: Subject, in inquiry: borrowing Inquiry) -> SourceLocation? { subject.cells.first?.one }

  func judge(_ subject: Subject, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    if subject.cells.allSatisfy(\.agrees) { return .inOrder }
    var findings: [Finding] = []
    for field in SharedCell.Field.allCases {
      let apart = subject.cells.filter { $0.field == field && !$0.agrees }
      guard let first = apart.first else { continue }
      let others = apart.filter { $0.one == first.one }.map(\.other)
      let (one, other) = (inquiry.sender(of: first.one), inquiry.sender(of: first.other))
      let statement: any Statement
      var about = Finding.About()
      let role: Finding.Related.Role
      switch subject.whose {
      case .person(let official):
        statement = PersonDiffers(official: official, field: field, one: one, other: other)
        (about.official, role) = (official, .sameOfficial)
      case .letter(let place):
        let letter = inquiry.consultations.letters[place]
        statement = LetterDiffers(letter: letter, field: field, one: one, other: other)
        (about.official, about.unit, about.committee) = (letter.official, letter.asker, letter.asked)
        (about.document, role) = (Document(number: letter.number, date: letter.date), .letter)
      }
      findings.append(
        Finding(
          .query, statement, at: first.one, related: others.map { .init(role, $0) }, about: about,
          responsible: inquiry.senders(of: [first.one] + others)))
    }
    return findings.isEmpty ? .inOrder : .found(findings)
  }
}

extension SharedCell.Field {
  /// Whoever differs in these is asked. A minority is only counted: nobody is asked about another agency's word on it.
  fileprivate var isAsked: Bool { self != .ethnicMinority }

  fileprivate var name: Bilingual {
    switch self {
    case .name: Bilingual(vi: "Họ tên", en: "name")
    case .birth: Bilingual(vi: "Ngày sinh", en: "date of birth")
    case .sex: Bilingual(vi: "Giới tính", en: "sex")
    case .ethnicMinority: Bilingual(vi: "Dân tộc thiểu số", en: "ethnic minority")
    case .partyCard: Bilingual(vi: "Số thẻ đảng viên", en: "Party card")
    case .civilServantNo: Bilingual(vi: "Số hiệu công chức", en: "civil servant's number")
    case .letterDate, .decisionDate: Bilingual(vi: "Ngày", en: "date")
    case .received: Bilingual(vi: "Ngày nhận", en: "day of receipt")
    case .replyDate: Bilingual(vi: "Ngày trả lời", en: "date of the reply")
    case .opinion: Bilingual(vi: "Ý kiến trả lời", en: "opinion in the reply")
    case .kind: Bilingual(vi: "Hình thức", en: "kind")
    case .fromUnit: Bilingual(vi: "Đơn vị đi", en: "unit left")
    case .fromPost: Bilingual(vi: "Chức vụ cũ", en: "post left")
    case .toUnit: Bilingual(vi: "Đơn vị đến", en: "unit joined")
    case .toPost: Bilingual(vi: "Chức vụ mới", en: "post taken")
    case .from: Bilingual(vi: "Ngày bắt đầu", en: "start")
    case .to: Bilingual(vi: "Ngày kết thúc", en: "end")
    }
  }
}

private struct PersonDiffers: Statement {
  let official: Code<Official>
  let field: SharedCell.Field
  let one, other: Sentence
  var vi: Sentence {
    "\(words: field.name.vi) của \(official) trong danh sách của " + one + " và của " + other + " không khớp nhau."
  }
  var en: Sentence {
    "The \(words: field.name.en) of \(official) differs between the lists of " + one + " and " + other + "."
  }
  var identity: Sentence { "\(official) \(words: field.rawValue)" }
}

private struct LetterDiffers: Statement {
  let letter: Letter
  let field: SharedCell.Field
  let one, other: Sentence
  private var number: Sentence? { letter.number.map { "\(plain: $0)" } }
  var vi: Sentence {
    let named: Sentence = "\(words: field.name.vi) văn bản" + (number.map { " số " + $0 } ?? "")
    return named + " gửi \(letter.asked) về \(letter.official) ghi trong sổ của " + one + " và của " + other
      + " không khớp nhau."
  }
  var en: Sentence {
    let named: Sentence = "The \(words: field.name.en) of " + (number.map { "letter " + $0 } ?? "the letter")
    return named + " to \(letter.asked) about \(letter.official) differs between the registers of " + one + " and "
      + other
      + "."
  }
  var identity: Sentence {
    "\(letter.asker) \(letter.asked) \(letter.official) \(Document(number: letter.number, date: letter.date)) \(words: field.rawValue)"
  }
}
