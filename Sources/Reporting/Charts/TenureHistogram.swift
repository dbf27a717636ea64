import Records
import Rulebook
import Rules

/// Managers by whole years in their post: the one count that the histogram and the table beside it are made from.
struct TenureYears: Sendable {
  /// A number of years; the last may hold all that are longer.
  struct Bin: Sendable {
    /// Nil: the lists leave open how many years it is.
    let years: Int?
    let isOpenEnded: Bool
    var counts: [TimeInPost.State: Int] = [:]
    var total: Int { counts.values.reduce(0, +) }
  }

  let bins: [Bin]
  /// The parts that occur, in the order in which they stand on each other.
  let states: [TimeInPost.State]

  /// - Parameter limits: in months, the longest of which is to be on the picture.
  init(_ people: [TimeInPost], limits: [Int]) {
    let longest = people.compactMap(\.exactYears).max() ?? 0
    let limit = limits.max().map { ($0 + 11) / 12 }
    let last = min(max(longest, limit ?? 0), limit.map { $0 + 3 } ?? TenureYears.yearsWithoutLimit)
    var bins = (0...last).map { Bin(years: $0, isOpenEnded: $0 == last && longest > last) }
    var unclear = Bin(years: nil, isOpenEnded: false)
    for person in people {
      if let years = person.exactYears {
        bins[min(years, last)].counts[person.state, default: 0] += 1
      } else {
        unclear.counts[person.state, default: 0] += 1
      }
    }
    // Where nobody's years are known there is nothing to set beside each other.
    self.bins = people.contains { $0.exactYears != nil } ? bins + (unclear.total > 0 ? [unclear] : []) : []
    let known = Set(people.map(\.state))
    states = TimeInPost.State.allCases.filter(known.contains)
  }

  func total(_ state: TimeInPost.State) -> Int { bins.reduce(0) { $0 + ($1.counts[state] ?? 0) } }
  var total: Int { bins.reduce(0) { $0 + $1.total } }

  private static let yearsWithoutLimit = 15
}

extension Composer {
  /// The histogram with its table; nothing where nobody's time in post is known.
  func yearsInPost() -> [Block] {
    let years = TenureYears(inquiry.timeInPost, limits: limits.map(\.months))
    guard !years.bins.isEmpty else { return [] }
    let chart = TenureHistogram(years: years, limits: limits, prose: prose, plain: plain).chart
    return (chart.map { [.chart($0)] } ?? []) + [.table(table(years))]
  }

  /// The years across, as under the histogram; the parts below each other.
  private func table(_ years: TenureYears) -> Table {
    func row(_ name: Passage, _ anchor: String?, isTotal: Bool = false, _ count: (TenureYears.Bin) -> Int) -> Table.Row
    {
      let counts = years.bins.map(count)
      return Table.Row(
        [name, Figure(counts.reduce(0, +), anchor).passage] + counts.map(Passage.number), isTotal: isTotal)
    }
    func anchor(_ state: TimeInPost.State) -> String? {
      switch state {
      case .over, .perhaps: self.anchor(ofRule: "T01")
      case .byTerms: self.anchor(ofRule: "T03")
      case .notJudged: Chapter.undecided.rawValue
      case .within: nil
      }
    }
    return Table(
      caption: prose.yearsCaption, isNumbered: true, style: .compact,
      columns: [.words(prose.wholeYears), .figures(prose.total)] + years.bins.map { .figures(prose.years($0)) },
      rows: [row(prose.total, nil, isTotal: true) { $0.total }]
        + years.states.map { state in row(prose.head(state), anchor(state)) { $0.counts[state] ?? 0 } },
      legend: [prose.yearsLegend])
  }
}

/// One bar a year, its parts on each other, the limit as a line.
private struct TenureHistogram {
  let years: TenureYears
  let limits: [LimitInForce]
  let prose: any Prose
  let plain: (Passage) -> String

  private static let room = 120

  /// A threshold that is only watched is no breach: its colour is that of what is to be explained.
  private func tone(_ state: TimeInPost.State) -> Chart.Tone {
    switch state {
    case .within: .kept
    case .over: limits.allSatisfy { $0.force == .law } ? .never : .after
    case .perhaps: .query
    case .byTerms: .other
    case .notJudged: .open
    }
  }

