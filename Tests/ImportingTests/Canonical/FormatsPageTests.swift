import Configuration
import Foundation
import Records
import Testing

@testable import Importing

@Suite("docs/formats.md")
struct FormatsPageTests {
  private let page: String

  init() throws { page = try Project.text(of: "docs/formats.md") }

  /// The part of the page about one kind of record.
  private func section(_ kind: RecordKind) throws -> Substring {
    let start = try #require(page.range(of: "### `\(kind.rawValue)` – "), "no section about \(kind.rawValue)")
    let rest = page[start.upperBound...]
    return rest[..<(rest.range(of: "\n### ")?.lowerBound ?? rest.endIndex)]
  }

  /// Blocks of code with these words after the fence.
  private func blocks(_ info: String, in text: Substring) -> [String] {
    text.matches(of: /\n```([^\n]+)\n(.*?\n)```/.dotMatchesNewlines()).filter { $0.1 == info }.map { String($0.2) }
  }

  @Test(
    "names every field of every record, in order, with what it needs and what it may hold",
    arguments: RecordKind.allCases)
  func fields(kind: RecordKind) throws {
    let rows = try section(kind).split(separator: "\n").filter { $0.hasPrefix("| `") }.map { row in
      row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    #expect(rows.map { $0[0] } == kind.canonicalFields.map { "`\($0)`" })
    for (row, field) in zip(rows, kind.canonicalFields) {
      let isOneOf = kind.neededFields.contains { $0.contains(field) }
      let need = kind.needs(field) ? "có · yes" : isOneOf ? "một trong · one of" : ""
      #expect(row[1] == need, "\(kind) \(field)")
      let held =
        kind.words(of: field).map { "từ · word: " + $0.map { "`\($0)`" }.joined(separator: " ") }
        ?? (kind.isWholeDay(field)
          ? "ngày đủ · whole day"
          : kind.isDate(field)
            ? "ngày · date"
            : kind.isNumber(field) ? "số · number" : kind.holdsList(field) ? "danh sách · list" : "chữ · text")
      #expect(row[2] == held, "\(kind) \(field)")
      #expect(row[3].contains(" · "), "\(kind) \(field) in both languages")
    }
  }

  @Test("what it calls a date, a number or a word is read as one", arguments: RecordKind.allCases)
  func types(kind: RecordKind) throws {
    let header = kind.canonicalFields
    func verdict(_ field: String, _ cell: String) throws -> [Flaw.Reason] {
      var cells = Dictionary(uniqueKeysWithValues: header.map { ($0, "") })
      for name in header where kind.needs(name) || ["official", "code"].contains(name) {
        cells[name] =
          kind.words(of: name)?.first ?? (kind.isDate(name) ? "2010-01-02" : kind.isNumber(name) ? "2010" : "x")
      }
      cells[field] = cell
      let outcome = try Sample(profile: Self.profile(kind, "csv: {delimiter: \",\"}")).read(
        header.joined(separator: ",") + "\n" + header.map { cells[$0]! }.joined(separator: ",") + "\n")
      return (outcome.batch.rejects + outcome.batch.cellRejects).map(\.reason)
    }
    for field in header {
      if kind.words(of: field) != nil {
        #expect(try verdict(field, "lạ") == [.notInList], "\(kind) \(field)")
      } else if kind.isDate(field), !["official.birth"].contains(field) {
        #expect(try verdict(field, "2010-13") == [.notADate], "\(kind) \(field)")
        #expect(try verdict(field, "2010-12") == (kind.isWholeDay(field) ? [.needsTheDay] : []), "\(kind) \(field)")
      } else if kind.isNumber(field) {
        #expect(try verdict(field, "x") == [.notANumber], "\(kind) \(field)")
      } else {
        #expect(try verdict(field, "x; y") == [], "\(kind) \(field)")
      }
      if kind.needs(field) { #expect(try verdict(field, "").first == .missing, "\(kind) \(field)") }
    }
  }

  private static func profile(_ kind: RecordKind, _ format: String, _ fields: [String]? = nil) -> String {
    """
    agency: thuế
    unit: CT
    feeds:
      - id: a
        files: "{year}/a"
        \(format)
        records: {\(kind.rawValue): [\((fields ?? kind.canonicalFields).joined(separator: ", "))]}
    """
  }

  @Test(
    "has an example of every record in CSV and in XML, and both are read as the same", arguments: RecordKind.allCases)
  func examples(kind: RecordKind) throws {
    let section = try section(kind)
    let csv = try #require(blocks("csv \(kind.fileName)", in: section).first)
    let xml = try #require(blocks("xml \(kind.rawValue)", in: section).first)
    let header = csv.split(separator: "\n")[0].split(separator: ",").map(String.init)
    let outcomes = [
      try Sample(profile: Self.profile(kind, "csv: {encoding: utf-8, delimiter: \",\", header: {row: 1}}", header))
        .read(csv),
      try Sample(profile: Self.profile(kind, "row: phoiHop/\(kind.listName)/\(kind.rawValue)")).read(xml),
    ]
    var written: [[[WrittenCell]]] = []
    for outcome in outcomes {
      #expect(outcome.problem == nil)
      #expect(outcome.batch.rejects.isEmpty)
      #expect(outcome.batch.cellRejects.isEmpty)
      var cells: [[WrittenCell]] = []
      RecordWriter(outcome.batch).write(kind, of: FeedNumber(0)) { cells.append($0.cells) }
      written.append(cells)
    }
    #expect(!written[0].isEmpty)
    #expect(written[0] == written[1])
    #expect(written[0].count == csv.split(separator: "\n").count - 1)
    #expect(try Schema(CanonicalSchema.text).allows(Array(xml.utf8)))
  }

  @Test("shows profiles that can be read", arguments: ["docs/formats.md", "docs/profiles.md"])
  func profiles(path: String) throws {
    let page = try Project.text(of: path)
    let profiles = blocks("yaml", in: page[...]).filter { $0.hasPrefix("agency: ") }
    #expect(!profiles.isEmpty)
    for profile in profiles {
      let agency = profile.split(separator: "\n")[0].dropFirst("agency: ".count).prefix { $0 != " " }
      var diagnostics = Diagnostics()
      _ = Profile.read(
        [("agencies/\(agency).yaml", Array(profile.utf8))], content: { _ in Array("Hải An,HA\n".utf8) },
        forbidden: { _ in nil }, into: &diagnostics)
      #expect(diagnostics.all.map { $0.text(in: .en) } == [])
    }
  }

  @Test("is checked as a sender checks it: by its own words, without a profile", arguments: RecordKind.allCases)
  func check(kind: RecordKind) throws {
    let section = try section(kind)
    let workspace = try Workspace()
    try workspace.write(blocks("csv \(kind.fileName)", in: section)[0], to: kind.fileName)
    try workspace.write(blocks("xml \(kind.rawValue)", in: section)[0], to: "phoihop.xml")
    for name in [kind.fileName, "phoihop.xml"] {
      let path = workspace.path + "/" + name
      let check = try #require(CanonicalCheck(path: path, StructureCheck(path: path)))
      #expect(check.kinds == [kind])
      #expect(check.batch.rejects.isEmpty && check.batch.cellRejects.isEmpty && check.note.problem == nil)
    }
  }

  @Test("a sender is told what keeps his file from being canonical; of a file of another name nothing is said")
  func misfit() throws {
    let workspace = try Workspace()
    try workspace.write("official,kind,decider,decison.date\n", to: "actions.csv")
    try workspace.write("official,kind,decider,decison.date\n", to: "quyet-dinh.csv")
    try workspace.write("Số,Ngày\n", to: "agreements.csv")
    try workspace.write("name\n", to: "officials.csv")
    let told = ["actions.csv", "quyet-dinh.csv", "agreements.csv", "officials.csv"].map { name in
      CanonicalCheck.misfit(path: workspace.path + "/" + name, StructureCheck(path: workspace.path + "/" + name))?.en
    }
    #expect(
      told == [
        "this is not yet the canonical form of action: there is no field “decison.date”; missing is “decision.date”",
        nil, nil,
        "this is not yet the canonical form of official: missing is “code” or “birth” or “partyCard”",
      ])
  }

  @Test("a file with a column of another name is not taken for canonical, nor one without a needed column")
  func notCanonical() throws {
    let workspace = try Workspace()
    try workspace.write("code,name,Tôn giáo\n1,An,x\n", to: "officials.csv")
    try workspace.write("unit\nHA\n", to: "key-posts.csv")
    try workspace.write("<danhSach><action/></danhSach>", to: "a.xml")
    for name in ["officials.csv", "key-posts.csv", "a.xml"] {
      let path = workspace.path + "/" + name
      #expect(CanonicalCheck(path: path, StructureCheck(path: path)) == nil)
    }
  }
}
