import Foundation

@testable import Importing

/// A text as an agency's program writes it: into each encoding that is read, by other means than ours.
enum WrittenText {
  static let encodings: [TextEncoding] =
    [.utf8, .utf16(bigEndian: false), .utf16(bigEndian: true)] + TextEncoding.ByteEncoding.allCases.map { .bytes($0) }
    + TextEncoding.Original.all.map { .misread($0) }

  /// Nil where the encoding has no such text.
  static func bytes(_ text: String, in encoding: TextEncoding) -> [UInt8]? {
    switch encoding {
    case .utf8: return Array(text.utf8)
    case .utf16(let isBigEndian):
      return text.utf16.flatMap {
        isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)]
      }
    case .bytes(.vni): return vni(text)
    #if canImport(Glibc)
      case .bytes(.tcvn3): return Iconv.convert(Array(text.utf8), from: "UTF-8", to: "TCVN")
      case .bytes(.viscii): return Iconv.convert(Array(text.utf8), from: "UTF-8", to: "VISCII")
      case .bytes(.windows1258): return Iconv.convert(Array(text.utf8), from: "UTF-8", to: "CP1258")
    #else
      case .bytes: return nil
    #endif
    case .misread(.utf8): return misread(Array(text.utf8))
    case .misread(.bytes(let encoding)): return bytes(text, in: .bytes(encoding)).map(misread)
    }
  }

  /// As capitals look that were typed with a font of capitals: small letters with marks among large ones without.
  static func withFontOfCapitals(_ text: String) -> String {
    String(text.map { $0.isASCII ? Character($0.uppercased()) : Character($0.lowercased()) })
  }

  /// What a program makes of bytes that it takes for windows-1252; the five undefined ones pass as they are.
  static func misread(_ bytes: [UInt8]) -> [UInt8] {
    bytes.flatMap { byte -> [UInt8] in
      let specials = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
      let scalar = 0x80...0x9F ~= byte ? specials[Int(byte) - 0x80] : Unicode.Scalar(byte)
      return Array(String(Character(scalar)).utf8)
    }
  }

  /// By the rule of VNI-Windows: the base, then one byte for hat and tone; ơ and ư are bases of their own.
  private static func vni(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for character in text.precomposedStringWithCanonicalMapping {
      if let ascii = character.asciiValue {
        bytes.append(ascii)
        continue
      }
      let isLarge = character.isUppercase
      guard let pair = vniLetter(character.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars.map { $0 })
      else { return nil }
      for byte in pair {
        // A capital is 20 (hex) less, its mark too.
        bytes.append(isLarge ? byte - 0x20 : byte)
      }
    }
    return bytes
  }

  private static func vniLetter(_ scalars: [Unicode.Scalar]) -> [UInt8]? {
    let base = scalars[0]
    let marks = Set(scalars.dropFirst())
    let tones: [Unicode.Scalar: Int] = ["\u{301}": 0, "\u{300}": 1, "\u{309}": 2, "\u{303}": 3, "\u{323}": 4]
    let tone = marks.compactMap { tones[$0] }.first
    if base == "đ" { return [0xF1] }
    if base == "i", let tone { return [[0xED, 0xEC, 0xE6, 0xF3, 0xF2][tone]] }
    if base == "y", tone == 4 { return [0xEE] }
    guard base.isASCII else { return nil }
    let letter = UInt8(base.value)
    let plain: [UInt8] = [0xF9, 0xF8, 0xFB, 0xF5, 0xEF]
    if marks.contains("\u{31B}") { return [base == "o" ? 0xF4 : 0xF6] + (tone.map { [plain[$0]] } ?? []) }
    if marks.contains("\u{302}") { return [letter, tone.map { [0xE1, 0xE0, 0xE5, 0xE3, 0xE4][$0] } ?? 0xE2] }
    if marks.contains("\u{306}") { return [letter, tone.map { [0xE9, 0xE8, 0xFA, 0xFC, 0xEB][$0] } ?? 0xEA] }
    return tone.map { [letter, plain[$0]] }
  }
}

/// Lists of people who do not exist.
struct NameLists {
  var random: FixedRandom

  static let surnames = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Mai Đinh Trịnh Lưu"
    .split(separator: " ")
  static let middles = "Văn Thị Đức Hữu Minh Xuân Ngọc Thanh Đình Quang Quốc Công Kim Bích Mỹ".split(separator: " ")
  static let given =
    "An Bình Chi Dũng Đạt Em Giang Hà Hải Hạnh Hiền Hoà Hùng Hương Khánh Lâm Lan Liên Long Mai Nam Nga Nghĩa Oanh Phúc Phượng Quyên Sơn Tâm Thảo Thuỷ Tiến Toàn Trang Tú Tuấn Uyên Vân Việt Xuyến Yến Ổn Ữu"
    .split(separator: " ")
  static let posts = [
    "Chi cục trưởng", "Phó Chi cục trưởng", "Kế toán", "Đội trưởng", "Thẩm phán", "Chuyên viên", "Kiểm soát viên",
  ]
  static let headers = [
    "Số hiệu,Họ tên,Sinh,Chức vụ,Từ,Đến", "Mã,Tên,Sinh,Chức,Từ,Đến",
    "STT,Họ và tên,Năm sinh,Chức vụ,Ngày bổ nhiệm,Ghi chú",
    "code,name,birth,post,from,to",
  ]

  mutating func name() -> String {
    [Self.surnames, Self.middles, Self.given].map { String($0.randomElement(using: &random)!) }.joined(separator: " ")
  }

  /// A list with its header; some lists have names in capitals.
  mutating func list(rows: Int, header: Int? = nil) -> String {
    let allLarge = Int.random(in: 0..<4, using: &random) == 0
    var text = Self.headers[header ?? Int.random(in: 0..<Self.headers.count, using: &random)] + "\n"
    for row in 1...rows {
      let name = name()
      text += "\(row),\(allLarge ? name.uppercased() : name),\(Int.random(in: 1950...1990, using: &random)),"
      text += "\(Self.posts.randomElement(using: &random)!),01/02/2003,\n"
    }
    return text
  }
}
