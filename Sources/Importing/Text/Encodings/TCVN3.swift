extension ByteTable {
  /// TCVN 5712, "ABC". Bytes 80 to FF, 16 a line. Byte AD is ư, and no soft hyphen. Fonts of capitals show small letters
  /// as large ones: names in them arrive small, and stay so.
  static let tcvn3 = ByteTable(
    high: """
      ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨ\
      ÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ\
      \u{A0}ĂÂÊÔƠƯĐăâêôơưđẰ\
      \u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴ\
      ẮẦẨẪẤỀặầẩẫấậèỂẻẽ\
      éẹềểễếệìỉỄẾỒĩíịò\
      Ổỏõóọồổỗốộờởỡớợù\
      ỖủũúụừửữứựỳỷỹýỵỐ
      """,
    low: [
      0x01: "Ú", 0x02: "Ụ", 0x04: "Ừ", 0x05: "Ử", 0x06: "Ữ", 0x11: "Ứ", 0x12: "Ự",
      0x13: "Ỳ", 0x14: "Ỷ", 0x15: "Ỹ", 0x16: "Ý", 0x17: "Ỵ",
    ])
}
