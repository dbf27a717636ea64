import Records

/// One spell, known from all others: one row may tell of two posts.
struct SpellKey: Hashable, Sendable {
  let source: SourceLocation
  let unit: Code<Unit>
  let post: Code<Post>
  let from: PartialDate

  init(_ spell: Assignment) {
    (source, unit, post, from) = (spell.source, spell.unit, spell.post, spell.from)
  }
}

extension Registry {
  /// Whether a spell that had begun by the day of the report is in a principal post. A seat on a committee, a post held
  /// besides, an acting post and a secondment stand beside the principal one. Possible where no list has the post.
  func isPrincipal(_ spell: Assignment, asOf: CivilDate) -> Certainty {
    guard spell.principal, spell.form != .acting, spell.form != .seconded,
      spell.to?.isBefore(spell.from) != .certain, spell.from.isAfter(PartialDate(asOf)) != .certain
    else { return .excluded }
    let ranks = versions(of: spell.post).map(\.rank)
    if ranks.contains(.seat) || versions(of: spell.unit).contains(where: { $0.kind == .committee }) { return .excluded }
    return ranks.isEmpty ? .possible : .certain
  }

  /// Earliest first. Of spells that begin on one day the order hangs on what they are, not on where they stand.
  func inOrderOfTime(_ spells: some Sequence<Assignment>) -> [Assignment] { spells.sorted { begins($0, before: $1) } }

  func begins(_ one: Assignment, before other: Assignment) -> Bool {
    if one.from != other.from {
      return (one.from.latest, one.from.earliest) < (other.from.latest, other.from.earliest)
    }
    if one.unit != other.unit {
      return names[one.unit.symbol].utf8.lexicographicallyPrecedes(names[other.unit.symbol].utf8)
    }
    if one.post != other.post {
      return names[one.post.symbol].utf8.lexicographicallyPrecedes(names[other.post.symbol].utf8)
    }
    // Of two lists that say the same, the first by its agency: files may come in any order.
    return (agency(of: one.source), one.source) < (agency(of: other.source), other.source)
  }

  /// Each agency's spells, agencies in the order of their ids.
  func byAgency(_ spells: [Assignment]) -> [(agency: String, spells: [Assignment])] {
    guard let first = spells.first else { return [] }
    // Most people stand in one file.
    if spells.allSatisfy({ $0.source.file == first.source.file }) { return [(agency(of: first.source), spells)] }
    return Dictionary(grouping: spells) { agency(of: $0.source) }.sorted { $0.key < $1.key }.map { ($0, $1) }
  }
}

/// What agencies' own lists contradict themselves in, worked out once: Q05 asks about it, and C11 and Q08 then do not.
struct ContradictedSpells: Sendable {
  /// By the long spell, those that it reaches into.
  private var others: [SpellKey: [Assignment]] = [:]
  private var spells: Set<SpellKey> = []

  func others(of spell: Assignment) -> [Assignment] { others[SpellKey(spell)] ?? [] }
  func contains(_ spell: Assignment) -> Bool { spells.contains(SpellKey(spell)) }

  /// - Parameter behind: spells that stand open though a decision has ended them. Those are Q08's.
  init(_ registry: Registry, asOf: CivilDate, without behind: Set<SpellKey>) {
    for official in registry.postholders {
      let all = registry.assignments(of: official)
      if all.count < 2 { continue }
      let principal = all.filter { registry.isPrincipal($0, asOf: asOf) == .certain }
      if principal.count < 2 { continue }
      for (_, list) in registry.byAgency(principal) where list.count > 1 {
        let atOnce = PostsAtOnce(registry.inOrderOfTime(list), until: asOf, in: registry)
        for (one, others) in atOnce.found where !behind.contains(SpellKey(one)) {
          self.others[SpellKey(one)] = others
          spells.formUnion(([one] + others).map(SpellKey.init))
        }
      }
    }
  }
}

/// Principal posts of one person that one agency's own lists have him in at once: each long spell with all that it
/// reaches into.
struct PostsAtOnce {
  private(set) var found: [(one: Assignment, others: [Assignment])] = []

  private struct Holding: Hashable {
    let unit: Code<Unit>
    let post: Code<Post>
  }

  private struct Open {
    let holding: Holding
    let spell: Assignment
    let end: CivilDate
  }

  /// - Parameter spells: in the order of time. Of those before, only the two posts that run longest matter: what reaches
  ///   into neither of them reaches into none.
  init(_ spells: [Assignment], until asOf: CivilDate, in registry: Registry) {
    var longest: [Open] = []
    var places: [SpellKey: Int] = [:]
    for spell in spells {
      let holding = Holding(unit: registry.lineage(of: spell.unit, on: asOf), post: spell.post)
      let end = PostsAtOnce.end(of: spell, asOf, registry)
      let other = longest.first { $0.holding != holding }
      if let other, spell.from.latest < other.end, spell.from.latest < end {
        if let i = places[SpellKey(other.spell)] {
          found[i].others.append(spell)
        } else {
          places[SpellKey(other.spell)] = found.count
          found.append((other.spell, others: [spell]))
        }
      }
      longest = PostsAtOnce.kept(longest + [Open(holding: holding, spell: spell, end: end)])
    }
  }

  /// The last day up to which it ran for certain. A day that ends one spell and begins the next is no time at all.
  private static func end(of spell: Assignment, _ asOf: CivilDate, _ registry: Registry) -> CivilDate {
    switch registry.end(of: spell) {
    case .ended(let end): min(end.earliest, asOf)
    case .lasts: asOf
    case .unsaid: spell.from.latest
    }
  }

  /// The longest spell of each of two posts; of those that end on one day the one that came first.
  private static func kept(_ open: [Open]) -> [Open] {
    var kept: [Open] = []
    for (_, one) in open.enumerated().sorted(by: { ($1.element.end, $0.offset) < ($0.element.end, $1.offset) })
    where kept.count < 2 && !kept.contains(where: { $0.holding == one.holding }) {
      kept.append(one)
    }
    return kept
  }
}
