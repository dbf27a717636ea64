import Records
import Rules
import Testing

@testable import Workspace

@Suite("Schemas of agencies")
struct SchemaInputTests {
  /// Allows anything: what is looked at here is the file, not what it says.
  private static let schema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:element name="QuyetDinhNhanSu" type="xs:anyType"/>
    </xs:schema>
    """

  private func copy(_ schema: String) throws -> Copy {
    let copy = try Copy()
    try copy.write(
      copy.text(of: "agencies/cuc-hai-quan.yaml").replacing(
        "row: QuyetDinhNhanSu/QuyetDinh", with: "schema: hai-quan.xsd\n    row: QuyetDinhNhanSu/QuyetDinh"),
      to: "agencies/cuc-hai-quan.yaml")
    try copy.write(schema, to: "agencies/hai-quan.xsd")
    return copy
  }

  @Test("a schema that a feed names is an input of the review, once")
  func input() throws {
    let sources = try copy(Self.schema).open().sources
    #expect(
      sources.filter { $0.path == "agencies/hai-quan.xsd" }.map { String(decoding: $0.bytes, as: UTF8.self) } == [
        Self.schema
      ])
  }

  @Test("a mistake in a schema refuses the workspace, at its place in the schema, in both languages")
  func mistake() throws {
    let copy = try copy(Self.schema.replacing("xs:anyType", with: "xs:anyTyp"))
    do {
      _ = try copy.open()
      Issue.record("the workspace was opened")
    } catch let error as OpenWorkspace.Refused {
      #expect(
        error.diagnostics.map { $0.text(in: .en) }
          == ["agencies/hai-quan.xsd:2:3: a type or an element is named here that the schema does not have."])
      #expect(
        error.diagnostics.map { $0.text(in: .vi) }
          == ["agencies/hai-quan.xsd:2:3: chỗ này gọi đến một kiểu hoặc phần tử không có trong lược đồ."])
    }
  }

  @Test("rows that the schema does not allow are counted and told")
  func rejects() async throws {
    let copy = try copy(
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:element name="QuyetDinhNhanSu"><xs:complexType><xs:sequence>
          <xs:element name="QuyetDinh" maxOccurs="unbounded"><xs:complexType><xs:sequence/></xs:complexType></xs:element>
        </xs:sequence></xs:complexType></xs:element>
      </xs:schema>
      """)
    let check = try #require(
      try await Check.read(copy.open(), years: [ReviewYear(year: 2010)!], only: "cuc-hai-quan/2010/QuyetDinh.xml"))
    #expect(check.rejected > 0 && check.exitCode == 3)
    let line = try #require(check.lines.first)
    #expect(line.en.hasSuffix("is an attribute that may not be there (XSD). The row is rejected."), "\(line.en)")
  }
}
