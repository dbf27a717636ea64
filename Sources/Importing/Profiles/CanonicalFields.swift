import Configuration
import Records

/// The short form of a feed whose files are canonical: `records: [action]`, or `records: {action: [official, kind, …]}`
/// where they have some of its fields only. It says nothing that cannot be said at length.
extension RecordReader {
  /// `records: [action, consultation]`: every field of each, by its own name.
  mutating func kinds(_ node: Node, _ diagnostics: inout Diagnostics) -> [Feed.RecordPlan] {
    if node.items.isEmpty {
      diagnostics.report(
        at: node.place, Bilingual(vi: "records chưa có bản ghi nào", en: "records names no record"))
    }
    var plans: [Feed.RecordPlan] = []
    for item in node.items {
      guard let kind = item.recordKind(&diagnostics) else { continue }
      let names = kind.fieldNames.map { Node(.scalar($0, isQuoted: false), at: item.place, name: kind.rawValue) }
      if let plan = record(kind, names, at: item.place, &diagnostics) { plans.append(plan) }
    }
    return plans
  }

  /// `action: [official, kind, decider, decision.date]`: these fields, each by its own name.
  mutating func record(
    _ kind: RecordKind, _ names: [Node], at place: Place, _ diagnostics: inout Diagnostics
  ) -> Feed.RecordPlan? {
    let isXML = if case .xml = source.format { true } else { false }
    var entries: [Node.Entry] = []
    for node in names {
      guard let name = node.word(among: kind.fieldNames, &diagnostics) else { continue }
      if entries.contains(where: { $0.key == name }) {
        diagnostics.report(
          at: node.place,
          Bilingual(vi: "trường \(quoted: name) có hai lần", en: "the field \(quoted: name) stands twice"))
        continue
      }
      let recipe = CanonicalForm.recipe(for: name, of: kind, isXML: isXML, at: node.place)
      entries.append(Node.Entry(key: name, keyPlace: node.place, value: recipe))
    }
    var plan = record(kind, byName: entries, at: place, &diagnostics)
    plan?.leavesEmptyOut = true
    return plan
  }
}

extension Node {
  /// The names of a list of fields, where this is one and not a list of records.
  var canonicalFields: [Node]? {
    guard case .list(let items) = content, let first = items.first, first.isScalar else { return nil }
    return items
  }
}

extension RecipeReader {
  /// `unknown: "?"`, or a list of such marks; `empty: nay` likewise.
  static func marks(_ node: Node, _ diagnostics: inout Diagnostics) -> [[UInt8]] {
    var marks: [[UInt8]] = []
    for item in node.items {
      if let text = item.text(&diagnostics) { marks.append(Array(seen(word: composed(text)).utf8)) }
    }
    return marks
  }
}
