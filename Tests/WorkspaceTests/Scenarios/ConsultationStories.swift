import Testing

/// The tax department of a city, its branches in three districts, and the registers of the districts' committees.
private enum City {
  static let setting = """
    law  consultation.duty.actions  DIEU_DONG, LUAN_CHUYEN, BO_NHIEM, BO_NHIEM_LAI, GIAO_QUYEN
    law  consultation.duty.posts  head, deputy
    law  consultation.duty.deciders  vertical, court
    law  consultation.duty.form  written
    law  consultation.reply.days  15
    law  consultation.silence  agrees
    law  consultation.window.before  180 method
    law  consultation.window.after  60 method
    unit  tu  name Thành ủy  kind committee  level province
    unit  cục-thuế  name Cục Thuế  kind vertical  level province  partyParent tu
    unit  qu-ha  name Quận ủy Hải An  kind committee  level district  partyParent tu
    unit  qu-hb  name Quận ủy Hồng Bàng  kind committee  level district  partyParent tu
    unit  qu-nq  name Quận ủy Ngô Quyền  kind committee  level district  partyParent tu
    unit  thuế-ha  name Thuế Hải An  kind vertical  level district  partyParent qu-ha  managingParent cục-thuế
    unit  đội-ha  name Đội Thuế số 2  kind vertical  level district  partyParent qu-ha  managingParent cục-thuế
    unit  thuế-hb  name Thuế Hồng Bàng  kind vertical  level district  partyParent qu-hb  managingParent cục-thuế
    unit  thuế-nq  name Thuế Ngô Quyền  kind vertical  level district  partyParent qu-nq  managingParent cục-thuế
    post  trưởng  title Chi cục trưởng  rank head  filled appointed
    post  phó  title Phó Chi cục trưởng  rank deputy  filled appointed
    post  cv  title Chuyên viên  rank staff  filled appointed
    post  uv  title Quận ủy viên  rank seat  filled elected

    """

  /// - Parameters:
  ///   - tax: rows of the tax department's lists.
  ///   - registers: rows of each committee's.
  ///   - silent: of whose register nobody says that it is whole.
  ///   - units: rows of the office's own list, beside those of the setting.
  static func year(
    _ tax: String, _ registers: [String: String] = [:], silent: Set<String> = [], units: String = ""
  ) -> String {
    var rows = setting + units + "\nsender  cục-thuế\ncovers  action  cục-thuế\n"
    if !silent.contains("cục-thuế") { rows += "covers  consultation  cục-thuế  since 1/7/2009\n" }
    rows += """
      official  an  name Trần Văn An  birth 2/3/1960  partyCard 31000001
      official  bình  name Lê Thị Bình  birth 5/6/1962  partyCard 31000002
      official  chi  name Phạm Văn Chi  birth 7/8/1964  partyCard 31000003
      assignment  an  unit thuế-ha  post phó  from 2005
      assignment  bình  unit thuế-ha  post phó  from 2006
      assignment  chi  unit thuế-ha  post cv  from 2007

      """ + tax + "\n"
    for committee in ["qu-ha", "qu-hb", "qu-nq"] {
      rows += "sender  \(committee)\n"
      if !silent.contains(committee) { rows += "covers  consultation  \(committee)  since 1/7/2009\n" }
      rows += (registers[committee] ?? "") + "\n"
    }
    return rows
  }

  static let move =
    "action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-ha  fromPost phó  toUnit thuế-hb  toPost phó  decision 15/QĐ 15/3/2010"
  static let within =
    "action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-ha  fromPost phó  toUnit đội-ha  toPost phó  decision 15/QĐ 15/3/2010"
  static let askedHB =
    "consultation  asker cục-thuế  asked qu-hb  official an  form written  letter 21/CV 1/3/2010  reply 8/QU 9/3/2010  opinion agree"

  static func asked(_ committee: String, _ rest: String, by person: String = "an") -> String {
    "consultation  asker cục-thuế  asked \(committee)  official \(person)  form written  \(rest)"
  }

  static let first = "cục-thuế/2010/actions.csv:2"
  static let verdicts: Set = ["C01", "C02", "C03", "C04", "C05", "C06", "C07"]
}

extension Story {
  fileprivate init(
    _ title: String, _ rows: String, finds: [String] = [], open: [String] = [], says: String? = nil,
    also: Set<String> = []
  ) {
    // C02 to C07 look at the same cases as C01 and C05: what is left open is counted there.
    let shared = ["C02", "C03", "C04", "C06", "C07"]
    let all = open.flatMap { reason in [reason] + shared.map { reason.replacing(/^C0[15]/, with: $0) } }
    self.init(
      title, rows, finds: finds, notJudged: all, looksAt: City.verdicts.union(also), says: says)
  }
}

