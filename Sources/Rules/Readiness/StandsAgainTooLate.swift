import Records
import Rulebook

/// E04. Somebody who stands for the committee again has too little time left before retirement.
struct StandsAgainTooLate: Rule {
  let card = RuleCard(
    "E04", "stands-again-too-late",
    title: Bilingual(
      vi: "Nhân sự tái cử cấp ủy không đủ thời gian công tác", en: "Re-nominated candidate with too little time left"),
    rationale: Bilingual(
      vi: "Người tái cử cấp ủy cần đủ thời gian công tác theo chỉ thị về đại hội của nhiệm kỳ đó.",
      en: "Whoever stands again must have the time that the directive on that congress asks for."),
    remedy: Bilingual(
      vi: "Rà soát hồ sơ, thay nhân sự hoặc báo cáo cấp có thẩm quyền.",
      en: "Go through the personnel file; replace the candidate or report to the competent level."),
    reads: ["election.reference-month", "election.again.months", "retirement.age"], needs: [.election: ["scheduled"]])

  let examples = Examples(
    setting: """
      on        31/12/2025
      law       election.reference-month  kind=party-congress level=province 2025-09; kind=party-congress level=district 2010-06
      law       election.again.months  level=province rank=deputy 42; level=province 48; level=district 30
      law       retirement.age  sex=male 744; sex=female 696
      unit      tu  name Thành ủy Hải Phòng  kind committee  level province
      unit      qu-hải-an  name Quận ủy Hải An  kind committee  level district
      post      pbt  title Phó Bí thư  rank deputy  filled elected
      post      bt  title Bí thư  rank head  filled elected
      post      pct  title Phó Chủ tịch  rank deputy  filled elected
      election  đh  kind party-congress  unit tu  level province  term 2025-2030  body bch  held 26/9/2025
      """,
    reported: [
      Case(
        "2025: a month short.",
        """
          official  an  name Trần Văn An  birth 31/8/1967  sex male
        ↓ nominee   an  election đh  entry again
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Trần Văn An được giới thiệu tái cử cấp ủy, đại hội 26/9/2025 của Thành ủy Hải Phòng: tính từ tháng 9/2025, thời gian công tác còn 47 tháng, dưới mức 48 tháng.",
          en:
            "Trần Văn An stands for the committee again, congress of 26 September 2025 of Thành ủy Hải Phòng: counted from September 2025, 47 months are left before retirement, less than 48 months."
        )),
      Case(
        "A deputy secretary, a month short of his own limit.",
        """
          official  an  name Trần Văn An  birth 28/2/1967  sex male
        ↓ nominee   an  election đh  entry again  post pbt
        """, severity: .violation),
      Case(
        "The secretary, with what would be enough for a deputy.",
        """
          official  an  name Trần Văn An  birth 1/3/1967  sex male
        ↓ nominee   an  election đh  entry again  post bt
        """, severity: .violation),
      Case(
        "Put forward for a deputy's post of government: the committee seat asks for more.",
        """
          official  an  name Trần Văn An  birth 1/3/1967  sex male
        ↓ nominee   an  election đh  entry again  post pct  governmentPost true
        """, severity: .query,
        says: Bilingual(
          vi:
            "Trần Văn An được giới thiệu tái cử cấp ủy, đại hội 26/9/2025 của Thành ủy Hải Phòng: tính từ tháng 9/2025, thời gian công tác còn 42 tháng; mức áp dụng là 42 hoặc 48 tháng tùy chức danh, cần xác định chức danh được giới thiệu.",
          en:
            "Trần Văn An stands for the committee again, congress of 26 September 2025 of Thành ủy Hải Phòng: counted from September 2025, 42 months are left before retirement; 42 or 48 months are asked for, depending on the post, which is to be established."
        )),
      Case(
        "The list has no column for posts: he may be a deputy secretary.",
        """
          sender    b  without post
          official  B1  name Trần Văn An  birth 1/3/1967  sex male
        ↓ nominee   B1  election đh  entry again
        """, severity: .query),
      Case(
        "Too late even for a deputy secretary, whatever the list says of posts.",
        """
          sender    b  without post
          official  B1  name Trần Văn An  birth 28/2/1967  sex male
        ↓ nominee   B1  election đh  entry again
        """, severity: .violation),
      Case(
        "The agencies' lists differ in the rank of the post.",
        """
          sender    x
          post      pbt  title Phó Bí thư  rank seat  filled elected
          sender    b
          official  B1  name Trần Văn An  birth 1/3/1967  sex male
        ↓ nominee   B1  election đh  entry again  post pbt
        """, severity: .query),
      Case(
        "Born some month of 1967.",
        """
          official  an  name Trần Văn An  birth 1967  sex male
        ↓ nominee   an  election đh  entry again
        """, severity: .query,
        says: Bilingual(
          vi:
            "Trần Văn An được giới thiệu tái cử cấp ủy, đại hội 26/9/2025 của Thành ủy Hải Phòng: tính từ tháng 9/2025, thời gian công tác còn từ 40 đến 51 tháng, chưa rõ có đủ mức 48 tháng hay không, cần đối chiếu lại hồ sơ.",
          en:
            "Trần Văn An stands for the committee again, congress of 26 September 2025 of Thành ủy Hải Phòng: counted from September 2025, 40 to 51 months are left before retirement; whether these are the 48 months asked for is to be checked against the personnel file."
        )),
      Case(
        "2010: half a term, a month short.",
        """
          on        31/12/2010
          law       retirement.age  sex=male 720; sex=female 660
          official  an  name Trần Văn An  birth 30/11/1952  sex male
          election  đh10  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 12/8/2010
        ↓ nominee   an  election đh10  entry again
        """, severity: .violation),
    ],
    silent: [
      Case(
        "The month that just passes.",
        """
        official  an  name Trần Văn An  birth 1/9/1967  sex male
        nominee   an  election đh  entry again
        """),
      Case(
        "A deputy secretary in the month that just passes.",
        """
        official  an  name Trần Văn An  birth 1/3/1967  sex male
        nominee   an  election đh  entry again  post pbt
        """),
      Case(
        "The list of the standing board says that he is to be deputy secretary, that of the committee no post.",
        """
        official  an  name Trần Văn An  birth 1/3/1967  sex male
        election  tv  kind party-congress  unit tu  level province  term 2025-2030  body btv  held 26/9/2025
        nominee   an  election đh  entry again
        nominee   an  election tv  entry again  post pbt
        """),
      Case(
        "For the first time: another rule's.",
        """
        official  an  name Trần Văn An  birth 1/1/1967  sex male
        nominee   an  election đh  entry first
        """),
      Case(
        "Lists differ in whether he stands again: asked about there.",
        """
        official  an  name Trần Văn An  birth 1/1/1967  sex male
        nominee   an  election đh  entry first
        nominee   an  election đh  entry again
        """),
      Case(
        "2026: no congress.",
        """
        on        31/12/2026
        official  an  name Trần Văn An  birth 1/1/1960  sex male
        election  hđnd  kind peoples-council  unit tu  level province  term 2026-2031  body hdnd  held 15/3/2026
        nominee   an  election hđnd  entry again
        """),
      Case(
        "2010: half a term to the month.",
        """
        on        31/12/2010
        law       retirement.age  sex=male 720; sex=female 660
        official  an  name Trần Văn An  birth 1/12/1952  sex male
        election  đh10  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 12/8/2010
        nominee   an  election đh10  entry again
        """),
    ],
    notJudged: [
      Case(
        "A post that no list has, and it matters.",
        """
        official  an  name Trần Văn An  birth 1/3/1967  sex male
        nominee   an  election đh  entry again  post x
        """),
      Case(
        "No list gives the birth.",
        """
        official  an  name Trần Văn An  sex male
        nominee   an  election đh  entry again
        """),
      Case(
        "Between two directives nobody has said how much is asked.",
        """
        law       election.again.months  unset
        official  an  name Trần Văn An  birth 1/3/1960  sex male
        nominee   an  election đh  entry again
        """),
    ])

  func subjects(in inquiry: Inquiry) -> [Candidate] { inquiry.nominations.candidates }

  func place(of candidate: Candidate, in inquiry: borrowing Inquiry) -> SourceLocation? { candidate.rows[0] }

  func judge(_ candidate: Candidate, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    // Of whom lists differ, the rule on those who stand for the first time asks.
    if candidate.entries != [.again] { return .outOfScope(.otherEntry) }
    let election = try candidate.election()
    if election.kind != .partyCongress { return .outOfScope(.otherElection) }
    let (day, outOfScope) = try election.dayJudged(in: inquiry)
    if let outOfScope { return .outOfScope(outOfScope) }
    let reference = try inquiry.law.referenceMonth.read(
      on: day, for: Criteria(level: election.level, kind: election.kind))
    let (ranks, isPostKnown) = candidate.ranks(in: inquiry.registry)
    var limits: [ReadOnDay<Int>] = []
    for rank in ranks {
      limits.append(try inquiry.law.againMonths.read(on: day, for: Criteria(rank: rank, level: election.level)))
    }
    let time = try inquiry.timeLeft(for: candidate, from: reference, limits: limits, on: day)
    if !isPostKnown, time.isTooLittle == .possible, Set(limits.map(\.value)).count > 1 { throw .unknownPost }
    return inquiry.answer(time, of: candidate, standing: .again, stands: .certain, at: election, on: day)
  }
}

extension Candidate {
  /// What rank the post may have that he stands for: a seat where the lists say that it is no more; any where they have
  /// no column for posts, or nobody knows the post.
  fileprivate func ranks(in registry: Registry) -> (ranks: [Rank], isKnown: Bool) {
    let all: [Rank] = [.head, .deputy, .seat]
    let known = posts.map { Set(registry.versions(of: $0).map(\.rank)) }
    if known.contains([]) { return (all, false) }
    if known.isEmpty { return (saysPost ? [.seat] : all, true) }
    var ranks = known.reduce(Set()) { $0.union($1) }
    // The post may be the one of government, or the one he has now: in the committee he then has a seat.
    if isForGovernment != .excluded || ranks.contains(.staff) { ranks.insert(.seat) }
    return (all.filter(ranks.contains), true)
  }
}
