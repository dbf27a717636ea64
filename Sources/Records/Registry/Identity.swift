extension Registry {
  /// Whether two people are two for certain: two of name, birth and Party card are known of both and differ.
  ///
  /// One difference alone may be a slip of the pen.
  ///
  /// - Parameter further: whether something else is known of both and differs.
  public func areDistinct(_ a: Code<Official>, _ b: Code<Official>, further: Bool = false) -> Bool {
    let (one, other) = (rows(of: a), rows(of: b))
    func differ<T: Hashable>(_ value: (Official) -> T?) -> Bool {
      let (mine, theirs) = (Set(one.compactMap(value)), Set(other.compactMap(value)))
      return !mine.isEmpty && !theirs.isEmpty && mine.isDisjoint(with: theirs)
    }
    let (births, others) = (one.compactMap(\.birth), other.compactMap(\.birth))
    let bornApart =
      !births.isEmpty && !others.isEmpty
      && !births.contains { a in others.contains { a.earliest <= $0.latest && $0.earliest <= a.latest } }
    return [differ { $0.name.map { NameKey(names[$0]) } }, bornApart, differ(\.partyCard), further].count { $0 } >= 2
  }
}
