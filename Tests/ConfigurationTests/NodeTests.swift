import Configuration
import Records
import Testing

private enum Side: String, CaseIterable { case leaving, arriving }

/// Reads one value under the key `x` and gives it back with every mistake.
private func reading<Value>(
  _ yaml: String, _ language: Language = .en, _ read: (Node, inout Diagnostics) -> Value?
) -> (value: Value?, mistakes: [String]) {
  var diagnostics = Diagnostics()
  let value = YAMLDocument.read("x: " + yaml, path: "a.yaml", into: &diagnostics)?
    .mapping(&diagnostics) { fields, diagnostics in
      fields.required("x", &diagnostics).flatMap { read($0, &diagnostics) }
    }
  return (value, diagnostics.all.map { $0.text(in: language) })
}

@Suite("Node")
struct NodeTests {
  @Test(
    "a code is its own text, whatever YAML would make of it", arguments: ["007", "1e3", "2010-01-01", "no", "0x1F"])
  func rawText(code: String) {
    #expect(reading(code) { $0.text(&$1) }.value == code)
    #expect(reading("'\(code)'") { $0.text(&$1) }.value == code)
  }

  @Test("a text is not nothing, no list and no mapping")
  func noText() {
    #expect(reading("") { $0.text(&$1) }.mistakes == ["a.yaml:1:3: “x” is empty; expected a text."])
    #expect(reading("~") { $0.text(&$1) }.mistakes == ["a.yaml:1:4: “x” is empty; expected a text."])
    #expect(reading("[a]", .vi) { $0.text(&$1) }.mistakes == ["a.yaml:1:4: “x” là một danh sách; cần một đoạn chữ."])
    #expect(
      reading("{a: b}") { $0.text(&$1) }.mistakes == ["a.yaml:1:4: “x” is keys with values; expected a text."])
    #expect(reading("''") { $0.text(&$1) }.mistakes == ["a.yaml:1:4: “x” is “”; expected a text."])
    #expect(reading("''") { $0.text(allowsEmpty: true, &$1) }.value == "")
  }

  @Test(
    "a number lies in its range and is written with digits", arguments: ["0", "65", "6.0", "+6", "six", "1_0", "٣"])
  func badNumber(text: String) {
    let outcome = reading(text) { $0.number(in: 1...64, &$1) }
    #expect(outcome.value == nil)
    #expect(outcome.mistakes == ["a.yaml:1:4: “x” is “\(text)”; expected a whole number from 1 to 64."])
  }

  @Test("both ends of a range belong to it")
  func numberRange() {
    #expect(reading("1") { $0.number(in: 1...64, &$1) }.value == 1)
    #expect(reading("64") { $0.number(in: 1...64, &$1) }.value == 64)
  }

  @Test("only true and false are flags", arguments: ["yes", "no", "on", "True", "'true'", "1"])
  func badFlag(text: String) {
    let outcome = reading(text) { $0.flag(&$1) }
    #expect(outcome.value == nil)
    #expect(outcome.mistakes.count == 1)
    #expect(outcome.mistakes.first?.hasSuffix("expected true or false, unquoted.") == true)
  }

  @Test("true and false are read")
  func flags() {
    #expect(reading("true") { $0.flag(&$1) }.value == true)
    #expect(reading("false") { $0.flag(&$1) }.value == false)
  }

  @Test("a date is a day that the calendar has")
  func dates() {
    #expect(reading("2012-02-29") { $0.date(&$1) }.value == CivilDate(year: 2012, month: 2, day: 29))
    #expect(reading("\"2012-02-29\"") { $0.date(&$1) }.value == CivilDate(year: 2012, month: 2, day: 29))
    #expect(
      reading("2011-02-29", .vi) { $0.date(&$1) }.mistakes == [
        "a.yaml:1:4: “x” là “2011-02-29”; cần một ngày có thật, dạng 2010-12-31."
      ])
    #expect(reading("31/12/2010") { $0.date(&$1) }.value == nil)
  }

  @Test("a word that is nearly right is guessed at, one that is not is only refused")
  func words() {
    #expect(reading("arriving") { $0.word(Side.self, &$1) }.value == .arriving)
    #expect(
      reading("leavnig") { $0.word(Side.self, &$1) }.mistakes == [
        "a.yaml:1:4: “x” is “leavnig”; expected one of: leaving, arriving. Did you mean “leaving”?"
      ])
    #expect(
      reading("both", .vi) { $0.word(Side.self, &$1) }.mistakes == [
        "a.yaml:1:4: “x” là “both”; cần một trong các từ: leaving, arriving."
      ])
  }

  @Test("a list is a list; `items` also takes a single value")
  func lists() {
    #expect(reading("[a, b]") { $0.list(&$1)?.count }.value == 2)
    #expect(reading("a") { $0.list(&$1) }.mistakes == ["a.yaml:1:4: “x” is “a”; expected a list."])
    #expect(reading("a") { node, _ in node.items.count }.value == 1)
    #expect(reading("[a, b]") { node, _ in node.items.count }.value == 2)
  }

  @Test("a mistake in a list has the list's name and the item's place")
  func listItems() {
    #expect(
      reading("[1,\n  b]") { $0.list(&$1)?.map { item in item.place.line } }.value == [1, 2])
    let outcome = reading("[1,\n  b]") { node, diagnostics in
      node.list(&diagnostics)?.compactMap { $0.number(in: 0...9, &diagnostics) }
    }
    #expect(outcome.mistakes == ["a.yaml:2:3: “x” is “b”; expected a whole number from 0 to 9."])
  }

  @Test("free keys come in the order of the file, each with its place")
  func freeKeys() throws {
    let entries = try #require(reading("{Điều động: B, Bổ nhiệm: A}") { $0.entries(&$1) }.value)
    #expect(entries.map(\.key) == ["Điều động", "Bổ nhiệm"])
    #expect(entries.map(\.keyPlace.column) == [5, 19])
    #expect(entries.map(\.value.place.column) == [16, 29])
  }

  @Test("a value in a message stays on one line, is cut, and cannot command a terminal")
  func hostileValue() {
    #expect(
      reading("\"\\e[31m\\n\\u202E\(String(repeating: "y", count: 70))\"") { $0.flag(&$1) }.mistakes == [
        "a.yaml:1:4: “x” is “\u{FFFD}[31m\u{FFFD}\u{FFFD}\(String(repeating: "y", count: 53))…”; "
          + "expected true or false, unquoted."
      ])
  }
}

