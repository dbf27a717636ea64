/// `sep=;`, the line by which a spreadsheet tells itself, and us, how a file's cells are separated.
struct SeparatorLine {
  let delimiter: UInt8

  /// Nil where the file begins with anything else.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var line = bytes.dropFirst(bytes.startOfText).prefix { $0 != 0x0A && $0 != 0x0D }
    if line.first == 0x22, line.last == 0x22 { line = line.dropFirst().dropLast() }
    let start = line.prefix(4).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    guard start.elementsEqual("sep=".utf8), line.count == 5, let last = line.last, SeparatorLine.separates(last) else {
      return nil
    }
    delimiter = last
  }

  /// A tab, or a mark that is neither letter, digit, quote nor space.
  private static func separates(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09: true
    case 0x22, 0x20, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
    default: 0x21...0x7E ~= byte
    }
  }
}
