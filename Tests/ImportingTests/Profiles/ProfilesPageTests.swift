import Configuration
import Foundation
import Testing

@testable import Importing
@testable import Records

/// The page is for people who write profiles: what stands there is what the program reads, and nothing is left out.
@Suite("docs/profiles.md")
struct ProfilesPageTests {
  private let page: String

  init() throws { page = try Project.text(of: "docs/profiles.md") }

  // MARK: Its keys and ours

  private func section(_ heading: String) throws -> Substring {
    let start = try #require(page.range(of: "\n\(heading)\n"), "no section “\(heading)”")
    let rest = page[start.upperBound...]
    return rest[..<(rest.range(of: "\n#")?.lowerBound ?? rest.endIndex)]
  }

  /// The rows of the tables of a section whose first cell is code, each as the codes of its first cell and its others.
  private func rows(of heading: String) throws -> [(keys: [String], cells: [String])] {
    try section(heading).split(separator: "\n").filter { $0.hasPrefix("| `") }.map { row in
      let cells = row.replacing("\\|", with: "¦").split(separator: "|").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      return (Self.codes(in: cells[0]), Array(cells.dropFirst()))
    }
  }

  private static func codes(in text: String) -> [String] { text.matches(of: /`([^`]+)`/).map { String($0.1) } }

  /// What the reader says it knows where `zzz` stands: “the keys here are …”, or “expected one of: …”.
  private func known(_ profile: String) throws -> [String] {
    let said = Sample(profile: profile).mistakes().first { $0.contains("zzz") } ?? ""
    let list = try #require(said.firstMatch(of: /(?:the keys here are|expected one of:) ([^.]+)\./), "\(said)")
    return list.1.split(separator: ", ").map(String.init)
  }

  private static func feed(_ more: String, official: String = "{code: A, name: B}") -> String {
    "agency: thuế\nunit: CT\nfeeds:\n  - {id: a, files: a, \(more), records: {official: \(official)}}\n"
  }

  @Test("names every key of a profile, a feed, a table and a recipe, and no other")
  func keys() throws {
    func page(_ heading: String) throws -> [String] { try rows(of: heading).flatMap(\.keys).sorted() }
    #expect(
      try page("## Hồ sơ · The profile") == known("agency: thuế\nunit: CT\nfeeds: []\nzzz: 1\n"))
    #expect(try page("## Nguồn · A feed") == known(Self.feed("zzz: 1")))
    #expect(
      try page("## Công thức · Recipes")
        == known(Self.feed("format: csv", official: "{code: {column: A, zzz: 1}, name: B}")))
    let tables = try rows(of: "## CSV và bảng tính · CSV and spreadsheets")
    for (format, more) in [("csv", "csv: {zzz: 1}"), ("sheet", "format: spreadsheetml, sheet: {zzz: 1}")] {
      let named = tables.filter { Self.codes(in: $0.cells[0]).contains(format) }.flatMap(\.keys).sorted()
      #expect(try named == known(Self.feed(more)), "\(format)")
    }
  }

  @Test(
    "names the words and the inner keys that may stand under a key",
    arguments: [
      ("## Nguồn · A feed", "due: {every: zzz, by: \"01-10\"}"), ("## Nguồn · A feed", "due: {zzz: 1}"),
      ("## Nguồn · A feed", "covers: [{kind: official, zzz: 1}]"),
      ("## Nguồn · A feed", "covers: [{kind: official, below: zzz}]"), ("## Nguồn · A feed", "format: zzz"),
      ("## CSV và bảng tính · CSV and spreadsheets", "csv: {header: zzz}"),
      ("## CSV và bảng tính · CSV and spreadsheets", "csv: {header: {zzz: 1}}"),
      ("## CSV và bảng tính · CSV and spreadsheets", "csv: {declared: {zzz: 1}}"),
      ("## Ngày · Dates", "dates: [{zzz: 1}]"),
    ])
  func words(heading: String, feed: String) throws {
    let text = Self.codes(in: String(try section(heading).replacing("\\|", with: "|"))).joined(separator: " ")
    for word in try known(Self.feed(feed)) {
      #expect(text.contains(word), "\(word) of \(feed)")
    }
  }

  @Test("names every encoding, and shows how a text in it looks where another is taken for it")
  func encodings() throws {
    let rows = try rows(of: "### Bảng mã · Encodings")
    #expect(rows.map(\.keys) == TextEncoding.Choice.allCases.map { [$0.rawValue] })
    let text = "nhân dân Hải Phòng"
    for row in rows {
      let shown: [UInt8]? =
        switch row.keys[0] {
        case "utf-8": Array(text.utf8)
        case "mojibake": WrittenText.misread(Array(text.utf8))
        case let name:
          TextEncoding.ByteEncoding(rawValue: name).flatMap { WrittenText.bytes(text, in: .bytes($0)) }
            .map(WrittenText.misread)
        }
      if let shown { #expect(Self.codes(in: row.cells[0]) == [String(decoding: shown, as: UTF8.self)]) }
    }
  }

  // MARK: Dates

  /// Forms that differ in the number of digits or the mark only are one here.
  private static func shape(_ form: String) -> String {
    form.replacing("dd", with: "d").replacing("MM", with: "M").replacing("-", with: "/").replacing(".", with: "/")
  }

  @Test("names a date form of every shape that is read, and each of its examples is read as it says")
  func dates() throws {
    var named: Set<String> = []
    for row in try rows(of: "## Ngày · Dates") {
      var forms = DateForms()
      let short = row.keys[0].wholeMatch(of: /\{form: (.+), pivot: (\d+)\}/)
      let form = short.map { String($0.1) } ?? row.keys[0]
      let isForm = forms.add(form, firstYear: short.flatMap { Int($0.2) })
      #expect(isForm, "\(form)")
      let (cell, date) = (Self.codes(in: row.cells[0])[0], Self.codes(in: row.cells[1])[0])
      #expect(forms.date(in: cell)?.description == date, "\(form) \(cell)")
      named.insert(DateForms.Whole.allCases.contains { $0.text == form } ? form : Self.shape(form))
    }
    var read = Set(DateForms.Whole.allCases.map(\.text))
    let parts = ["d", "M", "MM", "yyyy", "yy", "00"]
    let pairs = parts.flatMap { a in parts.map { "\(a)/\($0)" } }
    for form in parts + pairs + pairs.flatMap({ pair in parts.map { "\(pair)/\($0)" } }) {
      var forms = DateForms()
      if forms.add(form) || forms.add(form, firstYear: 1930) { read.insert(Self.shape(form)) }
    }
    #expect(named == read)
  }

  // MARK: Its examples

  @Test("every profile on it can be read")
  func profiles() {
    let profiles = page.matches(of: /\n```yaml\n(agency: .*?\n)```/.dotMatchesNewlines()).map { String($0.1) }
    #expect(profiles.count == 3)
    for profile in profiles {
      let agency = profile.prefix { $0 != "\n" }.dropFirst("agency: ".count).prefix { $0 != " " }
      var diagnostics = Diagnostics()
      _ = Profile.read(
        [("agencies/\(agency).yaml", Array(profile.utf8))],
        content: { $0 == "agencies/cuc-thue/don-vi.csv" ? Array("Chi cục Thuế Hải An,CCT-HA\n".utf8) : nil },
        forbidden: { _ in nil }, into: &diagnostics)
      #expect(diagnostics.all.map { $0.text(in: .en) } == [])
    }
  }

  /// A file as it came, the feeds for it, and the records it says are read.
  private struct Example: CustomTestStringConvertible {
    let title: String
    let file: [UInt8]
    let feeds: String
    let schema: (path: String, text: String)?
    let records: [String]
    var testDescription: String { title }
  }

  private func examples() throws -> [Example] {
    var examples: [Example] = []
    let end = try #require(page.range(of: "\n## Thấy gì, viết gì · What you see, what you write\n")).upperBound
    for section in page[end...].split(separator: "\n### ").dropFirst() {
      var (file, schema, feeds): ([UInt8]?, (String, String)?, String?)
      for match in section.matches(of: /\n```([^\n]+)\n(.*?\n)```|\n→ ((?:`[^`]+`(?:, )?)+)/.dotMatchesNewlines()) {
        let text = String(match.2 ?? "")
        switch match.1?.split(separator: " ").map(String.init) {
        case ["csv"], ["xml"]: file = Array(text.utf8)
        // As a program shows it that takes its bytes for windows-1252.
        case ["csv", "tcvn3"]: file = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        case .some(let words) where words[0] == "xsd": schema = ("agencies/" + words[1], text)
        case ["yaml"]: feeds = text
        default:
          let file = try #require(file)
          let feeds = try #require(feeds)
          examples.append(
            Example(
              title: String(section.prefix { $0 != "\n" }), file: file, feeds: feeds, schema: schema,
              records: Self.codes(in: String(match.3 ?? ""))))
        }
      }
      #expect(feeds != nil, "\(section.prefix { $0 != "\n" })")
    }
    return examples
  }

  @Test("every example is read as it says, whole and without a reject")
  func read() throws {
    let examples = try examples()
    #expect(examples.count == page[...].matches(of: #/\n```yaml\n- /#).count)
    for example in examples {
      let profile =
        "agency: thuế\nunit: CT\nfeeds:\n"
        + example.feeds.split(separator: "\n").map { "  \($0)\n" }.joined()
      let sample = Sample(profile: profile, codes: example.schema.map { [$0.path: $0.text] } ?? [:])
      let outcome = try sample.read(example.file)
      #expect(outcome.problem == nil, "\(example.title)")
      #expect((outcome.batch.rejects + outcome.batch.cellRejects).map(\.cell) == [], "\(example.title)")
      #expect(outcome.batch.isBalanced)
      var written: [String] = []
      for feed in try sample.feeds() {
        for plan in feed.records {
          RecordWriter(outcome.batch).write(plan.kind, of: feed.number) { record in
            let fields = zip(plan.kind.fieldNames, record.cells).filter { field, cell in
              plan.mapped.contains(field) && cell != .empty
            }
            let line = ([plan.kind.rawValue] + fields.map { "\($0) \($1.text)" }).joined(separator: "  ")
            if !written.contains(line) { written.append(line) }
          }
        }
      }
      #expect(written == example.records, "\(example.title)")
    }
  }

  @Test("says the limits that there are")
  func limits() throws {
    let text = String(try section("### Giới hạn · Limits"))
    for part in [
      "\(ImportLimits.depth) tầng", "\(ImportLimits.depth) elements deep", "\(ImportLimits.attributes) thuộc tính",
      "\(ImportLimits.attributes) attributes", "\(ImportLimits.row >> 20) MB",
    ] { #expect(text.contains(part), "\(part)") }
    #expect(ImportLimits.row == ImportLimits.markup && ImportLimits.row == ImportLimits.schema)
    let header = try rows(of: "## CSV và bảng tính · CSV and spreadsheets").filter { $0.keys == ["header"] }
    #expect(header[0].cells[1].contains("of the first \(ImportLimits.headerRows)"))
  }
}
