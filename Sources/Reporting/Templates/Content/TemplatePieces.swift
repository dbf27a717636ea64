/// A template cut into the letters that are printed as they stand and the tags between them, each with its place.
///
/// By scalars, as a browser reads: a mark that combines with `<` must not hide it.
struct TemplatePieces {
  enum Piece: Equatable {
    case letter(Unicode.Scalar)
    /// `{{key}}` or, unescaped, `{{{key}}}`.
    case key(String, isEscaped: Bool)
    case partial(String)
    /// What prints nothing itself: sections, their ends, remarks, the content type.
    case silent
  }

  private(set) var all: [(piece: Piece, line: Int, column: Int)] = []

  init(_ source: String) {
    var line = 1
    var column = 1
    let scalars = Array(source.unicodeScalars)
    func starts(with mark: String, at i: Int) -> Bool { scalars[i...].starts(with: mark.unicodeScalars) }
    var i = 0
    while i < scalars.count {
      let start = i
      if starts(with: "{{", at: i) {
        let closing = starts(with: "{{{", at: i) ? "}}}" : "}}"
        var end = i + closing.unicodeScalars.count
        while end < scalars.count, !starts(with: closing, at: end) { end += 1 }
        let inner = String(String.UnicodeScalarView(scalars[min(end, i + closing.unicodeScalars.count)..<end]))
        all.append((TemplatePieces.tag(inner, isTriple: closing == "}}}"), line, column))
        i = min(scalars.count, end + closing.unicodeScalars.count)
      } else {
        all.append((.letter(scalars[i]), line, column))
        i += 1
      }
      for scalar in scalars[start..<i] {
        if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
      }
    }
  }

  private static func tag(_ inner: String, isTriple: Bool) -> Piece {
    func name(_ text: Substring) -> String { text.split(separator: " ").joined(separator: " ") }
    if isTriple { return .key(name(inner[...]), isEscaped: false) }
    switch inner.first {
    case ">": return .partial(name(inner.dropFirst()))
    case "&": return .key(name(inner.dropFirst()), isEscaped: false)
    case "#", "^", "/", "!", "%": return .silent
    default: return .key(name(inner[...]), isEscaped: true)
    }
  }
}

extension Unicode.Scalar {
  /// As HTML has it; no other space ends a word there.
  var isBlank: Bool { self == " " || self == "\t" || self == "\n" || self == "\r" || self == "\u{C}" }
  var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
