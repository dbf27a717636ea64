import Records

/// The columns that are blanked before anything is kept of them, from `rulebook/privacy.yaml`.
public struct PrivacyList: Sendable {
  /// What such a column would say about a person.
  public enum Reason: String, CaseIterable, Sendable {
    case religion
    case classBackground = "class-background"
    case family
    case politicalHistory = "political-history"
    case health
  }

  private var patterns: [(letters: [Character], reason: Reason)] = []

  /// Nothing is forbidden by it.
  public init() {}

  /// Reports every mistake; the list then holds what could be read, and must not be relied on.
  public init(_ file: ConfigurationFile, _ diagnostics: inout Diagnostics) {
    _ = file.read(into: &diagnostics)?.mapping(&diagnostics) { fields, diagnostics -> Void? in
      guard let items = fields.required("forbidden", &diagnostics)?.list(&diagnostics) else { return nil }
      patterns = items.compactMap { item in
        item.mapping(&diagnostics) { fields, diagnostics in
          let column = fields.required("column", &diagnostics)
          let text = column?.text(&diagnostics)
          let reason = fields.required("reason", &diagnostics)?.word(Reason.self, &diagnostics)
          guard let column, let text, let reason else { return nil }
          let letters = PrivacyList.letters(of: text, keepingStars: true)
          if letters.allSatisfy({ $0 == "*" }) {
            return column.mistaken(
              for: Bilingual(vi: "tên cột có ít nhất một chữ", en: "a name with at least one letter"), &diagnostics)
          }
          return (letters, reason)
        }
      }
      return ()
    }
  }

  /// Why the column, element or attribute of this name must not be kept; nil where it may.
  ///
  /// Compared without regard to capitals, spaces, punctuation and the way diacritics are stored: `TÔN  GIÁO (ghi rõ)`,
  /// `tonGiao`, `ton_giao`.
  public func isForbidden(_ name: some StringProtocol) -> Reason? {
    let letters = PrivacyList.letters(of: name, keepingStars: false)
    return patterns.first { PrivacyList.matches(letters[...], $0.letters[...]) }?.reason
  }
}

extension PrivacyList {
  /// A `Character` is the same however its diacritics are stored, so nothing needs normalising.
  private static func letters(of text: some StringProtocol, keepingStars: Bool) -> [Character] {
    text.lowercased().compactMap { character in
      // Icelandic eth stands for đ in old conversions.
      if character == "ð" { return "đ" }
      return character.isLetter || character.isNumber || (keepingStars && character == "*") ? character : nil
    }
  }

  /// Goes back to the last star only, so that a long header costs no more than its length times the pattern's.
  private static func matches(_ text: ArraySlice<Character>, _ pattern: ArraySlice<Character>) -> Bool {
    var (t, p) = (text.startIndex, pattern.startIndex)
    var retry: (text: Int, pattern: Int)?
    while t < text.endIndex {
      if p < pattern.endIndex, pattern[p] == "*" {
        retry = (t, p)
        p += 1
      } else if p < pattern.endIndex, pattern[p] == text[t] {
        (t, p) = (t + 1, p + 1)
      } else if let last = retry {
        retry = (last.text + 1, last.pattern)
        (t, p) = (last.text + 1, last.pattern + 1)
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == "*" }
  }
}
