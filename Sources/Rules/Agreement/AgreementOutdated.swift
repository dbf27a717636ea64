import Records
import Rulebook

/// R02. An agreement whose term has ended, whose basis was replaced without a revision, or whose review is overdue.
///
/// One that a later agreement has taken the place of is out of scope. Of one that has ended nothing else is asked.
struct AgreementOutdated: Rule {
  let card = RuleCard(
    "R02", "agreement-outdated",
    title: Bilingual(
      vi: "Quy chế phối hợp hết hiệu lực hoặc chưa được sửa đổi, rà soát",
      en: "An agreement that ended or is out of date"),
    rationale: Bilingual(
      vi: "Quy chế hết hạn hoặc dựa trên văn bản đã được thay thế thì các bên không còn căn cứ để phối hợp.",
      en: "An agreement that has ended, or rests on a text that was replaced, gives the parties nothing to go by."),
    remedy: Bilingual(
      vi: "Ký quy chế mới, hoặc rà soát, sửa đổi quy chế cho phù hợp văn bản hiện hành.",
      en: "Sign a new agreement, or review and revise it by the text now in force."),
    reads: ["agreement.review.months"])

  let examples = agreementOutdatedExamples

  /// One agreement, and what became of the regulations it rests on; or that nobody has set when one is to be reviewed.
  enum Subject: Sendable {
    case agreement(SucceededAgreement, RegulationList)
    case unset(NotJudged)
  }

  func subjects(in inquiry: Inquiry) -> [Subject] {
    let agreements = SucceededAgreement.all(in: inquiry)
    if agreements.isEmpty { return [] }
    let regulations = RegulationList(inquiry.registry)
    let unset = inquiry.law.reviewMonths.unset(on: inquiry.asOf)
    return agreements.map { .agreement($0, regulations) } + (unset.map { [.unset($0)] } ?? [])
  }

  func place(of subject: Subject, in inquiry: borrowing Inquiry) -> SourceLocation? {
    if case .agreement(let one, _) = subject { one.agreement.rows[0] } else { nil }
  }

  func judge(_ subject: Subject, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    switch subject {
    case .unset(let reason): throw reason
    case .agreement(let one, let regulations): try judge(one, regulations, in: inquiry)
    }
  }

  private func judge(
    _ one: SucceededAgreement, _ regulations: RegulationList, in inquiry: borrowing Inquiry
  ) throws(NotJudged) -> Answer {
    let (agreement, asOf) = (one.agreement, inquiry.asOf)
    if agreement.signed.isOnOrBefore(asOf) == .excluded { return .outOfScope(.notInForce) }
    if one.isReplaced == .certain { return .outOfScope(.replaced) }
    if agreement.unknownParties(in: inquiry.registry) > 0 { throw .unknownUnit }
    let hasEnded = agreement.until?.isBefore(asOf) ?? .excluded
    if hasEnded != .excluded, agreement.saysUntil, let until = agreement.until, !until.isUnreadable {
      return .found([try ended(agreement, until, hasEnded.and(one.isReplaced.negated), in: inquiry)])
    }
    var findings: [Finding] = []
    // Where no list has a column for its end, or the cell is no day, nobody can say that it is in force.
    var reason: NotJudged? = hasEnded == .excluded ? nil : .undated
    do throws(NotJudged) { findings += try basis(of: agreement, regulations, in: inquiry) } catch {
      reason = reason ?? error
    }
    let isInForce = agreement.isInForce(on: asOf).and(one.isReplaced.negated)
    findings += review(of: agreement, isInForce, in: inquiry)
    if !findings.isEmpty { return .found(findings) }
    if let reason { throw reason }
    return .inOrder
  }

  private func finding(
    _ severity: Severity, _ agreement: UnitedAgreement, _ state: Outdated.State, _ rests: [Finding.Rest] = [],
    document: Document? = nil, _ coverage: Coverage? = nil, in inquiry: borrowing Inquiry
  ) -> Finding {
    let (registry, asOf) = (inquiry.registry, inquiry.asOf)
    let parties = agreement.parties.map { registry.lineage(of: $0, on: asOf) }
    return Finding(
      severity,
      Outdated(
        agreement: agreement.number, parties: agreement.parties, sortedParties: agreement.sortedParties, state: state),
      at: agreement.rows[0], related: agreement.rows.dropFirst().map { .init(.agreement, $0) },
      about: .init(
        committee: parties.first { registry.unit($0, on: asOf)?.kind == .committee }, document: document,
        date: agreement.signed),
      responsible: parties, under: rests, coverage: coverage)
  }

  /// That nothing has taken its place is said by lists of all agreements in force.
  private func ended(
    _ agreement: UnitedAgreement, _ until: PartialDate, _ hasEnded: Certainty, in inquiry: borrowing Inquiry
  ) throws(NotJudged) -> Finding {
    let (registry, asOf) = (inquiry.registry, inquiry.asOf)
    let parties = agreement.parties.map { registry.lineage(of: $0, on: asOf) }
    let absence = try inquiry.absence(
      of: .agreement, by: parties, from: inquiry.period.first, until: asOf, committee: parties.first)
    let coverage = registry.reachingBack(absence.coverage, from: inquiry.period.first, until: asOf)
    let isWhole = coverage.completeness == .complete
    return finding(
      hasEnded == .certain && isWhole ? absence.severity : .query, agreement,
      hasEnded != .certain
        ? .perhapsEnded(until.latest == .last ? PartialDate(until.earliest) : until)
        : isWhole ? .ended(until) : .endedOnFile(until), [], coverage,
      in: inquiry)
  }

  private func basis(
    of agreement: UnitedAgreement, _ regulations: RegulationList, in inquiry: borrowing Inquiry
  ) throws(NotJudged) -> [Finding] {
    var findings: [Finding] = []
    var reason: NotJudged?
    var seen: Set<SourceLocation> = []
    for cell in agreement.basis {
      do throws(NotJudged) {
        for regulation in try regulations.cited(in: cell, by: agreement.lastWritten)
        where seen.insert(regulation.source).inserted {
          guard let replacement = try regulations.replacement(of: regulation, by: inquiry.asOf) else { continue }
          let isRevised = agreement.isRevised(since: replacement.from)
          if isRevised == .certain { continue }
          let paper = Document(number: regulation.number, date: PartialDate(regulation.date))
          findings.append(
            finding(
              .query, agreement, .replaced(paper, replacement, isCertain: isRevised == .excluded), document: paper,
              in: inquiry))
        }
      } catch { reason = error }
    }
    if findings.isEmpty, let reason { throw reason }
    return findings
  }

  /// - Parameter isInForce: whether the agreement is, and no other in its place: only then is its review owed.
  private func review(
    of agreement: UnitedAgreement, _ isInForce: Certainty, in inquiry: borrowing Inquiry
  ) -> [Finding] {
    let asOf = inquiry.asOf
    // Unset: a subject of its own says so.
    guard let months = try? inquiry.law.reviewMonths.provision(on: asOf) else { return [] }  // see above
    let since = agreement.lastReviewed
    let due = PartialDate(
      between: since.earliest.adding(months: months.value, landing: .lastDayOfMonth),
      and: since.latest.adding(months: months.value, landing: .lastDayOfMonth))
    let isOverdue = due.isBefore(asOf).and(agreement.saysRevised ? .certain : .possible)
    if isOverdue == .excluded { return [] }
    return [
      finding(
        isOverdue.and(isInForce) == .certain ? .violation : .query, agreement,
        .unreviewed(since: since, months: months.value, isCertain: isOverdue == .certain), [.init(months)],
        in: inquiry)
    ]
  }
}
