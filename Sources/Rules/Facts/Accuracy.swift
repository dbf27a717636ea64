import Records

/// How far each agency's cells agree with those that other agencies fill for the same person, letter, decision or spell.
///
/// A cell is compared once with each other agency that fills it. What is compared: of people whom several agencies list,
/// name, birth, sex, ethnic minority, Party card and civil servant's number; of a letter in several registers, the dates
/// of letter, receipt and reply, and the opinion; of a decision in several lists, its date and kind, units and posts; of
/// a spell in several lists, its two dates. People who could not be linked are not compared, so that whoever is written
/// in two ways too different to be one is not counted here, but asked about by Q07.
public struct Accuracy: Sendable {
  /// Cells that agree, of those compared; by the agency's id.
  public private(set) var agencies: [String: Fraction] = [:]
  /// Each pair of cells once.
  public private(set) var total = Fraction()

  public init(_ inquiry: Inquiry) {
    let registry = inquiry.registry
    for official in registry.people { add(registry.sharedCells(of: official, withMentions: false), registry) }
    for letter in inquiry.consultations.letters { add(registry.sharedCells(of: letter), registry) }
    for action in UnitedAction.united(registry) { add(registry.sharedCells(of: action), registry) }
    for official in registry.postholders {
      add(registry.sharedCells(ofSpellsOf: official, asOf: inquiry.asOf), registry)
    }
  }

  private mutating func add(_ cells: [SharedCell], _ registry: Registry) {
    for cell in cells {
      let one = Fraction(cell.agrees ? 1 : 0, of: 1)
      total = total + one
      for place in [cell.one, cell.other] {
        agencies[registry.agency(of: place), default: Fraction()] =
          agencies[registry.agency(of: place), default: Fraction()] + one
      }
    }
  }
}

extension Registry {
  /// Everyone whom some row speaks of, in the order of the rows that list or name them.
  var people: [Code<Official>] {
    var seen = [Bool](repeating: false, count: names.count)
    var people: [Code<Official>] = []
    for row in records.officials where !row.code.isUnreadable && !seen[Int(row.code.symbol.id)] {
      seen[Int(row.code.symbol.id)] = true
      people.append(row.code)
    }
    return people
  }
}
