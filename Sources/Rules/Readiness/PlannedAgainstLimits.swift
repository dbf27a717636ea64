import Records
import Rulebook

/// E09. One person planned for too many posts, or planned though too old, or with too little time left.
///
/// Each fault is a finding of its own. One who has a fault is found, whatever can be said of the others; one who has
/// none, and of whom one cannot be judged, is not judged. A limit that nobody has set is said once, for all.
struct PlannedAgainstLimits: Rule {
  let card = RuleCard(
    "E09", "planned-against-limits",
    title: Bilingual(
      vi: "Cán bộ quy hoạch quá số chức danh, quá tuổi hoặc không đủ thời gian công tác",
      en: "Planned for too many posts, too old, or too near retirement"),
    rationale: Bilingual(
      vi: "Một người nằm trong nhiều quy hoạch, hoặc không còn đủ thời gian, thì quy hoạch không có người thật.",
      en: "Where one name fills several plans, or has no time left, the plan has nobody in it."),
    remedy: Bilingual(
      vi: "Rà soát, đưa ra khỏi quy hoạch chức danh không còn phù hợp.",
      en: "Go through the plan and take the person from those posts that no longer fit."),
    reads: [
      "succession.per-person", "succession.per-person.by-level", "succession.age", "succession.least-remaining",
      "retirement.age",
    ], needs: [.official: ["birth"]])

  let examples = plannedAgainstLimitsExamples

  /// Somebody who is in a plan; or a limit that nobody has set, while others are.
  enum Subject: Sendable {
    case planned(Code<Official>)
    case unset(NotJudged)
  }

  func subjects(in inquiry: Inquiry) -> [Subject] {
    let people = inquiry.plans.people
    if people.isEmpty { return [] }
    let checks = SuccessionLimits(inquiry)
    return people.map(Subject.planned) + checks.unset.map(Subject.unset)
  }

  func place(of subject: Subject, in inquiry: borrowing Inquiry) -> SourceLocation? {
    if case .planned(let official) = subject { inquiry.plans.plans(for: official).first?.rows[0] } else { nil }
  }

  func judge(_ subject: Subject, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    switch subject {
    case .unset(let reason): throw reason
    case .planned(let official): try judge(official, in: inquiry)
    }
  }

  private func judge(_ official: Code<Official>, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    let inForce = inquiry.plans.plans(for: official).filter { $0.isInForce != .excluded }
    if inForce.isEmpty { return .outOfScope(.notInForce) }
    let plans = inForce.filter { $0.isAhead != .excluded }
    if plans.isEmpty { return .outOfScope(.ownPost) }
    let checks = SuccessionLimits(inquiry)
    if checks.areUnset { throw checks.reasons[0] }
    var findings: [Finding] = []
    // A plan for a post or a unit that no list has is none that could be told.
    let known = plans.filter { inquiry.registry.isKnown($0.unit) && inquiry.registry.post($0.post) != nil }
    var reason: NotJudged? =
      known.count == plans.count
      ? nil : plans.contains { !inquiry.registry.isKnown($0.unit) } ? .unknownUnit : .unknownPost
    if known.isEmpty, let reason { throw reason }
    if checks.posts != nil { findings += try tooMany(plans, checks, in: inquiry) }
    do throws(NotJudged) {
      if checks.isAgeSet { findings += try tooOld(official, known, in: inquiry) }
    } catch { reason = reason ?? error }
    do throws(NotJudged) {
      if let least = checks.remaining { findings += try tooLate(official, known, least, in: inquiry) }
    } catch { reason = reason ?? error }
    if !findings.isEmpty { return .found(findings) }
    if let reason { throw reason }
    return .inOrder
  }

  private func finding(
    _ certainty: Certainty, _ statement: any Statement, _ plans: [PlannedPost], _ rests: [Finding.Rest],
    in inquiry: borrowing Inquiry
  ) -> Finding {
    let (registry, asOf) = (inquiry.registry, inquiry.asOf)
    var committees: [Code<Unit>] = []
    for plan in plans {
      if !registry.isKnown(plan.unit) { continue }
      let committee = registry.committee(over: plan.unit, on: asOf) ?? plan.unit
      if !committees.contains(committee) { committees.append(committee) }
    }
    let rows = plans.flatMap(\.rows)
    return Finding(
      certainty == .certain ? .violation : .query, statement, at: rows[0],
      related: rows.dropFirst().map { .init(.plan, $0) },
      about: .init(official: plans[0].official, unit: plans[0].unit, committee: committees.first),
      responsible: committees, under: rests)
  }

