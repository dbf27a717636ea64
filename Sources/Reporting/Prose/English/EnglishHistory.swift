import Records

extension English {
  func noClosedYear(_ year: Int) -> Passage {
    "No closed figures of \(year: year) are at hand, so this review cannot be compared with last year's yet."
  }
  func comparisonCaption(_ year: Int) -> Passage { "This year against \(year: year)" }
  var indicator: Passage { "Figure" }
  func thisYear(_ year: Int) -> Passage { "This year (\(year: year))" }
  func lastYear(_ year: Int) -> Passage { "Last year (\(year: year))" }
  var change: Passage { "Change" }
  func name(_ indicator: Indicator) -> Passage {
    switch indicator {
    case .consultations: "Cases that required consultation"
    case .consulted: "Cases that met the rule on consultation, of those judged"
    case .consultationViolations: "Cases that did not meet the rule on consultation"
    case .consultationQueries: "Consultation cases to be explained"
    case .overlong: "Managers in one post beyond the limit or the monitoring threshold"
    case .overlongShare: "Share of managers beyond the limit or the monitoring threshold, of those judged"
    case .plans: "Staffing plans approved by the milestone, of those due"
    case .agreements: "Relations with an agreement in force, of those that must have one"
    case .conferences: "Agreements reviewed, of those in force all year"
    case .violations: "Breaches in all"
    case .queries: "Queries in all"
    case .undecided: "Cases not judged"
    case .senders: "Agencies that sent returns"
    case .inTime: "Returns in time, of those due"
    case .valid: "Rows accepted, of those accepted and sent back"
    case .accurate: "Cells that agree, of those two agencies both fill"
    }
  }
  func amount(_ figure: Indicator.Figure) -> Passage {
    switch figure {
    case .count(let n): "\(n)"
    case .share(let share) where share.whole == 0: "0"
    case .share(let share): "\(share.part) of \(share.whole) (\(share: share.part, of: share.whole))"
    }
  }
  /// “(29/44, 65,9%)”: no bracket in a bracket.
  private func inBrackets(_ figure: Indicator.Figure) -> Passage {
    guard case .share(let share) = figure, share.whole > 0 else { return "(\(amount(figure)))" }
    return "(\(share.part) of \(share.whole), \(share: share.part, of: share.whole))"
  }
  private func name(_ noun: Indicator.Noun, _ n: Int) -> Passage {
    switch noun {
    case .trial: n == 1 ? "case" : "cases"
    case .official: n == 1 ? "official" : "officials"
    case .violation: n == 1 ? "breach" : "breaches"
    case .finding: n == 1 ? "finding" : "findings"
    case .agency: n == 1 ? "agency" : "agencies"
    }
  }
  func change(_ change: Change, of noun: Indicator.Noun) -> Passage {
    switch change {
    case .unknown: "…"
    case .counted(by: 0), .points(tenths: 0): "unchanged"
    case .counted(let n): "\(abs(n)) \(name(noun, abs(n))) \(n > 0 ? "more" as Passage : "fewer")"
    case .points(let n):
      "\(n > 0 ? "up" as Passage : "down") \(language.decimal(tenths: abs(n))) percentage points"
    }
  }
  func compared(
    _ indicator: Indicator, _ now: Indicator.Figure, _ change: Change, with before: Indicator.Figure, of year: Int
  ) -> Passage {
    let (now, before) = (amount(now), inBrackets(before))
    let rest: Passage
    switch change {
    case .counted(by: 0), .points(tenths: 0): rest = "unchanged from \(year: year) \(before)."
    case .counted: rest = "\(self.change(change, of: indicator.noun)) than in \(year: year) \(before)."
    default: rest = "\(self.change(change, of: indicator.noun)) on \(year: year) \(before)."
    }
    return switch indicator {
    case .consultations: "Cases that required consultation numbered \(now), \(rest)"
    case .consulted: "Of the cases judged, \(now) met the rule on consultation, \(rest)"
    case .overlong: "Managers in one post beyond the limit or the monitoring threshold numbered \(now), \(rest)"
    case .violations: "Breaches in all numbered \(now), \(rest)"
    default: "\(name(indicator)): \(now), \(rest)"
    }
  }
  var comparisonLegend: Passage {
    "0: none arose; …: no figure to compare. Two shares are compared in percentage points."
  }
  var breakSign: Passage { "*: rests on a value that has changed; see the note under the table." }
  func recurrence(_ found: Recurrence, since year: Int) -> Passage {
    var text: Passage
    if found.total == 0 {
      text = "Apart from the quality of the returns, nothing was found this year."
    } else {
      var parts: [Passage] = []
      if found.new > 0 { parts.append("\(found.new) new") }
      if found.still > 0 { parts.append("\(found.still) found in \(year: year) and still there") }
      if found.returned > 0 {
        let years = found.earlier.map { Passage([.words(String($0))]) }.joined(by: ", ")
        parts.append("\(found.returned) not found in \(year: year), found before (figures of \(years)), and back again")
      }
      if found.apart > 0 { parts.append("\(found.apart) of a kind not checked in \(year: year)") }
      text =
        "Apart from the quality of the returns, this year has \(n(found.total, "finding", "findings")): \(parts.joined(by: "; "))."
    }
    if found.former == 0 {
      text += " Nothing was found in \(year: year)."
    } else if found.gone == 0 {
      text +=
        found.former == 1
        ? " The one finding of \(year: year) is still there."
        : " All \(found.former) findings of \(year: year) are still there."
    } else if found.gone == found.former {
      text +=
        " \(found.former == 1 ? "The one finding of \(year: year) is not" as Passage : "None of the \(found.former) findings of \(year: year) is") found this year; whether put right or no longer checked the lists do not say."
    } else {
      text +=
        " Of the \(n(found.former, "finding", "findings")) of \(year: year), \(found.gone) \(found.gone == 1 ? "is" as Passage : "are") not found this year; whether put right or no longer checked the lists do not say."
    }
    return text
  }
  func otherKey(_ year: Int) -> Passage {
    "The fingerprints of \(year: year) were made with another key, so what is new, still there or back again cannot be told."
  }
  func noFingerprints(_ year: Int) -> Passage {
    "The closed figures of \(year: year) hold no fingerprints, so what is new, still there or back again cannot be told."
  }
  var breaksTitle: Passage { "To bear in mind when comparing:" }
  func otherDay(_ now: CivilDate, _ before: CivilDate) -> Passage {
    "This year's figures are as of \(now), last year's as of \(before)."
  }
  func changedValue(
    _ title: Passage, _ now: Passage, before: Passage, in year: Int, from: CivilDate?, citation: String?,
    affecting names: [Passage]
  ) -> Passage {
    var text: Passage = "\(title): “\(now)” this year"
    if let from { text += citation.map { " (from \(from), by \($0))" } ?? " (from \(from))" }
    text += "; “\(before)” in \(year: year). "
    return text
      + (names.isEmpty
        ? "The totals of the two years therefore do not compare directly."
        : "These do not compare directly: \(names.joined(by: "; ")).")
  }
  func otherSenders(_ now: Fraction, before: Fraction, in year: Int) -> Passage {
    "This year \(now.part) of \(now.whole) agencies sent returns, in \(year: year) \(before.part) of \(before.whole): a figure may have moved for that alone."
  }
  func noValues(_ year: Int) -> Passage {
    "The closed figures of \(year: year) do not say which values of the rulebook were applied, so which of them have changed is not known."
  }
  var dayJudged: Passage { "The day judged" }
  var onlyDetails: Passage { "No main figure changes; details or fingerprints do" }
  func newRules(_ rules: [String], since year: Int) -> Passage {
    "In \(year: year) \(n(rules.count, "rule", "rules")) (\(rules.joined(separator: ", "))) \(rules.count == 1 ? "was" as Passage : "were") not checked, so the totals of the two years are not of one scope."
  }
}
