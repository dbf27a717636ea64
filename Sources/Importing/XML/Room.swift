/// Values put one after another, in room that is used again.
///
/// An array could do it. There are a dozen pieces in every row, of a few bytes each, and what an array does around each
/// of them (is it unique, how long will it be) took longer than the bytes.
struct Room<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init() { (base, capacity) = (.allocate(capacity: 256), 256) }
  deinit { base.deallocate() }

  init(repeating element: Element, count: Int) {
    self.init()
    for _ in 0..<count { append(element) }
  }

  var isEmpty: Bool { count == 0 }
  var last: Element? { count == 0 ? nil : base[count &- 1] }
  /// Good until the next change.
  var all: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

  @inline(__always)
  subscript(i: Int) -> Element {
    get {
      precondition(i >= 0 && i < count, "no place \(i) in a room of \(count)")
      return base[i]
    }
    set {
      precondition(i >= 0 && i < count, "no place \(i) in a room of \(count)")
      base[i] = newValue
    }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(for: 1) }
    base[count] = element
    count &+= 1
  }

  /// - Precondition: the piece is not of this room.
  @inline(__always)
  mutating func append(_ piece: UnsafeBufferPointer<Element>) {
    guard let start = piece.baseAddress else { return }
    if piece.count > capacity &- count { grow(for: piece.count) }
    (base + count).update(from: start, count: piece.count)
    count &+= piece.count
  }

  /// A stretch of its own, once more.
  mutating func append(copyOf stretch: Range<Int>) {
    precondition(stretch.upperBound <= count, "no stretch \(stretch) in a room of \(count)")
    if stretch.count > capacity &- count { grow(for: stretch.count) }
    (base + count).update(from: base + stretch.lowerBound, count: stretch.count)
    count &+= stretch.count
  }

  /// - Precondition: it is not empty.
  @inline(__always)
  @discardableResult
  mutating func removeLast() -> Element {
    precondition(count > 0, "nothing to remove")
    count &-= 1
    return base[count]
  }

  @inline(__always)
  mutating func removeAll() { count = 0 }

  @inline(never)
  private mutating func grow(for more: Int) {
    capacity = max(capacity * 2, count + more)
    let wider = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    wider.moveInitialize(from: base, count: count)
    base.deallocate()
    base = wider
  }
}
