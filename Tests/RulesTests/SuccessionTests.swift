import Records
import Testing

@testable import Rules

@Suite("Succession plans")
struct SuccessionTests {
  private static let four = """
    keyPost thuế-hải-an post trưởng
    succession an unit thuế-hải-an post trưởng approved 2013
    succession bình unit thuế-hải-an post trưởng approved 2013
    succession chi unit thuế-hải-an post trưởng approved 2013
    succession dũng unit thuế-hải-an post trưởng approved 2013
    """

  @Test("nobody has set how many a key post needs: four of at most three are found all the same")
  func oneLimitUnset() throws {
    let outcome = try Judged.outcome(SuccessorsOutOfRange(), "law succession.per-post.least unset\n" + Self.four)
    #expect(outcome.findings.count == 1)
    #expect(outcome.examined == 1)
    #expect(outcome.notJudged.map(\.reason) == [.unset("succession.per-post.least")])
  }

  @Test("neither limit is set: each key post says so once")
  func noLimitSet() throws {
    let unset = "law succession.per-post.least unset\nlaw succession.per-post.most unset\n"
    let outcome = try Judged.outcome(SuccessorsOutOfRange(), unset + Self.four)
    #expect(outcome.notJudged.map(\.reason) == [.unset("succession.per-post.least")])
  }

  @Test("the same key post stands in the office's list twice, once by its unit's former code: one post")
  func keyPostTwice() throws {
    let rows = """
      unit chi-cục-cũ name Chi cục cũ kind vertical level district until 31/5/2013 successors thuế-hải-an
      keyPost chi-cục-cũ post trưởng
      """
    #expect(try Judged.charges(SuccessorsOutOfRange(), rows + "\n" + Self.four).count == 1)
  }

  @Test("a unit was split, and the plan is for the one that was: it may be for either part")
  func splitUnit() throws {
    let rows = """
      unit gốc name Chi cục gốc kind vertical level district until 31/5/2013 successors thuế-hải-an;thuế-b
      unit thuế-b name Thuế B kind vertical level district partyParent qu-hải-an
      keyPost thuế-hải-an post trưởng
      keyPost thuế-b post trưởng
      succession an unit gốc post trưởng approved 2012
      succession bình unit gốc post trưởng approved 2012
      """
    let outcome = try Judged.outcome(SuccessorsOutOfRange(), rows)
    #expect(outcome.findings.map(\.severity) == [.query, .query])
  }

  @Test("two who were left apart may be one: four names, and perhaps three people")
  func leftApart() throws {
    let rows = """
      sender thuế
      official d-1 name Vũ Văn Dũng birth 1973 partyCard 70
      official d-2 name Vũ Văn Dũng birth 1973 partyCard 71
      keyPost thuế-hải-an post trưởng
      succession an unit thuế-hải-an post trưởng approved 2013
      succession d-1 unit thuế-hải-an post trưởng approved 2013
      succession d-2 unit thuế-hải-an post trưởng approved 2013
      """
    let inquiry = try Judged.inquiry(rows, of: SuccessorsOutOfRange())
    let people = inquiry.plans.people
    let count = Headcount(certain: Set(people), possible: [], in: inquiry.registry)
    #expect(count.most == people.count)
    #expect(people.contains { inquiry.registry.isAmbiguous($0) } == (count.least < count.most))
  }

  @Test("one person, two faults: two findings with two fingerprints")
  func twoFaults() throws {
    let rows = """
      official chi name Lê Văn Chi birth 1955 sex male
      succession chi unit thuế-hải-an post trưởng approved 2012
      """
    let rule = PlannedAgainstLimits()
    let inquiry = try Judged.inquiry(rows, of: rule)
    let outcome = rule.examine(inquiry)
    #expect(outcome.found == 1)
    #expect(Set(outcome.findings.map { $0.fingerprint(rule.card, inquiry.registry) }).count == 2)
  }

  @Test("a plan is missing in lists of those approved since January: none of all in force, so asked and not charged")
  func listOfTheYear() throws {
    let rows = """
      unit thuế-b name Thuế B kind vertical level district
      keyPost thuế-b post trưởng
      covers succession thuế-b since 1/1/2013
      """
    #expect(try Judged.charges(SuccessorsOutOfRange(), rows) == [])
    let older = "\nsuccession an unit thuế-hải-an post phó approved 2011"
    #expect(try Judged.charges(SuccessorsOutOfRange(), rows + older).count == 1)
  }
}

@Suite("Agreements out of date")
struct AgreementOutdatedTests {
  private static let ended =
    "agreement 1/QC subject internal-protection parties qu-hải-an;ca-hải-an signed 2/3/2007 until 2009"

  @Test("another agreement names a party that nobody can read: it may have taken the place of the one that ended")
  func unknownParty() throws {
    let rows = Self.ended + "\nagreement 3/QC subject internal-protection parties qu-hải-an;? signed 1/1/2010"
    let outcome = try Judged.outcome(AgreementOutdated(), rows)
    #expect(outcome.findings.map(\.severity) == [.query])
    #expect(outcome.notJudged.map(\.reason) == [.unknownUnit])
  }

  @Test("a city committee is a party to all: one agreement does not take the place of another pair's")
  func commonParty() throws {
    let rows = """
      unit tu name Thành ủy kind committee level province
      covers agreement tu
      agreement 1/QC subject cadre-work parties tu;qu-hải-an signed 2/3/2007 until 2009
      agreement 2/QC subject cadre-work parties tu;ca-hải-an signed 1/1/2010
      """
    #expect(try Judged.charges(AgreementOutdated(), rows).count == 1)
  }

  @Test("of one that has ended nothing else is asked")
  func endedOnly() throws {
    let rows = Self.ended + " basis 10-QĐ/TU"
    #expect(try Judged.outcome(AgreementOutdated(), rows).findings.count == 1)
  }

  @Test("regulations that replace each other in a circle end the walk")
  func circle() throws {
    let rows = """
      regulation 1-QĐ date 2001-01-01 body A from 2001-01-01 replacedBy 2-QĐ 2002-01-01
      regulation 2-QĐ date 2002-01-01 body A from 2002-01-01 replacedBy 1-QĐ 2001-01-01
      agreement 1/QC subject cadre-work parties qu-hải-an;ca-hải-an signed 2/3/2008 basis 1-QĐ
      """
    #expect(try Judged.outcome(AgreementOutdated(), rows).findings.count == 1)
  }
}
