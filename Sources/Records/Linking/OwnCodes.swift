/// What each agency itself calls a person, before linking gave him one code for all lists. Kept of those only who have
/// several: everybody else is his own.
///
/// Fingerprints need it: whichever code stands for a person in all lists changes when a list or a Party card arrives, his
/// agency's own does not.
struct OwnCodes: Sendable {
  /// By person, then by own code.
  private let joined: [Joined]
  /// Mentions by a name and a birth that some agency gives to two people.
  private let ofNamesakes: Set<Symbol>

  private struct Joined {
    let person, own: Symbol
  }

  init(_ linkage: Linkage) {
    joined = linkage.representatives.indices
      .filter { linkage.representatives[$0].id != UInt32($0) }
      .map { Joined(person: linkage.representatives[$0], own: Symbol(id: UInt32($0))) }
      .sorted { ($0.person.id, $0.own.id) < ($1.person.id, $1.own.id) }
    ofNamesakes = linkage.namesakes
  }

  /// The code that stands for a person, and those that were joined to it.
  private func codes(of person: Symbol) -> [Symbol] {
    var (low, high) = (0, joined.count)
    while low < high {
      let middle = (low + high) / 2
      if joined[middle].person.id < person.id { low = middle + 1 } else { high = middle }
    }
    return [person] + joined[low...].prefix { $0.person == person }.map(\.own)
  }

  /// What names a person in a fingerprint: as the first of `agencies` does that has him in any row, else as any does.
  ///
  /// An agency's own code, of several the least; of somebody it only names, his name and birth, else his name and card.
  func identity(of person: Symbol, in agencies: [String], _ names: SymbolPool) -> String {
    let all = codes(of: person).map { OwnCode(names[$0], isOfNamesakes: ofNamesakes.contains($0)) }
    for agency in agencies {
      if let own = all.filter({ $0.agency == agency }).min() { return own.identity }
    }
    return all.min()?.identity ?? ""
  }
}

/// One code as a pool has it, taken apart.
private struct OwnCode: Comparable {
  let agency: String
  let identity: String
  /// The agency's own code before a name and a birth, those before a name and a card.
  private let rank: Int

  init(_ text: String, isOfNamesakes: Bool) {
    let parts = text.split(separator: Desk.joint, omittingEmptySubsequences: false).map(String.init)
    agency = parts[0]
    guard parts.count == 5, !isOfNamesakes else {
      (identity, rank) = (text, parts.count == 5 ? 2 : 0)
      return
    }
    let (name, birth, card) = (NameKey(parts[2]).text, parts[3], parts[4])
    let hasBirth = !birth.isEmpty && birth != PartialDate.unreadable.description
    let key = hasBirth ? [birth] : ["", IdentityKey(card)?.text ?? ""]
    identity = ([agency, "", name] + key).joined(separator: Desk.joint)
    rank = hasBirth ? 1 : 2
  }

  static func < (a: Self, b: Self) -> Bool {
    a.rank == b.rank ? a.identity.utf8.lexicographicallyPrecedes(b.identity.utf8) : a.rank < b.rank
  }
}

extension People {
  /// Those whom one agency names, without a code of its own, by a name and birth (or card) that another person has too:
  /// only all the words of the row tell them apart.
  ///
  /// - Parameter root: the person that somebody was found to be.
  func namesakes(root: (Int) -> Int) -> Set<Symbol> {
    struct Naming: Hashable {
      let agency: Substring
      let name: Int32?
      let birth: PartialDate?
      let card: Int32?
    }
    var first: [Naming: Int] = [:]
    var namesakes: Set<Symbol> = []
    for (i, person) in people.enumerated() where person.traits.agencies.isEmpty {
      let birth = person.births.count == 1 ? person.births.first : nil
      let naming = Naming(
        agency: person.text.prefix { $0 != Desk.joint.first }, name: person.traits.names.first, birth: birth,
        card: birth == nil ? person.traits.cards.first : nil)
      guard let other = first[naming] else {
        first[naming] = i
        continue
      }
      if root(other) != root(i) { namesakes.formUnion([people[other].code, person.code]) }
    }
    return namesakes
  }
}
