import Records

extension Outcome {
  /// How many subjects have an answer: in order, found, out of scope or not judged.
  public var answered: Int { examined + outOfScope.values.reduce(0, +) + notJudged.count }
}

extension Inquiry {
  /// What does not add up; empty where every subject has its one answer.
  ///
  /// - examined + out of scope + not judged = subjects, for every rule;
  /// - in scope = compliant + faults + not judged, for every committee, and C01 to C07 report what the table counts.
  public func imbalances(of rules: [any Rule], _ outcomes: [Outcome]) -> [String] {
    var wrong = consultations.imbalances
    for (rule, outcome) in zip(rules, outcomes) { wrong += imbalances(of: rule, outcome) }
    let sides = [Breach.Fault.neverAsked, .receivedUnasked].map(\.rawValue)
    let ofSides = zip(rules, outcomes).filter { sides.contains($0.0.card.id) }.map(\.1)
    return wrong + imbalance(ofSides: ofSides)
  }

  private func imbalances(of rule: some Rule, _ outcome: Outcome) -> [String] {
    var wrong: [String] = []
    func expect(_ name: String, _ one: Int, _ other: Int) {
      if one != other { wrong.append("\(rule.card.id): \(name): \(one), not \(other)") }
    }
    expect("answered", outcome.answered, rule.subjects(in: self).count)
    if outcome.found > outcome.examined { wrong.append("\(rule.card.id): more found than examined") }
    guard let fault = Breach.Fault(rawValue: rule.card.id) else { return wrong }
    let tally = consultations.tally
    let faults = tally.total.faults[fault]?.all ?? 0
    // A letter without a number is on top of a case that is in order.
    expect("found", outcome.found, fault == .undatedLetter ? max(outcome.found, faults) : faults)
    // C01 and C05 share the cases by their side; the others look at all of them.
    if fault == .neverAsked || fault == .receivedUnasked { return wrong }
    expect("not judged", outcome.notJudged.count, tally.total.notJudged)
    expect("out of scope", outcome.outOfScope.values.reduce(0, +), tally.outOfScope.values.reduce(0, +))
    return wrong
  }

  /// C01 and C05 together have every case once, and C01 the letters whose decisions did not come.
  private func imbalance(ofSides outcomes: [Outcome]) -> [String] {
    if outcomes.count < 2 { return [] }
    let total = outcomes.reduce(0) { $0 + $1.answered }
    let cases = consultations.cases.count + consultations.undecided.count
    let notJudged = outcomes.reduce(0) { $0 + $1.notJudged.count }
    let expected = consultations.tally.total.notJudged + consultations.undecided.count
    return (total == cases ? [] : ["C01, C05: answered: \(total), not \(cases)"])
      + (notJudged == expected ? [] : ["C01, C05: not judged: \(notJudged), not \(expected)"])
  }
}

extension ConsultationFacts {
  fileprivate var imbalances: [String] {
    var wrong: [String] = []
    func expect(_ name: String, _ one: Int, _ other: Int) {
      if one != other { wrong.append("consultation: \(name): \(one), not \(other)") }
    }
    let total = tally.total
    for line in tally.lines + [total] where !line.isBalanced {
      wrong.append("consultation: in scope \(line.inScope) = \(line.compliant) + \(line.found) + \(line.notJudged)")
    }
    expect("cases", total.inScope + tally.outOfScope.values.reduce(0, +), cases.count)
    expect("in scope", total.inScope, cases.count(where: \.isInScope))
    expect("by committee", tally.lines.reduce(0) { $0 + $1.inScope }, total.inScope)
    expect("compliant, by committee", tally.lines.reduce(0) { $0 + $1.compliant }, total.compliant)
    expect("not judged, by committee", tally.lines.reduce(0) { $0 + $1.notJudged }, total.notJudged)
    expect("reasons", tally.reasons.count, total.notJudged)
    for fault in Breach.Fault.allCases {
      expect(
        fault.rawValue, tally.lines.reduce(0) { $0 + ($1.faults[fault]?.all ?? 0) }, total.faults[fault]?.all ?? 0)
    }
    return wrong
  }
}
