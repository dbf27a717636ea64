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

  let examples = overduePositionExamples

  struct Subject: Sendable {
    let holder: TenureFacts.Holder
    let exemptions: [Exemption]
    /// Those of people whom no list has: a code or a name may be misspelt, and one of them be his.
    let astray: [Exemption]
  }

  func subjects(in inquiry: Inquiry) -> [Subject] {
    let registry = inquiry.registry
    let exemptions = Dictionary(grouping: registry.records.exemptions, by: \.official)
    let astray = registry.records.exemptions.filter { exemption in
      !registry.isKnown(exemption.official) && registry.assignments(of: exemption.official).isEmpty
    }
    return inquiry.tenures.holders.map {
      Subject(holder: $0, exemptions: exemptions[$0.official] ?? [], astray: astray)
    }
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
    let astray =
      try exemption.isNone
      ? inquiry.exemption(
        from: period.key, among: subject.astray.filter { !registry.areDistinct($0.official, official) },
        reasons: inquiry.law.exemptReasons) : .none

    let manager = inquiry.manager(of: tenure.unit)
    let coverage = registry.coverage(
      of: .exemption, by: [manager], from: inquiry.period.first, until: inquiry.asOf, official: official)
    let left =
      registry.signOfLeaving(tenure.unit, tenure.post, since: tenure.from, official, by: inquiry.asOf)
      ?? registry.lostSign(of: tenure, official, by: inquiry.asOf)
    var doubts: [PositionOverdue.Doubt] = []
    if let doubt = TenureDoubt(isPassed: isPassed, tenure: tenure, left: left, asOf: inquiry.asOf) {
      doubts.append(.tenure(doubt))
    }
    if held.manages == .possible { doubts.append(.manages) }
    if isNear == .possible { doubts.append(.retirement) }
    if case .doubtful(let paper) = exemption { doubts.append(.exemption(paper)) }
    if !astray.isNone { doubts.append(.astray) }
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
    /// One is on file of somebody whom no list has.
    case astray
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
    case .astray: over + "; có văn bản về người chưa có trong danh sách cán bộ, cần đối chiếu"
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
    case .astray: over + "; a paper puts it off for somebody whom no list of officials has"
    case .secondment: over + "; the lists show a secondment, which is to be looked at"
    case .unvouched: over + "; no whole list of those put off has arrived"
    case .namesake: over + "; there is a namesake, from whom he is to be told apart"
    }
  }
  var identity: Sentence { "\(official) \(post) \(unit)" }
}
