import Records
import Rulebook

/// Q08. A decision that the list of posts does not follow, or a post that no decision explains.
///
/// Where two agencies' lists put the person into different posts and no decision stands between them, that is C11's to
/// say, and where one agency's lists do, Q05's.
struct ListBehindDecision: Rule {
  let card = RuleCard(
    "Q08", "list-behind-decision",
    title: Bilingual(
      vi: "Quyết định và danh sách chức vụ chưa khớp", en: "Decisions and the list of posts do not agree"),
    rationale: Bilingual(
      vi: "Danh sách không theo kịp quyết định thì không biết cán bộ đang ở đâu và do cấp ủy nào theo dõi.",
      en: "Where a list lags behind decisions, nobody can say who is where, and which committee is concerned."),
    remedy: Bilingual(
      vi: "Cập nhật danh sách theo quyết định, hoặc bổ sung quyết định còn thiếu.",
      en: "Bring the list up to the decisions, or add the decision that is missing."),
    reads: ["lists.grace-days"], needs: [.action: ["toUnit", "toPost"]])

  let examples = Examples(
    setting: """
      on    31/12/2010
      law   lists.grace-days  30 method
      unit  cục-thuế  name Cục Thuế  kind vertical  level province
      unit  thuế-hải-an  name Thuế Hải An  kind vertical  level district  managingParent cục-thuế
      unit  thuế-lê-chân  name Thuế Lê Chân  kind vertical  level district  managingParent cục-thuế
      unit  qu-hải-an  name Quận ủy Hải An  kind committee  level district
      post  phó  title Phó Chi cục trưởng  rank deputy  filled appointed
      post  uv  title Quận ủy viên  rank seat  filled elected
      post  chủ-tịch  title Chủ tịch  rank head  filled elected
      covers  assignment  cục-thuế  since 1/1/2010
      covers  action  cục-thuế  since 1/1/2010
      official  an  name Trần Văn An  birth 1960
      """,
    reported: [
      Case(
        "Appointed, and the list does not have him in the post a month later.",
        "↓ action  an  kind BO_NHIEM  decider cục-thuế  decision 15/QĐ 15/3/2010  toUnit thuế-hải-an  toPost phó",
        severity: .query,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 15/3/2010: Trần Văn An giữ chức vụ Phó Chi cục trưởng tại Thuế Hải An từ 15/3/2010; sau 30 ngày danh sách chưa có.",
          en:
            "Decision 15/QĐ of 15 March 2010 makes Trần Văn An Phó Chi cục trưởng at Thuế Hải An from 15 March 2010; no list has it yet (days of grace: 30)."
        )),
      Case(
        "He left, and his former post still stands open.",
        """
          assignment  an  unit thuế-hải-an  post phó  from 1/5/2005
          assignment  an  unit thuế-lê-chân  post phó  from 1/4/2010
        ↓ action      an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2010  effective 1/4/2010  fromUnit thuế-hải-an  fromPost phó  toUnit thuế-lê-chân  toPost phó
        """, severity: .query,
        says: Bilingual(
          vi:
            "Theo quyết định 15/QĐ ngày 15/3/2010, Trần Văn An thôi giữ chức vụ Phó Chi cục trưởng tại Thuế Hải An từ 1/4/2010; danh sách chưa ghi ngày thôi giữ.",
          en:
            "By decision 15/QĐ of 15 March 2010 Trần Văn An left the post of Phó Chi cục trưởng at Thuế Hải An on 1 April 2010; the list has no end for it."
        )),
      Case(
        "He moved, and the list still has him where he was: one question.",
        """
          assignment  an  unit thuế-hải-an  post phó  from 1/5/2005
        ↓ action      an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 15/3/2010  effective 1/4/2010  fromUnit thuế-hải-an  fromPost phó  toUnit thuế-lê-chân  toPost phó
        """),
      Case(
        "A decision that two lists have is one question.",
        """
        ↓ action  an  kind BO_NHIEM  decider cục-thuế  decision 15/QĐ 15/3/2010  toUnit thuế-hải-an  toPost phó
        sender    qu-hải-an
          action  official.name Trần Văn An  official.birth 1960  kind BO_NHIEM  decider cục-thuế  decision 15/QĐ 15/3/2010  toUnit thuế-hải-an  toPost phó
        """),
      Case(
        "Thirty-one days before the report.",
        "↓ action  an  kind BO_NHIEM  decider cục-thuế  decision 15/QĐ 30/11/2010  toUnit thuế-hải-an  toPost phó"),
      Case(
        "In a new post since June, and no decision on him at all.",
        "↓ assignment  an  unit thuế-hải-an  post phó  from 1/6/2010", severity: .query,
        says: Bilingual(
          vi: "Trần Văn An giữ chức vụ Phó Chi cục trưởng tại Thuế Hải An từ 1/6/2010; chưa thấy quyết định tương ứng.",
          en: "Trần Văn An is Phó Chi cục trưởng at Thuế Hải An since 1 June 2010; no decision on it is on file.")),
    ],
    silent: [
      Case(
        "The list has it, thirty days late.",
        """
        action      an  kind BO_NHIEM  decider cục-thuế  decision 15/QĐ 15/3/2010  toUnit thuế-hải-an  toPost phó
        assignment  an  unit thuế-hải-an  post phó  from 14/4/2010
        """),
      Case(
        "The list knows only the month.",
        """
        action      an  kind BO_NHIEM  decider cục-thuế  decision 15/QĐ 15/3/2010  toUnit thuế-hải-an  toPost phó
        assignment  an  unit thuế-hải-an  post phó  from 4/2010
        """),
      Case(
        "Thirty days before the report: the list has its days of grace.",
        "action  an  kind BO_NHIEM  decider cục-thuế  decision 15/QĐ 1/12/2010  toUnit thuế-hải-an  toPost phó"),
      Case(
        "He has been moved on since, and the list shows where he is now.",
        """
        action      an  kind BO_NHIEM   decider cục-thuế  decision 15/QĐ 15/3/2010  toUnit thuế-hải-an  toPost phó
        action      an  kind DIEU_DONG  decider cục-thuế  decision 90/QĐ 15/9/2010  fromUnit thuế-hải-an  fromPost phó  toUnit thuế-lê-chân  toPost phó
        assignment  an  unit thuế-lê-chân  post phó  from 15/9/2010
        """),
      Case(
        "He left, and the list says when.",
        """
        assignment  an  unit thuế-hải-an  post phó  from 1/5/2005  to 30/9/2010
        action      an  kind NGHI_HUU  decider cục-thuế  decision 15/QĐ 15/8/2010  effective 1/10/2010  fromUnit thuế-hải-an  fromPost phó
        """),
      Case(
        "He left, and the list has no column for it.",
        """
        action      an  kind NGHI_HUU  decider cục-thuế  decision 15/QĐ 15/8/2010  effective 1/10/2010  fromUnit thuế-hải-an  fromPost phó
        sender      cục-thuế  without to
        assignment  official.name Trần Văn An  official.birth 1960  unit thuế-hải-an  post phó  from 1/5/2005
        """),
      Case(
        "A seat and an elected post.",
        """
        action      an  kind BO_NHIEM  decider cục-thuế  decision 15/QĐ 15/3/2010  toUnit qu-hải-an  toPost uv
        assignment  an  unit cục-thuế  post chủ-tịch  from 1/6/2010
        """),
      Case(
        "The decision on his new post is dated in another month than the spell, within the days of grace.",
        """
        action      an  kind BO_NHIEM  decider cục-thuế  decision 15/QĐ 3/5/2010  toUnit thuế-hải-an  toPost phó
        assignment  an  unit thuế-hải-an  post phó  from 1/6/2010
        """),
      Case(
        "His former post was never closed, and no decision explains the new one: Q05's to say.",
        """
        assignment  an  unit thuế-hải-an  post phó  from 1/5/2005
        assignment  an  unit thuế-lê-chân  post phó  from 1/6/2010
        """),
      Case(
        "Another agency still has him elsewhere, and no decision stands between: C11's to say.",
        """
        assignment  an  unit thuế-hải-an  post phó  from 1/6/2010
        sender      khác
        assignment  official.name Trần Văn An  official.birth 1960  unit thuế-lê-chân  post phó  from 1/5/2005
        """),
    ],
    notJudged: [
      Case(
        "Nobody vouches for the list of posts.",
        """
        unit    kho-bạc  name Kho bạc  kind vertical  level province
        action  an  kind BO_NHIEM  decider kho-bạc  decision 15/QĐ 15/3/2010  toUnit kho-bạc  toPost phó
        """),
      Case(
        "Nobody vouches for decisions.",
        """
        unit        kho-bạc  name Kho bạc  kind vertical  level province
        assignment  an  unit kho-bạc  post phó  from 1/6/2010
        """),
      Case(
        "Posts of January: the decision may be of December, for which nobody vouches.",
        "assignment  an  unit thuế-hải-an  post phó  from 4/1/2010"),
    ])

  func subjects(in inquiry: Inquiry) -> [ListedChange] { ListedChange.all(in: inquiry) }

  func place(of subject: ListedChange, in inquiry: borrowing Inquiry) -> SourceLocation? { subject.at }

  func judge(_ subject: ListedChange, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    let registry = inquiry.registry
    if inquiry.period.contains(subject.day) == .excluded { return .outOfScope(.otherPeriod) }
    let grace = try inquiry.law.listGrace.provision(on: inquiry.asOf)
    let settled = subject.day.latest.adding(days: grace.value)
    if settled >= inquiry.asOf { return .outOfScope(.notDue) }
    let lists = ListsOfPosts(registry: registry, subject: subject, settled: settled, asOf: inquiry.asOf)
    switch subject.change {
    case .decided(let action, let given, let taken):
      return try judge(action, given, taken, lists, grace, inquiry)
    case .begun(let spell):
      let place = ListedChange.Place(of: spell)
      guard try place.isAppointedManagers(in: registry) else { return .outOfScope(.notAppointedManager) }
      // What two rows contradict each other in is another rule's to ask.
      let isAsked = inquiry.disagreements.isAsked(about: spell) || inquiry.contradicted.contains(spell)
      if isAsked || lists.hasDecision(within: grace.value) { return .inOrder }
      let first = subject.day.earliest.adding(days: -grace.value)
      let coverage = try lists.coverage(of: .action, place, from: first)
      return found(NoDecision(subject: subject, place: place), lists, place, grace, coverage, inquiry)
    }
  }

  /// One decision is one question.
  private func judge(
    _ action: PersonnelAction, _ given: ListedChange.Place?, _ taken: ListedChange.Place?, _ lists: ListsOfPosts,
    _ grace: Provision<Int>, _ inquiry: borrowing Inquiry
  ) throws(NotJudged) -> Answer {
    let given = try given?.ifAppointedManagers(in: inquiry.registry)
    let taken = try taken?.ifAppointedManagers(in: inquiry.registry)
    if given == nil, taken == nil { return .outOfScope(.notAppointedManager) }
    switch try lists.question(action, given, taken) {
    case nil: return .inOrder
    case .notListed(let place, let coverage):
      return found(
        NotListed(subject: lists.subject, place: place, decision: action.decision, grace: grace.value), lists, place,
        grace, coverage, inquiry)
    case .stillListed(let place, let spell):
      return found(
        StillListed(subject: lists.subject, place: place, decision: action.decision), lists, place, grace, nil,
        inquiry, related: [.init(.spell, spell.source)])
    }
  }

  private func found(
    _ statement: any Statement, _ lists: ListsOfPosts, _ place: ListedChange.Place, _ grace: Provision<Int>,
    _ coverage: Coverage?, _ inquiry: borrowing Inquiry, related: [Finding.Related] = []
  ) -> Answer {
    let subject = lists.subject
    return .found([
      Finding(
        .query, statement, at: subject.at, related: related,
        about: .init(official: subject.official, unit: place.unit, date: subject.day),
        responsible: inquiry.senders(of: subject.at), under: [.init(grace)], coverage: coverage)
    ])
  }
}

