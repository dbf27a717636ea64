import Foundation
import Testing

@Suite("phoihop report --audience public")
struct PublicEditionCommandTests {
  @Test(
    "the sample: five files in a folder of their own, whose checksums hold; no person, number, file or case in them")
  func sample() throws {
    let out = try Folder()
    let result = try Program.run("report", Program.sample, "--year", "2010", "--audience", "public", "--out", out.path)
    #expect(result.code == 3)
    #expect(result.lines.contains("\(out.path)/2010-public/report.html"))
    let folder = out.path + "/2010-public"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names == ["SHA256SUMS", "figures.json", "manifest.json", "report.html", "report.md"])
    #expect(!FileManager.default.fileExists(atPath: out.path + "/2010"))

    let check = Process()
    check.executableURL = URL(filePath: "/usr/bin/sha256sum")
    check.arguments = ["--check", "--quiet", "--strict", "SHA256SUMS"]
    check.currentDirectoryURL = URL(filePath: folder)
    try check.run()
    check.waitUntilExit()
    #expect(check.terminationStatus == 0)

    // The full review of the same year tells what must not be here.
    _ = try Program.run("report", Program.sample, "--year", "2010", "--out", out.path)
    #expect(FileManager.default.fileExists(atPath: folder + "/report.html"))
    let findings = try out.text(of: "2010/findings.csv")
    let prints = Set(findings.matches(of: /[0-9a-f]{16}/).map { String($0.output) })
    let papers = Set(findings.matches(of: /[0-9]+[\/-][A-ZĐ][A-ZĐa-z\/-]+/).map { String($0.output) })
    let files = try FileManager.default.subpathsOfDirectory(atPath: Program.sample + "/exports")
      .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".xml") }.map { String($0.split(separator: "/").last!) }
    #expect(prints.count > 30 && papers.count > 5 && files.count > 20)
    let people = findings.matches(of: /(?:Vũ|Đoàn|Phạm|Trần|Nguyễn|Lê|Hoàng|Bùi|Đặng) [A-ZĐ]\p{L}+ [A-ZĐ]\p{L}+/)
    #expect(people.count > 10)
    for name in names {
      let text = try out.text(of: "2010-public/" + name)
      // A hash may hold any sixteen digits: in prose and figures there is none.
      if !["SHA256SUMS", "manifest.json"].contains(name) {
        for word in prints { #expect(!text.contains(word), "\(name)") }
      }
      for word in papers + files { #expect(!text.contains(word), "\(name): \(word)") }
      for person in people { #expect(!text.contains(String(person.output)), "\(name): \(person.output)") }
    }
  }

  @Test("a folder of somebody else's is not replaced, and an unknown audience is wrong use")
  func refusals() throws {
    let out = try Folder()
    _ = try out.write("mine", to: "2010-public/a.txt")
    let result = try Program.run("report", Program.sample, "--year", "2010", "--audience", "public", "--out", out.path)
    #expect(result.code == 64)
    #expect(try out.text(of: "2010-public/a.txt") == "mine")
    #expect(try Program.run("report", Program.sample, "--year", "2010", "--audience", "press").code == 64)
  }
}
