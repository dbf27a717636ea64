import Records

/// What each byte of an 8-bit encoding means, and each pair of bytes that makes one letter.
struct ByteTable: Sendable {
  /// By byte; `nothing` where the encoding has none for it.
  private(set) var letters: [UInt32] = (0..<256).map { $0 < 0x80 ? $0 : ByteTable.nothing }
  /// By byte: from 1, which of the marks it is that stand after a letter; 0 for no mark.
  private(set) var marks = [UInt8](repeating: 0, count: 256)
  /// By byte: whether a mark may follow and make one letter with it.
  private(set) var takesMarks = [Bool](repeating: false, count: 256)
  private var pairs: [UInt32]
  private let markCount: Int

  static let nothing = UInt32.max

  /// The letter that two bytes make; nil where they make none.
  @inline(__always)
  func pair(_ base: UInt8, _ mark: UInt8) -> UInt32? {
    let number = Int(marks[Int(mark)])
    if number == 0 { return nil }
    let letter = pairs[Int(base) * markCount + number - 1]
    return letter == ByteTable.nothing ? nil : letter
  }

  private init(markCount: Int) {
    self.markCount = markCount
    pairs = Array(repeating: ByteTable.nothing, count: 256 * markCount)
  }

  /// - Parameters:
  ///   - high: the letters of bytes 80 to FF, U+FFFD for nothing.
  ///   - low: letters in the place of control characters.
  init(high: String, low: [UInt8: Unicode.Scalar] = [:]) {
    let scalars = Array(high.unicodeScalars)
    precondition(scalars.count == 128, "a table of \(scalars.count) letters")
    let tones = ByteTable.tones.filter(scalars.contains)
    self.init(markCount: tones.count)
    for (i, scalar) in scalars.enumerated() where scalar != "\u{FFFD}" { letters[0x80 + i] = scalar.value }
    for (byte, scalar) in low { letters[Int(byte)] = scalar.value }
    for (number, tone) in tones.enumerated() {
      for byte in 0..<256 where letters[byte] == tone.value { marks[byte] = UInt8(number + 1) }
    }
    for byte in 0..<256 {
      guard marks[byte] == 0, let base = Unicode.Scalar(letters[byte]), base.properties.isAlphabetic else { continue }
      for (number, tone) in tones.enumerated() {
        let letter = composed(String(base) + String(tone)).unicodeScalars
        guard letter.count == 1, let first = letter.first else { continue }
        pairs[byte * tones.count + number] = first.value
        takesMarks[byte] = true
      }
    }
  }

  /// Marks that stand after their letters: grave, hook, tilde, acute, dot below.
  private static let tones: [Unicode.Scalar] = ["\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]

  /// - Parameters:
  ///   - single: byte and letter, in turn; a byte is written as the character of Latin-1 it is.
  ///   - double: a base of one byte, then pairs of a mark and the letter both make; small letters only.
  init(single: String, double: [String]) {
    let marks = Array(Set(double.flatMap { ByteTable.words($0).dropFirst().map { $0.first } })).sorted()
    self.init(markCount: marks.count)
    func add(_ base: Unicode.Scalar, _ mark: Unicode.Scalar, _ letter: Unicode.Scalar) {
      guard let number = marks.firstIndex(of: mark) else { return }
      pairs[Int(base.value) * marks.count + number] = letter.value
      takesMarks[Int(base.value)] = true
    }
    for (number, mark) in marks.enumerated() {
      // A mark typed in the other case than its letter is the same mark.
      for byte in [mark, mark.large] { self.marks[Int(byte.value)] = UInt8(number + 1) }
    }
    for word in ByteTable.words(single) {
      for (byte, letter) in [(word.first, word.last), (word.first.large, word.last.large)] {
        letters[Int(byte.value)] = letter.value
      }
    }
    for line in double {
      let base = ByteTable.words(line)[0].first
      for word in ByteTable.words(line).dropFirst() {
        add(base, word.first, word.last)
        add(base.large, word.first, word.last.large)
      }
    }
  }

  /// Two characters a word, or one.
  private static func words(_ line: String) -> [(first: Unicode.Scalar, last: Unicode.Scalar)] {
    line.unicodeScalars.split(separator: " ").map { word in
      let scalars = Array(word)
      return (scalars[0], scalars[scalars.count - 1])
    }
  }
}

extension Unicode.Scalar {
  /// The capital of a letter; itself where it has none of one character.
  fileprivate var large: Unicode.Scalar {
    let large = properties.uppercaseMapping.unicodeScalars
    return large.count == 1 ? large[large.startIndex] : self
  }
}
