import Records
import Rulebook

/// Looks for what became of a seat.
struct SeatLook {
  let seat: SeatLeft.Seat
  let action: PersonnelAction
  /// What else was decided on him.
  let others: [PersonnelAction]
  let eve: PartialDate
  let registry: Registry
  let sides: Sides

  private var day: CivilDate { action.takesEffect.latest }

  /// Whether the decision takes him out of the committee's area for certain; nil where he stays in it.
  func leavesArea() throws(NotJudged) -> Bool? {
    if action.kind == .retirement { return true }
    if let to = action.toUnit {
      guard registry.unit(to, on: day) != nil else { throw .unknownUnit }
      return leaves(for: to)
    }
    // A list that still has him where he was says nothing of where he went.
    let after = sides.spell(of: action.official, on: action.takesEffect.adding(days: 1))
    if let after, after.from.isBefore(action.decided) != .certain { return leaves(for: after.unit) }
    if action.kind == .transfer || action.kind == .rotation { throw .unknownUnit }
    // Who gives up another post than his own stays where that is.
    if let after, action.fromUnit != nil, action.leaves(after.unit, after.post, in: registry) == .excluded,
      isUnder(after.unit) == .certain
    {
      return nil
    }
    return false
  }

  private func leaves(for unit: Code<Unit>) -> Bool? {
    switch isUnder(unit) {
    case .certain: nil
    case .possible: false
    case .excluded: true
    }
  }

  /// Whether a unit is in the committee's area; possible where the lists differ in whose Party organisation it is of, or
  /// none says.
  private func isUnder(_ unit: Code<Unit>) -> Certainty {
    let versions = registry.versions(of: unit).filter { $0.exists(on: day) }
    if Set(versions.map(\.partyParent)).count > 1 { return .possible }
    if registry.isAtOrBelow(unit, seat.committee, by: .party, on: day) { return .certain }
    let isPlaced = registry.committee(over: unit, on: day) != nil || versions.contains { $0.level == .central }
    return isPlaced ? .excluded : .possible
  }

  /// A decision that speaks of the committee, or a new row of his on it. One that takes him from it may come before the
  /// move it makes way for.
  func isRecorded(until asOf: CivilDate) -> Bool {
    let isDecided = registry.actions(on: action.official).contains { other in
      guard [other.fromUnit, other.toUnit].contains(where: { $0.map(isCommittee) ?? false }),
        mayBe(other.decided, until: asOf)
      else { return false }
      if other.decided.isBefore(action.decided) != .certain { return true }
      return other.kind.isDeparture && other.fromUnit.map(isCommittee) ?? false
        && seat.spells.allSatisfy { $0.from.isBefore(other.decided) != .excluded }
    }
    let isNew = registry.assignments(of: action.official).contains { spell in
      isCommittee(spell.unit) && spell.from.isAfter(eve) == .certain && mayBe(spell.from, until: asOf)
    }
    return isDecided || isNew
  }

  /// A seat elsewhere since, or a decision that may speak of this one: it may have been settled with it.
  func hasAnotherSeat(until asOf: CivilDate) -> Bool {
    let isSeated = registry.assignments(of: action.official).contains { spell in
      !isCommittee(spell.unit) && spell.from.isAfter(eve) == .certain && mayBe(spell.from, until: asOf)
        && (!registry.isKnown(spell.unit) || registry.versions(of: spell.unit).contains { $0.kind == .committee })
    }
    let mayBeDecided = others.contains { other in
      other.fromUnit == nil && other.toUnit == nil && other.kind.isDeparture && other.decider == seat.committee
        && other.decided.isBefore(action.decided) != .certain
    }
    return isSeated || mayBeDecided
  }

  /// Whether what settled the seat, or took him out of the area before, may be on file under a code or a name that is
  /// misspelt, or in a list that is lost.
  func mayStandElsewhere(until asOf: CivilDate) -> Bool {
    let official = action.official
    func isNotHis(_ stray: Code<Official>) -> Bool { stray == official || registry.areDistinct(stray, official) }
    let isUnclear = others.contains { other in
      other.changesSeatOrPost && mayBe(other.decided, until: asOf)
        && [other.fromUnit, other.toUnit].contains { $0.map { !registry.isKnown($0) } ?? false }
    }
    let deciders = action.decider == seat.committee ? [action.decider] : [action.decider, seat.committee]
    let isAstray = deciders.contains { decider in
      registry.strayActions(of: decider).contains { other in
        other.changesSeatOrPost && mayBe(other.decided, until: asOf) && !isNotHis(other.official)
      }
    }
    let isListedElsewhere = registry.strayAssignments(in: seat.committee).contains { !isNotHis($0.official) }
    let isOfNobodys = registry.assignments(of: official).contains { !registry.isKnown($0.unit) }
    return isUnclear || isOfNobodys || isAstray || isListedElsewhere
      || registry.lostRecord(of: official, in: [.assignment, .action], at: deciders, by: asOf) != nil
  }

  /// Whether an earlier decision took him out of the area already: the seat is told under that. Of two of one day it is
  /// told under the one that says where he went, else under the one that stands first.
  func isToldEarlier() -> Bool {
    others.contains { other in
      guard other.kind.isDeparture, isEarlier(other),
        seat.isHeld(on: other.decided.adding(days: -1), in: registry) == .certain
      else { return false }
      let earlier = SeatLook(
        seat: seat, action: other, others: [], eve: other.decided.adding(days: -1), registry: registry, sides: sides)
      do throws(NotJudged) { return try earlier.leavesArea() != nil } catch { return false }
    }
  }

  private func isEarlier(_ other: PersonnelAction) -> Bool {
    if other.takesEffect != action.takesEffect { return other.takesEffect.isBefore(action.takesEffect) == .certain }
    func rank(_ one: PersonnelAction) -> Int { one.toUnit == nil ? 1 : 0 }
    if rank(other) != rank(action) { return rank(other) < rank(action) }
    return (other.source, other.kind.rawValue) < (action.source, action.kind.rawValue)
  }

  /// The committee itself, or what became of it since.
  private func isCommittee(_ unit: Code<Unit>) -> Bool {
    registry.lineage(of: unit, on: sides.asOf) == registry.lineage(of: seat.committee, on: sides.asOf)
  }

  private func mayBe(_ date: PartialDate, until asOf: CivilDate) -> Bool {
    date.isOnOrBefore(asOf) != .excluded
  }
}

extension PersonnelAction {
  /// Whether it gives or takes a post or a seat: commendation and discipline leave a person where he is.
  fileprivate var changesSeatOrPost: Bool { kind.changesPost || kind == .designation || kind == .nomination }
}
