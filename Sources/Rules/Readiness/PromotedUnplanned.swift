import Records
import Rulebook

/// E10. Appointed to a higher post without being in the succession plan for it, or for one of equal grade.
///
/// A plan for a post that stands higher still is as good. Whoever was put into a plan only after the decision was not in
/// it when it counted.
struct PromotedUnplanned: Rule {
  let card = RuleCard(
    "E10", "promoted-unplanned",
    title: Bilingual(
      vi: "Bổ nhiệm chức vụ cao hơn khi chưa có trong quy hoạch", en: "Promoted without being in the succession plan"),
    rationale: Bilingual(
      vi: "Bổ nhiệm ngoài quy hoạch làm cho quy hoạch không còn ý nghĩa chuẩn bị cán bộ.",
      en: "Promotions from outside the plan make it pointless to prepare anybody."),
    remedy: Bilingual(
      vi: "Gửi văn bản phê duyệt quy hoạch, hoặc giải trình căn cứ bổ nhiệm.",
      en: "Send the approval of the plan, or explain what the appointment rests on."),
    reads: ["succession.required-for-promotion"], needs: [.action: ["toPost"]])

  let examples = Examples(
    setting: """
      on      31/12/2026
      law     succession.required-for-promotion  true
      unit    cục-thuế  name Cục Thuế  kind vertical  level province
      unit    thuế-hải-an  name Thuế Hải An  kind vertical  level district  managingParent cục-thuế
      unit    thuế-lê-chân  name Thuế Lê Chân  kind vertical  level district  managingParent cục-thuế
      post    trưởng  title Chi cục trưởng  rank head  filled appointed  grade 5
      post    giám-đốc  title Giám đốc  rank head  filled appointed  grade 5
      post    phó  title Phó Chi cục trưởng  rank deputy  filled appointed  grade 4
      post    cục-phó  title Phó Cục trưởng  rank deputy  filled appointed  grade 6
      post    chuyên-viên  title Chuyên viên  rank staff  filled appointed  grade 1
      post    không-bậc  title Trưởng phòng  rank head  filled appointed
      covers  succession  cục-thuế
      official  an  name Trần Văn An  birth 1980
      assignment  an  unit thuế-hải-an  post phó  from 2020
      """,
    reported: [
      Case(
        "A deputy is made head, and is in no plan.",
        """
        ↓ action  an  kind BO_NHIEM  decider cục-thuế  toUnit thuế-hải-an  toPost trưởng  decision 15/QĐ 15/3/2026
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Trần Văn An được bổ nhiệm chức vụ cao hơn, Chi cục trưởng tại Thuế Hải An, theo quyết định 15/QĐ ngày 15/3/2026; đến ngày quyết định chưa có tên trong quy hoạch chức danh này hoặc tương đương.",
          en:
            "Trần Văn An was appointed to a higher post, Chi cục trưởng at Thuế Hải An, by decision 15/QĐ of 15 March 2026, and was on that day in no succession plan for it or for one of equal grade."
        )),
      Case(
        "Transferred into a higher post of another branch.",
        """
        ↓ action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  toUnit thuế-lê-chân  toPost trưởng  decision 15/QĐ 15/3/2026
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Trần Văn An được điều động giữ chức vụ cao hơn, Chi cục trưởng tại Thuế Lê Chân, theo quyết định 15/QĐ ngày 15/3/2026; đến ngày quyết định chưa có tên trong quy hoạch chức danh này hoặc tương đương.",
          en:
            "Trần Văn An was transferred to a higher post, Chi cục trưởng at Thuế Lê Chân, by decision 15/QĐ of 15 March 2026, and was on that day in no succession plan for it or for one of equal grade."
        )),
      Case(
        "Put into the plan the day after.",
        """
        ↓ action      an  kind BO_NHIEM  decider cục-thuế  toUnit thuế-hải-an  toPost trưởng  decision 15/QĐ 15/3/2026
          succession  an  unit thuế-hải-an  post trưởng  approved 16/3/2026
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Trần Văn An được bổ nhiệm chức vụ cao hơn, Chi cục trưởng tại Thuế Hải An, theo quyết định 15/QĐ ngày 15/3/2026; đến ngày quyết định chưa có tên trong quy hoạch chức danh này hoặc tương đương, được quy hoạch từ 16/3/2026.",
          en:
            "Trần Văn An was appointed to a higher post, Chi cục trưởng at Thuế Hải An, by decision 15/QĐ of 15 March 2026, and was on that day in no succession plan for it or for one of equal grade; planned since 16 March 2026."
        )),
      Case(
        "Planned in March, decided in March: before or after, nobody can say.",
        """
        ↓ action      an  kind BO_NHIEM  decider cục-thuế  toUnit thuế-hải-an  toPost trưởng  decision 15/QĐ 15/3/2026
          succession  an  unit thuế-hải-an  post trưởng  approved 3/2026
        """, severity: .query,
        says: Bilingual(
          vi:
            "Trần Văn An được bổ nhiệm chức vụ Chi cục trưởng tại Thuế Hải An theo quyết định 15/QĐ ngày 15/3/2026; chưa rõ khi đó đã có tên trong quy hoạch chức danh này hoặc tương đương hay chưa, cần đối chiếu lại.",
          en:
            "Trần Văn An was appointed to the post Chi cục trưởng at Thuế Hải An by decision 15/QĐ of 15 March 2026; whether a succession plan for it or for one of equal grade had the name by then is not clear."
        )),
      Case(
        "The plan was for a lower post.",
        """
        ↓ action      an  kind BO_NHIEM  decider cục-thuế  toUnit thuế-hải-an  toPost trưởng  decision 15/QĐ 15/3/2026
          succession  an  unit thuế-hải-an  post phó  approved 2025
        """, severity: .violation),
      Case(
        "The plan was for a post of which no list gives the grade.",
        """
        ↓ action      an  kind BO_NHIEM  decider cục-thuế  toUnit thuế-hải-an  toPost trưởng  decision 15/QĐ 15/3/2026
          succession  an  unit thuế-hải-an  post không-bậc  approved 2025
        """, severity: .query),
      Case(
        "The plan is of a code that no list has: it may be miswritten, and his.",
        """
        ↓ action      an  kind BO_NHIEM  decider cục-thuế  toUnit thuế-hải-an  toPost trưởng  decision 15/QĐ 15/3/2026
          succession  am  unit thuế-lê-chân  post giám-đốc  approved 2025
        """, severity: .query),
      Case(
        "Another is planned, by name and birth, whom no list has: not he.",
        """
        ↓ action      an  kind BO_NHIEM  decider cục-thuế  toUnit thuế-hải-an  toPost trưởng  decision 15/QĐ 15/3/2026
          succession  official.name Ngô Văn Lạ  official.birth 1981  unit thuế-hải-an  post trưởng  approved 2025
        """, severity: .violation),
      Case(
        "The plan had ended the day before.",
        """
        ↓ action      an  kind BO_NHIEM  decider cục-thuế  toUnit thuế-hải-an  toPost trưởng  decision 15/QĐ 15/3/2026
          succession  an  unit thuế-hải-an  post trưởng  approved 2021  until 14/3/2026
        """, severity: .violation),
      Case(
        "The list of plans vouches only for those approved since January: an older one may hold.",
        """
          unit    kho-bạc  name Kho bạc  kind vertical  level district
          sender  kho-bạc
          covers  succession  kho-bạc  since 1/1/2026
        ↓ action  official.name Trần Văn An  official.birth 1980  kind BO_NHIEM  decider kho-bạc  fromUnit kho-bạc  fromPost phó  toUnit kho-bạc  toPost trưởng  decision 15/QĐ 15/3/2026
        """, severity: .query,
        says: Bilingual(
          vi:
            "Trần Văn An được bổ nhiệm chức vụ cao hơn, Chi cục trưởng tại Kho bạc, theo quyết định 15/QĐ ngày 15/3/2026; chưa thấy tên trong các danh sách quy hoạch nhận được cho chức danh này hoặc tương đương.",
          en:
            "Trần Văn An was appointed to a higher post, Chi cục trưởng at Kho bạc, by decision 15/QĐ of 15 March 2026; the lists of succession plans that came do not have the name for it or for one of equal grade."
        )),
      Case(
        "Perhaps head already: the end of an earlier post as head cannot be read.",
        """
        ↓ action      an  kind BO_NHIEM  decider cục-thuế  toUnit thuế-hải-an  toPost trưởng  decision 15/QĐ 15/3/2026
          assignment  an  unit thuế-lê-chân  post trưởng  from 2018  to ?
        """, severity: .query),
      Case(
        "Both lists have the decision: one case.",
        """
          action  an  kind BO_NHIEM  decider cục-thuế  toUnit thuế-hải-an  toPost trưởng  decision 15/QĐ 15/3/2026
          sender  cục-thuế
        ↓ action  official.name Trần Văn An  official.birth 1980  kind BO_NHIEM  decider cục-thuế  toUnit thuế-hải-an  toPost trưởng  decision 15/QĐ 15/3/2026
        """, severity: .violation),
    ],
    silent: [
      Case(
        "In the plan for that post, approved on the very day.",
        """
        action      an  kind BO_NHIEM  decider cục-thuế  toUnit thuế-hải-an  toPost trưởng  decision 15/QĐ 15/3/2026
        succession  an  unit thuế-hải-an  post trưởng  approved 15/3/2026
        """),
      Case(
        "In the plan for a post of equal grade elsewhere.",
        """
        action      an  kind BO_NHIEM  decider cục-thuế  toUnit thuế-hải-an  toPost trưởng  decision 15/QĐ 15/3/2026
        succession  an  unit thuế-lê-chân  post giám-đốc  approved 2025
        """),
      Case(
        "In the plan for a higher one.",
        """
        action      an  kind BO_NHIEM  decider cục-thuế  toUnit thuế-hải-an  toPost trưởng  decision 15/QĐ 15/3/2026
        succession  an  unit cục-thuế  post cục-phó  approved 2025
        """),
      Case(
        "Equal grade: no promotion.",
        "action  an  kind DIEU_DONG  decider cục-thuế  toUnit thuế-lê-chân  toPost phó  decision 15/QĐ 15/3/2026"),
      Case(
        "Staff: nobody plans for that.",
        """
        action  an  kind BO_NHIEM  decider cục-thuế  toUnit thuế-hải-an  toPost chuyên-viên  decision 15/QĐ 15/3/2026
        """),
      Case(
        "Appointed again to the post held.",
        "action  an  kind BO_NHIEM_LAI  decider cục-thuế  toUnit thuế-hải-an  toPost phó  decision 15/QĐ 15/3/2026"),
      Case(
        "No plan was required that day.",
        """
        law     succession.required-for-promotion  false
        action  an  kind BO_NHIEM  decider cục-thuế  toUnit thuế-hải-an  toPost trưởng  decision 15/QĐ 15/3/2026
        """),
      Case(
        "Decided in another year.",
        "action  an  kind BO_NHIEM  decider cục-thuế  toUnit thuế-hải-an  toPost trưởng  decision 15/QĐ 15/12/2025"),
    ],
    notJudged: [
      Case(
        "No list gives the grade of the post.",
        "action  an  kind BO_NHIEM  decider cục-thuế  toUnit thuế-hải-an  toPost không-bậc  decision 15/QĐ 15/3/2026"),
      Case(
        "A post that no list has.",
        "action  an  kind BO_NHIEM  decider cục-thuế  toUnit thuế-hải-an  toPost ?  decision 15/QĐ 15/3/2026"),
      Case(
        "A unit that no list has.",
        "action  an  kind BO_NHIEM  decider cục-thuế  toUnit ?  toPost trưởng  decision 15/QĐ 15/3/2026"),
      Case(
        "Nobody knows what was held before.",
        """
        official  chi  name Lê Văn Chi  birth 1979
        action    chi  kind BO_NHIEM  decider cục-thuế  toUnit thuế-hải-an  toPost trưởng  decision 15/QĐ 15/3/2026
        """),
      Case(
        "Nobody vouches for a list of plans.",
        """
        unit    kho-bạc  name Kho bạc  kind vertical  level district
        action  an  kind BO_NHIEM  decider kho-bạc  fromUnit kho-bạc  fromPost phó  toUnit kho-bạc  toPost trưởng  decision 15/QĐ 15/3/2026
        """),
      Case(
        "Somebody whom no list has.",
        """
        sender  cục-thuế
        action  official.name Ngô Văn Lạ  official.birth 1981  kind BO_NHIEM  decider cục-thuế  fromPost phó  toUnit thuế-hải-an  toPost trưởng  decision 15/QĐ 15/3/2026
        """),
    ])

  func subjects(in inquiry: Inquiry) -> [UnitedAction] { inquiry.actions }

  func place(of subject: UnitedAction, in inquiry: borrowing Inquiry) -> SourceLocation? { subject.rows[0] }

  func judge(_ united: UnitedAction, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    let (registry, action) = (inquiry.registry, united.action)
    let decided = action.decided
    if inquiry.period.contains(decided) == .excluded { return .outOfScope(.formerYear) }
    if decided.isAfter(PartialDate(inquiry.asOf)) == .certain { return .outOfScope(.notDue) }
    guard [.appointment, .transfer, .rotation].contains(action.kind) else { return .outOfScope(.kindOfAction) }
    let required = try inquiry.law.successionRequired.provision(on: decided.earliest)
    if !decided.isExact {
      guard try inquiry.law.successionRequired.provision(on: decided.latest) == required else { throw .undated }
    }
    if !required.value { return .outOfScope(.notRequired) }
    guard let post = action.toPost else { throw .unknownPost }
    if try !registry.isAppointedManager(post) { return .outOfScope(.notAppointedManager) }
    let grade = try registry.grade(of: post)
    let isHigher = try isHigher(grade, action, in: registry)
    if isHigher == .excluded { return .outOfScope(.notHigher) }
    if !registry.isKnown(action.official) { throw .unknownOfficial }
    let inPlace = action.kind == .appointment ? action.fromUnit : nil
    guard let unit = action.toUnit ?? inPlace, registry.unit(unit, on: decided.latest) != nil else {
      throw .unknownUnit
    }

    let plans = inquiry.plans.plans(for: action.official)
    let fitting = plans.map { plan in (plan, fits: fits(plan.post, post, grade, in: registry)) }
      .filter { $0.fits != .excluded }
    let isPlanned: Certainty = fitting.reduce(.excluded) {
      $0.or($1.fits.and($1.0.isInForce(on: decided, in: registry)))
    }
    if isPlanned == .certain { return .inOrder }
    let stranger = inquiry.plans.planOfStranger(whoMayBe: action.official, on: decided, in: registry) {
      fits($0, post, grade, in: registry) != .excluded
    }
    // Who is promoted where he is, or comes from elsewhere: each unit's list may hold the plan.
    let sides = [unit] + (action.fromUnit.map { $0 != unit && registry.isKnown($0) ? [$0] : [] } ?? [])
    let absence = try inquiry.absenceOfPlan(by: sides, until: decided.latest, official: action.official)
    let isWhole = absence.coverage.completeness == .complete
    // Lists that differ in the post given leave open which it was.
    let given = Set(united.entries.compactMap(\.toPost).filter { registry.post($0) != nil })
    let isClear =
      isPlanned == .excluded && stranger == nil && given.count == 1 && isHigher == .certain
      && !registry.isAmbiguous(action.official)
    let later = fitting.filter { $0.fits == .certain }.flatMap(\.0.entries).map(\.approved)
      .filter { $0.isAfter(decided) == .certain }.min { $0.earliest < $1.earliest }
    return .found([
      Finding(
        isClear && inquiry.period.contains(decided) == .certain ? absence.severity : .query,
        Unplanned(
          official: action.official, kind: action.kind, post: post, unit: unit, decision: action.decision,
          state: !isClear ? .unclear : isWhole ? .unplanned(later: later) : .notOnFile), at: united.rows[0],
        related: united.rows.dropFirst().map { .init(.sameAction, $0) }
          + plans.flatMap(\.rows).map { .init(.plan, $0) }
          + (stranger?.rows ?? []).map { .init(.nearMiss, $0) },
        about: .init(
          official: action.official, unit: unit, committee: registry.committee(over: unit, on: decided.latest),
          document: action.decision, date: decided),
        responsible: [action.decider], under: [.init(required)], coverage: absence.coverage)
    ])
  }

  /// Whether the new post stands higher than every principal post held the day before.
  private func isHigher(
    _ grade: Int, _ action: PersonnelAction, in registry: Registry
  ) throws(NotJudged) -> Certainty {
    if let post = action.fromPost { return try registry.grade(of: post) < grade ? .certain : .excluded }
    let before = action.decided.adding(days: -1)
    var answers: [(held: Certainty, isLower: Bool)] = []
    for spell in registry.assignments(of: action.official) where spell.principal {
      let held = registry.isHeld(spell, on: before.earliest).and(registry.isHeld(spell, on: before.latest))
      if held == .excluded || registry.versions(of: spell.post).contains(where: { $0.rank == .seat }) { continue }
      answers.append((held, try registry.grade(of: spell.post) < grade))
    }
    if answers.isEmpty { throw .unknownPost }
    if answers.contains(where: { $0.held == .certain && !$0.isLower }) { return .excluded }
    return answers.contains { $0.held == .certain } && answers.allSatisfy(\.isLower) ? .certain : .possible
  }

  /// A plan for that post or one of equal grade, or a higher one.
  private func fits(_ planned: Code<Post>, _ post: Code<Post>, _ grade: Int, in registry: Registry) -> Certainty {
    if planned == post { return .certain }
    let grades = Set(registry.versions(of: planned).compactMap(\.grade).map(Int.init))
    guard let least = grades.min(), let most = grades.max() else { return .possible }
    return least >= grade ? .certain : most >= grade ? .possible : .excluded
  }
}

extension Registry {
  /// A head or deputy who is appointed and not elected, by every list that has the post.
  fileprivate func isAppointedManager(_ post: Code<Post>) throws(NotJudged) -> Bool {
    let answers = Set(versions(of: post).map { $0.rank.isManager && $0.filled == .appointed })
    guard let answer = answers.first else { throw .unknownPost }
    if answers.count > 1 { throw .ambiguous }
    return answer
  }

  /// How high a post stands, by every list that says so.
  fileprivate func grade(of post: Code<Post>) throws(NotJudged) -> Int {
    let rows = versions(of: post)
    if rows.isEmpty { throw .unknownPost }
    let grades = Set(rows.compactMap(\.grade).map(Int.init))
    guard let grade = grades.first else { throw .unknownGrade }
    if grades.count > 1 { throw .ambiguous }
    return grade
  }
}

private struct Unplanned: Statement {
  enum State {
    /// In no plan by then; perhaps in one that was approved later.
    case unplanned(later: PartialDate?)
    /// Not all lists came, or not all go back far enough.
    case notOnFile
    case unclear
  }

  let official: Code<Official>
  let kind: ActionKind
  let post: Code<Post>
  let unit: Code<Unit>
  let decision: Document
  let state: State

  private var verb: (vi: Sentence, en: Sentence) {
    switch kind {
    case .transfer: ("điều động giữ", "transferred to")
    case .rotation: ("luân chuyển giữ", "rotated to")
    default: ("bổ nhiệm", "appointed to")
    }
  }

  var vi: Sentence {
    let promoted: Sentence =
      "\(official) được \(verb.vi) chức vụ cao hơn, \(post) tại \(unit), theo quyết định \(decision)"
    switch state {
    case .unplanned(let later):
      let since: Sentence = later.map { ", được quy hoạch từ \($0)" } ?? ""
      return promoted
        + "; đến ngày quyết định chưa có tên trong quy hoạch chức danh này hoặc tương đương\(since)."
    case .notOnFile:
      return promoted
        + "; chưa thấy tên trong các danh sách quy hoạch nhận được cho chức danh này hoặc tương đương."
    case .unclear:
      return
        "\(official) được \(verb.vi) chức vụ \(post) tại \(unit) theo quyết định \(decision); chưa rõ khi đó đã có tên trong quy hoạch chức danh này hoặc tương đương hay chưa, cần đối chiếu lại."
    }
  }
  var en: Sentence {
    let promoted: Sentence = "\(official) was \(verb.en) a higher post, \(post) at \(unit), by decision \(decision)"
    switch state {
    case .unplanned(let later):
      let since: Sentence = later.map { "; planned since \($0)" } ?? ""
      return promoted + ", and was on that day in no succession plan for it or for one of equal grade\(since)."
    case .notOnFile:
      return promoted
        + "; the lists of succession plans that came do not have the name for it or for one of equal grade."
    case .unclear:
      return
        "\(official) was \(verb.en) the post \(post) at \(unit) by decision \(decision); whether a succession plan for it or for one of equal grade had the name by then is not clear."
    }
  }
  var identity: Sentence { "\(decision) \(official) \(post) \(unit)" }
}