@Suite("Consultation, told as whole workspaces")
struct ConsultationStories {
  @Test("is judged as the table says", arguments: documented + coverage + nearMisses + whichLetter + sides + time)
  func told(_ story: Story) async throws { try await story.check() }

  @Test("the list of a committee's members did not come: he was charged, though a seat there would have explained it")
  func membersMissing() async throws {
    let seat =
      "covers  assignment  qu-hb\nassignment  official.name Trần Văn An  official.birth 2/3/1960  unit qu-hb  post uv  from 2005  form elected"
    var paper = try PaperWorkspace(City.year(City.move + "\n" + City.askedHB, ["qu-hb": seat]))
    let place = try #require(paper.lists.firstIndex { $0.agency == "qu-hb" && $0.kind == .assignment })
    let whole = try await Trial("whole", paper)
    paper.lists[place].parts = 0
    let missing = try await whole.said(of: paper)
    for said in [whole.base, missing] {
      #expect(said.lines.filter { $0.rule == "C01" }.map(\.severity) == [.query])
    }
  }

  // MARK: The three cases everybody knows

  static let documented = [
    Story(
      "Hải An: the deputy was moved, the district was not asked and learned of it afterwards",
      City.year(City.move + "  learned 22/3/2010\n" + City.askedHB), finds: ["C01 violation \(City.first)"],
      says: "Quận ủy Hải An chỉ biết khi đã có quyết định (22/3/2010)"),
    Story(
      "Ngô Quyền: he came from another district, and this one learned of him by the decision",
      City.year(
        "\(City.move.replacing("thuế-hb", with: "thuế-nq"))  learned 22/3/2010\n"
          + City.asked("qu-ha", "letter 21/CV 1/3/2010  reply 8/QU 9/3/2010  opinion agree")),
      finds: ["C05 violation \(City.first)"], says: "Quận ủy Ngô Quyền chỉ biết khi đã có quyết định"),
    Story(
      "2018: an acting head was named, nobody was asked: a question in words of its own",
      "on  31/12/2018\n"
        + City.year(
          "action  an  kind GIAO_QUYEN  decider cục-thuế  toUnit thuế-ha  toPost trưởng  decision 15/QĐ 15/3/2018"),
      finds: ["C01 query cục-thuế/2018/actions.csv:2"], says: "giao quyền hoặc giao phụ trách"),
  ]

  // MARK: What the registers prove

  static let coverage = [
    Story(
      "nothing on file, both registers whole: charged", City.year(City.within), finds: ["C01 violation \(City.first)"]),
    Story(
      "nothing on file, the committee's register is nobody's word: asked", City.year(City.within, silent: ["qu-ha"]),
      finds: ["C01 query \(City.first)"]),
    Story(
      "nothing on file, the asker's register is nobody's word: asked", City.year(City.within, silent: ["cục-thuế"]),
      finds: ["C01 query \(City.first)"]),
    Story(
      "nothing on file and nobody vouches: not judged", City.year(City.within, silent: ["qu-ha", "cục-thuế"]),
      open: ["C01 coverage"]),
    Story(
      "a row of the committee's register went back, and nobody can say about whom it was: asked",
      City.year(
        City.within,
        ["qu-ha": "consultation  asker cục-thuế  asked qu-ha  official.name ?  form fax  letter 20/CV 1/3/2010"]),
      finds: ["C01 query \(City.first)"]),
    Story(
      "a row of the register went back, and it is about another person for certain: charged all the same",
      City.year(
        City.within,
        [
          "qu-ha":
            "consultation  asker cục-thuế  asked qu-ha  official.name Lê Thị Bình  official.birth 5/6/1962  official.partyCard 31000002  form fax  letter 20/CV 1/3/2010"
        ]), finds: ["C01 violation \(City.first)"]),
  ]

  // MARK: Letters that may be the missing one

