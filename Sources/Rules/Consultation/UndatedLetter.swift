import Records
import Rulebook

/// C07. A letter to the right committee, without a date in any register; apart from it, one without a number.
struct UndatedLetter: ConsultationRule {
  let card = RuleCard(
    "C07", "undated-letter",
    title: Bilingual(vi: "Văn bản trao đổi thiếu ngày hoặc thiếu số", en: "A letter without a date or a number"),
    rationale: Bilingual(
      vi: "Văn bản không ghi ngày thì không chứng minh được đã hỏi trước khi quyết định.",
      en: "A letter without a date cannot show that the question came before the decision."),
    remedy: Bilingual(
      vi: "Đối chiếu sổ công văn, bổ sung ngày và số của văn bản trao đổi.",
      en: "Look the letter up in the register and add its date and number."),
    reads: consultationDuty, needs: [.consultation: ["letter.date", "letter.number"]])

  let examples = Examples(
    setting: consultationSetting,
    reported: [
      Case(
        "Neither register gives a date.",
        """
        ↓ action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
          consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter.number 20/CV
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 15/3/2010 của Cục Thuế về Trần Văn An: văn bản trao đổi với Quận ủy Hải An (20/CV) không ghi ngày ở sổ của bên nào.",
          en:
            "Decision 15/QĐ of 15 March 2010 by Cục Thuế on Trần Văn An: the letter to Quận ủy Hải An (20/CV) has no date in either register."
        )),
      Case(
        "Asked in time, by a letter without a number: in order, and a question apart.",
        """
        ↓ action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
          consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter.date 1/3/2010  reply 7/QU 9/3/2010
        """, severity: .query,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 15/3/2010 của Cục Thuế về Trần Văn An: đã trao đổi với Quận ủy Hải An đúng thời gian, văn bản ngày 1/3/2010 chưa ghi số.",
          en:
            "Decision 15/QĐ of 15 March 2010 by Cục Thuế on Trần Văn An: Quận ủy Hải An was asked in time; the letter of 1 March 2010 has no number."
        )),
      Case(
        "The committee's own register is missing: the date may be in it.",
        """
          unit    qu-x  name Quận ủy X  kind committee  level district
          unit    thuế-x  name Thuế X  kind vertical  level district  partyParent qu-x  managingParent cục-thuế
        ↓ action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-x  fromPost phó  toUnit thuế-x  toPost phó  decision 15/QĐ 15/3/2010
          consultation  asker cục-thuế  asked qu-x  official an  form written  letter.number 20/CV
        """, severity: .query),
      Case(
        "A near miss: a dated letter about a person no list knows.",
        """
        ↓ action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
          consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter.number 20/CV
          consultation  asker cục-thuế  asked qu-hải-an  official a¤  form written  letter 21/CV 2/3/2010
        """, severity: .query),
    ],
    silent: [
      Case(
        "The committee's register has the date.",
        """
        action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
        consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter.number 20/CV
        consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010  reply 7/QU 9/3/2010
        """),
      Case(
        "A dated reply in time shows that the letter came before it.",
        """
        action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
        consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter.number 20/CV  reply 7/QU 9/3/2010
        """),
    ])

  func judge(_ subject: ConsultationCase, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    if case .compliant(let letter?, let provisions) = subject.verdict, letter.isUnnumbered, let date = letter.date {
      return .found([
        Finding(
          .query, Unnumbered(action: subject.action, committee: subject.committee!, date: date),
          at: subject.action.source, related: letter.rows.map { .init(.letter, $0) },
          about: .init(
            official: subject.action.official, unit: subject.unit, committee: subject.committee,
            document: subject.action.decision, date: subject.action.decided),
          responsible: [subject.action.decider], under: provisions.rests)
      ])
    }
    return try subject.answer(reporting: .undatedLetter) { breach in
      Undated(action: subject.action, committee: subject.committee!, letter: breach.document)
    }
  }
}

private struct Undated: Statement {
  let action: PersonnelAction
  let committee: Code<Unit>
  let letter: Document

  var vi: Sentence {
    "Quyết định \(action.decision) của \(action.decider) về \(action.official): văn bản trao đổi với \(committee) (\(letter)) không ghi ngày ở sổ của bên nào."
  }
  var en: Sentence {
    "Decision \(action.decision) by \(action.decider) on \(action.official): the letter to \(committee) (\(letter)) has no date in either register."
  }
  var identity: Sentence { "\(action.decision) \(action.official) \(committee)" }
}

private struct Unnumbered: Statement {
  let action: PersonnelAction
  let committee: Code<Unit>
  let date: PartialDate

  var vi: Sentence {
    "Quyết định \(action.decision) của \(action.decider) về \(action.official): đã trao đổi với \(committee) đúng thời gian, văn bản ngày \(date) chưa ghi số."
  }
  var en: Sentence {
    "Decision \(action.decision) by \(action.decider) on \(action.official): \(committee) was asked in time; the letter of \(date) has no number."
  }
  var identity: Sentence { "\(action.decision) \(action.official) \(committee) unnumbered" }
}