private struct NotListed: Statement {
  let subject: ListedChange
  let place: ListedChange.Place
  let decision: Document
  let grace: Int
  var vi: Sentence {
    "Quyết định \(decision): \(subject.official) giữ chức vụ \(place.post) tại \(place.unit) từ \(subject.day); sau \(counted: grace) ngày danh sách chưa có."
  }
  var en: Sentence {
    "Decision \(decision) makes \(subject.official) \(place.post) at \(place.unit) from \(subject.day); no list has it yet (days of grace: \(grace))."
  }
  var identity: Sentence { "\(decision) \(subject.official) given" }
}

private struct StillListed: Statement {
  let subject: ListedChange
  let place: ListedChange.Place
  let decision: Document
  var vi: Sentence {
    "Theo quyết định \(decision), \(subject.official) thôi giữ chức vụ \(place.post) tại \(place.unit) từ \(subject.day); danh sách chưa ghi ngày thôi giữ."
  }
  var en: Sentence {
    "By decision \(decision) \(subject.official) left the post of \(place.post) at \(place.unit) on \(subject.day); the list has no end for it."
  }
  var identity: Sentence { "\(decision) \(subject.official) taken" }
}

private struct NoDecision: Statement {
  let subject: ListedChange
  let place: ListedChange.Place
  var vi: Sentence {
    "\(subject.official) giữ chức vụ \(place.post) tại \(place.unit) từ \(subject.day); chưa thấy quyết định tương ứng."
  }
  var en: Sentence {
    "\(subject.official) is \(place.post) at \(place.unit) since \(subject.day); no decision on it is on file."
  }
  var identity: Sentence { "\(subject.official) \(place.post) \(place.unit) \(subject.day)" }
}
