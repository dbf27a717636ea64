import Records

/// One figure of the review over the years, for a small line and its table.
struct YearSeries: Sendable {
  /// One year; nil where it has no figure.
  struct Point: Sendable, Equatable {
    let year: Int
    let value: Int?
  }

  enum Measure: Sendable {
    case count
    /// In tenths of a percent: 872 is “87,2%”.
    case share
  }

  let label: Passage
  let measure: Measure
  /// Each year once, in order. The line shows the last five of them.
  let points: [Point]
  /// Years in which something that the figure hangs on has changed: not to be compared with the year before.
  let breaks: Set<Int>

  init(label: Passage, measure: Measure = .count, points: [Point], breaks: Set<Int> = []) {
    (self.label, self.measure, self.breaks) = (label, measure, breaks)
    self.points = points.sorted { $0.year < $1.year }
  }

  /// The points that the line and the table show.
  var shown: [Point] { Array(points.suffix(YearSeries.mostYears)) }

  static let mostYears = 5
}

extension YearSeries {
  func value(_ point: Point, _ language: Language) -> Passage {
    guard let value = point.value else { return "…" }
    switch measure {
    case .count: return .number(value)
    case .share: return Passage([.given((language.percent(value, of: 1000) ?? "…") + "%")])
    }
  }

  /// A small line with every figure on it. No line is drawn over a year without a figure, nor into a year that cannot
  /// be compared with the one before; a single figure is no line, and no chart.
  func chart(id: String, _ prose: any Prose) -> Chart? {
    let points = shown
    let values = points.compactMap(\.value)
    guard values.count > 1, let least = values.min(), let most = values.max() else { return nil }
    let width = 10_000 / points.count
    func x(_ i: Int) -> Chart.Across { .share(i * width + width / 2) }
    func y(_ value: Int) -> Int { most == least ? 34 : 48 - (value - least) * 28 / (most - least) }
    var lines: [Chart.Mark] = []
    var marks: [Chart.Mark] = []
    for (i, point) in points.enumerated() {
      let isBroken = breaks.contains(point.year)
      if isBroken, i > 0 {
        let between = Chart.Across.share(i * width)
        lines.append(.line(x: between, y: 4, toX: between, toY: 58, .limit))
      }
      if i > 0, !isBroken, let value = point.value, let before = points[i - 1].value,
        points[i - 1].year == point.year - 1
      {
        lines.append(.line(x: x(i - 1), y: y(before), toX: x(i), toY: y(value), .series))
      }
      let at = point.value.map(y) ?? 48
      if point.value != nil { marks.append(.dot(x: x(i), y: at, isFilled: i == points.count - 1)) }
      marks.append(
        .label(
          .init(
            spans: [.words(value(point, prose.language))], x: x(i), y: at - 10, anchor: .middle,
            style: i == points.count - 1 ? .strong : .plain)))
      marks.append(
        .label(.init(spans: [.words(Passage([.words(String(point.year))]))], x: x(i), y: 70, anchor: .middle)))
    }
    let told = points.map { point -> Passage in "\(year: point.year): \(value(point, prose.language))" }
    return Chart(
      .sparkline, id: id, title: label,
      description: prose.seriesDescription(told, breaks: points.map(\.year).filter(breaks.contains)), height: 76,
      marks: lines + marks)
  }

  /// The figures of several series under the years that any of them has.
  static func table(_ series: [YearSeries], caption: Passage, _ prose: any Prose) -> Table {
    let years = Set(series.flatMap(\.shown).map(\.year)).sorted().suffix(mostYears)
    return Table(
      caption: caption, isNumbered: true,
      columns: [.words(prose.content)] + years.map { .figures(Passage([.words(String($0))])) },
      rows: series.map { one in
        Table.Row(
          [one.label]
            + years.map { year -> Passage in
              guard let point = one.shown.first(where: { $0.year == year }) else { return "…" }
              return "\(one.breaks.contains(year) ? "≠ " : "")\(one.value(point, prose.language))"
            })
      }, legend: [prose.seriesLegend])
  }
}
