import Configuration
import Records

/// Recipes made of several others, and the one that takes a cell apart.
extension RecipeReader {
  mutating func joined(_ node: Node, _ task: inout Task, _ diagnostics: inout Diagnostics) -> Recipe? {
    guard let items = items(node, &diagnostics) else { return nil }
    let position = task.position
    task.position = .piece
    let parts = items.compactMap { recipe($0, &task, &diagnostics) }
    task.position = position
    return .joined(parts)
  }

  mutating func firstOf(_ node: Node, _ task: inout Task, _ diagnostics: inout Diagnostics) -> Recipe? {
    guard let items = items(node, &diagnostics) else { return nil }
    let position = task.position
    if position == .whole { task.position = .choice }
    var parts: [Recipe] = []
    for (i, item) in items.enumerated() {
      guard let part = recipe(item, &task, &diagnostics) else { continue }
      if part.isNeverEmpty, i < items.count - 1 {
        diagnostics.report(
          at: item.place,
          Bilingual(
            vi: "phần này không bao giờ trống, nên các phần sau nó trong first-of không bao giờ được đọc",
            en: "this is never empty, so what follows it in first-of is never read"),
          nextStep: Bilingual(vi: "Đặt nó cuối cùng.", en: "Put it last."))
      }
      parts.append(part)
    }
    task.position = position
    guard task.isDate, parts.contains(where: \.isDated) else { return .firstOf(parts) }
    // One of them has forms of its own: then each is read by its forms, and the field gets what they read.
    let forms = task.dates ?? dates
    return .firstOf(parts.map { part in forms.map { part.dated(by: $0.forms, $0.text) } ?? part })
  }

  private func items(_ node: Node, _ diagnostics: inout Diagnostics) -> [Node]? {
    guard let items = node.list(&diagnostics) else { return nil }
    if !items.isEmpty { return items }
    return node.mistaken(for: Bilingual(vi: "ít nhất một cột", en: "at least one column"), &diagnostics)
  }

  // MARK: Lists

  /// `split: {column: Căn cứ, by: ";"}`.
  mutating func split(_ node: Node, _ task: inout Task, _ diagnostics: inout Diagnostics) -> Recipe? {
    guard task.isList, task.position != .piece else {
      let lists = RecordKind.listFields.joined(separator: ", ")
      diagnostics.report(
        at: node.place,
        task.isList
          ? Bilingual(
            vi: "split làm ra một danh sách, không đứng được trong join",
            en: "split makes a list, and cannot be a piece of join")
          : Bilingual(
            vi: "\(quoted: task.field) chỉ có một giá trị, còn split làm ra danh sách; dùng cho: \(lists)",
            en: "\(quoted: task.field) holds one value, and split makes a list; it is for \(lists)"))
      return nil
    }
    guard var fields = MappingReader(node, &diagnostics) else { return nil }
    let source = fields.one(of: ["column", "path", "up"], &diagnostics)
    let separator = fields.required("by", &diagnostics)?.text(&diagnostics)
    fields.finish(&diagnostics)
    guard let source, let separator else { return nil }
    return base(source.key, source.value, &task, &diagnostics).map { .split($0, by: Array(separator.utf8), []) }
  }

  /// What is done to each part of such a list.
  func partSteps(_ width: Int?, _ mapping: Mapping?, _ task: Task) -> [PartStep] {
    var steps: [PartStep] = []
    if let width { steps.append(.padded(width: width)) }
    if let mapping {
      steps.append(.mapped(mapping))
    } else if task.holdsRegulations, let forms = task.dates ?? dates {
      steps.append(.regulation(forms.forms, text: forms.text))
    }
    return steps
  }

  // MARK: Regulations

  /// `{number: …, date: …}`, kept as `105-QĐ/TW 2017-12-19`.
  mutating func regulation(_ node: Node, _ task: inout Task, _ diagnostics: inout Diagnostics) -> Recipe? {
    guard var fields = MappingReader(node, &diagnostics) else { return nil }
    let number = fields.required("number", &diagnostics)
    let date = fields.required("date", &diagnostics)
    fields.finish(&diagnostics)
    guard let number, let date else { return nil }
    let position = task.position
    task.position = .piece
    let first = recipe(number, &task, &diagnostics)
    let own = date.value(of: "dates").flatMap { DateForms.read($0, &diagnostics) }
    let day = recipe(date.without("dates"), &task, &diagnostics)
    task.position = position
    guard let first, let day else { return nil }
    guard let forms = own ?? task.dates ?? dates else {
      diagnostics.report(
        at: node.place,
        Bilingual(vi: "date ở đây chưa có “dates”", en: "the date here is without “dates”"))
      return nil
    }
    return .joined([first, .dated(day, forms.forms, text: forms.text)])
  }

  /// A date of ours, as a field that is read in the canonical form needs it.
  func dateText(_ word: String, _ task: Task) -> [UInt8] {
    Array(((task.dates ?? dates)?.forms.date(in: word)?.description ?? word).utf8)
  }
}

extension RecordKind {
  /// Fields that hold several codes or regulations in one cell.
  static let listFields = ["parties", "successors", "cites", "basis"]

  func holdsRegulations(_ field: String) -> Bool { ["cites", "basis", "replacedBy"].contains(field) }
}

extension Recipe {
  /// Whether its text is a date in the canonical form already.
  var isDated: Bool {
    switch self {
    case .dated: true
    case .firstOf(let parts): !parts.isEmpty && parts.allSatisfy(\.isDated)
    case .defaulted(let part, _), .unlessUnknown(let part, _): part.isDated
    default: false
    }
  }

  fileprivate var isNeverEmpty: Bool {
    switch self {
    case .constant, .defaulted: true
    case .joined(let parts), .firstOf(let parts): parts.contains(where: \.isNeverEmpty)
    case .mapped(let part, _), .padded(let part, _), .dated(let part, _, _), .unlessUnknown(let part, _):
      part.isNeverEmpty
    case .absent, .column, .filled, .split, .unlessBlank: false
    }
  }

  fileprivate func dated(by forms: DateForms, _ text: String) -> Recipe {
    isDated ? self : .dated(self, forms, text: text)
  }
}

extension DateForms {
  func date(in text: String) -> PartialDate? {
    let bytes = Array(text.utf8)
    return date(in: bytes.span)
  }
}

extension Node {
  /// The same mapping but for one key.
  fileprivate func without(_ key: String) -> Node {
    guard case .mapping(let entries) = content else { return self }
    return Node(.mapping(entries.filter { $0.key != key }), at: place, name: name)
  }
}
