import Records
import Rulebook

/// E16. The share of the middle ages on the list for a Party congress is outside its range.
struct MiddleAgesOutOfRange: Rule {
  let card = RuleCard(
    "E16", "middle-ages-out-of-range",
    title: Bilingual(
      vi: "Cơ cấu độ tuổi ở giữa trong phương án nhân sự đại hội chưa phù hợp",
      en: "The share of the middle ages on the list is outside its range"),
    rationale: Bilingual(
      vi: "Cơ cấu ba độ tuổi để cấp ủy có tính kế thừa là mức phấn đấu; chưa đạt thì cần giải trình.",
      en: "Three ages side by side let a committee carry on; the shares are striven for, and are to be explained."),
    remedy: Bilingual(
      vi: "Rà soát cơ cấu độ tuổi của phương án nhân sự; giải trình nếu chưa đạt.",
      en: "Go through the ages on the list; explain where the share is not reached."),
    reads: ["election.middle.ages", "election.middle.least", "election.middle.most"],
    needs: [.official: ["birth"], .election: ["scheduled"]])

  let examples = Examples(
    setting: """
      on        31/12/2020
      law       election.middle.ages  40..50 target
      law       election.middle.least  40 target
      law       election.middle.most  50 target
      unit      qu-hải-an  name Quận ủy Hải An  kind committee  level district
      official  trẻ  name Lê Trẻ  birth 1/1/1985
      official  an  name Trần An  birth 12/8/1980
      official  bình  name Phạm Bình  birth 13/8/1969
      official  cao  name Vũ Cao  birth 1/1/1960
      official  cường  name Vũ Cường  birth 1/1/1961
      covers    nominee  qu-hải-an
      """,
    reported: [
      Case(
        "Forty on the day, and fifty until the day after it: two of three.",
        """
        ↓ election  tv  kind party-congress  unit qu-hải-an  level district  term 2020-2025  body btv  held 12/8/2020
          nominee   an  election tv  entry first
          nominee   bình  election tv  entry first
          nominee   cao  election tv  entry first
        """, severity: .query,
        says: Bilingual(
          vi:
            "Phương án nhân sự ban thường vụ, đại hội 12/8/2020 của Quận ủy Hải An: độ tuổi từ 40 đến 50 có 2/3 người (66,7%), ngoài khoảng 40–50%.",
          en:
            "On the list of the standing board for the congress of 12 August 2020 of Quận ủy Hải An those from 40 to 50 years are 2 of 3 (66.7%), outside 40 to 50%."
        )),
      Case(
        "A day earlier he is thirty-nine: one of three.",
        """
        ↓ election  tv  kind party-congress  unit qu-hải-an  level district  term 2020-2025  body btv  held 11/8/2020
          nominee   an  election tv  entry first
          nominee   bình  election tv  entry first
          nominee   cao  election tv  entry first
        """, severity: .query),
      Case(
        "Fifty-one on the next day: one of three.",
        """
        ↓ election  tv  kind party-congress  unit qu-hải-an  level district  term 2020-2025  body btv  held 13/8/2020
          nominee   bình  election tv  entry first
          nominee   cao  election tv  entry first
        """, severity: .query),
      Case(
        "Born in 1980: forty or not yet.",
        """
        ↓ election  tv  kind party-congress  unit qu-hải-an  level district  term 2020-2025  body btv  held 12/8/2020
          official  hà  name Lê Hà  birth 1980
          nominee   hà  election tv  entry first
          nominee   cao  election tv  entry first
        """, severity: .query,
        says: Bilingual(
          vi:
            "Phương án nhân sự ban thường vụ, đại hội 12/8/2020 của Quận ủy Hải An: độ tuổi từ 40 đến 50 có từ 0 đến 1 trong 2 người (còn 01 người chưa rõ), chưa rõ có trong khoảng 40–50% hay không.",
          en:
            "On the list of the standing board for the congress of 12 August 2020 of Quận ủy Hải An those from 40 to 50 years are 0 to 1 of 2 (1 not known); whether these are 40 to 50% is not clear."
        )),
    ],
    silent: [
      Case(
        "One of two: the most to the person.",
        """
        election  tv  kind party-congress  unit qu-hải-an  level district  term 2020-2025  body btv  held 12/8/2020
        nominee   bình  election tv  entry first
        nominee   cao  election tv  entry first
        """),
      Case(
        "Two of five: the least to the person.",
        """
        election  tv  kind party-congress  unit qu-hải-an  level district  term 2020-2025  body btv  held 12/8/2020
        nominee   an  election tv  entry first
        nominee   bình  election tv  entry first
        nominee   cao  election tv  entry first
        nominee   cường  election tv  entry again
        nominee   trẻ  election tv  entry first
        """),
      Case(
        "2021: the people's election.",
        """
        election  hđ  kind peoples-council  unit qu-hải-an  level district  term 2021-2026  body hdnd  scheduled 23/5/2021
        nominee   cao  election hđ  entry first
        """),
    ],
    notJudged: [
      Case(
        "No list gives a birth.",
        """
        election  tv  kind party-congress  unit qu-hải-an  level district  term 2020-2025  body btv  held 12/8/2020
        official  hà  name Lê Hà  sex female
        nominee   hà  election tv  entry first
        """),
      Case(
        "2010: nobody has set the ages.",
        """
        on        31/12/2010
        law       election.middle.ages  unset
        election  đh10  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 12/8/2010
        nominee   an  election đh10  entry first
        """),
    ])

