import Records
import Rulebook
import Testing

@testable import Rules

/// What once charged somebody wrongly: each test is named for what went wrong.
private enum Charged {
  static func inquiry(_ rows: String, of examples: Examples) throws -> Inquiry {
    try Stage(Case("", rows), in: examples).inquiry
  }

  static func verdicts(_ rows: String) throws -> [String] {
    let examples = Examples(setting: consultationSetting, reported: [], silent: [])
    return try inquiry(rows, of: examples).consultations.cases.filter(\.isInScope).map { item in
      switch item.verdict {
      case .outOfScope(let reason): "out of scope: \(reason.rawValue)"
      case .notJudged(let reason): "not judged: \(reason.id)"
      case .compliant: "compliant"
      case .breach(let breach): "\(breach.fault.rawValue) \(breach.severity.rawValue)"
      }
    }
  }

  static func violations(_ rows: String) throws -> [String] { try verdicts(rows).filter { $0.hasSuffix("violation") } }

  static func charges(_ rule: any Rule, _ rows: String) throws -> [String] {
    let inquiry = try inquiry(rows, of: rule.examples)
    return rule.examine(inquiry).findings.filter { $0.severity == .violation }.map {
      $0.statement.sentence(in: .en).text(in: Voice(.en), inquiry.registry)
    }
  }
}

private let move =
  "action an kind DIEU_DONG decider cục-thuế fromUnit thuế-hải-an toUnit thuế-kiến-an toPost chuyên-viên decision 15/QĐ 15/3/2010"
private let asked = "consultation asker cục-thuế asked qu-hải-an official an form written"
private let inTime = "\(asked) letter 20/CV 1/3/2010 reply 7/QU 9/3/2010 opinion agree"

@Suite("Wrong charges: consultation")
struct WrongConsultationChargeTests {
  @Test("the seat stands in a list without a column for ends: taken for still held, and it brings the duty")
  func seatWithoutEndColumn() throws {
    let rows = """
      \(move.replacing("an kind", with: "dung kind").replacing("toUnit", with: "fromPost chuyên-viên toUnit"))
      sender qu-hải-an without to
      assignment official.name Lê Thị Dung official.birth 5/6/1962 unit qu-hải-an post ủy-viên from 2000
      """
    let verdicts = try Charged.verdicts(rows)
    #expect(verdicts.filter { $0.hasSuffix("violation") } == [], "\(verdicts)")
  }

  @Test("the post stands in a list without a column for ends: taken for still held, and it makes him a manager")
  func postWithoutEndColumn() throws {
    let rows = """
      action dung kind DIEU_DONG decider cục-thuế fromUnit thuế-hải-an toUnit thuế-kiến-an toPost chuyên-viên decision 15/QĐ 15/3/2010
      sender cục-thuế without to
      assignment official.name Lê Thị Dung official.birth 5/6/1962 unit thuế-hải-an post phó from 2000
      """
    let verdicts = try Charged.verdicts(rows)
    #expect(verdicts.filter { $0.hasSuffix("violation") } == [], "\(verdicts)")
  }

  @Test("one list closed the seat in 2008, another left it open: the stale one brings the duty")
  func seatClosedInOneList() throws {
    let rows = """
      \(move.replacing("an kind", with: "dung kind").replacing("toUnit", with: "fromPost chuyên-viên toUnit"))
      assignment dung unit qu-hải-an post ủy-viên from 2005
      sender qu-hải-an
      assignment official.name Lê Thị Dung official.birth 5/6/1962 unit qu-hải-an post ủy-viên from 2005 to 31/12/2008
      """
    let verdicts = try Charged.verdicts(rows)
    #expect(verdicts.filter { $0.hasSuffix("violation") } == [], "\(verdicts)")
  }

  @Test("one list closed the post in 2008, another left it open: the stale one makes him a manager")
  func postClosedInOneList() throws {
    let rows = """
      \(move)
      sender qu-hải-an
      assignment official.name Trần Văn An official.birth 2/3/1960 unit thuế-hải-an post phó from 2005 to 31/12/2008
      """
    let verdicts = try Charged.verdicts(rows)
    #expect(verdicts.filter { $0.hasSuffix("violation") } == [], "\(verdicts)")
  }

