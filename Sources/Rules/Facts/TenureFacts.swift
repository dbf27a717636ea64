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
    /// Why nothing can be said of one of his posts, or of all.
    public let notJudged: NotJudged?
    /// Where he stands first.
    public let at: SourceLocation
  }

  public struct Post: Sendable {
    public let tenure: Tenure
    /// Whether the limit is passed.
    public let isOver: Certainty
    public let limit: Provision<Int>
    public let rests: [Finding.Rest]
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
    do throws(NotJudged) {
      let posts = try posts(of: spells)
      return posts.isEmpty
        ? nil : TenureFacts.Person(official: official, posts: posts, notJudged: nil, at: posts[0].tenure.spells[0])
    } catch {
      return TenureFacts.Person(official: official, posts: [], notJudged: error, at: first.source)
    }
  }

  /// Somebody whom an agency lists and whose posts are in no list: where the list of posts did not come whole, nobody
  /// can say how long he has held one. Nil where it did: then he holds none.
  func withoutSpell(_ official: Code<Official>) -> TenureFacts.Person? {
    for row in registry.rows(of: official) where !row.isMention {
      guard let sender = registry.feed(row.source.feed).flatMap({ registry.unitCode($0.unit) }) else { continue }
      let year = CivilDate(year: asOf.year, month: 1, day: 1)!
      let coverage = registry.coverage(of: .assignment, by: [sender], from: year, until: asOf, official: official)
      if coverage.completeness == .none {
        return TenureFacts.Person(
          official: official, posts: [], notJudged: .noCoverage(.assignment), at: row.source)
      }
    }
    return nil
  }

  private func posts(of spells: ArraySlice<Assignment>) throws(NotJudged) -> [TenureFacts.Post] {
    guard spells.contains(where: { isManaging($0) != false && $0.isOpen(on: asOf) != .excluded }) else { return [] }
    let gap = try law.tenureGap.provision(on: asOf)
    let acting = try law.countsActing.provision(on: asOf)
    let tenures = Tenure.joined(
      spells.filter { acting.value || $0.form != .acting }, gap: gap.value, asOf: asOf,
      lineage: { registry.lineage(of: $0, on: asOf) }, sender: { registry.agency(of: $0) })
    var posts: [TenureFacts.Post] = []
    for tenure in tenures where tenure.isOpen(on: asOf) != .excluded {
      guard let post = registry.post(tenure.post) else { throw .unknownPost }
      if !post.rank.isManager { continue }
      guard let unit = registry.unit(tenure.unit, on: asOf) else { throw .unknownUnit }
      let limit = try law.managerLimit.provision(on: asOf, for: Criteria(rank: post.rank, level: unit.level))
      posts.append(
        TenureFacts.Post(
          tenure: tenure, isOver: tenure.from.isOver(months: limit.value, on: asOf).and(tenure.isOpen(on: asOf)),
          limit: limit, rests: [.init(limit), .init(gap), .init(acting)]))
    }
    return posts
  }

  /// Nil: the post is in no list.
  private func isManaging(_ spell: Assignment) -> Bool? { registry.post(spell.post)?.rank.isManager }
}

extension Registry {
  /// What a unit has become by `day`: a post carries on across renamings and mergers of its unit. A unit that was
  /// split has no one successor, and ends.
  func lineage(of unit: Code<Unit>, on day: CivilDate) -> Code<Unit> {
    var seen: Set<Code<Unit>> = []
    var code = unit
    while seen.insert(code).inserted, let last = versions(of: code).last, let until = last.until, until < day,
      let successors = last.successors.map({ codes(in: $0) }), successors.count == 1
    { code = successors[0] }
    return code
  }
}
