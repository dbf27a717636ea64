import Configuration
import Records
import Testing

@testable import Importing

@Suite struct SchemaTests {
  static let xsd = """
    <?xml version="1.0" encoding="UTF-8"?>
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:ta" xmlns="urn:ta" elementFormDefault="qualified">
      <xs:element name="DS"><xs:complexType><xs:sequence>
        <xs:element name="Nguon" type="xs:string" minOccurs="0"/>
        <xs:element name="DV" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
          <xs:element name="QD" type="QD" minOccurs="0" maxOccurs="unbounded"/>
        </xs:sequence><xs:attribute name="ma" type="xs:string" use="required"/></xs:complexType></xs:element>
      </xs:sequence><xs:attribute name="nam" type="xs:gYear"/></xs:complexType></xs:element>
      <xs:complexType name="QD">
        <xs:sequence>
          <xs:element name="CB"><xs:complexType><xs:attribute name="ma" type="xs:string" use="required"/></xs:complexType></xs:element>
          <xs:element name="So"><xs:simpleType><xs:restriction base="xs:string">
            <xs:minLength value="2"/><xs:maxLength value="6"/></xs:restriction></xs:simpleType></xs:element>
          <xs:element name="Ngay" type="xs:date"/>
          <xs:element name="Bac" minOccurs="0"><xs:simpleType><xs:restriction base="xs:integer">
            <xs:minInclusive value="1"/><xs:maxExclusive value="13"/></xs:restriction></xs:simpleType></xs:element>
          <xs:element name="The" minOccurs="0"><xs:simpleType><xs:restriction base="xs:string">
            <xs:pattern value="[0-9]{8}"/></xs:restriction></xs:simpleType></xs:element>
        </xs:sequence>
        <xs:attribute name="loai" use="required"><xs:simpleType><xs:restriction base="xs:string">
          <xs:enumeration value="DD"/><xs:enumeration value="LC"/></xs:restriction></xs:simpleType></xs:attribute>
      </xs:complexType>
    </xs:schema>
    """

  static func sample(schema: String? = "schema: a.xsd") -> Sample {
    Sample(
      profile: """
        agency: thuế
        unit: TA
        namespaces: {b: "urn:ta"}
        feeds:
          - id: a
            files: "*.xml"
            dates: [yyyy-MM-dd]
            row: b:DS/b:DV/b:QD
            \(schema ?? "due: {every: year, by: \"01-10\"}")
            records:
              action: {official: b:CB/@ma, kind: {path: "@loai", codes: {DD: DIEU_DONG, LC: LUAN_CHUYEN}}, decider: {up: b:DV/@ma}, decision: {number: b:So, date: b:Ngay}}
        """, codes: ["agencies/a.xsd": xsd])
  }

  /// A file with these rows; the first of them stands in line 3.
  static func file(_ rows: [String], head: String = "<DS xmlns=\"urn:ta\" nam=\"2010\">") -> String {
    "\(head)\n<DV ma=\"TA-1\">\n\(rows.joined(separator: "\n"))\n</DV>\n</DS>"
  }

  static func row(
    _ official: String = "an", loai: String = "loai=\"DD\"", so: String = "<So>15/QĐ</So>",
    ngay: String = "<Ngay>2010-03-15</Ngay>", rest: String = ""
  ) -> String {
    "<QD \(loai)><CB ma=\"\(official)\"/>\(so)\(ngay)\(rest)</QD>"
  }

  // MARK: Rows

