import Records
import Rulebook

/// T04. Somebody who does not manage, in a position whose holders change by their field of work, for longer than the
/// period that is in force.
///
/// The anti-corruption decrees cover these and no managers; T01 covers managers and not these. Who holds both is a
/// manager. The time is counted from the assignment to the position. Whether somebody is exempt is asked of the lists of
/// exemptions: where none came whole, he may be, and is asked about.
struct OverduePosition: Rule {
  let card = RuleCard(
    "T04", "overdue-position",
    title: Bilingual(vi: "Quá thời hạn định kỳ chuyển đổi vị trí công tác", en: "Periodic change of position overdue"),
    rationale: Bilingual(
      vi: "Định kỳ chuyển đổi vị trí công tác là biện pháp phòng ngừa, áp dụng với người không giữ chức vụ quản lý.",
      en: "Who handles money or permits without managing others changes position in time: it keeps temptation away."),
    remedy: Bilingual(
      vi: "Chuyển đổi vị trí công tác, hoặc gửi văn bản về trường hợp chưa chuyển đổi.",
      en: "Change the position, or send the paper by which the change is put off."),
    reads: [
      "rotation.field.period", "rotation.exempt.months-to-retirement", "rotation.exempt.reasons", "retirement.age",
      "tenure.gap",
    ])

