/// A numbered, dated paper: a decision, a letter, a reply. Its number alone names nothing.
public struct Document: Hashable, Sendable, BitwiseCopyable {
  public let number: Symbol?
  /// Nil where no date is written; `.unreadable` where one is written that nobody can read.
  public let date: PartialDate?

  public init(number: Symbol?, date: PartialDate?) { (self.number, self.date) = (number, date) }

  /// Neither number nor date is written.
  public var isEmpty: Bool { number == nil && date == nil }
}
