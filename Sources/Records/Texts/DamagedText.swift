/// What is wrong with the characters of a name (Q12): things that no name has, and that somebody's computer left there.
public enum DamagedText: String, CaseIterable, Sendable {
  /// U+FFFD or ¤: a character that some program could not read.
  case replaced
  /// A question mark that touches a letter: a character that some program could not write. At the end of a name it is
  /// somebody's doubt.
  case questionMark = "question-mark"
  /// Control characters, those of Latin-1 too: bytes that are no letters.
  case control
  /// Signs of Latin-1 between letters, such as © or ¬: the name was read in a wrong encoding.
  case misread
  /// A tone or hat that stands on no letter that may have one.
  case strayMark = "stray-mark"
  /// ð, Ð, ɖ or Ɖ, which look like đ and Đ.
  case lookalike
  /// A soft hyphen: in a misread text it was the letter ư.
  case softHyphen = "soft-hyphen"
  /// A character of no width.
  case zeroWidth = "zero-width"
  /// A space that does not break, or of another width than the usual.
  case oddSpace = "odd-space"

  /// Everything that is wrong with the name, in the order of the cases. Letters of foreigners' names are none of it.
  public static func found(in name: String) -> [DamagedText] {
    if name.unicodeScalars.allSatisfy(isPlain) { return [] }
    var found: Set<DamagedText> = []
    var before: Unicode.Scalar?
    let scalars = Array(name.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      let after = place + 1 < scalars.count ? scalars[place + 1] : nil
      if let damage = DamagedText(scalar, between: before, and: after) { found.insert(damage) }
      before = scalar
    }
    return allCases.filter(found.contains)
  }

  /// Whether it damages no name wherever it stands: ASCII, and whole letters with their marks. Most names have nothing
  /// else, and what Unicode knows of a character takes long to look up.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3F, 0xD0, 0xD7, 0xDE, 0xF0, 0xF7, 0xFE: false
    case 0x20..<0x7F, 0xC0..<0x180, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1EA0...0x1EF9: true
    default: false
    }
  }

  private init?(_ scalar: Unicode.Scalar, between before: Unicode.Scalar?, and after: Unicode.Scalar?) {
    let (isAfter, isBefore) = (before?.properties.isAlphabetic ?? false, after?.properties.isAlphabetic ?? false)
    switch scalar.value {
    case 0xFFFD, 0xA4: self = .replaced
    case 0x3F:
      guard after != nil, isAfter || isBefore else { return nil }
      self = .questionMark
    case 0..<0x20, 0x7F..<0xA0: self = .control
    case 0xAD: self = .softHyphen
    case 0xD0, 0xF0, 0x189, 0x256: self = .lookalike
    // Ordinal signs and the micro sign are letters to Unicode, and to no name.
    case 0xA1...0xBF where scalar.value != 0xB7, 0xD7, 0xDE, 0xF7, 0xFE:
      guard isAfter || isBefore else { return nil }
      self = .misread
    case 0x300...0x36F:
      if let before, DamagedText.takesMark(before) { return nil }
      self = .strayMark
    case _ where UnseenText.isNothing(scalar): self = .zeroWidth
    case _ where UnseenText.isSpace(scalar): self = .oddSpace
    default: return nil
    }
  }

  /// Vowels with or without hats, other marks, and letters that other languages write with marks.
  private static func takesMark(_ scalar: Unicode.Scalar) -> Bool {
    if 0x300...0x36F ~= scalar.value { return true }
    return scalar.properties.isAlphabetic && !"bđfhkmpqvwxBĐFHKMPQVWX".unicodeScalars.contains(scalar)
  }
}

extension DamagedText: Told {
  public var vi: Sentence {
    switch self {
    case .replaced: "ký tự thay thế cho chữ không đọc được"
    case .questionMark: "dấu hỏi ở chỗ của một chữ cái"
    case .control: "ký tự điều khiển"
    case .misread: "dấu hiệu không có trong tên (©, ¬ …), do đọc sai bảng mã"
    case .strayMark: "dấu thanh không đứng trên nguyên âm"
    case .lookalike: "chữ ð (Ð) viết thay cho đ (Đ)"
    case .softHyphen: "dấu nối mềm không nhìn thấy"
    case .zeroWidth: "ký tự không có bề rộng"
    case .oddSpace: "dấu cách không ngắt"
    }
  }

  public var en: Sentence {
    switch self {
    case .replaced: "a character that stands for one nobody could read"
    case .questionMark: "a question mark in the place of a letter"
    case .control: "a control character"
    case .misread: "a sign that no name has (©, ¬ …), from a wrong encoding"
    case .strayMark: "a tone on no vowel"
    case .lookalike: "ð (Ð) in the place of đ (Đ)"
    case .softHyphen: "a soft hyphen that nobody sees"
    case .zeroWidth: "a character of no width"
    case .oddSpace: "a space that does not break"
    }
  }
}
