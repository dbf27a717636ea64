import Foundation
import Testing

@Suite("phoihop rulebook check")
struct RulebookCommandTests {
  @Test("the shipped rulebook is in order, and so is the sample's in its year")
  func clean() throws {
    let shipped = try Program.run("rulebook", "check", "--on", "2026-11-24", "--lang", "en")
    #expect(shipped.code == 0)
    #expect(shipped.output == "The rulebook is in order.\n")
    #expect(shipped.errors == "")
    let sample = try Program.run("rulebook", "check", Program.sample, "--on", "2010-12-31")
    #expect(sample.code == 0)
    #expect(sample.output == "Hệ thống quy định không có chỗ sai.\n")
    #expect(sample.errors == "")
  }

  @Test("values not compared for long are to be looked at: each with its place, exit 1, nothing on stderr")
  func stale() throws {
    let result = try Program.run("rulebook", "check", Program.sample, "--on", "2012-01-05", "--lang", "en")
    #expect(result.code == 1)
    #expect(result.errors == "")
    #expect(
      result.lines.first
        == "rulebook/local/phoi-hop.yaml:10:17: “consultation.duty.actions” was last compared with the text on 4 January 2010, over 24 months before 5 January 2012. Compare it again, then put that day into “reviewed”."
    )
    #expect(result.lines.last == "The rulebook: mistakes 0, to be looked at 12.")
    #expect(try Program.run("rulebook", "check", Program.sample, "--on", "2012-01-04").code == 0)
    #expect(
      try Program.run("rulebook", "check", Program.sample, "--on", "2012-01-05", "--stale-after", "25").code == 0)
    #expect(
      try Program.run("rulebook", "check", Program.sample, "--on", "2010-12-31", "--stale-after", "6").code == 1)
  }

  @Test("a document that the office's list lacks, of either layer, is to be looked at")
  func missingDocument() throws {
    let folder = try Folder(copying: Program.sample)
    try folder.change("reference/regulations.csv", "03-HD/BTCTU,2009-12-28", to: "03-HD/BTCTU,2009-12-29")
    try folder.change("reference/regulations.csv", "377-QĐ/TW,2025-10-08", to: "378-QĐ/TW,2025-10-08")
    let result = try Program.run("rulebook", "check", folder.path, "--on", "2010-12-31", "--lang", "en")
    #expect(result.code == 1)
    #expect(result.errors == "")
    #expect(
      result.lines.contains(
        "rulebook/local/theo-doi.yaml:12:61: reference/regulations.csv has no 03-HD/BTCTU of 28 December 2009 (cited in 3 more places). The list has that number with another date: 29 December 2009."
      ))
    #expect(
      result.lines.contains {
        $0.hasPrefix("rulebook/appointment.yaml:") && $0.contains("has no 377-QĐ/TW of 8 October 2025 (cited in ")
          && $0.hasSuffix("Add its row to the list, or correct the citation.")
      })
    #expect(result.lines.count == 3)
  }

  @Test("without a list of regulations that is said once")
  func noList() throws {
    let folder = try Folder(copying: Program.sample)
    try FileManager.default.removeItem(atPath: folder.path + "/reference/regulations.csv")
    let result = try Program.run("rulebook", "check", folder.path, "--on", "2010-12-31", "--lang", "en")
    #expect(result.code == 1)
    #expect(
      result.lines.first
        == "reference/regulations.csv:1:1: there is no such list, so the citations were not looked up.")
    #expect(result.lines.count == 2)
  }

  @Test("of a list of regulations that cannot be read nothing is said to be missing")
  func brokenList() throws {
    let folder = try Folder(copying: Program.sample)
    _ = try folder.write("number,dat\n57-QĐ/TW,2007-05-03\n", to: "reference/regulations.csv")
    let result = try Program.run("rulebook", "check", folder.path, "--on", "2010-12-31", "--lang", "en")
    #expect(result.code == 65)
    #expect(result.output == "")
    #expect(result.errors.contains("reference/regulations.csv:1:8: regulation has no field “dat”"))
  }

  @Test("mistakes of every kind and of both layers at once, by place, on stderr, exit 65; the rest still on stdout")
  func mistakes() throws {
    let folder = try Folder(copying: Program.sample)
    let local = "rulebook/local/phoi-hop.yaml"
    try folder.change(local, "consultation.duty.posts:", to: "consultation.duty.post:")
    try folder.change(
      local, "cite: \"Quy định 12-QĐ/TU, 21/12/2009 (giả định), Điều 2\"", to: "cite: \"Quy định 12-QĐ/TU\"")
    _ = try folder.write("2010: {days: [2011-01-01], cite: A}\n", to: "rulebook/local/holidays.yaml")
    _ = try folder.write(
      "appointment.term: {values: [{from: 2010-01-01, force: law, value: 72, cite: \"Quy định 12-QĐ/TU, 21/12/2009\", confidence: office}]}\n",
      to: "rulebook/local/bo-nhiem.yaml")
    try folder.change("reference/regulations.csv", "42-NQ/TW,2004-11-30", to: "43-NQ/TW,2004-11-30")
    let result = try Program.run("rulebook", "check", folder.path, "--on", "2010-12-31", "--lang", "en")
    #expect(result.code == 65)
    let errors = result.errors.split(separator: "\n").map(String.init)
    let starts = [
      "rulebook/local/bo-nhiem.yaml:1:29: the office's value is 72 months, which is looser than 60 months (Quyết định 27/2003/QĐ-TTg, 19/02/2003)",
      "rulebook/local/bo-nhiem.yaml:1:29: the office's value is 72 months, which is looser than 60 months (Nghị định 138/2020/NĐ-CP, 27/11/2020, Điều 41)",
      "rulebook/local/holidays.yaml:1:15: “days” is “2011-01-01”; expected a day of 2010",
      "rulebook/local/phoi-hop.yaml:11:1: the rulebook has no key “consultation.duty.post”",
      "rulebook/local/phoi-hop.yaml:16:70: “12-QĐ/TU” has no date; a number alone names nothing. reference/regulations.csv has: 12-QĐ/TU, 21/12/2009.",
    ]
    for start in starts { #expect(errors.contains { $0.hasPrefix(start) }, "\(start)") }
    #expect(errors.count == starts.count + 1)
    #expect(errors.last == "The rulebook: mistakes 5, to be looked at 1.")
    #expect(result.lines.count == 1)
    #expect(result.lines.first?.contains("has no 42-NQ/TW of 30 November 2004") == true)
  }

  @Test("both languages")
  func vietnamese() throws {
    let folder = try Folder(copying: Program.sample)
    try folder.change("rulebook/local/theo-doi.yaml", "tenure.share:", to: "tenure.shar:")
    let result = try Program.run("rulebook", "check", folder.path, "--on", "2010-12-31")
    #expect(result.code == 65)
    #expect(result.errors.hasPrefix("rulebook/local/theo-doi.yaml:21:1: hệ thống quy định không có khóa “tenure.shar”"))
    #expect(
      result.errors.hasSuffix("Có phải ý là “tenure.share”?\nHệ thống quy định: 01 chỗ sai, 0 chỗ cần xem lại.\n"))
  }

  @Test("other mistakes of a workspace are other commands' to say")
  func otherFiles() throws {
    let folder = try Folder(copying: Program.sample)
    _ = try folder.write("a: [1, 2\n", to: "agencies/x.yaml")
    #expect(try Program.run("rulebook", "check", folder.path, "--on", "2010-12-31").code == 0)
  }

  @Test(
    "wrong use is 64",
    arguments: [
      ["rulebook", "check", "/no/such/folder"], ["rulebook", "check", "--stale-after", "0"],
      ["rulebook", "check", "--on", "31/12/2010"], ["rulebook", "chekc"],
    ])
  func wrongUse(arguments: [String]) throws {
    let result = try Program.run(arguments)
    #expect(result.code == 64)
    #expect(!result.errors.isEmpty)
  }
}
