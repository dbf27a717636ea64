import Records
import Rulebook

/// E05, E06, E07, E14. A share of those put forward is under what is striven for: women, the young, ethnic minorities.
struct UnderTarget: Rule {
  let card: RuleCard
  let examples: Examples
  let group: Group
  /// Of which bodies the lists are meant.
  let bodies: Set<ElectedBody>
  /// The share, and by what it differs.
  let target: any KeyPath<Law, Parameter<Int>> & Sendable

  enum Group: Sendable { case women, young, minorities }

  func subjects(in inquiry: Inquiry) -> [Slate] { inquiry.nominations.slates }

  func place(of slate: Slate, in inquiry: borrowing Inquiry) -> SourceLocation? { slate.place }

  func judge(_ slate: Slate, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    let (day, coverage, outOfScope) = try slate.scope(bodies, in: inquiry)
    if let outOfScope { return .outOfScope(outOfScope) }
    let election = slate.election
    let target = try inquiry.law[keyPath: target].read(
      on: day, for: Criteria(level: election.level, kind: election.kind))
    let (share, age) = try share(of: slate, on: day, inquiry)
    let certainty = share.isUnder(target.value)
    if certainty == .excluded { return .inOrder }
    return .found([
      Finding(
        .query,
        FewPutForward(
          event: ElectionEvent(election, day), election: election.code, group: group, age: age?.value, share: share,
          target: target.value, isCertain: certainty == .certain),
        at: slate.place, related: election.rows.dropFirst().map { .init(.twin, $0) },
        about: .init(unit: election.unit, committee: election.unit, date: day), responsible: [election.unit],
        under: target.rests + (age?.rests ?? []), coverage: coverage)
    ])
  }

  /// - Throws: `NotJudged` where of nobody on the list it is known.
  private func share(
    of slate: Slate, on day: PartialDate, _ inquiry: borrowing Inquiry
  ) throws(NotJudged) -> (ShareOfSlate, age: ReadOnDay<Int>?) {
    switch group {
    case .women:
      let share = ShareOfSlate(of: slate, in: inquiry.registry) { $0.isSexGiven ? $0.isWoman : nil }
      if !share.isKnown { throw .unknownSex }
      return (share, nil)
    case .young:
      let age = try inquiry.law.youngAge.read(on: day, for: Criteria(level: slate.election.level))
      let share = ShareOfSlate(of: slate, in: inquiry.registry) { $0.isUnder(years: age.value, on: day) }
      if !share.isKnown { throw .unknownBirth }
      return (share, age)
    case .minorities:
      let share = ShareOfSlate(of: slate, in: inquiry.registry) { $0.isMinorityGiven ? $0.minority : nil }
      if !share.isKnown { throw .unknownMinority }
      return (share, nil)
    }
  }
}

extension PersonalFacts {
  /// The same on a day that need not be known to the day.
  func isUnder(years: Int, on day: PartialDate) -> Certainty? {
    birth.map { $0.anniversary(months: 12 * years).isAfter(day) }
  }
}

private struct FewPutForward: Statement {
  let event: ElectionEvent
  let election: Code<Election>
  let group: UnderTarget.Group
  let age: Int?
  let share: ShareOfSlate
  let target: Int
  let isCertain: Bool

  var vi: Sentence {
    let whom: Sentence =
      switch group {
      case .women: "nữ"
      case .young: "cán bộ trẻ" + (age.map { " (dưới \($0) tuổi)" } ?? "")
      case .minorities: "người dân tộc thiểu số"
      }
    let whose: Sentence = event.list.map { "\(words: $0.vi), " } ?? ""
    let list = "Phương án nhân sự " + whose + event.vi + ": " + whom
    let counted: Sentence =
      share.open == 0
      ? " có \(share.certain)/\(share.whole) người (\(share: share.certain, of: share.whole))"
      : " có từ \(share.certain) đến \(share.most) trong \(share.whole) người (còn \(counted: share.open) người chưa rõ)"
    return list + counted + (isCertain ? ", chưa đạt \(target)%." : ", chưa rõ có đạt \(target)% hay không.")
  }
  var en: Sentence {
    let whom: Sentence =
      switch group {
      case .women: "women"
      case .young: "the young" + (age.map { " (under \($0))" } ?? "")
      case .minorities: "ethnic minorities"
      }
    let counted: Sentence =
      share.open == 0
      ? " are \(share.certain) of \(share.whole) (\(share: share.certain, of: share.whole))"
      : " are \(share.certain) to \(share.most) of \(share.whole) (\(share.open) not known)"
    let whose: Sentence = event.list.map { "of the \(words: $0.en) " } ?? ""
    return "On the list " + whose + "for the " + event.en + " " + whom + counted
      + (isCertain ? ", less than \(target)%." : "; whether these are \(target)% is not clear.")
  }
  var identity: Sentence { "\(event.committee) \(plain: election.symbol)" }
}
