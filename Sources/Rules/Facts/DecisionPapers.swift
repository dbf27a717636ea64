import Records

/// Which decisions are one paper: of one body and one number, and of days that may be one. Lists may differ in the day
/// beside one of its officials; a number starts anew every year.
struct DecisionPapers {
  private struct Key: Hashable {
    let decider: Code<Unit>
    let number: Symbol
  }

  private struct Paper {
    let decided: PartialDate
    let place: Int
    /// The next of the same body and number, in `papers`: of another day.
    var next: Int?
  }

  private var papers: [Paper] = []
  private var first: [Key: Int] = [:]
  private(set) var count = 0

  init(reserving actions: Int) {
    papers.reserveCapacity(actions)
    first.reserveCapacity(actions)
  }

  /// The place of the paper, counted from 0 as they first appear. A decision without a number is a paper of its own.
  mutating func place(of action: PersonnelAction) -> Int {
    let place = count
    guard let number = action.decision.number, number != .unreadable else {
      count += 1
      return place
    }
    let key = Key(decider: action.decider, number: number)
    var last: Int?
    var next = first[key]
    while let paper = next {
      if papers[paper].decided.overlaps(action.decided) { return papers[paper].place }
      (last, next) = (paper, papers[paper].next)
    }
    if let last { papers[last].next = papers.count } else { first[key] = papers.count }
    papers.append(Paper(decided: action.decided, place: place))
    count += 1
    return place
  }
}
