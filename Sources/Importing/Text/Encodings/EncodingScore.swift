/// How well one encoding makes words of a text.
struct EncodingScore {
  let encoding: TextEncoding
  private(set) var points = 0
  /// Different runs that become words, that become none.
  private(set) var words = 0
  private(set) var odd = 0

  init(_ encoding: TextEncoding, _ runs: LetterRuns) {
    self.encoding = encoding
    for run in runs.runs {
      switch encoding.verdict(on: run) {
      case .frequent: (points, words) = (points + 3, words + 1)
      case .syllable: (points, words) = (points + 1, words + 1)
      case .neutral: break
      case .odd: (points, odd) = (points - 3, odd + 1)
      }
    }
  }

  /// Whether the text can hardly be in the other one.
  func isClearlyBetter(than other: EncodingScore) -> Bool { points - other.points >= EncodingScore.margin }

  /// Whether nearly all of the text becomes words. Names of foreigners may be among them.
  var isConvincing: Bool { words >= 3 && points >= 5 && odd * 4 <= words }

  /// Three words that everybody knows against two that may be words and one that is none.
  private static let margin = 9
}
