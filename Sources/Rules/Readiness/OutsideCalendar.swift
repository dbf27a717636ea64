import Records
import Rulebook

/// E12. A congress or an election outside its level's calendar; or one whose day has passed, and no list says that it
/// was held.
struct OutsideCalendar: Rule {
  let card = RuleCard(
    "E12", "outside-calendar",
    title: Bilingual(
      vi: "Đại hội, bầu cử ngoài thời gian quy định hoặc quá ngày dự kiến",
      en: "A congress or election outside its calendar, or overdue"),
    rationale: Bilingual(
      vi: "Đại hội cấp dưới chậm thì đại hội cấp trên không đủ căn cứ chuẩn bị.",
      en: "A congress that is late holds up the one on the level above."),
    remedy: Bilingual(
      vi: "Báo cáo lý do; điều chỉnh kế hoạch hoặc bổ sung ngày tổ chức vào danh sách.",
      en: "Report the reason; change the plan, or enter the day on which it was held."),
    reads: ["election.calendar", "lists.grace-days"], needs: [.election: ["scheduled"]])

  let examples = Examples(
    setting: """
      on      31/12/2010
      law     election.calendar  kind=party-congress level=district 2010-07-01..2010-08-31; kind=peoples-council 2011-05-22..2011-05-22
      law     lists.grace-days  30 method
      unit    qu-hải-an  name Quận ủy Hải An  kind committee  level district
      covers  election  qu-hải-an
      """,
    reported: [
      Case(
        "2010: a day late.",
        """
        ↓ election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 1/9/2010
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Quận ủy Hải An: đại hội tổ chức ngày 1/9/2010, sau thời hạn 31/8/2010 của cấp mình.",
          en:
            "Quận ủy Hải An: the congress of 1 September 2010 was held after the last day for its level, 31 August 2010."
        )),
      Case(
        "2011: the election is planned for another day than the people's.",
        """
        ↓ election  hđnd  kind peoples-council  unit qu-hải-an  level district  term 2011-2016  body hdnd  scheduled 29/5/2011
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Quận ủy Hải An: bầu cử dự kiến ngày 29/5/2011, sau thời hạn 22/5/2011 của cấp mình.",
          en:
            "Quận ủy Hải An: the election planned for 29 May 2011 lies after the last day for its level, 22 May 2011."
        )),
      Case(
        "A day early: it may have been a pilot.",
        """
        ↓ election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 30/6/2010
        """, severity: .query,
        says: Bilingual(
          vi:
            "Quận ủy Hải An: đại hội tổ chức ngày 30/6/2010, trước thời gian bắt đầu 1/7/2010 của cấp mình; nếu là đại hội điểm thì cần giải trình.",
          en:
            "Quận ủy Hải An: the congress of 30 June 2010 was held before the first day for its level, 1 July 2010; if it was a pilot, this is to be explained."
        )),
      Case(
        "A day late, and another list has it in August, under a code that is another by a slip of the pen.",
        """
        ↓ election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 1/9/2010
          sender    qu-hải-an
          election  dh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 20/8/2010
        """, severity: .query,
        says: Bilingual(
          vi:
            "Quận ủy Hải An: đại hội tổ chức ngày 1/9/2010, sau thời hạn 31/8/2010 của cấp mình; danh sách khác có thể ghi ngày khác, cần đối chiếu.",
          en:
            "Quận ủy Hải An: the congress of 1 September 2010 was held after the last day for its level, 31 August 2010; another list may have another day."
        )),
      Case(
        "Years after the calendar in force: one between two terms.",
        """
          on        31/12/2013
        ↓ election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 5/9/2013
        """, severity: .query,
        says: Bilingual(
          vi:
            "Quận ủy Hải An: đại hội tổ chức ngày 5/9/2013, sau thời hạn 31/8/2010 của cấp mình; nếu là đại hội bất thường thì cần giải trình.",
          en:
            "Quận ủy Hải An: the congress of 5 September 2013 was held after the last day for its level, 31 August 2010; if it was one between two terms, this is to be explained."
        )),
      Case(
        "A by-election.",
        """
          on        31/12/2013
        ↓ election  hđ  kind peoples-council  unit qu-hải-an  level district  term 2011-2016  body hdnd  held 5/9/2013
        """, severity: .query),
      Case(
        "Held at the end of August or in September: lists differ.",
        """
        ↓ election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 31/8/2010
          election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 2/9/2010
        """, severity: .query,
        says: Bilingual(
          vi:
            "Quận ủy Hải An: chưa rõ đại hội tổ chức ngày 31/8/2010–2/9/2010 có trong thời gian của cấp mình (từ 1/7/2010 đến 31/8/2010) hay không.",
          en:
            "Quận ủy Hải An: whether the congress of 31 August 2010 to 2 September 2010 lay in the time of its level (1 July 2010 to 31 August 2010) is not clear."
        )),
      Case(
        "Planned for November, and a month later no list says that it was held.",
        """
        ↓ election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  scheduled 30/11/2010
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Quận ủy Hải An: đại hội dự kiến ngày 30/11/2010, đến ngày 31/12/2010 chưa thấy ngày tổ chức.",
          en:
            "Quận ủy Hải An: the congress was planned for 30 November 2010; by 31 December 2010 no list says that it was held."
        )),
      Case(
        "2020: after the end, of which only the last day is known.",
        """
          on        31/12/2020
          law       election.calendar  kind=party-congress level=district ..2020-08-31
        ↓ election  đh  kind party-congress  unit qu-hải-an  level district  term 2020-2025  body bch  held 9/2020
        """, severity: .violation),
    ],
    silent: [
      Case(
        "On the last day.",
        "election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 31/8/2010"),
      Case(
        "On the first.",
        "election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 1/7/2010"),
      Case(
        "Some day of July.",
        "election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 7/2010"),
      Case(
        "The election of 2011, on its day.",
        """
        election  hđnd  kind peoples-council  unit qu-hải-an  level district  term 2011-2016  body hdnd  scheduled 22/5/2011
        """),
      Case(
        "Put off, and held in time.",
        """
        election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  scheduled 1/7/2010  held 30/8/2010
        """),
      Case(
        "The congress before: another year's.",
        "election  đh  kind party-congress  unit qu-hải-an  level district  term 2005-2010  body bch  held 1/12/2005"),
      Case(
        "Planned for a day that passed a fortnight ago: the list may lag behind.",
        """
        law       election.calendar  kind=party-congress level=district 2010-07-01..2010-12-31
        election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  scheduled 15/12/2010
        """),
      Case(
        "The list has no column for the day it was held.",
        """
        sender    btc  without held
        election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  scheduled 15/8/2010
        """),
    ],
    notJudged: [
      Case(
        "The calendar of the commune is not known.",
        "election  đh  kind party-congress  unit qu-hải-an  level commune  term 2010-2015  body bch  held 1/9/2010"),
      Case(
        "No list says when.",
        "election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch"),
      Case(
        "A cell is no day.",
        "election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 31/9/2010"),
      Case(
        "Its day has passed, and nobody vouches for the list.",
        """
        unit      qu-x  name Quận ủy X  kind committee  level district
        election  đh  kind party-congress  unit qu-x  level district  term 2010-2015  body bch  scheduled 15/8/2010
        """),
    ])

  func subjects(in inquiry: Inquiry) -> [UnitedElection] { inquiry.elections }

  func place(of election: UnitedElection, in inquiry: borrowing Inquiry) -> SourceLocation? { election.rows[0] }

  func judge(_ election: UnitedElection, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    let (day, outOfScope) = try election.dayJudged(in: inquiry)
    if let outOfScope { return .outOfScope(outOfScope) }
    if let overdue = try overdue(election, inquiry) { return .found([overdue]) }
    let calendar = try inquiry.law.electionCalendar.read(
      on: day, for: Criteria(level: election.level, kind: election.kind))
    let days = calendar.value
    let isLate = day.isAfter(PartialDate(days.until))
    let isEarly = days.from.map { day.isBefore($0) } ?? .excluded
    let certainty = isLate.or(isEarly)
    if certainty == .excluded { return .inOrder }
    // What another list says of it may stand under another code, or be lost.
    let isSure = !election.mayHaveTwin && !inquiry.registry.mayListElection(of: election.unit, on: inquiry.period.last)
    let standing: OutOfTime.Standing =
      isLate == .certain
      ? .late(days.until, isOfTheYear: day.earliest.year == days.until.year, isSure: isSure)
      : isEarly == .certain ? .early(days.from!) : .unclear(days)
    // A calendar holds until the next: years later a congress is one between two of them, and no late one.
    let isBreach = if case .late(_, true, true) = standing { true } else { false }
    return .found([
      finding(isBreach ? .violation : .query, standing, election, day, calendar.rests, coverage: nil)
    ])
  }

  /// Its day has passed by more than lists lag behind, and none that has a column for it says that it was held.
  private func overdue(_ election: UnitedElection, _ inquiry: borrowing Inquiry) throws(NotJudged) -> Finding? {
    guard election.held == nil, election.saysWhetherHeld, let day = election.scheduled,
      day.isBefore(inquiry.asOf) == .certain
    else { return nil }
    let grace = try inquiry.law.listGrace.provision(on: inquiry.asOf)
    if day.adding(days: grace.value).isBefore(inquiry.asOf) != .certain { return nil }
    let absence = try inquiry.absence(
      of: .election, by: [election.unit], from: inquiry.period.first, until: inquiry.period.last,
      committee: election.unit)
    return finding(
      absence.severity, .overdue(inquiry.asOf), election, day, [.init(grace)], coverage: absence.coverage)
  }

  private func finding(
    _ severity: Severity, _ standing: OutOfTime.Standing, _ election: UnitedElection, _ day: PartialDate,
    _ rests: [Finding.Rest], coverage: Coverage?
  ) -> Finding {
    Finding(
      severity,
      OutOfTime(
        event: ElectionEvent(election, day), election: election.code, isHeld: election.held != nil, standing: standing),
      at: election.rows[0], related: election.rows.dropFirst().map { .init(.twin, $0) },
      about: .init(unit: election.unit, committee: election.unit, date: day), responsible: [election.unit],
      under: rests, coverage: coverage)
  }
}

private struct OutOfTime: Statement {
  let event: ElectionEvent
  let election: Code<Election>
  let isHeld: Bool
  let standing: Standing

  enum Standing {
    case early(CivilDate)
    /// `isSure`: no other list may have another day.
    case late(CivilDate, isOfTheYear: Bool, isSure: Bool)
    case unclear(Days)
    case overdue(_ asOf: CivilDate)
  }

  var vi: Sentence {
    let what: Sentence = event.isCongress ? "đại hội" : "bầu cử"
    let when: Sentence = what + (isHeld ? " tổ chức ngày \(event.day)" : " dự kiến ngày \(event.day)")
    let whole = "\(event.committee): " + when
    switch standing {
    case .late(let last, let isOfTheYear, let isSure):
      return whole + ", sau thời hạn \(last) của cấp mình"
        + (isOfTheYear
          ? (isSure ? "." : "; danh sách khác có thể ghi ngày khác, cần đối chiếu.")
          : event.isCongress
            ? "; nếu là đại hội bất thường thì cần giải trình." : "; nếu là bầu cử bổ sung thì cần giải trình.")
    case .early(let first):
      return whole + ", trước thời gian bắt đầu \(first) của cấp mình"
        + (event.isCongress ? "; nếu là đại hội điểm thì cần giải trình." : ", cần giải trình.")
    case .unclear(let days):
      let from: Sentence = days.from.map { "từ \($0) " } ?? ""
      return "\(event.committee): chưa rõ " + when + " có trong thời gian của cấp mình (" + from
        + "đến \(days.until)) hay không."
    case .overdue(let asOf): return whole + ", đến ngày \(asOf) chưa thấy ngày tổ chức."
    }
  }
  var en: Sentence {
    let what: Sentence = event.isCongress ? "the congress" : "the election"
    let which: Sentence = what + (isHeld ? " of \(event.day)" : " planned for \(event.day)")
    let whole = "\(event.committee): " + which + (isHeld ? " was held" : " lies")
    switch standing {
    case .late(let last, let isOfTheYear, let isSure):
      return whole + " after the last day for its level, \(last)"
        + (isOfTheYear
          ? (isSure ? "." : "; another list may have another day.")
          : event.isCongress
            ? "; if it was one between two terms, this is to be explained."
            : "; if it was a by-election, this is to be explained.")
    case .early(let first):
      return whole + " before the first day for its level, \(first); "
        + (event.isCongress ? "if it was a pilot, this is to be explained." : "this is to be explained.")
    case .unclear(let days):
      let from: Sentence = days.from.map { "\($0) to " } ?? "until "
      return "\(event.committee): whether " + which + (isHeld ? " lay" : " lies") + " in the time of its level (" + from
        + "\(days.until)) is not clear."
    case .overdue(let asOf):
      return "\(event.committee): " + what + " was planned for \(event.day); by \(asOf) no list says that it was held."
    }
  }
  var identity: Sentence { "\(event.committee) \(plain: election.symbol)" }
}
