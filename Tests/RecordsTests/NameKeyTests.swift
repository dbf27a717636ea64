import Testing

@testable import Records

@Suite struct NameKeyTests {
  @Test(
    "one name written in two ways has one key",
    arguments: [
      ("hoà", "hòa"), ("uỷ", "ủy"), ("ĐẶNG THỊ THUÝ", "Đặng Thị Thúy"), ("Lê  Văn\u{A0}Tám", "lê văn tám"),
      ("Ðỗ Đình", "Đỗ Ðình"), ("Nguyễn", "Nguye\u{302}\u{303}n"), ("Ɖinh", "đinh"), ("quý", "qúy"), ("Việt", "Viêṭ"),
      ("Trần Văn An ", " trần văn an"), ("Nguyễn Thị Hoà", "NGUYỄN  THỊ HÒA"),
    ])
  func same(_ a: String, _ b: String) { #expect(NameKey(a) == NameKey(b)) }

  @Test(
    "two names have two keys",
    arguments: [
      ("Hoà", "Hoa"), ("Đinh", "Dinh"), ("Lý", "Lỳ"), ("Ân", "An"), ("Tâm", "Tẩm"), ("Thi", "Thy"),
      ("Anh Hà", "An Hhà"), ("Hà Anh", "Hàanh"), ("Dung", "Đung"),
    ])
  func different(_ a: String, _ b: String) { #expect(NameKey(a) != NameKey(b)) }
}
