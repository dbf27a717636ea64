import Records
import Testing

@testable import Importing

@Suite struct TextCheckTests {
  @Test("bytes are text exactly where the standard library says so, and the first fault is where it stops")
  func equalsTheStandardLibrary() throws {
    var random = FixedRandom(seed: 808)
    let pieces: [[UInt8]] = [
      Array("plain ascii".utf8), Array("Đỗ Thị Huyền".utf8), Array("€😀".utf8), [0x80], [0xC0, 0x80], [0xC1],
      [0xE0, 0x9F, 0x80],
      [0xE0, 0xA0, 0x80], [0xED, 0xA0, 0x80], [0xED, 0x9F, 0xBF], [0xEF, 0xBF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF0, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xE1, 0xBA], [0xC3],
      [0xFF],
    ]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...4, using: &random)).flatMap { _ in pieces.randomElement(using: &random)! }
      let check = bytes.withUnsafeBufferPointer { TextCheck($0) }
      try #require((check.fault == nil) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
      if let fault = check.fault { try #require(fault.at == firstFault(bytes), "\(bytes)") }
    }
  }

  private func firstFault(_ bytes: [UInt8]) -> Int {
    var at = 0
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&rest) { at += String(scalar).utf8.count }
    return at
  }

  @Test("zero bytes, control characters and loose marks are seen at any place of a word of eight", arguments: 0..<24)
  func seenAnywhere(_ place: Int) {
    func check(_ odd: [UInt8]) -> TextCheck {
      var bytes = Array("abcdefgh\tijklmnop\r\nqrstuvwxyz".utf8)
      bytes.insert(contentsOf: odd, at: place)
      return bytes.withUnsafeBufferPointer { TextCheck($0) }
    }
    #expect(check([]).fault == nil && !check([]).hasControl && !check([]).hasLooseMarks)
    #expect(check([0]).fault?.at == place)
    #expect(check([0x1F]).hasControl)
    #expect(check([0x0B]).hasControl)
    #expect(check(Array("\u{301}".utf8)).hasLooseMarks)
    #expect(!check(Array("ế đ ư Ω".utf8)).hasLooseMarks)
  }
}

@Suite struct WildcardTests {
  @Test(
    "a star is any characters, a question mark one",
    arguments: [
      ("*", "", true), ("a*", "a", true), ("a*c", "abbc", true), ("a*c", "abcd", false), ("a?c", "abc", true),
      ("a?c", "ac", false),
      ("*b*d", "abcbd", true), ("a", "ab", false), ("", "", true), ("", "a", false),
      ("*ế*", "k\u{65}\u{302}\u{301} toán", true),
    ])
  func matches(_ pattern: String, _ text: String, _ expected: Bool) {
    #expect(Wildcard(pattern).matches(text) == expected)
  }

  @Test("many stars cost no more than a few")
  func manyStars() {
    #expect(!Wildcard(String(repeating: "a*", count: 200) + "b").matches(String(repeating: "a", count: 5000)))
  }
}

@Suite struct SetAsidePatternTests {
  private func matches(_ pattern: String, _ cells: String...) -> Bool {
    var row = Cells()
    return cells.joined().utf8.withContiguousStorageIfAvailable { bytes in
      var at = 0
      for cell in cells {
        row.append(Cell(bytes.baseAddress! + at, count: cell.utf8.count))
        at += cell.utf8.count
      }
      return SetAsidePattern(pattern).matches(row)
    } ?? false
  }

  @Test("a cell is like its pattern in any case and after any spaces; a longer or another word is not")
  func like() {
    #expect(matches("Tổng cộng*", "x", "  TỔNG CỘNG: 5"))
    #expect(matches("Tổng cộng", "tổng cộng"))
    #expect(!matches("Tổng cộng", "Tổng cộng 5"))
    #expect(!matches("Người lập biểu*", "Nguyễn Văn An"))
    #expect(matches("*ký tên", "Thủ trưởng (đã ký), ký tên"))
    #expect(matches("?. Cộng", "I. Cộng"))
    #expect(!matches("Tổng*", "", " "))
  }

  @Test(
    "totals and signatures are told apart",
    arguments: [
      ("Tổng số*", Aside.total), ("CỘNG", .total), ("Total*", .total), ("Người lập*", .signature),
      ("*tổng", .signature),
    ])
  func reasons(_ pattern: String, _ reason: Aside) { #expect(SetAsidePattern(pattern).reason == reason) }
}
