/// A whole number as people and spreadsheets write it: `1234`, `1.234`, `1 234`, `12,0`.
///
/// In Vietnam the dot groups thousands and the comma starts the decimals; other countries have it the other way round.
/// What reads as two different numbers by the two customs is none: `1,234`, `12,5`, `1.5`.
public enum WholeNumber {
  /// Ways of writing one, for whoever wrote another.
  static let forms = ["1234", "1.234", "1 234"]

  /// Nil where the bytes are no such number, or one beyond four bytes, which no count of a file is.
  public static func value(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var value = 0
    var at = 0
    while at < bytes.count, bytes[at] &- 0x30 < 10 {
      value = value * 10 + Int(bytes[at] &- 0x30)
      if value > Int(Int32.max) { return nil }
      at += 1
    }
    if at == 0 { return nil }
    if at == bytes.count { return value }
    return isWhole(bytes, from: at) ? value : grouped(bytes, after: at, value)
  }

  /// A decimal comma or point with one or two zeros after it; three could be thousands.
  static func isWhole(_ bytes: UnsafeBufferPointer<UInt8>, from at: Int) -> Bool {
    let zeros = bytes.count - at - 1
    guard 1...2 ~= zeros, bytes[at] == 0x2C || bytes[at] == 0x2E else { return false }
    return bytes[(at + 1)...].allSatisfy { $0 == 0x30 }
  }

  /// Groups of exactly three digits, every one after the same mark.
  private static func grouped(_ bytes: UnsafeBufferPointer<UInt8>, after start: Int, _ first: Int) -> Int? {
    guard start <= 3, bytes[0] != 0x30, let mark = mark(in: bytes, at: start) else { return nil }
    var (value, at) = (first, start)
    while at < bytes.count {
      guard self.mark(in: bytes, at: at) == mark else {
        return bytes[at] == 0x2C && isWhole(bytes, from: at) ? value : nil
      }
      at += mark.length
      guard at + 3 <= bytes.count else { return nil }
      for byte in bytes[at..<(at + 3)] {
        guard byte &- 0x30 < 10 else { return nil }
        value = value * 10 + Int(byte &- 0x30)
      }
      if value > Int(Int32.max) { return nil }
      at += 3
    }
    return value
  }

  private enum Mark {
    case dot, space, fixedSpace, narrowSpace
    var length: Int {
      switch self {
      case .dot, .space: 1
      case .fixedSpace: 2
      case .narrowSpace: 3
      }
    }
  }

  private static func mark(in bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Mark? {
    switch bytes[at] {
    case 0x2E: .dot
    case 0x20: .space
    case 0xC2 where at + 1 < bytes.count && bytes[at + 1] == 0xA0: .fixedSpace
    case 0xE2 where at + 2 < bytes.count && bytes[at + 1] == 0x80 && bytes[at + 2] == 0xAF: .narrowSpace
    default: nil
    }
  }
}
