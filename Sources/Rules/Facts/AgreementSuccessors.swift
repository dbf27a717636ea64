import Records
import Rulebook

/// One agreement, and whether a later one between the same parties on the same subject has taken its place.
struct SucceededAgreement: Sendable {
  let agreement: UnitedAgreement
  let isReplaced: Certainty

  /// Every agreement, in the order of the files.
  static func all(in inquiry: Inquiry) -> [SucceededAgreement] {
    let (registry, day) = (inquiry.registry, inquiry.asOf)
    let agreements = inquiry.agreements
    var byUnit: [Code<Unit>: [Int]] = [:]
    for (i, agreement) in agreements.enumerated() {
      for unit in Set(agreement.parties.flatMap { registry.heirs(of: $0, on: day) }) {
        byUnit[unit, default: []].append(i)
      }
    }
    let unknown = agreements.indices.filter { agreements[$0].unknownParties(in: registry) > 0 }
    return agreements.enumerated().map { i, agreement in
      let parties = agreement.parties.map { registry.lineage(of: $0, on: day) }
      // A city committee is a party to all of them; the other has few.
      let fewest = parties.map { byUnit[$0] ?? [] }.min { $0.count < $1.count } ?? []
      func replaces(_ other: Int, _ binds: Certainty) -> Certainty {
        let later = agreements[other]
        // Of one number and with other parties, or of one day and another number, it may be this one as another list has
        // it.
        let isTwin =
          later.number == agreement.number && later.signed.isBefore(agreement.signed) != .certain
          || later.signed.overlaps(agreement.signed)
        let isLater = later.signed.isAfter(agreement.signed).or(isTwin ? .possible : .excluded)
        return binds.and(later.isAbout(theSubjectOf: agreement)).and(isLater)
          .and(later.isInForce(on: day).or(later.outlasts(agreement, by: day)))
      }
      var isReplaced: Certainty = .excluded
      for other in fewest where other != i {
        isReplaced = isReplaced.or(replaces(other, agreements[other].binds(parties, on: day, in: registry)))
      }
      for other in unknown where other != i && isReplaced == .excluded {
        isReplaced = isReplaced.or(replaces(other, agreements[other].mayBind(parties, on: day, in: registry)))
      }
      return SucceededAgreement(agreement: agreement, isReplaced: isReplaced)
    }
  }
}

extension UnitedAgreement {
  /// Whether it was signed by `day` and ran longer than `other`. What took the place of an agreement and has ended since
  /// is the one that nothing has taken the place of.
  fileprivate func outlasts(_ other: UnitedAgreement, by day: CivilDate) -> Certainty {
    guard let until, let end = other.until else { return .excluded }
    return signed.isOnOrBefore(day).and(until.isAfter(end))
  }
}
