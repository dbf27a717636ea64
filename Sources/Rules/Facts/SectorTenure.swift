import Records
import Rulebook

/// How many managers of a sector have been too long in one post. Managers are counted by person.
public struct SectorTenure: Sendable {
  /// The unit that manages its posts and answers for them: the highest of the sector, where the lists name one.
  public let code: Code<Unit>?
  public let name: Symbol
  /// Whether the list of units calls it so; else it is a unit that stands for one.
  let isNamed: Bool
  /// Where it stands first.
  public let at: SourceLocation
  public internal(set) var judged = 0
  /// Where each manager stands who is beyond the limit or the terms allowed, or may be.
  public internal(set) var overlong: [SourceLocation] = []
  /// Of these, how many only may be.
  var perhaps = 0
  /// Whether some of them are beyond the terms allowed, and not beyond the limit.
  var countsTerms = false
  var rests: Set<Finding.Rest> = []
  /// Why some of its managers, or all, cannot be judged.
  public internal(set) var notJudged: NotJudged?
}

/// A sector that the list of units names, or a unit that stands for one: two units of one name are two.
private enum SectorKey: Hashable {
  case named(Symbol)
  case managed(Code<Unit>)
}

extension Inquiry {
  /// The highest unit of a sector above one of its units, by the managing line.
  private func head(of sector: Symbol, from unit: Unit) -> Code<Unit> {
    registry.above(unit.code, by: .managing, on: asOf).last { $0.sector == sector }?.code ?? unit.code
  }

  /// A sector is what the list of units calls so, else the unit that manages the post.
  public var sectors: [SectorTenure] {
    var sectors: [SectorKey: SectorTenure] = [:]
    var keys: [Code<Unit>: SectorKey] = [:]
    let firsts = Dictionary(
      registry.records.units.compactMap { unit in unit.sector.map { ($0, unit.source) } },
      uniquingKeysWith: { first, _ in first })
    func key(of code: Code<Unit>) -> SectorKey? {
      if let key = keys[code] { return key }
      guard let unit = registry.unit(code, on: asOf) else { return nil }
      let (key, sector): (SectorKey, SectorTenure)
      if let name = unit.sector {
        key = .named(name)
        sector = SectorTenure(
          code: head(of: name, from: unit), name: name, isNamed: true, at: firsts[name] ?? unit.source)
      } else {
        let managing = registry.unit(manager(of: unit.code), on: asOf) ?? unit
        key = .managed(managing.code)
        sector = SectorTenure(code: managing.code, name: managing.name, isNamed: false, at: managing.source)
      }
      keys[code] = key
      if sectors[key] == nil { sectors[key] = sector }
      return key
    }
    for person in tenures.people {
      if person.posts.isEmpty, let reason = person.notJudged, case .unset = reason {
        // Without a limit no sector can be judged: each says so.
        for spell in registry.assignments(of: person.official) {
          if let key = key(of: spell.unit) { sectors[key]!.notJudged = reason }
        }
        continue
      }
      // Over in one post of the sector for certain, he is; over in one perhaps, he may be.
      var answers: [(key: SectorKey, isOver: Certainty)] = []
      func count(_ tenure: Tenure, _ isOver: Certainty, _ rests: [Finding.Rest], byTerms: Bool = false) {
        guard let key = key(of: tenure.unit) else { return }
        sectors[key]!.rests.formUnion(rests)
        if byTerms { sectors[key]!.countsTerms = true }
        if let place = answers.firstIndex(where: { $0.key == key }) {
          answers[place].isOver = answers[place].isOver.or(isOver)
        } else {
          answers.append((key, isOver))
        }
      }
      for post in person.posts { count(post.tenure, post.isOver, post.rests) }
      // Who is over by terms counts, though not over the limit watched.
      for head in person.heads where head.isOver != .excluded {
        let isLong = person.posts.contains { $0.isOver != .excluded && $0.tenure.isSame(as: head.tenure) }
        count(head.tenure, head.isOver, isLong ? [] : head.rests, byTerms: !isLong)
      }
      for (key, isOver) in answers {
        sectors[key]!.judged += 1
        if isOver != .excluded { sectors[key]!.overlong.append(person.at) }
        if isOver == .possible { sectors[key]!.perhaps += 1 }
      }
    }
    return sectors.values.sorted {
      ($0.at, registry.names[$0.name], $0.code.map { registry.names[$0.symbol] } ?? "")
        < ($1.at, registry.names[$1.name], $1.code.map { registry.names[$0.symbol] } ?? "")
    }
  }
}
