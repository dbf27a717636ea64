import Records
import Rulebook

/// One person planned for one post of one unit (quy hoạch), from all the lists that have it.
struct PlannedPost: Sendable {
  let official: Code<Official>
  /// Where the unit was renamed, the one it is now.
  let unit: Code<Unit>
  let post: Code<Post>
  /// The rows themselves, in the order of the files.
  let entries: [Succession]
  /// On the day of the report.
  let isInForce: Certainty
  /// Whether it is for this very unit: a plan for one that has since been merged need not be for what came of it.
  let isOfUnit: Certainty
  /// Whether he holds that very post on the day of the report: then he succeeds nobody in it.
  let isHeld: Certainty

  var rows: [SourceLocation] { entries.map(\.source) }
  /// Whether it prepares somebody for a post that he does not hold yet.
  var isAhead: Certainty { isInForce.and(isHeld.negated) }
}

extension PlannedPost {
  /// Each list gives its own answer, by all its rows: a plan that was renewed has two. Where the lists differ, nobody can
  /// say which is right.
  func isInForce(on day: PartialDate, in registry: Registry) -> Certainty {
    PlannedPost.isInForce(entries, on: day, in: registry)
  }

  fileprivate static func isInForce(_ entries: [Succession], on day: PartialDate, in registry: Registry) -> Certainty {
    let lists = Dictionary(grouping: entries) { registry.agency(of: $0.source) }
    let answers = Set(
      lists.values.map { rows -> Certainty in
        rows.reduce(.excluded) { sum, row in sum.or(registry.isInForce(row, on: day)) }
      })
    return answers.count == 1 ? answers.first! : .possible
  }
}

extension Registry {
  /// An empty cell says that a plan has no last day only where the list has a column for it.
  fileprivate func isInForce(_ plan: Succession, on day: PartialDate) -> Certainty {
    let lasts =
      plan.until.map { $0.isBefore(day).negated }
      ?? (speaks(plan.source, of: "until", in: .succession) ? .certain : .possible)
    return plan.approved.isOnOrBefore(day).and(lasts)
  }
}

/// Who is planned for which post, by all lists together; worked out once.
struct SuccessionPlans: Sendable {
  struct Place: Hashable, Sendable {
    let unit: Code<Unit>
    let post: Code<Post>
  }

  /// Every person and post once, in the order of the files.
  let all: [PlannedPost]
  /// Everyone who is in a plan, in the order in which the lists first name them.
  let people: [Code<Official>]
  private let byPerson: [Code<Official>: [Int]]
  private let byPlace: [Place: [Int]]
  /// Of units that were split: they may mean any of the parts.
  private let byPart: [Place: [Int]]
  /// Of posts that no list has, in a unit that one has; of known posts in units that none has: they may mean any.
  private let byUnit: [Code<Unit>: [Int]]
  private let byPost: [Code<Post>: [Int]]
  /// Who is or may be planned for a post that no list has, of a unit that none has either.
  let nowhere: Set<Code<Official>>
  /// By post, plans for people whom no list has: a code or a name may be miswritten, and be anybody's.
  private let ofStrangers: [Code<Post>: [Int]]
  /// The earliest day on which a plan of each list was approved for certain.
  private let firstApproved: [FeedNumber: CivilDate]

  init(_ registry: Registry, asOf: CivilDate) {
    struct Key: Hashable {
      let official: Code<Official>
      let place: Place
    }
    let mergers = registry.mergers
    var heirs: [Code<Unit>: Set<Code<Unit>>] = [:]
    var order: [Key] = []
    var rows: [Key: [Succession]] = [:]
    var first: [FeedNumber: CivilDate] = [:]
    for row in registry.records.successions {
      let its = heirs[row.unit] ?? registry.heirs(of: row.unit, on: asOf)
      heirs[row.unit] = its
      let unit = its.count == 1 ? its.first! : row.unit
      let key = Key(official: row.official, place: Place(unit: unit, post: row.post))
      if rows[key] == nil { order.append(key) }
      rows[key, default: []].append(row)
      first[row.source.feed] = min(first[row.source.feed] ?? .last, row.approved.latest)
    }
    let day = PartialDate(asOf)
    all = order.map { key in
      PlannedPost(
        official: key.official, unit: key.place.unit, post: key.place.post, entries: rows[key]!,
        isInForce: PlannedPost.isInForce(rows[key]!, on: day, in: registry),
        isOfUnit: rows[key]!.contains { registry.isOnlyRenamed($0.unit, until: asOf, mergers: mergers) }
          ? .certain : .possible,
        isHeld: registry.isHeld(key.place.unit, key.place.post, by: key.official, on: asOf))
    }
    var people: [Code<Official>] = []
    var byPerson: [Code<Official>: [Int]] = [:]
    var byPlace: [Place: [Int]] = [:]
    var byPart: [Place: [Int]] = [:]
    var byUnit: [Code<Unit>: [Int]] = [:]
    var byPost: [Code<Post>: [Int]] = [:]
    var nowhere: Set<Code<Official>> = []
    var ofStrangers: [Code<Post>: [Int]] = [:]
    for (i, plan) in all.enumerated() {
      if !registry.isKnown(plan.official) { ofStrangers[plan.post, default: []].append(i) }
      if byPerson[plan.official] == nil { people.append(plan.official) }
      byPerson[plan.official, default: []].append(i)
      let parts = heirs[plan.unit] ?? []
      switch (registry.isKnown(plan.unit), registry.post(plan.post) != nil) {
      case (true, true):
        byPlace[Place(unit: plan.unit, post: plan.post), default: []].append(i)
        if parts.count > 1 { for part in parts { byPart[Place(unit: part, post: plan.post), default: []].append(i) } }
      case (true, false): for part in parts.union([plan.unit]) { byUnit[part, default: []].append(i) }
      case (false, true): byPost[plan.post, default: []].append(i)
      case (false, false): if plan.isAhead != .excluded { nowhere.insert(plan.official) }
      }
    }
    (self.people, self.byPerson, self.byPlace, self.byPart) = (people, byPerson, byPlace, byPart)
    (self.byUnit, self.byPost, self.nowhere, firstApproved) = (byUnit, byPost, nowhere, first)
    self.ofStrangers = ofStrangers
  }

