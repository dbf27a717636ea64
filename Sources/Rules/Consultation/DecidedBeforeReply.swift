import Records
import Rulebook

/// C03. Asked in time, and decided before the committee answered and before its time to answer had passed.
struct DecidedBeforeReply: ConsultationRule {
  let card = RuleCard(
    "C03", "decided-before-reply",
    title: Bilingual(vi: "Quyết định khi chưa có văn bản trả lời", en: "Decided before the reply"),
    rationale: Bilingual(
      vi: "Hỏi mà không đợi trả lời thì việc trao đổi chỉ còn là hình thức.",
      en: "To ask and not to wait makes the asking a form."),
    remedy: Bilingual(
      vi: "Đợi văn bản trả lời hoặc hết thời hạn trả lời rồi mới quyết định; giải trình trường hợp này.",
      en: "Wait for the reply, or for the end of the period, before deciding; explain this case."),
    reads: consultationDuty + ["consultation.reply.days", "consultation.silence"],
    needs: [.consultation: ["letter.date", "reply.date"]])

  let examples = Examples(
    setting: consultationSetting,
    reported: [
      Case(
        "Decided on the last day the committee had to answer.",
        """
        ↓ action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 16/3/2010
          consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 16/3/2010 của Cục Thuế về Trần Văn An ban hành khi chưa có văn bản trả lời của Quận ủy Hải An (hỏi tại 20/CV ngày 1/3/2010).",
          en:
            "Decision 15/QĐ of 16 March 2010 by Cục Thuế on Trần Văn An was taken before Quận ủy Hải An had replied (asked by 20/CV of 1 March 2010)."
        )),
      Case(
        "The reply came a day after the decision.",
        """
        ↓ action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 8/3/2010
          consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010  reply 7/QU 9/3/2010
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 8/3/2010 của Cục Thuế về Trần Văn An ban hành khi chưa có văn bản trả lời của Quận ủy Hải An (hỏi tại 20/CV ngày 1/3/2010; trả lời 7/QU ngày 9/3/2010).",
          en:
            "Decision 15/QĐ of 8 March 2010 by Cục Thuế on Trần Văn An was taken before Quận ủy Hải An had replied (asked by 20/CV of 1 March 2010; reply 7/QU of 9 March 2010)."
        )),
      Case(
        "The letter arrived late, and the period runs from then.",
        """
        ↓ action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 20/3/2010
          consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010  received 5/3/2010
        """, severity: .violation),
      Case(
        "The reply came some day of March: before or after, nobody can say.",
        """
        ↓ action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 8/3/2010
          consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010  reply 7/QU 3/2010
        """, severity: .query,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 8/3/2010 của Cục Thuế về Trần Văn An: chưa rõ đã có văn bản trả lời của Quận ủy Hải An trước ngày quyết định hay không (hỏi tại 20/CV ngày 1/3/2010; trả lời 7/QU ngày 3/2010).",
          en:
            "Decision 15/QĐ of 8 March 2010 by Cục Thuế on Trần Văn An: whether Quận ủy Hải An had replied before it is not clear (asked by 20/CV of 1 March 2010; reply 7/QU of March 2010)."
        )),
      Case(
        "The committee's own register is missing: the reply may be in it.",
        """
          unit    qu-x  name Quận ủy X  kind committee  level district
          unit    thuế-x  name Thuế X  kind vertical  level district  partyParent qu-x  managingParent cục-thuế
        ↓ action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-x  fromPost phó  toUnit thuế-x  toPost phó  decision 15/QĐ 8/3/2010
          consultation  asker cục-thuế  asked qu-x  official an  form written  letter 20/CV 1/3/2010
        """, severity: .query),
      Case(
        "Nobody has set a period, but a later reply shows that the committee was not waited for.",
        """
          law           consultation.reply.days  unset
        ↓ action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 8/3/2010
          consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010  reply 7/QU 9/3/2010
        """, severity: .query),
    ],
    silent: [
      Case(
        "The reply came on the day of the decision.",
        """
        action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 9/3/2010
        consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010  reply 7/QU 9/3/2010
        """),
      Case(
        "The period had passed, and silence means consent.",
        """
        law           consultation.silence  agrees
        action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 17/3/2010
        consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010
        """),
    ],
    notJudged: [
      Case(
        "The period had passed, and nobody has set what silence means.",
        """
        action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 17/3/2010
        consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010
        """),
      Case(
        "No reply, and nobody has set a period.",
        """
        law           consultation.reply.days  unset
        action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 17/3/2010
        consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010
        """),
      Case(
        "Nobody vouches for either list: a reply may be in one that did not come.",
        """
        unit    hải-quan  name Cục Hải quan  kind vertical  level province
        unit    qu-x  name Quận ủy X  kind committee  level district
        unit    hải-quan-x  name Hải quan X  kind vertical  level district  partyParent qu-x  managingParent hải-quan
        action        an  kind DIEU_DONG  decider hải-quan  fromUnit hải-quan-x  fromPost phó  toUnit đội-2  decision 15/QĐ 8/3/2010
        consultation  asker hải-quan  asked qu-x  official an  form written  letter 20/CV 1/3/2010
        """),
    ])

  func judge(_ subject: ConsultationCase, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    try subject.answer(reporting: .decidedBeforeReply) { breach in
      NotWaitedFor(
        action: subject.action, committee: subject.committee!, letter: breach.document, reply: breach.letter?.reply,
        isCertain: breach.isCertain)
    }
  }
}

private struct NotWaitedFor: Statement {
  let action: PersonnelAction
  let committee: Code<Unit>
  let letter: Document
  let reply: Document?
  let isCertain: Bool

  private var isAnswered: Bool { reply.map { !$0.isEmpty } ?? false }
  var vi: Sentence {
    let replied: Sentence = isAnswered ? "; trả lời \(reply!)" : ""
    if !isCertain {
      return
        "Quyết định \(action.decision) của \(action.decider) về \(action.official): chưa rõ đã có văn bản trả lời của \(committee) trước ngày quyết định hay không (hỏi tại \(letter)\(replied))."
    }
    return
      "Quyết định \(action.decision) của \(action.decider) về \(action.official) ban hành khi chưa có văn bản trả lời của \(committee) (hỏi tại \(letter)\(replied))."
  }
  var en: Sentence {
    let replied: Sentence = isAnswered ? "; reply \(reply!)" : ""
    if !isCertain {
      return
        "Decision \(action.decision) by \(action.decider) on \(action.official): whether \(committee) had replied before it is not clear (asked by \(letter)\(replied))."
    }
    return
      "Decision \(action.decision) by \(action.decider) on \(action.official) was taken before \(committee) had replied (asked by \(letter)\(replied))."
  }
  var identity: Sentence { "\(action.decision) \(action.official) \(committee)" }
}
