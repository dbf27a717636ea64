import Configuration
import Records

/// One parameter of the law, reached by its key: what must be done to all of them is done here.
struct Slot: Sendable {
  let key: String
  let heading: @Sendable (Law) -> Heading?
  let read: @Sendable (inout Law, Node, Layer, inout Diagnostics) -> Void
  let replace: @Sendable (inout Law, String, Footing, Place, inout Diagnostics) -> Void
  let lines: @Sendable (Law, ClosedRange<CivilDate>) -> [AnnexLine]

  init<Value: ParameterValue>(_ path: any WritableKeyPath<Law, Parameter<Value>> & Sendable) {
    key = Law()[keyPath: path].key
    heading = { $0[keyPath: path].heading }
    read = { law, node, layer, diagnostics in law[keyPath: path].read(node, in: layer, &diagnostics) }
    lines = { law, period in law[keyPath: path].lines(overlapping: period) }
    replace = { law, text, footing, place, diagnostics in
      law[keyPath: path].replaceAll(with: text, footing, at: place, &diagnostics)
    }
  }
}

extension Parameter where Value: ParameterValue {
  /// Reads the text of an example as a file's value is read, and lets nothing else hold.
  fileprivate mutating func replaceAll(
    with text: String, _ footing: Footing, at place: Place, _ diagnostics: inout Diagnostics
  ) {
    let (text, measure) = splittingUnit(text)
    var row = TableRow<Value>(value: nil)
    if text != "unset" {
      guard let value = Value.read(Value.node(for: text, at: place), in: measure, &diagnostics) else { return }
      row = TableRow(value: value)
    }
    (central, office) = ([], [])
    add(TimelineEntry([row], in: measure, footing))
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
