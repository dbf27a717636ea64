import Records
import Rulebook

/// E13. Somebody put forward for a post of government has too little time left at the people's elections.
struct GovernmentTooLate: Rule {
  let card = RuleCard(
    "E13", "government-too-late",
    title: Bilingual(
      vi: "Nhân sự tham gia chính quyền không đủ thời gian công tác",
      en: "Candidate for a post of government with too little time left"),
    rationale: Bilingual(
      vi: "Người được giới thiệu vào chức danh chính quyền cần đủ thời gian công tác kể từ kỳ bầu cử.",
      en: "Whoever is to hold a post of government must have enough time left from the people's elections on."),
    remedy: Bilingual(
      vi: "Rà soát hồ sơ, thay nhân sự hoặc báo cáo cấp có thẩm quyền.",
      en: "Go through the personnel file; replace the candidate or report to the competent level."),
    reads: ["election.reference-month", "election.government.months", "retirement.age"],
    needs: [.election: ["scheduled"]])

  let examples = Examples(
    setting: """
      on        31/12/2020
      law       election.reference-month  kind=party-congress 2020-09; kind=peoples-council 2021-03
      law       election.government.months  30
      law       retirement.age  sex=male 720; sex=female 660
      unit      qu-hải-an  name Quận ủy Hải An  kind committee  level district
      post      pct  title Phó Chủ tịch  rank deputy  filled elected
      election  đh  kind party-congress  unit qu-hải-an  level district  term 2020-2025  body bch  held 12/8/2020
      election  hđnd  kind peoples-council  unit qu-hải-an  level district  term 2021-2026  body hdnd  scheduled 23/5/2021
      """,
    reported: [
      Case(
        "At the congress of 2020, a month short in March 2021.",
        """
          official  an  name Trần Văn An  birth 31/8/1963  sex male
        ↓ nominee   an  election đh  entry again  post pct  governmentPost true
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Trần Văn An được giới thiệu vào chức danh chính quyền, đại hội 12/8/2020 của Quận ủy Hải An: tính từ tháng 3/2021, thời gian công tác còn 29 tháng, dưới mức 30 tháng.",
          en:
            "Trần Văn An is put forward for a post of government, congress of 12 August 2020 of Quận ủy Hải An: counted from March 2021, 29 months are left before retirement, less than 30 months."
        )),
      Case(
        "At the congress and at the election ahead: said once, at the election.",
        """
          official  an  name Trần Văn An  birth 31/8/1963  sex male
          nominee   an  election đh  entry again  governmentPost true
        ↓ nominee   an  election hđnd  entry again  governmentPost true
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Trần Văn An được giới thiệu vào chức danh chính quyền, bầu cử 23/5/2021 của Quận ủy Hải An: tính từ tháng 3/2021, thời gian công tác còn 29 tháng, dưới mức 30 tháng.",
          en:
            "Trần Văn An is put forward for a post of government, election of 23 May 2021 of Quận ủy Hải An: counted from March 2021, 29 months are left before retirement, less than 30 months."
        )),
      Case(
        "Born some day of 1963.",
        """
          official  an  name Trần Văn An  birth 1963  sex male
        ↓ nominee   an  election đh  entry again  governmentPost true
        """, severity: .query),
      Case(
        "Two lists differ in whether it is a post of government.",
        """
          official  an  name Trần Văn An  birth 31/8/1963  sex male
        ↓ nominee   an  election đh  entry again  governmentPost true
          nominee   an  election đh  entry again  governmentPost false
        """, severity: .query,
        says: Bilingual(
          vi:
            "Trần Văn An được giới thiệu (chưa rõ có vào chức danh chính quyền hay không), đại hội 12/8/2020 của Quận ủy Hải An: tính từ tháng 3/2021, thời gian công tác còn 29 tháng, dưới mức 30 tháng đối với chức danh chính quyền, cần đối chiếu lại hồ sơ.",
          en:
            "Trần Văn An is put forward (whether for a post of government is not clear), congress of 12 August 2020 of Quận ủy Hải An: counted from March 2021, 29 months are left before retirement, less than the 30 months asked for such a post; this is to be checked against the personnel file."
        )),
      Case(
        "2026: counted from March 2026 by the bands of the decree.",
        """
          on        31/12/2025
          law       election.reference-month  kind=peoples-council 2026-03
          law       retirement.age  sex=male born=1966-04..2000-01 744; sex=male born=1966-01..1966-03 741
          official  an  name Trần Văn An  birth 3/1966  sex male
          election  hđ26  kind peoples-council  unit qu-hải-an  level district  term 2026-2031  body hdnd  scheduled 15/3/2026
        ↓ nominee   an  election hđ26  entry again  governmentPost true
        """, severity: .violation),
    ],
    silent: [
      Case(
        "The month that just passes.",
        """
        official  an  name Trần Văn An  birth 1/9/1963  sex male
        nominee   an  election đh  entry again  governmentPost true
        """),
      Case(
        "A seat on the committee alone.",
        """
        official  an  name Trần Văn An  birth 31/8/1960  sex male
        nominee   an  election đh  entry again
        """),
      Case(
        "2011 is over.",
        """
        official  an  name Trần Văn An  birth 1950  sex male
        election  hđ11  kind peoples-council  unit qu-hải-an  level district  term 2011-2016  body hdnd  held 22/5/2011
        nominee   an  election hđ11  entry again  governmentPost true
        """),
    ],
    notJudged: [
      Case(
        "The list has no column for posts of government.",
        """
        sender    b  without governmentPost
        official  B1  name Trần Văn An  birth 31/8/1960  sex male
        nominee   B1  election đh  entry again
        """),
      Case(
        "No list gives the birth.",
        """
        official  an  name Trần Văn An  sex male
        nominee   an  election đh  entry again  governmentPost true
        """),
    ])

  func subjects(in inquiry: Inquiry) -> [Candidate] {
    struct Key: Hashable {
      let official: Code<Official>
      let level: UnitLevel
    }
    // Who is put forward at the congress and at the election that follows is asked about there, once.
    let first = inquiry.period.first
    let stand = inquiry.nominations.candidates.compactMap { candidate -> Key? in
      guard let election = candidate.knownElection, election.kind != .partyCongress, let day = election.day,
        day.isBefore(first) == .excluded, candidate.isForGovernment ?? .excluded != .excluded
      else { return nil }
      return Key(official: candidate.official, level: election.level)
    }
    let standing = Set(stand)
    return inquiry.nominations.candidates.filter { candidate in
      guard let election = candidate.knownElection, election.kind == .partyCongress else { return true }
      return !standing.contains(Key(official: candidate.official, level: election.level))
    }
  }

  func place(of candidate: Candidate, in inquiry: borrowing Inquiry) -> SourceLocation? { candidate.rows[0] }

  func judge(_ candidate: Candidate, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    guard let isForGovernment = candidate.isForGovernment else { throw .noCoverage(.nominee) }
    if isForGovernment == .excluded { return .outOfScope(.noGovernmentPost) }
    let election = try candidate.election()
    let (day, outOfScope) = try election.dayJudged(in: inquiry)
    if let outOfScope { return .outOfScope(outOfScope) }
    let time = try inquiry.timeLeft(
      for: candidate,
      from: try inquiry.law.referenceMonth.read(on: day, for: Criteria(level: election.level, kind: .peoplesCouncil)),
      limits: [try inquiry.law.governmentMonths.read(on: day, for: Criteria(level: election.level))], on: day)
    return inquiry.answer(
      time, of: candidate, standing: .government, stands: isForGovernment, at: election, on: day)
  }
}
