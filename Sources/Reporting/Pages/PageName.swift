import Crypto

/// The name of a unit's page, made of the unit's code and of nothing else: the same code has the same page every year,
/// and two codes never share one.
enum PageName {
  /// A code of capitals, digits and hyphens names its page itself. Of any other, a file system might take a part for a
  /// folder, or two for one, so its page is named by what of it can be read and by a hash of the whole, which no plain
  /// name has: an underscore and thirty-two digits.
  static func of(_ code: String) -> String {
    isPlain(code) ? code : "\(legible(code))_\(hash(code))"
  }

  /// Where no unit answers and none is named.
  static let nobody = "_"

  private static func isPlain(_ code: String) -> Bool {
    let bytes = code.utf8
    guard let first = bytes.first, first != hyphen, bytes.count <= longest else { return false }
    let isMade = bytes.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || $0 == hyphen }
    return isMade && !isDevice(code)
  }

  /// Names that Windows keeps for its devices, whatever follows a full stop.
  private static func isDevice(_ code: String) -> Bool {
    ["CON", "PRN", "AUX", "NUL"].contains(code)
      || code.utf8.count == 4 && (code.hasPrefix("COM") || code.hasPrefix("LPT"))
  }

  /// Small letters, so that no name differs from a plain one by its letters' size alone.
  private static func legible(_ code: String) -> String {
    let letters = code.utf8.prefix(longest / 2).map { byte -> UInt8 in
      switch byte {
      case 0x30...0x39, 0x61...0x7A: byte
      case 0x41...0x5A: byte + 0x20
      default: hyphen
      }
    }
    // A name that begins with a hyphen would be read as an option.
    return String(decoding: letters.drop { $0 == hyphen }, as: UTF8.self)
  }

  private static func hash(_ code: String) -> String {
    SHA256.hash(data: Array(code.utf8)).prefix(16).map { byte in
      let hex = String(byte, radix: 16)
      return hex.count == 1 ? "0" + hex : hex
    }.joined()
  }

  private static let hyphen = UInt8(ascii: "-")
  private static let longest = 60
}
