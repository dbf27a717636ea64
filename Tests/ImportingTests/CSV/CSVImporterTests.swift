import Records
import Testing

@testable import Importing

@Suite struct CSVImporterTests {
  /// Officials with their posts, as a personnel office's spreadsheet has them.
  static let posts = Sample(
    profile: """
      agency: thuế
      unit: CT
      feeds:
        - id: cán-bộ
          files: "*.csv"
          csv: {set-aside: ["Tổng cộng*", "Người lập biểu*"]}
          dates: [dd/MM/yyyy, MM/yyyy, yyyy]
          records:
            official:
              code: Số hiệu
              name: {join: [Họ đệm, Tên]}
              birth: {first-of: [Nam, Nữ]}
              sex: {filled: {Nam: male, Nữ: female}}
            assignment:
              official: Số hiệu
              unit: {const: CT}
              post: {column: Chức vụ, codes: {Chi cục trưởng: CCT, Kế toán: KT}}
              from: Từ
              to: Đến
      """)

  static let header = "Số hiệu,Họ đệm,Tên,Nam,Nữ,Chức vụ,Từ,Đến"
  static let an = "017,Trần Văn,An,12/05/1960,,Chi cục trưởng,01/02/2003,"
  static let bình = "018,Lê Thị,Bình,,1965,Kế toán,05/2006,31/12/2009"

  // MARK: Wherever it is cut

  static let everyTrouble =
    "\u{FEFF}CỤC THUẾ HẢI PHÒNG,,,\r\n\r\n\(header)\r\n\(an)\r\n\"019\",\"Vũ \"\"Sơn\"\"\",\"Chi\",,1970,\"Kế\n toán\",2001,\r\n"
    + "\(header)\r\n020,Đỗ,Dung,,31/02/1971,Kế toán,2001,\r\n021,Hồ,Em,1972,,Kế toán,31/04/2001,\r\n"
    + "022,Mai\r\n\(bình)\nTổng cộng: 5,,,,,,,\r,,,,Người lập biểu,,,"

  @Test("a file cut anywhere reads the same", arguments: 1...64)
  func cutAnywhere(_ pieces: Int) throws {
    let whole = try Self.posts.read(Self.everyTrouble)
    // The header must lie in the head; what comes after it is cut in the window as in the file.
    for window in [180, 400] {
      let cut = try Self.posts.read(Self.everyTrouble, pieces: pieces, window: window)
      #expect(cut.everything == whole.everything)
    }
  }

  @Test("every row of a real file is accepted, rejected or set aside, and told where it stands")
  func everyTrouble() throws {
    let outcome = try Self.posts.read(Self.everyTrouble)
    #expect(outcome.problem == nil)
    #expect(outcome.reading.dialect == "delimiter=,; header=3")
    #expect(outcome.reading.encoding == "UTF-8 with BOM")
    #expect(outcome.tally.rows == 12)
    #expect(outcome.tally.accepted == 3)
    #expect(outcome.tally.setAside == [.title: 1, .blank: 1, .header: 1, .repeated: 1, .total: 1, .signature: 1])
    #expect(outcome.tally.isBalanced)
    // Lines are physical: the quoted newline in line 5 counts.
    #expect(outcome.batch.rejects.map(\.at.line) == [5, 9, 10])
    #expect(outcome.batch.rejects.map(\.reason) == [.notInList, .notADate, .ragged])
    #expect(outcome.batch.rejects.map(\.column) == ["Chức vụ", "Từ", "Họ đệm + Tên"])
    #expect(outcome.batch.rejects[0].expected == "Chi cục trưởng, Kế toán")
    #expect(outcome.batch.rejects[1].expected == "dd/MM/yyyy, MM/yyyy, yyyy")
    #expect(outcome.batch.cellRejects.map(\.at.line) == [8])
    #expect(outcome.batch.cellRejects.map(\.cell) == ["31/02/1971"])
    #expect(outcome.records.officials.map { outcome.text($0.name) } == ["Trần Văn An", "Đỗ Dung", "Lê Thị Bình"])
    #expect(outcome.records.officials.map(\.sex) == [.value(.male), .value(.female), .value(.female)])
    #expect(outcome.records.assignments.map { outcome.text($0.post) } == ["CCT", "KT", "KT"])
    let bytes = Array(Self.everyTrouble.utf8)
    for official in outcome.records.officials {
      #expect(bytes[Int(official.source.byte)...].starts(with: try #require(outcome.text(official.code)).utf8))
    }
  }

