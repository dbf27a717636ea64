import Records

/// One person whom an election needs, why, and the decisions that moved him.
struct NeededOfficial: Sendable {
  let official: Code<Official>
  let election: UnitedElection
  let role: Role
  let at: SourceLocation
  let moves: [UnitedAction]

  enum Role: Sendable {
    case nominee
    /// The holder of key posts under the election's committee.
    case holder([KeySpell])
  }

  /// A key post, and one spell in it.
  struct KeySpell: Sendable {
    let post: KeyPost
    let spell: Assignment
  }

  /// Election by election: its nominees, then those who hold or held a key post under it in the year.
  static func all(
    for elections: [UnitedElection], _ nominees: NomineesByElection, in inquiry: Inquiry
  ) -> [NeededOfficial] {
    let registry = inquiry.registry
    let actions = inquiry.actions
    let moves = PlacesByOfficial(actions.map { $0.action.kind.isMove ? $0.action.official : nil }, in: registry)
    let spells = keySpells(in: inquiry)
    var needed: [NeededOfficial] = []
    for (election, nominees) in zip(elections, nominees.certain) {
      func add(_ official: Code<Official>, _ role: Role, at place: SourceLocation) {
        needed.append(
          NeededOfficial(
            official: official, election: election, role: role, at: place, moves: moves[official].map { actions[$0] }))
      }
      var seen: Set<Code<Official>> = []
      for nominee in nominees where seen.insert(nominee.official).inserted {
        add(nominee.official, .nominee, at: nominee.source)
      }
      guard let day = election.day else { continue }
      let held = spells.filter {
        registry.isAtOrBelow($0.post.unit, election.unit, by: .party, on: min(day.earliest, inquiry.asOf))
      }
      let byOfficial = Dictionary(grouping: held, by: \.spell.official)
      for one in held where seen.insert(one.spell.official).inserted {
        add(one.spell.official, .holder(byOfficial[one.spell.official]!), at: one.spell.source)
      }
    }
    return needed
  }

  /// Every spell of the year in a key post, key post by key post.
  private static func keySpells(in inquiry: Inquiry) -> [KeySpell] {
    struct Place: Hashable {
      let unit: Code<Unit>
      let post: Code<Post>
    }
    let keyPosts = inquiry.registry.records.keyPosts
    let places = Set(keyPosts.map { Place(unit: $0.unit, post: $0.post) })
    let year = inquiry.period
    let spells = inquiry.registry.records.assignments.filter { spell in
      places.contains(Place(unit: spell.unit, post: spell.post)) && spell.from.earliest <= year.last
        && (spell.to?.latest ?? .last) >= year.first
    }
    let byPlace = Dictionary(grouping: spells) { Place(unit: $0.unit, post: $0.post) }
    return keyPosts.flatMap { post in
      (byPlace[Place(unit: post.unit, post: post.post)] ?? []).map { KeySpell(post: post, spell: $0) }
    }
  }
}

extension NeededOfficial {
  /// The key post that a move took him from, and how certain that is. A nominee is needed wherever he comes from.
  func keySpell(leftBy move: PersonnelAction, in registry: Registry) -> (KeySpell?, Certainty) {
    let (decided, left) = (move.decided.adding(days: -1), move.takesEffect.adding(days: -1))
    return likeliest { one in
      // He held it when it was decided, or at some time until it took effect: lists close a spell on either day.
      let leaves = move.leaves(one.post.unit, one.post.post, in: registry)
      return registry.isListed(one.spell, from: decided, until: left).and(leaves)
    }
  }

  /// The key post that he holds on `day`.
  func keySpell(openOn day: CivilDate, in registry: Registry) -> (KeySpell?, Certainty) {
    likeliest { registry.isListed($0.spell, from: PartialDate(day), until: PartialDate(day)) }
  }

  private func likeliest(_ certainty: (KeySpell) -> Certainty) -> (KeySpell?, Certainty) {
    guard case .holder(let spells) = role else { return (nil, .certain) }
    let judged = spells.map { ($0, certainty($0)) }
    let best = judged.first { $0.1 == .certain } ?? judged.first { $0.1 == .possible }
    return best.map { ($0.0, $0.1) } ?? (nil, .excluded)
  }
}

extension ActionKind {
  /// Whether it takes somebody from one post to another.
  var isMove: Bool { self == .transfer || self == .rotation || self == .secondment }
}
