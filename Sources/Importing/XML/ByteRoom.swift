/// Bytes put one after another, in room that is used again.
///
/// An array could do it. There are a dozen pieces in every row, of a few bytes each, and what an array does around each
/// of them (is it unique, how long will it be) took longer than the bytes.
struct ByteRoom: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init() { (base, capacity) = (.allocate(capacity: 1024), 1024) }
  deinit { base.deallocate() }

  var isEmpty: Bool { count == 0 }
  /// Good until the next change.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  /// - Precondition: the piece is not of this room.
  @inline(__always)
  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
    guard let start = piece.baseAddress else { return }
    if piece.count > capacity &- count { grow(for: piece.count) }
    (base + count).update(from: start, count: piece.count)
    count &+= piece.count
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count == capacity { grow(for: 1) }
    base[count] = byte
    count &+= 1
  }

  /// A stretch of its own, once more.
  mutating func append(copyOf stretch: Range<Int>) {
    precondition(stretch.upperBound <= count)
    if stretch.count > capacity &- count { grow(for: stretch.count) }
    (base + count).update(from: base + stretch.lowerBound, count: stretch.count)
    count &+= stretch.count
  }

  @inline(__always)
  mutating func removeAll() { count = 0 }

  /// Lets go of all from `start` on.
  @inline(__always)
  mutating func remove(from start: Int) { count = min(count, start) }

  @inline(never)
  private mutating func grow(for more: Int) {
    capacity = max(capacity * 2, count + more)
    let wider = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    wider.moveInitialize(from: base, count: count)
    base.deallocate()
    base = wider
  }
}
