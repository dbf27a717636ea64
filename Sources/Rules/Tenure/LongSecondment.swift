import Records
import Rulebook

/// T07. Seconded longer than the rules allow, and still away on the day of the report.
///
/// Shown by a spell that a list calls a secondment. Where only a decision is on file, nobody has written that it still
/// lasts: it is asked about, and not even that where anything shows that he has moved since.
struct LongSecondment: Rule {
  let card = RuleCard(
    "T07", "long-secondment",
    title: Bilingual(vi: "Biệt phái quá thời hạn", en: "Seconded too long"),
    rationale: Bilingual(
      vi: "Biệt phái là việc có thời hạn; quá thời hạn thì phải kết thúc hoặc chuyển hẳn.",
      en: "A secondment is meant to end: who stays for good is to be transferred."),
    remedy: Bilingual(
      vi: "Có quyết định kết thúc biệt phái hoặc điều động; gửi Ban Tổ chức.",
      en: "Decide the end of the secondment, or the transfer, and send the decision to the organisation board."),
    reads: ["secondment.limit", "tenure.gap"])

  let examples = Examples(
    setting: """
      on    31/12/2026
      law   secondment.limit  36
      law   tenure.gap  1 method
      unit  thuế-hải-an  name Thuế Hải An  kind vertical  level district  managingParent cục-thuế
      unit  sở  name Sở Tài chính  kind state-body  level province  managingParent ubnd
      post  phó  title Phó Chi cục trưởng  rank deputy  filled appointed
      post  chuyên-viên  title Chuyên viên  rank staff  filled appointed
      official  an  name Trần Văn An  birth 1980
      """,
    reported: [
      Case(
        "Three years and a day.",
        "↓ assignment  an  unit sở  post chuyên-viên  from 30/12/2023  form seconded", severity: .violation,
        says: Bilingual(
          vi: "Trần Văn An biệt phái tại Sở Tài chính từ 30/12/2023, quá 36 tháng.",
          en: "Trần Văn An has been seconded to Sở Tài chính since 30 December 2023, over 36 months.")),
      Case(
        "Prolonged the very next day: one secondment.",
        """
        ↓ assignment  an  unit sở  post chuyên-viên  from 1/6/2023  to 31/5/2026  form seconded
          assignment  an  unit sở  post chuyên-viên  from 1/6/2026  form seconded
        """, severity: .violation),
      Case(
        "Only the year is known.",
        "↓ assignment  an  unit sở  post chuyên-viên  from 2023  form seconded", severity: .query,
        says: Bilingual(
          vi: "Trần Văn An biệt phái tại Sở Tài chính từ 2023, có thể đã quá 36 tháng, cần xác định ngày.",
          en:
            "Trần Văn An has been seconded to Sở Tài chính since 2023, perhaps over 36 months; the dates are to be established."
        )),
      Case(
        "The decisions of the office that lent him did not come: one that called him back may stand there.",
        """
          unit        cục-thuế  name Cục Thuế  kind vertical  level province
          covers      action  cục-thuế  missing
          assignment  an  unit thuế-hải-an  post phó  from 2015
        ↓ assignment  an  unit sở  post chuyên-viên  from 30/12/2023  form seconded
        """, severity: .query),
      Case(
        "The list has no column for the end.",
        """
          sender      cục-thuế  without to
        ↓ assignment  official.name Trần Văn An  official.birth 1980  unit sở  post chuyên-viên  from 2020  form seconded
        """, severity: .query,
        says: Bilingual(
          vi:
            "Trần Văn An biệt phái tại Sở Tài chính từ 2020, quá 36 tháng nếu hiện còn giữ; danh sách không có cột ngày thôi giữ chức vụ.",
          en:
            "Trần Văn An has been seconded to Sở Tài chính since 2020, over 36 months if the post is still held; the list has no column for the end."
        )),
      Case(
        "The end cannot be read.",
        "↓ assignment  an  unit sở  post chuyên-viên  from 2020  to ?  form seconded", severity: .query),
      Case(
        "A decision on file has moved him on since.",
        """
        ↓ assignment  an  unit sở  post chuyên-viên  from 2020  form seconded
          action  an  kind DIEU_DONG  decider ubnd  fromUnit sở  fromPost chuyên-viên  toUnit thuế-hải-an  decision 9/QĐ 1/6/2026
        """, severity: .query),
      Case(
        "He has begun in another post since, and the row of the secondment was never closed.",
        """
        ↓ assignment  an  unit sở  post chuyên-viên  from 2020  form seconded
          assignment  an  unit thuế-hải-an  post phó  from 1/6/2024
        """, severity: .query),
      Case(
        "Only the decision is on file: nobody has written that he is still away.",
        """
        ↓ action  an  kind BIET_PHAI  decider cục-thuế  fromUnit thuế-hải-an  toUnit sở  decision 9/QĐ 1/6/2023
          assignment  an  unit thuế-hải-an  post phó  from 2015
        """, severity: .query,
        says: Bilingual(
          vi:
            "Trần Văn An biệt phái đến Sở Tài chính theo quyết định 9/QĐ ngày 1/6/2023, đến nay quá 36 tháng nếu chưa kết thúc biệt phái.",
          en:
            "Trần Văn An was seconded to Sở Tài chính by decision 9/QĐ of 1 June 2023: over 36 months ago, if the secondment has not ended."
        )),
      Case(
        "The spell and the decision of one secondment: one finding.",
        """
        ↓ assignment  an  unit sở  post chuyên-viên  from 1/6/2023  form seconded
          action  an  kind BIET_PHAI  decider cục-thuế  fromUnit thuế-hải-an  toUnit sở  decision 9/QĐ 20/5/2023
        """, severity: .violation),
      Case(
        "The unit was renamed meanwhile.",
        """
          unit        sở-cũ  name Sở cũ  kind state-body  level province  until 31/5/2025  successors sở
        ↓ assignment  an  unit sở-cũ  post chuyên-viên  from 1/6/2023  to 31/5/2025  form seconded
          assignment  an  unit sở  post chuyên-viên  from 1/6/2025  form seconded
        """, severity: .violation),
    ],
    silent: [
      Case("Three years to the day.", "assignment  an  unit sở  post chuyên-viên  from 31/12/2023  form seconded"),
      Case("Not seconded.", "assignment  an  unit sở  post chuyên-viên  from 2010"),
      Case(
        "Seconded years ago, and back.",
        """
        assignment  an  unit sở  post chuyên-viên  from 2015  to 2020  form seconded
        assignment  an  unit thuế-hải-an  post phó  from 2010
        """),
      Case(
        "Back for a year, and seconded again.",
        """
        assignment  an  unit sở  post chuyên-viên  from 1/1/2021  to 31/12/2023  form seconded
        assignment  an  unit sở  post chuyên-viên  from 1/1/2025  form seconded
        """),
      Case(
        "Only the decision is on file, and another has moved him since.",
        """
        action  an  kind BIET_PHAI  decider cục-thuế  toUnit sở  decision 9/QĐ 1/6/2020
        action  an  kind DIEU_DONG  decider ubnd  toUnit thuế-hải-an  decision 10/QĐ 1/6/2023
        """),
      Case(
        "Only the decision is on file, and he has begun in another post since.",
        """
        action  an  kind BIET_PHAI  decider cục-thuế  toUnit sở  decision 9/QĐ 1/6/2020
        assignment  an  unit thuế-hải-an  post phó  from 2022
        """),
    ],
    notJudged: [
      Case(
        "Nobody has set the limit.",
        """
        law         secondment.limit  unset
        assignment  an  unit sở  post chuyên-viên  from 2010  form seconded
        """),
      Case("A unit that no list has.", "assignment  an  unit ?  post chuyên-viên  from 2010  form seconded"),
    ])

