/// The runs of letters of a text that nobody knows the encoding of, each once: ASCII letters and all bytes beyond ASCII,
/// at least one of them beyond, and control characters, some of which are capitals in TCVN3 and VISCII. Words that stand
/// there a hundred times say no more than one.
struct LetterRuns {
  private(set) var runs: [[UInt8]] = []

  /// More say nothing new.
  private static let limit = 1500

  /// - Parameter isWhole: whether the text ends with the bytes; a run that may go on after them is left out.
  init(_ bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool) {
    var known: Set<[UInt8]> = []
    var at = 0
    while runs.count < LetterRuns.limit, let run = LetterRuns.next(in: bytes, from: &at) {
      if run.upperBound == bytes.count, !isWhole { return }
      let letters = Array(bytes[run])
      if known.insert(letters).inserted { runs.append(letters) }
    }
  }

  /// The next run with a byte beyond ASCII; nil where none is left.
  static func next(in bytes: UnsafeBufferPointer<UInt8>, from at: inout Int) -> Range<Int>? {
    while at < bytes.count {
      let start = at
      var isPlain = true
      while at < bytes.count {
        let byte = bytes[at]
        if byte >= 0x80 { isPlain = false } else if !mayBeLetter(byte) { break }
        at += 1
      }
      if !isPlain { return start..<at }
      at += 1
    }
    return nil
  }

  /// Of ASCII.
  private static func mayBeLetter(_ byte: UInt8) -> Bool {
    byte < 0x20 ? byte != 0x09 && byte != 0x0A && byte != 0x0D && byte != 0 : 0x61...0x7A ~= byte | 0x20
  }
}

extension TextEncoding {
  /// A run of letters, read so.
  func verdict(on run: [UInt8]) -> WordVerdict {
    if self == .utf8 { return WordVerdict(run, allowsSmallMarks: false) }
    let text = decoded(run)
    let isTCVN3 = self == .bytes(.tcvn3) || self == .misread(.bytes(.tcvn3))
    return WordVerdict(text, allowsSmallMarks: isTCVN3)
  }

  /// A short text as it is written, and whatever it may be if it was once misread.
  static func readings(of text: String) -> [String] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return [text] }
    let bytes = Array(text.utf8)
    let others = Original.all.map { TextEncoding.misread($0).decoded(bytes) }.filter { !$0.contains(Decoder.damaged) }
    return [text] + others.map { String(decoding: $0, as: UTF8.self) }
  }

  /// A short text as UTF-8, `Decoder.damaged` where there is none.
  func decoded(_ bytes: [UInt8]) -> [UInt8] {
    if self == .utf8 { return bytes }
    return [UInt8](unsafeUninitializedCapacity: bytes.count * 3 + Decoder.slack) { room, count in
      count = bytes.withUnsafeBufferPointer {
        Decoder(encoding: self).decode($0, isLast: true, into: room, note: { _ in }).written
      }
    }
  }
}
