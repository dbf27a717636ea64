import Foundation
import Records
import Rules
import Testing

@testable import Workspace

@Suite("A workspace written in canonical form")
struct ExportTests {
  private let year = ReviewYear(year: 2010)!

  /// What speaks of files as they came, and not of what they say.
  private static let ofFiles: Set = ["Q03", "Q10", "Q11", "Q14", "Q15", "Q16", "Q17"]

  /// Every finding, with severity and sentence, and every case that was not judged, with its reason.
  private func judged(_ workspace: OpenWorkspace) async throws -> [String] {
    let examination = try await workspace.examine(year)
    return examination.judgement.outcomes.filter { !Self.ofFiles.contains($0.card.id) }.flatMap { card, outcome in
      outcome.findings.map { finding in
        let said = finding.statement.vi.text(in: Voice(.vi), examination.registry)
          .replacing(/[^ (]+\/2010\/[^ ,;)]+/, with: "…")  // sources differ
        return "\(card.id) \(finding.severity.rawValue) \(said)"
      } + outcome.notJudged.map { "\(card.id) \($0.reason.id)" }
        // A row that named a person in several records is several rows now.
        + (card.id == "Q12" ? [] : ["\(card.id) examined \(outcome.examined)"])
    }.sorted()
  }

  @Test(
    "is judged as the first is: every finding in the same words, every case not judged",
    arguments: [Export.Forms.csv, .xml])
  func sameFindings(_ forms: Export.Forms) async throws {
    let first = try OpenWorkspace.open(Repository.sample, data: Repository.data)
    let place = Place()
    let export = try await first.export(year, as: forms, to: place.path)
    let second = try OpenWorkspace.open(place.path, data: Repository.data)
    let (before, after) = (try await judged(first), try await judged(second))
    #expect(before.contains { $0.hasPrefix("C01 violation") })
    #expect(Set(before).subtracting(after).sorted() == [])
    #expect(Set(after).subtracting(before).sorted() == [])
    #expect(before.count == after.count)
    #expect(export.agencies == 11)
    #expect(export.exitCode == 3)
  }

  @Test("holds no column that must not be collected, and no cell that was rejected")
  func noCanary() async throws {
    let copy = try Copy()
    let staff = try copy.text(of: "exports/kho-bac/2010/CanBo.csv")
    try copy.write(
      staff.replacing(";Không;", with: ";CanaryFaith;").replacing("30.02.1975", with: "CanaryCell"),
      to: "exports/kho-bac/2010/CanBo.csv")
    let place = Place()
    let export = try await copy.open().export(year, as: .both, to: place.path)
    #expect(export.losses.contains { $0.kind == .column && $0.column == "Tôn giáo" })
    #expect(export.losses.contains { $0.kind == .cell && $0.line == 25 })
    for file in try place.files() {
      let bytes = try Data(contentsOf: URL(filePath: place.path + "/" + file))
      #expect(bytes.range(of: Data("Canary".utf8)) == nil, "\(file)")
    }
  }

  @Test("a file that breaks off, one that is no text, one that is empty, one that is missing: none becomes whole")
  func brokenFiles() async throws {
    let copy = try Copy()
    let actions = try copy.text(of: "exports/cuc-thue/2010/DieuDong.csv")
    try copy.write(actions + "\"", to: "exports/cuc-thue/2010/DieuDong.csv")
    try copy.write("PK\u{3}\u{4}", to: "exports/cuc-thue/2010/TraoDoi.csv")
    try copy.write("", to: "exports/quan-uy-hai-an/2010/SoTraoDoi.csv")
    try copy.remove("exports/toa-an/2010/QuyetDinh.xml")
    let first = try copy.open()
    let before = try await first.examine(year).registry
    for forms in [Export.Forms.csv, .xml] {
      let place = Place()
      let export = try await first.export(year, as: forms, to: place.path)
      #expect(export.losses.count { $0.kind == .file } == 3)
      let after = try await OpenWorkspace.open(place.path, data: Repository.data).examine(year).registry
      for (unit, kind) in [
        ("CT", RecordKind.action), ("CT", .consultation), ("QU-HA", .consultation), ("TA", .action),
        ("CT", .assignment),
      ] {
        let answers = [before, after].map { registry in
          registry.unitCode(unit).map {
            registry.coverage(of: kind, by: [$0], from: year.first, until: year.last).completeness
          }
        }
        #expect(answers[0] == answers[1], "\(forms) \(unit) \(kind)")
      }
    }
  }

