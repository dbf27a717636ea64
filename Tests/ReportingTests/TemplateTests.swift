import Records
import Testing

@testable import Reporting

@Suite struct TemplateTests {
  /// The review alone, so that a test need not bring every page.
  static let page = [TemplatePage(name: "review", part: AnnualReview.part)]

  private func mistakes(
    html: [String: String] = ["review": ""], markdown: [String: String] = ["review": "{{% CONTENT_TYPE:MARKDOWN}}"]
  ) -> [String] {
    do {
      _ = try ReviewTemplates([.html: html, .markdown: markdown], pages: TemplateTests.page)
      return []
    } catch { return error.all.map { $0.text(in: .en) } }
  }

  @Test("the templates at hand have no mistake")
  func shipped() throws { _ = try Fixtures.templates }

  @Test("an unknown key is named with its place and what there is, in branches not taken too")
  func unknownKey() {
    let found = mistakes(html: [
      "review": """
      {{#sections}}{{#blocks}}{{#cards}}
        {{#lines}}{{/lines}}{{^has-two-columns}}{{{heda}}}{{/has-two-columns}}
      {{/cards}}{{/blocks}}{{/sections}}
      {{#key-points}}{{{txet}}}{{/key-points}}
      """
    ])
    #expect(found[1].hasSuffix("Did you mean “head”?"))
    #expect(found[1].contains("head-title") && found[1].contains("label-law"))
    #expect(
      found.map { $0.split(separator: "; from around it")[0] } == [
        "html/review.mustache:2:3: “cards” has no “lines”; it has card-anchor, case-number, columns, fingerprint, gap, has-two-columns, head, law, remedy, responsible, rule, severity, severity-word, time-lines",
        "html/review.mustache:2:43: “cards” has no “heda”; it has head, card-anchor, case-number, columns, fingerprint, gap, has-two-columns, law, remedy, responsible, rule, severity, severity-word, time-lines",
        "html/review.mustache:4:16: “key-points” has no “txet”; it has text, target, target-label",
      ])
  }

  @Test("a key of an outer part may be used inside")
  func outwards() {
    #expect(
      mistakes(html: ["review": "{{#sections}}{{#blocks}}{{{title}}}{{language}}{{/blocks}}{{/sections}}"]).isEmpty)
  }

  @Test("a partial that is not there is named, and so is one that calls itself")
  func partials() {
    #expect(
      mistakes(html: ["review": "{{> csae}}\n{{> case}}", "case": "{{#sections}}{{> case}}{{/sections}}"]) == [
        "html/case.mustache:1:14: the partial “case” calls itself",
        "html/review.mustache:1:1: there is no partial “csae”; the folder has case, review",
      ])
  }

  @Test("a partial is checked in the part it is called in")
  func partialInItsPart() {
    #expect(
      mistakes(html: ["review": "{{#key-points}}{{> point}}{{/key-points}}", "point": "{{target}}{{{head}}}"])
        .map { $0.split(separator: "; from around it")[0] } == [
          "html/point.mustache:1:11: “key-points” has no “head”; it has target, target-label, text"
        ])
  }

  @Test("a Markdown template, and each of its partials, must say that it is Markdown")
  func pragma() {
    #expect(
      mistakes(markdown: [
        "review": "{{% CONTENT_TYPE:MARKDOWN}}\n{{> case}}", "case": "{{{kind}}}",
        "other": "\n{{% CONTENT_TYPE:MARKDOWN}}",
      ]) == [
        "markdown/case.mustache:1:1: a Markdown template begins with {{% CONTENT_TYPE:MARKDOWN}}; without it text is escaped as for HTML",
        "markdown/other.mustache:1:1: a Markdown template begins with {{% CONTENT_TYPE:MARKDOWN}}; without it text is escaped as for HTML",
      ])
    #expect(
      mistakes(html: ["review": "{{% CONTENT_TYPE:TEXT}}"]) == [
        "html/review.mustache:1:1: “% CONTENT_TYPE:TEXT” has no place here; % CONTENT_TYPE:MARKDOWN stands at the head of Markdown templates only"
      ])
  }

  @Test("triple braces are for markup only, double braces for text only")
  func braces() {
    #expect(
      mistakes(html: [
        "review": "{{{language}}} {{&language}} {{kind}} {{sections}} {{#recipients}}{{.}}{{/recipients}}"
      ])
        == [
          "html/review.mustache:1:1: “language” is text and must be escaped: write {{language}}; triple braces are for markup",
          "html/review.mustache:1:16: “language” is text and must be escaped: write {{language}}; triple braces are for markup",
          "html/review.mustache:1:30: “kind” is markup: write {{{kind}}}",
          "html/review.mustache:1:39: “sections” cannot be printed, it opens a section: {{#sections}}",
          "html/review.mustache:1:67: “.” is markup: write {{{.}}}",
        ])
  }

  @Test("sections that are not closed, closed wrongly, or not there are named")
  func nesting() {
    #expect(
      mistakes(html: ["review": "{{#sections}}\n{{/blocks}}{{/sections}}\n{{#banner}}{{#kind}}{{/kind}}"]) == [
        "html/review.mustache:2:1: “/blocks” closes the section “sections”",
        "html/review.mustache:2:12: “/sections” closes nothing",
        "html/review.mustache:3:1: the section “banner” is not closed",
        "html/review.mustache:3:12: “kind” is always there and opens no section",
      ])
  }

  @Test("what mustache knows and a review does not need is refused, not ignored")
  func unsupported() {
    #expect(
      mistakes(html: ["review": "{{=<% %>=}}\n{{upper(kind)}}\n{{office.name}}\n{{> *name}}\n{{<parent}}{{kind"]).map {
        $0.prefix(34)
      } == [
        "html/review.mustache:1:1: the tag ", "html/review.mustache:2:1: the tag ",
        "html/review.mustache:3:1: the tag ", "html/review.mustache:4:1: the tag ",
        "html/review.mustache:5:1: the tag ", "html/review.mustache:5:12: the tag",
      ])
  }

  @Test("a folder without its page, or no folder at all, is a mistake and not a crash")
  func missing() {
    #expect(
      mistakes(html: ["case": ""]) == [
        "html/review.mustache: this template is missing; the review is printed from html/review.mustache"
      ])
    #expect(throws: TemplateErrors.self) { try ReviewTemplates(folder: "/nowhere/at/all") }
  }

  @Test("mistakes are told in Vietnamese too")
  func vietnamese() {
    #expect(throws: TemplateErrors.self) {
      try ReviewTemplates([.html: ["review": "{{sai}}"], .markdown: [:]], pages: TemplateTests.page)
    }
    do {
      let html = ["review": "{{#key-points}}{{sai}}{{/key-points}}"]
      _ = try ReviewTemplates([.html: html, .markdown: [:]], pages: TemplateTests.page)
    } catch {
      #expect(
        error.all.map { String($0.text(in: .vi).split(separator: "; từ phần ngoài")[0]) } == [
          "html/review.mustache:1:16: “key-points” không có “sai”; các khóa: target, target-label, text",
          "markdown/review.mustache: thiếu tệp mẫu này; báo cáo in từ markdown/review.mustache",
        ])
    }
  }
}
