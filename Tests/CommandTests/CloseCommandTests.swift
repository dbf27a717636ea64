import Foundation
import Testing

@Suite("phoihop close")
struct CloseCommandTests {
  private func close(_ sample: PublishedSample, _ more: String...) throws -> Program.Result {
    try Program.run(["close", "2010", sample.folder.path, "--lang", "en"] + more)
  }

  @Test("report, verify, close, and the next year's report: the figures come back, and stand among its inputs")
  func roundTrip() throws {
    let sample = try PublishedSample()
    #expect(try sample.verify().code == 0)
    let result = try close(sample)
    #expect(result.code == 0 && result.output == "The year 2010 is closed: history/2010.json.\n")
    let closed = try sample.folder.text(of: "history/2010.json")
    #expect(try closed == sample.folder.text(of: "out/2010/figures.json"))
    let attributes = try FileManager.default.attributesOfItem(atPath: sample.folder.path + "/history/2010.json")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: sample.folder.path + "/history") == ["2010.json"])

    // The same year is laid beside the year before it, and beside no figures of its own.
    _ = try Program.run("report", sample.folder.path, "--year", "2010")
    #expect(try sample.folder.text(of: "out/2010/report.md").contains("Chưa có số liệu đã khóa của năm 2009"))
    #expect(try !sample.folder.text(of: "out/2010/manifest.json").contains("history/"))

    _ = try Program.run("report", sample.folder.path, "--year", "2011")
    let review = try sample.folder.text(of: "out/2011/report.md")
    #expect(review.contains("Kết quả năm nay so với năm 2010"))
    #expect(review.contains("29/41 (70,7%)"))
    #expect(review.contains("Năm nay 0/11 cơ quan có gửi số liệu, năm 2010 là 11/11"))
    #expect(try sample.folder.text(of: "out/2011/manifest.json").contains("\"path\": \"history/2010.json\""))
    let first = try Data(contentsOf: URL(filePath: sample.folder.path + "/out/2011/report.html"))
    _ = try Program.run("report", sample.folder.path, "--year", "2011")
    #expect(try Data(contentsOf: URL(filePath: sample.folder.path + "/out/2011/report.html")) == first)
    // Six years on it is too old, and no input.
    _ = try Program.run("report", sample.folder.path, "--year", "2016")
    #expect(try !sample.folder.text(of: "out/2016/manifest.json").contains("history/"))
  }

  @Test("the figures are the same bytes in Vietnamese and in English, and name nobody")
  func figures() throws {
    let sample = try PublishedSample()
    let vietnamese = try sample.folder.text(of: "out/2010/figures.json")
    _ = try Program.run("report", sample.folder.path, "--year", "2010", "--lang", "en")
    #expect(try sample.folder.text(of: "out/2010/figures.json") == vietnamese)
    let names = try sample.folder.text(of: "out/2010/findings.csv").split(separator: "\r\n").dropFirst().compactMap {
      $0.split(separator: ",", omittingEmptySubsequences: false).dropFirst(7).first.map(String.init)
    }.filter { !$0.isEmpty }
    #expect(names.count > 10)
    for name in names { #expect(!vietnamese.contains("\"\(name)\"")) }
  }

  @Test("what is not as it was published is not closed")
  func damaged() throws {
    let sample = try PublishedSample()
    try sample.append(" ", to: "out/2010/figures.json")
    let result = try close(sample)
    #expect(result.code == 2)
    #expect(result.errors.contains("“figures.json”: not what was published"))
    #expect(!FileManager.default.fileExists(atPath: sample.folder.path + "/history"))
    #expect(try Program.run("close", "2009", sample.folder.path).code == 64)
    #expect(try Program.run("close", "2010", sample.folder.path + "/exports").code == 64)
  }

  @Test("closed with other figures: says what would change, and changes it only when told")
  func again() throws {
    let sample = try PublishedSample()
    #expect(try close(sample).code == 0)
    #expect(try close(sample).code == 0)
    let before = try sample.folder.text(of: "history/2010.json")
    // The tax office's list of moves did not arrive.
    try sample.remove("exports/cuc-thue/2010/DieuDong.csv")
    _ = try Program.run("report", sample.folder.path, "--year", "2010")
    let refused = try close(sample)
    #expect(refused.code == 64)
    #expect(refused.errors.contains("history/2010.json: Cases that required consultation: 43 → "))
    #expect(refused.errors.contains("--again"))
    #expect(try sample.folder.text(of: "history/2010.json") == before)
    #expect(try close(sample, "--again").code == 0)
    #expect(try sample.folder.text(of: "history/2010.json") == sample.folder.text(of: "out/2010/figures.json"))
  }

  @Test("inputs that have changed since are said: closed, exit 1")
  func changedInputs() throws {
    let sample = try PublishedSample()
    try sample.append("\n", to: "narrative/dac-diem.md")
    let result = try close(sample)
    #expect(result.code == 1 && result.errors.contains("narrative/dac-diem.md"))
    #expect(FileManager.default.fileExists(atPath: sample.folder.path + "/history/2010.json"))
  }

  @Test("a link where the history should be is not followed")
  func links() throws {
    let sample = try PublishedSample()
    let elsewhere = try Folder()
    try sample.link("history", to: elsewhere.path)
    #expect(try close(sample).code == 64)
    #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere.path) == [])
  }

  @Test("another year's review under this year's name is not closed")
  func otherYear() throws {
    let sample = try PublishedSample()
    try FileManager.default.moveItem(atPath: sample.year, toPath: sample.folder.path + "/out/2009")
    let result = try Program.run("close", "2009", sample.folder.path, "--lang", "en")
    #expect(result.code == 64 && result.errors.contains("the review of 2010"))
  }

  @Test("a broken history: every mistake with file, line and column, before any work")
  func broken() throws {
    let sample = try PublishedSample()
    _ = try close(sample)
    try sample.folder.change("history/2010.json", "\"undecided\": 319", to: "\"undecided\": \"many\"")
    try sample.folder.change("history/2010.json", "\"decisions\"", to: "\"decision\"")
    _ = try sample.folder.write(
      "{\"format\": \"phoihop-figures\", \"version\": 2,\n\"year\": 2007}", to: "history/2008.json")
    _ = try sample.folder.write("{}", to: "history/last.json")
    let result = try Program.run("report", sample.folder.path, "--year", "2011", "--lang", "en")
    #expect(result.code == 65)
    for expected in [
      "history/2010.json:7:16: “undecided” is “many”", "there is no key “decision”",
      "the key “decisions” is missing",
      "history/2008.json:1:42: “version” is “2”; expected 1, the version",
      "history/2008.json:2:9: these are figures of 2007, not of 2008",
      "history/2008.json:1:1: the key “asOf” is missing", "history/last.json:1:1: a file here is named for its year",
    ] {
      #expect(result.errors.contains(expected), "\(expected)\n\(result.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: sample.folder.path + "/out/2011"))
  }

  @Test("figures that contradict each other are no figures")
  func contradiction() throws {
    let sample = try PublishedSample()
    _ = try close(sample)
    try sample.folder.change("history/2010.json", "\"compliant\": 29", to: "\"compliant\": 30")
    let result = try Program.run("report", sample.folder.path, "--year", "2011", "--lang", "en")
    #expect(result.code == 65 && result.errors.contains("the committees do not add up to the total"))
  }

  @Test("a value that the office has changed since gives the note, with both values")
  func changedParameter() throws {
    let sample = try PublishedSample()
    _ = try close(sample)
    let old = try sample.folder.text(of: "history/2010.json").replacing("2010", with: "2009")
    _ = try sample.folder.write(old, to: "history/2009.json")
    try sample.remove("history/2010.json")
    try sample.folder.change(
      "rulebook/local/theo-doi.yaml", "table: [{rank: head, value: 96}, {rank: deputy, value: 96}]",
      to: "table: [{rank: head, value: 84}, {rank: deputy, value: 84}]")
    _ = try Program.run("report", sample.folder.path, "--year", "2010")
    let review = try sample.folder.text(of: "out/2010/report.md")
    #expect(review.contains("Lưu ý khi so sánh:"))
    #expect(
      review.contains("năm nay áp dụng “cấp trưởng: 84 tháng; cấp phó: 84 tháng”")
        && review.contains("năm 2009 áp dụng “cấp trưởng: 96 tháng; cấp phó: 96 tháng”"))
  }
}
