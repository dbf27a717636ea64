import Records
import Rulebook

/// C09. A decision on which a committee had a say was not sent to it afterwards.
///
/// That it was never sent needs no time limit: only the days that lists may lag must have passed. Whether it was sent
/// late does, and where nobody has set one, a decision that was sent is not judged.
struct DecisionNotSent: Rule {
  let card = RuleCard(
    "C09", "decision-not-sent",
    title: Bilingual(
      vi: "Chưa gửi quyết định cho cấp ủy địa phương", en: "The decision was not sent to the local committee"),
    rationale: Bilingual(
      vi: "Cấp ủy đã cho ý kiến cần biết quyết định cuối cùng để bố trí, theo dõi cán bộ.",
      en: "A committee that gave its opinion needs to know what was decided in the end."),
    remedy: Bilingual(
      vi: "Gửi quyết định cho cấp ủy địa phương và ghi ngày gửi.",
      en: "Send the decision to the committee and enter the date."),
    reads: consultationDuty + ["consultation.notice.days", "lists.grace-days"])

  let examples = Examples(
    setting: consultationSetting + """

      holidays  2010  18/3/2010
      law  consultation.notice.days  4
      law  lists.grace-days  30 method
      """,
    reported: [
      Case(
        "The column is there, and empty.",
        """
        ↓ action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 15/3/2010 của Cục Thuế về Trần Văn An: danh sách chưa ghi ngày gửi Quận ủy Hải An.",
          en:
            "Decision 15/QĐ of 15 March 2010 by Cục Thuế on Trần Văn An: no list says that it was sent to Quận ủy Hải An."
        )),
      Case(
        "A day late: of the days between, two are no working days and one is a holiday.",
        """
        ↓ action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010  sentToCommittee 23/3/2010
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 15/3/2010 của Cục Thuế về Trần Văn An gửi Quận ủy Hải An ngày 23/3/2010, quá thời hạn (22/3/2010).",
          en:
            "Decision 15/QĐ of 15 March 2010 by Cục Thuế on Trần Văn An was sent to Quận ủy Hải An on 23 March 2010, after the time for it (22 March 2010)."
        )),
      Case(
        "Sent some day of March.",
        """
        ↓ action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010  sentToCommittee 3/2010
        """, severity: .query,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 15/3/2010 của Cục Thuế về Trần Văn An: chưa rõ đã gửi Quận ủy Hải An trong thời hạn (22/3/2010) hay chưa (3/2010).",
          en:
            "Decision 15/QĐ of 15 March 2010 by Cục Thuế on Trần Văn An: whether it was sent to Quận ủy Hải An in time (22 March 2010) is not clear (March 2010)."
        )),
      Case(
        "Nobody writes when it was sent; the committee's list says that it learned too late for that.",
        """
        ↓ action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
          sender  qu-hải-an
          action  official.name Trần Văn An  official.birth 2/3/1960  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2010  learned 9/4/2010
        """, severity: .query,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 15/3/2010 của Cục Thuế về Trần Văn An: chưa rõ đã gửi Quận ủy Hải An trong thời hạn (22/3/2010) hay chưa (9/4/2010).",
          en:
            "Decision 15/QĐ of 15 March 2010 by Cục Thuế on Trần Văn An: whether it was sent to Quận ủy Hải An in time (22 March 2010) is not clear (9 April 2010)."
        )),
      Case(
        "One decision over two officials is sent once, and is missed once.",
        """
        ↓ action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  toUnit đội-2  decision 15/QĐ 15/3/2010
          action  dung  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  toUnit đội-2  decision 15/QĐ 15/3/2010
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 15/3/2010 của Cục Thuế về Trần Văn An và 01 cán bộ khác: danh sách chưa ghi ngày gửi Quận ủy Hải An.",
          en:
            "Decision 15/QĐ of 15 March 2010 by Cục Thuế on Trần Văn An and others (1): no list says that it was sent to Quận ủy Hải An."
        )),
      Case(
        "Nobody has set a time: never sent is never sent.",
        """
          law     consultation.notice.days  unset
        ↓ action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
        """, severity: .violation),
      Case(
        "The time has passed, and the last of the days that lists may lag passed yesterday.",
        """
          on      15/4/2010
        ↓ action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
        """),
      Case(
        "The committee he left learned of it in time; nothing says that the one he comes to had it.",
        """
        ↓ action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  toPost phó  decision 15/QĐ 15/3/2010
          sender  qu-hải-an
          action  official.name Trần Văn An  official.birth 2/3/1960  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2010  learned 16/3/2010
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 15/3/2010 của Cục Thuế về Trần Văn An: danh sách chưa ghi ngày gửi Quận ủy Kiến An.",
          en:
            "Decision 15/QĐ of 15 March 2010 by Cục Thuế on Trần Văn An: no list says that it was sent to Quận ủy Kiến An."
        )),
      Case(
        "An acting head: the committee is to be told of that too.",
        """
          law     consultation.duty.actions  GIAO_QUYEN
        ↓ action  an  kind GIAO_QUYEN  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  toUnit thuế-hải-an  decision 15/QĐ 15/3/2010
        """),
    ],
    silent: [
      Case(
        "Sent on the last day.",
        """
        action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010  sentToCommittee 22/3/2010
        """),
      Case(
        "Nobody writes when it was sent; the committee learned of it in time.",
        """
        action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
        sender  qu-hải-an
        action  official.name Trần Văn An  official.birth 2/3/1960  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2010  learned 18/3/2010
        """),
      Case(
        "One decision over two officials: the day stands beside one of them.",
        """
        action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  toUnit đội-2  decision 15/QĐ 15/3/2010
        action  dung  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  toUnit đội-2  decision 15/QĐ 15/3/2010  sentToCommittee 16/3/2010
        """),
      Case(
        "The days that a list may lag end today.",
        """
        on      14/4/2010
        action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
        """),
      Case(
        "Staff without a seat: no committee had a say.",
        """
        action  dung  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  fromPost chuyên-viên  toUnit đội-2  decision 15/QĐ 15/3/2010
        """),
      Case(
        "The committee decided itself.",
        "action  an  kind DIEU_DONG  decider qu-hải-an  fromUnit thuế-hải-an  fromPost phó  toUnit đội-2  decision 15/QĐ 15/3/2010"
      ),
    ],
    notJudged: [
      Case(
        "Sent, and nobody has set a time for it.",
        """
        law     consultation.notice.days  unset
        action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010  sentToCommittee 9/4/2010
        """),
      Case(
        "In working days, of a year whose holidays nobody has listed.",
        """
        action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 30/12/2010  sentToCommittee 5/1/2011
        """),
      Case(
        "The decider's list has no column for it.",
        """
        sender  cục-thuế  without sentToCommittee
        action  official.name Trần Văn An  official.birth 2/3/1960  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
        """),
      Case(
        "Only the committee's list has the decision, and nobody vouches for the decider's.",
        """
        unit    hải-quan  name Hải quan  kind vertical  level province
        sender  qu-hải-an
        action  official.name Trần Văn An  official.birth 2/3/1960  kind DIEU_DONG  decider hải-quan  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
        """),
      Case(
        "Sent on a day that nobody can read.",
        """
        action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010  sentToCommittee ?
        """),
      Case(
        "A unit that no list has.",
        "action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-?  fromPost phó  decision 15/QĐ 15/3/2010  sentToCommittee 16/3/2010"
      ),
    ])

  func subjects(in inquiry: Inquiry) -> [SentDecision] { SentDecision.all(in: inquiry) }

  func place(of subject: SentDecision, in inquiry: borrowing Inquiry) -> SourceLocation? { subject.action.source }

  func judge(_ subject: SentDecision, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    let (one, registry) = (subject.cases[0], inquiry.registry)
    if case .outOfScope(let reason) = one.verdict { return .outOfScope(reason) }
    guard let duty = one.duty, let committee = one.committee else {
      if case .notJudged(let reason) = one.verdict { throw reason }
      throw .unknownCommittee
    }
    let sent = subject.sent(to: committee, in: registry)
    if let known = sent?.date ?? subject.learned {
      // By the day on which it learned, it had been sent; that day may be later.
      return try judge(subject, known, isSent: sent?.isCertain ?? false, committee, duty, inquiry)
    }
    if !subject.saysWhetherSent(in: registry) { throw .noCoverage(.action) }
    let grace = try inquiry.law.listGrace.provision(on: inquiry.asOf)
    let decided = one.action.decided
    var settled = decided.latest.adding(days: grace.value)
    var rests = duty.rests + [.init(grace)]
    do throws(NotJudged) {
      let (end, notice) = try time(for: decided, inquiry)
      settled = max(settled, end.latest)
      rests.append(.init(notice))
    } catch {}  // without a time for it, never sent is still never sent
    if settled >= inquiry.asOf { return .outOfScope(.notDue) }
    let officials = subject.officials(in: registry)
    let absence = try inquiry.absence(
      of: .action, by: [one.action.decider], from: decided.earliest, until: decided.latest,
      official: officials.count == 1 ? officials[0] : nil, committee: committee)
    return found(subject, officials, absence.severity, .never, committee, rests, absence.coverage)
  }

  private func judge(
    _ subject: SentDecision, _ sent: PartialDate, isSent: Bool, _ committee: Code<Unit>,
    _ duty: ConsultationCase.Provisions, _ inquiry: borrowing Inquiry
  ) throws(NotJudged) -> Answer {
    let decided = subject.action.decided
    if sent.isUnreadable || decided.isUnreadable { throw .undated }
    let (end, notice) = try time(for: decided, inquiry)
    let late = sent.isAfter(end)
    if late == .excluded { return .inOrder }
    let rests = duty.rests + [.init(notice)]
    let officials = subject.officials(in: inquiry.registry)
    if late == .certain, isSent { return found(subject, officials, .violation, .late(sent, end), committee, rests) }
    return found(subject, officials, .query, .unclear(sent, end), committee, rests)
  }

  /// The last day on which it may be sent, under each reading of its own.
  private func time(
    for decided: PartialDate, _ inquiry: borrowing Inquiry
  ) throws(NotJudged) -> (end: PartialDate, notice: Provision<Period>) {
    let notice = try inquiry.law.noticeDays.provision(onEvery: decided)
    return (
      PartialDate(
        between: try notice.value.lastDay(after: decided.earliest, inquiry.holidays),
        and: try notice.value.lastDay(after: decided.latest, inquiry.holidays)), notice
    )
  }

  private func found(
    _ subject: SentDecision, _ officials: [Code<Official>], _ severity: Severity, _ fault: NotSent.Fault,
    _ committee: Code<Unit>,
    _ rests: [Finding.Rest], _ coverage: Coverage? = nil
  ) -> Answer {
    let action = subject.action
    // Whether who is put in charge for the time being is meant at all is a question itself.
    let severity = action.kind.isActing ? .query : severity
    let others = subject.entries.map(\.source).filter { $0 != action.source }
    return .found([
      Finding(
        severity,
        NotSent(
          action: action, official: officials.first ?? action.official, others: officials.count - 1,
          committee: committee, fault: fault),
        at: action.source, related: others.map { .init(.sameAction, $0) },
        about: .init(
          official: officials.count == 1 ? officials[0] : nil, unit: subject.cases[0].unit, committee: committee,
          document: action.decision, date: action.decided),
        responsible: [action.decider], under: rests, coverage: coverage)
    ])
  }
}

