import Records

/// Letters that no case has taken and that may mean somebody else than the one they name, found by what they know of
/// him: who looks for near misses of one case must not read every letter of the committee for it.
///
/// Two people are two for certain only where two of name, birth, Party card and number are known of both and differ. So
/// a letter is passed over unless it agrees in one of them, or less than two are known of both.
struct StrayLetters {
  /// What a letter, or a case, knows of its person.
  struct Known {
    /// Each once; there are few.
    fileprivate let names, cards: [Int]
    fileprivate let births: [PartialDate]
    /// Whether a number of the letter is known: that of the letter, or the one that the decision gives.
    fileprivate let hasNumber: Bool

    fileprivate var mask: Int {
      (names.isEmpty ? 0 : 1) | (cards.isEmpty ? 0 : 2) | (births.isEmpty ? 0 : 4) | (hasNumber ? 8 : 0)
    }
  }

  /// What each of them knows.
  private var knownOf: [Int: Known] = [:]

  /// Of one committee, those that know the same things.
  fileprivate struct Group {
    var all: [Int] = []
    var byName: [Int: [Int]] = [:]
    var byCard: [Int: [Int]] = [:]
    var byBirth: [PartialDate: [Int]] = [:]
    /// Births that are no day, month or year: to be looked at each.
    var oddBirths: [PartialDate] = []
  }

  private var groups: [Code<Unit>: [Int: Group]] = [:]
  private var nameNumbers: [Symbol: Int] = [:]
  private var namesSeen: [NameKey: Int] = [:]

  /// What the lists know of `official`.
  mutating func known(of official: Code<Official>, hasNumber: Bool, in registry: Registry) -> Known {
    var (names, cards): ([Int], [Int]) = ([], [])
    var births: [PartialDate] = []
    for row in registry.rows(of: official) {
      if let name = row.name.map({ number(of: $0, in: registry) }), !names.contains(name) { names.append(name) }
      if let card = row.partyCard.map({ Int($0.id) }), !cards.contains(card) { cards.append(card) }
      if let birth = row.birth, !births.contains(birth) { births.append(birth) }
    }
    return Known(names: names, cards: cards, births: births, hasNumber: hasNumber)
  }

  private mutating func number(of name: Symbol, in registry: Registry) -> Int {
    if let number = nameNumbers[name] { return number }
    let key = NameKey(registry.names[name])
    let number = namesSeen[key] ?? namesSeen.count
    namesSeen[key] = number
    nameNumbers[name] = number
    return number
  }

  mutating func add(_ letter: Int, to committee: Code<Unit>, _ known: Known) {
    var group = groups[committee, default: [:]].removeValue(forKey: known.mask) ?? Group()
    group.all.append(letter)
    knownOf[letter] = known
    for name in known.names { group.byName[name, default: []].append(letter) }
    for card in known.cards { group.byCard[card, default: []].append(letter) }
    for birth in known.births {
      if group.byBirth[birth] == nil, !StrayLetters.keys(of: birth.earliest).contains(birth) {
        group.oddBirths.append(birth)
      }
      group.byBirth[birth, default: []].append(letter)
    }
    groups[committee, default: [:]][known.mask] = group
  }

  /// Letters to `committee` that may mean this person; some of them may still be found to mean another.
  ///
  /// - Parameter isMeant: the last word; asked of each letter until enough are found.
  func near(_ known: Known, to committee: Code<Unit>, most: Int, where isMeant: (Int) -> Bool) -> [Int] {
    var found: Set<Int> = []
    for (mask, group) in (groups[committee] ?? [:]).sorted(by: { $0.key < $1.key }) {
      let isOpen = (mask & known.mask).nonzeroBitCount <= 1
      for letter in isOpen ? group.all : group.agreeing(with: known) {
        if found.count == most { break }
        if !(knownOf[letter]?.isSomebodyElse(than: known) ?? false), isMeant(letter) { found.insert(letter) }
      }
    }
    return found.sorted()
  }

  /// The day, its month and its year: what a birth on that day may be written as.
  fileprivate static func keys(of day: CivilDate) -> [PartialDate] {
    let (year, month, _) = day.components
    return [PartialDate(day), PartialDate(year: year, month: month), PartialDate(year: year)].compactMap(\.self)
  }
}

extension StrayLetters.Known {
  /// Two of name, birth, Party card and number are known of both and differ. A letter with the number that the decision
  /// gives is found by that.
  fileprivate func isSomebodyElse(than other: Self) -> Bool {
    func differ(_ own: [Int], _ others: [Int]) -> Bool {
      !own.isEmpty && !others.isEmpty && !own.contains(where: others.contains)
    }
    let areBornApart =
      !births.isEmpty && !other.births.isEmpty
      && !births.contains { birth in other.births.contains { birth.overlaps($0) } }
    let namesAndCards = (differ(names, other.names) ? 1 : 0) + (differ(cards, other.cards) ? 1 : 0)
    return namesAndCards + (areBornApart ? 1 : 0) + (hasNumber && other.hasNumber ? 1 : 0) >= 2
  }
}

extension StrayLetters.Group {
  /// In the order of the letters.
  fileprivate func agreeing(with known: StrayLetters.Known) -> [Int] {
    var letters: Set<Int> = []
    for name in known.names { letters.formUnion(byName[name] ?? []) }
    for card in known.cards { letters.formUnion(byCard[card] ?? []) }
    for birth in known.births {
      let keys =
        birth.isExact ? StrayLetters.keys(of: birth.earliest) + oddBirths : byBirth.keys.filter { $0.overlaps(birth) }
      for key in keys where key.overlaps(birth) { letters.formUnion(byBirth[key] ?? []) }
    }
    return letters.sorted()
  }
}