  /// Everyone whom a list or a decision has seconded.
  struct Subject: Sendable {
    let official: Code<Official>
    let decisions: [UnitedAction]
    let at: SourceLocation
  }

  func subjects(in inquiry: Inquiry) -> [Subject] {
    let decisions = Dictionary(
      grouping: inquiry.actions.filter { $0.kinds.contains(.secondment) }, by: \.action.official)
    var seen: Set<Code<Official>> = []
    let spells = inquiry.registry.records.assignments.filter { $0.form == .seconded }
    let listed = spells.filter { seen.insert($0.official).inserted }.map {
      Subject(official: $0.official, decisions: decisions[$0.official] ?? [], at: $0.source)
    }
    let decided = inquiry.actions.filter { $0.kinds.contains(.secondment) && seen.insert($0.action.official).inserted }
      .map {
        Subject(official: $0.action.official, decisions: decisions[$0.action.official] ?? [], at: $0.rows[0])
      }
    return (listed + decided).sorted { $0.at < $1.at }
  }

  func place(of subject: Subject, in inquiry: borrowing Inquiry) -> SourceLocation? { subject.at }

  func judge(_ subject: Subject, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    let limit = try inquiry.law.secondmentLimit.provision(on: inquiry.asOf)
    let gap = try inquiry.law.tenureGap.provision(on: inquiry.asOf)
    let spells = inquiry.registry.assignments(of: subject.official)
    let lent = JoinedSpells(
      Array(spells), gap: gap.value, asOf: inquiry.asOf, lent: true, mergers: inquiry.tenures.mergers,
      in: inquiry.registry)
    var findings: [Finding] = []
    var isAway = false
    var reason: NotJudged?
    for tenure in lent.tenures where tenure.isOpen(on: inquiry.asOf) != .excluded {
      guard inquiry.registry.isKnown(tenure.unit) else {
        reason = .unknownUnit
        continue
      }
      isAway = true
      let isPassed = tenure.from.isOver(months: limit.value, on: inquiry.asOf)
      if isPassed != .excluded { findings.append(finding(tenure, isPassed, spells, subject, limit, gap, inquiry)) }
    }
    for decision in subject.decisions where mayLast(decision, inquiry) {
      guard let unit = decision.action.toUnit, inquiry.registry.isKnown(unit) else {
        reason = reason ?? .unknownUnit
        continue
      }
      isAway = true
      let isPassed = decision.action.takesEffect.isOver(months: limit.value, on: inquiry.asOf)
      if isPassed != .excluded { findings.append(finding(decision, isPassed, to: unit, limit, inquiry)) }
    }
    if !findings.isEmpty { return .found(findings) }
    if let reason { throw reason }
    return isAway ? .inOrder : .outOfScope(.notSeconded)
  }

