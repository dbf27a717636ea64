/// The encoding that Vietnamese bytes are taken for when nobody says what they are.
enum Windows1252 {
  /// Bytes 80 to 9F; the others are their own number. Five of them are undefined, and pass through as they are.
  private static let specials = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ"
      .unicodeScalars.map(\.value))

  /// The byte that shows as this character; nil where none does.
  @inline(__always)
  static func byte(of scalar: UInt32) -> UInt8? {
    if scalar < 0x100 {
      // A control character of Latin-1 is what is left of an undefined byte.
      let isOwn = scalar < 0x80 || scalar >= 0xA0 || specials[Int(scalar) - 0x80] == 0xFFFD
      return isOwn ? UInt8(scalar) : nil
    }
    if scalar > 0x2122 || scalar == 0xFFFD { return nil }
    return specials.firstIndex(of: scalar).map { UInt8(0x80 + $0) }
  }

  /// The character that a byte shows as.
  static func scalar(of byte: UInt8) -> UInt32 {
    guard 0x80...0x9F ~= byte, specials[Int(byte) - 0x80] != 0xFFFD else { return UInt32(byte) }
    return specials[Int(byte) - 0x80]
  }
}
