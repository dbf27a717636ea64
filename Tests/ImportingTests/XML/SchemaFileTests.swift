import Configuration
import Records
import Testing

@testable import Importing

@Suite struct SchemaFileTests {
  /// What is said of a profile with this `schema:` and these files.
  private func mistakes(_ schema: String, _ files: [String: String]) -> [String] {
    let profile = """
      agency: thuế
      unit: TA
      feeds:
        - {id: a, files: "*.xml", row: A/B, schema: "\(schema)", records: {official: {code: "@ma", name: Ten}}}
      """
    var diagnostics = Diagnostics()
    _ = Profile.read(
      [("agencies/thuế.yaml", Array(profile.utf8))], content: { files[$0].map { Array($0.utf8) } },
      forbidden: { _ in nil }, into: &diagnostics)
    return diagnostics.all.map { $0.text(in: .en) }
  }

  private func mistakes(in body: String) -> [String] {
    mistakes(
      "a.xsd",
      ["agencies/a.xsd": "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">\n  \(body)\n</xs:schema>\n"])
  }

  @Test("the file stands beside the profile, or in a folder there, and nowhere else")
  func place() {
    let sound = "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"><xs:element name=\"A\"/></xs:schema>"
    #expect(mistakes("a.xsd", ["agencies/a.xsd": sound]) == [])
    #expect(mistakes("thuế/a.xsd", ["agencies/thuế/a.xsd": sound]) == [])
    #expect(
      mistakes("a.xsd", [:]) == [
        "agencies/thuế.yaml:4:47: there is no file “agencies/a.xsd”. Put the schema there, or take schema out."
      ])
    for path in ["/etc/a.xsd", "../a.xsd", "b/../a.xsd", "a\\\\a.xsd", "b//a.xsd"] {
      #expect(mistakes(path, [:]).first?.hasSuffix("expected a file in agencies/.") == true, "\(path)")
    }
  }

  @Test(
    "a mistake in a schema has its line and column, in words",
    arguments: [
      ("<xs:element name=\"A\" type=\"B\"/>", "a type or an element is named here that the schema does not have."),
      ("<xs:elemen name=\"A\"/>", "this element may not stand here."),
      ("<xs:element name=\"A\" typ=\"xs:date\"/>", "the element here has an attribute it may not have."),
      ("<xs:element/>", "the element here is without something it must have."),
      (
        "<xs:simpleType name=\"A\"><xs:restriction base=\"xs:string\"><xs:pattern value=\"[\"/></xs:restriction></xs:simpleType>",
        "the pattern here is not well written."
      ),
      (
        "<xs:include schemaLocation=\"file:///etc/passwd\"/>",
        "the schema takes in another file (include, import, redefine); put everything into one file."
      ),
      (
        "<xs:import namespace=\"urn:x\" schemaLocation=\"http://127.0.0.1:1/x.xsd\"/>",
        "the schema takes in another file (include, import, redefine); put everything into one file."
      ),
      (
        "<xs:element name=\"A\"><xs:unique name=\"u\"><xs:selector xpath=\"B\"/><xs:field xpath=\"@ma\"/></xs:unique></xs:element>",
        "key, unique and keyref are not checked, for they keep the whole file in memory; take them out of the schema."
      ),
      (
        "<xs:element name=\"A\"><xs:complexType><xs:sequence><xs:element name=\"B\" maxOccurs=\"10001\"/></xs:sequence></xs:complexType></xs:element>",
        "so many cannot be counted without keeping the list in memory; use maxOccurs=\"unbounded\" and minOccurs 0 or 1."
      ),
      (
        "<xs:element name=\"A\"><xs:complexType><xs:sequence><xs:element name=\"B\" minOccurs=\"2\" maxOccurs=\"unbounded\"/></xs:sequence></xs:complexType></xs:element>",
        "so many cannot be counted without keeping the list in memory; use maxOccurs=\"unbounded\" and minOccurs 0 or 1."
      ),
    ])
  func mistake(_ body: String, _ words: String) {
    let found = mistakes(in: body)
    #expect(found.contains("agencies/a.xsd:2:3: \(words)"), "\(found)")
  }

  @Test("a schema is XML without DOCTYPE, and no other document")
  func notASchema() {
    #expect(mistakes("a.xsd", ["agencies/a.xsd": "<A/>"]) == ["agencies/a.xsd:1:1: this is no XML schema (XSD)."])
    #expect(
      mistakes("a.xsd", ["agencies/a.xsd": "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<a>&x;</a>"])
        .first?.hasSuffix("the file has a DOCTYPE and is not read; export it again without one.") == true)
    #expect(
      mistakes("a.xsd", ["agencies/a.xsd": "<a>\n <b>\n</a>"])
        == [
          "agencies/a.xsd:3:5: malformed XML: the end tag here does not close the tag that is open; export the file again."
        ])
    #expect(
      mistakes("a.xsd", ["agencies/a.xsd": "<a>" + String(repeating: " ", count: ImportLimits.schema) + "</a>"])
        == [
          "agencies/a.xsd:1:1: the file is longer than 1,048,576 bytes, and no list or schema is; see whether it is the right one."
        ])
  }

  @Test("two feeds on one file have one schema, for the file is read once")
  func oneSchema() {
    let profile = """
      agency: thuế
      unit: TA
      feeds:
        - {id: a, files: "*.xml", row: A/B, schema: a.xsd, records: {official: {code: "@ma", name: Ten}}}
        - {id: b, files: "*.xml", row: A/C, records: {official: {code: "@ma", name: Ten}}}
      """
    var diagnostics = Diagnostics()
    _ = Profile.read(
      [("agencies/thuế.yaml", Array(profile.utf8))], content: { _ in Array(SchemaTests.xsd.utf8) },
      forbidden: { _ in nil }, into: &diagnostics)
    #expect(
      diagnostics.all.map { $0.text(in: .vi) }
        == ["agencies/thuế.yaml:5:5: “b” và “a” đọc cùng một tệp nhưng format, csv hoặc schema khác nhau."])
  }
}
