import Records

/// One field of one person, letter, decision or spell that the lists of two agencies both fill.
public struct SharedCell: Sendable {
  /// In the words of the records.
  public enum Field: String, Sendable, CaseIterable {
    case name, birth, sex, ethnicMinority, partyCard, civilServantNo
    case letterDate, received, replyDate, opinion
    case decisionDate, kind, fromUnit, fromPost, toUnit, toPost
    case from, to
  }

  public let field: Field
  /// The first row of each agency that gives a value.
  public let one, other: SourceLocation
  /// Whether some row of the one agrees with some row of the other: a month or a year agrees with each of its days.
  public let agrees: Bool
}

/// The rows that several agencies have about one thing, agency by agency.
struct SideBySide<Row> {
  private let lists: [[Row]]
  private let place: (Row) -> SourceLocation

  /// - Parameter rows: in the order of the files; the agencies have the order of their first rows.
  init(_ rows: some Sequence<Row>, in registry: Registry, at place: @escaping (Row) -> SourceLocation) {
    var lists: [[Row]] = []
    // Few: a search finds one sooner than a hash.
    var agencies: [String] = []
    for row in rows {
      let agency = registry.agency(of: place(row))
      if let i = agencies.firstIndex(of: agency) {
        lists[i].append(row)
      } else {
        agencies.append(agency)
        lists.append([row])
      }
    }
    (self.lists, self.place) = (lists, place)
  }

  var hasSeveral: Bool { lists.count > 1 }

  /// One cell for each two agencies that both give a value.
  func cells<Value: Hashable>(
    _ field: SharedCell.Field, _ value: (Row) -> Value?, agree: (Value, Value) -> Bool = { $0 == $1 }
  ) -> [SharedCell] {
    if lists.count == 2, lists[0].count == 1, lists[1].count == 1 {
      // Nearly all there is: the cell or nothing, without a list of either's values.
      guard let a = value(lists[0][0]), let b = value(lists[1][0]) else { return [] }
      let (one, other) = (place(lists[0][0]), place(lists[1][0]))
      return [SharedCell(field: field, one: one, other: other, agrees: a == b || agree(a, b))]
    }
    let given = lists.compactMap { rows -> (at: SourceLocation, values: [Value])? in
      var at: SourceLocation?
      var values: [Value] = []
      for row in rows {
        guard let value = value(row), !values.contains(value) else { continue }
        if at == nil { at = place(row) }
        values.append(value)
      }
      return at.map { ($0, values) }
    }
    var cells: [SharedCell] = []
    for (i, one) in given.enumerated() {
      for other in given[(i + 1)...] {
        let agrees = one.values.contains { a in other.values.contains { a == $0 || agree(a, $0) } }
        cells.append(SharedCell(field: field, one: one.at, other: other.at, agrees: agrees))
      }
    }
    return cells
  }
}

extension Registry {
  /// What several agencies give of one person.
  ///
  /// - Parameter withMentions: whether rows about something else that only name him count too.
  func sharedCells(of official: Code<Official>, withMentions: Bool) -> [SharedCell] {
    if isInOneFile(official) { return [] }
    let rows = rows(of: official).filter { withMentions || !$0.isMention }.sorted { $0.source < $1.source }
    let sides = SideBySide(rows, in: self) { $0.source }
    if !sides.hasSeveral { return [] }
    func key(_ symbol: Symbol?) -> IdentityKey? { symbol.flatMap { $0 == .unreadable ? nil : IdentityKey(names[$0]) } }
    var cells = sides.cells(.name, { $0.name == .unreadable ? nil : $0.name }) {
      NameKey(names[$0]) == NameKey(names[$1])
    }
    cells += sides.cells(.birth, { readable($0.birth) }) { $0.overlaps($1) }
    cells += sides.cells(.sex, { $0.sex.value })
    cells += sides.cells(.ethnicMinority, { $0.ethnicMinority.value })
    cells += sides.cells(.partyCard, { key($0.partyCard) })
    cells += sides.cells(.civilServantNo, { key($0.civilServantNo) })
    return cells
  }

