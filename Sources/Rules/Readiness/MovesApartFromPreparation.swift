import Records
import Rulebook

/// E11. Moves and preparation do not know of each other: somebody whom an election ahead needs was moved shortly before
/// it, or has been in his post too long (“chưa gắn với chuẩn bị nhân sự”).
struct MovesApartFromPreparation: Rule {
  let card = RuleCard(
    "E11", "moves-apart-from-preparation",
    title: Bilingual(
      vi: "Công tác cán bộ chưa gắn với chuẩn bị nhân sự", en: "Personnel work not tied to preparing the election"),
    rationale: Bilingual(
      vi:
        "Người được giới thiệu hoặc giữ chức danh chủ chốt bị điều động sát kỳ bầu cử thì phương án nhân sự phải làm lại.",
      en: "A nominee or a key official moved just before an election undoes its staffing plan."),
    remedy: Bilingual(
      vi: "Rà soát phương án nhân sự với cấp ủy và thống nhất thời điểm điều động.",
      en: "Go through the staffing plan with the committee and agree when moves are made."),
    reads: ["readiness.window"], needs: [.election: ["scheduled"]])

  let examples = Examples(
    setting: """
      on      31/12/2010
      law     readiness.window  6 monitoring
      law     tenure.manager.limit  96 monitoring
      law     tenure.gap  1 method
      law     tenure.counts-acting  false method
      unit    cục-thuế  name Cục Thuế  kind vertical  level province
      unit    qu-hải-an  name Quận ủy Hải An  kind committee  level district
      unit    thuế-hải-an  name Thuế Hải An  kind vertical  level district  partyParent qu-hải-an
      unit    thuế-x  name Thuế X  kind vertical  level district
      post    trưởng  title Chi cục trưởng  rank head  filled appointed
      keyPost thuế-hải-an  post trưởng
      official  an  name Trần Văn An  birth 1960
      official  bình  name Phạm Thị Bình  birth 1961
      covers  nominee  qu-hải-an
      covers  election  qu-hải-an
      election  hđnd  kind peoples-council  unit qu-hải-an  level district  term 2011-2016  body hdnd  scheduled 22/5/2011
      """,
    reported: [
      Case(
        "A nominee is moved six months before the election, to the day.",
        """
        ↓ nominee  an  election hđnd  entry first
          action   an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 22/11/2010
        """, severity: .query,
        says: Bilingual(
          vi:
            "Trần Văn An được giới thiệu bầu cử 22/5/2011 của Quận ủy Hải An, có quyết định điều động 15/QĐ ngày 22/11/2010.",
          en:
            "Trần Văn An stands in the election of 22 May 2011 of Quận ủy Hải An and was moved by decision 15/QĐ of 22 November 2010."
        )),
      Case(
        "The holder of a key post under the committee is moved.",
        """
        ↓ assignment  bình  unit thuế-hải-an  post trưởng  from 2008  to 14/12/2010
          action      bình  kind LUAN_CHUYEN  decider cục-thuế  fromUnit thuế-hải-an  decision 16/QĐ 1/12/2010  effective 15/12/2010
        """, severity: .query,
        says: Bilingual(
          vi:
            "Phạm Thị Bình giữ chức danh chủ chốt Chi cục trưởng tại Thuế Hải An trước kỳ bầu cử 22/5/2011 của Quận ủy Hải An, có quyết định điều động 16/QĐ ngày 1/12/2010.",
          en:
            "Phạm Thị Bình held the key post Chi cục trưởng at Thuế Hải An before the election of 22 May 2011 of Quận ủy Hải An and was moved by decision 16/QĐ of 1 December 2010."
        )),
      Case(
        "A nominee has been in one post too long.",
        """
        ↓ nominee     an  election hđnd  entry first
          assignment  an  unit thuế-x  post trưởng  from 1990
        """, severity: .query,
        says: Bilingual(
          vi:
            "Trần Văn An được giới thiệu bầu cử 22/5/2011 của Quận ủy Hải An, đang giữ chức vụ Chi cục trưởng tại Thuế X từ 1990, quá ngưỡng theo dõi.",
          en:
            "Trần Văn An stands in the election of 22 May 2011 of Quận ủy Hải An and has been Chi cục trưởng at Thuế X since 1990, beyond the limit watched."
        )),
      Case(
        "Moved some day of November: inside the window or before it.",
        """
        ↓ nominee  an  election hđnd  entry first
          action   an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 11/2010
        """, severity: .query,
        says: Bilingual(
          vi:
            "Trần Văn An được giới thiệu bầu cử 22/5/2011 của Quận ủy Hải An, có thể đã bị điều động sát kỳ này theo quyết định 15/QĐ ngày 11/2010, cần xác định ngày.",
          en:
            "Trần Văn An stands in the election of 22 May 2011 of Quận ủy Hải An and may have been moved shortly before it by decision 15/QĐ of November 2010; the dates are to be established."
        )),
      Case(
        "Perhaps too long in one post: some day of 2002.",
        """
        ↓ nominee     an  election hđnd  entry first
          assignment  an  unit thuế-x  post trưởng  from 2002
        """, severity: .query,
        says: Bilingual(
          vi:
            "Trần Văn An được giới thiệu bầu cử 22/5/2011 của Quận ủy Hải An, đang giữ chức vụ Chi cục trưởng tại Thuế X từ 2002, có thể đã quá ngưỡng theo dõi, cần xác định ngày.",
          en:
            "Trần Văn An stands in the election of 22 May 2011 of Quận ủy Hải An and has been Chi cục trưởng at Thuế X since 2002, perhaps beyond the limit watched; the dates are to be established."
        )),
    ],
    silent: [
      Case(
        "Moved a day before the window.",
        """
        nominee  an  election hđnd  entry first
        action   an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 21/11/2010
        """),
      Case(
        "An evaluation is no move.",
        """
        nominee  an  election hđnd  entry first
        action   an  kind DANH_GIA  decider cục-thuế  decision 15/QĐ 1/12/2010
        """),
      Case(
        "A key post, but its holder stays.",
        "assignment  bình  unit thuế-hải-an  post trưởng  from 2008"),
      Case(
        "She had left the key post long before she was moved, from another.",
        """
        assignment  bình  unit thuế-hải-an  post trưởng  from 2008  to 31/1/2010
        assignment  bình  unit thuế-x  post trưởng  from 1/2/2010  to 14/12/2010
        action      bình  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-x  decision 16/QĐ 1/12/2010  effective 15/12/2010
        """),
      Case(
        "She was moved into the key post.",
        """
        assignment  bình  unit thuế-x  post trưởng  from 2008  to 14/12/2010
        assignment  bình  unit thuế-hải-an  post trưởng  from 15/12/2010
        action      bình  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-x  toUnit thuế-hải-an  toPost trưởng  decision 16/QĐ 1/12/2010  effective 15/12/2010
        """),
      Case(
        "Moved after the day of the report.",
        """
        on       30/11/2010
        nominee  an  election hđnd  entry first
        action   an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/12/2010
        """),
      Case(
        "Moved after the congress was held.",
        """
        election  đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  held 10/8/2010
        nominee   an  election đh  entry first
        action    an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 11/8/2010
        """),
    ],
    notJudged: [
      Case(
        "An election is ahead, and the list of nominees did not come.",
        """
        unit      qu-x  name Quận ủy X  kind committee  level district
        election  hđnd-x  kind peoples-council  unit qu-x  level district  term 2011-2016  body hdnd  scheduled 22/5/2011
        """),
      Case(
        "A nominee for an election that no list has, and the list of elections did not come.",
        """
        sender   btc
        nominee  official.name Trần Văn An  official.birth 1960  election khác  entry first
        """),
      Case(
        "No list says when the election is.",
        """
        election  khác  kind peoples-council  unit qu-hải-an  level district  term 2011-2016  body hdnd
        nominee   an  election khác  entry first
        """),
    ])

