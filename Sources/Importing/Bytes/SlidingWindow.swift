/// The part of a file that is in memory: what a scanner has not finished with, and what was read after it.
///
/// It grows, to `limit` and no further, only where one row needs it.
struct SlidingWindow: ~Copyable {
  /// Where the window starts in the file.
  private(set) var offset = 0
  /// Nothing comes after the window.
  private(set) var isLast = false
  private var room: UnsafeMutableBufferPointer<UInt8>
  private var count = 0
  private let limit: Int

  /// - Parameter size: of the head that `fillUp` reads.
  init(size: Int, limit: Int) {
    self.limit = max(size, limit)
    room = .allocate(capacity: size)
  }

  deinit { room.deallocate() }

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
  }

  /// Reads on; false when the row at hand fills the limit already.
  mutating func extend(from source: inout some ByteSource & ~Copyable) throws(Unreadable) -> Bool {
    if count == room.count {
      guard count < limit else { return false }
      let wider = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: min(limit, count * 2))
      _ = wider.moveInitialize(fromContentsOf: room)
      room.deallocate()
      room = wider
    }
    try read(from: &source)
    return true
  }

  private mutating func read(from source: inout some ByteSource & ~Copyable) throws(Unreadable) {
    let read = try source.fill(UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(room)[count...]))
    count += read
    isLast = read == 0
  }
}
