import Records

/// Says which codes of different lists are one person. Never a guess: what could be two people is left apart, and said.
///
/// First by what belongs to one person alone, the Party card and then the civil servant's number; then by name and day
/// of birth; last by a birth that is only a month or a year, where it holds one other and no second.
/// The order of files changes nothing. The time is that of sorting.
public enum Linking {
  /// - Parameters:
  ///   - officials: every official row of all files, and every person that other rows name without a code.
  ///   - pool: the texts of their symbols.
  public static func link(_ officials: [Official], pool: SymbolPool) -> Linkage {
    var people = People(officials, pool)
    people.joinByKeys(\.cards)
    people.joinByKeys(\.numbers)
    people.joinByBirth()
    return people.linkage
  }
}

/// The codes of all lists, and which of them were found to be one person.
private struct People {
  /// One code, with all that its rows say.
  struct Person {
    let code: Symbol
    /// Code and agency as text: the order in which people are looked at.
    let text: String
    /// Some list has the person; otherwise other rows only name them.
    var isListed = false
    var traits = Traits()
    var names: Set<NameKey> = []
    var births: Set<PartialDate> = []
  }

  /// What tells people apart, of one code or of several that are one person.
  struct Traits {
    var cards: Set<String> = []
    var numbers: Set<String> = []
    var sexes: Set<Sex> = []
    /// Those whose own code it is. One agency does not give one person two.
    var agencies: Set<String> = []

    mutating func form(_ other: Traits) {
      cards.formUnion(other.cards)
      numbers.formUnion(other.numbers)
      sexes.formUnion(other.sexes)
      agencies.formUnion(other.agencies)
    }
  }

  /// What says of several people that they are not one.
  struct Conflict {
    var cards = false
    var numbers = false
    var sexes = false
    /// Agencies that have more than one of them.
    var agencies: Set<String> = []

    var isNone: Bool { !cards && !numbers && !sexes && agencies.isEmpty }

    /// Whether somebody could be the one or the other of them, for all that is known.
    func leavesOpen(_ traits: Traits) -> Bool {
      cards && traits.cards.isEmpty || numbers && traits.numbers.isEmpty || !traits.agencies.isSuperset(of: agencies)
    }
  }

  private(set) var people: [Person] = []
  private let symbols: Int
  private var parents: [Int] = []
  /// Of each root.
  private var traits: [Traits] = []
  private var ambiguous: Set<Int> = []

