import Records

/// Who is planned for the seats of one committee, and how many seats it has.
struct CommitteePlan: Sendable {
  let committee: Code<Unit>
  let people: Headcount
  /// Nil where no election to it is in any list.
  let seats: CommitteeSeats?
  /// The rows of its last election, then those of the plan.
  let rows: [SourceLocation]
  var at: SourceLocation { rows[0] }

  /// Every committee for whose seats somebody is planned, or to which an election was held.
  static func all(in inquiry: Inquiry) -> [CommitteePlan] {
    let (registry, asOf) = (inquiry.registry, inquiry.asOf)
    func isCommittee(_ unit: Code<Unit>) -> Bool { registry.unit(unit, on: asOf)?.kind == .committee }
    func mayBeSeat(_ post: Code<Post>) -> Bool {
      let versions = registry.versions(of: post)
      return versions.isEmpty || versions.contains { $0.rank == .seat }
    }
    let seats = CommitteeSeats.all(in: inquiry)
    let inForce = inquiry.plans.all.filter { $0.isInForce != .excluded && mayBeSeat($0.post) }
    let byUnit = Dictionary(grouping: inForce.filter { isCommittee($0.unit) }, by: \.unit)
    let elsewhere = Set(inForce.filter { !registry.isKnown($0.unit) }.map(\.official))
    let committees = Set(byUnit.keys).union(seats.keys.filter(isCommittee))
    return committees.map { committee in
      let plans = byUnit[committee] ?? []
      let (seated, others) = (
        plans.filter { registry.post($0.post) != nil }, plans.filter { registry.post($0.post) == nil }
      )
      let certain = seated.filter { plan in
        plan.isInForce == .certain && registry.versions(of: plan.post).allSatisfy { $0.rank == .seat }
      }
      return CommitteePlan(
        committee: committee,
        people: Headcount(
          certain: Set(certain.map(\.official)), possible: Set(seated.map(\.official)),
          unplaced: Set(others.map(\.official)), nowhere: elsewhere, in: registry),
        seats: seats[committee], rows: (seats[committee]?.rows ?? []) + plans.flatMap(\.rows))
    }.sorted { $0.at < $1.at }
  }
}