  let examples = Examples(
    setting: """
      on    31/12/2020
      law   rotation.field.period  36
      law   rotation.exempt.months-to-retirement  18
      law   rotation.exempt.reasons  ỐM, HỌC
      law   retirement.age  720
      law   tenure.gap  1 method
      unit  thuế-hải-an  name Thuế Hải An  kind vertical  level district  managingParent cục-thuế
      unit  thuế-lê-chân  name Thuế Lê Chân  kind vertical  level district  managingParent cục-thuế
      unit  cục-thuế  name Cục Thuế  kind vertical  level province
      post  kế-toán  title Kế toán viên  rank staff  filled appointed  rotationField kế-toán
      post  văn-thư  title Văn thư  rank staff  filled appointed
      post  phó  title Phó Chi cục trưởng  rank deputy  filled appointed
      post  bí-thư  title Bí thư chi bộ  rank seat  filled elected
      covers  exemption  cục-thuế
      covers  assignment  setting
      official  an  name Trần Văn An  birth 1980  sex male
      """,
    reported: [
      Case(
        "Three years and a day.",
        "↓ assignment  an  unit thuế-hải-an  post kế-toán  from 30/12/2017", severity: .violation,
        says: Bilingual(
          vi:
            "Trần Văn An giữ vị trí Kế toán viên tại Thuế Hải An từ 30/12/2017, quá 36 tháng chưa chuyển đổi vị trí công tác.",
          en:
            "Trần Văn An has been Kế toán viên at Thuế Hải An since 30 December 2017, over 36 months without a change of position."
        )),
      Case(
        "The period of the field, and not that of another.",
        """
          law         rotation.field.period  field=kế-toán 24; field=hải-quan 60
        ↓ assignment  an  unit thuế-hải-an  post kế-toán  from 30/12/2018
        """, severity: .violation),
      Case(
        "Eighteen months left before retirement, and not fewer.",
        """
          official    chi  name Lê Văn Chi  birth 1/6/1962  sex male
        ↓ assignment  chi  unit thuế-hải-an  post kế-toán  from 2010
        """, severity: .violation),
      Case(
        "By some months of his birth year he is close to retirement.",
        """
          official    chi  name Lê Văn Chi  birth 1962  sex male
        ↓ assignment  chi  unit thuế-hải-an  post kế-toán  from 2010
        """, severity: .query,
        says: Bilingual(
          vi:
            "Lê Văn Chi giữ vị trí Kế toán viên tại Thuế Hải An từ 2010, quá 36 tháng chưa chuyển đổi vị trí công tác; cần đối chiếu thời gian công tác còn lại.",
          en:
            "Lê Văn Chi has been Kế toán viên at Thuế Hải An since 2010, over 36 months without a change of position; the time left before retirement is to be established."
        )),
      Case(
        "Only the year of the assignment is known.",
        "↓ assignment  an  unit thuế-hải-an  post kế-toán  from 2017", severity: .query,
        says: Bilingual(
          vi:
            "Trần Văn An giữ vị trí Kế toán viên tại Thuế Hải An từ 2017, có thể đã quá 36 tháng chưa chuyển đổi vị trí công tác, cần xác định ngày.",
          en:
            "Trần Văn An has been Kế toán viên at Thuế Hải An since 2017, perhaps over 36 months without a change of position; the dates are to be established."
        )),
      Case(
        "The exemption has ended.",
        """
        ↓ assignment  an  unit thuế-hải-an  post kế-toán  from 2010
          exemption   an  parameter rotation.field.period  reason HỌC  until 30/12/2020  document 3/CV 1/1/2019
        """, severity: .violation),
      Case(
        "The exemption is from another limit.",
        """
        ↓ assignment  an  unit thuế-hải-an  post kế-toán  from 2010
          exemption   an  parameter tenure.manager.limit  reason HỌC  document 3/CV 1/1/2019
        """, severity: .violation),
      Case(
        "Exempted, for a reason that the rules do not list: which, is not printed.",
        """
        ↓ assignment  an  unit thuế-hải-an  post kế-toán  from 2010
          exemption   an  parameter rotation.field.period  reason BẬN  document 3/CV 1/1/2019
        """, severity: .query,
        says: Bilingual(
          vi:
            "Trần Văn An giữ vị trí Kế toán viên tại Thuế Hải An từ 2010, quá 36 tháng chưa chuyển đổi vị trí công tác; văn bản 3/CV ngày 1/1/2019 về việc chưa chuyển đổi cần đối chiếu.",
          en:
            "Trần Văn An has been Kế toán viên at Thuế Hải An since 2010, over 36 months without a change of position; paper 3/CV of 1 January 2019, which puts the change off, is to be looked at."
        )),
      Case(
        "Exempted until a year of which the day is not known.",
        """
        ↓ assignment  an  unit thuế-hải-an  post kế-toán  from 2010
          exemption   an  parameter rotation.field.period  reason HỌC  until 2020  document 3/CV 1/1/2019
        """, severity: .query),
      Case(
        "No list of exemptions came from there: he may be exempt.",
        """
          unit        kho-bạc  name Kho bạc  kind vertical  level province
        ↓ assignment  an  unit kho-bạc  post kế-toán  from 2010
        """, severity: .query,
        says: Bilingual(
          vi:
            "Trần Văn An giữ vị trí Kế toán viên tại Kho bạc từ 2010, quá 36 tháng chưa chuyển đổi vị trí công tác; chưa nhận được danh sách các trường hợp chưa chuyển đổi, cần đối chiếu.",
          en:
            "Trần Văn An has been Kế toán viên at Kho bạc since 2010, over 36 months without a change of position; no whole list of those put off has arrived."
        )),
      Case(
        "Put in charge of a branch for the time being: perhaps a manager.",
        """
        ↓ assignment  an  unit thuế-hải-an  post kế-toán  from 2010
          assignment  an  unit thuế-hải-an  post phó  from 1/6/2020  form acting
        """, severity: .query,
        says: Bilingual(
          vi:
            "Trần Văn An giữ vị trí Kế toán viên tại Thuế Hải An từ 2010, quá 36 tháng chưa chuyển đổi vị trí công tác; cần xác định hiện có giữ chức vụ quản lý hay không.",
          en:
            "Trần Văn An has been Kế toán viên at Thuế Hải An since 2010, over 36 months without a change of position; whether a managing post is held is to be established."
        )),
      Case(
        "Seconded elsewhere for now.",
        """
        ↓ assignment  an  unit thuế-hải-an  post kế-toán  from 2010
          assignment  an  unit thuế-lê-chân  post văn-thư  from 1/6/2020  form seconded
        """, severity: .query,
        says: Bilingual(
          vi:
            "Trần Văn An giữ vị trí Kế toán viên tại Thuế Hải An từ 2010, quá 36 tháng chưa chuyển đổi vị trí công tác; danh sách ghi đang biệt phái, cần đối chiếu.",
          en:
            "Trần Văn An has been Kế toán viên at Thuế Hải An since 2010, over 36 months without a change of position; the lists show a secondment, which is to be looked at."
        )),
      Case(
        "The secretary of a cell does not manage the branch.",
        """
        ↓ assignment  an  unit thuế-hải-an  post kế-toán  from 2010
          assignment  an  unit thuế-hải-an  post bí-thư  from 2015  form elected
        """, severity: .violation),
      Case(
        "A manager once, and in the position ever since.",
        """
          assignment  an  unit thuế-lê-chân  post phó  from 1/1/2010  to 31/12/2015
        ↓ assignment  an  unit thuế-hải-an  post kế-toán  from 1/1/2016
        """, severity: .violation),
      Case(
        "A list of those in office, without a column for the end.",
        """
          sender      cục-thuế  without to
        ↓ assignment  official.name Trần Văn An  official.birth 1980  unit thuế-hải-an  post kế-toán  from 2010
        """, severity: .query),
      Case(
        "The unit was renamed, and he stayed.",
        """
          unit        chi-cục-cũ  name Chi cục cũ  kind vertical  level district  until 31/5/2018  successors thuế-hải-an
        ↓ assignment  an  unit chi-cục-cũ  post kế-toán  from 1/6/2015  to 31/5/2018
          assignment  an  unit thuế-hải-an  post kế-toán  from 1/6/2018
        """, severity: .violation),
    ],
    silent: [
      Case("Three years to the day.", "assignment  an  unit thuế-hải-an  post kế-toán  from 31/12/2017"),
      Case(
        "The same work in another unit: the position was changed.",
        """
        assignment  an  unit thuế-lê-chân  post kế-toán  from 1/1/2010  to 31/12/2018
        assignment  an  unit thuế-hải-an  post kế-toán  from 1/1/2019
        """),
      Case("A position that need not change.", "assignment  an  unit thuế-hải-an  post văn-thư  from 1990"),
      Case(
        "A manager: the rotation rules are another matter.", "assignment  an  unit thuế-hải-an  post phó  from 1990"),
      Case(
        "A manager who keeps the books as well.",
        """
        assignment  an  unit thuế-hải-an  post phó  from 2010
        assignment  an  unit thuế-hải-an  post kế-toán  from 2010  form concurrent
        """),
      Case(
        "Fewer than eighteen months left before retirement.",
        """
        official    chi  name Lê Văn Chi  birth 31/5/1962  sex male
        assignment  chi  unit thuế-hải-an  post kế-toán  from 2010
        """),
      Case(
        "Exempted to this day.",
        """
        assignment  an  unit thuế-hải-an  post kế-toán  from 2010
        exemption   an  parameter rotation.field.period  reason HỌC  until 31/12/2020  document 3/CV 1/1/2019
        """),
      Case(
        "Exempted until it is withdrawn.",
        """
        assignment  an  unit thuế-hải-an  post kế-toán  from 2010
        exemption   an  parameter rotation.field.period  reason ỐM  document 3/CV 1/1/2019
        """),
      Case(
        "He has left the position.",
        "assignment  an  unit thuế-hải-an  post kế-toán  from 2010  to 30/12/2020"),
    ],
    notJudged: [
      Case(
        "Nobody has set a period for the field.",
        """
        law         rotation.field.period  field=hải-quan 60
        assignment  an  unit thuế-hải-an  post kế-toán  from 2010
        """),
      Case(
        "When he was born no list says.",
        """
        official    chi  name Lê Văn Chi  partyCard 9
        assignment  chi  unit thuế-hải-an  post kế-toán  from 2010
        """),
      Case(
        "Exempted, and nobody has said which reasons count.",
        """
        law         rotation.exempt.reasons  unset
        assignment  an  unit thuế-hải-an  post kế-toán  from 2010
        exemption   an  parameter rotation.field.period  reason HỌC  document 3/CV 1/1/2019
        """),
      Case("A post that no list has.", "assignment  an  unit thuế-hải-an  post ?  from 2010"),
    ])

