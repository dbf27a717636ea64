import Records
import Rulebook

/// T02. Somebody who will pass the limit of time in post, or the terms allowed to a head, before long: a notice, for
/// whoever plans the next rotations.
///
/// It falls due to nobody, so what is only possible is told too, and said to be no more than that.
struct LimitAhead: Rule {
  let card = RuleCard(
    "T02", "limit-ahead",
    title: Bilingual(vi: "Sắp quá thời gian giữ một chức vụ", en: "Soon too long in one post"),
    rationale: Bilingual(
      vi: "Biết trước ai sắp quá thời gian giữ một chức vụ thì kế hoạch luân chuyển mới chủ động.",
      en: "A rotation that is planned early suits the official, both units and the committees."),
    remedy: Bilingual(
      vi: "Đưa vào kế hoạch luân chuyển trước khi đến thời hạn.",
      en: "Take the post into the rotation plan before the limit is reached."),
    reads: [
      "tenure.horizon", "tenure.manager.limit", "tenure.head.posts", "tenure.head.max-terms", "appointment.term",
      "tenure.gap", "tenure.counts-acting",
    ])

  let examples = Examples(
    setting: """
      on    31/12/2018
      law   tenure.horizon  6 method
      law   tenure.manager.limit  96
      law   tenure.head.posts  cục-trưởng
      law   tenure.head.max-terms  2
      law   appointment.term  60
      law   tenure.gap  1 method
      law   tenure.counts-acting  false method
      unit  thuế-hải-an  name Thuế Hải An  kind vertical  level district  managingParent cục-thuế
      unit  thuế-lê-chân  name Thuế Lê Chân  kind vertical  level district  managingParent cục-thuế
      post  cục-trưởng  title Cục trưởng  rank head  filled appointed
      post  phó  title Phó Chi cục trưởng  rank deputy  filled appointed
      post  chuyên-viên  title Chuyên viên  rank staff  filled appointed
      covers  assignment  setting
      official  bình  name Phạm Thị Bình  birth 1960
      """,
    reported: [
      Case(
        "Eight years and a day on the last day of the six months.",
        "↓ assignment  bình  unit thuế-hải-an  post phó  from 29/6/2011", severity: .notice,
        says: Bilingual(
          vi:
            "Phạm Thị Bình giữ chức vụ Phó Chi cục trưởng tại Thuế Hải An từ 29/6/2011, đến ngày 30/6/2019 sẽ quá 96 tháng giữ một chức vụ.",
          en:
            "Phạm Thị Bình has been Phó Chi cục trưởng at Thuế Hải An since 29 June 2011 and will by 30 June 2019 be over 96 months in one post."
        )),
      Case(
        "Eight years to the day.", "↓ assignment  bình  unit thuế-hải-an  post phó  from 31/12/2010", severity: .notice),
      Case(
        "A head, where only the terms are limited.",
        """
          law         tenure.manager.limit  180
        ↓ assignment  bình  unit thuế-hải-an  post cục-trưởng  from 1/3/2009
        """, severity: .notice,
        says: Bilingual(
          vi:
            "Phạm Thị Bình giữ chức vụ Cục trưởng tại Thuế Hải An từ 1/3/2009, đến ngày 30/6/2019 sẽ quá 02 nhiệm kỳ liên tiếp (120 tháng).",
          en:
            "Phạm Thị Bình has been Cục trưởng at Thuế Hải An since 1 March 2009 and will by 30 June 2019 be over 2 consecutive terms (120 months)."
        )),
      Case(
        "Only the year is known: perhaps.",
        "↓ assignment  bình  unit thuế-hải-an  post phó  from 2011", severity: .notice,
        says: Bilingual(
          vi:
            "Phạm Thị Bình giữ chức vụ Phó Chi cục trưởng tại Thuế Hải An từ 2011, đến ngày 30/6/2019 có thể quá 96 tháng giữ một chức vụ.",
          en:
            "Phạm Thị Bình has been Phó Chi cục trưởng at Thuế Hải An since 2011 and may by 30 June 2019 be over 96 months in one post."
        )),
      Case(
        "A list of those in office, without a column for the end.",
        """
          sender      cục-thuế  without to
        ↓ assignment  official.name Phạm Thị Bình  official.birth 1960  unit thuế-hải-an  post phó  from 1/3/2011
        """, severity: .notice,
        says: Bilingual(
          vi:
            "Phạm Thị Bình giữ chức vụ Phó Chi cục trưởng tại Thuế Hải An từ 1/3/2011, đến ngày 30/6/2019 có thể quá 96 tháng giữ một chức vụ.",
          en:
            "Phạm Thị Bình has been Phó Chi cục trưởng at Thuế Hải An since 1 March 2011 and may by 30 June 2019 be over 96 months in one post."
        )),
      Case(
        "Two posts, of which one is over already: the other is told.",
        """
          assignment  bình  unit thuế-hải-an  post phó  from 1/1/2005
        ↓ assignment  bình  unit thuế-lê-chân  post phó  from 1/3/2011  form concurrent
        """, severity: .notice),
      Case(
        "The unit was renamed, and the post carries on.",
        """
          unit        chi-cục-cũ  name Chi cục cũ  kind vertical  level district  until 31/5/2013  successors thuế-hải-an
        ↓ assignment  bình  unit chi-cục-cũ  post phó  from 1/3/2011  to 31/5/2013
          assignment  bình  unit thuế-hải-an  post phó  from 1/6/2013
        """, severity: .notice),
    ],
    silent: [
      Case(
        "On the last of the six months she has eight years to the day, and no more.",
        "assignment  bình  unit thuế-hải-an  post phó  from 30/6/2011"),
      Case(
        "Over the limit already: that is reported.", "assignment  bình  unit thuế-hải-an  post phó  from 30/12/2010"),
      Case("Perhaps over the limit already: that is asked.", "assignment  bình  unit thuế-hải-an  post phó  from 2010"),
      Case(
        "Over by terms already, and not yet by the limit: that is reported.",
        """
        law         tenure.manager.limit  122
        assignment  bình  unit thuế-hải-an  post cục-trưởng  from 1/12/2008
        """),
      Case(
        "Her list says that she leaves before.",
        "assignment  bình  unit thuế-hải-an  post phó  from 1/3/2011  to 28/2/2019"),
      Case(
        "A decision on file will have moved her before.",
        """
        assignment  bình  unit thuế-hải-an  post phó  from 1/3/2011
        action  bình  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  toUnit thuế-lê-chân  decision 9/QĐ 20/12/2018  effective 1/2/2019
        """),
      Case("Not a manager.", "assignment  bình  unit thuế-hải-an  post chuyên-viên  from 1/3/2011"),
    ],
    notJudged: [
      Case(
        "The office has not said how far to look ahead.",
        """
        law         tenure.horizon  unset
        assignment  bình  unit thuế-hải-an  post phó  from 1/3/2011
        """),
      Case(
        "Of a head the terms allowed are not known.",
        """
        law         tenure.head.max-terms  unset
        assignment  bình  unit thuế-hải-an  post cục-trưởng  from 1/3/2015
        """),
      Case("A post that no list has.", "assignment  bình  unit thuế-hải-an  post ?  from 1/3/2011"),
    ])

