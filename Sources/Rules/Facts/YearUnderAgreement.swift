import Records
import Rulebook

/// One year under one agreement: how often something was done of what is to be done so often every year.
enum YearUnderAgreement {
  case outOfScope(OutOfScope)
  case enough
  case fewer(Shortfall)

  struct Shortfall {
    /// How often for certain, and how much more often it may have been.
    let held: (certain: Int, possible: Int)
    let required: Provision<Int>
    /// As they are called on the last day of the year, those that some list of units has.
    let parties: [Code<Unit>]
    let committee: Code<Unit>?
    let coverage: Coverage

    var isCertain: Bool { held.certain + held.possible < required.value }
  }
}

extension UnitedAgreement {
  /// - Throws: `NotJudged` where nobody can say whether it was in force all year, or neither party vouches for its list.
  func year(
    of kind: ActivityKind, required: Parameter<Int>, in inquiry: borrowing Inquiry
  ) throws(NotJudged) -> YearUnderAgreement {
    let year = inquiry.period
    switch isInForce(on: year.first).and(isInForce(on: year.last)) {
    case .excluded: return .outOfScope(.notInForceAllYear)
    case .possible: throw .undated
    case .certain: break
    }
    let required = try required.provision(on: inquiry.asOf)
    let held = count(kind, in: year)
    if held.certain >= required.value { return .enough }
    // What has not been held by now may be held yet.
    if inquiry.asOf < year.last { return .outOfScope(.notDue) }
    let registry = inquiry.registry
    let parties = parties.map { registry.lineage(of: $0, on: year.last) }
    // Either party's list is enough.
    let coverage = registry.coverage(of: .activity, by: parties, from: year.first, until: year.last)
    let known = parties.filter { registry.isKnown($0) }
    if known.isEmpty { throw .unknownUnit }
    if coverage.completeness == .none { throw .noCoverage(.activity) }
    return .fewer(
      .init(
        held: held, required: required, parties: known,
        committee: known.first { registry.unit($0, on: year.last)?.kind == .committee }, coverage: coverage))
  }
}
