import Records
import Rulebook

/// One decision and one committee that had a say on it: the decision was sent there, or not, as one paper, however many
/// officials it names.
struct SentDecision: Sendable {
  /// One for each official, in the order of the files; each has the same committee.
  let cases: [ConsultationCase]
  /// Every row of every list that has the decision, rows on somebody whom no list knows among them: a name may be
  /// misspelt. None where the case alone says that nothing need be sent, or that nobody can say.
  let entries: [PersonnelAction]
  /// How many of them, from the first, are on those whose cases these are.
  private let own: Int
  /// When the committee learned of it, of whichever official.
  let learned: PartialDate?
  /// Whether no other committee had a say on any of them: then only it can be meant where the decider says “sent”.
  let isOnlyCommittee: Bool

  var action: PersonnelAction { cases[0].action }

  /// Everyone it is on, each once.
  func officials(in registry: Registry) -> [Code<Official>] {
    NamedPersons.all(entries.prefix(own), in: registry) { ($0.source, $0.official) }
  }

  static func all(in inquiry: Inquiry) -> [SentDecision] {
    let (actions, cases) = (inquiry.actions, inquiry.consultations.cases)
    let places = ActionPlaces(actions, in: inquiry.registry)
    var papers = DecisionPapers(reserving: actions.count)
    var paperOf = [Int](repeating: 0, count: actions.count)
    let ownPaper = actions.indices.map { i in
      let paper = papers.place(of: actions[i].action)
      paperOf[places.first[i]] = paper
      return paper
    }
    var sides = [Sides](repeating: Sides(), count: actions.count)
    let placeOf = cases.map { places.place(of: $0.action) }
    for (one, place) in zip(cases, placeOf) { if let place { sides[place].add(one) } }
    // Rows of a paper of which nobody can say whose committee is meant.
    let unplaced = PlacesByOwner(
      actions.indices.map { sides[places.first[$0]].hasCommittee ? nil : ownPaper[$0] }, count: papers.count)

    let groups = Groups(cases, papers: placeOf.map { place in place.map { paperOf[$0] } }, count: papers.count)
    return groups.all.map { group in
      let first = cases[group[group.startIndex]]
      let group = group.map { (one: cases[$0], place: placeOf[$0]) }
      guard first.isPlaced, first.isInScope else {
        return SentDecision(cases: group.map(\.one), entries: [], own: 0, learned: nil, isOnlyCommittee: false)
      }
      var entries: [PersonnelAction] = []
      var learned: [PartialDate] = []
      func add(_ united: UnitedAction) {
        entries += united.entries
        if let day = united.learned(by: first.committee) { learned.append(day) }
      }
      for case let place? in group.lazy.map(\.place) { add(actions[place]) }
      let own = entries.count
      if let place = group[0].place { for i in unplaced[paperOf[place]] { add(actions[i]) } }
      return SentDecision(
        cases: group.map(\.one), entries: entries, own: own, learned: Letter.readings(learned),
        isOnlyCommittee: group.allSatisfy { one in
          one.place.map { sides[$0].nobodyBut(first.committee) } ?? true
        })
    }
  }

  /// Which committees the cases of one decision are before.
  private struct Sides {
    private enum InScope { case none, one(Code<Unit>?), several }
    private var inScope = InScope.none
    private(set) var hasCommittee = false

    mutating func add(_ side: ConsultationCase) {
      if side.committee != nil { hasCommittee = true }
      guard side.isInScope else { return }
      switch inScope {
      case .none: inScope = .one(side.committee)
      case .one(let other): if other != side.committee { inScope = .several }
      case .several: break
      }
    }

    /// Whether no case in scope is before another.
    func nobodyBut(_ committee: Code<Unit>?) -> Bool {
      switch inScope {
      case .none: true
      case .one(let only): only == committee
      case .several: false
      }
    }
  }

  /// Cases of one paper before one committee, together; each other case for itself.
  private struct Groups {
    private let members: PlacesByOwner
    private let count: Int
    var all: some Sequence<ArraySlice<Int>> { (0..<count).lazy.map { members[$0] } }

    init(_ cases: [ConsultationCase], papers: [Int?], count: Int) {
      /// The groups of each paper, few as the committees are: the first, and after each the next.
      var first = [Int?](repeating: nil, count: count)
      var groups: [(committee: Code<Unit>?, next: Int?)] = []
      let groupOf: [Int?] = cases.indices.map { i in
        guard cases[i].isPlaced, let paper = papers[i] else {
          groups.append((nil, nil))
          return groups.count - 1
        }
        var next = first[paper]
        while let group = next {
          if groups[group].committee == cases[i].committee { return group }
          next = groups[group].next
        }
        groups.append((cases[i].committee, first[paper]))
        first[paper] = groups.count - 1
        return groups.count - 1
      }
      (members, self.count) = (PlacesByOwner(groupOf, count: groups.count), groups.count)
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

/// Where a decision stands among those of the registry, by the official it is on: nobody has many.
private struct ActionPlaces {
  private let actions: [UnitedAction]
  private let byOfficial: PlacesByOfficial
  /// For each action the first that is the same.
  private(set) var first: [Int] = []

  init(_ actions: [UnitedAction], in registry: Registry) {
    self.actions = actions
    byOfficial = PlacesByOfficial(actions.map { $0.action.official }, in: registry)
    first = actions.indices.map { place(of: actions[$0].action) ?? $0 }
  }

  func place(of action: PersonnelAction) -> Int? {
    let key = ActionKey(action)
    return byOfficial[action.official].first { ActionKey(actions[$0].action) == key }
  }
}

extension ConsultationCase {
  /// Whether the duty to ask reaches it, and before which committee.
  fileprivate var isPlaced: Bool { duty != nil && committee != nil }
}

/// Which action: one row may hold several, of one person or of more.
struct ActionKey: Hashable {
  let source: SourceLocation
  let official: Code<Official>
  let kind: ActionKind

  init(_ action: PersonnelAction) { (source, official, kind) = (action.source, action.official, action.kind) }
}
