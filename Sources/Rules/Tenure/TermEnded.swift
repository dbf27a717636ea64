import Records
import Rulebook

/// T06. A managing post held by appointment, whose term ended without a reappointment on file; one that was renewed too
/// late in the year; and one of whose renewal the official was told too late.
///
/// That nothing is on file is said only where the lists of posts and of decisions came whole. A term that the list does
/// not give is reckoned from the start, and then asked about. When somebody was told is a subject of its own: a term can
/// be judged where that cannot.
struct TermEnded: Rule {
  let card = RuleCard(
    "T06", "term-ended",
    title: Bilingual(
      vi: "Hết thời hạn bổ nhiệm chưa bổ nhiệm lại", en: "Term of appointment over, no reappointment"),
    rationale: Bilingual(
      vi: "Hết thời hạn bổ nhiệm phải xem xét bổ nhiệm lại; để quá hạn thì căn cứ giữ chức vụ không còn.",
      en: "An appointment has a term. Whoever stays on without a new one holds a post on no paper."),
    remedy: Bilingual(
      vi: "Xem xét bổ nhiệm lại hoặc bố trí công tác khác; gửi quyết định về Ban Tổ chức.",
      en: "Consider the reappointment or another post, and send the decision to the organisation board."),
    reads: ["appointment.term", "appointment.notice", "tenure.gap"])

  let examples = termEndedExamples

  enum Subject: Sendable {
    case terms(TenureFacts.Holder)
    case notice(ReappointmentNotice)
  }

  func subjects(in inquiry: Inquiry) -> [Subject] {
    inquiry.tenures.holders.map(Subject.terms) + ReappointmentNotice.all(in: inquiry).map(Subject.notice)
  }

  func place(of subject: Subject, in inquiry: borrowing Inquiry) -> SourceLocation? {
    switch subject {
    case .terms(let holder): holder.at
    case .notice(let notice): notice.row.source
    }
  }

  func judge(_ subject: Subject, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    switch subject {
    case .terms(let holder): try judge(holder, in: inquiry)
    case .notice(let notice): try judge(notice, in: inquiry)
    }
  }

  private func judge(_ holder: TenureFacts.Holder, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    if let reason = holder.notJudged { throw reason }
    let gap = try inquiry.law.tenureGap.provision(on: inquiry.asOf)
    let held = AppointedPosts(of: holder.official, gap: gap, in: inquiry)
    var findings: [Finding] = []
    var reason = held.notJudged
    for post in held.posts {
      do throws(NotJudged) {
        if let lapse = try lapse(of: post, gap, inquiry) { findings.append(lapse) }
      } catch { reason = reason ?? error }
      do throws(NotJudged) {
        if let late = try lateRenewal(of: post, gap, inquiry) { findings.append(late) }
      } catch { reason = reason ?? error }
    }
    if !findings.isEmpty { return .found(findings) }
    if let reason { throw reason }
    return held.posts.isEmpty ? .outOfScope(.notAppointedManager) : .inOrder
  }

  // MARK: The term is over, and the post still held

  private func lapse(
    of post: AppointedPost, _ gap: Provision<Int>, _ inquiry: borrowing Inquiry
  ) throws(NotJudged) -> Finding? {
    guard let row = post.last else { return nil }
    let (registry, asOf, tenure) = (inquiry.registry, inquiry.asOf, post.tenure)
    var (start, end) = (row.from, try TermEnd(of: row, among: post.rows, in: inquiry))
    var isSure = !registry.isAmbiguous(post.official)
    for (action, isMeant) in post.renewals {
      let renews = action.takesEffect.isAfter(row.from).and(isMeant)
      if renews == .excluded { continue }
      let renewed = try TermEnd(from: action.takesEffect, decided: action.decided, in: inquiry)
      if renewed.date.latest < end.date.earliest { continue }
      if renews == .certain { (start, end) = (action.takesEffect, renewed) } else { isSure = false }
    }
    // Another row of the post may give a later day: then lists differ in how long the term runs.
    let others = post.rows.filter { tenure.spells.contains($0.source) && $0.source != row.source }
    if others.contains(where: { $0.termEnd.map { $0.isBefore(asOf) != .certain } ?? false }) { isSure = false }
    let isOver = end.date.isBefore(asOf).and(isSure ? .certain : .possible)
    if isOver.and(tenure.isOpen(on: asOf)) == .excluded { return nil }

    let left =
      registry.signOfLeaving(tenure.unit, tenure.post, since: tenure.from, post.official, by: asOf)
      ?? registry.lostSign(of: tenure, post.official, by: asOf) { action in
        post.renewal(action, in: registry, asOf: asOf) != nil && action.takesEffect.isAfter(row.from) != .excluded
      }
    let doubt = TenureDoubt(isPassed: isOver, tenure: tenure, left: left, asOf: asOf)
    let manager = inquiry.manager(of: tenure.unit)
    let coverage = try coverage(of: post.official, by: manager, since: end.date, inquiry)
    return Finding(
      doubt == nil && end.term == nil && coverage.gaps.isEmpty && registry.isRecognised(post.official)
        ? .violation : .query,
      TermLapsed(
        official: post.official, post: tenure.post, unit: tenure.unit, since: start, end: end.date,
        months: end.term?.value, doubt: doubt),
      at: row.source, related: tenure.spells.filter { $0 != row.source }.map { .init(.spell, $0) },
      about: .init(
        official: post.official, unit: tenure.unit, committee: registry.committee(over: tenure.unit, on: asOf),
        date: end.date), responsible: [manager],
      under: end.rests + [.init(gap)], coverage: coverage)
  }