  /// One person whom an election needs; or a list without which nobody knows whom it needs.
  enum Subject: Sendable {
    case needed(NeededOfficial)
    /// A nominee for an election that no list has, and the list of elections did not come.
    case withoutElection(Nominee)
    /// A nominee for one of several elections that have one code.
    case ofSeveral(Nominee)
    /// An election ahead without a nominee, and the list of nominees did not come.
    case withoutNominees(UnitedElection)
  }

  func subjects(in inquiry: Inquiry) -> [Subject] {
    let registry = inquiry.registry
    func isUncovered(_ kind: RecordKind, _ unit: Code<Unit>) -> Bool {
      let year = inquiry.period
      return registry.coverage(of: kind, by: [unit], from: year.first, until: year.last).completeness == .none
    }
    let elections = inquiry.elections
    let orphans = registry.records.nominees.filter { nominee in
      let sender = registry.sender(of: nominee.source)
      return registry.election(nominee.election) == nil && sender.map { isUncovered(.election, $0) } ?? true
    }
    let bare = elections.filter { election in
      registry.nominees(of: election.code).isEmpty && isUncovered(.nominee, election.unit)
        && election.day.map { $0.isBefore(inquiry.period.first) != .certain } ?? true
    }
    let sorted = NomineesByElection(elections, registry)
    return NeededOfficial.all(for: elections, sorted, in: inquiry).map(Subject.needed)
      + orphans.map(Subject.withoutElection) + sorted.unclear.map(Subject.ofSeveral)
      + bare.map(Subject.withoutNominees)
  }

