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

func scalar(_ text: String, at place: Place) -> Node {
  Node(.scalar(text, isQuoted: false), at: place, name: "value")
}

/// `a..b` is `{from: a, until: b}`; an end left out is left out.
func interval(_ text: String, at place: Place) -> Node {
  let parts = text.replacing("..", with: " .. ").split(separator: " ").map(String.init)
  let at = parts.firstIndex(of: "..") ?? parts.endIndex
  func entry(_ key: String, _ words: ArraySlice<String>) -> [Node.Entry] {
    words.isEmpty ? [] : [Node.Entry(key: key, keyPlace: place, value: scalar(words.joined(), at: place))]
  }
  let until = at < parts.endIndex ? parts[(at + 1)...] : []
  return Node(.mapping(entry("from", parts[..<at]) + entry("until", until)), at: place, name: "value")
}

extension Int: ParameterValue {
  static func read(_ node: Node, in measure: Measure, _ diagnostics: inout Diagnostics) -> Int? {
    // A succession plan may hold twice as many as there are seats, and more.
    node.number(in: measure == .percent ? 0...400 : 0...100_000, &diagnostics)
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

extension Codes: ParameterValue {
  static func read(_ node: Node, in measure: Measure, _ diagnostics: inout Diagnostics) -> Codes? {
    guard let items = node.list(&diagnostics) else { return nil }
    guard !items.isEmpty else { return node.mistaken(for: .atLeastOne, &diagnostics) }
    let words = items.map { $0.text(&diagnostics) }
    return words.contains(nil) ? nil : Codes(words.compactMap(\.self))
  }

  static func node(for text: String, at place: Place) -> Node {
    let words = text.split(separator: ",").map { scalar($0.trimmed, at: place) }
    return Node(.list(words), at: place, name: "value")
  }

  static var comparisons: [Stricter] { [.more, .any, .none] }

  func isLooser(than other: Codes, where stricter: Stricter) -> Bool { !Set(all).isSuperset(of: other.all) }

  func printed(in measure: Measure) -> Bilingual {
    let list = all.joined(separator: ", ")
    return Bilingual(vi: list, en: list)
  }
}

extension Readings: ParameterValue {
  /// A number, or `{either: [680, 684]}` where two texts print different ones.
  static func read(_ node: Node, in measure: Measure, _ diagnostics: inout Diagnostics) -> Readings? {
    guard case .mapping = node.content else {
      return Int.read(node, in: measure, &diagnostics).map { Readings($0, $0) }
    }
    return node.mapping(&diagnostics) { fields, diagnostics -> Readings? in
      guard let items = fields.required("either", &diagnostics)?.list(&diagnostics) else { return nil }
      let numbers = items.compactMap { Int.read($0, in: measure, &diagnostics) }
      guard numbers.count == items.count else { return nil }
      guard numbers.count == 2, numbers[0] < numbers[1] else {
        return node.mistaken(
          for: Bilingual(vi: "hai số, số nhỏ trước", en: "two numbers, the smaller one first"), &diagnostics)
      }
      return Readings(numbers[0], numbers[1])
    }
  }

  /// `680/684`.
  static func node(for text: String, at place: Place) -> Node {
    let numbers = text.split(separator: "/").map { scalar($0.trimmed, at: place) }
    guard numbers.count == 2 else { return scalar(text, at: place) }
    let list = Node(.list(numbers), at: place, name: "either")
    return Node(.mapping([Node.Entry(key: "either", keyPlace: place, value: list)]), at: place, name: "value")
  }

  static var comparisons: [Stricter] { Int.comparisons }

  func isLooser(than other: Readings, where stricter: Stricter) -> Bool {
    least.isLooser(than: other.least, where: stricter) || most.isLooser(than: other.most, where: stricter)
  }

  func printed(in measure: Measure) -> Bilingual {
    let most = most.printed(in: measure)
    return isOne ? most : Bilingual(vi: "\(least) hoặc \(most.vi)", en: "\(least) or \(most.en)")
  }
}

extension CalendarMonth: ParameterValue {
  static func read(_ node: Node, in measure: Measure, _ diagnostics: inout Diagnostics) -> CalendarMonth? {
    guard case .scalar(let text, _) = node.content, let month = CalendarMonth(iso: text) else {
      return node.mistaken(
        for: Bilingual(vi: "một tháng, như 2020-06", en: "a month, such as 2020-06"), &diagnostics)
    }
    return month
  }

  func printed(in measure: Measure) -> Bilingual {
    Bilingual(vi: "tháng \(Language.vi.date(date))", en: Language.en.date(date))
  }
}

extension Days: ParameterValue {
  /// `{from: 2020-08-01, until: 2020-10-31}`; where no first day is known, only `until`.
  static func read(_ node: Node, in measure: Measure, _ diagnostics: inout Diagnostics) -> Days? {
    node.mapping(&diagnostics) { fields, diagnostics -> Days? in
      let fromNode = fields.optional("from")
      let from = fromNode?.date(&diagnostics)
      let until = fields.required("until", &diagnostics)?.date(&diagnostics)
      guard let until, from != nil || fromNode == nil else { return nil }
      if let from, let fromNode, until < from {
        return fromNode.mistaken(
          for: Bilingual(vi: "một ngày không sau \(until)", en: "a day not after \(until)"), &diagnostics)
      }
      return Days(from: from, until: until)
    }
  }

  static func node(for text: String, at place: Place) -> Node { interval(text, at: place) }

  func printed(in measure: Measure) -> Bilingual {
    func text(_ language: Language) -> String {
      let last = language.date(until)
      guard let from else { return language == .vi ? "đến \(last)" : "until \(last)" }
      let first = language.date(from)
      return language == .vi ? "từ \(first) đến \(last)" : "from \(first) to \(last)"
    }
    return Bilingual(vi: text(.vi), en: text(.en))
  }
}

extension Ages: ParameterValue {
  /// `{from: 40, until: 50}`, both included.
  static func read(_ node: Node, in measure: Measure, _ diagnostics: inout Diagnostics) -> Ages? {
    node.mapping(&diagnostics) { fields, diagnostics -> Ages? in
      let from = fields.required("from", &diagnostics)?.number(in: 0...150, &diagnostics)
      let untilNode = fields.required("until", &diagnostics)
      guard let from, let until = untilNode?.number(in: 0...150, &diagnostics) else { return nil }
      guard from <= until else {
        return untilNode?.mistaken(
          for: Bilingual(vi: "tuổi không dưới \(from)", en: "an age not below \(from)"), &diagnostics)
      }
      return Ages(from: from, until: until)
    }
  }

  static func node(for text: String, at place: Place) -> Node { interval(text, at: place) }

  func printed(in measure: Measure) -> Bilingual {
    Bilingual(vi: "từ \(from) đến \(until) tuổi", en: "from \(from) to \(until) years")
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
