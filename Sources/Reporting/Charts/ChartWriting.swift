// A chart as inline SVG: no script, no address, every text through the pen.

extension Chart {
  /// In HTML. Markdown has the table beside the chart, and nothing else of it.
  func written(by pen: Pen) -> String {
    guard pen.medium == .html else { return "" }
    func text(_ passage: Passage) -> String { Harmless.html(pen.plain(passage)) }
    let (title, description) = ("\(id)-t", "\(id)-d")
    var out = "<svg class=\"chart \(kind.rawValue)\" width=\"100%\" height=\"\(height)\" role=\"img\""
    out += " aria-labelledby=\"\(title) \(description)\">"
    out +=
      "<title id=\"\(title)\">\(text(self.title))</title><desc id=\"\(description)\">\(text(self.description))</desc>\n"
    for mark in marks { out += written(mark, text) + "\n" }
    return out + "</svg>"
  }

  private func written(_ mark: Mark, _ text: (Passage) -> String) -> String {
    switch mark {
    case .block(let x, let width, let y, let height, let tone):
      var out = "<rect class=\"\(tone.rawValue)\" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"/>"
      if tone.isStriped {
        // A dashed line as thick as the bar is high: stripes that need no pattern and keep their width.
        let middle = "\(y + height / 2)\(height % 2 == 0 ? "" : ".5")"
        out +=
          "<line class=\"stripes \(tone.rawValue)\" x1=\"\(x)\" x2=\"\(x + width)\" y1=\"\(middle)\" y2=\"\(middle)\""
        out += " stroke-width=\"\(height)\"/>"
      }
      return out
    case .line(let x, let y, let toX, let toY, let stroke):
      return "<line class=\"\(stroke.rawValue)\" x1=\"\(x)\" x2=\"\(toX)\" y1=\"\(y)\" y2=\"\(toY)\"/>"
    case .dot(let x, let y, let isFilled):
      return "<circle class=\"\(isFilled ? "dot" : "dot hollow")\" cx=\"\(x)\" cy=\"\(y)\" r=\"5\"/>"
    case .label(let label):
      let dx = label.dx == 0 ? "" : " dx=\"\(label.dx)\""
      let anchor = label.anchor == .start ? "" : " text-anchor=\"\(label.anchor.rawValue)\""
      let style = label.style == .plain ? "" : " class=\"\(label.style.rawValue)\""
      let spans = label.spans.map { span in
        let classes = [span.tone.map { "n \($0.rawValue)" }, span.isWide ? "roomy" : nil].compactMap(\.self)
        return classes.isEmpty
          ? text(span.text) : "<tspan class=\"\(classes.joined(separator: " "))\">\(text(span.text))</tspan>"
      }
      return "<text\(style) x=\"\(label.x)\"\(dx) y=\"\(label.y)\"\(anchor)>\(spans.joined())</text>"
    }
  }
}

extension Chart.Across: CustomStringConvertible {
  var description: String {
    switch self {
    case .pixels(let n): return "\(n)"
    case .share(let n):
      let (whole, rest) = (n / 100, n % 100)
      return rest == 0 ? "\(whole)%" : "\(whole).\(rest < 10 ? "0" : "")\(rest)%"
    }
  }

  /// Both are of one measure.
  static func + (a: Self, b: Self) -> Self {
    switch (a, b) {
    case (.share(let one), .share(let other)): .share(one + other)
    case (.pixels(let one), .pixels(let other)): .pixels(one + other)
    case (.pixels, .share), (.share, .pixels): preconditionFailure("a share and pixels have no sum")
    }
  }
}
