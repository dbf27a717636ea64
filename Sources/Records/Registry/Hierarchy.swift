/// Which unit stands above which, on a day. Affiliation is data: it is never inferred from territory.
extension Registry {
  public enum Line: Sendable { case party, managing }

  /// The units above `unit`, nearest first, along one line. A unit that is its own ancestor ends the walk.
  public func above(_ unit: Code<Unit>, by line: Line, on day: CivilDate) -> [Unit] {
    var chain: [Unit] = []
    var next = parent(of: unit, line, day)
    while let code = next, code != unit, !chain.contains(where: { $0.code == code }),
      let above = self.unit(code, on: day)
    {
      chain.append(above)
      next = line.parent(of: above)
    }
    return chain
  }

  private func parent(of code: Code<Unit>, _ line: Line, _ day: CivilDate) -> Code<Unit>? {
    unit(code, on: day).flatMap { line.parent(of: $0) }
  }

  /// Whether `unit` is `top` or stands below it, by the lines that `below` names.
  public func isAtOrBelow(_ unit: Code<Unit>, _ top: Code<Unit>, by below: Voucher.Below, on day: CivilDate) -> Bool {
    unit == top || atOrAbove(unit, by: below, on: day).contains(top)
  }

  /// `unit` and every code above it, by the lines that `below` names, each once; the last may be in no list.
  func atOrAbove(_ unit: Code<Unit>, by below: Voucher.Below, on day: CivilDate) -> [Code<Unit>] {
    var found = [unit]
    var next = 0
    // There are few: a look at each is cheaper than a set of them.
    while next < found.count {
      if let here = self.unit(found[next], on: day) {
        for case let parent? in [
          below == .managing ? nil : here.partyParent, below == .party ? nil : here.managingParent,
        ]
        where !found.contains(parent) { found.append(parent) }
      }
      next += 1
    }
    return found
  }

  /// The committee that has a say on posts of `unit`: the nearest above it of a district or a province, by Party parents.
  /// Where no district stands between, that of a commune. Never a grassroots cell.
  public func committee(over unit: Code<Unit>, on day: CivilDate) -> Code<Unit>? {
    guard let own = self.unit(unit, on: day) else { return nil }
    var commune: Code<Unit>?
    var province: Code<Unit>?
    var here = own
    // Who looks back from half the way sees a unit that is its own ancestor before the walk goes round for ever.
    var (behind, steps) = (own.code, 0)
    while true {
      if here.kind == .committee {
        switch here.level {
        case .district where province == nil: return here.code
        case .province: province = province ?? here.code
        case .commune: commune = commune ?? here.code
        default: break
        }
      }
      guard let next = here.partyParent, next != behind, let above = self.unit(next, on: day) else { break }
      here = above
      steps += 1
      if steps.isMultiple(of: 2) { behind = parent(of: behind, .party, day) ?? behind }
    }
    return commune ?? province
  }
}

extension Registry.Line {
  fileprivate func parent(of unit: Unit) -> Code<Unit>? {
    self == .party ? unit.partyParent : unit.managingParent
  }
}
