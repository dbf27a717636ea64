import Foundation
import Testing

/// One list in every encoding, shape and format, whole and damaged, with columns that must not be sent in each.
@Suite("Columns that must not be collected leave no byte behind, whatever file they come in")
struct CanaryFormatsTests {
  @Test("in the report and the check, in the exported workspace, and where no profile knows the file")
  func silence() throws {
    let folder = try Folder()
    let sent = CanaryOffice.sent
    try CanaryOffice.write(into: folder)

    var said: [Program.Result] = []
    for language in ["vi", "en"] {
      said.append(
        try Program.run(
          "report", folder.path, "--year", "2010", "--verbose", "--lang", language, "--out",
          folder.path + "/out/" + language))
      said.append(try Program.run("check", folder.path, "--verbose", "--lang", language))
    }
    said.append(
      try Program.run("export", folder.path, "--year", "2010", "--to", folder.path + "/out/x", "--format", "both"))
    let outside = try Folder()
    var strangers: [String] = []
    for file in sent {
      let path = outside.path + "/" + file.name
      try Data(file.bytes).write(to: URL(filePath: path))
      strangers.append(path)
    }
    for language in ["vi", "en"] {
      said.append(try Program.run(["check"] + strangers + ["--verbose", "--lang", language]))
    }
    #expect(said.map(\.code) == [3, 3, 3, 3, 3, 3, 3], "\(said[0].errors)")
    for said in said {
      #expect(said.output.leak == nil)
      #expect(said.errors.leak == nil)
    }

    let written = try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/out").sorted()
    for expected in [
      "vi/2010/report.html", "en/2010/report.md", "vi/2010/rejects.csv", "x/csv/left-out.csv", "x/xml/left-out.csv",
    ] {
      #expect(written.contains(expected), "\(expected) among \(written)")
    }
    for file in written {
      var isFolder: ObjCBool = false
      let path = folder.path + "/out/" + file
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      let leak = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self).leak
      #expect(leak == nil, "\(file)")
    }
    try CanaryFormatsTests.checkDamage(sent, folder)
  }

  /// The files were read, their rows rejected and written down, and their forbidden columns told.
  private static func checkDamage(_ sent: [CanaryOffice.Sent], _ folder: Folder) throws {
    let rejects = try folder.text(of: "out/vi/2010/rejects.csv").split(whereSeparator: \.isNewline)
    let page = try folder.text(of: "out/vi/2010/report.md")
    for file in sent {
      if !file.dropped.isEmpty {
        #expect(rejects.contains { $0.contains("2010/\(file.name),") && $0.contains("▒") }, "\(file.name)")
        let names = file.dropped.map { "“\($0)”" }.joined(separator: ", ")
        #expect(
          page.split(separator: "\n").contains {
            $0.contains("có cột \(names) ngoài phạm vi được gửi") && $0.contains("2010/\(file.name):")
          }, "\(file.name) \(names)")
      }
    }
    #expect(rejects.count > 300)
  }
}

extension String {
  /// Where the canary stands, and what is around it.
  fileprivate var leak: String? {
    guard let range = range(of: CanaryOffice.word) else { return nil }
    return String(self[..<range.upperBound].suffix(300)) + "…"
  }
}
