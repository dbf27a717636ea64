import Configuration
import Records

@testable import Rulebook
@testable import Rules

/// The law of a case, as a file of the program's rulebook would have it.
enum RulebookText {
  static func yaml(_ lines: [Scene.LawLine]) -> String {
    let parameters = Mirror(reflecting: Law()).children.compactMap { $0.value as? any WrittenParameter }
    return lines.compactMap { line in parameters.first { $0.key == line.key }?.yaml(line) }.joined()
  }
}

/// A parameter whose values can be written down again.
private protocol WrittenParameter {
  var key: String { get }
  func yaml(_ line: Scene.LawLine) -> String
}

extension Parameter: WrittenParameter where Value: ParameterValue {
  func yaml(_ line: Scene.LawLine) -> String {
    var text = line.value
    var unit = measure
    for other in [Measure.workingDays, .days] where Value.self == Period.self && text.hasSuffix(" " + other.rawValue) {
      (unit, text) = (other, String(text.dropLast(other.rawValue.count + 1)))
    }
    let isTable = text.contains("=")
    let value =
      isTable ? "table: [\(text.split(separator: ";").map(row).joined(separator: ", "))]" : "value: \(flow(text))"
    // In the program's own rulebook the office confirms nothing; what somebody has read counts as much.
    let isOffice = line.confidence == .office && (line.force == .law || line.force == .target)
    let confidence = isOffice ? Basis.Confidence.sourced : line.confidence
    return """
      \(key):
        title: {vi: \(key), en: \(key)}
        unit: \(unit.rawValue)
        \(isTable ? "by: [\(dimensions.map(\.rawValue).joined(separator: ", "))]\n  " : "")read-on: as-of
        stricter: any
        values:
          - {from: 0001-01-01, force: \(line.force.rawValue), \(value), cite: case, confidence: \(confidence.rawValue), reviewed: 2010-01-01}

      """
  }

  private func flow(_ text: String) -> String {
    text == "unset" ? text : Value.node(for: text, at: Place(path: key)).flow
  }

  /// `sex=female born=1961-01..1961-09 663` is a row of a table.
  private func row(_ text: Substring) -> String {
    let words = text.split(separator: " ").map(String.init)
    let asked = words.filter { $0.contains("=") }.map { word in
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      let isBand = parts[0] == Dimension.born.rawValue
      return "\(parts[0]): " + (isBand ? interval(parts[1], at: Place(path: key)).flow : quoted(parts[1]))
    }
    let value = flow(words.filter { !$0.contains("=") }.joined(separator: " "))
    return "{\((asked + ["value: \(value)"]).joined(separator: ", "))}"
  }
}

extension Node {
  /// In one line of YAML.
  fileprivate var flow: String {
    switch content {
    case .scalar(let text, _):
      text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D } || text.wholeMatch(of: /[a-z-]+/) != nil
        ? text : quoted(text)
    case .list(let items): "[\(items.map(\.flow).joined(separator: ", "))]"
    case .mapping(let entries): "{\(entries.map { "\($0.key): \($0.value.flow)" }.joined(separator: ", "))}"
    }
  }
}
