extension ByteTable {
  /// VNI-Windows: a letter, then a byte for its hat and tone; some letters are one byte. The bytes are written as the
  /// characters of Latin-1 they are, and only the small ones: a capital and its mark are 20 (hex) less. Quotes and dashes
  /// are those of windows-1252.
  static let vni = ByteTable(
    single: "ìì íí ñđ óĩ ôơ öư æỉ òị îỵ \u{A0}\u{A0} \u{85}… \u{91}‘ \u{92}’ \u{93}“ \u{94}” \u{96}– \u{97}— «« »» °°",
    double: [
      "a øà ùá ââ õã êă ïạ ûả áấ àầ åẩ ãẫ äậ éắ èằ úẳ üẵ ëặ",
      "e øè ùé âê ïẹ ûẻ õẽ áế àề åể ãễ äệ",
      "o øò ùó âô õõ ïọ ûỏ áố àồ åổ ãỗ äộ",
      "u øù ùú õũ ïụ ûủ",
      "y ùý øỳ ûỷ õỹ",
      "ô ùớ øờ ûở õỡ ïợ",
      "ö ùứ øừ ûử õữ ïự",
    ])
}