  // MARK: How files are written

  @Test("the delimiter is the one that makes the header fit", arguments: [",", ";", "\t", "|"])
  func delimiter(_ delimiter: String) throws {
    let file = [Self.header, Self.an, Self.bình].joined(separator: "\n").replacing(",", with: delimiter)
    let outcome = try Self.posts.read(file)
    #expect(outcome.reading.dialect == "delimiter=\(delimiter == "\t" ? "tab" : delimiter); header=1")
    #expect(outcome.tally.accepted == 2)
  }

  @Test("LF, CRLF and CR each end a row", arguments: ["\n", "\r\n", "\r"])
  func newlines(_ newline: String) throws {
    let outcome = try Self.posts.read([Self.header, Self.an, "", Self.bình].joined(separator: newline))
    #expect(outcome.records.officials.map(\.source.line) == [2, 4])
    #expect(outcome.tally.setAside == [.header: 1, .blank: 1])
  }

  @Test("a title with commas does not mislead the search for a header of semicolons")
  func titleWithCommas() throws {
    let table = [Self.header, Self.an].joined(separator: "\n").replacing(",", with: ";")
    let outcome = try Self.posts.read(
      "Danh sách cán bộ, công chức, năm 2010, quận A, quận B, huyện C, D, E, F\n\(table)")
    #expect(outcome.reading.dialect == "delimiter=;; header=2")
    #expect(outcome.tally.setAside == [.title: 1, .header: 1])
    #expect(outcome.tally.accepted == 1)
  }

  @Test("letters with loose marks are the same letters, in headers and in cells")
  func looseMarks() throws {
    // "Số hiệu" and "Kế toán" as macOS writes them.
    let file = "\(Self.header)\n\(Self.bình)".replacing("ố", with: "o\u{302}\u{301}").replacing(
      "ế", with: "e\u{302}\u{301}")
    #expect(!file.utf8.elementsEqual("\(Self.header)\n\(Self.bình)".utf8))
    let outcome = try Self.posts.read(file)
    #expect(outcome.reading.encoding == "UTF-8, decomposed")
    #expect(outcome.records.assignments.map { outcome.text($0.post) } == ["KT"])
  }

  @Test("a column may be spread over two lines of its header cell")
  func newlineInHeader() throws {
    let outcome = try Self.posts.read(Self.header.replacing("Chức vụ", with: "\"Chức\n vụ\"") + "\n" + Self.an)
    #expect(outcome.tally.accepted == 1)
    #expect(outcome.records.officials.map(\.source.line) == [3])
  }

  @Test("without a header columns are numbers; with one declared it is that row and no other")
  func declaredHeader() throws {
    func sample(_ header: String, _ code: String, _ name: String) -> Sample {
      Sample(
        profile: """
          agency: thuế
          unit: CT
          feeds:
            - {id: a, files: a.csv, csv: {header: \(header)}, dates: yyyy, records: {official: {code: \(code), name: \(name), birth: \(header == "none" ? "\"3\"" : "Sinh")}}}
          """)
    }
    let none = try sample("none", "\"2\"", "\"1\"").read("An;017;1960\nBình;018;1961\n")
    #expect(none.records.officials.map { none.text($0.code) } == ["017", "018"])
    #expect(none.tally.setAside.isEmpty)
    let second = try sample("{row: 2}", "Mã", "Tên").read("Mã,Tên,Sinh\nTên,Mã,Sinh\nAn,017,1960\n")
    #expect(second.records.officials.map { second.text($0.code) } == ["017"])
    #expect(second.tally.setAside == [.title: 1, .header: 1])
  }

