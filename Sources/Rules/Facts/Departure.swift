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
  /// A list of decisions, or of posts, is lost that was to come, or a row of it: one that shows it may stand there.
  case lost(RecordKind)
  /// A decision takes somebody from it whom no list has: his name or code may be misspelt there.
  case stray
  /// What other lists say of him cannot be told for his.
  case unrecognised
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
    let mayBeMoved = actions(on: official).contains { action in
      action.kind.isDeparture && mayLeave(place, post, by: action, since: from, day)
    }
    return mayBeMoved ? .perhaps : nil
  }

  /// Where nothing on file speaks against a post being held still: what may have been on file, and is lost, or stands
  /// there under another name.
  ///
  /// Asked only of who would be charged: it looks at every list that something is missing of.
  ///
  /// - Parameters:
  ///   - home: who else may have decided it, as the unit that lent him.
  ///   - isSign: what speaks for him, of a decision on somebody else; nil: what takes him from the post.
  func lostSign(
    of leaving: Tenure, _ official: Code<Official>, by day: CivilDate, home: Code<Unit>? = nil,
    where isSign: ((PersonnelAction) -> Bool)? = nil
  ) -> SignOfLeaving? {
    let codes = [leaving.unit] + assignments(of: official).filter { leaving.spells.contains($0.source) }.map(\.unit)
    // A unit that was renamed in the year was managed by the one that managed it then.
    let managers = codes.flatMap { versions(of: $0).compactMap(\.managingParent) }
    let units = (managers + codes + [home].compactMap(\.self)).reduce(into: [Code<Unit>]()) { units, unit in
      if !units.contains(unit) { units.append(unit) }
    }
    if let lost = lostRecord(of: official, in: [.action, .assignment], at: units, by: day) { return lost }
    let isStray = units.contains { unit in
      strayActions(of: unit).contains { action in
        let isMeant =
          isSign?(action) ?? false
          || action.kind.isDeparture && mayLeave(leaving.unit, leaving.post, by: action, since: leaving.from, day)
        return isMeant && !areDistinct(action.official, official)
      }
    }
    if isStray { return .stray }
    let isElsewhere = codes.contains { unit in
      strayAssignments(in: unit).contains {
        $0.post == leaving.post && $0.official != official && !areDistinct($0.official, official)
      }
    }
    return isElsewhere ? .unrecognised : nil
  }

  /// What of a person's records may be lost, or cannot be told for his.
  func lostRecord(
    of official: Code<Official>, in kinds: [RecordKind], at units: [Code<Unit>], by day: CivilDate
  ) -> SignOfLeaving? {
    for kind in kinds where mayHaveLost(kind, of: official, at: units, on: day) { return .lost(kind) }
    let isKnown = isRecognised(official) && !isAmbiguous(official)
    return isKnown && !mayHaveLost(.official, of: official, at: units, on: day, wholly: true) ? nil : .unrecognised
  }

  /// Whether a decision may take whoever it names from a post. A unit or a post that no list has may be this one under
  /// another code.
  private func mayLeave(
    _ place: Code<Unit>, _ post: Code<Post>, by action: PersonnelAction, since from: PartialDate, _ day: CivilDate
  ) -> Bool {
    let isFromUnknown =
      action.fromUnit.map { !isKnown($0) } ?? false || action.fromPost.map { self.post($0) == nil } ?? false
    return action.takesEffect.isOnOrBefore(day) != .excluded && action.takesEffect.isAfter(from) != .excluded
      && (action.leaves(place, post, in: self) != .excluded || isFromUnknown)
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
