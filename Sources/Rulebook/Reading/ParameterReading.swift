import Configuration
import Records

extension Parameter where Value: ParameterValue {
  /// Reads what stands under this parameter's key in a file of `layer`.
  mutating func read(_ node: Node, in layer: Layer, _ diagnostics: inout Diagnostics) {
    let measure = measure
    let parameter = self
    let known = heading
    let content = node.mapping(&diagnostics) { fields, diagnostics -> (Heading?, [TimelineEntry<Value>?])? in
      let heading = layer == .central ? parameter.heading(&fields, &diagnostics) : known
      let format = ProvisionFormat(
        layer: layer, measure: heading?.unit ?? measure, by: heading?.by ?? parameter.dimensions)
      let values = fields.required("values", &diagnostics)
      guard let values, let items = values.list(&diagnostics) else { return (heading, []) }
      guard !items.isEmpty else {
        return values.mistaken(
          for: Bilingual(vi: "ít nhất một giá trị kèm ngày", en: "at least one value with its days"), &diagnostics)
      }
      return (heading, items.map { .read($0, format, &diagnostics) })
    }
    guard let (heading, entries) = content else { return }
    self.heading = heading
    for case let entry? in entries { add(entry) }
    checkDays(in: layer, areComplete: entries.allSatisfy { $0 != nil }, &diagnostics)
    if layer == .office { checkStrictness(&diagnostics) }
  }

  private func heading(_ fields: inout MappingReader, _ diagnostics: inout Diagnostics) -> Heading? {
    let title = fields.required("title", &diagnostics).flatMap { Bilingual($0, &diagnostics) }
    let unit = fields.required("unit", &diagnostics)?.word(among: unitWords, &diagnostics).flatMap(Measure.init)
    let by = fields.optional("by").map { dimensions(in: $0, &diagnostics) } ?? []
    let readOn = fields.required("read-on", &diagnostics)?.word(ReadOn.self, &diagnostics)
    let stricter = fields.required("stricter", &diagnostics)?
      .word(among: Value.comparisons.map(\.rawValue), &diagnostics).flatMap(Stricter.init)
    guard let title, let unit, let by, let readOn, let stricter else { return nil }
    return Heading(title: title, unit: unit, by: by, readOn: readOn, stricter: stricter)
  }

  /// Nil after a report.
  private func dimensions(in node: Node, _ diagnostics: inout Diagnostics) -> [Dimension]? {
    guard !dimensions.isEmpty else {
      diagnostics.report(
        at: node.place,
        Bilingual(
          vi: "ở đây một giá trị dùng cho mọi trường hợp, không có “by”",
          en: "one value holds for all here, without “by”"))
      return nil
    }
    let words = node.items.map { $0.word(among: dimensions.map(\.rawValue), &diagnostics) }
    return words.contains(nil) ? nil : words.compactMap { $0.flatMap(Dimension.init) }
  }

  /// What rules rely on cannot be changed in a file: months stay months. Which days are meant can.
  private var unitWords: [String] {
    (Value.self == Period.self ? [.days, .workingDays] : [measure]).map(\.rawValue)
  }
}

extension Parameter where Value: ParameterValue {
  /// No day may have two values; and in the shipped rulebook no day between two values may have none.
  private func checkDays(in layer: Layer, areComplete: Bool, _ diagnostics: inout Diagnostics) {
    let entries = layer == .central ? central : office
    for (i, entry) in entries.enumerated().dropFirst() {
      guard let place = entry.place else { continue }
      if let earlier = entries[..<i].last(where: { $0.until ?? .last >= entry.from }) {
        diagnostics.report(
          at: place,
          Bilingual(
            vi: "từ \(entry.from) đã có giá trị khác (\(earlier.place?.description ?? "?"))",
            en: "from \(entry.from) another value holds already (\(earlier.place?.description ?? "?"))"),
          nextStep: Bilingual(
            vi: "Giá trị trước cần kết thúc chậm nhất: until: \(entry.from.adding(days: -1)).",
            en: "Let the earlier one end by “until: \(entry.from.adding(days: -1))”."))
      } else if layer == .central, areComplete, let until = entries[i - 1].until, until.adding(days: 1) < entry.from {
        let (first, last) = (until.adding(days: 1), entry.from.adding(days: -1))
        diagnostics.report(
          at: place,
          Bilingual(
            vi: "không có giá trị nào cho các ngày từ \(first) đến \(last)",
            en: "nothing is said of the days from \(first) to \(last)"),
          nextStep: Bilingual(
            vi: "Ngày nào chưa xác định được thì ghi rõ value: unset kèm cite.",
            en: "Say that they are not established: “value: unset”, with its “cite”."))
      }
    }
  }

