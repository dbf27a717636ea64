import Foundation
import Records
import Rules
import Testing

@testable import Reporting

/// A whole published review: its pages, what leads from one to another, and what each figure is counted from.
@Suite struct EditionTests {
  static let offices: [(name: String, office: @Sendable () -> Office)] = [
    ("Hải An", { Office.haiAn() }), ("a quiet year", { Office.quiet(decisions: 3) }), ("hostile", { Office.hostile() }),
    ("nothing", { Office.empty() }), ("undecided", { Office.undecided() }),
  ]

  private func files(_ input: ReviewInput) throws -> [String: String] {
    let files = Edition(input, try Fixtures.templates).files
    #expect(Set(files.map(\.name)).count == files.count)
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  private func files(_ i: Int) async throws -> [String: String] {
    try files(await EditionTests.offices[i].office().input())
  }

  /// `../report.html` from `units/A.html` is `report.html`. Nil for what leaves the folder.
  private func resolved(_ target: String, from name: String) -> String? {
    var parts = name.split(separator: "/").dropLast().map(String.init)
    for part in target.split(separator: "/", omittingEmptySubsequences: false) {
      if part == ".." {
        if parts.isEmpty { return nil }
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  private func check(_ target: String, from name: String, _ files: [String: String]) {
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let page = parts[0].isEmpty ? name : resolved(parts[0], from: name)
    guard let page, let text = files[page] else {
      Issue.record("\(name) leads to \(target), which is not there")
      return
    }
    if parts.count > 1 { #expect(text.contains("id=\"\(parts[1])\""), "\(name) leads to \(target)") }
  }

  @Test("every link of every page leads to something that is published", arguments: 0..<5)
  func links(_ i: Int) async throws {
    let files = try await files(i)
    var followed = 0
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      if name.hasSuffix(".html") {
        let tags = HTMLTag.all(in: text)
        let ids = tags.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count, "\(name)")
        for target in tags.compactMap({ $0.attributes["href"] }) {
          check(target, from: name, files)
          followed += 1
        }
      } else if name.hasSuffix(".md") {
        for match in text.matches(of: /[^\\]\]\(([^)]*)\)/) {
          check(String(match.1), from: name, files)
          followed += 1
        }
      }
    }
    #expect(followed > 20)
    // From the report to each page, and back.
    let report = try #require(files["report.html"])
    for name in files.keys where name.hasSuffix(".html") && name != "report.html" {
      #expect(files[name]!.contains("href=\"../report.html\""), "\(name)")
      if name.hasPrefix("units/") { #expect(report.contains("href=\"\(name)"), "\(name)") }
    }
  }

  @Test("every finding is told in full on one case page, and on the page of each unit that answers", arguments: 0..<5)
  func everyFinding(_ i: Int) async throws {
    let input = await EditionTests.offices[i].office().input()
    let roll = Roll(input.judgement, input.inquiry.registry, key: input.key)
    let files = try files(input)
    func cards(_ text: String) -> [String] {
      HTMLTag.all(in: text).filter { $0.name == "article" }.compactMap { $0.attributes["id"] }
    }
    let told = files.filter { $0.key.hasPrefix("cases/") }.sorted { $0.key < $1.key }.flatMap { cards($0.value) }
    #expect(told.sorted() == roll.entries.map(\.anchor).sorted())
    for entry in roll.entries {
      for unit in entry.finding.responsible {
        let name = "units/\(PageName.of(input.inquiry.registry.names[unit.symbol])).html"
        #expect(cards(try #require(files[name])).contains(entry.anchor))
      }
    }
  }

  @Test("every page is whole by itself: language, banner, office, no script, nothing asked for", arguments: 0..<5)
  func pages(_ i: Int) async throws {
    for (name, page) in try await files(i) where name.hasSuffix(".html") {
      let tags = HTMLTag.all(in: page)
      #expect(tags.contains { $0.name == "html" && $0.attributes["lang"] == "vi" })
      #expect(page.contains("default-src 'none'"))
      #expect(page.uppercased().contains("BAN TỔ CHỨC"))
      if i == 0 { #expect(page.contains("<p class=\"banner\">SỐ LIỆU GIẢ ĐỊNH – BẢN MINH HỌA</p>"), "\(name)") }
      var open: [String] = []
      for tag in tags where !["!doctype", "meta", "br", "wbr"].contains(tag.name) && !tag.isEmpty {
        if tag.isClosing { #expect(open.popLast() == tag.name, "\(name)") } else { open.append(tag.name) }
        #expect(!["script", "link", "img", "iframe", "object"].contains(tag.name))
        #expect(!tag.attributes.values.contains { $0.contains("://") })
      }
      #expect(open.isEmpty)
    }
  }

  @Test("a unit's page says the same in HTML and Markdown")
  func sameWords() async throws {
    let files = try await files(0)
    var compared = 0
    for (name, html) in files where name.hasPrefix("units/") && name.hasSuffix(".html") {
      let markdown = try #require(files[name.dropLast(5) + ".md"])
      let plain = markdown.replacing(/\]\([^)]*\)/, with: "]")
      #expect(PageText.words(html: html) == PageText.words(markdown: plain), "\(name)")
      compared += 1
    }
    #expect(compared > 3)
  }

  @Test("each figure's rows are in the file that is named, as many as are said", arguments: 0..<5)
  func provenance(_ i: Int) async throws {
    let input = await EditionTests.offices[i].office().input()
    let files = try files(input)
    let composer = Composer(input)
    func rows(_ one: Composer.CountedRows) throws -> Int {
      let cells = csvCells(try #require(files[one.file])).dropFirst().filter { $0.count > 1 }
      return one.rules.isEmpty ? cells.count : cells.count { one.rules.contains($0[0]) }
    }
    var checked = 0
    for chapter in Chapter.allCases {
      for one in composer.counted(in: chapter) {
        #expect(try rows(one) == one.rows, "\(chapter): \(one.file) \(one.rules)")
        checked += 1
      }
    }
    #expect(checked > 10)
    for (card, outcome) in input.judgement.outcomes {
      let one = Composer.CountedRows(
        file: FindingsCSV.name, rules: [card.id], rows: outcome.findings.count, anchor: "")
      #expect(try rows(one) == one.rows)
    }
  }

  @Test("every numbered table has its line among the sources")
  func numberedTables() async throws {
    let review = AnnualReview(await Office.haiAn().input())
    let pen = Pen(medium: .html, voice: review.voice, targets: [])
    func tables(_ sections: [AnnualReview.Section]) -> [Table] {
      sections.flatMap(\.blocks).compactMap { if case .table(let table) = $0 { table } else { nil } }
    }
    let sources = Set(
      tables(review.annexes).flatMap(\.rows).map { pen.plain($0.cells[0]) })
    let numbered = tables(review.sections).filter(\.isNumbered).map { pen.plain($0.caption) }
    #expect(numbered.count > 5)
    for caption in numbered { #expect(sources.contains(caption), "\(caption)") }
  }

  @Test("what was not decided adds up: gaps by reason, single cases, the CSV file", arguments: 0..<5)
  func undecided(_ i: Int) async throws {
    let input = await EditionTests.offices[i].office().input()
    let all = Undecided.all(in: input)
    let gaps = all.count { !$0.reason.isOfOneCase }
    #expect(csvCells(UndecidedCSV.text(input)).filter { $0.count > 1 }.count == all.count + 1)
    let tables = Composer(input).undecidedCases().compactMap { if case .table(let table) = $0 { table } else { nil } }
    let pen = Pen(medium: .html, voice: Voice(.vi), targets: [])
    if gaps > 0 {
      let table = try #require(tables.first)
      #expect(pen.plain(table.rows[0].cells[1]) == Language.vi.number(gaps))
      let counts = table.rows.dropFirst().compactMap { Int(pen.plain($0.cells[1]).replacing(".", with: "")) }
      #expect(counts.reduce(0, +) == gaps)
    }
    let singles = tables.dropFirst(gaps > 0 ? 1 : 0).flatMap(\.rows).count { !$0.isGroup }
    #expect(singles == all.count - gaps)
  }

  @Test("the same inputs give the same files, byte by byte")
  func sameBytes() async throws {
    #expect(try await files(0) == files(0))
    #expect(try await files(2) == files(2))
  }
}

@Suite struct PageNameTests {
  private static let codes = [
    "QU-HA", "qu-ha", "Qu-Ha", "", ".", "..", "../x", "..-x", "a/b", "a-b", "A-B", "A/B", "A\\B", "A B", "A_B", "-A",
    "_",
    "Quận ủy", "Quận uỷ", "Qua\u{0302}\u{0323}n u\u{0309}y", "CON", "COM1", "con", "A\0B", "A\nB", "A#B", "A?B",
    "A%2FB",
    "A:B", "index", "INDEX", "*.*", "A.*", "\u{202E}A", String(repeating: "A", count: 61),
    String(repeating: "A", count: 62), String(repeating: "x", count: 5000),
  ]

  @Test("no code leads out of its folder, and no two share a page, on any file system")
  func safe() {
    var seen: Set<String> = []
    for code in PageNameTests.codes {
      let name = PageName.of(code)
      #expect(!name.isEmpty && name.utf8.count <= 80)
      let allowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"
      #expect(name.allSatisfy { allowed.contains($0) })
      #expect(seen.insert(name.lowercased()).inserted, "\(code.debugDescription)")
      #expect(name != PageName.nobody && name != "index" && !name.hasPrefix("-"))
      #expect(PageName.of(code) == name)
    }
    #expect(PageName.of("QU-HA") == "QU-HA")
  }

  @Test("a unit's last case page is not another unit's first")
  func casePages() {
    func page(_ code: String, _ number: Int) -> String {
      PagePlan.UnitPages(unit: nil, name: PageName.of(code), entries: [], answers: []).casePage(number)
    }
    let pages = ["A", "A-001", "A-1", "A-0", "A-01"].flatMap { code in [1, 10, 999, 1000, 1001].map { page(code, $0) } }
    #expect(Set(pages).count == pages.count)
    #expect(page("A", 1) == "cases/A-001.html")
  }

  @Test("units with hostile codes have pages that are published and lead back")
  func published() async throws {
    var office = Office.quiet()
    office.file("cuc-thue/2010/La.csv", from: "cuc-thue") { file in
      for (i, code) in ["../x", "a/b", "A/B", "Đội 1", "qu-ha"].enumerated() {
        file.row(
          .unit, "code=\(code)  name=Đơn vị \(i)  kind=vertical  level=district  partyParent=QU-HA  managingParent=CT")
        file.row(.official, "code=l\(i)  name=Trần Văn \(i)  birth=2/3/1960  sex=male")
        file.row(
          .action,
          "official=l\(i)  kind=DIEU_DONG  decider=\(code)  decision.number=l\(i)/QĐ  decision.date=15/3/2010  fromUnit=\(code)  fromPost=PCCT  toUnit=CCT-HA  toPost=PCCT"
        )
      }
    }
    let files = Edition(await office.input(), try Fixtures.templates).files
    let out = FileManager.default.temporaryDirectory.appending(path: "phoihop-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: out) }
    var digests: [FileDigest] = []
    try Publication(into: out).publish(files, year: 2010) {
      digests = $0
      return [Checksums.file(of: $0)]
    }
    #expect(digests.map(\.name) == files.map(\.name))
    #expect(digests == files.map(\.digest))
    let names = files.map(\.name).filter { $0.hasPrefix("units/") && $0.contains("_") }
    #expect(names.count >= 8)
    for name in names { #expect(FileManager.default.fileExists(atPath: "\(out)/2010/\(name)")) }
  }
}
