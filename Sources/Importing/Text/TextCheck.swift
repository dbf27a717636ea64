/// What a look at raw bytes says before anyone takes them for text.
struct TextCheck {
  enum Fault { case notUTF8, nul }
  /// The first byte that ends the reading of the file, from the start of the bytes looked at.
  private(set) var fault: (kind: Fault, at: Int)?
  /// A control character other than tab and newline: it belongs into no cell, and ours separate keys with one.
  private(set) var hasControl = false
  /// Marks that stand after their letter, as some systems write Vietnamese: `ê` + `́`.
  private(set) var hasLooseMarks = false

  /// Of `bytes`, all of them. ASCII goes by eight at a time.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
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
      }
      let byte = base[at]
      if byte < 0x80 {
        if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D {
          if byte == 0 {
            fault = (.nul, at)
            return
          }
          hasControl = true
        }
        at &+= 1
      } else {
        let length = TextCheck.lengthOfCharacter(base + at, end - at)
        if length == 0 {
          fault = (.notUTF8, at)
          return
        }
        if byte == 0xCC || byte == 0xCD && base[at + 1] < 0xB0 { hasLooseMarks = true }
        at &+= length
      }
    }
  }

  /// Of a character beyond ASCII, in bytes; 0 where the bytes are none (table 3-7 of the Unicode standard).
  private static func lengthOfCharacter(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
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
