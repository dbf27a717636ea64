import Foundation
import Testing

@testable import Reporting

/// `make docs` writes what this compares.
@Suite("The page about templates")
struct TemplatesPageGoldenTests {
  private static let file = Fixtures.root.appending(path: "docs/templates.md")
  private static let (begin, end) = ("<!-- make docs: begin -->\n", "<!-- make docs: end -->\n")

  @Test("has every key as the code has it")
  func keys() throws {
    let old = try String(contentsOf: Self.file, encoding: .utf8)
    let begin = try #require(old.range(of: Self.begin))
    let end = try #require(old.range(of: Self.end))
    let new = "\(old[..<begin.upperBound])\(TemplatesPage().text)\(old[end.lowerBound...])"
    if old == new { return }
    if ProcessInfo.processInfo.environment["PHOIHOP_RENEW_GOLDEN"] == "1" {
      return try new.write(to: Self.file, atomically: false, encoding: .utf8)
    }
    Issue.record("docs/templates.md is behind the keys: `make docs` writes it anew")
  }

  @Test("every key has its line in both languages, and no line is of a key that is no more")
  func told() {
    let page = TemplatesPage()
    #expect(page.untold == [])
    #expect(page.gone == [])
    for (key, told) in KeyGuide.words { #expect(!told.vi.isEmpty && !told.en.isEmpty, "\(key)") }
  }
}
