import Records
import Testing

@testable import Importing

@Suite struct StructureCheckTests {
  private func check(_ text: String) -> StructureCheck {
    var source = MemorySource(text)
    return StructureCheck(&source)
  }

  private func told(_ check: StructureCheck) -> [String] {
    check.problems.map { "\($0.line):\($0.column) \($0.told.en)" }
  }

  @Test("a sound file: how it is written, its columns, its rows")
  func soundCSV() {
    let found = check("\u{FEFF}Danh sách\r\nMã;Tên;Sinh\r\nan;An;1960\r\n\r\nbình;\"Lê;Bình\";1961\r\n")
    #expect(told(found) == [])
    #expect(
      (found.format, found.dialect, found.encoding, found.rows) == (.csv, "delimiter=;; header=2", "UTF-8 with BOM", 2))
    #expect(found.columns == ["Mã", "Tên", "Sinh"])
  }

  @Test("every fault of a CSV file has its line")
  func faultyCSV() {
    #expect(
      told(check("Mã,Tên,Sinh\nan,An\nb,Bình,1961,x\nc,\"Chi\" ơi,1962\nd,D\u{1},1963\ne,\"E\nf,F,1964\n")) == [
        "2:1 this row has 2 cells, the header has 3", "3:1 this row has 4 cells, the header has 3",
        "4:1 text stands after a closing quote; a quote inside a cell must be doubled",
        "5:1 the row holds a control character; type that cell again",
        "6:0 a quote opens here that nothing closes to the end of the file; put the closing one in. The 4 rows before it were read.",
      ])
    #expect(
      told(check("Mã,Tên\nan,\0")) == [
        "2:4 here is a zero byte: the file is damaged, or UTF-16; save it as UTF-8 (Excel: CSV UTF-8). No row was read."
      ])
    #expect(told(check("PK\u{3}\u{4}")).count == 1)
    #expect(
      told(check("")) == [
        "0:0 the file is empty; where there is nothing to report, send a file with its header only. No row was read."
      ])
  }

  @Test("a workbook is looked at as the tables it holds")
  func workbook() {
    let found = check(
      SheetText.workbook(
        SheetText(name: "Bìa", rows: [["CỤC THUẾ", "CỘNG HÒA"]]).text,
        SheetText(
          name: "Cán bộ", rows: [["DANH SÁCH"], ["Mã", "Tên", "", "Sinh"], ["an", "An"], [], ["b", "B", "", "1961"]]
        )
        .text, SheetText(rows: [["017", "An", "1960"]]).text))
    #expect(told(found) == [])
    #expect(
      (found.format, found.dialect, found.rows) == (
        .spreadsheetml, "sheet=Bìa × 1; sheet=Cán bộ × 2; sheet=Sheet1 × 1", 4
      ))
    #expect(found.columns == ["Mã", "Tên", "Sinh"])
    #expect(told(check(SheetText.workbook("<Worksheet ss:Name='A'><Table><Row><Cell></Row>"))).count == 1)
  }

  @Test("a file without a header has no person for a column")
  func noHeader() {
    let found = check("017,An,1960\n018,Bình,1961\n")
    #expect(found.columns == [])
    #expect((found.dialect, found.rows) == ("delimiter=,; header=none", 2))
  }

  @Test("a flood of faults is counted, not listed")
  func flood() {
    let found = check(
      "Mã,Tên,Sinh\n" + String(repeating: "a,b,1\n", count: 500) + String(repeating: "x,y\n", count: 300))
    #expect(found.problems.count == 100)
    #expect(found.unlisted == 200)
  }

  @Test("the elements of an XML file, and where it breaks")
  func xml() {
    let found = check("<?xml version='1.0'?>\n<DS><CB ma='1'><Ten>An</Ten></CB><CB ma='2'/><CB/></DS>")
    #expect(told(found) == [])
    #expect((found.format, found.rows) == (.xml, 3))
    #expect(found.columns == ["DS × 1", "DS/CB × 3", "DS/CB/Ten × 1"])
    #expect(
      told(check("<DS>\n<CB></DS>")) == [
        "2:10 malformed XML: the end tag here does not close the tag that is open; export the file again. The row before it was read."
      ])
    #expect(told(check("<!DOCTYPE a>\n<a/>")).first?.hasPrefix("1:") == true)
  }

  @Test("the encoding is found out without a profile too, in CSV and in XML")
  func encodings() throws {
    func check(_ text: String, in encoding: TextEncoding, _ mark: [UInt8] = []) throws -> StructureCheck {
      var source = MemorySource(mark + (try #require(WrittenText.bytes(text, in: encoding))))
      return StructureCheck(&source)
    }
    let list = "Số hiệu,Họ tên\n1,Trần Văn Hải\n2,Lê Thị Hương\n3,Đặng Đức Thuỷ\n"
    for encoding in WrittenText.encodings {
      let found = try check(list, in: encoding)
      #expect(told(found) == [])
      #expect((found.encoding, found.rows, found.columns) == (encoding.name, 3, ["Số hiệu", "Họ tên"]))
    }
    let xml = try check("<DS><CB ten='Đỗ'/></DS>", in: .utf16(bigEndian: false), [0xFF, 0xFE])
    #expect((xml.format, xml.encoding, xml.rows) == (.xml, "UTF-16LE with BOM", 1))
    let one = try check("a,b\n1,Trần\n", in: .bytes(.tcvn3))
    #expect(
      told(one) == [
        "2:5 nobody can be sure in which encoding the file is: it may be “tcvn3”, “viscii”; ask the sender and say csv: {encoding: …} in the profile, or save the file as UTF-8. No row was read."
      ])
  }
}
