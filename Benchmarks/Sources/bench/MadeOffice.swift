import Foundation

/// A made-up workspace: departments of a vertical line with a branch in every district, committees with their own
/// registers of letters. Canonical CSV throughout. The same number of officials gives the same bytes.
///
/// Most of what is judged is in order, as it is in an office: one move in fifty has no letter, one manager in twenty is
/// beyond the limit.
struct MadeOffice {
  let officials: Int
  /// One move in so many has no letter. With less than ten, all are managers who move to another district after too long a
  /// time: an office in which most that is judged is found. Never one in one: a register without a row vouches for nothing.
  var unasked = 50
  private let districts = 30
  private let departments = 20

  func write(to root: String) {
    for folder in ["reference", "agencies", "rulebook/local", "exports"] { makeFolder("\(root)/\(folder)") }
    text("phoihop.yaml", MadeOffice.settings, root)
    text("rulebook/local/gia-tri.yaml", MadeOffice.law, root)
    writeReference(root)
    for department in 0..<departments { write(department, root) }
    for district in 0..<districts { writeRegister(of: district, root) }
    writeBoard(root)
  }

  // MARK: Units and posts

  private func writeReference(_ root: String) {
    var units = OutputFile("\(root)/reference/units.csv")
    units.add("code,name,kind,level,partyParent,managingParent,sector,from,until,successors\n")
    units.add("TU,Thành ủy,committee,province,,,,,,\nBTC,Ban Tổ chức Thành ủy,organisation-board,province,TU,TU,,,,\n")
    for district in 0..<districts {
      units.add("QU-\(district),Quận ủy \(district),committee,district,TU,TU,,,,\n")
      units.add("CA-\(district),Công an quận \(district),state-body,district,QU-\(district),,,,,\n")
    }
    for department in 0..<departments {
      units.add("C-\(department),Cục \(department),vertical,province,TU,,Ngành \(department),,,\n")
      for district in 0..<districts {
        for branch in 1...2 {
          units.add(
            "C-\(department)-\(district)-\(branch),Chi cục \(department).\(branch) quận \(district),vertical,district,"
              + "QU-\(district),C-\(department),Ngành \(department),,,\n")
        }
      }
    }
    units.flush()
    text(
      "reference/posts.csv",
      """
      code,title,rank,filled,rotationField,grade
      CT,Chi cục trưởng,head,appointed,,5
      PCT,Phó Chi cục trưởng,deputy,appointed,,4
      DT,Đội trưởng,deputy,appointed,,3
      CV,Chuyên viên,staff,appointed,thu,1
      BT,Bí thư,head,elected,,6
      UV,Cấp ủy viên,seat,elected,,4

      """, root)
    text("reference/key-posts.csv", "unit,post\n" + (0..<districts).map { "QU-\($0),BT\n" }.joined(), root)
    text(
      "reference/regulations.csv",
      """
      number,date,body,title,from,until,replacedBy
      67-QĐ/TW,2007-07-04,Bộ Chính trị,,2007-07-04,2017-12-18,105-QĐ/TW 2017-12-19
      57-QĐ/TW,2007-05-03,Bộ Chính trị,,2007-05-03,2018-02-27,126-QĐ/TW 2018-02-28

      """, root)
  }

  // MARK: One department

  private func write(_ department: Int, _ root: String) {
    let agency = "cuc-\(department)"
    text(
      "agencies/\(agency).yaml",
      profile(
        agency, of: "C-\(department)",
        [.official, .assignment, .action, .consultation, .evaluation, .exemption, .succession]), root)
    let folder = "\(root)/exports/\(agency)/2010"
    makeFolder(folder)
    var people = OutputFile("\(folder)/official.csv")
    var spells = OutputFile("\(folder)/assignment.csv")
    var moves = OutputFile("\(folder)/action.csv")
    var letters = OutputFile("\(folder)/consultation.csv")
    people.add(List.official.head)
    spells.add(List.assignment.head)
    moves.add(List.action.head)
    letters.add(List.consultation.head)
    for number in stride(from: department, to: officials, by: departments) {
      let person = Person(number, department: department, districts: districts, unasked: unasked)
      people.add(person.row)
      for spell in person.spells { spells.add(spell) }
      moves.add(person.move)
      if let letter = person.letter { letters.add(letter) }
    }
    for list in [List.evaluation, .exemption, .succession] {
      text("exports/\(agency)/2010/\(list.rawValue).csv", list.head, root)
    }
    people.flush()
    spells.flush()
    moves.flush()
    letters.flush()
  }

