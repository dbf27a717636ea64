/// A run of letters in UTF-8 that makes a Vietnamese word only if it was once misread: `nh©n` is `nhân`.
struct Misreading {
  /// What it may have been.
  let originals: [TextEncoding.Original]
  /// Nobody writes so: a sign inside a word, a capital in its middle. `é` and `ü` are in the names of foreigners.
  let isStriking: Bool

  /// Nil where it is a word as it stands, or none either way.
  init?(of run: [UInt8]) {
    guard TextEncoding.utf8.verdict(on: run) == .odd else { return nil }
    originals = TextEncoding.Original.all.filter { TextEncoding.misread($0).verdict(on: run) >= .syllable }
    if originals.isEmpty { return nil }
    var hasSmall = false
    var isStriking = false
    for scalar in String(decoding: run, as: UTF8.self).unicodeScalars {
      if scalar.isASCII {
        if scalar.properties.isLowercase { hasSmall = true }
      } else {
        let isSign = !scalar.properties.isAlphabetic || scalar == "ª" || scalar == "º" || scalar == "µ"
        if isSign || scalar == "Þ" || scalar == "þ" || hasSmall && scalar.properties.isUppercase { isStriking = true }
      }
    }
    self.isStriking = isStriking
  }
}
