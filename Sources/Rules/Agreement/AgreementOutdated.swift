import Records
import Rulebook

/// R02. An agreement whose term has ended, whose basis was replaced without a revision, or whose review is overdue.
///
/// One that a later agreement has taken the place of is out of scope. Of one that has ended nothing else is asked.
struct AgreementOutdated: Rule {
  let card = RuleCard(
    "R02", "agreement-outdated",
    title: Bilingual(
      vi: "Quy chế phối hợp hết hiệu lực hoặc chưa được sửa đổi, rà soát",
      en: "An agreement that ended or is out of date"),
    rationale: Bilingual(
      vi: "Quy chế hết hạn hoặc dựa trên văn bản đã được thay thế thì các bên không còn căn cứ để phối hợp.",
      en: "An agreement that has ended, or rests on a text that was replaced, gives the parties nothing to go by."),
    remedy: Bilingual(
      vi: "Ký quy chế mới, hoặc rà soát, sửa đổi quy chế cho phù hợp văn bản hiện hành.",
      en: "Sign a new agreement, or review and revise it by the text now in force."),
    reads: ["agreement.review.months"])

  let examples = Examples(
    setting: """
      on      31/12/2010
      law     agreement.review.months  60 monitoring
      unit    qu-hải-an  name Quận ủy Hải An  kind committee  level district
      unit    ca-hải-an  name Công an Hải An  kind state-body  level district  partyParent qu-hải-an
      covers  agreement  qu-hải-an ca-hải-an
      regulation  57-QĐ/TW  date 2007-05-03  body Bộ Chính trị  from 2007-05-03  until 2018-02-27  replacedBy 126-QĐ/TW 2018-02-28
      regulation  126-QĐ/TW  date 2018-02-28  body Bộ Chính trị  from 2018-02-28  until 2025-09-03  replacedBy 367-QĐ/TW 2025-09-04
      regulation  367-QĐ/TW  date 2025-09-04  body Bộ Chính trị  from 2025-09-04
      regulation  9-QĐ/TU  date 2008-01-01  body Thành ủy  from 2008-01-01
      regulation  9-QĐ/TU  date 2009-01-01  body Thành ủy  from 2009-01-01
      regulation  10-QĐ/TU  date 2006-01-01  body Thành ủy  from 2006-01-01  until 2009-12-31
      """,
    reported: [
      Case(
        "Its term ended the day before.",
        "↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2007  until 30/12/2010",
        severity: .violation,
        says: Bilingual(
          vi:
            "Quy chế phối hợp 1/QC (Quận ủy Hải An, Công an Hải An) có hiệu lực đến 30/12/2010, chưa có quy chế thay thế.",
          en:
            "Coordination agreement 1/QC (Quận ủy Hải An, Công an Hải An) was in force until 30 December 2010, and no other has taken its place."
        )),
      Case(
        "It ends some day of December.",
        "↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2007  until 12/2010",
        severity: .query,
        says: Bilingual(
          vi:
            "Quy chế phối hợp 1/QC (Quận ủy Hải An, Công an Hải An): chưa rõ còn hiệu lực (đến 12/2010) hoặc đã có quy chế thay thế hay chưa, cần đối chiếu lại.",
          en:
            "Coordination agreement 1/QC (Quận ủy Hải An, Công an Hải An): whether it is in force (until December 2010) or has been replaced is not clear."
        )),
      Case(
        "It ended, and one party's list did not come: the next may be in there.",
        """
          unit       qu-kiến-an  name Quận ủy Kiến An  kind committee  level district
          unit       ca-kiến-an  name Công an Kiến An  kind state-body  level district  partyParent qu-kiến-an
          covers     agreement  ca-kiến-an
        ↓ agreement  2/QC  subject internal-protection  parties qu-kiến-an;ca-kiến-an  signed 2/3/2005  until 2009
        """, severity: .query,
        says: Bilingual(
          vi:
            "Quy chế phối hợp 2/QC (Quận ủy Kiến An, Công an Kiến An) có hiệu lực đến 2009, chưa thấy quy chế thay thế trong các danh sách nhận được.",
          en:
            "Coordination agreement 2/QC (Quận ủy Kiến An, Công an Kiến An) was in force until 2009, and the lists that came have none in its place."
        )),
      Case(
        "One on another subject does not take its place.",
        """
        ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2007  until 2009
          agreement  3/QC  subject cadre-work  parties qu-hải-an;ca-hải-an  signed 1/1/2010
        """, severity: .violation),
      Case(
        "Two lists give two ends, one of them past.",
        """
        ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2007  until 30/12/2010
          sender     ca-hải-an
          agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2007  until 31/12/2010
        """, severity: .query),
      Case(
        "One list says that it ended in June, the other that it has no end.",
        """
        ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2007  until 30/6/2010
          sender     ca-hải-an
          agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2007
        """, severity: .query,
        says: Bilingual(
          vi:
            "Quy chế phối hợp 1/QC (Quận ủy Hải An, Công an Hải An): chưa rõ còn hiệu lực (đến 30/6/2010) hoặc đã có quy chế thay thế hay chưa, cần đối chiếu lại.",
          en:
            "Coordination agreement 1/QC (Quận ủy Hải An, Công an Hải An): whether it is in force (until 30 June 2010) or has been replaced is not clear."
        )),
      Case(
        "Its basis was replaced, and it was not revised: 57 by 126.",
        """
          on         31/12/2018
          law        agreement.review.months  600 monitoring
        ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008  basis 57-QĐ/TW 2007-05-03
        """, severity: .query,
        says: Bilingual(
          vi:
            "Quy chế phối hợp 1/QC (Quận ủy Hải An, Công an Hải An) căn cứ 57-QĐ/TW ngày 3/5/2007, đã được thay thế bằng 126-QĐ/TW ngày 28/2/2018 từ 28/2/2018; quy chế chưa được sửa đổi.",
          en:
            "Coordination agreement 1/QC (Quận ủy Hải An, Công an Hải An) rests on 57-QĐ/TW of 3 May 2007, which 126-QĐ/TW of 28 February 2018 replaced from 28 February 2018; it was not revised since."
        )),
      Case(
        "Revised after 126, and 367 has come since.",
        """
          on         31/12/2025
          law        agreement.review.months  600 monitoring
        ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008  basis 57-QĐ/TW 2007-05-03  revised 1/6/2018
        """, severity: .query),
      Case(
        "The list has no column for a revision: nobody wrote that there was none.",
        """
          on         31/12/2018
          law        agreement.review.months  600 monitoring
          sender     btc  without revised
        ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008  basis 57-QĐ/TW 2007-05-03
        """, severity: .query,
        says: Bilingual(
          vi:
            "Quy chế phối hợp 1/QC (Quận ủy Hải An, Công an Hải An) căn cứ 57-QĐ/TW ngày 3/5/2007, đã được thay thế bằng 126-QĐ/TW ngày 28/2/2018 từ 28/2/2018; chưa rõ quy chế đã được sửa đổi hay chưa.",
          en:
            "Coordination agreement 1/QC (Quận ủy Hải An, Công an Hải An) rests on 57-QĐ/TW of 3 May 2007, which 126-QĐ/TW of 28 February 2018 replaced from 28 February 2018; whether it was revised since is not clear."
        )),
      Case(
        "Its basis only ended.",
        """
        ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008  basis 10-QĐ/TU
        """, severity: .query,
        says: Bilingual(
          vi:
            "Quy chế phối hợp 1/QC (Quận ủy Hải An, Công an Hải An) căn cứ 10-QĐ/TU ngày 1/1/2006, đã hết hiệu lực từ 1/1/2010; quy chế chưa được sửa đổi.",
          en:
            "Coordination agreement 1/QC (Quận ủy Hải An, Công an Hải An) rests on 10-QĐ/TU of 1 January 2006, which was no longer in force from 1 January 2010; it was not revised since."
        )),
      Case(
        "Five years and a day since it was signed.",
        "↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 30/12/2005",
        severity: .query,
        says: Bilingual(
          vi:
            "Quy chế phối hợp 1/QC (Quận ủy Hải An, Công an Hải An) ký hoặc sửa đổi gần nhất 30/12/2005, quá 60 tháng chưa được rà soát.",
          en:
            "Coordination agreement 1/QC (Quận ủy Hải An, Công an Hải An) was signed or last revised on 30 December 2005, and has not been reviewed for over 60 months."
        )),
      Case(
        "Signed some day of 2005.",
        "↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2005",
        severity: .query,
        says: Bilingual(
          vi:
            "Quy chế phối hợp 1/QC (Quận ủy Hải An, Công an Hải An) có thể đã quá 60 tháng chưa được rà soát (ký 2005), cần xác định ngày ký hoặc sửa đổi.",
          en:
            "Coordination agreement 1/QC (Quận ủy Hải An, Công an Hải An) may not have been reviewed for over 60 months (signed 2005); the day it was signed or revised is to be established."
        )),
      Case(
        "Signed long ago, and no list has a column for a revision.",
        """
          sender     btc  without revised
        ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2001
        """, severity: .query),
      Case(
        "The review is a duty here: charged.",
        """
          law        agreement.review.months  60
        ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2001
        """, severity: .violation),
    ],
    silent: [
      Case(
        "In force on its last day.",
        "agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2007  until 31/12/2010"),
      Case(
        "A later one has taken its place.",
        """
        agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2005  until 30/6/2010
        agreement  2/QC  subject internal-protection  parties ca-hải-an;qu-hải-an  signed 1/7/2010
        """),
      Case(
        "A later one, under the former code of a party.",
        """
        unit       ca-cũ  name Công an cũ  kind state-body  level district  until 30/6/2010  successors ca-hải-an
        agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-cũ  signed 2/3/2005  until 30/6/2010
        agreement  2/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 1/7/2010
        """),
      Case(
        "Its basis was replaced, and it was revised on that very day.",
        """
        on         31/12/2018
        law        agreement.review.months  600 monitoring
        agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008  basis 57-QĐ/TW 2007-05-03  revised 28/2/2018
        """),
      Case(
        "The text that replaces its basis comes into force tomorrow.",
        """
        on         27/2/2018
        law        agreement.review.months  600 monitoring
        agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008  basis 57-QĐ/TW
        """),
      Case(
        "Five years to the day; and signed long ago, revised since.",
        """
        agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 31/12/2005
        agreement  2/QC  subject cadre-work  parties qu-hải-an;ca-hải-an  signed 2/3/1999  revised 1/6/2008
        """),
      Case(
        "To be signed next year.",
        "agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2011"),
    ],
    notJudged: [
      Case(
        "It ended, and neither party vouches for its list.",
        """
        unit       qu-x  name Quận ủy X  kind committee  level district
        unit       ca-x  name Công an X  kind state-body  level district
        agreement  2/QC  subject internal-protection  parties qu-x;ca-x  signed 2/3/2005  until 2009
        """),
      Case(
        "A party that no list has.",
        "agreement  1/QC  subject internal-protection  parties qu-hải-an;?  signed 2/3/2005  until 2009"),
      Case(
        "A bare number that two regulations have.",
        "agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2009  basis 9-QĐ/TU"),
      Case(
        "A basis that the list of regulations does not have.",
        """
        agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2009  basis 11-QĐ/TU 2008-05-05
        """),
      Case(
        "No list has a column for its end.",
        """
        sender     btc  without until
        agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008
        """),
      Case(
        "Nobody has set when it is to be reviewed; by all else it is in order.",
        """
        law        agreement.review.months  unset
        agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2001
        """),
    ])