  /// What the lists of posts of the year prove, and those of decisions since the term was over: the one that has a gap.
  private func coverage(
    of official: Code<Official>, by manager: Code<Unit>, since end: PartialDate, _ inquiry: borrowing Inquiry
  ) throws(NotJudged) -> Coverage {
    let first = inquiry.period.first
    let since = end.isUnreadable ? first : min(first, end.earliest)
    let posts = inquiry.registry.coverage(
      of: .assignment, by: [manager], from: first, until: inquiry.asOf, official: official)
    let decisions = inquiry.registry.coverage(
      of: .action, by: [manager], from: since, until: inquiry.asOf, official: official)
    if posts.completeness == .none, decisions.completeness == .none { throw .noCoverage(.assignment) }
    return posts.gaps.isEmpty ? decisions : posts
  }

  // MARK: Renewed after it was over

  /// Only in the year: one that was cured before is over and done with.
  private func lateRenewal(
    of post: AppointedPost, _ gap: Provision<Int>, _ inquiry: borrowing Inquiry
  ) throws(NotJudged) -> Finding? {
    func isOfYear(_ day: PartialDate) -> Bool { inquiry.period.contains(day) != .excluded }
    let row = post.rows.first { $0.form == .again && isOfYear($0.from) }
    let action = post.renewals.first {
      $0.action.kind == .reappointment && $0.isMeant == .certain && isOfYear($0.action.takesEffect)
    }?.action
    guard let start = row?.from ?? action?.takesEffect, let at = row?.source ?? action?.source,
      let former = post.rows.last(where: { $0.from.isBefore(start) == .certain })
    else { return nil }
    let end = try TermEnd(of: former, among: post.rows, in: inquiry)
    // Decided while the former term ran, it was decided in time, whenever it takes effect.
    let decided =
      [row?.decision.date].compactMap { $0 }
      + post.renewals.map(\.action.decided).filter { $0.isBefore(former.from) != .certain }
    let isLate = decided.reduce(start.isAfter(end.date.adding(days: 1))) { $0.and($1.isAfter(end.date)) }
    if isLate == .excluded { return nil }
    let unit = post.tenure.unit
    return Finding(
      .query,
      RenewedLate(
        official: post.official, post: post.tenure.post, unit: unit, from: start, end: end.date,
        months: end.term?.value, isCertain: isLate == .certain),
      at: at, related: [.init(.spell, former.source)],
      about: .init(official: post.official, unit: unit, date: start), responsible: [inquiry.manager(of: unit)],
      under: end.rests + [.init(gap)])
  }

  // MARK: Told too late

  private func judge(_ notice: ReappointmentNotice, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    let (row, registry) = (notice.row, inquiry.registry)
    if try !registry.isAppointedManagers(row.post) || !row.isAppointed { return .outOfScope(.notAppointedManager) }
    let unit = registry.lineage(of: row.unit, on: inquiry.asOf)
    if !registry.isKnown(unit) { throw .unknownUnit }
    let end = try termEnd(announcedBy: notice, unit, inquiry)
    let isOfYear = inquiry.period.contains(end.date)
    if isOfYear == .excluded { return .outOfScope(.otherPeriod) }
    let ahead = try inquiry.law.appointmentNotice.provision(on: inquiry.asOf)
    if notice.noticed.isUnreadable || end.date.isUnreadable { throw .undated }
    let noticed = notice.noticed
    let inTime = try ahead.value.fits(after: noticed.latest, until: end.date.earliest, inquiry.holidays)
    let mayBe = try ahead.value.fits(after: noticed.earliest, until: end.date.latest, inquiry.holidays)
    let isLate: Certainty = inTime ? .excluded : mayBe ? .possible : .certain
    if isLate == .excluded { return .inOrder }
    return .found([
      Finding(
        isLate.and(isOfYear) == .certain && end.term == nil ? .violation : .query,
        ToldLate(
          official: row.official, post: row.post, unit: unit, noticed: notice.noticed, end: end.date,
          ahead: ahead.value, isCertain: isLate == .certain),
        at: row.source, related: notice.twins.map { .init(.twin, $0) },
        about: .init(official: row.official, unit: unit, date: notice.noticed),
        responsible: [inquiry.manager(of: unit)], under: [.init(ahead)] + end.rests)
    ])
  }