@Suite("Mapping reader")
struct MappingReaderTests {
  private func mistakes(
    in yaml: String, _ language: Language = .en, read: (inout MappingReader, inout Diagnostics) -> Void
  ) -> [String] {
    var diagnostics = Diagnostics()
    let node = YAMLDocument.read(yaml, path: "a.yaml", into: &diagnostics)
    _ = node?.mapping(&diagnostics) { fields, diagnostics in read(&fields, &diagnostics) }
    return diagnostics.all.map { $0.text(in: language) }
  }

  @Test("unknown keys and missing keys are told at once, with the keys there are")
  func keys() {
    let found = mistakes(in: "agnecy: cuc-thue\nfeeds: []\nzzz: 1\n") { fields, diagnostics in
      _ = fields.required("agency", &diagnostics)
      _ = fields.optional("feeds")
    }
    #expect(
      found == [
        "a.yaml:1:1: the key “agency” is missing.",
        "a.yaml:1:1: there is no key “agnecy”; the keys here are agency, feeds. Did you mean “agency”?",
        "a.yaml:3:1: there is no key “zzz”; the keys here are agency, feeds.",
      ])
  }

  @Test("the mistakes stand in Vietnamese as well")
  func vietnamese() {
    let found = mistakes(in: "feed: []\n", .vi) { fields, diagnostics in _ = fields.required("feeds", &diagnostics) }
    #expect(
      found == [
        "a.yaml:1:1: thiếu khóa “feeds”.",
        "a.yaml:1:1: không có khóa “feed”; các khóa ở đây: feeds. Có phải ý là “feeds”?",
      ])
  }

  @Test("exactly one of several keys")
  func one() {
    let choice = { (fields: inout MappingReader, diagnostics: inout Diagnostics) in
      _ = fields.one(of: ["value", "table"], &diagnostics)
    }
    #expect(mistakes(in: "value: 1\n", read: choice) == [])
    #expect(
      mistakes(in: "value: 1\ntable: 2\n", read: choice) == ["a.yaml:2:8: “value” and “table” exclude each other."])
    #expect(mistakes(in: "{}\n", read: choice) == ["a.yaml:1:1: exactly one of “value”, “table” must stand here."])
  }

  @Test("what is no mapping is told once")
  func noMapping() {
    #expect(
      mistakes(in: "- a\n") { fields, diagnostics in _ = fields.required("x", &diagnostics) } == [
        "a.yaml:1:1: here is a list; expected keys with values."
      ])
  }
}

@Suite("Diagnostics")
struct DiagnosticsTests {
  @Test("come in the order of the files and lines, and nothing is said twice")
  func order() {
    var diagnostics = Diagnostics()
    let message = Bilingual(vi: "sai", en: "wrong")
    for (path, line) in [("b.yaml", 1), ("a.yaml", 10), ("a.yaml", 9), ("a.yaml", 10)] {
      diagnostics.report(at: Place(path: path, line: line), message)
    }
    #expect(diagnostics.all.map { $0.text(in: .vi) } == ["a.yaml:9:1: sai.", "a.yaml:10:1: sai.", "b.yaml:1:1: sai."])
  }
}
