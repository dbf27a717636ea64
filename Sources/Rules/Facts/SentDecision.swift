import Records
import Rulebook

/// One decision and one committee that had a say on it: the decision was sent there, or not, as one paper, however many
/// officials it names.
struct SentDecision: Sendable {
  /// One for each official, in the order of the files; each has the same committee.
  let cases: [ConsultationCase]
  /// Every row of every list that has the decision, rows on somebody whom no list knows among them: a name may be
  /// misspelt.
  let entries: [PersonnelAction]
  /// When the committee learned of it, of whichever official.
  let learned: PartialDate?
  /// Whether no other committee had a say on any of them: then only it can be meant where the decider says “sent”.
  let isOnlyCommittee: Bool

  var action: PersonnelAction { cases[0].action }
  /// Everyone it is on, each once.
  let officials: [Code<Official>]

  static func all(in inquiry: Inquiry) -> [SentDecision] {
    struct Key: Hashable {
      let paper: Int
      let committee: Code<Unit>
    }
    var papers = DecisionPapers()
    let sides = Dictionary(grouping: inquiry.consultations.cases) { ActionKey($0.action) }
    let united = Dictionary(inquiry.actions.map { (ActionKey($0.action), $0) }) { first, _ in first }
    var paperOf: [ActionKey: Int] = [:]
    // Rows of a paper of which nobody can say whose committee is meant.
    var unplaced: [Int: [UnitedAction]] = [:]
    for one in inquiry.actions {
      let key = ActionKey(one.action)
      let paper = papers.place(of: one.action)
      paperOf[key] = paper
      if sides[key]?.allSatisfy({ $0.committee == nil }) ?? true { unplaced[paper, default: []].append(one) }
    }
    var places: [Key: Int] = [:]
    var groups: [[ConsultationCase]] = []
    for one in inquiry.consultations.cases {
      var key: Key?
      if one.duty != nil, let committee = one.committee, let paper = paperOf[ActionKey(one.action)] {
        key = Key(paper: paper, committee: committee)
      }
      if let key, let place = places[key] {
        groups[place].append(one)
      } else {
        if let key { places[key] = groups.count }
        groups.append([one])
      }
    }
    return groups.map { cases in
      let keys = cases.map { ActionKey($0.action) }
      let isPlaced = cases[0].duty != nil && cases[0].committee != nil
      let others = isPlaced ? paperOf[keys[0]].flatMap { unplaced[$0] } ?? [] : []
      let own = keys.compactMap { united[$0] }
      let all = own + others
      return SentDecision(
        cases: cases, entries: all.flatMap(\.entries),
        learned: Letter.readings(all.compactMap { $0.learned(by: cases[0].committee) }),
        isOnlyCommittee: keys.allSatisfy { key in
          (sides[key] ?? []).allSatisfy { !$0.isInScope || $0.committee == cases[0].committee }
        },
        officials: NamedPersons.all(
          own.flatMap { $0.entries.map { ($0.source, $0.official) } }, in: inquiry.registry))
    }
  }

  /// When a list says that it was sent, and whether that is said of this committee for certain. What another committee
  /// enters is when it was sent there.
  func sent(to committee: Code<Unit>, in registry: Registry) -> (date: PartialDate, isCertain: Bool)? {
    let day = action.decided.latest
    var isCertain = true
    var dates: [PartialDate] = []
    for row in entries {
      guard let date = row.sentToCommittee else { continue }
      let sender = registry.sender(of: row.source)
      let isDeciders = isDeciders(row, in: registry)
      if !isDeciders, let sender, sender != committee, registry.unit(sender, on: day)?.kind == .committee { continue }
      if sender != committee, !(isDeciders && isOnlyCommittee) { isCertain = false }
      dates.append(date)
    }
    return Letter.readings(dates).map { ($0, isCertain) }
  }

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
