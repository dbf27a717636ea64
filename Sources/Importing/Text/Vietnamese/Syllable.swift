/// Whether letters make a Vietnamese syllable: an onset, a rime and a tone that go together.
///
/// Decoding without an error proves nothing, for nearly every byte is some letter in every encoding; a text of syllables
/// does.
struct Syllable {
  /// Nil where the letters are none.
  ///
  /// - Parameter letters: composed, in any case.
  init?(_ letters: some Sequence<UInt32>) {
    var packed: UInt64 = 0
    var tone: UInt8 = 0
    var count = 0
    for letter in letters {
      guard letter < 0x1F00, let plain = Syllable.plain[letter] else { return nil }
      if plain.tone > 0 {
        if tone > 0 { return nil }
        tone = plain.tone
      }
      count += 1
      if count > 7 { return nil }
      packed = packed << 8 | UInt64(plain.letter)
    }
    guard let isStopped = Syllable.all[packed] else { return nil }
    // A syllable that ends in c, ch, p or t has the acute or the dot.
    if isStopped, tone != 0, tone != Syllable.acute, tone != Syllable.dot { return nil }
    if isStopped, tone == 0, !Syllable.isForeign(packed) { return nil }
  }

  private static let acute: UInt8 = 4
  private static let dot: UInt8 = 5

  /// Names of other peoples of the country and numbers of documents are written without a tone: `Đăk`, `Krông`.
  private static func isForeign(_ packed: UInt64) -> Bool { packed & 0xFF == 0x6B }

  /// Letter by letter: without its tone, and which tone that was; ă â ê ô ơ ư đ by the digits 1 to 7.
  private static let plain: [UInt32: (letter: UInt8, tone: UInt8)] = {
    let rows = [
      "aàảãáạ", "1ằẳẵắặă", "2ầẩẫấậâ", "eèẻẽéẹ", "3ềểễếệê", "iìỉĩíị", "oòỏõóọ", "4ồổỗốộô", "5ờởỡớợơ", "uùủũúụ",
      "6ừửữứựư",
      "yỳỷỹýỵ", "7đ", "b", "c", "d", "g", "h", "k", "l", "m", "n", "p", "q", "r", "s", "t", "v", "x",
    ]
    var letters: [UInt32: (letter: UInt8, tone: UInt8)] = [:]
    for row in rows {
      let scalars = Array(row.unicodeScalars)
      guard let base = scalars.first.map({ UInt8(truncatingIfNeeded: $0.value) }) else { continue }
      for (place, scalar) in scalars.enumerated() {
        // The base itself, five tones, and last the letter that a digit stands for.
        let tone = place < 6 && scalars.count > 2 ? UInt8(place) : 0
        for form in [String(scalar).lowercased(), String(scalar).uppercased()] where !scalar.properties.isDigit {
          for one in form.unicodeScalars { letters[one.value] = (base, tone) }
        }
      }
    }
    return letters
  }()

  /// Every syllable without its tone, eight bits a letter; whether its end allows two tones only.
  private static let all: [UInt64: Bool] = {
    var all: [UInt64: Bool] = [:]
    for onset in onsets {
      for rime in rimes where goTogether(onset, rime) {
        let packed = (onset + rime).utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        all[packed] = ["c", "h", "k", "p", "t"].contains(rime.last) && !rime.hasSuffix("nh")
      }
    }
    // `gi` before an i is one i, and alone it is a word.
    for word in ["gi", "gin", "gi3ng", "gi3t", "gi3c", "gi3m"] {
      let packed = word.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      all[packed] = word.hasSuffix("t") || word.hasSuffix("c")
    }
    return all
  }()

  private static func goTogether(_ onset: String, _ rime: String) -> Bool {
    guard let first = rime.first else { return false }
    let isBright = first == "e" || first == "3" || first == "i" || first == "y"
    switch onset {
    case "k": return isBright || rime.hasSuffix("k") || rime == "4ng"
    case "gh", "ngh": return isBright && first != "y"
    case "c", "g", "ng": return !isBright
    case "qu": return first != "u" && first != "o" && first != "6"
    case "gi": return first != "i" && first != "y"
    default: return true
    }
  }

  private static let onsets = [
    "", "b", "c", "ch", "d", "7", "g", "gh", "gi", "h", "k", "kh", "kr", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
    "qu",
    "r", "s", "t", "th", "tr", "v", "x",
  ]

  /// ă â ê ô ơ ư as 1 to 6.
  private static let rimes = """
    a ac ach ai ak am an ang anh ao ap at au ay 1c 1k 1m 1n 1ng 1p 1t 2c 2m 2n 2ng 2p 2t 2u 2y
    e ec em en eng eo ep et 3 3ch 3m 3n 3nh 3p 3t 3u i ia ich i3c i3m i3n i3ng i3p i3t i3u im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay o1c o1m o1n o1ng o1t oc oe oen oeo oet oi om on ong ooc oong op ot
    4 4c 4i 4k 4m 4n 4ng 4p 4t 5 5i 5m 5n 5p 5t
    u ua uc ui um un ung up ut u2n u2ng u2t u2y u3 u3ch u3n u3nh u3t u5 u4c u4i u4m u4n u4ng u4t
    uy uya uych uy3n uy3t uyn uynh uyp uyt uyu 6 6a 6c 6i 6m 6n 6ng 6t 6u 65c 65i 65m 65n 65ng 65p 65t 65u
    y y3m y3n y3ng y3t y3u yn ynh ych yt
    """.split(whereSeparator: \.isWhitespace).map(String.init)
}

extension Unicode.Scalar.Properties {
  fileprivate var isDigit: Bool { numericType == .decimal }
}
