import Records
import Rulebook

/// C08. The committee was asked in writing, and answered after its time, or not at all.
///
/// The duty runs both ways. What is judged is a paper and not a case: one that speaks of several officials is answered
/// once. It is judged in the year in which its time ran out, so that none falls between two years.
struct ReplyOverdue: Rule {
  let card = RuleCard(
    "C08", "reply-overdue",
    title: Bilingual(
      vi: "Cấp ủy trả lời quá thời hạn hoặc chưa trả lời", en: "The committee answered late, or not at all"),
    rationale: Bilingual(
      vi:
        "Trao đổi ý kiến là việc của cả hai bên: cấp ủy không trả lời thì cơ quan hỏi cũng không thể quyết định đúng.",
      en: "Consultation is a duty of both sides: whoever asked cannot decide properly while nobody answers."),
    remedy: Bilingual(
      vi: "Giải trình việc chậm trả lời; trả lời bằng văn bản trong thời hạn.",
      en: "Explain why the reply was late; answer in writing and in time."),
    reads: [
      "consultation.duty.actions", "consultation.duty.deciders", "consultation.duty.form", "consultation.reply.days",
    ],
    needs: [.consultation: ["letter.date", "reply.date"]])

  let examples = Examples(
    setting: consultationSetting,
    reported: [
      Case(
        "Answered on the sixteenth day, before the decision: the case is in order, the reply was late.",
        """
          action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 29/3/2010
        ↓ consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010  received 2/3/2010  reply 7/QU 18/3/2010  opinion agree
        """, severity: .query,
        says: Bilingual(
          vi:
            "Quận ủy Hải An trả lời văn bản 20/CV ngày 1/3/2010 của Cục Thuế về Trần Văn An tại 7/QU ngày 18/3/2010, sau khi hết thời hạn trả lời (17/3/2010); cần giải trình.",
          en:
            "Quận ủy Hải An answered letter 20/CV of 1 March 2010 from Cục Thuế on Trần Văn An by 7/QU of 18 March 2010, after its time had ended (17 March 2010); to be explained."
        )),
      Case(
        "Never answered.",
        """
          sender        qu-hải-an
        ↓ consultation  asker cục-thuế  asked qu-hải-an  official.name Trần Văn An  official.birth 2/3/1960  form written  letter 20/CV 1/3/2010
        """, severity: .query,
        says: Bilingual(
          vi:
            "Chưa thấy văn bản trả lời của Quận ủy Hải An đối với văn bản 20/CV ngày 1/3/2010 của Cục Thuế về Trần Văn An; thời hạn trả lời đến hết ngày 16/3/2010.",
          en:
            "No reply of Quận ủy Hải An to letter 20/CV of 1 March 2010 from Cục Thuế on Trần Văn An is on file; its time ended on 16 March 2010."
        )),
      Case(
        "Never answered, and the committee's own register does not have the letter.",
        "↓ consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010",
        severity: .query,
        says: Bilingual(
          vi:
            "Chưa thấy văn bản trả lời của Quận ủy Hải An đối với văn bản 20/CV ngày 1/3/2010 của Cục Thuế về Trần Văn An; thời hạn trả lời đến hết ngày 16/3/2010. Danh sách của Quận ủy Hải An chưa ghi văn bản này, cần đối chiếu lại.",
          en:
            "No reply of Quận ủy Hải An to letter 20/CV of 1 March 2010 from Cục Thuế on Trần Văn An is on file; its time ended on 16 March 2010. The list of Quận ủy Hải An does not have the letter: to be reconciled."
        )),
      Case(
        "Answered some day of March.",
        "↓ consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010  reply 7/QU 3/2010",
        severity: .query,
        says: Bilingual(
          vi:
            "Văn bản 20/CV ngày 1/3/2010 của Cục Thuế hỏi Quận ủy Hải An về Trần Văn An: chưa rõ đã trả lời trong thời hạn (đến hết ngày 16/3/2010) hay chưa (trả lời tại 7/QU ngày 3/2010).",
          en:
            "Letter 20/CV of 1 March 2010 from Cục Thuế to Quận ủy Hải An on Trần Văn An: whether it was answered in time (until 16 March 2010) is not clear (reply 7/QU of March 2010)."
        )),
      Case(
        "One letter about two officials, both moved: it was not answered once, and is asked about once.",
        """
          action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  toUnit đội-2  decision 15/QĐ 29/3/2010
          action        dung  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  toUnit đội-2  decision 15/QĐ 29/3/2010
        ↓ consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010
          consultation  asker cục-thuế  asked qu-hải-an  official dung  form written  letter 20/CV 1/3/2010
        """,
        says: Bilingual(
          vi:
            "Chưa thấy văn bản trả lời của Quận ủy Hải An đối với văn bản 20/CV ngày 1/3/2010 của Cục Thuế về Trần Văn An và 01 cán bộ khác; thời hạn trả lời đến hết ngày 16/3/2010. Danh sách của Quận ủy Hải An chưa ghi văn bản này, cần đối chiếu lại.",
          en:
            "No reply of Quận ủy Hải An to letter 20/CV of 1 March 2010 from Cục Thuế on Trần Văn An and others (1) is on file; its time ended on 16 March 2010. The list of Quận ủy Hải An does not have the letter: to be reconciled."
        )),
      Case(
        "Nothing was decided yet: the letter was to be answered all the same.",
        "↓ consultation  asker cục-thuế  asked qu-hải-an  official dung  about BO_NHIEM  form written  letter 20/CV 1/3/2010"
      ),
      Case(
        "The time of a letter of December ran out in January: it is this year's.",
        """
        ↓ consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 20/12/2009  reply 1/QU 5/1/2010
        """),
      Case(
        "The day of the report is the first on which it is late.",
        """
          on            17/3/2010
        ↓ consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010
        """),
    ],
    silent: [
      Case(
        "Answered on the last day.",
        "consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010  reply 7/QU 16/3/2010"
      ),
      Case(
        "Its time ends on the day of the report.",
        """
        on            16/3/2010
        consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010
        """),
      Case(
        "One letter about two officials, the one reply entered beside one of them.",
        """
        consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010
        consultation  asker cục-thuế  asked qu-hải-an  official dung  form written  letter 20/CV 1/3/2010  reply 7/QU 9/3/2010
        """),
      Case(
        "One letter about two decisions on one official.",
        """
        action        an  kind MIEN_NHIEM  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  decision 15/QĐ 29/3/2010
        action        an  kind BO_NHIEM  decider cục-thuế  toUnit thuế-kiến-an  toPost phó  decision 16/QĐ 29/3/2010
        consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010  reply 7/QU 9/3/2010
        """),
      Case(
        "The reply stands in the committee's register, beside a misspelt name.",
        """
        consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010
        sender        qu-hải-an
        consultation  asker cục-thuế  asked qu-hải-an  official.name Trần Văn Ân  official.birth 2/3/1960  form written  letter 20/CV 1/3/2010  reply 7/QU 9/3/2010
        """),
      Case(
        "Spoken only.", "consultation  asker cục-thuế  asked qu-hải-an  official an  form oral  letter 1/3/2010"),
      Case(
        "Written to a committee that has no say on him.",
        """
        action        an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 29/3/2010
        consultation  asker cục-thuế  asked qu-kiến-an  official an  form written  letter 20/CV 1/3/2010
        """),
      Case(
        "Written to a Party cell.",
        """
        unit          chi-bộ  name Chi bộ Thuế Hải An  kind committee  level grassroots  partyParent qu-hải-an
        consultation  asker cục-thuế  asked chi-bộ  official an  form written  letter 20/CV 1/3/2010
        """),
      Case(
        "Another committee asked.",
        "consultation  asker qu-kiến-an  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010"),
      Case(
        "About a commendation.",
        "consultation  asker cục-thuế  asked qu-hải-an  official an  about KHEN_THUONG  form written  letter 20/CV 1/3/2010"
      ),
    ],
    notJudged: [
      Case(
        "Nobody has set a period.",
        """
        law           consultation.reply.days  unset
        consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010
        """),
      Case(
        "In working days, of a year whose holidays nobody has listed.",
        """
        law           consultation.reply.days  15 working-days
        consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010
        """),
      Case(
        "The letter has no date.",
        "consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter.number 20/CV"),
      Case(
        "The reply has no date.",
        "consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010  opinion agree"
      ),
      Case(
        "The date of the reply cannot be read.",
        "consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010  reply 7/QU ?"),
      Case(
        "No register has a column for replies.",
        """
        sender        cục-thuế  without reply.number reply.date opinion
        consultation  asker cục-thuế  asked qu-hải-an  official.name Trần Văn An  official.birth 2/3/1960  form written  letter 20/CV 1/3/2010
        """),
      Case(
        "The committee's register did not come.",
        """
        unit          qu-x  name Quận ủy X  kind committee  level district
        consultation  asker cục-thuế  asked qu-x  official an  form written  letter 20/CV 1/3/2010
        """),
      Case(
        "Known only as written in February: its time may not have run out.",
        """
        on            28/2/2010
        consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 2/2010
        """),
      Case(
        "A committee that no list has.",
        "consultation  asker cục-thuế  asked qu-?  official an  form written  letter 20/CV 1/3/2010"),
    ])

