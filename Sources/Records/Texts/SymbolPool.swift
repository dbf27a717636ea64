/// The texts of one import, each kept once, in the order they were first seen.
///
/// Open addressing. A slot holds up to sixteen bytes of its text: most codes are no longer, so most look-ups touch one
/// cache line and never the text itself.
public struct SymbolPool: Sendable {
  private var text: [UInt8] = []
  private var ends: [UInt32] = [0]
  private var slots = [Slot](repeating: Slot(), count: 1024)
  /// Texts met lately, in a table that stays in the cache when `slots` no longer does: an import looks up the same
  /// units and posts over and over. Empty while there is no need of it.
  private var recent: [Slot] = []

  private struct Slot: BitwiseCopyable {
    var key = Key(low: 0, high: 0, length: 0)
    var next: UInt32 = 0  // symbol + 1; 0 is free
  }

  /// A text of up to sixteen bytes, whole; of a longer one, two words made of all of it.
  private struct Key: BitwiseCopyable, Equatable {
    let low, high: UInt64
    let length: UInt32
  }

  public init() {}

  public var count: Int { ends.count - 1 }

  /// What it takes, in bytes.
  public var footprint: Int {
    text.count + ends.count * MemoryLayout<UInt32>.stride + (slots.count + recent.count) * MemoryLayout<Slot>.stride
  }

  public mutating func intern(_ string: String) -> Symbol {
    let bytes = Array(string.utf8)
    return intern(bytes.span)
  }

  public mutating func intern(_ bytes: Span<UInt8>) -> Symbol {
    let key = SymbolPool.key(bytes)
    let place = SymbolPool.hash(key) & (SymbolPool.recently - 1)
    if !recent.isEmpty, recent[place].key == key, recent[place].next != 0, bytes.count <= 16 {
      return Symbol(id: recent[place].next - 1)
    }
    let symbol = intern(bytes, key)
    if !recent.isEmpty { recent[place] = Slot(key: key, next: symbol.id + 1) }
    return symbol
  }

  private static var recently: Int { 4096 }

  private mutating func intern(_ bytes: Span<UInt8>, _ key: Key) -> Symbol {
    let (found, slot) = find(bytes, key)
    if let found { return found }
    let id = UInt32(count)
    bytes.withUnsafeBufferPointer { text.append(contentsOf: $0) }
    ends.append(UInt32(text.count))
    slots[slot] = Slot(key: key, next: id + 1)
    if count * 3 > slots.count * 2 { grow() }
    return Symbol(id: id)
  }

  /// The symbol of a text already seen; nil when no record ever named it.
  public func symbol(of string: String) -> Symbol? {
    let bytes = Array(string.utf8)
    return symbol(of: bytes.span)
  }

  public func symbol(of bytes: Span<UInt8>) -> Symbol? { find(bytes, SymbolPool.key(bytes)).symbol }

  /// The text of a symbol. The unreadable one shows as "?".
  public subscript(symbol: Symbol) -> String {
    symbol == .unreadable ? "?" : String(decoding: text[range(of: symbol.id)], as: UTF8.self)
  }

  /// Every text, into another pool, in this one's order.
  func symbols(in other: inout SymbolPool) -> [Symbol] {
    (0..<UInt32(count)).map { other.intern(text.span.extracting(range(of: $0))) }
  }

  private func range(of id: UInt32) -> Range<Int> { Int(ends[Int(id)])..<Int(ends[Int(id) + 1]) }

  @inline(__always)
  private func find(_ bytes: Span<UInt8>, _ key: Key) -> (symbol: Symbol?, slot: Int) {
    let slots = slots.span
    let mask = slots.count - 1
    var at = SymbolPool.hash(key) & mask
    while slots[at].next != 0 {
      if slots[at].key == key {
        let id = slots[at].next - 1
        if bytes.count <= 16 || text.span.extracting(range(of: id)).isEqual(to: bytes) { return (Symbol(id: id), at) }
      }
      at = (at &+ 1) & mask
    }
    return (nil, at)
  }

  @inline(__always)
  private static func key(_ bytes: Span<UInt8>) -> Key {
    let raw = bytes.bytes
    let count = raw.byteCount
    let length = UInt32(truncatingIfNeeded: count)
    if count >= 8 {
      // The last eight bytes may overlap those before them: no byte is left out, none needs a loop of its own.
      let first = raw.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt64.self)
      let last = raw.unsafeLoadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      if count <= 16 { return Key(low: first, high: last, length: length) }
      var (low, at) = (mix(first), 8)
      while at < count &- 8 {
        low = mix(low ^ raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self))
        at &+= 8
      }
      return Key(low: low, high: last, length: length)
    }
    var word: UInt64 = 0
    for i in bytes.indices { word = word << 8 | UInt64(bytes[i]) }
    return Key(low: word, high: 0, length: length)
  }

  /// Texts that differ only in their last byte lie side by side: codes are numbered, lists are in their order, and a
  /// step to the next code should not be one to another page.
  @inline(__always)
  private static func hash(_ key: Key) -> Int {
    let isShort = key.length < 8
    let last = isShort ? key.low & 0xFF : key.high &>> 56
    let (low, high) = isShort ? (key.low &>> 8, 0) : (key.low, key.high & 0x00FF_FFFF_FFFF_FFFF)
    return Int(truncatingIfNeeded: mix(mix(low ^ UInt64(key.length)) ^ high) &+ (last & 0x0F))
  }

  /// Both halves of a full product: every bit of the text moves every bit of the hash.
  @inline(__always)
  private static func mix(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  private mutating func grow() {
    var wider = [Slot](repeating: Slot(), count: slots.count * 2)
    let mask = wider.count - 1
    for slot in slots where slot.next != 0 {
      var at = SymbolPool.hash(slot.key) & mask
      while wider[at].next != 0 { at = (at &+ 1) & mask }
      wider[at] = slot
    }
    slots = wider
    if slots.count > SymbolPool.recently, recent.isEmpty {
      recent = [Slot](repeating: Slot(), count: SymbolPool.recently)
    }
  }
}

extension Span<UInt8> {
  /// Eight bytes at a time; the last eight may overlap those before them.
  @inline(__always)
  func isEqual(to other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    let (mine, theirs) = (bytes, other.bytes)
    if count < 8 {
      for i in indices where self[i] != other[i] { return false }
      return true
    }
    var i = 0
    while i < count {
      let from = Swift.min(i, count &- 8)
      if mine.unsafeLoadUnaligned(fromByteOffset: from, as: UInt64.self)
        != theirs.unsafeLoadUnaligned(fromByteOffset: from, as: UInt64.self)
      {
        return false
      }
      i &+= 8
    }
    return true
  }
}
