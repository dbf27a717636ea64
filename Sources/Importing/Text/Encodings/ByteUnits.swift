/// The bytes that a text was once written with, where they can still be told.
protocol ByteUnits {
  /// The byte that starts there, nil at the end of what is known; no value where none can be told.
  func unit(at position: Int) -> Unit?
  /// Whether the file ends with the input.
  var isLast: Bool { get }
  var count: Int { get }
}

/// One of them: its value, -1 for none, and how many bytes of the file it takes.
struct Unit {
  let value: Int
  let length: Int

  var byte: UInt8 { UInt8(truncatingIfNeeded: value) }
}

/// As they stand in the file.
struct PlainUnits: ByteUnits {
  let input: UnsafeBufferPointer<UInt8>
  let isLast: Bool

  var count: Int { input.count }

  @inline(__always)
  func unit(at position: Int) -> Unit? {
    position < input.count ? Unit(value: Int(input[position]), length: 1) : nil
  }
}

/// As they show in UTF-8 after somebody took them for windows-1252.
struct MisreadUnits: ByteUnits {
  let input: UnsafeBufferPointer<UInt8>
  let isLast: Bool

  var count: Int { input.count }

  @inline(__always)
  func unit(at position: Int) -> Unit? {
    guard position < input.count else { return nil }
    let first = input[position]
    if first < 0x80 { return Unit(value: Int(first), length: 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    if position + length > input.count, !isLast { return nil }
    let rest = UnsafeBufferPointer(rebasing: input[position...])
    guard let base = rest.baseAddress, TextCheck.lengthOfCharacter(base, rest.count) == length else {
      return Unit(value: -1, length: 1)
    }
    var scalar = UInt32(first) & (0x7F >> UInt32(length))
    for i in 1..<length { scalar = scalar << 6 | UInt32(rest[i] & 0x3F) }
    return Unit(value: Windows1252.byte(of: scalar).map(Int.init) ?? -1, length: length)
  }
}
