import Records
import Rulebook
import Testing

@testable import Rules

/// What once charged or asked wrongly, or said more than is known: each test is named for what went wrong.
@Suite("Wrong charges: time in post")
struct WrongTenureTests {
  private func severities(_ rule: any Rule, _ rows: String) throws -> [Severity] {
    try Judged.outcome(rule, rows).findings.map(\.severity)
  }

  private static let deputyMadeHead = """
    assignment an unit thuế-hải-an post phó from 1/6/2021 termEnd 31/5/2026
    action an kind BO_NHIEM decider cục-thuế fromUnit thuế-hải-an fromPost phó toUnit thuế-hải-an toPost trưởng decision 9/QĐ 20/5/2026
    """

  @Test("a deputy is made head, and the list is behind: charged with a deputy's term that ended")
  func termOfThePostLeftByPromotion() throws {
    #expect(try severities(TermEnded(), Self.deputyMadeHead) == [.query])
    let without = Self.deputyMadeHead.replacing("fromUnit thuế-hải-an fromPost phó ", with: "")
    #expect(try severities(TermEnded(), without) == [.query])
  }

  @Test("the old row was never closed, and the same list has him in a later post: charged with both")
  func termOfThePostBeforeThis() throws {
    let rows = """
      assignment an unit thuế-hải-an post phó from 1/6/2016 termEnd 31/5/2021
      assignment an unit thuế-hải-an post trưởng from 1/6/2022 termEnd 31/5/2027
      """
    #expect(try severities(TermEnded(), rows) == [.query])
    let long = """
      law tenure.manager.limit 60
      assignment bình unit thuế-hải-an post phó from 1/1/1995
      assignment bình unit thuế-hải-an post trưởng from 1/1/2008
      """
    #expect(try severities(OverlongTenure(), long) == [.query])
    let head = """
      assignment bình unit thuế-hải-an post trưởng from 1/1/2000
      assignment bình unit thuế-lê-chân post trưởng from 1/1/2015
      """
    #expect(try severities(OverlongHead(), head) == [.query])
  }

  @Test("a post held beside the long one does not make it doubtful")
  func concurrentPostBeside() throws {
    let head = """
      assignment bình unit thuế-hải-an post trưởng from 1/1/2000
      assignment bình unit thuế-lê-chân post trưởng from 1/1/2015 form concurrent
      """
    #expect(try severities(OverlongHead(), head) == [.violation])
  }

  @Test(
    "one agency's lists of two years have the spell open and closed: which row comes first decides",
    arguments: [true, false])
  func openAndClosed(openFirst: Bool) throws {
    let open = "assignment bình unit thuế-hải-an post trưởng from 1/1/1995"
    let rows = openFirst ? "\(open)\n\(open) to 31/5/2008" : "\(open) to 31/5/2008\n\(open)"
    #expect(try Judged.charges(OverlongTenure(), rows) == [])
  }

  @Test("one agency's list without a column for the end beside its own that closed the spell: asked about one who left")
  func closedInAnotherListOfTheAgency() throws {
    let rows = """
      assignment bình unit thuế-hải-an post trưởng from 1/1/1995 to 31/5/2008
      sender case without to
      assignment bình unit thuế-hải-an post trưởng from 1/1/1995
      """
    #expect(try Judged.texts(OverlongTenure(), rows) == [])
  }

  @Test("the unit was renamed, everybody was appointed anew, and that is counted as a third term")
  func appointedAnewAtRenaming() throws {
    let rows = """
      unit chi-cục-cũ name Chi cục cũ kind vertical level district until 28/2/2018 successors thuế-hải-an
      assignment bình unit chi-cục-cũ post trưởng from 1/1/2011 to 31/12/2015
      assignment bình unit chi-cục-cũ post trưởng from 1/1/2016 to 28/2/2018 form again
      assignment bình unit thuế-hải-an post trưởng from 1/3/2018 form again
      """
    #expect(try severities(OverlongHead(), rows) == [.query])
  }

