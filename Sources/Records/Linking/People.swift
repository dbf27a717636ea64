/// The codes of all lists, and which of them were found to be one person.
struct People {
  /// One code, with all that its rows say.
  struct Person {
    let code: Symbol
    /// Code and agency as text: the order in which people are looked at.
    let text: String
    /// Its first row, by file and line.
    var at: SourceLocation
    /// Some list has the person; otherwise other rows only name them.
    var isListed = false
    var traits = Traits()
    var births: Set<PartialDate> = []
  }

  private(set) var people: [Person] = []
  /// The keys of names, by the numbers that stand for them in traits.
  private(set) var names: [NameKey] = []
  private let symbols: Int
  private var parents: [Int] = []
  /// Of each root.
  private var traits: [Traits] = []
  /// Those who could be one person or another, and whom they could be.
  private var doubts: [Int: [Int]] = [:]
  /// People who may be one, beside those in doubt.
  private var apart: [(reason: LeftApart.Reason, people: [Int])] = []
  private var pairs: Set<[Int]> = []

  init(_ officials: [Official], _ pool: SymbolPool) {
    symbols = pool.count
    var places: [Symbol: Int] = [:]
    var texts = Numbering()
    for official in officials where !official.code.isUnreadable {
      let code = official.code.symbol
      let place = places[code] ?? people.count
      if place == people.count {
        places[code] = place
        people.append(Person(code: code, text: pool[code], at: official.source))
        let parts = people[place].text.split(separator: Desk.joint, omittingEmptySubsequences: false)
        // A person named without a code has an empty one.
        if parts.count == 2 { people[place].traits.agencies = [texts.number(of: String(parts[0]))] }
      }
      if People.isBefore(official.source, people[place].at, pool) { people[place].at = official.source }
      people[place].read(official, pool, &texts)
    }
    for i in people.indices { people[i].traits.read(people[i].births) }
    names = texts.names
    people.sort { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
    parents = Array(people.indices)
    traits = people.map(\.traits)
  }

  static func isBefore(_ a: SourceLocation, _ b: SourceLocation, _ pool: SymbolPool) -> Bool {
    if a.file == b.file { return (a.line, a.byte) < (b.line, b.byte) }
    return pool[a.file].utf8.lexicographicallyPrecedes(pool[b.file].utf8)
  }

  // MARK: One person

  mutating func root(_ person: Int) -> Int {
    var root = person
    while parents[root] != root { root = parents[root] }
    var next = person
    while parents[next] != root { (next, parents[next]) = (parents[next], root) }
    return root
  }

  /// Each once, in the order of their texts.
  mutating func roots(_ group: some Sequence<Int>) -> [Int] {
    var roots: Set<Int> = []
    for person in group { roots.insert(root(person)) }
    return roots.sorted()
  }

  func traits(of root: Int) -> Traits { traits[root] }
  func traits(of roots: [Int]) -> [Traits] { roots.map { traits[$0] } }

  mutating func join(_ roots: [Int]) {
    guard let first = roots.first, roots.count > 1 else { return }
    traits[first] = Traits.of(traits(of: roots))
    for other in roots.dropFirst() { parents[other] = first }
  }

  // MARK: Not one, or nobody knows

  /// - Parameter others: whom he could be; he himself does not count.
  mutating func doubt(_ person: Int, amid others: some Sequence<Int>) {
    if doubts[person] != nil { return }
    doubts[person] = Array(others.lazy.filter { $0 != person }.prefix(LeftApart.shown))
  }

  mutating func leaveApart(_ group: [Int], _ reason: LeftApart.Reason) {
    if pairs.insert(group + [-1 - reason.rawValue]).inserted { apart.append((reason, group)) }
  }

  // MARK: What comes out

  func linkage(_ pool: SymbolPool) -> Linkage {
    var copy = self
    var linkage = Linkage(symbols: symbols)
    var groups: [Int: [Int]] = [:]
    for i in people.indices { groups[copy.root(i), default: []].append(i) }
    var representatives: [Int: Int] = [:]
    let shared = Set(apart.lazy.filter { $0.reason == .sharedCard || $0.reason == .sharedNumber }.flatMap(\.people))
    for (root, group) in groups {
      // In the order of their texts already; a listed one before one that is only named.
      guard let person = group.first(where: { people[$0].isListed }) ?? group.first else { continue }
      representatives[root] = person
      for other in group where other != person {
        linkage.join(Code(people[other].code), to: Code(people[person].code))
      }
      if group.contains(where: { doubts[$0] != nil || shared.contains($0) }) {
        for member in group { linkage.leaveApart(Code(people[member].code)) }
      }
    }
    func leftApart(_ reason: LeftApart.Reason, _ person: Int, _ others: [Int]) -> LeftApart {
      let others = others.sorted { People.isBefore(people[$0].at, people[$1].at, pool) }
      return LeftApart(
        reason: reason, official: Code(people[representatives[copy.root(person)] ?? person].code),
        at: people[person].at, others: others.prefix(LeftApart.shown).map { people[$0].at }, count: others.count + 1)
    }
    linkage.namesakes = namesakes { copy.root($0) }
    var all = doubts.filter { !shared.contains($0.key) }.map { leftApart(.several, $0, $1) }
    for (reason, group) in apart {
      // By his code, wherever he stands: rows in another order must not ask about another of them.
      guard let first = group.min() else { continue }
      all.append(leftApart(reason, first, group.filter { $0 != first }))
    }
    linkage.leftApart = all.sorted { a, b in
      if People.isBefore(a.at, b.at, pool) { return true }
      if People.isBefore(b.at, a.at, pool) { return false }
      if a.reason != b.reason { return a.reason.rawValue < b.reason.rawValue }
      return pool[a.official.symbol].utf8.lexicographicallyPrecedes(pool[b.official.symbol].utf8)
    }
    return linkage
  }
}

extension People.Person {
  fileprivate mutating func read(_ official: Official, _ pool: SymbolPool, _ texts: inout Numbering) {
    if !official.isMention { isListed = true }
    if let card = official.partyCard, let number = texts.number(ofKey: card, pool) { traits.cards.insert(number) }
    if let own = official.civilServantNo, let number = texts.number(ofKey: own, pool) { traits.numbers.insert(number) }
    if let sex = official.sex.value { traits.sexes.insert(sex) }
    if let name = official.name, name != .unreadable { traits.names.insert(texts.number(ofName: name, pool)) }
    if let birth = official.birth, !birth.isUnreadable { births.insert(birth) }
  }
}

/// Numbers for texts that are compared again and again.
private struct Numbering {
  private(set) var names: [NameKey] = []
  private var nameNumbers: [NameKey: Int32] = [:]
  private var namesRead: [Symbol: Int32] = [:]
  private var keysRead: [Symbol: Int32] = [:]
  private var numbers: [String: Int32] = [:]

  mutating func number(of text: String) -> Int32 {
    if let number = numbers[text] { return number }
    numbers[text] = Int32(numbers.count)
    return Int32(numbers.count - 1)
  }

  /// Nil for a key that says nothing: “-”, “không”, “000”.
  mutating func number(ofKey key: Symbol, _ pool: SymbolPool) -> Int32? {
    if key == .unreadable { return nil }
    if let number = keysRead[key] { return number < 0 ? nil : number }
    guard let own = IdentityKey(pool[key]) else {
      keysRead[key] = -1
      return nil
    }
    let number = self.number(of: own.text)
    keysRead[key] = number
    return number
  }

  mutating func number(ofName name: Symbol, _ pool: SymbolPool) -> Int32 {
    if let number = namesRead[name] { return number }
    let key = NameKey(pool[name])
    let number = nameNumbers[key] ?? Int32(names.count)
    if number == Int32(names.count) {
      nameNumbers[key] = number
      names.append(key)
    }
    namesRead[name] = number
    return number
  }
}
