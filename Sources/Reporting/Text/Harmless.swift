/// Text from exports is hostile until it is made harmless, whatever it is printed in.
enum Harmless {
  /// Line breaks become spaces. What no reader can see, and what turns the order of what he reads, is shown as such.
  static func text(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x2028, 0x2029, 0x85: out.append(" ")
      case 0..<0x20, 0x7F...0x9F, 0xFFF9...0xFFFB: out.append("\u{FFFD}")
      case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C: out.append("\u{FFFD}")
      case let value where value & 0xFFFE == 0xFFFE: out.append("\u{FFFD}")
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  /// Scalar by scalar: a mark that combines with `<` must not hide it.
  static func html(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in Harmless.text(text).unicodeScalars {
      switch scalar {
      case "&": out.append(contentsOf: "&amp;".unicodeScalars)
      case "<": out.append(contentsOf: "&lt;".unicodeScalars)
      case ">": out.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
      case "'": out.append(contentsOf: "&#39;".unicodeScalars)
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  /// What would be markup prints as it was written; an address that GitHub would turn into a link stays text.
  static func markdown(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    let scalars = Array(Harmless.text(text).unicodeScalars)
    for (i, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "&", "!", "$":
        out.append("\\")
        out.append(scalar)
      case "@": out.append(contentsOf: "<!-- -->@".unicodeScalars)
      case ":" where scalars[(i + 1)...].starts(with: "//".unicodeScalars):
        out.append(contentsOf: ":<!-- -->".unicodeScalars)
      case "." where i >= 3 && String(String.UnicodeScalarView(scalars[(i - 3)..<i])).lowercased() == "www":
        out.append(contentsOf: "<!-- -->.".unicodeScalars)
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  /// At the start of a line, `1.`, `-`, `+` and `=` would begin a list or a heading.
  static func markdownStart(_ text: String) -> String {
    let text = text.drop { $0 == " " }
    guard let first = text.unicodeScalars.first else { return "" }
    if "-+=".unicodeScalars.contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" else { return String(text) }
    let after = rest.dropFirst().first
    return after == nil || after == " " ? digits + "\\" + rest : String(text)
  }
}
