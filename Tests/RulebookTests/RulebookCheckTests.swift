import Configuration
import Foundation
import Records
import Rulebook
import Testing

/// Rulebooks that are broken on purpose, one mistake each, in `Fixtures/<scenario>/`: `rulebook/` and `rulebook/local/`
/// as in a workspace, the office's regulations in `regulations.txt`, and in `expected.txt` all that must be said, word
/// for word, by place, in English and in Vietnamese.
@Suite("Rulebook check")
struct RulebookCheckTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
  static let scenarios: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  @Test("says what is wrong, where it stands, and nothing else", arguments: scenarios)
  func scenario(name: String) throws {
    let book = try Book(Self.folder.appending(path: name))
    let told = book.check(on: "2026-11-24", staleAfter: 24)
    let expected = try String(contentsOf: Self.folder.appending(path: "\(name)/expected.txt"), encoding: .utf8)
    #expect(told == expected.split(separator: "\n").map(String.init))
  }

  @Test("the scenarios are there")
  func thereAreScenarios() { #expect(Self.scenarios.count >= 17) }

  @Test("how long a comparison is good for is the caller's to say")
  func months() throws {
    let book = try Book(Self.folder.appending(path: "stale"))
    #expect(book.check(on: "2026-11-24", staleAfter: 25) == [])
    #expect(book.check(on: "2026-11-23", staleAfter: 24) == [])
    #expect(book.check(on: "2026-11-24", staleAfter: 24).count == 2)
  }

  @Test("without a list of regulations nothing is missing from it, and a number alone still names nothing")
  func noList() throws {
    let missing = try Book(Self.folder.appending(path: "not-in-the-list"), hasRegulations: false)
    #expect(missing.check(on: "2026-11-24", staleAfter: 24) == [])
    let bare = try Book(Self.folder.appending(path: "number-without-date"), hasRegulations: false)
    #expect(
      bare.check(on: "2026-11-24", staleAfter: 24).first
        == "mistake rulebook/tenure.yaml:7:54: “67-QĐ/TW” has no date; a number alone names nothing. "
        + "Give number and date: 12-QĐ/TU, 21/12/2009.")
  }
}

private struct Book {
  let law: Law
  let holidays: Holidays
  let regulations: [RulebookCheck.KnownRegulation]?
  let mistakes: Diagnostics

  init(_ folder: URL, hasRegulations: Bool = true) throws {
    func files(_ path: String) throws -> [ConfigurationFile] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path)) ?? []
      return try names.filter { $0.hasSuffix(".yaml") }.sorted().map {
        ConfigurationFile(
          path: "\(path)/\($0)", bytes: Array(try Data(contentsOf: folder.appending(path: "\(path)/\($0)"))))
      }
    }
    var diagnostics = Diagnostics()
    let central = try files("rulebook")
    let days = central.first { $0.path.hasSuffix("holidays.yaml") }
    law = LawReader.read(
      central: central.filter { $0.path != days?.path }, office: try files("rulebook/local"), into: &diagnostics)
    holidays = days.map { Holidays($0, &diagnostics) } ?? Holidays()
    mistakes = diagnostics
    let list = try String(contentsOf: folder.appending(path: "regulations.txt"), encoding: .utf8)
    let known = list.split(separator: "\n").compactMap { line -> RulebookCheck.KnownRegulation? in
      let words = line.split(separator: " ").map(String.init)
      return CivilDate(iso: words[1]).map { RulebookCheck.KnownRegulation(number: words[0], date: $0) }
    }
    regulations = hasRegulations ? known : nil
  }

  func check(on iso: String, staleAfter months: Int) -> [String] {
    let check = RulebookCheck(
      law, holidays, regulations: regulations, on: CivilDate(iso: iso)!, staleAfter: months)
    var all = mistakes
    all.report(check.mistakes)
    func lines(_ kind: String, _ diagnostics: Diagnostics) -> [String] {
      diagnostics.all.flatMap { told in Language.allCases.reversed().map { "\(kind) \(told.text(in: $0))" } }
    }
    return lines("mistake", all) + lines("warning", check.warnings)
  }
}