  func subjects(in inquiry: Inquiry) -> [TenureFacts.Person] { inquiry.tenures.people }

  func place(of subject: TenureFacts.Person, in inquiry: borrowing Inquiry) -> SourceLocation? { subject.at }

  func judge(_ person: TenureFacts.Person, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    let horizon = try inquiry.law.tenureHorizon.provision(on: inquiry.asOf)
    // The period ends with its last month, as periods do.
    let last = inquiry.asOf.adding(months: horizon.value, landing: .lastDayOfMonth)
    let ahead = limits(of: person)
    let findings = ahead.compactMap { limit in
      let will = isPassed(limit, by: last, person.official, inquiry)
      return will == .excluded ? nil : finding(limit, by: last, will, person.official, horizon, inquiry)
    }
    if !findings.isEmpty { return .found(findings) }
    if let reason = person.notJudged ?? person.termsNotJudged { throw reason }
    return ahead.isEmpty ? .outOfScope(.alreadyOver) : .inOrder
  }

  fileprivate struct Limit {
    let tenure: Tenure
    let months: Int
    /// How many terms that is, where it is the limit of a head's.
    let terms: Int?
    let rests: [Finding.Rest]
  }

  /// Of every tenure that is not yet over, the limit that is passed first.
  private func limits(of person: TenureFacts.Person) -> [Limit] {
    func isAhead(_ tenure: Tenure) -> Bool { !person.overlong.contains { $0.tenure.isSame(as: tenure) } }
    let heads = person.heads.map {
      Limit(tenure: $0.tenure, months: $0.months, terms: $0.most.value, rests: $0.rests)
    }
    let posts = person.posts.map { Limit(tenure: $0.tenure, months: $0.limit.value, terms: nil, rests: $0.rests) }
    return (posts + heads).filter { limit in
      let others = (posts + heads).filter { $0.tenure.isSame(as: limit.tenure) && $0.terms != limit.terms }
      return isAhead(limit.tenure)
        && others.allSatisfy { ($0.months, $0.terms == nil ? 1 : 0) > (limit.months, limit.terms == nil ? 1 : 0) }
    }
  }

