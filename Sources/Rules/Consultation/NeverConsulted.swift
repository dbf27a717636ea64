import Records
import Rulebook

/// C01. An action in scope, and nothing that shows the committee of the unit the official leaves was asked.
struct NeverConsulted: Rule {
  let card = RuleCard(
    "C01", "never-consulted",
    title: Bilingual(
      vi: "Quyết định khi chưa trao đổi ý kiến với cấp ủy nơi cán bộ công tác",
      en: "Decided without consulting the committee of the official's place"),
    rationale: Bilingual(
      vi: "Cấp ủy địa phương mất người giữ vị trí của mình mà chỉ biết khi đã có quyết định.",
      en: "The local committee loses one of its own and learns of it when nothing can be changed."),
    remedy: Bilingual(
      vi:
        "Có văn bản giải trình với cấp ủy địa phương, bổ sung việc trao đổi vào hồ sơ và thống nhất phương án kiện toàn vị trí cấp ủy.",
      en:
        "Explain to the local committee in writing, add the exchange to the file, and agree how its seat is to be filled."
    ),
    reads: consultationDuty, needs: [.action: ["fromUnit", "fromPost"], .consultation: ["letter.date"]])

  let examples = Examples(
    setting: consultationSetting,
    reported: [
      Case(
        "The tax department moves a branch's deputy head; the district is never asked (Hải An).",
        """
        ↓ action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 15/3/2010 của Cục Thuế về Trần Văn An: chưa thấy văn bản trao đổi với Quận ủy Hải An trước ngày quyết định.",
          en:
            "Decision 15/QĐ of 15 March 2010 by Cục Thuế on Trần Văn An: no letter to Quận ủy Hải An before the decision is on file."
        )),
      Case(
        "The committee's list says when it learned: only after the decision.",
        """
        ↓ action  an  kind LUAN_CHUYEN  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010  learned 9/4/2010
        """,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 15/3/2010 của Cục Thuế về Trần Văn An: Quận ủy Hải An chỉ biết khi đã có quyết định (9/4/2010), chưa thấy văn bản trao đổi.",
          en:
            "Decision 15/QĐ of 15 March 2010 by Cục Thuế on Trần Văn An: Quận ủy Hải An learned of it only afterwards (9 April 2010); no letter is on file."
        )),
      Case(
        "A member of staff who sits on the committee: his seat brings the duty, whatever his post.",
        """
          assignment  an  unit qu-hải-an  post ủy-viên  from 2005
        ↓ action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  fromPost chuyên-viên  toUnit đội-2  decision 15/QĐ 15/3/2010
        """, severity: .violation),
      Case(
        "The district's own register is missing: asked, not charged.",
        """
          unit    qu-lê-chân  name Quận ủy Lê Chân  kind committee  level district
          unit    thuế-lê-chân  name Thuế Lê Chân  kind vertical  level district  partyParent qu-lê-chân
        ↓ action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-lê-chân  fromPost phó  toUnit đội-2  decision 15/QĐ 15/3/2010
        """, severity: .query),
      Case(
        "A near miss: a letter to the committee about a person no list knows.",
        """
        ↓ action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
          consultation  asker cục-thuế  asked qu-hải-an  official a¤  form written  letter 20/CV 1/3/2010
        """, severity: .query),
      Case(
        "An acting head, and nobody was asked: a question of its own.",
        """
          law     consultation.duty.actions  DIEU_DONG, GIAO_QUYEN
        ↓ action  an  kind GIAO_QUYEN  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  toUnit đội-2  decision 15/QĐ 15/3/2010
        """, severity: .query,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 15/3/2010 của Cục Thuế giao quyền hoặc giao phụ trách đối với Trần Văn An: chưa thấy văn bản trao đổi với Quận ủy Hải An; cần làm rõ việc này có phải trao đổi trước hay không.",
          en:
            "Decision 15/QĐ of 15 March 2010 by Cục Thuế put Trần Văn An in charge for the time being: no letter to Quận ủy Hải An is on file; whether it had to be asked first needs an explanation."
        )),
      Case(
        "The line names an acting head of its department in the city; neither the city nor its committee hears of it (2018).",
        """
          on      31/12/2018
          law     consultation.duty.actions  BO_NHIEM, GIAO_QUYEN
          unit    tổng-cục  name Tổng cục Quản lý thị trường  kind vertical  level central
          unit    thành-ủy  name Thành ủy  kind committee  level province
          unit    cục-qltt  name Cục Quản lý thị trường  kind vertical  level province  partyParent thành-ủy  managingParent tổng-cục
          post    cục-trưởng  title Cục trưởng  rank head  filled appointed
          covers  consultation  tổng-cục thành-ủy
        ↓ action  dung  kind GIAO_QUYEN  decider tổng-cục  toUnit cục-qltt  toPost cục-trưởng  decision 15/QĐ 12/10/2018
        """, severity: .query),
    ],
    silent: [
      Case(
        "The committee was asked first, and agreed.",
        """
        action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
        consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010  reply 7/QU 9/3/2010  opinion agree
        """),
      Case(
        "Retirement is not in scope.",
        "action  an  kind NGHI_HUU  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  toUnit đội-2  decision 16/QĐ 15/3/2010"
      ),
      Case(
        "Staff without a seat are not in scope.",
        """
        action  dung  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  fromPost chuyên-viên  toUnit đội-2  decision 15/QĐ 15/3/2010
        """),
      Case(
        "Decided in another year.",
        "action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  toUnit đội-2  decision 15/QĐ 31/12/2009"
      ),
      Case(
        "The district decides itself.",
        "action  an  kind DIEU_DONG  decider qu-hải-an  fromUnit thuế-hải-an  fromPost phó  toUnit đội-2  decision 15/QĐ 15/3/2010"
      ),
    ],
    notJudged: [
      Case(
        "Neither side vouches for its list of letters: a gap proves nothing.",
        """
        unit    kho-bạc  name Kho bạc  kind vertical  level province
        unit    qu-x  name Quận ủy X  kind committee  level district
        unit    kho-bạc-x  name Kho bạc X  kind vertical  level district  partyParent qu-x
        action  an  kind DIEU_DONG  decider kho-bạc  fromUnit kho-bạc-x  fromPost phó  toUnit đội-2  decision 15/QĐ 15/3/2010
        """),
      Case(
        "The committee's register has a letter, and the asker's list of decisions did not come.",
        """
        unit  hải-quan  name Hải quan  kind vertical  level province
        consultation  asker hải-quan  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010
        """),
      Case(
        "Nobody lists the person: registers that name people by name cannot be searched for him.",
        """
        action  bình  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  toUnit đội-2  decision 15/QĐ 15/3/2010
        """),
      Case(
        "A unit that no list has.",
        """
        action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-?  fromPost phó  decision 15/QĐ 15/3/2010
        """),
    ])

  /// A case; or a letter that shows there was something to decide, where the list of decisions did not come.
  enum Subject: Sendable {
    case decision(ConsultationCase)
    case letter(Letter)
  }

  func subjects(in inquiry: Inquiry) -> [Subject] {
    inquiry.consultations.cases.filter { $0.side == .leaving }.map(Subject.decision)
      + inquiry.consultations.undecided.map(Subject.letter)
  }

  func place(of subject: Subject, in inquiry: borrowing Inquiry) -> SourceLocation? {
    switch subject {
    case .decision(let subject): subject.action.source
    case .letter(let letter): letter.rows[0]
    }
  }

  func judge(_ subject: Subject, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    guard case .decision(let subject) = subject else { throw .noCoverage(.action) }
    return try subject.answer(reporting: .neverAsked) { breach in
      if breach.isActing, breach.nearMisses.isEmpty { return ActingUnasked(subject) }
      return NothingOnFile(subject, nearMisses: breach.nearMisses.count)
    }
  }
}

/// Nothing is on file: for C01 and C05.
struct NothingOnFile: Statement {
  let action: PersonnelAction
  let committee: Code<Unit>
  let learned: PartialDate?
  let nearMisses: Int

  init(_ subject: ConsultationCase, nearMisses: Int) {
    (action, committee, self.nearMisses) = (subject.action, subject.committee!, nearMisses)
    // That it learned too late may be said only where a list says so.
    learned = subject.learned.flatMap { $0.isBefore(subject.action.decided) == .excluded ? $0 : nil }
  }

  var vi: Sentence {
    let head: Sentence = "Quyết định \(action.decision) của \(action.decider) về \(action.official): "
    if nearMisses > 0 {
      return head
        + "có thể đã trao đổi với \(committee): \(counted: nearMisses) văn bản chưa khớp với trường hợp này, cần đối chiếu lại."
    }
    if let learned {
      return head + "\(committee) chỉ biết khi đã có quyết định (\(learned)), chưa thấy văn bản trao đổi."
    }
    return head + "chưa thấy văn bản trao đổi với \(committee) trước ngày quyết định."
  }
  var en: Sentence {
    let head: Sentence = "Decision \(action.decision) by \(action.decider) on \(action.official): "
    if nearMisses > 0 {
      return head
        + "\(committee) may have been asked: letters that do not fit this case, to be reconciled: \(nearMisses)."
    }
    if let learned { return head + "\(committee) learned of it only afterwards (\(learned)); no letter is on file." }
    return head + "no letter to \(committee) before the decision is on file."
  }
  var identity: Sentence { "\(action.decision) \(action.official) \(committee)" }
}

/// An appointment for the time being, and nothing is on file: for C01 and C05.
struct ActingUnasked: Statement {
  let action: PersonnelAction
  let committee: Code<Unit>

  init(_ subject: ConsultationCase) { (action, committee) = (subject.action, subject.committee!) }

  var vi: Sentence {
    "Quyết định \(action.decision) của \(action.decider) giao quyền hoặc giao phụ trách đối với \(action.official): chưa thấy văn bản trao đổi với \(committee); cần làm rõ việc này có phải trao đổi trước hay không."
  }
  var en: Sentence {
    "Decision \(action.decision) by \(action.decider) put \(action.official) in charge for the time being: no letter to \(committee) is on file; whether it had to be asked first needs an explanation."
  }
  var identity: Sentence { "\(action.decision) \(action.official) \(committee)" }
}
