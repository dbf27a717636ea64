import Foundation

@testable import Importing

/// An office to which one agency sends the same list in every way we read, and in some that we refuse. What must not be
/// sent stands in all of them, each time with the canary.
struct CanaryOffice {
  static let word = "CHIMHOANGYEN"

  /// One file, and what a profile says of it beyond its columns.
  struct Sent {
    let name: String
    var feed = ""
    let bytes: [UInt8]
    /// Columns that the review must say were dropped.
    var dropped: [String] = []
  }

  private static let bird = "\(word)-1"

  static let head = "Số hiệu;Họ và tên;Tôn giáo;Ngày sinh;Thành phần gia đình"

  /// Whole rows, and rows damaged in every way that leaves a row.
  static let rows = """
    01;Trần Văn Hải;\(bird);02/03/1960;\(bird)
    02;Nguyễn Thị Hương;\(bird);31/04/1961;\(bird)
    03;Đặng Đức Thuỷ;\(bird);;\(bird)
    ;Lê Hữu Phước;\(bird);05/06/1962;\(bird)
    \(bird);05/06/1963;\(bird)
    06;Bùi Thị Mỹ Lệ;\(bird);05/06/1964
    07;Phạm Quốc Khánh;\(bird);05/06/1965;\(bird);\(bird)
    08;\(bird);Vũ Ngọc Ánh;\(bird);05/06/1966;\(bird)
    09;Hoàng Kim Oanh;"\(bird)";ngày nào đó;"\(bird)
    \(bird)"
    10;Đỗ Minh Tuấn;"\(bird)"\(bird);07/08/1967\u{1};\(bird)

    """

  private static let list = head + "\n" + rows
  private static let both = ["Tôn giáo", "Thành phần gia đình"]

  /// Without the row of which the control character cannot be written in every encoding.
  private static let plain = list.replacing("\u{1}", with: "")

  static var sent: [Sent] { tables + encodings + headers + refused + workbooks + trees }

  private static var tables: [Sent] {
    func with(_ delimiter: String) -> String { list.replacing(";", with: delimiter) }
    return [
      Sent(name: "utf8.csv", bytes: Array(list.utf8), dropped: both),
      Sent(name: "bom.csv", bytes: [0xEF, 0xBB, 0xBF] + Array(list.utf8), dropped: both),
      Sent(name: "tab.csv", bytes: Array(with("\t").utf8), dropped: both),
      Sent(name: "comma.csv", bytes: Array(with(",").utf8), dropped: both),
      Sent(name: "sep.csv", bytes: Array(("sep=|\n" + with("|")).utf8), dropped: both),
      // Such a profile says that it is the last cells that are left out.
      Sent(
        name: "short.csv", feed: "short-rows: true",
        bytes: Array(list.replacing("\n\(bird);05/06/1963;\(bird)\n", with: "\n05;Lê;\(bird);x\n").utf8), dropped: both),
      Sent(name: "fill.csv", feed: "fill-down: [Họ và tên]", bytes: Array(list.utf8), dropped: both),
      Sent(
        name: "declared.csv", feed: "declared: {cell: \"Cộng: {n} dòng\"}, set-aside: [\"Cộng*\", \"Người lập*\"]",
        bytes: Array((list + "Cộng: 11 dòng;;\(bird);;\(bird)\nNgười lập biểu;\(bird);;;\n").utf8), dropped: both),
      Sent(
        name: "twice.csv", bytes: Array((head + ";Tôn giáo\n" + rows.replacing("\n", with: ";\(bird)\n")).utf8),
        dropped: both),
      Sent(
        name: "mixed.csv",
        bytes: Array(list.utf8) + OldBytes(.tcvn3).write("11;Đỗ Thị Hường;\(bird);01/01/1970;\(bird)\n")
          + OldBytes.misread(OldBytes(.tcvn3).write("12;Nguyễn Thị Hường;\(bird);01/01/1970;\(bird)\n")),
        dropped: both),
    ]
  }

