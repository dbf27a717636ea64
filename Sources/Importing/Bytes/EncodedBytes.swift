/// What was read of a file and is still to be decoded: at most a head of it, then the few bytes of a letter cut in two.
struct EncodedBytes {
  private let room: UnsafeMutableBufferPointer<UInt8>
  private let decoder: Decoder
  private var rest: Range<Int>
  /// Where the room starts in the file.
  private var offset = 0
  /// The source has no more.
  private var isLast: Bool

  /// - Parameter bytes: the head of the file; copied.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, decoder: Decoder, isLast: Bool) {
    room = .allocate(capacity: max(bytes.count, 64))
    _ = room.update(fromContentsOf: bytes)
    (rest, self.decoder, self.isLast) = (start..<bytes.count, decoder, isLast)
  }

  /// The owner's to call, once.
  func deallocate() { room.deallocate() }

  var isDone: Bool { isLast && rest.isEmpty }

  /// Reads on, behind what is left.
  mutating func read(from source: inout some ByteSource & ~Copyable) throws(Unreadable) {
    guard !isLast, let base = room.baseAddress else { return }
    base.update(from: base + rest.lowerBound, count: rest.count)
    offset += rest.lowerBound
    let count = try source.fill(
      UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(room)[rest.count...]))
    rest = 0..<(rest.count + count)
    isLast = count == 0
  }

  /// - Parameters:
  ///   - place: where the free room starts in the decoded text.
  ///   - offsets: gets the place of each line and tag.
  /// - Returns: how many bytes were put into the room.
  mutating func decode(
    into free: UnsafeMutableBufferPointer<UInt8>, at place: Int, noting offsets: inout OriginalOffsets
  ) -> Int {
    let start = offset + rest.lowerBound
    let input = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(room)[rest])
    let progress = decoder.decode(input, isLast: isLast, into: free) {
      offsets.note(place + $0.written, is: start + $0.read)
    }
    rest = (rest.lowerBound + progress.read)..<rest.upperBound
    return progress.written
  }
}
