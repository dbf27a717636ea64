import Configuration
import Foundation
import Records
import Rulebook
import Testing

/// The page on the rulebook is read as an office would copy it.
@Suite("docs/rulebook.md")
struct DocsTests {
  private static let page = Shipped.folder.deletingLastPathComponent().appending(path: "docs/rulebook.md")

  private func examples() throws -> [String] {
    let parts = try String(contentsOf: Self.page, encoding: .utf8).components(separatedBy: "```")
    return parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element.drop { $0 != "\n" }) }
  }

  @Test("its examples are read without a mistake, beside the shipped values, and cite what can be looked up")
  func examplesAreRead() throws {
    let examples = try examples()
    let days = examples.filter { $0.contains("holidays.yaml") }
    let values = examples.filter { !$0.contains("holidays.yaml") }
    #expect(values.count == 2)
    #expect(days.count == 1)
    var diagnostics = Diagnostics()
    let law = LawReader.read(
      central: try Shipped.files(),
      office: values.enumerated().map { ConfigurationFile(path: "example-\($0.offset)", text: $0.element) },
      into: &diagnostics)
    let holidays = Holidays(ConfigurationFile(path: "holidays", text: days[0]), &diagnostics)
    #expect(diagnostics.all.map { $0.text(in: .en) } == [])
    let day = CivilDate(iso: "2016-02-12")!
    #expect(holidays.isWorkingDay(day) == false)
    #expect(try law.replyPeriod.provision(on: day).value == Period(count: 10, unit: .workingDays))
    let check = RulebookCheck(law, holidays, regulations: nil, on: CivilDate(iso: "2016-12-31")!, staleAfter: 24)
    #expect(check.mistakes.all.map { $0.text(in: .en) } == [])
    #expect(check.warnings.all.map { $0.text(in: .en) } == [])
  }

  @Test("names every key of a provision and every word of it")
  func words() throws {
    let page = try String(contentsOf: Self.page, encoding: .utf8)
    let words =
      ["from", "until", "value", "table", "cite", "reviewed", "unset", "either", "working"]
      + Basis.Force.allCases.map(\.rawValue) + Dimension.allCases.map(\.rawValue)
    for word in words { #expect(page.contains("`\(word)") || page.contains("{\(word):"), "\(word)") }
  }
}
