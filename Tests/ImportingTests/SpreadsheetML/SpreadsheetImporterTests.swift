import Records
import Testing

@testable import Importing

@Suite struct SpreadsheetImporterTests {
  static func posts(_ sheet: String = "", format: String = "spreadsheetml", key: String = "sheet") -> Sample {
    Sample(
      profile: """
        agency: thuế
        unit: CT
        feeds:
          - id: chức-vụ
            files: "*.xml"
            format: \(format)
            \(key): {set-aside: ["Tổng cộng*"], fill-down: [Đơn vị], \(sheet)}
            dates: [dd/MM/yyyy]
            records:
              official: {code: Số hiệu, name: Tên}
              assignment: {official: Số hiệu, unit: Đơn vị, post: Chức vụ, from: Thời gian / Từ, to: Thời gian / Đến}
        """)
  }

  static let sheet = """
    <Worksheet ss:Name="Chức vụ"><Names/><Table ss:ExpandedRowCount="12"><Column ss:Width="9"/>
    <Row><Cell ss:MergeAcross="5"><Data ss:Type="String">DANH SÁCH</Data></Cell></Row>
    <Row ss:Index="3"><Cell ss:MergeDown="1"><Data ss:Type="String">Đơn vị</Data></Cell><Cell ss:MergeDown="1"><Data ss:Type="String">Số hiệu</Data></Cell><Cell ss:MergeDown="1"><Data ss:Type="String">Tên</Data></Cell><Cell ss:MergeAcross="1"><Data ss:Type="String">Thời gian</Data></Cell><Cell ss:MergeDown="1"><Data ss:Type="String">Chức vụ</Data></Cell></Row>
    <Row><Cell ss:Index="4"><Data ss:Type="String">Từ</Data></Cell><Cell><Data ss:Type="String">Đến</Data></Cell></Row>
    <Row><Cell ss:MergeDown="1"><Data ss:Type="String">Hải An</Data></Cell><Cell><Data ss:Type="Number">17</Data></Cell><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>Trần </B><Font html:Color="#FF0000">An &amp; Em</Font></ss:Data><Comment ss:Author="x"><ss:Data xmlns="http://www.w3.org/TR/REC-html40">ghi chú</ss:Data></Comment></Cell><Cell><Data ss:Type="DateTime">2003-02-01T00:00:00.000</Data></Cell><Cell ss:Index="6"><Data ss:Type="String">CCT</Data></Cell></Row>
    <Row><Cell ss:Index="2"><Data ss:Type="Number">1.2345E4</Data></Cell><Cell><Data ss:Type="String">Bình</Data></Cell><Cell><Data ss:Type="String">05/06/2006</Data></Cell><Cell><Data ss:Type="DateTime">2009-12-31T00:00:00.000</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell></Row>
    <Row/>
    <Row><Cell ss:Index="3"><Data ss:Type="String">Tổng cộng: 2 dòng</Data></Cell></Row>
    </Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Row/></WorksheetOptions></Worksheet>
    """
  static let notes = SheetText(name: "Ghi chú", rows: [["Lập ngày 5/1/2011"], [], ["x", "y"]]).text

  @Test("days, numbers, merged cells and rich text are read as the sheet shows them")
  func reads() throws {
    let outcome = try Self.posts("declared: {cell: \"Tổng cộng: {n} dòng\"}").read(
      SheetText.workbook(Self.sheet, Self.notes))
    #expect(outcome.problem == nil)
    #expect(outcome.reading.dialect == "sheet=Chức vụ; header=3-4")
    #expect(outcome.reading.declared == FileNote.Declared(rows: 2, line: 12))
    #expect(outcome.records.officials.map { outcome.text($0.code) } == ["17", "12345"])
    #expect(outcome.records.officials.map { outcome.text($0.name) } == ["Trần An & Em", "Bình"])
    #expect(outcome.records.assignments.map { outcome.text($0.unit) } == ["Hải An", "Hải An"])
    #expect(outcome.records.assignments.map { outcome.text($0.post) } == ["CCT", "true"])
    #expect(outcome.records.assignments.map { "\($0.from)" } == ["2003-02-01", "2006-06-05"])
    #expect(outcome.tally.setAside == [.title: 1, .header: 2, .blank: 1, .total: 1, .otherSheet: 2])
    #expect(outcome.tally.rows == 9)
  }

