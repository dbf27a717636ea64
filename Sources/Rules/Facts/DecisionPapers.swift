import Records

/// Which decisions are one paper: of one body and one number, and of days that may be one. Lists may differ in the day
/// beside one of its officials; a number starts anew every year.
struct DecisionPapers {
  private struct Key: Hashable {
    let decider: Code<Unit>
    let number: Symbol
  }

  private var papers: [Key: [(decided: PartialDate, place: Int)]] = [:]
  private var count = 0

  /// The place of the paper, counted from 0 as they first appear. A decision without a number is a paper of its own.
  mutating func place(of action: PersonnelAction) -> Int {
    guard let number = action.decision.number, number != .unreadable else { return next() }
    let key = Key(decider: action.decider, number: number)
    if let same = papers[key]?.first(where: { $0.decided.overlaps(action.decided) }) { return same.place }
    let place = next()
    papers[key, default: []].append((action.decided, place))
    return place
  }

  private mutating func next() -> Int {
    count += 1
    return count - 1
  }
}
