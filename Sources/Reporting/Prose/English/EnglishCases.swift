import Records
import Rulebook
import Rules

extension English {
  func severity(_ severity: Severity) -> Passage {
    switch severity {
    case .violation: "Breach"
    case .query: "Needs explanation"
    case .notice: "To note"
    }
  }
  func findings(_ figures: FindingFigures) -> Passage {
    "The comparison shows \(parts(of: figures)); each case stands below and in Annex 1."
  }
  func parts(of figures: FindingFigures) -> Passage {
    var parts: [Passage] = []
    if figures.violations > 0 { parts.append(n(figures.violations, "breach", "breaches")) }
    if figures.queries > 0 { parts.append("\(cases(figures.queries)) to be explained") }
    if figures.notices > 0 { parts.append("\(cases(figures.notices)) to note") }
    return parts.joined(by: ", ")
  }
  var noFindings: Passage { "The comparison shows no breach and no case to be explained." }
  var placesCaption: Passage { "Breaches and queries, by committee" }
  var unitsCaption: Passage {
    "Breaches and queries, by sector of the unit that answers"
  }
  var violations: Passage { "Breaches" }
  var queries: Passage { "To be explained" }
  var notices: Passage { "To note" }
  var findingsTotal: Passage { "Total" }
  var noCommittee: Passage { "Of no one committee" }
  var responsibleUnit: Passage { "Sector, unit" }
  var responsibleLegend: Passage {
    "A case for which several units answer is counted for the first of them. Questions of the returns' quality (part 3) are not among these."
  }
  func placeHeading(_ name: Passage, _ figures: FindingFigures) -> Passage { "\(name): \(parts(of: figures))" }
  func caseNumber(_ n: Int, of total: Int) -> Passage { "Case \(n)/\(total)" }
  func cardsLeftOut(_ n: Int) -> Passage {
    "\(n) more \(n == 1 ? "case is" : "cases are") not told in full here; the whole list is in findings.csv."
  }

  func decider(_ name: Passage) -> Passage { "Deciding side: \(name)" }
  func localCommittee(_ name: Passage) -> Passage { "Local committee: \(name)" }
  var evidence: Passage { "What the returns hold" }
  var lists: Passage { "Each side's lists" }
  var preparation: Passage { "Preparing the election" }
  var personnelWork: Passage { "Personnel work" }
  var agreementsOnFile: Passage { "Agreements in the returns" }
  func decision(_ action: ActionLine) -> Passage {
    var text: Passage = "Decision \(action.document), \(action.kind.en), \(action.official)"
    if let from = action.from { text += action.isMove ? ", from \(from)" : ", at \(from)" }
    if let to = action.to { text += ", to \(to)" }
    if let effective = action.effective { text += "; effective \(effective)" }
    return text + "."
  }
  func learned(_ date: PartialDate) -> Passage { "The committee received the decision on \(date)." }
  func letter(_ letter: LetterLine) -> Passage {
    let way: Passage =
      switch letter.form {
      case .written: "Letter"
      case .oral: "By word of mouth"
      case .meeting: "Meeting"
      }
    var text: Passage = "\(way) \(letter.document ?? "without number or date"), to \(letter.asked)"
    if let received = letter.received { text += "; received \(received)" }
    if let reply = letter.reply { text += "; reply \(reply)" }
    switch letter.opinion {
    case .empty: text += letter.reply == nil ? "; no reply entered" : ""
    case .unreadable: text += "; the opinion cannot be read"
    case .value(.agree): text += "; agreed"
    case .value(.disagree): text += "; did not agree"
    case .value(.conditions): text += "; agreed on conditions"
    }
    return text + "."
  }
  func nearMiss(_ letter: Passage, about official: Passage) -> Passage {
    "May belong here (about \(official)): \(letter)"
  }
  func seat(_ spell: SpellLine) -> Passage {
    let end: Passage = spell.to.map { "from \(spell.from) to \($0)" } ?? "since \(spell.from)"
    return "\(spell.official) sits on \(spell.unit) (\(spell.post)) \(end)."
  }
  func spell(_ spell: SpellLine) -> Passage {
    let end: Passage = spell.to.map { "from \(spell.from) to \($0)" } ?? "since \(spell.from)"
    return "\(spell.official): \(spell.post), \(spell.unit), \(end)."
  }
  func electionLine(_ kind: ElectionKind, _ unit: Passage, day: PartialDate?, plan: Passage?) -> Passage {
    let when: Passage = day.map { ", \($0)" } ?? ""
    return "\(event(kind)), \(unit)\(when); staffing plan: \(plan ?? noPlan)."
  }
  func nominee(_ official: Passage, _ entry: Entrance) -> Passage {
    entry == .first ? "\(official) stands for the first time." : "\(official) stands for re-election."
  }
  func succession(
    _ official: Passage, _ post: Passage, _ unit: Passage, approved: PartialDate, until: PartialDate?
  ) -> Passage {
    let end: Passage = until.map { ", until \($0)" } ?? ""
    return "\(official) planned for \(post) at \(unit), approved \(approved)\(end)."
  }
  func evaluation(
    _ official: Passage, year: Int, by evaluator: Passage, asked: Passage?, request: Passage?, reply: Passage?
  ) -> Passage {
    let question: Passage = asked.map { "; asked \($0)" } ?? "; nobody entered as asked"
    let paper: Passage = request.map { " by \($0)" } ?? ""
    let answer: Passage = reply.map { ", reply \($0)" } ?? ", no reply entered"
    return "Evaluation of \(official) for \(year: year) by \(evaluator)\(question)\(paper)\(answer)."
  }
  func agreementLine(_ number: Passage, _ parties: Passage, signed: PartialDate, until: PartialDate?) -> Passage {
    let end: Passage = until.map { ", in force until \($0)" } ?? ", no end entered"
    return "Agreement \(number) (\(parties)), signed \(signed)\(end)."
  }
  func activity(_ kind: ActivityKind, held: PartialDate, count: Int) -> Passage {
    let what: Passage =
      switch kind {
      case .conference: "Review conference"
      case .exchange: "Exchange"
      case .plan: "Joint plan"
      }
    return count == 1 ? "\(what), \(held)." : "\(what), \(held): \(count) times."
  }
  func unitLine(_ name: Passage) -> Passage { "List of units: \(name)." }
  var rowOnly: Passage { "The row:" }
  func coverage(_ kind: RecordKind, _ unit: Passage?, _ gap: CoverageGap?, hasRows: Bool) -> Passage {
    let of: Passage = unit.map { " of \($0)" } ?? ""
    let list: Passage = "List of \(kind.listName.en)\(of)"
    switch gap {
    case nil: return hasRows ? "\(list): complete." : "\(list): complete, and holds no row about this case."
    case .nobodyVouches: return "\(list): nobody vouches that it is complete."
    case .onlySince(let day): return "\(list): complete only since \(day)."
    case .missing: return "\(list): has not arrived."
    case .broken: return "\(list): the file could not be read to its end."
    case .rejected(let place): return "\(list): a row was sent back (\(place: place)) that may be the one."
    }
  }
  func rest(_ citations: Passage, _ force: Basis.Force, _ confidence: Basis.Confidence) -> Passage {
    "\(citations) (\(name(force)); \(name(confidence)))"
  }
  func name(_ force: Basis.Force) -> Passage {
    switch force {
    case .law: "law"
    case .monitoring: "monitoring threshold"
    case .target: "target"
    case .method: "method"
    }
  }
  func name(_ confidence: Basis.Confidence) -> Passage {
    switch confidence {
    case .sourced: "checked against the text"
    case .derived: "derived from the text"
    case .recalled: "not verified"
    case .office: "confirmed by the office"
    }
  }
  var noValue: Passage { "rests on no value of a regulation" }
  var unverified: Passage {
    "(basis not verified, see \(Passage("Annex 2").linked(to: Chapter.annexLaw.rawValue)))"
  }
  var law: Passage { "Regulation" }
  var remedy: Passage { "Asked for" }
  var responsible: Passage { "Answers" }