  // MARK: Rows

  @Test("a row with a cell too many may have moved: it is rejected, unless the cells beyond are empty")
  func tooManyCells() throws {
    let outcome = try Self.posts.read("\(Self.header)\n\(Self.an),,\n\(Self.bình),x\n")
    #expect(outcome.tally.accepted == 1)
    #expect(outcome.batch.rejects.map(\.reason) == [.tooManyCells])
    #expect(outcome.batch.rejects.map(\.at.line) == [3])
  }

  @Test("a control character spoils its row and no other")
  func controlCharacter() throws {
    let outcome = try Self.posts.read("\(Self.header)\n\(Self.an)\n01\u{1F}9,Lê,C,1960,,Kế toán,2001,\n\(Self.bình)")
    #expect(outcome.tally.accepted == 2)
    #expect(outcome.batch.rejects.map(\.reason) == [.controlCharacter])
  }

  @Test("a set-aside pattern is one in upper case too, in any column")
  func setAside() throws {
    let outcome = try Self.posts.read("\(Self.header)\n\(Self.an)\n,,TỔNG CỘNG,,,,,\n,,,,,,  người lập BIỂU: Vũ,\n")
    #expect(outcome.tally.setAside == [.header: 1, .total: 1, .signature: 1])
  }

  @Test("one row is several records of a kind, each where its condition is filled")
  func severalOfAKind() throws {
    let sample = Sample(
      profile: """
        agency: thuế
        unit: CT
        feeds:
          - id: a
            files: a.csv
            dates: yyyy
            records:
              assignment:
                - {official: Mã, unit: ĐV 1, post: CV 1, from: Từ 1}
                - {when: {filled: [ĐV 2, CV 2]}, official: Mã, unit: ĐV 2, post: CV 2, from: Từ 2}
        """)
    let outcome = try sample.read(
      "Mã,ĐV 1,CV 1,Từ 1,ĐV 2,CV 2,Từ 2\nan,A,x,2001,B,y,2004\nbình,A,x,2002,,,\nchi,A,x,2002,,y,2003\n")
    #expect(outcome.records.assignments.map { outcome.text($0.unit) } == ["A", "B", "A"])
    #expect(outcome.records.assignments.map { outcome.text($0.official) } == ["an", "an", "bình"])
    // Chi's second post has no unit: the row is rejected whole.
    #expect(outcome.batch.rejects.map(\.column) == ["ĐV 2"])
    #expect(outcome.tally.accepted == 2)
  }

  @Test("a row cut off before its condition is rejected, and not taken for one without the record")
  func cutOffBeforeCondition() throws {
    let sample = Sample(
      profile: """
        agency: thuế
        unit: CT
        feeds:
          - {id: a, files: a.csv, dates: yyyy, records: {official: {when: {filled: Tên}, code: Mã, name: Tên}}}
        """)
    let outcome = try sample.read("Mã,Tên\nan,An\nbình,\nchi\n")
    #expect(outcome.tally.accepted == 1)
    #expect(outcome.tally.setAside == [.header: 1, .unmatched: 1])
    #expect(outcome.batch.rejects.map(\.reason) == [.ragged])
  }

  @Test("two marks are no mark: a person is not male and female")
  func twoMarks() throws {
    let outcome = try Self.posts.read("\(Self.header)\n017,Trần,An,1960,1961,Kế toán,2003,")
    #expect(outcome.records.officials.map(\.sex) == [.unreadable])
    #expect(outcome.batch.cellRejects.map(\.column) == ["Nam + Nữ"])
  }