private struct NotSent: Statement {
  enum Fault {
    case never
    case late(PartialDate, PartialDate)
    case unclear(PartialDate, PartialDate)
  }
  let action: PersonnelAction
  let official: Code<Official>
  let others: Int
  let committee: Code<Unit>
  let fault: Fault

  var vi: Sentence {
    let people: Sentence = others == 0 ? "" : " và \(counted: others) cán bộ khác"
    let head: Sentence = "Quyết định \(action.decision) của \(action.decider) về \(official)\(people)"
    switch fault {
    case .never: return head + ": danh sách chưa ghi ngày gửi \(committee)."
    case .late(let sent, let end): return head + " gửi \(committee) ngày \(sent), quá thời hạn (\(end))."
    case .unclear(let sent, let end):
      return head + ": chưa rõ đã gửi \(committee) trong thời hạn (\(end)) hay chưa (\(sent))."
    }
  }
  var en: Sentence {
    let people: Sentence = others == 0 ? "" : " and others (\(others))"
    let head: Sentence = "Decision \(action.decision) by \(action.decider) on \(official)\(people)"
    switch fault {
    case .never: return head + ": no list says that it was sent to \(committee)."
    case .late(let sent, let end):
      return head + " was sent to \(committee) on \(sent), after the time for it (\(end))."
    case .unclear(let sent, let end):
      return head + ": whether it was sent to \(committee) in time (\(end)) is not clear (\(sent))."
    }
  }
  /// A decision without a number is told apart by whom it is on.
  var identity: Sentence {
    let isNumbered = action.decision.number.map { $0 != .unreadable } ?? false
    let person: Sentence = isNumbered ? "" : " \(action.official)"
    return "\(action.decision) \(action.decider) \(committee)\(person)"
  }
}