  @Test("asked the committee that the present one took the place of, while it stood: charged with the wrong committee")
  func formerCommittee() throws {
    let rows = """
      unit qu-cũ name Quận ủy cũ kind committee level district until 10/3/2010 successors qu-mới
      unit qu-mới name Quận ủy mới kind committee level district from 11/3/2010
      unit thuế-x name Thuế X kind vertical level district partyParent qu-cũ managingParent cục-thuế until 10/3/2010 successors thuế-x2
      unit thuế-x2 name Thuế X kind vertical level district partyParent qu-mới managingParent cục-thuế from 11/3/2010
      covers consultation qu-cũ qu-mới since 1/7/2009
      action dung kind DIEU_DONG decider cục-thuế fromUnit thuế-x2 fromPost phó toUnit thuế-x2 toPost phó decision 15/QĐ 15/3/2010
      consultation asker cục-thuế asked qu-cũ official dung form written letter 20/CV 1/3/2010 reply 7/QU 9/3/2010 opinion agree
      """
    let verdicts = try Charged.verdicts(rows)
    #expect(verdicts.filter { $0.hasSuffix("violation") } == [], "\(verdicts)")
  }

  @Test("a member of the receiving committee, which was asked: a letter to either counts, the leaving side is accused")
  func memberOfTheOther() throws {
    let rows = """
      assignment an unit qu-kiến-an post ủy-viên from 2005
      action an kind DIEU_DONG decider cục-thuế fromUnit thuế-hải-an toUnit thuế-kiến-an toPost phó decision 15/QĐ 15/3/2010
      consultation asker cục-thuế asked qu-kiến-an official an form written letter 21/CV 1/3/2010 reply 8/QU 9/3/2010 opinion agree
      """
    let verdicts = try Charged.verdicts(rows)
    #expect(verdicts.filter { $0.hasSuffix("violation") } == [], "\(verdicts)")
  }

  @Test("the reply stands in the committee's register under a misspelt name: charged with not waiting for it")
  func replyUnderMisspeltName() throws {
    let rows = """
      \(move.replacing("15/3/2010", with: "12/3/2010"))
      \(asked) letter 20/CV 1/3/2010
      sender qu-hải-an
      consultation asker cục-thuế asked qu-hải-an official.name Trần Văn Am official.birth 2/3/1960 form written letter 20/CV 1/3/2010 reply 7/QU 9/3/2010 opinion agree
      """
    let verdicts = try Charged.verdicts(rows)
    #expect(verdicts.filter { $0.hasSuffix("violation") } == [], "\(verdicts)")
  }

  @Test("a second letter, agreed to, under a misspelt name: charged with deciding against the first answer")
  func consentUnderMisspeltName() throws {
    let rows = """
      \(move)
      \(asked) letter 20/CV 1/2/2010 reply 7/QU 9/2/2010 opinion disagree
      sender qu-hải-an
      consultation asker cục-thuế asked qu-hải-an official.name Trần Văn Am official.birth 2/3/1960 form written letter 22/CV 1/3/2010 reply 8/QU 9/3/2010 opinion agree
      """
    let verdicts = try Charged.verdicts(rows)
    #expect(verdicts.filter { $0.hasSuffix("violation") } == [], "\(verdicts)")
  }

  @Test("a letter of another year with the number that the decision cites: charged with deciding against it")
  func numberOfAnotherYear() throws {
    let rows = """
      \(move) consultation 20/CV
      \(asked) letter 20/CV 1/3/2008 reply 7/QU 9/3/2008 opinion disagree
      """
    let verdicts = try Charged.verdicts(rows)
    #expect(verdicts.filter { $0.hasSuffix("violation") } == [], "\(verdicts)")
  }

  @Test("a letter that led to another year's decision of one number: not this one's, and not decided against")
  func decisionNumberOfAnotherYear() throws {
    let rows = """
      \(move)
      \(asked) letter 20/CV 1/3/2008 reply 7/QU 9/3/2008 opinion disagree decision 15/QĐ
      """
    let verdicts = try Charged.verdicts(rows)
    #expect(verdicts == ["C01 violation"])
  }

  @Test("the decision cites its letter, which no register has: accused of never asking")
  func citedAndNotOnFile() throws {
    #expect(try Charged.violations("\(move) consultation 20/CV") == [])
  }

