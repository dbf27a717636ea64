import Records
import Rulebook

extension UnderTarget {
  /// E07. Too few of ethnic minorities on the list for a Party congress.
  static let minorities = UnderTarget(
    card: RuleCard(
      "E07", "few-minorities",
      title: Bilingual(
        vi: "Tỷ lệ người dân tộc thiểu số trong phương án nhân sự đại hội chưa đạt chỉ tiêu",
        en: "Fewer of ethnic minorities put forward for the congress than striven for"),
      rationale: Bilingual(
        vi: "Cơ cấu dân tộc thiểu số phù hợp địa bàn là mức phấn đấu; chưa đạt thì cần giải trình.",
        en: "A share that fits the place is striven for: falling short of it is to be explained, and no breach."),
      remedy: Bilingual(
        vi: "Rà soát, bổ sung nguồn nhân sự người dân tộc thiểu số; giải trình nếu chưa đạt.",
        en: "Look for further members of ethnic minorities; explain where the share is not reached."),
      reads: ["election.minorities"], needs: [.election: ["scheduled"]]),
    examples: Examples(
      setting: setting + """

        law       election.minorities  25 target
        """,
      reported: [
        Case(
          "One among five.",
          """
          ↓ election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 12/8/2010
            nominee   an  election đh  entry first
            nominee   bình  election đh  entry first
            nominee   cường  election đh  entry first
            nominee   dũng  election đh  entry again
            nominee   giang  election đh  entry again
          """, severity: .query,
          says: Bilingual(
            vi:
              "Phương án nhân sự đại hội 12/8/2010 của Quận ủy Hải An: người dân tộc thiểu số có 1/5 người (20,0%), chưa đạt 25%.",
            en:
              "On the list for the congress of 12 August 2010 of Quận ủy Hải An ethnic minorities are 1 of 5 (20.0%), less than 25%."
          )),
        Case(
          "Of one no list says it: an empty cell is not no.",
          """
          ↓ election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 12/8/2010
            official  hà  name Lê Hà  birth 1970
            nominee   hà  election đh  entry first
            nominee   cường  election đh  entry first
          """, severity: .query),
      ],
      silent: [
        Case(
          "One among four.",
          """
          election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 12/8/2010
          nominee   bình  election đh  entry first
          nominee   cường  election đh  entry first
          nominee   dũng  election đh  entry again
          nominee   giang  election đh  entry again
          """)
      ],
      notJudged: notJudged + [
        Case(
          "Of nobody it is known.",
          """
          official  hà  name Lê Hà  birth 1970
          election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 12/8/2010
          nominee   hà  election đh  entry first
          """)
      ]),
    group: .minorities, bodies: .party, target: \.minorityShare)
}
