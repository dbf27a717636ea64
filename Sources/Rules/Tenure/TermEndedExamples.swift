import Records

/// The cases of T06, which are many: what a term is, how it is renewed, and who can say that it was not.
let termEndedExamples = Examples(
  setting: """
    on    31/12/2026
    law   appointment.term  60
    law   appointment.notice  90 days
    law   tenure.gap  1 method
    unit  thuế-hải-an  name Thuế Hải An  kind vertical  level district  managingParent cục-thuế
    unit  thuế-lê-chân  name Thuế Lê Chân  kind vertical  level district  managingParent cục-thuế
    unit  cục-thuế  name Cục Thuế  kind vertical  level province
    post  trưởng  title Chi cục trưởng  rank head  filled appointed
    post  phó  title Phó Chi cục trưởng  rank deputy  filled appointed
    post  chủ-tịch  title Chủ tịch  rank head  filled elected
    post  bí-thư  title Bí thư  rank seat  filled elected
    post  chuyên-viên  title Chuyên viên  rank staff  filled appointed
    covers  assignment  cục-thuế
    covers  action  cục-thuế
    official  an  name Trần Văn An  birth 1980
    """,
  reported: [
    Case(
      "The term ended yesterday.",
      "↓ assignment  an  unit thuế-hải-an  post phó  from 31/12/2021  termEnd 30/12/2026", severity: .violation,
      says: Bilingual(
        vi:
          "Trần Văn An được bổ nhiệm Phó Chi cục trưởng tại Thuế Hải An từ 31/12/2021, quá thời hạn bổ nhiệm (đến 30/12/2026); chưa thấy quyết định bổ nhiệm lại.",
        en:
          "Trần Văn An was appointed Phó Chi cục trưởng at Thuế Hải An from 31 December 2021, over the term of appointment (to 30 December 2026); no reappointment is on file."
      )),
    Case(
      "No end is given: five years and a day since the appointment.",
      "↓ assignment  an  unit thuế-hải-an  post phó  from 30/12/2021", severity: .query,
      says: Bilingual(
        vi:
          "Trần Văn An được bổ nhiệm Phó Chi cục trưởng tại Thuế Hải An từ 30/12/2021, quá thời hạn bổ nhiệm 60 tháng; chưa thấy quyết định bổ nhiệm lại.",
        en:
          "Trần Văn An was appointed Phó Chi cục trưởng at Thuế Hải An from 30 December 2021, over the term of appointment of 60 months; no reappointment is on file."
      )),
    Case(
      "Of a code that no list has: it may be miswritten, and the reappointment be under the right one.",
      """
        assignment  an  unit thuế-hải-an  post chuyên-viên  from 2020
      ↓ assignment  am  unit thuế-hải-an  post phó  from 31/12/2021  termEnd 30/12/2026
      """, severity: .query),
    Case(
      "Listed without birthday and card: another list's reappointment could not be told for his.",
      """
        official    bình  name Phạm Thị Bình
        assignment  an  unit thuế-hải-an  post chuyên-viên  from 2020
      ↓ assignment  bình  unit thuế-hải-an  post phó  from 31/12/2021  termEnd 30/12/2026
      """, severity: .query),
    Case(
      "Only the year of the end is known.",
      "↓ assignment  an  unit thuế-hải-an  post phó  from 2021  termEnd 2026", severity: .query,
      says: Bilingual(
        vi:
          "Trần Văn An được bổ nhiệm Phó Chi cục trưởng tại Thuế Hải An từ 2021, có thể đã quá thời hạn bổ nhiệm (đến 2026), cần xác định ngày; chưa thấy quyết định bổ nhiệm lại.",
        en:
          "Trần Văn An was appointed Phó Chi cục trưởng at Thuế Hải An from 2021, perhaps over the term of appointment (to 2026); the dates are to be established; no reappointment is on file."
      )),
    Case(
      "The end cannot be read.",
      "↓ assignment  an  unit thuế-hải-an  post phó  from 2021  termEnd ?", severity: .query),
    Case(
      "A list of those in office, without a column for the end of the post.",
      """
        sender      cục-thuế  without to
      ↓ assignment  official.name Trần Văn An  official.birth 1980  unit thuế-hải-an  post phó  from 2021  termEnd 1/6/2026
      """, severity: .query),
    Case(
      "A decision has moved him: the list may be behind.",
      """
      ↓ assignment  an  unit thuế-hải-an  post phó  from 2021  termEnd 1/6/2026
        action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  toUnit thuế-lê-chân  decision 9/QĐ 20/5/2026
      """, severity: .query),
    Case(
      "The list of decisions did not come: the reappointment may be in it.",
      """
        unit        kho-bạc  name Kho bạc  kind vertical  level province
        covers      assignment  kho-bạc
      ↓ assignment  an  unit kho-bạc  post phó  from 2021  termEnd 1/6/2026
      """, severity: .query),
    Case(
      "The list of decisions begins after the end of the term.",
      """
        unit        kho-bạc  name Kho bạc  kind vertical  level province
        covers      assignment  kho-bạc
        covers      action  kho-bạc  since 1/1/2026
      ↓ assignment  an  unit kho-bạc  post phó  from 2020  termEnd 1/6/2025
      """, severity: .query),
    Case(
      "Two lists give two ends, of which one is ahead.",
      """
        assignment  an  unit thuế-hải-an  post phó  from 1/6/2021  termEnd 1/6/2026
        sender      btc
      ↓ assignment  official.name Trần Văn An  official.birth 1980  unit thuế-hải-an  post phó  from 1/7/2021  termEnd 1/7/2026
        sender      quận-ủy
        assignment  official.name Trần Văn An  official.birth 1980  unit thuế-hải-an  post phó  from 1/6/2021  termEnd 1/6/2027
      """, severity: .query),
    Case(
      "Reappointed once, and that term is over too.",
      """
        assignment  an  unit thuế-hải-an  post phó  from 1/6/2016  to 31/5/2021  termEnd 31/5/2021
      ↓ assignment  an  unit thuế-hải-an  post phó  from 1/6/2021  form again  termEnd 31/5/2026
      """, severity: .violation),
    Case(
      "The unit was renamed, and no new term was given.",
      """
        unit        chi-cục-cũ  name Chi cục cũ  kind vertical  level district  until 31/5/2025  successors thuế-hải-an
      ↓ assignment  an  unit chi-cục-cũ  post phó  from 1/6/2021  termEnd 31/5/2026
      """, severity: .violation),
    Case(
      "Another post of his was renewed, and not this one.",
      """
      ↓ assignment  an  unit thuế-hải-an  post phó  from 1/6/2021  termEnd 31/5/2026
        action      an  kind BO_NHIEM_LAI  decider cục-thuế  toUnit thuế-lê-chân  toPost trưởng  decision 9/QĐ 20/5/2026
      """, severity: .violation),
    Case(
      "Reappointed two months after the end.",
      """
        assignment  an  unit thuế-hải-an  post phó  from 1/6/2021  to 31/5/2026  termEnd 31/5/2026
      ↓ assignment  an  unit thuế-hải-an  post phó  from 1/8/2026  form again  termEnd 31/7/2031
      """, severity: .query,
      says: Bilingual(
        vi:
          "Trần Văn An được bổ nhiệm lại Phó Chi cục trưởng tại Thuế Hải An từ 1/8/2026, sau khi hết thời hạn trước đó (đến 31/5/2026).",
        en:
          "Trần Văn An was reappointed Phó Chi cục trưởng at Thuế Hải An from 1 August 2026, after the former term (to 31 May 2026) was over."
      )),
    Case(
      "The decision alone shows that he was reappointed late.",
      """
        assignment  an  unit thuế-hải-an  post phó  from 1/6/2021  termEnd 31/5/2026
      ↓ action      an  kind BO_NHIEM_LAI  decider cục-thuế  toUnit thuế-hải-an  toPost phó  decision 9/QĐ 1/8/2026
      """, severity: .query),
    Case(
      "Told of the reappointment eighty-nine days before the end.",
      "↓ assignment  an  unit thuế-hải-an  post phó  from 1/1/2022  termEnd 31/12/2026  noticed 3/10/2026",
      severity: .violation,
      says: Bilingual(
        vi:
          "Trần Văn An được thông báo ngày 3/10/2026 về việc bổ nhiệm lại Phó Chi cục trưởng tại Thuế Hải An, chưa đủ 90 ngày trước khi hết thời hạn (31/12/2026).",
        en:
          "Trần Văn An was told on 3 October 2026 of the reappointment as Phó Chi cục trưởng at Thuế Hải An, under 90 days before the term ends (31 December 2026)."
      )),
    Case(
      "The notice stands in the row of the new term.",
      """
        assignment  an  unit thuế-hải-an  post phó  from 1/6/2021  to 31/5/2026  termEnd 31/5/2026
      ↓ assignment  an  unit thuế-hải-an  post phó  from 1/6/2026  form again  termEnd 31/5/2031  noticed 20/5/2026
      """, severity: .violation),
    Case(
      "Only the month of the notice is known.",
      "↓ assignment  an  unit thuế-hải-an  post phó  from 1/1/2022  termEnd 31/12/2026  noticed 10/2026",
      severity: .query),
  ],
  silent: [
    Case("The last day of the term.", "assignment  an  unit thuế-hải-an  post phó  from 1/1/2022  termEnd 31/12/2026"),
    Case("No end is given: five years to the day.", "assignment  an  unit thuế-hải-an  post phó  from 31/12/2021"),
    Case(
      "Appointed on the last of a long month: the term ends with the last of a short one.",
      """
      on          28/2/2027
      law         appointment.term  6
      assignment  an  unit thuế-hải-an  post phó  from 31/8/2026
      """),
    Case(
      "Reappointed, the very next day.",
      """
      assignment  an  unit thuế-hải-an  post phó  from 1/6/2021  to 31/5/2026  termEnd 31/5/2026
      assignment  an  unit thuế-hải-an  post phó  from 1/6/2026  form again
      """),
    Case(
      "The list is as it was, and the reappointment is among the decisions.",
      """
      assignment  an  unit thuế-hải-an  post phó  from 1/6/2021  termEnd 31/5/2026
      action      an  kind BO_NHIEM_LAI  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  decision 9/QĐ 20/5/2026  effective 1/6/2026
      """),
    Case(
      "Decided while the term ran, to take effect a month after it.",
      """
      assignment  an  unit thuế-hải-an  post phó  from 1/6/2021  to 31/5/2026  termEnd 31/5/2026
      assignment  an  unit thuế-hải-an  post phó  from 1/7/2026  form again  termEnd 30/6/2031  decision 9/QĐ 29/5/2026
      """),
    Case(
      "Reappointed late, in a former year.",
      """
      assignment  an  unit thuế-hải-an  post phó  from 1/6/2020  to 31/5/2025  termEnd 31/5/2025
      assignment  an  unit thuế-hải-an  post phó  from 1/8/2025  form again  termEnd 31/7/2030
      """),
    Case(
      "He left when the term ended.",
      "assignment  an  unit thuế-hải-an  post phó  from 1/6/2021  to 31/5/2026  termEnd 31/5/2026"),
    Case(
      "Put in charge for the time being: no appointment, and no term.",
      "assignment  an  unit thuế-hải-an  post trưởng  from 2015  form acting"),
    Case(
      "Elected: the congress decides.", "assignment  an  unit thuế-hải-an  post chủ-tịch  from 2015  termEnd 1/6/2020"),
    Case("A seat.", "assignment  an  unit thuế-hải-an  post bí-thư  from 2015  termEnd 1/6/2020"),
    Case("Not a manager.", "assignment  an  unit thuế-hải-an  post chuyên-viên  from 2015"),
    Case(
      "One agency's list is behind, another's has the new term.",
      """
      assignment  an  unit thuế-hải-an  post phó  from 1/6/2021  termEnd 31/5/2026
      sender      btc
      assignment  official.name Trần Văn An  official.birth 1980  unit thuế-hải-an  post phó  from 1/6/2026  form again  termEnd 31/5/2031
      """),
    Case(
      "Told ninety days before the end.",
      "assignment  an  unit thuế-hải-an  post phó  from 1/1/2022  termEnd 31/12/2026  noticed 2/10/2026"),
    Case(
      "Told late, of a term that ended in a former year.",
      """
      assignment  an  unit thuế-hải-an  post phó  from 1/6/2020  to 31/5/2025  termEnd 31/5/2025
      assignment  an  unit thuế-hải-an  post phó  from 1/6/2025  form again  termEnd 31/5/2030  noticed 20/5/2025
      """),
  ],
  notJudged: [
    Case(
      "Neither list came.",
      """
      unit        kho-bạc  name Kho bạc  kind vertical  level province
      assignment  an  unit kho-bạc  post phó  from 2021  termEnd 1/6/2026
      """),
    Case(
      "No end is given, and nobody has set the term.",
      """
      law         appointment.term  unset
      assignment  an  unit thuế-hải-an  post phó  from 2015
      """),
    Case(
      "Nobody has set how early an official is told; the term itself is in order.",
      """
      law         appointment.notice  unset
      assignment  an  unit thuế-hải-an  post phó  from 1/1/2022  termEnd 31/12/2026  noticed 20/12/2026
      """),
    Case(
      "Working days, of a year whose holidays nobody has entered.",
      """
      law         appointment.notice  90 working-days
      assignment  an  unit thuế-hải-an  post phó  from 1/1/2022  termEnd 31/12/2026  noticed 20/12/2026
      """),
    Case("A post that no list has.", "assignment  an  unit thuế-hải-an  post ?  from 2015"),
    Case("A unit that no list has.", "assignment  an  unit ?  post phó  from 2015"),
  ])