  private func tooMany(
    _ plans: [PlannedPost], _ checks: SuccessionLimits, in inquiry: borrowing Inquiry
  ) throws(NotJudged) -> [Finding] {
    guard let (limit, byLevel) = checks.posts else { return [] }
    let (registry, asOf) = (inquiry.registry, inquiry.asOf)
    func level(_ plan: PlannedPost) -> UnitLevel? { registry.unit(plan.unit, on: asOf)?.level }
    let groups =
      byLevel.value
      ? UnitLevel.allCases.map { one in plans.filter { level($0).map { $0 == one } ?? true } } : [plans]
    let counts = groups.enumerated().map { i, group in
      (
        plans: group,
        // What no list can place may be one of the others under another code.
        certain: group.count { $0.isAhead == .certain && level($0) != nil && registry.post($0.post) != nil }
      )
    }
    let worst = counts.first { $0.certain > limit.value } ?? counts.first { $0.plans.count > limit.value }
    guard let worst else { return [] }
    let isCertain = worst.certain > limit.value
    return [
      finding(
        isCertain ? .certain : .possible,
        TooManyPosts(
          official: plans[0].official, count: isCertain ? worst.certain : nil, limit: limit.value,
          isByLevel: byLevel.value), worst.plans, [.init(limit), .init(byLevel)], in: inquiry)
    ]
  }

  private func tooOld(
    _ official: Code<Official>, _ plans: [PlannedPost], in inquiry: borrowing Inquiry
  ) throws(NotJudged) -> [Finding] {
    let person = inquiry.registry.facts(of: official)
    guard let birth = person.birth else { throw .unknownBirth }
    var limits: [Provision<Int>] = []
    for sex in Sex.allCases where person.sexes.contains(sex) {
      limits.append(try inquiry.law.successionAge.provision(on: inquiry.asOf, for: Criteria(sex: sex)))
    }
    let answers = limits.map { birth.isOver(months: 12 * $0.value, on: inquiry.asOf) }
    let isOver: Certainty = Set(answers).count == 1 ? answers[0] : .possible
    let certainty = isOver.and(isPlanned(plans))
    if certainty == .excluded { return [] }
    let plan = named(plans)
    return [
      finding(
        certainty,
        TooOld(
          official: official, birth: birth, post: plan.post, unit: plan.unit,
          limit: certainty == .certain ? limits.map(\.value).max() : nil), plans, limits.map { .init($0) }, in: inquiry)
    ]
  }

  private func tooLate(
    _ official: Code<Official>, _ plans: [PlannedPost], _ least: Provision<Readings>, in inquiry: borrowing Inquiry
  ) throws(NotJudged) -> [Finding] {
    let left = try inquiry.remaining(of: official, from: CalendarMonth(of: inquiry.asOf), readOn: inquiry.asOf)
    // Certain only where it is too little by every reading of the rule.
    let byLeast = left.isLess(than: least.value.least)
    let isLess: Certainty =
      byLeast == .certain ? .certain : byLeast.or(left.isLess(than: least.value.most).and(.possible))
    let certainty = isLess.and(isPlanned(plans))
    if certainty == .excluded { return [] }
    let plan = named(plans)
    return [
      finding(
        certainty,
        TooNearRetirement(
          official: official, post: plan.post, unit: plan.unit, left: left.months, retires: left.retires.upperBound,
          limit: certainty == .certain ? least.value.least : nil),
        plans, [.init(least)] + left.rests, in: inquiry)
    ]
  }

  /// The plan that is told: one that is in force for certain, where there is one.
  private func named(_ plans: [PlannedPost]) -> PlannedPost { plans.first { $0.isAhead == .certain } ?? plans[0] }

  private func isPlanned(_ plans: [PlannedPost]) -> Certainty { plans.reduce(.excluded) { $0.or($1.isAhead) } }
}