  /// One agreement, and what became of the regulations it rests on; or that nobody has set when one is to be reviewed.
  enum Subject: Sendable {
    case agreement(SucceededAgreement, RegulationList)
    case unset(NotJudged)
  }

  func subjects(in inquiry: Inquiry) -> [Subject] {
    let agreements = SucceededAgreement.all(in: inquiry)
    if agreements.isEmpty { return [] }
    let regulations = RegulationList(inquiry.registry)
    let unset = inquiry.law.reviewMonths.unset(on: inquiry.asOf)
    return agreements.map { .agreement($0, regulations) } + (unset.map { [.unset($0)] } ?? [])
  }

  func place(of subject: Subject, in inquiry: borrowing Inquiry) -> SourceLocation? {
    if case .agreement(let one, _) = subject { one.agreement.rows[0] } else { nil }
  }

  func judge(_ subject: Subject, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    switch subject {
    case .unset(let reason): throw reason
    case .agreement(let one, let regulations): try judge(one, regulations, in: inquiry)
    }
  }

  private func judge(
    _ one: SucceededAgreement, _ regulations: RegulationList, in inquiry: borrowing Inquiry
  ) throws(NotJudged) -> Answer {
    let (agreement, asOf) = (one.agreement, inquiry.asOf)
    if agreement.signed.isOnOrBefore(asOf) == .excluded { return .outOfScope(.notInForce) }
    if one.isReplaced == .certain { return .outOfScope(.replaced) }
    if agreement.unknownParties(in: inquiry.registry) > 0 { throw .unknownUnit }
    let hasEnded = agreement.until?.isBefore(asOf) ?? .excluded
    if hasEnded != .excluded, agreement.saysUntil, let until = agreement.until {
      return .found([try ended(agreement, until, hasEnded.and(one.isReplaced.negated), in: inquiry)])
    }
    var findings: [Finding] = []
    // Where no list has a column for its end, nobody can say that it is in force.
    var reason: NotJudged? = hasEnded == .excluded ? nil : .undated
    do throws(NotJudged) { findings += try basis(of: agreement, regulations, in: inquiry) } catch {
      reason = reason ?? error
    }
    findings += review(of: agreement, in: inquiry)
    if !findings.isEmpty { return .found(findings) }
    if let reason { throw reason }
    return .inOrder
  }

