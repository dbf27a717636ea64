/// Turns bytes of one encoding into UTF-8, one character for a letter with its mark (NFC).
///
/// It keeps nothing between calls: what cannot be decided before the next byte is known is not taken. What is no text in
/// the encoding becomes `damaged`, a byte that UTF-8 does not have, so that whoever looks at a row sees it.
struct Decoder: Sendable {
  let encoding: TextEncoding

  static let damaged: UInt8 = 0xFF
  /// Room that one step may need.
  static let slack = 16

  struct Progress {
    /// Bytes taken from the input, put into the room.
    var read = 0
    var written = 0
  }

  /// - Parameters:
  ///   - isLast: whether the file ends with the input.
  ///   - note: is told of each place where a line or a tag starts: how far the input and the room are.
  func decode(
    _ input: UnsafeBufferPointer<UInt8>, isLast: Bool, into room: UnsafeMutableBufferPointer<UInt8>,
    note: (Progress) -> Void
  ) -> Progress {
    var writer = Writer(room: room)
    switch encoding {
    case .utf8: preconditionFailure("UTF-8 needs no decoding")
    case .utf16(let isBigEndian):
      Decoder.run(UTF16Letters(input: input, isLast: isLast, isBigEndian: isBigEndian), &writer, note)
    case .bytes(let encoding):
      let units = PlainUnits(input: input, isLast: isLast)
      Decoder.run(TableLetters(units: units, table: encoding.table), &writer, note)
    case .misread(.bytes(let encoding)):
      let units = MisreadUnits(input: input, isLast: isLast)
      Decoder.run(TableLetters(units: units, table: encoding.table), &writer, note)
    case .misread(.utf8):
      Decoder.run(MisreadUTF8(units: MisreadUnits(input: input, isLast: isLast)), &writer, note)
    }
    return writer.progress
  }

  private static func run(_ letters: some Letters, _ writer: inout Writer, _ note: (Progress) -> Void) {
    while writer.hasRoom, let letter = letters.letter(at: writer.progress.read) {
      let isTag = letter.scalar == 0x3C
      if isTag { note(writer.progress) }
      writer.put(letter.scalar)
      writer.progress.read += letter.length
      if letter.scalar == 0x0A || letter.scalar == 0x0D { note(writer.progress) }
    }
  }

  /// Puts characters into the room.
  private struct Writer {
    let room: UnsafeMutableBufferPointer<UInt8>
    var progress = Progress()

    var hasRoom: Bool { room.count - progress.written >= 4 }

    @inline(__always)
    private mutating func put(byte: UInt32) {
      room[progress.written] = UInt8(truncatingIfNeeded: byte)
      progress.written += 1
    }

    @inline(__always)
    mutating func put(_ scalar: UInt32) {
      if scalar < 0x80 { return put(byte: scalar) }
      if scalar == ByteTable.nothing { return put(byte: UInt32(Decoder.damaged)) }
      if scalar < 0x800 {
        put(byte: 0xC0 | scalar >> 6)
      } else if scalar < 0x10000 {
        put(byte: 0xE0 | scalar >> 12)
        put(byte: 0x80 | scalar >> 6 & 0x3F)
      } else {
        put(byte: 0xF0 | scalar >> 18)
        put(byte: 0x80 | scalar >> 12 & 0x3F)
        put(byte: 0x80 | scalar >> 6 & 0x3F)
      }
      put(byte: 0x80 | scalar & 0x3F)
    }
  }
}

/// A character, `ByteTable.nothing` for none, and how many bytes of the input it stands for.
struct Letter {
  let scalar: UInt32
  let length: Int

  static func damaged(_ length: Int) -> Letter { Letter(scalar: ByteTable.nothing, length: length) }
}

/// The characters of an input in one encoding.
protocol Letters {
  /// The one that starts there; nil where the input ends before it is known which it is.
  func letter(at position: Int) -> Letter?
}
