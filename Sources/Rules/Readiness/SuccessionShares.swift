import Records
import Rulebook

/// E15. Too few women, or too few of the young, in one committee's succession plan: posts of all units under it, every
/// person once.
///
/// Each of the two shares is a subject of its own. Of whom nobody knows sex or birth may be one or may not.
struct SuccessionShares: Rule {
  let card = RuleCard(
    "E15", "succession-shares",
    title: Bilingual(
      vi: "Cơ cấu nữ, trẻ trong quy hoạch chưa đạt", en: "Too few women or young people in the succession plan"),
    rationale: Bilingual(
      vi: "Cơ cấu của cấp ủy khóa sau bắt đầu từ quy hoạch của khóa này.",
      en: "What the next committee is made of is decided by the plan of this one."),
    remedy: Bilingual(
      vi: "Rà soát, bổ sung cán bộ nữ, cán bộ trẻ vào quy hoạch, hoặc giải trình.",
      en: "Add women and young people to the plan, or explain why not."),
    reads: ["succession.women", "succession.young", "election.young.age"], needs: [.official: ["birth"]])

  let examples = Examples(
    setting: """
      on      31/12/2022
      law     succession.women  25 target
      law     succession.young  unset
      law     election.young.age  40 target
      unit    qu-hải-an  name Quận ủy Hải An  kind committee  level district
      unit    thuế-hải-an  name Thuế Hải An  kind vertical  level district  partyParent qu-hải-an
      post    trưởng  title Chi cục trưởng  rank head  filled appointed
      post    ủy-viên  title Quận ủy viên  rank seat  filled elected
      covers  succession  qu-hải-an
      official  an  name Trần Văn An  birth 1970  sex male
      official  bình  name Phạm Thị Bình  birth 1971  sex female
      official  chi  name Lê Văn Chi  birth 1972  sex male
      official  dũng  name Vũ Văn Dũng  birth 1973  sex male
      official  giang  name Đỗ Văn Giang  birth 1/1/1983  sex male
      official  hà  name Bùi Văn Hà  birth 31/12/1982  sex male
      official  khánh  name Lý Khánh  birth 1974
      """,
    reported: [
      Case(
        "One woman among five, planned for a branch and for the committee.",
        """
          law         succession.young  0 target
        ↓ succession  an  unit thuế-hải-an  post trưởng  approved 2022
          succession  bình  unit qu-hải-an  post ủy-viên  approved 2022
          succession  chi  unit thuế-hải-an  post trưởng  approved 2022
          succession  dũng  unit qu-hải-an  post ủy-viên  approved 2022
          succession  dũng  unit thuế-hải-an  post trưởng  approved 2022
          succession  hà  unit qu-hải-an  post ủy-viên  approved 2022
        """, severity: .query,
        says: Bilingual(
          vi: "Quy hoạch của Quận ủy Hải An có 1/5 cán bộ nữ (20,0%), chỉ tiêu 25%.",
          en: "Women make up 1 of 5 people (20.0%) in the succession plan of Quận ủy Hải An; the target is 25%.")),
      Case(
        "Nobody young: on the fortieth birthday one is not.",
        """
          law         succession.women  0 target
          law         succession.young  15 target
        ↓ succession  an  unit thuế-hải-an  post trưởng  approved 2022
          succession  hà  unit thuế-hải-an  post trưởng  approved 2022
        """, severity: .query,
        says: Bilingual(
          vi: "Quy hoạch của Quận ủy Hải An có 0/2 cán bộ dưới 40 tuổi (0,0%), chỉ tiêu 15%.",
          en:
            "Those under the age of 40 make up 0 of 2 people (0.0%) in the succession plan of Quận ủy Hải An; the target is 15%."
        )),
      Case(
        "No list says whether the fourth is a woman: enough if so, and too few if not.",
        """
          law         succession.young  0 target
        ↓ succession  an  unit thuế-hải-an  post trưởng  approved 2022
          succession  chi  unit thuế-hải-an  post trưởng  approved 2022
          succession  dũng  unit thuế-hải-an  post trưởng  approved 2022
          succession  khánh  unit thuế-hải-an  post trưởng  approved 2022
        """, severity: .query,
        says: Bilingual(
          vi:
            "Quy hoạch của Quận ủy Hải An: chưa rõ tỷ lệ cán bộ nữ có đạt chỉ tiêu 25% hay không, cần bổ sung số liệu.",
          en:
            "The succession plan of Quận ủy Hải An: whether women reach the target of 25% is not clear; facts are missing."
        )),
    ],
    silent: [
      Case(
        "One woman among four: the target is reached.",
        """
        law         succession.young  0 target
        succession  an  unit thuế-hải-an  post trưởng  approved 2022
        succession  bình  unit qu-hải-an  post ủy-viên  approved 2022
        succession  chi  unit thuế-hải-an  post trưởng  approved 2022
        succession  dũng  unit qu-hải-an  post ủy-viên  approved 2022
        succession  hà  unit qu-hải-an  post ủy-viên  approved 2008  until 2021
        """),
      Case(
        "The day before the fortieth birthday one is young.",
        """
        law         succession.women  0 target
        law         succession.young  50 target
        succession  an  unit thuế-hải-an  post trưởng  approved 2022
        succession  giang  unit thuế-hải-an  post trưởng  approved 2022
        """),
      Case(
        "Two lists have the one woman, and three men.",
        """
        law         succession.young  0 target
        succession  an  unit thuế-hải-an  post trưởng  approved 2022
        succession  bình  unit qu-hải-an  post ủy-viên  approved 2022
        succession  chi  unit thuế-hải-an  post trưởng  approved 2022
        sender      thuế
        succession  official.name Phạm Thị Bình  official.birth 1971  unit qu-hải-an  post ủy-viên  approved 2022
        succession  official.name Vũ Văn Dũng  official.birth 1973  unit thuế-hải-an  post trưởng  approved 2022
        """),
    ],
    notJudged: [
      Case(
        "No target for the young is set; that for women is reached.",
        "succession  bình  unit qu-hải-an  post ủy-viên  approved 2022"),
      Case(
        "Nobody vouches for the list of plans.",
        """
        unit        qu-x  name Quận ủy X  kind committee  level district
        succession  an  unit qu-x  post ủy-viên  approved 2022
        """),
      Case(
        "Planned in a unit that no list has.",
        "succession  an  unit ?  post ủy-viên  approved 2022"),
      Case(
        "No list gives a sex at all.",
        """
        law         succession.young  0 target
        succession  khánh  unit qu-hải-an  post ủy-viên  approved 2022
        """),
    ])