  init(_ officials: [Official], _ pool: SymbolPool) {
    symbols = pool.count
    var keys: [Symbol: NameKey] = [:]
    var places: [Symbol: Int] = [:]
    for official in officials where !official.code.isUnreadable {
      let code = official.code.symbol
      let place = places[code] ?? people.count
      if place == people.count {
        places[code] = place
        people.append(Person(code: code, text: pool[code]))
        let parts = people[place].text.split(separator: "\u{1F}", omittingEmptySubsequences: false)
        // A person named without a code has an empty one.
        if parts.count == 2 { people[place].traits.agencies = [String(parts[0])] }
      }
      if !official.isMention { people[place].isListed = true }
      if let card = official.partyCard, card != .unreadable { people[place].traits.cards.insert(plain(pool[card])) }
      if let number = official.civilServantNo, number != .unreadable {
        people[place].traits.numbers.insert(plain(pool[number]))
      }
      if let sex = official.sex.value { people[place].traits.sexes.insert(sex) }
      if let name = official.name, name != .unreadable {
        let key = keys[name] ?? NameKey(pool[name])
        keys[name] = key
        people[place].names.insert(key)
      }
      if let birth = official.birth, !birth.isUnreadable { people[place].births.insert(birth) }
    }
    people.sort { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
    parents = Array(people.indices)
    traits = people.map(\.traits)
  }

  // MARK: One person

  private mutating func root(_ person: Int) -> Int {
    var root = person
    while parents[root] != root { root = parents[root] }
    var next = person
    while parents[next] != root { (next, parents[next]) = (parents[next], root) }
    return root
  }

  private mutating func roots(_ group: some Sequence<Int>) -> [Int] {
    var roots: Set<Int> = []
    for person in group { roots.insert(root(person)) }
    return roots.sorted()
  }

  private mutating func join(_ roots: [Int]) {
    guard let first = roots.first else { return }
    for other in roots.dropFirst() {
      parents[other] = first
      traits[first].form(traits[other])
    }
  }

  private func conflict(among roots: [Int]) -> Conflict {
    var conflict = Conflict()
    conflict.cards = areApart(roots, \.cards)
    conflict.numbers = areApart(roots, \.numbers)
    conflict.sexes = areApart(roots, \.sexes)
    var seen: Set<String> = []
    for root in roots { conflict.agencies.formUnion(traits[root].agencies.filter { !seen.insert($0).inserted }) }
    return conflict
  }

  /// Whether no one value is shared by all who have any.
  private func areApart<Value>(_ roots: [Int], _ values: KeyPath<Traits, Set<Value>>) -> Bool {
    var shared: Set<Value>?
    for root in roots where !traits[root][keyPath: values].isEmpty {
      shared = shared?.intersection(traits[root][keyPath: values]) ?? traits[root][keyPath: values]
    }
    return shared?.isEmpty ?? false
  }

  // MARK: Keys

  /// - Parameter keys: cards, or numbers.
  mutating func joinByKeys(_ keys: KeyPath<Traits, Set<String>>) {
    var groups: [String: [Int]] = [:]
    for (i, person) in people.enumerated() {
      for key in person.traits[keyPath: keys] { groups[key, default: []].append(i) }
    }
    for key in groups.keys.sorted() {
      let group = groups[key] ?? []
      let roots = roots(group)
      if roots.count < 2 { continue }
      if mayShareAKey(group, conflict(among: roots), isCard: keys == \.cards) {
        join(roots)
      } else {
        ambiguous.formUnion(group)
      }
    }
  }

  /// One card under two names and two days of birth, or of two sexes, is a mistake in some list: whose, nobody knows.
  private func mayShareAKey(_ group: [Int], _ conflict: Conflict, isCard: Bool) -> Bool {
    if conflict.sexes || !isCard && conflict.cards { return false }
    let names = Set(group.flatMap { people[$0].names })
    let births = group.flatMap { people[$0].births }
    guard names.count > 1, let last = births.map(\.earliest).max(), let first = births.map(\.latest).min() else {
      return true
    }
    return last <= first  // one day could be all of their births
  }

  // MARK: Name and birth

  mutating func joinByBirth() {
    var groups: [NameKey: [Int]] = [:]
    for (i, person) in people.enumerated() {
      for name in person.names { groups[name, default: []].append(i) }
    }
    for name in groups.keys.sorted() {
      guard let group = groups[name], group.count > 1 else { continue }
      joinNamesakes(group)
    }
  }

  /// - Parameter group: people of one name.
  private mutating func joinNamesakes(_ group: [Int]) {
    var finer: [(birth: PartialDate, person: Int)] = []
    // Days first, then months, then years: what is less precise looks for its like among what is more so.
    for precision in [PartialDate.Precision.day, .month, .year] {
      var born: [PartialDate: [Int]] = [:]
      for person in group {
        for birth in people[person].births where birth.precision == precision {
          born[birth, default: []].append(person)
        }
      }
      let births = born.keys.sorted { $0.earliest < $1.earliest }
      var targets: [Int: [Int]] = [:]
      for birth in births {
        var unmatched: [Int] = []
        for person in born[birth] ?? [] {
          switch candidates(for: person, born: birth, among: finer) {
          case .none: unmatched.append(person)
          case .one(let other): targets[other, default: []].append(person)
          case .several: ambiguous.insert(person)
          }
        }
        joinEquals(unmatched)
      }
      for target in targets.keys.sorted() { join(targets[target] ?? [], to: target) }
      for birth in births { finer += (born[birth] ?? []).map { (birth, $0) } }
      finer.sort { ($0.birth.earliest, $0.person) < ($1.birth.earliest, $1.person) }
    }
    reportBareNames(group)
  }

  private enum Candidates { case none, one(Int), several }

  /// Those whose birth lies within a month or a year, and who may be the same person.
  private mutating func candidates(
    for person: Int, born birth: PartialDate, among finer: [(birth: PartialDate, person: Int)]
  ) -> Candidates {
    let own = root(person)
    var i = finer.partitioningIndex { $0.birth.earliest >= birth.earliest }
    var found: Int?
    var looked = 0
    while i < finer.count, finer[i].birth.latest <= birth.latest {
      let other = root(finer[i].person)
      i += 1
      if other == own { return .none }  // known by a key already
      if other == found { continue }
      looked += 1
      if looked > 50 { return .several }  // nobody has so many namesakes born in one year and tells them apart
      guard conflict(among: [own, other]).isNone else { continue }
      if found != nil { return .several }
      found = other
    }
    return found.map { .one($0) } ?? .none
  }

  /// People of one name and one birth: one person, unless a sex, a key or an agency's own codes say that there are more.
  /// Then those of whom too little is known to say which they are stay apart.
  private mutating func joinEquals(_ group: [Int]) {
    let all = roots(group)
    guard areApart(all, \.sexes) else { return joinEquals(roots: all) }
    for sex in Sex.allCases { joinEquals(roots: all.filter { traits[$0].sexes == [sex] }) }
    ambiguous.formUnion(all.filter { traits[$0].sexes.count != 1 })
  }

  private mutating func joinEquals(roots: [Int]) {
    let conflict = conflict(among: roots)
    if conflict.isNone { join(roots) } else { ambiguous.formUnion(roots.filter { conflict.leavesOpen(traits[$0]) }) }
  }

  /// People of a month or a year whose one candidate is `target`: all of them are, or nobody knows which.
  private mutating func join(_ people: [Int], to target: Int) {
    let all = roots(people + [target])
    if conflict(among: all).isNone { join(all) } else { ambiguous.formUnion(people) }
  }

  /// A name without any birth or key links to nobody; where two people have it, it could be either.
  private mutating func reportBareNames(_ group: [Int]) {
    let isBare: (Person) -> Bool = {
      $0.births.isEmpty && $0.traits.cards.isEmpty && $0.traits.numbers.isEmpty && !$0.isListed
    }
    let bare = group.filter { isBare(people[$0]) }
    if bare.isEmpty { return }
    if roots(group.filter { !isBare(people[$0]) }).count > 1 { ambiguous.formUnion(bare) }
  }

  // MARK: What comes out

  var linkage: Linkage {
    var copy = self
    var linkage = Linkage(symbols: symbols)
    var groups: [Int: [Int]] = [:]
    for i in people.indices { groups[copy.root(i), default: []].append(i) }
    for group in groups.values {
      // In the order of their texts already; a listed one before one that is only named.
      guard let person = group.first(where: { people[$0].isListed }) ?? group.first else { continue }
      for other in group where other != person {
        linkage.join(Code(people[other].code), to: Code(people[person].code))
      }
      if group.contains(where: ambiguous.contains) {
        for member in group { linkage.leaveApart(Code(people[member].code)) }
      }
    }
    return linkage
  }
}

/// A card or a number without the spaces, dots and dashes that people put into it.
private func plain(_ key: String) -> String {
  String(key.lowercased().filter { !$0.isWhitespace && $0 != "." && $0 != "-" })
}

extension Array {
  /// The first index whose element satisfies a condition that holds for all after it.
  fileprivate func partitioningIndex(_ condition: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
