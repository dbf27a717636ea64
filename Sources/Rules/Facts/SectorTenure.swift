import Records
import Rulebook

/// How many managers of a sector have been too long in one post. Managers are counted by person.
public struct SectorTenure: Sendable {
  /// The managing unit that stands for the sector; nil where the lists name the sector itself.
  public let code: Code<Unit>?
  public let name: Symbol
  /// Where it stands first.
  public let at: SourceLocation
  public internal(set) var judged = 0
  /// Where each manager stands who is beyond the limit, or may be.
  public internal(set) var overlong: [SourceLocation] = []
  var rests: Set<Finding.Rest> = []
  /// Why none of its managers can be judged.
  public internal(set) var notJudged: NotJudged?
}

extension Inquiry {
  /// A sector is what the list of units calls so, else the unit that manages the post.
  public var sectors: [SectorTenure] {
    var sectors: [Symbol: SectorTenure] = [:]
    func place(of unit: Unit) -> SectorTenure {
      if let name = unit.sector {
        let first = registry.records.units.first { $0.sector == name }
        return SectorTenure(code: nil, name: name, at: first?.source ?? unit.source)
      }
      let managing = unit.managingParent.flatMap { registry.unit($0, on: asOf) } ?? unit
      return SectorTenure(code: managing.code, name: managing.name, at: managing.source)
    }
    for person in tenures.people {
      if person.posts.isEmpty, let reason = person.notJudged, case .unset = reason {
        // Without a limit no sector can be judged: each says so.
        for spell in registry.assignments(of: person.official) {
          guard let unit = registry.unit(spell.unit, on: asOf) else { continue }
          let sector = place(of: unit)
          sectors[sector.name, default: sector].notJudged = reason
        }
        continue
      }
      var seen: Set<Symbol> = []
      for post in person.posts {
        guard let unit = registry.unit(post.tenure.unit, on: asOf) else { continue }
        let sector = place(of: unit)
        let isFirst = seen.insert(sector.name).inserted
        if isFirst { sectors[sector.name, default: sector].judged += 1 }
        sectors[sector.name]!.rests.formUnion(post.rests)
        let isCounted = sectors[sector.name]!.overlong.last == person.at
        if post.isOver != .excluded, !isCounted { sectors[sector.name]!.overlong.append(person.at) }
      }
    }
    return sectors.values.sorted { ($0.at, $0.name.id) < ($1.at, $1.name.id) }
  }
}
