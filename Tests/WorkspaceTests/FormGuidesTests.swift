import Configuration
import Foundation
import Records
import Reporting
import Rules
import Testing

@testable import Workspace

/// `templates/forms.yaml`: which guide a document follows, and what is said of a file that is wrong.
@Suite struct FormGuidesTests {
  private static func shipped() throws -> String {
    try String(contentsOfFile: Repository.root + "/" + FormGuides.path, encoding: .utf8)
  }

  private func read(_ text: String) -> (guides: FormGuides?, mistakes: [String]) {
    var diagnostics = Diagnostics()
    let guides = FormGuides(ConfigurationFile(path: "forms.yaml", bytes: Array(text.utf8)), &diagnostics)
    return (guides, diagnostics.all.map { $0.text(in: .en) })
  }

  @Test(
    "auto is the guide in force on the first day on which the review can be signed",
    arguments: [
      ("2010-12-31", "hd11"), ("2018-04-01", "hd11"), ("2018-04-02", "hd36"), ("2026-05-25", "hd36"),
      ("2026-05-26", "hd05"), ("2030-12-31", "hd05"), ("1999-12-31", "hd11"),
    ])
  func auto(_ asOf: String, _ id: String) throws {
    let guides = try #require(read(try FormGuidesTests.shipped()).guides)
    #expect(guides.guide(.auto, signedAfter: CivilDate(iso: asOf)!).id == id)
    #expect(guides.guide(.hd36, signedAfter: CivilDate(iso: asOf)!).id == "hd36")
  }

  @Test("what the shipped guides say: margins, ends of recipients, spelling")
  func values() throws {
    let guides = try #require(read(try FormGuidesTests.shipped()).guides).all
    #expect(guides.map(\.id) == ["hd11", "hd36", "hd05"])
    #expect(guides[1].margins == .init(top: 20, bottom: 20, left: 30, right: 15, number: 10))
    #expect(guides.map(\.recipientsEnd) == [",", ",", ";"])
    #expect(guides.map(\.spelling) == [.uỷ, .uỷ, .ủy])
    #expect(guides.map(\.confidence) == [.recalled, .sourced, .recalled])
  }

  @Test(
    "a mistake is named with its place, and nothing is laid out by half a guide",
    arguments: [
      ("top: 25,", "top: 25mm,", "“top” is “25mm”; expected a whole number from 5 to 60"),
      (
        "recipients-end: \",\"\n  spelling: uỷ\nhd36", "recipients-end: \".\"\n  spelling: uỷ\nhd36",
        "“recipients-end” is “.”"
      ),
      ("[Times New Roman, ", "[\"Times; } body {\", ", "“fonts” is “Times; } body {”; expected the name of a font"),
      ("until: 2018-04-02", "until: 2018-04-01", "“hd36” must begin on the day after the last of “hd11”"),
      ("\nhd05:", "\nhd06:", "the guide “hd05” is missing"),
      ("confidence: sourced", "confidence: sure", "“confidence” is “sure”"),
      ("number: 10}", "nummer: 10}", "there is no key “nummer”"),
    ])
  func mistakes(_ right: String, _ wrong: String, _ told: String) throws {
    let text = try FormGuidesTests.shipped()
    #expect(text.contains(right))
    let at = try #require(text.firstRange(of: right))
    let (guides, mistakes) = read(text.replacingCharacters(in: at, with: wrong))
    #expect(guides == nil)
    #expect(mistakes.contains { $0.contains(told) }, "\(mistakes)")
  }

  @Test("a review is laid out and spelled by the guide, unless the office says otherwise")
  func reviews() async throws {
    let copy = try Copy()
    let plain = try copy.text(of: "phoihop.yaml")
    try copy.write(plain.replacing("spelling: ủy\n", with: ""), to: "phoihop.yaml")
    let year = ReviewYear(year: 2010)!
    func pages() async throws -> [String: String] {
      let workspace = try copy.open()
      let files = workspace.files(for: try await workspace.examine(year), version: "test")
      return Dictionary(uniqueKeysWithValues: files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
    }
    let byGuide = try await pages()
    #expect(byGuide["report.html"]!.contains("@page { margin: 25mm 15mm 25mm 35mm;"))
    #expect(byGuide["manifest.json"]!.contains("\n  \"form\": \"hd11\",\n"))
    #expect(byGuide["report.md"]!.contains("cấp uỷ địa phương"))
    try copy.write(plain.replacing("form: auto", with: "form: hd36"), to: "phoihop.yaml")
    let chosen = try await pages()
    #expect(chosen["report.html"]!.contains("@page { margin: 20mm 15mm 20mm 30mm;"))
    #expect(chosen["report.md"]!.contains("cấp ủy địa phương") && !chosen["report.md"]!.contains("cấp uỷ"))
  }

  @Test("the whole sample in English has none of our Vietnamese words")
  func english() async throws {
    let workspace = try OpenWorkspace.open(Repository.sample, data: Repository.data)
    let examination = try await workspace.examine(ReviewYear(year: 2010)!)
    let files = workspace.files(for: examination, in: .en, version: "test")
    let page = try #require(files.first { $0.name == "report.md" })
    let text = String(decoding: page.bytes, as: UTF8.self)
    for word in [
      "Bảng ", "Phụ lục", "Biểu số", "cần giải trình", "đúng quy định", "Nơi nhận", "Trường hợp ", "Danh sách ",
    ] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains("# REPORT on organisation and Party building in 2010"))
  }
}
