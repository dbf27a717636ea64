/// What a look at raw bytes says before anyone takes them for text.
struct TextCheck {
  enum Fault { case notUTF8, nul }
  /// The first byte that is no text, from the start of the bytes looked at. A zero byte counts before all others: it ends
  /// the reading of the file.
  private(set) var fault: (kind: Fault, at: Int)?
  /// A control character other than tab and newline: it belongs into no cell, and ours separate keys with one.
  private(set) var hasControl = false
  /// Marks that stand after their letter, as some systems write Vietnamese: `ê` + `́`.
  private(set) var hasLooseMarks = false
  /// Spaces that do not break, and characters of no width: people do not see them.
  private(set) var mayHaveUnseen = false
  /// Signs and letters of Latin-1 that no Vietnamese word has, or none in that place: `©`, `Ö`, `aã`, `yÔ`. Most are of
  /// foreigners' names.
  private(set) var mayBeMisread = false
  /// Letters that windows-1252 has not: text that has them was not misread.
  private(set) var hasLettersOfItsOwn = false
  /// Letters of other scripts: no list is full of them, but VISCII that happens to be valid UTF-8 is.
  private(set) var hasOtherLetters = false
  private(set) var isASCII = true
  /// No byte is anything but UTF-8, up to the first zero byte.
  private(set) var isUTF8 = true

  /// Of `bytes`, all of them. ASCII goes by eight at a time.
  ///
  /// - Parameter isCut: whether a character may go on after them; that is no fault then.
  init(_ bytes: UnsafeBufferPointer<UInt8>, isCut: Bool = false) {
    guard let base = bytes.baseAddress else { return }
    let raw = UnsafeRawPointer(base)
    let end = bytes.count
    var at = 0
    while at < end {
      if at &+ 8 <= end {
        let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        // The high bit of each byte that is below a space, or not ASCII.
        let special = ((word &- 0x2020_2020_2020_2020) & ~word | word) & 0x8080_8080_8080_8080
        if special == 0 {
          at &+= 8
          continue
        }
        at &+= special.trailingZeroBitCount &>> 3
      }
      let byte = base[at]
      if byte == 0xE1, at &+ 3 <= end, base[at &+ 1] & 0xC0 == 0x80, base[at &+ 2] & 0xC0 == 0x80 {
        // Most Vietnamese letters with a tone: a quick yes for what the table below would say too.
        (isASCII, hasLettersOfItsOwn) = (false, true)
        at &+= 3
      } else if 0xC3...0xC6 ~= byte, at &+ 2 <= end, base[at &+ 1] & 0xC0 == 0x80 {
        isASCII = false
        note(base + at, after: at > 0 ? base[at &- 1] : 0)
        at &+= 2
      } else if byte < 0x80 {
        if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D {
          if byte == 0 {
            fault = (.nul, at)
            return
          }
          hasControl = true
        }
        at &+= 1
      } else {
        isASCII = false
        let length = TextCheck.lengthOfCharacter(base + at, end - at)
        if length == 0 {
          if isCut, at &+ 3 >= end, byte >= 0xC2 { return }
          if isUTF8 { (isUTF8, fault) = (false, (.notUTF8, at)) }
          at &+= 1
          continue
        }
        note(base + at, after: at > 0 ? base[at &- 1] : 0)
        at &+= length
      }
    }
  }

  /// What one sound character beyond ASCII says.
  @inline(__always)
  private mutating func note(_ character: UnsafePointer<UInt8>, after before: UInt8) {
    let second = character[1]
    switch character[0] {
    case 0xC2:
      mayHaveUnseen = mayHaveUnseen || second == 0xA0 || second == 0xAD
      if second != 0xA0, second != 0xB0 { mayBeMisread = true }
    case 0xC3:
      let bit: UInt64 = 1 << UInt64(second & 0x3F)
      if TextCheck.foreign & bit != 0 {
        mayBeMisread = true
      } else if TextCheck.isVowel(before), TextCheck.isMark(bit, after: before) {
        mayBeMisread = true
      } else if second < 0xA0, 0x61...0x7A ~= before {
        mayBeMisread = true  // a capital inside a word
      }
    case 0xCC: hasLooseMarks = true
    case 0xCD: if second < 0xB0 { hasLooseMarks = true }
    case 0xE2: if second <= 0x81 { mayHaveUnseen = true }
    case 0xEF: if second == 0xBB { mayHaveUnseen = true }
    case 0xC4, 0xE1: hasLettersOfItsOwn = true
    case 0xC6: if second >= 0xA0 { hasLettersOfItsOwn = true }
    case 0xC5, 0xCB: break
    default: hasOtherLetters = true
    }
  }

  @inline(__always)
  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case 0x61, 0x65, 0x6F, 0x75, 0x79: true
    default: false
    }
  }

  /// No Vietnamese word has these letters after those vowels; VNI writes marks so. After a and e: any of them; after o: ù õ
  /// â; after u and y: ù õ; small and large.
  @inline(__always)
  private static func isMark(_ bit: UInt64, after vowel: UInt8) -> Bool {
    switch vowel | 0x20 {
    case 0x61, 0x65: true
    case 0x6F: bit & 0x0220_0004_0220_0004 != 0
    default: bit & 0x0220_0000_0220_0000 != 0
    }
  }

  /// One bit for each second byte of U+00C0 to U+00FF: ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞß, small and large.
  private static var foreign: UInt64 { 0xD9C3_C8F0_D9C3_C8F0 }

  /// Of a character beyond ASCII, in bytes; 0 where the bytes are none (table 3-7 of the Unicode standard).
  static func lengthOfCharacter(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let first: ClosedRange<UInt8>
    let length: Int
    switch bytes[0] {
    case 0xC2...0xDF: (length, first) = (2, 0x80...0xBF)
    case 0xE0: (length, first) = (3, 0xA0...0xBF)
    case 0xED: (length, first) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, first) = (3, 0x80...0xBF)
    case 0xF0: (length, first) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, first) = (4, 0x80...0xBF)
    case 0xF4: (length, first) = (4, 0x80...0x8F)
    default: return 0
    }
    guard length <= count, first.contains(bytes[1]) else { return 0 }
    for i in 2..<max(length, 2) where bytes[i] & 0xC0 != 0x80 { return 0 }
    return length
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte stands for a person with an editor: lines and columns from 1, a column being a character.
  func place(of offset: Int, firstLine: Int) -> (line: Int, column: Int) {
    var (line, lineStart, i) = (firstLine, 0, 0)
    while i < offset {
      if self[i] == 0x0A || self[i] == 0x0D {
        if self[i] == 0x0D, i + 1 < offset, self[i + 1] == 0x0A { i += 1 }
        (line, lineStart) = (line + 1, i + 1)
      }
      i += 1
    }
    return (line, String(decoding: self[lineStart..<offset], as: UTF8.self).count + 1)
  }
}
