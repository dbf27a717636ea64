import Records

/// The cases of E02, which are many: how many nominees there are, for how many seats, and when that may still change.
let nomineesAndSeatsExamples = Examples(
  setting: """
    on        31/12/2025
    law       election.surplus.least  10
    law       election.surplus.most  15
    law       election.surplus.cap  30
    law       election.small-body  3
    law       election.small-body.cap  1
    unit      đu  name Đảng ủy phường Hải An  kind committee  level commune
    covers    nominee  đu
    official  a  name Lê An  birth 1/2/1970
    official  b  name Lê Bình  birth 1/2/1971
    official  c  name Lê Cường  birth 1/2/1972
    official  d  name Lê Dũng  birth 1/2/1973
    official  e  name Lê Giang  birth 1/2/1974
    official  g  name Lê Hà  birth 1/2/1975
    official  h  name Lê Hòa  birth 1/2/1976
    """,
  reported: [
    Case(
      "One fewer than there are seats.",
      """
      ↓ election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 5  held 1/8/2025
        nominee   a  election đh  entry first
        nominee   b  election đh  entry first
        nominee   c  election đh  entry first
        nominee   d  election đh  entry again
      """, severity: .violation,
      says: Bilingual(
        vi:
          "Đại hội 1/8/2025 của Đảng ủy phường Hải An: danh sách có 4 nhân sự, ít hơn số lượng cần bầu là 5.",
        en:
          "Congress of 1 August 2025 of Đảng ủy phường Hải An: the list has 4 nominees, fewer than the 5 seats."
      )),
    Case(
      "One fewer, and the list names one more for a code that no election has: it may be a slip of the pen.",
      """
      ↓ election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 5  held 1/8/2025
        nominee   a  election đh  entry first
        nominee   b  election đh  entry first
        nominee   c  election đh  entry first
        nominee   d  election đh  entry again
        nominee   e  election dh  entry again
      """, severity: .query),
    Case(
      "One fewer, and the congress is ahead: the list may still grow.",
      """
      ↓ election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 2  scheduled 1/8/2026
        nominee   a  election đh  entry first
      """, severity: .query,
      says: Bilingual(
        vi:
          "Đại hội 1/8/2026 của Đảng ủy phường Hải An: danh sách có 1 nhân sự, ít hơn số lượng cần bầu là 2.",
        en:
          "Congress of 1 August 2026 of Đảng ủy phường Hải An: the list has 1 nominee, fewer than the 2 seats."
      )),
    Case(
      "Two beyond five: thirty per cent of five is one and a half, rounded down.",
      """
      ↓ election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 5  held 1/8/2025
        nominee   a  election đh  entry first
        nominee   b  election đh  entry first
        nominee   c  election đh  entry first
        nominee   d  election đh  entry again
        nominee   e  election đh  entry again
        nominee   g  election đh  entry again
        nominee   h  election đh  entry again
      """, severity: .violation,
      says: Bilingual(
        vi:
          "Đại hội 1/8/2025 của Đảng ủy phường Hải An: danh sách có 7 nhân sự, số dư 2 so với số lượng cần bầu là 5, vượt mức tối đa 30%.",
        en:
          "Congress of 1 August 2025 of Đảng ủy phường Hải An: the list has 7 nominees, 2 more than the 5 seats, over the 30% allowed at most."
      )),
    Case(
      "None beyond five: ten per cent of five is half a person, rounded up.",
      """
      ↓ election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 5  held 1/8/2025
        nominee   a  election đh  entry first
        nominee   b  election đh  entry first
        nominee   c  election đh  entry first
        nominee   d  election đh  entry again
        nominee   e  election đh  entry again
      """, severity: .query,
      says: Bilingual(
        vi:
          "Đại hội 1/8/2025 của Đảng ủy phường Hải An: danh sách có 5 nhân sự, số dư 0 so với số lượng cần bầu là 5, dưới mức chuẩn bị 10%.",
        en:
          "Congress of 1 August 2025 of Đảng ủy phường Hải An: the list has 5 nominees, 0 more than the 5 seats, under the 10% to be prepared."
      )),
    Case(
      "A small body: two beyond three.",
      """
      ↓ election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body btv  seats 3  held 1/8/2025
        nominee   a  election đh  entry first
        nominee   b  election đh  entry first
        nominee   c  election đh  entry first
        nominee   d  election đh  entry again
        nominee   e  election đh  entry again
      """, severity: .violation,
      says: Bilingual(
        vi:
          "Đại hội 1/8/2025 của Đảng ủy phường Hải An: danh sách ban thường vụ có 5 nhân sự, số dư 2 so với số lượng cần bầu là 3, vượt mức tối đa 01 người.",
        en:
          "Congress of 1 August 2025 of Đảng ủy phường Hải An: the list of the standing board has 5 nominees, 2 more than the 3 seats, over the 1 allowed at most."
      )),
    Case(
      "The list prepared for a congress ahead has more than is to be prepared, and no more than is allowed.",
      """
        law       election.surplus.cap  50
      ↓ election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 5  scheduled 1/8/2026
        nominee   a  election đh  entry first
        nominee   b  election đh  entry first
        nominee   c  election đh  entry first
        nominee   d  election đh  entry again
        nominee   e  election đh  entry again
        nominee   g  election đh  entry again
        nominee   h  election đh  entry again
      """, severity: .query,
      says: Bilingual(
        vi:
          "Đại hội 1/8/2026 của Đảng ủy phường Hải An: danh sách có 7 nhân sự, số dư 2 so với số lượng cần bầu là 5, trên mức chuẩn bị 15%.",
        en:
          "Congress of 1 August 2026 of Đảng ủy phường Hải An: the list has 7 nominees, 2 more than the 5 seats, over the 15% to be prepared."
      )),
    Case(
      "Two lists differ in the seats, and by one of them there are too few nominees.",
      """
        sender    a
      ↓ election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 1  held 1/8/2025
        sender    b
        election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 2  held 1/8/2025
        sender    case
        nominee   a  election đh  entry first
      """, severity: .query,
      says: Bilingual(
        vi:
          "Đại hội 1/8/2025 của Đảng ủy phường Hải An: danh sách có 1 nhân sự, số lượng cần bầu là 1 đến 2; số lượng hoặc số dư có thể chưa đúng quy định, cần đối chiếu lại.",
        en:
          "Congress of 1 August 2025 of Đảng ủy phường Hải An: the list has 1 nominee for 1 to 2 seats; their number may be outside the rules and is to be compared."
      )),
    Case(
      "Two lists differ in the seats, and by both there are too few nominees.",
      """
        sender    a
      ↓ election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 3  held 1/8/2025
        sender    b
        election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 2  held 1/8/2025
        sender    case
        nominee   a  election đh  entry first
      """, severity: .violation,
      says: Bilingual(
        vi:
          "Đại hội 1/8/2025 của Đảng ủy phường Hải An: danh sách có 1 nhân sự, ít hơn số lượng cần bầu là 2 đến 3.",
        en:
          "Congress of 1 August 2025 of Đảng ủy phường Hải An: the list has 1 nominee, fewer than the 2 to 3 seats."
      )),
    Case(
      "The day it was to be held has passed, and it was not held: the list may still grow.",
      """
      ↓ election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 2  scheduled 1/8/2025
        nominee   a  election đh  entry first
      """, severity: .query),
    Case(
      "The list has no column for the day it was held: it was held when it was to be.",
      """
        sender    b  without held
      ↓ election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 2  scheduled 1/8/2025
        official  B1  name Lê An  birth 1/2/1970
        nominee   B1  election đh  entry first
      """, severity: .violation),
    Case(
      "Six on one list and six on another, one of them exchanged: seven by both, and neither has seven.",
      """
        sender    x
      ↓ election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 5  held 1/8/2025
        official  a  name Lê An  birth 1/2/1970
        official  b  name Lê Bình  birth 1/2/1971
        official  c  name Lê Cường  birth 1/2/1972
        official  d  name Lê Dũng  birth 1/2/1973
        official  e  name Lê Giang  birth 1/2/1974
        official  g  name Lê Hà  birth 1/2/1975
        nominee   a  election đh  entry first
        nominee   b  election đh  entry first
        nominee   c  election đh  entry first
        nominee   d  election đh  entry again
        nominee   e  election đh  entry again
        nominee   g  election đh  entry again
        sender    y
        official  a  name Lê An  birth 1/2/1970
        official  b  name Lê Bình  birth 1/2/1971
        official  c  name Lê Cường  birth 1/2/1972
        official  d  name Lê Dũng  birth 1/2/1973
        official  e  name Lê Giang  birth 1/2/1974
        official  h  name Lê Hòa  birth 1/2/1976
        nominee   a  election đh  entry first
        nominee   b  election đh  entry first
        nominee   c  election đh  entry first
        nominee   d  election đh  entry again
        nominee   e  election đh  entry again
        nominee   h  election đh  entry again
      """, severity: .query,
      says: Bilingual(
        vi:
          "Đại hội 1/8/2025 của Đảng ủy phường Hải An: danh sách có 6 đến 7 nhân sự, số lượng cần bầu là 5; số lượng hoặc số dư có thể chưa đúng quy định, cần đối chiếu lại.",
        en:
          "Congress of 1 August 2025 of Đảng ủy phường Hải An: the list has 6 to 7 nominees for 5 seats; their number may be outside the rules and is to be compared."
      )),
    Case(
      "Some of the seven stand on another agency's list as well, which vouches for nothing.",
      """
        sender    x
      ↓ election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 5  held 1/8/2025
        covers    nominee  đu
        official  a  name Lê An  birth 1/2/1970
        official  b  name Lê Bình  birth 1/2/1971
        official  c  name Lê Cường  birth 1/2/1972
        official  d  name Lê Dũng  birth 1/2/1973
        official  e  name Lê Giang  birth 1/2/1974
        official  g  name Lê Hà  birth 1/2/1975
        official  h  name Lê Hòa  birth 1/2/1976
        nominee   a  election đh  entry first
        nominee   b  election đh  entry first
        nominee   c  election đh  entry first
        nominee   d  election đh  entry again
        nominee   e  election đh  entry again
        nominee   g  election đh  entry again
        nominee   h  election đh  entry again
        sender    y
        official  a  name Lê An  birth 1/2/1970
        nominee   a  election đh  entry first
      """, severity: .violation),
    Case(
      "One person twice on the list: four for five seats.",
      """
      ↓ election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 5  held 1/8/2025
        nominee   a  election đh  entry first
        nominee   b  election đh  entry first
        nominee   c  election đh  entry first
        nominee   d  election đh  entry again
        nominee   d  election đh  entry first
      """, severity: .violation),
    Case(
      "2010: fewer than the seats is too few by any rule.",
      """
        on        31/12/2010
        law       election.small-body  unset
      ↓ election  đh  kind party-congress  unit đu  level commune  term 2010-2015  body bch  seats 2  held 1/6/2010
        nominee   a  election đh  entry first
      """, severity: .violation),
  ],
  silent: [
    Case(
      "One beyond five.",
      """
      election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 5  held 1/8/2025
      nominee   a  election đh  entry first
      nominee   b  election đh  entry first
      nominee   c  election đh  entry first
      nominee   d  election đh  entry again
      nominee   e  election đh  entry again
      nominee   g  election đh  entry again
      """),
    Case(
      "A small body needs none beyond its seats, and may have one.",
      """
      election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body btv  seats 3  held 1/8/2025
      nominee   a  election đh  entry first
      nominee   b  election đh  entry first
      nominee   c  election đh  entry first
      nominee   d  election đh  entry again
      """),
    Case(
      "At the congress itself more may have been put forward, within the cap.",
      """
      law       election.surplus.cap  50
      election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 5  held 1/8/2025
      nominee   a  election đh  entry first
      nominee   b  election đh  entry first
      nominee   c  election đh  entry first
      nominee   d  election đh  entry again
      nominee   e  election đh  entry again
      nominee   g  election đh  entry again
      nominee   h  election đh  entry again
      """),
    Case(
      "2026: for a People's Council the election law has its own numbers.",
      """
      election  hđ  kind peoples-council  unit đu  level commune  term 2026-2031  body hdnd  seats 25  scheduled 15/3/2026
      nominee   a  election hđ  entry first
      """),
  ],
  notJudged: [
    Case(
      "No list says how many seats.",
      """
      election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  held 1/8/2025
      nominee   a  election đh  entry first
      """),
    Case(
      "Nobody vouches that the list is whole.",
      """
      unit      đu-x  name Đảng ủy X  kind committee  level commune
      election  đh  kind party-congress  unit đu-x  level commune  term 2025-2030  body bch  seats 5  held 1/8/2025
      nominee   a  election đh  entry first
      """),
    Case(
      "Nobody is on it.",
      "election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 5  held 1/8/2025"),
    Case(
      "The lists do not agree in which body is elected.",
      """
      sender    a
      election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body bch  seats 5  held 1/8/2025
      sender    b
      election  đh  kind party-congress  unit đu  level commune  term 2025-2030  body btv  seats 3  held 1/8/2025
      sender    case
      nominee   a  election đh  entry first
      """),
    Case(
      "2015: enough for the seats, and nobody has said from how many seats on the shares hold.",
      """
      on        31/12/2015
      law       election.small-body  unset
      election  đh  kind party-congress  unit đu  level commune  term 2015-2020  body bch  seats 1  held 1/6/2015
      nominee   a  election đh  entry first
      """),
  ])
