import Records
import Rulebook

extension UnderTarget {
  /// E06. Too few young members on the list for a Party congress.
  static let young = UnderTarget(
    card: RuleCard(
      "E06", "few-young",
      title: Bilingual(
        vi: "Tỷ lệ cán bộ trẻ trong phương án nhân sự đại hội chưa đạt chỉ tiêu",
        en: "Fewer young members put forward for the congress than striven for"),
      rationale: Bilingual(
        vi: "Chỉ tiêu cơ cấu cán bộ trẻ là mức phấn đấu; chưa đạt thì cần giải trình, không phải là vi phạm.",
        en: "The share of the young is striven for: falling short of it is to be explained, and no breach."),
      remedy: Bilingual(
        vi: "Rà soát, bổ sung nguồn cán bộ trẻ; giải trình nếu chưa đạt.",
        en: "Look for further young members to put forward; explain where the share is not reached."),
      reads: ["election.young", "election.young.age"], needs: [.official: ["birth"], .election: ["scheduled"]]),
    examples: Examples(
      setting: setting + """

        law       election.young  25 target
        law       election.young.age  40 target
        """,
      reported: [
        Case(
          "Her fortieth birthday is the day of the congress.",
          """
          ↓ election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 12/8/2010
            nominee   an  election đh  entry first
            nominee   bình  election đh  entry first
            nominee   cường  election đh  entry first
            nominee   dũng  election đh  entry again
          """, severity: .query,
          says: Bilingual(
            vi:
              "Phương án nhân sự đại hội 12/8/2010 của Quận ủy Hải An: cán bộ trẻ (dưới 40 tuổi) có 0/4 người (0,0%), chưa đạt 25%.",
            en:
              "On the list for the congress of 12 August 2010 of Quận ủy Hải An the young (under 40) are 0 of 4 (0.0%), less than 25%."
          )),
        Case(
          "Born some day of 1970.",
          """
          ↓ election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 11/8/2010
            official  hà  name Lê Hà  birth 1970
            nominee   hà  election đh  entry first
            nominee   cường  election đh  entry first
            nominee   dũng  election đh  entry again
          """, severity: .query,
          says: Bilingual(
            vi:
              "Phương án nhân sự đại hội 11/8/2010 của Quận ủy Hải An: cán bộ trẻ (dưới 40 tuổi) có từ 0 đến 1 trong 3 người (còn 01 người chưa rõ), chưa rõ có đạt 25% hay không.",
            en:
              "On the list for the congress of 11 August 2010 of Quận ủy Hải An the young (under 40) are 0 to 1 of 3 (1 not known); whether these are 25% is not clear."
          )),
        Case(
          "2020, in the commune: another age.",
          """
            on        31/12/2020
            law       election.young.age  level=commune 35; level=district 40 target
            unit      xã  name Đảng ủy X  kind committee  level commune  partyParent qu-hải-an
            official  hà  name Lê Hà  birth 1/1/1985
          ↓ election  đh  kind party-congress  unit xã  level commune  term 2020-2025  body bch  held 5/6/2020
            nominee   hà  election đh  entry first
          """, severity: .query),
      ],
      silent: [
        Case(
          "The day before it.",
          """
          election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 11/8/2010
          nominee   an  election đh  entry first
          nominee   bình  election đh  entry first
          nominee   cường  election đh  entry first
          nominee   dũng  election đh  entry again
          """),
        Case(
          "2020, in the district.",
          """
          on        31/12/2020
          law       election.young.age  level=commune 35; level=district 40 target
          official  hà  name Lê Hà  birth 1/1/1985
          election  đh  kind party-congress  unit qu-hải-an  level district  term 2020-2025  body bch  held 5/6/2020
          nominee   hà  election đh  entry first
          """),
      ],
      notJudged: notJudged + [
        Case(
          "No list gives a birth.",
          """
          official  hà  name Lê Hà  sex female
          election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 12/8/2010
          nominee   hà  election đh  entry first
          """)
      ]),
    group: .young, bodies: .party, target: \.youngShare)
}
