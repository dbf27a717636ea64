import Records

/// What the review is written in.
public enum Medium: String, CaseIterable, Sendable { case html, markdown }

/// Writes passages down: the one place where text meets a format.
struct Pen: Sendable {
  let medium: Medium
  let voice: Voice
  /// Every anchor of the page. A link to what a long list no longer shows is written as its words alone.
  let targets: Set<String>
  /// Every page that is published beside it. A link to one that is not is written as its words alone.
  var pages: Set<String> = []
  /// From the page's folder to the year's: `../`.
  var root = ""

  func write(_ passage: Passage) -> String {
    let text = write(passage.pieces)
    return medium == .markdown ? Harmless.markdownStart(text) : text
  }

  private func write(_ pieces: [Passage.Piece]) -> String {
    pieces.map { piece in
      switch (piece, medium) {
      case (.strong(let inner), .html): "<b>\(write(inner))</b>"
      case (.strong(let inner), .markdown): "**\(write(inner))**"
      case (.link(let inner, let target), _):
        if let address = address(target) {
          medium == .html
            ? "<a href=\"\(Harmless.html(address))\">\(write(inner))</a>" : "[\(write(inner))](\(address))"
        } else {
          write(inner)
        }
      case (.place(let place), .html):
        "<span class=\"src\">\(Harmless.html(place).replacing("/", with: "/<wbr>"))</span>"
      case (.place(let place), .markdown): Harmless.markdown(place)
      case (_, .html): Harmless.html(words(of: piece))
      case (_, .markdown): Harmless.markdown(words(of: piece))
      }
    }.joined()
  }

  /// Where a link leads: an anchor of this page, or another page and an anchor there, if there is one.
  private func address(_ target: String) -> String? {
    guard let mark = target.firstIndex(of: "#") else { return targets.contains(target) ? "#\(target)" : nil }
    let page = String(target[..<mark]).replacing(Page.ending, with: medium.ending)
    guard pages.contains(page) else { return nil }
    let anchor = target[mark...]
    return root + page + (anchor == "#" ? "" : anchor)
  }

  /// Without any markup: for figures in a table's width and for tests.
  func plain(_ passage: Passage) -> String { Harmless.text(passage.pieces.map(words).joined()) }

  private func words(of piece: Passage.Piece) -> String {
    let language = voice.language
    return switch piece {
    case .words(let words): voice.spelled(words)
    case .given(let text), .place(let text): text
    case .number(let n): language.number(n)
    case .counted(let n): language.counted(n)
    case .share(let part, let whole): language.percent(part, of: whole).map { $0 + "%" } ?? "…"
    case .date(let date): language.date(date)
    case .longDate(let day): language.longDate(day)
    case .strong(let inner), .link(let inner, _): inner.map(words).joined()
    }
  }
}