  func subjects(in inquiry: Inquiry) -> [Slate] { inquiry.nominations.slates }

  func place(of slate: Slate, in inquiry: borrowing Inquiry) -> SourceLocation? { slate.place }

  func judge(_ slate: Slate, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    let (day, coverage, outOfScope) = try slate.scope(.party, in: inquiry)
    if let outOfScope { return .outOfScope(outOfScope) }
    let ages = try inquiry.law.middleAges.read(on: day)
    let least = try inquiry.law.middleLeast.read(on: day)
    let most = try inquiry.law.middleMost.read(on: day)
    let share = ShareOfSlate(of: slate, in: inquiry.registry) { person in
      guard let young = person.isUnder(years: ages.value.from, on: day),
        let stillIn = person.isUnder(years: ages.value.until + 1, on: day)
      else { return nil }
      return stillIn.and(young.negated)
    }
    if !share.isKnown { throw .unknownBirth }
    let certainty = share.isUnder(least.value).or(share.isOver(most.value))
    if certainty == .excluded { return .inOrder }
    let election = slate.election
    return .found([
      Finding(
        .query,
        OutOfRange(
          event: ElectionEvent(election, day), election: election.code, ages: ages.value, share: share,
          range: least.value...max(least.value, most.value), isCertain: certainty == .certain),
        at: slate.place, related: election.rows.dropFirst().map { .init(.twin, $0) },
        about: .init(unit: election.unit, committee: election.unit, date: day), responsible: [election.unit],
        under: ages.rests + least.rests + most.rests, coverage: coverage)
    ])
  }
}

private struct OutOfRange: Statement {
  let event: ElectionEvent
  let election: Code<Election>
  let ages: Ages
  let share: ShareOfSlate
  let range: ClosedRange<Int>
  let isCertain: Bool

  var vi: Sentence {
    let counted: Sentence =
      share.open == 0
      ? "có \(share.certain)/\(share.whole) người (\(share: share.certain, of: share.whole))"
      : "có từ \(share.certain) đến \(share.most) trong \(share.whole) người (còn \(counted: share.open) người chưa rõ)"
    let whose: Sentence = event.list.map { "\(words: $0.vi), " } ?? ""
    return "Phương án nhân sự " + whose + event.vi + ": độ tuổi từ \(ages.from) đến \(ages.until) " + counted
      + (isCertain
        ? ", ngoài khoảng \(range.lowerBound)–\(range.upperBound)%."
        : ", chưa rõ có trong khoảng \(range.lowerBound)–\(range.upperBound)% hay không.")
  }
  var en: Sentence {
    let counted: Sentence =
      share.open == 0
      ? "are \(share.certain) of \(share.whole) (\(share: share.certain, of: share.whole))"
      : "are \(share.certain) to \(share.most) of \(share.whole) (\(share.open) not known)"
    let whose: Sentence = event.list.map { "of the \(words: $0.en) " } ?? ""
    return "On the list " + whose + "for the " + event.en + " those from \(ages.from) to \(ages.until) years " + counted
      + (isCertain
        ? ", outside \(range.lowerBound) to \(range.upperBound)%."
        : "; whether these are \(range.lowerBound) to \(range.upperBound)% is not clear.")
  }
  var identity: Sentence { "\(event.committee) \(plain: election.symbol)" }
}
