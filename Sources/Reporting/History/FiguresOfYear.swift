import Records
import Rulebook
import Rules

/// The year's figures, taken from where the review's own tables take them: nothing is counted anew.
extension ClosedYear {
  init(_ composer: Composer) {
    let (inquiry, judgement, registry) = (composer.inquiry, composer.judgement, composer.registry)
    self.init(year: inquiry.period.year, asOf: inquiry.asOf)
    key = composer.input.key.name
    rules = judgement.outcomes.map { card, outcome in
      RuleLine(
        card.id, outOfScope: outcome.outOfScope.values.reduce(0, +), notJudged: outcome.notJudged.count,
        examined: outcome.examined, found: outcome.found, violations: outcome.count(.violation),
        queries: outcome.count(.query), notices: outcome.count(.notice))
    }
    consultation = Consultation(composer.tally, registry)
    let sectors = inquiry.sectors.map {
      Tenure.Sector(name: registry.names[$0.name], overlong: Fraction($0.overlong.count, of: $0.judged))
    }
    tenure = Tenure(overlong: sectors.reduce(Fraction()) { $0 + $1.overlong }, sectors: sectors)
    func kept(_ id: String) -> Fraction {
      let outcome = judgement[id]
      return Fraction(outcome.examined - outcome.found, of: outcome.examined)
    }
    (plans, agreements, conferences) = (kept("E01"), kept("R01"), kept("R03"))
    undecided = composer.undecided.count
    returns = Returns(composer.scorecard, composer.input)
    rejects = Rejects(rows: registry.rejects.count, cells: registry.cellRejects.count)
    values = inquiry.law.allProvisions(overlapping: inquiry.period.first...inquiry.period.last).compactMap(Value.init)
    findings = ClosedYear.findings(composer.roll)
  }

  private static func findings(_ roll: Roll) -> [Findings] {
    Roll.grouped(roll.entries) { $0.card.id }.flatMap { rule, entries in
      Severity.allCases.compactMap { severity in
        let prints = entries.filter { $0.finding.severity == severity }.map(\.fingerprint)
        if prints.isEmpty { return nil }
        return Findings(rule: rule, severity: severity.rawValue, fingerprints: prints.sorted())
      }
    }
  }
}

extension ClosedYear.Consultation {
  fileprivate init(_ tally: ConsultationTally, _ registry: Registry) {
    func line(_ line: ConsultationTally.Line) -> Line {
      Line(
        compliant: line.compliant, violations: line.violations, queries: line.queries, notJudged: line.notJudged)
    }
    self.init(
      decisions: tally.figures.decisions, total: line(tally.total),
      committees: tally.lines.map { ($0.committee.map { registry.names[$0.symbol] }, line($0)) })
  }
}

extension ClosedYear.Returns {
  fileprivate init(_ card: Scorecard, _ input: ReviewInput) {
    func line(_ line: Scorecard.Line) -> Line {
      Line(
        files: line.files, accepted: line.tally.accepted, rejected: line.tally.rejected, setAside: line.tally.aside,
        accuracy: line.agreeing, completeness: line.filled, inTime: Fraction(line.inTime, of: line.due))
    }
    self.init(
      senders: Fraction(card.figures.agencies, of: input.agencies.count), total: line(card.total),
      // The scorecard has the agencies in their order, and the shared lists behind them.
      agencies: card.lines.enumerated().map { i, one in
        (i < input.agencies.count ? input.agencies[i].id : nil, line(one))
      })
  }
}

extension ClosedYear.Value {
  /// Nil for a value that another stands before all year.
  fileprivate init?(_ line: AnnexLine) {
    guard let standing = line.provision else {
      self.init(key: line.key, value: line.value, isUnset: true)
      return
    }
    guard standing.wins else { return nil }
    self.init(
      key: line.key, value: line.value, isUnset: line.isUnset, from: standing.from, until: standing.until,
      citation: standing.basis.citation, force: standing.basis.force, confidence: standing.basis.confidence)
  }
}
