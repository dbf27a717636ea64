import Records
import Rulebook
import Rules

/// A case that was looked at and not decided: which, where it stands, and why.
struct Undecided: Sendable {
  enum Subject: Sendable {
    /// One consultation case has one verdict, whatever number of rules look at it.
    case consultation(ConsultationCase)
    case other(RuleCard)
  }

  let subject: Subject
  let reason: NotJudged
  let at: SourceLocation?

  /// Consultation cases once each, then every other rule's subjects, in the order of the catalogue.
  static func all(in input: ReviewInput) -> [Undecided] {
    var all: [Undecided] = []
    for one in input.inquiry.consultations.cases {
      guard case .notJudged(let reason) = one.verdict else { continue }
      all.append(Undecided(subject: .consultation(one), reason: reason, at: one.action.source))
    }
    let verdicts = Set(Breach.Fault.allCases.map(\.rawValue))
    for (card, outcome) in input.judgement.outcomes where !verdicts.contains(card.id) {
      for one in outcome.notJudged { all.append(Undecided(subject: .other(card), reason: one.reason, at: one.at)) }
    }
    return all
  }

  /// The same words for all that one check left undecided.
  var group: String {
    switch subject {
    case .consultation: "C " + reason.id
    case .other(let card): card.id + " " + reason.id
    }
  }
}

extension Composer {
  /// III.4: a reader must see what was not decided.
  func undecidedCases() -> [Block] {
    let introduction = Block.paragraph(prose.undecidedIntroduction(undecided.count))
    if undecided.isEmpty { return [introduction] }
    var table = Table(
      caption: prose.undecidedCaption, isNumbered: true, style: .words,
      columns: [.words(prose.subject), .words(prose.reason), .words(prose.placeHead)], rows: [])
    var order: [String] = []
    var groups: [String: [Undecided]] = [:]
    for one in undecided {
      if groups[one.group] == nil { order.append(one.group) }
      groups[one.group, default: []].append(one)
    }
    for key in order {
      let group = groups[key]!
      let reason = words(group[0].reason.reason(in: inquiry.law))
      let title: Passage
      switch group[0].subject {
      case .consultation: title = prose.consultationRules
      case .other(let card): title = "\(card.id). \(words(card.title))"
      }
      table.rows.append(.group(prose.undecidedGroup(title, reason, group.count)))
      table.rows += group.map { one in Table.Row([subject(of: one), reason, one.at.map(place) ?? "…"]) }
    }
    return [introduction] + cut(table, rest: nil)
  }

  private func subject(of one: Undecided) -> Passage {
    switch one.subject {
    case .consultation(let one):
      let committee: Passage = one.committee.map { ", \(unit($0))" } ?? ""
      return "\(document(one.action.decision)), \(official(one.action.official))\(committee)"
    case .other(let card): return words(card.title)
    }
  }
}