  private static var encodings: [Sent] {
    TextEncoding.ByteEncoding.allCases.flatMap { encoding in
      let old = OldBytes(encoding)
      return [
        Sent(name: "\(encoding).csv", bytes: old.write(plain), dropped: both),
        Sent(
          name: "\(encoding)-said.csv", feed: "encoding: \(encoding.rawValue)", bytes: old.write(list), dropped: both),
        Sent(name: "\(encoding)-misread.csv", bytes: OldBytes.misread(old.write(plain)), dropped: both),
      ]
    } + [
      Sent(name: "utf16le.csv", bytes: OldBytes.utf16(list, bigEndian: false), dropped: both),
      Sent(name: "utf16be.csv", bytes: OldBytes.utf16(list, bigEndian: true), dropped: both),
      Sent(name: "utf8-misread.csv", bytes: OldBytes.misread(Array(plain.utf8)), dropped: both),
      Sent(
        name: "capitals.csv",
        bytes: OldBytes(.tcvn3).write(plain.replacing("Tôn giáo", with: "TôN GIáO")),
        dropped: ["TôN GIáO", "Thành phần gia đình"]),
    ]
  }

  /// Headers that say it in a way of their own.
  private static var headers: [Sent] {
    func under(_ head: [UInt8]) -> [UInt8] { head + Array(("\n" + rows).utf8) }
    let (front, back) = (Array("Số hiệu;Họ và tên;".utf8), Array(";Ngày sinh;Thành phần gia đình".utf8))
    let name = OldBytes(.tcvn3).write("Tôn giáo")
    return [
      Sent(name: "head-tcvn3.csv", bytes: under(front + name + back), dropped: ["Thành phần gia đình"]),
      Sent(
        name: "head-misread.csv", bytes: under(front + OldBytes.misread(name) + back),
        dropped: ["T«n gi¸o", "Thành phần gia đình"]),
      Sent(
        name: "upper.csv", bytes: Array(("Số hiệu;Họ và tên;Gia đình;Ngày sinh;\n;;Cha;;Nhóm máu\n" + rows).utf8),
        dropped: ["Gia đình", "Nhóm máu"]),
      Sent(
        name: "merged.csv",
        bytes: Array(
          ("Số hiệu;Họ và tên;Ngày sinh;Gia đình;\n;;;Cha;Mẹ\n01;Trần Văn Hải;02/13/1960;\(bird);\(bird)\n"
            + "02;Lê Văn Em;;\(bird);\(bird)\n;Lê Văn Em;;;\(bird)\n").utf8),
        dropped: ["Gia đình"]),
      Sent(
        name: "above.csv",
        bytes: Array(
          (";;;Gia đình;\nSố hiệu;Họ và tên;Ngày sinh;Cha;Mẹ\n01;Trần Văn Hải;02/13/1960;\(bird);\(bird)\n"
            + ";Lê Văn Em;;\(bird);\(bird)\n").utf8),
        dropped: ["Gia đình / Cha", "Gia đình / Mẹ"]),
      Sent(
        name: "below.csv",
        bytes: Array(
          ("Số hiệu;Họ và tên;Ngày sinh;Khác;\n;;;Tôn giáo;Sức khỏe\n01;Trần Văn Hải;02/13/1960;\(bird);\(bird)\n"
            + ";Lê Văn Em;;\(bird);\(bird)\n").utf8),
        dropped: ["Tôn giáo", "Sức khỏe"]),
      Sent(
        name: "joined.csv", feed: "joined",
        bytes: Array(
          ("Cán bộ;;Gia đình;;Khác;\nSố hiệu;Họ và tên;Cha;Mẹ;Ngày sinh;Tôn giáo\n"
            + "01;Trần Văn Hải;\(bird);\(bird);02/13/1960;\(bird)\n;Lê Văn Em;\(bird);\(bird);;\(bird)\n"
            + "02;Lê Văn Em;\(bird);\(bird);\n").utf8),
        dropped: ["Gia đình / Cha", "Gia đình / Mẹ", "Khác / Tôn giáo"]),
    ]
  }

  /// Files that are not read, or not to their end.
  private static var refused: [Sent] {
    [
      Sent(
        name: "headless.csv", feed: "sexes",
        bytes: Array("Nam;\(bird);Phật giáo\nNữ;\(bird);Không\nNam;\(bird);Không\n".utf8)),
      Sent(name: "quote.csv", bytes: Array((list + "11;\"\(bird);\(bird)\n\(bird)").utf8), dropped: both),
      Sent(name: "nul.csv", bytes: Array(list.utf8) + Array("11;\(bird);\(bird)\u{0};\(bird)\n".utf8), dropped: both),
      Sent(name: "unsure.csv", bytes: Array("Ma;Ten\n1;\(bird) ".utf8) + OldBytes(.tcvn3).write("Hải\n")),
    ]
  }

