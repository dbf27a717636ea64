/// The texts of one import, each kept once, in the order they were first seen.
///
/// Open addressing. A slot holds the first eight bytes of its text: most codes are no longer, so most look-ups touch
/// one cache line and never the text itself.
public struct SymbolPool: Sendable {
  private var text: [UInt8] = []
  private var ends: [UInt32] = [0]
  private var slots = [Slot](repeating: Slot(), count: 1024)

  private struct Slot {
    var head: UInt64 = 0
    var length: UInt32 = 0
    var next: UInt32 = 0  // symbol + 1; 0 is free
  }

  public init() {}

  public var count: Int { ends.count - 1 }

  public mutating func intern(_ string: String) -> Symbol {
    let bytes = Array(string.utf8)
    return intern(bytes.span)
  }

  public mutating func intern(_ bytes: Span<UInt8>) -> Symbol {
    let head = SymbolPool.head(bytes)
    let (found, slot) = find(bytes, head)
    if let found { return found }
    let id = UInt32(count)
    bytes.withUnsafeBufferPointer { text.append(contentsOf: $0) }
    ends.append(UInt32(text.count))
    slots[slot] = Slot(head: head, length: UInt32(bytes.count), next: id + 1)
    if count * 2 > slots.count { grow() }
    return Symbol(id: id)
  }

  /// The symbol of a text already seen; nil when no record ever named it.
  public func symbol(of string: String) -> Symbol? {
    let bytes = Array(string.utf8)
    return symbol(of: bytes.span)
  }

  public func symbol(of bytes: Span<UInt8>) -> Symbol? { find(bytes, SymbolPool.head(bytes)).symbol }

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
  private func find(_ bytes: Span<UInt8>, _ head: UInt64) -> (symbol: Symbol?, slot: Int) {
    let mask = slots.count - 1
    var at = SymbolPool.hash(bytes, head) & mask
    while slots[at].next != 0 {
      if slots[at].head == head, slots[at].length == bytes.count {
        let id = slots[at].next - 1
        if bytes.count <= 8 || hasTail(id, bytes) { return (Symbol(id: id), at) }
      }
      at = (at &+ 1) & mask
    }
    return (nil, at)
  }

  private func hasTail(_ id: UInt32, _ bytes: Span<UInt8>) -> Bool {
    let kept = text.span.extracting(range(of: id))
    for i in 8..<bytes.count where kept[i] != bytes[i] { return false }
    return true
  }

  @inline(__always)
  private static func head(_ bytes: Span<UInt8>) -> UInt64 {
    if bytes.count >= 8 { return bytes.bytes.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt64.self) }
    var head: UInt64 = 0
    for i in bytes.indices { head = head << 8 | UInt64(bytes[i]) }
    return head
  }

  @inline(__always)
  private static func hash(_ bytes: Span<UInt8>, _ head: UInt64) -> Int {
    var hash = mix(head ^ UInt64(bytes.count))
    let raw = bytes.bytes
    var i = 8
    while i < raw.byteCount {
      // The last eight bytes may overlap those before them: no byte is left out, none needs a loop of its own.
      let from = min(i, raw.byteCount &- 8)
      hash = mix(hash ^ raw.unsafeLoadUnaligned(fromByteOffset: from, as: UInt64.self))
      i &+= 8
    }
    return Int(truncatingIfNeeded: hash)
  }

  /// Both halves of a full product: every bit of the text moves every bit of the hash.
  @inline(__always)
  private static func mix(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  private mutating func grow() {
    var wider = [Slot](repeating: Slot(), count: slots.count * 4)
    for id in 0..<UInt32(count) {
      let bytes = text.span.extracting(range(of: id))
      let head = SymbolPool.head(bytes)
      var at = SymbolPool.hash(bytes, head) & (wider.count - 1)
      while wider[at].next != 0 { at = (at &+ 1) & (wider.count - 1) }
      wider[at] = Slot(head: head, length: UInt32(bytes.count), next: id + 1)
    }
    slots = wider
  }
}
