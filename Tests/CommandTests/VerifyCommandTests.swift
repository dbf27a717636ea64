import Foundation
import Testing

/// A workspace of its own whose year 2010 is published.
struct PublishedSample {
  let folder: Folder
  var year: String { folder.path + "/out/2010" }

  init() throws {
    folder = try Folder(copying: Program.sample)
    _ = try Program.run("report", folder.path, "--year", "2010")
  }

  func verify(_ more: String...) throws -> Program.Result {
    try Program.run(["verify", year, "--lang", "en"] + more)
  }

  func append(_ text: String, to name: String) throws {
    let file = try FileHandle(forWritingTo: URL(filePath: folder.path + "/" + name))
    try file.seekToEnd()
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: folder.path + "/" + name) }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/" + name, withDestinationPath: target)
  }
}

@Suite("phoihop verify")
struct VerifyCommandTests {
  @Test("what was published is found as it was, by us and by sha256sum; with its inputs, and without a workspace")
  func untouched() throws {
    let sample = try PublishedSample()
    let result = try sample.verify()
    #expect(result.code == 0 && result.errors == "")
    #expect(
      result.lines.count == 1 && result.output.contains("as published") && result.output.contains("inputs unchanged"))
    let sums = Process()
    sums.executableURL = URL(filePath: "/usr/bin/sha256sum")
    sums.arguments = ["--check", "--strict", "--quiet", "SHA256SUMS"]
    sums.currentDirectoryURL = URL(filePath: sample.year)
    try sums.run()
    sums.waitUntilExit()
    #expect(sums.terminationStatus == 0)
    let elsewhere = try Folder()
    try FileManager.default.copyItem(atPath: sample.year, toPath: elsewhere.path + "/2010")
    let alone = try Program.run("verify", elsewhere.path + "/2010")
    #expect(alone.code == 0)
    #expect(alone.output.contains("chưa so số liệu đầu vào"))
    #expect(try Program.run("verify", elsewhere.path + "/2010", "--workspace", sample.folder.path).code == 0)
    #expect(try Program.run("verify", elsewhere.path + "/2010", "--workspace", elsewhere.path).code == 64)
  }

  @Test("a changed byte, a missing file, one too many, a folder, a link: each is named, and the exit is 2")
  func differences() throws {
    let sample = try PublishedSample()
    try sample.append(" ", to: "out/2010/report.md")
    try sample.remove("out/2010/rejects.csv")
    try sample.remove("out/2010/findings.csv")
    try sample.link("out/2010/findings.csv", to: sample.folder.path + "/phoihop.yaml")
    _ = try sample.folder.write("x", to: "out/2010/cases/new.html")
    _ = try sample.folder.write("x", to: "out/2010/line\nbreak")
    try sample.link("out/2010/all", to: "/")
    let result = try sample.verify()
    #expect(result.code == 2)
    #expect(
      result.errors.split(separator: "\n").map(String.init) == [
        "“all”: stands in the folder and not in manifest.json.",
        "“cases/new.html”: stands in the folder and not in manifest.json.",
        "“findings.csv”: no plain file (a link, a folder or a device), and not read.",
        "“line\u{FFFD}break”: stands in the folder and not in manifest.json.",
        "“rejects.csv”: the file is missing.", "“report.md”: not what was published.",
      ])
    #expect(result.lines.last?.contains("differences: 6") == true)
    #expect(!result.errors.contains(sample.folder.path))
  }

  @Test("the same length is not the same bytes")
  func sameLength() throws {
    let sample = try PublishedSample()
    try sample.folder.change("out/2010/report.md", "BÁO CÁO", to: "BÁO CÁƠ")
    let result = try sample.verify()
    #expect(result.code == 2 && result.errors.contains("report.md"))
  }

  @Test("whoever changes a file and its line in the manifest is found by the checksums, and the other way round")
  func manifestChanged() throws {
    let sample = try PublishedSample()
    try sample.folder.change("out/2010/manifest.json", "\"exit\": 3", to: "\"exit\": 0")
    var result = try sample.verify()
    #expect(result.code == 2)
    #expect(result.errors.contains("“manifest.json”: SHA256SUMS and manifest.json do not say the same"))
    let other = try PublishedSample()
    let sums = try other.folder.text(of: "out/2010/SHA256SUMS")
    _ = try other.folder.write(
      sums.split(separator: "\n").dropFirst().joined(separator: "\n") + "\n", to: "out/2010/SHA256SUMS")
    result = try other.verify()
    #expect(result.code == 2 && result.errors.contains("do not say the same"))
  }

  @Test("an input that has changed since is said, and the review is still what was published: exit 1")
  func changedInput() throws {
    let sample = try PublishedSample()
    try sample.append("\n", to: "exports/cuc-thue/2010/DieuDong.csv")
    try sample.remove("narrative/dac-diem.md")
    let result = try sample.verify()
    #expect(result.code == 1)
    #expect(
      result.errors.split(separator: "\n").map(String.init) == [
        "input “exports/cuc-thue/2010/DieuDong.csv”: it is not what the review was made from.",
        "input “narrative/dac-diem.md”: it is no longer there.",
      ])
    #expect(result.lines.last?.contains("inputs that differ now: 2") == true)
  }

  @Test(
    "a manifest that leads out of its folder, names a line break, a file twice, or is none: refused, nothing read there",
    arguments: [
      ("\"name\": \"report.md\"", "\"name\": \"../../phoihop.yaml\"", "leads out of the folder"),
      ("\"name\": \"report.md\"", "\"name\": \"/etc/passwd\"", "leads out of the folder"),
      ("\"name\": \"report.md\"", "\"name\": \"a/./b\"", "leads out of the folder"),
      ("\"path\": \"phoihop.yaml\"", "\"path\": \"../../../etc/passwd\"", "leads out of the folder"),
      ("\"name\": \"report.md\"", "\"name\": \"report\\n.md\"", "control character"),
      ("\"name\": \"report.md\"", "\"name\": \"report.html\"", "stands there twice"),
      ("\"files\":", "\"file\":", "the key “files” is missing"),
      ("\"year\": 2010", "\"year\": \"MMX\"", "“year” is “MMX”"),
      ("{", "<html>", "expected a JSON value"), ("\"size\": ", "\"size\": -", "“size” is “-"),
    ])
  func hostileManifest(_ old: String, _ new: String, _ expected: String) throws {
    let sample = try PublishedSample()
    try sample.folder.change("out/2010/manifest.json", old, to: new)
    let result = try sample.verify()
    #expect(result.code == 65)
    let first = result.errors.split(separator: "\n").first ?? ""
    #expect(first.hasPrefix("\(sample.year)/manifest.json:") && first.contains(expected), "\(result.errors)")
    #expect(result.output == "")
  }

  @Test("checksums that lead out, or are none, are refused too")
  func hostileChecksums() throws {
    let sample = try PublishedSample()
    let hash = String(repeating: "0", count: 64)
    let sums = try String(contentsOfFile: sample.year + "/SHA256SUMS", encoding: .utf8).split(separator: "\n").count
    try sample.append("\(hash)  ../x\n\(hash)  a\\b\nmd5\n", to: "out/2010/SHA256SUMS")
    let result = try sample.verify()
    #expect(result.code == 65)
    for line in 1...3 { #expect(result.errors.contains("SHA256SUMS:\(sums + line):1:")) }
  }

  @Test("a manifest that is a link is not followed; a folder that was never published is wrong use")
  func notPublished() throws {
    let sample = try PublishedSample()
    try FileManager.default.moveItem(atPath: sample.year + "/manifest.json", toPath: sample.folder.path + "/m.json")
    try sample.link("out/2010/manifest.json", to: "../../m.json")
    #expect(try sample.verify().code == 65)
    for path in [sample.folder.path, sample.folder.path + "/nowhere", sample.folder.path + "/phoihop.yaml"] {
      #expect(try Program.run("verify", path).code == 64)
    }
    #expect(try Program.run("verify").code == 64)
  }
}