  /// Told before the row begins, it was about the term before it; told while it runs, about its own.
  private func termEnd(
    announcedBy notice: ReappointmentNotice, _ unit: Code<Unit>, _ inquiry: borrowing Inquiry
  ) throws(NotJudged) -> TermEnd {
    let (row, registry) = (notice.row, inquiry.registry)
    let spells = registry.assignments(of: row.official).filter(\.isAppointed)
    let rows = registry.rows(of: row.post, in: unit, among: spells, asOf: inquiry.asOf)
    switch notice.noticed.isAfter(row.from) {
    case .certain: return try TermEnd(of: row, among: rows, in: inquiry)
    case .excluded:
      guard let former = rows.last(where: { $0.from.isBefore(row.from) == .certain }) else { throw .undated }
      return try TermEnd(of: former, among: rows, in: inquiry)
    case .possible: throw .undated
    }
  }
}

private struct TermLapsed: Statement {
  let official: Code<Official>
  let post: Code<Post>
  let unit: Code<Unit>
  let since: PartialDate
  let end: PartialDate
  /// Of the term, where the list does not give its end.
  let months: Int?
  let doubt: TenureDoubt?

  var vi: Sentence {
    let term: Sentence = months.map { " \(months: $0)" } ?? (end.isUnreadable ? "" : " (đến \(end))")
    let over: Sentence = "quá thời hạn bổ nhiệm\(term)"
    return
      "\(official) được bổ nhiệm \(post) tại \(unit) từ \(since), \(doubt.vi(over)); chưa thấy quyết định bổ nhiệm lại."
  }
  var en: Sentence {
    let term: Sentence = months.map { " of \(months: $0)" } ?? (end.isUnreadable ? "" : " (to \(end))")
    let over: Sentence = "over the term of appointment\(term)"
    return
      "\(official) was appointed \(post) at \(unit) from \(since), \(doubt.en(over)); no reappointment is on file."
  }
  var identity: Sentence { "\(official) \(post) \(unit) \(since)" }
}

private struct RenewedLate: Statement {
  let official: Code<Official>
  let post: Code<Post>
  let unit: Code<Unit>
  let from: PartialDate
  let end: PartialDate
  let months: Int?
  let isCertain: Bool

  var vi: Sentence {
    let term: Sentence = months.map { "thời hạn \(months: $0) trước đó" } ?? "thời hạn trước đó (đến \(end))"
    return "\(official) được bổ nhiệm lại \(post) tại \(unit) từ \(from), "
      + (isCertain ? "sau khi hết \(term)." : "có thể sau khi hết \(term), cần xác định ngày.")
  }
  var en: Sentence {
    let term: Sentence = months.map { "the former term of \(months: $0)" } ?? "the former term (to \(end))"
    return "\(official) was reappointed \(post) at \(unit) from \(from), "
      + (isCertain ? "after \(term) was over." : "perhaps after \(term) was over; the dates are to be established.")
  }
  var identity: Sentence { "\(official) \(post) \(unit) \(from)" }
}

private struct ToldLate: Statement {
  let official: Code<Official>
  let post: Code<Post>
  let unit: Code<Unit>
  let noticed: PartialDate
  let end: PartialDate
  let ahead: Period
  let isCertain: Bool

  var vi: Sentence {
    let days: Sentence = ahead.unit == .workingDays ? "\(ahead.count) ngày làm việc" : "\(days: ahead.count)"
    return
      "\(official) được thông báo ngày \(noticed) về việc bổ nhiệm lại \(post) tại \(unit), \(words: isCertain ? "" : "có thể ")chưa đủ \(days) trước khi hết thời hạn (\(end))."
  }
  var en: Sentence {
    let days: Sentence = ahead.unit == .workingDays ? "\(ahead.count) working days" : "\(days: ahead.count)"
    return
      "\(official) was told on \(noticed) of the reappointment as \(post) at \(unit), \(words: isCertain ? "" : "perhaps ")under \(days) before the term ends (\(end))."
  }
  var identity: Sentence { "\(official) \(post) \(unit) told \(end)" }
}