  @Test("one paper appoints again, and two files of the agency date it differently: counted as two terms")
  func oneReappointmentTwice() throws {
    let rows = """
      assignment bình unit thuế-hải-an post trưởng from 1/1/2010 to 31/12/2014
      assignment bình unit thuế-hải-an post trưởng from 1/1/2015 form again decision 9/QĐ 20/12/2014
      assignment bình unit thuế-hải-an post trưởng from 15/1/2015 form again decision 9/QĐ 20/12/2014
      """
    #expect(try Judged.texts(OverlongHead(), rows) == [])
  }

  @Test("two lists differ in whether a post is the head's or a deputy's: charged by the last of them")
  func headOrDeputy() throws {
    let rows = """
      post trưởng title Chi cục trưởng rank head filled appointed
      assignment bình unit thuế-hải-an post trưởng from 1/1/2000
      sender btc
      post trưởng title Chi cục trưởng rank deputy filled appointed
      """
    #expect(try Judged.charges(OverlongHead(), rows) == [])
  }
}

@Suite("Wrong charges: rotation and secondment")
struct WrongRotationTests {
  private static let rotated =
    "action an kind LUAN_CHUYEN decider cục-thuế toUnit thuế-lê-chân toPost trưởng decision 1/QĐ 1/6/2018\n"

  @Test("one day, one paper that relieves him and one that moves him: one rotation cut short is charged twice")
  func leftByTwoPapers() throws {
    let rows =
      Self.rotated + """
        action an kind THOI_GIU_CHUC_VU decider cục-thuế fromUnit thuế-lê-chân fromPost trưởng decision 8/QĐ 1/6/2020
        action an kind DIEU_DONG decider cục-thuế fromUnit thuế-lê-chân fromPost trưởng toUnit cục-thuế decision 9/QĐ 1/6/2020
        """
    let outcome = try Judged.outcome(RotatedOnEarly(), rows)
    #expect(outcome.findings.map(\.severity) == [.violation])
    #expect(outcome.outOfScope[.earlierDecision] == 1)
  }

  @Test("the two lists of the decision differ in the day it takes effect, and by one the rotation was full")
  func twoDaysOfEffect() throws {
    let rows = """
      official an name Trần Văn An birth 1975 partyCard 7
      action an kind LUAN_CHUYEN decider cục-thuế toUnit thuế-lê-chân toPost trưởng decision 1/QĐ 1/6/2017
      action an kind DIEU_DONG decider cục-thuế fromUnit thuế-lê-chân fromPost trưởng toUnit cục-thuế decision 9/QĐ 20/5/2020 effective 31/5/2020
      sender quận-ủy
      action official.name Trần Văn An official.partyCard 7 kind DIEU_DONG decider cục-thuế fromUnit thuế-lê-chân fromPost trưởng toUnit cục-thuế decision 9/QĐ 20/5/2020 effective 1/6/2020
      """
    #expect(try Judged.outcome(RotatedOnEarly(), rows).findings.map(\.severity) == [.query])
  }

  @Test("rotated when the age of retirement was reached: “-24 months left”")
  func nothingLeft() throws {
    let rows = """
      official an name Trần Văn An birth 31/5/1960 sex male
      action an kind LUAN_CHUYEN decider cục-thuế toUnit thuế-lê-chân decision 9/QĐ 1/6/2022
      """
    let texts = try Judged.texts(RotatedTooLate(), rows)
    #expect(texts.count == 1)
    #expect(texts.allSatisfy { !$0.contains("-2") && !$0.contains("−") })
  }

  @Test("only the year of the decision that seconded him is known: taken for ended by itself, and never asked about")
  func secondedSomeDay() throws {
    let rows = "action an kind BIET_PHAI decider cục-thuế toUnit sở decision 9/QĐ 2020"
    #expect(try Judged.outcome(LongSecondment(), rows).findings.map(\.severity) == [.query])
  }

