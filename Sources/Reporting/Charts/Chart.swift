/// A picture of figures that stand in a sentence or a table beside it.
///
/// It counts nothing: it is made from the values that the table is made from. Widths are shares of the page's own
/// width and letters keep their size, so it reads the same at 380 pixels as on paper.
struct Chart: Sendable {
  enum Kind: String, Sendable {
    case bars, histogram
    case timeLine = "time-line"
    case sparkline
  }

  let kind: Kind
  /// Once on a page.
  let id: String
  let title: Passage
  /// What a reader who does not see it is told: how it is drawn, and the figures in it.
  let description: Passage
  /// In pixels.
  let height: Int
  let marks: [Mark]

  /// Nothing to see is no chart.
  init?(_ kind: Kind, id: String, title: Passage, description: Passage, height: Int, marks: [Mark]) {
    if marks.isEmpty { return nil }
    (self.kind, self.id, self.title, self.description) = (kind, id, title, description)
    (self.height, self.marks) = (height, marks)
  }

  /// What a part means; its colour, its stripes and its words go together.
  enum Tone: String, CaseIterable, Sendable {
    /// As the rules ask.
    case kept
    /// Done, and too late.
    case after
    case never
    /// Done, and not as it should be.
    case wrong
    /// To be explained: nothing is concluded.
    case query
    /// Not judged.
    case open
    /// Judged by another measure.
    case other

    /// Whether stripes tell it from its neighbours where there is no colour.
    var isStriped: Bool {
      switch self {
      case .after, .wrong, .query, .other: true
      case .kept, .never, .open: false
      }
    }
  }

  /// A place or a width: a share of the chart's width in hundredths of a percent, or pixels.
  enum Across: Sendable, Equatable {
    case share(Int)
    case pixels(Int)
    static let left = Across.share(0)
    static let right = Across.share(10_000)
  }

  enum Anchor: String, Sendable { case start, middle, end }

  enum Mark: Sendable {
    case block(x: Across, width: Across, y: Int, height: Int, Tone)
    case line(x: Across, y: Int, toX: Across, toY: Int, Stroke)
    case dot(x: Across, y: Int, isFilled: Bool)
    case label(Label)
  }

  enum Stroke: String, Sendable { case axis, limit, gap, range, leader, series }

  /// Words and figures on one line.
  struct Label: Sendable {
    let spans: [Span]
    let x: Across
    /// Pixels beside `x`.
    var dx = 0
    /// The foot of the letters.
    let y: Int
    var anchor = Anchor.start
    var style = Style.plain

    enum Style: String, Sendable { case plain, strong, inside, name }
  }

  struct Span: Sendable {
    let text: Passage
    /// Where it is a figure: of which part.
    var tone: Tone?
    /// Left away where the chart is narrow; the key has the word.
    var isWide = false

    static func words(_ text: Passage) -> Span { Span(text: text) }
    static func figure(_ n: Int, _ tone: Tone) -> Span { Span(text: .number(n), tone: tone) }
  }
}

extension Chart: Showable {
  static let keys: [Key<Chart>] = [
    .text("chart-kind") { $0.kind.rawValue }, .passage("chart-title") { $0.title },
    .passage("chart-description") { $0.description }, .written("chart") { $0.written(by: $1) },
  ]
}
