import Configuration
import Records

/// What the items under `values` may hold, which the layer and the heading decide.
struct ProvisionFormat {
  let layer: Layer
  let measure: Measure
  let by: [Dimension]
}

extension TimelineEntry where Value: ParameterValue {
  /// Reads one item under `values`; nil after reporting what is wrong with it.
  static func read(_ node: Node, _ format: ProvisionFormat, _ diagnostics: inout Diagnostics) -> TimelineEntry? {
    node.mapping(&diagnostics) { fields, diagnostics -> TimelineEntry? in
      let measure = measure(&fields, format, &diagnostics)
      let footing = Footing(&fields, format, at: node.place, &diagnostics)
      let rows = fields.one(of: ["value", "table"], &diagnostics).flatMap { given in
        given.key == "value"
          ? TableRow<Value>.value(given.value, in: measure, &diagnostics).map { [TableRow(value: $0)] }
          : TableRow<Value>.table(given.value, by: format.by, in: measure, &diagnostics)
      }
      guard let footing, let rows else { return nil }
      return TimelineEntry(rows, in: measure, footing)
    }
  }

  /// A period may be counted in days of its own kind.
  private static func measure(
    _ fields: inout MappingReader, _ format: ProvisionFormat, _ diagnostics: inout Diagnostics
  ) -> Measure {
    guard Value.self == Period.self else { return format.measure }
    let words = [Measure.days, .workingDays].map(\.rawValue)
    return fields.optional("unit")?.word(among: words, &diagnostics).flatMap(Measure.init) ?? format.measure
  }
}

extension Footing {
  fileprivate init?(
    _ fields: inout MappingReader, _ format: ProvisionFormat, at place: Place, _ diagnostics: inout Diagnostics
  ) {
    let from = fields.required("from", &diagnostics)?.date(&diagnostics)
    let untilNode = fields.optional("until")
    let until = untilNode.map { $0.date(&diagnostics) }
    let force = fields.required("force", &diagnostics)?.word(Basis.Force.self, &diagnostics)
    let confidenceNode = fields.required("confidence", &diagnostics)
    let confidence = confidenceNode?.word(Basis.Confidence.self, &diagnostics)
    let citationNode = fields.required("cite", &diagnostics)
    let citation = citationNode?.text(&diagnostics)
    let reviewedNode =
      format.layer == .central ? fields.required("reviewed", &diagnostics) : fields.optional("reviewed")
    let reviewed = reviewedNode?.date(&diagnostics)
    guard let from, until != .some(nil), let force, let confidence, let citation,
      reviewed != nil || reviewedNode == nil
    else { return nil }
    if let untilNode, let until = until ?? nil, until < from {
      diagnostics.report(
        at: untilNode.place,
        Bilingual(
          vi: "“until” là \(until), trước “from” \(from)", en: "“until” is \(until), before “from”, \(from)"))
      return nil
    }
    if let confidenceNode, let objection = format.layer.objection(to: confidence, force) {
      diagnostics.report(at: confidenceNode.place, objection)
      return nil
    }
    self.init(
      from: from, until: until ?? nil, basis: Basis(citation: citation, confidence: confidence, force: force),
      layer: format.layer, reviewed: reviewed, place: place, citationPlace: citationNode?.place,
      reviewedPlace: reviewedNode?.place)
  }
}

extension Layer {
  /// Whoever vouches for a value must be able to.
  fileprivate func objection(to confidence: Basis.Confidence, _ force: Basis.Force) -> Bilingual? {
    switch (self, confidence, force) {
    case (.office, .sourced, _), (.office, .derived, _), (.office, .recalled, _):
      Bilingual(
        vi: "giá trị của văn phòng luôn có confidence: office, không phải \(confidence.rawValue)",
        en: "a value of the office has “confidence: office”, not \(confidence.rawValue)")
    case (.central, .office, .law), (.central, .office, .target):
      Bilingual(
        vi: "confidence: office không đi với force: \(force.rawValue) ở đây; văn phòng xác nhận trong rulebook/local/",
        en:
          "“confidence: office” does not go with “force: \(force.rawValue)” here; an office confirms in rulebook/local/"
      )
    default: nil
    }
  }
}

extension TableRow where Value: ParameterValue {
  /// What stands under `value`: nil inside for `unset`, nil outside after a report.
  static func value(_ node: Node, in measure: Measure, _ diagnostics: inout Diagnostics) -> Value?? {
    if case .scalar("unset", isQuoted: false) = node.content { return .some(nil) }
    return Value.read(node, in: measure, &diagnostics).map { .some($0) }
  }

