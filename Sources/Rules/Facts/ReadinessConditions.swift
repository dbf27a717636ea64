import Records
import Rulebook

/// What the rules ask of the staffing of one congress or election (điều kiện nhân sự), each the rule that judges it.
public enum ReadinessCondition: String, CaseIterable, Sendable {
  case plan = "E01"
  case surplus = "E02"
  case firstTime = "E03"
  case again = "E04"
  case women = "E05"
  case young = "E06"
  case minorities = "E07"
  case calendar = "E12"
  case government = "E13"
  case listWomen = "E14"
  case middleAges = "E16"
}

/// What one rule says of one congress or election: its subjects there, of which each has one answer.
public struct ReadinessCell: Sendable, Equatable {
  public internal(set) var met = 0
  /// Subjects with a violation, and those with nothing worse than a query.
  public internal(set) var short = 0
  public internal(set) var queries = 0
  public internal(set) var notJudged = 0

  /// Subjects with a finding.
  public var found: Int { short + queries }
  /// False where the rule does not speak of this congress or election.
  public var isAsked: Bool { met + found + notJudged > 0 }
}

extension Inquiry {
  /// Congress by congress and election by election, in the order of the files, those that some rule speaks of.
  ///
  /// The answers are the rules' own, asked once more: few bodies are elected in a year.
  public var readiness: [(election: UnitedElection, cells: [ReadinessCondition: ReadinessCell])] {
    let elections = self.elections
    let places = Dictionary(
      elections.enumerated().map { ($1.rows[0], $0) }, uniquingKeysWith: { first, _ in first })
    var cells = elections.map { _ in [ReadinessCondition: ReadinessCell]() }
    func ask<R: Rule>(_ condition: ReadinessCondition, _ rule: R, _ election: (R.Subject) -> UnitedElection?) {
      for subject in rule.subjects(in: self) {
        guard let row = election(subject)?.rows[0], let place = places[row] else { continue }
        var cell = cells[place][condition] ?? ReadinessCell()
        do throws(NotJudged) {
          switch try rule.judge(subject, in: self) {
          case .outOfScope: continue
          case .inOrder: cell.met += 1
          case .found(let findings):
            if findings.contains(where: { $0.severity == .violation }) { cell.short += 1 } else { cell.queries += 1 }
          }
        } catch { cell.notJudged += 1 }
        cells[place][condition] = cell
      }
    }
    for condition in ReadinessCondition.allCases {
      switch condition {
      case .plan: ask(condition, PlanMissing()) { $0 }
      case .surplus: ask(condition, NomineesAndSeats()) { $0.election }
      case .firstTime: ask(condition, FirstTimeTooLate()) { $0.knownElection }
      case .again: ask(condition, StandsAgainTooLate()) { $0.knownElection }
      case .women: ask(condition, UnderTarget.women) { $0.election }
      case .young: ask(condition, UnderTarget.young) { $0.election }
      case .minorities: ask(condition, UnderTarget.minorities) { $0.election }
      case .calendar: ask(condition, OutsideCalendar()) { $0 }
      case .government: ask(condition, GovernmentTooLate()) { $0.knownElection }
      case .listWomen: ask(condition, UnderTarget.listWomen) { $0.election }
      case .middleAges: ask(condition, MiddleAgesOutOfRange()) { $0.election }
      }
    }
    return zip(elections, cells).filter { !$1.isEmpty }.map { ($0, $1) }
  }
}
