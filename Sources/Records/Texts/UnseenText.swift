/// What nobody sees in a text: spaces that do not break a line, characters of no width, soft hyphens. They come from web
/// pages and word processors, and two words that differ in nothing else are one word.
enum UnseenText {
  /// A space of another kind than the one on the keyboard.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Joiners, direction marks, byte order marks, soft hyphens: no width at all.
  static func isNothing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}

/// A text as people see it: single plain spaces, none at its ends, no line breaks, nothing of no width. For comparing, never
/// for printing.
public func seen(_ text: String) -> String {
  UnseenText.joined(text.unicodeScalars.split { $0.properties.isWhitespace || UnseenText.isSpace($0) })
}

/// The same of a word that is looked up, where a line break is a mistake and stays one.
public func seen(word text: String) -> String {
  UnseenText.joined(text.unicodeScalars.split { $0 == " " || UnseenText.isSpace($0) })
}

extension UnseenText {
  fileprivate static func joined(_ parts: [Substring.UnicodeScalarView]) -> String {
    parts.map { part in String(String.UnicodeScalarView(part.filter { !isNothing($0) })) }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}
