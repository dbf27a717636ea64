import Records
import Rulebook

/// A managing post that somebody holds by appointment, with every appointment to it that a list or a decision shows.
struct AppointedPost: Sendable {
  let official: Code<Official>
  /// Joined from appointments; time as an acting head is none.
  let tenure: Tenure
  /// Every row of the post, before a break too, by start.
  let rows: [Assignment]
  /// Decisions that appoint to it, and how certain it is that this post is meant.
  private(set) var renewals: [(action: PersonnelAction, isMeant: Certainty)]

  /// The appointment that counts: the latest of the tenure.
  var last: Assignment? { rows.last { tenure.spells.contains($0.source) } }
}

/// All that somebody holds, or may hold, on the day of the report.
struct AppointedPosts: Sendable {
  let posts: [AppointedPost]
  /// Why one of his posts may be such a one.
  let notJudged: NotJudged?

  init(of official: Code<Official>, gap: Provision<Int>, in inquiry: borrowing Inquiry) {
    let (registry, asOf) = (inquiry.registry, inquiry.asOf)
    let day = PartialDate(asOf)
    let spells = registry.assignments(of: official).filter(\.isAppointed)
    var (posts, reason) = ([AppointedPost](), NotJudged?.none)
    let mayHold = spells.contains { spell in
      registry.post(spell.post).map { $0.rank.isManager && $0.filled == .appointed } != false
        && registry.isListed(spell, from: day, until: day) != .excluded
    }
    let tenures =
      mayHold
      ? JoinedSpells(spells, gap: gap.value, asOf: asOf, mergers: inquiry.tenures.mergers, in: registry).tenures : []
    for tenure in tenures where tenure.isOpen(on: asOf) != .excluded {
      do throws(NotJudged) {
        if try !registry.isAppointedManagers(tenure.post) { continue }
        if registry.unit(tenure.unit, on: asOf) == nil { throw .unknownUnit }
        posts.append(AppointedPost(official, tenure, among: spells, in: registry, asOf: asOf))
      } catch { reason = reason ?? error }
    }
    (self.posts, notJudged) = (posts, reason)
  }
}

extension AppointedPost {
  fileprivate init(
    _ official: Code<Official>, _ tenure: Tenure, among spells: [Assignment], in registry: Registry, asOf: CivilDate
  ) {
    self.official = official
    self.tenure = tenure
    rows = registry.rows(of: tenure.post, in: tenure.unit, among: spells, asOf: asOf)
    renewals = []
    renewals = registry.actions(on: official).compactMap { action in
      renewal(action, in: registry, asOf: asOf).map { (action, $0) }
    }
  }

  /// How certain it is that a decision appoints to this post, whomever it names; nil where it does not. A unit or a post
  /// that no list has may be this one under another code.
  func renewal(_ action: PersonnelAction, in registry: Registry, asOf: CivilDate) -> Certainty? {
    guard action.kind == .reappointment || action.kind == .appointment,
      action.decided.isOnOrBefore(asOf) != .excluded
    else { return nil }
    let unit = (action.toUnit ?? action.fromUnit).map { unit -> Certainty in
      if unit.isUnreadable || !registry.isKnown(unit) { return .possible }
      return registry.lineage(of: unit, on: asOf) == tenure.unit ? .certain : .excluded
    }
    let post = (action.toPost ?? action.fromPost).map { post -> Certainty in
      if post.isUnreadable || registry.post(post) == nil { return .possible }
      return post == tenure.post ? .certain : .excluded
    }
    let certainty = (unit ?? .possible).and(post ?? .possible)
    return certainty == .excluded ? nil : certainty
  }
}

extension Assignment {
  /// Neither put in charge for the time being, nor elected, nor lent: an appointment, which has a term.
  var isAppointed: Bool { form == .first || form == .again || form == .concurrent }
}

extension Registry {
  /// Whether holders of the post manage, and are appointed to it.
  func isAppointedManagers(_ code: Code<Post>) throws(NotJudged) -> Bool {
    var isOne: Bool?
    for post in versions(of: code) {
      let isManagers = post.rank.isManager && post.filled == .appointed
      if isOne != nil, isOne != isManagers { throw .ambiguous }
      isOne = isManagers
    }
    guard let isOne else { throw .unknownPost }
    return isOne
  }

  /// Whether his rows in other lists can be told for his: some list has him, with a birthday or a card. A reappointment
  /// of anybody else may be on file under another code.
  func isRecognised(_ official: Code<Official>) -> Bool {
    rows(of: official).contains { row in
      !row.isMention && (row.partyCard != nil || row.birth.map { !$0.isUnreadable } ?? false)
    }
  }

  /// One person's appointments to a post of a unit, whatever the unit was called, by start.
  func rows(
    of post: Code<Post>, in unit: Code<Unit>, among spells: [Assignment], asOf: CivilDate
  ) -> [Assignment] {
    spells.filter { spell in
      spell.post == post && lineage(of: spell.unit, on: asOf) == unit
        && spell.from.isAfter(PartialDate(asOf)) != .certain
        && spell.to?.isBefore(spell.from) != .certain
    }
    .sorted { ($0.from.earliest, $0.from.latest, $0.source) < ($1.from.earliest, $1.from.latest, $1.source) }
  }
}

/// The last day of a term of appointment, and whether the list gives it.
struct TermEnd: Sendable {
  let date: PartialDate
  /// Nil where the list gives the day; else the term that was added to the start.
  let term: Provision<Int>?

  /// As one row has it, or another agency's row of the same appointment.
  init(of row: Assignment, among rows: [Assignment], in inquiry: borrowing Inquiry) throws(NotJudged) {
    let agency = inquiry.registry.agency(of: row.source)
    let others = rows.filter { inquiry.registry.agency(of: $0.source) != agency && $0.from.overlaps(row.from) }
    if let given = Letter.readings(([row] + others).compactMap(\.termEnd)) {
      (date, term) = (given, nil)
    } else {
      let decided = row.decision.date.flatMap { $0.isUnreadable ? nil : $0 }
      self = try TermEnd(from: row.from, decided: decided ?? row.from, in: inquiry)
    }
  }

  /// A term ends with its last month: of 31 August the term of six months is over after 28 February.
  init(from start: PartialDate, decided: PartialDate, in inquiry: borrowing Inquiry) throws(NotJudged) {
    let term = try inquiry.law.appointmentTerm.provision(on: decided)
    self.term = term
    date = PartialDate(
      between: start.earliest.adding(months: term.value, landing: .lastDayOfMonth),
      and: start.latest.adding(months: term.value, landing: .lastDayOfMonth))
  }

  var rests: [Finding.Rest] { term.map { [.init($0)] } ?? [] }
}
