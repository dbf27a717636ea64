extension Flaw.Reason {
  /// Why a text that is in none of a column's forms is no date: `5/6/98` lacks only its century, and says so.
  static func noDate(in text: Span<UInt8>) -> Flaw.Reason {
    var widths: [Int] = [0]
    var separator: UInt8?
    for i in text.indices {
      switch text[i] {
      case 0x30...0x39: widths[widths.count - 1] += 1
      case 0x2F, 0x2D, 0x2E:
        if separator ?? text[i] != text[i] { return .notADate }
        separator = text[i]
        widths.append(0)
      default: return .notADate
      }
    }
    let isShort = widths.count == 2 || widths.count == 3
    return isShort && widths.last == 2 && widths.allSatisfy { (1...2).contains($0) } ? .twoDigitYear : .notADate
  }
}
