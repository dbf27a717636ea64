import Records
import Rulebook

/// One person's unbroken time in one post of one unit: spells that touch, overlap, or leave a gap small enough.
public struct Tenure: Sendable {
  /// How it ended, as far as the lists say.
  public enum End: Sendable, Hashable {
    /// A list that has a column for the end leaves it empty.
    case lasts
    /// Where lists differ, each end is a reading.
    case ended(PartialDate)
    /// No list has a column for the end.
    case unsaid
  }

  /// Where the unit was renamed, the one it is now.
  public internal(set) var unit: Code<Unit>
  public let post: Code<Post>
  /// Where the lists leave open whether spells join, or differ in the start, each start is a reading.
  public internal(set) var from: PartialDate
  public internal(set) var end: End
  /// The rows it was joined from, earliest first.
  public internal(set) var spells: [SourceLocation]
  /// Whether the lists leave no doubt that they are one stretch of time.
  var joins: Certainty = .certain

  func isOpen(on day: CivilDate) -> Certainty { end.isOnOrAfter(PartialDate(day)) }

  /// Whether both are of the same rows.
  func isSame(as other: Tenure) -> Bool {
    unit == other.unit && post == other.post && spells == other.spells
  }
}

extension Tenure.End {
  /// Whether it still ran on `day`, given that it had begun.
  func isOnOrAfter(_ day: PartialDate) -> Certainty {
    switch self {
    case .lasts: .certain
    case .ended(let end): end.isBefore(day).negated
    case .unsaid: .possible
    }
  }

  /// The last day up to which it ran for certain, as the lists go that say anything of it.
  var earliest: CivilDate {
    if case .ended(let end) = self { end.earliest } else { .last }
  }

  /// Two lists of one spell. A list that has no column for the end leaves the word to the other.
  func beside(_ other: Self) -> Self {
    switch (self, other) {
    case (.unsaid, let said), (let said, .unsaid): said
    case (.lasts, .lasts): .lasts
    case (.lasts, .ended(let end)), (.ended(let end), .lasts): .ended(PartialDate(between: end.earliest, and: .last))
    case (.ended(let one), .ended(let other)): .ended(Letter.readings([one, other])!)
    }
  }

  /// One spell and the next that joins it. A row that was never closed does not outlive the next for certain.
  func followed(by next: Self) -> Self {
    switch (self, next) {
    case (_, .lasts), (_, .unsaid): next
    case (.unsaid, .ended): next
    case (.lasts, .ended(let end)): .ended(PartialDate(between: end.earliest, and: .last))
    case (.ended(let one), .ended(let other)): .ended(one.latest > other.latest ? one : other)
    }
  }
}

extension Registry {
  /// How a spell ended. An empty cell says that it lasts only where the list has a column for the end.
  func end(of spell: Assignment) -> Tenure.End {
    if let to = spell.to { return .ended(to) }
    return speaks(spell.source, of: "to", in: .assignment) ? .lasts : .unsaid
  }

  /// Whether its own list has it run at some time from `first` until `last`.
  func isListed(_ spell: Assignment, from first: PartialDate, until last: PartialDate) -> Certainty {
    spell.from.isOnOrBefore(last).and(end(of: spell).isOnOrAfter(first))
  }

  /// Whether the post was held on `day`: for certain only where the list has a column for the end, and no other
  /// agency's list has closed the same spell by then.
  func isHeld(_ spell: Assignment, on day: CivilDate) -> Certainty {
    let day = PartialDate(day)
    let listed = isListed(spell, from: day, until: day)
    if listed != .certain { return listed }
    let isClosed = assignments(of: spell.official).contains { other in
      guard let to = other.to, other.unit == spell.unit, other.post == spell.post else { return false }
      return agency(of: other.source) != agency(of: spell.source) && to.isBefore(day) == .certain
        && to.isBefore(spell.from) == .excluded
    }
    return isClosed ? .possible : .certain
  }
}
