import Foundation
import Testing

@Suite("phoihop report writes a pack for each agency")
struct FeedbackCommandTests {
  @Test("of the sample, in both languages", arguments: ["vi", "en"])
  func packs(_ language: String) throws {
    let folder = try Folder(copying: Program.sample)
    let result = try Program.run("report", folder.path, "--year", "2010", "--lang", language)
    #expect([0, 1, 2, 3].contains(result.code))
    let agencies = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/agencies")
      .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    #expect(!agencies.isEmpty)
    let banner = language == "vi" ? "SỐ LIỆU GIẢ ĐỊNH – BẢN MINH HỌA" : "INVENTED FIGURES"
    let sums = try folder.text(of: "out/2010/SHA256SUMS")
    for agency in agencies {
      let pack = "out/2010/feedback/\(agency)/"
      for name in ["cong-van.md", "cong-van.html"] {
        let text = try folder.text(of: pack + name)
        #expect(text.contains(banner) && text.contains("-CV/"), "\(agency)/\(name)")
        #expect(!text.contains(folder.path))
      }
      for name in ["rejects.csv", "findings.csv", "answers.csv", "cong-van.md", "cong-van.html"] {
        #expect(sums.contains("feedback/\(agency)/\(name)"))
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/" + pack + name)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
      }
    }
    let written = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/out/2010/feedback").sorted()
    #expect(written == agencies)
  }

  @Test("an answer in other words than those of the form stops the run, with file, line and column")
  func wrongAnswer() throws {
    let folder = try Folder(copying: Program.sample)
    let agencies = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/agencies")
      .filter { $0.hasSuffix(".yaml") }.sorted()
    let agency = String(try #require(agencies.first).dropLast(5))
    _ = try folder.write("fingerprint,answer\n0123456789abcdef,tạm được\n", to: "answers/\(agency).csv")
    let result = try Program.run("report", folder.path, "--year", "2010", "--lang", "en")
    #expect(result.code == 65)
    #expect(result.errors.contains("answers/\(agency).csv:2:18"))
  }
}
