import Foundation
import Testing

@testable import Importing

@Suite struct ByteTableTests {
  #if canImport(Glibc)
    @Test(
      "every byte means what the C library says",
      arguments: [
        (TextEncoding.ByteEncoding.tcvn3, "TCVN"), (.viscii, "VISCII"), (.windows1258, "CP1258"),
      ])
    func everyByte(_ encoding: TextEncoding.ByteEncoding, _ name: String) throws {
      var letters = 0
      for byte in UInt8.min...UInt8.max {
        let expected = Iconv.convert([byte], from: name, to: "UTF-8") ?? [Decoder.damaged]
        try #require(TextEncoding.bytes(encoding).decoded([byte]) == expected, "byte \(byte)")
        if expected != [Decoder.damaged] { letters += 1 }
      }
      #expect(letters > 240)
    }

    @Test(
      "a letter and a tone after it are one",
      arguments: [(TextEncoding.ByteEncoding.tcvn3, "TCVN"), (.windows1258, "CP1258")])
    func pairs(_ encoding: TextEncoding.ByteEncoding, _ name: String) throws {
      var pairs = 0
      for letter in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯYncz" {
        let base = try #require(Iconv.convert(Array(String(letter).utf8), from: "UTF-8", to: name))
        for mark in ["\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"] {
          let pair = try #require(Iconv.convert(Array(mark.utf8), from: "UTF-8", to: name)).reduce(base) { $0 + [$1] }
          let expected = (String(letter) + mark).precomposedStringWithCanonicalMapping
          #expect(TextEncoding.bytes(encoding).decoded(pair) == Array(expected.utf8), "\(pair)")
          if expected.unicodeScalars.count == 1 { pairs += 1 }
        }
      }
      #expect(pairs > 120)
    }
  #endif

  static let letters = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"

  @Test(
    "every Vietnamese letter, small and large, comes back from every encoding",
    arguments: WrittenText.encodings.filter { $0 != .utf8 })
  func everyLetter(_ encoding: TextEncoding) throws {
    for letter in Self.letters + Self.letters.uppercased() {
      let bytes = try #require(WrittenText.bytes(String(letter), in: encoding), "\(letter)")
      #expect(encoding.decoded(bytes) == Array(String(letter).utf8), "\(letter)")
    }
  }

  @Test("byte AD of TCVN3 is ư, and not the soft hyphen it looks like")
  func softHyphen() {
    let trưởng: [UInt8] = [0x74, 0x72, 0xAD, 0xEB, 0x6E, 0x67]
    #expect(TextEncoding.bytes(.tcvn3).decoded(trưởng) == Array("trưởng".utf8))
    #expect(TextEncoding.misread(.bytes(.tcvn3)).decoded(Array("tr\u{AD}ëng".utf8)) == Array("trưởng".utf8))
  }

  @Test("a mark of VNI in the other case than its letter is the same mark")
  func mixedCase() {
    func decoded(_ bytes: [UInt8]) -> String {
      String(decoding: TextEncoding.bytes(.vni).decoded(bytes), as: UTF8.self)
    }
    #expect(decoded([0x41, 0xF9]) == "Á")
    #expect(decoded([0x61, 0xD9]) == "á")
    #expect(decoded([0xD6, 0xF8]) == "Ừ")
    #expect(decoded([0x74, 0xF9]) == "t\u{FFFD}")
  }

  @Test("text of a font of capitals is small letters, and stays so")
  func fontOfCapitals() {
    #expect(TextEncoding.bytes(.tcvn3).decoded([0x4E, 0x47, 0x55, 0x59, 0xD4, 0x4E]) == Array("NGUYễN".utf8))
  }
}

@Suite struct DecoderTests {
  @Test("what is no text in the encoding becomes a byte that UTF-8 does not have, and nothing after it is lost")
  func damaged() {
    func decoded(_ bytes: [UInt8], _ encoding: TextEncoding) -> String {
      String(decoding: encoding.decoded(bytes), as: UTF8.self)
    }
    #expect(decoded([0x61, 0x81, 0x62], .bytes(.windows1258)) == "a\u{FFFD}b")
    #expect(decoded([0x61, 0x00, 0x00, 0xD8, 0x62, 0x00], .utf16(bigEndian: false)) == "a\u{FFFD}b")
    #expect(decoded([0x61, 0x00, 0x00, 0xDC, 0x62, 0x00], .utf16(bigEndian: false)) == "a\u{FFFD}b")
    #expect(decoded([0x61, 0x00, 0x62], .utf16(bigEndian: false)) == "a\u{FFFD}")
    #expect(decoded([0x3D, 0xD8, 0x00, 0xDE, 0x62, 0x00], .utf16(bigEndian: false)) == "😀b")
    #expect(decoded(Array("a\u{FFFD}b".utf8), .misread(.bytes(.tcvn3))) == "a\u{FFFD}b")
    #expect(decoded(Array("đb".utf8), .misread(.bytes(.tcvn3))) == "\u{FFFD}b")
    #expect(decoded(Array("Ãb".utf8), .misread(.utf8)) == "\u{FFFD}b")
  }

  @Test(
    "letters of UTF-8 among 8-bit text are damage, and no letters of it", arguments: TextEncoding.ByteEncoding.allCases)
  func strayUTF8(_ encoding: TextEncoding.ByteEncoding) {
    for letter in "ễộạđĐơƯăĩóô" {
      let decoded = TextEncoding.bytes(encoding).decoded(Array("x\(letter)y".utf8))
      #expect(decoded.contains(Decoder.damaged), "\(letter)")
      #expect(decoded.first == 0x78 && decoded.last == 0x79)
    }
  }
}
