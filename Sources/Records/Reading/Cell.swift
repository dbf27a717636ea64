/// The bytes of one cell, where they lie: in the window on the file, or in the scratch room of the row at hand.
public struct Cell: BitwiseCopyable {
  @usableFromInline let start: UnsafePointer<UInt8>?
  @usableFromInline let length: UInt32
  @usableFromInline let state: State

  @usableFromInline enum State: UInt8, BitwiseCopyable {
    case plain
    /// Quotes are still doubled; `Row.cell` is the one place that halves them.
    case escaped
    /// The row ends before this column.
    case absent
    /// The profile's codes do not have this text.
    case unmapped
  }

  @inlinable public init(_ start: UnsafePointer<UInt8>?, count: Int, isEscaped: Bool = false) {
    (self.start, length, state) = (start, UInt32(truncatingIfNeeded: count), isEscaped ? .escaped : .plain)
  }

  @usableFromInline init(_ start: UnsafePointer<UInt8>?, length: UInt32, state: State) {
    (self.start, self.length, self.state) = (start, length, state)
  }

  public static var absent: Cell { Cell(nil, length: 0, state: .absent) }

  @inlinable public var count: Int { Int(length) }
  @inlinable public var isEmpty: Bool { length == 0 }
  @inlinable public var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: Int(length)) }

  var isUnmapped: Bool { state == .unmapped }
  var unmapped: Cell { Cell(start, length: length, state: .unmapped) }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Without the spaces and tabs around it, and what nobody sees there.
  var trimmed: Cell {
    guard let start else { return self }
    var (from, to) = (0, count)
    while from < to {
      let width = Cell.unseen(UnsafeBufferPointer(start: start + from, count: min(3, to - from)))
      if width == 0 { break }
      from += width
    }
    while to > from {
      let last = start[to - 1]
      let width = last >= 0x80 ? unseenBefore(to, from, start) : last == 0x20 || last == 0x09 ? 1 : 0
      if width == 0 { break }
      to -= width
    }
    return Cell(start + from, length: UInt32(to - from), state: state)
  }

  private func unseenBefore(_ end: Int, _ from: Int, _ start: UnsafePointer<UInt8>) -> Int {
    for width in [2, 3] where end - from >= width {
      if Cell.unseen(UnsafeBufferPointer(start: start + end - width, count: width)) == width { return width }
    }
    return 0
  }

  /// How many bytes at the start are one space or one character that nobody sees: space, tab, U+00A0, U+00AD, U+200B to
  /// U+200F, U+202F, U+2060, U+FEFF.
  @inline(__always)
  private static func unseen(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let first = bytes[0]
    if first == 0x20 || first == 0x09 { return 1 }
    if first < 0xC2 || bytes.count < 2 { return 0 }
    if first == 0xC2 { return bytes[1] == 0xA0 || bytes[1] == 0xAD ? 2 : 0 }
    guard bytes.count > 2 else { return 0 }
    switch (first, bytes[1], bytes[2]) {
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return 3
    default: return 0
    }
  }
}

/// The cells of one row, in room that is used again for the next.
public struct Cells: ~Copyable {
  @usableFromInline var room: UnsafeMutablePointer<Cell>
  @usableFromInline var capacity: Int
  @usableFromInline var filled = 0

  public init() { (room, capacity) = (.allocate(capacity: 64), 64) }
  deinit { room.deallocate() }

  @inlinable public var count: Int { filled }

  @inlinable public mutating func append(_ cell: Cell) {
    if filled == capacity { grow() }
    (room + filled).initialize(to: cell)
    filled += 1
  }

  /// Good until the next change.
  @inlinable public subscript(i: Int) -> Cell {
    precondition(i < filled, "no cell \(i) in a row of \(filled)")
    return room[i]
  }

  @inlinable public mutating func removeAll() { filled = 0 }

  @usableFromInline mutating func grow() {
    let wider = UnsafeMutablePointer<Cell>.allocate(capacity: capacity * 2)
    wider.update(from: room, count: filled)
    room.deallocate()
    (room, capacity) = (wider, capacity * 2)
  }

  /// Good until the next change.
  var all: UnsafeBufferPointer<Cell> { UnsafeBufferPointer(start: room, count: filled) }

  /// A cell as `Row.texts` has it, of a row nobody answers for yet: for headers and patterns.
  public func text(_ i: Int) -> String {
    let row = row(at: SourceLocation(file: .unreadable, line: 0, byte: 0))
    let text = row.text(i)
    row.settle()
    return text
  }

  /// The row these cells make. It must be handed to an intake before the next change.
  public func row(at location: SourceLocation) -> Row { Row(cells: all, location: location) }

  /// The same of its first `count` cells, where the others cannot be trusted.
  public func row(at location: SourceLocation, first count: Int) -> Row {
    Row(cells: UnsafeBufferPointer(rebasing: all[..<count]), location: location)
  }
}
