import Records

/// The cases of T04, which are many: who changes position, who is exempt, and who may have moved.
let overduePositionExamples = Examples(
  setting: """
    on    31/12/2020
    law   rotation.field.period  36
    law   rotation.exempt.months-to-retirement  18
    law   rotation.exempt.reasons  ỐM, HỌC
    law   retirement.age  720
    law   tenure.gap  1 method
    unit  thuế-hải-an  name Thuế Hải An  kind vertical  level district  managingParent cục-thuế
    unit  thuế-lê-chân  name Thuế Lê Chân  kind vertical  level district  managingParent cục-thuế
    unit  cục-thuế  name Cục Thuế  kind vertical  level province
    post  kế-toán  title Kế toán viên  rank staff  filled appointed  rotationField kế-toán
    post  văn-thư  title Văn thư  rank staff  filled appointed
    post  phó  title Phó Chi cục trưởng  rank deputy  filled appointed
    post  bí-thư  title Bí thư chi bộ  rank seat  filled elected
    covers  exemption  cục-thuế
    covers  assignment  setting
    official  an  name Trần Văn An  birth 1980  sex male
    """,
  reported: [
    Case(
      "Three years and a day.",
      "↓ assignment  an  unit thuế-hải-an  post kế-toán  from 30/12/2017", severity: .violation,
      says: Bilingual(
        vi:
          "Trần Văn An giữ vị trí Kế toán viên tại Thuế Hải An từ 30/12/2017, quá 36 tháng chưa chuyển đổi vị trí công tác.",
        en:
          "Trần Văn An has been Kế toán viên at Thuế Hải An since 30 December 2017, over 36 months without a change of position."
      )),
    Case(
      "The period of the field, and not that of another.",
      """
        law         rotation.field.period  field=kế-toán 24; field=hải-quan 60
      ↓ assignment  an  unit thuế-hải-an  post kế-toán  from 30/12/2018
      """, severity: .violation),
    Case(
      "Eighteen months left before retirement, and not fewer.",
      """
        official    chi  name Lê Văn Chi  birth 1/6/1962  sex male
      ↓ assignment  chi  unit thuế-hải-an  post kế-toán  from 2010
      """, severity: .violation),
    Case(
      "By some months of his birth year he is close to retirement.",
      """
        official    chi  name Lê Văn Chi  birth 1962  sex male
      ↓ assignment  chi  unit thuế-hải-an  post kế-toán  from 2010
      """, severity: .query,
      says: Bilingual(
        vi:
          "Lê Văn Chi giữ vị trí Kế toán viên tại Thuế Hải An từ 2010, quá 36 tháng chưa chuyển đổi vị trí công tác; cần đối chiếu thời gian công tác còn lại.",
        en:
          "Lê Văn Chi has been Kế toán viên at Thuế Hải An since 2010, over 36 months without a change of position; the time left before retirement is to be established."
      )),
    Case(
      "The list of decisions that was due did not come: one that moved him may stand there.",
      """
        covers      action  cục-thuế  missing
      ↓ assignment  an  unit thuế-hải-an  post kế-toán  from 2010
      """, severity: .query),
    Case(
      "Only the year of the assignment is known.",
      "↓ assignment  an  unit thuế-hải-an  post kế-toán  from 2017", severity: .query,
      says: Bilingual(
        vi:
          "Trần Văn An giữ vị trí Kế toán viên tại Thuế Hải An từ 2017, có thể đã quá 36 tháng chưa chuyển đổi vị trí công tác, cần xác định ngày.",
        en:
          "Trần Văn An has been Kế toán viên at Thuế Hải An since 2017, perhaps over 36 months without a change of position; the dates are to be established."
      )),
    Case(
      "The exemption has ended.",
      """
      ↓ assignment  an  unit thuế-hải-an  post kế-toán  from 2010
        exemption   an  parameter rotation.field.period  reason HỌC  until 30/12/2020  document 3/CV 1/1/2019
      """, severity: .violation),
    Case(
      "The exemption is from another limit.",
      """
      ↓ assignment  an  unit thuế-hải-an  post kế-toán  from 2010
        exemption   an  parameter tenure.manager.limit  reason HỌC  document 3/CV 1/1/2019
      """, severity: .violation),
    Case(
      "Exempted, for a reason that the rules do not list: which, is not printed.",
      """
      ↓ assignment  an  unit thuế-hải-an  post kế-toán  from 2010
        exemption   an  parameter rotation.field.period  reason BẬN  document 3/CV 1/1/2019
      """, severity: .query,
      says: Bilingual(
        vi:
          "Trần Văn An giữ vị trí Kế toán viên tại Thuế Hải An từ 2010, quá 36 tháng chưa chuyển đổi vị trí công tác; văn bản 3/CV ngày 1/1/2019 về việc chưa chuyển đổi cần đối chiếu.",
        en:
          "Trần Văn An has been Kế toán viên at Thuế Hải An since 2010, over 36 months without a change of position; paper 3/CV of 1 January 2019, which puts the change off, is to be looked at."
      )),
    Case(
      "An exemption of a code that no list has, a slip of the pen away from his: asked, not charged.",
      """
      ↓ assignment  an  unit thuế-hải-an  post kế-toán  from 2010
        exemption   am  parameter rotation.field.period  reason HỌC  document 3/CV 1/1/2019
      """, severity: .query,
      says: Bilingual(
        vi:
          "Trần Văn An giữ vị trí Kế toán viên tại Thuế Hải An từ 2010, quá 36 tháng chưa chuyển đổi vị trí công tác; có văn bản về người chưa có trong danh sách cán bộ, cần đối chiếu.",
        en:
          "Trần Văn An has been Kế toán viên at Thuế Hải An since 2010, over 36 months without a change of position; a paper puts it off for somebody whom no list of officials has."
      )),
    Case(
      "Exempted from a limit that the rulebook does not have: it may be this one, misspelt.",
      """
      ↓ assignment  an  unit thuế-hải-an  post kế-toán  from 2010
        exemption   an  parameter rotation.feild.period  reason HỌC  document 3/CV 1/1/2019
      """, severity: .query),
    Case(
      "Exempted until a year of which the day is not known.",
      """
      ↓ assignment  an  unit thuế-hải-an  post kế-toán  from 2010
        exemption   an  parameter rotation.field.period  reason HỌC  until 2020  document 3/CV 1/1/2019
      """, severity: .query),
    Case(
      "No list of exemptions came from there: he may be exempt.",
      """
        unit        kho-bạc  name Kho bạc  kind vertical  level province
      ↓ assignment  an  unit kho-bạc  post kế-toán  from 2010
      """, severity: .query,
      says: Bilingual(
        vi:
          "Trần Văn An giữ vị trí Kế toán viên tại Kho bạc từ 2010, quá 36 tháng chưa chuyển đổi vị trí công tác; chưa nhận được danh sách các trường hợp chưa chuyển đổi, cần đối chiếu.",
        en:
          "Trần Văn An has been Kế toán viên at Kho bạc since 2010, over 36 months without a change of position; no whole list of those put off has arrived."
      )),
    Case(
      "Put in charge of a branch for the time being: perhaps a manager.",
      """
      ↓ assignment  an  unit thuế-hải-an  post kế-toán  from 2010
        assignment  an  unit thuế-hải-an  post phó  from 1/6/2020  form acting
      """, severity: .query,
      says: Bilingual(
        vi:
          "Trần Văn An giữ vị trí Kế toán viên tại Thuế Hải An từ 2010, quá 36 tháng chưa chuyển đổi vị trí công tác; cần xác định hiện có giữ chức vụ quản lý hay không.",
        en:
          "Trần Văn An has been Kế toán viên at Thuế Hải An since 2010, over 36 months without a change of position; whether a managing post is held is to be established."
      )),
    Case(
      "Seconded elsewhere for now.",
      """
      ↓ assignment  an  unit thuế-hải-an  post kế-toán  from 2010
        assignment  an  unit thuế-lê-chân  post văn-thư  from 1/6/2020  form seconded
      """, severity: .query,
      says: Bilingual(
        vi:
          "Trần Văn An giữ vị trí Kế toán viên tại Thuế Hải An từ 2010, quá 36 tháng chưa chuyển đổi vị trí công tác; danh sách ghi đang biệt phái, cần đối chiếu.",
        en:
          "Trần Văn An has been Kế toán viên at Thuế Hải An since 2010, over 36 months without a change of position; the lists show a secondment, which is to be looked at."
      )),
    Case(
      "The secretary of a cell does not manage the branch.",
      """
      ↓ assignment  an  unit thuế-hải-an  post kế-toán  from 2010
        assignment  an  unit thuế-hải-an  post bí-thư  from 2015  form elected
      """, severity: .violation),
    Case(
      "A manager once, and in the position ever since.",
      """
        assignment  an  unit thuế-lê-chân  post phó  from 1/1/2010  to 31/12/2015
      ↓ assignment  an  unit thuế-hải-an  post kế-toán  from 1/1/2016
      """, severity: .violation),
    Case(
      "A list of those in office, without a column for the end.",
      """
        sender      cục-thuế  without to
      ↓ assignment  official.name Trần Văn An  official.birth 1980  unit thuế-hải-an  post kế-toán  from 2010
      """, severity: .query),
    Case(
      "The unit was renamed, and he stayed.",
      """
        unit        chi-cục-cũ  name Chi cục cũ  kind vertical  level district  until 31/5/2018  successors thuế-hải-an
      ↓ assignment  an  unit chi-cục-cũ  post kế-toán  from 1/6/2015  to 31/5/2018
        assignment  an  unit thuế-hải-an  post kế-toán  from 1/6/2018
      """, severity: .violation),
  ],
  silent: [
    Case("Three years to the day.", "assignment  an  unit thuế-hải-an  post kế-toán  from 31/12/2017"),
    Case(
      "The same work in another unit: the position was changed.",
      """
      assignment  an  unit thuế-lê-chân  post kế-toán  from 1/1/2010  to 31/12/2018
      assignment  an  unit thuế-hải-an  post kế-toán  from 1/1/2019
      """),
    Case("A position that need not change.", "assignment  an  unit thuế-hải-an  post văn-thư  from 1990"),
    Case(
      "A manager: the rotation rules are another matter.", "assignment  an  unit thuế-hải-an  post phó  from 1990"),
    Case(
      "A manager who keeps the books as well.",
      """
      assignment  an  unit thuế-hải-an  post phó  from 2010
      assignment  an  unit thuế-hải-an  post kế-toán  from 2010  form concurrent
      """),
    Case(
      "Fewer than eighteen months left before retirement.",
      """
      official    chi  name Lê Văn Chi  birth 31/5/1962  sex male
      assignment  chi  unit thuế-hải-an  post kế-toán  from 2010
      """),
    Case(
      "Exempted to this day.",
      """
      assignment  an  unit thuế-hải-an  post kế-toán  from 2010
      exemption   an  parameter rotation.field.period  reason HỌC  until 31/12/2020  document 3/CV 1/1/2019
      """),
    Case(
      "Exempted until it is withdrawn.",
      """
      assignment  an  unit thuế-hải-an  post kế-toán  from 2010
      exemption   an  parameter rotation.field.period  reason ỐM  document 3/CV 1/1/2019
      """),
    Case(
      "He has left the position.",
      "assignment  an  unit thuế-hải-an  post kế-toán  from 2010  to 30/12/2020"),
  ],
  notJudged: [
    Case(
      "Nobody has set a period for the field.",
      """
      law         rotation.field.period  field=hải-quan 60
      assignment  an  unit thuế-hải-an  post kế-toán  from 2010
      """),
    Case(
      "When he was born no list says.",
      """
      official    chi  name Lê Văn Chi  partyCard 9
      assignment  chi  unit thuế-hải-an  post kế-toán  from 2010
      """),
    Case(
      "Exempted, and nobody has said which reasons count.",
      """
      law         rotation.exempt.reasons  unset
      assignment  an  unit thuế-hải-an  post kế-toán  from 2010
      exemption   an  parameter rotation.field.period  reason HỌC  document 3/CV 1/1/2019
      """),
    Case("A post that no list has.", "assignment  an  unit thuế-hải-an  post ?  from 2010"),
  ])