  private static func sheet(_ name: String, _ rows: String) -> String {
    "<Worksheet ss:Name=\"\(name)\"><Table>\(rows)</Table></Worksheet>"
  }
  private static func row(_ cells: [String]) -> String { "<Row>" + cells.map(cell).joined() + "</Row>\n" }
  private static func cell(_ text: String) -> String { "<Cell>\(data(text))</Cell>" }
  private static func data(_ text: String) -> String { "<Data ss:Type=\"String\">\(text)</Data>" }
  private static func workbook(_ sheets: String...) -> String {
    "<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:h=\"http://www.w3.org/TR/REC-html40\">\n<DocumentProperties><Author>\(bird)</Author></DocumentProperties>\n"
      + sheets.joined(separator: "\n") + "</Workbook>\n"
  }

  private static var workbooks: [Sent] {
    let head = row(["Số hiệu", "Họ và tên", "Tôn giáo", "Ngày sinh", "Gia đình"])
    let rows =
      row(["01", "Trần Văn Hải", bird, "02/03/1960", bird]) + row(["02", "Lê Văn Em", bird, "31/04/1960", bird])
      + row(["", "Lê Văn Em", bird, "", bird]) + row(["03", "Lê Văn Em", bird, "x"])
      + row(["04", "Lê Văn Em", bird, "", bird, bird])
      + "<Row>\(cell("05"))<Cell ss:Index=\"3\">\(data(bird))</Cell><Cell ss:Index=\"2\">\(data(bird))</Cell>\(cell(bird))</Row>"
      + "<Row>\(cell("06"))<Cell ss:MergeAcross=\"1\">\(data(bird))</Cell><Cell ss:Index=\"2\">\(data(bird))</Cell></Row>"
      + "<Row>\(cell("07"))\(cell("Lê"))<Cell ss:MergeDown=\"2\">\(data(bird))</Cell>\(cell("y"))\(cell(bird))</Row>"
      + row(["08", "Lê", bird, "y", bird])
      + "<Row>\(cell("09"))\(cell("Lê"))<Cell><ss:Data ss:Type=\"String\"><h:B>\(bird)</h:B> \(bird)</ss:Data><Comment>\(data(bird))</Comment></Cell>\(cell("z"))</Row>"
    let groups =
      "<Row><Cell ss:MergeDown=\"1\">\(data("Số hiệu"))</Cell><Cell ss:MergeDown=\"1\">\(data("Họ và tên"))</Cell><Cell ss:MergeAcross=\"1\">\(data("Gia đình"))</Cell><Cell ss:MergeDown=\"1\">\(data("Ngày sinh"))</Cell></Row>"
      + "<Row><Cell ss:Index=\"3\">\(data("Cha"))</Cell>\(cell("Mẹ"))</Row>"
      + row(["01", "Trần Văn Hải", bird, bird, "31/04/1960"]) + row(["", "Lê Văn Em", bird, bird])
    let other = sheet("Khác", row(["Mã", "Tên", "Tôn giáo"]) + row([bird, bird, bird]) + row([bird]))
    let name = String(decoding: OldBytes.misread(OldBytes(.tcvn3).write("Tôn giáo")), as: UTF8.self)
    func sent(_ name: String, _ text: String, feed: String = "name: Cán bộ", _ dropped: [String]) -> Sent {
      Sent(name: name + ".xml", feed: "sheet " + feed, bytes: Array(text.utf8), dropped: dropped)
    }
    return [
      sent("sheets", workbook(other, sheet("Cán bộ", head + rows), other), ["Tôn giáo", "Gia đình"]),
      sent(
        "all-sheets", workbook(sheet("A", head + rows), other, sheet("B", groups)), feed: "name: \"*\"",
        ["Tôn giáo", "Gia đình"]),
      sent("groups", workbook(sheet("Cán bộ", groups)), ["Gia đình"]),
      sent(
        "sheet-misread", workbook(sheet("Cán bộ", head.replacing("Tôn giáo", with: name) + rows)),
        [name, "Gia đình"]),
      sent(
        "sheet-broken",
        workbook(sheet("Cán bộ", head + rows + "<Row>\(cell("09"))\(cell(bird))\(cell(bird))<Cell>\(bird)")),
        ["Tôn giáo", "Gia đình"]),
      sent("no-sheet", workbook(other), []),
    ]
  }

