import Records
import Testing

@testable import Reporting

/// What the office writes in `narrative/*.md`: its emphasis and lists are kept, nothing in it can do anything.
@Suite struct OwnWordsTests {
  private func html(_ text: String) -> String { written(text, .html) }
  private func markdown(_ text: String) -> String { written(text, .markdown) }
  private func written(_ text: String, _ medium: Medium) -> String {
    OwnWords(markdown: text).written(by: Pen(medium: medium, voice: Voice(.vi), targets: []))
  }

  @Test("paragraphs, emphasis, lists and lines are what they were meant to be")
  func kept() {
    let text = """
      # Đặc điểm

      Năm **2010** là *năm đại hội*,
      chuẩn bị bầu cử.

      1. Một
      2. Hai
         - trong hai

      > Trích
      """
    #expect(
      html(text) == """
        <h4>Đặc điểm</h4>
        <p>Năm <b>2010</b> là <i>năm đại hội</i>, chuẩn bị bầu cử.</p>
        <ol><li>Một</li><li>Hai<ul><li>trong hai</li></ul></li></ol>
        <blockquote><p>Trích</p></blockquote>
        """)
    #expect(
      markdown(text) == """
        #### Đặc điểm

        Năm **2010** là *năm đại hội*, chuẩn bị bầu cử.

        1. Một
        2. Hai

           - trong hai

        > Trích
        """)
    // Read again, it says the same.
    #expect(html(markdown(text)) == html(text))
  }

  @Test(
    "nothing that somebody hides in it comes out as markup, in either format",
    arguments: [
      "<script>alert(1)</script>", "a <img src=x onerror=alert(1)> b", "<a href=\"javascript:alert(1)\">bấm</a>",
      "[bấm](javascript:alert(1))", "[bấm](data:text/html,x)", "[bấm](vbscript:x \"t\")", "![ảnh](http://a.vn/x.png)",
      "<http://a.vn>", "[x]: javascript:alert(1)\n\n[x]", "&lt;script&gt;alert(1)&lt;/script&gt;", "`<b>`",
      "```\n<script>\n```", "    <script>", "<!-- x --> y", "<style>p{}</style>", "**<b>đậm</b>**", "&#x202E;x",
      "\u{202E}x",
      "a\0b", "| a | b |\n|---|---|\n| c | d |", "~~~\n{{{x}}}\n~~~", "[a](<javascript:alert(1)>)", "[a](JaVaScRiPt:x)",
      "\\<script>", "\\# a", "<div onclick=x>y</div>", "a  \n# b", "www.a.vn a@b.vn $x$ :::",
    ])
  func harmless(_ text: String) {
    let page = html(text)
    let known: Set<String> = ["p", "b", "i", "br", "h4", "ul", "ol", "li", "blockquote", "hr"]
    for tag in HTMLTag.all(in: page) {
      #expect(known.contains(tag.name), "\(page)")
      #expect(tag.attributes.isEmpty, "\(page)")
    }
    #expect(page.unicodeScalars.count { $0 == "<" } == HTMLTag.all(in: page).count)
    // The Markdown, read by anybody's reader, has no raw HTML, no link and no picture: read again it is the same page.
    let again = markdown(text)
    #expect(
      !again.replacing("\\<", with: "").replacing("<!-- -->", with: "").contains("<") && !again.contains("](")
        && !again.contains("://"), "\(again)")
    for page in [page, again] {
      #expect(page.unicodeScalars.allSatisfy { !HostileTextTests.invisible.contains($0.value) || $0 == "\n" })
    }
  }

  @Test("a link leaves its words and where it led, a picture its words, raw HTML nothing")
  func left() {
    #expect(html("[quy định](https://a.vn/x)") == "<p>quy định (https://a.vn/x)</p>")
    #expect(html("[quy định](javascript:x)") == "<p>quy định</p>")
    #expect(html("![sơ đồ](a.png)") == "<p>sơ đồ</p>")
    #expect(OwnWords(markdown: "<script>alert(1)</script>").isEmpty)
    #expect(OwnWords(markdown: "").isEmpty && OwnWords(markdown: " \n\n<!-- -->\n").isEmpty)
  }

  @Test("where nothing is left that can be seen, the review says so itself")
  func nothingLeft() async throws {
    var office = Office.haiAn()
    office.narrative.causes = "<!-- sẽ viết sau -->"
    let page = try Fixtures.templates.render(AnnualReview(await office.input()), as: .markdown)
    #expect(page.contains("Chưa kết luận nguyên nhân đối với"))
  }

  @Test("however deep somebody goes, it is read to its end")
  func deep() {
    #expect(html(String(repeating: "> ", count: 20_000) + "đáy").contains("đáy"))
    #expect(html(String(repeating: "*a ", count: 5_000) + "đáy" + String(repeating: "*", count: 5_000)).contains("đáy"))
    #expect(html((0..<500).map { String(repeating: " ", count: $0 * 2) + "- a\n" }.joined() + "đáy").contains("đáy"))
  }
}
