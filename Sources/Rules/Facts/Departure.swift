import Records

extension ActionKind {
  /// Whether it ends the time in a post. Who is only lent keeps his.
  var isDeparture: Bool {
    switch self {
    case .transfer, .rotation, .leavingPost, .resignation, .relief, .removal, .retirement: true
    default: false
    }
  }
}

extension PersonnelAction {
  /// Whether it takes the person from a post, as far as it says from where, and to where.
  func leaves(_ place: Code<Unit>, _ post: Code<Post>, in registry: Registry) -> Certainty {
    func isSame<Of>(_ code: Code<Of>?, _ other: Code<Of>) -> Certainty? {
      code.map { $0.isUnreadable ? .possible : $0 == other ? .certain : .excluded }
    }
    let day = takesEffect.latest
    let unit = registry.lineage(of: place, on: day)
    let from = isSame(fromUnit.map { registry.lineage(of: $0, on: day) }, unit)
    let stays = (isSame(toUnit, unit) ?? .excluded).and(isSame(toPost, post) ?? .excluded)
    return (from ?? .certain).and(isSame(fromPost, post) ?? .certain).and(stays.negated)
  }
}

extension Registry {
  /// Whether a decision on file takes somebody for certain from a post that he has held since `from`: it takes effect
  /// by `day`, where one is given. The list of posts may then be behind.
  func hasLeft(
    _ place: Code<Unit>, _ post: Code<Post>, since from: PartialDate, _ official: Code<Official>, by day: CivilDate?
  ) -> Bool {
    actions(on: official).contains { action in
      action.kind.isDeparture && day.map { action.takesEffect.latest <= $0 } ?? true
        && action.takesEffect.isAfter(from) == .certain && action.leaves(place, post, in: self) == .certain
    }
  }
}

/// What speaks against a post being held still, though its row stands open.
enum SignOfLeaving: Sendable, Hashable {
  /// A decision takes him from it.
  case decision
  /// A list or a decision has him in another principal post that began later: nobody may have closed the row.
  case laterPost
  /// A decision may take him from it, and does not say so for certain.
  case perhaps
}

extension Registry {
  func signOfLeaving(
    _ place: Code<Unit>, _ post: Code<Post>, since from: PartialDate, _ official: Code<Official>, by day: CivilDate
  ) -> SignOfLeaving? {
    if hasLeft(place, post, since: from, official, by: day) { return .decision }
    let unit = lineage(of: place, on: day)
    func isThis(_ other: Code<Unit>, _ its: Code<Post>) -> Bool { its == post && lineage(of: other, on: day) == unit }
    let isAppointed = actions(on: official).contains { action in
      guard action.kind == .appointment, let its = action.toPost, !its.isUnreadable,
        !versions(of: its).contains(where: { $0.rank == .seat })
      else { return false }
      // Without a unit it is another post only where the post is another.
      return !isThis(action.toUnit ?? unit, its) && action.takesEffect.latest <= day
        && action.takesEffect.isAfter(from) == .certain && action.leaves(place, post, in: self) == .certain
    }
    if isAppointed { return .laterPost }
    let spells = assignments(of: official)
    let here = spells.filter { isThis($0.unit, $0.post) }.map(\.from)
    let hasBegun = spells.contains { other in
      !isThis(other.unit, other.post) && isPrincipal(other, asOf: day) != .excluded
        && (here + [from]).allSatisfy { other.from.isAfter($0) == .certain }
        && isListed(other, from: PartialDate(day), until: PartialDate(day)) != .excluded
    }
    if hasBegun { return .laterPost }
    // A unit or a post that no list has may be this one under another code.
    func isFromUnknown(_ action: PersonnelAction) -> Bool {
      action.fromUnit.map { !isKnown($0) } ?? false || action.fromPost.map { self.post($0) == nil } ?? false
    }
    let mayBeMoved = actions(on: official).contains { action in
      action.kind.isDeparture && action.takesEffect.isOnOrBefore(day) != .excluded
        && action.takesEffect.isAfter(from) != .excluded
        && (action.leaves(place, post, in: self) != .excluded || isFromUnknown(action))
    }
    return mayBeMoved ? .perhaps : nil
  }
}

extension ActionKind {
  /// Whether it gives or takes a post. Discipline and commendation leave a person where he is, an evaluation too; a
  /// designation and a nomination are of seats, which committees fill in their own right.
  var changesPost: Bool {
    switch self {
    case .appointment, .reappointment, .actingHead, .actingCharge, .secondment: true
    default: isDeparture
    }
  }
}
