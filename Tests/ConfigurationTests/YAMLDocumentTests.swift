import Configuration
import Records
import Testing

@Suite("YAML document")
struct YAMLDocumentTests {
  /// Every mistake of a text, without its path.
  private func mistakes(in text: String, _ language: Language = .en) -> [String] {
    var diagnostics = Diagnostics()
    _ = YAMLDocument.read(text, path: "a.yaml", into: &diagnostics)
    return diagnostics.all.map { String($0.text(in: language).dropFirst("a.yaml:".count)) }
  }

  @Test(
    "what is no YAML is told with its place",
    arguments: [
      ("a: [1, 2\nb: 3\n", "2:2: here a “,” or “]” is missing. The part that is read here begins in line 1."),
      ("a: {b: 1\nc: 3\n", "2:2: here a “,” or “}” is missing. The part that is read here begins in line 1."),
      (
        "a: b: c\n",
        "1:5: a “:” cannot stand here. Check how far the line is indented; put a value that holds “: ” in quotes."
      ),
      (
        "a:\n\tb: 1\n",
        "2:1: no value can start with this character. "
          + "Indent with spaces, not tabs; put a value that starts with a sign in quotes."
      ),
      ("a: \"x\nb: 2\n", "1:4: the quote that opens here is not closed."),
      ("a: 1\nb\nc: 2\n", "3:1: a “:” is missing after a key. The part that is read here begins in line 2."),
      ("a: - b\n", "1:4: a “-” cannot stand here. Each item of a list starts on a new line."),
      (
        "- a\nb: 1\n",
        "2:1: this line does not stand under the lines it belongs to, or a quote or bracket before it is not closed. "
          + "The part that is read here begins in line 1."
      ),
      ("a: \"\\q\"\n", "1:5: the file is not valid YAML (“found unknown escape character”)."),
      ("? [1, 2]\n: 3\n", "1:3: a key must be a text, not a list or a mapping."),
      ("a: 1\n---\nb: 2\n", "2:1: a second document starts here; a file holds one."),
    ])
  func syntax(text: String, expected: String) {
    #expect(mistakes(in: text) == [expected])
  }