  @Test("a secondment long over hides the decision on a later one")
  func olderSecondment() throws {
    let rows = """
      assignment an unit sở post chuyên-viên from 2010 to 2012 form seconded
      action an kind BIET_PHAI decider cục-thuế toUnit sở decision 9/QĐ 1/6/2020
      """
    #expect(try Judged.outcome(LongSecondment(), rows).findings.map(\.severity) == [.query])
  }

  @Test("the decider calls it a secondment, the committee a transfer: asked as if both had said secondment")
  func secondmentOrTransfer() throws {
    let rows = """
      official an name Trần Văn An birth 1980 partyCard 7
      action an kind BIET_PHAI decider cục-thuế toUnit sở decision 9/QĐ 1/6/2020
      sender quận-ủy
      action official.name Trần Văn An official.partyCard 7 kind DIEU_DONG decider cục-thuế toUnit sở decision 9/QĐ 1/6/2020
      """
    let texts = try Judged.texts(LongSecondment(), rows)
    #expect(texts.allSatisfy { $0.contains("not all lists") }, "\(texts)")
  }

  @Test("another list of the same secondment comes in with another start: another case by its fingerprint")
  func fingerprintOfASecondment() throws {
    func prints(_ rows: String) throws -> [String] {
      let rule = LongSecondment()
      let inquiry = try Judged.inquiry(rows, of: rule)
      return rule.examine(inquiry).findings.map { $0.fingerprint(rule.card, inquiry.registry) }
    }
    let one = "assignment an unit sở post chuyên-viên from 2020 form seconded"
    let two = """
      sender btc
      assignment official.name Trần Văn An official.birth 1980 unit sở post chuyên-viên from 1/6/2021 form seconded
      """
    #expect(try prints(one) == prints(one + "\n" + two))
  }
}

@Suite("Wrong charges: sectors")
struct WrongSectorTests {
  @Test("two agencies of one name that stand for sectors are counted as one")
  func oneName() throws {
    let rows = """
      unit bắc name Chi cục Thuế kind vertical level district
      unit nam name Chi cục Thuế kind vertical level district
      assignment an unit bắc post trưởng from 1990
      assignment bình unit nam post trưởng from 1990
      """
    #expect(try Judged.texts(OverlongSector(), rows) == [])
  }

  @Test("of some it is only possible that they are overlong, and they are counted as if it were certain")
  func someOnlyPerhaps() throws {
    let rows = """
      assignment an unit thuế-hải-an post trưởng from 1990
      assignment bình unit thuế-hải-an post phó from 2002
      assignment chi unit thuế-hải-an post phó from 2009
      """
    let texts = try Judged.texts(OverlongSector(), rows)
    #expect(texts.count == 1)
    #expect(texts.allSatisfy { $0.contains("perhaps") }, "\(texts)")
  }

  @Test("one manager has a post whose limit nobody has set, and the whole sector is not judged")
  func oneUnset() throws {
    let rows = """
      law tenure.manager.limit rank=deputy 96
      assignment an unit thuế-hải-an post phó from 1990
      assignment bình unit thuế-hải-an post phó from 1990
      assignment chi unit thuế-hải-an post trưởng from 2009
      """
    #expect(try Judged.texts(OverlongSector(), rows).count == 1)
  }
}

@Suite("Wrong charges: succession plans")
struct WrongSuccessionTests {
  @Test("another list has the same three plans under units that no list has: charged with more than three")
  func plansOfUnknownUnits() throws {
    let rows = """
      succession an unit thuế-hải-an post trưởng approved 2012
      succession an unit thuế-hải-an post phó approved 2012
      succession an unit thuế-lê-chân post trưởng approved 2012
      sender thuế
      succession official.name Trần Văn An official.birth 1970 unit x-1 post trưởng approved 2012
      succession official.name Trần Văn An official.birth 1970 unit x-1 post phó approved 2012
      """
    #expect(try Judged.charges(PlannedAgainstLimits(), rows) == [])
  }

