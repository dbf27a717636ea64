import Records
import Rulebook

/// C10. The local side moved an official whose post a vertical superior manages, and nothing shows that it was asked.
///
/// The mirror of C01: the local side is a committee, or a body under it that belongs to no vertical line. What committees
/// decide in their own right is not meant: Party discipline, designation to a seat, nomination.
struct ManagerNotAsked: Rule {
  let card = RuleCard(
    "C10", "manager-not-asked",
    title: Bilingual(
      vi: "Địa phương quyết định khi chưa trao đổi với cơ quan ngành dọc quản lý chức vụ",
      en: "The local side decided without asking the line that manages the post"),
    rationale: Bilingual(
      vi:
        "Việc trao đổi ý kiến có hai chiều: cơ quan quản lý chức vụ cũng cần được hỏi trước khi người của mình bị điều đi.",
      en: "Consultation runs both ways: whoever manages a post must be asked before its holder is moved."),
    remedy: Bilingual(
      vi: "Trao đổi bằng văn bản với cơ quan quản lý chức vụ; giải trình trường hợp này.",
      en: "Ask the managing agency in writing; explain this case."),
    reads: consultationDuty, needs: [.action: ["fromUnit", "fromPost"], .consultation: ["letter.date"]])

  let examples = Examples(
    setting: consultationSetting + """

      unit  ubnd-hải-an  name UBND quận Hải An  kind state-body  level district  partyParent qu-hải-an  managingParent qu-hải-an
      post  chánh-văn-phòng  title Chánh Văn phòng  rank head  filled appointed
      """,
    reported: [
      Case(
        "The district takes the branch's deputy head into its own office; the tax department is not asked.",
        """
        ↓ action  an  kind DIEU_DONG  decider qu-hải-an  fromUnit thuế-hải-an  fromPost phó  toUnit ubnd-hải-an  toPost chánh-văn-phòng  decision 15-QĐ/QU 15/3/2010
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Quyết định 15-QĐ/QU ngày 15/3/2010 của Quận ủy Hải An về Trần Văn An: chức vụ tại Thuế Hải An do Cục Thuế quản lý, chưa thấy văn bản trao đổi với Cục Thuế trước ngày quyết định.",
          en:
            "Decision 15-QĐ/QU of 15 March 2010 by Quận ủy Hải An on Trần Văn An: the post at Thuế Hải An is managed by Cục Thuế; no letter to Cục Thuế before the decision is on file."
        )),
      Case(
        "A body under the district decides, and the post left is known only from the list of posts.",
        """
        ↓ action  an  kind BO_NHIEM  decider ubnd-hải-an  toUnit ubnd-hải-an  toPost chánh-văn-phòng  decision 15/QĐ 15/3/2010
        """, severity: .violation),
      Case(
        "It puts somebody into such a post.",
        """
        ↓ action  dung  kind DIEU_DONG  decider qu-hải-an  fromUnit ubnd-hải-an  fromPost chánh-văn-phòng  toUnit thuế-hải-an  toPost phó  decision 15/QĐ 15/3/2010
        """, severity: .violation),
      Case(
        "From one branch to another of one line: one superior, one question.",
        """
        ↓ action  an  kind DIEU_DONG  decider qu-hải-an  fromUnit thuế-hải-an  fromPost phó  toUnit đội-2  toPost phó  decision 15/QĐ 15/3/2010
        """),
      Case(
        "One decision over two officials: two posts, two questions.",
        """
        ↓ action  an  kind DIEU_DONG  decider qu-hải-an  fromUnit thuế-hải-an  fromPost phó  toUnit ubnd-hải-an  decision 15/QĐ 15/3/2010
        ↓ action  dung  kind DIEU_DONG  decider qu-hải-an  fromUnit thuế-hải-an  fromPost phó  toUnit ubnd-hải-an  decision 15/QĐ 15/3/2010
        """),
      Case(
        "The letter has the date of the decision.",
        """
        ↓ action        an  kind DIEU_DONG  decider qu-hải-an  fromUnit thuế-hải-an  fromPost phó  toUnit ubnd-hải-an  decision 15/QĐ 15/3/2010
          consultation  asker qu-hải-an  asked cục-thuế  official an  form written  letter 20/CV 15/3/2010
        """, severity: .query,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 15/3/2010 của Quận ủy Hải An về Trần Văn An: chức vụ tại Thuế Hải An do Cục Thuế quản lý; có thể đã trao đổi với Cục Thuế, cần đối chiếu lại văn bản, quyết định liên quan.",
          en:
            "Decision 15/QĐ of 15 March 2010 by Quận ủy Hải An on Trần Văn An: the post at Thuế Hải An is managed by Cục Thuế, which may have been asked; letters and decisions that bear on it are to be reconciled."
        )),
      Case(
        "Only spoken of.",
        """
        ↓ action        an  kind DIEU_DONG  decider qu-hải-an  fromUnit thuế-hải-an  fromPost phó  toUnit ubnd-hải-an  decision 15/QĐ 15/3/2010
          consultation  asker qu-hải-an  asked cục-thuế  official an  form oral  letter 1/3/2010
        """, severity: .query),
      Case(
        "The department itself wrote to the district about him.",
        """
        ↓ action        an  kind DIEU_DONG  decider qu-hải-an  fromUnit thuế-hải-an  fromPost phó  toUnit ubnd-hải-an  decision 15/QĐ 15/3/2010
          consultation  asker cục-thuế  asked qu-hải-an  official an  form written  letter 20/CV 1/3/2010
        """, severity: .query),
      Case(
        "The department released him by a decision of its own.",
        """
        ↓ action        an  kind DIEU_DONG  decider qu-hải-an  fromUnit thuế-hải-an  fromPost phó  toUnit ubnd-hải-an  decision 15/QĐ 15/3/2010
          action        an  kind THOI_GIU_CHUC_VU  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  decision 9/QĐ 10/3/2010
        """, severity: .query),
      Case(
        "A letter about a person whom no list has.",
        """
        ↓ action        an  kind DIEU_DONG  decider qu-hải-an  fromUnit thuế-hải-an  fromPost phó  toUnit ubnd-hải-an  decision 15/QĐ 15/3/2010
          consultation  asker qu-hải-an  asked cục-thuế  official a¤  form written  letter 20/CV 1/3/2010
        """, severity: .query),
      Case(
        "The line's own register is missing.",
        """
          unit    hải-quan  name Cục Hải quan  kind vertical  level province
          unit    hq-hải-an  name Hải quan Hải An  kind vertical  level district  partyParent qu-hải-an  managingParent hải-quan
        ↓ action  dung  kind DIEU_DONG  decider qu-hải-an  fromUnit hq-hải-an  fromPost phó  toUnit ubnd-hải-an  decision 15/QĐ 15/3/2010
        """, severity: .query),
      Case(
        "Put in charge for the time being.",
        """
          law     consultation.duty.actions  GIAO_PHU_TRACH
        ↓ action  an  kind GIAO_PHU_TRACH  decider qu-hải-an  fromUnit thuế-hải-an  fromPost phó  toUnit thuế-hải-an  decision 15/QĐ 15/3/2010
        """, severity: .query),
    ],
    silent: [
      Case(
        "The department was asked first.",
        """
        action        an  kind DIEU_DONG  decider qu-hải-an  fromUnit thuế-hải-an  fromPost phó  toUnit ubnd-hải-an  decision 15/QĐ 15/3/2010
        consultation  asker qu-hải-an  asked cục-thuế  official an  form written  letter 20/CV 14/3/2010
        """),
      Case(
        "The district's organisation board asked.",
        """
        unit          btc  name Ban Tổ chức Quận ủy  kind organisation-board  level district  partyParent qu-hải-an  managingParent qu-hải-an
        action        an  kind DIEU_DONG  decider ubnd-hải-an  fromUnit thuế-hải-an  fromPost phó  toUnit ubnd-hải-an  decision 15/QĐ 15/3/2010
        consultation  asker btc  asked cục-thuế  official an  form written  letter 20/CV 1/3/2010
        """),
      Case(
        "The department decided: C01's to judge.",
        "action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  toUnit ubnd-hải-an  decision 15/QĐ 15/3/2010"
      ),
      Case(
        "The district moves its own people.",
        """
        action  dung  kind BO_NHIEM  decider qu-hải-an  toUnit ubnd-hải-an  toPost chánh-văn-phòng  fromUnit ubnd-hải-an  fromPost chuyên-viên  decision 15/QĐ 15/3/2010
        """),
      Case(
        "Staff.",
        "action  dung  kind DIEU_DONG  decider qu-hải-an  fromUnit thuế-hải-an  fromPost chuyên-viên  toUnit ubnd-hải-an  decision 15/QĐ 15/3/2010"
      ),
      Case(
        "Disciplined as a Party member.",
        """
        law     consultation.duty.actions  DIEU_DONG, KY_LUAT
        action  an  kind KY_LUAT  decider qu-hải-an  fromUnit thuế-hải-an  fromPost phó  decision 15/QĐ 15/3/2010
        """),
      Case(
        "Designated to a seat of the committee.",
        """
        law     consultation.duty.actions  DIEU_DONG, CHI_DINH
        action  an  kind CHI_DINH  decider qu-hải-an  toUnit qu-hải-an  toPost ủy-viên  decision 15/QĐ 15/3/2010
        """),
      Case(
        "The branch is the district's own to manage.",
        """
        unit    môi-trường  name Chi cục Môi trường  kind vertical  level district  partyParent qu-hải-an  managingParent ubnd-hải-an
        unit    trạm  name Trạm Môi trường  kind vertical  level district  partyParent qu-hải-an  managingParent môi-trường
        action  dung  kind DIEU_DONG  decider qu-hải-an  fromUnit trạm  fromPost phó  toUnit ubnd-hải-an  decision 15/QĐ 15/3/2010
        """),
      Case(
        "Decided in another year.",
        "action  an  kind DIEU_DONG  decider qu-hải-an  fromUnit thuế-hải-an  fromPost phó  toUnit ubnd-hải-an  decision 15/QĐ 31/12/2009"
      ),
    ],
    notJudged: [
      Case(
        "Nobody vouches for either register.",
        """
        unit    qu-x  name Quận ủy X  kind committee  level district
        unit    hải-quan  name Cục Hải quan  kind vertical  level province
        unit    hq-x  name Hải quan X  kind vertical  level district  partyParent qu-x  managingParent hải-quan
        action  dung  kind DIEU_DONG  decider qu-x  fromUnit hq-x  fromPost phó  toUnit qu-x  decision 15/QĐ 15/3/2010
        """),
      Case(
        "Two lists differ in who manages the branch.",
        """
        action  an  kind DIEU_DONG  decider qu-hải-an  fromUnit thuế-hải-an  fromPost phó  toUnit ubnd-hải-an  decision 15/QĐ 15/3/2010
        sender  ubnd-hải-an
        unit    thuế-hải-an  name Thuế Hải An  kind vertical  level district  partyParent qu-hải-an  managingParent ubnd-hải-an
        """),
      Case(
        "The head of the department itself: who manages that post stands in no list.",
        "action  dung  kind DIEU_DONG  decider qu-hải-an  fromUnit cục-thuế  fromPost phó  toUnit ubnd-hải-an  decision 15/QĐ 15/3/2010"
      ),
      Case(
        "Nobody lists the person.",
        "action  bình  kind DIEU_DONG  decider qu-hải-an  fromUnit thuế-hải-an  fromPost phó  toUnit ubnd-hải-an  decision 15/QĐ 15/3/2010"
      ),
      Case(
        "Nobody writes which post he leaves.",
        "action  dung  kind DIEU_DONG  decider qu-hải-an  fromUnit thuế-hải-an  toUnit ubnd-hải-an  decision 15/QĐ 15/3/2010"
      ),
    ])

  func subjects(in inquiry: Inquiry) -> [LocalDecision] { LocalDecision.all(in: inquiry) }

  func place(of subject: LocalDecision, in inquiry: borrowing Inquiry) -> SourceLocation? { subject.action.source }

  func judge(_ subject: LocalDecision, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    let (action, registry, law) = (subject.action, inquiry.registry, inquiry.law)
    switch subject.sides[0].verdict {
    case .outOfScope(.formerYear): return .outOfScope(.formerYear)
    case .outOfScope(.notDue): return .outOfScope(.notDue)
    default: break
    }
    let decided = action.decided
    let actions = try law.consultationActions.provision(onEvery: decided)
    if !actions.value.contains(action.kind) || !action.kind.changesPost { return .outOfScope(.kindOfAction) }
    let deciders = try law.consultationDeciders.provision(onEvery: decided)
    guard let decider = registry.unit(action.decider, on: decided.latest) else { throw .unknownUnit }
    if deciders.value.contains(decider.kind) { return .outOfScope(.notLocal) }
    guard let committee = registry.committee(over: action.decider, on: decided.latest) else {
      return .outOfScope(.notLocal)
    }
    let ranks = try law.consultationPosts.provision(onEvery: decided)
    let managed = try subject.managedPosts(
      outside: committee, kinds: deciders.value, ranks: ranks.value, in: inquiry)
    if managed.isEmpty { return .outOfScope(.locallyManaged) }

    let forms = try law.consultationForms.provision(onEvery: decided)
    let before = try law.windowBefore.provision(onEvery: decided)
    let after = try law.windowAfter.provision(onEvery: decided)
    let asking = Asking(
      subject: subject, committee: committee, forms: forms.value, from: decided.earliest.adding(days: -before.value),
      until: decided.latest.adding(days: after.value), registry: registry)
    let rests: [Finding.Rest] = [
      .init(actions), .init(deciders), .init(ranks), .init(forms), .init(before), .init(after),
    ]
    var findings: [Finding] = []
    for post in managed {
      guard let near = try asking.nearMisses(of: post.manager) else { continue }
      let absence = try inquiry.absence(
        of: .consultation, by: [committee, post.manager], from: asking.from, until: decided.latest,
        official: action.official)
      // Whatever stands where the decision gives its letter, one may have been written.
      // A decision of the manager's own would show that the two spoke of it.
      let isLost = registry.mayHaveLost(.action, of: action.official, at: [post.manager], on: decided.latest)
      let isOpen = !near.isEmpty || isLost || action.kind.isActing || action.consultation != nil
      findings.append(
        Finding(
          isOpen ? .query : absence.severity,
          ManagerUnasked(
            action: action, unit: post.unit, manager: post.manager, isOpen: !near.isEmpty || isLost,
            isActing: action.kind.isActing),
          at: action.source, related: subject.sides[0].rows.dropFirst().map { .init(.sameAction, $0) } + near,
          about: .init(
            official: action.official, unit: post.unit, committee: committee, document: action.decision, date: decided),
          responsible: [committee], under: rests, coverage: absence.coverage))
    }
    return findings.isEmpty ? .inOrder : .found(findings)
  }
}

/// Looks for what shows, or may show, that a manager was asked.
private struct Asking {
  let subject: LocalDecision
  let committee: Code<Unit>
  let forms: Set<ConsultationForm>
  let from, until: CivilDate
  let registry: Registry

  private var action: PersonnelAction { subject.action }
  private var day: CivilDate { action.decided.latest }

  /// Rows that may mean that the manager was asked; nil where one shows that it was.
  func nearMisses(of manager: Code<Unit>) throws(NotJudged) -> [Finding.Related]? {
    if registry.isAmbiguous(action.official) { throw .ambiguous }
    if !registry.isKnown(action.official) { throw .unknownOfficial }
    var near: [Finding.Related] = []
    for letter in subject.letters.about(action.official) where isInWindow(letter) {
      // A branch that writes to its own superior is not the local side.
      let isForward = isLocal(letter.asker) && !isOf(manager, letter.asker) && isOf(manager, letter.asked)
      if isForward, isInTime(letter) { return nil }
      // That the line itself wrote about him shows that the two spoke of it.
      // Who wrote, or to whom, may be misspelt.
      let isUnclear = !registry.isKnown(letter.asker) || !registry.isKnown(letter.asked)
      if isForward || isUnclear || isOf(manager, letter.asker) { near += letter.rows.map { .init(.nearMiss, $0) } }
    }
    for letter in subject.letters.strays(to: manager) + subject.letters.straysToNobody
    where isInWindow(letter) && isLocal(letter.asker) && !registry.areDistinct(letter.official, action.official) {
      near += letter.rows.map { .init(.nearMiss, $0) }
    }
    for other in registry.actions(on: action.official)
    where isOf(manager, other.decider) || !registry.isKnown(other.decider) {
      if other.decided.isWithin(from, until) != .excluded { near.append(.init(.move, other.source)) }
    }
    return near
  }

  /// The manager, a unit of its line, or what it took the place of.
  private func isOf(_ manager: Code<Unit>, _ unit: Code<Unit>) -> Bool {
    registry.lineage(of: unit, on: day) == manager || registry.isAtOrBelow(unit, manager, by: .managing, on: day)
      || registry.isAtOrBelow(manager, unit, by: .managing, on: day)
  }

  /// The decider, its committee, or a body below or above that.
  private func isLocal(_ unit: Code<Unit>) -> Bool {
    unit == action.decider || !registry.isKnown(unit) || registry.isAtOrBelow(unit, committee, by: .both, on: day)
      || registry.isAtOrBelow(committee, unit, by: .both, on: day)
  }

  private func isInWindow(_ letter: Letter) -> Bool {
    guard let date = letter.certainDate ?? letter.reply.date else { return true }
    return date.isWithin(from, until) != .excluded
  }

  /// In writing, and before the decision under every reading.
  private func isInTime(_ letter: Letter) -> Bool {
    letter.isLetter(by: forms) == .certain && letter.certainDate?.isBefore(action.decided) == .certain
  }
}

private struct ManagerUnasked: Statement {
  let action: PersonnelAction
  let unit, manager: Code<Unit>
  let isOpen, isActing: Bool

  var vi: Sentence {
    let head: Sentence =
      "Quyết định \(action.decision) của \(action.decider) về \(action.official): chức vụ tại \(unit) do \(manager) quản lý"
    if isOpen {
      return head + "; có thể đã trao đổi với \(manager), cần đối chiếu lại văn bản, quyết định liên quan."
    }
    let said = head + ", chưa thấy văn bản trao đổi với \(manager) trước ngày quyết định"
    return isActing ? said + "; cần làm rõ việc giao tạm thời có phải trao đổi trước hay không." : said + "."
  }
  var en: Sentence {
    let head: Sentence =
      "Decision \(action.decision) by \(action.decider) on \(action.official): the post at \(unit) is managed by \(manager)"
    if isOpen {
      return head + ", which may have been asked; letters and decisions that bear on it are to be reconciled."
    }
    let said = head + "; no letter to \(manager) before the decision is on file"
    return isActing ? said + "; whether it had to be asked first needs an explanation." : said + "."
  }
  var identity: Sentence { "\(action.decision) \(action.official) \(manager)" }
}
