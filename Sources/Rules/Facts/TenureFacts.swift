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
    /// Managing posts that nobody has set a limit for: how long he has been there is known all the same.
    public let unmeasured: [Tenure]
    /// Those of them whose terms are limited: he is the head of a unit.
    public let heads: [HeadTerms]
    /// Why nothing can be said of one of his posts, or of all; of several reasons the first.
    public let notJudged: NotJudged?
    /// The same of his terms as a head.
    let termsNotJudged: NotJudged?
    /// Whether he is the head of a unit, whatever the post.
    let isHead: Bool
    /// Where he stands first.
    public let at: SourceLocation
  }

  public struct Post: Sendable {
    public let tenure: Tenure
    /// Whether the limit is passed, and the post still held.
    public let isOver: Certainty
    public let limit: Provision<Int>
    let doubt: TenureDoubt?
    public let rests: [Finding.Rest]

    /// - Parameter lost: asked only where he would be charged.
    fileprivate init(
      _ tenure: Tenure, _ limit: Provision<Int>, asOf: CivilDate, left: SignOfLeaving?, lost: () -> SignOfLeaving?,
      _ rests: [Finding.Rest]
    ) {
      (self.tenure, self.limit, self.rests) = (tenure, limit, rests)
      let isPassed = tenure.from.isOver(months: limit.value, on: asOf)
      let left = left ?? (isPassed.and(tenure.isOpen(on: asOf)) == .certain ? lost() : nil)
      isOver = isPassed.and(tenure.isOpen(on: asOf)).and(left == nil ? .certain : .possible)
      doubt = TenureDoubt(isPassed: isPassed, tenure: tenure, left: left, asOf: asOf)
    }
  }

  /// Somebody whose posts the lists give, or should give.
  struct Holder: Sendable {
    let official: Code<Official>
    /// An agency lists him, and his posts are in no list that came whole.
    let notJudged: NotJudged?
    /// Where he stands first.
    let at: SourceLocation
  }

  public let people: [Person]
  /// Everyone, managers or not, in the order of the files.
  let holders: [Holder]
  /// Units that took the place of several.
  let mergers: Set<Code<Unit>>
  private let places: [Code<Official>: Int]

  public func person(_ official: Code<Official>) -> Person? { places[official].map { people[$0] } }

  init(_ registry: Registry, _ law: Law, asOf: CivilDate) {
    mergers = registry.mergers
    let reader = TenureReader(registry: registry, law: law, asOf: asOf, mergers: mergers)
    let listed = Set(registry.records.officials.filter { !$0.isMention }.map(\.code))
    let holding = registry.postholders
    let unlisted = listed.subtracting(holding).compactMap { reader.withoutSpell($0) }
    people =
      (holding.compactMap { reader.person($0) } + unlisted.map(Person.init(withoutSpell:))).sorted { $0.at < $1.at }
    holders =
      (holding.map { Holder(official: $0, notJudged: nil, at: registry.assignments(of: $0).first!.source) } + unlisted)
      .sorted { $0.at < $1.at }
    places = Dictionary(people.enumerated().map { ($1.official, $0) }, uniquingKeysWith: { $1 })
  }
}

extension TenureFacts.Person {
  fileprivate init(withoutSpell holder: TenureFacts.Holder) {
    (official, at, posts, unmeasured, heads, isHead) = (holder.official, holder.at, [], [], [], false)
    (notJudged, termsNotJudged) = (holder.notJudged, holder.notJudged)
  }

  /// Whether his terms as a head are passed in a tenure, or may be: then its length is not reported apart.
  func isOverByTerms(_ tenure: Tenure) -> Bool {
    heads.contains { $0.isOver != .excluded && $0.tenure.isSame(as: tenure) }
  }

  /// What he has held, or may have held, beyond the limit watched or the terms allowed; each tenure once.
  var overlong: [(tenure: Tenure, isOver: Certainty, byTerms: Bool, rests: [Finding.Rest])] {
    let long = posts.filter { $0.isOver != .excluded }
    let alone = heads.filter { head in
      head.isOver != .excluded && !long.contains { $0.tenure.isSame(as: head.tenure) }
    }
    return long.map { ($0.tenure, $0.isOver, false, $0.rests) } + alone.map { ($0.tenure, $0.isOver, true, $0.rests) }
  }
}

private struct TenureReader {
  let registry: Registry
  let law: Law
  let asOf: CivilDate
  let mergers: Set<Code<Unit>>

  /// What the lists say of one person's posts. One of which nothing can be said takes nothing from the others.
  private struct Held {
    var posts: [TenureFacts.Post] = []
    var unmeasured: [Tenure] = []
    var heads: [HeadTerms] = []
    var isHead = false
    var notJudged: NotJudged?
    var termsNotJudged: NotJudged?

    mutating func leaveOpen(_ reason: NotJudged) {
      notJudged = notJudged ?? reason
      termsNotJudged = termsNotJudged ?? reason
    }
  }

