import Records

/// What all lists of posts and of decisions say around one change. Whatever they leave open speaks for the change.
struct ListsOfPosts {
  let registry: Registry
  let subject: ListedChange
  /// The day by which every list should have followed.
  let settled: CivilDate
  let asOf: CivilDate

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

  /// Whether another agency's list may have him in another principal post at that time: that the lists disagree is
  /// C11's to say, once for the person.
  func areApart(about spell: Assignment) -> Bool {
    registry.assignments(of: subject.official).contains { other in
      other.principal && !isOf(ListedChange.Place(of: spell), other)
        && registry.agency(of: other.source) != registry.agency(of: spell.source)
        && registry.post(other.post)?.rank != .seat
        && registry.isListed(other, from: subject.day, until: PartialDate(asOf)) != .excluded
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
    let list = coverage(of: .assignment, by: [unit], from: day, until: day, official: official, committee: unit)
    return switch list.sides[0].gap {
    case .missing, .broken, .rejected: true
    case .nobodyVouches, .onlySince, nil: false
    }
  }
}