  /// The office may be stricter than a text at hand, in the way the heading says, and not looser.
  private func checkStrictness(_ diagnostics: inout Diagnostics) {
    guard let heading, heading.stricter != .any else { return }
    for own in office {
      for text in central where text.basis.isAtHand && text.overlaps(own) {
        guard let place = own.place,
          let cases = cases(in: own, text, by: heading.by).first(where: { looser(own, text, $0) })
        else { continue }
        let (given, bound) = (own.printedValue(for: cases), text.printedValue(for: cases))
        diagnostics.report(
          at: place,
          Bilingual(
            vi: "giá trị của văn phòng là \(given.vi), không được nới so với \(bound.vi) (\(text.basis.citation))",
            en: "the office's value is \(given.en), which is looser than \(bound.en) (\(text.basis.citation))"),
          nextStep: heading.stricter.demand)
      }
    }
  }

  /// Every case that the rows of either tell apart, by every word of a closed list.
  private func cases(
    in own: TimelineEntry<Value>, _ text: TimelineEntry<Value>, by dimensions: [Dimension]
  ) -> [Criteria] {
    let named = (own.rows + text.rows).map(\.asked.example)
    var all = [Criteria()]
    func vary<Word>(_ dimension: Dimension, _ words: [Word?], _ path: WritableKeyPath<Criteria, Word?>) {
      guard dimensions.contains(dimension) else { return }
      all = all.flatMap { criteria in
        words.map { word in
          var criteria = criteria
          criteria[keyPath: path] = word
          return criteria
        }
      }
    }
    vary(.rank, Rank.allCases, \.rank)
    vary(.level, UnitLevel.allCases, \.level)
    vary(.kind, ElectionKind.allCases, \.kind)
    // Some field that no row names, and some month between the bands, stand for all the others.
    vary(.field, Set(named.compactMap(\.field)).sorted() + [""], \.field)
    vary(.sex, Sex.allCases, \.sex)
    let months = Set(named.compactMap(\.born)).union(
      (own.rows + text.rows).compactMap { $0.asked.born?.upperBound }.filter { $0 < .last }.map { $0.adding(1) })
    vary(.born, months.isEmpty ? [.first] : months.sorted(), \.born)
    return all
  }

  private func looser(_ own: TimelineEntry<Value>, _ text: TimelineEntry<Value>, _ criteria: Criteria) -> Bool {
    guard let bound = text.value(for: criteria), let stricter = heading?.stricter else { return false }
    guard let value = own.value(for: criteria) else { return true }
    return stricter == .none ? value != bound : value.isLooser(than: bound, where: stricter)
  }
}

extension Basis {
  /// Somebody has read it, or worked it out from what was read.
  fileprivate var isAtHand: Bool { confidence == .sourced || confidence == .derived }
}

extension Stricter {
  fileprivate var demand: Bilingual {
    switch self {
    case .lower: Bilingual(vi: "Chỉ được bằng hoặc thấp hơn.", en: "It may be the same or lower.")
    case .higher: Bilingual(vi: "Chỉ được bằng hoặc cao hơn.", en: "It may be the same or higher.")
    case .more: Bilingual(vi: "Chỉ được thêm mục, không được bớt.", en: "It may add items, and leave none out.")
    case .any, .none: Bilingual(vi: "Ở đây không được khác.", en: "It may not differ here.")
    }
  }
}

extension TimelineEntry {
  fileprivate func overlaps(_ other: TimelineEntry) -> Bool {
    from <= other.until ?? .last && other.from <= until ?? .last
  }

  /// Nil where it is unset for the case.
  fileprivate func value(for criteria: Criteria) -> Value? {
    rows.first { $0.fits(criteria) ?? true }.flatMap { $0.fits(criteria) == nil ? nil : $0.value }
  }
}

extension TimelineEntry where Value: ParameterValue {
  fileprivate func printedValue(for criteria: Criteria) -> Bilingual {
    value(for: criteria)?.printed(in: measure) ?? .unset
  }
}

extension Bilingual {
  fileprivate init?(_ node: Node, _ diagnostics: inout Diagnostics) {
    let both = node.mapping(&diagnostics) { fields, diagnostics -> Bilingual? in
      let vi = fields.required("vi", &diagnostics)?.text(&diagnostics)
      let en = fields.required("en", &diagnostics)?.text(&diagnostics)
      guard let vi, let en else { return nil }
      return Bilingual(vi: vi, en: en)
    }
    guard let both else { return nil }
    self = both
  }
}
