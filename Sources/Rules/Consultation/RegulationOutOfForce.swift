import Records
import Rulebook

/// C13. A decision cites a regulation that was not in force on its day: no more, or not yet.
///
/// Number and day together name a regulation. A number alone is taken for one only where exactly one of that number was
/// in force; where none was, it may mean one that the office's list does not have.
struct RegulationOutOfForce: Rule {
  let card = RuleCard(
    "C13", "regulation-out-of-force",
    title: Bilingual(
      vi: "Quyết định căn cứ văn bản không còn hoặc chưa có hiệu lực",
      en: "The decision cites a regulation not in force on its day"),
    rationale: Bilingual(
      vi: "Căn cứ không còn hiệu lực thì thẩm quyền và thủ tục của quyết định phải xem lại.",
      en: "A decision that rests on a text no longer in force leaves its authority and procedure in question."),
    remedy: Bilingual(
      vi: "Rà soát căn cứ của quyết định, đính chính theo văn bản đang có hiệu lực.",
      en: "Look through what the decision rests on, and correct it by the text in force."),
    reads: [])

  let examples = Examples(
    setting: """
      on    31/12/2018
      unit  cục-thuế  name Cục Thuế  kind vertical  level province
      regulation  67-QĐ/TW  date 4/7/2007  body BCT  from 4/7/2007  until 18/12/2017  replacedBy 105-QĐ/TW 2017-12-19
      regulation  105-QĐ/TW  date 19/12/2017  body BCT  from 19/12/2017
      regulation  44-QĐ/TW  date 1/2/2003  body BCT  from 1/2/2003  replacedBy 88-QĐ/TW 2018-03-01
      regulation  88-QĐ/TW  date 1/3/2018  body BCT  from 1/4/2018
      regulation  45-QĐ/TW  date 1/2/2003  body BCT  from 1/2/2003  replacedBy 99-QĐ/TW 2018-01-01
      regulation  9-QĐ/TU  date 1/2/2003  body TU  from 1/2/2003  until 31/12/2010
      regulation  9-QĐ/TU  date 5/5/2016  body TU  from 5/5/2016
      regulation  7-QĐ/TU  date 1/2/2016  body TU  from 1/2/2016
      regulation  7-QĐ/TU  date 5/5/2017  body HĐND  from 5/5/2017
      official  an  name Trần Văn An  birth 2/3/1960
      official  dung  name Lê Thị Dung  birth 5/6/1962
      """,
    reported: [
      Case(
        "Replaced three months before.",
        """
        ↓ action  an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2018  cites 67-QĐ/TW 2007-07-04
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 15/3/2018 của Cục Thuế căn cứ văn bản 67-QĐ/TW ngày 4/7/2007, đã hết hiệu lực (đến hết ngày 18/12/2017).",
          en:
            "Decision 15/QĐ of 15 March 2018 by Cục Thuế cites 67-QĐ/TW of 4 July 2007, which was no longer in force (until 18 December 2017)."
        )),
      Case(
        "A day before it came into force.",
        "↓ action  an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 31/3/2018  cites 88-QĐ/TW 2018-03-01",
        severity: .violation,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 31/3/2018 của Cục Thuế căn cứ văn bản 88-QĐ/TW ngày 1/3/2018, chưa có hiệu lực (từ ngày 1/4/2018).",
          en:
            "Decision 15/QĐ of 31 March 2018 by Cục Thuế cites 88-QĐ/TW of 1 March 2018, which was not yet in force (from 1 April 2018)."
        )),
      Case(
        "Its end stands nowhere, but its replacement came into force that day.",
        "↓ action  an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 1/4/2018  cites 44-QĐ/TW 2003-02-01",
        severity: .violation),
      Case(
        "Decided some day of the year in which it ended.",
        "↓ action  an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 2018  cites 44-QĐ/TW 2003-02-01",
        severity: .query,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 2018 của Cục Thuế căn cứ văn bản 44-QĐ/TW ngày 1/2/2003: chưa rõ văn bản có hiệu lực vào ngày quyết định hay không.",
          en:
            "Decision 15/QĐ of 2018 by Cục Thuế cites 44-QĐ/TW of 1 February 2003: whether that was in force on the day is not clear."
        )),
      Case(
        "Replaced by a text that the list does not have: from when, nobody can say.",
        "↓ action  an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2018  cites 45-QĐ/TW 2003-02-01",
        severity: .query
      ),
      Case(
        "Two texts, the new one and the old one: the old one is wrong beside it.",
        "↓ action  an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2018  cites 105-QĐ/TW 2017-12-19; 67-QĐ/TW 2007-07-04",
        severity: .violation),
      Case(
        "One decision over two officials cites it once.",
        """
        ↓ action  an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2018  cites 67-QĐ/TW 2007-07-04
          action  dung  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2018  cites 67-QĐ/TW 2007-07-04
        """, severity: .violation),
      Case(
        "Its number in small letters, with spaces.",
        """
        ↓ action  an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2018  cites 67 - qđ/tw 2007-07-04
        """, severity: .violation),
      Case(
        "The decider's list cites the text in force, the committee's another: asked of both.",
        """
          action  an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2018  cites 105-QĐ/TW 2017-12-19
          sender  qu
        ↓ action  official.name Trần Văn An  official.birth 2/3/1960  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2018  cites 67-QĐ/TW 2007-07-04
        """, severity: .query,
        says: Bilingual(
          vi:
            "Các danh sách ghi căn cứ của quyết định 15/QĐ ngày 15/3/2018 của Cục Thuế khác nhau: có danh sách ghi 67-QĐ/TW ngày 4/7/2007, không có hiệu lực vào ngày quyết định; cần đối chiếu lại.",
          en:
            "Lists differ in what decision 15/QĐ of 15 March 2018 by Cục Thuế cites: one has 67-QĐ/TW of 4 July 2007, which was not in force on the day; to be reconciled."
        )),
      Case(
        "An acting head.",
        "↓ action  an  kind GIAO_QUYEN  decider cục-thuế  decision 15/QĐ 15/3/2018  cites 67-QĐ/TW 2007-07-04"),
    ],
    silent: [
      Case(
        "In force.",
        "action  an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2018  cites 105-QĐ/TW 2017-12-19"),
      Case(
        "On its first day.",
        "action  an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 1/4/2018  cites 88-QĐ/TW 2018-03-01"),
      Case(
        "On the last day before its replacement.",
        "action  an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 31/3/2018  cites 44-QĐ/TW 2003-02-01"),
      Case(
        "A number alone, of which one was in force.",
        "action  an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2018  cites 9-QĐ/TU"),
      Case(
        "The committee's list gives only the number of what the decider's gives with its day.",
        """
        action  an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2018  cites 105-QĐ/TW 2017-12-19
        sender  qu
        action  official.name Trần Văn An  official.birth 2/3/1960  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2018  cites 105-QĐ/TW
        """),
      Case("It cites nothing.", "action  an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2018"),
      Case(
        "Decided in another year.",
        "action  an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2017  cites 88-QĐ/TW 2018-03-01"),
    ],
    notJudged: [
      Case(
        "A number that the office's list does not have.",
        "action  an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2018  cites 12-QĐ/TU 2009-12-21"),
      Case(
        "The number with another day: another regulation, or a slip.",
        "action  an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2018  cites 67-QĐ/TW 2007-04-07"),
      Case(
        "A number alone, of which none was in force: there may be one that the list does not have.",
        "action  an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2018  cites 67-QĐ/TW"),
      Case(
        "A number alone, of which two were in force.",
        "action  an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2018  cites 7-QĐ/TU"),
      Case(
        "What it cites cannot be read.",
        "action  an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2018  cites ?"),
      Case(
        "The list has no column for it.",
        """
        sender  cục-thuế  without cites
        action  official.name Trần Văn An  official.birth 2/3/1960  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2018
        """),
    ])

  func subjects(in inquiry: Inquiry) -> [CitedText] { CitedText.all(in: inquiry) }

  func place(of subject: CitedText, in inquiry: borrowing Inquiry) -> SourceLocation? { subject.at }

  func judge(_ subject: CitedText, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    let action = subject.action
    let decided = action.decided
    if inquiry.period.contains(decided) == .excluded { return .outOfScope(.formerYear) }
    if decided.isAfter(PartialDate(inquiry.asOf)) == .certain { return .outOfScope(.notDue) }
    guard let cited = subject.cited else {
      if !subject.isSaid { throw .noCoverage(.action) }
      return .outOfScope(.citesNothing)
    }
    if decided.isUnreadable { throw .undated }
    let meant = cited.meant
    guard let first = meant.first else { throw .unknownRegulation }
    let isOut = meant.map { $0.force.isOut(on: decided) }
    if cited.date == nil {
      // Only one that was in force for certain, of which there is one, is what a bare number means.
      let inForce = isOut.filter { $0 != .certain }
      if inForce.isEmpty { throw .unknownRegulation }
      if inForce.count > 1 { throw .ambiguous }
      if inForce[0] == .excluded { return .inOrder }
      throw .undated
    }
    if isOut.allSatisfy({ $0 == .excluded }) { return .inOrder }
    let isCertain = isOut.allSatisfy { $0 == .certain }
    let isDisputed = subject.isDisputed
    return .found([
      Finding(
        isCertain && !isDisputed ? .violation : .query,
        CitesOutOfForce(
          action: action, number: first.row.number, date: first.row.date,
          fault: !isCertain
            ? .unclear
            : isDisputed
              ? .disputed
              : first.force.isNotYet(on: decided) == .certain ? .notYet(first.force.from) : .noMore(first.force.until)),
        at: subject.at,
        related: meant.map { .init(.regulation, $0.row.source) } + subject.rows.map { .init(.sameAction, $0) },
        about: .init(
          official: subject.officials == 1 ? action.official : nil, document: action.decision, date: decided),
        responsible: [action.decider])
    ])
  }
}

private struct CitesOutOfForce: Statement {
  enum Fault {
    case noMore(PartialDate?)
    case notYet(CivilDate)
    case unclear
    /// Another list of the decision gives only other texts.
    case disputed
  }
  let action: PersonnelAction
  let number: Symbol
  let date: CivilDate
  let fault: Fault

  private var regulation: Sentence { "\(Document(number: number, date: PartialDate(date)))" }
  var vi: Sentence {
    let head: Sentence = "Quyết định \(action.decision) của \(action.decider) căn cứ văn bản \(regulation)"
    switch fault {
    case .noMore(let until):
      let end: Sentence = until.map { " (đến hết ngày \($0))" } ?? ""
      return head + ", đã hết hiệu lực\(end)."
    case .notYet(let from): return head + ", chưa có hiệu lực (từ ngày \(from))."
    case .unclear: return head + ": chưa rõ văn bản có hiệu lực vào ngày quyết định hay không."
    case .disputed:
      return
        "Các danh sách ghi căn cứ của quyết định \(action.decision) của \(action.decider) khác nhau: có danh sách ghi \(regulation), không có hiệu lực vào ngày quyết định; cần đối chiếu lại."
    }
  }
  var en: Sentence {
    let head: Sentence = "Decision \(action.decision) by \(action.decider) cites \(regulation)"
    switch fault {
    case .noMore(let until):
      let end: Sentence = until.map { " (until \($0))" } ?? ""
      return head + ", which was no longer in force\(end)."
    case .notYet(let from): return head + ", which was not yet in force (from \(from))."
    case .unclear: return head + ": whether that was in force on the day is not clear."
    case .disputed:
      return
        "Lists differ in what decision \(action.decision) by \(action.decider) cites: one has \(regulation), which was not in force on the day; to be reconciled."
    }
  }
  var identity: Sentence {
    let isNumbered = action.decision.number.map { $0 != .unreadable } ?? false
    let person: Sentence = isNumbered ? "" : " \(action.official)"
    return "\(action.decision) \(action.decider) \(regulation)\(person)"
  }
}