  struct Subject: Sendable {
    let holder: TenureFacts.Holder
    let exemptions: [Exemption]
  }

  func subjects(in inquiry: Inquiry) -> [Subject] {
    let exemptions = Dictionary(grouping: inquiry.registry.records.exemptions, by: \.official)
    return inquiry.tenures.holders.map { Subject(holder: $0, exemptions: exemptions[$0.official] ?? []) }
  }

  func place(of subject: Subject, in inquiry: borrowing Inquiry) -> SourceLocation? { subject.holder.at }

  func judge(_ subject: Subject, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    if let reason = subject.holder.notJudged { throw reason }
    let gap = try inquiry.law.tenureGap.provision(on: inquiry.asOf)
    let held = FieldPositions(of: subject.holder.official, gap: gap, in: inquiry)
    if held.manages == .certain { return .outOfScope(.isManager) }
    var findings: [Finding] = []
    var answer: Answer?
    var reason = held.notJudged
    for tenure in held.tenures {
      do throws(NotJudged) {
        switch try judge(tenure, subject, held, gap, inquiry) {
        case .found(let found): findings += found
        case .inOrder: answer = .inOrder
        case .outOfScope(let why): answer = answer ?? .outOfScope(why)
        }
      } catch { reason = reason ?? error }
    }
    if !findings.isEmpty { return .found(findings) }
    if let reason { throw reason }
    return answer ?? .outOfScope(.notFieldPost)
  }