  /// Whether he has begun in a post of his own since: then nobody may have closed the row of the secondment.
  private func mayBeBack(
    from tenure: Tenure, _ spells: ArraySlice<Assignment>, _ inquiry: borrowing Inquiry
  ) -> Bool {
    let day = PartialDate(inquiry.asOf)
    return spells.contains { spell in
      spell.form != .seconded && spell.principal && spell.from.isAfter(tenure.from) != .excluded
        && inquiry.registry.isListed(spell, from: day, until: day) != .excluded
    }
  }

  /// Whether nothing on file shows that a secondment of which only the decision is on file has ended, or is one of the
  /// spells.
  private func mayLast(_ decision: UnitedAction, _ inquiry: borrowing Inquiry) -> Bool {
    let (start, official) = (decision.action.takesEffect, decision.action.official)
    let later = inquiry.registry.actions(on: official).contains { other in
      let moves = other.kind.isDeparture || other.kind == .secondment || other.kind == .appointment
      return moves && !decision.rows.contains(other.source) && other.takesEffect.isAfter(start) != .excluded
    }
    let begun = inquiry.registry.assignments(of: official).contains { spell in
      spell.form == .seconded
        ? inquiry.registry.isListed(spell, from: start, until: PartialDate(inquiry.asOf)) != .excluded
        : spell.from.isBefore(start) == .excluded
    }
    return !later && !begun && start.isOnOrBefore(inquiry.asOf) != .excluded
  }

