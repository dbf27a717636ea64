import Records
import Rulebook

/// Where the lists of two agencies put one person into different principal posts for longer than the days of grace, and
/// no decision stands between: worked out once, for C11, which says so, and for Q08, which then is silent.
///
/// A spell that one agency's own lists contradict is Q05's, and a decision that a list has not followed is Q08's.
public struct DisagreeingLists: Sendable {
  /// One whom the lists of several agencies put into principal posts, or who may be one with somebody of another list.
  struct Person: Sendable {
    let official: Code<Official>
    /// Where he stands first.
    let at: SourceLocation
    /// For certain before possible, then the earliest. None in order, or not judged.
    let disagreements: [Disagreement]
    let notJudged: NotJudged?
    /// Whether the lists disagreed in former years only.
    let isOver: Bool
  }

  let people: [Person]
  private let spells: Set<SpellKey>

  /// Whether the spell is one of those that C11 asks about.
  func isAsked(about spell: Assignment) -> Bool { spells.contains(SpellKey(spell)) }

  /// - Parameters:
  ///   - contradicted: what one agency's own lists say twice.
  ///   - behind: spells that stand open though a decision has ended them.
  init(
    _ registry: Registry, _ law: Law, _ year: ReviewYear, asOf: CivilDate, _ contradicted: ContradictedSpells,
    _ behind: Set<SpellKey>
  ) {
    let reader = ListReader(
      registry: registry, law: law, year: year, asOf: asOf, contradicted: contradicted, behind: behind)
    let people = registry.postholders.compactMap { reader.person($0) } + reader.leftApart()
    // One who is left apart in two lists is one who is not judged.
    var seen: Set<Code<Official>> = []
    self.people = people.filter { seen.insert($0.official).inserted }.sorted { $0.at < $1.at }
    spells = Set(people.flatMap(\.disagreements).flatMap { [SpellKey($0.earlier), SpellKey($0.later)] })
  }
}

/// Two rows of two agencies about one person on the same days.
struct Disagreement: Sendable {
  /// As they begin.
  let earlier, later: Assignment
  /// Both held from then, as the lists go, until then.
  let since, until: CivilDate
  /// Possible where a list has no column for ends: the post may have been left.
  let isOpen: Certainty
}

private struct ListReader {
  let registry: Registry
  let law: Law
  let year: ReviewYear
  let asOf: CivilDate
  let contradicted: ContradictedSpells
  let behind: Set<SpellKey>

  /// Nil for one whom no two agencies' lists put into principal posts.
  func person(_ official: Code<Official>) -> DisagreeingLists.Person? {
    let all = registry.assignments(of: official)
    // Most people stand in one file.
    guard let first = all.first, all.contains(where: { $0.source.file != first.source.file }) else { return nil }
    let principal = all.filter { registry.isPrincipal($0, asOf: asOf) != .excluded }
    let lists = registry.byAgency(Array(principal))
    guard lists.count > 1 else { return nil }
    func person(
      _ disagreements: [Disagreement] = [], _ reason: NotJudged? = nil, isOver: Bool = false
    ) -> DisagreeingLists.Person {
      DisagreeingLists.Person(
        official: official, at: first.source, disagreements: disagreements, notJudged: reason, isOver: isOver)
    }
    if registry.isAmbiguous(official) { return person([], .ambiguous) }
    do throws(NotJudged) {
      let grace = try law.listGrace.provision(on: asOf).value
      let listed = lists.flatMap { agency, spells in views(of: spells, by: agency) }
      let found = pairs(of: listed, longerThan: grace).filter { !isExplained($0, within: grace) }
      let ofYear = found.filter { $0.until >= year.first }
      let known = ofYear.filter { unknown(in: $0) == nil }
      if known.isEmpty, let reason = ofYear.lazy.compactMap({ unknown(in: $0) }).first { return person([], reason) }
      return person(known, nil, isOver: known.isEmpty && !found.isEmpty)
    } catch { return person([], error) }
  }

  /// Those whose other list may be another's: who is who, Q07 asks.
  func leftApart() -> [DisagreeingLists.Person] {
    registry.leftApart.compactMap { apart in
      let spell = registry.assignments(of: apart.official).first { registry.isPrincipal($0, asOf: asOf) != .excluded }
      return spell.map {
        DisagreeingLists.Person(
          official: apart.official, at: $0.source, disagreements: [], notJudged: .ambiguous, isOver: false)
      }
    }
  }

  // MARK: One list

  /// A spell as its list leaves it.
  private struct View {
    let spell: Assignment
    let agency: String
    let place: Place
    /// The last day on which it ran for certain, and may have run.
    let certainEnd, possibleEnd: CivilDate
  }

  private struct Place: Hashable {
    let unit: Code<Unit>
    let post: Code<Post>
  }

  /// Without what other rules ask about. Of a list without a column for ends, the next post ends the one
  /// before.
  private func views(of spells: [Assignment], by agency: String) -> [View] {
    let inTime = registry.inOrderOfTime(spells)
    var views: [View] = []
    var next: Assignment?
    for spell in inTime.reversed() {
      var (certain, possible) = (asOf, asOf)
      switch registry.end(of: spell) {
      case .lasts: break
      case .ended(let end): (certain, possible) = (min(end.earliest, asOf), min(end.earliest, asOf))
      case .unsaid:
        certain = spell.from.latest
        if let next { possible = min(asOf, next.from.earliest) }
      }
      if next.map({ spell.from.latest < $0.from.latest }) ?? true { next = spell }
      if contradicted.contains(spell) || behind.contains(SpellKey(spell)) { continue }
      views.append(
        View(
          spell: spell, agency: agency,
          place: Place(unit: registry.lineage(of: spell.unit, on: asOf), post: spell.post), certainEnd: certain,
          possibleEnd: possible))
    }
    return views
  }

