extension DefaultStringInterpolation {
  /// Text from a file inside a message: between “ and ”, on one line, cut where it is long, harmless to a terminal.
  package mutating func appendInterpolation(quoted text: String) {
    let shown = text.prefix(Limits.quotedCharacters).map { $0.isHarmless ? String($0) : "\u{FFFD}" }.joined()
    appendLiteral("“\(shown)\(text.count > Limits.quotedCharacters ? "…" : "")”")
  }
}

extension Character {
  /// False for line breaks, escapes and the marks that turn the reading direction.
  fileprivate var isHarmless: Bool {
    unicodeScalars.allSatisfy {
      switch $0.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
  }
}
