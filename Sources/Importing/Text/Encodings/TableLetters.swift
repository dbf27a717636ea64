/// Text in an 8-bit encoding, byte by byte or pair by pair.
struct TableLetters<Units: ByteUnits>: Letters {
  let units: Units
  let table: ByteTable

  @inline(__always)
  func letter(at position: Int) -> Letter? {
    guard let unit = units.unit(at: position) else { return nil }
    if unit.value < 0 { return .damaged(unit.length) }
    let next = position + unit.length
    if unit.value >= 0xC3, TableLetters.startsUTF8(unit.byte) {
      guard let length = lengthOfUTF8(unit, next) else { return nil }
      if length > 0 { return .damaged(length) }
    }
    guard table.takesMarks[unit.value] else { return Letter(scalar: table.letters[unit.value], length: unit.length) }
    guard let mark = units.unit(at: next) else {
      return units.isLast ? Letter(scalar: table.letters[unit.value], length: unit.length) : nil
    }
    if mark.value >= 0, let letter = table.pair(unit.byte, mark.byte) {
      return Letter(scalar: letter, length: unit.length + mark.length)
    }
    return Letter(scalar: table.letters[unit.value], length: unit.length)
  }

  private static func startsUTF8(_ byte: UInt8) -> Bool { byte == 0xC3 || byte == 0xC4 || byte == 0xC6 || byte == 0xE1 }

  /// Of a Vietnamese letter in UTF-8: the same bytes are no text in any of these encodings (`ỏằ…`, `áỪẦ`), so that
  /// here the file is in two. 0 where there is none; nil where that is not yet known.
  private func lengthOfUTF8(_ first: Unit, _ position: Int) -> Int? {
    guard let second = units.unit(at: position) else { return units.isLast ? 0 : nil }
    let length = first.length + second.length
    switch (first.byte, second.value) {
    case (0xC3, 0xA0): return 0  // a letter and a space that does not break
    case (0xC3, 0x80..<0xC0): return length
    case (0xC4, 0x82), (0xC4, 0x83), (0xC4, 0x90), (0xC4, 0x91), (0xC4, 0xA8), (0xC4, 0xA9): return length
    case (0xC6, 0xA0), (0xC6, 0xA1), (0xC6, 0xAF), (0xC6, 0xB0): return length
    case (0xE1, 0xBA), (0xE1, 0xBB):
      guard let third = units.unit(at: position + second.length) else { return units.isLast ? 0 : nil }
      return 0x80..<0xC0 ~= third.value ? length + third.length : 0
    default: return 0
    }
  }
}

/// UTF-8 that was taken for windows-1252 and saved as UTF-8.
struct MisreadUTF8: Letters {
  let units: MisreadUnits

  func letter(at position: Int) -> Letter? {
    guard let first = units.unit(at: position) else { return nil }
    if first.value < 0x80 {
      return first.value < 0 ? .damaged(first.length) : Letter(scalar: UInt32(first.value), length: 1)
    }
    let count = first.value < 0xE0 ? 2 : first.value < 0xF0 ? 3 : 4
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4) { bytes -> Letter? in
      bytes[0] = first.byte
      var (at, scalar) = (position + first.length, UInt32(first.value) & (0x7F >> UInt32(count)))
      for i in 1..<count {
        guard let unit = units.unit(at: at) else { return units.isLast ? .damaged(first.length) : nil }
        if unit.value < 0 { return .damaged(first.length) }
        bytes[i] = unit.byte
        scalar = scalar << 6 | UInt32(unit.byte & 0x3F)
        at += unit.length
      }
      guard let base = bytes.baseAddress, TextCheck.lengthOfCharacter(base, count) == count else {
        return .damaged(first.length)
      }
      return Letter(scalar: scalar, length: at - position)
    }
  }
}

/// Units of two bytes. A half of a pair that stands alone is no text.
struct UTF16Letters: Letters {
  let input: UnsafeBufferPointer<UInt8>
  let isLast: Bool
  let isBigEndian: Bool

  func letter(at position: Int) -> Letter? {
    guard let first = unit(at: position) else {
      return isLast && position < input.count ? .damaged(1) : nil
    }
    guard 0xD800..<0xE000 ~= first else { return Letter(scalar: first, length: 2) }
    if first >= 0xDC00 { return .damaged(2) }
    guard let second = unit(at: position + 2) else { return isLast ? .damaged(2) : nil }
    guard 0xDC00..<0xE000 ~= second else { return .damaged(2) }
    return Letter(scalar: 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00), length: 4)
  }

  private func unit(at position: Int) -> UInt32? {
    guard position + 1 < input.count else { return nil }
    let (a, b) = (UInt32(input[position]), UInt32(input[position + 1]))
    return isBigEndian ? a << 8 | b : b << 8 | a
  }
}
