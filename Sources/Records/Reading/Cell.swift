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
    /// A code that a spreadsheet rounded.
    case rounded
    /// A date that the profile's forms do not have, made part of a longer text.
    case undated
    /// The same, for its year has two digits.
    case centuryless
    /// More than one of the columns is filled of which one may be.
    case several
    /// More than one value stands in an XML file where one may.
    case repeated
    /// What a spreadsheet shows where a formula failed: `#N/A`.
    case failed
    /// Not in the file here: a merged cell further up says it.
    case inherited
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

  /// A cell of a merged area, with the text of the area's first.
  public static func inherited(_ bytes: UnsafeBufferPointer<UInt8>) -> Cell {
    Cell(bytes.baseAddress, length: UInt32(truncatingIfNeeded: bytes.count), state: .inherited)
  }

  /// It holds something, and what was meant cannot be known.
  var isUnmapped: Bool {
    switch state {
    case .plain, .escaped, .absent, .inherited: false
    case .unmapped, .rounded, .undated, .centuryless, .several, .repeated, .failed: true
    }
  }
  /// Why.
  var loss: Flaw.Reason {
    switch state {
    case .rounded: .rounded
    case .undated: .notADate
    case .centuryless: .twoDigitYear
    case .several: .severalFilled
    case .repeated: .repeated
    case .failed: .failedFormula
    default: .notInList
    }
  }
  /// Of several values, all of them; which is meant nobody knows.
  public var repeated: Cell { Cell(start, length: length, state: .repeated) }
  var rounded: Cell { Cell(start, length: length, state: .rounded) }
  var unmapped: Cell { Cell(start, length: length, state: .unmapped) }
  /// Where none of `forms` has it.
  func undated(by forms: DateForms) -> Cell {
    Cell(start, length: length, state: forms.flaw(of: bytes.span) == .twoDigitYear ? .centuryless : .undated)
  }
  var severalFilled: Cell { Cell(start, length: length, state: .several) }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Empty, or only spaces and what nobody sees.
  public var isBlank: Bool { length == 0 || trimmed.isEmpty }

  /// Without the spaces and tabs around it, and what nobody sees there.
  @inline(__always)
  var trimmed: Cell {
    guard let start, length > 0 else { return self }
    var (first, end) = (0, Int(length))
    while first < end, Cell.isSpace(start[first]) { first &+= 1 }
    while end > first, Cell.isSpace(start[end &- 1]) { end &-= 1 }
    let cell = Cell(start + first, length: UInt32(truncatingIfNeeded: end &- first), state: state)
    if first < end, start[first] == 0x23 { return cell.markedIfFailed }
    // Letters beyond ASCII are common, those that nobody sees are rare, and begin and end in few ways.
    guard first < end, start[first] == 0xC2 || start[first] >= 0xE2 || start[end &- 1] >= 0x80 else { return cell }
    return cell.withoutUnseen
  }

  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// A number sign begins what spreadsheets show for a failed formula, and hardly anything else.
  @inline(never)
  private var markedIfFailed: Cell {
    let isFailed = Cell.failures.contains { bytes.elementsEqual($0.utf8) }
    return isFailed ? Cell(start, length: length, state: .failed) : start![count - 1] >= 0x80 ? withoutUnseen : self
  }

  private static let failures = [
    "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
  ]

  @inline(never)
  private var withoutUnseen: Cell {
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

  /// Every cell is empty or only spaces.
  public var isBlank: Bool {
    for i in 0..<filled where !room[i].isBlank { return false }
    return true
  }

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