  func subjects(in inquiry: Inquiry) -> [AskedPaper] { AskedPaper.all(inquiry.consultations, inquiry.registry) }

  func place(of paper: AskedPaper, in inquiry: borrowing Inquiry) -> SourceLocation? { paper.letters[0].rows[0] }

  func judge(_ paper: AskedPaper, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    guard let date = paper.date else { throw .undated }
    if let reason = try scope(of: paper, written: date, inquiry) { return .outOfScope(reason) }
    let isThisYears = inquiry.period.contains(date) != .excluded
    let period: Provision<Period>
    do throws(NotJudged) {
      period = try inquiry.law.replyPeriod.provision(onEvery: paper.decided ?? date)
    } catch { if isThisYears { throw error } else { return .outOfScope(.otherPeriod) } }

    guard let start = paper.start, !start.isUnreadable else { throw .undated }
    let end = PartialDate(
      between: try period.value.lastDay(after: start.earliest, inquiry.holidays),
      and: try period.value.lastDay(after: start.latest, inquiry.holidays))
    let late = end.adding(days: 1)
    switch inquiry.period.contains(late) {
    case .excluded: return .outOfScope(late.earliest > inquiry.period.last ? .notDue : .otherPeriod)
    case .possible: throw .undated
    case .certain: break
    }
    switch late.isOnOrBefore(inquiry.asOf) {
    case .excluded: return .outOfScope(.notDue)
    case .possible: throw .undated
    case .certain: break
    }
    guard let answer = try answer(to: paper, until: end) else {
      return try unanswered(paper, date, end, period, inquiry)
    }
    switch answer.isLate {
    case .excluded: return .inOrder
    case .possible: return found(paper, .unclear, answer, end, period, inquiry.registry)
    case .certain: return found(paper, .late, answer, end, period, inquiry.registry)
    }
  }

