import Records
import Testing

@testable import Importing

/// Limits come before libxml2's own, and with a sentence of ours.
@Suite struct XMLLimitTests {
  private static let sample = Sample(
    profile: """
      agency: thuế
      unit: TA
      feeds:
        - {id: a, files: "*.xml", row: DS/CanBo, records: {official: {code: "@ma", name: Ten}}}
      """)

  private func reason(_ text: String, pieces: Int = .max) throws -> Unreadable.Reason? {
    try Self.sample.read(text, pieces: pieces).problem?.reason
  }

  @Test("XInclude anywhere is refused, whatever its prefix", arguments: ["xi:include", "xi:fallback"])
  func xinclude(_ element: String) throws {
    let file =
      "<DS xmlns:xi='http://www.w3.org/2001/XInclude'>\n<GhiChu><\(element) href='file:///etc/passwd'/></GhiChu></DS>"
    for pieces in [1, .max] {
      let problem = try Self.sample.read(file, pieces: pieces).problem
      #expect(problem?.reason == .xinclude)
      #expect(problem?.line == 2)
    }
    #expect(try reason("<include xmlns='http://www.w3.org/2001/XInclude' href='a'/>") == .xinclude)
    // The word alone is nothing: only the namespace makes it XInclude.
    #expect(try reason("<DS><include href='a'/></DS>") == .noRows(path: "DS/CanBo", found: ["include"]))
  }

  @Test("xml:base and xml:space change nothing")
  func xmlAttributes() throws {
    let outcome = try Self.sample.read(
      "<DS xml:base='http://127.0.0.1:1/'><CanBo ma='an' xml:space='preserve'><Ten xml:lang='vi'> An </Ten></CanBo></DS>"
    )
    #expect(outcome.records.officials.map { outcome.text($0.name) } == ["An"])
  }

  @Test("a comment, an instruction or a value longer than its limit", arguments: [4096, .max])
  func markup(_ pieces: Int) throws {
    let long = String(repeating: "x", count: 2 * ImportLimits.markup)
    #expect(try reason("<DS>\n<!--\(long)--></DS>", pieces: pieces) == .tooLong(.comment, limit: ImportLimits.markup))
    #expect(try reason("<DS><?p \(long)?></DS>", pieces: pieces) == .tooLong(.instruction, limit: ImportLimits.markup))
    #expect(
      try reason("<DS><GhiChu a='\(long)'/></DS>", pieces: pieces) == .tooLong(.attribute, limit: ImportLimits.markup))
    let fitting = String(repeating: "x", count: ImportLimits.markup)
    #expect(
      try reason("<DS><!--\(fitting)--><?p \(fitting)?><GhiChu a='\(fitting)'/><CanBo/></DS>", pieces: pieces) == nil)
  }

  @Test("a tag that does not end is not waited for", arguments: [100_000, .max])
  func endlessTag(_ pieces: Int) throws {
    for start in ["<DS><CanBo ma='", "<DS><!--", "<DS><?p ", "<DS><CanBo "] {
      let endless = start + String(repeating: " ", count: 6 << 20)
      #expect(try reason(endless, pieces: pieces) == .tooLong(.tag, limit: ImportLimits.waiting), "\(start)")
    }
  }

  @Test("text that no row wants is passed over, however long")
  func skippedText() throws {
    let long = String(repeating: "chữ ", count: 1_300_000)
    let outcome = try Self.sample.read("<DS>\(long)<GhiChu>\(long)</GhiChu><CanBo ma='an'><Ten>An</Ten></CanBo></DS>")
    #expect(outcome.problem == nil)
    #expect(outcome.records.officials.count == 1)
    let wanted = try Self.sample.read("<DS><CanBo ma='an'><Ten>\(long)</Ten></CanBo></DS>")
    #expect(wanted.problem?.reason == .tooLong(.row, limit: ImportLimits.row))
    #expect(wanted.batch.rejects.map(\.reason) == [.brokenOff])
  }

  @Test("more attributes or depth than any list has")
  func attributesAndDepth() throws {
    let many = (0..<10_000).map { "a\($0)='x'" }.joined(separator: " ")
    #expect(try reason("<DS><CanBo \(many)/></DS>") == .tooManyAttributes(limit: ImportLimits.attributes))
    let deep = "<DS>" + String(repeating: "<a>", count: 300)
    #expect(try reason(deep) == .tooDeep(limit: ImportLimits.depth))
  }

  @Test("a name for every element is no list, and does not fill the memory", arguments: [50_000, .max])
  func names(_ pieces: Int) throws {
    let elements = (0..<300_000).map { "<element-of-a-long-name-\($0)/>" }.joined()
    let attributes = (0..<300_000).map { "<a attribute-of-a-long-name-\($0)=''/>" }.joined()
    #expect(try reason("<DS>\(elements)</DS>", pieces: pieces) == .tooManyNames)
    #expect(try reason("<DS>\(attributes)</DS>", pieces: pieces) == .tooManyNames)
    let honest = (0..<3000).map { "<element-of-a-long-name-\($0)/>" }.joined()
    #expect(try reason("<DS>\(honest)<CanBo/></DS>", pieces: pieces) == nil)
  }

  @Test("values are not kept as names are: a million different ones do no harm")
  func values() throws {
    let rows = (0..<200_000).map { "<CanBo ma='m-\($0)' ghi-chu='một giá trị riêng \($0)'/>" }.joined()
    let outcome = try Self.sample.read("<DS>\(rows)</DS>")
    #expect(outcome.problem == nil)
    #expect(outcome.tally.rows == 200_000)
  }
}
