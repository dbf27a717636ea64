import Records
import Rules

/// What happened when in one consultation case, as far as the lists give a day.
struct CaseDates: Sendable {
  enum Step: Int, CaseIterable, Sendable { case letter, received, reply, decision, learned }

  /// Those with a date that can be read, each as wide as the lists leave it.
  let dates: [(step: Step, date: PartialDate)]

  init(decision: PartialDate?, letter: PartialDate?, received: PartialDate?, reply: PartialDate?, learned: PartialDate?)
  {
    dates = [(Step.letter, letter), (.received, received), (.reply, reply), (.decision, decision), (.learned, learned)]
      .compactMap { step, date in date.flatMap { $0.isUnreadable ? nil : (step, $0) } }
  }

  private func date(_ step: Step) -> PartialDate? { dates.first { $0.step == step }?.date }

  /// Days from the letter to the decision, the fewest and the most; negative where the decision came first. Nil where
  /// one of the two has no date, or where a receipt or a reply before the letter shows that its date cannot be right.
  var gap: ClosedRange<Int>? {
    guard let letter = date(.letter), let decision = date(.decision) else { return nil }
    let isContradicted = [date(.received), date(.reply)].contains {
      $0.map { $0.isBefore(letter) == .certain } ?? false
    }
    if isContradicted { return nil }
    return (decision.earliest - letter.latest)...(decision.latest - letter.earliest)
  }
}

extension Composer {
  /// The dates of the case that a card tells, those of its letter from all registers.
  func dates(of finding: Finding) -> CaseDates? {
    let action = index.actions[finding.at]
    let one = finding.about.committee.flatMap { consultations[CaseKey(at: finding.at, committee: $0)] }
    let letter: Letter? =
      switch one?.verdict {
      case .breach(let breach): breach.letter
      case .compliant(let letter, _): letter
      case .outOfScope, .notJudged, nil: nil
      }
    let rows = ([finding.at] + finding.related.filter { $0.role == .letter || $0.role == .reply }.map(\.at))
      .compactMap { index.consultations[$0] }
    // Of a case the letter is known; else the one row that the finding shows, and of several nobody knows which.
    let row = letter == nil && Set(rows.map(\.letter)).count == 1 ? rows.first : nil
    if action == nil, row == nil { return nil }
    return CaseDates(
      decision: one?.action.decided ?? action?.decided, letter: letter?.date ?? row?.letter.date,
      received: letter?.received ?? row?.received, reply: letter?.reply.date ?? row?.reply.date, learned: one?.learned)
  }

  /// A small line of the dates; nil where there are fewer than two, or where all are one day.
  func timeLine(_ dates: CaseDates, of anchor: String) -> Chart? {
    let all = dates.dates
    guard all.count > 1, let first = all.map(\.date.earliest).min(), let last = all.map(\.date.latest).max(),
      first < last
    else { return nil }
    return CaseTimeLine(dates: dates, first: first, last: last, prose: prose, plain: plain).chart(anchor)
  }
}

private struct CaseTimeLine {
  let dates: CaseDates
  let first, last: CivilDate
  let prose: any Prose
  let plain: (Passage) -> String

  private struct Placed {
    let text: Passage
    let x: Int
    let anchor: Chart.Anchor
    /// Above the axis from 0 up, below it from -1 down.
    let row: Int
    let isStrong: Bool
  }

  /// Days to hundredths of a percent; dots keep off the edges.
  private func x(_ day: CivilDate) -> Int { 300 + (day - first) * 9400 / (last - first) }
  private func x(_ date: PartialDate) -> Int { (x(date.earliest) + x(date.latest)) / 2 }

