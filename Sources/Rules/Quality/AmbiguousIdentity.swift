import Records
import Rulebook

/// Q07. A row that may speak of several people, or a letter that may belong to several decisions.
struct AmbiguousIdentity: Rule {
  let card = RuleCard(
    "Q07", "ambiguous-identity",
    title: Bilingual(
      vi: "Chưa xác định được cán bộ hoặc quyết định mà số liệu nói đến",
      en: "A row of which nobody can say whom it means, or a letter of which nobody can say what for"),
    rationale: Bilingual(
      vi: "Khi có nhiều khả năng như nhau thì không gán cho ai; trường hợp đó chưa được kết luận.",
      en: "Where several readings are equally good none is taken, and the case stays without a verdict."),
    remedy: Bilingual(
      vi: "Bổ sung số thẻ đảng viên, ngày sinh đầy đủ hoặc số quyết định để phân biệt.",
      en: "Add the Party card, the full date of birth or the decision's number, so that they can be told apart."),
    reads: [])

  let examples = Examples(
    setting: """
      on    31/12/2010
      law   consultation.duty.actions    DIEU_DONG
      law   consultation.duty.posts      head, deputy
      law   consultation.duty.deciders   vertical, court
      law   consultation.duty.form       written
      law   consultation.window.before   180
      law   consultation.window.after    60
      unit  qu-hải-an    name Quận ủy Hải An  kind committee  level district
      unit  qu-lê-chân   name Quận ủy Lê Chân  kind committee  level district
      unit  cục-thuế     name Cục Thuế  kind vertical  level province
      unit  cục-hải-quan name Cục Hải quan  kind vertical  level province
      unit  thuế-hải-an  name Thuế Hải An  kind vertical  level district  partyParent qu-hải-an  managingParent cục-thuế
      post  phó  title Phó Chi cục trưởng  rank deputy  filled appointed
      """,
    reported: [
      Case(
        "A year of birth that two people of that name share.",
        """
          sender    cục-thuế
          official  an  name Trần Văn An  birth 12/5/1960
          sender    cục-hải-quan
          official  23  name Trần Văn An  birth 3/9/1960
          sender    qu-hải-an
        ↓ official  7  name Trần Văn An  birth 1960
        """, severity: .query,
        says: Bilingual(
          vi: "Trần Văn An trùng họ tên, ngày sinh với người ở các dòng khác, chưa đủ căn cứ để biết là ai.",
          en: "Trần Văn An has the name and the birth of people in other rows; which of them is meant cannot be said.")),
      Case(
        "An agency has two of one name and one birthday; another's row may be either.",
        """
          sender    cục-thuế
          official  an  name Trần Văn An  birth 12/5/1960
          official  an2  name Trần Văn An  birth 12/5/1960
          sender    qu-hải-an
        ↓ official  7  name Trần Văn An  birth 12/5/1960
        """, severity: .query),
      Case(
        "One Party card under two names and two births.",
        """
          sender    cục-thuế
        ↓ official  an  name Trần Văn An  birth 12/5/1960  partyCard 12345678
          sender    qu-hải-an
          official  7  name Lê Thị Bình  birth 1/2/1971  partyCard 12345678
        """, severity: .query,
        says: Bilingual(
          vi: "Một số thẻ đảng viên đứng ở 2 người không cùng họ tên, ngày sinh; Trần Văn An là một.",
          en: "One Party card stands with 2 people whose names and births do not agree; Trần Văn An is one.")),
      Case(
        "One name and one birthday, two cards: one person of whom a digit is wrong, or two.",
        """
          sender    cục-thuế
        ↓ official  an  name Trần Văn An  birth 12/5/1960  partyCard 12345678
          sender    qu-hải-an
          official  7  name Trần Văn An  birth 12/5/1960  partyCard 12345679
        """, severity: .query,
        says: Bilingual(
          vi:
            "Trần Văn An ở hai danh sách trùng họ tên và ngày sinh nhưng khác số thẻ đảng viên: một người hay hai người.",
          en:
            "Trần Văn An is in two lists with one name and one birthday, but the Party card differs: one person, or two."
        )),
      Case(
        "One letter, two decisions on the same person, equally near.",
        """
          official      an  name Trần Văn An  birth 12/5/1960
          action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  decision 15/QĐ 15/3/2010
          action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  decision 16/QĐ 15/3/2010
        ↓ consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010
        """, severity: .query,
        says: Bilingual(
          vi: "Văn bản 20/CV ngày 1/3/2010 gửi Quận ủy Hải An về Trần Văn An có thể thuộc 02 quyết định như nhau.",
          en: "Letter 20/CV of 1 March 2010 to Quận ủy Hải An about Trần Văn An fits 2 decisions equally well.")),
    ],
    silent: [
      Case(
        "Of two with that name one was born in that year.",
        """
        sender    cục-thuế
        official  an  name Trần Văn An  birth 12/5/1960
        sender    cục-hải-quan
        official  23  name Trần Văn An  birth 3/9/1961
        sender    qu-hải-an
        official  7  name Trần Văn An  birth 1960
        """),
      Case(
        "The card tells them apart.",
        """
        sender    cục-thuế
        official  an  name Trần Văn An  birth 12/5/1960  partyCard 1001
        official  an2  name Trần Văn An  birth 12/5/1960  partyCard 1002
        sender    qu-hải-an
        official  7  name Trần Văn An  birth 12/5/1960  partyCard 1002
        """),
      Case(
        "Two of one agency, which has told them apart.",
        """
        sender    cục-thuế
        official  an  name Trần Văn An  birth 12/5/1960
        official  an2  name Trần Văn An  birth 12/5/1960
        """),
      Case(
        "The letter names its decision.",
        """
        official      an  name Trần Văn An  birth 12/5/1960
        action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  decision 15/QĐ 15/3/2010
        action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  decision 16/QĐ 15/3/2010
        consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010  decision 16/QĐ
        """),
    ])

