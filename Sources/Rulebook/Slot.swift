import Configuration
import Records

/// One parameter of the law, reached by its key: what must be done to all of them is done here.
struct Slot: Sendable {
  let key: String
  let heading: @Sendable (Law) -> Heading?
  let read: @Sendable (inout Law, Node, Layer, inout Diagnostics) -> Void
  let replace: @Sendable (inout Law, String, Footing, Place, inout Diagnostics) -> Void
  let lines: @Sendable (Law, ClosedRange<CivilDate>) -> [AnnexLine]
  let footings: @Sendable (Law) -> [Footing]

  init<Value: ParameterValue>(_ path: any WritableKeyPath<Law, Parameter<Value>> & Sendable) {
    key = Law()[keyPath: path].key
    heading = { $0[keyPath: path].heading }
    read = { law, node, layer, diagnostics in law[keyPath: path].read(node, in: layer, &diagnostics) }
    lines = { law, period in law[keyPath: path].lines(overlapping: period) }
    footings = { law in law[keyPath: path].footings }
    replace = { law, text, footing, place, diagnostics in
      law[keyPath: path].replaceAll(with: text, footing, at: place, &diagnostics)
    }
  }
}

extension Parameter {
  /// Of every provision of both layers, what it rests on.
  fileprivate var footings: [Footing] {
    (central + office).map {
      Footing(
        from: $0.from, until: $0.until, basis: $0.basis, layer: $0.layer, reviewed: $0.reviewed, place: $0.place,
        citationPlace: $0.citationPlace, reviewedPlace: $0.reviewedPlace)
    }
  }
}

extension Parameter where Value: ParameterValue {
  /// Reads the text of an example as a file's value is read, and lets nothing else hold.
  fileprivate mutating func replaceAll(
    with text: String, _ footing: Footing, at place: Place, _ diagnostics: inout Diagnostics
  ) {
    let (text, measure) = splittingUnit(text)
    let rows =
      text.contains("=")
      ? TableRow<Value>.table(Self.table(in: text, at: place), by: dimensions, in: measure, &diagnostics)
      : TableRow<Value>.value(
        text == "unset"
          ? Node(.scalar(text, isQuoted: false), at: place, name: "value") : Value.node(for: text, at: place),
        in: measure, &diagnostics
      ).map { [TableRow(value: $0)] }
    guard let rows else { return }
    (central, office) = ([], [])
    add(TimelineEntry(rows, in: measure, footing))
  }

  /// `sex=male 720; sex=female born=1961-01..1961-09 663` is a table of two rows.
  private static func table(in text: String, at place: Place) -> Node {
    let rows = text.split(separator: ";").map { row in
      let words = row.split(separator: " ").map(String.init)
      var entries = words.filter { $0.contains("=") }.map { word in
        let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
        return Node.Entry(key: parts[0], keyPlace: place, value: asked(parts[0], parts.last ?? "", at: place))
      }
      let value = words.filter { !$0.contains("=") }.joined(separator: " ")
      entries.append(
        Node.Entry(
          key: "value", keyPlace: place,
          value: value == "unset" ? scalar(value, at: place) : Value.node(for: value, at: place)))
      return Node(.mapping(entries), at: place, name: "table")
    }
    return Node(.list(rows), at: place, name: "table")
  }

  private static func asked(_ dimension: String, _ text: String, at place: Place) -> Node {
    dimension == Dimension.born.rawValue ? interval(text, at: place) : scalar(text, at: place)
  }

  /// `15 working-days` is 15, in working days.
  private func splittingUnit(_ text: String) -> (String, Measure) {
    guard Value.self == Period.self else { return (text, measure) }
    for unit in [Measure.workingDays, .days] where text.hasSuffix(" " + unit.rawValue) {
      return (text.dropLast(unit.rawValue.count + 1).trimmed, unit)
    }
    return (text, measure)
  }
}
