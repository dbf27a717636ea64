import Records
import Rulebook
import Rules

/// A finding as its reader meets it: one line of what happened, what each side's files hold, the law, the remedy.
extension Composer {
  /// - Parameter total: of how many it is the one with that number; all that have a card, if not said.
  func card(_ entry: Roll.Entry, number: Int, of total: Int? = nil) -> ReviewCase {
    let finding = entry.finding
    let dates = entry.card.family == .consultation ? dates(of: finding) : nil
    return ReviewCase(
      anchor: entry.anchor, severity: finding.severity.rawValue, severityWord: prose.severity(finding.severity),
      rule: entry.card.id, number: prose.caseNumber(number, of: total ?? roll.cases.count),
      fingerprint: short(entry.fingerprint),
      head: sentence(of: finding), columns: columns(of: entry) + followUp(entry), law: law(of: entry),
      remedy: words(entry.card.remedy),
      responsible: finding.responsible.isEmpty
        ? "…" : finding.responsible.map { unit($0).linked(to: plan.address(of: $0)) }.joined(by: ", "),
      gap: dates?.gap.map(prose.gap), timeLine: dates.flatMap { timeLine($0, of: entry.anchor) })
  }

  /// “3f9a-c204”: enough to find the case by; the whole stands in the CSV file.
  func short(_ fingerprint: String) -> String {
    "\(fingerprint.prefix(4))-\(fingerprint.dropFirst(4).prefix(4))"
  }

  func law(of entry: Roll.Entry) -> Passage {
    let citations = Citations(entry.finding.under.map(\.basis).filter { $0.force != .method })
    var text: Passage = "\(words(entry.card.title)): "
    text +=
      citations.groups.isEmpty
      ? prose.noValue
      : citations.groups.map { prose.rest($0.text, $0.force, $0.confidence) }.joined(by: "; ")
    if entry.finding.isUnverified { text += " " + prose.unverified }
    return text
  }

  private func columns(of entry: Roll.Entry) -> [ReviewCase.Column] {
    let columns =
      switch entry.card.family {
      case .consultation: consultation(entry)
      case .readiness: readiness(entry)
      case .agreement: rows(of: entry, under: prose.agreementsOnFile)
      case .tenure, .followUp, .quality: rows(of: entry, under: prose.evidence)
      }
    return columns.filter { !$0.lines.isEmpty }
  }

  // MARK: Consultation: the side that decided, and the committee

  private func consultation(_ entry: Roll.Entry) -> [ReviewCase.Column] {
    let finding = entry.finding
    // Two columns where a letter between the two is in question; what else stands on a decision is evidence.
    guard let action = index.actions[finding.at], let committee = finding.about.committee,
      let one = consultations[CaseKey(at: finding.at, committee: committee)],
      finding.coverage.map({ $0.kind == .consultation }) ?? true
    else { return rows(of: entry, under: prose.evidence) }
    var ours = [ReviewCase.Line(decision(action), at: place(finding.at))]
    var theirs: [ReviewCase.Line] = []
    func add(_ text: Passage, at location: SourceLocation) {
      let line = ReviewCase.Line(text, at: place(location))
      if registry.sender(of: location) == committee { theirs.append(line) } else { ours.append(line) }
    }
    var hasLetters = (ours: false, theirs: false)
    for related in finding.related {
      switch related.role {
      case .sameAction: if let same = index.actions[related.at] { add(decision(same), at: related.at) }
      case .letter, .reply, .nearMiss:
        guard let row = index.consultations[related.at] else { continue }
        let text = letter(row)
        if registry.sender(of: related.at) == committee { hasLetters.theirs = true } else { hasLetters.ours = true }
        add(related.role == .nearMiss ? prose.nearMiss(text, about: official(row.official)) : text, at: related.at)
      case .seat:
        if let seat = index.assignments[related.at] {
          theirs.append(ReviewCase.Line(prose.seat(line(seat)), at: place(related.at)))
        }
      case .spell, .agreement, .plan, .move, .unit, .sameOfficial, .twin, .regulation:
        add(described(related.at, entry.card.family), at: related.at)
      }
    }
    if let learned = one.learned { theirs.append(ReviewCase.Line(prose.learned(learned), at: place(finding.at))) }
    for side in finding.coverage?.sides ?? [] {
      let isTheirs = side.unit == committee
      let text = prose.coverage(
        .consultation, nil, gap(side.gap), hasRows: isTheirs ? hasLetters.theirs : hasLetters.ours)
      if isTheirs { theirs.append(ReviewCase.Line(text)) } else { ours.append(ReviewCase.Line(text)) }
    }
    return [
      ReviewCase.Column(title: prose.decider(unit(action.decider)), lines: ours),
      ReviewCase.Column(title: prose.localCommittee(unit(committee)), lines: theirs),
    ]
  }

  // MARK: The other families

