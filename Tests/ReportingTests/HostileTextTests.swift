import Records
import Testing

@testable import Reporting

extension Office {
  static let attacks = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "a | b", "**đậm** _x_ `y`",
    "[bấm](javascript:alert(1))", "http://example.com", "=cmd|' /C calc'!A0", "đảo\u{202E}ngược\u{2066}", "một\n# hai",
    "\u{0}không\u{7}", "<\u{338}b>", "&lt;b&gt;", "1. mục", "- mục", "{{sentence}}", "a\\|b", "<!-- -->",
  ]

  /// Every text that comes from outside tries to be something else.
  static func hostile() -> Office {
    var office = Office()
    let everything = attacks.joined(separator: " ")
    office.agency("cuc-thue", everything, unit: "CT")
    office.agency("quan-uy", "- " + everything, unit: "QU")
    office.setLaw()
    office.narrative = Narrative(situation: everything, causes: "# " + everything, directions: "1. " + everything)
    office.unclaimed = ["cuc-thue/2010/" + everything]
    office.covers(.consultation, by: "cuc-thue", of: "CT")
    office.covers(.consultation, by: "quan-uy", of: "QU")
    office.due("2010/" + everything, from: "quan-uy", .missing)
    office.file("reference/units.csv") { file in
      func unit(_ code: String, _ kind: String, _ level: String, party: String?, managing: String?) -> [String?] {
        [code, everything, kind, level, party, managing, "= " + everything, nil, nil, nil]
      }
      file.row(.unit, unit("QU", "committee", "district", party: nil, managing: nil))
      file.row(.unit, unit("CT", "vertical", "province", party: nil, managing: nil))
      file.row(.unit, unit("CCT", "vertical", "district", party: "QU", managing: "CT"))
      file.row(.post, ["P", everything, "deputy", "appointed", nil, nil])
    }
    office.file("cuc-thue/2010/<b>|x|.csv", from: "cuc-thue", encoding: everything, dialect: everything) { file in
      for (i, attack) in attacks.enumerated() {
        file.row(.official, ["\(i)", attack, nil, nil, "2/3/1960", nil, nil, nil, nil])
        file.row(.assignment, "official=\(i)  unit=CCT  post=P  from=1/1/1990")
        var action = [String?](repeating: nil, count: RecordKind.action.fieldNames.count)
        for (field, value) in [
          ("official", "\(i)"), ("kind", "BO_NHIEM_LAI"), ("decider", "CT"), ("decision.number", attack),
          ("decision.date", "15/3/2010"), ("fromUnit", "CCT"), ("fromPost", "P"),
        ] { action[RecordKind.action.fieldNames.firstIndex(of: field)!] = value }
        file.row(.action, action)
        action[RecordKind.action.fieldNames.firstIndex(of: "decision.date")!] = attack
        file.row(.action, action)
      }
    }
    return office
  }
}

@Suite struct HostileTextTests {
  static let invisible: Set<UInt32> = Set(0x202A...0x202E).union(0x2066...0x2069).union([0, 7, 0x1F])

  @Test("in HTML nothing of it is markup")
  func html() async throws {
    let page = try Fixtures.templates.render(AnnualReview(await Office.hostile().input()), as: .html)
    let known: Set<String> = [
      "!doctype", "html", "head", "meta", "title", "style", "body", "div", "nav", "ol", "ul", "li", "a", "main",
      "header", "br",
      "b", "span", "h1", "h2", "h3", "h4", "h5", "i", "section", "p", "table", "caption", "thead", "tbody", "tr", "th",
      "td",
      "article", "dl", "dt", "dd", "footer", "wbr", "figure", "svg", "desc", "rect", "line", "circle", "text", "tspan",
    ]
    #expect(Set(HTMLTag.all(in: page).map(\.name)).subtracting(known).isEmpty)
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(page.contains("&amp;lt;b&amp;gt;"))
    // A mark that combines with the sign does not hide it.
    #expect(page.contains("&lt;\u{338}b&gt;"))
    // Every angle bracket of the page belongs to one of its tags: else some text was let through.
    let body = page[page.firstRange(of: "<body>")!.lowerBound...]
    #expect(body.unicodeScalars.count { $0 == "<" } == HTMLTag.all(in: String(body)).count)
    #expect(page.unicodeScalars.allSatisfy { !HostileTextTests.invisible.contains($0.value) })
  }

