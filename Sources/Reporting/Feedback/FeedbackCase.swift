import Records
import Rules

/// A finding as its letter tells it: the reader's own rows, and of the other side no more than its papers.
struct FeedbackCase: Sendable {
  let entry: Roll.Entry
  /// What is found.
  let statement: Passage
  /// The reader's own rows.
  let places: [SourceLocation]
  /// Of other sides: units, papers, names of fields.
  let others: Passage
  /// Whether its own sentence could be told.
  let isTold: Bool
}

extension Composer {
  func feedback(_ entry: Roll.Entry, to reader: FeedbackReader) -> FeedbackCase {
    let finding = entry.finding
    let rows = [finding.at] + finding.related.map(\.at)
    let places = rows.filter { reader.isOwn($0) }
    let others = foreignRows(rows.filter { reader.isOthers($0) }, beside: places)
    let sentence = finding.statement.sentence(in: language)
    let isTold = reader.mayRead(sentence, of: finding)
    let statement: Passage =
      isTold
      ? reader.told(sentence, in: language)
      : prose.neutralStatement(
        words(entry.card.title), finding.severity, own: places.map { described($0, entry.card.family) }, others: others)
    return FeedbackCase(entry: entry, statement: statement, places: places, others: others, isTold: isTold)
  }

  /// “Quận ủy Ngô Quyền: 7-CV/QU ngày 9/3/2010 (khác ở: ngày trả lời)”, by unit and paper, each once.
  private func foreignRows(_ rows: [SourceLocation], beside own: [SourceLocation]) -> Passage {
    var told: [Passage] = []
    for row in rows {
      let sender = registry.sender(of: row).map(unit) ?? .given(name(ofAgency: registry.agency(of: row)))
      var fields: [RowField] = []
      for mine in own {
        for field in index.differences(mine, row) where !fields.contains(field) { fields.append(field) }
      }
      let line = prose.otherSide(
        sender, papers: index.papers(row).map(document), fields: RowField.allCases.filter(fields.contains))
      if !told.contains(line) { told.append(line) }
    }
    return told.joined(by: "; ")
  }
}

/// Which agency is told of which finding.
struct FeedbackPost: Sendable {
  /// In the order of the input's agencies.
  let entries: [[Roll.Entry]]
  /// Of nobody who sends returns: told by the office some other way.
  let undelivered: [Roll.Entry]

  init(_ roll: Roll, _ input: ReviewInput) {
    let registry = input.inquiry.registry
    var entries = [[Roll.Entry]](repeating: [], count: input.agencies.count)
    var undelivered: [Roll.Entry] = []
    let senders = input.agencies.map { registry.unitCode($0.unit) }
    /// The unit itself, or the nearest that manages it and sends returns.
    func receivers(of unit: Code<Unit>) -> [Int] {
      let line = [unit] + registry.above(unit, by: .managing, on: input.inquiry.asOf).map(\.code)
      for code in line {
        let found = senders.indices.filter { senders[$0] == code }
        if !found.isEmpty { return found }
      }
      return []
    }
    for entry in roll.entries {
      let sender = registry.agency(of: entry.finding.at)
      var to = Set(input.agencies.indices.filter { input.agencies[$0].id == sender })
      for unit in entry.finding.responsible { to.formUnion(receivers(of: unit)) }
      if to.isEmpty { undelivered.append(entry) }
      for i in to.sorted() { entries[i].append(entry) }
    }
    (self.entries, self.undelivered) = (entries, undelivered)
  }
}