  private func finding(
    _ severity: Severity, _ agreement: UnitedAgreement, _ state: Outdated.State, _ rests: [Finding.Rest] = [],
    document: Document? = nil, _ coverage: Coverage? = nil, in inquiry: borrowing Inquiry
  ) -> Finding {
    let (registry, asOf) = (inquiry.registry, inquiry.asOf)
    let parties = agreement.parties.map { registry.lineage(of: $0, on: asOf) }
    return Finding(
      severity, Outdated(agreement: agreement.number, parties: agreement.parties, state: state),
      at: agreement.rows[0], related: agreement.rows.dropFirst().map { .init(.agreement, $0) },
      about: .init(
        committee: parties.first { registry.unit($0, on: asOf)?.kind == .committee }, document: document,
        date: agreement.signed),
      responsible: parties, under: rests, coverage: coverage)
  }

  /// That nothing has taken its place is said by lists of all agreements in force.
  private func ended(
    _ agreement: UnitedAgreement, _ until: PartialDate, _ hasEnded: Certainty, in inquiry: borrowing Inquiry
  ) throws(NotJudged) -> Finding {
    let (registry, asOf) = (inquiry.registry, inquiry.asOf)
    let parties = agreement.parties.map { registry.lineage(of: $0, on: asOf) }
    let absence = try inquiry.absence(
      of: .agreement, by: parties, from: inquiry.period.first, until: asOf, committee: parties.first)
    let coverage = registry.reachingBack(absence.coverage, from: inquiry.period.first, until: asOf)
    let isWhole = coverage.completeness == .complete
    return finding(
      hasEnded == .certain && isWhole ? absence.severity : .query, agreement,
      hasEnded != .certain
        ? .perhapsEnded(until.latest == .last ? PartialDate(until.earliest) : until)
        : isWhole ? .ended(until) : .endedOnFile(until), [], coverage,
      in: inquiry)
  }

