/// Dates that are not just figures with a year of four digits: they are read here, away from the path of most cells.
extension DateForms {
  /// Reads what the plain path could not.
  @inline(never)
  func unusual(_ text: Span<UInt8>) -> PartialDate? {
    if hasUnusual, let date = serial(text) ?? withZeros(text) ?? short(text) ?? inWords(text) ?? withTime(text) {
      return date
    }
    // `19 / 8 / 2022`: spaces beside a mark separate nothing more than the mark does.
    guard let closed = ClosedText(text) else { return nil }
    return date(in: closed.bytes.span.extracting(0..<closed.count))
  }

  // MARK: Forms

  /// A day counted by a spreadsheet, also as `38718.0`. Any other fraction is a time of day, and no date of a decision.
  private func serial(_ text: Span<UInt8>) -> PartialDate? {
    guard hasSerials else { return nil }
    var (number, digits) = (0, 0)
    while digits < text.count, digits < 7, text[digits] &- 0x30 < 10 {
      number = number * 10 + Int(text[digits] &- 0x30)
      digits += 1
    }
    let rest = text.count - digits
    guard rest == 0 || rest == 2 && text[digits] == 0x2E && text[digits + 1] == 0x30, digits > 0,
      digits == 1 || text[0] != 0x30
    else { return nil }
    if digits == 4, allows(.year, 0, day: 2, month: 2) {
      return 1900...2100 ~= number ? PartialDate(year: number) : nil
    }
    let day = allows(.serial1900) ? CivilDate(serialFrom1900: number) : CivilDate(serialFrom1904: number)
    return day.map(PartialDate.init)
  }

  /// `00/05/1965` is a month, `00/00/1965` a year.
  private func withZeros(_ text: Span<UInt8>) -> PartialDate? {
    guard let parts = DateParts(text), parts.widths[0] == 2, parts.widths[1] == 2, parts.widths[2] == 4,
      parts.numbers[0] == 0
    else { return nil }
    let monthIsKnown = parts.numbers[1] != 0
    guard allowsZeros(parts.separator, monthIsKnown: monthIsKnown) else { return nil }
    return PartialDate(year: parts.numbers[2], month: monthIsKnown ? parts.numbers[1] : nil)
  }

  private func short(_ text: Span<UInt8>) -> PartialDate? {
    guard hasShortYears, let parts = DateParts(text) else { return nil }
    let (numbers, mark) = (parts.numbers, parts.separator)
    let (first, second, third) = (parts.widths[0], parts.widths[1], parts.widths[2])
    guard 1...2 ~= first, 1...2 ~= second, third <= 2 else { return nil }
    if parts.count == 2 {
      guard second == 2, allowsShort(.monthYear, mark, day: 2, month: first) else { return nil }
      return PartialDate(year: fullYear(numbers[1]), month: numbers[0])
    }
    let day: CivilDate? =
      if third == 2, allowsShort(.dayMonthYear, mark, day: first, month: second) {
        CivilDate(year: fullYear(numbers[2]), month: numbers[1], day: numbers[0])
      } else if third == 2, allowsShort(.monthDayYear, mark, day: second, month: first) {
        CivilDate(year: fullYear(numbers[2]), month: numbers[0], day: numbers[1])
      } else if first == 2, third > 0, allowsShort(.yearMonthDay, mark, day: third, month: second) {
        CivilDate(year: fullYear(numbers[0]), month: numbers[1], day: numbers[2])
      } else {
        nil
      }
    return day.map(PartialDate.init)
  }

  /// The one of the hundred years that ends so.
  private func fullYear(_ digits: Int) -> Int {
    let first = Int(firstYear)
    let year = first - first % 100 + digits
    return year < first ? year + 100 : year
  }

  private func inWords(_ text: Span<UInt8>) -> PartialDate? {
    guard allows(.dayInWords) || allows(.monthInWords) || allows(.yearInWords), let words = DateInWords(text),
      words.yearWidth == 4
    else { return nil }
    guard let month = words.month else { return allows(.yearInWords) ? PartialDate(year: words.year) : nil }
    guard let day = words.day else {
      return allows(.monthInWords) ? PartialDate(year: words.year, month: month) : nil
    }
    guard allows(.dayInWords) else { return nil }
    return CivilDate(year: words.year, month: month, day: day).map(PartialDate.init)
  }

