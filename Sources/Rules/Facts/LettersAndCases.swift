import Records
import Rulebook

/// Whether one letter can be one case's: by whom it was asked of whom, when, and about what.
extension CaseTable {
  /// To a committee of which a letter counts, or to one that it took the place of by the day of the decision.
  func isToAccepted(_ letter: Letter, _ i: Int) -> Bool {
    let accepted = cases[i].accepted
    let heir = registry.lineage(of: letter.asked, on: cases[i].action.action.decided.latest)
    return accepted.contains(letter.asked) || accepted.contains(heir)
  }

  func isNamed(_ letter: Letter, by i: Int) -> Bool {
    let action = cases[i].action.action
    // A number starts anew every year.
    guard letter.asker == action.decider, isInWindow(letter, i) else { return false }
    if let number = action.consultation, letter.numbers.contains(number) { return true }
    return action.decision.number.map { letter.decisions.contains($0) } ?? false
  }

  /// About what was decided, where both say; asked for the decider; in the window.
  func fits(_ letter: Letter, _ i: Int) -> Bool {
    if let about = letter.about.value, !cases[i].action.kinds.contains(about) { return false }
    return isAskedFor(letter, i) && isInWindow(letter, i)
  }

  /// In the window around the decision, or without a date that could tell.
  func isInWindow(_ letter: Letter, _ i: Int) -> Bool {
    guard let date = letter.certainDate ?? letter.reply.date else { return true }
    let decided = cases[i].action.action.decided
    let from = decided.earliest.adding(days: -cases[i].window.before)
    let until = decided.latest.adding(days: cases[i].window.after)
    return date.isWithin(from, until) != .excluded
  }

  /// Days between letter and decision under the kindest reading; a letter without a date is near to all.
  func distance(_ letter: Letter, _ i: Int) -> Int {
    let decided = cases[i].action.action.decided
    guard let date = letter.date ?? letter.reply.date else { return 0 }
    if date.overlaps(decided) { return 0 }
    return date.latest < decided.earliest ? decided.earliest - date.latest : date.earliest - decided.latest
  }

  /// About nobody that a list has, to no unit that one has: it may be any's.
  func isAstray(_ letter: Letter) -> Bool {
    !registry.isKnown(letter.asked) && !registry.isKnown(letter.official)
  }

  /// Whether he sits on a committee, or may: its list of members was to come, and did not come whole.
  func maySit(on committee: Code<Unit>, _ i: Int) -> Bool {
    let action = cases[i].action.action
    return cases[i].seats.contains(committee)
      || registry.mayListPost(of: action.official, at: committee, on: action.decided.latest)
  }

  /// By the decider, by a unit below it or above it, or by one that no list has.
  func isAskedFor(_ letter: Letter, _ i: Int) -> Bool {
    let action = cases[i].action.action
    let day = action.decided.latest
    return letter.asker == action.decider || !registry.isKnown(letter.asker)
      || registry.isAtOrBelow(letter.asker, action.decider, by: .both, on: day)
      || registry.isAtOrBelow(action.decider, letter.asker, by: .both, on: day)
  }

  /// Two of name, birth, Party card and number are known on both sides and differ: the letter is about another.
  func isSomebodyElse(_ letter: Letter, _ official: Code<Official>, _ i: Int) -> Bool {
    let asked = cases[i].action.action.consultation
    let numbersDiffer = asked.map { !letter.numbers.isEmpty && !letter.numbers.contains($0) } ?? false
    return registry.areDistinct(letter.official, official, further: numbersDiffer)
  }
}
