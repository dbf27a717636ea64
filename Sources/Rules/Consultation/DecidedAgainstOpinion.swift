import Records
import Rulebook

/// C04. The committee disagreed, and nothing shows that the matter was put before a higher level.
struct DecidedAgainstOpinion: ConsultationRule {
  let card = RuleCard(
    "C04", "decided-against-opinion",
    title: Bilingual(
      vi: "Quyết định khác ý kiến cấp ủy mà không báo cáo cấp trên", en: "Decided against the opinion without referral"),
    rationale: Bilingual(
      vi: "Khi hai bên chưa thống nhất thì cấp có thẩm quyền cao hơn phải được báo cáo trước khi quyết định.",
      en: "Where the two sides do not agree, the higher level is to hear of it before the decision."),
    remedy: Bilingual(
      vi: "Báo cáo cấp có thẩm quyền về ý kiến khác nhau và bổ sung văn bản vào hồ sơ.",
      en: "Report the disagreement to the competent level and add the paper to the file."),
    reads: consultationDuty, needs: [.consultation: ["reply.date", "opinion"]])

  let examples = Examples(
    setting: consultationSetting,
    reported: [
      Case(
        "The committee disagreed; nothing was referred.",
        """
        ↓ action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
          consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010  reply 7/QU 9/3/2010  opinion disagree
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 15/3/2010 của Cục Thuế về Trần Văn An khác với ý kiến chưa thống nhất của Quận ủy Hải An (7/QU ngày 9/3/2010), chưa thấy văn bản báo cáo cấp trên.",
          en:
            "Decision 15/QĐ of 15 March 2010 by Cục Thuế on Trần Văn An went against the opinion of Quận ủy Hải An (7/QU of 9 March 2010); no referral to a higher level is on file."
        )),
      Case(
        "Referred a day too late.",
        """
        ↓ action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010  referral 3/TTr 16/3/2010
          consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010  reply 7/QU 9/3/2010  opinion disagree
        """, severity: .violation),
      Case(
        "Agreed on conditions: whether they were met is a question, not a charge.",
        """
        ↓ action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
          consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010  reply 7/QU 9/3/2010  opinion conditions
        """, severity: .query,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 15/3/2010 của Cục Thuế về Trần Văn An: Quận ủy Hải An thống nhất có điều kiện (7/QU ngày 9/3/2010), cần làm rõ điều kiện đã được thực hiện hay chưa.",
          en:
            "Decision 15/QĐ of 15 March 2010 by Cục Thuế on Trần Văn An: Quận ủy Hải An agreed on conditions (7/QU of 9 March 2010); whether they were met needs an explanation."
        )),
      Case(
        "What the committee said cannot be read.",
        """
        ↓ action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
          consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010  reply 7/QU 9/3/2010  opinion ?
        """, severity: .query,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 15/3/2010 của Cục Thuế về Trần Văn An: chưa rõ ý kiến của Quận ủy Hải An (7/QU ngày 9/3/2010) và việc thực hiện ý kiến đó.",
          en:
            "Decision 15/QĐ of 15 March 2010 by Cục Thuế on Trần Văn An: what Quận ủy Hải An said (7/QU of 9 March 2010), and whether it was heeded, is not clear."
        )),
      Case(
        "The list has no column for a referral: there may have been one.",
        """
          sender  cục-thuế  without referral.date referral.number
        ↓ action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  toUnit đội-2  decision 15/QĐ 15/3/2010
          consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010  reply 7/QU 9/3/2010  opinion disagree
          official      an  name Trần Văn An  birth 2/3/1960
        """, severity: .query),
      Case(
        "Nobody vouches for the asker's register: a later letter, to which the committee agreed, may stand there.",
        """
          unit          hải-quan  name Hải quan  kind vertical  level province
          covers        action  hải-quan
        ↓ action        an  kind DIEU_DONG  decider hải-quan  fromUnit thuế-hải-an  fromPost phó  toUnit đội-2  decision 15/QĐ 15/3/2010
          consultation  asker hải-quan  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010  reply 7/QU 9/3/2010  opinion disagree
        """, severity: .query),
      Case(
        "The decider's own list of decisions did not come: the report to the superior level may stand there.",
        """
          unit          hải-quan  name Hải quan  kind vertical  level province
          covers        consultation  hải-quan  since 1/7/2009
        ↓ action        an  kind DIEU_DONG  decider hải-quan  fromUnit thuế-hải-an  fromPost phó  toUnit đội-2  decision 15/QĐ 15/3/2010
          consultation  asker hải-quan  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010  reply 7/QU 9/3/2010  opinion disagree
        """, severity: .query),
    ],
    silent: [
      Case(
        "Referred on the day of the decision.",
        """
        action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010  referral 3/TTr 15/3/2010
        consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010  reply 7/QU 9/3/2010  opinion disagree
        """),
      Case(
        "The committee agreed.",
        """
        action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
        consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010  reply 7/QU 9/3/2010  opinion agree
        """),
    ])

  func judge(_ subject: ConsultationCase, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    try subject.answer(reporting: .decidedAgainst) { breach in
      AgainstOpinion(
        action: subject.action, committee: subject.committee!,
        reply: breach.letter?.reply ?? Document(number: nil, date: nil), isConditional: breach.isConditional,
        isCertain: breach.isCertain)
    }
  }
}

private struct AgainstOpinion: Statement {
  let action: PersonnelAction
  let committee: Code<Unit>
  let reply: Document
  let isConditional: Bool
  let isCertain: Bool

  var vi: Sentence {
    if !isCertain {
      return
        "Quyết định \(action.decision) của \(action.decider) về \(action.official): chưa rõ ý kiến của \(committee) (\(reply)) và việc thực hiện ý kiến đó."
    }
    if isConditional {
      return
        "Quyết định \(action.decision) của \(action.decider) về \(action.official): \(committee) thống nhất có điều kiện (\(reply)), cần làm rõ điều kiện đã được thực hiện hay chưa."
    }
    return
      "Quyết định \(action.decision) của \(action.decider) về \(action.official) khác với ý kiến chưa thống nhất của \(committee) (\(reply)), chưa thấy văn bản báo cáo cấp trên."
  }
  var en: Sentence {
    if !isCertain {
      return
        "Decision \(action.decision) by \(action.decider) on \(action.official): what \(committee) said (\(reply)), and whether it was heeded, is not clear."
    }
    if isConditional {
      return
        "Decision \(action.decision) by \(action.decider) on \(action.official): \(committee) agreed on conditions (\(reply)); whether they were met needs an explanation."
    }
    return
      "Decision \(action.decision) by \(action.decider) on \(action.official) went against the opinion of \(committee) (\(reply)); no referral to a higher level is on file."
  }
  var identity: Sentence { "\(action.decision) \(action.official) \(committee)" }
}
