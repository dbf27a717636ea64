import Records
import Testing

@testable import Reporting

/// No script, ever; no request: not from an office's own template either.
@Suite struct ActiveContentTests {
  private func mistakes(
    _ html: String, _ partials: [String: String] = [:], markdown: String = "{{% CONTENT_TYPE:MARKDOWN}}"
  ) -> [TemplateMistake] {
    let html = partials.merging(["review": html]) { _, page in page }
    do {
      _ = try ReviewTemplates([.html: html, .markdown: ["review": markdown]], pages: TemplateTests.page)
      return []
    } catch { return error.all }
  }

  @Test(
    "whatever runs or asks for something is refused",
    arguments: [
      "<script>x</script>", "<ScRiPt src=a>", "<scr{{! }}ipt>", "<{{language}}>", "<b{{#banner}}x{{/banner}}>",
      "<img src=\"https://example.org/a.png\">", "<img src=\"//example.org/a\">", "<img src=x onerror=\"a()\">",
      "<p onclick=\"a()\">", "<p/onclick=a()>", "<p on{{! }}click=\"a()\">", "<p {{language}}>",
      "<p class={{language}}>",
      "<a href=\"javascript:a()\">", "<a href=\" javascript:a()\">", "<a href=\"&#106;avascript:a()\">",
      "<a href=\"java{{! }}script:a()\">", "<a href=\"{{#banner}}x{{/banner}}//example.org\">",
      "<a href=\"/{{! }}/example.org\">", "<a href=\"\\\\example.org\">", "<a href=\"{{{kind}}}\">",
      "<a ping=\"a\">", "<table background=\"a.png\">", "<img srcset=\"a.png\">",
      "<link rel=\"stylesheet\" href=\"a.css\">",
      "<iframe src=\"a\">", "<object data=\"a\">", "<embed src=\"a\">", "<base href=\"a\">", "<form action=\"a\">",
      "<input autofocus>", "<video src=\"a\">", "<meta http-equiv=\"refresh\" content=\"0\">",
      "<meta charset=\"utf-7\">",
      "<svg><use href=\"#a\">", "<svg><animate>", "<svg><image href=\"a\">", "<svg><foreignObject>", "<math>",
      "<template>",
      "<style>@import \"a\";</style>", "<style>p { background: url(https://example.org) }</style>",
      "<style>p { background: URL( 'a.png') }</style>", "<style>p { background: u\\72l(a) }</style>",
      "<style>p { background: u{{! }}rl(a) }</style>", "<style>p { background: image-set(\"a\" 1x) }</style>",
      "<style>{{{office}}}</style>", "<style><p></style>", "<svg><style><script>a()</script></style></svg>",
      "<title><style></title>", "<p style=\"background: url(a)\">", "<p style=\"background: u&#114;l(a)\">",
      "<p style=\"background: u{{! }}rl(a)\">", "<rect fill=\"url(https://example.org)\">",
      "<!-- a --><script>", "<!--><script>", "<?php ?>", "<![CDATA[x]]>", "<p", "<p class=\"a", "<",
      "<p title=\"a\"{{> b}}>",
      "<title>", "<style>p {}",
    ])
  func refused(_ html: String) {
    let found = mistakes(html, ["b": "x"])
    #expect(!found.isEmpty, "\(html)")
    for mistake in found { #expect(mistake.line == 1 && mistake.column >= 1) }
  }

  @Test(
    "what shows something and does nothing may stand",
    arguments: [
      "<p class=\"a {{language}}\">x < y</p>", "<a href=\"#{{language}}\">x</a>",
      "<a href='units/{{language}}.html#a'>x</a>",
      "<img alt=\"\" src=\"data:image/png;base64,AAAA\">",
      "<style>p { background: url(data:image/png;base64,AA) }</style>",
      "<svg viewBox=\"0 0 1 1\"><rect fill=\"url(#a)\" width=1 /></svg>", "<br>", "<td colspan=2>x</td>",
      "<p style=\"color: rgb(1, 2, 3)\">x</p>", "<p {{#banner}}hidden {{/banner}}>x</p>", "a <b>b</b> 1 < 2, 3 <3",
      "<style>\n{{> b}}\np { content: \"{{{banner}}}\" }</style>",
    ])
  func harmless(_ html: String) { #expect(mistakes(html, ["b": "i { color: red }"]).isEmpty, "\(html)") }

  @Test("a page with a head keeps the rule that forbids scripts and requests")
  func policy() {
    let line = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:\">"
    #expect(mistakes("<head>\(line)</head>").isEmpty)
    #expect(mistakes("<head></head>").count == 1)
    for weaker in ["default-src *;", "default-src 'none'; script-src 'self'", "default-src 'none'; img-src https:"] {
      #expect(!mistakes("<head><meta http-equiv=\"Content-Security-Policy\" content=\"\(weaker)\"></head>").isEmpty)
    }
  }

  @Test("a partial is looked at where it is called: as markup, as a style sheet")
  func partials() {
    #expect(mistakes("{{> b}}", ["b": "<script>"]).map(\.file) == ["html/b.mustache"])
    #expect(mistakes("<style>\n{{> b}}\n</style>", ["b": "p { }\n  @import 'a'"]).map(\.line) == [2])
    // Two halves of a tag in two files.
    #expect(!mistakes("{{> b}}ipt>", ["b": "<scr"]).isEmpty)
    #expect(!mistakes("{{> b}}script>", ["b": "<"]).isEmpty)
  }

  @Test(
    "in Markdown too",
    arguments: [
      "[a](javascript:b)", "![a](b.png)", "[a](https://example.org)", "[a]: https://example.org", "<script>",
      "> [a]: b",
      "<img src=x onerror=a()>", "<https://example.org>", "[a]({{{kind}}})",
    ])
  func markdown(_ text: String) {
    #expect(!mistakes("", markdown: "{{% CONTENT_TYPE:MARKDOWN}}\n" + text).isEmpty, "\(text)")
  }

  @Test("a link within the review, an anchor and an empty remark may stand in Markdown")
  func harmlessMarkdown() {
    #expect(
      mistakes("", markdown: "{{% CONTENT_TYPE:MARKDOWN}}\n<a id=\"x\"></a> [a](#{{language}}) <!-- --> [x] (y)")
        .isEmpty)
  }

  @Test("a template cannot run for ever: no partial in a circle, no list within its items, no partials without number")
  func endless() {
    func told(_ html: String, _ partials: [String: String]) -> [String] {
      mistakes(html, partials).map { $0.text(in: .en) }
    }
    #expect(
      told("{{> a}}", ["a": "{{> b}}", "b": "{{> c}}", "c": "x {{> a}}"]) == [
        "html/c.mustache:1:3: the partial “a” calls itself (a → b → c → a)"
      ])
    #expect(
      told("{{#sections}}{{#sections}}{{/sections}}{{/sections}}", [:]) == [
        "html/review.mustache:1:14: the list “sections” belongs to a part further out and cannot be opened inside “sections”"
      ])
    #expect(told("{{#recipients}}{{#sections}}{{/sections}}{{/recipients}}", [:]).count == 1)
    #expect(told("{{#sections}}{{#has-parts}}{{#parts}}{{/parts}}{{/has-parts}}{{/sections}}", [:]).isEmpty)
    // Each calls the next twice: 2 to the power of 20.
    var doubled = ["z": ""]
    let names = (0..<20).map { "p\($0)" } + ["z"]
    for (one, next) in zip(names, names.dropFirst()) { doubled[one] = "{{> \(next)}}{{> \(next)}}" }
    #expect(
      told("{{> p0}}", doubled) == [
        "html/review.mustache: the page calls more than 1000 partials, those of its partials among them"
      ])
  }

  @Test("a template that is no text, or too large, is named")
  func files() throws {
    let shipped = Fixtures.root.appending(path: "templates").path
    func told(_ bytes: [UInt8]) -> [String] {
      do {
        _ = try ReviewTemplates([TemplateFile(path: "html/review.mustache", bytes: bytes)])
        return []
      } catch { return error.all.map { $0.text(in: .en) } }
    }
    #expect(told([0xFF, 0xFE]).contains("html/review.mustache: the template is not UTF-8; save it again"))
    let long = [UInt8](repeating: 0x20, count: TemplateFile.mostBytes + 1)
    #expect(told(long).contains("html/review.mustache: the template is larger than 256 KB"))
    _ = try ReviewTemplates(folder: shipped)
  }
}