  func plans(for official: Code<Official>) -> [PlannedPost] { (byPerson[official] ?? []).map { all[$0] } }

  /// The first plan in force on `day` for one whom no list has, and who may be this one, for a post that counts.
  func planOfStranger(
    whoMayBe official: Code<Official>, on day: PartialDate, in registry: Registry, for counts: (Code<Post>) -> Bool
  ) -> PlannedPost? {
    let first = ofStrangers.compactMap { post, places -> Int? in
      guard counts(post) else { return nil }
      return places.first { i in
        !registry.areDistinct(all[i].official, official) && all[i].isInForce(on: day, in: registry) != .excluded
      }
    }.min()
    return first.map { all[$0] }
  }

  /// Plans for one post of one unit, those of a unit that was split, and those whose unit or post no list has.
  func plans(for place: Place) -> (certain: [PlannedPost], ofParts: [PlannedPost], unplaced: [PlannedPost]) {
    func plans(_ places: [Int]?) -> [PlannedPost] { (places ?? []).map { all[$0] } }
    return (plans(byPlace[place]), plans(byPart[place]), plans(byUnit[place.unit]) + plans(byPost[place.post]))
  }

  /// Whether a list is one of all plans in force, and not only of those approved since the day from which it vouches:
  /// it vouches without a first day, or holds one approved before.
  func reachesBack(_ voucher: Voucher) -> Bool {
    voucher.since == .first || firstApproved[voucher.feed].map { $0 < voucher.since } ?? false
  }
}

extension Registry {
  /// Whether a post is held, by whatever code its unit goes by now. An acting head is planned like anybody else.
  fileprivate func isHeld(
    _ unit: Code<Unit>, _ post: Code<Post>, by official: Code<Official>, on day: CivilDate
  ) -> Certainty {
    assignments(of: official).reduce(.excluded) { sum, spell in
      guard spell.post == post, spell.form != .acting, lineage(of: spell.unit, on: day) == unit else { return sum }
      return sum.or(isHeld(spell, on: day))
    }
  }
}

/// How many people, where not all readings give the same number.
struct Headcount: Sendable {
  let least, most: Int
  /// The most, when those of whom no list says where they are planned are counted in. What nobody can place makes a plan
  /// too large nowhere; it may be what another lacks.
  let mostOfAny: Int

  /// Two who were left apart may be one person.
  init(
    certain: Set<Code<Official>>, possible: Set<Code<Official>>, unplaced: Set<Code<Official>> = [],
    nowhere: Set<Code<Official>> = [], in registry: Registry
  ) {
    let apart = certain.count { registry.isAmbiguous($0) }
    least = certain.count - max(0, apart - 1)
    let placed = certain.union(possible)
    most = placed.count
    let any = placed.union(unplaced)
    mostOfAny = any.count + nowhere.count - any.count { nowhere.contains($0) }
  }
}

extension Inquiry {
  /// What may be said of a plan that is not there: a violation where the lists of all sides are whole, and of all that is
  /// in force.
  borrowing func absenceOfPlan(
    by sides: [Code<Unit>], until: CivilDate, official: Code<Official>? = nil
  ) throws(NotJudged) -> (severity: Severity, coverage: Coverage) {
    let absence = try absence(
      of: .succession, by: sides, from: period.first, until: until, official: official, committee: sides.first)
    let plans = plans
    let coverage = registry.reachingBack(absence.coverage, from: period.first, until: until) {
      plans.reachesBack($0)
    }
    return (coverage.completeness == .complete ? absence.severity : .query, coverage)
  }
}