  private func basis(
    of agreement: UnitedAgreement, _ regulations: RegulationList, in inquiry: borrowing Inquiry
  ) throws(NotJudged) -> [Finding] {
    var findings: [Finding] = []
    var reason: NotJudged?
    for cell in agreement.basis {
      do throws(NotJudged) {
        for regulation in try regulations.cited(in: cell) {
          guard let replacement = try regulations.replacement(of: regulation, by: inquiry.asOf) else { continue }
          let isRevised = agreement.isRevised(since: replacement.from)
          if isRevised == .certain { continue }
          let paper = Document(number: regulation.number, date: PartialDate(regulation.date))
          findings.append(
            finding(
              .query, agreement, .replaced(paper, replacement, isCertain: isRevised == .excluded), document: paper,
              in: inquiry))
        }
      } catch { reason = error }
    }
    if findings.isEmpty, let reason { throw reason }
    return findings
  }

  private func review(of agreement: UnitedAgreement, in inquiry: borrowing Inquiry) -> [Finding] {
    let asOf = inquiry.asOf
    // Unset: a subject of its own says so.
    guard let months = try? inquiry.law.reviewMonths.provision(on: asOf) else { return [] }  // see above
    let since = agreement.lastReviewed
    let due = PartialDate(
      between: since.earliest.adding(months: months.value, landing: .lastDayOfMonth),
      and: since.latest.adding(months: months.value, landing: .lastDayOfMonth))
    let isOverdue = due.isBefore(asOf).and(agreement.saysRevised ? .certain : .possible)
    if isOverdue == .excluded { return [] }
    return [
      finding(
        isOverdue == .certain ? .violation : .query, agreement,
        .unreviewed(since: since, months: months.value, isCertain: isOverdue == .certain), [.init(months)],
        in: inquiry)
    ]
  }
}
