import Records
import Rulebook

extension UnderTarget {
  /// E05. Too few women on the list for a Party congress.
  static let women = UnderTarget(
    card: RuleCard(
      "E05", "few-women",
      title: Bilingual(
        vi: "Tỷ lệ nữ trong phương án nhân sự đại hội chưa đạt chỉ tiêu",
        en: "Fewer women put forward for the congress than striven for"),
      rationale: Bilingual(
        vi: "Chỉ tiêu cơ cấu nữ là mức phấn đấu; chưa đạt thì cần giải trình, không phải là vi phạm.",
        en: "The share of women is striven for: falling short of it is to be explained, and no breach."),
      remedy: Bilingual(
        vi: "Rà soát, bổ sung nguồn nhân sự nữ; giải trình nếu chưa đạt.",
        en: "Look for further women to put forward; explain where the share is not reached."),
      reads: ["election.women"], needs: [.official: ["sex"], .election: ["scheduled"]]),
    examples: Examples(
      setting: setting + """

        law       election.women  level=district 25 target
        """,
      reported: [
        Case(
          "One woman among five.",
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
              "Phương án nhân sự đại hội 12/8/2010 của Quận ủy Hải An: nữ có 1/5 người (20,0%), chưa đạt 25%.",
            en:
              "On the list for the congress of 12 August 2010 of Quận ủy Hải An women are 1 of 5 (20.0%), less than 25%."
          )),
        Case(
          "Of one no list says whether a man or a woman.",
          """
          ↓ election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 12/8/2010
            official  hà  name Lê Hà  birth 1970
            nominee   hà  election đh  entry first
            nominee   cường  election đh  entry first
            nominee   dũng  election đh  entry again
            nominee   giang  election đh  entry again
          """, severity: .query,
          says: Bilingual(
            vi:
              "Phương án nhân sự đại hội 12/8/2010 của Quận ủy Hải An: nữ có từ 0 đến 1 trong 4 người (còn 01 người chưa rõ), chưa rõ có đạt 25% hay không.",
            en:
              "On the list for the congress of 12 August 2010 of Quận ủy Hải An women are 0 to 1 of 4 (1 not known); whether these are 25% is not clear."
          )),
        Case(
          "A cell that is no sex: counted both ways.",
          """
          ↓ election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 12/8/2010
            official  hà  name Lê Hà  birth 1970  sex x
            nominee   hà  election đh  entry first
            nominee   cường  election đh  entry first
            nominee   dũng  election đh  entry again
            nominee   giang  election đh  entry again
          """, severity: .query),
        Case(
          "Under the share whoever she is: one of many is not known.",
          """
          ↓ election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 12/8/2010
            official  hà  name Lê Hà  birth 1970
            nominee   hà  election đh  entry first
            nominee   an  election đh  entry first
            nominee   cường  election đh  entry first
            nominee   dũng  election đh  entry again
            nominee   giang  election đh  entry again
          """, severity: .query,
          says: Bilingual(
            vi:
              "Phương án nhân sự đại hội 12/8/2010 của Quận ủy Hải An: nữ có từ 0 đến 1 trong 5 người (còn 01 người chưa rõ), chưa đạt 25%.",
            en:
              "On the list for the congress of 12 August 2010 of Quận ủy Hải An women are 0 to 1 of 5 (1 not known), less than 25%."
          )),
        Case(
          "Two lists name the same five: five, not ten.",
          """
          ↓ election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body btv  scheduled 12/8/2011
            nominee   an  election đh  entry first
            nominee   bình  election đh  entry first
            nominee   cường  election đh  entry first
            nominee   dũng  election đh  entry again
            nominee   giang  election đh  entry again
            nominee   bình  election đh  entry again
            nominee   an  election đh  entry first  post uv
          """, severity: .query),
      ],
      silent: [
        Case(
          "One among four: the share to the person.",
          """
          election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 12/8/2010
          nominee   bình  election đh  entry first
          nominee   cường  election đh  entry first
          nominee   dũng  election đh  entry again
          nominee   giang  election đh  entry again
          """),
        Case(
          "2011: a list for the People's Council, which another law speaks of.",
          """
          election  hđnd  kind peoples-council  unit qu-hải-an  level district  term 2011-2016  body hdnd  scheduled 22/5/2011
          nominee   an  election hđnd  entry first
          """),
        Case(
          "The congress before.",
          """
          election  đh  kind party-congress  unit qu-hải-an  level district  term 2005-2010  body bch  held 12/8/2005
          nominee   an  election đh  entry first
          """),
      ],
      notJudged: notJudged + [
        Case(
          "Of nobody it is known.",
          """
          official  hà  name Lê Hà  birth 1970
          official  hòa  name Lê Hòa  birth 1971
          election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 12/8/2010
          nominee   hà  election đh  entry first
          nominee   hòa  election đh  entry first
          """)
      ]),
    group: .women, bodies: .party, target: \.womenShare)

  /// What the lists of all four have in common.
  static let setting = """
    on        31/12/2010
    unit      qu-hải-an  name Quận ủy Hải An  kind committee  level district
    official  an  name Trần Văn An  birth 1/1/1960  sex male  ethnicMinority false
    official  bình  name Phạm Thị Bình  birth 12/8/1970  sex female  ethnicMinority true
    official  cường  name Vũ Cường  birth 1/1/1961  sex male  ethnicMinority false
    official  dũng  name Đỗ Dũng  birth 1/1/1962  sex male  ethnicMinority false
    official  giang  name Đỗ Giang  birth 1/1/1963  sex male  ethnicMinority false
    covers    nominee  qu-hải-an
    """

  static let notJudged = [
    Case(
      "Nobody vouches that the list is whole.",
      """
      unit      qu-x  name Quận ủy X  kind committee  level district
      election  đh  kind party-congress  unit qu-x  level district  term 2010-2015  body bch  held 12/8/2010
      nominee   an  election đh  entry first
      """),
    Case(
      "Nobody is on it.",
      "election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 12/8/2010"),
    Case(
      "Two committees give their congresses one code, and a third list names the nominees.",
      """
      unit      qu-kiến-an  name Quận ủy Kiến An  kind committee  level district
      covers    nominee  qu-kiến-an
      election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 12/8/2010
      election  đh  kind party-congress  unit qu-kiến-an  level district  term 2010-2015  body bch  held 13/8/2010
      nominee   bình  election đh  entry first
      """),
  ]
}
