import Foundation
import Records
import Testing

@testable import Importing

/// The project's own folders, found from this file.
enum Project {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(of path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }
}

@Suite("The schema of the canonical XML")
struct SchemaGoldenTests {
  @Test("stands in schemas/ as the fields and words of the records make it")
  func isInStep() throws {
    let file = Project.root.appending(path: CanonicalSchema.path)
    if ProcessInfo.processInfo.environment["PHOIHOP_RENEW_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(CanonicalSchema.text.utf8).write(to: file)
    }
    #expect(try Project.text(of: CanonicalSchema.path) == CanonicalSchema.text, "`make golden` writes it anew")
  }

  @Test("allows every file that is exported, lost rows and unreadable cells among them", arguments: 1...12)
  func allowsExports(seed: Int) async throws {
    let schema = try Schema(CanonicalSchema.text)
    let generated = GeneratedExports(seed: UInt64(seed))
    let workspace = try Workspace()
    for agency in generated.agencies {
      for file in agency.files { try workspace.write(file.text, to: "exports/\(agency.name)/\(file.name)") }
    }
    let (read, profiles) = try await workspace.readAll(generated.agencies.map { ($0.name, $0.profile) })
    for profile in profiles {
      let export = CanonicalExport(profile, read, exports: workspace.path + "/exports", year: 2010, as: .xml)
      for file in export.files { #expect(schema.allows(file.bytes), "\(profile.agency) \(file.name)") }
    }
  }

  private static let good = """
    <phoiHop version="1"><actions><action official="1" kind="DIEU_DONG" decider="CT" toUnit="CCT-HA">\
    <decision number="15/QĐ" date="2010-03-15"/></action></actions></phoiHop>
    """

  @Test("allows a good file, an empty list and lists in any order")
  func allowsGood() throws {
    let schema = try Schema(CanonicalSchema.text)
    #expect(schema.allows(Array(Self.good.utf8)))
    #expect(schema.allows(Array("<phoiHop version=\"1\"><nominees/><actions/></phoiHop>".utf8)))
  }

  @Test(
    "does not allow what reading would reject, or would not see",
    arguments: [
      ("kind=\"DIEU_DONG\" ", ""), ("DIEU_DONG", "Điều động"), ("2010-03-15", "15/3/2010"), ("2010-03-15", "2010-13"),
      ("<decision number=\"15/QĐ\" date=\"2010-03-15\"/>", ""), (" date=\"2010-03-15\"", ""),
      ("toUnit=", "tounit="), ("version=\"1\"", "version=\"2\""), ("actions>", "action>"), ("phoiHop", "phoihop"),
      ("decider=\"CT\"", "decider=\"\""), ("<decision", "<cites/><decision"),
    ])
  func refusesBad(_ old: String, _ new: String) throws {
    let schema = try Schema(CanonicalSchema.text)
    #expect(!schema.allows(Array(Self.good.replacing(old, with: new).utf8)))
  }
}