  /// - Returns: why nobody owed an answer to it; nil where the committee did.
  private func scope(
    of paper: AskedPaper, written date: PartialDate, _ inquiry: borrowing Inquiry
  ) throws(NotJudged) -> OutOfScope? {
    let (registry, law) = (inquiry.registry, inquiry.law)
    let forms = try law.consultationForms.provision(onEvery: paper.decided ?? date)
    if !paper.letters.contains(where: { $0.isLetter(by: forms.value) == .certain }) { return .notWritten }
    if !registry.isKnown(paper.asked) { throw .unknownUnit }
    // What a decision in scope followed is in scope itself.
    if paper.decided != nil { return nil }
    if paper.isMisdirected { return .otherCommittee }
    let day = date.latest
    if registry.committee(over: paper.asked, on: day) != paper.asked { return .otherCommittee }
    let deciders = try law.consultationDeciders.provision(onEvery: date)
    guard let asker = registry.unit(paper.asker, on: day) else { throw .unknownUnit }
    if !deciders.value.contains(asker.kind) { return .decider }
    let actions = try law.consultationActions.provision(onEvery: date)
    let isOutside = paper.letters.allSatisfy { $0.about.value.map { !actions.value.contains($0) } ?? false }
    return isOutside ? .kindOfAction : nil
  }

  /// One answer, and on whom: a paper about several may be answered for each of them.
  private struct Reply {
    let document: Document
    let isLate: Certainty
    /// Nil where it is on all of them.
    let officials: [Code<Official>]?
  }

  /// The answer that tells most against the committee; nil where the registers would show one and show none.
  private func answer(to paper: AskedPaper, until end: PartialDate) throws(NotJudged) -> Reply? {
    let answers = paper.letters.filter(\.isAnswered)
    if answers.isEmpty {
      // No register has a column for replies.
      if paper.letters.contains(where: { $0.answered != nil }) { throw .noCoverage(.consultation) }
      return nil
    }
    let dated = answers.compactMap { letter in letter.reply.date.map { (letter, $0.isAfter(end), $0) } }
    func reply(_ isLate: Certainty) -> Reply? {
      guard let first = dated.first(where: { $0.1 == isLate })?.0 else { return nil }
      // Where there is one answer only, it is to all that the paper asks about.
      let isOnly = dated.allSatisfy { $0.0.reply == first.reply }
      return Reply(
        document: first.reply, isLate: isLate,
        officials: isOnly ? nil : dated.filter { $0.0.reply == first.reply }.map(\.0.official))
    }
    if let late = reply(.certain) { return late }
    // A date that is missing, or that nobody can read, leaves nothing to ask about.
    if dated.count < answers.count || dated.contains(where: { $0.2.isUnreadable }) { throw .undated }
    return reply(.possible) ?? reply(.excluded)
  }