  private func judge(
    _ tenure: Tenure, _ subject: Subject, _ held: FieldPositions, _ gap: Provision<Int>,
    _ inquiry: borrowing Inquiry
  ) throws(NotJudged) -> Answer {
    let (registry, official) = (inquiry.registry, subject.holder.official)
    guard let field = registry.post(tenure.post)?.rotationField, field != .unreadable else { throw .unknownPost }
    if !registry.isKnown(tenure.unit) { throw .unknownUnit }
    let period = try inquiry.law.fieldPeriod.provision(
      on: inquiry.asOf, for: Criteria(field: registry.names[field]))
    let isPassed = tenure.from.isOver(months: period.value, on: inquiry.asOf)
    if isPassed == .excluded { return .inOrder }

    let nearing = try inquiry.law.exemptNearRetirement.provision(on: inquiry.asOf)
    let remaining = try inquiry.remaining(
      of: official, from: CalendarMonth(of: inquiry.asOf), readOn: inquiry.asOf)
    let isNear = remaining.isLess(than: nearing.value)
    if isNear == .certain { return .outOfScope(.nearRetirement) }
    let exemption = try inquiry.exemption(
      from: period.key, among: subject.exemptions, reasons: inquiry.law.exemptReasons)
    if case .granted = exemption { return .outOfScope(.exempt) }

    let manager = inquiry.manager(of: tenure.unit)
    let coverage = registry.coverage(
      of: .exemption, by: [manager], from: inquiry.period.first, until: inquiry.asOf, official: official)
    let left = registry.signOfLeaving(tenure.unit, tenure.post, since: tenure.from, official, by: inquiry.asOf)
    var doubts: [PositionOverdue.Doubt] = []
    if let doubt = TenureDoubt(isPassed: isPassed, tenure: tenure, left: left, asOf: inquiry.asOf) {
      doubts.append(.tenure(doubt))
    }
    if held.manages == .possible { doubts.append(.manages) }
    if isNear == .possible { doubts.append(.retirement) }
    if case .doubtful(let paper) = exemption { doubts.append(.exemption(paper)) }
    if held.isLent { doubts.append(.secondment) }
    if coverage.completeness != .complete { doubts.append(.unvouched) }
    if registry.isAmbiguous(official) { doubts.append(.namesake) }
    return .found([
      Finding(
        doubts.isEmpty ? .violation : .query,
        PositionOverdue(
          official: official, post: tenure.post, unit: tenure.unit, since: tenure.from, months: period.value,
          doubt: doubts.first),
        at: tenure.spells[0], related: tenure.spells.dropFirst().map { .init(.spell, $0) },
        about: .init(
          official: official, unit: tenure.unit, committee: registry.committee(over: tenure.unit, on: inquiry.asOf),
          date: tenure.from), responsible: [manager],
        under: [.init(period), .init(nearing)] + remaining.rests + [.init(gap)], coverage: coverage)
    ])
  }
}

private struct PositionOverdue: Statement {
  let official: Code<Official>
  let post: Code<Post>
  let unit: Code<Unit>
  let since: PartialDate
  let months: Int
  let doubt: Doubt?

  /// Of several the first is told: each makes it a question.
  enum Doubt: Sendable {
    case tenure(TenureDoubt)
    case manages, retirement
    case exemption(Document)
    case secondment
    /// No list of exemptions came whole.
    case unvouched
    /// What is on file of a namesake may be his.
    case namesake
  }

  var vi: Sentence { "\(official) giữ vị trí \(post) tại \(unit) từ \(since), \(overVi)." }
  private var overVi: Sentence {
    let over: Sentence = "quá \(months: months) chưa chuyển đổi vị trí công tác"
    return switch doubt {
    case nil: over
    case .tenure(let doubt): TenureDoubt?.some(doubt).vi(over)
    case .manages: over + "; cần xác định hiện có giữ chức vụ quản lý hay không"
    case .retirement: over + "; cần đối chiếu thời gian công tác còn lại"
    case .exemption(let paper): over + "; văn bản \(paper) về việc chưa chuyển đổi cần đối chiếu"
    case .secondment: over + "; danh sách ghi đang biệt phái, cần đối chiếu"
    case .unvouched: over + "; chưa nhận được danh sách các trường hợp chưa chuyển đổi, cần đối chiếu"
    case .namesake: over + "; có người trùng họ tên, cần đối chiếu"
    }
  }
  var en: Sentence { "\(official) has been \(post) at \(unit) since \(since), \(overEn)." }
  private var overEn: Sentence {
    let over: Sentence = "over \(months: months) without a change of position"
    return switch doubt {
    case nil: over
    case .tenure(let doubt): TenureDoubt?.some(doubt).en(over)
    case .manages: over + "; whether a managing post is held is to be established"
    case .retirement: over + "; the time left before retirement is to be established"
    case .exemption(let paper): over + "; paper \(paper), which puts the change off, is to be looked at"
    case .secondment: over + "; the lists show a secondment, which is to be looked at"
    case .unvouched: over + "; no whole list of those put off has arrived"
    case .namesake: over + "; there is a namesake, from whom he is to be told apart"
    }
  }
  var identity: Sentence { "\(official) \(post) \(unit)" }
}
