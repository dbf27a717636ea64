import Records
import Rulebook

/// How many managers of a sector have been too long in one post. Managers are counted by person.
public struct SectorTenure: Sendable {
  /// The unit that manages its posts and answers for them: the highest of the sector, where the lists name one.
  public let code: Code<Unit>?
  public let name: Symbol
  /// Where it stands first.
  public let at: SourceLocation
  public internal(set) var judged = 0
  /// Where each manager stands who is beyond the limit or the terms allowed, or may be.
  public internal(set) var overlong: [SourceLocation] = []
  /// Whether some of them are beyond the terms allowed, and not beyond the limit.
  var countsTerms = false
  var rests: Set<Finding.Rest> = []
  /// Why none of its managers can be judged.
  public internal(set) var notJudged: NotJudged?
}

extension Inquiry {
  /// The highest unit of a sector above one of its units, by the managing line.
  private func head(of sector: Symbol, from unit: Unit) -> Code<Unit> {
    registry.above(unit.code, by: .managing, on: asOf).last { $0.sector == sector }?.code ?? unit.code
  }

  /// A sector is what the list of units calls so, else the unit that manages the post.
  public var sectors: [SectorTenure] {
    var sectors: [Symbol: SectorTenure] = [:]
    func place(of unit: Unit) -> SectorTenure {
      if let name = unit.sector {
        let first = registry.records.units.first { $0.sector == name }
        return SectorTenure(code: head(of: name, from: unit), name: name, at: first?.source ?? unit.source)
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
      var counted: Set<Symbol> = []
      func count(_ tenure: Tenure, _ isOver: Certainty, _ rests: [Finding.Rest]) {
        guard let unit = registry.unit(tenure.unit, on: asOf) else { return }
        let sector = place(of: unit)
        let isFirst = seen.insert(sector.name).inserted
        if isFirst { sectors[sector.name, default: sector].judged += 1 }
        sectors[sector.name]!.rests.formUnion(rests)
        if isOver != .excluded, counted.insert(sector.name).inserted {
          sectors[sector.name]!.overlong.append(person.at)
        }
      }
      for post in person.posts { count(post.tenure, post.isOver, post.rests) }
      // Who is over by terms counts, though not over the limit watched.
      for one in person.overlong where one.byTerms {
        count(one.tenure, one.isOver, one.rests)
        if let unit = registry.unit(one.tenure.unit, on: asOf) { sectors[place(of: unit).name]?.countsTerms = true }
      }
    }
    return sectors.values.sorted { ($0.at, registry.names[$0.name]) < ($1.at, registry.names[$1.name]) }
  }
}
