import Records
import Rulebook
import Testing

@testable import Rules

/// What was charged on a record that was only lost, or misspelt in one cell: each test is named for what went wrong.
@Suite("Wrong charges: a record that is lost or misspelt")
struct LostRecordTests {
  private func severities(_ rule: any Rule, _ rows: String) throws -> [Severity] {
    try Judged.outcome(rule, rows).findings.map(\.severity)
  }

  private static let moved = """
    unit cục-thuế name Cục Thuế kind vertical level province
    assignment bình unit thuế-hải-an post trưởng from 1990
    action bính kind DIEU_DONG decider cục-thuế fromUnit thuế-hải-an fromPost trưởng toUnit thuế-lê-chân decision 9/QĐ 1/6/2010
    """

  @Test("the code in the decision that moved her is misspelt: charged with the post she has left")
  func decisionOnACodeNobodyHas() throws {
    #expect(
      try Judged.texts(OverlongTenure(), Self.moved) == [
        "Phạm Thị Bình has been Chi cục trưởng at Thuế Hải An since 1990, over 96 months if the post is still held; a decision names somebody whom no list of officials has, and may mean this one."
      ])
    // From another post than hers it does not speak for her.
    #expect(
      try severities(OverlongTenure(), Self.moved.replacing("fromPost trưởng", with: "fromPost phó")) == [.violation])
  }

  @Test(
    "listed without birthday and card: what other lists have of her could not be told for hers, and she was charged")
  func withoutBirthday() throws {
    let rows = """
      official chi name Lê Thị Chi
      assignment chi unit thuế-hải-an post trưởng from 1990
      """
    #expect(
      try Judged.texts(OverlongTenure(), rows) == [
        "Lê Thị Chi has been Chi cục trưởng at Thuế Hải An since 1990, over 96 months if the post is still held; which rows of other lists are about the same person cannot be told."
      ])
    #expect(try severities(OverlongTenure(), rows) == [.query])
  }

  @Test(
    "her name is misspelt in the list of officials: the later start in another list was nobody's, and she was charged")
  func nameMisspeltInOneList() throws {
    let rows = """
      assignment bình unit thuế-hải-an post trưởng from 30/12/2002
      sender btc
      assignment official.name Phạm Thị Binh official.birth 1960 unit thuế-hải-an post trưởng from 31/12/2002
      """
    #expect(try severities(OverlongTenure(), rows) == [.query])
  }

  @Test(
    "the unit, the post or the person of the reappointment is misspelt: charged with a term that was renewed",
    arguments: ["an thuế-hải-am phó", "an thuế-hải-an phò", "am thuế-hải-an phó"])
  func misspeltReappointment(_ words: String) throws {
    let parts = words.split(separator: " ")
    let rows = """
      assignment an unit thuế-hải-an post phó from 1/6/2021 termEnd 31/5/2026
      action \(parts[0]) kind BO_NHIEM_LAI decider cục-thuế toUnit \(parts[1]) toPost \(parts[2]) decision 9/QĐ 20/5/2026
      """
    #expect(try severities(TermEnded(), rows) == [.query])
  }

  @Test("two lists of one agreement, its number misspelt in one: charged with one that only that list has ended")
  func misspeltAgreement() throws {
    let rows = """
      agreement 1/QC subject internal-protection parties qu-hải-an;ca-hải-an signed 2/3/2007 until 30/6/2010
      sender ca-hải-an
      agreement l/QC subject internal-protection parties qu-hải-an;ca-hải-an signed 2/3/2007
      """
    #expect(try Judged.charges(AgreementOutdated(), rows) == [])
  }

  private static let rotated = """
    covers action cục-thuế missing
    action an kind LUAN_CHUYEN decider cục-thuế fromUnit thuế-hải-an fromPost phó toUnit thuế-lê-chân toPost phó decision 1/QĐ 1/6/2018
    action an kind DIEU_DONG decider cục-thuế fromUnit thuế-lê-chân fromPost phó toUnit thuế-hải-an toPost phó decision 9/QĐ 1/6/2020
    """

  @Test("the decider's own list did not come, which may call a rotation something else: charged by another's list")
  func kindInALostList() throws {
    #expect(try Judged.outcome(RotatedOnEarly(), Self.rotated).findings.count == 1)
    #expect(try Judged.charges(RotatedOnEarly(), Self.rotated) == [])
  }
}