  func place(of subject: Subject, in inquiry: borrowing Inquiry) -> SourceLocation? {
    switch subject {
    case .needed(let needed): needed.at
    case .withoutElection(let nominee), .ofSeveral(let nominee): nominee.source
    case .withoutNominees(let election): election.rows[0]
    }
  }

  func judge(_ subject: Subject, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    switch subject {
    case .withoutElection: throw .noCoverage(.election)
    case .ofSeveral: throw .ambiguous
    case .withoutNominees: throw .noCoverage(.nominee)
    case .needed(let needed): try judge(needed, in: inquiry)
    }
  }

  private func judge(_ needed: NeededOfficial, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    guard let day = needed.election.day, !day.isUnreadable else { throw .undated }
    let window = try inquiry.law.readinessWindow.provision(on: day.earliest)
    // Each reading of the election's day has its own window.
    let opens = PartialDate(
      between: day.earliest.adding(months: -window.value, landing: .lastDayOfMonth),
      and: day.latest.adding(months: -window.value, landing: .lastDayOfMonth))
    if opens.earliest > inquiry.asOf { return .outOfScope(.notDue) }
    if day.latest < inquiry.period.first { return .outOfScope(.otherPeriod) }

    let moves = moves(of: needed, before: day, since: opens, window, inquiry)
    let findings = moves + overlongPosts(of: needed, before: day, window, inquiry)
    return findings.isEmpty ? .inOrder : .found(findings)
  }

  private func moves(
    of needed: NeededOfficial, before day: PartialDate, since opens: PartialDate, _ window: Provision<Int>,
    _ inquiry: borrowing Inquiry
  ) -> [Finding] {
    var findings: [Finding] = []
    for move in needed.moves {
      let when = move.action.takesEffect
      let inWindow = when.isBefore(opens).negated.and(when.isBefore(day)).and(inquiry.period.contains(when))
      let isKnown = move.action.decided.isOnOrBefore(inquiry.asOf)
      let (left, held) = needed.keySpell(leftBy: move.action, in: inquiry.registry)
      let certainty = inWindow.and(isKnown).and(held)
      if certainty == .excluded { continue }
      findings.append(
        finding(
          needed, left,
          MovedBefore(
            standing: Standing(needed, left?.post, day), decision: move.action.decision,
            isCertain: certainty == .certain),
          .init(.move, move.rows[0]), document: move.action.decision, [.init(window)]))
    }
    return findings
  }

