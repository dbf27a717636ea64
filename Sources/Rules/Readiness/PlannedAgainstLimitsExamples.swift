import Records

/// The cases of E09, which are many: how many posts one may be planned for, and until which age.
let plannedAgainstLimitsExamples = Examples(
  setting: """
    on      31/12/2013
    law     succession.per-person  3
    law     succession.per-person.by-level  false
    law     succession.age  sex=male 55; sex=female 50
    law     succession.least-remaining  40/60
    law     retirement.age  sex=male 720; sex=female 660
    unit    tu  name Thành ủy  kind committee  level province
    unit    qu-hải-an  name Quận ủy Hải An  kind committee  level district  partyParent tu
    unit    thuế-hải-an  name Thuế Hải An  kind vertical  level district  partyParent qu-hải-an
    unit    thuế-lê-chân  name Thuế Lê Chân  kind vertical  level district  partyParent qu-hải-an
    unit    cục-thuế  name Cục Thuế  kind vertical  level province  partyParent tu
    post    trưởng  title Chi cục trưởng  rank head  filled appointed
    post    phó  title Phó Chi cục trưởng  rank deputy  filled appointed
    official  an  name Trần Văn An  birth 1970  sex male
    official  bình  name Phạm Thị Bình  birth 1971  sex female
    """,
  reported: [
    Case(
      "Four posts, one more than allowed.",
      """
      ↓ succession  an  unit thuế-hải-an  post trưởng  approved 2012
        succession  an  unit thuế-hải-an  post phó  approved 2012
        succession  an  unit thuế-lê-chân  post trưởng  approved 2012
        succession  an  unit cục-thuế  post phó  approved 2012
      """, severity: .violation,
      says: Bilingual(
        vi: "Trần Văn An được quy hoạch 04 chức danh, theo quy định không quá 03.",
        en: "Trần Văn An is planned for posts: 4; at most 3 are allowed.")),
    Case(
      "Four posts of one level, where they are counted level by level.",
      """
        law         succession.per-person.by-level  true
      ↓ succession  an  unit thuế-hải-an  post trưởng  approved 2012
        succession  an  unit thuế-hải-an  post phó  approved 2012
        succession  an  unit thuế-lê-chân  post trưởng  approved 2012
        succession  an  unit thuế-lê-chân  post phó  approved 2012
      """, severity: .violation,
      says: Bilingual(
        vi: "Trần Văn An được quy hoạch 04 chức danh cùng cấp, theo quy định không quá 03.",
        en: "Trần Văn An is planned for posts of one level: 4; at most 3 are allowed.")),
    Case(
      "A fourth that perhaps ended in December.",
      """
      ↓ succession  an  unit thuế-hải-an  post trưởng  approved 2012
        succession  an  unit thuế-hải-an  post phó  approved 2012
        succession  an  unit thuế-lê-chân  post trưởng  approved 2012
        succession  an  unit cục-thuế  post phó  approved 2012  until 12/2013
      """, severity: .query,
      says: Bilingual(
        vi: "Trần Văn An có thể được quy hoạch quá 03 chức danh, cần đối chiếu lại.",
        en: "Trần Văn An may be planned for more than the 3 posts allowed.")),
    Case(
      "A fourth in a unit that no list has: nobody knows of which level.",
      """
        law         succession.per-person.by-level  true
      ↓ succession  an  unit thuế-hải-an  post trưởng  approved 2012
        succession  an  unit thuế-hải-an  post phó  approved 2012
        succession  an  unit thuế-lê-chân  post trưởng  approved 2012
        succession  an  unit ?  post phó  approved 2012
      """, severity: .query),
    Case(
      "Fifty-five and a day, a man.",
      """
        law         succession.least-remaining  12
        official    chi  name Lê Văn Chi  birth 30/12/1958  sex male
      ↓ succession  chi  unit thuế-hải-an  post trưởng  approved 2012
      """, severity: .violation,
      says: Bilingual(
        vi: "Lê Văn Chi, sinh 30/12/1958, được quy hoạch chức danh Chi cục trưởng tại Thuế Hải An, đã quá 55 tuổi.",
        en:
          "Lê Văn Chi, born 30 December 1958, is planned for Chi cục trưởng at Thuế Hải An and is over 55 years of age."
      )),
    Case(
      "Born some day of 1958: asked, not charged.",
      """
        law         succession.least-remaining  12
        official    chi  name Lê Văn Chi  birth 1958  sex male
      ↓ succession  chi  unit thuế-hải-an  post trưởng  approved 2012
      """, severity: .query,
      says: Bilingual(
        vi:
          "Lê Văn Chi, sinh 1958, được quy hoạch chức danh Chi cục trưởng tại Thuế Hải An, có thể đã quá tuổi quy hoạch, cần đối chiếu lại.",
        en:
          "Lê Văn Chi, born 1958, is planned for Chi cục trưởng at Thuế Hải An and may be too old for it; the lists are to be compared."
      )),
    Case(
      "Fifty-two, and no list says whether a man or a woman.",
      """
        law         succession.least-remaining  12
        official    chi  name Lê Thanh Chi  birth 1/1/1961
      ↓ succession  chi  unit thuế-hải-an  post trưởng  approved 2012
      """, severity: .query),
    Case(
      "Thirty-nine months left: too few by both readings.",
      """
        law         succession.age  sex=male 70; sex=female 70
        official    chi  name Lê Văn Chi  birth 15/3/1957  sex male
      ↓ succession  chi  unit thuế-hải-an  post trưởng  approved 2012
      """, severity: .violation,
      says: Bilingual(
        vi:
          "Lê Văn Chi được quy hoạch chức danh Chi cục trưởng tại Thuế Hải An, còn 39 tháng đến tuổi nghỉ hưu (3/2017), theo quy định phải còn ít nhất 40 tháng.",
        en:
          "Lê Văn Chi is planned for Chi cục trưởng at Thuế Hải An and has 39 months left before retirement in March 2017; at least 40 months are required."
      )),
    Case(
      "Forty months left: enough by one reading of the rule, not by the other.",
      """
        law         succession.age  sex=male 70; sex=female 70
        official    chi  name Lê Văn Chi  birth 15/4/1957  sex male
      ↓ succession  chi  unit thuế-hải-an  post trưởng  approved 2012
      """, severity: .query,
      says: Bilingual(
        vi:
          "Lê Văn Chi được quy hoạch chức danh Chi cục trưởng tại Thuế Hải An, có thể không còn đủ thời gian công tác theo quy định, cần đối chiếu lại.",
        en:
          "Lê Văn Chi is planned for Chi cục trưởng at Thuế Hải An and may have too little time left before retirement; the lists are to be compared."
      )),
    Case(
      "Two lists give two births; with one of them too old by a day.",
      """
        law         succession.least-remaining  12
      ↓ succession  chi  unit thuế-hải-an  post trưởng  approved 2012
        official    chi  name Lê Văn Chi  birth 30/12/1958  sex male  partyCard 77
        sender      btc
        official    chi  name Lê Văn Chi  birth 31/12/1958  sex male  partyCard 77
      """, severity: .query),
    Case(
      "Too old, and too near retirement: two findings on one row.",
      """
        official    chi  name Lê Văn Chi  birth 1955  sex male
      ↓ succession  chi  unit thuế-hải-an  post trưởng  approved 2012
      """, severity: .violation),
    Case(
      "Too many posts, and no list has the birth: found all the same.",
      """
        official    chi  name Lê Văn Chi  partyCard 78  sex male
      ↓ succession  chi  unit thuế-hải-an  post trưởng  approved 2012
        succession  chi  unit thuế-hải-an  post phó  approved 2012
        succession  chi  unit thuế-lê-chân  post trưởng  approved 2012
        succession  chi  unit cục-thuế  post phó  approved 2012
      """, severity: .violation),
  ],
  silent: [
    Case(
      "Three posts; a fourth has ended.",
      """
      succession  an  unit thuế-hải-an  post trưởng  approved 2012
      succession  an  unit thuế-hải-an  post phó  approved 2012
      succession  an  unit thuế-lê-chân  post trưởng  approved 2012
      succession  an  unit cục-thuế  post phó  approved 2008  until 30/12/2013
      """),
    Case(
      "Four posts, two of one level and two of another, counted level by level.",
      """
      law         succession.per-person.by-level  true
      succession  an  unit thuế-hải-an  post trưởng  approved 2012
      succession  an  unit thuế-hải-an  post phó  approved 2012
      succession  an  unit cục-thuế  post trưởng  approved 2012
      succession  an  unit cục-thuế  post phó  approved 2012
      """),
    Case(
      "The fourth is the post already held.",
      """
      assignment  an  unit thuế-hải-an  post phó  from 2010
      succession  an  unit thuế-hải-an  post trưởng  approved 2012
      succession  an  unit thuế-hải-an  post phó  approved 2009
      succession  an  unit thuế-lê-chân  post trưởng  approved 2012
      succession  an  unit cục-thuế  post phó  approved 2012
      """),
    Case(
      "Two lists, and a unit with a former code: three posts, not five.",
      """
      unit        chi-cục-cũ  name Chi cục cũ  kind vertical  level district  until 31/5/2013  successors thuế-hải-an
      succession  an  unit thuế-hải-an  post trưởng  approved 2012
      succession  an  unit thuế-lê-chân  post phó  approved 2012
      succession  an  unit thuế-lê-chân  post trưởng  approved 2012
      sender      thuế
      succession  official.name Trần Văn An  official.birth 1970  unit chi-cục-cũ  post trưởng  approved 2012
      succession  official.name Trần Văn An  official.birth 1970  unit thuế-lê-chân  post phó  approved 2012
      """),
    Case(
      "Fifty-five to the day, a man; fifty to the day, a woman.",
      """
      law         succession.least-remaining  12
      official    chi  name Lê Văn Chi  birth 31/12/1958  sex male
      official    dung  name Vũ Thị Dung  birth 31/12/1963  sex female
      succession  chi  unit thuế-hải-an  post trưởng  approved 2012
      succession  dung  unit thuế-hải-an  post trưởng  approved 2012
      """),
    Case(
      "Sixty months left: enough by both readings.",
      """
      law         succession.age  sex=male 70; sex=female 70
      official    chi  name Lê Văn Chi  birth 1/12/1958  sex male
      succession  chi  unit thuế-hải-an  post trưởng  approved 2012
      """),
    Case(
      "Too old, and no longer planned.",
      """
      official    chi  name Lê Văn Chi  birth 1955  sex male
      succession  chi  unit thuế-hải-an  post trưởng  approved 2008  until 2012
      """),
    Case(
      "Too old for a plan, and planned only for the post that he holds.",
      """
      official    chi  name Lê Văn Chi  birth 1955  sex male
      assignment  chi  unit thuế-hải-an  post trưởng  from 2010
      succession  chi  unit thuế-hải-an  post trưởng  approved 2008
      """),
  ],
  notJudged: [
    Case(
      "No list has the birth.",
      """
      official    chi  name Lê Văn Chi  partyCard 78  sex male
      succession  chi  unit thuế-hải-an  post trưởng  approved 2012
      """),
    Case(
      "No age is set for women.",
      """
      law         succession.age  sex=male 55
      succession  bình  unit thuế-hải-an  post trưởng  approved 2012
      """),
    Case(
      "One limit is not set, for anybody: said once, and by the others she is in order.",
      """
      law         succession.age  unset
      succession  bình  unit thuế-hải-an  post trưởng  approved 2012
      """),
    Case(
      "No limit is set.",
      """
      law         succession.age  unset
      law         succession.per-person  unset
      law         succession.least-remaining  unset
      succession  bình  unit thuế-hải-an  post trưởng  approved 2012
      """),
  ])
