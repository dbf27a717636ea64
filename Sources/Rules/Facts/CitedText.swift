import Records

/// One regulation that one decision cites, as the text gives it: a number, and its day where it gives one.
struct CitedText: Sendable {
  /// The decision, as the first of its lists has it.
  let action: PersonnelAction
  /// The row that cites it: the decider's own, else the first that does.
  let at: SourceLocation
  /// Nil where the list has a column for what a decision rests on, and leaves it empty.
  let cited: Cited?
  /// Whether any list of the decision has that column.
  let isSaid: Bool
  /// Whether a list that has the last word, the decider's own, or one of several others gives only other texts.
  let isDisputed: Bool
  /// The other rows of the decision: of other officials, and of other lists.
  let rows: [SourceLocation]
  let officials: Int

  struct Cited: Sendable {
    let symbol: Symbol
    let number: String
    /// Nil for a number alone.
    let date: PartialDate?
    let text: String
    /// The whole text and the number as they are compared.
    fileprivate let key, numberKey: String
    /// The rows that cite it.
    fileprivate(set) var rows: [SourceLocation] = []
  }

  /// Every text that a decision cites, each once however many officials the decision names.
  static func all(in inquiry: Inquiry) -> [CitedText] {
    let registry = inquiry.registry
    var places = DecisionPapers()
    var papers: [[UnitedAction]] = []
    for united in inquiry.actions {
      let place = places.place(of: united.action)
      if place == papers.count { papers.append([]) }
      papers[place].append(united)
    }
    var readings: [Symbol: [Cited]] = [:]
    return papers.flatMap { texts(of: $0, registry, &readings) }
  }

  /// - Parameter readings: what each cell was found to cite: few cells differ.
  private static func texts(
    of paper: [UnitedAction], _ registry: Registry, _ readings: inout [Symbol: [Cited]]
  ) -> [CitedText] {
    let rows = paper.flatMap(\.rows)
    let isSaid = rows.contains { registry.speaks($0, of: "cites", in: .action) }
    let citing = paper.flatMap(\.entries).filter { $0.cites != nil }
    let cited = cited(in: citing, registry, &readings)
    let action = (paper.first { $0.action.cites != nil } ?? paper[0]).action
    let own = Set(citing.filter { registry.sender(of: $0.source) == $0.decider }.map(\.source))
    let speakers = Set((own.isEmpty ? Set(citing.map(\.source)) : own).map(registry.agency))
    let texts: [Cited?] = cited.isEmpty ? [nil] : cited
    return texts.map { text in
      let at = text.flatMap { text in text.rows.first { own.contains($0) } ?? text.rows.first } ?? action.source
      return CitedText(
        action: action, at: at, cited: text, isSaid: isSaid,
        isDisputed: text.map { !speakers.isSubset(of: $0.rows.map(registry.agency)) } ?? false,
        rows: rows.filter { $0 != at }, officials: paper.count)
    }
  }

  /// Each text once, with the rows that have it.
  private static func cited(
    in citing: [PersonnelAction], _ registry: Registry, _ readings: inout [Symbol: [Cited]]
  ) -> [Cited] {
    var cited: [Cited] = []
    for row in citing {
      guard let symbol = row.cites else { continue }
      let texts = readings[symbol] ?? Cited.all(in: symbol, registry)
      readings[symbol] = texts
      for text in texts {
        let place = cited.firstIndex { $0.key == text.key } ?? cited.count
        if place == cited.count { cited.append(text) }
        cited[place].rows.append(row.source)
      }
    }
    // A number alone in one list, or with less of its day, is the regulation that another gives with its day.
    for vague in cited.indices where !(cited[vague].date?.isExact ?? false) {
      let same = cited.indices.first { i in
        guard let day = cited[i].date, day.isExact else { return false }
        return cited[i].numberKey == cited[vague].numberKey
          && cited[vague].date?.overlaps(day) ?? true
      }
      if let same {
        cited[same].rows += cited[vague].rows
        cited[vague].rows = []
      }
    }
    return cited.filter { !$0.rows.isEmpty }
  }
}

