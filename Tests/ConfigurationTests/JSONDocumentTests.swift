import Records
import Testing

@testable import Configuration

@Suite("JSON as configuration")
struct JSONDocumentTests {
  private func mistakes(_ text: String) -> [String] { mistakes(Array(text.utf8)) }

  private func mistakes(_ bytes: [UInt8]) -> [String] {
    var diagnostics = Diagnostics()
    let node = JSONDocument.read(bytes, path: "f.json", into: &diagnostics)
    #expect(node != nil || !diagnostics.isEmpty)
    return diagnostics.all.map { $0.text(in: .en) }
  }

  @Test("texts, numbers, lists and keys come with their places, columns counted in characters")
  func places() throws {
    var diagnostics = Diagnostics()
    let text = "{\n  \"tên\": \"Hải \\u0041\\n\\ud83d\\ude00\", \"n\": [12, -3]\n}"
    let node = try #require(JSONDocument.read(Array(text.utf8), path: "f.json", into: &diagnostics))
    let entries = try #require(node.entries(&diagnostics))
    #expect(entries.map(\.key) == ["tên", "n"])
    #expect(entries[0].value.text(&diagnostics) == "Hải A\n😀")
    #expect(entries[1].keyPlace == Place(path: "f.json", line: 2, column: 38))
    #expect(entries[1].value.list(&diagnostics)?.compactMap { $0.number(in: -9...99, &diagnostics) } == [12, -3])
    #expect(diagnostics.isEmpty)
  }

  @Test(
    "what is no JSON is told where it stands",
    arguments: [
      ("", "f.json:1:1: the file ends here"), ("{", "f.json:1:2: the file ends here"),
      ("{\"a\": 1,}", "f.json:1:9: here is “}”; expected a key"), ("[1,\n 02]", "f.json:2:2: here is “02]”"),
      ("[1] x", "f.json:1:5: here is “x”; expected the end of the file"),
      ("{\"a\" 1}", "f.json:1:6: here is “1}”; expected “:”"), ("[\"a\nb\"]", "f.json:1:4: a text in quotes holds"),
      ("[\"a]", "f.json:1:2: a quote opens here"), ("[\"\\x\"]", "f.json:1:3: behind “\\” stands"),
      ("[\"\\ud800\"]", "f.json:1:3: behind “\\”"), ("[NaN]", "f.json:1:2: here is “NaN]”"),
      ("# a", "f.json:1:1: here is “#”"),
      ("{\"a\": 1,\n\"a\": 2}", "f.json:2:1: the key “a” stands in line 1 already"),
    ])
  func mistakesHavePlaces(_ text: String, _ expected: String) {
    #expect(mistakes(text).first?.hasPrefix(expected) == true, "\(mistakes(text))")
  }

  @Test("bytes that are no UTF-8, and a tower of brackets, end the reading and nothing else")
  func hostile() {
    #expect(mistakes([0x22, 0xFF, 0x22]) == ["f.json:1:1: here the file is not UTF-8."])
    #expect(mistakes(String(repeating: "[", count: 100_000)).first?.contains("levels of nesting") == true)
    var bytes = Array("{\"a\": [\"é\\u00e9\", true, null, 1.5e-3]}".utf8)
    for i in bytes.indices {
      let old = bytes[i]
      for new: UInt8 in [0, 0x22, 0x5C, 0x7B, 0xFF] {
        bytes[i] = new
        _ = mistakes(bytes)  // it ends, one way or the other
      }
      bytes[i] = old
      _ = mistakes(Array(bytes[..<i]))
    }
    #expect(mistakes(bytes) == [])
  }
}