  var chart: Chart? {
    let most = years.bins.map(\.total).max() ?? 0
    if most == 0 { return nil }
    let order = TimeInPost.State.allCases.filter { years.states.contains($0) }
    let key = ChartKey(order.map { (tone($0), prose.part($0)) }, plain)
    var marks = key.marks
    let notes = limitNotes
    let top = key.height + notes.count * 16
    // Room for the figures above the highest bar.
    let lines = years.bins.map { bin in bin.counts.values.count { $0 > 0 } }.max() ?? 1
    let base = top + 6 + lines * 13 + TenureHistogram.room
    let width = 10_000 / years.bins.count
    for (i, bin) in years.bins.enumerated() {
      let middle = Chart.Across.share(i * width + width / 2)
      var y = base
      var figures: [(n: Int, state: TimeInPost.State)] = []
      for state in order {
        guard let n = bin.counts[state], n > 0 else { continue }
        let height = max(2, n * TenureHistogram.room / most)
        y -= height
        marks.append(
          .block(x: .share(i * width + width / 12), width: .share(width - width / 6), y: y, height: height, tone(state))
        )
        figures.append((n, state))
      }
      for (j, figure) in figures.enumerated() {
        marks.append(
          .label(
            .init(
              spans: [.figure(figure.n, tone(figure.state)), .words(prose.sign(figure.state))], x: middle,
              y: y - 4 - 13 * j, anchor: .middle,
              style: figure.state == .within ? .plain : .strong)))
      }
      marks.append(.label(.init(spans: [.words(prose.yearsShort(bin))], x: middle, y: base + 15, anchor: .middle)))
    }
    marks.append(.line(x: .left, y: base, toX: .right, toY: base, .axis))
    for (i, limit) in limits.prefix(TenureHistogram.mostLimits).enumerated() {
      let x = min(10_000, limit.months * width / 12)
      let y = key.height + i * 16
      marks.append(.line(x: .share(x), y: y, toX: .share(x), toY: base, .limit))
      marks.append(note(prose.limitMark(limit), at: x, y: y + 12, isStrong: true))
    }
    for (i, text) in notes.enumerated().dropFirst(min(limits.count, TenureHistogram.mostLimits)) {
      marks.append(
        note(text, at: limits.last.map { min(10_000, $0.months * width / 12) } ?? 0, y: key.height + i * 16 + 12))
    }
    marks.append(.label(.init(spans: [.words(prose.yearsAxis)], x: .left, y: base + 32)))
    let parts = order.map { state -> Passage in "\(years.total(state)) \(prose.part(state))" }
    return Chart(
      .histogram, id: "bd-thoi-gian", title: prose.yearsTitle,
      description: prose.yearsDescription(years.total, parts, limits: limits), height: base + 38, marks: marks)
  }

  private static let mostLimits = 3

  /// What stands above the bars: each limit, or that there is none.
  private var limitNotes: [Passage] {
    if limits.isEmpty { return [prose.noLimitMark] }
    let over = years.total(.over) + years.total(.perhaps)
    return limits.prefix(TenureHistogram.mostLimits).map(prose.limitMark)
      + (limits.count > TenureHistogram.mostLimits ? [prose.moreLimits(limits.count)] : [])
      + (over > 0 ? [prose.beyondMark(over)] : [])
  }

  private func note(_ text: Passage, at x: Int, y: Int, isStrong: Bool = false) -> Chart.Mark {
    let isRight = x > 5000
    // Where the longer side has no room for it on a telephone, it begins at that side's edge, across the line.
    let room = (isRight ? x : 10_000 - x) * ChartRoom.narrow / 10_000 - 8
    let fits = ChartRoom.width(plain(text)) <= room
    let style = isStrong ? Chart.Label.Style.strong : .plain
    if !fits {
      return .label(
        .init(
          spans: [.words(text)], x: isRight ? .left : .right, y: y, anchor: isRight ? .start : .end, style: style))
    }
    return .label(
      .init(
        spans: [.words(text)], x: .share(x), dx: x == 0 ? 0 : isRight ? -6 : 6, y: y, anchor: isRight ? .end : .start,
        style: style))
  }
}
