import Records
import Testing

@testable import Importing

/// Files put together of several.
@Suite struct TwoTablesTests {
  private let sample = SpreadsheetHabitsTests.officials()

  private func people(_ outcome: Outcome) -> [String] {
    outcome.records.officials.map { "\(outcome.text($0.code) ?? "") \(outcome.text($0.name) ?? "")" }
  }

  @Test(
    "a header that stands again is set aside, in capitals, after a byte order mark or with other spaces too",
    arguments: ["Mã,Tên,Sinh", "MÃ,TÊN,SINH", "\u{FEFF}Mã,Tên,Sinh", " Mã , Tên,Sinh ", "mã,tên\u{A0},sinh"])
  func repeatedHeader(_ header: String) throws {
    // A list whose records need no date: nothing else would stop a person called “Tên”.
    let outcome = try SpreadsheetHabitsTests.officials("", "code: Mã, name: Tên").read(
      "Mã,Tên,Sinh\na,An,1960\n\(header)\nb,Bình,1961\n")
    #expect(people(outcome) == ["a An", "b Bình"])
    #expect(outcome.tally.setAside == [.header: 1, .repeated: 1])
  }

  @Test("a second table with the columns in another order is not read by the first one's header")
  func otherOrder() throws {
    let outcome = try sample.read("Mã,Tên,Sinh\na,An,1960\n,,\nTên,Mã,Sinh\nBình,b,1961\n")
    #expect(people(outcome) == ["a An"])
    #expect(outcome.problem == Unreadable(.anotherTable, line: 4))
    #expect(outcome.batch.rejects.map { "\($0.at.line) \($0.reason)" } == ["4 brokenOff"])
    let capitals = try sample.read("STT,Mã,Tên,Sinh\n1,a,An,1960\nSTT,SINH,MÃ,TÊN\n2,1961,b,Bình\n")
    #expect(capitals.problem == Unreadable(.anotherTable, line: 3))
  }

  @Test("nor is it in a workbook")
  func otherOrderInAWorkbook() throws {
    let sample = Sample(
      profile: """
        agency: thuế
        unit: CT
        feeds:
          - {id: a, files: "*.xml", format: spreadsheetml, dates: [yyyy], records: {official: {code: Mã, name: Tên, birth: Sinh}}}
        """)
    let sheet = SheetText(rows: [
      ["Mã", "Tên", "Sinh"], ["a", "An", "1960"], ["Tên", "Mã", "Sinh"], ["Bình", "b", "1961"],
    ])
    let outcome = try sample.read(SheetText.workbook(sheet.text))
    #expect(people(outcome) == ["a An"])
    #expect(outcome.problem?.reason == .anotherTable)
    let again = SheetText(rows: [
      ["Mã", "Tên", "Sinh"], ["a", "An", "1960"], ["MÃ", "TÊN", "SINH"], ["b", "Bình", "1961"],
    ])
    let read = try sample.read(SheetText.workbook(again.text))
    #expect(people(read) == ["a An", "b Bình"])
    #expect(read.tally.setAside[.repeated] == 1)
  }

  @Test("people who are called like a column are people")
  func namesake() throws {
    let outcome = try sample.read("Mã,Tên,Sinh\nTên,Sinh,1960\na,Mã,1961\n")
    #expect(people(outcome) == ["Tên Sinh", "a Mã"])
    #expect(outcome.problem == nil)
  }

  @Test("without a header the delimiter is the one that cuts all rows alike, and not the commas of one text")
  func delimiterWithoutHeader() throws {
    let sample = SpreadsheetHabitsTests.officials("header: none", "code: \"1\", name: \"2\", birth: \"3\"")
    let outcome = try sample.read(
      "a;An;1960;Phó Cục trưởng, phụ trách, kiêm nhiệm, giúp việc\nb;Bình;1961;Trưởng phòng\n")
    #expect(people(outcome) == ["a An", "b Bình"])
    let torn = try sample.read("a;An;1960,5,5\nb;Bình;1961,5,5\n")
    #expect(torn.problem == Unreadable(.delimiterUnsure([",", ";"])))
    #expect(torn.tally.rows == 0)
  }
}
