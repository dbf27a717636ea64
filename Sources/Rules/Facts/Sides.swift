import Records
import Rulebook

/// Which sides an action has, and whether the duty to ask reaches them: rows 1 to 3 of the verdict table.
struct Sides: Sendable {
  let registry: Registry
  let year: ReviewYear
  let asOf: CivilDate
  private let duties: Duties

  /// - Parameter actions: of the year and others, whose cases will be asked for.
  init(registry: Registry, law: Law, year: ReviewYear, asOf: CivilDate, _ actions: [UnitedAction]) {
    (self.registry, self.year, self.asOf) = (registry, year, asOf)
    duties = Duties(law, on: actions.lazy.map(\.action.decided).filter { year.contains($0) != .excluded })
  }

  /// One side, before any letter is looked at.
  struct Prepared {
    let action: UnitedAction
    let side: ConsultationCase.Side
    var unit: Code<Unit>?
    var post: Code<Post>?
    var committee: Code<Unit>?
    /// Committees of which a letter counts: the right one, and one on which the person sits.
    var accepted: Set<Code<Unit>> = []
    /// The other committees on which the person sits.
    var seats: Set<Code<Unit>> = []
    var seat: SourceLocation?
    var forms: Set<ConsultationForm> = []
    var window: (before: Int, after: Int) = (0, 0)
    var provisions = ConsultationCase.Provisions()
    var silence: Silence?
    /// Whether every reading of the decision's date makes it this side; a doubtful one accuses nobody.
    var isSideCertain = true
    /// Set where the table ends before any letter.
    var verdict: ConsultationCase.Verdict?
  }

  private struct Place {
    var unit: Code<Unit>?
    var post: Code<Post>?
  }

  /// The cases of one action: two where two committees have a say, otherwise one.
  func cases(of united: UnitedAction) -> [Prepared] {
    let action = united.action
    let decided = action.decided
    guard year.contains(decided) != .excluded else {
      return [Prepared(action: united, side: .leaving, verdict: .outOfScope(.formerYear))]
    }
    if decided.isAfter(PartialDate(asOf)) == .certain {
      return [Prepared(action: united, side: .leaving, verdict: .outOfScope(.notDue))]
    }
    let before = spell(of: action.official, on: decided.adding(days: -1))
    var leaving = Place(unit: action.fromUnit, post: action.fromPost)
    var arriving: Place?
    switch action.kind {
    case .transfer, .rotation, .secondment:
      leaving = filled(leaving, from: before)
      let after = spell(of: action.official, on: action.takesEffect.adding(days: 1))
      // A list that still has him where he was says nothing of where he went.
      let isStale = action.toUnit == nil && after?.source == before?.source
      arriving = filled(Place(unit: action.toUnit, post: action.toPost), from: isStale ? nil : after)
    case .appointment, .actingHead, .actingCharge:
      let to = Place(unit: action.toUnit ?? action.fromUnit, post: action.toPost)
      leaving = filled(leaving, from: before)
      if leaving.unit == nil || leaving.unit == to.unit {
        // Who is put in charge for the time being keeps the post he has.
        leaving = Place(unit: to.unit, post: to.post ?? (action.kind.isActing ? leaving.post : nil))
      } else {
        arriving = to
      }
    default:
      if leaving.unit == nil { leaving.unit = action.toUnit }
      if leaving.post == nil { leaving.post = action.toPost }
      leaving = filled(leaving, from: before)
    }

    var first = prepared(united, .leaving, leaving, or: arriving)
    guard let arriving else { return [first] }
    var second = prepared(united, .arriving, arriving, or: nil)
    if first.unit == nil, !decided.isExact { second.isSideCertain = false }
    // The same committee on both sides is one case. A side whose committee is not known stays its own, and not judged.
    if let committee = first.committee, committee == second.committee { return [first] }
    // A member of the one committee who goes to the other: each side's letter is its own.
    if let committee = second.committee { first.accepted.remove(committee) }
    if let committee = first.committee { second.accepted.remove(committee) }
    return [first, second]
  }

  /// What the file leaves empty is taken from the one principal spell open that day.
  private func filled(_ place: Place, from spell: Assignment?) -> Place {
    guard let spell else { return place }
    var place = place
    if place.unit == nil { place.unit = spell.unit }
    if place.post == nil, place.unit == spell.unit { place.post = spell.post }
    return place
  }

  /// The one principal post certainly held on every day that `date` may mean; a committee seat only where there is
  /// nothing else. Nil where another may be held beside it.
  func spell(of official: Code<Official>, on date: PartialDate) -> Assignment? {
    var post: (spell: Assignment, isOne: Bool)?
    var seat: (spell: Assignment, isOne: Bool)?
    for spell in registry.assignments(of: official) where spell.principal {
      let isOpen = bothEnds(of: date) { registry.isHeld(spell, on: $0) }
      if isOpen == .excluded { continue }
      let isSeat = registry.unit(spell.unit, on: date.latest)?.kind == .committee
      let first = isSeat ? seat : post
      let isSame = first.map { $0.spell.unit == spell.unit && $0.spell.post == spell.post } ?? true
      let one = (first?.spell ?? spell, (first?.isOne ?? true) && isSame && isOpen == .certain)
      if isSeat { seat = one } else { post = one }
    }
    return (post ?? seat).flatMap { $0.isOne ? $0.spell : nil }
  }