  /// Somebody, or a letter.
  enum Subject: Sendable {
    case person(Code<Official>, [LeftApart])
    /// By its place among the letters.
    case letter(Int)
    case letterOfSeveral(LetterOfSeveral)
  }

  func subjects(in inquiry: Inquiry) -> [Subject] {
    let registry = inquiry.registry
    let apart = Dictionary(grouping: registry.leftApart, by: \.official)
    let ofSeveral = inquiry.consultations.ofSeveral
    let places = Set(ofSeveral.map(\.letter.rows))
    let letters = inquiry.consultations.letters
    return registry.people.map { .person($0, apart[$0] ?? []) }
      + letters.indices.filter { places.isEmpty || !places.contains(letters[$0].rows) }.map { .letter($0) }
      + ofSeveral.map { .letterOfSeveral($0) }
  }

  func place(of subject: Subject, in inquiry: borrowing Inquiry) -> SourceLocation? {
    switch subject {
    case .person(let official, _): inquiry.registry.firstRow(of: official)?.source
    case .letter(let place): inquiry.consultations.letters[place].rows[0]
    case .letterOfSeveral(let open): open.letter.rows[0]
    }
  }

  func judge(_ subject: Subject, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    switch subject {
    case .person(_, let apart):
      if apart.isEmpty { return .inOrder }
      var findings: [Finding] = []
      for reason in LeftApart.Reason.allCases {
        let same = apart.filter { $0.reason == reason }
        if !same.isEmpty { findings.append(finding(same, in: inquiry)) }
      }
      return findings.isEmpty ? .inOrder : .found(findings)
    case .letter: return .inOrder
    case .letterOfSeveral(let open):
      let letter = open.letter
      let document = Document(number: letter.number, date: letter.date)
      return .found([
        Finding(
          .query, OfSeveralDecisions(letter: letter, document: document, decisions: open.decisions.count),
          at: letter.rows[0],
          related: letter.rows.dropFirst().map { .init(.letter, $0) } + open.decisions.map { .init(.move, $0) },
          about: .init(official: letter.official, unit: letter.asker, committee: letter.asked, document: document),
          responsible: inquiry.senders(of: letter.rows))
      ])
    }
  }

  /// One for a person and a reason, though several of his codes are in that doubt.
  private func finding(_ same: [LeftApart], in inquiry: borrowing Inquiry) -> Finding {
    let first = same[0]
    var others: [SourceLocation] = []
    for place in same.flatMap({ [$0.at] + $0.others }) where place != first.at && !others.contains(place) {
      others.append(place)
    }
    // Who is in doubt is his sender's to make plain; of two that contradict each other, both.
    let rows = first.reason == .several ? [first.at] : [first.at] + others
    return Finding(
      .query, Apart(official: first.official, reason: first.reason, count: same.map(\.count).max() ?? 0), at: first.at,
      related: others.map { .init(.sameOfficial, $0) }, about: .init(official: first.official),
      responsible: inquiry.senders(of: rows))
  }
}

private struct Apart: Statement {
  let official: Code<Official>
  let reason: LeftApart.Reason
  let count: Int

  var vi: Sentence {
    switch reason {
    case .sharedCard: "Một số thẻ đảng viên đứng ở \(count) người không cùng họ tên, ngày sinh; \(official) là một."
    case .sharedNumber:
      "Một số hiệu công chức đứng ở \(count) người không cùng họ tên, ngày sinh hoặc số thẻ đảng viên; \(official) là một."
    case .several: "\(official) trùng họ tên, ngày sinh với người ở các dòng khác, chưa đủ căn cứ để biết là ai."
    case .cardDiffers: differs(vi: "số thẻ đảng viên")
    case .numberDiffers: differs(vi: "số hiệu công chức")
    case .sexDiffers: differs(vi: "giới tính")
    }
  }
  var en: Sentence {
    switch reason {
    case .sharedCard:
      "One Party card stands with \(count) people whose names and births do not agree; \(official) is one."
    case .sharedNumber:
      "One civil servant's number stands with \(count) people whose names, births or Party cards do not agree; \(official) is one."
    case .several:
      "\(official) has the name and the birth of people in other rows; which of them is meant cannot be said."
    case .cardDiffers: differs(en: "Party card")
    case .numberDiffers: differs(en: "civil servant's number")
    case .sexDiffers: differs(en: "sex")
    }
  }
  var identity: Sentence { "\(official) \(words: "\(reason)")" }

  private func differs(vi field: String) -> Sentence {
    "\(official) ở hai danh sách trùng họ tên và ngày sinh nhưng khác \(words: field): một người hay hai người."
  }
  private func differs(en field: String) -> Sentence {
    "\(official) is in two lists with one name and one birthday, but the \(words: field) differs: one person, or two."
  }
}

private struct OfSeveralDecisions: Statement {
  let letter: Letter
  let document: Document
  let decisions: Int
  var vi: Sentence {
    "Văn bản \(document) gửi \(letter.asked) về \(letter.official) có thể thuộc \(counted: decisions) quyết định như nhau."
  }
  var en: Sentence {
    "Letter \(document) to \(letter.asked) about \(letter.official) fits \(counted: decisions) decisions equally well."
  }
  var identity: Sentence { "\(letter.asker) \(letter.asked) \(letter.official) \(document)" }
}