  @Test("in Markdown nothing of it is markup")
  func markdown() async throws {
    let page = try Fixtures.templates.render(AnnualReview(await Office.hostile().input()), as: .markdown)
    #expect(page.contains("\\<script\\>alert(1)\\</script\\>"))
    #expect(!page.contains("<script>"))
    #expect(page.contains("\\[bấm\\](javascript:alert(1))"))
    #expect(!page.contains("http://"))
    #expect(page.contains("\\*\\*đậm\\*\\* \\_x\\_ \\`y\\`"))
    #expect(page.contains("\\<\\!-- --\\>"))
    for line in page.split(separator: "\n") {
      #expect(!line.hasPrefix("# hai") && !line.hasPrefix("- mục") && !line.hasPrefix("1. mục"))
    }
    #expect(page.unicodeScalars.allSatisfy { !HostileTextTests.invisible.contains($0.value) })
  }

  @Test("a pipe in a cell does not begin another")
  func pipes() async throws {
    let page = try Fixtures.templates.render(AnnualReview(await Office.hostile().input()), as: .markdown)
    var columns: Int?
    var tables = 0
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        columns = nil
        continue
      }
      let bars = line.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" }
      if columns == nil { tables += 1 }
      #expect(columns == nil || columns == bars, "\(line)")
      columns = bars
    }
    #expect(tables > 8)
  }

  @Test("what would begin a list or a heading at the start of a line does not")
  func lineStarts() {
    let pen = Pen(medium: .markdown, voice: Voice(.vi), targets: [])
    #expect(pen.write(.given("1. mục")) == "1\\. mục")
    #expect(pen.write(.given("12) mục")) == "12\\) mục")
    #expect(pen.write(.given("- mục")) == "\\- mục")
    #expect(pen.write(.given("   + mục")) == "\\+ mục")
    #expect(pen.write(.given("=== ")) == "\\=== ")
    #expect(pen.write(.given("# mục")) == "\\# mục")
    #expect(pen.write(.given("> mục")) == "\\> mục")
    #expect(pen.write(.given("31.12.2010")) == "31.12.2010")
    #expect(pen.write(.given("xem www.a.vn, a@b.vn")) == "xem www<!-- -->.a.vn, a<!-- -->@b.vn")
  }

  @Test("a cell of a CSV file is no formula", arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
  func formulas(_ text: String) {
    let cell = CSVText.cell(text)
    #expect(cell == "'" + text || cell == "\"'" + text + "\"")
  }

  @Test("CSV quotes what it must and nothing else")
  func quoting() {
    var csv = CSVText(header: ["a", "b"])
    csv.add(["một, hai", "ba \"bốn\""])
    csv.add(["năm\nsáu", "bảy"])
    csv.add(["\u{202E}x\u{0}", "'=1"])
    #expect(
      csv.text == "a,b\r\n\"một, hai\",\"ba \"\"bốn\"\"\"\r\n\"năm\nsáu\",bảy\r\n\u{FFFD}x\u{FFFD},'=1\r\n")
  }

  @Test("no cell of a list begins like a formula, whatever the exports hold")
  func lists() async {
    let input = await Office.hostile().input()
    for (text, columns) in [(FindingsCSV.text(input), 16), (RejectsCSV.text(input), 10)] {
      let rows = csvCells(text)
      #expect(rows.count > Office.attacks.count)
      for row in rows {
        #expect(row.count == columns)
        for cell in row { #expect(!"=+-@\t\r".contains(cell.first ?? "x"), "\(cell)") }
      }
      #expect(text.unicodeScalars.allSatisfy { !HostileTextTests.invisible.contains($0.value) })
    }
    #expect(csvCells(FindingsCSV.text(input)).contains { $0[11].hasPrefix("'=cmd") })
  }
}
