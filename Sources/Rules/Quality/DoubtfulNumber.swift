import Records
import Rulebook

/// Q13. A decision's number that is none, or one number that the lists give to two decisions.
///
/// What is counted is a number of one decider in one year. A number without a sign is common, and none of this.
struct DoubtfulNumber: Rule {
  let card = RuleCard(
    "Q13", "doubtful-number",
    title: Bilingual(
      vi: "Số quyết định không hợp lệ hoặc dùng cho hai việc", en: "A decision's number that is none, or is two's"),
    rationale: Bilingual(
      vi: "Quyết định được nhận ra qua số và ngày; số sai thì không đối chiếu được với văn bản trao đổi.",
      en: "A decision is known by its number and date; with a wrong one no letter can be laid beside it."),
    remedy: Bilingual(
      vi: "Ghi lại số, ngày và hình thức theo quyết định gốc.",
      en: "Enter number, date and kind again from the decision itself."),
    reads: [], needs: [.action: ["decision.number"]])

  let examples = Examples(
    setting: """
      unit      cục-thuế  name Cục Thuế  kind vertical  level province
      unit      kho-bạc  name Kho bạc  kind vertical  level province
      official  an  name Trần Văn An  birth 1960
      official  bình  name Phạm Thị Bình  birth 1961
      """,
    reported: [
      Case(
        "What a spreadsheet shows where a column is too narrow; twice is one question.",
        """
        ↓ action  an    kind DIEU_DONG  decider cục-thuế  decision ######## 15/3/2010
          action  bình  kind DIEU_DONG  decider cục-thuế  decision ######## 16/3/2010
        """, severity: .query,
        says: Bilingual(
          vi: "Số quyết định “########” không phải là số của văn bản (02 dòng).",
          en: "“########” is no number of a decision (rows: 2).")),
      Case(
        "The form's dots, never filled in.",
        "↓ action  an  kind DIEU_DONG  decider cục-thuế  decision ……/QĐ-CT 15/3/2010"),
      Case(
        "A long number, as a spreadsheet rounds it.",
        "↓ action  an  kind DIEU_DONG  decider cục-thuế  decision 1,23E+05 15/3/2010"),
      Case(
        "One number, two dates.",
        """
          action  an    kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2010
        ↓ action  bình  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 16/3/2010
        """, severity: .query,
        says: Bilingual(
          vi: "Số 15/QĐ của Cục Thuế được ghi với hai ngày: 15/3/2010 và 16/3/2010.",
          en: "The number 15/QĐ of Cục Thuế is given two dates: 15 March 2010 and 16 March 2010.")),
      Case(
        "One decision on one person, as a transfer and as a rotation.",
        """
          action  an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2010
        ↓ action  an  kind LUAN_CHUYEN  decider cục-thuế  decision 15/QĐ 15/3/2010
        """, severity: .query,
        says: Bilingual(
          vi: "Quyết định 15/QĐ ngày 15/3/2010 về Trần Văn An được ghi với hai hình thức: điều động và luân chuyển.",
          en: "Decision 15/QĐ of 15 March 2010 on Trần Văn An is given two kinds: transfer and rotation.")),
    ],
    silent: [
      Case(
        "One decision over two people.",
        """
        action  an    kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2010
        action  bình  kind LUAN_CHUYEN  decider cục-thuế  decision 15/QĐ 15/3/2010
        """),
      Case(
        "Moved and appointed by one decision.",
        """
        action  an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2010
        action  an  kind BO_NHIEM  decider cục-thuế  decision 15/QĐ 15/3/2010
        """),
      Case(
        "The month, and a day of it.",
        """
        action  an    kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 3/2010
        action  bình  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 16/3/2010
        """),
      Case(
        "Two deciders, and two years.",
        """
        action  an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2010
        action  an  kind DIEU_DONG  decider kho-bạc  decision 15/QĐ 16/3/2010
        action  an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2009
        """),
      Case("A number without a sign.", "action  an  kind DIEU_DONG  decider cục-thuế  decision 15 15/3/2010"),
      Case("No number.", "action  an  kind DIEU_DONG  decider cục-thuế  decision 15/3/2010"),
    ])

  func subjects(in inquiry: Inquiry) -> [NumberedPaper] { NumberedPaper.all(inquiry.registry) }

  func place(of paper: NumberedPaper, in inquiry: borrowing Inquiry) -> SourceLocation? { paper.rows.first?.source }

  func judge(_ paper: NumberedPaper, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    let registry = inquiry.registry
    func finding(
      _ statement: any Statement, _ row: PersonnelAction, _ first: PersonnelAction? = nil,
      about official: Code<Official>? = nil
    ) -> Finding {
      Finding(
        .query, statement, at: row.source, related: first.map { [.init(.twin, $0.source)] } ?? [],
        about: .init(official: official, unit: paper.decider, document: row.decision, date: row.decided),
        responsible: inquiry.registry.sender(of: row.source).map { [$0] } ?? [])
    }
    let text = registry.names[paper.number]
    if DoubtfulNumber.isMalformed(text), let row = paper.rows.first {
      return .found([finding(NoNumber(text: text, decider: paper.decider, count: paper.rows.count), row)])
    }
    var found: [Finding] = []
    if let (row, first) = paper.twoDates {
      found.append(
        finding(
          TwoDates(decider: paper.decider, number: paper.number, first: first.decided, other: row.decided), row, first))
    }
    found += paper.twoKinds.map { row, first in
      // Whichever list or row came first, it is told in one order.
      let kinds = ActionKind.allCases.filter { $0 == first.kind || $0 == row.kind }
      return finding(
        TwoKinds(
          official: row.official, decision: row.decision, first: kinds[0], other: kinds[kinds.count - 1]), row, first,
        about: row.official)
    }
    return found.isEmpty ? .inOrder : .found(found)
  }

  /// No digit at all, a spreadsheet's word for a cell it could not fill, or a number that one has rounded.
  static func isMalformed(_ number: String) -> Bool {
    if number.hasPrefix("#") || !number.contains(where: \.isNumber) { return true }
    // Looked at closely only where it can be one: a list may hold millions.
    let mayBeRounded = number.utf8.contains { $0 == 0x45 || $0 == 0x65 }
    return mayBeRounded && number.wholeMatch(of: /\d+[.,]\d+[eE]\+?\d+/) != nil
  }
}

private struct NoNumber: Statement {
  let text: String
  let decider: Code<Unit>
  let count: Int
  var vi: Sentence { "Số quyết định \(quoted: text) không phải là số của văn bản (\(counted: count) dòng)." }
  var en: Sentence { "\(quoted: text) is no number of a decision (rows: \(count))." }
  var identity: Sentence { "\(decider) \(quoted: text)" }
}

private struct TwoDates: Statement {
  let decider: Code<Unit>
  let number: Symbol
  let first, other: PartialDate
  var vi: Sentence { "Số \(plain: number) của \(decider) được ghi với hai ngày: \(first) và \(other)." }
  var en: Sentence { "The number \(plain: number) of \(decider) is given two dates: \(first) and \(other)." }
  var identity: Sentence { "\(decider) \(plain: number) \(words: String(first.earliest.year))" }
}

private struct TwoKinds: Statement {
  let official: Code<Official>
  let decision: Document
  let first, other: ActionKind
  var vi: Sentence {
    "Quyết định \(decision) về \(official) được ghi với hai hình thức: \(words: first.name.vi) và \(words: other.name.vi)."
  }
  var en: Sentence {
    "Decision \(decision) on \(official) is given two kinds: \(words: first.name.en) and \(words: other.name.en)."
  }
  var identity: Sentence { "\(decision) \(official)" }
}
