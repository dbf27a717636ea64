/// A date as it is said: `ngày 2 tháng 9 năm 1945`, `Tháng 5/2006`, `năm 2006`.
///
/// Large and small letters, marks written in two ways, and any number of spaces are the same; a mark may stand for
/// `tháng` and for `năm`, after another figure. Read byte by byte: a column of five million such cells costs no texts.
struct DateInWords: BitwiseCopyable {
  private(set) var day: Int?
  private(set) var month: Int?
  private(set) var year = 0
  /// How many digits the year has: 4 or 2.
  private(set) var yearWidth = 0

  /// Nil where the text is no such date.
  init?(_ text: Span<UInt8>) {
    var at = 0
    var mark: UInt8?
    if DateInWords.take(.day, text, &at) {
      guard let number = DateInWords.number(text, &at), number.width <= 2 else { return nil }
      day = number.value
      mark = DateInWords.mark(text, &at)
    }
    if mark != nil || DateInWords.take(.month, text, &at) {
      guard let number = DateInWords.number(text, &at), number.width <= 2 else { return nil }
      month = number.value
      if let next = DateInWords.mark(text, &at) {
        guard mark == nil || mark == next else { return nil }
      } else {
        guard DateInWords.take(.year, text, &at) else { return nil }
      }
    } else {
      guard day == nil, DateInWords.take(.year, text, &at) else { return nil }
    }
    guard let number = DateInWords.number(text, &at), number.width == 4 || number.width == 2, at == text.count else {
      return nil
    }
    (year, yearWidth) = (number.value, number.width)
  }

  /// Ngày, tháng, năm.
  enum Word { case day, month, year }

  /// Steps over spaces and the word, where it stands there, and over the spaces after it.
  static func take(_ word: Word, _ text: Span<UInt8>, _ at: inout Int) -> Bool {
    var i = at
    skipSpaces(text, &i)
    let isThere =
      switch word {
      case .day:
        letter(0x6E, text, &i) && letter(0x67, text, &i) && marked(.grave, text, &i) && letter(0x79, text, &i)
      case .month:
        letter(0x74, text, &i) && letter(0x68, text, &i) && marked(.acute, text, &i) && letter(0x6E, text, &i)
          && letter(0x67, text, &i)
      case .year: letter(0x6E, text, &i) && marked(.breve, text, &i) && letter(0x6D, text, &i)
      }
    if isThere {
      skipSpaces(text, &i)
      at = i
    }
    return isThere
  }

  // MARK: Letters

  /// Over the vowel `a`.
  private enum Mark { case grave, acute, breve }

  /// - Parameter letter: a small one of ASCII.
  private static func letter(_ letter: UInt8, _ text: Span<UInt8>, _ at: inout Int) -> Bool {
    guard at < text.count, text[at] | 0x20 == letter, text[at] & 0x40 != 0 else { return false }
    at += 1
    return true
  }

  private static func marked(_ mark: Mark, _ text: Span<UInt8>, _ at: inout Int) -> Bool {
    guard at + 1 < text.count else { return false }
    let bytes = (text[at], text[at + 1])
    let isOne =
      switch mark {
      case .grave: bytes.0 == 0xC3 && (bytes.1 == 0x80 || bytes.1 == 0xA0)
      case .acute: bytes.0 == 0xC3 && (bytes.1 == 0x81 || bytes.1 == 0xA1)
      case .breve: bytes.0 == 0xC4 && (bytes.1 == 0x82 || bytes.1 == 0x83)
      }
    if isOne {
      at += 2
      return true
    }
    // The letter, and its mark after it.
    let combining: UInt8 =
      switch mark {
      case .grave: 0x80
      case .acute: 0x81
      case .breve: 0x86
      }
    guard bytes.0 | 0x20 == 0x61, bytes.1 == 0xCC, at + 2 < text.count, text[at + 2] == combining else { return false }
    at += 3
    return true
  }

  // MARK: Figures

  /// Of up to four digits, and the spaces after it.
  private static func number(_ text: Span<UInt8>, _ at: inout Int) -> (value: Int, width: Int)? {
    var (value, width) = (0, 0)
    while at < text.count, text[at] &- 0x30 < 10 {
      guard width < 4 else { return nil }
      value = value * 10 + Int(text[at] &- 0x30)
      (at, width) = (at + 1, width + 1)
    }
    if width == 0 { return nil }
    skipSpaces(text, &at)
    return (value, width)
  }

  private static func mark(_ text: Span<UInt8>, _ at: inout Int) -> UInt8? {
    guard at < text.count, DateForms.separator(text[at]) != nil else { return nil }
    defer {
      at += 1
      skipSpaces(text, &at)
    }
    return text[at]
  }

  private static func skipSpaces(_ text: Span<UInt8>, _ at: inout Int) {
    while at < text.count {
      switch text[at] {
      case 0x20, 0x09, 0x0A, 0x0D: at += 1
      case 0xC2 where at + 1 < text.count && text[at + 1] == 0xA0: at += 2
      default: return
      }
    }
  }
}
