import Configuration
import Records

/// Reads what a feed's records are made of: `records: {official: {…}, assignment: [{…}, {…}]}`.
struct RecordReader {
  var source: RecipeReader

  mutating func records(_ node: Node, _ diagnostics: inout Diagnostics) -> [Feed.RecordPlan] {
    if node.isList { return kinds(node, &diagnostics) }
    guard let entries = node.entries(&diagnostics) else { return [] }
    if entries.isEmpty {
      diagnostics.report(
        at: node.place, Bilingual(vi: "records chưa có bản ghi nào", en: "records names no record"))
    }
    var plans: [Feed.RecordPlan] = []
    for entry in entries {
      let key = Node(.scalar(entry.key, isQuoted: false), at: entry.keyPlace, name: "records")
      guard let kind = key.recordKind(&diagnostics) else { continue }
      if let fields = entry.value.canonicalFields {
        if let plan = record(kind, fields, at: entry.value.place, &diagnostics) { plans.append(plan) }
        continue
      }
      for item in entry.value.items {
        if let plan = record(kind, item, at: item.place, &diagnostics) { plans.append(plan) }
      }
    }
    return plans
  }

  private mutating func record(
    _ kind: RecordKind, _ node: Node, at place: Place, _ diagnostics: inout Diagnostics
  ) -> Feed.RecordPlan? {
    guard let entries = node.entries(&diagnostics) else { return nil }
    var condition: [Recipe]?
    var fields: [Node.Entry] = []
    for entry in entries {
      if entry.key == "when" {
        condition = when(entry.value, &diagnostics)
        continue
      }
      for (field, value) in parts(of: entry, in: kind, &diagnostics) {
        fields.append(Node.Entry(key: field, keyPlace: entry.keyPlace, value: value))
      }
    }
    return record(kind, byName: fields, condition: condition, at: place, &diagnostics)
  }

  /// - Parameter entries: fields by their whole names, `decision.date`.
  mutating func record(
    _ kind: RecordKind, byName entries: [Node.Entry], condition: [Recipe]? = nil, at place: Place,
    _ diagnostics: inout Diagnostics
  ) -> Feed.RecordPlan? {
    let names = kind.fieldNames
    var plans: [String: Layout.FieldPlan] = [:]
    /// Fields whose recipe is wrong: they are not missing.
    var spoken: Set<String> = []
    for entry in entries {
      spoken.insert(entry.key)
      plans[entry.key] = source.plan(for: entry.key, of: kind, entry.value, &diagnostics)
    }
    for group in kind.neededFields where spoken.isDisjoint(with: group) {
      let choice = group.map { "\(quoted: $0)" }
      diagnostics.report(
        at: place,
        Bilingual(
          vi: "\(kind.rawValue) thiếu trường \(choice.joined(separator: " hoặc "))",
          en: "\(kind.rawValue) is without \(choice.joined(separator: " or "))"))
    }
    let fields = names.map { plans[$0] ?? .absent }
    return Feed.RecordPlan(kind: kind, fields: fields, condition: condition?.map { $0.knowing(fields) })
  }

  /// The fields that one key speaks of: itself, or the parts of a paper or of a person.
  private func parts(
    of entry: Node.Entry, in kind: RecordKind, _ diagnostics: inout Diagnostics
  ) -> [(field: String, value: Node)] {
    let names = kind.fieldNames
    let own = names.filter { $0.hasPrefix(entry.key + ".") }.map { String($0.dropFirst(entry.key.count + 1)) }
    let isPlain = names.contains(entry.key)
    if !isPlain && own.isEmpty {
      let known = names.reduce(into: [String]()) { known, name in
        let word = name.split(separator: ".").first.map(String.init) ?? name
        if !known.contains(word) { known.append(word) }
      }
      diagnostics.report(
        at: entry.keyPlace,
        Bilingual(
          vi: "\(kind.rawValue) không có trường \(quoted: entry.key); các trường: \(known.joined(separator: ", "))",
          en: "\(kind.rawValue) has no field \(quoted: entry.key); its fields are \(known.joined(separator: ", "))"),
        nextStep: suggestion(for: entry.key, among: known))
      return []
    }
    if isPlain, own.isEmpty || !entry.value.speaks(of: own) { return [(entry.key, entry.value)] }
    // A paper is its number and its date; a person what the file has instead of a code.
    guard var fields = MappingReader(entry.value, &diagnostics) else { return [] }
    let given = own.compactMap { part in fields.optional(part).map { (entry.key + "." + part, $0) } }
    fields.finish(&diagnostics)
    if given.isEmpty {
      diagnostics.report(
        at: entry.value.place,
        Bilingual(
          vi: "\(quoted: entry.key) cần \(own.joined(separator: ", "))",
          en: "\(quoted: entry.key) needs \(own.joined(separator: ", "))"))
    }
    return given
  }

  /// `when: {filled: ĐV 2}`: the row is such a record only where one of these columns holds something. Words that mean an
  /// empty cell are nothing: `when: {filled: {column: ĐV 2, empty: "-"}}`.
  private mutating func when(_ node: Node, _ diagnostics: inout Diagnostics) -> [Recipe]? {
    guard var fields = MappingReader(node, &diagnostics) else { return nil }
    let filled = fields.required("filled", &diagnostics)
    fields.finish(&diagnostics)
    if let filled, filled.items.isEmpty {
      return filled.mistaken(for: Bilingual(vi: "ít nhất một cột", en: "at least one column"), &diagnostics)
    }
    return filled?.items.compactMap { part($0, &diagnostics) }
  }

  private mutating func part(_ node: Node, _ diagnostics: inout Diagnostics) -> Recipe? {
    if node.isScalar { return source.column(node, &diagnostics).map { .column($0) } }
    guard var fields = MappingReader(node, &diagnostics) else { return nil }
    let isXML = if case .xml = source.format { true } else { false }
    let name = fields.required(isXML ? "path" : "column", &diagnostics)
    let words = fields.required("empty", &diagnostics).map { RecipeReader.marks($0, &diagnostics) }
    fields.finish(&diagnostics)
    guard let name, let words, let column = source.column(name, &diagnostics) else { return nil }
    return .unlessBlank(.column(column), words)
  }
}

extension Recipe {
  /// A condition on one column, which is empty too where it holds a word that a field says is.
  fileprivate func knowing(_ fields: [Layout.FieldPlan]) -> Recipe {
    guard let column = columns.first else { return self }
    let words = fields.flatMap { $0.recipe.words(forEmpty: column) }
    return words.isEmpty ? self : .unlessBlank(self, words)
  }
}

extension Node {
  /// Whether this is a mapping with one of these keys.
  func speaks(of keys: [String]) -> Bool {
    if case .mapping(let entries) = content { entries.contains { keys.contains($0.key) } } else { false }
  }

  /// What stands under a key of a mapping.
  func value(of key: String) -> Node? {
    if case .mapping(let entries) = content { entries.first { $0.key == key }?.value } else { nil }
  }
}
