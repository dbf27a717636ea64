import Records
import Testing

@testable import Rules

@Suite("Review conferences under an agreement")
struct ConferenceMissingTests {
  private static let agreement =
    "agreement 1/QC subject internal-protection parties qu-hải-an;ca-hải-an signed 2/3/2008"
  private static let kiếnAn = """
    unit qu-kiến-an name Quận ủy Kiến An kind committee level district
    unit ca-kiến-an name Công an Kiến An kind state-body level district partyParent qu-kiến-an
    covers activity qu-kiến-an
    """

  @Test("in June no conference has been held: charged, with half of the year to come")
  func halfAYear() throws {
    let outcome = try Judged.outcome(ConferenceMissing(), "on 30/6/2010\n" + Self.agreement)
    #expect(outcome.findings.isEmpty)
    #expect(outcome.outOfScope == [.notDue: 1])
  }

  @Test("in June the agreement is in force, and it ends in October: not in force all year")
  func endsAfterTheReport() throws {
    let outcome = try Judged.outcome(ConferenceMissing(), "on 30/6/2010\n\(Self.agreement) until 31/10/2010")
    #expect(outcome.outOfScope == [.notInForceAllYear: 1])
  }

  @Test("one list says that the agreement ended in June, the other is silent: charged as in force all year")
  func endedInOneList() throws {
    let rows = """
      \(Self.agreement)
      sender ca-hải-an
      \(Self.agreement) until 30/6/2010
      """
    #expect(try Judged.charges(ConferenceMissing(), rows) == [])
  }

  @Test("the other list has no column for the end: only the one that has is heard")
  func noColumnForTheEnd() throws {
    let rows = """
      \(Self.agreement)
      sender ca-hải-an without until
      \(Self.agreement)
      """
    #expect(try Judged.charges(ConferenceMissing(), rows).count == 1)
  }

  @Test("no list has a column for the end: charged as if the agreement had none")
  func noColumnAnywhere() throws {
    let rows = """
      sender btc without until
      \(Self.agreement)
      """
    #expect(try Judged.outcome(ConferenceMissing(), rows).notJudged.map(\.reason) == [.undated])
  }

  @Test("both parties list the one conference: it counts twice, and a missing one is not seen")
  func oneConferenceTwice() throws {
    let rows = """
      law agreement.conferences 2
      \(Self.agreement)
      activity 1/QC kind conference held 5/6/2010
      sender ca-hải-an
      activity 1/QC kind conference held 5/6/2010
      """
    #expect(try Judged.outcome(ConferenceMissing(), rows).findings.count == 1)
  }

  @Test("the parties list one conference each, of different days: two conferences")
  func twoConferences() throws {
    let rows = """
      law agreement.conferences 2
      \(Self.agreement)
      activity 1/QC kind conference held 5/6/2010
      sender ca-hải-an
      activity 1/QC kind conference held 20/12/2010
      """
    #expect(try Judged.outcome(ConferenceMissing(), rows).findings.isEmpty)
  }

  @Test("one party counts two on the day, the other one: the larger count stands")
  func largerCount() throws {
    let rows = """
      law agreement.conferences 2
      \(Self.agreement)
      activity 1/QC kind conference held 5/6/2010
      sender ca-hải-an
      activity 1/QC kind conference held 5/6/2010 count 2
      """
    #expect(try Judged.outcome(ConferenceMissing(), rows).findings.isEmpty)
  }

  @Test("two districts number their agreements alike: one is not judged at all")
  func oneNumberForTwo() throws {
    let rows = """
      \(Self.kiếnAn)
      \(Self.agreement)
      \(Self.agreement.replacing("hải-an", with: "kiến-an"))
      """
    let outcome = try Judged.outcome(ConferenceMissing(), rows)
    #expect(outcome.examined + outcome.notJudged.count == 2)
  }

  @Test("two districts number their agreements alike: the conference of the one clears the other")
  func conferenceOfTheOther() throws {
    let rows = """
      \(Self.kiếnAn)
      \(Self.agreement)
      \(Self.agreement.replacing("hải-an", with: "kiến-an"))
      sender qu-kiến-an
      activity 1/QC kind conference held 5/6/2010
      """
    let texts = try Judged.charges(ConferenceMissing(), rows)
    #expect(texts.map { $0.contains("Quận ủy Hải An") } == [true])
  }

  @Test("two districts number their agreements alike, and a third list has a conference: whose, nobody can say")
  func conferenceOfOneOfTwo() throws {
    let rows = """
      \(Self.kiếnAn)
      \(Self.agreement)
      \(Self.agreement.replacing("hải-an", with: "kiến-an"))
      sender btc
      activity 1/QC kind conference held 5/6/2010
      """
    #expect(try Judged.outcome(ConferenceMissing(), rows).findings.map(\.severity) == [.query, .query])
  }
}