  private func finding(
    _ tenure: Tenure, _ isPassed: Certainty, _ spells: ArraySlice<Assignment>, _ subject: Subject,
    _ limit: Provision<Int>, _ gap: Provision<Int>,
    _ inquiry: borrowing Inquiry
  ) -> Finding {
    let home = home(of: subject.official, inquiry)
    let left =
      inquiry.registry.signOfLeaving(
        tenure.unit, tenure.post, since: tenure.from, subject.official, by: inquiry.asOf)
      ?? (mayBeBack(from: tenure, spells, inquiry) ? .laterPost : nil)
      ?? inquiry.registry.lostSign(of: tenure, subject.official, by: inquiry.asOf, home: home)
    let doubt = TenureDoubt(isPassed: isPassed, tenure: tenure, left: left, asOf: inquiry.asOf)
    return Finding(
      doubt == nil ? .violation : .query,
      SecondedTooLong(
        official: subject.official, unit: tenure.unit, post: tenure.post, since: tenure.from, limit: limit.value,
        doubt: doubt),
      at: tenure.spells[0],
      related: tenure.spells.dropFirst().map { .init(.spell, $0) } + subject.decisions.map { .init(.move, $0.rows[0]) },
      about: .init(official: subject.official, unit: tenure.unit, date: tenure.from),
      responsible: [home ?? inquiry.manager(of: tenure.unit)],
      under: [.init(limit), .init(gap)])
  }

  private func finding(
    _ decision: UnitedAction, _ isPassed: Certainty, to unit: Code<Unit>, _ limit: Provision<Int>,
    _ inquiry: borrowing Inquiry
  ) -> Finding {
    let action = decision.action
    return Finding(
      .query,
      PerhapsStillSeconded(
        official: action.official, unit: unit, decision: action.decision, limit: limit.value,
        isSecondment: decision.kinds.count == 1, isPassed: isPassed),
      at: decision.rows[0], related: decision.rows.dropFirst().map { .init(.sameAction, $0) },
      about: .init(
        official: action.official, unit: unit, document: action.decision, date: action.takesEffect),
      responsible: [home(of: action.official, inquiry) ?? action.decider], under: [.init(limit)])
  }

  /// Who manages the post that he was lent from, where a list has it: he sent him, and calls him back.
  private func home(of official: Code<Official>, _ inquiry: borrowing Inquiry) -> Code<Unit>? {
    let day = PartialDate(inquiry.asOf)
    let own = inquiry.registry.assignments(of: official).first { spell in
      spell.form != .seconded && spell.principal && inquiry.registry.isKnown(spell.unit)
        && inquiry.registry.isListed(spell, from: day, until: day) != .excluded
    }
    return own.map { inquiry.manager(of: inquiry.registry.lineage(of: $0.unit, on: inquiry.asOf)) }
  }
}

private struct SecondedTooLong: Statement {
  let official: Code<Official>
  let unit: Code<Unit>
  let post: Code<Post>
  let since: PartialDate
  let limit: Int
  let doubt: TenureDoubt?

  var vi: Sentence {
    "\(official) biệt phái tại \(unit) từ \(since), \(doubt.vi("quá \(months: limit)"))."
  }
  var en: Sentence {
    "\(official) has been seconded to \(unit) since \(since), \(doubt.en("over \(months: limit)"))."
  }
  /// Another list may give another start: one secondment is one case.
  var identity: Sentence { "\(official) \(unit) \(post)" }
}

private struct PerhapsStillSeconded: Statement {
  let official: Code<Official>
  let unit: Code<Unit>
  let decision: Document
  let limit: Int
  /// Whether all lists call it one.
  let isSecondment: Bool
  /// Whether that is over the limit, if it has not ended.
  let isPassed: Certainty

  var vi: Sentence {
    let what: Sentence =
      isSecondment
      ? "biệt phái đến \(unit) theo quyết định \(decision)"
      : "đến \(unit) theo quyết định \(decision) (các danh sách ghi khác nhau, biệt phái hoặc hình thức khác)"
    let over: Sentence = isPassed == .certain ? "đến nay quá" : "đến nay có thể đã quá"
    return "\(official) \(what), \(over) \(months: limit) nếu chưa kết thúc biệt phái."
  }
  var en: Sentence {
    let what: Sentence =
      isSecondment
      ? "was seconded to \(unit) by decision \(decision)"
      : "went to \(unit) by decision \(decision), which not all lists call a secondment"
    let over: Sentence = isPassed == .certain ? "over" : "perhaps over"
    return "\(official) \(what): \(over) \(months: limit) ago, if the secondment has not ended."
  }
  var identity: Sentence { "\(official) \(unit) \(decision)" }
}
