import Records
import Rulebook
import Rules

extension English {
  func keyConsultation(_ figures: ConsultationFigures) -> Passage {
    let found = figures.violations + figures.queries
    if found == 0 { return figures.inScope == 0 ? decisions(0, by: []) : consultations(figures) }
    let share: Passage =
      "In \(strong: "\(found) of \(figures.judged)") \(figures.judged == 1 ? "case" : "cases") judged (\(share: found, of: figures.judged)) the local committee was not consulted as the rule asks, or an explanation is needed"
    return figures.violations > 0
      ? "\(share); \(n(figures.violations, "is a breach", "are breaches"))." : "\(share); none is held to be a breach."
  }
  func keyPlans(_ found: Int, of examined: Int, at units: [Passage]) -> Passage {
    if examined == 0 { return noElection }
    if found == 0, examined == 1 {
      return "The staffing plan of the one congress or election that reached the milestone was approved by it."
    }
    return found == 0
      ? "The staffing plans of all \(n(examined, "congress or election", "congresses and elections")) that reached the milestone were approved by it."
      : "For \(strong: "\(found) of \(examined)") \(examined == 1 ? "congress or election" : "congresses and elections") that reached the milestone the staffing plan was not approved by it, or an explanation is needed: \(units.listed)."
  }
  func keyQuality(_ questions: Int, rejected: Int) -> Passage {
    if questions == 0 {
      return
        "\(strong: Passage([.number(rejected)])) \(rejected == 1 ? "row was" : "rows were") sent back to be corrected."
    }
    let back: Passage = rejected == 0 ? "no row was" : n(rejected, "row was", "rows were")
    return
      "\(strong: Passage([.number(questions)])) \(questions == 1 ? "question" : "questions") about the quality of the returns; \(back) sent back to be corrected."
  }

  func decisions(_ n: Int, by kinds: [Share]) -> Passage {
    n == 0
      ? "No decision requiring consultation arose during the year."
      : "During the year \(self.n(n, "decision", "decisions")) required consultation: \(kinds.listed)."
  }
  func consultations(_ figures: ConsultationFigures) -> Passage {
    let decisions: Passage = "in \(n(figures.decisions, "decision", "decisions"))"
    if figures.judged == 0, figures.inScope == 1 {
      return "The one case that required consultation (\(decisions)) could not be judged."
    }
    if figures.judged == 0 {
      return "None of the \(cases(figures.inScope)) that required consultation (\(decisions)) could be judged."
    }
    if figures.notJudged > 0 {
      return
        "\(figures.compliant) of \(cases(figures.judged)) judged met the rule (\(share: figures.compliant, of: figures.judged)), out of \(cases(figures.inScope)) that required consultation (\(decisions))."
    }
    if figures.compliant == figures.inScope {
      return figures.inScope == 1
        ? "The one case that required consultation met the rule."
        : "All \(figures.inScope) cases that required consultation (\(decisions)) met the rule."
    }
    return
      "\(figures.compliant) of \(cases(figures.inScope)) that required consultation (\(decisions)) met the rule (\(share: figures.compliant, of: figures.inScope))."
  }
  func consultationFaults(_ n: Figure, by faults: [Share], at committees: [Share]) -> Passage {
    "However, \(cases(n)) did not: \(faults.listed); in \(committees.listed)."
  }
  func consultationQueries(_ n: Figure, by faults: [Share], at committees: [Share]) -> Passage {
    "\(cases(n)) \(n.n == 1 ? "needs" : "need") an explanation and \(n.n == 1 ? "is" : "are") not held to be a breach: \(faults.listed); in \(committees.listed)."
  }
  func consultationSum(_ figures: ConsultationFigures) -> Passage {
    "Total = met the rule + did not + to be explained + not judged: \(figures.inScope) = \(figures.compliant) + \(figures.violations) + \(figures.queries) + \(figures.notJudged)."
  }
  func undecidedCases(_ n: Figure, by reasons: [Share]) -> Passage {
    "\(cases(n)) \(n.n == 1 ? "was" : "were") not judged: \(reasons.listed)."
  }
  func outOfScope(_ n: Int, by reasons: [Share]) -> Passage {
    "Besides, \(cases(n)) \(n == 1 ? "was" : "were") out of scope: \(reasons.listed)."
  }
  var consultationCaption: Passage {
    "Cases that required consultation, by committee"
  }
  func name(_ fault: Breach.Fault) -> Passage {
    switch fault {
    case .neverAsked: "never asked"
    case .askedAfterwards: "asked after the decision"
    case .decidedBeforeReply: "decided before the reply"
    case .decidedAgainst: "decided against the committee's opinion"
    case .receivedUnasked: "the receiving committee not asked"
    case .askedWrongly: "asked only orally, or the wrong committee"
    case .undatedLetter: "a letter without a date"
    }
  }
  func question(_ fault: Breach.Fault) -> Passage {
    switch fault {
    case .neverAsked: "no letter found"
    case .askedAfterwards: "a letter perhaps after the decision"
    case .decidedBeforeReply: "a decision perhaps before the reply"
    case .decidedAgainst: "another or a conditional opinion"
    case .receivedUnasked: "no letter to the receiving committee found"
    case .askedWrongly: "the way of asking not clear"
    case .undatedLetter: "the letter's date not clear"
    }
  }
  func head(_ fault: Breach.Fault) -> Passage {
    switch fault {
    case .neverAsked: "Never asked"
    case .askedAfterwards: "Asked after"
    case .decidedBeforeReply: "Before reply"
    case .decidedAgainst: "Against opinion"
    case .receivedUnasked: "Receiver not asked"
    case .askedWrongly: "Wrong way"
    case .undatedLetter: "No date"
    }
  }
  func faults(_ n: Figure, queries: Int) -> Passage { queries == 0 ? n.passage : "\(n) (\(queries)?)" }
  var committee: Passage { "Committee" }
  var unknownCommittee: Passage { "Committee not identified" }
  var compliant: Passage { "Met the rule" }
  var undecided: Passage { "Not judged" }
  var shareOfJudged: Passage { "Met/judged (%)" }
  var consultationLegend: Passage {
    "“2 (1?)”: 2 cases, 1 of which needs an explanation and is not held to be a breach. Total = met the rule + the columns of faults + not judged."
  }