  static let nearMisses = [
    Story(
      "a letter to the committee about a misspelt name: asked",
      City.year(
        City.within,
        [
          "qu-ha":
            "consultation  asker cục-thuế  asked qu-ha  official.name Trần Văn Ân  official.birth 2/3/1960  form written  letter 20/CV 1/3/2010"
        ]),
      finds: ["C01 query \(City.first)"], says: "có thể đã trao đổi với Quận ủy Hải An"),
    Story(
      "a letter about him to a committee that no list knows: asked",
      City.year(City.within + "\n" + City.asked("qu-?a", "letter 20/CV 1/3/2010  reply 8/QU 9/3/2010  opinion agree")),
      finds: ["C01 query \(City.first)"]),
    Story(
      "a letter to the committee about somebody nothing was decided on, of whom only the name is known: asked",
      City.year(
        "official  dũng  name Đỗ Văn Dũng\n" + City.within + "\n"
          + City.asked("qu-ha", "letter 20/CV 1/3/2010", by: "dũng")),
      finds: ["C01 query \(City.first)"]),
    Story(
      "a letter about a colleague on whom nothing was decided, who is another for certain: charged",
      City.year(City.within + "\n" + City.asked("qu-ha", "letter 20/CV 1/3/2010", by: "chi")),
      finds: ["C01 violation \(City.first)"]),
    Story(
      "a letter to the committee of unreadable date about an unknown person: asked",
      City.year(
        City.within,
        [
          "qu-ha":
            "consultation  asker cục-thuế  asked qu-ha  official.name Trần An  form written  letter.number 20/CV  letter.date ?"
        ]),
      finds: ["C01 query \(City.first)"]),
    Story(
      "the decision itself gives the number of a letter that stands under another name: asked",
      City.year(
        City.within + "  consultation 20/CV\n" + City.asked("qu-ha", "letter 20/CV 1/3/2010", by: "chi")),
      finds: ["C01 query \(City.first)"]),
    Story(
      "a letter about another person, name and birth and card all differ: charged",
      City.year(
        City.within,
        [
          "qu-ha":
            "consultation  asker cục-thuế  asked qu-ha  official.name Vũ Thị Mai  official.birth 9/9/1970  official.partyCard 99000001  form written  letter 20/CV 1/3/2010"
        ]),
      finds: ["C01 violation \(City.first)"]),
  ]

  // MARK: Which letter is whose

  static let whichLetter = [
    Story(
      "by its number, though another is nearer",
      City.year(
        City.within + "  consultation 20/CV\n"
          + City.asked("qu-ha", "letter 20/CV 1/2/2010  reply 7/QU 9/2/2010  opinion agree") + "\n"
          + City.asked("qu-ha", "letter 29/CV 20/3/2010"))),
    Story(
      "without a number by person, committee and window",
      City.year(City.within + "\n" + City.asked("qu-ha", "letter 1/2/2010  reply 9/2/2010  opinion agree")),
      finds: ["C07 query \(City.first)"]),
    Story(
      "one of before the window is another matter's",
      City.year(City.within + "\n" + City.asked("qu-ha", "letter 20/CV 1/8/2009  reply 7/QU 9/8/2009  opinion agree")),
      finds: ["C01 violation \(City.first)"]),
    Story(
      "one letter that fits two decisions of one day equally: a question, and neither is judged",
      City.year(
        City.within + "\n"
          + "action  an  kind BO_NHIEM_LAI  decider cục-thuế  toUnit thuế-ha  toPost phó  decision 16/QĐ 15/3/2010\n"
          + City.asked("qu-ha", "letter 20/CV 1/3/2010  reply 7/QU 9/3/2010  opinion agree")),
      finds: ["Q07 query cục-thuế/2010/consultations.csv:2"], open: ["C01 ambiguous", "C01 ambiguous"], also: ["Q07"]),
    Story(
      "one decision over three people: each is a case of his own",
      City.year(
        ["an", "bình", "chi"].map { City.within.replacing("action  an", with: "action  \($0)") }
          .joined(separator: "\n").replacing(
            "action  chi  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-ha  fromPost phó",
            with: "action  chi  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-ha  fromPost trưởng")
          + "\n" + City.asked("qu-ha", "letter 20/CV 1/3/2010  reply 7/QU 9/3/2010  opinion agree") + "\n"
          + City.asked("qu-ha", "letter 20/CV 1/3/2010  reply 7/QU 9/3/2010  opinion agree", by: "chi")),
      finds: ["C01 violation cục-thuế/2010/actions.csv:3"]),
    Story(
      "one letter over two decisions: a row a person, and both were asked",
      City.year(
        City.within + "\n" + City.within.replacing("action  an", with: "action  bình").replacing("15/QĐ", with: "16/QĐ")
          + "\n" + City.asked("qu-ha", "letter 20/CV 1/3/2010  reply 7/QU 9/3/2010  opinion agree") + "\n"
          + City.asked("qu-ha", "letter 20/CV 1/3/2010  reply 7/QU 9/3/2010  opinion agree", by: "bình"))),
  ]

  // MARK: Sides

