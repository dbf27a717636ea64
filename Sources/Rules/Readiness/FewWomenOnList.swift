import Records
import Rulebook

extension UnderTarget {
  /// E14. Too few women on the list of candidates for the National Assembly or a People's Council.
  static let listWomen = UnderTarget(
    card: RuleCard(
      "E14", "few-women-on-list",
      title: Bilingual(
        vi: "Tỷ lệ nữ trong danh sách ứng cử đại biểu Quốc hội, Hội đồng nhân dân chưa đạt quy định",
        en: "Too few women on the list for the National Assembly or a People's Council"),
      rationale: Bilingual(
        vi:
          "Luật bầu cử quy định tỷ lệ nữ trong danh sách chính thức; danh sách trong hồ sơ có thể chưa phải danh sách đó.",
        en:
          "The election law lays down a share of women on the official list; the list on file may not be that one yet."),
      remedy: Bilingual(
        vi: "Đối chiếu với danh sách chính thức; bổ sung người ứng cử là nữ.",
        en: "Compare with the official list; put forward further women."),
      reads: ["election.list.women"], needs: [.official: ["sex"], .election: ["scheduled"]]),
    examples: Examples(
      setting: setting + """

        law       election.list.women  kind=peoples-council 35; kind=national-assembly 25
        """,
      reported: [
        Case(
          "2016: one woman among three for the People's Council.",
          """
            on        31/12/2016
          ↓ election  hđnd  kind peoples-council  unit qu-hải-an  level district  term 2016-2021  body hdnd  held 22/5/2016
            nominee   bình  election hđnd  entry first
            nominee   cường  election hđnd  entry first
            nominee   dũng  election hđnd  entry again
          """, severity: .query,
          says: Bilingual(
            vi:
              "Phương án nhân sự bầu cử 22/5/2016 của Quận ủy Hải An: nữ có 1/3 người (33,3%), chưa đạt 35%.",
            en:
              "On the list for the election of 22 May 2016 of Quận ủy Hải An women are 1 of 3 (33.3%), less than 35%."
          )),
        Case(
          "2021, ahead of the election.",
          """
            on        31/12/2020
          ↓ election  hđnd  kind peoples-council  unit qu-hải-an  level district  term 2021-2026  body hdnd  scheduled 23/5/2021
            nominee   cường  election hđnd  entry first
          """, severity: .query),
      ],
      silent: [
        Case(
          "2026: one among two.",
          """
          on        31/12/2025
          election  hđnd  kind peoples-council  unit qu-hải-an  level district  term 2026-2031  body hdnd  scheduled 15/3/2026
          nominee   bình  election hđnd  entry first
          nominee   cường  election hđnd  entry first
          """),
        Case(
          "One among three for the National Assembly.",
          """
          election  qh  kind national-assembly  unit qu-hải-an  level province  term 2011-2016  body qh  scheduled 22/5/2011
          nominee   bình  election qh  entry first
          nominee   cường  election qh  entry first
          nominee   dũng  election qh  entry again
          """),
        Case(
          "A Party congress: another rule's.",
          """
          election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 12/8/2010
          nominee   cường  election đh  entry first
          """),
      ],
      notJudged: [
        Case(
          "2011: nobody has said which share.",
          """
          law       election.list.women  unset
          election  hđnd  kind peoples-council  unit qu-hải-an  level district  term 2011-2016  body hdnd  scheduled 22/5/2011
          nominee   cường  election hđnd  entry first
          """),
        Case(
          "Nobody vouches that the list is whole.",
          """
          unit      qu-x  name Quận ủy X  kind committee  level district
          election  hđnd  kind peoples-council  unit qu-x  level district  term 2011-2016  body hdnd  scheduled 22/5/2011
          nominee   cường  election hđnd  entry first
          """),
      ]),
    group: .women, bodies: .people, target: \.listWomen)
}
