/// What the office wrote itself (`narrative/*.md`), read as CommonMark and written down as anybody else's text is.
///
/// There is no case here for markup that somebody wrote, for a picture or for a link, so none can come out of it: a
/// picture leaves the words that stand for it, a link its words and its address, raw HTML nothing.
struct OwnWords: Sendable, Hashable {
  indirect enum Part: Sendable, Hashable {
    case paragraph([Inline])
    /// Of any level: no heading of the office's stands above one of the review's own.
    case heading([Inline])
    /// Nil where it is not numbered; else its first number.
    case list(from: Int?, [[Part]])
    case quote([Part])
    /// A block of code, line by line.
    case lines([String])
    case rule
  }

  indirect enum Inline: Sendable, Hashable {
    case text(String)
    case emphasis([Inline])
    case strong([Inline])
    case lineBreak
  }

  let parts: [Part]

  init(_ parts: [Part]) { self.parts = parts }

  /// Where nothing is left that a reader could see, somebody else has to say something.
  var isEmpty: Bool { parts.isEmpty }
}

extension OwnWords {
  func written(by pen: Pen) -> String {
    switch pen.medium {
    case .html: parts.map(OwnWords.html).joined(separator: "\n")
    case .markdown: OwnWords.markdown(parts)
    }
  }
}

// MARK: HTML

extension OwnWords {
  private static func html(_ part: Part) -> String {
    switch part {
    case .paragraph(let inlines): "<p>\(html(inlines))</p>"
    case .heading(let inlines): "<h4>\(html(inlines))</h4>"
    case .list(let start, let items):
      "<\(tag(start))>" + items.map { "<li>\(item($0))</li>" }.joined() + "</\(start == nil ? "ul" : "ol")>"
    case .quote(let parts): "<blockquote>" + parts.map(html).joined() + "</blockquote>"
    case .lines(let lines): "<p>" + lines.map(Harmless.html).joined(separator: "<br>") + "</p>"
    case .rule: "<hr>"
    }
  }

  private static func tag(_ start: Int?) -> String {
    guard let start else { return "ul" }
    return start == 1 ? "ol" : "ol start=\"\(start)\""
  }

  /// An item of one paragraph is that paragraph's words.
  private static func item(_ parts: [Part]) -> String {
    parts.enumerated().map { i, part in
      if i == 0, case .paragraph(let inlines) = part { html(inlines) } else { html(part) }
    }.joined()
  }

  private static func html(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): Harmless.html(text)
      case .emphasis(let inner): "<i>\(html(inner))</i>"
      case .strong(let inner): "<b>\(html(inner))</b>"
      case .lineBreak: "<br>"
      }
    }.joined()
  }
}

// MARK: Markdown

extension OwnWords {
  private static func markdown(_ parts: [Part]) -> String { parts.map(markdown).joined(separator: "\n\n") }

  private static func markdown(_ part: Part) -> String {
    switch part {
    case .paragraph(let inlines): line(inlines)
    case .heading(let inlines): "#### " + line(inlines).replacing("\\\n", with: " ")
    case .list(let start, let items):
      items.enumerated().map { i, parts in
        let mark = start.map { "\($0 + i). " } ?? "- "
        return indented(markdown(parts), by: String(repeating: " ", count: mark.count), first: mark)
      }.joined(separator: "\n")
    case .quote(let parts): indented(markdown(parts), by: "> ", first: "> ")
    case .lines(let lines):
      lines.map { Harmless.markdownStart(Harmless.markdown($0)) }.joined(separator: "\\\n")
    case .rule: "\\-----"
    }
  }

  private static func indented(_ text: String, by indent: String, first: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { i, line in
      i == 0 ? first + line : line.isEmpty ? (indent == "> " ? ">" : "") : indent + line
    }.joined(separator: "\n")
  }

  /// What would begin a list or a heading at the start of a line does not.
  private static func line(_ inlines: [Inline]) -> String {
    markdown(inlines).split(separator: "\n", omittingEmptySubsequences: false)
      .map { Harmless.markdownStart(String($0)) }.joined(separator: "\n")
  }

  private static func markdown(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): Harmless.markdown(text)
      case .emphasis(let inner): "*\(markdown(inner))*"
      case .strong(let inner): "**\(markdown(inner))**"
      case .lineBreak: "\\\n"
      }
    }.joined()
  }
}
