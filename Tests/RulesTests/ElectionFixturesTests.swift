import Records
import Testing

@testable import Rules

/// The earliest month of birth that passes, as the guides to each congress print it: that month is silent, and the one
/// before it is reported.
@Suite("Months of birth that the guides to the congresses print")
struct ElectionFixturesTests {
  struct Fixture: Sendable, CustomTestStringConvertible {
    let law: Congress
    let level: String
    let entry: String
    let sex: String
    /// `1968-04`.
    let born: String
    var post: String?

    var testDescription: String { "\(law) \(level) \(entry) \(post ?? "") \(sex) \(born)" }
  }

  enum Congress: Sendable { case of2020, of2025 }

  /// Each is level, entry, month of birth of a man, and of a woman.
  private static func fixtures(
    _ law: Congress, _ rows: [(level: String, entry: String, male: String, female: String)], post: String? = nil
  ) -> [Fixture] {
    rows.flatMap { row in
      [
        Fixture(law: law, level: row.level, entry: row.entry, sex: "male", born: row.male, post: post),
        Fixture(law: law, level: row.level, entry: row.entry, sex: "female", born: row.female, post: post),
      ]
    }
  }

  static let all: [Fixture] =
    fixtures(
      .of2025,
      [
        ("grassroots", "first", "1968-04", "1972-01"), ("grassroots", "again", "1967-04", "1971-05"),
        ("district", "first", "1968-06", "1972-02"), ("district", "again", "1967-06", "1971-06"),
        ("commune", "first", "1968-07", "1972-03"), ("commune", "again", "1967-07", "1971-07"),
        ("province", "first", "1968-09", "1972-05"), ("province", "again", "1967-09", "1971-09"),
      ])
    + fixtures(.of2025, [("province", "again", "1967-03", "1971-05")], post: "pbt")
    + fixtures(
      .of2020,
      [
        ("province", "first", "1965-09", "1970-09"), ("province", "again", "1963-03", "1968-03"),
        ("district", "first", "1965-06", "1970-06"), ("district", "again", "1962-12", "1967-12"),
        ("province", "government", "1963-09", "1968-09"), ("district", "government", "1963-09", "1968-09"),
      ])

  @Test("the month passes, the one before it is reported", arguments: all)
  func boundary(_ fixture: Fixture) throws {
    let month = try #require(CalendarMonth(iso: fixture.born))
    #expect(try findings(fixture, born: month) == 0)
    #expect(try findings(fixture, born: month.adding(-1)) == 1)
  }

  @Test(
    "born in the month of which two copies of the decree print two ages: asked where it matters, not charged",
    arguments: [(9, []), (10, [.query]), (13, [.query]), (14, [.violation])] as [(Int, [Severity])])
  func disputedMonth(_ months: Int, _ said: [Severity]) throws {
    let fixture = Fixture(law: .of2025, level: "grassroots", entry: "first", sex: "female", born: "1969-05")
    let month = try #require(CalendarMonth(iso: fixture.born))
    // From April 2025 she has 9 months by the one, 13 by the other.
    #expect(try severities(fixture, born: month, "law election.first.months \(months)") == said)
  }

  private func findings(_ fixture: Fixture, born: CalendarMonth) throws -> Int {
    let said = try severities(fixture, born: born, "")
    #expect(said.allSatisfy { $0 == .violation })
    return said.count
  }

  private func severities(_ fixture: Fixture, born: CalendarMonth, _ law: String) throws -> [Severity] {
    let isOf2025 = fixture.law == .of2025
    let entry = fixture.entry == "first" ? "first" : "again"
    let rows = """
      on 31/12/\(isOf2025 ? 2025 : 2020)
      \(isOf2025 ? Self.law2025 : Self.law2020)
      \(law)
      unit cấp-ủy name Cấp ủy kind committee level \(fixture.level)
      post pbt title Phó Bí thư rank deputy filled elected
      official an name Trần Văn An birth \(born.month)/\(born.year) sex \(fixture.sex)
      election đh kind party-congress unit cấp-ủy level \(fixture.level) term t body bch held 15/8/\(isOf2025 ? 2025 : 2020)
      nominee an election đh entry \(entry) \(fixture.post.map { "post \($0)" } ?? "") \(fixture.entry == "government" ? "governmentPost true" : "")
      """
    let stage = try Stage(Case("", rows), in: Examples(reported: [], silent: []))
    let rule: any Rule =
      switch fixture.entry {
      case "first": FirstTimeTooLate()
      case "again": StandsAgainTooLate()
      default: GovernmentTooLate()
      }
    let outcome = rule.examine(stage.inquiry)
    #expect(outcome.notJudged.isEmpty)
    return outcome.findings.map(\.severity)
  }

  private static let law2020 = """
    law election.reference-month kind=party-congress level=province 2020-09; kind=party-congress level=district 2020-06; kind=peoples-council 2021-03
    law election.first.months 60
    law election.again.months 30
    law election.government.months 30
    law retirement.age sex=male 720; sex=female 660
    """

  /// The bands of the decree on the age of retirement, by month of birth.
  private static let law2025 = """
    law election.reference-month level=grassroots 2025-04; level=district 2025-06; level=commune 2025-07; level=province 2025-09
    law election.first.months 60
    law election.again.months level=province rank=deputy 42; level=province 48; level=district 48; level=commune 48; level=grassroots 48
    law retirement.age \(bands)
    """

  private static let bands = [
    "sex=male born=0001-01..1960-12 720", "sex=male born=1961-01..1961-09 723", "sex=male born=1961-10..1962-06 726",
    "sex=male born=1962-07..1963-03 729", "sex=male born=1963-04..1963-12 732", "sex=male born=1964-01..1964-09 735",
    "sex=male born=1964-10..1965-06 738", "sex=male born=1965-07..1966-03 741", "sex=male born=1966-04..9999-12 744",
    "sex=female born=0001-01..1965-12 660", "sex=female born=1966-01..1966-08 664",
    "sex=female born=1966-09..1967-04 668", "sex=female born=1967-05..1967-12 672",
    "sex=female born=1968-01..1968-08 676", "sex=female born=1968-09..1969-04 680",
    "sex=female born=1969-05..1969-05 680/684", "sex=female born=1969-06..1969-12 684",
    "sex=female born=1970-01..1970-08 688", "sex=female born=1970-09..1971-04 692",
    "sex=female born=1971-05..1971-12 696", "sex=female born=1972-01..1972-08 700",
    "sex=female born=1972-09..1973-04 704", "sex=female born=1973-05..1973-12 708",
    "sex=female born=1974-01..1974-08 712", "sex=female born=1974-09..1975-04 716",
    "sex=female born=1975-05..9999-12 720",
  ].joined(separator: "; ")
}
