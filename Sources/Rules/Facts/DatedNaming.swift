import Records

/// One naming of a unit by a row, and the days on which the row may mean it. Whatever the row leaves open is among them.
struct DatedNaming: Sendable {
  let unit: Code<Unit>
  let official: Code<Official>?
  /// The date in the row, for the sentence.
  let day: PartialDate
  /// The first and the last day on which the unit may be meant.
  let earliest, latest: CivilDate
  /// The last day on which the row has somebody in the unit for certain; nil where it has nobody there.
  let lastsUntil: CivilDate?
  let at: SourceLocation

  /// Every naming of a unit that has not always been: of the others there is nothing to ask.
  static func all(in inquiry: Inquiry) -> [DatedNaming] {
    var reader = Reader(inquiry)
    if !reader.hasLimits { return [] }
    let records = inquiry.registry.records
    for spell in records.assignments { reader.add(spell) }
    for action in records.actions { reader.add(action) }
    for letter in records.consultations { reader.add(letter) }
    for one in records.evaluations { reader.add(one) }
    for election in records.elections { reader.add(election) }
    for plan in records.successions { reader.add(plan) }
    for agreement in records.agreements { reader.add(agreement) }
    return reader.namings
  }
}

private struct Reader {
  private let registry: Registry
  private let asOf: CivilDate
  private let limited: Set<Code<Unit>>
  private(set) var namings: [DatedNaming] = []

  var hasLimits: Bool { !limited.isEmpty }

  init(_ inquiry: Inquiry) {
    (registry, asOf) = (inquiry.registry, inquiry.asOf)
    limited = Set(
      inquiry.registry.unitCodes.filter { code in
        !inquiry.registry.versions(of: code).contains { $0.from == nil && $0.until == nil }
      })
  }

  private mutating func add(
    _ unit: Code<Unit>?, _ official: Code<Official>? = nil, on day: PartialDate, from earliest: CivilDate? = nil,
    until latest: CivilDate? = nil, lasting: CivilDate? = nil, at place: SourceLocation
  ) {
    guard let unit, limited.contains(unit) else { return }
    namings.append(
      DatedNaming(
        unit: unit, official: official, day: day, earliest: earliest ?? day.earliest, latest: latest ?? day.latest,
        lastsUntil: lasting, at: place))
  }

  mutating func add(_ spell: Assignment) {
    let (latest, lasting): (CivilDate, CivilDate?) =
      switch registry.end(of: spell) {
      case .ended(let end): (max(end.latest, spell.from.latest), end.earliest)
      case .lasts: (.last, asOf)
      case .unsaid: (.last, nil)
      }
    add(spell.unit, spell.official, on: spell.from, until: latest, lasting: lasting, at: spell.source)
  }

  /// The unit left may be named by what it was the day before. The unit to come may be one that is only to begin,
  /// unless the decision says from when it holds.
  mutating func add(_ action: PersonnelAction) {
    let (decided, holds) = (action.decided, action.takesEffect)
    let (first, last) = (decided.earliest, max(decided.latest, holds.latest))
    add(action.decider, action.official, on: decided, at: action.source)
    let dayBefore = first > .first ? first.adding(days: -1) : first
    add(action.fromUnit, action.official, on: decided, from: dayBefore, until: last, at: action.source)
    add(
      action.toUnit, action.official, on: decided, from: first, until: action.effective == nil ? .last : last,
      at: action.source)
  }

  mutating func add(_ letter: Consultation) {
    let dates = [letter.letter.date, letter.received, letter.reply.date].compactMap(\.self)
    guard let day = dates.first, let first = dates.map(\.earliest).min(), let last = dates.map(\.latest).max() else {
      return
    }
    for unit in [letter.asker, letter.asked] {
      add(unit, letter.official, on: day, from: first, until: last, at: letter.source)
    }
  }

  /// A year is evaluated in it or in the next.
  mutating func add(_ one: Evaluation) {
    guard let year = PartialDate(year: Int(one.year)) else { return }
    for unit in [one.evaluator, one.asked] {
      add(
        unit, one.official, on: year, until: year.latest.adding(months: 12, landing: .lastDayOfMonth), at: one.source)
    }
  }

  mutating func add(_ election: Election) {
    if let day = election.day { add(election.unit, on: day, at: election.source) }
  }

  mutating func add(_ plan: Succession) {
    add(plan.unit, plan.official, on: plan.approved, until: plan.until?.latest ?? .last, at: plan.source)
  }

  mutating func add(_ agreement: Agreement) {
    for party in registry.codes(in: agreement.parties) {
      add(party, on: agreement.signed, until: agreement.until?.latest ?? .last, at: agreement.source)
    }
  }
}
