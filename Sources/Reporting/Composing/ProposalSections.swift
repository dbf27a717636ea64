import Records
import Rulebook
import Rules

/// Sections IV and V: what comes next, and what is asked of whom. Both follow from what was found.
extension Composer {
  func directions() -> [Block] {
    let own = Narrative.blocks(input.narrative.directions)
    func figure(_ chapter: Chapter, _ rules: String...) -> Figure {
      Figure(rules.reduce(0) { $0 + judgement[$1].found }, chapter.rawValue)
    }
    var items: [Passage] = []
    let consultation = tally.figures
    if consultation.violations + consultation.queries > 0 { items.append(prose.directionConsult) }
    let tenure = figure(.tenure, "T01")
    if tenure.n > 0 { items.append(prose.directionTenure(tenure)) }
    let plans = figure(.readiness, "E01")
    if plans.n > 0 { items.append(prose.directionPlan(plans)) }
    let agreements = figure(.agreements, "R01", "R03")
    if agreements.n > 0 { items.append(prose.directionAgreement(agreements)) }
    let questions = Figure(roll.questions.count, Chapter.quality.rawValue)
    if questions.n > 0 { items.append(prose.directionReturns(questions)) }
    return own + (items.isEmpty ? [.paragraph(prose.noDirections)] : [.list(items)])
  }

  /// The remedies of the rules that found something, addressed to the units that answer, with counts.
  func proposals() -> [Block] {
    var order: [Code<Unit>] = []
    var asked: [Code<Unit>: [Roll.Entry]] = [:]
    for entry in roll.entries {
      for unit in entry.finding.responsible {
        if asked[unit] == nil { order.append(unit) }
        asked[unit, default: []].append(entry)
      }
    }
    if order.isEmpty { return [.paragraph(prose.noProposals)] }
    let left: [Block] =
      order.count <= limit
      ? [] : [.note(prose.listCut(shown: limit, of: order.count) + " " + prose.seePages(Chapter.annexPages.rawValue))]
    return order.prefix(limit).flatMap { code -> [Block] in
      let rules = Roll.grouped(asked[code]!) { $0.card.id }
      return [
        .paragraph(prose.proposal(to: unit(code).linked(to: plan.address(of: code)))),
        .list(
          rules.map { rule in
            prose.proposalItem(
              words(rule.entries[0].card.remedy), Figure(rule.entries.count, anchor(ofRule: rule.key)), rule.key)
          }),
      ]
    } + left
  }
}
