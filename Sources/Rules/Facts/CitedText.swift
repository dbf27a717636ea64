import Records

/// One regulation that one decision cites, as the text gives it: a number, and its day where it gives one.
struct CitedText: Sendable {
  /// The row that cites it, the first of all rows of that decision that do.
  let action: PersonnelAction
  /// Nil where the list has a column for what a decision rests on, and leaves it empty.
  let cited: Cited?
  /// Whether any list of the decision has that column.
  let isSaid: Bool
  /// The other rows of the decision: of other officials, and of other lists.
  let rows: [SourceLocation]
  let officials: Int

  struct Cited: Sendable {
    let symbol: Symbol
    let number: String
    /// Nil for a number alone.
    let date: PartialDate?
    let text: String
  }

  /// Every text that a decision cites, each once however many officials the decision names.
  static func all(in inquiry: Inquiry) -> [CitedText] {
    struct Key: Hashable {
      let decider: Code<Unit>
      let number: Symbol
      let date: PartialDate
    }
    let registry = inquiry.registry
    var places: [Key: Int] = [:]
    var papers: [[UnitedAction]] = []
    for united in inquiry.actions {
      let action = united.action
      var key: Key?
      if let number = action.decision.number, number != .unreadable {
        key = Key(decider: action.decider, number: number, date: action.decided)
      }
      if let key, let place = places[key] {
        papers[place].append(united)
      } else {
        if let key { places[key] = papers.count }
        papers.append([united])
      }
    }
    return papers.flatMap { texts(of: $0, registry) }
  }

  private static func texts(of paper: [UnitedAction], _ registry: Registry) -> [CitedText] {
    let rows = paper.flatMap(\.rows)
    let action = (paper.first { $0.action.cites != nil } ?? paper[0]).action
    let isSaid = paper.contains { united in
      united.rows.contains { registry.speaks($0, of: "cites", in: .action) }
    }
    var seen: Set<String> = []
    var cited: [Cited] = []
    for symbol in paper.flatMap({ $0.entries.compactMap(\.cites) }) {
      let parts = symbol == .unreadable ? ["?"] : registry.names[symbol].split(separator: ";").map(String.init)
      for part in parts {
        let text = Cited(part, symbol)
        if !text.text.isEmpty, seen.insert(Regulations.key(text.text)).inserted { cited.append(text) }
      }
    }
    // A number alone in one list is the regulation that another list of the decision gives with its day.
    let dated = Set(cited.filter { $0.date != nil }.map { Regulations.key($0.number) })
    cited.removeAll { $0.date == nil && dated.contains(Regulations.key($0.number)) }
    let others = rows.filter { $0 != action.source }
    let texts: [Cited?] = cited.isEmpty ? [nil] : cited
    return texts.map {
      CitedText(action: action, cited: $0, isSaid: isSaid, rows: others, officials: paper.count)
    }
  }
}

extension CitedText.Cited {
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
  }
}

/// The office's list of regulations, by number.
struct Regulations: Sendable {
  private let byNumber: [String: [Regulation]]

  init(_ registry: Registry) {
    byNumber = Dictionary(grouping: registry.records.regulations) { Regulations.key(registry.names[$0.number]) }
  }

  /// Every row that a citation may mean.
  func meant(by cited: CitedText.Cited) -> [Regulation] {
    let same = byNumber[Regulations.key(cited.number)] ?? []
    return cited.date.map { date in same.filter { date.overlaps(PartialDate($0.date)) } } ?? same
  }

  /// The last day before what took its place, as far as the list says: where it does not have that, nobody can say when
  /// after its own day it came into force.
  func replacement(of regulation: Regulation, _ registry: Registry) -> PartialDate? {
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
