/// What reading needs besides the row: the texts kept once, the sender, and a note of the cells it could not read.
public struct Desk: Sendable {
  public internal(set) var pool: SymbolPool
  /// Every agency has its own codes for people: `cuc-thue` + `0417`.
  let agency: String
  var emptied: [Flaw] = []
  /// People whom the row at hand names without a code.
  var mentions: [Official] = []

  /// The agency and the joint: before each of its codes. The room is used again for the next.
  private let sender: [UInt8]
  private var room: [UInt8] = []

  init(pool: consuming SymbolPool, agency: String) {
    (self.pool, self.agency) = (pool, agency)
    sender = Array((agency + Desk.joint).utf8)
  }

  /// Between an agency and its own code; in no file, since no text cell may hold it.
  static let joint = "\u{1F}"

  mutating func official(coded code: Span<UInt8>) -> Code<Official> {
    var words: [UInt8] = []
    swap(&words, &room)
    defer { swap(&words, &room) }
    words.removeAll(keepingCapacity: true)
    words += sender
    code.withUnsafeBufferPointer { words.append(contentsOf: $0) }
    return Code(pool.intern(words.span))
  }

  /// The same words name the same mention; who that is, linking says.
  mutating func official(
    mentioned name: Symbol?, born: PartialDate?, card: Symbol?, at location: SourceLocation
  ) -> Code<Official> {
    func text(_ symbol: Symbol?) -> String { symbol.map { pool[$0] } ?? "" }
    let words = [agency, "", text(name), born?.description ?? "", text(card)].joined(separator: Desk.joint)
    let code = Code<Official>(pool.intern(words))
    mentions.append(Official(mentioned: code, name: name, birth: born, partyCard: card, source: location))
    return code
  }
}