  @Test("a unit was split, and two lists have one plan under the old code and under the new: counted twice")
  func planOfASplitUnit() throws {
    let rows = """
      unit gốc name Chi cục gốc kind vertical level district until 31/5/2013 successors thuế-hải-an;thuế-lê-chân
      succession an unit thuế-hải-an post trưởng approved 2012
      succession an unit cục-thuế post phó approved 2012
      succession an unit thuế-lê-chân post phó approved 2012
      sender thuế
      succession official.name Trần Văn An official.birth 1970 unit gốc post trưởng approved 2012
      """
    #expect(try Judged.charges(PlannedAgainstLimits(), rows) == [])
  }

  @Test("plans that no list can place are counted for every key post of the city")
  func plansOfNowhere() throws {
    let rows = """
      keyPost thuế-hải-an post trưởng
      succession an unit thuế-hải-an post trưởng approved 2013
      succession bình unit thuế-hải-an post trưởng approved 2013
      succession chi unit x-1 post y-1 approved 2013
      succession dũng unit x-2 post y-1 approved 2013
      """
    #expect(try Judged.texts(SuccessorsOutOfRange(), rows) == [])
  }

  @Test("plans that no list can place are counted for the plan of every committee")
  func plansOfNoCommittee() throws {
    let rows = """
      election đh kind party-congress unit qu-hải-an level district term 2010-2015 body bch seats 2 held 10/8/2010
      succession an unit qu-hải-an post ủy-viên approved 2013
      succession bình unit qu-hải-an post ủy-viên approved 2013
      succession chi unit qu-hải-an post ủy-viên approved 2013
      succession dũng unit x-1 post y-1 approved 2013
      succession giang unit x-1 post y-1 approved 2013
      """
    #expect(try Judged.texts(SuccessorsOutOfRange(), rows) == [])
  }

  @Test("two lists give two births, and the longer time left is told as the time left")
  func timeLeftByTwoReadings() throws {
    let rows = """
      law succession.age sex=male 70; sex=female 70
      official chi name Lê Văn Chi birth 1956 sex male
      succession chi unit thuế-hải-an post trưởng approved 2012
      """
    let texts = try Judged.texts(PlannedAgainstLimits(), rows)
    #expect(texts.map { $0.contains("at most 36 months left") } == [true], "\(texts)")
  }

  @Test("one plan has perhaps ended and the other has not: the one that has perhaps ended is named")
  func namesTheCertainPlan() throws {
    let rows = """
      law succession.least-remaining 12
      official chi name Lê Văn Chi birth 30/12/1958 sex male
      succession chi unit thuế-hải-an post phó approved 2008 until 12/2013
      succession chi unit thuế-hải-an post trưởng approved 2012
      """
    let texts = try Judged.texts(PlannedAgainstLimits(), rows)
    #expect(texts.map { $0.contains("planned for Chi cục trưởng") } == [true], "\(texts)")
  }

  @Test("lists differ in the post that a decision gives: charged by one of them")
  func twoPostsOfOneDecision() throws {
    let rows = """
      official an name Trần Văn An birth 1980 partyCard 7
      action an kind BO_NHIEM decider cục-thuế toUnit thuế-hải-an toPost trưởng decision 15/QĐ 15/3/2026
      sender quận-ủy
      action official.name Trần Văn An official.partyCard 7 kind BO_NHIEM decider cục-thuế toUnit thuế-hải-an toPost phó decision 15/QĐ 15/3/2026
      """
    #expect(try Judged.charges(PromotedUnplanned(), rows) == [])
  }

