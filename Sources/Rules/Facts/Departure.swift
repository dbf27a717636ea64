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
