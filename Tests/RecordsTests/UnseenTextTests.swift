import Testing

@testable import Records

@Suite struct UnseenTextTests {
  @Test(
    "names that look the same are the same",
    arguments: [
      "Lê\u{A0}Thị Bình", "Lê\u{202F}Thị  Bình", "L\u{AD}ê Thị Bình", "Lê Th\u{2060}ị Bình",
      "\u{FEFF}Lê Thị Bình\u{200B}",
      "Lê \u{200B} Thị Bình", "Le\u{302} Thi\u{323} Bi\u{300}nh", "LÊ THỊ BÌNH",
    ])
  func sameName(_ name: String) { #expect(NameKey(name) == NameKey("Lê Thị Bình")) }

  @Test("ð and Ɖ, which look like đ, are đ", arguments: ["Ðỗ Ðức", "ðỗ đức", "Ɖỗ Đức"])
  func eth(_ name: String) { #expect(NameKey(name) == NameKey("Đỗ Đức")) }

  @Test("a name is not shown as it is compared, and what differs to the eye differs")
  func different() {
    #expect(NameKey("Lê Thị Binh") != NameKey("Lê Thị Bình"))
    #expect(NameKey("LêThị Bình") != NameKey("Lê Thị Bình"))
  }

  @Test("a word is found through what nobody sees, but not through a line break")
  func mapping() {
    func code(_ word: String) -> [UInt8]? {
      var mapping = Mapping()
      let added = [mapping.add("Điều động", "DD"), mapping.add("Điều\u{A0}động", "X")]
      #expect(added == [true, false])
      var scratch = Scratch()
      let found = mapping.word(for: scratch.copy(Array(word.utf8)), &scratch)
      return found.isUnmapped ? nil : Array(found.bytes)
    }
    #expect(code("Điều\u{A0}động") == Array("DD".utf8))
    #expect(code("Điều  đ\u{200B}ộng") == Array("DD".utf8))
    #expect(code("Điều\nđộng") == nil)
  }
}

@Suite struct DamagedTextTests {
  @Test(
    "what no name has is found, and called what it is",
    arguments: [
      ("Nguy\u{FFFD}n", [DamagedText.replaced]), ("Nguy¤n", [.replaced]), ("Nguy?n", [.questionMark]),
      ("Nguy\u{85}n", [.control]),
      ("nh©n", [.misread]), ("§ç Văn", [.misread]), ("ThÞ", [.misread]), ("tr\u{AD}ëng", [.softHyphen]),
      ("L\u{200B}ê", [.zeroWidth]),
      ("Lê\u{A0}Bình", [.oddSpace]), ("Ðỗ", [.lookalike]), ("ðức", [.lookalike]), ("h\u{301}a", [.strayMark]),
      (" \u{301}a", [.strayMark]),
      ("Ng?yễn\u{A0}V¬n", [.questionMark, .misread, .oddSpace]),
    ])
  func damaged(_ name: String, _ expected: [DamagedText]) { #expect(DamagedText.found(in: name) == expected) }

  @Test(
    "names are whole, of foreigners too",
    arguments: [
      "Nguyễn Văn An", "Nguye\u{302}\u{303}n", "André Müller", "Loïc Noël", "H'Lôi Êban", "Y Bhăm-Niê",
      "Jean-Luc d’Arc", "Peña", "Trần Văn A (B)?",
      "",
    ])
  func whole(_ name: String) { #expect(DamagedText.found(in: name) == []) }
}
