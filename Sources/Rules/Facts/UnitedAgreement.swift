import Records
import Rulebook

/// One coordination agreement, from all the lists that have it: those with its number and the same parties.
///
/// Where two lists differ in a date, each is a reading; an end in one and none in the other are two readings too.
public struct UnitedAgreement: Sendable {
  public let number: Code<Agreement>
  /// As the first list writes them.
  public let parties: [Code<Unit>]
  /// The same in the order of their codes, for fingerprints: which list comes first hangs on what else has arrived.
  let sortedParties: [Code<Unit>]
  public let signed: PartialDate
  /// Its last day in force; nil where a list that has a column for it gives none.
  public let until: PartialDate?
  /// Whether some list gives a last day, readable or not.
  let saysUntil: Bool
  /// The rows it stands in, in the order of the files.
  public let rows: [SourceLocation]
  /// Regulations it rests on, as each list writes them.
  let basis: [Symbol]
  /// Whether some list has a column for them.
  let saysBasis: Bool
  /// When it was last revised, list by list: nil where a list has a column for it and leaves it empty. Lists without
  /// such a column say nothing.
  private let revisions: [PartialDate?]
  private let subjects: Set<AgreementSubject>
  fileprivate(set) var activities: [UnitedActivity] = []
}

extension UnitedAgreement {
  /// Two agreements of one number are told apart by their parties, whatever those are called by `day`.
  static func united(_ registry: Registry, on day: CivilDate) -> [UnitedAgreement] {
    struct Key: Hashable {
      let number: Code<Agreement>
      let parties: Set<Code<Unit>>
    }
    var order: [Key] = []
    var rows: [Key: [Agreement]] = [:]
    for row in registry.records.agreements {
      let parties = registry.codes(in: row.parties).map { registry.lineage(of: $0, on: day) }
      let key = Key(number: row.number, parties: Set(parties))
      if rows[key] == nil { order.append(key) }
      rows[key, default: []].append(row)
    }
    var agreements = order.map { UnitedAgreement(rows[$0]!, registry) }
    let places = Dictionary(grouping: agreements.indices) { agreements[$0].number }
    for (number, namesakes) in places {
      let activities = UnitedActivity.united(number, of: namesakes.map { agreements[$0] }, registry)
      for (place, its) in zip(namesakes, activities) { agreements[place].activities = its }
    }
    let strays = StrayActivities(registry)
    for i in agreements.indices { agreements[i].activities += strays.activities(of: agreements[i], registry) }
    return agreements
  }

  private init(_ rows: [Agreement], _ registry: Registry) {
    number = rows[0].number
    let parties = registry.codes(in: rows[0].parties)
    self.parties = parties
    sortedParties = parties.sorted { registry.names[$0.symbol] < registry.names[$1.symbol] }
    subjects = Set(rows.map(\.subject))
    basis = rows.compactMap(\.basis).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    saysBasis = rows.contains { registry.speaks($0.source, of: "basis", in: .agreement) }
    revisions = rows.filter { $0.revised != nil || registry.speaks($0.source, of: "revised", in: .agreement) }
      .map(\.revised)
    signed = Letter.readings(rows.map(\.signed))!
    // An empty cell says that it has no term only where the list has a column for it.
    let saysNone = rows.contains { row in
      row.until == nil && registry.speaks(row.source, of: "until", in: .agreement)
    }
    until =
      switch Letter.readings(rows.compactMap(\.until)) {
      case let end? where saysNone: PartialDate(between: end.earliest, and: .last)
      case let end?: end
      case nil: saysNone ? nil : PartialDate(between: signed.earliest, and: .last)
      }
    saysUntil = rows.contains { $0.until != nil }
    self.rows = rows.map(\.source)
  }

  public func isInForce(on day: CivilDate) -> Certainty {
    signed.isOnOrBefore(day).and(until.map { $0.isBefore(day).negated } ?? .certain)
  }

  /// Whether it is about `subject`: lists may differ.
  func isAbout(_ subject: AgreementSubject) -> Certainty {
    subjects.contains(subject) ? (subjects.count == 1 ? .certain : .possible) : .excluded
  }

  /// Whether both are about one subject.
  func isAbout(theSubjectOf other: UnitedAgreement) -> Certainty {
    if subjects.isDisjoint(with: other.subjects) { return .excluded }
    return subjects.count == 1 && other.subjects.count == 1 ? .certain : .possible
  }

  /// Whether it was revised on `day` or later. Where no list has a column for revisions, it may have been.
  func isRevised(since day: CivilDate) -> Certainty {
    let answers = Set(revisions.map { $0.map { $0.isBefore(day).negated } ?? .excluded })
    return answers.count == 1 ? answers.first! : .possible
  }

  /// Whether any list says if it was ever revised.
  var saysRevised: Bool { !revisions.isEmpty }

  /// From when it runs on without a review: its signing, or its last revision. Where lists differ, each is a reading.
  var lastReviewed: PartialDate { Letter.readings(revisions.map { $0 ?? signed }) ?? signed }

  /// The last day on which its text was written: what it cites is no later.
  var lastWritten: CivilDate { ([signed] + revisions.compactMap(\.self)).map(\.latest).max()! }

  /// Whether it binds `unit`: as a party, or in the place of one. Where a party was split, each part may be bound.
  func binds(_ unit: Code<Unit>, on day: CivilDate, in registry: Registry) -> Certainty {
    parties.reduce(.excluded) { sum, party in
      let heirs = registry.heirs(of: party, on: day)
      return sum.or(heirs.contains(unit) ? (heirs.count == 1 ? .certain : .possible) : .excluded)
    }
  }

  /// Whether it binds all of `units`.
  func binds(_ units: [Code<Unit>], on day: CivilDate, in registry: Registry) -> Certainty {
    units.reduce(.certain) { $0.and(binds($1, on: day, in: registry)) }
  }

  /// Parties that nobody can read, that no list of units has, or that the cell does not tell apart: there are two.
  func unknownParties(in registry: Registry) -> Int {
    parties.count { $0.isUnreadable || !registry.isKnown($0) } + max(0, 2 - parties.count)
  }

  /// Whether it may bind all of `units`, the ones it does not name being its unknown parties.
  func mayBind(_ units: [Code<Unit>], on day: CivilDate, in registry: Registry) -> Certainty {
    let unnamed = units.count { binds($0, on: day, in: registry) == .excluded }
    return 1...unknownParties(in: registry) ~= unnamed ? .possible : .excluded
  }

  /// How often something was done under it in a year: for certain, and how much more often it may have been.
  func count(_ kind: ActivityKind, in year: ReviewYear) -> (certain: Int, possible: Int) {
    var count = (certain: 0, possible: 0)
    for activity in activities where activity.kind == kind {
      switch year.contains(activity.held).and(activity.counts) {
      case .certain: count.certain += activity.count
      case .possible: count.possible += activity.count
      case .excluded: continue
      }
    }
    return count
  }
}

extension Inquiry {
  /// Every coordination agreement that some list has, each once.
  public var agreements: [UnitedAgreement] { UnitedAgreement.united(registry, on: asOf) }
}