  /// Only for whom the election still needs on the day of the report.
  private func overlongPosts(
    of needed: NeededOfficial, before day: PartialDate, _ window: Provision<Int>, _ inquiry: borrowing Inquiry
  ) -> [Finding] {
    let (current, held) = needed.keySpell(openOn: inquiry.asOf, in: inquiry.registry)
    let isNeeded = held.and(day.isAfter(PartialDate(inquiry.asOf)))
    var findings: [Finding] = []
    for post in inquiry.tenures.person(needed.official)?.overlong ?? [] {
      let certainty = isNeeded.and(post.isOver)
      if certainty == .excluded { continue }
      findings.append(
        finding(
          needed, current,
          OverlongBefore(
            standing: Standing(needed, current?.post, day), tenure: post.tenure, byTerms: post.byTerms,
            isCertain: certainty == .certain),
          .init(.spell, post.tenure.spells[0]), document: nil, [.init(window)] + post.rests))
    }
    return findings
  }

  private func finding(
    _ needed: NeededOfficial, _ key: NeededOfficial.KeySpell?, _ statement: any Statement,
    _ related: Finding.Related, document: Document?, _ rests: [Finding.Rest]
  ) -> Finding {
    Finding(
      .query, statement, at: key?.spell.source ?? needed.at, related: [.init(.plan, needed.election.rows[0]), related],
      about: .init(
        official: needed.official, unit: key?.post.unit, committee: needed.election.unit, document: document,
        date: needed.election.day),
      responsible: [needed.election.unit], under: rests)
  }
}

/// Who is needed, in the words both sentences start with.
private struct Standing {
  let official: Code<Official>
  let committee: Code<Unit>
  let keyPost: KeyPost?
  let day: PartialDate
  let kind: ElectionKind
  let election: Code<Election>

  init(_ needed: NeededOfficial, _ keyPost: KeyPost?, _ day: PartialDate) {
    (official, committee, self.keyPost, self.day) = (needed.official, needed.election.unit, keyPost, day)
    (kind, election) = (needed.election.kind, needed.election.code)
  }

  var vi: Sentence {
    let event: Sentence = kind == .partyCongress ? "đại hội" : "bầu cử"
    return keyPost.map {
      "\(official) giữ chức danh chủ chốt \($0.post) tại \($0.unit) trước kỳ \(event) \(day) của \(committee)"
    } ?? "\(official) được giới thiệu \(event) \(day) của \(committee)"
  }
  var en: Sentence {
    let event: Sentence = kind == .partyCongress ? "congress" : "election"
    return keyPost.map {
      "\(official) held the key post \($0.post) at \($0.unit) before the \(event) of \(day) of \(committee)"
    } ?? "\(official) stands in the \(event) of \(day) of \(committee)"
  }
}

private struct MovedBefore: Statement {
  let standing: Standing
  let decision: Document
  let isCertain: Bool

  var vi: Sentence {
    standing.vi
      + (isCertain
        ? ", có quyết định điều động \(decision)."
        : ", có thể đã bị điều động sát kỳ này theo quyết định \(decision), cần xác định ngày.")
  }
  var en: Sentence {
    standing.en
      + (isCertain
        ? " and was moved by decision \(decision)."
        : " and may have been moved shortly before it by decision \(decision); the dates are to be established.")
  }
  var identity: Sentence { "\(standing.official) \(plain: standing.election.symbol) \(decision)" }
}

private struct OverlongBefore: Statement {
  let standing: Standing
  let tenure: Tenure
  /// Beyond the terms allowed, and not the limit watched.
  let byTerms: Bool
  let isCertain: Bool

  var vi: Sentence {
    let limit: Sentence = byTerms ? "số nhiệm kỳ cho phép" : "ngưỡng theo dõi"
    return standing.vi + ", đang giữ chức vụ \(tenure.post) tại \(tenure.unit) từ \(tenure.from), "
      + (isCertain ? "quá \(limit)." : "có thể đã quá \(limit), cần xác định ngày.")
  }
  var en: Sentence {
    let limit: Sentence = byTerms ? "the terms allowed" : "the limit watched"
    return standing.en + " and has been \(tenure.post) at \(tenure.unit) since \(tenure.from), "
      + (isCertain ? "beyond \(limit)." : "perhaps beyond \(limit); the dates are to be established.")
  }
  var identity: Sentence { "\(standing.official) \(plain: standing.election.symbol) \(tenure.post) \(tenure.unit)" }
}
