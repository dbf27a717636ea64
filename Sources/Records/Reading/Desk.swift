/// What reading needs besides the row: the texts kept once, the sender, and a note of the cells it could not read.
public struct Desk: Sendable {
  public internal(set) var pool: SymbolPool
  /// Every agency has its own codes for people: `cuc-thue` + `0417`.
  let agency: String
  var emptied: [Flaw] = []
  /// People whom the row at hand names without a code.
  var mentions: [Official] = []

  /// An official's code as the pool has it: the agency, the joint, then room for what the sender writes.
  private var codeText: [UInt8]
  private let codeStart: Int
  /// Whose code was read last. Lists are mostly in the order of their people.
  private var lastOfficial = Symbol.unreadable

  init(pool: consuming SymbolPool, agency: String) {
    (self.pool, self.agency) = (pool, agency)
    codeText = Array((agency + Desk.joint).utf8)
    codeStart = codeText.count
  }

  /// Between an agency and its own code; in no file, since no text cell may hold it.
  static let joint = "\u{1F}"

  mutating func official(coded code: Span<UInt8>) -> Code<Official> {
    if isLast(code) { return Code(lastOfficial) }
    codeText.removeLast(codeText.count - codeStart)
    code.withUnsafeBufferPointer { codeText.append(contentsOf: $0) }
    let text = codeText
    lastOfficial = pool.intern(text.span)
    return Code(lastOfficial)
  }

  private func isLast(_ code: Span<UInt8>) -> Bool {
    lastOfficial != .unreadable && codeText.span.extracting(droppingFirst: codeStart).isEqual(to: code)
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
