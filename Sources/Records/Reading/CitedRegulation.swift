/// A regulation as a text cites it: its number, and its day where it gives one. A number alone stays a number.
///
/// `105-QĐ/TW ngày 19/12/2017`, `105-QĐ/TW, 19/12/2017` and `105-QĐ/TW 19/12/2017` are `105-QĐ/TW 2017-12-19`.
enum CitedRegulation {
  static func canonical(_ cell: Cell, _ forms: DateForms, _ scratch: inout Scratch) -> Cell {
    if cell.isEmpty || cell.isUnmapped { return cell }
    switch day(in: cell, forms) {
    case .none: return cell
    case .unreadable: return cell.undated(by: forms)
    case .centuryless: return Cell(cell.start, length: cell.length, state: .centuryless)
    case .date(let date, let end):
      return scratch.copy(Array(cell.bytes[..<end]) + [0x20] + Array(date.description.utf8))
    }
  }

  private enum Day {
    case none, unreadable, centuryless
    /// The date, and how many bytes of the text come before it.
    case date(PartialDate, after: Int)
  }

  private static func day(in cell: Cell, _ forms: DateForms) -> Day {
    let text = cell.bytes
    // "ngày" says that a date follows, whatever its form; a comma may stand within a title.
    if let (end, start) = wordForDay(in: text) {
      let rest = tail(of: text, from: start)
      let words = tail(of: text, from: end)
      if let date = read(rest, forms) ?? read(words, forms) { return .date(date, after: end) }
      return unread(rest, forms)
    }
    if let comma = text.lastIndex(of: 0x2C), case let end = trimmed(text, comma), end > 0 {
      let rest = tail(of: text, from: comma + 1)
      if let date = read(rest, forms) { return .date(date, after: end) }
      if isFigures(rest) { return unread(rest, forms) }
    }
    // After a mere space only a day of the calendar: the figures of "Kế hoạch 2010" belong to its name.
    if let space = text.lastIndex(of: 0x20), case let end = trimmed(text, space), end > 0 {
      let rest = tail(of: text, from: space + 1)
      if isFigures(rest) {
        if let date = read(rest, forms), date.isExact { return .date(date, after: end) }
        return unread(rest, forms)
      }
    }
    return .none
  }

  /// ISO is always read: it is what a canonical file has.
  private static func read(_ text: UnsafeBufferPointer<UInt8>, _ forms: DateForms) -> PartialDate? {
    text.isEmpty ? nil : forms.date(in: text.span) ?? DateForms.iso.date(in: text.span)
  }

  private static func unread(_ text: UnsafeBufferPointer<UInt8>, _ forms: DateForms) -> Day {
    forms.flaw(of: text.span) == .twoDigitYear ? .centuryless : .unreadable
  }

  /// The last "ngày" with a number before it: where that ends, and where the date starts.
  private static func wordForDay(in text: UnsafeBufferPointer<UInt8>) -> (end: Int, start: Int)? {
    var at = text.count - 1
    while at > 0 {
      var next = at
      if text[at - 1] == 0x20 || text[at - 1] == 0x2C, text[at] != 0x20, DateInWords.take(.day, text.span, &next),
        case let end = trimmed(text, at), end > 0
      {
        return (end, next)
      }
      at -= 1
    }
    return nil
  }

  /// How many bytes are left without spaces and commas at the end.
  private static func trimmed(_ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int {
    var end = end
    while end > 0, text[end - 1] == 0x20 || text[end - 1] == 0x2C { end -= 1 }
    return end
  }

  private static func tail(of text: UnsafeBufferPointer<UInt8>, from start: Int) -> UnsafeBufferPointer<UInt8> {
    var start = start
    while start < text.count, text[start] == 0x20 || text[start] == 0x2C { start += 1 }
    return UnsafeBufferPointer(rebasing: text[start...])
  }

  /// Three figures with marks between them: meant as a day, whether there is such a day or not.
  private static func isFigures(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var marks = 0
    for byte in text {
      if DateForms.separator(byte) != nil { marks += 1 } else if byte &- 0x30 >= 10, byte != 0x20 { return false }
    }
    return marks == 2
  }
}
