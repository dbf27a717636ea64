extension People {
  /// Joins those who have one card, or one number.
  mutating func joinByKeys(_ keys: KeyPath<Traits, Set<Int32>>, _ reason: LeftApart.Reason) {
    var groups: [Int32: [Int]] = [:]
    var order: [Int32] = []
    for (i, person) in people.enumerated() {
      for key in person.traits[keyPath: keys] {
        groups[key, default: []].append(i)
        if groups[key]?.count == 2 { order.append(key) }
      }
    }
    // In the order of those who have them: the numbers that stand for keys have none of their own.
    let inOrder = order.compactMap { groups[$0] }.sorted { $0.lexicographicallyPrecedes($1) }
    for group in inOrder {
      let roots = roots(group)
      if roots.count < 2 { continue }
      if mayShareAKey(roots, isCard: reason == .sharedCard) { join(roots) } else { leaveApart(group, reason) }
    }
  }

  /// A key and a slip of the pen, or two people of whom one has the other's key: two differences are two people, and one
  /// alone is a slip only where something else agrees. Whose mistake it is, nobody knows.
  private func mayShareAKey(_ roots: [Int], isCard: Bool) -> Bool {
    let all = traits(of: roots)
    let conflict = Conflict(among: all)
    // A number under two Party cards is the weaker of the two.
    if !isCard && conflict.cards { return false }
    let named = all.filter { !$0.names.isEmpty }
    let areNamesAlike = areAlike(named.map(\.names))
    let differences = [!areNamesAlike, conflict.births, conflict.sexes].count { $0 }
    if differences == 0 { return true }
    let nameAgrees = areNamesAlike && named.count == all.count
    let birthAgrees = !conflict.births && all.allSatisfy { $0.birth != nil }
    return differences == 1 && (nameAgrees || birthAgrees)
  }

  /// Whether each has a name that may be a way of writing each other's.
  private func areAlike(_ names: [Set<Int32>]) -> Bool {
    let different = Set(names)
    if different.count < 2 { return true }
    if different.count > 8 { return false }  // nobody's name is written in so many ways
    return different.allSatisfy { one in
      different.allSatisfy { other in
        one.contains { a in other.contains { b in a == b || self.names[Int(a)].isLike(self.names[Int(b)]) } }
      }
    }
  }
}

extension NameKey {
  /// Whether one may stand for the other: without accents, or with words left out (Trần An, Trần Văn An).
  func isLike(_ other: NameKey) -> Bool {
    let (one, two) = (plainWords, other.plainWords)
    return one.isWithin(two) || two.isWithin(one)
  }

  private var plainWords: [String] {
    text.split(separator: " ").map { word in
      var plain = String.UnicodeScalarView()
      for scalar in word.unicodeScalars where !(0x300...0x36F).contains(scalar.value) {
        plain.append(scalar == "đ" ? "d" : scalar)
      }
      return String(plain)
    }
  }
}

extension [String] {
  /// Whether all its words stand in `other`, in their order.
  fileprivate func isWithin(_ other: [String]) -> Bool {
    var rest = self[...]
    for word in other where word == rest.first { rest.removeFirst() }
    return !isEmpty && rest.isEmpty
  }
}
