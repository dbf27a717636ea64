import Records
import Rules

/// The consultation cases of one committee, or of all, part by part: each case in one, as the table beside it has them.
struct ConsultationParts: Sendable {
  enum Part: CaseIterable, Sendable {
    case kept, after, never, wrong, query, open

    var tone: Chart.Tone {
      switch self {
      case .kept: .kept
      case .after: .after
      case .never: .never
      case .wrong: .wrong
      case .query: .query
      case .open: .open
      }
    }
  }

  let line: ConsultationTally.Line

  func count(_ part: Part) -> Int {
    switch part {
    case .kept: line.compliant
    case .open: line.notJudged
    case .query: line.queries
    case .after, .never, .wrong:
      line.faults.reduce(0) { $0 + (ConsultationParts.part(of: $1.key) == part ? $1.value.all - $1.value.queries : 0) }
    }
  }

  /// A query is none of them: nothing is concluded of it.
  private static func part(of fault: Breach.Fault) -> Part {
    switch fault {
    case .askedAfterwards: .after
    case .neverAsked, .receivedUnasked: .never
    case .decidedBeforeReply, .decidedAgainst, .askedWrongly, .undatedLetter: .wrong
    }
  }
}

extension Composer {
  /// Which committees were asked before, after and not at all. No more bars than the eye takes in; the table has all.
  ///
  /// - Parameter lines: in the order of the table.
  func consultationChart(_ lines: [ConsultationTally.Line]) -> [Block] {
    let shown = lines.filter { $0.inScope > 0 }.prefix(Composer.barsInView)
    guard let most = shown.map(\.inScope).max() else { return [] }
    let total = ConsultationParts(line: tally.total)
    let parts = ConsultationParts.Part.allCases.filter { total.count($0) > 0 }
    let key = ChartKey(parts.map { ($0.tone, prose.part($0)) }, plain)
    var marks = key.marks
    var y = key.height
    marks.append(
      .label(.init(spans: [.words(prose.barsFigure)], x: .right, y: y + 12, anchor: .end)))
    y += 16
    for line in shown {
      let bar = ConsultationBar(
        parts: ConsultationParts(line: line), name: plain(name(of: line)), most: most, prose: prose, plain: plain)
      marks += bar.marks(at: y)
      y += bar.height
    }
    let figures = parts.map { part -> Passage in "\(total.count(part)) \(prose.part(part))" }
    let chart = Chart(
      .bars, id: "bd-trao-doi", title: prose.barsTitle,
      description: prose.barsDescription(tally.total.inScope, figures), height: y, marks: marks)
    let rest = lines.count { $0.inScope > 0 }
    return (chart.map { [.chart($0)] } ?? [])
      + (rest > shown.count ? [.note(prose.barsCut(shown: shown.count, of: rest))] : [])
  }

  /// For measuring: the words without any format.
  func plain(_ passage: Passage) -> String { Pen(medium: .html, voice: input.voice, targets: []).plain(passage) }

  static let barsInView = 20
}

/// One committee: its name and its figure above, the bar, and under it what does not fit into the bar.
private struct ConsultationBar {
  let parts: ConsultationParts
  let prose: any Prose
  private let names: [String]
  /// Hundredths of a percent of the width, by part.
  private let widths: [(part: ConsultationParts.Part, n: Int, x: Int, width: Int)]
  private let under: [[(item: (part: ConsultationParts.Part, n: Int), x: Int)]]
  private let plain: (Passage) -> String

  init(
    parts: ConsultationParts, name: String, most: Int, prose: any Prose, plain: @escaping (Passage) -> String
  ) {
    (self.parts, self.prose, self.plain) = (parts, prose, plain)
    names = ChartRoom.lines(name, room: ChartRoom.narrow - 60)
    var widths: [(part: ConsultationParts.Part, n: Int, x: Int, width: Int)] = []
    var counted = 0
    for part in ConsultationParts.Part.allCases {
      let n = parts.count(part)
      if n == 0 { continue }
      // From the running sum, so that no rounding adds up.
      let (from, to) = (counted * 10_000 / most, (counted + n) * 10_000 / most)
      widths.append((part, n, from, to - from))
      counted += n
    }
    self.widths = widths
    let left = widths.filter { ChartRoom.width(plain(.number($0.n))) + 4 > $0.width * ChartRoom.narrow / 10_000 }
    under = ChartRoom.rows(
      left.map { (($0.part, $0.n), ChartRoom.width(plain("\($0.n) \(prose.part($0.part))")) + 14) },
      room: ChartRoom.narrow)
  }

  var height: Int { names.count * ChartRoom.line + 19 + under.count * ChartRoom.line + 9 }

  func marks(at top: Int) -> [Chart.Mark] {
    var marks: [Chart.Mark] = []
    for (i, name) in names.enumerated() {
      marks.append(
        .label(.init(spans: [.words(.given(name))], x: .left, y: top + 12 + i * ChartRoom.line, style: .name)))
    }
    let line = parts.line
    marks.append(
      .label(
        .init(
          spans: [.words("\(line.found)/\(line.inScope)")], x: .right, y: top + 12, anchor: .end,
          style: line.found > 0 ? .strong : .plain)))
    let y = top + names.count * ChartRoom.line + 2
    for (part, _, x, width) in widths {
      marks.append(.block(x: .share(x), width: .share(width), y: y, height: 18, part.tone))
    }
    for (part, n, x, width) in widths {
      let number = plain(.number(n))
      let word = plain(prose.shortPart(part))
      func fits(_ text: String, _ whole: Int) -> Bool { ChartRoom.width(text) + 4 <= width * whole / 10_000 }
      guard fits(number, ChartRoom.narrow) else { continue }
      var spans = [Chart.Span.figure(n, part.tone)]
      let both = "\(number) \(word)"
      if fits(both, ChartRoom.narrow) {
        spans.append(.words(" \(prose.shortPart(part))"))
      } else if fits(both, ChartRoom.wide) {
        spans.append(Chart.Span(text: " \(prose.shortPart(part))", isWide: true))
      }
      marks.append(
        .label(.init(spans: spans, x: .share(x + width / 2), y: y + 13, anchor: .middle, style: .inside)))
    }
    for (i, row) in under.enumerated() {
      for (item, x) in row {
        marks.append(
          .label(
            .init(
              spans: [.figure(item.n, item.part.tone), .words(" \(prose.part(item.part))")], x: .pixels(x),
              y: y + 18 + 13 + i * ChartRoom.line)))
      }
    }
    return marks
  }
}
