/// What careless conversions leave in a name: letters that became signs, and signs that nobody sees.
///
/// A name is never mended here: what stood there, only its sender knows.
public enum NameDamage {
  /// The first character that belongs into no Vietnamese name; nil where the name is whole.
  public static func first(in name: String) -> Unicode.Scalar? {
    let scalars = name.unicodeScalars
    for i in scalars.indices {
      let scalar = scalars[i]
      if scalar.value < 0x80, scalar != "?" { continue }
      if isForeign(scalar) || scalar == "?" && stands(for: i, in: scalars) { return scalar }
    }
    return nil
  }

  private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    // What stands for a byte that could not be read, and the sign that it often becomes.
    case "\u{FFFD}", "\u{A4}": true
    // Controls of eight bits: letters of another encoding.
    case "\u{80}"..."\u{9F}": true
    // Blanks and joiners that look like a space or like nothing. The soft hyphen is ư in one old encoding.
    case "\u{A0}", "\u{AD}", "\u{200B}"..."\u{200F}", "\u{2060}", "\u{FEFF}": true
    // Letters of other alphabets that look like đ.
    case "ð", "Ð", "ɖ", "Ɖ": true
    default: false
    }
  }

  /// Whether a question mark has taken a letter's place: it touches one, and does not end the name, where it may be
  /// somebody's doubt.
  private static func stands(for i: String.UnicodeScalarView.Index, in scalars: String.UnicodeScalarView) -> Bool {
    let next = scalars.index(after: i)
    guard next < scalars.endIndex else { return false }
    let before = i > scalars.startIndex ? scalars[scalars.index(before: i)] : " "
    return before.properties.isAlphabetic || scalars[next].properties.isAlphabetic
  }
}
