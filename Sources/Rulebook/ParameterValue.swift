import Configuration
import Records

/// What a parameter can hold: how it is read, how it is printed, and when one value is looser than another.
protocol ParameterValue: Hashable, Sendable {
  /// Reads what stands under `value`; reports and returns nil where it is something else.
  static func read(_ node: Node, in measure: Measure, _ diagnostics: inout Diagnostics) -> Self?
  /// What a file would hold for the text of an example: `DIEU_DONG, LUAN_CHUYEN` is a list.
  static func node(for text: String, at place: Place) -> Node
  /// The ways in which the office may be bound to be stricter.
  static var comparisons: [Stricter] { get }
  /// Whether this value asks less than `other`. Asked only for `.lower`, `.higher` and `.more`, where `comparisons` has them.
  func isLooser(than other: Self, where stricter: Stricter) -> Bool
  func printed(in measure: Measure) -> Bilingual
}

extension ParameterValue {
  static func node(for text: String, at place: Place) -> Node { scalar(text, at: place) }
  static var comparisons: [Stricter] { [.any, .none] }
  func isLooser(than other: Self, where stricter: Stricter) -> Bool { false }
}

private func scalar(_ text: String, at place: Place) -> Node {
  Node(.scalar(text, isQuoted: false), at: place, name: "value")
}

extension Int: ParameterValue {
  static func read(_ node: Node, in measure: Measure, _ diagnostics: inout Diagnostics) -> Int? {
    node.number(in: measure == .percent ? 0...100 : 0...100_000, &diagnostics)
  }

  static var comparisons: [Stricter] { [.lower, .higher, .any, .none] }

  func isLooser(than other: Int, where stricter: Stricter) -> Bool {
    stricter == .lower ? self > other : self < other
  }

  func printed(in measure: Measure) -> Bilingual {
    switch measure {
    case .percent: Bilingual(vi: "\(self)%", en: "\(self)%")
    case .count: Bilingual(vi: "\(self)", en: "\(self)")
    case .days: Bilingual(vi: "\(self) ngày", en: self == 1 ? "1 day" : "\(self) days")
    case .workingDays: Bilingual(vi: "\(self) ngày làm việc", en: self == 1 ? "1 working day" : "\(self) working days")
    case .months: Bilingual(vi: "\(self) tháng", en: self == 1 ? "1 month" : "\(self) months")
    case .years: Bilingual(vi: "\(self) năm", en: self == 1 ? "1 year" : "\(self) years")
    case .terms: Bilingual(vi: "\(self) nhiệm kỳ", en: self == 1 ? "1 term" : "\(self) terms")
    case .flag, .word, .set, .month, .dates, .pairs: preconditionFailure("a number is not counted in \(measure)")
    }
  }
}

extension Bool: ParameterValue {
  static func read(_ node: Node, in measure: Measure, _ diagnostics: inout Diagnostics) -> Bool? {
    node.flag(&diagnostics)
  }

  func printed(in measure: Measure) -> Bilingual {
    self ? Bilingual(vi: "có", en: "yes") : Bilingual(vi: "không", en: "no")
  }
}

extension Period: ParameterValue {
  static func read(_ node: Node, in measure: Measure, _ diagnostics: inout Diagnostics) -> Period? {
    guard let count = Int.read(node, in: measure, &diagnostics) else { return nil }
    return Period(count: count, unit: measure == .workingDays ? .workingDays : .days)
  }

  static var comparisons: [Stricter] { Int.comparisons }

  /// Days and working days do not compare; where the office changes the unit, it must show that it is no looser.
  func isLooser(than other: Period, where stricter: Stricter) -> Bool {
    unit != other.unit || count.isLooser(than: other.count, where: stricter)
  }

  func printed(in measure: Measure) -> Bilingual {
    count.printed(in: unit == .workingDays ? .workingDays : .days)
  }
}

extension Silence: ParameterValue {
  static func read(_ node: Node, in measure: Measure, _ diagnostics: inout Diagnostics) -> Silence? {
    node.word(Silence.self, &diagnostics)
  }

  func printed(in measure: Measure) -> Bilingual {
    switch self {
    case .agrees: Bilingual(vi: "không trả lời là đồng ý", en: "silence is agreement")
    case .open: Bilingual(vi: "không trả lời chưa phải là ý kiến", en: "silence says nothing")
    }
  }
}

extension Set: ParameterValue where Element: Named {
  static func read(_ node: Node, in measure: Measure, _ diagnostics: inout Diagnostics) -> Set? {
    guard let items = node.list(&diagnostics) else { return nil }
    guard !items.isEmpty else { return node.mistaken(for: .atLeastOne, &diagnostics) }
    let words = items.map { $0.word(Element.self, &diagnostics) }
    return words.contains(nil) ? nil : Set(words.compactMap(\.self))
  }