  @Test("two agencies' lists of units put the unit under two committees: the last one read convicts")
  func twoAffiliations() throws {
    let rows = """
      \(inTime)
      \(move)
      sender hai
      unit thuế-hải-an name Thuế Hải An kind vertical level district partyParent qu-kiến-an managingParent cục-thuế
      """
    let verdicts = try Charged.verdicts(rows)
    #expect(verdicts.filter { $0.hasSuffix("violation") } == [], "\(verdicts)")
  }

  @Test("two agencies' lists give the post two ranks: the last one read convicts")
  func twoRanks() throws {
    let rows = """
      action an kind DIEU_DONG decider cục-thuế fromUnit thuế-hải-an fromPost tổ toUnit thuế-kiến-an toPost chuyên-viên decision 15/QĐ 15/3/2010
      sender một
      post tổ title Tổ trưởng rank staff filled appointed
      sender hai
      post tổ title Tổ trưởng rank head filled appointed
      """
    let verdicts = try Charged.verdicts(rows)
    #expect(verdicts.filter { $0.hasSuffix("violation") } == [], "\(verdicts)")
  }

  @Test("one decision, its number written two ways, nobody asked: charged twice")
  func numberWrittenTwoWays() throws {
    let rows = """
      \(move)
      sender qu-hải-an
      action official.name Trần Văn An official.birth 2/3/1960 kind DIEU_DONG decider cục-thuế fromUnit thuế-hải-an toUnit thuế-kiến-an toPost chuyên-viên decision 15/QĐ-CT 15/3/2010
      """
    let verdicts = try Charged.verdicts(rows)
    #expect(verdicts.count == 1, "\(verdicts)")
  }

  @Test("one decision, the other list without its number and a team for the branch, nobody asked: charged twice")
  func anotherUnitTwice() throws {
    let rows = """
      \(move)
      sender qu-hải-an
      action official.name Trần Văn An official.birth 2/3/1960 kind DIEU_DONG decider cục-thuế fromUnit đội-2 fromPost phó toUnit thuế-kiến-an toPost chuyên-viên decision 15/3/2010
      """
    let verdicts = try Charged.verdicts(rows)
    #expect(verdicts.count == 1, "\(verdicts)")
  }

  @Test("received on a day nobody can read: the end of the time to answer is past the last day, and the program stops")
  func unreadableReceipt() throws {
    _ = try Charged.verdicts("\(move)\n\(asked) letter 20/CV 1/3/2010 received ?")
    _ = try Charged.verdicts("\(move)\n\(asked) letter 20/CV ? received ?")
  }
}

@Suite("Wrong charges: tenure and agreements")
struct WrongOtherChargeTests {
  @Test("a decision on file moved him, the list of posts is behind: charged with still being there")
  func movedAndListed() throws {
    let rows = """
      assignment bình unit thuế-hải-an post trưởng from 1/1/2001
      action bình kind DIEU_DONG decider cục-thuế fromUnit thuế-hải-an fromPost trưởng toUnit thuế-lê-chân toPost trưởng decision 15/QĐ 15/3/2010
      """
    let charges = try Charged.charges(OverlongTenure(), rows)
    #expect(charges == [], "\(charges)")
  }

  @Test("a secondment nobody closed, and four years in another post since: bridged, and charged as one tenure")
  func openSecondment() throws {
    let rows = """
      assignment bình unit thuế-hải-an post trưởng from 1/1/2001 to 31/5/2003
      assignment bình unit thuế-lê-chân post trưởng from 1/6/2003 form seconded
      assignment bình unit thuế-lê-chân post trưởng from 1/6/2004 to 31/5/2008
      assignment bình unit thuế-hải-an post trưởng from 1/6/2008
      """
    let charges = try Charged.charges(OverlongTenure(), rows)
    #expect(charges == [], "\(charges)")
  }

  @Test("one party of an agreement is a unit no list has: it may be the one, and none is charged")
  func unknownParty() throws {
    let rows = """
      unit qu-hải-an name Quận ủy Hải An kind committee level district
      agreement 1/QC subject internal-protection parties qu-hải-an;ca-hai-an signed 2/3/2008
      """
    let charges = try Charged.charges(AgreementMissing(), rows)
    #expect(charges == [], "\(charges)")
  }
}
