import Records

/// What units have become: renamed, merged, split.
extension Registry {
  /// What a unit has become by `day`: a post carries on across renamings and mergers of its unit. A unit that was
  /// split has no one successor, and ends.
  func lineage(of unit: Code<Unit>, on day: CivilDate) -> Code<Unit> {
    var code = unit
    walk(from: unit, until: day) { code = $0 }
    return code
  }

  /// Every unit in which `unit` lives on on `day`: itself, its one successor, or all the parts of one that was split.
  func heirs(of unit: Code<Unit>, on day: CivilDate) -> Set<Code<Unit>> {
    var seen: Set<Code<Unit>> = []
    var heirs: Set<Code<Unit>> = []
    var open = [unit]
    while let code = open.popLast() {
      guard seen.insert(code).inserted else { continue }
      let next = successors(of: code, before: day)
      if next.isEmpty { heirs.insert(code) } else { open += next }
    }
    return heirs
  }

  /// The last day of the unit that `later` took the place of, where that is `earlier` or has come of it.
  ///
  /// Nil: the one is not a successor of the other, and posts in the two are two posts.
  func lastDay(before later: Code<Unit>, onTheLineOf earlier: Code<Unit>, until day: CivilDate) -> CivilDate? {
    var last: CivilDate?
    var code = earlier
    walk(from: earlier, until: day) { next in
      if next == later { last = versions(of: code).last?.until }
      code = next
    }
    return last
  }

  /// Whether a unit has only changed its name and code until `day`. Where it was merged with others, a head of it need
  /// not be the head of what came of it.
  ///
  /// - Parameter mergers: of the registry, worked out once.
  func isOnlyRenamed(_ unit: Code<Unit>, until day: CivilDate, mergers: Set<Code<Unit>>) -> Bool {
    var isOnlyRenamed = true
    var code = unit
    walk(from: unit, until: day) { next in
      let end = versions(of: code).last?.until
      let stoodBeside = versions(of: next).first?.from.map { from in end.map { from <= $0 } ?? true } ?? false
      if stoodBeside || mergers.contains(next) { isOnlyRenamed = false }
      code = next
    }
    return isOnlyRenamed
  }

  /// From one unit to what took its place, step by step; a circle ends.
  private func walk(from unit: Code<Unit>, until day: CivilDate, _ step: (Code<Unit>) -> Void) {
    guard var next = successors(of: unit, before: day).only else { return }
    var seen: Set<Code<Unit>> = [unit]
    while seen.insert(next).inserted {
      step(next)
      guard let further = successors(of: next, before: day).only else { return }
      next = further
    }
  }

  /// Empty for one that has not ended by then.
  private func successors(of unit: Code<Unit>, before day: CivilDate) -> [Code<Unit>] {
    guard let last = versions(of: unit).last, let until = last.until, until < day else { return [] }
    return last.successors.map { codes(in: $0) } ?? []
  }

  /// Units that took the place of several.
  var mergers: Set<Code<Unit>> {
    var (once, more): (Set<Code<Unit>>, Set<Code<Unit>>) = ([], [])
    for code in unitCodes {
      for next in Set(versions(of: code).last?.successors.map { codes(in: $0) } ?? [])
      where !once.insert(next).inserted { more.insert(next) }
    }
    return more
  }
}

extension Array {
  fileprivate var only: Element? { count == 1 ? self[0] : nil }
}