  static func node(for text: String, at place: Place) -> Node {
    let words = text.split(separator: ",").map { scalar($0.trimmed, at: place) }
    return Node(.list(words), at: place, name: "value")
  }

  static var comparisons: [Stricter] { [.more, .any, .none] }

  func isLooser(than other: Set, where stricter: Stricter) -> Bool { !isSuperset(of: other) }

  func printed(in measure: Measure) -> Bilingual {
    let names = Element.allCases.filter(contains).map(\.name)
    return Bilingual(vi: names.map(\.vi).joined(separator: ", "), en: names.map(\.en).joined(separator: ", "))
  }
}

extension [Pair]: ParameterValue {
  static func read(_ node: Node, in measure: Measure, _ diagnostics: inout Diagnostics) -> [Pair]? {
    guard let items = node.list(&diagnostics) else { return nil }
    guard !items.isEmpty else { return node.mistaken(for: .atLeastOne, &diagnostics) }
    let pairs = items.map { Pair($0, &diagnostics) }
    return pairs.contains(nil) ? nil : pairs.compactMap(\.self)
  }

  /// `internal-protection committee vertical district`; several are separated by `;`.
  static func node(for text: String, at place: Place) -> Node {
    let pairs = text.split(separator: ";").map { pair in
      let words = pair.split(separator: " ").map { scalar(String($0), at: place) }
      var entries: [Node.Entry] = []
      func add(_ key: String, _ value: Node?) {
        if let value { entries.append(Node.Entry(key: key, keyPlace: place, value: value)) }
      }
      add("subject", words.first)
      add("between", Node(.list([Node](words.dropFirst().prefix(2))), at: place, name: "between"))
      add("level", words.dropFirst(3).first)
      return Node(.mapping(entries), at: place, name: "value")
    }
    return Node(.list(pairs), at: place, name: "value")
  }

  static var comparisons: [Stricter] { [.more, .any, .none] }

  func isLooser(than other: [Pair], where stricter: Stricter) -> Bool { !Set(self).isSuperset(of: other) }

  func printed(in measure: Measure) -> Bilingual {
    func list(_ text: (Pair) -> String) -> String { map(text).joined(separator: "; ") }
    return Bilingual(vi: list { $0.printed.vi }, en: list { $0.printed.en })
  }
}

extension Pair {
  init?(_ node: Node, _ diagnostics: inout Diagnostics) {
    let pair = node.mapping(&diagnostics) { fields, diagnostics -> Pair? in
      let subject = fields.required("subject", &diagnostics)?.word(AgreementSubject.self, &diagnostics)
      let parties = fields.required("between", &diagnostics).flatMap { Pair.parties($0, &diagnostics) }
      let level = fields.optional("level").map { $0.word(UnitLevel.self, &diagnostics) }
      guard let subject, let parties, level != .some(nil) else { return nil }
      let isAboutKinds = [parties.a, parties.b].contains { if case .kind = $0 { true } else { false } }
      if isAboutKinds, level == nil {
        _ = fields.required("level", &diagnostics)
        return nil
      }
      return Pair(subject: subject, parties.a, parties.b, level: level ?? nil)
    }
    guard let pair else { return nil }
    self = pair
  }

  private static func parties(_ node: Node, _ diagnostics: inout Diagnostics) -> (a: Party, b: Party)? {
    guard let items = node.list(&diagnostics) else { return nil }
    guard items.count == 2 else {
      return node.mistaken(
        for: Bilingual(
          vi: "hai bên, mỗi bên là mã đơn vị hoặc loại đơn vị", en: "two parties, each a unit's code or a kind of unit"),
        &diagnostics)
    }
    guard let a = items[0].text(&diagnostics), let b = items[1].text(&diagnostics) else { return nil }
    return (Party(a), Party(b))
  }

  fileprivate var printed: Bilingual {
    func text(_ language: Language) -> String {
      let parties = [a, b].map { party in
        switch party {
        case .kind(let kind): kind.name[language]
        case .unit(let code): code
        }
      }
      let between = "\(subject.name[language]): \(parties[0]) – \(parties[1])"
      return level.map { "\(between) (\($0.name[language]))" } ?? between
    }
    return Bilingual(vi: text(.vi), en: text(.en))
  }
}

extension Bilingual {
  fileprivate static let atLeastOne = Bilingual(
    vi: "ít nhất một mục; chưa xác định được thì viết unset", en: "at least one item, or unset")
}

extension Substring {
  var trimmed: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
