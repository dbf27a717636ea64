@testable import Importing

/// Writes a text in an encoding of before Unicode: whichever bytes the reader makes the letter of. That it makes the right
/// letters is tested elsewhere, against other tables.
struct OldBytes {
  private var bytes: [Unicode.Scalar: [UInt8]] = [:]

  init(_ encoding: TextEncoding.ByteEncoding) {
    let marks = Array(UInt8(0x80)...0xFF)
    let letters = Array(UInt8(0x41)...0x5A) + Array(0x61...0x7A)
    let units = marks.map { [$0] } + letters.flatMap { letter in marks.map { [letter, $0] } }
    let pairs = marks.flatMap { first in marks.map { [first, $0] } }
    for unit in units + pairs {
      let text = String(decoding: TextEncoding.bytes(encoding).decoded(unit), as: UTF8.self).unicodeScalars
      guard text.count == 1, let letter = text.first, letter != "\u{FFFD}", bytes[letter] == nil else { continue }
      bytes[letter] = unit
    }
  }

  /// - Precondition: the encoding has every letter of it.
  func write(_ text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { letter -> [UInt8] in
      if letter.isASCII { return [UInt8(letter.value)] }
      guard let bytes = bytes[letter] else { preconditionFailure("no bytes for \(letter)") }
      return bytes
    }
  }

  /// What a program makes of bytes that it takes for windows-1252, and saves as UTF-8.
  static func misread(_ bytes: [UInt8]) -> [UInt8] {
    let specials = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
    return bytes.flatMap { byte in
      Array(String(Character(0x80...0x9F ~= byte ? specials[Int(byte) - 0x80] : Unicode.Scalar(byte))).utf8)
    }
  }

  static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap {
      bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
  }
}