  static func table(
    _ node: Node, by dimensions: [Dimension], in measure: Measure, _ diagnostics: inout Diagnostics
  ) -> [TableRow]? {
    guard !dimensions.isEmpty else {
      diagnostics.report(
        at: node.place,
        Bilingual(
          vi: "ở đây một giá trị dùng cho mọi trường hợp; bảng chỉ có khi khóa có “by”",
          en: "one value holds for all here; a table needs “by” at its key"))
      return nil
    }
    guard let items = node.list(&diagnostics) else { return nil }
    guard !items.isEmpty else {
      return node.mistaken(for: Bilingual(vi: "ít nhất một hàng", en: "at least one row"), &diagnostics)
    }
    var rows: [TableRow?] = []
    for item in items {
      let row = TableRow(item, by: dimensions, in: measure, &diagnostics)
      if let row, let earlier = rows.firstIndex(where: { $0?.covers(row) ?? false }) {
        diagnostics.report(
          at: item.place,
          Bilingual(
            vi: "hàng này không bao giờ được dùng: hàng \(earlier + 1) đã gồm mọi trường hợp của nó",
            en: "this row is never reached: row \(earlier + 1) fits all that it fits"))
      }
      rows.append(row)
    }
    checkBands(rows, items.map(\.place), &diagnostics)
    return rows.contains(nil) ? nil : rows.compactMap(\.self)
  }

  /// Of bands of birth no month may have two rows, and none between two bands may have no row.
  private static func checkBands(_ rows: [TableRow?], _ places: [Place], _ diagnostics: inout Diagnostics) {
    var others: [Asked] = []
    for case let row? in rows where row.asked.born != nil {
      var other = row.asked
      other.born = nil
      if !others.contains(other) { others.append(other) }
    }
    for other in others where !rows.contains(where: { $0?.asked == other }) {
      let bands = rows.enumerated().compactMap { i, row -> (i: Int, months: ClosedRange<CalendarMonth>)? in
        guard let asked = row?.asked, let months = asked.born, Asked(months, of: other) == asked else { return nil }
        return (i, months)
      }.sorted { ($0.months.lowerBound, $0.i) < ($1.months.lowerBound, $1.i) }
      for (earlier, later) in zip(bands, bands.dropFirst()) {
        let next = earlier.months.upperBound.adding(1)
        if later.months.lowerBound < next {
          diagnostics.report(
            at: places[later.i],
            Bilingual(
              vi: "các tháng sinh từ \(later.months.lowerBound) đã thuộc hàng \(earlier.i + 1)",
              en: "births from \(later.months.lowerBound) have a row already, row \(earlier.i + 1)"))
        } else if next < later.months.lowerBound {
          let last = later.months.lowerBound.adding(-1)
          diagnostics.report(
            at: places[later.i],
            Bilingual(
              vi: "không có hàng nào cho các tháng sinh từ \(next) đến \(last)",
              en: "no row is for births from \(next) to \(last)"),
            nextStep: Bilingual(
              vi: "Tháng nào chưa xác định được thì thêm một hàng value: unset.",
              en: "Where the value is not established, add a row with “value: unset”."))
        }
      }
    }
  }

  private init?(_ node: Node, by dimensions: [Dimension], in measure: Measure, _ diagnostics: inout Diagnostics) {
    let row = node.mapping(&diagnostics) { fields, diagnostics -> TableRow? in
      let asked = Asked(&fields, by: dimensions, &diagnostics)
      let value = fields.required("value", &diagnostics).flatMap { Self.value($0, in: measure, &diagnostics) }
      guard let asked, let value else { return nil }
      return TableRow(asked, value: value)
    }
    guard let row else { return nil }
    self = row
  }

  /// Whether every case that fits `other` fits this row.
  private func covers(_ other: TableRow) -> Bool { asked.covers(other.asked) }
}

extension Asked {
  /// The same case, born in those months.
  fileprivate init(_ born: ClosedRange<CalendarMonth>, of other: Asked) {
    self = other
    self.born = born
  }

  /// Nil after a report.
  fileprivate init?(_ fields: inout MappingReader, by dimensions: [Dimension], _ diagnostics: inout Diagnostics) {
    var isRead = true
    func read<Word>(_ dimension: Dimension, _ value: (Node) -> Word?) -> Word? {
      guard dimensions.contains(dimension), let node = fields.optional(dimension.rawValue) else { return nil }
      let word = value(node)
      if word == nil { isRead = false }
      return word
    }
    rank = read(.rank) { $0.word(Rank.self, &diagnostics) }
    level = read(.level) { $0.word(UnitLevel.self, &diagnostics) }
    kind = read(.kind) { $0.word(ElectionKind.self, &diagnostics) }
    field = read(.field) { $0.text(&diagnostics) }
    sex = read(.sex) { $0.word(Sex.self, &diagnostics) }
    born = read(.born) { Asked.band($0, &diagnostics) }
    if !isRead { return nil }
  }

  /// `{from: 1961-01, until: 1961-09}`; one side may be left open.
  private static func band(_ node: Node, _ diagnostics: inout Diagnostics) -> ClosedRange<CalendarMonth>? {
    node.mapping(&diagnostics) { fields, diagnostics -> ClosedRange<CalendarMonth>? in
      let from = fields.optional("from").map { CalendarMonth.read($0, in: .month, &diagnostics) } ?? .first
      let untilNode = fields.optional("until")
      let until = untilNode.map { CalendarMonth.read($0, in: .month, &diagnostics) } ?? .last
      guard let from, let until else { return nil }
      guard from <= until else {
        return untilNode?.mistaken(
          for: Bilingual(vi: "một tháng không trước \(from)", en: "a month not before \(from)"), &diagnostics)
      }
      return from...until
    }
  }
}