  // MARK: Committees and the board

  /// A third of the letters stand in the committee's register too, where people have names and cards.
  private func writeRegister(of district: Int, _ root: String) {
    let agency = "quan-\(district)"
    text("agencies/\(agency).yaml", profile(agency, of: "QU-\(district)", [.register]), root)
    let folder = "\(root)/exports/\(agency)/2010"
    makeFolder(folder)
    var letters = OutputFile("\(folder)/register.csv")
    letters.add(List.register.head)
    for number in 0..<officials {
      let person = Person(number, department: number % departments, districts: districts, unasked: unasked)
      if person.district == district, person.isRegistered, let row = person.registered { letters.add(row) }
    }
    letters.flush()
  }

  private func writeBoard(_ root: String) {
    text("agencies/ban.yaml", profile("ban", of: "TU", [.election, .nominee, .agreement, .activity]), root)
    makeFolder("\(root)/exports/ban/2010")
    var elections = List.election.head
    var nominees = List.nominee.head
    var agreements = List.agreement.head
    var activities = List.activity.head
    for district in 0..<districts {
      elections +=
        "DH-\(district),party-congress,QU-\(district),district,2010-2015,bch,30,,2010-08-05,1/ĐA,2010-01-05\n"
      for i in 0..<34 {
        let person = Person(district * departments + i * 1000, department: 0, districts: districts, unasked: unasked)
        nominees += "\(person.name),\(person.birth),\(person.card),DH-\(district),first,UV\n"
      }
      agreements +=
        "\(district)/QC,internal-protection,QU-\(district);CA-\(district),2008-03-01,,57-QĐ/TW 2007-05-03,\n"
      activities += "\(district)/QC,conference,2010-06-01,1\n"
    }
    text("exports/ban/2010/election.csv", elections, root)
    text("exports/ban/2010/nominee.csv", nominees, root)
    text("exports/ban/2010/agreement.csv", agreements, root)
    text("exports/ban/2010/activity.csv", activities, root)
  }

  // MARK: Files

  private func profile(_ agency: String, of unit: String, _ lists: [List]) -> String {
    let feeds = lists.map { list in
      let kind = list == .register ? "consultation" : list.rawValue
      let vouched = [.official, .exemption].contains(list) ? "" : ", covers: [{kind: \(kind), since: 2009-01-01}]"
      return "  - {id: \(list.rawValue), files: \"{year}/\(list.rawValue).csv\","
        + " records: {\(kind): [\(list.columns)]}\(vouched)}\n"
    }
    return "agency: \(agency)\nunit: \(unit)\nfeeds:\n" + feeds.joined()
  }

  private func makeFolder(_ path: String) {
    do { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) } catch {
      Bench.stop("\(path): \(error)")
    }
  }

  private func text(_ name: String, _ text: String, _ root: String) {
    var file = OutputFile("\(root)/\(name)")
    file.add(text)
    file.flush()
  }
}

/// The lists and their columns.
private enum List: String {
  case official, assignment, action, consultation, evaluation, exemption, succession, election, nominee, agreement,
    activity
  /// A committee's own list of letters.
  case register

  var columns: String {
    switch self {
    case .official: "code,name,birth,sex,ethnicMinority,partyCard"
    case .assignment: "official,unit,post,from,to,form,termEnd,decision.number,decision.date"
    case .action:
      "official,kind,decider,decision.number,decision.date,effective,fromUnit,fromPost,toUnit,toPost,cites,"
        + "sentToCommittee"
    case .consultation: "asker,asked,official,form,letter.number,letter.date,reply.number,reply.date,opinion"
    case .evaluation: "official,year,evaluator,asked,request.number,request.date"
    case .exemption: "official,parameter,reason,until,document.number,document.date"
    case .succession: "official,unit,post,approved,until"
    case .election: "code,kind,unit,level,term,body,seats,scheduled,held,staffingPlan.number,staffingPlan.date"
    case .nominee: "official.name,official.birth,official.partyCard,election,entry,post"
    case .agreement: "number,subject,parties,signed,until,basis,revised"
    case .activity: "agreement,kind,held,count"
    case .register:
      "asker,asked,official.name,official.birth,official.partyCard,form,letter.number,letter.date,received,"
        + "reply.number,reply.date,opinion"
    }
  }
  var head: String { columns + "\n" }
}

