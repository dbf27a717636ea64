import Records
import Rulebook

/// E08. A key post without enough successors, or with too many; a committee's plan too small or too large for its seats.
///
/// Who is planned for the post that he holds succeeds nobody in it and is not counted. The plan of a committee is for the
/// next one: there, those who sit on it count as well.
struct SuccessorsOutOfRange: Rule {
  let card = RuleCard(
    "E08", "successors-out-of-range",
    title: Bilingual(
      vi: "Số lượng quy hoạch không đúng quy định", en: "Too few or too many in the succession plan"),
    rationale: Bilingual(
      vi:
        "Chức danh chủ chốt không có nguồn kế cận thì khi khuyết phải tìm người gấp; quy hoạch tràn lan thì không ai được chuẩn bị thật.",
      en:
        "Without successors a key post that falls vacant is filled in haste; where everybody is planned for, nobody is prepared."
    ),
    remedy: Bilingual(
      vi: "Rà soát, bổ sung hoặc đưa ra khỏi quy hoạch cho đúng số lượng.",
      en: "Go through the succession plan and add to it, or take from it."),
    reads: [
      "succession.per-post.least", "succession.per-post.most", "succession.ratio.least", "succession.ratio.most",
    ])

  let examples = Examples(
    setting: """
      on      31/12/2013
      law     succession.per-post.least  2
      law     succession.per-post.most  3
      law     succession.ratio.least  150
      law     succession.ratio.most  200
      unit    qu-hải-an  name Quận ủy Hải An  kind committee  level district
      unit    thuế-hải-an  name Thuế Hải An  kind vertical  level district  partyParent qu-hải-an
      post    trưởng  title Chi cục trưởng  rank head  filled appointed
      post    phó  title Phó Chi cục trưởng  rank deputy  filled appointed
      post    ủy-viên  title Quận ủy viên  rank seat  filled elected
      post    bí-thư  title Bí thư Quận ủy  rank seat  filled elected
      covers  succession  qu-hải-an
      covers  assignment  qu-hải-an
      official  an  name Trần Văn An  birth 1970
      official  bình  name Phạm Thị Bình  birth 1971
      official  chi  name Lê Văn Chi  birth 1972
      official  dũng  name Vũ Văn Dũng  birth 1973
      official  giang  name Đỗ Thị Giang  birth 1974
      """,
    reported: [
      Case(
        "One short of two.",
        """
        ↓ keyPost     thuế-hải-an  post trưởng
          succession  an  unit thuế-hải-an  post trưởng  approved 5/2013
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Chức danh chủ chốt Chi cục trưởng tại Thuế Hải An có 01 cán bộ trong quy hoạch, theo quy định ít nhất 02.",
          en: "The key post Chi cục trưởng at Thuế Hải An has successors planned: 1; at least 2 are required.")),
      Case(
        "One more than three.",
        """
        ↓ keyPost     thuế-hải-an  post trưởng
          succession  an  unit thuế-hải-an  post trưởng  approved 5/2013
          succession  bình  unit thuế-hải-an  post trưởng  approved 5/2013
          succession  chi  unit thuế-hải-an  post trưởng  approved 5/2013
          succession  dũng  unit thuế-hải-an  post trưởng  approved 5/2013
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Chức danh chủ chốt Chi cục trưởng tại Thuế Hải An có 04 cán bộ trong quy hoạch, theo quy định không quá 03.",
          en: "The key post Chi cục trưởng at Thuế Hải An has successors planned: 4; at most 3 are allowed.")),
      Case(
        "Two are planned, and one of them has held the post since May: he succeeds nobody.",
        """
        ↓ keyPost     thuế-hải-an  post trưởng
          assignment  an  unit thuế-hải-an  post trưởng  from 5/2013
          succession  an  unit thuế-hải-an  post trưởng  approved 2012
          succession  bình  unit thuế-hải-an  post trưởng  approved 2012
        """, severity: .violation),
      Case(
        "The plan of one of the two has ended.",
        """
        ↓ keyPost     thuế-hải-an  post trưởng
          succession  an  unit thuế-hải-an  post trưởng  approved 2009  until 30/12/2013
          succession  bình  unit thuế-hải-an  post trưởng  approved 2012
        """, severity: .violation),
      Case(
        "It ends some day of December: asked, not charged.",
        """
        ↓ keyPost     thuế-hải-an  post trưởng
          succession  an  unit thuế-hải-an  post trưởng  approved 2009  until 12/2013
          succession  bình  unit thuế-hải-an  post trưởng  approved 2012
        """, severity: .query,
        says: Bilingual(
          vi:
            "Chức danh chủ chốt Chi cục trưởng tại Thuế Hải An: chưa rõ có đủ 02 cán bộ trong quy hoạch hay không, cần đối chiếu lại.",
          en:
            "The key post Chi cục trưởng at Thuế Hải An: whether the 2 successors required are planned is not clear."
        )),
      Case(
        "The list has no column for the end of a plan.",
        """
        ↓ keyPost     thuế-hải-an  post trưởng
          succession  an  unit thuế-hải-an  post trưởng  approved 2009
          sender      thuế  without until
          succession  official.name Phạm Thị Bình  official.birth 1971  unit thuế-hải-an  post trưởng  approved 2012
        """, severity: .query),
      Case(
        "The plan of another is for a post that no list has: it may be this one.",
        """
        ↓ keyPost     thuế-hải-an  post trưởng
          succession  an  unit thuế-hải-an  post trưởng  approved 2013
          succession  bình  unit thuế-hải-an  post ?  approved 2013
        """, severity: .query),
      Case(
        "The committee's list did not come whole: a second plan may be in there.",
        """
          unit        thuế-lê-chân  name Thuế Lê Chân  kind vertical  level district
        ↓ keyPost     thuế-lê-chân  post trưởng
          covers      succession  thuế-lê-chân  since 1/1/2013
          succession  an  unit thuế-lê-chân  post trưởng  approved 5/2013
        """, severity: .query,
        says: Bilingual(
          vi:
            "Chức danh chủ chốt Chi cục trưởng tại Thuế Lê Chân mới thấy 01 cán bộ trong các danh sách quy hoạch nhận được, theo quy định ít nhất 02.",
          en:
            "The key post Chi cục trưởng at Thuế Lê Chân has successors in the lists that came: 1; at least 2 are required."
        )),
      Case(
        "Four are planned, one of them perhaps no more.",
        """
        ↓ keyPost     thuế-hải-an  post trưởng
          succession  an  unit thuế-hải-an  post trưởng  approved 2013
          succession  bình  unit thuế-hải-an  post trưởng  approved 2013
          succession  chi  unit thuế-hải-an  post trưởng  approved 2013
          succession  dũng  unit thuế-hải-an  post trưởng  approved 2013  until ?
        """, severity: .query,
        says: Bilingual(
          vi:
            "Chức danh chủ chốt Chi cục trưởng tại Thuế Hải An có thể có quá 03 cán bộ trong quy hoạch, cần đối chiếu lại.",
          en: "The key post Chi cục trưởng at Thuế Hải An may have more than the 3 successors allowed.")),
      Case(
        "Four are planned, and no list says who holds the post: it may be one of them.",
        """
          unit        thuế-lê-chân  name Thuế Lê Chân  kind vertical  level district
        ↓ keyPost     thuế-lê-chân  post trưởng
          covers      succession  thuế-lê-chân
          succession  an  unit thuế-lê-chân  post trưởng  approved 2013
          succession  bình  unit thuế-lê-chân  post trưởng  approved 2013
          succession  chi  unit thuế-lê-chân  post trưởng  approved 2013
          succession  dũng  unit thuế-lê-chân  post trưởng  approved 2013
        """, severity: .query),
      Case(
        "One list has a plan in force, the other says that it has ended.",
        """
        ↓ keyPost     thuế-hải-an  post trưởng
          succession  an  unit thuế-hải-an  post trưởng  approved 2012
          succession  bình  unit thuế-hải-an  post trưởng  approved 2012
          sender      thuế
          succession  official.name Trần Văn An  official.birth 1970  unit thuế-hải-an  post trưởng  approved 2012  until 30/6/2013
        """, severity: .query),
      Case(
        "Two planned for two seats.",
        """
        ↓ election    đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  seats 2  held 10/8/2010
          succession  an  unit qu-hải-an  post ủy-viên  approved 2013
          succession  bình  unit qu-hải-an  post ủy-viên  approved 2013
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Quy hoạch cấp ủy của Quận ủy Hải An có 02 cán bộ so với 02 cấp ủy viên (100,0%), theo quy định ít nhất 150%.",
          en: "The succession plan for Quận ủy Hải An has people 2 for seats 2 (100.0%); at least 150% is required.")),
      Case(
        "Five planned for two seats: one is planned twice, and is one.",
        """
        ↓ election    đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  seats 2  held 10/8/2010
          succession  an  unit qu-hải-an  post ủy-viên  approved 2013
          succession  an  unit qu-hải-an  post bí-thư  approved 2013
          succession  bình  unit qu-hải-an  post ủy-viên  approved 2013
          succession  chi  unit qu-hải-an  post ủy-viên  approved 2013
          succession  dũng  unit qu-hải-an  post ủy-viên  approved 2013
          succession  giang  unit qu-hải-an  post ủy-viên  approved 2013
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Quy hoạch cấp ủy của Quận ủy Hải An có 05 cán bộ so với 02 cấp ủy viên (250,0%), theo quy định không quá 200%.",
          en: "The succession plan for Quận ủy Hải An has people 5 for seats 2 (250.0%); at most 200% is allowed.")),
      Case(
        "Two lists give two numbers of seats, one of them too many for the plan.",
        """
        ↓ election    đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  seats 2  held 10/8/2010
          succession  an  unit qu-hải-an  post ủy-viên  approved 2013
          succession  bình  unit qu-hải-an  post ủy-viên  approved 2013
          succession  chi  unit qu-hải-an  post ủy-viên  approved 2013
          sender      btc
          election    đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  seats 3  held 10/8/2010
        """, severity: .query,
        says: Bilingual(
          vi: "Quy hoạch cấp ủy của Quận ủy Hải An: chưa rõ có đạt 150% số cấp ủy viên hay không, cần đối chiếu lại.",
          en: "The succession plan for Quận ủy Hải An: whether it reaches 150% of the seats is not clear.")),
      Case(
        "Five are planned for two seats, two of them perhaps no more.",
        """
        ↓ election    đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  seats 2  held 10/8/2010
          succession  an  unit qu-hải-an  post ủy-viên  approved 2013
          succession  bình  unit qu-hải-an  post ủy-viên  approved 2013
          succession  chi  unit qu-hải-an  post ủy-viên  approved 2013
          succession  dũng  unit qu-hải-an  post ủy-viên  approved 2013  until 12/2013
          succession  giang  unit qu-hải-an  post ủy-viên  approved 2013  until 12/2013
        """, severity: .query,
        says: Bilingual(
          vi: "Quy hoạch cấp ủy của Quận ủy Hải An có thể vượt 200% số cấp ủy viên, cần đối chiếu lại.",
          en: "The succession plan for Quận ủy Hải An may be more than 200% of the seats.")),
      Case(
        "Nobody is planned for the committee.",
        """
        ↓ election    đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  seats 2  held 10/8/2010
        """, severity: .violation),
    ],
    silent: [
      Case(
        "Two, as many as needed.",
        """
        keyPost     thuế-hải-an  post trưởng
        succession  an  unit thuế-hải-an  post trưởng  approved 31/12/2013
        succession  bình  unit thuế-hải-an  post trưởng  approved 2012  until 31/12/2013
        """),
      Case(
        "Three, as many as allowed; the fourth holds the post.",
        """
        keyPost     thuế-hải-an  post trưởng
        assignment  dũng  unit thuế-hải-an  post trưởng  from 2010
        succession  an  unit thuế-hải-an  post trưởng  approved 2012
        succession  bình  unit thuế-hải-an  post trưởng  approved 2012
        succession  chi  unit thuế-hải-an  post trưởng  approved 2012
        succession  dũng  unit thuế-hải-an  post trưởng  approved 2012
        """),
      Case(
        "Both lists have the same two.",
        """
        keyPost     thuế-hải-an  post trưởng
        succession  an  unit thuế-hải-an  post trưởng  approved 30/6/2012
        succession  bình  unit thuế-hải-an  post trưởng  approved 30/6/2012
        sender      thuế
        succession  official.name Trần Văn An  official.birth 1970  unit thuế-hải-an  post trưởng  approved 1/7/2012
        succession  official.name Phạm Thị Bình  official.birth 1971  unit thuế-hải-an  post trưởng  approved 30/6/2012
        """),
      Case(
        "Planned under the unit's former name.",
        """
        unit        chi-cục-cũ  name Chi cục cũ  kind vertical  level district  until 31/5/2013  successors thuế-hải-an
        keyPost     thuế-hải-an  post trưởng
        succession  an  unit chi-cục-cũ  post trưởng  approved 2012
        succession  bình  unit thuế-hải-an  post trưởng  approved 2012
        """),
      Case(
        "A plan that ended was renewed: one list, two rows.",
        """
        keyPost     thuế-hải-an  post trưởng
        succession  an  unit thuế-hải-an  post trưởng  approved 2008  until 2012
        succession  an  unit thuế-hải-an  post trưởng  approved 1/1/2013
        succession  bình  unit thuế-hải-an  post trưởng  approved 2012
        """),
      Case(
        "Three for two seats are half as many again; four are twice as many. Those who sit there count.",
        """
        election    đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  seats 2  held 10/8/2010
        assignment  an  unit qu-hải-an  post ủy-viên  from 10/8/2010  form elected
        succession  an  unit qu-hải-an  post ủy-viên  approved 2013
        succession  bình  unit qu-hải-an  post ủy-viên  approved 2013
        succession  chi  unit qu-hải-an  post ủy-viên  approved 2013
        unit        qu-lê-chân  name Quận ủy Lê Chân  kind committee  level district
        covers      succession  qu-lê-chân
        election    đh-lc  kind party-congress  unit qu-lê-chân  level district  term 2010-2015  body bch  seats 2  held 10/8/2010
        succession  an  unit qu-lê-chân  post ủy-viên  approved 2013
        succession  bình  unit qu-lê-chân  post ủy-viên  approved 2013
        succession  chi  unit qu-lê-chân  post ủy-viên  approved 2013
        succession  dũng  unit qu-lê-chân  post bí-thư  approved 2013
        """),
      Case(
        "The congress ahead has more seats: the committee that there is counts.",
        """
        election    đh  kind party-congress  unit qu-hải-an  level district  term 2010-2015  body bch  seats 2  held 10/8/2010
        election    đh-15  kind party-congress  unit qu-hải-an  level district  term 2015-2020  body bch  seats 3  scheduled 8/2015
        succession  an  unit qu-hải-an  post ủy-viên  approved 2013
        succession  bình  unit qu-hải-an  post ủy-viên  approved 2013
        succession  chi  unit qu-hải-an  post ủy-viên  approved 2013
        """),
    ],
    notJudged: [
      Case(
        "Nobody vouches for a list of plans.",
        """
        unit     thuế-lê-chân  name Thuế Lê Chân  kind vertical  level district
        keyPost  thuế-lê-chân  post trưởng
        """),
      Case("A key post of a unit that no list has.", "keyPost  ?  post trưởng"),
      Case("A key post that is in no list of posts.", "keyPost  thuế-hải-an  post ?"),
      Case(
        "No list gives the seats of the committee.",
        """
        succession  an  unit qu-hải-an  post ủy-viên  approved 2013
        """),
      Case(
        "Neither limit is set.",
        """
        law      succession.per-post.least  unset
        law      succession.per-post.most  unset
        keyPost  thuế-hải-an  post trưởng
        """),
    ])

  /// A post or a committee; or a limit that nobody has set, while the other is.
  enum Subject: Sendable {
    case keyPost(KeyPost)
    case committee(CommitteePlan)
    case unset(NotJudged)
  }

  func subjects(in inquiry: Inquiry) -> [Subject] {
    let (registry, law, asOf) = (inquiry.registry, inquiry.law, inquiry.asOf)
    var seen: Set<SuccessionPlans.Place> = []
    let posts = registry.records.keyPosts.filter {
      seen.insert(.init(unit: registry.lineage(of: $0.unit, on: asOf), post: $0.post)).inserted
    }
    let committees = CommitteePlan.all(in: inquiry)
    let unset =
      (posts.isEmpty ? [] : [law.perPostLeast, law.perPostMost].map { $0.unset(on: asOf) }.saidOnce)
      + (committees.isEmpty ? [] : [law.ratioLeast, law.ratioMost].map { $0.unset(on: asOf) }.saidOnce)
    return posts.map(Subject.keyPost) + committees.map(Subject.committee) + unset.map(Subject.unset)
  }

  func place(of subject: Subject, in inquiry: borrowing Inquiry) -> SourceLocation? {
    switch subject {
    case .keyPost(let post): post.source
    case .committee(let plan): plan.at
    case .unset: nil
    }
  }

  func judge(_ subject: Subject, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    switch subject {
    case .keyPost(let post): try judge(post, in: inquiry)
    case .committee(let plan): try judge(plan, in: inquiry)
    case .unset(let reason): throw reason
    }
  }

  private func judge(_ key: KeyPost, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    let (registry, law, asOf) = (inquiry.registry, inquiry.law, inquiry.asOf)
    let limits = try SuccessionRange(law.perPostLeast, law.perPostMost, on: asOf)
    let unit = registry.lineage(of: key.unit, on: asOf)
    if registry.unit(unit, on: asOf) == nil { throw .unknownUnit }
    if registry.post(key.post) == nil { throw .unknownPost }
    let (placed, ofParts, others) = inquiry.plans.plans(for: .init(unit: unit, post: key.post))
    func people(_ plans: [PlannedPost], _ isMeant: (Certainty) -> Bool) -> Set<Code<Official>> {
      Set(plans.filter { isMeant($0.isAhead) }.map(\.official))
    }
    let candidates = (placed + ofParts).filter { $0.isAhead != .excluded }
    let unplaced = others.filter { $0.isAhead != .excluded }
    let count = Headcount(
      certain: people(placed.filter { $0.isOfUnit == .certain }) { $0 == .certain },
      possible: people(candidates) { _ in true },
      unplaced: people(unplaced) { _ in true }, nowhere: inquiry.plans.nowhere, in: registry)

    let committee = registry.committee(over: unit, on: asOf)
    func finding(
      _ severity: Severity, _ state: SuccessorCount.State, _ limit: Provision<Int>, _ coverage: Coverage? = nil
    ) -> Answer {
      .found([
        Finding(
          severity, SuccessorCount(unit: unit, post: key.post, limit: limit.value, state: state), at: key.source,
          related: (candidates + (state.isFew ? unplaced : [])).flatMap(\.rows).map { .init(.plan, $0) },
          about: .init(unit: unit, committee: committee), responsible: [committee ?? unit], under: [.init(limit)],
          coverage: coverage)
      ])
    }
    if let most = limits.most, count.most > most.value {
      // Where no whole list says who holds the post, it may be one of those planned for it.
      let posts = registry.coverage(of: .assignment, by: [unit], from: inquiry.period.first, until: asOf)
      let isCertain = count.least - (posts.completeness == .complete ? 0 : 1) > most.value
      return finding(isCertain ? .violation : .query, isCertain ? .many(count.least) : .perhapsMany, most)
    }
    if let least = limits.least, count.least < least.value {
      let isCertain = count.mostOfAny < least.value
      let absence = try inquiry.absenceOfPlan(by: [unit], until: asOf)
      let isWhole = absence.coverage.completeness == .complete
      return finding(
        isCertain ? absence.severity : .query,
        isCertain ? (isWhole ? .few(count.mostOfAny) : .fewOnFile(count.mostOfAny)) : .perhapsFew, least,
        absence.coverage)
    }
    return .inOrder
  }
}
