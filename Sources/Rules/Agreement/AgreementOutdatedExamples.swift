import Records

/// The cases of R02, which are many: an agreement ends, is replaced, rests on a text that was, or is not reviewed.
let agreementOutdatedExamples = Examples(
  setting: """
    on      31/12/2010
    law     agreement.review.months  60 monitoring
    unit    qu-hải-an  name Quận ủy Hải An  kind committee  level district
    unit    ca-hải-an  name Công an Hải An  kind state-body  level district  partyParent qu-hải-an
    covers  agreement  qu-hải-an ca-hải-an
    regulation  57-QĐ/TW  date 2007-05-03  body Bộ Chính trị  from 2007-05-03  until 2018-02-27  replacedBy 126-QĐ/TW 2018-02-28
    regulation  126-QĐ/TW  date 2018-02-28  body Bộ Chính trị  from 2018-02-28  until 2025-09-03  replacedBy 367-QĐ/TW 2025-09-04
    regulation  367-QĐ/TW  date 2025-09-04  body Bộ Chính trị  from 2025-09-04
    regulation  9-QĐ/TU  date 2008-01-01  body Thành ủy  from 2008-01-01
    regulation  9-QĐ/TU  date 2009-01-01  body Thành ủy  from 2009-01-01
    regulation  10-QĐ/TU  date 2006-01-01  body Thành ủy  from 2006-01-01  until 2009-12-31
    """,
  reported: [
    Case(
      "Its term ended the day before.",
      "↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2007  until 30/12/2010",
      severity: .violation,
      says: Bilingual(
        vi:
          "Quy chế phối hợp 1/QC (Quận ủy Hải An, Công an Hải An) có hiệu lực đến 30/12/2010, chưa có quy chế thay thế.",
        en:
          "Coordination agreement 1/QC (Quận ủy Hải An, Công an Hải An) was in force until 30 December 2010, and no other has taken its place."
      )),
    Case(
      "It ends some day of December.",
      "↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2007  until 12/2010",
      severity: .query,
      says: Bilingual(
        vi:
          "Quy chế phối hợp 1/QC (Quận ủy Hải An, Công an Hải An): chưa rõ còn hiệu lực (đến 12/2010) hoặc đã có quy chế thay thế hay chưa, cần đối chiếu lại.",
        en:
          "Coordination agreement 1/QC (Quận ủy Hải An, Công an Hải An): whether it is in force (until December 2010) or has been replaced is not clear."
      )),
    Case(
      "It ended, and one party's list did not come: the next may be in there.",
      """
        unit       qu-kiến-an  name Quận ủy Kiến An  kind committee  level district
        unit       ca-kiến-an  name Công an Kiến An  kind state-body  level district  partyParent qu-kiến-an
        covers     agreement  ca-kiến-an
      ↓ agreement  2/QC  subject internal-protection  parties qu-kiến-an;ca-kiến-an  signed 2/3/2005  until 2009
      """, severity: .query,
      says: Bilingual(
        vi:
          "Quy chế phối hợp 2/QC (Quận ủy Kiến An, Công an Kiến An) có hiệu lực đến 2009, chưa thấy quy chế thay thế trong các danh sách nhận được.",
        en:
          "Coordination agreement 2/QC (Quận ủy Kiến An, Công an Kiến An) was in force until 2009, and the lists that came have none in its place."
      )),
    Case(
      "One on another subject does not take its place.",
      """
      ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2007  until 2009
        agreement  3/QC  subject cadre-work  parties qu-hải-an;ca-hải-an  signed 1/1/2010
      """, severity: .violation),
    Case(
      "Two lists give two ends, one of them past.",
      """
      ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2007  until 30/12/2010
        sender     ca-hải-an
        agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2007  until 31/12/2010
      """, severity: .query),
    Case(
      "One list says that it ended in June, the other that it has no end.",
      """
      ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2007  until 30/6/2010
        sender     ca-hải-an
        agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2007
      """, severity: .query,
      says: Bilingual(
        vi:
          "Quy chế phối hợp 1/QC (Quận ủy Hải An, Công an Hải An): chưa rõ còn hiệu lực (đến 30/6/2010) hoặc đã có quy chế thay thế hay chưa, cần đối chiếu lại.",
        en:
          "Coordination agreement 1/QC (Quận ủy Hải An, Công an Hải An): whether it is in force (until 30 June 2010) or has been replaced is not clear."
      )),
    Case(
      "Its basis was replaced, and it was not revised: 57 by 126.",
      """
        on         31/12/2018
        law        agreement.review.months  600 monitoring
      ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008  basis 57-QĐ/TW 2007-05-03
      """, severity: .query,
      says: Bilingual(
        vi:
          "Quy chế phối hợp 1/QC (Quận ủy Hải An, Công an Hải An) căn cứ 57-QĐ/TW ngày 3/5/2007, đã được thay thế bằng 126-QĐ/TW ngày 28/2/2018 từ 28/2/2018; quy chế chưa được sửa đổi.",
        en:
          "Coordination agreement 1/QC (Quận ủy Hải An, Công an Hải An) rests on 57-QĐ/TW of 3 May 2007, which 126-QĐ/TW of 28 February 2018 replaced from 28 February 2018; it was not revised since."
      )),
    Case(
      "Revised after 126, and 367 has come since.",
      """
        on         31/12/2025
        law        agreement.review.months  600 monitoring
      ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008  basis 57-QĐ/TW 2007-05-03  revised 1/6/2018
      """, severity: .query),
    Case(
      "The list has no column for a revision: nobody wrote that there was none.",
      """
        on         31/12/2018
        law        agreement.review.months  600 monitoring
        sender     btc  without revised
      ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008  basis 57-QĐ/TW 2007-05-03
      """, severity: .query,
      says: Bilingual(
        vi:
          "Quy chế phối hợp 1/QC (Quận ủy Hải An, Công an Hải An) căn cứ 57-QĐ/TW ngày 3/5/2007, đã được thay thế bằng 126-QĐ/TW ngày 28/2/2018 từ 28/2/2018; chưa rõ quy chế đã được sửa đổi hay chưa.",
        en:
          "Coordination agreement 1/QC (Quận ủy Hải An, Công an Hải An) rests on 57-QĐ/TW of 3 May 2007, which 126-QĐ/TW of 28 February 2018 replaced from 28 February 2018; whether it was revised since is not clear."
      )),
    Case(
      "Its basis only ended.",
      """
      ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008  basis 10-QĐ/TU
      """, severity: .query,
      says: Bilingual(
        vi:
          "Quy chế phối hợp 1/QC (Quận ủy Hải An, Công an Hải An) căn cứ 10-QĐ/TU ngày 1/1/2006, đã hết hiệu lực từ 1/1/2010; quy chế chưa được sửa đổi.",
        en:
          "Coordination agreement 1/QC (Quận ủy Hải An, Công an Hải An) rests on 10-QĐ/TU of 1 January 2006, which was no longer in force from 1 January 2010; it was not revised since."
      )),
    Case(
      "Five years and a day since it was signed.",
      "↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 30/12/2005",
      severity: .query,
      says: Bilingual(
        vi:
          "Quy chế phối hợp 1/QC (Quận ủy Hải An, Công an Hải An) ký hoặc sửa đổi gần nhất 30/12/2005, quá 60 tháng chưa được rà soát.",
        en:
          "Coordination agreement 1/QC (Quận ủy Hải An, Công an Hải An) was signed or last revised on 30 December 2005, and has not been reviewed for over 60 months."
      )),
    Case(
      "Signed some day of 2005.",
      "↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2005",
      severity: .query,
      says: Bilingual(
        vi:
          "Quy chế phối hợp 1/QC (Quận ủy Hải An, Công an Hải An) có thể đã quá 60 tháng chưa được rà soát (ký 2005), cần xác định ngày ký hoặc sửa đổi.",
        en:
          "Coordination agreement 1/QC (Quận ủy Hải An, Công an Hải An) may not have been reviewed for over 60 months (signed 2005); the day it was signed or revised is to be established."
      )),
    Case(
      "Signed long ago, and no list has a column for a revision.",
      """
        sender     btc  without revised
      ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2001
      """, severity: .query),
    Case(
      "The second has taken the place of the first, and has ended since: one finding, of the second.",
      """
        agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2005  until 2007
      ↓ agreement  2/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 1/1/2008  until 30/6/2010
      """, severity: .violation),
    Case(
      "A later one ran within its time, and both are over.",
      """
      ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2005  until 30/6/2010
      ↓ agreement  2/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 1/1/2008  until 31/12/2008
      """),
    Case(
      "One number, and another list names a third party and a later end: it may be the same agreement.",
      """
        unit       đtn-hải-an  name Quận đoàn Hải An  kind other  level district
      ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2007  until 30/6/2010
        sender     ca-hải-an
        agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an;đtn-hải-an  signed 2/3/2007  until 2015
      """, severity: .query),
    Case(
      "Two lists give its basis, one with the day: one finding.",
      """
        on         31/12/2018
        law        agreement.review.months  600 monitoring
      ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008  basis 57-QĐ/TW
        sender     ca-hải-an
        agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008  basis 57-qđ/tw 2007-05-03
      """, severity: .query),
    Case(
      "The review is a duty here, and no list has a column for the end: it may be over.",
      """
        law        agreement.review.months  60
        sender     btc  without until
      ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2001
      """, severity: .query),
    Case(
      "The review is a duty here: charged.",
      """
        law        agreement.review.months  60
      ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2001
      """, severity: .violation),
  ],
  silent: [
    Case(
      "In force on its last day.",
      "agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2007  until 31/12/2010"),
    Case(
      "A later one has taken its place.",
      """
      agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2005  until 30/6/2010
      agreement  2/QC  subject internal-protection  parties ca-hải-an;qu-hải-an  signed 1/7/2010
      """),
    Case(
      "A later one, under the former code of a party.",
      """
      unit       ca-cũ  name Công an cũ  kind state-body  level district  until 30/6/2010  successors ca-hải-an
      agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-cũ  signed 2/3/2005  until 30/6/2010
      agreement  2/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 1/7/2010
      """),
    Case(
      "Its basis was replaced, and it was revised on that very day.",
      """
      on         31/12/2018
      law        agreement.review.months  600 monitoring
      agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008  basis 57-QĐ/TW 2007-05-03  revised 28/2/2018
      """),
    Case(
      "The text that replaces its basis comes into force tomorrow.",
      """
      on         27/2/2018
      law        agreement.review.months  600 monitoring
      agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008  basis 57-QĐ/TW
      """),
    Case(
      "Five years to the day; and signed long ago, revised since.",
      """
      agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 31/12/2005
      agreement  2/QC  subject cadre-work  parties qu-hải-an;ca-hải-an  signed 2/3/1999  revised 1/6/2008
      """),
    Case(
      "To be signed next year.",
      "agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2011"),
  ],
  notJudged: [
    Case(
      "It ended, and neither party vouches for its list.",
      """
      unit       qu-x  name Quận ủy X  kind committee  level district
      unit       ca-x  name Công an X  kind state-body  level district
      agreement  2/QC  subject internal-protection  parties qu-x;ca-x  signed 2/3/2005  until 2009
      """),
    Case(
      "A party that no list has.",
      "agreement  1/QC  subject internal-protection  parties qu-hải-an;?  signed 2/3/2005  until 2009"),
    Case(
      "A bare number that two regulations have.",
      "agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2009  basis 9-QĐ/TU"),
    Case(
      "A bare number, and the one regulation that has it came after the agreement: another is meant.",
      """
      on         31/12/2018
      law        agreement.review.months  600 monitoring
      regulation 8-QĐ/TU  date 2015-01-01  body Thành ủy  from 2015-01-01  until 2016-12-31
      agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2009  basis 8-QĐ/TU
      """),
    Case(
      "The cell of its end is no day.",
      "agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008  until 31/6/2010"),
    Case(
      "A basis that the list of regulations does not have.",
      """
      agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2009  basis 11-QĐ/TU 2008-05-05
      """),
    Case(
      "No list has a column for its end.",
      """
      sender     btc  without until
      agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008
      """),
    Case(
      "Nobody has set when it is to be reviewed; by all else it is in order.",
      """
      law        agreement.review.months  unset
      agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2001
      """),
  ])