  private func readiness(_ entry: Roll.Entry) -> [ReviewCase.Column] {
    let finding = entry.finding
    var preparation = [ReviewCase.Line(described(finding.at, .readiness), at: place(finding.at))]
    var work: [ReviewCase.Line] = []
    for related in finding.related {
      let line = ReviewCase.Line(described(related.at, .readiness), at: place(related.at))
      switch related.role {
      case .move, .spell, .sameAction: work.append(line)
      default: preparation.append(line)
      }
    }
    return [
      ReviewCase.Column(title: prose.preparation, lines: preparation),
      ReviewCase.Column(title: prose.personnelWork, lines: work),
      ReviewCase.Column(title: prose.lists, lines: coverage(of: finding)),
    ]
  }

  /// Every row of the finding in one column.
  private func rows(of entry: Roll.Entry, under title: Passage) -> [ReviewCase.Column] {
    let finding = entry.finding
    let rows = [finding.at] + finding.related.map(\.at)
    return [
      ReviewCase.Column(
        title: title,
        lines: rows.map { ReviewCase.Line(described($0, entry.card.family), at: place($0)) }),
      ReviewCase.Column(title: prose.lists, lines: coverage(of: finding)),
    ]
  }

  private func coverage(of finding: Finding) -> [ReviewCase.Line] {
    guard let coverage = finding.coverage else { return [] }
    return coverage.sides.map {
      ReviewCase.Line(prose.coverage(coverage.kind, unit($0.unit), gap($0.gap), hasRows: true))
    }
  }

  private func gap(_ gap: Coverage.Gap?) -> CoverageGap? {
    switch gap {
    case nil: nil
    case .nobodyVouches: .nobodyVouches
    case .onlySince(let day, _): .onlySince(day)
    case .missing: .missing
    case .broken: .broken
    case .rejected(let at): .rejected(place: registry.place(of: at))
    }
  }

  // MARK: One row

  /// The row in words, read as what its rule reads it for: one row may hold records of several kinds.
  func described(_ at: SourceLocation, _ family: RuleCard.Family) -> Passage {
    let agreement = index.agreements[at].map {
      prose.agreementLine(
        .given(registry.names[$0.number.symbol]), parties(of: $0), signed: $0.signed, until: $0.until)
    }
    let activity = index.activities[at].map { prose.activity($0.kind, held: $0.held, count: Int($0.count)) }
    let nominee = index.nominees[at].map { prose.nominee(official($0.official), $0.entry) }
    let succession = index.successions[at].map {
      prose.succession(official($0.official), post($0.post), unit($0.unit), approved: $0.approved, until: $0.until)
    }
    let evaluation = index.evaluations[at].map {
      prose.evaluation(
        official($0.official), year: Int($0.year), by: unit($0.evaluator), asked: $0.asked.map(unit),
        request: $0.request.isEmpty ? nil : document($0.request), reply: $0.reply.isEmpty ? nil : document($0.reply))
    }
    let election = index.elections[at].map {
      prose.electionLine(
        $0.kind, unit($0.unit), day: $0.day, plan: $0.staffingPlan.isEmpty ? nil : document($0.staffingPlan))
    }
    let spell = index.assignments[at].map { prose.spell(line($0)) }
    let action = index.actions[at].map(decision)
    let letter = index.consultations[at].map(letter)
    let named = index.units[at].map { prose.unitLine(.given(registry.names[$0.name])) }
    let readings: [Passage?] =
      switch family {
      case .tenure: [spell, action, named, letter]
      case .readiness: [nominee, succession, election, spell, action, named]
      case .agreement: [agreement, activity, named]
      case .consultation, .followUp, .quality:
        [action, letter, spell, evaluation, nominee, succession, election, agreement, activity, named]
      }
    return readings.lazy.compactMap(\.self).first ?? prose.rowOnly
  }

  private func decision(_ action: PersonnelAction) -> Passage {
    func place(_ unit: Code<Unit>?, _ post: Code<Post>?) -> Passage? {
      let parts = [post.map(self.post), unit.map(self.unit)].compactMap(\.self)
      return parts.isEmpty ? nil : parts.joined(by: ", ")
    }
    return prose.decision(
      ActionLine(
        document: document(action.decision), kind: action.kind.name, official: official(action.official),
        isMove: [.transfer, .rotation, .secondment].contains(action.kind),
        from: place(action.fromUnit, action.fromPost), to: place(action.toUnit, action.toPost),
        effective: action.effective))
  }

  private func letter(_ row: Consultation) -> Passage {
    prose.letter(
      LetterLine(
        form: row.form, document: row.letter.isEmpty ? nil : document(row.letter), asked: unit(row.asked),
        received: row.received, reply: row.reply.isEmpty ? nil : document(row.reply), opinion: row.opinion))
  }

  private func line(_ spell: Assignment) -> SpellLine {
    SpellLine(
      official: official(spell.official), post: post(spell.post), unit: unit(spell.unit), from: spell.from,
      to: spell.to)
  }
}
