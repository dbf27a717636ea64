import Records

/// Something done under an agreement, from all the lists that have it: one kind, one date.
///
/// Of one sender every row counts; several senders mean the same, and the largest count stands.
struct UnitedActivity: Sendable {
  let kind: ActivityKind
  let held: PartialDate
  private(set) var count: Int
  /// Whether it is one more under this agreement: it may be another's with the same number, or the one that another
  /// list dates a little otherwise.
  private(set) var counts: Certainty
  private(set) var rows: [SourceLocation]
  private let senders: Set<String>
}

extension UnitedActivity {
  /// What was done under each of the agreements that have one number.
  static func united(
    _ number: Code<Agreement>, of namesakes: [UnitedAgreement], _ registry: Registry
  ) -> [[UnitedActivity]] {
    let rows = registry.activities(of: number).map { row in
      (row, claims: namesakes.map { $0.isClaimed(by: row.source, registry) })
    }
    return namesakes.indices.map { place in
      united(
        rows.compactMap { row, claims in
          // A row that no agreement can claim, or several, may be of any of them.
          let claimants = claims.count { $0 }
          if namesakes.count == 1 || (claimants == 1 && claims[place]) { return (row, .certain) }
          return claimants == 0 || claims[place] ? (row, .possible) : nil
        }, registry)
    }
  }

  private static func united(_ rows: [(AgreementActivity, Certainty)], _ registry: Registry) -> [UnitedActivity] {
    struct Key: Hashable {
      let kind: ActivityKind
      let held: PartialDate
      let isCertain: Bool
    }
    var order: [Key] = []
    var groups: [Key: [AgreementActivity]] = [:]
    for (row, belongs) in rows {
      let key = Key(kind: row.kind, held: row.held, isCertain: belongs == .certain)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(row)
    }
    var united = order.map { key in
      let bySender = Dictionary(grouping: groups[key]!) { registry.agency(of: $0.source) }
      return UnitedActivity(
        kind: key.kind, held: key.held,
        count: bySender.values.map { $0.reduce(0) { $0 + Int($1.count) } }.max() ?? 0,
        counts: key.isCertain ? .certain : .possible, rows: groups[key]!.map(\.source), senders: Set(bySender.keys))
    }
    for i in united.indices where united.contains(where: { united[i].mayBe($0) }) { united[i].counts = .possible }
    return united
  }

  /// Whether another sender has it with a date that is narrower and lies in this one's.
  private func mayBe(_ other: UnitedActivity) -> Bool {
    let isNarrower = other.held.latest - other.held.earliest <= held.latest - held.earliest
    return kind == other.kind && held != other.held && held.overlaps(other.held) && isNarrower
      && senders.isDisjoint(with: other.senders)
  }
}

/// What was done under numbers that no list of agreements has: a number misread may be that of any its sender keeps.
struct StrayActivities {
  private var byAgency: [String: [UnitedActivity]] = [:]
  private var agencies: [Symbol: String] = [:]

  init(_ registry: Registry) {
    struct Key: Hashable {
      let kind: ActivityKind
      let years: ClosedRange<Int>
    }
    let known = Set(registry.records.agreements.map(\.number))
    let strays = registry.records.activities.filter { $0.agreement.isUnreadable || !known.contains($0.agreement) }
    for (agency, rows) in Dictionary(grouping: strays, by: { registry.agency(of: $0.source) }) {
      var order: [Key] = []
      var groups: [Key: [AgreementActivity]] = [:]
      for row in rows {
        let key = Key(kind: row.kind, years: row.held.earliest.year...row.held.latest.year)
        if groups[key] == nil { order.append(key) }
        groups[key, default: []].append(row)
      }
      byAgency[agency] = order.map { UnitedActivity(straying: groups[$0]!, sent: agency) }
    }
    for feed in registry.notes.feeds where byAgency[feed.agency] != nil {
      if let unit = registry.names.symbol(of: feed.unit) { agencies[unit] = feed.agency }
    }
  }

  /// Those that may be of an agreement: sent by an agency that lists it, or by a party to it.
  func activities(of agreement: UnitedAgreement, _ registry: Registry) -> [UnitedActivity] {
    if byAgency.isEmpty { return [] }
    let senders = agreement.rows.map(registry.agency(of:)) + agreement.parties.compactMap { agencies[$0.symbol] }
    return Set(senders).sorted().flatMap { byAgency[$0] ?? [] }
  }
}

extension UnitedActivity {
  /// Of one kind and within the same years; all of them together.
  fileprivate init(straying rows: [AgreementActivity], sent agency: String) {
    kind = rows[0].kind
    held = Letter.readings(rows.map(\.held))!
    count = rows.reduce(0) { $0 + Int($1.count) }
    counts = .possible
    self.rows = rows.map(\.source)
    senders = [agency]
  }
}

extension UnitedAgreement {
  /// Whether the sender of a row has this agreement in its list, or is a party to it.
  fileprivate func isClaimed(by row: SourceLocation, _ registry: Registry) -> Bool {
    let agency = registry.agency(of: row)
    if rows.contains(where: { registry.agency(of: $0) == agency }) { return true }
    return registry.sender(of: row).map(parties.contains) ?? false
  }
}