  @Test("a row that the schema does not allow is rejected with what the schema says; the others are read")
  func oneBadRow() throws {
    let outcome = try Self.sample().read(
      Self.file([Self.row("an"), Self.row("bình", so: "<So>150000/QĐ</So>"), Self.row("chi")]))
    #expect(outcome.problem == nil)
    #expect(outcome.records.actions.map { outcome.text($0.official) } == ["an", "chi"])
    #expect(outcome.tally.rows == 3 && outcome.tally.rejected == 1)
    let reject = try #require(outcome.batch.rejects.first)
    #expect(
      (reject.reason, reject.at.line, reject.kind, reject.column, reject.expected) == (.schema, 4, .action, "So", "≤ 6")
    )
    #expect(reject.raw == "b:CB/@ma=bình; @loai=DD; b:DV/@ma=TA-1; b:So=150000/QĐ; b:Ngay=2010-03-15")
    #expect(reject.trace.official.map { outcome.text($0) } == "bình")
    #expect(reject.finding?.vi.text(in: .vi) == "dài hơn quy định (XSD)")
    #expect(reject.finding?.en.text(in: .en) == "is longer than it may be (XSD)")
  }

  static let faults: [(row: String, place: String, fault: SchemaFinding.Fault, expected: String)] = [
    (row(loai: "loai=\"XX\""), "QD/@loai", .notInList, "DD, LC"),
    (row(loai: ""), "QD/@loai", .missingAttribute, ""),
    (row(loai: "loai=\"DD\" so=\"1\""), "QD/@so", .unknownAttribute, ""),
    (row(so: "<So>1</So>"), "So", .tooShort, "≥ 2"),
    (row(so: ""), "Ngay", .unexpectedElement, "So"),
    (row(ngay: ""), "QD", .missingElement, "Ngay"),
    (row(ngay: "<Ngay>15/3/2010</Ngay>"), "Ngay", .notOfItsType, "xs:date"),
    (row(ngay: "<Ngay>2010-03-15<b/></Ngay>"), "Ngay", .notEmpty, ""),
    (row(rest: "<Bac>0</Bac>"), "Bac", .tooSmall, "≥ 1"),
    (row(rest: "<Bac>13</Bac>"), "Bac", .tooLarge, "< 13"),
    (row(rest: "<The>1234567</The>"), "The", .notOfItsPattern, "[0-9]{8}"),
    (row(rest: "<GhiChu>ốm</GhiChu>"), "GhiChu", .unexpectedElement, "Bac, The"),
    (row(rest: "chữ"), "QD", .looseText, ""),
  ]

  @Test("what libxml2 finds is said in words, once a row, with its place and what may stand there", arguments: faults)
  func words(_ case: (row: String, place: String, fault: SchemaFinding.Fault, expected: String)) throws {
    let outcome = try Self.sample().read(Self.file([`case`.row, Self.row("sau")]))
    #expect(
      outcome.batch.rejects.map(\.finding) == [SchemaFinding(`case`.fault, at: `case`.place, expected: `case`.expected)]
    )
    // Whatever it was, the next row is checked and read again.
    #expect(outcome.problem == nil)
    #expect(outcome.records.actions.map { outcome.text($0.official) } == ["sau"])
  }

  @Test("what a cell holds never becomes part of what was expected there")
  func valueStaysOut() throws {
    let value = "' of the set {bí mật}. type 'bí mật' the pattern 'bí mật'. length of 'bí mật' ('bí mật')"
    for row in [
      Self.row(loai: "loai=\"\(value)\""), Self.row(so: "<So>\(value)</So>"), Self.row(ngay: "<Ngay>\(value)</Ngay>"),
      Self.row(rest: "<Bac>\(value)</Bac>"), Self.row(rest: "<The>\(value)</The>"),
    ] {
      let reject = try #require(try Self.sample().read(Self.file([row])).batch.rejects.first)
      #expect(!reject.expected.contains("bí mật"))
      #expect(!reject.column.contains("bí mật"))
    }
  }

  @Test("white space around a value is no fault of it, wherever libxml2 minds it")
  func blanks() throws {
    let padded = Self.row(
      loai: "loai=\" DD \"", so: "<So>\n  15/QĐ\n</So>", ngay: "<Ngay> <!-- --> 2010-03-15\t</Ngay>")
    let outcome = try Self.sample().read(Self.file([padded]))
    #expect(outcome.records.actions.count == 1 && outcome.problem == nil)
    // Inside a value it counts, and where it is all there is.
    let inner = try Self.sample().read(
      Self.file([Self.row(so: "<So>15  <!-- -->  /Q</So>"), Self.row(so: "<So>  </So>")]))
    #expect(inner.batch.rejects.map(\.finding?.fault) == [.tooLong])
    #expect(inner.records.actions.count == 1)
  }

  @Test("a row inside a row answers for itself")
  func nestedRows() throws {
    let sample = Sample(
      profile: """
        agency: thuế
        unit: TA
        feeds:
          - {id: a, files: "*.xml", dates: yyyy, schema: a.xsd, row: DS/CB, records: {official: {code: "@ma", name: Ten}}}
          - {id: b, files: "*.xml", dates: yyyy, schema: a.xsd, row: DS/CB/QT, records: {assignment: {official: {up: CB/@ma}, unit: DV, post: CV, from: Tu}}}
        """,
      codes: [
        "agencies/a.xsd": """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="DS"><xs:complexType><xs:sequence>
        <xs:element name="CB" maxOccurs="unbounded"><xs:complexType><xs:sequence>
          <xs:element name="Ten" type="xs:string"/>
          <xs:element name="QT" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
            <xs:element name="DV" type="xs:string"/><xs:element name="CV" type="xs:string"/><xs:element name="Tu" type="xs:gYear"/>
          </xs:sequence></xs:complexType></xs:element>
        </xs:sequence><xs:attribute name="ma" type="xs:string"/></xs:complexType></xs:element>
        </xs:sequence></xs:complexType></xs:element></xs:schema>
        """
      ])
    func spell(_ year: String) -> String { "<QT><DV>A</DV><CV>x</CV><Tu>\(year)</Tu></QT>" }
    let outcome = try sample.read(
      "<DS><CB ma=\"an\"><Ten>An</Ten>\(spell("2001"))\(spell("2005 "))\(spell("05"))</CB></DS>")
    #expect(outcome.records.officials.count == 1)
    #expect(outcome.records.assignments.count == 2)
    #expect(outcome.batch.rejects.map(\.finding?.place) == ["Tu"])
    #expect(outcome.problem == nil)
    // After a stranger nothing in its parent is checked: the rows in there are read, and the file says so.
    let blind = try sample.read(
      "<DS><CB ma=\"an\"><Ten>An</Ten><Gi/>\(spell("05"))</CB><CB><Ten/>\(spell("x"))</CB></DS>")
    #expect(blind.tally.rows == 4)
    #expect(blind.batch.rejects.map(\.reason) == [.notADate, .schema, .schema, .missing])
    #expect(
      blind.problem
        == Unreadable(
          .outsideRows(SchemaFinding(.unexpectedElement, at: "Gi", expected: "QT"), uncheckedRows: true), line: 1))
  }

  // MARK: The file

  @Test("a schema that everything satisfies changes nothing")
  func noDifference() throws {
    let rows = (0..<50).map {
      Self.row("cb\($0)", so: "<So>\($0)/QĐ</So>", rest: $0 % 3 == 0 ? "<Bac>\($0 % 12 + 1)</Bac>" : "")
    }
    let file = Self.file(rows + [Self.row(ngay: "<Ngay>2010-02-28Z</Ngay>")])
    let with = try Self.sample().read(file)
    #expect(with.everything == (try Self.sample(schema: nil).read(file).everything))
    #expect(with.tally.accepted == 50 && with.batch.rejects.map(\.reason) == [.notADate])
  }

  @Test("a file with a schema reads the same wherever it is cut", arguments: 1...40)
  func cutAnywhere(_ pieces: Int) throws {
    let file = Self.file(
      Self.faults.map(\.row) + [Self.row("cuối", so: "<So><![CDATA[15]]>/<!-- ghi chú -->QĐ</So>")],
      head: "<DS xmlns=\"urn:ta\" nam=\"x\">\n<Nguon> <!-- --> </Nguon>")
    let whole = try Self.sample().read(file)
    let cut = try Self.sample().read(file, pieces: pieces, window: 30 + pieces)
    #expect(cut.everything == whole.everything)
    #expect(cut.batch.rejects.map(\.finding) == whole.batch.rejects.map(\.finding))
    #expect(cut.records.actions.count == 1)
  }

  @Test("outside the rows a fault is the file's: the rows are read, and the file counts as broken")
  func outsideRows() throws {
    let head = try Self.sample().read(Self.file([Self.row()], head: "<DS xmlns=\"urn:ta\" nam=\"mười\">"))
    #expect(head.records.actions.count == 1)
    let finding = SchemaFinding(.notOfItsType, at: "DS/@nam", expected: "xs:gYear")
    #expect(head.problem == Unreadable(.outsideRows(finding, uncheckedRows: false), line: 1))
    #expect(
      head.problem?.told(afterRows: 1).en
        == "outside the rows the file is not what its schema (XSD) allows: “DS/@nam” is not of its type (XSD). The rows were read all the same."
    )
    let stranger = try Self.sample().read(Self.file([Self.row("an"), "<Tong/>", Self.row("bình", so: "")]))
    #expect(stranger.records.actions.count == 2)
    #expect(
      stranger.problem
        == Unreadable(
          .outsideRows(SchemaFinding(.unexpectedElement, at: "Tong", expected: "QD"), uncheckedRows: true), line: 4))
    // In the next unit the rows are checked again.
    let resumed = try Self.sample().read(
      "<DS xmlns=\"urn:ta\"><DV ma=\"1\"><Tong/></DV><DV ma=\"2\">\(Self.row(so: ""))</DV></DS>")
    #expect(resumed.batch.rejects.map(\.reason) == [.schema])
  }

  @Test("a document element that the schema does not have is another kind of file, and is not read")
  func otherDocument() throws {
    let outcome = try Self.sample().read("<KhoBac xmlns=\"urn:ta\"/>")
    #expect(outcome.problem?.reason == .otherDocument(root: "KhoBac"))
    let noNamespace = try Self.sample().read("<DS><DV ma=\"1\"/></DS>")
    #expect(noNamespace.problem?.reason == .otherDocument(root: "DS"))
  }

  @Test("a break after a fault outside the rows is told as the break")
  func breakWins() throws {
    let outcome = try Self.sample().read("<DS xmlns=\"urn:ta\" nam=\"x\"><DV ma=\"1\">\(Self.row())<QD>")
    #expect(outcome.problem?.reason == .malformed(.cutOff))
    #expect(outcome.records.actions.count == 1)
  }

  @Test("a file may name a schema of its own: nothing is fetched, and ours holds")
  func ownSchemaOfTheFile() throws {
    let head = """
      <DS xmlns="urn:ta" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:ta http://127.0.0.1:1/a.xsd urn:x file:///etc/passwd">
      """
    let outcome = try Self.sample().read(Self.file([Self.row(), Self.row(so: "")], head: head))
    #expect(outcome.records.actions.count == 1)
    #expect(outcome.batch.rejects.map(\.reason) == [.schema])
  }

  @Test("text without end is no way to fill the memory, whether rows want it or not")
  func longText() throws {
    let long = "<Nguon>\(String(repeating: "a", count: ImportLimits.markup))</Nguon><DV ma=\"1\">\(Self.row())</DV>"
    #expect(try Self.sample().read("<DS xmlns=\"urn:ta\">\(long)</DS>").problem == nil)
    let longer = "<Nguon>\(String(repeating: "a", count: ImportLimits.markup + 1))</Nguon>"
    #expect(
      try Self.sample().read("<DS xmlns=\"urn:ta\">\(longer)</DS>").problem?.reason
        == .tooLong(.text, limit: ImportLimits.markup))
  }
}
