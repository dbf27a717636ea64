/// Which unit stands above which, on a day. Affiliation is data: it is never inferred from territory.
extension Registry {
  public enum Line: Sendable { case party, managing }

  /// The units above `unit`, nearest first, along one line. A unit that is its own ancestor ends the walk.
  public func above(_ unit: Code<Unit>, by line: Line, on day: CivilDate) -> [Unit] {
    var seen: Set<Code<Unit>> = [unit]
    var chain: [Unit] = []
    var next = parent(of: unit, line, day)
    while let code = next, seen.insert(code).inserted, let above = self.unit(code, on: day) {
      chain.append(above)
      next = parent(of: code, line, day)
    }
    return chain
  }

  private func parent(of code: Code<Unit>, _ line: Line, _ day: CivilDate) -> Code<Unit>? {
    guard let unit = unit(code, on: day) else { return nil }
    return line == .party ? unit.partyParent : unit.managingParent
  }

  /// Whether `unit` is `top` or stands below it, by the lines that `below` names.
  public func isAtOrBelow(_ unit: Code<Unit>, _ top: Code<Unit>, by below: Voucher.Below, on day: CivilDate) -> Bool {
    if unit == top { return true }
    var seen: Set<Code<Unit>> = [unit]
    var open = [unit]
    while let code = open.popLast() {
      guard let here = self.unit(code, on: day) else { continue }
      let parents = [below == .managing ? nil : here.partyParent, below == .party ? nil : here.managingParent]
      for case let parent? in parents {
        if parent == top { return true }
        if seen.insert(parent).inserted { open.append(parent) }
      }
    }
    return false
  }

  /// The committee that has a say on posts of `unit`: the nearest above it of a district or a province, by Party parents.
  /// Where no district stands between, that of a commune. Never a grassroots cell.
  public func committee(over unit: Code<Unit>, on day: CivilDate) -> Code<Unit>? {
    guard let own = self.unit(unit, on: day) else { return nil }
    let committees = ([own] + above(unit, by: .party, on: day)).filter { $0.kind == .committee }
    let nearest = committees.first { $0.level == .district || $0.level == .province }
    if nearest?.level == .district { return nearest?.code }
    return committees.first { $0.level == .commune }?.code ?? nearest?.code
  }
}