  /// The schema has an opinion on every forbidden value.
  static let schema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:simpleType name="Ngan"><xs:restriction base="xs:string"><xs:maxLength value="3"/></xs:restriction></xs:simpleType>
      <xs:simpleType name="DanhMuc"><xs:restriction base="xs:string"><xs:enumeration value="Không"/></xs:restriction></xs:simpleType>
      <xs:simpleType name="Mau"><xs:restriction base="xs:string"><xs:pattern value="[0-9]+"/></xs:restriction></xs:simpleType>
      <xs:simpleType name="Chon"><xs:union memberTypes="xs:date xs:int"/></xs:simpleType>
      <xs:element name="DS"><xs:complexType><xs:sequence><xs:element name="CB" maxOccurs="unbounded"><xs:complexType>
        <xs:choice minOccurs="0" maxOccurs="unbounded">
          <xs:element name="Ten" type="xs:string"/><xs:element name="Sinh" type="xs:string"/>
          <xs:element name="TonGiao" type="xs:date"/><xs:element name="SucKhoe" type="Ngan"/>
          <xs:element name="GiaDinh" type="DanhMuc"/><xs:element name="GiaCanh" type="Mau"/>
          <xs:element name="HonNhan" type="Chon"/><xs:element name="NhanXet" fixed="Không"/>
          <xs:element name="KhuyetTat"><xs:simpleType><xs:restriction base="xs:int"/></xs:simpleType></xs:element>
        </xs:choice>
        <xs:attribute name="ma"/><xs:attribute name="tonGiao" type="xs:date"/><xs:attribute name="sucKhoe" type="DanhMuc"/>
      </xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>
    </xs:schema>
    """

  private static var trees: [Sent] {
    let elements = ["TonGiao", "SucKhoe", "GiaDinh", "GiaCanh", "HonNhan", "NhanXet", "KhuyetTat"]
    // Some values read as if the message about them went on.
    let values = [
      bird, "\(bird)' is not a valid value of the atomic type '\(bird)'.", "' of the set {\(bird)}.", "a\n\(bird)",
      "' the pattern '\(bird)'.",
    ]
    var rows = ""
    for (i, element) in elements.enumerated() {
      for value in values {
        rows += "<CB ma='\(i)'><Ten>Trần Văn Hải</Ten><Sinh>31/04/1960</Sinh><\(element)>\(value)</\(element)></CB>\n"
      }
    }
    rows += "<CB ma='20' tonGiao='\(bird)'><Ten>Lê Thị Hương</Ten></CB>\n"
    rows += "<CB ma='21' sucKhoe='\(bird)'><Ten>Lê Thị Hương</Ten></CB>\n"
    rows += "<CB ma='22' nhomMau='\(bird)'><Ten>Lê Thị Hương</Ten></CB>\n"
    rows += "<CB ma='23'><Ten>Lê Thị Hương</Ten><!-- \(bird) --><TonGiao><![CDATA[\(bird)]]></TonGiao></CB>\n"
    rows += "<CB ma='24'>\(bird)<Ten>Đặng Đức Thuỷ</Ten><Khac>\(bird)</Khac></CB>\n"
    rows += "<CB><Ten/><TonGiao>\(bird)</TonGiao></CB><?canary \(bird)?>\n"
    let text = "<DS>\n<!-- \(bird) -->\n\(rows)</DS>\n"
    func file(_ name: String, _ bytes: [UInt8], _ feed: String = "row") -> Sent {
      Sent(name: name + ".xml", feed: feed, bytes: bytes)
    }
    return [
      file("plain", Array(text.utf8)), file("schema", Array(text.utf8), "row schema"),
      file("root", Array("<Khac><CB><TonGiao>\(bird)</TonGiao></CB></Khac>".utf8), "row schema"),
      file(
        "tree-1258", Array("<?xml version='1.0' encoding='windows-1258'?>\n".utf8) + OldBytes(.windows1258).write(text)),
      file("tree-tcvn3", Array("<?xml version='1.0' encoding='TCVN3'?>\n".utf8) + OldBytes(.tcvn3).write(text)),
      file("tree-utf16", OldBytes.utf16(text, bigEndian: false), "row schema"),
      file("doctype", Array("<!DOCTYPE DS [<!ENTITY x '\(bird)'>]>\n\(text)".utf8)),
      file("entity", Array(text.replacing("Đặng", with: "&\(word);").utf8)),
      file("cut", Array(text.utf8.prefix(text.utf8.count - 60)) + Array("<TonGiao>\(bird)".utf8)),
      file("tag", Array(text.replacing("</DS>", with: "<CB><TonGiao>\(bird)</\(word)></CB></DS>").utf8)),
    ]
  }
}