@Suite("Agreements that must be in force")
struct AgreementMissingTests {
  private static let hảiAn = "unit qu-hải-an name Quận ủy Hải An kind committee level district"
  private static let kiếnAn = """
    unit qu-kiến-an name Quận ủy Kiến An kind committee level district
    unit ca-kiến-an name Công an Kiến An kind state-body level district partyParent qu-kiến-an
    """

  @Test("a unit stands in two lists: its missing agreement is charged twice")
  func unitTwice() throws {
    let rows = """
      \(Self.hảiAn)
      agreement 1/QC subject internal-protection parties qu-hải-an;ca-hải-an signed 2/3/2008
      \(Self.kiếnAn)
      covers agreement qu-kiến-an ca-kiến-an
      sender btc
      unit ca-kiến-an name Công an Kiến An kind state-body level district partyParent qu-kiến-an
      """
    #expect(try Judged.outcome(AgreementMissing(), rows).findings.count == 1)
  }

  @Test("one list says that the agreement ended, the other is silent: in order, where a reading is a query")
  func endedInOneListOnly() throws {
    let rows = """
      \(Self.hảiAn)
      agreement 1/QC subject internal-protection parties qu-hải-an;ca-hải-an signed 2/3/2008 until 30/6/2010
      sender ca-hải-an
      agreement 1/QC subject internal-protection parties qu-hải-an;ca-hải-an signed 2/3/2008
      """
    let outcome = try Judged.outcome(AgreementMissing(), rows)
    #expect(outcome.findings.map(\.severity) == [.query])
  }

  @Test("the lists of agreements hold what was signed since January: none in them is charged as none in force")
  func agreementsSinceJanuary() throws {
    let rows = "\(Self.kiếnAn)\ncovers agreement qu-kiến-an ca-kiến-an since 1/1/2010"
    let outcome = try Judged.outcome(AgreementMissing(), rows)
    #expect(outcome.findings.map(\.severity) == [.query])
    #expect(outcome.findings.map { $0.coverage?.gaps.count } == [2])
  }

  @Test("a list that vouches since January and holds one of 2008 is one of all in force; another's does not make it so")
  func listOfAllInForce() throws {
    let older = "agreement 1/QC subject cadre-work parties qu-hải-an;ca-hải-an signed 2/3/2008"
    let covers = "\(Self.kiếnAn)\ncovers agreement qu-kiến-an ca-kiến-an since 1/1/2010"
    #expect(try Judged.charges(AgreementMissing(), "\(covers)\n\(older)").count == 1)
    #expect(try Judged.charges(AgreementMissing(), "\(covers)\nsender btc\n\(older)") == [])
  }

  @Test("the agreement was signed under the unit's former code: charged as none in force")
  func signedByThePredecessor() throws {
    let rows = """
      \(Self.hảiAn)
      unit ca-cũ name Công an cũ kind state-body level district partyParent qu-hải-an until 30/6/2010 successors ca-hải-an
      agreement 1/QC subject internal-protection parties qu-hải-an;ca-cũ signed 2/3/2008
      """
    #expect(try Judged.texts(AgreementMissing(), rows) == [])
  }

  @Test("a party was split in two: whether its agreement binds the parts is asked, not charged")
  func partySplit() throws {
    let rows = """
      \(Self.hảiAn)
      unit ca-cũ name Công an cũ kind state-body level district partyParent qu-hải-an until 30/6/2010 successors ca-hải-an;ca-khác
      agreement 1/QC subject internal-protection parties qu-hải-an;ca-cũ signed 2/3/2008
      """
    #expect(try Judged.outcome(AgreementMissing(), rows).findings.map(\.severity) == [.query])
  }

  @Test("which party a list names first changes no fingerprint")
  func orderOfParties() throws {
    let own =
      "sender m\nagreement 1/QC subject internal-protection parties qu-hải-an;ca-hải-an signed 2/3/2005 until 2009\n"
    let other =
      "sender a\nagreement 1/QC subject internal-protection parties ca-hải-an;qu-hải-an signed 2/3/2005 until 2009\n"
    let prints = try [own, own + other, other + own].map { rows in
      let inquiry = try Judged.inquiry(rows, of: AgreementOutdated())
      return AgreementOutdated().examine(inquiry).findings.map {
        $0.fingerprint(AgreementOutdated().card, inquiry.registry)
      }
    }
    #expect(prints[0].count == 1 && Set(prints).count == 1)
  }
}
