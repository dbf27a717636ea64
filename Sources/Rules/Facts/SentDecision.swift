import Records
import Rulebook

/// One decision and one committee that had a say on it: the decision was sent there, or not, as one paper, however many
/// officials it names.
struct SentDecision: Sendable {
  /// One for each official, in the order of the files; each has the same committee.
  let cases: [ConsultationCase]
  /// Every row of every list that has the decision.
  let entries: [PersonnelAction]

  var action: PersonnelAction { cases[0].action }
  var officials: [Code<Official>] { cases.map(\.action.official) }

  static func all(in inquiry: Inquiry) -> [SentDecision] {
    struct Key: Hashable {
      let decider: Code<Unit>
      let number: Symbol
      let date: PartialDate
      let committee: Code<Unit>
    }
    let united = Dictionary(inquiry.actions.map { (ActionKey($0.action), $0) }) { first, _ in first }
    var places: [Key: Int] = [:]
    var groups: [[ConsultationCase]] = []
    for one in inquiry.consultations.cases {
      var key: Key?
      if one.duty != nil, let committee = one.committee, let number = one.action.decision.number,
        number != .unreadable
      {
        key = Key(decider: one.action.decider, number: number, date: one.action.decided, committee: committee)
      }
      if let key, let place = places[key] {
        groups[place].append(one)
      } else {
        if let key { places[key] = groups.count }
        groups.append([one])
      }
    }
    return groups.map { cases in
      SentDecision(cases: cases, entries: cases.flatMap { united[ActionKey($0.action)]?.entries ?? [] })
    }
  }

  /// When a list that speaks for the two says that it was sent: the decider's, a superior's, or the committee's own.
  func sent(to committee: Code<Unit>, in registry: Registry) -> PartialDate? {
    let told = entries.filter { row in
      isDeciders(row, in: registry) || registry.sender(of: row.source) == committee
    }
    return Letter.readings(told.compactMap(\.sentToCommittee))
  }

  /// When the committee learned of it, of whichever official.
  var learned: PartialDate? { Letter.readings(cases.compactMap(\.learned)) }

  /// Whether the decider's list has a column for it: only then does an empty cell say that it was not sent.
  func saysWhetherSent(in registry: Registry) -> Bool {
    entries.contains {
      isDeciders($0, in: registry) && registry.speaks($0.source, of: "sentToCommittee", in: .action)
    }
  }

  private func isDeciders(_ row: PersonnelAction, in registry: Registry) -> Bool {
    guard let sender = registry.sender(of: row.source), registry.isKnown(sender) else { return true }
    return registry.isAtOrBelow(row.decider, sender, by: .managing, on: row.decided.latest)
  }
}

/// Which action: one row may hold several, of one person or of more.
struct ActionKey: Hashable {
  let source: SourceLocation
  let official: Code<Official>
  let kind: ActionKind

  init(_ action: PersonnelAction) { (source, official, kind) = (action.source, action.official, action.kind) }
}
