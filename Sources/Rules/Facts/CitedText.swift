import Records

/// One regulation that one decision cites, as the text gives it: a number, and its day where it gives one.
struct CitedText: Sendable {
  /// Every decision of the paper, on one official each.
  private let paper: [UnitedAction]
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

  var officials: Int { paper.count }
  /// The other rows of the decision: of other officials, and of other lists.
  var rows: [SourceLocation] { paper.flatMap(\.rows).filter { $0 != at } }

  /// A class of nothing but `let`s: few cells differ, and many decisions hold what one of them cites.
  final class Cited: Sendable {
    let symbol: Symbol
    let number: String
    /// Nil for a number alone.
    let date: PartialDate?
    let text: String
    /// The whole text and the number as they are compared.
    fileprivate let key, numberKey: String
    /// What the office's list has that it may mean, each with the time in which it was in force.
    let meant: [(row: Regulation, force: RegulationForce)]

    /// `105-QĐ/TW 2017-12-19`, as canonical files write it; without a day behind it, all of it is the number.
    fileprivate init(_ written: String, _ symbol: Symbol, among regulations: Regulations) {
      let words = written.split(separator: " ")
      let text = words.joined(separator: " ")
      (self.symbol, self.text) = (symbol, text)
      if words.count > 1, let last = words.last, case let bytes = Array(last.utf8),
        bytes.contains(0x2D), let date = DateForms.iso.date(in: bytes.span)
      {
        (number, self.date) = (words.dropLast().joined(separator: " "), date)
      } else {
        (number, date) = (text, nil)
      }
      (key, numberKey) = (Regulations.key(text), Regulations.key(number))
      meant = regulations.meant(by: numberKey, of: date)
    }
  }

  /// Every text that a decision cites, each once however many officials the decision names.
  static func all(in inquiry: Inquiry) -> [CitedText] {
    let registry = inquiry.registry
    let regulations = Regulations(registry)
    var papers = DecisionPapers(reserving: inquiry.actions.count)
    let paperOf: [Int?] = inquiry.actions.map { papers.place(of: $0.action) }
    let members = PlacesByOwner(paperOf, count: papers.count)
    var readings: [Symbol: [Cited]] = [:]
    var texts: [CitedText] = []
    texts.reserveCapacity(papers.count)
    for paper in 0..<papers.count {
      add(textsOf: members[paper].map { inquiry.actions[$0] }, to: &texts, registry, regulations, &readings)
    }
    return texts
  }

  /// - Parameter readings: what each cell was found to cite: few cells differ.
  private static func add(
    textsOf paper: [UnitedAction], to all: inout [CitedText], _ registry: Registry, _ regulations: Regulations,
    _ readings: inout [Symbol: [Cited]]
  ) {
    let isSaid = paper.contains { $0.rows.contains { registry.speaks($0, of: "cites", in: .action) } }
    let action = (paper.first { $0.action.cites != nil } ?? paper[0]).action
    func add(_ cited: Cited?, at row: SourceLocation, isDisputed: Bool) {
      all.append(
        CitedText(paper: paper, action: action, at: row, cited: cited, isSaid: isSaid, isDisputed: isDisputed))
    }
    var citing: [(row: SourceLocation, symbol: Symbol, isOwn: Bool)] = []
    for united in paper {
      for row in united.entries {
        guard let symbol = row.cites else { continue }
        if readings[symbol] == nil { readings[symbol] = Cited.all(in: symbol, registry, regulations) }
        citing.append((row.source, symbol, registry.sender(of: row.source) == row.decider))
      }
    }
    if citing.count == 1, let texts = readings[citing[0].symbol], texts.count == 1 {
      return add(texts[0], at: citing[0].row, isDisputed: false)
    }
    let cited = cited(in: citing.map { ($0.row, readings[$0.symbol] ?? []) })
    if cited.isEmpty { return add(nil, at: action.source, isDisputed: false) }
    let own = Set(citing.lazy.filter(\.isOwn).map(\.row))
    let speakers = Set(citing.lazy.filter { own.isEmpty || $0.isOwn }.map { registry.agency(of: $0.row) })
    for (text, rows) in cited {
      add(
        text, at: rows.first { own.contains($0) } ?? rows[0],
        isDisputed: !speakers.isSubset(of: rows.lazy.map(registry.agency)))
    }
  }

  /// Each text once, with the rows that have it.
  private static func cited(
    in citing: [(row: SourceLocation, texts: [Cited])]
  ) -> [(text: Cited, rows: [SourceLocation])] {
    var cited: [(text: Cited, rows: [SourceLocation])] = []
    for (row, texts) in citing {
      for text in texts {
        let place = cited.firstIndex { $0.text === text || $0.text.key == text.key } ?? cited.count
        if place == cited.count { cited.append((text, [])) }
        cited[place].rows.append(row)
      }
    }
    // A number alone in one list, or with less of its day, is the regulation that another gives with its day.
    for vague in cited.indices where !(cited[vague].text.date?.isExact ?? false) {
      let same = cited.indices.first { i in
        guard let day = cited[i].text.date, day.isExact else { return false }
        return cited[i].text.numberKey == cited[vague].text.numberKey
          && cited[vague].text.date?.overlaps(day) ?? true
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
  fileprivate static func all(
    in symbol: Symbol, _ registry: Registry, _ regulations: Regulations
  ) -> [CitedText.Cited] {
    let parts = symbol == .unreadable ? ["?"] : registry.names[symbol].split(separator: ";").map(String.init)
    return parts.map { CitedText.Cited($0, symbol, among: regulations) }.filter { !$0.text.isEmpty }
  }
}

/// The office's list of regulations, by number.
struct Regulations {
  private let byNumber: [String: [Regulation]]
  /// By the row of each that another has replaced: the last day before that, as far as the list says. Where it does not
  /// have what took its place, nobody can say when after its own day that came into force.
  private var replaced: [SourceLocation: PartialDate] = [:]

  init(_ registry: Registry) {
    byNumber = Dictionary(grouping: registry.records.regulations) { Regulations.key(registry.names[$0.number]) }
    for row in registry.records.regulations { replaced[row.source] = lastDay(of: row, registry) }
  }

  /// Every row that a citation may mean, with the time in which it was in force.
  ///
  /// - Parameter number: as `key` makes it.
  fileprivate func meant(
    by number: String, of date: PartialDate?
  ) -> [(row: Regulation, force: RegulationForce)] {
    let same = byNumber[number] ?? []
    let meant = date.map { date in same.filter { date.overlaps(PartialDate($0.date)) } } ?? same
    return meant.map { ($0, RegulationForce($0, endedBy: replaced[$0.source])) }
  }

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
struct RegulationForce: Sendable {
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
