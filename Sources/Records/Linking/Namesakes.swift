extension People {
  /// Joins those who have one name and one birth.
  mutating func joinByBirth() {
    var groups: [[Int]] = Array(repeating: [], count: names.count)
    for (i, person) in people.enumerated() { for name in person.traits.names { groups[Int(name)].append(i) } }
    // In the order of those who have them: the numbers that stand for names have none of their own.
    for group in groups.filter({ $0.count > 1 }).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      joinNamesakes(group)
    }
  }

  /// - Parameter group: people of one name.
  private mutating func joinNamesakes(_ group: [Int]) {
    var finer = Births()
    // Days first, then months, then years: what is less precise looks for its like among what is more so.
    for precision in [PartialDate.Precision.day, .month, .year] {
      let born = births(of: group, precision)
      let contested = contested(born)
      var targets: [Int: [Int]] = [:]
      for (birth, people) in born {
        var unmatched: [Int] = []
        for person in people {
          switch candidates(for: person, born: birth, among: finer) {
          case .none: unmatched.append(person)
          case .known: continue
          case .one(let other): targets[other, default: []].append(person)
          case .several(let others): doubt(person, amid: others)
          }
        }
        joinEquals(unmatched, without: contested, isDay: precision == .day)
      }
      for target in targets.keys.sorted() { join(targets[target] ?? [], to: target) }
      for (birth, people) in born { for root in roots(people) { finer.add(birth, root) } }
      finer.sort()
    }
    reportBareNames(group)
  }

  private func births(of group: [Int], _ precision: PartialDate.Precision) -> [(birth: PartialDate, people: [Int])] {
    var born: [PartialDate: [Int]] = [:]
    for person in group {
      for birth in people[person].births where birth.precision == precision {
        born[birth, default: []].append(person)
      }
    }
    return born.map { ($0, $1) }.sorted { $0.birth.earliest < $1.birth.earliest }
  }

  /// People whose own rows give several births, and who meet somebody under more than one of them: they cannot be all
  /// of these, and which, nobody knows.
  private mutating func contested(_ born: [(birth: PartialDate, people: [Int])]) -> Set<Int> {
    var met: [Int: Int] = [:]
    for (_, people) in born {
      let roots = roots(people)
      if roots.count > 1 { for root in roots { met[root, default: 0] += 1 } }
    }
    return Set(met.filter { $0.value > 1 }.keys)
  }

  // MARK: A month or a year

  private enum Candidates {
    case none
    /// His day of birth is known from another of his rows.
    case known
    case one(Int)
    case several([Int])
  }

  /// Those whose birth lies within a month or a year, and who may be the same person.
  private mutating func candidates(for person: Int, born birth: PartialDate, among finer: Births) -> Candidates {
    let own = root(person)
    if finer.roots.contains(own) { return .known }
    var found: [Int] = []
    var looked = 0
    for i in finer.first(from: birth.earliest)..<finer.all.count {
      if finer.all[i].birth.latest > birth.latest { break }
      let other = root(finer.all[i].root)
      if found.contains(other) { continue }
      looked += 1
      // Nobody has so many namesakes born in one year and tells them apart.
      if looked > 50 { return .several(found.isEmpty ? [other] : found) }
      guard Conflict(among: traits(of: [own, other])).isNone else { continue }
      found.append(other)
      if found.count > 1 { return .several(found) }
    }
    return found.first.map { .one($0) } ?? .none
  }

  /// People of a month or a year whose one candidate is `target`: all of them are, or nobody knows which.
  private mutating func join(_ people: [Int], to target: Int) {
    let all = roots(people + [target])
    if Conflict(among: traits(of: all)).isNone { return join(all) }
    for person in people { doubt(person, amid: [target] + people) }
  }

  // MARK: Equals

  /// People of one name and one birth: one person, unless a sex, a key or an agency's own codes say that there are more.
  /// Then those of whom too little is known to say which they are stay apart.
  private mutating func joinEquals(_ group: [Int], without contested: Set<Int>, isDay: Bool) {
    let all = roots(group)
    if all.count < 2 { return }
    let open = all.filter { !contested.contains($0) }
    if open.count < all.count {
      let torn = all.filter(contested.contains)
      for root in all { doubt(root, amid: contested.contains(root) ? open : torn) }
    }
    guard Conflict(among: traits(of: open)).sexes else { return joinEquals(roots: open, amid: all, isDay: isDay) }
    var known: [Int] = []
    for sex in Sex.allCases {
      let same = open.filter { traits(of: $0).sexes == [sex] }
      joinEquals(roots: same, amid: all, isDay: false)
      known += same
    }
    let unknown = Set(open).subtracting(known)
    for root in open where unknown.contains(root) { doubt(root, amid: all) }
    if isDay { reportSlips(roots(known)) }
  }

  private mutating func joinEquals(roots: [Int], amid all: [Int], isDay: Bool) {
    let conflict = Conflict(among: traits(of: roots))
    if conflict.isNone { return join(roots) }
    for root in roots where conflict.leavesOpen(traits(of: root)) { doubt(root, amid: all) }
    if isDay { reportSlips(roots) }
  }

  /// One name and one day of birth in the lists of two agencies, and one thing that differs: it may be a slip.
  ///
  /// Where more than a few have both, the keys that tell them apart are all there is to go by.
  private mutating func reportSlips(_ roots: [Int]) {
    if roots.count > 8 { return }
    for (i, one) in roots.enumerated() {
      for other in roots[(i + 1)...] {
        let conflict = Conflict(among: traits(of: [one, other]))
        if let difference = conflict.onlyDifference { leaveApart([one, other], difference) }
      }
    }
  }

  // MARK: No birth

  /// A name without any birth or key links to nobody; where two people have it, it could be either.
  private mutating func reportBareNames(_ group: [Int]) {
    let isBare: (Person) -> Bool = {
      $0.births.isEmpty && $0.traits.cards.isEmpty && $0.traits.numbers.isEmpty && !$0.isListed
    }
    let bare = group.filter { isBare(people[$0]) }
    if bare.isEmpty { return }
    let others = roots(group.filter { !isBare(people[$0]) })
    if others.count > 1 { for person in bare { doubt(person, amid: others) } }
  }
}

/// The births that are known more precisely, of people of one name.
private struct Births {
  private(set) var all: [(birth: PartialDate, root: Int)] = []
  /// Those who have one.
  private(set) var roots: Set<Int> = []

  mutating func add(_ birth: PartialDate, _ root: Int) {
    all.append((birth, root))
    roots.insert(root)
  }

  mutating func sort() { all.sort { ($0.birth.earliest, $0.root) < ($1.birth.earliest, $1.root) } }

  /// The index of the first that begins on `day` or later.
  func first(from day: CivilDate) -> Int {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].birth.earliest >= day { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
