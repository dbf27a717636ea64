/// Room for the cells that are not in the file as they stand: joined, unescaped, constant. Emptied at every row.
struct Scratch: ~Copyable {
  private var room: UnsafeMutableBufferPointer<UInt8>
  private var used = 0
  private var outgrown: [UnsafeMutableBufferPointer<UInt8>] = []

  init() { room = .allocate(capacity: 4096) }
  deinit {
    room.deallocate()
    for old in outgrown { old.deallocate() }
  }

  mutating func reset() {
    used = 0
    if !outgrown.isEmpty {
      for old in outgrown { old.deallocate() }
      outgrown.removeAll()
    }
  }

  mutating func copy(_ bytes: [UInt8]) -> Cell { copy(bytes.span) }

  mutating func copy(_ bytes: Span<UInt8>) -> Cell {
    let start = claim(bytes.count)
    bytes.withUnsafeBufferPointer { if let base = $0.baseAddress { start.update(from: base, count: $0.count) } }
    return Cell(UnsafePointer(start), count: bytes.count)
  }

  /// The cells that are not empty, with one space between.
  mutating func joined(_ cells: [Cell]) -> Cell {
    var text: [UInt8] = []
    for cell in cells where !cell.isEmpty {
      if !text.isEmpty { text.append(0x20) }
      text.append(contentsOf: cell.bytes)
    }
    return copy(text)
  }

  /// Halves doubled quotes.
  mutating func unescaped(_ cell: Cell) -> Cell {
    let start = claim(cell.count)
    var count = 0
    var skip = false
    for byte in cell.bytes {
      if byte == 0x22, !skip {
        skip = true
        start[count] = byte
        count += 1
        continue
      }
      if byte != 0x22 {
        start[count] = byte
        count += 1
      }
      skip = false
    }
    return Cell(UnsafePointer(start), count: count)
  }

  private mutating func claim(_ count: Int) -> UnsafeMutablePointer<UInt8> {
    if used + count > room.count {
      outgrown.append(room)  // cells handed out keep pointing into it until the next row
      room = .allocate(capacity: max(room.count * 2, count))
      used = 0
    }
    defer { used += count }
    return room.baseAddress! + used
  }
}
