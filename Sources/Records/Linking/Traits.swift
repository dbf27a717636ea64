/// What tells people apart, of one code or of several that are one person. Texts are numbers here, equal for equal texts.
struct Traits {
  var cards: Set<Int32> = []
  var numbers: Set<Int32> = []
  var names: Set<Int32> = []
  var sexes: Set<Sex> = []
  /// Those whose own code it is. One agency does not give one person two.
  var agencies: Set<Int32> = []
  /// What all rows leave possible; from the first to the last reading where they contradict each other.
  var birth: PartialDate?
  /// Whether its rows give births that cannot be one day.
  var isTorn = false

  /// - Parameter births: all that the rows of one code give.
  mutating func read(_ births: Set<PartialDate>) { (birth, isTorn) = Traits.shared(Array(births), isTorn: false) }

  /// Of people who are one.
  static func of(_ all: [Traits]) -> Traits {
    var whole = Traits()
    for one in all {
      whole.cards.formUnion(one.cards)
      whole.numbers.formUnion(one.numbers)
      whole.names.formUnion(one.names)
      whole.sexes.formUnion(one.sexes)
      whole.agencies.formUnion(one.agencies)
    }
    (whole.birth, whole.isTorn) = shared(all.compactMap(\.birth), isTorn: all.contains(where: \.isTorn))
    return whole
  }

  private static func shared(_ births: [PartialDate], isTorn: Bool) -> (PartialDate?, Bool) {
    guard let first = births.map(\.earliest).max(), let last = births.map(\.latest).min() else { return (nil, isTorn) }
    if first <= last { return (PartialDate(between: first, and: last), isTorn) }
    return (PartialDate(between: births.map(\.earliest).min()!, and: births.map(\.latest).max()!), true)
  }
}

/// What says of several people that they are not one.
struct Conflict {
  var cards = false
  var numbers = false
  var sexes = false
  var births = false
  /// Agencies that have more than one of them.
  var agencies: Set<Int32> = []

  init(among all: [Traits]) {
    cards = Conflict.isApart(all, \.cards)
    numbers = Conflict.isApart(all, \.numbers)
    sexes = Conflict.isApart(all, \.sexes)
    let births = all.compactMap(\.birth)
    self.births = (births.map(\.earliest).max() ?? .first) > (births.map(\.latest).min() ?? .last)
    var seen: Set<Int32> = []
    for one in all { for agency in one.agencies where !seen.insert(agency).inserted { agencies.insert(agency) } }
  }

  var isNone: Bool { !cards && !numbers && !sexes && !births && agencies.isEmpty }

  /// The one thing that differs, where everything else agrees or is not known.
  var onlyDifference: LeftApart.Reason? {
    if births || !agencies.isEmpty { return nil }
    switch (cards, numbers, sexes) {
    case (true, false, false): return .cardDiffers
    case (false, true, false): return .numberDiffers
    case (false, false, true): return .sexDiffers
    default: return nil
    }
  }

  /// Whether somebody could be the one or the other of them, for all that is known.
  func leavesOpen(_ one: Traits) -> Bool {
    births || cards && one.cards.isEmpty || numbers && one.numbers.isEmpty || sexes && one.sexes.count != 1
      || !agencies.isSubset(of: one.agencies)
  }

  /// Whether no one value is shared by all who have any.
  private static func isApart<Value>(_ all: [Traits], _ values: (Traits) -> Set<Value>) -> Bool {
    var shared: Set<Value>?
    for one in all {
      let own = values(one)
      if own.isEmpty { continue }
      shared = shared?.intersection(own) ?? own
      if shared?.isEmpty ?? false { return true }
    }
    return false
  }
}
