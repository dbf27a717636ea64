import Records
import Rulebook

/// Every consultation case of the year with its one verdict, worked out once: C01 to C07 each report one kind of
/// breach, and the review's section counts the cases themselves.
public struct ConsultationFacts: Sendable {
  public let cases: [ConsultationCase]
  public let tally: ConsultationTally
  /// Every letter of the year's files, from all registers.
  public let letters: [Letter]
  /// Letters without a decision, of askers whose list of decisions did not come: each may be a case nobody can judge.
  public let undecided: [Letter]
  /// Letters that fit several decisions equally well.
  let ofSeveral: [LetterOfSeveral]
  /// By the place of a letter in `letters`: the place in `cases` of the case it speaks of.
  let caseOfLetter: [Int: Int]
  /// Letters that went to a committee of neither side, by their place.
  let misdirected: Set<Int>

  init(_ registry: Registry, _ holidays: Holidays, _ sides: Sides, _ actions: [UnitedAction]) {
    let year = sides.year
    let prepared = actions.flatMap { sides.cases(of: $0) }
    let letters = Letter.united(registry.records.consultations, registry)
    var table = CaseTable(registry: registry, holidays: holidays, cases: prepared, letters: letters)
    self.letters = letters
    cases = table.verdicts()
    tally = ConsultationTally(cases)
    ofSeveral = table.ofSeveral
    caseOfLetter = table.caseOfLetter
    misdirected = table.misdirected
    var listed: [Code<Unit>: Bool] = [:]
    undecided = table.lettersWithoutCase.filter { letter in
      if year.contains(letter.date ?? .unreadable) == .excluded { return false }
      if let isListed = listed[letter.asker] { return !isListed }
      let coverage = registry.coverage(of: .action, by: [letter.asker], from: year.first, until: year.last)
      listed[letter.asker] = coverage.completeness != .none
      return coverage.completeness == .none
    }
  }
}