extension CitedText.Cited {
  fileprivate static func all(in symbol: Symbol, _ registry: Registry) -> [Self] {
    let parts = symbol == .unreadable ? ["?"] : registry.names[symbol].split(separator: ";").map(String.init)
    return parts.map { Self($0, symbol) }.filter { !$0.text.isEmpty }
  }

  /// `105-QĐ/TW 2017-12-19`, as canonical files write it; without a day behind it, all of it is the number.
  fileprivate init(_ text: String, _ symbol: Symbol) {
    let words = text.split(separator: " ")
    self.symbol = symbol
    self.text = words.joined(separator: " ")
    if words.count > 1, let last = words.last, case let bytes = Array(last.utf8),
      bytes.contains(0x2D), let date = DateForms.iso.date(in: bytes.span)
    {
      (number, self.date) = (words.dropLast().joined(separator: " "), date)
    } else {
      (number, date) = (self.text, nil)
    }
    (key, numberKey) = (Regulations.key(self.text), Regulations.key(number))
  }
}

/// The office's list of regulations, by number.
struct Regulations: Sendable {
  private let byNumber: [String: [Regulation]]
  /// By the row of each that another has replaced: the last day before that.
  private var replaced: [SourceLocation: PartialDate] = [:]

  init(_ registry: Registry) {
    byNumber = Dictionary(grouping: registry.records.regulations) { Regulations.key(registry.names[$0.number]) }
    for row in registry.records.regulations { replaced[row.source] = lastDay(of: row, registry) }
  }

  /// Every row that a citation may mean.
  func meant(by cited: CitedText.Cited) -> [Regulation] {
    let same = byNumber[cited.numberKey] ?? []
    return cited.date.map { date in same.filter { date.overlaps(PartialDate($0.date)) } } ?? same
  }

  /// The last day before what took its place, as far as the list says: where it does not have that, nobody can say when
  /// after its own day it came into force.
  func replacement(of regulation: Regulation) -> PartialDate? { replaced[regulation.source] }

  private func lastDay(of regulation: Regulation, _ registry: Registry) -> PartialDate? {
    guard let symbol = regulation.replacedBy, symbol != .unreadable else { return nil }
    let words = registry.names[symbol].split(separator: " ")
    guard let day = words.last.flatMap({ CivilDate(iso: $0) }) else {
      return PartialDate(between: regulation.from, and: .last)
    }
    let row = byNumber[Regulations.key(words.dropLast().joined(separator: " "))]?.first { $0.date == day }
    return row.map { PartialDate($0.from.adding(days: -1)) }
      ?? PartialDate(between: max(regulation.from, day.adding(days: -1)), and: .last)
  }

  /// Numbers are the same whatever their letters' size and the spaces between: `67-QĐ/TW`, `67 - qđ/tw`.
  static func key(_ number: String) -> String { number.lowercased().filter { !$0.isWhitespace } }
}

/// Whether a regulation was in force, and if not, on which side of its time.
struct RegulationForce {
  /// The first day, and the last under each reading; nil while it holds.
  let from: CivilDate
  let until: PartialDate?

  /// An end given, and the last day before its replacement: where the two differ, each is a reading.
  init(_ regulation: Regulation, endedBy replacement: PartialDate?) {
    from = regulation.from
    let end = regulation.until.map(PartialDate.init)
    // A replacement that the list does not have adds nothing to an end that it gives.
    let other = end != nil && replacement?.isExact == false ? nil : replacement
    until = Letter.readings([end, other].compactMap(\.self))
  }

  func isNotYet(on day: PartialDate) -> Certainty { day.isBefore(from) }
  func isNoMore(on day: PartialDate) -> Certainty { until.map { day.isAfter($0) } ?? .excluded }
  func isOut(on day: PartialDate) -> Certainty { isNotYet(on: day).or(isNoMore(on: day)) }
}
