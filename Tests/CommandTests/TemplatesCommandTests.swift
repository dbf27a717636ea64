import Foundation
import Testing

@Suite("phoihop templates check")
struct TemplatesCommandTests {
  private func workspace() throws -> Folder {
    let folder = try Folder(copying: Program.sample)
    try? FileManager.default.removeItem(atPath: folder.path + "/out")  // not there in a fresh checkout
    return folder
  }

  private func shipped(_ name: String) throws -> String {
    try String(contentsOfFile: Program.root + "/templates/" + name, encoding: .utf8)
  }

  @Test("the program's own are in order, with a workspace and without")
  func inOrder() throws {
    let alone = try Program.run("templates", "check")
    #expect(alone.code == 0 && alone.errors.isEmpty)
    let sample = try Program.run("templates", "check", Program.sample, "--lang", "en")
    #expect(sample.code == 0)
    #expect(sample.output == "The program's templates are in order; there are none of the office's own.\n")
    #expect(try Program.run("templates", "check", "/nowhere").code == 64)
  }

  @Test("an office's template wins over the program's of its name, and is an input of the review")
  func wins() throws {
    let folder = try workspace()
    let page = try shipped("html/section.mustache").replacing("<section>", with: "<section class=\"cua-co-quan\">")
    _ = try folder.write(page, to: "templates/html/section.mustache")
    let check = try Program.run("templates", "check", folder.path)
    #expect(check.code == 0 && check.output == "01 mẫu của cơ quan không có chỗ sai.\n", "\(check.errors)")
    #expect(try Program.run("report", folder.path, "--year", "2010").code == 3)
    #expect(try folder.text(of: "out/2010/report.html").contains("<section class=\"cua-co-quan\">"))
    #expect(try folder.text(of: "out/2010/manifest.json").contains("\"templates/html/section.mustache\""))
  }

  @Test("every mistake at once, with its place, in both languages; a report is refused for the same")
  func mistakes() throws {
    let folder = try workspace()
    _ = try folder.write(
      try shipped("html/case.mustache").replacing("{{{remedy}}}", with: "{{{remedi}}}")
        + "<script src=\"//a\"></script>\n",
      to: "templates/html/case.mustache")
    _ = try folder.write("{{{kind}}}\n", to: "templates/markdown/section.mustache")
    let check = try Program.run("templates", "check", folder.path, "--lang", "en")
    #expect(check.code == 65 && check.output == "")
    let lines = check.errors.split(separator: "\n").map(String.init)
    #expect(lines[0].hasPrefix("templates/html/case.mustache:"))
    #expect(lines[0].contains("“cards” has no “remedi”; it has remedy, "))
    #expect(lines[0].contains("Did you mean “remedy”?"))
    #expect(lines.contains { $0.contains("<script> may not stand in a template") })
    #expect(lines.contains { $0.hasPrefix("templates/markdown/section.mustache:1:1: a Markdown template begins with") })
    #expect(lines.last?.hasPrefix("The templates: mistakes ") == true)
    let vietnamese = try Program.run("templates", "check", folder.path)
    #expect(vietnamese.errors.contains("“cards” không có “remedi”; các khóa: remedy, "))
    #expect(vietnamese.errors.contains("Có phải ý là “remedy”?"))

    let report = try Program.run("report", folder.path, "--year", "2010", "--lang", "en")
    #expect(report.code == 65)
    #expect(report.errors.contains(lines[0]))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/out/2010/report.html"))
  }

  @Test("a file that nothing reads is to be looked at; a link to another file of the machine is refused")
  func strays() throws {
    let folder = try workspace()
    _ = try folder.write("p {}", to: "templates/html/own.css")
    _ = try folder.write("x", to: "templates/html/nobody.mustache")
    let check = try Program.run("templates", "check", folder.path, "--lang", "en")
    #expect(check.code == 1)
    #expect(check.output.contains("templates/html/own.css:1:1: nothing reads this file"))
    #expect(check.output.contains("templates/html/nobody.mustache:1:1: no page calls this template"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/templates/html/block.mustache", withDestinationPath: "/etc/hostname")
    let linked = try Program.run("templates", "check", folder.path, "--lang", "en")
    #expect(linked.code == 65 && linked.errors.contains("templates/html/block.mustache:1:1: this is no plain file"))
    #expect(try Program.run("report", folder.path, "--year", "2010").code == 65)
  }
}