  /// One share of one committee's plan; or a plan of which nobody knows whose it is.
  enum Subject: Sendable {
    case share(PlanShare)
    case nowhere(PlannedPost)
  }

  func subjects(in inquiry: Inquiry) -> [Subject] {
    let (plans, nowhere) = PlanShare.plans(in: inquiry)
    return plans.flatMap { plan in PlanShare.Kind.allCases.map { .share(PlanShare(kind: $0, plan: plan)) } }
      + nowhere.map(Subject.nowhere)
  }

  func place(of subject: Subject, in inquiry: borrowing Inquiry) -> SourceLocation? {
    switch subject {
    case .share(let share): share.plan.rows[0]
    case .nowhere(let plan): plan.rows[0]
    }
  }

  func judge(_ subject: Subject, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    guard case .share(let share) = subject else { throw .unknownCommittee }
    let (plan, asOf) = (share.plan, inquiry.asOf)
    guard let committee = inquiry.registry.unit(plan.committee, on: asOf) else { throw .unknownCommittee }
    let criteria = Criteria(level: committee.level)
    let target: Provision<Int>
    var age: Provision<Int>?
    switch share.kind {
    case .women: target = try inquiry.law.successionWomen.provision(on: asOf, for: criteria)
    case .young:
      target = try inquiry.law.successionYoung.provision(on: asOf, for: criteria)
      age = try inquiry.law.youngAge.provision(on: asOf, for: criteria)
    }
    let count = try share.count(under: age?.value, in: inquiry)
    let isShort = count.isBelow(percent: target.value)
    if isShort == .excluded { return .inOrder }
    let absence = try inquiry.absenceOfPlan(by: [plan.committee], until: asOf)
    return .found([
      Finding(
        .query,
        ShareShort(
          committee: plan.committee, kind: share.kind, age: age?.value, count: isShort == .certain ? count : nil,
          target: target.value, isWhole: absence.coverage.completeness == .complete), at: plan.rows[0],
        related: plan.rows.dropFirst().map { .init(.plan, $0) },
        about: .init(unit: plan.committee, committee: plan.committee), responsible: [plan.committee],
        under: [.init(target)] + (age.map { [.init($0)] } ?? []), coverage: absence.coverage)
    ])
  }
}

private struct ShareShort: Statement {
  let committee: Code<Unit>
  let kind: PlanShare.Kind
  let age: Int?
  /// Nil where it is only possible.
  let count: PlanShare.Count?
  let target: Int
  /// Whether the lists of plans came whole.
  let isWhole: Bool

  var vi: Sentence {
    let group: Sentence = age.map { "cán bộ dưới \($0) tuổi" } ?? "cán bộ nữ"
    guard let count else {
      return
        "Quy hoạch của \(committee): chưa rõ tỷ lệ \(group) có đạt chỉ tiêu \(target)% hay không, cần bổ sung số liệu."
    }
    let most: Sentence = count.isExact ? "" : "nhiều nhất "
    let lists: Sentence = isWhole ? "" : " theo các danh sách nhận được"
    return
      "Quy hoạch của \(committee)\(lists) có \(most)\(count.most)/\(count.people) \(group) (\(share: count.most, of: count.people)), chỉ tiêu \(target)%."
  }
  var en: Sentence {
    guard let count else {
      let group: Sentence = age.map { "those under the age of \($0)" } ?? "women"
      return
        "The succession plan of \(committee): whether \(group) reach the target of \(target)% is not clear; facts are missing."
    }
    let group: Sentence = age.map { "Those under the age of \($0)" } ?? "Women"
    let most: Sentence = count.isExact ? "" : "at most "
    let lists: Sentence = isWhole ? "" : ", by the lists that came"
    return
      "\(group) make up \(most)\(count.most) of \(count.people) people (\(share: count.most, of: count.people)) in the succession plan of \(committee)\(lists); the target is \(target)%."
  }
  var identity: Sentence { "\(committee) \(words: kind.rawValue)" }
}