  static let sides = [
    Story(
      "the branch's Party cell went to another committee in July: that one is to be asked in August",
      City.year(
        """
        action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-mới  fromPost phó  toUnit thuế-mới  toPost phó  decision 15/QĐ 15/8/2010
        \(City.asked("qu-nq", "letter 20/CV 1/8/2010  reply 7/QU 9/8/2010  opinion agree"))
        """,
        units: """
          unit  thuế-mới  name Thuế Mới  kind vertical  level district  partyParent qu-ha  managingParent cục-thuế  until 2010-06-30
          unit  thuế-mới  name Thuế Mới  kind vertical  level district  partyParent qu-nq  managingParent cục-thuế  from 2010-07-01
          """)),
    Story(
      "the same branch in May: the former committee is to be asked, and the letter to the new one is none to it",
      City.year(
        """
        action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-mới  fromPost phó  toUnit thuế-mới  toPost phó  decision 15/QĐ 15/5/2010
        \(City.asked("qu-nq", "letter 20/CV 1/5/2010  reply 7/QU 9/5/2010  opinion agree"))
        """,
        units: """
          unit  thuế-mới  name Thuế Mới  kind vertical  level district  partyParent qu-ha  managingParent cục-thuế  until 2010-06-30
          unit  thuế-mới  name Thuế Mới  kind vertical  level district  partyParent qu-nq  managingParent cục-thuế  from 2010-07-01
          """), finds: ["C06 violation \(City.first)"]),
    Story(
      "the committee was renamed between letter and decision",
      City.year(
        """
        action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-x  fromPost phó  toUnit thuế-x  toPost phó  decision 15/QĐ 15/7/2010
        \(City.asked("qu-cũ", "letter 20/CV 20/6/2010  reply 7/QU 28/6/2010  opinion agree"))
        """,
        units: """
          unit  qu-cũ  name Quận ủy Cũ  kind committee  level district  partyParent tu  until 2010-06-30  successors qu-mới
          unit  qu-mới  name Quận ủy Mới  kind committee  level district  partyParent tu  from 2010-07-01
          unit  thuế-x  name Thuế X  kind vertical  level district  partyParent qu-cũ  managingParent cục-thuế  until 2010-06-30
          unit  thuế-x  name Thuế X  kind vertical  level district  partyParent qu-mới  managingParent cục-thuế  from 2010-07-01
          """)),
    Story(
      "a member of the committee is moved, whatever his post",
      City.year(
        City.within.replacing("action  an", with: "action  chi").replacing("fromPost phó", with: "fromPost cv")
          .replacing("toPost phó", with: "toPost cv"),
        [
          "qu-ha":
            "assignment  official.name Phạm Văn Chi  official.birth 7/8/1964  unit qu-ha  post uv  from 2005  form elected"
        ]),
      finds: ["C01 violation \(City.first)"]),
    Story(
      "the same man without a seat is in nobody's scope",
      City.year(
        City.within.replacing("action  an", with: "action  chi").replacing("fromPost phó", with: "fromPost cv")
          .replacing("toPost phó", with: "toPost cv"))),
    Story(
      "only the side he comes to has a committee to ask",
      City.year(
        "action  an  kind BO_NHIEM  decider cục-thuế  toUnit thuế-hb  toPost trưởng  decision 15/QĐ 15/3/2010\n"
          + City.asked("qu-ha", "letter 20/CV 1/3/2010  reply 7/QU 9/3/2010  opinion agree")),
      finds: ["C05 violation \(City.first)"]),
    Story(
      "both sides are one committee's: one case, one charge", City.year(City.within),
      finds: ["C01 violation \(City.first)"]),
    Story(
      "two posts at once, and the decision names neither: the principal one is what he leaves",
      City.year(
        """
        assignment  chi  unit thuế-nq  post phó  from 2008  form concurrent
        action  chi  kind DIEU_DONG  decider cục-thuế  toUnit đội-ha  toPost cv  decision 15/QĐ 15/3/2010
        """)),
  ]

  // MARK: Days

  static let time = [
    Story(
      "decided on the last day of the time to reply",
      City.year(
        City.within.replacing("15/3/2010", with: "16/3/2010") + "\n"
          + City.asked("qu-ha", "letter 20/CV 28/2/2010  received 1/3/2010")),
      finds: ["C03 violation \(City.first)"]),
    Story(
      "decided on the day after it: silence agrees",
      City.year(
        City.within.replacing("15/3/2010", with: "17/3/2010") + "\n"
          + City.asked("qu-ha", "letter 20/CV 28/2/2010  received 1/3/2010"))),
    Story(
      "the letter has the date of the decision",
      City.year(City.within + "\n" + City.asked("qu-ha", "letter 20/CV 15/3/2010")),
      finds: ["C02 violation \(City.first)"]),
    Story(
      "two registers date the letter before and after the decision: asked",
      City.year(
        City.within + "\n" + City.asked("qu-ha", "letter 20/CV 16/3/2010  reply 7/QU 18/3/2010"),
        [
          "qu-ha":
            "consultation  asker cục-thuế  asked qu-ha  official.name Trần Văn An  official.birth 2/3/1960  form written  letter 20/CV 6/3/2010  reply 7/QU 18/3/2010"
        ]),
      finds: ["C02 query \(City.first)"]),
    Story(
      "the committee disagreed, and no report to the superior level followed",
      City.year(
        City.within + "\n" + City.asked("qu-ha", "letter 20/CV 1/3/2010  reply 7/QU 9/3/2010  opinion disagree")),
      finds: ["C04 violation \(City.first)"]),
  ]
}