  func limits(_ limits: [LimitInForce]) -> Passage {
    if limits.isEmpty { return "No limit of time in one post has been established, so none was judged." }
    return limits.map { limit -> Passage in
      switch limit.force {
      case .law: "the limit of time in one post is \(length(limit.months))"
      default: "the board's monitoring threshold is \(length(limit.months)), which is not a limit set by regulation"
      }
    }.joined(by: "; ").capitalized + "."
  }
  private func length(_ months: Int) -> Passage {
    let text = n(months, "month", "months")
    return months % 12 == 0 ? "\(text) (\(n(months / 12, "year", "years")))" : text
  }
  private func beyond(_ limit: LimitInForce?) -> Passage {
    guard let limit else { return "beyond the time watched" }
    return limit.force == .law
      ? "beyond \(length(limit.months))" : "beyond \(length(limit.months)) (monitoring threshold)"
  }
  func tenures(_ figures: SubjectFigures, at sectors: [Share], limit: LimitInForce?) -> Passage {
    if figures.examined == 0 {
      return figures.notJudged.n == 0
        ? "There is no manager whose time in post could be looked at." : "No manager's time in post could be judged."
    }
    if figures.found.n == 0, figures.examined == 1 {
      return "The one manager judged has not held one post \(beyond(limit))."
    }
    if figures.found.n == 0 {
      return "None of \(n(figures.examined, "manager", "managers")) has held one post \(beyond(limit))."
    }
    return
      "\(figures.found) of \(n(figures.examined, "manager", "managers")) (\(share: figures.found.n, of: figures.examined)) \(figures.found.n == 1 ? "has" : "have") held one post \(beyond(limit)) without rotation: \(sectors.listed)."
  }
  var sectorCaption: Passage { "Managers by time in post, by sector" }
  var sector: Passage { "Sector" }
  var managers: Passage { "Judged" }
  var overlong: Passage { "Beyond" }
  var share: Passage { "Share (%)" }
  func sectorsOverShare(_ n: Figure, names: [Passage]) -> Passage {
    n.n == 0
      ? "In no sector does the share of managers too long in post pass the sector's threshold."
      : "In \(self.n(n, "sector", "sectors")) the share of managers too long in post passes the sector's threshold: \(names.listed)."
  }

