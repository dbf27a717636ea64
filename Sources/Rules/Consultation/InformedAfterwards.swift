import Records
import Rulebook

/// C02. The committee was asked only when the decision had been taken (“sự đã rồi”).
struct InformedAfterwards: ConsultationRule {
  let card = RuleCard(
    "C02", "informed-afterwards",
    title: Bilingual(vi: "Trao đổi sau khi đã có quyết định", en: "Asked after the decision"),
    rationale: Bilingual(
      vi: "Hỏi ý kiến khi đã ký quyết định thì cấp ủy không còn gì để góp ý.",
      en: "A committee asked about what is already signed has nothing left to say."),
    remedy: Bilingual(
      vi: "Giải trình với cấp ủy địa phương; lần sau gửi văn bản trước khi ký quyết định.",
      en: "Explain to the local committee; next time write before signing."),
    reads: consultationDuty, needs: [.consultation: ["letter.date"]])

  let examples = Examples(
    setting: consultationSetting,
    reported: [
      Case(
        "Asked on the very day of the decision.",
        """
        ↓ action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
          consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 15/3/2010
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 15/3/2010 của Cục Thuế về Trần Văn An: đến 15/3/2010 mới có văn bản trao đổi với Quận ủy Hải An (20/CV ngày 15/3/2010).",
          en:
            "Decision 15/QĐ of 15 March 2010 by Cục Thuế on Trần Văn An: Quận ủy Hải An was written to only on 15 March 2010 (20/CV of 15 March 2010)."
        )),
      Case(
        "Some day of March: before or after, nobody can say. Asked, not charged.",
        """
        ↓ action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
          consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 3/2010  reply 7/QU 20/3/2010
        """, severity: .query,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 15/3/2010 của Cục Thuế về Trần Văn An: chưa rõ văn bản trao đổi với Quận ủy Hải An (20/CV ngày 3/2010) có trước ngày quyết định hay không.",
          en:
            "Decision 15/QĐ of 15 March 2010 by Cục Thuế on Trần Văn An: whether the letter to Quận ủy Hải An (20/CV of March 2010) came before the decision is not clear."
        )),
      Case(
        "The other register is missing: a better letter may be in it.",
        """
          unit    qu-x  name Quận ủy X  kind committee  level district
          unit    thuế-x  name Thuế X  kind vertical  level district  partyParent qu-x  managingParent cục-thuế
        ↓ action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-x  fromPost phó  toUnit thuế-x  decision 15/QĐ 15/3/2010
          consultation  asker cục-thuế  asked qu-x  official an  form written  letter 20/CV 20/3/2010
        """, severity: .query),
      Case(
        "Neither side vouches for its list: a letter in time may be in one that did not come.",
        """
          unit    hải-quan  name Cục Hải quan  kind vertical  level province
          unit    qu-x  name Quận ủy X  kind committee  level district
          unit    qu-y  name Quận ủy Y  kind committee  level district
          unit    hq-x  name Hải quan X  kind vertical  level district  partyParent qu-x  managingParent hải-quan
          unit    hq-y  name Hải quan Y  kind vertical  level district  partyParent qu-y  managingParent hải-quan
        ↓ action        an  kind DIEU_DONG  decider hải-quan  fromUnit hq-x  fromPost phó  toUnit hq-x  toPost phó  decision 15/QĐ 15/3/2010
          consultation  asker hải-quan  asked qu-x  official an  form written  letter 20/CV 20/3/2010
        """, severity: .query),
      Case(
        "A near miss: an earlier letter about a person no list knows.",
        """
        ↓ action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
          consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 31/CV 20/3/2010
          consultation  asker cục-thuế  asked qu-hải-an  official a¤  form written  letter 20/CV 1/3/2010
        """, severity: .query),
      Case(
        "The earlier letter is about a person no list knows, to a committee no list knows: it may be anybody's.",
        """
        ↓ action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
          consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 31/CV 20/3/2010
          consultation  asker cục-thuế  asked qu-h¤i-an  official a¤  form written  letter 20/CV 1/3/2010
        """, severity: .query),
    ],
    silent: [
      Case(
        "The day before.",
        """
        action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
        consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 14/3/2010  reply 7/QU 15/3/2010
        """),
      Case(
        "A second letter after the decision takes nothing from the first, which came in time.",
        """
        action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
        consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010  reply 7/QU 9/3/2010
        consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 31/CV 20/3/2010
        """),
    ])

  func judge(_ subject: ConsultationCase, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    try subject.answer(reporting: .askedAfterwards) { breach in
      AskedAfterwards(
        action: subject.action, committee: subject.committee!, letter: breach.document,
        isCertain: breach.isCertain)
    }
  }
}

private struct AskedAfterwards: Statement {
  let action: PersonnelAction
  let committee: Code<Unit>
  let letter: Document
  let isCertain: Bool

  var vi: Sentence {
    if !isCertain {
      return
        "Quyết định \(action.decision) của \(action.decider) về \(action.official): chưa rõ văn bản trao đổi với \(committee) (\(letter)) có trước ngày quyết định hay không."
    }
    return
      "Quyết định \(action.decision) của \(action.decider) về \(action.official): đến \(letter.date ?? .unreadable) mới có văn bản trao đổi với \(committee) (\(letter))."
  }
  var en: Sentence {
    if !isCertain {
      return
        "Decision \(action.decision) by \(action.decider) on \(action.official): whether the letter to \(committee) (\(letter)) came before the decision is not clear."
    }
    return
      "Decision \(action.decision) by \(action.decider) on \(action.official): \(committee) was written to only on \(letter.date ?? .unreadable) (\(letter))."
  }
  var identity: Sentence { "\(action.decision) \(action.official) \(committee)" }
}
