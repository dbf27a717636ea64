import Records
import Testing

@testable import Importing

@Suite struct XMLImporterTests {
  static let decisions = Sample(
    profile: """
      agency: thuế
      unit: TA
      namespaces: {b: "urn:toa-an:2010"}
      feeds:
        - id: quyết-định
          files: "*.xml"
          dates: [yyyy-MM-dd]
          row: b:DanhSach/b:DonVi/b:QuyetDinh
          records:
            action:
              official: b:CanBo/@ma
              kind: {path: "@loai", codes: {DD: DIEU_DONG}}
              decider: {up: b:DonVi/@ma}
              decision: {number: b:So, date: b:Ngay}
              toUnit: b:Den/@donVi
              fromPost: {up: b:DonVi/b:ChucVu}
      """)

  static let file = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- xuất ngày 5/1/2011 -->
    <x:DanhSach xmlns:x="urn:toa-an:2010">
      <x:DonVi ma="TA-HA"><x:ChucVu>Thẩm phán</x:ChucVu>
        <x:QuyetDinh loai="DD"><x:CanBo ma="an">A &amp; B</x:CanBo><x:So> 15/QĐ
          </x:So><x:Ngay>2010-03-15</x:Ngay><x:Den donVi="Hải &lt;An&gt; &amp; Lê&#x20;Chân"/></x:QuyetDinh>
        <x:QuyetDinh
            loai="DD"><x:CanBo ma="bình"/><x:So><![CDATA[16/<QĐ>]]></x:So><!-- bỏ --><x:Ngay>2010-03-16</x:Ngay></x:QuyetDinh>
      </x:DonVi>
      <x:DonVi ma="TA-NQ">
        <x:QuyetDinh loai="XX"><x:CanBo ma="chi"/><x:So>17/QĐ</x:So><x:Ngay>2010-04-01</x:Ngay></x:QuyetDinh>
        <x:QuyetDinh loai="DD"><x:CanBo ma="dung"/><x:So>18/QĐ</x:So><x:Ngay>2010-04-31</x:Ngay></x:QuyetDinh>
        <QuyetDinh loai="DD" xmlns="urn:khác"><CanBo ma="không phải dòng"/></QuyetDinh>
      </x:DonVi>
    </x:DanhSach>
    """

  @Test("a file cut anywhere reads the same", arguments: 1...64)
  func cutAnywhere(_ pieces: Int) throws {
    let whole = try Self.decisions.read(Self.file)
    let cut = try Self.decisions.read(Self.file, pieces: pieces, window: 40 + pieces)
    #expect(cut.everything == whole.everything)
    let broken = Self.file.replacing("</x:DanhSach>", with: "</x:DanhSac>")
    #expect(
      try Self.decisions.read(broken, pieces: pieces, window: 40 + pieces).everything
        == Self.decisions.read(broken).everything)
  }

  @Test("paths, attributes, namespaces, and values from above the row")
  func reads() throws {
    let outcome = try Self.decisions.read(Self.file)
    let actions = outcome.records.actions
    #expect(outcome.problem == nil)
    #expect(actions.map { outcome.text($0.official) } == ["an", "bình"])
    #expect(actions.map { outcome.text($0.decision.number) } == ["15/QĐ", "16/<QĐ>"])
    #expect(actions.map { outcome.text($0.decider) } == ["TA-HA", "TA-HA"])
    #expect(actions.map { outcome.text($0.fromPost) } == ["Thẩm phán", "Thẩm phán"])
    #expect(actions.map { outcome.text($0.toUnit) } == ["Hải <An> & Lê Chân", nil])
    #expect(outcome.tally.rows == 4)
    #expect(outcome.tally.isBalanced)
    #expect(outcome.batch.rejects.map(\.column) == ["@loai", "b:Ngay"])
    #expect(outcome.batch.rejects.map(\.at.line) == [11, 12])
    #expect(
      outcome.batch.rejects[0].raw == "b:CanBo/@ma=chi; @loai=XX; b:DonVi/@ma=TA-NQ; b:So=17/QĐ; b:Ngay=2010-04-01")
  }

  @Test("a row stands where its start tag opens: line, and byte in the file", arguments: ["", "\u{FEFF}"])
  func locations(_ mark: String) throws {
    let file = mark + Self.file
    let outcome = try Self.decisions.read(file, pieces: 7)
    // The second row's tag goes over two lines.
    #expect(outcome.records.actions.map(\.source.line) == [5, 7])
    let bytes = Array(file.utf8)
    for location in outcome.records.actions.map(\.source) + outcome.batch.rejects.map(\.at) {
      #expect(bytes[Int(location.byte)...].starts(with: "<x:QuyetDinh".utf8))
    }
  }

  @Test("rows before a break are kept and counted; the row at the break is rejected; the break has its place")
  func broken() throws {
    let cut = try Self.decisions.read(
      String(Self.file.prefix(upTo: Self.file.range(of: "<x:Ngay>2010-03-16")!.lowerBound)))
    #expect(cut.problem == Unreadable(.malformed(.cutOff), line: 8, column: 82))
    #expect(cut.tally.rows == 2)
    #expect(cut.records.actions.count == 1)
    #expect(cut.batch.rejects.map(\.reason) == [.brokenOff])
    #expect(cut.batch.rejects.map(\.at.line) == [7])
    let crossed = try Self.decisions.read(
      Self.file.replacing("</x:DonVi>\n  <x:DonVi ma=\"TA-NQ\">", with: "</x:DonV>"))
    #expect(crossed.problem?.reason == .malformed(.wrongEndTag))
    #expect(crossed.problem?.line == 9)
    #expect(crossed.tally.rows == 2)
    #expect(crossed.records.actions.count == 2)
  }

  @Test(
    "what is wrong with a file is said in words",
    arguments: [
      ("<a><b x=1/></a>", Malformation.brokenTag), ("<a>Thuế & Hải quan</a>", .bareAmpersand),
      ("<a>&thuế;</a>", .unknownEntity),
      ("<a/><b/>", .textAfterEnd), ("<a x='1' x='2'/>", .repeatedAttribute), ("<a><p:b/></a>", .undeclaredPrefix),
      ("Danh sách", .notXML), ("<a>\u{1}</a>", .invalidCharacter), ("<a><b>", .cutOff), ("<", .cutOff),
    ])
  func malformed(_ file: String, _ expected: Malformation) throws {
    let reason = try Self.decisions.read(file).problem?.reason
    #expect(reason == .malformed(expected))
  }

  @Test(
    "a file says how many rows it has, in one place or list by list, before the rows or after",
    arguments: [
      ("@soDong", "<DS soDong='1.234'><DV so='1'><CB ma='a'/></DV></DS>", FileNote.Declared(rows: 1234, line: 1)),
      ("DS/DV/@so", "<DS>\n<DV so='1'><CB ma='a'/></DV>\n<DV so='2'/></DS>", FileNote.Declared(rows: 3, line: 2)),
      ("DS/Tong", "<DS><DV><CB ma='a'/></DV>\n<Tong> 5 </Tong></DS>", FileNote.Declared(rows: 5, line: 2)),
      ("DS/Tong", "<DS><DV><CB ma='a'/></DV><Tong>năm</Tong></DS>", nil), ("DS/Tong", "<DS/>", nil),
    ] as [(String, String, FileNote.Declared?)])
  func declared(_ path: String, _ file: String, _ declared: FileNote.Declared?) throws {
    let outcome = try Self.counted(path).read(file, pieces: 5, window: 30)
    #expect(outcome.reading.declared == declared)
    #expect(outcome.records.officials.count == (file == "<DS/>" ? 0 : 1))
  }

  private static func counted(_ path: String, second: String = "") -> Sample {
    Sample(
      profile: """
        agency: thuế
        unit: CT
        feeds:
          - {id: a, files: "*.xml", row: DS/DV/CB, declared: {path: "\(path)"}, dates: yyyy, records: {official: {code: "@ma", name: {const: An}}}}
        \(second)
        """)
  }

  @Test("of two kinds of rows in a file each says its number, or none is known")
  func declaredByTwo() throws {
    let other =
      "  - {id: b, files: \"*.xml\", row: DS/DV/CV, dates: yyyy, @ records: {official: {code: \"@ma\", name: {const: An}}}}"
    let file = "<DS n='2'><DV cb='1' cv='4'><CB ma='a'/><CV ma='b'/></DV></DS>"
    func rows(_ path: String, _ second: String) throws -> Int? {
      try Self.counted(path, second: other.replacing("@ ", with: second)).read(file).reading.declared?.rows
    }
    #expect(try rows("DS/DV/@cb", "declared: {path: DS/DV/@cv}, ") == 5)
    #expect(try rows("@n", "declared: {path: \"@n\"}, ") == 2)
    #expect(try rows("DS/DV/@cb", "") == nil)
    #expect(
      Self.counted("DS/DV/CB/@n").mistakes() == [
        "agencies/thuế.yaml:4:61: “path” is “DS/DV/CB/@n”; expected an attribute or an element outside “DS/DV/CB”, from the document element on."
      ])
  }

  // MARK: Hostile files

  @Test(
    "a DOCTYPE is refused before anything in it is touched",
    arguments: [
      "<!DOCTYPE a>\n<a/>",
      "<!DOCTYPE a [<!ENTITY x \"y\">]>\n<a>&x;</a>",
      "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">\n<a/>",
      "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<a>&x;</a>",
      "<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/x.dtd\"> %p;]>\n<a/>",
      """
      <?xml version="1.0"?>
      <!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
      <!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">
      <!ENTITY lol9 "&lol3;&lol3;&lol3;&lol3;&lol3;&lol3;&lol3;&lol3;&lol3;&lol3;">]>
      <lolz>&lol9;</lolz>
      """,
    ])
  func doctype(_ file: String) throws {
    for pieces in [1, 16, .max] {
      let outcome = try Self.decisions.read(file, pieces: pieces)
      #expect(outcome.problem?.reason == .doctype)
      #expect(outcome.tally.rows == 0)
    }
  }

  @Test("elements too deep, attributes too many, texts too long: each has a limit")
  func limits() throws {
    func nested(_ n: Int) -> String { String(repeating: "<a>", count: n) + String(repeating: "</a>", count: n) }
    #expect(try Self.decisions.read(nested(ImportLimits.depth)).problem?.reason != .tooDeep(limit: ImportLimits.depth))
    #expect(
      try Self.decisions.read(nested(ImportLimits.depth + 1)).problem?.reason == .tooDeep(limit: ImportLimits.depth))
    #expect(try Self.decisions.read(nested(100_000)).problem?.reason == .tooDeep(limit: ImportLimits.depth))
    let attributes = (0...ImportLimits.attributes).map { "a\($0)='x'" }.joined(separator: " ")
    #expect(
      try Self.decisions.read("<a \(attributes)/>").problem?.reason
        == .tooManyAttributes(limit: ImportLimits.attributes))
    let long = Self.file.replacing("Thẩm phán", with: String(repeating: "dài ", count: 2000))
    let tooLong = try Self.decisions.read(long, rowLimit: 4096)
    #expect(tooLong.problem?.reason == .tooLong(.row, limit: 4096))
    #expect(tooLong.problem?.line == 4)
    let repeated = Self.file.replacing(
      "16/<QĐ>]]></x:So>",
      with: "16]]></x:So>" + (0..<4000).map { "<x:So>\($0)</x:So><x:Ngay>y</x:Ngay>" }.joined())
    #expect(try Self.decisions.read(repeated, rowLimit: 16384).problem?.reason == .tooLong(.row, limit: 16384))
  }

  @Test("an encoding that is not read is refused by what the file says of itself, and damaged bytes by themselves")
  func encodings() throws {
    #expect(
      try Self.decisions.read("<?xml version='1.0' encoding='Shift_JIS'?><a/>").problem
        == Unreadable(.encoding("Shift_JIS"), line: 1))
    let bad = Array("<a>\n<b>L".utf8) + [0xEA, 0x20] + Array("</b></a>".utf8)
    #expect(try Self.decisions.read(bad).problem == Unreadable(.notUTF8, line: 2, column: 5))
  }

  // MARK: What a gap proves

  @Test("an empty list is whole; one whose rows have another name is a problem that names it")
  func missingRows() throws {
    let empty = try Self.decisions.read("<DanhSach xmlns='urn:toa-an:2010'/>")
    #expect(empty.problem == nil)
    #expect(empty.tally.rows == 0)
    let noNamespace = try Self.decisions.read("<DanhSach><DonVi/></DanhSach>")
    #expect(noNamespace.problem?.reason == .noRows(path: "b:DanhSach/b:DonVi/b:QuyetDinh", found: ["DanhSach"]))
    let renamed = try Self.decisions.read(
      Self.file.replacing("x:QuyetDinh", with: "x:QD").replacing("<QuyetDinh", with: "<QD").replacing(
        "</QuyetDinh", with: "</QD"))
    #expect(renamed.problem?.reason == .noRows(path: "b:DanhSach/b:DonVi/b:QuyetDinh", found: ["QD"]))
  }

  @Test("a value that comes after the row that needs it is a problem, not an empty cell")
  func lateValue() throws {
    let late = Self.file.replacing("<x:DonVi ma=\"TA-NQ\">", with: "<x:DonVi ma=\"TA-NQ\"><!---->").replacing(
      "<QuyetDinh loai=\"DD\" xmlns=\"urn:khác\">", with: "<x:ChucVu>muộn</x:ChucVu><QuyetDinh xmlns=\"urn:khác\">")
    let outcome = try Self.decisions.read(late)
    #expect(outcome.problem == Unreadable(.lateValue(path: "b:DonVi/b:ChucVu"), line: 13, column: 30))
    #expect(outcome.tally.rows == 4)
  }

  // MARK: Several rows, several feeds

  static let twoFeeds = Sample(
    profile: """
      agency: thuế
      unit: TA
      feeds:
        - {id: a, files: "*.xml", dates: yyyy, row: DS/CanBo, records: {official: {code: "@ma", name: Ten}}}
        - {id: b, files: "*.xml", dates: yyyy, row: DS/CanBo/QT, records: {assignment: {official: {up: CanBo/@ma}, unit: DV, post: CV, from: Tu}}}
        - {id: c, files: "*.xml", dates: yyyy, row: DS/CanBo, records: {nominee: {when: {filled: BauCu}, official: "@ma", election: BauCu, entry: {const: first}}}}
      """)

  @Test("feeds share a row, or have rows of their own inside it; the file is read once")
  func severalFeeds() throws {
    let outcome = try Self.twoFeeds.read(
      """
      <DS><CanBo ma="an"><Ten>An</Ten><QT><DV>A</DV><CV>x</CV><Tu>2001</Tu></QT><QT><DV>B</DV><CV>y</CV><Tu>2005</Tu></QT></CanBo>
      <CanBo ma="bình"><Ten>Bình</Ten><BauCu>DH15</BauCu></CanBo><CanBo ma="chi"/></DS>
      """)
    #expect(outcome.records.officials.map { outcome.text($0.code) } == ["an", "bình"])
    #expect(outcome.records.assignments.map { outcome.text($0.official) } == ["an", "an"])
    #expect(outcome.records.assignments.map(\.source.feed) == [FeedNumber(1), FeedNumber(1)])
    #expect(outcome.records.nominees.map { outcome.text($0.election) } == ["DH15"])
    #expect(outcome.tally.rows == 5)
    #expect(outcome.tally.accepted == 4)
    #expect(outcome.batch.rejects.map(\.feeds) == [[FeedNumber(0), FeedNumber(2)]])
  }

  @Test("an element that stands several times is a list; text in elements inside it is its text")
  func repeatedElements() throws {
    let sample = Sample(
      profile: """
        agency: thuế
        unit: TA
        feeds:
          - {id: a, files: "*.xml", dates: yyyy, row: A/B, records: {agreement: {number: So, subject: {const: other}, parties: Ben, signed: Nam}}}
        """)
    let outcome = try sample.read(
      "<A><B><Ben>QU-HA</Ben><So>1<b>5</b>/QC</So><Ben> CT </Ben><Nam>2009</Nam></B></A>")
    #expect(outcome.records.agreements.map { outcome.text($0.parties.symbol) } == ["QU-HA;CT"])
    #expect(outcome.records.agreements.map { outcome.text($0.number) } == ["15/QC"])
  }

  @Test("a list whose elements stand far apart is whole wherever the file is cut", arguments: 1...40)
  func scatteredList(_ pieces: Int) throws {
    let sample = Sample(
      profile: """
        agency: thuế
        unit: TA
        feeds:
          - {id: a, files: "*.xml", dates: yyyy, row: A/B, records: {agreement: {number: So, subject: {const: other}, parties: Ben, signed: Nam}}}
        """)
    let row = "<B><Ben>QU-HA</Ben><So>15/QC</So><Ben>Cục Thuế</Ben><Nam>2009</Nam><Ben>CT</Ben></B>"
    let outcome = try sample.read("<A>\(row)\(row)</A>", pieces: pieces, window: 10 + pieces)
    let parties = outcome.records.agreements.map { outcome.text($0.parties.symbol) }
    #expect(parties == ["QU-HA;Cục Thuế;CT", "QU-HA;Cục Thuế;CT"])
    #expect(outcome.records.agreements.map { outcome.text($0.number) } == ["15/QC", "15/QC"])
    #expect(outcome.records.agreements.map(\.signed.description) == ["2009", "2009"])
  }

  @Test("a value is its text: comments and instructions in it are not, CDATA is, lines in an attribute are spaces")
  func valueText() throws {
    let sample = Sample(
      profile: """
        agency: thuế
        unit: TA
        feeds:
          - {id: a, files: "*.xml", dates: yyyy, row: A/B, records: {official: {code: "@ma", name: Ten}, nominee: {when: {filled: BC}, official: "@ma", election: BC, entry: {const: first}}}}
        """)
    let file = """
      <A><B ma="a&#10;b
        c&quot;&lt;"><Ten>Trần <!-- bỏ --><?bỏ đi?><i>Văn</i>
        <![CDATA[<An> &amp;]]> &#273;</Ten><BC/></B>
      <B xmlns="urn:x" ma="không"><Ten>không</Ten></B>
      <B ma="d"><Ten xmlns="urn:x">không</Ten><Ten>Bình</Ten><x:Ten xmlns:x="urn:x">không</x:Ten><BC>DH</BC></B></A>
      """
    let whole = try sample.read(file)
    #expect(whole.records.officials.map { whole.text($0.code) } == ["a\nb   c\"<", "d"])
    #expect(whole.records.officials.map { whole.text($0.name) } == ["Trần Văn\n  <An> &amp; đ", "Bình"])
    #expect(whole.records.nominees.map { whole.text($0.election) } == ["DH"])
    for pieces in 1...30 {
      #expect(try sample.read(file, pieces: pieces, window: 20 + pieces).everything == whole.everything)
    }
  }
}