  @Test("a row stands where its tag opens: line, and byte in the file", arguments: ["", "\u{FEFF}"])
  func locations(_ mark: String) throws {
    let file = mark + SheetText.workbook(Self.sheet)
    let outcome = try Self.posts().read(file, pieces: 7)
    #expect(outcome.records.officials.map(\.source.line) == [9, 10])
    let bytes = Array(file.utf8)
    for official in outcome.records.officials {
      #expect(bytes[Int(official.source.byte)...].starts(with: "<Row>".utf8))
    }
  }

  @Test("a file cut anywhere reads the same", arguments: 1...48)
  func cutAnywhere(_ pieces: Int) throws {
    let file = SheetText.workbook(Self.notes, Self.sheet)
    for file in [file, String(file.prefix(2600)), file.replacing("<Row/>", with: "<Row></Rows>")] {
      let whole = try Self.posts().read(file)
      #expect(try Self.posts().read(file, pieces: pieces, window: 40 + pieces).everything == whole.everything)
    }
  }

  @Test("a table is the same table as a workbook and as CSV, whatever cells and rows are left out")
  func equalsCSV() throws {
    var random = FixedRandom(seed: 7)
    let words = [
      "", "", "", "An", "Lê; \"Bình\"", "a & b < c", "hai\ndòng", "Tổng cộng: 4", "01/02/2003", "31/02/2003", "  x ",
      "ễ",
    ]
    let header = [["Đơn vị", "Số hiệu", "Tên", "Chức vụ", "Thời gian", ""], ["", "", "", "", "Từ", "Đến"]]
    for _ in 0..<150 {
      var rows: [[String]] = Int.random(in: 0...1, using: &random) == 0 ? [] : [["DANH SÁCH", "", "", "", "", ""]]
      rows += header
      for _ in 0..<Int.random(in: 0...9, using: &random) {
        rows.append(
          (0..<6).map { $0 > 3 && Bool.random(using: &random) ? "01/02/2003" : words.randomElement(using: &random)! })
      }
      if Bool.random(using: &random) { rows += header }
      let csv = rows.map { $0.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ";") }.joined(
        separator: "\n")
      let table = try Self.posts("delimiter: \";\"", format: "csv", key: "csv").read(csv)
      let book = try Self.posts().read(
        SheetText.workbook(SheetText(rows: rows).text), pieces: Int.random(in: 1...99, using: &random))
      #expect(table.problem == nil && book.problem == nil)
      #expect(Self.told(book) == Self.told(table), "\(rows)")
    }
  }

  /// All but places, blank rows (a workbook leaves them out) and how the row is written down.
  private static func told(_ outcome: Outcome) -> [String] {
    let spells = outcome.records.assignments.map {
      [
        outcome.text($0.official), outcome.text($0.unit), outcome.text($0.post),
        "\($0.from) \($0.to.map { "\($0)" } ?? "")",
      ].map { $0 ?? "?" }.joined(separator: "|")
    }
    let names = outcome.records.officials.map { outcome.text($0.name) ?? "?" }
    let rejects = (outcome.batch.rejects + outcome.batch.cellRejects).map { "\($0.reason) \($0.column) \($0.cell)" }
    let asides = Aside.allCases.filter { $0 != .blank }.map { "\($0) \(outcome.tally.setAside[$0] ?? 0)" }
    return spells + names + rejects + asides + ["\(outcome.tally.accepted)"]
  }

  @Test("merged areas beyond the last column of any sheet are refused, and not made room for")
  func endlessRow() throws {
    let cells =
      String(repeating: "<Cell ss:MergeAcross=\"16000\"/>", count: 2000)
      + "<Cell><Data ss:Type=\"String\">x</Data></Cell>"
    let table = sheet("A", "c").replacing("</Table>", with: "<Row>\(cells)</Row></Table>")
    #expect(try Self.posts().read(SheetText.workbook(table)).batch.rejects.map(\.reason) == [.tooManyCells])
  }

  @Test("a row left out, and rows that only look like the one above, are counted where a header is looked for")
  func rowNumbers() throws {
    let table =
      "<Worksheet ss:Name=\"A\"><Table><Row ss:Index=\"2\" ss:Span=\"1\"/>" + sheet("A", "a").drop { $0 != "\n" }
    func header(_ row: Int) throws -> Outcome {
      try Self.posts("header: {row: \(row), rows: 2}").read(SheetText.workbook(table))
    }
    #expect(try header(4).tally.accepted == 1)
    #expect(try header(4).reading.dialect == "sheet=A; header=4-5")
    #expect(try header(3).problem != nil)
  }

  // MARK: Sheets

  private func sheet(_ name: String, _ code: String) -> String {
    SheetText(
      name: name,
      rows: [
        ["Đơn vị", "Số hiệu", "Tên", "Chức vụ", "Thời gian", ""], ["", "", "", "", "Từ", "Đến"],
        ["CT", code, "Tên", "x", "01/02/2003"],
      ]
    ).text
  }

  @Test("of several sheets with the header the profile names one, or all; otherwise the file is refused")
  func severalSheets() throws {
    let file = SheetText.workbook(
      Self.notes, sheet("Quý  I", "a"), sheet("Quý II", "b"), Self.notes.replacing("Ghi chú", with: "Khác"))
    func codes(_ outcome: Outcome) -> [String?] { outcome.records.officials.map { outcome.text($0.code) } }
    #expect(try Self.posts().read(file).problem?.reason == .severalSheets(["Quý I", "Quý II"]))
    let second = try Self.posts("name: Quý II").read(file)
    #expect(codes(second) == ["b"])
    #expect(second.reading.dialect == "sheet=Quý II; header=1-2")
    #expect(second.tally.setAside == [.header: 2, .otherSheet: 7])
    let all = try Self.posts("name: \"*\"").read(file)
    #expect(codes(all) == ["a", "b"])
    #expect(all.reading.dialect == "sheet=Quý I; header=1-2; sheet=Quý II; header=1-2")
    #expect(
      try Self.posts("name: Quý III").read(file).problem?.reason
        == .noSheet("Quý III", found: ["Ghi chú", "Quý I", "Quý II", "Khác"]))
    #expect(
      try Self.posts("name: Ghi chú").read(file).problem?.reason
        == .noHeader(missing: ["Chức vụ", "Số hiệu", "Thời gian / Từ", "Thời gian / Đến", "Tên", "Đơn vị"], best: []))
  }

  @Test("a workbook without a row is empty, one of another table lacks columns, another XML is no workbook")
  func noTable() throws {
    #expect(
      try Self.posts().read(SheetText.workbook("<Worksheet ss:Name=\"A\"><Table><Row/></Table></Worksheet>")).problem?
        .reason == .empty)
    let other = try Self.posts().read(
      SheetText.workbook(SheetText(rows: [["Số hiệu", "Tên", "Sinh"], ["1", "An", "1960"]]).text))
    #expect(other.problem?.line == 6)
    if case .noHeader(_, let best) = other.problem?.reason {
      #expect(best == ["Số hiệu", "Tên", "Sinh"])
    } else {
      Issue.record("\(other.reading)")
    }
    #expect(
      try Self.posts().read("<DS><CB/></DS>").problem?.reason
        == .noRows(path: "ss:Workbook/ss:Worksheet/ss:Table", found: ["DS"]))
    #expect(try Self.posts().read("<html><table/></html>").problem?.reason == .foreign(.html))
    #expect(try Self.posts().read("PK\u{3}\u{4}").problem?.reason == .foreign(.zip))
  }

  // MARK: Damage

  @Test("rows before a break are kept, the row at the break is rejected")
  func broken() throws {
    let file = SheetText.workbook(Self.sheet)
    let cut = try Self.posts().read(
      String(file.prefix(upTo: file.range(of: "<Data ss:Type=\"String\">05/06/2006")!.lowerBound)))
    #expect(cut.problem?.reason == .malformed(.cutOff))
    #expect(cut.records.officials.count == 1)
    #expect(cut.batch.rejects.map(\.reason) == [.brokenOff])
    #expect(cut.batch.rejects.map(\.at.line) == [10])
    #expect(cut.tally.isBalanced)
    #expect(try Self.posts().read("<!DOCTYPE a>" + file.dropFirst(38)).problem?.reason == .doctype)
    let long = try Self.posts().read(
      file.replacing("Bình", with: String(repeating: "Bình", count: 500)), rowLimit: 1500)
    #expect(long.problem?.reason == .tooLong(.row, limit: 1500))
  }

  @Test(
    "a row whose cells lie on one another is rejected: which column they are in, nobody knows",
    arguments: [
      "<Cell ss:Index=\"2\"><Data ss:Type=\"String\">b</Data></Cell><Cell ss:Index=\"2\"><Data ss:Type=\"String\">Bình</Data></Cell>",
      "<Cell ss:Index=\"0\"/>", "<Cell ss:Index=\"-3\"/>", "<Cell ss:Index=\"9999999\"/>", "<Cell ss:Index=\"x\"/>",
      "<Cell><Data ss:Type=\"String\">dưới ô gộp</Data></Cell>",
      "<Cell ss:Index=\"2\" ss:MergeAcross=\"2\"/><Cell ss:Index=\"3\"><Data ss:Type=\"String\">Bình</Data></Cell>",
    ])
  func overlapping(_ cells: String) throws {
    let before =
      "<Row><Cell ss:MergeDown=\"1\"><Data ss:Type=\"String\">CT</Data></Cell><Cell><Data ss:Type=\"String\">a</Data></Cell><Cell><Data ss:Type=\"String\">An</Data></Cell><Cell><Data ss:Type=\"String\">x</Data></Cell><Cell><Data ss:Type=\"String\">01/02/2003</Data></Cell></Row>"
    let table = sheet("A", "c").replacing(
      "</Table>", with: "\(before)<Row>\(cells)<Cell><Data ss:Type=\"String\">y</Data></Cell></Row></Table>")
    let outcome = try Self.posts().read(SheetText.workbook(table))
    #expect(outcome.records.officials.count == 2)
    #expect(outcome.batch.rejects.map(\.reason) == [.overlapping])
  }

  @Test(
    "what a cell holds, in the words of a column",
    arguments: [
      ("Number", "12345", "12345"), ("Number", "1.2345E4", "12345"), ("Number", "1.2E+3", "1200"),
      ("Number", "1.5", "1,5"),
      ("Number", "-2E2", "-200"), ("Number", "1.234", "1,234"),
      ("Number", "1.23456789012346E+17", "1,23456789012346E+17"),
      ("Number", "1.5E-3", "1,5E-3"), ("Number", "123456789012", "123456789012"), ("Number", "0E0", "0E0"),
      ("DateTime", "2006-05-01T00:00:00.000", "2006-05-01"), ("DateTime", "2006-05-01T14:30:00.000", "2006-05-01"),
      ("DateTime", "1899-12-31T08:00:00.000", "1899-12-31T08:00:00.000"),
      ("DateTime", "2006-02-31T00:00:00.000", "2006-02-31T00:00:00.000"),
      ("Boolean", "0", "false"), ("Boolean", "1", "true"), ("Error", "#N/A", "#N/A"), ("String", "  1.5\n", "1.5"),
      ("String", "o\u{302}\u{301}", "ố"),
    ])
  func values(_ type: String, _ text: String, _ value: String) {
    var cell = SheetCell()
    cell.text = Array(text.utf8)
    cell.type = Array(type.utf8).withUnsafeBufferPointer { SheetCell.Kind($0) }
    #expect(cell.value == Array(value.utf8))
  }

  @Test("what is said of tables elsewhere is said under sheet, and nothing of other formats beside it")
  func profile() throws {
    func mistakes(_ sample: Sample) -> [String] {
      sample.mistakes().map { String($0.dropFirst("agencies/thuế.yaml:".count)) }
    }
    #expect(
      mistakes(Self.posts("delimiter: tab")) == [
        "7:61: there is no key “delimiter”; the keys here are declared, fill-down, header, name, set-aside."
      ])
    #expect(mistakes(Self.posts(key: "csv")) == ["7:10: csv is for CSV only."])
    #expect(mistakes(Self.posts(format: "csv")) == ["7:12: sheet is for format: spreadsheetml only."])
    #expect(
      mistakes(Self.posts("declared: {cell: dòng}")) == [
        "7:78: “cell” is “dòng”; expected a pattern with {n} once, like “{n} rows”."
      ])
    let none = try Self.posts("header: {row: 3, rows: 2}").read(SheetText.workbook(Self.sheet))
    #expect(none.tally.accepted == 2)
  }

  @Test("a forbidden column's text is kept nowhere, though rows end before it")
  func forbidden() throws {
    var sample = Self.posts()
    sample.forbidden = ["Tôn giáo"]
    let table = SheetText(rows: [
      ["Đơn vị", "Số hiệu", "Tên", "Chức vụ", "Thời gian", "", "Tôn giáo"], ["", "", "", "", "Từ", "Đến"],
      ["CT", "a", "An", "x", "sai", "", "Phật giáo"], ["", "b", "Bình", "x", "sai"],
    ]).text
    let outcome = try sample.read(SheetText.workbook(table))
    #expect(outcome.reading.forbidden == ["Tôn giáo"])
    #expect(outcome.batch.rejects.map(\.raw) == ["CT; a; An; x; sai; ; ▒", "; b; Bình; x; sai"])
  }
}