  /// What several registers give of one letter. Not its number: each register may have one of its own.
  func sharedCells(of letter: Letter) -> [SharedCell] {
    if letter.entries.count < 2 { return [] }
    let sides = SideBySide(letter.entries, in: self) { $0.source }
    if !sides.hasSeveral { return [] }
    var cells = sides.cells(.letterDate, { readable($0.letter.date) }) { $0.overlaps($1) }
    cells += sides.cells(.received, { readable($0.received) }) { $0.overlaps($1) }
    cells += sides.cells(.replyDate, { readable($0.reply.date) }) { $0.overlaps($1) }
    cells += sides.cells(.opinion, { $0.opinion.value })
    return cells
  }

  /// What several lists give of one decision. Units that have become one are one.
  func sharedCells(of action: UnitedAction) -> [SharedCell] {
    if action.entries.count < 2 { return [] }
    let sides = SideBySide(action.entries, in: self) { $0.source }
    if !sides.hasSeveral { return [] }
    let day = action.action.decided.latest
    func areOne(_ a: Code<Unit>, _ b: Code<Unit>) -> Bool { lineage(of: a, on: day) == lineage(of: b, on: day) }
    return sides.cells(.decisionDate, { readable($0.decided) }) { $0.overlaps($1) }
      + sides.cells(.kind, \.kind)
      + sides.cells(.fromUnit, { readable($0.fromUnit) }, agree: areOne)
      + sides.cells(.fromPost, { readable($0.fromPost) })
      + sides.cells(.toUnit, { readable($0.toUnit) }, agree: areOne)
      + sides.cells(.toPost, { readable($0.toPost) })
  }

  /// What several lists give of one person's spells in one post of one unit, where each two have as many of them and
  /// they run at one time: otherwise nobody can say which is which.
  func sharedCells(ofSpellsOf official: Code<Official>, asOf: CivilDate) -> [SharedCell] {
    let spells = assignments(of: official)
    guard let first = spells.first, spells.contains(where: { $0.source.feed != first.source.feed }) else { return [] }
    struct Holding: Hashable {
      let unit: Code<Unit>
      let post: Code<Post>
    }
    var order: [Holding] = []
    var lists: [Holding: [String: [Assignment]]] = [:]
    for spell in spells where !spell.unit.isUnreadable && !spell.post.isUnreadable {
      let holding = Holding(unit: lineage(of: spell.unit, on: asOf), post: spell.post)
      if lists[holding] == nil { order.append(holding) }
      lists[holding, default: [:]][agency(of: spell.source), default: []].append(spell)
    }
    var cells: [SharedCell] = []
    for holding in order {
      let sides = (lists[holding] ?? [:]).values.map { list in
        list.sorted { ($0.from.earliest, $0.source) < ($1.from.earliest, $1.source) }
      }.sorted { $0[0].source < $1[0].source }
      for (i, one) in sides.enumerated() {
        for other in sides[(i + 1)...] where one.count == other.count {
          let pairs = zip(one, other)
          if !pairs.allSatisfy({ $0.mayRunBeside($1) }) { continue }
          for (a, b) in pairs {
            let sides = SideBySide([a, b], in: self) { $0.source }
            cells += sides.cells(.from, { readable($0.from) }) { $0.overlaps($1) }
            cells += sides.cells(.to, { readable($0.to) }) { $0.overlaps($1) }
          }
        }
      }
    }
    return cells
  }
}

extension Assignment {
  fileprivate func mayRunBeside(_ other: Assignment) -> Bool {
    from.earliest <= (other.to?.latest ?? .last) && other.from.earliest <= (to?.latest ?? .last)
  }
}

private func readable(_ date: PartialDate?) -> PartialDate? { date.flatMap { $0.isUnreadable ? nil : $0 } }
private func readable<Of>(_ code: Code<Of>?) -> Code<Of>? { code.flatMap { $0.isUnreadable ? nil : $0 } }
