import Foundation

/// What two spellings of one name have in common: case, spaces, where the tone stands (hoà, hòa; uỷ, ủy), đ for ð.
///
/// For comparing only. A name is always printed as it was written.
public struct NameKey: Hashable, Sendable, Comparable {
  /// The letters of each syllable without its tone, then its tone.
  public let text: String

  public init(_ name: String) {
    var key = String.UnicodeScalarView()
    var tone: Unicode.Scalar?
    var waiting = false
    for scalar in name.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      if NameKey.isSpace(scalar) {
        if let mark = tone { key.append(mark) }
        tone = nil
        waiting = !key.isEmpty
      } else if NameKey.tones.contains(scalar.value) {
        tone = scalar
      } else {
        if waiting { key.append(" ") }
        waiting = false
        key.append(scalar.value == 0xF0 ? "\u{111}" : scalar)  // ð, typed for đ
      }
    }
    if let mark = tone { key.append(mark) }
    text = String(key)
  }

  public static func < (a: Self, b: Self) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }

  /// Grave, acute, tilde, hook above, dot below.
  private static let tones: Set<UInt32> = [0x300, 0x301, 0x303, 0x309, 0x323]

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\u{A0}"
  }
}
