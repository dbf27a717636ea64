import Records
import Rulebook

/// E03. Somebody who stands for the committee for the first time has too little time left before retirement.
struct FirstTimeTooLate: Rule {
  let card = RuleCard(
    "E03", "first-time-too-late",
    title: Bilingual(
      vi: "Nhân sự lần đầu tham gia cấp ủy không đủ thời gian công tác",
      en: "First-time candidate with too little time left"),
    rationale: Bilingual(
      vi: "Người lần đầu tham gia cấp ủy cần đủ thời gian công tác theo chỉ thị về đại hội của nhiệm kỳ đó.",
      en:
        "Whoever joins a committee for the first time must have the time that the directive on that congress asks for."),
    remedy: Bilingual(
      vi: "Rà soát hồ sơ, thay nhân sự hoặc báo cáo cấp có thẩm quyền.",
      en: "Go through the personnel file; replace the candidate or report to the competent level."),
    reads: ["election.reference-month", "election.first.months", "retirement.age"], needs: [.election: ["scheduled"]])

  let examples = Examples(
    setting: """
      on        31/12/2010
      law       election.reference-month  kind=party-congress level=district 2010-06
      law       election.first.months  60
      law       retirement.age  sex=male 720; sex=female 660
      unit      qu-hải-an  name Quận ủy Hải An  kind committee  level district
      election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 12/8/2010
      """,
    reported: [
      Case(
        "2010: a month short of a full term.",
        """
          official  an  name Trần Văn An  birth 31/5/1955  sex male
        ↓ nominee   an  election đh  entry first
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Trần Văn An được giới thiệu lần đầu tham gia cấp ủy, đại hội 12/8/2010 của Quận ủy Hải An: tính từ tháng 6/2010, thời gian công tác còn 59 tháng, dưới mức 60 tháng.",
          en:
            "Trần Văn An stands for the committee for the first time, congress of 12 August 2010 of Quận ủy Hải An: counted from June 2010, 59 months are left before retirement, less than 60 months."
        )),
      Case(
        "A woman retires earlier.",
        """
          official  bình  name Phạm Thị Bình  birth 30/5/1960  sex female
        ↓ nominee   bình  election đh  entry first
        """, severity: .violation),
      Case(
        "Past the age already when it is counted.",
        """
          official  an  name Trần Văn An  birth 1/1/1950  sex male
        ↓ nominee   an  election đh  entry first
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Trần Văn An được giới thiệu lần đầu tham gia cấp ủy, đại hội 12/8/2010 của Quận ủy Hải An: tính từ tháng 6/2010, thời gian công tác còn 0 tháng, dưới mức 60 tháng.",
          en:
            "Trần Văn An stands for the committee for the first time, congress of 12 August 2010 of Quận ủy Hải An: counted from June 2010, 0 months are left before retirement, less than 60 months."
        )),
      Case(
        "Born some day of 1955: enough or not, the year does not say.",
        """
          official  an  name Trần Văn An  birth 1955  sex male
        ↓ nominee   an  election đh  entry first
        """, severity: .query,
        says: Bilingual(
          vi:
            "Trần Văn An được giới thiệu lần đầu tham gia cấp ủy, đại hội 12/8/2010 của Quận ủy Hải An: tính từ tháng 6/2010, thời gian công tác còn từ 55 đến 66 tháng, chưa rõ có đủ mức 60 tháng hay không, cần đối chiếu lại hồ sơ.",
          en:
            "Trần Văn An stands for the committee for the first time, congress of 12 August 2010 of Quận ủy Hải An: counted from June 2010, 55 to 66 months are left before retirement; whether these are the 60 months asked for is to be checked against the personnel file."
        )),
      Case(
        "Born in 1950, a man or a woman: too late under every reading.",
        """
          official  an  name An  birth 1950
        ↓ nominee   an  election đh  entry first
        """, severity: .violation),
      Case(
        "No list says whether a man or a woman, and it matters.",
        """
          official  an  name An  birth 1957
        ↓ nominee   an  election đh  entry first
        """, severity: .query),
      Case(
        "Two lists differ in the day of birth.",
        """
          sender    a
          official  A1  name Trần Văn An  birth 31/5/1955  sex male  partyCard 31000111
        ↓ nominee   A1  election đh  entry first
          sender    b
          official  B1  name Trần Văn An  birth 31/5/1956  sex male  partyCard 31000111
        """, severity: .query),
      Case(
        "Two lists differ in whether he stands for the first time.",
        """
          official  an  name Trần Văn An  birth 31/5/1955  sex male
        ↓ nominee   an  election đh  entry first
          nominee   an  election đh  entry again
        """, severity: .query,
        says: Bilingual(
          vi:
            "Trần Văn An được giới thiệu tham gia cấp ủy (chưa rõ lần đầu hay tái cử), đại hội 12/8/2010 của Quận ủy Hải An: tính từ tháng 6/2010, thời gian công tác còn 59 tháng, dưới mức 60 tháng đối với người lần đầu tham gia, cần đối chiếu lại hồ sơ.",
          en:
            "Trần Văn An stands for the committee (whether for the first time or again is not clear), congress of 12 August 2010 of Quận ủy Hải An: counted from June 2010, 59 months are left before retirement, less than the 60 months asked of first-time candidates; this is to be checked against the personnel file."
        )),
      Case(
        "For the first time on the standing board, and nobody says since when on the committee.",
        """
          official  an  name Trần Văn An  birth 31/5/1955  sex male
          election  tv  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body btv  held 12/8/2010
        ↓ nominee   an  election tv  entry first
        """, severity: .query),
      Case(
        "For two bodies of one congress: said once.",
        """
          official  an  name Trần Văn An  birth 31/5/1955  sex male
          election  tv  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body btv  held 12/8/2010
        ↓ nominee   an  election đh  entry first
          nominee   an  election tv  entry first
        """, severity: .violation),
      Case(
        "A woman born in the month in which two copies of the decree differ.",
        """
          law       retirement.age  sex=male 720; sex=female 680/684
          law       election.reference-month  kind=party-congress level=district 2021-05
          official  bình  name Phạm Thị Bình  birth 30/5/1969  sex female
        ↓ nominee   bình  election đh  entry first
        """, severity: .query),
      Case(
        "2020: the congress was held on some day of its month.",
        """
          on        31/12/2020
          law       election.reference-month  kind=party-congress level=district 2020-06
          official  an  name Trần Văn An  birth 5/1965  sex male
          election  đh20  kind party-congress  unit qu-hải-an  level district  term 2020-2025  body bch  held 8/2020
        ↓ nominee   an  election đh20  entry first
        """, severity: .violation),
    ],
    silent: [
      Case(
        "2010: the month that just passes.",
        """
        official  an  name Trần Văn An  birth 1/6/1955  sex male
        nominee   an  election đh  entry first
        """),
      Case(
        "Stands again: another rule's.",
        """
        official  an  name Trần Văn An  birth 31/5/1955  sex male
        nominee   an  election đh  entry again
        """),
      Case(
        "For the first time on the standing board, again on the committee.",
        """
        official  an  name Trần Văn An  birth 31/5/1955  sex male
        election  tv  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body btv  held 12/8/2010
        nominee   an  election đh  entry again
        nominee   an  election tv  entry first
        """),
      Case(
        "A congress of five years ago.",
        """
        official  an  name Trần Văn An  birth 31/5/1945  sex male
        election  đh05  kind party-congress  unit qu-hải-an  level district  term 2005-2010  body bch  held 12/8/2005
        nominee   an  election đh05  entry first
        """),
      Case(
        "2011: the directive on congresses says nothing of the people's elections.",
        """
        official  an  name Trần Văn An  birth 31/5/1955  sex male
        election  hđnd  kind peoples-council  unit qu-hải-an  level district  term 2011-2016  body hdnd  scheduled 22/5/2011
        nominee   an  election hđnd  entry first
        """),
      Case(
        "2015: counted from another month.",
        """
        on        31/12/2015
        law       election.reference-month  kind=party-congress level=district 2015-06
        official  an  name Trần Văn An  birth 1/6/1960  sex male
        election  đh15  kind party-congress  unit qu-hải-an  level district  term 2015-2020  body bch  held 12/8/2015
        nominee   an  election đh15  entry first
        """),
    ],
    notJudged: [
      Case(
        "No list gives the birth.",
        """
        official  an  name Trần Văn An  sex male
        nominee   an  election đh  entry first
        """),
      Case(
        "Named in the list of nominees alone.",
        "nominee   official.name Trần Văn An  official.birth 31/5/1950  election đh  entry first"),
      Case(
        "No list has the election.",
        """
        official  an  name Trần Văn An  birth 31/5/1955  sex male
        nominee   an  election đh-x  entry first
        """),
      Case(
        "The congress has no day.",
        """
        official  an  name Trần Văn An  birth 31/5/1955  sex male
        election  đh-y  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch
        nominee   an  election đh-y  entry first
        """),
      Case(
        "Nobody knows the committee.",
        """
        official  an  name Trần Văn An  birth 31/5/1955  sex male
        election  đh-x  kind party-congress  unit qu-x  level district  term 2010-2015  body bch  held 12/8/2010
        nominee   an  election đh-x  entry first
        """),
      Case(
        "A cell is no birth.",
        """
        official  an  name Trần Văn An  birth 31/4/1955  sex male
        nominee   an  election đh  entry first
        """),
    ])

  func subjects(in inquiry: Inquiry) -> [Candidate] { inquiry.nominations.candidates }

  func place(of candidate: Candidate, in inquiry: borrowing Inquiry) -> SourceLocation? { candidate.rows[0] }

  func judge(_ candidate: Candidate, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    if !candidate.entries.contains(.first) { return .outOfScope(.otherEntry) }
    let election = try candidate.election()
    if election.kind != .partyCongress { return .outOfScope(.otherElection) }
    let (day, outOfScope) = try election.dayJudged(in: inquiry)
    if let outOfScope { return .outOfScope(outOfScope) }
    let criteria = Criteria(level: election.level, kind: election.kind)
    let time = try inquiry.timeLeft(
      for: candidate, from: try inquiry.law.referenceMonth.read(on: day, for: criteria),
      limits: [try inquiry.law.firstMonths.read(on: day, for: criteria)], on: day)
    return inquiry.answer(
      time, of: candidate, standing: .first, stands: candidate.entries.count == 1 ? .certain : .possible,
      at: election, on: day)
  }
}