  func chart(_ anchor: String) -> Chart? {
    let all = dates.dates.sorted { a, b in
      (a.date.earliest, a.date.latest, a.step.rawValue) < (b.date.earliest, b.date.latest, b.step.rawValue)
    }
    var placed: [Placed] = []
    for (step, date) in all {
      place(
        "\(date) \(prose.step(step))", at: x(date), rows: [0, -1, 1, -2, 2, -3], strong: step == .decision, &placed)
    }
    let letter = dates.dates.first { $0.step == .letter }?.date
    let decision = dates.dates.first { $0.step == .decision }?.date
    var stretch: (from: Int, to: Int)?
    if let gap = dates.gap, let letter, let decision, gap != 0...0 {
      let ends = (x(letter), x(decision))
      stretch = (min(ends.0, ends.1), max(ends.0, ends.1))
      place(
        prose.gapMark(gap), at: (ends.0 + ends.1) / 2, rows: [-1, 0, -2, 1, -3, 2], strong: true, &placed)
    }
    let above = placed.map(\.row).filter { $0 >= 0 }.max().map { $0 + 1 } ?? 0
    let below = placed.map(\.row).filter { $0 < 0 }.min().map { -$0 } ?? 0
    let axis = above * ChartRoom.line + 9
    var marks: [Chart.Mark] = [.line(x: .left, y: axis, toX: .right, toY: axis, .axis)]
    if let stretch { marks.append(.line(x: .share(stretch.from), y: axis, toX: .share(stretch.to), toY: axis, .gap)) }
    for (step, date) in all {
      if !date.isExact {
        marks.append(.line(x: .share(x(date.earliest)), y: axis, toX: .share(x(date.latest)), toY: axis, .range))
      }
      marks.append(.dot(x: .share(x(date)), y: axis, isFilled: step == .decision || step == .letter))
    }
    for label in placed {
      let y = label.row >= 0 ? axis - 10 - label.row * ChartRoom.line : axis + 18 + (-label.row - 1) * ChartRoom.line
      if label.row > 0 || label.row < -1 {
        let (from, to) = label.row > 0 ? (y + 2, axis - 5) : (axis + 5, y - 11)
        marks.append(.line(x: .share(label.x), y: from, toX: .share(label.x), toY: to, .leader))
      }
      let dx = label.anchor == .start ? -5 : label.anchor == .end ? 5 : 0
      marks.append(
        .label(
          .init(
            spans: [.words(label.text)], x: .share(label.x), dx: dx, y: y, anchor: label.anchor,
            style: label.isStrong ? .strong : .plain)))
    }
    // Lines first, so that they pass behind the words.
    let lines = marks.filter { if case .label = $0 { false } else { true } }
    let labels = marks.filter { if case .label = $0 { true } else { false } }
    let told = all.map { step, date -> Passage in "\(date) \(prose.step(step))" }
    return Chart(
      .timeLine, id: "tg-\(anchor)", title: prose.timeLineTitle,
      description: prose.timeLineDescription(told, gap: dates.gap), height: axis + 10 + below * ChartRoom.line,
      marks: lines + labels)
  }

  /// In the first row where it meets no other label on a telephone.
  private func place(_ text: Passage, at x: Int, rows: [Int], strong: Bool, _ placed: inout [Placed]) {
    let anchor: Chart.Anchor = x < 3000 ? .start : x > 7000 ? .end : .middle
    let mine = extent(text, x, anchor)
    let row =
      rows.first { row in
        !placed.contains { other in
          guard other.row == row else { return false }
          let others = extent(other.text, other.x, other.anchor)
          return mine.from < others.to + 8 && others.from < mine.to + 8
        }
      } ?? rows[rows.count - 1]
    placed.append(Placed(text: text, x: x, anchor: anchor, row: row, isStrong: strong))
  }

  private func extent(_ text: Passage, _ x: Int, _ anchor: Chart.Anchor) -> (from: Int, to: Int) {
    let (at, width) = (x * 300 / 10_000, ChartRoom.width(plain(text)))
    return switch anchor {
    case .start: (at, at + width)
    case .middle: (at - width / 2, at + width / 2)
    case .end: (at - width, at)
    }
  }
}