  @Test("of one nobody knows the sex, and the plan is said to have one woman more than any list has")
  func womenCounted() throws {
    let rows = """
      law succession.young 0 target
      law succession.women 50 target
      succession an unit thuế-hải-an post trưởng approved 2022
      succession bình unit thuế-hải-an post trưởng approved 2022
      succession chi unit thuế-hải-an post trưởng approved 2022
      succession dũng unit thuế-hải-an post trưởng approved 2022
      succession khánh unit thuế-hải-an post trưởng approved 2022
      """
    let texts = try Judged.texts(SuccessionShares(), rows)
    #expect(texts.map { $0.contains("at most 2 of 5") } == [true], "\(texts)")
  }

  @Test("the list of plans did not come whole, and the share is told as that of the whole plan")
  func shareOfAPartOfThePlan() throws {
    let rows = """
      law succession.young 0 target
      unit qu-x name Quận ủy X kind committee level district
      covers succession qu-x since 1/6/2022
      succession an unit qu-x post ủy-viên approved 1/7/2022
      """
    let texts = try Judged.texts(SuccessionShares(), rows)
    #expect(texts.allSatisfy { $0.contains("lists that came") }, "\(texts)")
  }
}

@Suite("Wrong charges: what may be another post, another paper, another unit")
struct WrongReadingTests {
  private func severities(_ rule: any Rule, _ rows: String) throws -> [Severity] {
    try Judged.outcome(rule, rows).findings.map(\.severity)
  }

  @Test("beside the position he has a post that no list knows, perhaps a manager's: charged all the same")
  func perhapsAManager() throws {
    let rows = """
      assignment an unit thuế-hải-an post kế-toán from 2010
      assignment an unit thuế-hải-an post ? from 2019 form concurrent
      """
    #expect(try severities(OverduePosition(), rows) == [.query])
  }

  @Test("a decision moves him from a unit that cannot be read, perhaps his: charged all the same")
  func perhapsMoved() throws {
    let rows = """
      assignment an unit thuế-hải-an post phó from 1/6/2021 termEnd 1/6/2026
      action an kind DIEU_DONG decider cục-thuế fromUnit ? toUnit thuế-lê-chân decision 9/QĐ 20/5/2026
      """
    #expect(try severities(TermEnded(), rows) == [.query])
    let later = """
      assignment an unit thuế-hải-an post phó from 1/6/2021 termEnd 1/6/2026
      assignment an unit thuế-lê-chân post ? from 1/6/2025
      """
    #expect(try severities(TermEnded(), later) == [.query])
  }

  @Test("one late notice stands in the row of the old term and in that of the new: charged twice")
  func noticeInBothRows() throws {
    let rows = """
      assignment an unit thuế-hải-an post phó from 1/6/2021 to 31/5/2026 termEnd 31/5/2026 noticed 20/5/2026
      assignment an unit thuế-hải-an post phó from 1/6/2026 form again termEnd 31/5/2031 noticed 20/5/2026
      """
    #expect(try severities(TermEnded(), rows) == [.violation])
  }

  @Test("planned only in a unit that no list has: the unit is named, and answers")
  func plannedNowhere() throws {
    let rows = """
      law succession.least-remaining 12
      official chi name Lê Văn Chi birth 30/12/1955 sex male
      succession chi unit x-1 post trưởng approved 2012
      """
    let outcome = try Judged.outcome(PlannedAgainstLimits(), rows)
    #expect(outcome.findings.isEmpty)
    #expect(outcome.notJudged.map(\.reason) == [.unknownUnit])
  }

  @Test("two branches were merged, each with its own plan: charged with too many for the head of what came of them")
  func mergedPlans() throws {
    let rows = """
      unit a name Chi cục A kind vertical level district until 31/5/2013 successors thuế-hải-an
      unit b name Chi cục B kind vertical level district until 31/5/2013 successors thuế-hải-an
      keyPost thuế-hải-an post trưởng
      succession an unit a post trưởng approved 2012
      succession bình unit a post trưởng approved 2012
      succession chi unit b post trưởng approved 2012
      succession dũng unit b post trưởng approved 2012
      """
    #expect(try severities(SuccessorsOutOfRange(), rows) == [.query])
  }
}
