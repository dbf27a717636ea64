import Records
import Rulebook

/// How long every manager has been in the post he holds, worked out once: for the over-long, for their sectors, and for
/// those whom an election ahead needs.
public struct TenureFacts: Sendable {
  /// One manager, in the order in which the lists first name him.
  public struct Person: Sendable {
    public let official: Code<Official>
    /// Managing posts that he holds, or may hold, on the day of the report.
    public let posts: [Post]
    /// Why nothing can be said of one of his posts, or of all; of several reasons the first.
    public let notJudged: NotJudged?
    /// Where he stands first.
    public let at: SourceLocation
  }

  public struct Post: Sendable {
    public let tenure: Tenure
    /// Whether the limit is passed, and the post still held.
    public let isOver: Certainty
    public let limit: Provision<Int>
    public let rests: [Finding.Rest]

    /// Whether it is passed for certain if only the post is still held, which no list says.
    public var isOverIfHeld: Bool { isOver == .possible && tenure.end == .unsaid && isPassed == .certain }
    /// Whether it is passed for certain unless a decision on file, to move or to leave, has ended it.
    public var isOverUnlessLeft: Bool { isOver == .possible && isLeft && isPassed == .certain }
    private let isLeft: Bool
    fileprivate let isPassed: Certainty

    fileprivate init(
      _ tenure: Tenure, _ limit: Provision<Int>, asOf: CivilDate, isLeft: Bool, _ rests: [Finding.Rest]
    ) {
      (self.tenure, self.limit, self.isLeft, self.rests) = (tenure, limit, isLeft, rests)
      isPassed = tenure.from.isOver(months: limit.value, on: asOf)
      isOver = isPassed.and(tenure.isOpen(on: asOf)).and(isLeft ? .possible : .certain)
    }
  }

  public let people: [Person]
  private let places: [Code<Official>: Int]

  public func person(_ official: Code<Official>) -> Person? { places[official].map { people[$0] } }

  init(_ registry: Registry, _ law: Law, asOf: CivilDate) {
    let reader = TenureReader(registry: registry, law: law, asOf: asOf)
    let listed = Set(registry.records.officials.filter { !$0.isMention }.map(\.code))
    let holders = registry.postholders
    people =
      (holders.compactMap { reader.person($0) } + listed.subtracting(holders).compactMap { reader.withoutSpell($0) })
      .sorted { $0.at < $1.at }
    places = Dictionary(people.enumerated().map { ($1.official, $0) }, uniquingKeysWith: { $1 })
  }
}

private struct TenureReader {
  let registry: Registry
  let law: Law
  let asOf: CivilDate

  /// Nil for one who holds no managing post that day.
  func person(_ official: Code<Official>) -> TenureFacts.Person? {
    let spells = registry.assignments(of: official)
    guard let first = spells.first else { return nil }
    let (posts, reason) = posts(of: spells)
    if posts.isEmpty, reason == nil { return nil }
    return TenureFacts.Person(
      official: official, posts: posts, notJudged: reason, at: posts.first?.tenure.spells[0] ?? first.source)
  }

  /// Somebody whom an agency lists and whose posts are in no list: where the list of posts did not come whole, nobody
  /// can say how long he has held one. Nil where it did: then he holds none.
  func withoutSpell(_ official: Code<Official>) -> TenureFacts.Person? {
    for row in registry.rows(of: official) where !row.isMention {
      guard let sender = registry.sender(of: row.source) else { continue }
      let year = CivilDate(year: asOf.year, month: 1, day: 1)!
      let coverage = registry.coverage(of: .assignment, by: [sender], from: year, until: asOf, official: official)
      if coverage.completeness == .none {
        return TenureFacts.Person(
          official: official, posts: [], notJudged: .noCoverage(.assignment), at: row.source)
      }
    }
    return nil
  }

  /// One post of which nothing can be said takes nothing from what the others show.
  private func posts(of spells: ArraySlice<Assignment>) -> ([TenureFacts.Post], NotJudged?) {
    let day = PartialDate(asOf)
    let mayManage = spells.contains { spell in
      isManaging(spell) != false && registry.isListed(spell, from: day, until: day) != .excluded
    }
    if !mayManage { return ([], nil) }
    let gap: Provision<Int>
    let acting: Provision<Bool>
    do throws(NotJudged) {
      (gap, acting) = (try law.tenureGap.provision(on: asOf), try law.countsActing.provision(on: asOf))
    } catch { return ([], error) }
    let joined = JoinedSpells(
      spells.filter { acting.value || $0.form != .acting }, gap: gap.value, asOf: asOf, in: registry)
    var posts: [TenureFacts.Post] = []
    var reason: NotJudged?
    for tenure in joined.tenures where tenure.isOpen(on: asOf) != .excluded {
      do throws(NotJudged) {
        guard let limit = try limit(for: tenure) else { continue }
        let isLeft = hasLeft(tenure, by: spells[spells.startIndex].official)
        posts.append(
          TenureFacts.Post(tenure, limit, asOf: asOf, isLeft: isLeft, [.init(limit), .init(gap), .init(acting)]))
      } catch { reason = reason ?? error }
    }
    return (posts, reason)
  }

  /// Whether a decision on file has taken him from it by the day of the report: then the list of posts may be behind.
  private func hasLeft(_ tenure: Tenure, by official: Code<Official>) -> Bool {
    registry.actions(on: official).contains { action in
      action.kind.isDeparture && action.takesEffect.latest <= asOf
        && action.takesEffect.isAfter(tenure.from) == .certain
        && action.leaves(tenure.unit, tenure.post, in: registry) == .certain
    }
  }

  /// Nil where the post is not a manager's.
  private func limit(for tenure: Tenure) throws(NotJudged) -> Provision<Int>? {
    guard let post = registry.post(tenure.post) else { throw .unknownPost }
    if Set(registry.versions(of: tenure.post).map(\.rank.isManager)).count > 1 { throw .ambiguous }
    if !post.rank.isManager { return nil }
    guard let unit = registry.unit(tenure.unit, on: asOf) else { throw .unknownUnit }
    return try law.managerLimit.provision(on: asOf, for: Criteria(rank: post.rank, level: unit.level))
  }

  /// Nil: the post is in no list.
  private func isManaging(_ spell: Assignment) -> Bool? { registry.post(spell.post)?.rank.isManager }
}