/// One official's worth of facts.
private struct Person {
  let number, department, district: Int
  let name, birth, card: String
  private let sex: String
  private let isManager: Bool
  private let isOverlong, isAsked, isAgreed: Bool
  private let day: Int
  /// One in ten moves is of a kind that nobody writes letters on, and one letter in three stands in the register too.
  private let hasLetter: Bool
  let isRegistered: Bool
  private let home: String
  private let newDistrict: Int
  private let isReceived: Bool

  init(_ number: Int, department: Int, districts: Int, unasked: Int = 50) {
    (self.number, self.department) = (number, department)
    var dice = Dice(seed: UInt64(number))
    district = dice.roll(districts)
    name = [
      ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi"][dice.roll(8)],
      ["Văn", "Thị", "Đức", "Ngọc", "Quang"][dice.roll(5)],
      ["An", "Bình", "Cường", "Dũng", "Hải", "Hương", "Lan", "Minh", "Nga", "Sơn", "Thủy", "Tuấn"][dice.roll(12)],
    ].joined(separator: " ")
    birth = Person.iso(1955 + dice.roll(28), 1 + dice.roll(12), 1 + dice.roll(28))
    card = String(10_000_000 + number)
    sex = dice.roll(3) == 0 ? "female" : "male"
    let isBad = unasked < 10
    isManager = dice.roll(3) == 0 || isBad
    isOverlong = dice.roll(20) == 0 || isBad
    isAsked = dice.roll(unasked) != 0
    isAgreed = dice.roll(200) != 0
    hasLetter = dice.roll(12) != 0
    isRegistered = dice.roll(3) == 0
    day = 1 + dice.roll(27)
    home = "C-\(department)-\(district)-1"
    // Most move within their district; one in twenty to another, whose committee is asked too.
    newDistrict = dice.roll(20) == 0 || isBad ? (district + 1) % districts : district
    isReceived = dice.roll(20) != 0
  }

  private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  private var month: Int { 2 + number % 11 }
  private var post: String { isManager ? ["CT", "PCT", "DT"][number % 3] : "CV" }
  private var decided: String { Person.iso(2010, month, day) }
  private var asked: String { Person.iso(month < 3 ? 2009 : 2010, month < 3 ? month + 10 : month - 2, day) }
  private var answered: String { Person.iso(month < 3 ? 2009 : 2010, month < 3 ? month + 10 : month - 2, day + 1) }
  private var next: String { "C-\(department)-\(newDistrict)-2" }

  var row: String { "\(number),\(name),\(birth),\(sex),false,\(card)\n" }

  /// 2.8 on the average: two spells for each, a third for four in five.
  var spells: [String] {
    let year = isOverlong ? 1998 : 2007
    let first = "\(number),\(home),CV,\(year - 4)-03-01,\(year)-02-28,first,,\(number % 4000)/QĐ,\(year - 4)-02-20\n"
    let second = "\(number),\(home),\(post),\(year)-03-01,\(decided),first,,\(number % 4000)/QĐ,\(year)-02-20\n"
    let third = "\(number),\(next),\(post),\(decided),,first,,\(number)/QĐ-\(department),\(decided)\n"
    return number % 5 == 0 ? [first, second] : [first, second, third]
  }

  var move: String {
    "\(number),DIEU_DONG,C-\(department),\(number)/QĐ-\(department),\(decided),\(decided),\(home),\(post),\(next),\(post),"
      + "67-QĐ/TW 2007-07-04,\(decided)\n"
  }

  /// To the committee that he leaves, and to the one that receives him.
  var letter: String? {
    if !hasLetter || !isAsked { return nil }
    func row(_ district: Int, _ sign: String) -> String {
      "C-\(department),QU-\(district),\(number),written,\(number)/\(sign),\(asked),\(number)/TL,\(answered),\(opinion)\n"
    }
    return row(district, "CV") + (newDistrict != district && isReceived ? row(newDistrict, "CVN") : "")
  }

  var registered: String? {
    if !hasLetter || !isAsked { return nil }
    return
      "C-\(department),QU-\(district),\(name),\(birth),\(card),written,\(number)/CV,\(asked),\(asked),\(number)/TL,"
      + "\(answered),\(opinion)\n"
  }

  private var opinion: String { isAgreed ? "agree" : "disagree" }
}
