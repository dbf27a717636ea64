import Records
import Rulebook

/// A share of one committee's succession plan: of its women, or of the young.
struct PlanShare: Sendable {
  enum Kind: String, CaseIterable, Sendable { case women, young }

  let kind: Kind
  let plan: Plan

  /// Everyone planned for a post under one committee, each once.
  struct Plan: Sendable {
    let committee: Code<Unit>
    /// In the order of the files, and whether the plan is in force.
    let people: [(official: Code<Official>, isPlanned: Certainty)]
    let rows: [SourceLocation]
  }

  /// By committee, in the order of the files; and plans for units over which no committee is known.
  static func plans(in inquiry: Inquiry) -> (plans: [Plan], nowhere: [PlannedPost]) {
    let (registry, asOf) = (inquiry.registry, inquiry.asOf)
    var committees: [Code<Unit>: Code<Unit>?] = [:]
    var order: [Code<Unit>] = []
    var groups: [Code<Unit>: [PlannedPost]] = [:]
    var nowhere: [PlannedPost] = []
    for plan in inquiry.plans.all where plan.isInForce != .excluded {
      let committee = committees[plan.unit] ?? registry.committee(over: plan.unit, on: asOf)
      committees[plan.unit] = .some(committee)
      guard let committee else {
        nowhere.append(plan)
        continue
      }
      if groups[committee] == nil { order.append(committee) }
      groups[committee, default: []].append(plan)
    }
    let plans = order.map { committee in
      var places: [Code<Official>: Int] = [:]
      var people: [(official: Code<Official>, isPlanned: Certainty)] = []
      for plan in groups[committee]! {
        if let place = places[plan.official] {
          people[place].isPlanned = people[place].isPlanned.or(plan.isInForce)
        } else {
          places[plan.official] = people.count
          people.append((plan.official, plan.isInForce))
        }
      }
      return Plan(committee: committee, people: people, rows: groups[committee]!.flatMap(\.rows))
    }
    return (plans, nowhere)
  }
}

extension PlanShare {
  /// How many of how many: at least and at most, by all readings of plans, sexes and births.
  struct Count: Sendable {
    fileprivate(set) var least = 0
    /// Those who are meant, whoever may be among them counted in; and people in all, when as many are.
    fileprivate(set) var most = 0
    fileprivate(set) var people = 0
    fileprivate var peopleAtLeast = 0
    /// Whether all readings give the same numbers.
    var isExact: Bool { least == most && people == peopleAtLeast }

    func isBelow(percent: Int) -> Certainty {
      most * 100 < percent * people ? .certain : least * 100 < percent * peopleAtLeast ? .possible : .excluded
    }
  }

  /// - Throws: `NotJudged` where no list says of anybody what is asked.
  func count(under age: Int?, in inquiry: borrowing Inquiry) throws(NotJudged) -> Count {
    var count = Count()
    var isAnyKnown = false
    for (official, isPlanned) in plan.people {
      let facts = inquiry.registry.facts(of: official)
      let isOne: Certainty
      switch kind {
      case .women:
        isOne = facts.isWoman
        if facts.isSexGiven { isAnyKnown = true }
      case .young:
        let isYoung = age.flatMap { facts.isUnder(years: $0, on: inquiry.asOf) }
        isOne = isYoung ?? .possible
        if isYoung != nil { isAnyKnown = true }
      }
      // Two who were left apart may be one person.
      let isPlanned = inquiry.registry.isAmbiguous(official) ? isPlanned.and(.possible) : isPlanned
      // The share is greatest where all who may be meant are in the plan, and others who may not be in it are not.
      if isOne != .excluded { count.most += 1 }
      if isPlanned == .certain || isOne != .excluded { count.people += 1 }
      if isPlanned == .certain, isOne == .certain { count.least += 1 }
      if isPlanned == .certain || isOne != .certain { count.peopleAtLeast += 1 }
    }
    if !isAnyKnown { throw kind == .women ? .unknownSex : .unknownBirth }
    return count
  }
}
