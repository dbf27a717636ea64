import Records
import Rulebook

/// One election, from all the lists that have it: those with its code and its unit. A code alone is not enough, where
/// every committee gives its own.
public struct UnitedElection: Sendable {
  public let code: Code<Election>
  public let kind: ElectionKind
  public let unit: Code<Unit>
  public let level: UnitLevel
  public let body: ElectedBody
  /// Whether all lists agree in what is elected, and on which level, and it is what such an election elects: where they
  /// do not, its code names two things.
  let isAgreed: Bool
  /// Every number of seats that some list gives, the smallest first; empty where none does.
  let seats: [Int]
  /// Each is every reading of the lists.
  let scheduled, held: PartialDate?
  /// When it was held, else when it is to be; where lists differ, each is a reading.
  public var day: PartialDate? { held ?? scheduled }
  /// Whether some list has a column for the day it was held: only then does an empty cell say that it was not.
  let saysWhetherHeld: Bool
  public let staffingPlan: Document
  /// Whether some list has a column for the plan: only then does an empty cell say that there is none.
  public let saysWhetherPlanned: Bool
  public let rows: [SourceLocation]
  /// Whether another election on file may be this one, under a code or a unit that is misspelt in one of the lists.
  private(set) var mayHaveTwin = false

  static func united(_ registry: Registry) -> [UnitedElection] {
    struct Key: Hashable {
      let code: Code<Election>
      let unit: Code<Unit>
    }
    var order: [Key] = []
    var rows: [Key: [Election]] = [:]
    for election in registry.records.elections {
      let key = Key(code: election.code, unit: election.unit)
      if rows[key] == nil { order.append(key) }
      rows[key, default: []].append(election)
    }
    var elections = order.map { UnitedElection(rows[$0]!, registry) }
    let ofUnit = Dictionary(grouping: elections.indices) { elections[$0].unit }
    let ofCode = Dictionary(grouping: elections.indices) { elections[$0].code }
    for i in elections.indices {
      let one = elections[i]
      let isElected = ofUnit[one.unit]!.contains { $0 != i && elections[$0].mayElectTheSame(as: one) }
      let isNobodys = ofCode[one.code]!.contains { $0 != i && !registry.isKnown(elections[$0].unit) }
      elections[i].mayHaveTwin = isElected || isNobodys
    }
    return elections
  }

  /// Of one committee no body is elected twice a year.
  private func mayElectTheSame(as other: UnitedElection) -> Bool {
    guard kind == other.kind, body == other.body, let day, let its = other.day else { return false }
    return day.earliest.year <= its.latest.year && its.earliest.year <= day.latest.year
  }

  private init(_ rows: [Election], _ registry: Registry) {
    let first = rows[0]
    (code, kind, unit, level, body) = (first.code, first.kind, first.unit, first.level, first.body)
    isAgreed =
      Set<ElectedBody>.party.contains(first.body) == (first.kind == .partyCongress)
      && rows.allSatisfy { $0.kind == first.kind && $0.level == first.level && $0.body == first.body }
    seats = Set(rows.compactMap(\.seats).filter { $0 > 0 }.map(Int.init)).sorted()
    scheduled = Letter.readings(rows.compactMap(\.scheduled))
    held = Letter.readings(rows.compactMap(\.held))
    saysWhetherHeld = rows.contains { registry.speaks($0.source, of: "held", in: .election) }
    staffingPlan = Document(
      number: rows.lazy.compactMap(\.staffingPlan.number).first,
      date: Letter.readings(rows.compactMap(\.staffingPlan.date)))
    saysWhetherPlanned = rows.contains { registry.speaks($0.source, of: "staffingPlan.date", in: .election) }
    self.rows = rows.map(\.source)
  }
}

extension Inquiry {
  /// Every congress and election that some list has, each once.
  public var elections: [UnitedElection] { nominations.slates.map(\.election) }
}

extension UnitedElection {
  /// The day on which ages and the law are read, or why this review does not speak of it: it judges what was elected
  /// in its year, and what is ahead.
  ///
  /// - Throws: `NotJudged` where no list says when, who elects is in no list, or the lists do not agree in what is
  ///   elected.
  func dayJudged(in inquiry: borrowing Inquiry) throws(NotJudged) -> (day: PartialDate, outOfScope: OutOfScope?) {
    guard let day, !day.isUnreadable else { throw .undated }
    switch day.isBefore(inquiry.period.first) {
    case .certain: return (day, .otherPeriod)
    case .possible: throw .undated
    case .excluded: break
    }
    if !inquiry.registry.isKnown(unit) { throw .unknownCommittee }
    if !isAgreed { throw .unknownElection }
    return (day, nil)
  }
}

extension UnitedElection {
  /// By when the staffing plan is to be approved, and why this review does not ask for it yet, or no more.
  ///
  /// - Throws: `NotJudged` where nobody has set how long before the election that is, or where its day is not known.
  public func planMilestone(
    in inquiry: borrowing Inquiry
  ) throws(NotJudged) -> (day: PartialDate, lead: Provision<Int>, outOfScope: OutOfScope?) {
    guard let day, !day.isUnreadable else { throw .undated }
    let (milestone, lead) = try planMilestone(before: day, by: inquiry.law)
    switch inquiry.period.contains(milestone) {
    case .excluded: return (milestone, lead, .otherPeriod)
    case .possible: throw .undated
    case .certain: break
    }
    switch milestone.isOnOrBefore(inquiry.asOf) {
    case .excluded: return (milestone, lead, .notDue)
    case .possible: throw .undated
    case .certain: return (milestone, lead, nil)
    }
  }

  /// The law is read on the milestone, and the milestone is known only by the law: the lead of the election's own day
  /// leads to a first one, what holds there to the next, and where the two do not agree nobody can say which is meant.
  private func planMilestone(
    before day: PartialDate, by law: Law
  ) throws(NotJudged) -> (day: PartialDate, lead: Provision<Int>) {
    let criteria = Criteria(level: level)
    var lead = try law.planLead.provision(on: day.earliest, for: criteria)
    for _ in 0..<2 {
      let milestone = day.adding(days: -lead.value)
      let there = try law.planLead.provision(on: milestone.earliest, for: criteria)
      if there.value == lead.value { return (milestone, there) }
      lead = there
    }
    throw .undated
  }
}