  /// What holds on both ends of a partial date holds on all of it; what holds on one only may.
  func bothEnds(of date: PartialDate, _ holds: (CivilDate) -> Certainty) -> Certainty {
    let first = holds(date.earliest)
    if date.isExact { return first }
    let last = holds(date.latest)
    return first == last ? first : .possible
  }

  private func prepared(
    _ united: UnitedAction, _ side: ConsultationCase.Side, _ place: Place, or other: Place?
  ) -> Prepared {
    var prepared = Prepared(action: united, side: side, unit: place.unit, post: place.post)
    do throws(NotJudged) {
      if let reason = try examine(&prepared, or: other) { prepared.verdict = .outOfScope(reason) }
    } catch {
      prepared.verdict = .notJudged(error)
    }
    return prepared
  }

  /// - Returns: why the case is out of scope; nil where letters decide.
  private func examine(_ case: inout Prepared, or other: Place?) throws(NotJudged) -> OutOfScope? {
    let action = `case`.action.action
    let decided = action.decided
    let duty = try duties.duty(on: decided)
    if !duty.actions.value.contains(action.kind) { return .kindOfAction }

    let day = decided.latest
    guard let decider = registry.unit(action.decider, on: day),
      let former = decided.isExact ? decider : registry.unit(action.decider, on: decided.earliest)
    else { throw .unknownUnit }
    let deciders = duty.deciders.value
    guard deciders.contains(decider.kind) == deciders.contains(former.kind) else { throw .undated }
    if !deciders.contains(decider.kind) { return .decider }
    guard let unit = `case`.unit, registry.unit(unit, on: day) != nil else { throw .unknownUnit }
    guard let committee = registry.committee(over: unit, on: day),
      decided.isExact || committee == registry.committee(over: unit, on: decided.earliest)
    else { throw .unknownCommittee }
    // Agencies' lists that put it under two committees leave it open which of them was to be asked.
    let versions = registry.versions(of: unit).lazy.filter { $0.exists(on: day) }
    if versions.contains(where: { $0.partyParent != versions.first?.partyParent }) { throw .unknownCommittee }
    `case`.committee = committee
    let isOwn = isOwn(action.decider, committee, on: day)
    guard decided.isExact || isOwn == self.isOwn(action.decider, committee, on: decided.earliest) else {
      throw .undated
    }
    if isOwn { return .ownCommittee }

    let seats = seats(of: action.official, under: committee, on: decided)
    let manages = try isManager(`case`.post, in: duty.posts.value)
    let managesThere = try isManager(other.flatMap { same(committee, $0, on: day) }, in: duty.posts.value)
    if !manages, !managesThere {
      if seats.certain == nil, seats.possible { throw .undated }
      if seats.certain == nil { if `case`.post == nil { throw .unknownPost } else { return .post } }
    }

    `case`.seat = seats.certain
    `case`.seats = seats.otherCommittees
    `case`.accepted = seats.otherCommittees.union([committee])
    `case`.forms = duty.forms.value
    let window = try duty.window.get()
    `case`.window = (window.before.value, window.after.value)
    `case`.provisions.rests = duty.rests
    `case`.provisions.period = duty.period
    `case`.silence = duty.silence
    return nil
  }

  /// The post of the other side, where both sides are one committee's.
  private func same(_ committee: Code<Unit>, _ other: Place, on day: CivilDate) -> Code<Post>? {
    guard let unit = other.unit, registry.committee(over: unit, on: day) == committee else { return nil }
    return other.post
  }

  func isManager(_ post: Code<Post>?, in ranks: Set<Rank>) throws(NotJudged) -> Bool {
    guard let post else { return false }
    let versions = registry.versions(of: post)
    guard let answer = versions.first.map({ ranks.contains($0.rank) }) else { throw .unknownPost }
    if versions.contains(where: { ranks.contains($0.rank) != answer }) { throw .ambiguous }
    return answer
  }

  /// A committee need not ask itself, nor one below it, nor what it manages.
  func isOwn(_ decider: Code<Unit>, _ committee: Code<Unit>, on day: CivilDate) -> Bool {
    registry.isAtOrBelow(decider, committee, by: .managing, on: day)
      || registry.above(committee, by: .party, on: day).contains { $0.code == decider }
  }

  /// Seats on the committee or below it, and the other local committees on which the person sits.
  func seats(
    of official: Code<Official>, under committee: Code<Unit>, on decided: PartialDate
  ) -> (certain: SourceLocation?, possible: Bool, otherCommittees: Set<Code<Unit>>) {
    var certain: SourceLocation?
    var possible = false
    var others: Set<Code<Unit>> = []
    for spell in registry.assignments(of: official) {
      guard let unit = registry.unit(spell.unit, on: decided.latest), unit.kind == .committee else { continue }
      let holds = bothEnds(of: decided) { registry.isHeld(spell, on: $0) }
      if holds == .excluded { continue }
      if registry.isAtOrBelow(spell.unit, committee, by: .party, on: decided.latest) {
        if holds == .certain { certain = certain ?? spell.source } else { possible = true }
      } else if holds == .certain, let other = registry.committee(over: spell.unit, on: decided.latest) {
        others.insert(other)
      }
    }
    return (certain, possible, others)
  }
}

extension Parameter {
  /// The provision in force under every reading of the date.
  ///
  /// - Throws: `NotJudged.undated` where the readings give different ones.
  func provision(onEvery date: PartialDate) throws(NotJudged) -> Provision<Value> {
    let first = try provision(on: date.earliest)
    if date.isExact { return first }
    guard try provision(on: date.latest) == first else { throw .undated }
    return first
  }
}
