/// CSV as the scanner must see it, byte by byte and without any haste.
struct ReferenceCSV {
  struct Row: Equatable {
    var line: Int
    var byte: Int
    var cells: [String]
    /// Where a quote opened that nothing closes.
    var openQuote: Int?
  }

  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var at = 0
  private var line = 1

  static func rows(_ bytes: [UInt8], delimiter: UInt8) -> [Row] {
    var reader = ReferenceCSV(bytes: bytes, delimiter: delimiter)
    var rows: [Row] = []
    while reader.at < bytes.count { rows.append(reader.row()) }
    return rows
  }

  private init(bytes: [UInt8], delimiter: UInt8) { (self.bytes, self.delimiter) = (bytes, delimiter) }

  private var byte: UInt8? { at < bytes.count ? bytes[at] : nil }
  private var isAtNewline: Bool { byte == 0x0A || byte == 0x0D }
  private var isAtEndOfCell: Bool { byte == nil || byte == delimiter || isAtNewline }

  private mutating func row() -> Row {
    var row = Row(line: line, byte: at, cells: [])
    while true {
      row.cells.append(byte == UInt8(ascii: "\"") ? quotedCell(&row) : plainText())
      if byte == delimiter { at += 1 } else { break }
    }
    if byte != nil { _ = newline() }
    return row
  }

  private mutating func plainText() -> String {
    var text: [UInt8] = []
    while !isAtEndOfCell {
      text.append(bytes[at])
      at += 1
    }
    return trimmed(text)
  }

  private mutating func quotedCell(_ row: inout Row) -> String {
    let opened = line
    at += 1
    var text: [UInt8] = []
    while let byte {
      if byte == UInt8(ascii: "\"") {
        at += 1
        guard self.byte == byte else {  // closed
          let rest = restAfterQuote()
          let isBlank = rest.allSatisfy { $0 == 0x20 || $0 == 0x09 }
          return trimmed(isBlank ? text : text + [byte] + rest)
        }
        text.append(byte)
        at += 1
      } else if isAtNewline {
        text += newline()
      } else {
        text.append(byte)
        at += 1
      }
    }
    row.openQuote = opened
    return trimmed(text)
  }

  /// Doubled quotes are one, here as inside.
  private mutating func restAfterQuote() -> [UInt8] {
    var rest: [UInt8] = []
    while !isAtEndOfCell {
      rest.append(bytes[at])
      at += 1
      if rest.last == UInt8(ascii: "\""), byte == UInt8(ascii: "\"") { at += 1 }
    }
    return rest
  }

  private mutating func newline() -> [UInt8] {
    var newline = [bytes[at]]
    at += 1
    if newline == [0x0D], byte == 0x0A {
      newline.append(0x0A)
      at += 1
    }
    line += 1
    return newline
  }

  private func trimmed(_ text: [UInt8]) -> String {
    let blanks: Set<UInt8> = [0x20, 0x09]
    let start = text.drop { blanks.contains($0) }
    let end = start.lastIndex { !blanks.contains($0) } ?? start.startIndex - 1
    return String(decoding: start[start.startIndex..<max(start.startIndex, end + 1)], as: UTF8.self)
  }
}
