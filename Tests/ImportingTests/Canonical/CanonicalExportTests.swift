import Records
import Testing

@testable import Importing

@Suite("Canonical form: one agency's files")
struct CanonicalExportTests {
  private func export(
    _ feeds: String, _ files: [String: String], as form: CanonicalForm = .csv
  ) async throws -> (export: CanonicalExport, first: Import, again: Import) {
    let workspace = try Workspace()
    for (name, text) in files { try workspace.write(text, to: "exports/thue/\(name)") }
    let (read, profiles) = try await workspace.readAll([("thue", "agency: thue\nunit: CT\nfeeds:\n" + feeds)])
    let export = CanonicalExport(profiles[0], read, exports: workspace.path + "/exports", year: 2010, as: form)
    let second = try Workspace()
    try second.write([export])
    let (again, _) = try await second.readAll([("thue", export.profile)])
    return (export, read, again)
  }

  private let people = """
      - {id: can-bo, files: "{year}/a.csv", csv: {delimiter: ";"}, dates: [yyyy], records: {official: {code: M, name: T, birth: S}}}

    """

  @Test("a row that reads like the header is a row, and stays one")
  func rowLikeTheHeader() async throws {
    let result = try await export(
      "  - {id: a, files: \"{year}/a.csv\", csv: {delimiter: \";\"}, records: {keyPost: {unit: U, post: P}}}\n",
      ["2010/a.csv": "U;P\nunit;post\nHA;CT\n"])
    #expect(String(decoding: result.export.files[0].bytes, as: UTF8.self) == "unit,post\n\"unit\",\"post\"\nHA,CT\n")
    #expect(Dump(result.first) == Dump(result.again))
  }

  @Test("a text that is the mark itself, and one that XML cannot hold, are told with their place")
  func textsThatChange() async throws {
    let files = ["2010/a.csv": "M;T;S\n1;?;1960\n2;\"\nAn\";1961\n3;B\u{FFFE};1962\n"]
    let csv = try await export(people, files)
    #expect(csv.export.losses.map(\.reason) == ["text-is-mark"])
    #expect(csv.export.losses[0].file == "thue/2010/a.csv")
    #expect(csv.export.losses[0].line == 2)
    #expect(csv.again.batches[0].records.officials.map { $0.name == .unreadable } == [true, false, false])
    let xml = try await export(people, files, as: .xml)
    #expect(xml.export.losses.map(\.reason) == ["text-is-mark", "text-not-for-xml", "text-not-for-xml"])
    let names = xml.again.batches[0].records.officials.map { xml.again.batches[0].pool[$0.name!] }
    #expect(names == ["?", "An", "B\u{FFFD}"])
  }

  @Test("what one feed does not speak of is no column of its list, though another of the kind does")
  func feedsStayApart() async throws {
    let result = try await export(
      """
        - {id: cu, files: "{year}/cu.csv", csv: {delimiter: ";"}, dates: [yyyy], records: {assignment: {official: M, unit: U, post: P, from: F}}}
        - {id: moi, files: "{year}/moi.csv", csv: {delimiter: ";"}, dates: [yyyy], records: {assignment: {official: M, unit: U, post: P, from: F, to: T}}}

      """, ["2010/cu.csv": "M;U;P;F\n1;HA;CT;2000\n", "2010/moi.csv": "M;U;P;F;T\n1;HA;CT;2005;\n"])
    #expect(result.export.files.map(\.name) == ["assignments.csv", "assignments-2.csv"])
    #expect(
      result.export.files.map { String(decoding: $0.bytes, as: UTF8.self) } == [
        "official,unit,post,from\n1,HA,CT,2000\n", "official,unit,post,from,to\n1,HA,CT,2005,\n",
      ])
    #expect(Dump(result.first) == Dump(result.again))
  }

  @Test("a list whose rows name people now by code and now by name has both", arguments: CanonicalForm.allCases)
  func mixedReferences(form: CanonicalForm) async throws {
    let result = try await export(
      """
        - id: a
          files: "{year}/a.csv"
          csv: {delimiter: ";"}
          dates: [yyyy]
          records:
            assignment:
              - {when: {filled: M}, official: M, unit: U, post: P, from: F}
              - {when: {filled: T}, official: {name: T, birth: S}, unit: U, post: P, from: F}

      """, ["2010/a.csv": "M;T;S;U;P;F\n1;;;HA;CT;2000\n;An;1960;HA;CT;2001\n2;Bình;;HA;CT;2002\n"], as: form)
    #expect(result.export.records == 4)
    #expect(Dump(result.first) == Dump(result.again))
  }

  @Test(
    "files that came in as one return are asked for once, and came when the last of them did",
    arguments: CanonicalForm.allCases)
  func oneReturn(form: CanonicalForm) async throws {
    let feeds = """
        - id: a
          files: "{year}/*.csv"
          due: {every: year, by: "01-10"}
          csv: {delimiter: ";"}
          dates: [yyyy]
          records:
            nominee: {when: {filled: E}, official: M, election: E, entry: {const: first}}
            official: {code: M, name: T, birth: S}

      """
    let came = try await export(
      feeds,
      [
        "2010/a.csv": "M;T;S;E\n1;An;1960;\n", "2010/b.csv": "M;T;S;E\n2;Bình;1960;\n",
        "received.csv": "file,received\n2010/a.csv,2011-01-05\n2010/b.csv,2011-01-15\n",
      ], as: form)
    #expect(came.again.notes.returns.filter { $0.due != nil }.map(\.state) == [.arrived(late: 5)])
    let missing = try await export(feeds, [:], as: form)
    #expect(missing.export.files.isEmpty)
    #expect(missing.again.notes.returns.filter { $0.due != nil }.map(\.state) == [.missing])
    let empty = try await export(feeds, ["2010/a.csv": "M;T;S;E\n"], as: form)
    #expect(empty.again.notes.returns.filter { $0.due != nil }.map(\.state) == [.empty])
  }

  @Test("an empty file stays an empty list, and vouches for nothing", arguments: CanonicalForm.allCases)
  func emptyList(form: CanonicalForm) async throws {
    let feeds = people.replacing("dates:", with: "covers: [official], dates:")
    let result = try await export(feeds, ["2010/a.csv": "M;T;S\n"], as: form)
    #expect(result.first.notes.vouchers.map(\.state) == [.missing])
    #expect(result.again.notes.vouchers.map(\.state) == [.missing])
    #expect(result.export.losses == [])
  }
}
