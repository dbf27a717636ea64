import Testing

@testable import Records

@Suite("What careless conversions leave in a name")
struct NameDamageTests {
  @Test(
    "names as people have them are whole",
    arguments: [
      "Nguyễn Thị Hồng Nhung", "ĐẶNG VĂN BẢO", "Y Blok Êban", "H'Nhuên", "Trần Văn An (1968)", "Lê Thị A–B",
      "Vũ Đ. Khoa",
      "Nguye\u{302}\u{303}n", "", "?", "Trần Văn An?", "Trần Văn An (?)",
    ])
  func whole(_ name: String) { #expect(NameDamage.first(in: name) == nil) }

  @Test("every letter of the language is one, in both cases")
  func everyLetter() {
    let letters = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz"
    #expect(NameDamage.first(in: letters + letters.uppercased()) == nil)
  }

  @Test(
    "the first character that belongs into none is told",
    arguments: [
      ("Tr?n Văn An", "?"), ("?ặng Văn Bảo", "?"), ("V? Thị Hà", "?"), ("Trần Văn A?n", "?"),
      ("Tr\u{FFFD}n", "\u{FFFD}"),
      ("Tr¤n", "¤"), ("Tr\u{8D}n", "\u{8D}"), ("tr\u{AD}ơng", "\u{AD}"), ("Trần\u{A0}Văn", "\u{A0}"),
      ("Trần\u{200B} Văn", "\u{200B}"), ("\u{FEFF}Trần", "\u{FEFF}"), ("ðặng", "ð"), ("Ðặng", "Ð"), ("Ɖặng", "Ɖ"),
    ] as [(String, Unicode.Scalar)])
  func damaged(_ name: String, _ character: Unicode.Scalar) { #expect(NameDamage.first(in: name) == character) }
}