  @Test(
    "what makes YAML mean more than it shows is refused where it stands",
    arguments: [
      ("a: &x 1\nb: *x\n", "1:4", "&x"), ("b: !!str 7\n", "1:4", "!!str"), ("b: !mine [1]\n", "1:4", "!mine"),
      ("b:\n  c: !mine {a: 1}\n", "2:6", "!mine"), ("a: 1\n<<: {b: 1}\n", "2:1", "<<"), ("&k a: 1\n", "1:1", "&k"),
    ])
  func surprises(text: String, place: String, sign: String) {
    #expect(
      mistakes(in: text) == [
        "\(place): the YAML sign “\(sign)” is not used in configuration files. "
          + "Write the value out; put a text that starts with “&”, “*” or “!” in quotes."
      ])
  }

  @Test("an alias that names nothing is a text that wants quotes", arguments: ["*Tổng cộng", "*Tong", "*", "&"])
  func undefinedAlias(value: String) {
    #expect(
      mistakes(in: "set-aside: \(value)\n", .vi) == [
        "1:12: “*” và “&” ở đầu một giá trị là ký hiệu YAML, không dùng trong tệp cấu hình. "
          + "Đặt cả giá trị trong dấu nháy."
      ])
  }

  @Test("every key that stands twice is told, with the line of the first, and reading goes on")
  func repeatedKeys() {
    let text = """
      unit: CT
      feeds: {id: a, id: b, 'id': c}
      "unit": BTC
      agency: !x y
      unit: QU
      7: a
      7: b
      """
    #expect(
      mistakes(in: text) == [
        "2:16: the key “id” stands in line 2 already; a key stands once.",
        "2:23: the key “id” stands in line 2 already; a key stands once.",
        "3:1: the key “unit” stands in line 1 already; a key stands once.",
        "4:9: the YAML sign “!x” is not used in configuration files. "
          + "Write the value out; put a text that starts with “&”, “*” or “!” in quotes.",
        "5:1: the key “unit” stands in line 3 already; a key stands once.",
        "7:1: the key “7” stands in line 6 already; a key stands once.",
      ])
  }

  @Test("one key in two ways of storing its diacritics is one key")
  func repeatedKeyInTwoForms() {
    #expect(
      mistakes(in: "Ti\u{1EC1}n: 1\nTie\u{302}\u{300}n: 2\n") == [
        "2:1: the key “Tiền” stands in line 1 already; a key stands once."
      ])
  }

  @Test(
    "characters that nobody sees are named, not read",
    arguments: [("a: x\u{0}y\n", "1:5", "0"), ("a: 1\nb: \u{2028}\n", "2:4", "2028"), ("a: 1\rb: 2\n", "1:5", "D")])
  func unseen(text: String, place: String, code: String) {
    #expect(
      mistakes(in: text) == [
        "\(place): here is the invisible character U+\(code), which no configuration file may hold. Delete it."
      ])
  }

  @Test("a byte that is not UTF-8 has its line and column")
  func notUTF8() {
    var diagnostics = Diagnostics()
    let bytes = Array("a: 1\nđơn vị: ".utf8) + [0xFF] + Array("\n".utf8)
    #expect(YAMLDocument.read(bytes, path: "a.yaml", into: &diagnostics) == nil)
    #expect(
      diagnostics.all.map { $0.text(in: .vi) } == [
        "a.yaml:2:9: chỗ này không phải UTF-8. Lưu lại tệp với bảng mã UTF-8."
      ])
  }

  @Test("a file of the largest size is read, one byte more is not")
  func largest() {
    let head = Array("a: 1\n#".utf8)
    let largest = head + [UInt8](repeating: 0x78, count: Limits.bytes - head.count)
    var diagnostics = Diagnostics()
    #expect(YAMLDocument.read(largest, path: "a.yaml", into: &diagnostics) != nil)
    #expect(diagnostics.isEmpty)
    #expect(YAMLDocument.read(largest + [0x78], path: "a.yaml", into: &diagnostics) == nil)
    #expect(
      diagnostics.all.map { $0.text(in: .en) } == [
        "a.yaml:1:1: the file has 1048577 bytes; a configuration file has at most 1048576."
      ])
  }

  @Test("lists inside lists end somewhere, a little too deep or far too deep", arguments: [26, 5_000, 100_000])
  func nesting(depth: Int) {
    let mistakes = mistakes(in: String(repeating: "[", count: depth) + String(repeating: "]", count: depth))
    #expect(mistakes.count == 1)
    #expect(mistakes.first?.hasSuffix(": more than 24 levels of nesting.") == true)
  }

  @Test("the deepest nesting that is allowed is read")
  func deepest() {
    #expect(mistakes(in: String(repeating: "[", count: 25) + String(repeating: "]", count: 25)) == [])
  }

  @Test("a bomb of aliases goes off in nobody's memory", .timeLimit(.minutes(1)))
  func bomb() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      text += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
    }
    #expect(mistakes(in: text + "? *a30\n: 1\n").map { $0.prefix(35) } == ["3:45: too many YAML aliases “*…”. W"])
  }

  @Test("a byte order mark is no part of the first key, and Windows line ends are line ends")
  func byteOrderMark() throws {
    var diagnostics = Diagnostics()
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("a: 1\r\nb: 2\r\n".utf8)
    let node = try #require(YAMLDocument.read(bytes, path: "a.yaml", into: &diagnostics))
    let entries = try #require(node.entries(&diagnostics))
    #expect(diagnostics.isEmpty)
    #expect(entries.map(\.key) == ["a", "b"])
    #expect(entries.map(\.keyPlace.description) == ["a.yaml:1:1", "a.yaml:2:1"])
    #expect(entries.map(\.value.place.description) == ["a.yaml:1:4", "a.yaml:2:4"])
  }

  @Test("a file of nothing but comments is a mapping without keys", arguments: ["", "# rỗng\n", "\n\n"])
  func empty(text: String) throws {
    var diagnostics = Diagnostics()
    let node = try #require(YAMLDocument.read(text, path: "a.yaml", into: &diagnostics))
    #expect(node.entries(&diagnostics)?.isEmpty == true)
    #expect(diagnostics.isEmpty)
  }
}
