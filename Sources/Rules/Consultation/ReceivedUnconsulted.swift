import Records
import Rulebook

/// C05. An official arrives, and nothing shows that the receiving committee was asked.
struct ReceivedUnconsulted: ConsultationRule {
  let card = RuleCard(
    "C05", "received-unconsulted",
    title: Bilingual(
      vi: "Cán bộ từ nơi khác chuyển đến, cấp ủy nơi đến chưa được trao đổi ý kiến",
      en: "The receiving committee was not consulted"),
    rationale: Bilingual(
      vi: "Cấp ủy nơi đến tiếp nhận người giữ vị trí quan trọng mà chỉ biết khi có quyết định chính thức.",
      en: "A committee is sent somebody for an important post and knows only from the signed decision."),
    remedy: Bilingual(
      vi: "Có văn bản giải trình với cấp ủy nơi đến và bổ sung việc trao đổi vào hồ sơ.",
      en: "Explain to the receiving committee in writing and add the exchange to the file."),
    reads: consultationDuty, needs: [.action: ["toUnit", "toPost"], .consultation: ["letter.date"]])

  let examples = Examples(
    setting: consultationSetting,
    reported: [
      Case(
        "The committee he leaves was asked, the one he comes to was not (Ngô Quyền).",
        """
        ↓ action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  toPost phó  decision 15/QĐ 15/3/2010
          consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010  reply 7/QU 9/3/2010  opinion agree
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 15/3/2010 của Cục Thuế về Trần Văn An: chưa thấy văn bản trao đổi với Quận ủy Kiến An trước ngày quyết định.",
          en:
            "Decision 15/QĐ of 15 March 2010 by Cục Thuế on Trần Văn An: no letter to Quận ủy Kiến An before the decision is on file."
        )),
      Case(
        "The receiving committee's register holds only the second half of the year.",
        """
          unit    qu-x  name Quận ủy X  kind committee  level district
          unit    thuế-x  name Thuế X  kind vertical  level district  partyParent qu-x  managingParent cục-thuế
          covers  consultation  qu-x  since 1/7/2010
        ↓ action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-x  toPost phó  decision 15/QĐ 15/3/2010
        """, severity: .query),
      Case(
        "A near miss: a letter to the receiving committee about a person no list knows.",
        """
        ↓ action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  toPost phó  decision 15/QĐ 15/3/2010
          consultation  asker cục-thuế  asked qu-kiến-an  official a¤  form written  letter 20/CV 1/3/2010
        """, severity: .query,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 15/3/2010 của Cục Thuế về Trần Văn An: có thể đã trao đổi với Quận ủy Kiến An: 01 văn bản chưa khớp với trường hợp này, cần đối chiếu lại.",
          en:
            "Decision 15/QĐ of 15 March 2010 by Cục Thuế on Trần Văn An: Quận ủy Kiến An may have been asked: letters that do not fit this case, to be reconciled: 1."
        )),
      Case(
        "An acting head comes from another district, and the committee there was not asked: a question of its own.",
        """
          law           consultation.duty.actions  GIAO_QUYEN
        ↓ action        an  kind GIAO_QUYEN  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  toPost phó  decision 15/QĐ 15/3/2010
          consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010  reply 7/QU 9/3/2010  opinion agree
        """, severity: .query,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 15/3/2010 của Cục Thuế giao quyền hoặc giao phụ trách đối với Trần Văn An: chưa thấy văn bản trao đổi với Quận ủy Kiến An; cần làm rõ việc này có phải trao đổi trước hay không.",
          en:
            "Decision 15/QĐ of 15 March 2010 by Cục Thuế put Trần Văn An in charge for the time being: no letter to Quận ủy Kiến An is on file; whether it had to be asked first needs an explanation."
        )),
    ],
    silent: [
      Case(
        "Both were asked.",
        """
        action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  toPost phó  decision 15/QĐ 15/3/2010
        consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010  reply 7/QU 9/3/2010
        consultation  asker cục-thuế  asked qu-kiến-an  official an  form written  letter 21/CV 1/3/2010  reply 8/QU 10/3/2010
        """),
      Case(
        "Within one district there is no second committee.",
        """
        unit    thuế-hải-an-2  name Đội thuế 2  kind vertical  level district  partyParent qu-hải-an
        action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-hải-an-2  toPost phó  decision 15/QĐ 15/3/2010
        """),
      Case(
        "He comes to a post that needs no consultation.",
        """
        action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  toPost chuyên-viên  decision 15/QĐ 15/3/2010
        """),
    ],
    notJudged: [
      Case(
        "Neither side vouches for its list of letters.",
        """
        unit    hải-quan  name Cục Hải quan  kind vertical  level province
        unit    qu-x  name Quận ủy X  kind committee  level district
        unit    qu-y  name Quận ủy Y  kind committee  level district
        unit    hq-x  name Hải quan X  kind vertical  level district  partyParent qu-x  managingParent hải-quan
        unit    hq-y  name Hải quan Y  kind vertical  level district  partyParent qu-y  managingParent hải-quan
        action  an  kind DIEU_DONG  decider hải-quan  fromUnit hq-x  fromPost phó  toUnit hq-y  toPost phó  decision 15/QĐ 15/3/2010
        """),
      Case(
        "Nobody writes where he went.",
        "action  dung  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  decision 15/QĐ 15/3/2010"),
    ])

  func subjects(in inquiry: Inquiry) -> [ConsultationCase] {
    inquiry.consultations.cases.filter { $0.side == .arriving }
  }

  func judge(_ subject: ConsultationCase, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    try subject.answer(reporting: .receivedUnasked) { breach in
      if breach.isActing, breach.nearMisses.isEmpty { return ActingUnasked(subject) }
      return NothingOnFile(subject, nearMisses: breach.nearMisses.count)
    }
  }
}