  private func unanswered(
    _ paper: AskedPaper, _ date: PartialDate, _ end: PartialDate, _ period: Provision<Period>,
    _ inquiry: borrowing Inquiry
  ) throws(NotJudged) -> Answer {
    let registry = inquiry.registry
    if paper.mayBeAnsweredElsewhere { throw .ambiguous }
    let officials = paper.officials(in: registry)
    let coverage = try inquiry.absence(
      of: .consultation, by: [paper.asked], from: date.earliest, until: end.latest.adding(days: 1),
      official: officials.count == 1 ? officials[0] : nil, committee: paper.asked
    ).coverage
    let isEntered = paper.letters.contains { $0.rows.contains { registry.sender(of: $0) == paper.asked } }
    return found(paper, isEntered ? .missing : .notEntered, nil, end, period, registry, coverage)
  }

  private func found(
    _ paper: AskedPaper, _ fault: LateReply.Fault, _ reply: Reply?, _ end: PartialDate,
    _ period: Provision<Period>, _ registry: Registry, _ coverage: Coverage? = nil
  ) -> Answer {
    let rows = paper.letters.flatMap(\.rows)
    let officials = reply?.officials ?? paper.officials(in: registry)
    let document = paper.document(in: registry)
    return .found([
      Finding(
        .query,
        LateReply(
          fault: fault, letter: document, asker: paper.asker, asked: paper.asked, official: officials[0],
          others: officials.count - 1, reply: reply?.document, end: end),
        at: rows[0], related: rows.dropFirst().map { .init(.letter, $0) },
        about: .init(
          official: officials.count == 1 ? officials[0] : nil, committee: paper.asked, document: document,
          date: paper.date),
        responsible: [paper.asked], under: [.init(period)], coverage: coverage)
    ])
  }
}

private struct LateReply: Statement {
  enum Fault { case late, unclear, missing, notEntered }
  let fault: Fault
  let letter: Document
  let asker, asked: Code<Unit>
  let official: Code<Official>
  let others: Int
  let reply: Document?
  let end: PartialDate

  private var people: (vi: Sentence, en: Sentence) {
    if others == 0 { return ("\(official)", "\(official)") }
    return ("\(official) và \(counted: others) cán bộ khác", "\(official) and others (\(others))")
  }
  private var answered: Sentence { reply.map { "\($0)" } ?? "" }

  var vi: Sentence {
    switch fault {
    case .late:
      return
        "\(asked) trả lời văn bản \(letter) của \(asker) về \(people.vi) tại \(answered), sau khi hết thời hạn trả lời (\(end)); cần giải trình."
    case .unclear:
      return
        "Văn bản \(letter) của \(asker) hỏi \(asked) về \(people.vi): chưa rõ đã trả lời trong thời hạn (đến hết ngày \(end)) hay chưa (trả lời tại \(answered))."
    case .missing, .notEntered:
      let said: Sentence =
        "Chưa thấy văn bản trả lời của \(asked) đối với văn bản \(letter) của \(asker) về \(people.vi); thời hạn trả lời đến hết ngày \(end)."
      return fault == .missing ? said : said + " Danh sách của \(asked) chưa ghi văn bản này, cần đối chiếu lại."
    }
  }
  var en: Sentence {
    switch fault {
    case .late:
      return
        "\(asked) answered letter \(letter) from \(asker) on \(people.en) by \(answered), after its time had ended (\(end)); to be explained."
    case .unclear:
      return
        "Letter \(letter) from \(asker) to \(asked) on \(people.en): whether it was answered in time (until \(end)) is not clear (reply \(answered))."
    case .missing, .notEntered:
      let said: Sentence =
        "No reply of \(asked) to letter \(letter) from \(asker) on \(people.en) is on file; its time ended on \(end)."
      return fault == .missing ? said : said + " The list of \(asked) does not have the letter: to be reconciled."
    }
  }
  /// A letter without a number is told apart by whom it is about.
  var identity: Sentence {
    let isNumbered = letter.number.map { $0 != .unreadable } ?? false
    let person: Sentence = isNumbered ? "" : " \(official)"
    return "\(letter) \(asker) \(asked)\(person)"
  }
}
