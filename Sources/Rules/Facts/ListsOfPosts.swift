import Records
import Rulebook

/// What all lists of posts and of decisions say around one change. Whatever they leave open speaks for the change.
struct ListsOfPosts {
  let registry: Registry
  let subject: ListedChange
  /// The day by which every list should have followed.
  let settled: CivilDate
  let asOf: CivilDate

  /// What is to be asked about a decision, if anything: of the post it gives, else of the one it takes.
  enum Question {
    case notListed(ListedChange.Place, Coverage)
    case stillListed(ListedChange.Place, Assignment)
  }

  /// Whether it is of a post that such lists must have. One decision is one question.
  func question(
    _ action: PersonnelAction, _ given: ListedChange.Place?, _ taken: ListedChange.Place?
  ) throws(NotJudged) -> Question? {
    var reason: NotJudged?
    if let given, !mayShow(given), !isMovedOn(after: action) {
      do throws(NotJudged) {
        return .notListed(given, try coverage(of: .assignment, given, from: subject.day.earliest))
      } catch { reason = error }
    }
    // That a row stands open needs no list to be whole.
    if let taken, let spell = openSpell(in: taken, leftBy: action) { return .stillListed(taken, spell) }
    if let reason { throw reason }
    return nil
  }

  /// What the managing agency's list proves: it is the one that should have the other half.
  func coverage(of kind: RecordKind, _ place: ListedChange.Place, from: CivilDate) throws(NotJudged) -> Coverage {
    let manager = registry.unit(place.unit, on: settled)?.managingParent ?? place.unit
    return try registry.absence(of: kind, by: [manager], from: from, until: settled, official: subject.official)
      .coverage
  }

  /// Every spell that a decision of the year should have ended and that its list leaves open.
  static func stillOpen(
    _ registry: Registry, _ law: Law, _ year: ReviewYear, asOf: CivilDate, _ actions: [UnitedAction]
  ) -> Set<SpellKey> {
    do throws(NotJudged) {
      let grace = try law.listGrace.provision(on: asOf).value
      var open: Set<SpellKey> = []
      for subject in ListedChange.decided(actions) {
        guard case .decided(let action, let given, let taken) = subject.change, taken != nil,
          year.contains(subject.day) != .excluded
        else { continue }
        let lists = ListsOfPosts(
          registry: registry, subject: subject, settled: subject.day.latest.adding(days: grace), asOf: asOf)
        if lists.settled >= asOf { continue }
        do throws(NotJudged) {
          guard
            case .stillListed(_, let spell) = try lists.question(
              action, try given?.ifAppointedManagers(in: registry), try taken?.ifAppointedManagers(in: registry))
          else { continue }
          open.insert(SpellKey(spell))
        } catch { continue }  // Q08 counts it among those not judged
      }
      return open
    } catch { return [] }  // Q08 asks nothing then
  }

  /// Whether some list may have the person in the post on some day from the change until then.
  func mayShow(_ place: ListedChange.Place) -> Bool {
    registry.assignments(of: subject.official).contains { spell in
      isOf(place, spell) && registry.isListed(spell, from: subject.day, until: PartialDate(settled)) != .excluded
    }
  }

  /// Whether a later decision may have taken him on: a list of those in office then shows only where he is now.
  func isMovedOn(after action: PersonnelAction) -> Bool {
    registry.actions(on: subject.official).contains { later in
      (later.kind.isDeparture || later.kind == .appointment) && isLater(later, than: action)
    }
  }

  /// The spell that a decision should have ended and that its list leaves open, for certain.
  func openSpell(in place: ListedChange.Place, leftBy action: PersonnelAction) -> Assignment? {
    let spell = registry.assignments(of: subject.official).first { spell in
      isOf(place, spell) && spell.principal && registry.end(of: spell) == .lasts
        && spell.from.isBefore(subject.day) == .certain && registry.isHeld(spell, on: asOf) == .certain
    }
    // He may have come back: then the row is right again.
    let mayBeBack = registry.actions(on: subject.official).contains { other in
      isLater(other, than: action) && other.toPost.map { $0 == place.post } ?? true
    }
    return mayBeBack ? nil : spell
  }

  /// Whether any decision on the person may be of these days: which, and on what, is not asked.
  func hasDecision(within grace: Int) -> Bool {
    let (first, last) = (subject.day.earliest.adding(days: -grace), subject.day.latest.adding(days: grace))
    return registry.actions(on: subject.official).contains { action in
      [action.decided, action.takesEffect].contains { $0.isWithin(first, last) != .excluded }
    }
  }

  /// In this post of this unit, by whatever code the unit goes by now.
  private func isOf(_ place: ListedChange.Place, _ spell: Assignment) -> Bool {
    spell.post == place.post && registry.lineage(of: spell.unit, on: asOf) == registry.lineage(of: place.unit, on: asOf)
  }

  /// Another decision that may have taken effect after it, and by the day of the report.
  private func isLater(_ other: PersonnelAction, than action: PersonnelAction) -> Bool {
    !isSameDecision(other, action) && other.takesEffect.isBefore(action.takesEffect) != .certain
      && other.takesEffect.isAfter(PartialDate(asOf)) != .certain
  }

  /// Two rows of one decision: of another agency's list, or of the several things it does.
  private func isSameDecision(_ one: PersonnelAction, _ other: PersonnelAction) -> Bool {
    if one.source == other.source { return true }
    guard one.decider == other.decider else { return false }
    return one.decision.number != nil && one.decision.number == other.decision.number
      || one.decided.overlaps(other.decided)
  }
}

extension Registry {
  /// Whether a list that was to hold all posts of a unit, or all seats of a committee, did not come whole, and may hold
  /// one of this person. Where nobody vouches for such a list, nothing is known to be lost.
  func mayListPost(of official: Code<Official>, at unit: Code<Unit>, on day: CivilDate) -> Bool {
    isLost(coverage(of: .assignment, by: [unit], from: day, until: day, official: official, committee: unit))
  }

  /// The same of a list of elections.
  func mayListElection(of committee: Code<Unit>, on day: CivilDate) -> Bool {
    isLost(coverage(of: .election, by: [committee], from: day, until: day, committee: committee))
  }

  private func isLost(_ list: Coverage) -> Bool {
    switch list.sides[0].gap {
    case .missing, .broken, .rejected: true
    case .nobodyVouches, .onlySince, nil: false
    }
  }
}
