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
    reads: ["readiness.window"])

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
    case needed(Needed)
    /// A nominee for an election that no list has, and the list of elections did not come.
    case withoutElection(Nominee)
    /// An election ahead without a nominee, and the list of nominees did not come.
    case withoutNominees(UnitedElection)
  }

  /// One person whom an election needs, and why.
  struct Needed: Sendable {
    let official: Code<Official>
    let election: UnitedElection
    /// The key post; nil for a nominee.
    let keyPost: KeyPost?
    let at: SourceLocation
  }

  func subjects(in inquiry: Inquiry) -> [Subject] {
    let registry = inquiry.registry
    func isUncovered(_ kind: RecordKind, _ unit: Code<Unit>) -> Bool {
      let year = inquiry.period
      return registry.coverage(of: kind, by: [unit], from: year.first, until: year.last).completeness == .none
    }
    let orphans = registry.records.nominees.filter { nominee in
      let sender = registry.feed(nominee.source.feed).flatMap { registry.unitCode($0.unit) }
      return registry.election(nominee.election) == nil && sender.map { isUncovered(.election, $0) } ?? true
    }
    let bare = UnitedElection.united(registry).filter { election in
      registry.nominees(of: election.code).isEmpty && isUncovered(.nominee, election.unit)
        && election.day.map { $0.isBefore(inquiry.period.first) != .certain } ?? true
    }
    return needed(in: inquiry).map(Subject.needed) + orphans.map(Subject.withoutElection)
      + bare.map(Subject.withoutNominees)
  }

  private func needed(in inquiry: Inquiry) -> [Needed] {
    let registry = inquiry.registry
    var holders: [KeyPostCode: [Assignment]] = [:]
    let keyPosts = Set(registry.records.keyPosts.map { KeyPostCode(unit: $0.unit, post: $0.post) })
    for spell in registry.records.assignments {
      let code = KeyPostCode(unit: spell.unit, post: spell.post)
      if keyPosts.contains(code) { holders[code, default: []].append(spell) }
    }
    var needed: [Needed] = []
    for election in UnitedElection.united(registry) {
      var seen: Set<Code<Official>> = []
      for nominee in registry.nominees(of: election.code) where seen.insert(nominee.official).inserted {
        needed.append(Needed(official: nominee.official, election: election, keyPost: nil, at: nominee.source))
      }
      guard let day = election.day else { continue }
      for keyPost in registry.records.keyPosts
      where registry.isAtOrBelow(keyPost.unit, election.unit, by: .party, on: min(day.earliest, inquiry.asOf)) {
        for spell in holders[KeyPostCode(unit: keyPost.unit, post: keyPost.post)] ?? []
        where isHeld(spell, in: inquiry.period) && seen.insert(spell.official).inserted {
          needed.append(Needed(official: spell.official, election: election, keyPost: keyPost, at: spell.source))
        }
      }
    }
    return needed
  }

  private struct KeyPostCode: Hashable {
    let unit: Code<Unit>
    let post: Code<Post>
  }

  private func isHeld(_ spell: Assignment, in year: ReviewYear) -> Bool {
    spell.from.earliest <= year.last && (spell.to?.latest ?? .last) >= year.first
  }

  func place(of subject: Subject, in inquiry: borrowing Inquiry) -> SourceLocation? {
    switch subject {
    case .needed(let needed): needed.at
    case .withoutElection(let nominee): nominee.source
    case .withoutNominees(let election): election.rows[0]
    }
  }

  func judge(_ subject: Subject, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    switch subject {
    case .withoutElection: throw .noCoverage(.election)
    case .withoutNominees: throw .noCoverage(.nominee)
    case .needed(let needed): try judge(needed, in: inquiry)
    }
  }

  private func judge(_ needed: Needed, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    guard let day = needed.election.day, !day.isUnreadable else { throw .undated }
    let window = try inquiry.law.readinessWindow.provision(on: day.earliest)
    let opens = day.earliest.adding(months: -window.value, landing: .lastDayOfMonth)
    if opens > inquiry.asOf { return .outOfScope(.notDue) }
    if day.latest < inquiry.period.first { return .outOfScope(.otherPeriod) }

    var findings: [Finding] = []
    for action in inquiry.registry.actions(on: needed.official) where isMove(action, of: needed) {
      let when = action.takesEffect
      guard inquiry.period.contains(when) != .excluded, when.isBefore(day) == .certain, when.earliest >= opens else {
        continue
      }
      if findings.contains(where: { $0.about.document?.number == action.decision.number }) { continue }
      findings.append(
        finding(
          needed, MovedBefore(needed, day: day, decision: action.decision), .init(.move, action.source),
          document: action.decision, [.init(window)]))
    }
    if day.isAfter(PartialDate(inquiry.asOf)) == .certain, let person = inquiry.tenures.person(needed.official) {
      for post in person.posts where post.isOver == .certain {
        findings.append(
          finding(
            needed, OverlongBefore(needed, day: day, tenure: post.tenure), .init(.spell, post.tenure.spells[0]),
            document: nil, [.init(window)] + post.rests))
      }
    }
    return findings.isEmpty ? .inOrder : .found(findings)
  }

  private func isMove(_ action: PersonnelAction, of needed: Needed) -> Bool {
    switch action.kind {
    case .transfer, .rotation, .secondment: true
    default: false
    }
  }

  private func finding(
    _ needed: Needed, _ statement: any Statement, _ related: Finding.Related, document: Document?,
    _ rests: [Finding.Rest]
  ) -> Finding {
    Finding(
      .query, statement, at: needed.at, related: [.init(.plan, needed.election.rows[0]), related],
      about: .init(
        official: needed.official, unit: needed.keyPost?.unit, committee: needed.election.unit, document: document,
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

  init(_ needed: MovesApartFromPreparation.Needed, day: PartialDate) {
    (official, committee, keyPost, self.day) = (needed.official, needed.election.unit, needed.keyPost, day)
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

  init(_ needed: MovesApartFromPreparation.Needed, day: PartialDate, decision: Document) {
    (standing, self.decision) = (Standing(needed, day: day), decision)
  }

  var vi: Sentence { standing.vi + ", có quyết định điều động \(decision)." }
  var en: Sentence { standing.en + " and was moved by decision \(decision)." }
  var identity: Sentence { "\(standing.official) \(plain: standing.election.symbol) \(decision)" }
}

private struct OverlongBefore: Statement {
  let standing: Standing
  let tenure: Tenure

  init(_ needed: MovesApartFromPreparation.Needed, day: PartialDate, tenure: Tenure) {
    (standing, self.tenure) = (Standing(needed, day: day), tenure)
  }

  var vi: Sentence {
    standing.vi + ", đang giữ chức vụ \(tenure.post) tại \(tenure.unit) từ \(tenure.from), quá ngưỡng theo dõi."
  }
  var en: Sentence {
    standing.en + " and has been \(tenure.post) at \(tenure.unit) since \(tenure.from), beyond the limit watched."
  }
  var identity: Sentence { "\(standing.official) \(plain: standing.election.symbol) \(tenure.post) \(tenure.unit)" }
}
