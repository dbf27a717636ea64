import Foundation
import Testing

@Suite("phoihop rules")
struct RulesCommandTests {
  @Test("lists every rule under its family, with what nobody has set on that day")
  func list() throws {
    let result = try Program.run("rules", "--lang", "en", "--on", "2010-12-31")
    #expect(result.code == 0)
    #expect(result.errors == "")
    #expect(result.lines.first == "C. Consulting the local committee")
    #expect(result.lines.contains { $0.hasPrefix("  C01  never-consulted ") && $0.hasSuffix("official's place") })
    #expect(
      result.lines.contains {
        $0.hasPrefix("  C03  decided-before-reply ")
          && $0.hasSuffix("Decided before the reply (2 of 8 values not established)")
      })
    #expect(result.lines.contains("Q. Quality of the lists"))
  }

  @Test("with a workspace the office's own values count, and its language is spoken")
  func listOfOffice() throws {
    let result = try Program.run("rules", Program.sample, "--on", "2010-12-31")
    #expect(result.code == 0)
    #expect(
      result.lines.contains {
        $0.hasPrefix("  C03 ")
          && $0.hasSuffix("Quyết định khi chưa có văn bản trả lời (chưa xác định được 1/8 giá trị)")
      })
  }

  @Test("explains a rule: why, what to do, its cases, what is in force that day and what is not established")
  func page() throws {
    let result = try Program.run("rules", "C03", Program.sample, "--on", "2010-11-30", "--lang", "en")
    #expect(result.code == 0)
    #expect(result.errors == "")
    let lines = result.lines
    #expect(lines.first == "C03 decided-before-reply")
    #expect(lines.contains { $0.hasPrefix("What to do: ") })
    #expect(lines.contains("  - The reply came a day after the decision."))
    #expect(lines.contains("Values in force on 30 November 2010:"))
    let reply = lines.firstIndex(of: "  consultation.reply.days (Time for the committee to reply): 15 days")
    #expect(
      reply.map { lines[$0 + 1] }
        == "    from 1 January 2010: Quy định 12-QĐ/TU, 21/12/2009 (giả định), Điều 6 (law; confirmed by the office; the office's own)"
    )
    // The general value that the office's own stands before is there to be compared.
    #expect(
      lines.contains(
        "    from 4 July 2007 to 18 December 2017: Quyết định 67-QĐ/TW, 04/7/2007 (law; not verified; general value; not applied)"
      ))
    let open = lines.firstIndex(of: "Not established on 30 November 2010:")
    #expect(open.map { lines[$0 + 1] } == "  consultation.silence (No reply within the time)")
    #expect(
      open.map { lines[$0 + 2].hasPrefix("    from 4 July 2007 to 18 December 2017: Quyết định 67-QĐ/TW") } == true)
  }

  @Test("the same rule a day before and on the day of another regulation")
  func day() throws {
    let before = try Program.run("rules", "never-consulted", "--on", "2025-10-07")
    let since = try Program.run("rules", "c01", "--on", "2025-10-08")
    #expect(before.lines.first == "C01 never-consulted")
    #expect(before.output.contains("Quy định 80-QĐ/TW, 18/8/2022"))
    #expect(!before.output.contains("377-QĐ/TW"))
    #expect(
      since.output.contains(
        "từ 8/10/2025: Quy định 377-QĐ/TW, 08/10/2025 (quy định; chưa được xác minh; giá trị chung)"))
    #expect(!since.output.contains("80-QĐ/TW"))
  }

  @Test("a rule that reads no value says so")
  func noValues() throws {
    let result = try Program.run("rules", "Q02", "--lang", "en")
    #expect(result.code == 0)
    #expect(result.lines.last == "It reads no value of the rulebook.")
  }

  @Test("an unknown rule is wrong use, with the nearest one")
  func unknown() throws {
    let result = try Program.run("rules", "C3", "--lang", "en")
    #expect(result.code == 64)
    #expect(result.output == "")
    #expect(result.errors == "There is no rule “C3”. Did you mean “C03”? For the list: phoihop rules.\n")
    #expect(
      try Program.run("rules", "khong-co", "--lang", "en").errors
        == "There is no rule “khong-co”. For the list: phoihop rules.\n")
  }

  @Test(
    "wrong use is 64",
    arguments: [
      ["rules", "C01", "/no/such/folder"], ["rules", "C01", "/tmp"], ["rules", "C01", "--on", "2010-02-30"],
    ])
  func wrongUse(arguments: [String]) throws {
    let result = try Program.run(arguments)
    #expect(result.code == 64)
    #expect(result.output == "")
    #expect(!result.errors.isEmpty)
  }

  @Test("a workspace whose rulebook is broken explains nothing, and says where it is broken")
  func brokenWorkspace() throws {
    let folder = try Folder(copying: Program.sample)
    try folder.change("rulebook/local/theo-doi.yaml", "tenure.share:", to: "tenure.shar:")
    let result = try Program.run("rules", "C01", folder.path, "--lang", "en")
    #expect(result.code == 65)
    #expect(result.output == "")
    #expect(result.errors.hasPrefix("rulebook/local/theo-doi.yaml:21:1: "))
  }
}