  func congresses(_ n: Int, of due: Int, year: Int) -> Passage {
    if n == due, due == 1 {
      return
        "Congresses of \(year: year): the staffing plan of the one Party organisation due was approved by the milestone."
    }
    return n == due
      ? "Congresses of \(year: year): the staffing plans of all \(self.n(due, "Party organisation", "Party organisations")) were approved by the milestone."
      : "Congresses of \(year: year): the staffing plans of \(n) of \(self.n(due, "Party organisation", "Party organisations")) were approved by the milestone (\(share: n, of: due))."
  }
  func election(_ n: Int, of due: Int, day: Passage) -> Passage {
    if n == due, due == 1 {
      return "Election of \(day): the staffing plan of the one unit due was approved by the milestone."
    }
    return n == due
      ? "Election of \(day): the staffing plans of all \(self.n(due, "unit", "units")) were approved by the milestone."
      : "Election of \(day): the staffing plans of \(n) of \(self.n(due, "unit", "units")) were approved by the milestone (\(share: n, of: due))."
  }
  var noElection: Passage { "No congress or election reached the milestone for its staffing plan in the year." }
  func movesApart(_ figures: SubjectFigures) -> Passage {
    if figures.examined == 0 { return "There is no nominee and no key post to lay beside the moves of the year." }
    if figures.found.n == 0, figures.examined == 1 {
      return
        "The one nominee or holder of a key post was not moved shortly before an election and has not been in post too long."
    }
    if figures.found.n == 0 {
      return
        "Of \(n(figures.examined, "nominee or holder", "nominees and holders")) of key posts none was moved shortly before an election or has been in post too long."
    }
    return
      "\(figures.found) of \(n(figures.examined, "nominee or holder", "nominees and holders")) of key posts \(figures.found.n == 1 ? "was" : "were") moved shortly before an election or \(figures.found.n == 1 ? "has" : "have") been in post too long; whether personnel work there is tied to preparing the election needs an explanation."
  }
  var readinessCaption: Passage {
    "Staffing plans at the milestone of each congress and election"
  }
  var organisation: Passage { "Unit" }
  var event: Passage { "Event" }
  var day: Passage { "Day" }
  var milestone: Passage { "Milestone" }
  var plan: Passage { "Staffing plan" }
  var planState: Passage { "Result" }
  func event(_ kind: ElectionKind) -> Passage {
    switch kind {
    case .partyCongress: "Party congress"
    case .peoplesCouncil: "People's Council election"
    case .nationalAssembly: "National Assembly election"
    }
  }
  func planState(_ state: PlanState) -> Passage {
    switch state {
    case .approved: "✓ by the milestone"
    case .late: "✗ after it"
    case .none: "✗ none"
    case .unclear: "△ to be explained"
    case .notDue: "not due yet"
    case .otherYear: "due in another year"
    case .notJudged: "x not judged"
    }
  }
  var noPlan: Passage { "none entered" }
  var readinessLegend: Passage {
    "✓ met; ✗ not met; △ to be explained, not judged a breach; x: not judged; …: no figure."
  }

  func agreements(_ figures: SubjectFigures) -> Passage {
    if figures.examined == 0 {
      return figures.notJudged.n == 0
        ? "No pair is known that must have a coordination agreement." : "No coordination agreement could be judged."
    }
    let kept = figures.examined - figures.found.n
    let pairs = n(figures.examined, "required pair", "required pairs")
    if figures.found.n == 0 {
      return "\(kept) of \(pairs) (100%) \(figures.examined == 1 ? "has" : "have") a coordination agreement in force."
    }
    return
      "\(kept) of \(pairs) (\(share: kept, of: figures.examined)) \(kept == 1 ? "has" : "have") a coordination agreement in force; \(figures.found) \(figures.found.n == 1 ? "has" : "have") none."
  }
  func conferences(_ figures: SubjectFigures) -> Passage {
    if figures.examined == 0 {
      return figures.notJudged.n == 0
        ? "No agreement was in force all year, so no review was due."
        : "No review of a coordination agreement could be judged."
    }
    let kept = figures.examined - figures.found.n
    let all = n(figures.examined, "agreement", "agreements")
    if figures.found.n == 0 { return "\(kept) of \(all) in force all year held the review due." }
    return "\(kept) of \(all) in force all year held the review due; \(figures.found) did not."
  }
  var agreementCaption: Passage { "Coordination agreements in the returns" }
  var agreement: Passage { "Agreement" }
  var parties: Passage { "Parties" }
  var signed: Passage { "Signed" }
  var until: Passage { "In force until" }
  var inForce: Passage { "In force" }
  func inForce(_ certainty: Certainty) -> Passage {
    switch certainty {
    case .certain: "✓ yes"
    case .possible: "△ not clear"
    case .excluded: "✗ ended"
    }
  }
  var withoutTerm: Passage { "no end" }

  func regulationIntroduction(_ n: Int) -> Passage {
    "\(self.n(n, "duty was", "duties were")) laid beside the regulations in force on the day that counts."
  }
  var regulationCaption: Passage { "How each regulation is carried out" }
  var content: Passage { "Duty" }
  var basis: Passage { "Regulation in force" }
  var inScope: Passage { "In scope" }
  var kept: Passage { "Kept" }
  var notKept: Passage { "Not kept, or to be explained" }
  var consultationRules: Passage { "Consultation of the local committee (C01–C07)" }
  var notEstablished: Passage { "not established" }
  var regulationLegend: Passage {
    "In scope = kept + not kept or to be explained + not judged. Each duty counts its own: cases, managers, sectors, elections, pairs."
  }
}
