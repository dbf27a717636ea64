import Records

/// One cell of a workbook while it is read: where it stands, and what it holds in the words of our columns.
struct SheetCell {
  enum Kind { case text, number, day, flag }

  /// From 0.
  var column = 0
  /// Cells to the right, and below, that are one with it.
  var across = 0
  var down = 0
  var type = Kind.text
  var text: [UInt8] = []

  mutating func begin(at column: Int) {
    (self.column, across, down, type) = (column, 0, 0, .text)
    text.removeAll(keepingCapacity: true)
  }

  /// As a CSV file of the same sheet would have it: a day without its hours, a number with a decimal comma, all of its
  /// digits and no exponent. What cannot be put so without loss stays as it stands.
  var value: [UInt8] {
    let content = text.withoutSpaceAround
    if content.isEmpty { return [] }
    switch type {
    case .text: return SheetCell.composed(content)
    case .number: return SheetCell.number(content)
    case .day: return SheetCell.day(content) ?? content
    case .flag: return Array((content == [0x31] ? "true" : content == [0x30] ? "false" : "").utf8)
    }
  }

  /// Letters with loose marks as letters with marks; their marks begin with one of two bytes.
  private static func composed(_ content: [UInt8]) -> [UInt8] {
    guard content.contains(where: { $0 == 0xCC || $0 == 0xCD }) else { return content }
    return Array(Importing.composed(String(decoding: content, as: UTF8.self)).utf8)
  }

  /// `2006-05-01T00:00:00.000` is that day. Before 1900 a spreadsheet means a time of day.
  private static func day(_ content: [UInt8]) -> [UInt8]? {
    guard content.count > 10, content[10] == 0x54 else { return nil }
    let day = String(decoding: content[..<10], as: UTF8.self)
    guard let date = CivilDate(iso: day), date.components.year >= 1900 else { return nil }
    return Array(day.utf8)
  }

  /// `1.2345E4` is 12345. Beyond fifteen digits a spreadsheet has rounded, and the exponent stays to show it.
  private static func number(_ content: [UInt8]) -> [UInt8] {
    let withComma = content.map { $0 == 0x2E ? 0x2C : $0 }
    guard let mark = content.firstIndex(where: { $0 | 0x20 == 0x65 }),
      let power = Int(String(decoding: content[(mark + 1)...], as: UTF8.self)), 0...15 ~= power
    else { return withComma }
    let isNegative = content[0] == 0x2D
    let parts = content[(isNegative ? 1 : 0)..<mark].split(
      separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
    let (whole, decimals) = (Array(parts.first ?? []), Array(parts.count > 1 ? parts[1] : []))
    let digits = Array((whole + decimals).drop { $0 == 0x30 })
    let zeros = power - decimals.count
    let isWhole = zeros >= 0 && digits.count + zeros <= 15 && !digits.isEmpty
    guard isWhole, (whole + decimals).allSatisfy({ $0 &- 0x30 < 10 }) else { return withComma }
    return (isNegative ? [0x2D] : []) + digits + [UInt8](repeating: 0x30, count: zeros)
  }
}

extension SheetCell.Kind {
  init(_ word: UnsafeBufferPointer<UInt8>) {
    if word.elementsEqual("Number".utf8) {
      self = .number
    } else if word.elementsEqual("DateTime".utf8) {
      self = .day
    } else if word.elementsEqual("Boolean".utf8) {
      self = .flag
    } else {
      self = .text  // String, and Error: what the sheet shows
    }
  }
}

extension [UInt8] {
  fileprivate var withoutSpaceAround: [UInt8] {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
    guard let start = firstIndex(where: { !isSpace($0) }), let end = lastIndex(where: { !isSpace($0) }) else {
      return []
    }
    return start == 0 && end == count - 1 ? self : Array(self[start...end])
  }
}