  private func isPassed(
    _ limit: Limit, by last: CivilDate, _ official: Code<Official>, _ inquiry: borrowing Inquiry
  ) -> Certainty {
    let tenure = limit.tenure
    let isGone = inquiry.registry.hasLeft(tenure.unit, tenure.post, since: tenure.from, official, by: last)
    let firstDayOver = tenure.from.anniversary(months: limit.months).adding(days: 1)
    if isGone { return .excluded }
    let left = inquiry.registry.signOfLeaving(
      tenure.unit, tenure.post, since: tenure.from, official, by: inquiry.asOf)
    return firstDayOver.isOnOrBefore(last).and(tenure.end.isOnOrAfter(firstDayOver))
      .and(left == nil ? .certain : .possible)
  }

  private func finding(
    _ limit: Limit, by last: CivilDate, _ will: Certainty, _ official: Code<Official>, _ horizon: Provision<Int>,
    _ inquiry: borrowing Inquiry
  ) -> Finding {
    let tenure = limit.tenure
    return Finding(
      .notice, WillBeOver(official: official, limit: limit, by: last, isCertain: will == .certain),
      at: tenure.spells[0], related: tenure.spells.dropFirst().map { .init(.spell, $0) },
      about: .init(
        official: official, unit: tenure.unit,
        committee: inquiry.registry.committee(over: tenure.unit, on: inquiry.asOf), date: tenure.from),
      responsible: [inquiry.manager(of: tenure.unit)], under: limit.rests + [.init(horizon)])
  }
}

private struct WillBeOver: Statement {
  let official: Code<Official>
  let limit: LimitAhead.Limit
  let by: CivilDate
  let isCertain: Bool

  var vi: Sentence {
    let what: Sentence =
      limit.terms.map { "quá \(counted: $0) nhiệm kỳ liên tiếp (\(months: limit.months))" }
      ?? "quá \(months: limit.months) giữ một chức vụ"
    let will: Sentence = isCertain ? "sẽ" : "có thể"
    return
      "\(official) giữ chức vụ \(limit.tenure.post) tại \(limit.tenure.unit) từ \(limit.tenure.from), đến ngày \(by) \(will) \(what)."
  }
  var en: Sentence {
    let what: Sentence =
      limit.terms.map { "over \(counted: $0) consecutive terms (\(months: limit.months))" }
      ?? "over \(months: limit.months) in one post"
    let will: Sentence = isCertain ? "will" : "may"
    return
      "\(official) has been \(limit.tenure.post) at \(limit.tenure.unit) since \(limit.tenure.from) and \(will) by \(by) be \(what)."
  }
  /// The limit is part of it: each is passed once.
  var identity: Sentence {
    "\(official) \(limit.tenure.post) \(limit.tenure.unit) \(words: limit.terms == nil ? "limit" : "terms")"
  }
}