  func qualityIntroduction(_ n: Figure) -> Passage {
    "\(self.n(n, "question", "questions")) about the quality of the returns \(n.n == 1 ? "is" : "are") for their senders to look at."
  }
  var noQualityFindings: Passage { "There is no question about the quality of the returns." }
  var qualityCaption: Passage { "Quality of the returns, by sender" }
  func undecidedIntroduction(_ n: Int) -> Passage {
    n == 0
      ? everythingJudged
      : "\(cases(n)) below \(n == 1 ? "was" : "were") looked at and not judged; \(n == 1 ? "it counts" : "they count") neither as kept nor as not kept."
  }
  var undecidedCaption: Passage { "Cases not judged" }
  func undecidedGroup(_ rule: Passage, _ reason: Passage, _ n: Int) -> Passage { "\(rule): \(reason) – \(cases(n))" }
  var reason: Passage { "Reason" }
  var subject: Passage { "Case" }
  func causesOpen(_ n: Int) -> Passage {
    n == 0 ? "There is no case whose cause should be stated." : "No cause has been concluded for \(cases(n))."
  }
  var directionConsult: Passage { "Keep consulting in writing before a decision is issued." }
  func directionTenure(_ n: Figure) -> Passage {
    "Review the \(self.n(n, "case", "cases")) of time in post and draw up a rotation plan."
  }
  func directionPlan(_ n: Figure) -> Passage {
    "Complete the staffing plans that are missing; explain \(cases(n)) not approved by the milestone."
  }
  func directionAgreement(_ n: Figure) -> Passage {
    "Sign, renew or review the coordination agreements in \(cases(n))."
  }
  func directionReturns(_ n: Figure) -> Passage {
    "Complete and correct the returns: \(self.n(n, "question", "questions")) in part III.3."
  }
  var noDirections: Passage { "Keep following how these regulations are carried out." }
  func proposal(to unit: Passage) -> Passage { "We ask \(unit.strong) to:" }
  func proposalItem(_ remedy: Passage, _ n: Figure, _ rule: String) -> Passage { "\(remedy) (\(rule): \(cases(n)))" }
  var noProposals: Passage { "This year's figures give rise to no proposal." }
}
