/// The digits of a code that a spreadsheet took for a number: `00123` came back as `123`, `123.0` or `1,23E+05`.
enum CodeDigits {
  /// What a declared number of digits makes of a cell.
  enum Reading {
    /// No number: the code as it stands, or one that is long enough.
    case asWritten
    /// So many digits, from the start of the cell; zeros go before them.
    case digits(Int)
    /// Rounded for good: the digits that are gone, nobody can bring back.
    case rounded
  }

  static func reading(_ bytes: UnsafeBufferPointer<UInt8>, width: Int) -> Reading {
    var at = 0
    while at < bytes.count, bytes[at] &- 0x30 < 10 { at += 1 }
    if at == 0 { return .asWritten }
    if at == bytes.count || WholeNumber.isWhole(bytes, from: at) { return at <= width ? .digits(at) : .asWritten }
    return isScientific(bytes[at...]) ? .rounded : .asWritten
  }

  /// `,23E+05` after the first digits. Spreadsheets always write the sign; without it this may be a code.
  private static func isScientific(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var rest = rest
    if rest.first == 0x2C || rest.first == 0x2E { rest = rest.dropFirst().drop { $0 &- 0x30 < 10 } }
    guard rest.count >= 3, rest.removeFirst() | 0x20 == 0x65, [0x2B, 0x2D].contains(rest.removeFirst()) else {
      return false
    }
    return rest.allSatisfy { $0 &- 0x30 < 10 }
  }
}
