import Records
import Rulebook

/// E01. An election's staffing plan is not approved by its milestone.
struct PlanMissing: Rule {
  let card = RuleCard(
    "E01", "plan-missing",
    title: Bilingual(
      vi: "Chưa có đề án nhân sự được phê duyệt đúng mốc", en: "No approved staffing plan by the milestone"),
    rationale: Bilingual(
      vi: "Nhân sự chỉ bắt đầu chuẩn bị khi đại hội khai mạc thì không còn là chuẩn bị.",
      en: "Staffing that starts when the congress opens is no preparation."),
    remedy: Bilingual(
      vi: "Trình phê duyệt đề án nhân sự; với kỳ đã qua, báo cáo lý do chậm.",
      en: "Submit the staffing plan for approval; for an election already held, report why it was late."),
    reads: ["readiness.plan.lead-days"], needs: [.election: ["scheduled"]])

  let examples = Examples(
    setting: """
      on      31/12/2010
      law     readiness.plan.lead-days  100
      unit    qu-hải-an  name Quận ủy Hải An  kind committee  level district
      covers  election  qu-hải-an
      """,
    reported: [
      Case(
        "A day late.",
        """
        ↓ election  đh-hải-an  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 10/8/2010  staffingPlan 3/ĐA 3/5/2010
        """, severity: .violation,
        says: Bilingual(
          vi: "Quận ủy Hải An: đề án nhân sự 3/ĐA ngày 3/5/2010 được duyệt sau mốc 2/5/2010 (đại hội 10/8/2010).",
          en:
            "Quận ủy Hải An: the staffing plan 3/ĐA of 3 May 2010 was approved after the milestone of 2 May 2010 (congress of 10 August 2010)."
        )),
      Case(
        "None at all.",
        """
        ↓ election  đh-hải-an  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 10/8/2010
        """, severity: .violation,
        says: Bilingual(
          vi: "Quận ủy Hải An: đến mốc 2/5/2010 chưa thấy đề án nhân sự được phê duyệt (đại hội 10/8/2010).",
          en:
            "Quận ủy Hải An: no approved staffing plan is on file by the milestone of 2 May 2010 (congress of 10 August 2010)."
        )),
      Case(
        "The election is ahead, its milestone past.",
        """
        ↓ election  hđnd-hải-an  kind peoples-council  unit qu-hải-an  level district  term 2011-2016  body hdnd  scheduled 1/4/2011
        """, severity: .violation,
        says: Bilingual(
          vi: "Quận ủy Hải An: đến mốc 22/12/2010 chưa thấy đề án nhân sự được phê duyệt (bầu cử 1/4/2011).",
          en:
            "Quận ủy Hải An: no approved staffing plan is on file by the milestone of 22 December 2010 (election of 1 April 2011)."
        )),
      Case(
        "Approved some day of May: before or after the milestone, nobody can say.",
        """
        ↓ election  đh-hải-an  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 10/8/2010  staffingPlan 3/ĐA 5/2010
        """, severity: .query,
        says: Bilingual(
          vi:
            "Quận ủy Hải An: chưa rõ đề án nhân sự 3/ĐA ngày 5/2010 được duyệt trước hay sau mốc 2/5/2010 (đại hội 10/8/2010).",
          en:
            "Quận ủy Hải An: whether the staffing plan 3/ĐA of May 2010 was approved by the milestone of 2 May 2010 is not clear (congress of 10 August 2010)."
        )),
    ],
    silent: [
      Case(
        "Approved on the day.",
        """
        election  đh-hải-an  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 10/8/2010  staffingPlan 3/ĐA 2/5/2010
        """),
      Case(
        "Not due yet.",
        """
        election  hđnd-hải-an  kind peoples-council  unit qu-hải-an  level district  term 2011-2016  body hdnd  scheduled 22/5/2011
        """),
      Case(
        "Due in another year.",
        """
        election  đh-hải-an  kind party-congress  unit qu-hải-an  level district  term 2005-2010  body bch  held 10/3/2010
        """),
    ],
    notJudged: [
      Case(
        "Nobody vouches for the list of elections.",
        """
        unit      qu-x  name Quận ủy X  kind committee  level district
        election  đh-x  kind party-congress  unit qu-x  level district  term 2010-2015  body bch  held 10/8/2010
        """),
      Case(
        "The list has no column for plans.",
        """
        sender    btc  without staffingPlan.date staffingPlan.number
        election  đh-hải-an  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 10/8/2010
        """),
      Case(
        "No list says when the congress is.",
        """
        election  đh-hải-an  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch
        """),
    ])

  func subjects(in inquiry: Inquiry) -> [UnitedElection] { UnitedElection.united(inquiry.registry) }

  func place(of election: UnitedElection, in inquiry: borrowing Inquiry) -> SourceLocation? { election.rows[0] }

  func judge(_ election: UnitedElection, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    let (milestone, lead, outOfScope) = try election.planMilestone(in: inquiry)
    if let outOfScope { return .outOfScope(outOfScope) }
    let approved = election.staffingPlan.date ?? (election.staffingPlan.isEmpty ? nil : .unreadable)
    let inTime = approved?.isOnOrBefore(milestone) ?? .excluded
    if inTime == .certain { return .inOrder }
    // An empty cell says that there is no plan only where the list has a column for it.
    if !election.saysWhetherPlanned { throw .noCoverage(.election) }
    let absence = try inquiry.absence(
      of: .election, by: [election.unit], from: inquiry.period.first, until: inquiry.period.last,
      committee: election.unit)
    return .found([
      Finding(
        inTime == .possible ? .query : absence.severity,
        NoPlan(
          committee: election.unit, election: election.code, kind: election.kind, day: election.day!,
          milestone: milestone,
          plan: election.staffingPlan, isCertain: inTime == .excluded), at: election.rows[0],
        related: election.rows.dropFirst().map { .init(.plan, $0) },
        about: .init(
          unit: election.unit, committee: election.unit, document: election.staffingPlan, date: milestone),
        responsible: [election.unit], under: [.init(lead)], coverage: absence.coverage)
    ])
  }
}

private struct NoPlan: Statement {
  let committee: Code<Unit>
  let election: Code<Election>
  let kind: ElectionKind
  let day: PartialDate
  let milestone: PartialDate
  let plan: Document
  let isCertain: Bool

  var vi: Sentence {
    let event: Sentence = kind == .partyCongress ? "đại hội \(day)" : "bầu cử \(day)"
    if !isCertain {
      return "\(committee): chưa rõ đề án nhân sự \(plan) được duyệt trước hay sau mốc \(milestone) (\(event))."
    }
    return plan.isEmpty
      ? "\(committee): đến mốc \(milestone) chưa thấy đề án nhân sự được phê duyệt (\(event))."
      : "\(committee): đề án nhân sự \(plan) được duyệt sau mốc \(milestone) (\(event))."
  }
  var en: Sentence {
    let event: Sentence = kind == .partyCongress ? "congress of \(day)" : "election of \(day)"
    if !isCertain {
      return
        "\(committee): whether the staffing plan \(plan) was approved by the milestone of \(milestone) is not clear (\(event))."
    }
    return plan.isEmpty
      ? "\(committee): no approved staffing plan is on file by the milestone of \(milestone) (\(event))."
      : "\(committee): the staffing plan \(plan) was approved after the milestone of \(milestone) (\(event))."
  }
  var identity: Sentence { "\(committee) \(plain: election.symbol)" }
}
