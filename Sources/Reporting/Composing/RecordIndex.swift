import Records
import Rules

/// The records that findings point at, by their place in the files.
///
/// A row may hold several records; only those of the rows that the review speaks of are kept.
struct RecordIndex: Sendable {
  private(set) var actions: [SourceLocation: PersonnelAction] = [:]
  private(set) var consultations: [SourceLocation: Consultation] = [:]
  private(set) var assignments: [SourceLocation: Assignment] = [:]
  private(set) var elections: [SourceLocation: Election] = [:]
  private(set) var nominees: [SourceLocation: Nominee] = [:]
  private(set) var successions: [SourceLocation: Succession] = [:]
  private(set) var evaluations: [SourceLocation: Evaluation] = [:]
  private(set) var agreements: [SourceLocation: Agreement] = [:]
  private(set) var activities: [SourceLocation: AgreementActivity] = [:]
  private(set) var units: [SourceLocation: Unit] = [:]

  init(_ records: RecordLists, for findings: [Finding]) {
    var wanted: Set<SourceLocation> = []
    for finding in findings {
      wanted.insert(finding.at)
      for related in finding.related { wanted.insert(related.at) }
    }
    for record in records.actions where wanted.contains(record.source) { actions[record.source] = record }
    for record in records.consultations where wanted.contains(record.source) { consultations[record.source] = record }
    for record in records.assignments where wanted.contains(record.source) { assignments[record.source] = record }
    for record in records.elections where wanted.contains(record.source) { elections[record.source] = record }
    for record in records.nominees where wanted.contains(record.source) { nominees[record.source] = record }
    for record in records.successions where wanted.contains(record.source) { successions[record.source] = record }
    for record in records.evaluations where wanted.contains(record.source) { evaluations[record.source] = record }
    for record in records.agreements where wanted.contains(record.source) { agreements[record.source] = record }
    for record in records.activities where wanted.contains(record.source) { activities[record.source] = record }
    for record in records.units where wanted.contains(record.source) { units[record.source] = record }
  }
}
