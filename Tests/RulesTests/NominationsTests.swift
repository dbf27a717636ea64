import Records
import Rulebook
import Testing

@testable import Rules

@Suite("Those put forward in an election")
struct NominationsTests {
  private static let five = "kind party-congress unit đu level commune term 2025-2030 body bch seats 2 held 1/8/2025"

  /// Two of one name and year of birth, and a nominee's row that gives no more than these.
  private static let namesakes = """
    sender b
    official B1 name Trần Văn An birth 1/1/1970 sex male
    official B2 name Trần Văn An birth 5/5/1970 sex male
    sender c
    election đh \(five)
    nominee official.name Trần Văn An official.birth 1970 election đh entry first
    """

  @Test("a nominee of whom linking cannot say who he is was counted as one more: two nominees for two seats")
  func namesakesInTheCount() throws {
    let rows = Self.namesakes + "\nsender b\nnominee B1 election đh entry first"
    let inquiry = try Judged.inquiry(rows, of: NomineesAndSeats())
    let slate = try #require(inquiry.nominations.slates.first)
    #expect(slate.officials.count == 2)
    #expect(slate.count(inquiry.registry) == (1, 2))
    let findings = NomineesAndSeats().examine(inquiry).findings
    #expect(findings.map(\.severity) == [.query])
  }

  @Test("two districts give their congresses one code: each list's nominees are counted with the other's")
  func oneCodeForTwo() throws {
    let rows = """
      unit đu-x name Đảng ủy X kind committee level commune
      covers nominee đu-x
      sender đu
      election đh unit đu kind party-congress level commune term t body bch seats 3 held 1/8/2025
      official D1 name Vũ Một birth 1/1/1970
      nominee D1 election đh entry first
      sender đu-x
      election đh unit đu-x kind party-congress level commune term t body bch seats 2 held 1/8/2025
      official X1 name Lê Hai birth 2/2/1971
      nominee X1 election đh entry first
      """
    let texts = try Judged.texts(NomineesAndSeats(), rows)
    #expect(texts.count == 2)
    #expect(texts.allSatisfy { $0.contains("has 1 nominee,") })
  }

  @Test("the list of one person stands in two agencies' files: asked about once, with both rows")
  func twoLists() throws {
    let rows = """
      sender b
      official B1 name Trần Văn An birth 31/5/1955 sex male partyCard 31000111
      nominee B1 election đh entry first
      sender c
      official C1 name Trần Văn An birth 31/5/1955 sex male partyCard 31000111
      nominee C1 election đh entry first
      """
    let findings = try Judged.outcome(FirstTimeTooLate(), rows).findings
    #expect(findings.count == 1)
    #expect(findings.flatMap(\.related).map(\.role) == [.twin, .plan])
  }

  @Test("the share under any reading, and over any: of whom linking is not sure may be another on the list")
  func shares() throws {
    let rows = Self.namesakes + "\nsender b\ncovers nominee đu\nnominee B1 election đh entry first"
    let inquiry = try Judged.inquiry(rows, of: NomineesAndSeats())
    let slate = try #require(inquiry.nominations.slates.first)
    let share = ShareOfSlate(of: slate, in: inquiry.registry) { $0.isSexGiven ? $0.isWoman.negated : nil }
    // One man, and one who may be he, or another man, or a woman.
    #expect((share.certain, share.open, share.whole) == (1, 1, 2))
    #expect(share.isUnder(50) == .excluded)
    #expect(share.isUnder(51) == .possible)
    #expect(share.isOver(49) == .certain)
    #expect(share.isOver(50) == .possible)
  }

  @Test("a woman on one list and not on the other: whether the share is reached is asked, not said")
  func listsApart() throws {
    let rows = """
      election đh \(Self.five)
      sender b
      official B1 name Trần Văn Bảo birth 1/1/1970 sex male
      official B2 name Phạm Thị Cúc birth 5/5/1970 sex female
      nominee B1 election đh entry first
      nominee B2 election đh entry first
      sender c
      official C1 name Trần Văn Bảo birth 1/1/1970 sex male
      nominee C1 election đh entry first
      """
    let inquiry = try Judged.inquiry(rows, of: NomineesAndSeats())
    let slate = try #require(inquiry.nominations.slates.first)
    #expect(slate.count(inquiry.registry) == (1, 2))
    let share = ShareOfSlate(of: slate, in: inquiry.registry) { $0.isSexGiven ? $0.isWoman : nil }
    #expect(share.isUnder(15) == .possible)
  }

  @Test("a value that changes between the days that a congress may have been held on decides nothing")
  func valueOfTheDay() throws {
    var parameter = Law().firstMonths
    #expect(throws: NotJudged.unset("election.first.months")) {
      try parameter.read(on: .unreadable, for: Criteria(level: .district))
    }
    var law = Law()
    try law.set("election.first.months", to: "60", from: CivilDate(year: 2010, month: 6, day: 1)!)
    parameter = law.firstMonths
    let june = try #require(PartialDate(year: 2010, month: 6))
    #expect(try parameter.read(on: june).value == 60)
    let year = try #require(PartialDate(year: 2010))
    #expect(throws: NotJudged.unset("election.first.months")) { try parameter.read(on: year) }
  }
}