  // MARK: Beside each other

  private func pairs(of views: [View], longerThan grace: Int) -> [Disagreement] {
    let inTime = views.sorted { registry.begins($0.spell, before: $1.spell) }
    let certain = pairs(inTime, longerThan: grace, .certain, \.certainEnd)
    let asked = Set(certain.map { SpellKey($0.later) })
    return certain
      + pairs(inTime, longerThan: grace, .possible, \.possibleEnd).filter { !asked.contains(SpellKey($0.later)) }
  }

  /// For each spell, the longest of each other agency that it reaches into. Of those before, only the two posts that run
  /// longest matter: one of them is another post than this.
  private func pairs(
    _ views: [View], longerThan grace: Int, _ isOpen: Certainty, _ end: (View) -> CivilDate
  ) -> [Disagreement] {
    var found: [Disagreement] = []
    var longest: [(agency: String, views: [View])] = []
    for view in views {
      let since = view.spell.from.latest
      for (agency, others) in longest where agency != view.agency {
        guard let other = others.first(where: { !mayBeOne($0, view) }) else { continue }
        let until = min(end(other), end(view))
        if until - since <= grace { continue }
        found.append(
          Disagreement(earlier: other.spell, later: view.spell, since: since, until: until, isOpen: isOpen))
      }
      let i = longest.firstIndex { $0.agency == view.agency } ?? longest.count
      if i == longest.count { longest.append((view.agency, [])) }
      longest[i].views = kept(longest[i].views + [view], end)
    }
    return found
  }

  private func kept(_ views: [View], _ end: (View) -> CivilDate) -> [View] {
    var kept: [View] = []
    for (_, view) in views.enumerated().sorted(by: { (end($1.element), $0.offset) < (end($0.element), $1.offset) })
    where kept.count < 2 && !kept.contains(where: { $0.place == view.place }) {
      kept.append(view)
    }
    return kept
  }

  /// One post, as two agencies write it: of a unit under its old and its new name, of one that stands above the other,
  /// by two codes of one title.
  private func mayBeOne(_ a: View, _ b: View) -> Bool {
    guard a.place.post == b.place.post || isOneTitle(a.place.post, b.place.post) else { return false }
    let (one, other) = (a.place.unit, b.place.unit)
    if one == other { return true }
    return registry.isAtOrBelow(one, other, by: .managing, on: asOf)
      || registry.isAtOrBelow(other, one, by: .managing, on: asOf)
      || !registry.heirs(of: one, on: asOf).isDisjoint(with: registry.heirs(of: other, on: asOf))
  }

  private func isOneTitle(_ a: Code<Post>, _ b: Code<Post>) -> Bool {
    guard let one = registry.post(a), let other = registry.post(b) else { return false }
    return NameKey(registry.names[one.title]) == NameKey(registry.names[other.title])
  }

  private func unknown(in pair: Disagreement) -> NotJudged? {
    for spell in [pair.earlier, pair.later] {
      if registry.post(spell.post) == nil { return .unknownPost }
      if !registry.isKnown(spell.unit) { return .unknownUnit }
    }
    return nil
  }

  // MARK: Decisions

  /// Whether a decision on file may stand between the two: of the days on which the later post began, or one that takes
  /// him from the earlier post or gives him the later, or back again. Then a list is only behind.
  private func isExplained(_ pair: Disagreement, within grace: Int) -> Bool {
    let began = pair.later.from
    let (first, last) = (began.earliest.adding(days: -grace), began.latest.adding(days: grace))
    return registry.actions(on: pair.later.official).contains { action in
      // Which move nobody: however near, they explain nothing.
      if action.kind == .commendation || action.kind == .evaluation { return false }
      let day = action.takesEffect
      if [action.decided, day].contains(where: { $0.isWithin(first, last) != .excluded }) { return true }
      if day.isAfter(PartialDate(pair.until)) == .certain { return false }
      let isMove = leaves(action, pair.earlier) || gives(action, pair.later)
      if isMove, day.isAfter(pair.earlier.from) == .certain { return true }
      let isReturn = leaves(action, pair.later) || gives(action, pair.earlier)
      return isReturn && day.isAfter(began) == .certain
    }
  }

  private func leaves(_ action: PersonnelAction, _ spell: Assignment) -> Bool {
    action.kind.isDeparture && action.leaves(spell.unit, spell.post, in: registry) != .excluded
  }

  private func gives(_ action: PersonnelAction, _ spell: Assignment) -> Bool {
    if action.toUnit == nil, action.toPost == nil { return false }
    let day = action.takesEffect.latest
    let isUnit = action.toUnit.map { unit in
      unit.isUnreadable || registry.lineage(of: unit, on: day) == registry.lineage(of: spell.unit, on: day)
    }
    let isPost = action.toPost.map { $0.isUnreadable || $0 == spell.post }
    return (isUnit ?? true) && (isPost ?? true)
  }
}
