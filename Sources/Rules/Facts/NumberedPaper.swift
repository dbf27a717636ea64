import Records

/// All rows that give one number of one decider in one year: one decision, if the lists are right.
struct NumberedPaper: Sendable {
  let decider: Code<Unit>
  let number: Symbol
  /// In the order of the files.
  let rows: [PersonnelAction]

  /// Numbers start anew every year. A row whose year nobody can say stands apart.
  static func all(_ registry: Registry) -> [NumberedPaper] {
    struct Key: Hashable {
      let decider: Code<Unit>
      let number: Symbol
      let year: Int?
    }
    let actions = registry.records.actions
    var places: [Key: Int] = [:]
    places.reserveCapacity(actions.count)
    let paperOf: [Int?] = actions.map { action in
      guard let number = action.decision.number, number != .unreadable else { return nil }
      let (first, last) = (action.decided.earliest.year, action.decided.latest.year)
      let key = Key(decider: action.decider, number: number, year: first == last ? first : nil)
      if let place = places[key] { return place }
      places[key] = places.count
      return places.count - 1
    }
    let members = PlacesByOwner(paperOf, count: places.count)
    return (0..<places.count).compactMap { paper in
      let rows = members[paper].map { actions[$0] }
      return rows[0].decision.number.map { NumberedPaper(decider: rows[0].decider, number: $0, rows: rows) }
    }
  }

  /// Rows that cannot be of one day, and the first that each of them contradicts.
  var twoDates: (row: PersonnelAction, first: PersonnelAction)? {
    guard let first = rows.first else { return nil }
    return rows.first { !$0.decided.overlaps(first.decided) }.map { ($0, first) }
  }

  /// For each person whom it names as two things that no one decision is, the first two rows of that.
  var twoKinds: [(row: PersonnelAction, first: PersonnelAction)] {
    struct Kept: Hashable {
      let official: Code<Official>
      let sort: ActionKind.Sort
    }
    var kept: [Kept: PersonnelAction] = [:]
    var found: [(PersonnelAction, PersonnelAction)] = []
    var told: Set<Code<Official>> = []
    for row in rows {
      guard let sort = row.kind.sort else { continue }
      let key = Kept(official: row.official, sort: sort)
      guard let first = kept[key] else {
        kept[key] = row
        continue
      }
      if first.kind != row.kind, first.decided.overlaps(row.decided), told.insert(row.official).inserted {
        found.append((row, first))
      }
    }
    return found
  }
}

extension ActionKind {
  /// Kinds of which a decision on one person is one or the other. Of two sorts it may be both: moved, and appointed there.
  fileprivate enum Sort { case filling, moving, leaving }

  fileprivate var sort: Sort? {
    switch self {
    case .appointment, .reappointment, .actingHead, .actingCharge: .filling
    case .transfer, .rotation, .secondment: .moving
    case .leavingPost, .resignation, .relief, .removal, .retirement: .leaving
    case .evaluation, .designation, .nomination, .suspension, .discipline, .commendation: nil
    }
  }
}