  /// `2010-03-15T00:00:00`, with or without a fraction of a second. The time must be one, and is dropped. What names a
  /// zone is refused: its day may be another one here.
  private func withTime(_ text: Span<UInt8>) -> PartialDate? {
    guard text.count >= 19, text[10] == 0x54 && allows(.time) || text[10] == 0x20 && allows(.spacedTime) else {
      return nil
    }
    func number(_ range: Range<Int>) -> Int? {
      var number = 0
      for i in range {
        guard text[i] &- 0x30 < 10 else { return nil }
        number = number * 10 + Int(text[i] &- 0x30)
      }
      return number
    }
    guard text[4] == 0x2D, text[7] == 0x2D, text[13] == 0x3A, text[16] == 0x3A,
      let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
      hour < 24, minute < 60, second < 60
    else { return nil }
    if text.count > 19 {
      guard text[19] == 0x2E, text.count > 20, number(20..<min(text.count, 30)) != nil, text.count <= 30 else {
        return nil
      }
    }
    return CivilDate(year: year, month: month, day: day).map(PartialDate.init)
  }
}

extension DateForms {
  /// Why a cell that `date(in:)` could not read is no date here.
  func flaw(of text: Span<UInt8>) -> Flaw.Reason {
    if hasShortYears { return .notADate }
    if let words = DateInWords(text) { return words.yearWidth == 2 ? .twoDigitYear : .notADate }
    if let closed = ClosedText(text) { return flaw(of: closed.bytes.span.extracting(0..<closed.count)) }
    guard let parts = DateParts(text) else { return .notADate }
    let (a, b, c) = (parts.numbers[0], parts.numbers[1], parts.numbers[2])
    let (first, second, third) = (parts.widths[0], parts.widths[1], parts.widths[2])
    if parts.count == 2 { return 1...2 ~= first && second == 2 && 1...12 ~= a ? .twoDigitYear : .notADate }
    guard parts.count == 3, 1...2 ~= first, 1...2 ~= second, 1...2 ~= third else { return .notADate }
    // Some order of day, month and year makes it a day, in a year that ends so.
    func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
      CivilDate(year: 2000 + year, month: month, day: day) != nil
        || CivilDate(year: 1900 + year, month: month, day: day) != nil
    }
    if third == 2, isDay(c, b, a) || isDay(c, a, b) { return .twoDigitYear }
    return first == 2 && isDay(a, b, c) ? .twoDigitYear : .notADate
  }
}

extension CivilDate {
  /// Day 1 is 1 January 1900. Nil for 60, which spreadsheets take for 29 February 1900: there was no such day.
  init?(serialFrom1900 number: Int) {
    guard number >= 1, number != 60 else { return nil }
    let start = CivilDate.dayNumber(1899, 12, number < 60 ? 31 : 30)
    self.init(counted: number, from: start)
  }

  /// Day 0 is 1 January 1904.
  init?(serialFrom1904 number: Int) {
    guard number >= 0 else { return nil }
    self.init(counted: number, from: CivilDate.dayNumber(1904, 1, 1))
  }

  private init?(counted days: Int, from start: Int32) {
    guard Int(start) + days <= Int(CivilDate.last.day) else { return nil }
    self.init(day: start + Int32(days))
  }
}

/// A short text without the spaces that stand beside a mark.
private struct ClosedText: BitwiseCopyable {
  private(set) var bytes: InlineArray<40, UInt8> = .init(repeating: 0)
  private(set) var count = 0

  /// Nil where there are none, or more than a date can have.
  init?(_ text: Span<UInt8>) {
    guard text.count <= 40 else { return nil }
    var i = 0
    while i < text.count {
      let length = ClosedText.space(text, at: i)
      if length == 0 {
        bytes[count] = text[i]
        (count, i) = (count + 1, i + 1)
        continue
      }
      var end = i + length
      while end < text.count, case let more = ClosedText.space(text, at: end), more > 0 { end += more }
      let isBesideMark =
        i > 0 && DateForms.separator(text[i - 1]) != nil || end < text.count && DateForms.separator(text[end]) != nil
      if !isBesideMark {
        for j in i..<end {
          bytes[count] = text[j]
          count += 1
        }
      }
      i = end
    }
    if count == text.count { return nil }
  }

  /// How many bytes of a space stand there, fixed ones too.
  private static func space(_ text: Span<UInt8>, at i: Int) -> Int {
    if text[i] == 0x20 || text[i] == 0x09 { return 1 }
    return text[i] == 0xC2 && i + 1 < text.count && text[i + 1] == 0xA0 ? 2 : 0
  }
}