  /// Nil for one who holds no managing post that day.
  func person(_ official: Code<Official>) -> TenureFacts.Person? {
    let spells = registry.assignments(of: official)
    guard let first = spells.first else { return nil }
    let held = held(in: spells)
    if held.posts.isEmpty, held.heads.isEmpty, held.notJudged == nil { return nil }
    let tenure = held.posts.first?.tenure ?? held.heads.first?.tenure
    return TenureFacts.Person(
      official: official, posts: held.posts, unmeasured: held.unmeasured, heads: held.heads,
      notJudged: held.notJudged, termsNotJudged: held.termsNotJudged, isHead: held.isHead,
      at: tenure?.spells[0] ?? first.source)
  }

  /// Somebody whom an agency lists and whose posts are in no list: where the list of posts did not come whole, nobody
  /// can say how long he has held one. Nil where it did: then he holds none.
  func withoutSpell(_ official: Code<Official>) -> TenureFacts.Holder? {
    for row in registry.rows(of: official) where !row.isMention {
      guard let sender = registry.sender(of: row.source) else { continue }
      let year = CivilDate(year: asOf.year, month: 1, day: 1)!
      let coverage = registry.coverage(of: .assignment, by: [sender], from: year, until: asOf, official: official)
      if coverage.completeness == .none {
        return TenureFacts.Holder(official: official, notJudged: .noCoverage(.assignment), at: row.source)
      }
    }
    return nil
  }

  private func held(in spells: ArraySlice<Assignment>) -> Held {
    var held = Held()
    let day = PartialDate(asOf)
    let mayManage = spells.contains { spell in
      isManaging(spell) != false && registry.isListed(spell, from: day, until: day) != .excluded
    }
    if !mayManage { return held }
    let gap: Provision<Int>
    let acting: Provision<Bool>
    do throws(NotJudged) {
      (gap, acting) = (try law.tenureGap.provision(on: asOf), try law.countsActing.provision(on: asOf))
    } catch {
      held.leaveOpen(error)
      return held
    }
    let joined = JoinedSpells(
      spells.filter { acting.value || $0.form != .acting }, gap: gap.value, asOf: asOf, mergers: mergers,
      in: registry)
    for tenure in joined.tenures where tenure.isOpen(on: asOf) != .excluded {
      let post: Post
      let unit: Unit
      do throws(NotJudged) {
        guard let manager = try managing(tenure) else { continue }
        (post, unit) = manager
      } catch {
        held.leaveOpen(error)
        continue
      }
      let left = registry.signOfLeaving(
        tenure.unit, tenure.post, since: tenure.from, spells[spells.startIndex].official, by: asOf)
      let lost = { registry.lostSign(of: tenure, spells[spells.startIndex].official, by: asOf) }
      let rests: [Finding.Rest] = [.init(gap), .init(acting)]
      do throws(NotJudged) {
        let limit = try law.managerLimit.provision(on: asOf, for: Criteria(rank: post.rank, level: unit.level))
        held.posts.append(
          TenureFacts.Post(tenure, limit, asOf: asOf, left: left, lost: lost, [.init(limit)] + rests))
      } catch {
        held.notJudged = held.notJudged ?? error
        held.unmeasured.append(tenure)
      }
      let ranks = Set(registry.versions(of: tenure.post).map(\.rank))
      if !ranks.contains(.head) { continue }
      held.isHead = true
      do throws(NotJudged) {
        if ranks.count > 1 { throw .ambiguous }
        if let terms = try terms(of: tenure, spells, left: left, lost: lost, rests) { held.heads.append(terms) }
      } catch { held.termsNotJudged = held.termsNotJudged ?? error }
    }
    return held
  }

  /// Nil where the post is not a manager's.
  private func managing(_ tenure: Tenure) throws(NotJudged) -> (Post, Unit)? {
    guard let post = registry.post(tenure.post) else { throw .unknownPost }
    if Set(registry.versions(of: tenure.post).map(\.rank.isManager)).count > 1 { throw .ambiguous }
    if !post.rank.isManager { return nil }
    guard let unit = registry.unit(tenure.unit, on: asOf) else { throw .unknownUnit }
    return (post, unit)
  }

  /// Nil where the terms of the post are not limited.
  private func terms(
    of tenure: Tenure, _ spells: ArraySlice<Assignment>, left: SignOfLeaving?, lost: () -> SignOfLeaving?,
    _ rests: [Finding.Rest]
  ) throws(NotJudged) -> HeadTerms? {
    let listed = try law.headPosts.provision(on: asOf)
    if !listed.value.contains(registry.names[tenure.post.symbol]) { return nil }
    let most = try law.headMaxTerms.provision(on: asOf)
    let term = try law.appointmentTerm.provision(on: tenure.from)
    return HeadTerms(
      tenure, most: most, term: term, appointments: registry.appointments(in: tenure, of: spells), left: left,
      lost: lost, asOf: asOf, joinedBy: [.init(listed)] + rests)
  }

  /// Nil: the post is in no list.
  private func isManaging(_ spell: Assignment) -> Bool? { registry.post(spell.post)?.rank.isManager }
}
