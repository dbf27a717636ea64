import Configuration
import Records
import Rulebook
import Testing

@testable import Rules

@Suite("Terms, rotations and secondments")
struct TenureRulesTests {
  /// The year 2026 with one holiday, and nothing else to keep from working.
  private static func outcome(_ rows: String) throws -> Outcome {
    let rule = TermEnded()
    let staged = try Judged.inquiry("law appointment.notice 90 working-days\n" + rows, of: rule)
    var diagnostics = Diagnostics()
    let file = ConfigurationFile(path: "holidays.yaml", text: #"2026: {days: [2026-09-02], cite: "…"}"#)
    let inquiry = Inquiry(
      staged.registry, law: staged.law, holidays: Holidays(file, &diagnostics), period: staged.period)
    #expect(diagnostics.all.isEmpty)
    return rule.examine(inquiry)
  }

  private static func row(noticed: String) -> String {
    "assignment an unit thuế-hải-an post phó from 1/1/2022 termEnd 31/12/2026 noticed \(noticed)"
  }

  @Test("ninety working days before the end, a holiday between: to the day it is in time, a day later it is not")
  func workingDays() throws {
    // From 26 August 2026 to 31 December there are 91 weekdays, of which 2 September is free.
    #expect(try Self.outcome(Self.row(noticed: "26/8/2026")).findings.map(\.severity) == [])
    #expect(try Self.outcome(Self.row(noticed: "27/8/2026")).findings.map(\.severity) == [.violation])
  }

  @Test("two agencies list one late notice: charged once, and for both days only where both are late")
  func oneNoticeInTwoLists() throws {
    func rows(_ first: String, _ second: String) -> String {
      """
      \(Self.row(noticed: first))
      sender btc
      assignment official.name Trần Văn An official.birth 1980 unit thuế-hải-an post phó from 1/1/2022 termEnd 31/12/2026 noticed \(second)
      """
    }
    #expect(try Self.outcome(rows("1/10/2026", "1/10/2026")).findings.map(\.severity) == [.violation])
    #expect(try Self.outcome(rows("1/10/2026", "1/6/2026")).findings.map(\.severity) == [.query])
  }

  @Test("a notice that cannot be judged leaves its mark, and takes nothing from the term that is judged")
  func noticeApart() throws {
    let outcome = try Judged.outcome(
      TermEnded(), "law appointment.notice unset\n" + Self.row(noticed: "27/8/2026"))
    #expect(outcome.examined == 1)
    #expect(outcome.notJudged.map(\.reason) == [.unset("appointment.notice")])
  }

  @Test("a key official over the terms allowed, and under the limit watched, is not tied to the election ahead")
  func overByTermsBeforeAnElection() throws {
    let rows = """
      law tenure.manager.limit 240
      law tenure.head.posts bí-thư
      law tenure.head.max-terms 2
      law appointment.term 60
      post bí-thư title Bí thư rank head filled elected
      assignment bình unit thuế-hải-an post bí-thư from 1/1/1998
      """
    let inquiry = try Judged.inquiry(rows, of: OverlongTenure())
    let person = try #require(inquiry.tenures.people.first)
    #expect(person.overlong.map(\.byTerms) == [true])
    #expect(person.overlong.map(\.isOver) == [.certain])
  }

  @Test("an exemption of a limit is printed with its paper and never with its reason")
  func noReasonIsPrinted() throws {
    for test in RuleCase.all where test.rule.card.id == "T04" {
      let inquiry = try Stage(test.example, in: test.rule.examples).inquiry
      for finding in test.rule.examine(inquiry).findings {
        for language in Language.allCases {
          let text = finding.statement.sentence(in: language).text(in: Voice(language), inquiry.registry)
          for reason in ["ỐM", "HỌC", "BẬN"] { #expect(!text.contains(reason), "\(test.example.title)") }
        }
      }
    }
  }
}
