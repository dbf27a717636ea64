import Testing

@testable import Records

@Suite struct SymbolPoolTests {
  /// Many lengths, and many that agree in their first and their last eight bytes.
  private static let texts: [String] = {
    var texts: [String] = []
    for length in 0...40 { texts.append(String(repeating: "x", count: length)) }
    for i in 0..<20_000 {
      texts.append("\(i)")
      texts.append("\(i)/QĐ-CT")
      texts.append("thuế\u{1F}CB\(1_000_000 + i)")
      texts.append("Quyết định số \(i) của Cục Thuế thành phố")
    }
    return texts
  }()

  @Test("every text has one symbol, and every symbol its text")
  func oneEach() {
    var pool = SymbolPool()
    var known: [String: Symbol] = [:]
    for _ in 0..<2 {
      for text in SymbolPoolTests.texts {
        let symbol = pool.intern(text)
        #expect(known.updateValue(symbol, forKey: text) ?? symbol == symbol)
      }
    }
    #expect(pool.count == known.count)
    #expect(Set(known.values).count == known.count)
    for (text, symbol) in known { #expect(pool[symbol] == text && pool.symbol(of: text) == symbol) }
  }

  @Test("a text nobody interned has no symbol, however like it is to one")
  func unknown() {
    var pool = SymbolPool()
    for text in SymbolPoolTests.texts { _ = pool.intern(text) }
    for text in ["thuế\u{1F}CB0999999", "Quyết định số 20000 của Cục Thuế thành phố", "\u{0}", "xx\u{0}", "20000"] {
      #expect(pool.symbol(of: text) == nil)
    }
    #expect(pool[.unreadable] == "?")
  }
}
