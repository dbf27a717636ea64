import Records

/// The XSD of the canonical XML, from the same lists of fields and words that reading uses.
///
/// `?` is allowed everywhere: it stands for what could not be read, and a sender never writes it.
public enum CanonicalSchema {
  /// Below the program's data folder.
  public static let path = "schemas/phoihop-\(CanonicalForm.version).xsd"

  /// The whole file.
  public static var text: String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- Canonical XML of phoihop, version \(CanonicalForm.version): docs/formats.md. Renewed by `make golden`; not to be changed by hand. -->
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">
        <xs:element name="\(CanonicalForm.document)">
          <xs:complexType>
            <xs:all>

      """
    for kind in RecordKind.allCases {
      text += "        <xs:element name=\"\(kind.listName)\" type=\"\(kind.listName)\" minOccurs=\"0\"/>\n"
    }
    text += """
            </xs:all>
            <xs:attribute name="version" type="xs:string" fixed="\(CanonicalForm.version)" use="required"/>
          </xs:complexType>
        </xs:element>

      """
    for kind in RecordKind.allCases { text += list(of: kind) + record(kind) }
    return text + types + "</xs:schema>\n"
  }

  private static func list(of kind: RecordKind) -> String {
    """

      <xs:complexType name="\(kind.listName)">
        <xs:sequence>
          <xs:element name="\(kind.rawValue)" type="\(kind.rawValue)" minOccurs="0" maxOccurs="unbounded"/>
        </xs:sequence>
      </xs:complexType>

    """
  }

  private static func record(_ kind: RecordKind) -> String {
    var children: [String] = []
    for field in kind.canonicalFields {
      if let dot = field.firstIndex(of: "."), !children.contains(String(field[..<dot])) {
        children.append(String(field[..<dot]))
      }
    }
    var text = "  <xs:complexType name=\"\(kind.rawValue)\">\n"
    if !children.isEmpty {
      text += "    <xs:all>\n" + children.map { child($0, of: kind) }.joined() + "    </xs:all>\n"
    }
    for field in kind.canonicalFields where !field.contains(".") {
      text += attribute(field, of: kind, named: field, indent: "    ")
    }
    return text + "  </xs:complexType>\n"
  }

  /// A paper, or a person who has no code: what a dotted name is in XML.
  private static func child(_ name: String, of kind: RecordKind) -> String {
    let parts = kind.canonicalFields.filter { $0.hasPrefix(name + ".") }
    let isNeeded = parts.contains { kind.needs($0) }
    var text = "      <xs:element name=\"\(name)\"\(isNeeded ? "" : " minOccurs=\"0\"")>\n        <xs:complexType>\n"
    for part in parts {
      text += attribute(part, of: kind, named: String(part.dropFirst(name.count + 1)), indent: "          ")
    }
    return text + "        </xs:complexType>\n      </xs:element>\n"
  }

  private static func attribute(_ field: String, of kind: RecordKind, named name: String, indent: String) -> String {
    let use = kind.needs(field) ? " use=\"required\"" : ""
    guard let words = kind.words(of: field) else {
      return "\(indent)<xs:attribute name=\"\(name)\" type=\"\(type(of: field, in: kind))\"\(use)/>\n"
    }
    let choices = (words + [WrittenCell.mark]).map { "\(indent)      <xs:enumeration value=\"\($0)\"/>\n" }
    return """
      \(indent)<xs:attribute name="\(name)"\(use)>
      \(indent)  <xs:simpleType>
      \(indent)    <xs:restriction base="xs:string">
      \(choices.joined())\(indent)    </xs:restriction>
      \(indent)  </xs:simpleType>
      \(indent)</xs:attribute>

      """
  }

  private static func type(of field: String, in kind: RecordKind) -> String {
    if kind.isWholeDay(field) { return "day" }
    if kind.isDate(field) { return "date" }
    return kind.isNumber(field) ? "number" : kind.holdsList(field) ? "list" : "text"
  }

  private static let types = """

      <!-- 2006-05-12, 2006-05 or 2006: as precise as the sender knows it. -->
      <xs:simpleType name="date">
        <xs:restriction base="xs:string">
          <xs:pattern value="[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?|\\?"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="day">
        <xs:restriction base="xs:string">
          <xs:pattern value="[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])|\\?"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="number">
        <xs:restriction base="xs:string">
          <xs:pattern value="[0-9]{1,10}|\\?"/>
        </xs:restriction>
      </xs:simpleType>
      <!-- Several, separated by a semicolon. -->
      <xs:simpleType name="list">
        <xs:restriction base="xs:string">
          <xs:minLength value="1"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="text">
        <xs:restriction base="xs:string">
          <xs:minLength value="1"/>
        </xs:restriction>
      </xs:simpleType>

    """
}

extension RecordKind {
  /// Whether a canonical row without the field is no record, whatever else it has.
  public func needs(_ field: String) -> Bool {
    neededFields.contains { $0.filter(canonicalFields.contains) == [field] }
  }

  /// Whether the date must be a day: in lists of what is, and not of what somebody remembers.
  public func isWholeDay(_ field: String) -> Bool {
    switch (self, field) {
    case (.unit, "from"), (.unit, "until"), (.regulation, "date"), (.regulation, "from"), (.regulation, "until"): true
    default: false
    }
  }
}
