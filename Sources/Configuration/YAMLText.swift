import Records
import Yams

/// The text as the library counts it: in Unicode scalars, without a byte order mark.
struct YAMLText {
  private var scalars: [Unicode.Scalar]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
  }

  var string: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// What must be known before the library sees the text: no character that the eye cannot, no flood of aliases.
  func isWithoutSurprises(path: String, _ diagnostics: inout Diagnostics) -> Bool {
    var (line, column, aliases) = (1, 1, 0)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : "\n"
      let place = Place(path: path, line: line, column: column)
      if scalar.isUnseen || (scalar == "\r" && next != "\n") {
        let code = String(scalar.value, radix: 16, uppercase: true)
        diagnostics.report(
          at: place,
          Bilingual(
            vi: "có ký tự ẩn U+\(code), không dùng được trong tệp cấu hình",
            en: "here is the invisible character U+\(code), which no configuration file may hold"),
          nextStep: Bilingual(vi: "Xóa ký tự đó.", en: "Delete it."))
        return false
      }
      if scalar == "*", next.properties.isAlphabetic, index == 0 || scalars[index - 1].canStandBeforeAnAlias {
        aliases += 1
        if aliases > Limits.aliasLookalikes {
          diagnostics.report(
            at: place, Bilingual(vi: "quá nhiều tham chiếu YAML “*…”", en: "too many YAML aliases “*…”"),
            nextStep: writeItOut)
          return false
        }
      }
      if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    return true
  }

  /// Puts a letter of nobody's alphabet, each time another, in place of a key's first: then no other key is equal to it.
  mutating func hideKey(at mark: Mark, as number: Int) -> Bool {
    var index = 0
    for _ in 1..<mark.line {
      guard let end = scalars[index...].firstIndex(of: "\n") else { return false }
      index = end + 1
    }
    index += mark.column - 1
    if scalars.indices.contains(index), "'\"".unicodeScalars.contains(scalars[index]) { index += 1 }
    guard scalars.indices.contains(index), !" :\n'\"".unicodeScalars.contains(scalars[index]),
      let letter = Unicode.Scalar(0xE000 + UInt32(number))
    else { return false }
    scalars[index] = letter
    return true
  }
}

extension Unicode.Scalar {
  /// Control characters, and marks that no keyboard writes on purpose.
  fileprivate var isUnseen: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  fileprivate var canStandBeforeAnAlias: Bool { properties.isWhitespace || "[{,".unicodeScalars.contains(self) }
}