  @Test("lost zeros come back, and a default is for an empty cell only")
  func widthAndDefault() throws {
    let sample = Sample(
      profile: """
        agency: thuế
        unit: CT
        feeds:
          - id: a
            files: a.csv
            dates: yyyy
            records:
              official: {code: Mã, name: Tên, partyCard: {column: Thẻ, width: 8}, sex: {column: Phái, codes: {Nữ: female}, default: male}}
        """)
    let outcome = try sample.read("Mã,Tên,Thẻ,Phái\na,An,1234567,\nb,Bình,12345678,Nữ\nc,Chi,KN/123,nữ\n")
    #expect(outcome.records.officials.map { outcome.text($0.partyCard) } == ["01234567", "12345678", "KN/123"])
    #expect(outcome.records.officials.map(\.sex) == [.value(.male), .value(.female), .unreadable])
  }

  @Test("a cited regulation is kept with its day as canonical files write it")
  func citation() throws {
    let sample = Sample(
      profile: """
        agency: thuế
        unit: CT
        feeds:
          - id: a
            files: a.csv
            dates: dd/MM/yyyy
            records:
              action: {official: Mã, kind: {const: DIEU_DONG}, decider: {const: CT}, decision: {date: Ngày}, cites: {number: Căn cứ, date: Của}}
        """)
    let outcome = try sample.read(
      "Mã,Ngày,Căn cứ,Của\na,01/02/2010,67-QĐ/TW,04/07/2007\nb,01/02/2010,,\nc,01/02/2010,67-QĐ/TW,hè 2007\n")
    #expect(
      outcome.records.actions.map { $0.cites == .unreadable ? "?" : outcome.text($0.cites) } == [
        "67-QĐ/TW 2007-07-04", nil, "?",
      ])
    #expect(outcome.batch.cellRejects.map(\.column) == ["Của"])
  }

  @Test("a row that two feeds read is taken by both or by neither, and a rejected one counts against both")
  func twoFeeds() throws {
    let sample = Sample(
      profile: """
        agency: thuế
        unit: CT
        feeds:
          - {id: người, files: a.csv, dates: yyyy, records: {official: {code: Mã, name: Tên}}}
          - {id: chức, files: a.csv, dates: yyyy, records: {assignment: {official: Mã, unit: {const: CT}, post: Chức, from: Từ}}}
        """)
    let outcome = try sample.read("Mã,Tên,Chức,Từ\nan,An,x,2001\nbình,Bình,x,hôm qua\n")
    #expect(outcome.tally.rows == 3)
    #expect(outcome.records.officials.map(\.source.feed) == [FeedNumber(0)])
    #expect(outcome.records.assignments.map(\.source.feed) == [FeedNumber(1)])
    #expect(outcome.batch.rejects.map(\.feeds) == [[FeedNumber(0), FeedNumber(1)]])
  }

  // MARK: Files that cannot be read, or not to their end

  @Test("an unclosed quote keeps the rows before it; its own row is counted, and its line told")
  func openQuote() throws {
    let outcome = try Self.posts.read("\(Self.header)\n\(Self.an)\n018,\"Lê Thị,Bình,,1965\n\(Self.bình)\n\(Self.an)\n")
    #expect(outcome.problem == Unreadable(.openQuote, line: 3))
    #expect(outcome.tally.rows == 3)
    #expect(outcome.tally.accepted == 1)
    #expect(outcome.batch.rejects.map(\.at.line) == [3])
    #expect(outcome.batch.rejects.map(\.reason) == [.brokenOff])
    // What the open cell swallowed is nobody's row, and may hold anything.
    #expect(outcome.batch.rejects.map(\.raw) == ["018"])
  }

  @Test("a row beyond the limit points to the quote that was probably left open")
  func rowTooLong() throws {
    let rest = String(repeating: "\(Self.bình)\n", count: 60)
    let outcome = try Self.posts.read(
      "\(Self.header)\n\(Self.an)\n018,Lê\n019,\"Thị\n\(rest)", window: 512, rowLimit: 1024)
    #expect(outcome.problem == Unreadable(.rowTooLong(limit: 1024), line: 4))
    #expect(outcome.tally.accepted == 1)
    #expect(outcome.batch.rejects.map(\.reason) == [.ragged, .brokenOff])
    #expect(outcome.tally.isBalanced)
  }

  @Test("bytes that are not UTF-8 spoil their row and no other, and the file is called mixed")
  func notUTF8() throws {
    var bytes = Array("\(Self.header)\n\(Self.an)\n018,Lê ".utf8)
    bytes += [0xD0, 0x20]
    bytes += Array("Thị,Bình,,1965,Kế toán,2001,\n\(Self.bình)\n".utf8)
    let outcome = try Self.posts.read(bytes)
    #expect(outcome.problem == nil)
    #expect(outcome.tally.accepted == 2)
    #expect(outcome.batch.rejects.map(\.reason) == [.wrongEncoding])
    #expect(outcome.batch.rejects.map(\.at.line) == [3])
    #expect(outcome.reading.doubt == .mixed(rows: 1, firstLine: 3))
    #expect(outcome.reading.encoding == "UTF-8")
  }

  @Test("a zero byte stops the file at its line")
  func zeroByte() throws {
    let outcome = try Self.posts.read("\(Self.header)\n\(Self.an)\n018,\0,Bình\n")
    #expect(outcome.problem == Unreadable(.nul, line: 3, column: 5))
    #expect(outcome.tally.rows == 3)
  }

  @Test(
    "what is no text is refused by its first bytes",
    arguments: [
      ([0x50, 0x4B, 0x03, 0x04, 0x14], ForeignFormat.zip),
      (Zip.file("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"), .xlsx),
      (Zip.file("[Content_Types].xml", "_rels/.rels", "word/document.xml"), .docx),
      (Zip.file("mimetype", content: "application/vnd.oasis.opendocument.spreadsheet"), .ods),
      (Zip.file("mimetype", content: "application/epub+zip"), .zip), (Zip.file("2010/CanBo.csv", content: "xl/"), .zip),
      (Array("<html xmlns:x='urn:schemas-microsoft-com:office:excel'>".utf8), .html),
      (Array("\u{FEFF}\r\n<!doctype HTML>".utf8), .html),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldOffice),
      (Array("%PDF-1.4".utf8), .pdf), ([0x1F, 0x8B, 0x08], .gzip),
      (Array("{\\rtf1".utf8), .rtf), ([0x03, 0x0A, 0x0C, 0x1F] + [UInt8](repeating: 1, count: 40), .dbf),
    ] as [([UInt8], ForeignFormat)])
  func foreign(_ bytes: [UInt8], _ format: ForeignFormat) throws {
    #expect(try Self.posts.read(bytes).problem == Unreadable(.foreign(format)))
    #expect(try XMLImporterTests.decisions.read(bytes).problem == Unreadable(.foreign(format)))
  }

  @Test("what is foreign is said with what to do, in both languages")
  func foreignToldWithRemedy() throws {
    #expect(
      try Self.posts.read(Zip.file("xl/workbook.xml")).problem?.told(afterRows: 0).en
        == "this is an Excel file (xlsx), and only CSV and XML are read; open it in Excel or LibreOffice and save it as CSV UTF-8. No row was read."
    )
    for format in ForeignFormat.allCases { #expect(!format.remedy.vi.isEmpty && format.remedy.vi != format.remedy.en) }
    // A web page's table is none of ours; an element of that name in XML may be.
    #expect(try Self.posts.read("<table border=1><tr><td>Số hiệu").problem == Unreadable(.foreign(.html)))
    #expect(try XMLImporterTests.decisions.read("<table/>").problem?.reason != .foreign(.html))
  }

  @Test("an empty file is no empty list")
  func empty() throws {
    #expect(try Self.posts.read("").problem == Unreadable(.empty))
    #expect(try Self.posts.read("\u{FEFF}").problem == Unreadable(.empty))
    #expect(try Self.posts.read(Self.header).problem == nil)
  }

  @Test("a header that lacks columns is named, with what the best row has and the nearest name")
  func noHeader() throws {
    let outcome = try Self.posts.read("Cục Thuế\nSố hịêu,Họ đệm,Tên,Nam,Nữ,Chức vụ,Từ\n\(Self.an)")
    #expect(
      outcome.problem
        == Unreadable(
          .noHeader(missing: ["Số hiệu", "Đến"], best: ["Số hịêu", "Họ đệm", "Tên", "Nam", "Nữ", "Chức vụ", "Từ"]),
          line: 2))
    #expect(
      outcome.problem?.told(afterRows: 0).en
        == "no header row is found; missing is “Số hiệu”, “Đến”; the row that comes closest has “Số hịêu”, “Họ đệm”, “Tên”, “Nam”, “Nữ”, “Chức vụ”, “Từ”; was “Số hịêu” meant? No row was read."
    )
  }

  @Test("a file without any header does not have its people named in the problem")
  func noHeaderAtAll() throws {
    let problem = try Self.posts.read("\(Self.an)\n\(Self.bình)").problem
    #expect(problem?.told(afterRows: 0).vi.contains("Trần") == false)
    #expect(
      problem
        == Unreadable(.noHeader(missing: ["Chức vụ", "Họ đệm", "Nam", "Nữ", "Số hiệu", "Tên", "Từ", "Đến"], best: [])))
  }

  @Test("a column that stands twice, and is wanted, is a problem; another is not")
  func repeatedColumn() throws {
    #expect(try Self.posts.read("\(Self.header),Ghi chú,Ghi chú\n\(Self.an)").problem == nil)
    #expect(
      try Self.posts.read("\(Self.header),Từ\n\(Self.an)").problem == Unreadable(.repeatedColumns(["Từ"]), line: 1))
  }

  @Test("one word does not say which encoding it is in: the file is not read, and the candidates are named")
  func unsureEncoding() throws {
    // "Số" in windows-1258.
    let outcome = try Self.posts.read([0x61, 0x0A, 0x53, 0xF4, 0xEC, 0x20, 0x68, 0x0A])
    guard case .encodingUnsure(let names) = outcome.problem?.reason else {
      Issue.record("read as \(outcome.reading.encoding)")
      return
    }
    #expect(names.contains("windows-1258"))
    #expect((outcome.problem?.line, outcome.problem?.column) == (2, 2))
    #expect(outcome.reading.doubt == .unsure(names))
    #expect(outcome.tally.rows == 0)
  }

  // MARK: Privacy

  @Test("a forbidden column is said to be there, and its text is kept nowhere")
  func forbidden() throws {
    var sample = Self.posts
    sample.forbidden = ["Tôn giáo"]
    let outcome = try sample.read(
      "\(Self.header),Tôn giáo\n\(Self.an),Phật giáo\n018,Lê,Bình,,1965,Kế toán,bao giờ,,Công giáo\n019,Công giáo\n020,\"Công giáo"
    )
    #expect(outcome.reading.forbidden == ["Tôn giáo"])
    #expect(outcome.reading.headerLine == 1)
    #expect(outcome.batch.rejects.map(\.raw) == ["018,Lê,Bình,,1965,Kế toán,bao giờ,,▒", "▒,▒", "▒"])
    #expect(!outcome.everything.contains("Phật giáo") && !outcome.everything.contains("Công giáo"))
  }

  @Test("where the columns' names stand is told, for what is asked about a column")
  func headerLine() throws {
    let outcome = try Self.posts.read("DANH SÁCH\n\n\(Self.header)\n\(Self.an)")
    #expect(outcome.reading.headerLine == 3)
    #expect(outcome.tally.accepted == 1)
  }

  @Test("a row that is let fall stops the program")
  func lostRow() async {
    await #expect(processExitsWith: .failure) {
      var cells = Cells()
      cells.append(.absent)
      _ = cells.row(at: SourceLocation(file: Symbol(id: 0), line: 7, byte: 0))
    }
  }
}
