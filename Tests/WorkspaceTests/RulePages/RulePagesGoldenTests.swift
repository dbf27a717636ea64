import Configuration
import Foundation
import Rulebook
import Rules
import Testing

/// `make docs` writes what these tests compare.
@Suite("The pages about the rules")
struct RulePagesGoldenTests {
  private static let isRenewed = ProcessInfo.processInfo.environment["PHOIHOP_RENEW_GOLDEN"] == "1"
  private static let (begin, end) = ("<!-- make docs: begin -->\n", "<!-- make docs: end -->\n")

  private func pages() throws -> RulePages {
    let folder = Repository.root + "/rulebook/"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".yaml") && $0 != "privacy.yaml" && $0 != "holidays.yaml" }.sorted()
    let files = try names.map {
      ConfigurationFile(path: "rulebook/\($0)", bytes: Array(try Data(contentsOf: URL(filePath: folder + $0))))
    }
    var diagnostics = Diagnostics()
    let law = LawReader.read(central: files, into: &diagnostics)
    #expect(diagnostics.isEmpty)
    return RulePages(Catalogue.rules, law)
  }

  private func text(of path: String) -> String {
    (try? String(contentsOfFile: Repository.root + "/" + path, encoding: .utf8)) ?? ""
  }

  private func write(_ text: String, to path: String) throws {
    let url = URL(filePath: Repository.root + "/" + path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: false, encoding: .utf8)
  }

  private func compare(_ text: String, with path: String) throws {
    let old = self.text(of: path)
    if old == text { return }
    if Self.isRenewed { return try write(text, to: path) }
    let (was, now) = (
      old.split(separator: "\n", omittingEmptySubsequences: false),
      text.split(separator: "\n", omittingEmptySubsequences: false)
    )
    let line = zip(was, now).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(was.count, now.count)
    Issue.record("\(path) is behind the rules from line \(line + 1) on: `make docs` writes it anew")
  }

  @Test("a page a family, as the rules, their cases and the rulebook are now")
  func families() throws {
    let pages = try pages()
    for family in pages.families { try compare(try pages.page(of: family), with: RulePages.path(of: family)) }
    let files = try FileManager.default.contentsOfDirectory(atPath: Repository.root + "/docs/rules").sorted()
    #expect(files == pages.families.map { String(RulePages.path(of: $0).split(separator: "/").last!) }.sorted())
  }

  @Test("the list of all rules stands in docs/rules.md")
  func list() throws {
    let old = text(of: "docs/rules.md")
    let begin = try #require(old.range(of: Self.begin))
    let end = try #require(old.range(of: Self.end))
    let new = "\(old[..<begin.upperBound])\(try pages().list())\(old[end.lowerBound...])"
    try compare(new, with: "docs/rules.md")
  }

  @Test("links within a page lead to a heading")
  func anchors() throws {
    let pages = try pages()
    for family in pages.families {
      let text = try pages.page(of: family)
      let headings = Set(
        text.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
          String(
            line.drop { $0 == "#" }.dropFirst().lowercased().compactMap { c -> Character? in
              c == " " ? "-" : c.isLetter || c.isNumber || c == "-" || c == "_" ? c : nil
            })
        })
      for match in text.matches(of: /\]\(#([^)]*)\)/) {
        #expect(headings.contains(String(match.output.1)), "\(family): #\(match.output.1)")
      }
    }
  }
}
