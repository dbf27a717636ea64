import Records

/// Finds out from the head of a file in which encoding it is, and says so when that cannot be told.
///
/// Byte order marks and bytes that only UTF-8 can be decide at once. For the rest every candidate reads the head, and the
/// one must win clearly whose words are Vietnamese: that a text can be decoded proves nothing.
struct EncodingSearch {
  private let head: UnsafeBufferPointer<UInt8>
  private let isWhole: Bool

  /// What the head looks like.
  enum Finding: Equatable {
    /// Nothing beyond ASCII: it is all of them.
    case ascii
    case sure(TextEncoding, start: Int)
    /// UTF-8 without a mistake. Some of it may have been misread, and the names of what it may be are these.
    case validUTF8(suspected: [String])
    /// Bytes that are no UTF-8, and no encoding that makes words of them; the likeliest first.
    case unsure([TextEncoding])
  }

  /// - Parameters:
  ///   - head: good for as long as this is.
  ///   - isWhole: whether the file ends with it.
  init(_ head: UnsafeBufferPointer<UInt8>, isWhole: Bool) { (self.head, self.isWhole) = (head, isWhole) }

  var finding: Finding {
    if head.startOfText > 0 { return utf8(start: head.startOfText) }
    if head.starts(with: [0xFF, 0xFE]) { return .sure(.utf16(bigEndian: false), start: 2) }
    if head.starts(with: [0xFE, 0xFF]) { return .sure(.utf16(bigEndian: true), start: 2) }
    if let isBigEndian = byteOrder { return .sure(.utf16(bigEndian: isBigEndian), start: 0) }
    return utf8(start: 0)
  }

  /// A byte order mark says which family it is, and misread text may stand behind it.
  private func utf8(start: Int) -> Finding {
    let text = UnsafeBufferPointer(rebasing: head[start...])
    let look = TextCheck(text, isCut: !isWhole)
    if look.isASCII { return start > 0 ? .validUTF8(suspected: []) : .ascii }
    if look.isUTF8 {
      if look.hasOtherLetters, start == 0, let finding = bytesByChanceUTF8 { return finding }
      // The letters of Vietnamese that windows-1252 has not, and nothing that looks misread: that is what came.
      if look.hasLettersOfItsOwn, !look.mayBeMisread || isMostlyItsOwn { return .validUTF8(suspected: []) }
      return misread(start: start)
    }
    let runs = runs
    let sound = runs.runs.count(where: EncodingSearch.isLatinUTF8)
    // A few damaged bytes do not make another encoding of it: chance makes no letters of Vietnamese in UTF-8.
    if start > 0 || sound >= 2 && sound >= 2 * (runs.runs.count - sound) { return .validUTF8(suspected: []) }
    let scores = byteScores
    let best = scores[0]
    if best.isConvincing, sound * 4 <= best.words, best.isClearlyBetter(than: scores[1]) {
      return .sure(best.encoding, start: 0)
    }
    // Those that do as well, nearly; or all, where none does well.
    let near = scores.filter { $0.words >= 1 && !best.isClearlyBetter(than: $0) && $0.odd <= $0.words }
    return .unsure((near.isEmpty ? scores : near).map(\.encoding) + (sound > 0 ? [.utf8] : []))
  }

  /// Whether too many words have letters that windows-1252 has not, for the rest to be more than some rows.
  private var isMostlyItsOwn: Bool {
    let runs = runs.runs
    let own = runs.count { $0.withUnsafeBufferPointer { TextCheck($0).hasLettersOfItsOwn } }
    return own * 5 > runs.count
  }

  private var byteScores: [EncodingScore] {
    let runs = runs
    return TextEncoding.ByteEncoding.allCases.map { EncodingScore(.bytes($0), runs) }.ranked
  }

  /// Words of VISCII may be valid UTF-8, of scripts that nobody meant. Nil where the text is rather what it says.
  private var bytesByChanceUTF8: Finding? {
    let (scores, written) = (byteScores, EncodingScore(.utf8, runs))
    let best = scores[0]
    if best.isConvincing, best.isClearlyBetter(than: written), best.isClearlyBetter(than: scores[1]) {
      return .sure(best.encoding, start: 0)
    }
    return written.words == 0 && best.odd == 0 && best.words > 0 ? .unsure([best.encoding, .utf8]) : nil
  }

  /// Whether a run is UTF-8 of Latin letters, marks and punctuation.
  private static func isLatinUTF8(_ run: [UInt8]) -> Bool {
    guard let text = String(validating: run, as: UTF8.self) else { return false }
    return text.unicodeScalars.allSatisfy {
      $0.value < 0x370 || 0x1E00..<0x1F00 ~= $0.value || 0x2000..<0x2200 ~= $0.value
    }
  }

  private func misread(start: Int) -> Finding {
    let (written, scores) = misreadScores
    let best = scores[0]
    if best.isConvincing, best.isClearlyBetter(than: written), best.isClearlyBetter(than: scores[1]) {
      return .sure(best.encoding, start: startOfMisread(best.encoding, start))
    }
    let isStriking = runs.runs.contains { Misreading(of: $0)?.isStriking ?? false }
    let isSuspected = best.points > written.points && (isStriking || best.isClearlyBetter(than: written))
    return .validUTF8(suspected: isSuspected ? [TextEncoding.utf8, best.encoding].map(\.choice.rawValue) : [])
  }

  /// Of text in UTF-8: how it reads as written, and as what it may have been, best first.
  var misreadScores: (written: EncodingScore, misread: [EncodingScore]) {
    let runs = runs
    let scores = TextEncoding.Original.all.map { EncodingScore(.misread($0), runs) }
    return (EncodingScore(.utf8, runs), scores.ranked)
  }

  private var runs: LetterRuns { LetterRuns(UnsafeBufferPointer(rebasing: head[startOfText...]), isWhole: isWhole) }

  var startOfText: Int { head.startOfText }

  /// A byte order mark may have been misread with the rest.
  func startOfMisread(_ encoding: TextEncoding, _ start: Int) -> Int {
    let mark: [UInt8] = [0xC3, 0xAF, 0xC2, 0xBB, 0xC2, 0xBF]
    return encoding == .misread(.utf8) && head[start...].starts(with: mark) ? start + mark.count : start
  }

  var firstBeyondASCII: (line: Int, column: Int) {
    head.place(of: head.firstIndex { $0 >= 0x80 } ?? 0, firstLine: 1)
  }

  /// Of UTF-16 without a mark: at least half of its units are ASCII, with a zero on one side and never on the other.
  private var byteOrder: Bool? {
    let units = min(head.count, 8192) / 2
    if units == 0 { return nil }
    var zeros = (even: 0, odd: 0)
    for unit in 0..<units {
      if head[unit * 2] == 0 { zeros.even += 1 }
      if head[unit * 2 + 1] == 0 { zeros.odd += 1 }
    }
    if zeros.even == 0, zeros.odd * 2 >= units { return false }
    if zeros.odd == 0, zeros.even * 2 >= units { return true }
    return nil
  }
}

extension [EncodingScore] {
  /// Best first; of equals, the one that comes first.
  fileprivate var ranked: [EncodingScore] {
    enumerated().sorted { ($1.element.points, $0.offset) < ($0.element.points, $1.offset) }.map(\.element)
  }
}
