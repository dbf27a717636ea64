/// What a run of letters is, as one encoding has them.
enum WordVerdict: Comparable {
  /// No Vietnamese word, however it is turned.
  case odd
  /// Nothing in it speaks for the encoding: figures, quotes, `QĐ`.
  case neutral
  case syllable
  case frequent

  /// - Parameters:
  ///   - run: letters that stand together, as UTF-8.
  ///   - allowsSmallMarks: letters with marks may be small among capitals, as fonts of capitals have them.
  init(_ run: [UInt8], allowsSmallMarks: Bool) {
    guard let written = String(validating: run, as: UTF8.self) else {
      self = .odd
      return
    }
    var verdict: WordVerdict?
    for part in composed(written).unicodeScalars.split(whereSeparator: WordVerdict.separates) {
      guard part.contains(where: { !$0.isASCII }) else { continue }
      let one = WordVerdict(part: part, allowsSmallMarks)
      verdict = min(verdict ?? one, one)
    }
    self = verdict ?? .neutral
  }

  private init(part: Substring.UnicodeScalarView, _ allowsSmallMarks: Bool) {
    if part.count <= 6, part.allSatisfy(WordVerdict.capitals.contains) {
      self = .neutral
    } else if Syllable(part.lazy.map(\.value)) != nil, WordVerdict.isCased(part, allowsSmallMarks) {
      // One letter alone is a syllable in too many encodings.
      self = part.count == 1 ? .neutral : FrequentWords.contain(String(Substring(part))) ? .frequent : .syllable
    } else {
      self = .odd
    }
  }

  /// Quotes, dashes, spaces that do not break: they may touch a word and are no part of it.
  private static func separates(_ letter: Unicode.Scalar) -> Bool {
    switch letter.value {
    case 0xA0, 0xAB, 0xBB, 0xB0, 0x2013, 0x2014, 0x2018...0x201E, 0x2026, 0x20AB, 0x20AC, 0xFEFF: true
    default: false
    }
  }

  /// Of `UBTƯ`, `QĐ`: letters of abbreviations.
  private static let capitals = Set("ABCDĐEGHIKLMNOPQRSTUVXYÂĂÊÔƠƯ".unicodeScalars)

  /// Small, or with a capital first, or all capitals.
  private static func isCased(_ text: Substring.UnicodeScalarView, _ allowsSmallMarks: Bool) -> Bool {
    var hasSmall = false
    var capitals = 0
    for scalar in text {
      if scalar.properties.isUppercase {
        if hasSmall { return false }
        capitals += 1
      } else if scalar.isASCII || !allowsSmallMarks {
        hasSmall = true
      }
    }
    return capitals <= 1 || !hasSmall
  }
}
