import Records
import Rulebook

/// C06. Asked only by word of mouth, or only a committee of neither side.
struct AskedTheWrongWay: ConsultationRule {
  let card = RuleCard(
    "C06", "asked-the-wrong-way",
    title: Bilingual(
      vi: "Chỉ trao đổi miệng, hoặc trao đổi không đúng cấp ủy", en: "Asked only orally, or the wrong committee"),
    rationale: Bilingual(
      vi: "Trao đổi miệng không để lại căn cứ; hỏi nhầm nơi thì cấp ủy liên quan vẫn không biết.",
      en: "What was only said cannot be shown; a letter to the wrong place leaves the right one in the dark."),
    remedy: Bilingual(
      vi: "Bổ sung văn bản trao đổi với đúng cấp ủy địa phương.",
      en: "Put the exchange in writing, to the right committee."),
    reads: consultationDuty)

  let examples = Examples(
    setting: consultationSetting,
    reported: [
      Case(
        "Only a talk.",
        """
        ↓ action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
          consultation  asker cục-thuế  asked qu-hải-an  official an  form oral  letter 1/3/2010
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 15/3/2010 của Cục Thuế về Trần Văn An: chỉ trao đổi miệng với Quận ủy Hải An, chưa có văn bản.",
          en:
            "Decision 15/QĐ of 15 March 2010 by Cục Thuế on Trần Văn An: Quận ủy Hải An was only spoken to; nothing is in writing."
        )),
      Case(
        "A letter to a committee of neither side, which answered it.",
        """
        ↓ action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
          consultation  asker cục-thuế  asked qu-kiến-an  official an  form written  letter 20/CV 1/3/2010  reply 5/QU 8/3/2010
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 15/3/2010 của Cục Thuế về Trần Văn An: văn bản trao đổi gửi Quận ủy Kiến An, không phải Quận ủy Hải An.",
          en:
            "Decision 15/QĐ of 15 March 2010 by Cục Thuế on Trần Văn An: the letter went to Quận ủy Kiến An, not to Quận ủy Hải An."
        )),
      Case(
        "The same without an answer: the addressee may be a slip of the pen.",
        """
        ↓ action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
          consultation  asker cục-thuế  asked qu-kiến-an  official an  form written  letter 20/CV 1/3/2010
        """, severity: .query),
      Case(
        "The committee's own register is missing: a letter may be in it.",
        """
          unit    qu-x  name Quận ủy X  kind committee  level district
          unit    thuế-x  name Thuế X  kind vertical  level district  partyParent qu-x  managingParent cục-thuế
        ↓ action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-x  fromPost phó  toUnit thuế-x  toPost phó  decision 15/QĐ 15/3/2010
          consultation  asker cục-thuế  asked qu-x  official an  form oral  letter 1/3/2010
        """, severity: .query),
      Case(
        "A near miss: a letter about a person no list knows.",
        """
        ↓ action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
          consultation  asker cục-thuế  asked qu-hải-an  official an  form oral  letter 1/3/2010
          consultation  asker cục-thuế  asked qu-hải-an  official a¤  form written  letter 20/CV 2/3/2010
        """, severity: .query),
    ],
    silent: [
      Case(
        "A meeting whose minutes have a number counts as a letter.",
        """
        action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
        consultation  asker cục-thuế  asked qu-hải-an  official an  form meeting  letter 5/BB 1/3/2010  reply 5/BB 1/3/2010  opinion agree
        """),
      Case(
        "A talk first and then a letter in time.",
        """
        action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
        consultation  asker cục-thuế  asked qu-hải-an  official an  form oral  letter 1/2/2010
        consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010  reply 7/QU 9/3/2010
        """),
    ])

  func judge(_ subject: ConsultationCase, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    try subject.answer(reporting: .askedWrongly) { breach in
      WrongWay(action: subject.action, committee: subject.committee!, asked: breach.letter?.asked ?? subject.committee!)
    }
  }
}

private struct WrongWay: Statement {
  let action: PersonnelAction
  let committee: Code<Unit>
  let asked: Code<Unit>

  var vi: Sentence {
    let head: Sentence = "Quyết định \(action.decision) của \(action.decider) về \(action.official): "
    return asked == committee
      ? head + "chỉ trao đổi miệng với \(committee), chưa có văn bản."
      : head + "văn bản trao đổi gửi \(asked), không phải \(committee)."
  }
  var en: Sentence {
    let head: Sentence = "Decision \(action.decision) by \(action.decider) on \(action.official): "
    return asked == committee
      ? head + "\(committee) was only spoken to; nothing is in writing."
      : head + "the letter went to \(asked), not to \(committee)."
  }
  var identity: Sentence { "\(action.decision) \(action.official) \(committee)" }
}
