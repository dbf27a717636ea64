import Configuration
import Importing
import Records

/// A made-up export of spells in posts (quá trình công tác): about as many rows, people, units and papers as a large
/// agency's list of ten years. The same rows give the same bytes.
struct Export {
  /// `xsd` is the same file as `xml`, checked against a schema while it is read.
  enum Form: String { case csv, xml, xsd }
  let form: Form
  let rows: Int

  func write(to path: String) {
    var file = OutputFile(path)
    file.add(form.head)
    var dice = Dice()
    for row in 0..<rows { file.add(form.row(Spell(row, &dice))) }
    file.add(form.tail)
    file.flush()
  }
}

/// One row's worth of facts.
struct Spell {
  let number: Int
  let official, name, birth, unit, post, from, to, paper, date: String

  init(_ row: Int, _ dice: inout Dice) {
    self.number = row + 1
    let person = row * 10 / 28  // 2.8 spells a person
    official = "CB\(1_000_000 + person)"
    var own = Dice(seed: UInt64(person))
    name = [
      ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi"][own.roll(8)],
      ["Văn", "Thị", "Đức", "Ngọc", "Quang"][own.roll(5)],
      ["An", "Bình", "Cường", "Dũng", "Hải", "Hương", "Lan", "Minh", "Nga", "Sơn", "Thủy", "Tuấn"][own.roll(12)],
    ].joined(separator: " ")
    birth = Spell.day(1950 + own.roll(35), &own)
    unit = "CT-\(100 + dice.roll(800))"
    post = ["Chi cục trưởng", "Phó Chi cục trưởng", "Đội trưởng", "Phó Đội trưởng", "Chuyên viên"][dice.roll(5)]
    let year = 1995 + dice.roll(15)
    from = Spell.day(year, &dice)
    to = dice.roll(3) == 0 ? "" : Spell.day(year + 1 + dice.roll(5), &dice)
    paper = "\(1 + dice.roll(3000))/QĐ-CT"
    date = Spell.day(year, &dice)
  }

  private static func day(_ year: Int, _ dice: inout Dice) -> String {
    let (day, month) = (1 + dice.roll(28), 1 + dice.roll(12))
    return "\(day < 10 ? "0" : "")\(day)/\(month < 10 ? "0" : "")\(month)/\(year)"
  }
}

/// Numbers that look random and never change (splitmix64).
struct Dice {
  private var state: UInt64
  init(seed: UInt64 = 42) { state = seed }

  mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) >> 33) % sides
  }
}

extension Export {
  /// As an agency has one: codes and dates with a length, for its dates are no `xs:date`; names and numbers as they come.
  static let schema = """
    <?xml version="1.0" encoding="UTF-8"?>
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:simpleType name="Ma">
        <xs:restriction base="xs:string"><xs:minLength value="1"/><xs:maxLength value="20"/></xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Ngay">
        <xs:restriction base="xs:string"><xs:maxLength value="10"/></xs:restriction>
      </xs:simpleType>
      <xs:element name="DanhSach">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="QuaTrinh" type="QuaTrinh" minOccurs="0" maxOccurs="unbounded"/>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:complexType name="QuaTrinh">
        <xs:sequence>
          <xs:element name="ChucVu" type="xs:string"/>
          <xs:element name="Tu" type="Ngay"/>
          <xs:element name="Den" type="Ngay" minOccurs="0"/>
          <xs:element name="QD" minOccurs="0">
            <xs:complexType>
              <xs:attribute name="so" type="xs:string" use="required"/>
              <xs:attribute name="ngay" type="Ngay"/>
            </xs:complexType>
          </xs:element>
        </xs:sequence>
        <xs:attribute name="canBo" type="Ma" use="required"/>
        <xs:attribute name="donVi" type="Ma" use="required"/>
      </xs:complexType>
    </xs:schema>
    """
}

extension Export.Form {
  var head: String {
    switch self {
    case .csv:
      "STT,Số hiệu,Họ và tên,Ngày sinh,Đơn vị,Chức vụ,Từ ngày,Đến ngày,Số QĐ,Ngày QĐ,Cơ quan ban hành,Ghi chú\n"
    case .xml, .xsd: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<DanhSach>\n"
    }
  }

  func row(_ spell: Spell) -> String {
    switch self {
    case .csv:
      """
      \(spell.number),\(spell.official),\(spell.name),\(spell.birth),\(spell.unit),\(spell.post),\(spell.from),\(spell.to),\
      \(spell.paper),\(spell.date),Cục Thuế thành phố,

      """
    case .xml, .xsd:
      """
        <QuaTrinh canBo="\(spell.official)" donVi="\(spell.unit)">
          <ChucVu>\(spell.post)</ChucVu>
          <Tu>\(spell.from)</Tu>
          <Den>\(spell.to)</Den>
          <QD so="\(spell.paper)" ngay="\(spell.date)"/>
        </QuaTrinh>

      """
    }
  }

  var tail: String { self == .csv ? "" : "</DanhSach>\n" }

  /// As an agency's profile has it.
  private var profile: String {
    switch self {
    case .csv:
      """
      agency: thuế
      unit: CT
      feeds:
        - id: quá-trình
          files: "*"
          dates: [dd/MM/yyyy]
          records:
            assignment:
              official: Số hiệu
              unit: Đơn vị
              post: {column: Chức vụ, codes: {Chi cục trưởng: CCT, Phó Chi cục trưởng: PCCT, Đội trưởng: ĐT, Phó Đội trưởng: PĐT, Chuyên viên: CV}}
              from: Từ ngày
              to: Đến ngày
              decision: {number: Số QĐ, date: Ngày QĐ}
      """
    case .xml, .xsd:
      """
      agency: thuế
      unit: CT
      feeds:
        - id: quá-trình
          files: "*"
          dates: [dd/MM/yyyy]
          row: DanhSach/QuaTrinh\(self == .xsd ? "\n    schema: qua-trinh.xsd" : "")
          records:
            assignment:
              official: "@canBo"
              unit: "@donVi"
              post: {path: ChucVu, codes: {Chi cục trưởng: CCT, Phó Chi cục trưởng: PCCT, Đội trưởng: ĐT, Phó Đội trưởng: PĐT, Chuyên viên: CV}}
              from: Tu
              to: Den
              decision: {number: QD/@so, date: QD/@ngay}
      """
    }
  }

  var feed: Feed {
    var diagnostics = Diagnostics()
    let profiles = Profile.read(
      [("agencies/thuế.yaml", Array(profile.utf8))], content: { _ in Array(Export.schema.utf8) },
      forbidden: { _ in nil }, into: &diagnostics)
    guard let feed = profiles.first?.feeds.first, diagnostics.isEmpty else {
      Bench.stop(diagnostics.all.map { $0.text(in: .en) }.joined(separator: "\n"))
    }
    return feed
  }
}
