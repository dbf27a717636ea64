import Records
import Rulebook

/// A managing post taken or left, as one list has it: a decision, or a spell. The other list should follow.
struct ListedChange: Sendable {
  enum Change: Sendable {
    /// A decision: the spell in the post it gives should begin, that in the post it takes should end.
    case decided(PersonnelAction, given: Place?, taken: Place?)
    /// A spell: some decision on the person should be on file.
    case begun(Assignment)
  }

  struct Place: Sendable {
    let unit: Code<Unit>
    let post: Code<Post>

    fileprivate init?(_ unit: Code<Unit>?, _ post: Code<Post>?) {
      guard let unit, let post, !unit.isUnreadable, !post.isUnreadable else { return nil }
      (self.unit, self.post) = (unit, post)
    }
  }

  let change: Change
  let official: Code<Official>
  /// When it happened, by the row.
  let day: PartialDate
  let at: SourceLocation

  /// Decisions first, each once however many lists have it, then spells that began in the year.
  static func all(in inquiry: Inquiry) -> [ListedChange] {
    decided(inquiry.actions)
      + inquiry.registry.records.assignments.compactMap { begun($0, in: inquiry) }
  }

  static func decided(_ actions: [UnitedAction]) -> [ListedChange] { actions.compactMap { decided($0.action) } }

  /// Nil for a decision that gives no post and takes none, as far as it says which.
  private static func decided(_ action: PersonnelAction) -> ListedChange? {
    let gives = action.kind == .appointment || action.kind == .transfer || action.kind == .rotation
    // Who is appointed where he is may be listed only with the unit he is in.
    let arrival = action.kind == .appointment ? action.toUnit ?? action.fromUnit : action.toUnit
    let given = gives ? Place(arrival, action.toPost) : nil
    let stays = action.fromUnit == action.toUnit && action.fromPost == action.toPost
    let taken = action.kind.isDeparture && !stays ? Place(action.fromUnit, action.fromPost) : nil
    if given == nil, taken == nil { return nil }
    return ListedChange(
      change: .decided(action, given: given, taken: taken), official: action.official, day: action.takesEffect,
      at: action.source)
  }

  /// Nil for one that need not have begun in the year, or by a decision on a principal post.
  private static func begun(_ spell: Assignment, in inquiry: Inquiry) -> ListedChange? {
    guard spell.principal, spell.form == .first || spell.form == .again,
      inquiry.period.contains(spell.from) == .certain, spell.to?.isBefore(spell.from) != .certain
    else { return nil }
    return ListedChange(change: .begun(spell), official: spell.official, day: spell.from, at: spell.source)
  }
}

extension ListedChange.Place {
  init(of spell: Assignment) { (unit, post) = (spell.unit, spell.post) }

  /// Of seats and elected posts no such decision is owed, and of the others the lists need not tell.
  func isAppointedManagers(in registry: Registry) throws(NotJudged) -> Bool {
    guard let post = registry.post(post) else { throw .unknownPost }
    guard let unit = registry.versions(of: unit).last else { throw .unknownUnit }
    return post.rank.isManager && post.filled == .appointed && unit.kind != .committee
  }

  func ifAppointedManagers(in registry: Registry) throws(NotJudged) -> Self? {
    try isAppointedManagers(in: registry) ? self : nil
  }
}
