import Records
import Rulebook

/// C15. A person holds several posts, and somebody else than the manager of the highest of them decided.
///
/// Which post is highest is the office's list of grades. Whoever stands above that manager may decide too; a body that
/// stands below it may not; of one on another line, and of a board or office that acts for the manager, it is asked.
struct DecidedBelowHighestPost: Rule {
  let card = RuleCard(
    "C15", "decided-below-highest-post",
    title: Bilingual(
      vi: "Quyết định không do cấp quản lý chức vụ cao nhất", en: "Not decided by the manager of the highest post"),
    rationale: Bilingual(
      vi: "Một người giữ nhiều chức vụ thì cấp quản lý chức vụ cao nhất xem xét, quyết định.",
      en: "Where one person holds several posts, whoever manages the highest of them decides."),
    remedy: Bilingual(
      vi: "Báo cáo cấp quản lý chức vụ cao nhất xem xét lại quyết định.",
      en: "Put the decision before the manager of the highest post."),
    reads: ["appointment.by-highest-post"])

  let examples = Examples(
    setting: """
      on    31/12/2025
      law   appointment.by-highest-post  true
      unit  tu        name Tỉnh ủy  kind committee  level province
      unit  cục       name Cục Thuế  kind vertical  level province  partyParent tu
      unit  vùng      name Thuế vùng  kind vertical  level province  partyParent tu  managingParent cục
      unit  cơ-sở     name Thuế cơ sở 1  kind vertical  level commune  partyParent tu  managingParent vùng
      unit  đội       name Đội 1  kind vertical  level commune  partyParent tu  managingParent cơ-sở
      unit  sở        name Sở Tài chính  kind state-body  level province  partyParent tu  managingParent tu
      post  trưởng    title Trưởng Thuế cơ sở  rank head  filled appointed  grade 5
      post  tổ        title Đội trưởng  rank head  filled appointed  grade 3
      post  phó-sở    title Phó Giám đốc Sở  rank deputy  filled appointed  grade 6
      post  ủy-viên   title Tỉnh ủy viên  rank seat  filled elected
      official  an  name Trần Văn An  birth 2/3/1975
      """,
    reported: [
      Case(
        "Head of the branch, and of a team in it; the branch itself takes the team from him.",
        """
          assignment  an  unit cơ-sở  post trưởng  from 2020
          assignment  an  unit đội  post tổ  from 2021  form concurrent
        ↓ action      an  kind MIEN_NHIEM  decider cơ-sở  fromUnit đội  fromPost tổ  decision 15/QĐ 15/11/2025
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 15/11/2025 của Thuế cơ sở 1 về Trần Văn An: chức vụ cao nhất là Trưởng Thuế cơ sở tại Thuế cơ sở 1, do Thuế vùng quản lý.",
          en:
            "Decision 15/QĐ of 15 November 2025 by Thuế cơ sở 1 on Trần Văn An: the highest post is Trưởng Thuế cơ sở at Thuế cơ sở 1, which Thuế vùng manages."
        )),
      Case(
        "Two posts on two lines: the tax line decides, the higher post is the province's to manage.",
        """
          assignment  an  unit cơ-sở  post trưởng  from 2020
          assignment  an  unit sở  post phó-sở  from 2021  form concurrent
        ↓ action      an  kind DIEU_DONG  decider vùng  fromUnit cơ-sở  fromPost trưởng  decision 15/QĐ 15/11/2025
        """, severity: .query,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 15/11/2025 của Thuế vùng về Trần Văn An: chức vụ cao nhất là Phó Giám đốc Sở tại Sở Tài chính, do Tỉnh ủy quản lý; cần làm rõ thẩm quyền quyết định.",
          en:
            "Decision 15/QĐ of 15 November 2025 by Thuế vùng on Trần Văn An: the highest post is Phó Giám đốc Sở at Sở Tài chính, which Tỉnh ủy manages; who had to decide is to be made clear."
        )),
      Case(
        "The province's organisation board signs.",
        """
          unit        btc  name Ban Tổ chức Tỉnh ủy  kind organisation-board  level province  partyParent tu  managingParent tu
          assignment  an  unit cơ-sở  post trưởng  from 2020
          assignment  an  unit sở  post phó-sở  from 2021  form concurrent
        ↓ action      an  kind DIEU_DONG  decider btc  fromUnit sở  fromPost phó-sở  decision 15/QĐ 15/11/2025
        """, severity: .query),
    ],
    silent: [
      Case(
        "The manager of the highest post decided.",
        """
        assignment  an  unit cơ-sở  post trưởng  from 2020
        assignment  an  unit đội  post tổ  from 2021  form concurrent
        action      an  kind MIEN_NHIEM  decider vùng  fromUnit đội  fromPost tổ  decision 15/QĐ 15/11/2025
        """),
      Case(
        "Its superior decided.",
        """
        assignment  an  unit cơ-sở  post trưởng  from 2020
        assignment  an  unit đội  post tổ  from 2021  form concurrent
        action      an  kind MIEN_NHIEM  decider cục  fromUnit đội  fromPost tổ  decision 15/QĐ 15/11/2025
        """),
      Case(
        "One post.",
        """
        assignment  an  unit đội  post tổ  from 2021
        action      an  kind MIEN_NHIEM  decider cơ-sở  fromUnit đội  fromPost tổ  decision 15/QĐ 15/11/2025
        """),
      Case(
        "He left the higher post the year before.",
        """
        assignment  an  unit cơ-sở  post trưởng  from 2020  to 31/12/2024
        assignment  an  unit đội  post tổ  from 2021  form concurrent
        action      an  kind MIEN_NHIEM  decider cơ-sở  fromUnit đội  fromPost tổ  decision 15/QĐ 15/11/2025
        """),
      Case(
        "Commended, which is nobody's post.",
        """
        assignment  an  unit cơ-sở  post trưởng  from 2020
        assignment  an  unit đội  post tổ  from 2021  form concurrent
        action      an  kind KHEN_THUONG  decider cơ-sở  decision 15/QĐ 15/11/2025
        """),
      Case(
        "Not laid down.",
        """
        law         appointment.by-highest-post  false
        assignment  an  unit cơ-sở  post trưởng  from 2020
        assignment  an  unit đội  post tổ  from 2021  form concurrent
        action      an  kind MIEN_NHIEM  decider cơ-sở  fromUnit đội  fromPost tổ  decision 15/QĐ 15/11/2025
        """),
    ],
    notJudged: [
      Case(
        "A seat that no list gives a grade.",
        """
        assignment  an  unit tu  post ủy-viên  from 2020  form elected  principal false
        assignment  an  unit đội  post tổ  from 2021
        action      an  kind MIEN_NHIEM  decider cơ-sở  fromUnit đội  fromPost tổ  decision 15/QĐ 15/11/2025
        """),
      Case(
        "Two highest posts, with two managers.",
        """
        post        giám-đốc  title Giám đốc  rank head  filled appointed  grade 5
        assignment  an  unit cơ-sở  post trưởng  from 2020
        assignment  an  unit sở  post giám-đốc  from 2021  form concurrent
        action      an  kind DIEU_DONG  decider vùng  fromUnit cơ-sở  fromPost trưởng  decision 15/QĐ 15/11/2025
        """),
      Case(
        "The higher post for the time being.",
        """
        assignment  an  unit cơ-sở  post trưởng  from 2020  form acting
        assignment  an  unit đội  post tổ  from 2021
        action      an  kind MIEN_NHIEM  decider cơ-sở  fromUnit đội  fromPost tổ  decision 15/QĐ 15/11/2025
        """),
      Case(
        "The higher post ended some day of the year.",
        """
        assignment  an  unit cơ-sở  post trưởng  from 2020  to 2025
        assignment  an  unit đội  post tổ  from 2021
        action      an  kind MIEN_NHIEM  decider cơ-sở  fromUnit đội  fromPost tổ  decision 15/QĐ 15/11/2025
        """),
      Case(
        "Nobody lists who manages the highest post.",
        """
        assignment  an  unit cục  post trưởng  from 2020
        assignment  an  unit đội  post tổ  from 2021  form concurrent
        action      an  kind MIEN_NHIEM  decider cơ-sở  fromUnit đội  fromPost tổ  decision 15/QĐ 15/11/2025
        """),
    ])

  func subjects(in inquiry: Inquiry) -> [UnitedAction] { inquiry.actions }

  func place(of subject: UnitedAction, in inquiry: borrowing Inquiry) -> SourceLocation? { subject.action.source }

  func judge(_ subject: UnitedAction, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    let (action, registry) = (subject.action, inquiry.registry)
    let decided = action.decided
    if inquiry.period.contains(decided) == .excluded { return .outOfScope(.formerYear) }
    if decided.isAfter(PartialDate(inquiry.asOf)) == .certain { return .outOfScope(.notDue) }
    if !action.kind.changesPost || action.kind == .retirement { return .outOfScope(.kindOfAction) }
    let duty = try inquiry.law.appointmentByHighestPost.provision(onEvery: decided)
    if !duty.value { return .outOfScope(.noDuty) }
    if registry.isAmbiguous(action.official) { throw .ambiguous }
    guard let decider = registry.unit(action.decider, on: decided.latest) else { throw .unknownUnit }
    let posts = PostsHeld(of: action.official, before: decided, in: registry)
    if posts.all.count < 2 { return .outOfScope(.onePost) }
    let highest = try posts.highest()
    if registry.isAtOrBelow(highest.manager, action.decider, by: .both, on: decided.latest) { return .inOrder }
    // Lower on the manager's own line; a board or office of its own speaks for it.
    let isBelow =
      registry.isAtOrBelow(action.decider, highest.manager, by: .managing, on: decided.latest)
      && decider.kind != .organisationBoard && decider.kind != .other
    return .found([
      Finding(
        isBelow ? .violation : .query,
        DecidedElsewhere(
          action: action, post: highest.spell.post, unit: highest.spell.unit, manager: highest.manager,
          isBelow: isBelow),
        at: action.source,
        related: subject.rows.filter { $0 != action.source }.map { .init(.sameAction, $0) }
          + posts.all.map { .init(.spell, $0.spell.source) },
        about: .init(
          official: action.official, unit: highest.spell.unit, document: action.decision, date: decided),
        responsible: [action.decider], under: [.init(duty)])
    ])
  }
}

/// Every post that somebody holds, or may hold, on the day before a decision, where he has several.
private struct PostsHeld {
  struct Held {
    let spell: Assignment
    let unit: Code<Unit>
    /// For certain, and not for the time being, nor lent; and no decision on file has taken him from it.
    let isCertain: Bool
    let isPrincipal: Bool
  }

  let all: [Held]
  private let registry: Registry
  private let day: CivilDate

  init(of official: Code<Official>, before decided: PartialDate, in registry: Registry) {
    (self.registry, day) = (registry, decided.latest)
    let eve = decided.adding(days: -1)
    func certainty(_ spell: Assignment) -> Certainty {
      registry.isHeld(spell, on: eve.earliest).and(registry.isHeld(spell, on: eve.latest))
    }
    let spells = registry.assignments(of: official).filter { spell in
      registry.isListed(spell, from: eve, until: eve) != .excluded || certainty(spell) != .excluded
    }
    // Most have no more than one: how certain that is, nobody asks.
    if spells.count < 2 {
      all = []
      return
    }
    var all: [Held] = []
    for spell in spells {
      let held = certainty(spell)
      let unit = registry.lineage(of: spell.unit, on: decided.latest)
      let isLeft = registry.hasLeft(spell.unit, spell.post, since: spell.from, official, by: eve.latest)
      let one = Held(
        spell: spell, unit: unit,
        isCertain: held == .certain && spell.form != .acting && spell.form != .seconded && !isLeft,
        isPrincipal: spell.principal && registry.unit(unit, on: decided.latest)?.kind != .committee)
      // Two lists of one spell are one post.
      if let same = all.firstIndex(where: { $0.unit == one.unit && $0.spell.post == spell.post }) {
        if one.isCertain { all[same] = one }
      } else {
        all.append(one)
      }
    }
    self.all = all
  }

  /// The highest post, and who manages it.
  ///
  /// - Throws: `NotJudged` where a grade is not known, or where what may be held, or is as high, has another manager; and
  ///   where the lists have him in two principal posts, of which one may be left.
  func highest() throws(NotJudged) -> (spell: Assignment, manager: Code<Unit>) {
    if all.count(where: { $0.isCertain && $0.isPrincipal }) > 1 { throw .ambiguous }
    var graded: [(held: Held, grade: Int32)] = []
    for one in all {
      let grades = Set(registry.versions(of: one.spell.post).map(\.grade))
      guard grades.count == 1, case .some(.some(let grade)) = grades.first else { throw .unknownPost }
      graded.append((one, grade))
    }
    guard let top = graded.filter(\.held.isCertain).max(by: { $0.grade < $1.grade }) else { throw .ambiguous }
    let manager = try manager(of: top.held.unit)
    for other in graded where other.grade >= top.grade {
      if try self.manager(of: other.held.unit) != manager { throw .ambiguous }
    }
    return (top.held.spell, manager)
  }

  private func manager(of unit: Code<Unit>) throws(NotJudged) -> Code<Unit> {
    let managers = Set(registry.versions(of: unit).filter { $0.exists(on: day) }.map(\.managingParent))
    guard managers.count == 1, case .some(.some(let manager)) = managers.first, registry.unit(manager, on: day) != nil
    else { throw .unknownUnit }
    return manager
  }
}

private struct DecidedElsewhere: Statement {
  let action: PersonnelAction
  let post: Code<Post>
  let unit, manager: Code<Unit>
  let isBelow: Bool

  var vi: Sentence {
    let said: Sentence =
      "Quyết định \(action.decision) của \(action.decider) về \(action.official): chức vụ cao nhất là \(post) tại \(unit), do \(manager) quản lý"
    return isBelow ? said + "." : said + "; cần làm rõ thẩm quyền quyết định."
  }
  var en: Sentence {
    let said: Sentence =
      "Decision \(action.decision) by \(action.decider) on \(action.official): the highest post is \(post) at \(unit), which \(manager) manages"
    return isBelow ? said + "." : said + "; who had to decide is to be made clear."
  }
  var identity: Sentence { "\(action.decision) \(action.official) \(manager)" }
}
