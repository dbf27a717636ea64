import Foundation

/// A name as it is compared, never as it is printed: `Hoà` and `Hòa`, `HOÀNG  Văn` and `Hoàng Văn` are one.
///
/// Small letters; the tone stands after its syllable, wherever a keyboard put it; Ð and Ɖ, which look like Đ, are Đ;
/// one space between words, of whatever kind, and nothing that has no width. Accents stay: Hoà and Hoa are two names.
public struct NameKey: Hashable, Sendable, Comparable {
  public let text: String

  public init(_ name: String) {
    text = seen(name).split(separator: " ").map { NameKey.syllable($0) }.joined(separator: " ")
  }

  private static func syllable(_ word: Substring) -> String {
    var letters = String.UnicodeScalarView()
    var tones = String.UnicodeScalarView()
    for scalar in String(word).lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      // Grave, acute, tilde, hook above, dot below. Hats and horns belong to their letters.
      case "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}": tones.append(scalar)
      case "ð", "ɖ": letters.append("đ")
      default: letters.append(scalar)
      }
    }
    return String(letters) + String(tones)
  }

  public static func < (a: NameKey, b: NameKey) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }
}