  @Test("a list that holds none of a kind it vouches for vouches for nothing in CSV, and that is told")
  func emptyKind() async throws {
    let copy = try Copy()
    let profile = try copy.text(of: "agencies/toa-an.yaml")
    try copy.write(
      profile.replacing("Chuc/@ma}", with: "Chuc/@khong}").replacing("ChucTruoc/@ma}", with: "ChucTruoc/@khong}"),
      to: "agencies/toa-an.yaml")
    let place = Place()
    let export = try await copy.open().export(year, as: .csv, to: place.path)
    let lost = export.losses.filter { $0.kind == .list }
    #expect(lost.map(\.column) == ["assignment"])
    #expect(lost.map(\.file) == ["toa-an/2010/CanBo.xml"])
    let text = try String(contentsOfFile: place.path + "/left-out.csv", encoding: .utf8)
    #expect(text.contains("list,toa-an,toa-an/2010/CanBo.xml,,assignment,no-record,assignments.csv\r\n"))
  }

  @Test("folders are the owner's alone, and files; the office's own files are the same")
  func modes() async throws {
    let place = Place()
    _ = try await OpenWorkspace.open(Repository.sample, data: Repository.data).export(year, as: .csv, to: place.path)
    for file in [""] + (try place.files(folders: true)) {
      let attributes = try FileManager.default.attributesOfItem(atPath: place.path + "/" + file)
      let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
      #expect(attributes[.posixPermissions] as? Int == (isFolder ? 0o700 : 0o600), "\(file)")
    }
    for file in ["phoihop.yaml", "rulebook/local/phoi-hop.yaml", "narrative/dac-diem.md"] {
      #expect(
        FileManager.default.contentsEqual(atPath: place.path + "/" + file, andPath: Repository.sample + "/" + file))
    }
  }

  @Test("a folder that holds something is left as it is; an empty one is filled")
  func takenFolder() async throws {
    let workspace = try OpenWorkspace.open(Repository.sample, data: Repository.data)
    let place = Place()
    try FileManager.default.createDirectory(atPath: place.path, withIntermediateDirectories: true)
    _ = try await workspace.export(year, as: .csv, to: place.path)
    let before = try place.files()
    await #expect {
      _ = try await workspace.export(year, as: .xml, to: place.path)
    } throws: { error in
      if case .taken? = error as? Export.Failure { true } else { false }
    }
    #expect(try place.files() == before)
  }

  @Test("where it cannot be written nothing is left, not even half of it")
  func wholeOrNot() async throws {
    let workspace = try OpenWorkspace.open(Repository.sample, data: Repository.data)
    let place = Place()
    try FileManager.default.createDirectory(atPath: place.path, withIntermediateDirectories: true)
    try Data().write(to: URL(filePath: place.path + "/a"))
    await #expect(throws: Export.Failure.self) {
      _ = try await workspace.export(year, as: .csv, to: place.path + "/a/b")
    }
    #expect(try place.files() == ["a"])
  }

  @Test("what a killed run has left is removed, what a running one is filling is not")
  func stale() async throws {
    let place = Place()
    let folder = place.path + "/in"
    for name in [".out.new-999999999", ".out.new-1", ".other.new-999999999"] {
      try FileManager.default.createDirectory(atPath: folder + "/" + name, withIntermediateDirectories: true)
    }
    _ = try await OpenWorkspace.open(Repository.sample, data: Repository.data).export(
      year, as: .csv, to: folder + "/out")
    let left = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(left == [".other.new-999999999", ".out.new-1", "out"])
  }
}

/// A place on disk where nothing stands yet, gone with the test.
private final class Place {
  let path = NSTemporaryDirectory() + "phoihop-export-" + UUID().uuidString

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func files(folders: Bool = false) throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
    return folders
      ? names
      : names.filter { name in
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder) && !isFolder.boolValue
      }
  }
}
