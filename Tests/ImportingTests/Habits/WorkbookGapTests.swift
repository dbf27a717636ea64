import Records
import Testing

@testable import Importing

/// A workbook is looked at as closely as a CSV file of the same table.
@Suite struct WorkbookGapTests {
  private func sample(_ sheet: String = "", forbidden: Set<String> = []) -> Sample {
    Sample(
      profile: """
        agency: thuế
        unit: CT
        feeds:
          - {id: a, files: "*.xml", format: spreadsheetml, sheet: {\(sheet)}, dates: [yyyy], records: {official: {code: Mã, name: Tên, birth: Sinh}}}
        """, forbidden: forbidden)
  }

  private func people(_ outcome: Outcome) -> [String] {
    outcome.records.officials.map { "\(outcome.text($0.code) ?? "") \(outcome.text($0.name) ?? "")" }
  }

  @Test("a row that was once misread is rejected and counted")
  func misread() throws {
    let sheet = SheetText(rows: [
      ["Mã", "Tên", "Sinh"], ["a", "Nguyễn Đình Vũ", "1960"], ["b", "Nguyá»…n Ä\u{90}Ã¬nh VÅ©", "1961"],
      ["c", "Đặng Thị Huệ", "1962"],
    ])
    let outcome = try sample().read(SheetText.workbook(sheet.text))
    #expect(people(outcome) == ["a Nguyễn Đình Vũ", "c Đặng Thị Huệ"])
    #expect(outcome.batch.rejects.map(\.reason) == [.wrongEncoding])
    let line = outcome.batch.rejects.first.map { Int($0.at.line) }
    #expect(outcome.reading.doubt == line.map { .mixed(rows: 1, firstLine: $0) })
  }

  @Test("a forbidden column whose name was misread is forbidden still")
  func misreadName() throws {
    let misread = String(
      decoding: Array("Tôn giáo".utf8).flatMap { Array(String(UnicodeScalar($0)).utf8) }, as: UTF8.self)
    let sheet = SheetText(rows: [["Mã", "Tên", "Sinh", misread], ["a", "An", "x", "Phật"]])
    let outcome = try sample(forbidden: ["Tôn giáo"]).read(SheetText.workbook(sheet.text))
    #expect(outcome.reading.forbidden == [misread])
    #expect(outcome.batch.cellRejects.map(\.raw) == ["a; An; x; ▒"])
  }

  @Test("a pattern is known through spaces that nobody sees, and so is what a list says of its rows")
  func patterns() throws {
    let sheet = SheetText(rows: [["Mã", "Tên", "Sinh"], ["a", "An", "1960"], ["\u{A0}Tổng\u{A0}cộng:\u{A0}1 người"]])
    let outcome = try sample("set-aside: [\"Tổng cộng*\"], declared: {cell: \"Tổng cộng: {n} người\"}")
      .read(SheetText.workbook(sheet.text))
    #expect(people(outcome) == ["a An"])
    #expect(outcome.tally.setAside[.total] == 1)
    #expect(outcome.reading.declared?.rows == 1)
  }

  @Test("where its columns' names stand is told, for what is asked about a column")
  func headerLine() throws {
    let sheet = SheetText(rows: [["Danh sách"], ["Mã", "Tên", "Sinh"], ["a", "An", "1960"]])
    let text = SheetText.workbook(sheet.text)
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains(">Mã<") }.map {
      $0 + 1
    }
    #expect(try sample().read(text).reading.headerLine == line)
  }
}
