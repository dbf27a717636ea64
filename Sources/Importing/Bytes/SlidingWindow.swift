/// The part of a file that is in memory: what a scanner has not finished with, and what was read after it.
///
/// It grows, to `limit` and no further, only where one row needs it. What it shows is the file as it came, until
/// `decode` makes it UTF-8; a file that is UTF-8 already is never copied.
struct SlidingWindow: ~Copyable {
  /// Where the window starts in the text: in the file, where that is UTF-8.
  private(set) var offset = 0
  /// Nothing comes after the window.
  private(set) var isLast = false
  private var room: UnsafeMutableBufferPointer<UInt8>
  private var count = 0
  private let limit: Int
  private var encoded: EncodedBytes?
  private var offsets = OriginalOffsets()

  /// - Parameter size: of the head that `fillUp` reads.
  init(size: Int, limit: Int) {
    self.limit = max(size, limit)
    room = .allocate(capacity: size)
  }

  deinit {
    room.deallocate()
    encoded?.deallocate()
  }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: room.baseAddress, count: count) }

  /// Reads until the window is full or the file ends: what is decided by its head is then decided by the same bytes,
  /// however they come.
  mutating func fillUp(from source: inout some ByteSource & ~Copyable) throws(Unreadable) {
    while count < room.count, !isLast { try read(from: &source) }
  }

  /// Lets go of all before `start`.
  mutating func keep(from start: Int) {
    guard start > 0, let base = room.baseAddress else { return }
    base.update(from: base + start, count: count - start)
    count -= start
    offset += start
    if !offsets.isEmpty { offsets.forget(before: offset) }
  }

  /// Whether the file came in another encoding than UTF-8.
  var isDecoded: Bool { encoded != nil }

  /// Where in the file as it came the text stands that is at `place` of the window.
  func original(of place: Int) -> Int { offsets.isEmpty ? offset + place : offsets.original(of: offset + place) }

  /// Hands over the places noted since the last time, to whoever asks for places that have left the window.
  mutating func takeOffsets() -> OriginalOffsets { offsets.take() }

  /// Reads on; false when the row at hand fills the limit already.
  mutating func extend(from source: inout some ByteSource & ~Copyable) throws(Unreadable) -> Bool {
    let needed = count + (encoded == nil ? 1 : Decoder.slack)
    if needed > room.count {
      guard needed <= limit else { return false }
      let wider = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(needed, min(limit, count * 2)))
      _ = wider.moveInitialize(fromContentsOf: room)
      room.deallocate()
      room = wider
    }
    if encoded == nil { try read(from: &source) } else { try decodeOn(from: &source) }
    return true
  }

  /// Makes the head of the file UTF-8, and everything read after it.
  ///
  /// - Parameter start: where the text starts: after a byte order mark.
  mutating func decode(as encoding: TextEncoding, from start: Int) {
    precondition(offset == 0 && encoded == nil, "decoded after the head of the file")
    encoded = EncodedBytes(bytes, from: start, decoder: Decoder(encoding: encoding), isLast: isLast)
    // No character takes more than three bytes for each of its own.
    let decoded = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: count * 3 + Decoder.slack)
    room.deallocate()
    (room, count, isLast) = (decoded, 0, false)
    offsets.note(0, is: start)
    decodeRest()
  }

  /// Until something was decoded, or nothing is left.
  private mutating func decodeOn(from source: inout some ByteSource & ~Copyable) throws(Unreadable) {
    let before = count
    while true {
      decodeRest()
      if count > before || isLast { return }
      try encoded?.read(from: &source)
    }
  }

  private mutating func decodeRest() {
    guard let base = room.baseAddress, var encoded else { return }
    let free = UnsafeMutableBufferPointer(start: base + count, count: room.count - count)
    count += encoded.decode(into: free, at: offset + count, noting: &offsets)
    isLast = encoded.isDone
    self.encoded = encoded
  }

  private mutating func read(from source: inout some ByteSource & ~Copyable) throws(Unreadable) {
    let read = try source.fill(UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(room)[count...]))
    count += read
    isLast = read == 0
  }
}
