import Records
import Rules

/// The records that findings point at, by their place in the files.
///
/// The registry's own lists with the order of their places beside them: pages are written one after another, and
/// nothing is copied for the findings that no page has come to yet.
struct RecordIndex: Sendable {
  let actions: Located<PersonnelAction>
  let consultations: Located<Consultation>
  let assignments: Located<Assignment>
  let elections: Located<Election>
  let nominees: Located<Nominee>
  let successions: Located<Succession>
  let evaluations: Located<Evaluation>
  let agreements: Located<Agreement>
  let activities: Located<AgreementActivity>
  let units: Located<Unit>

  init(_ records: RecordLists) {
    actions = Located(records.actions)
    consultations = Located(records.consultations)
    assignments = Located(records.assignments)
    elections = Located(records.elections)
    nominees = Located(records.nominees)
    successions = Located(records.successions)
    evaluations = Located(records.evaluations)
    agreements = Located(records.agreements)
    activities = Located(records.activities)
    units = Located(records.units)
  }
}

/// Records found by their row. Of several of one kind in one row, the last is meant.
struct Located<R: Record>: Sendable {
  private let records: [R]
  /// Places in `records`, in the order of the rows. Empty where the records stand in it already.
  private let order: [UInt32]

  init(_ records: [R]) {
    self.records = records
    let isOrdered = zip(records, records.dropFirst()).allSatisfy { !($1.source < $0.source) }
    order =
      isOrdered
      ? []
      : records.indices.sorted { (records[$0].source, $0) < (records[$1].source, $1) }.map {
        UInt32(truncatingIfNeeded: $0)
      }
  }

  private func record(_ i: Int) -> R { records[order.isEmpty ? i : Int(order[i])] }

  subscript(place: SourceLocation) -> R? {
    var (low, high) = (0, records.count)
    while low < high {
      let middle = (low + high) / 2
      if place < record(middle).source { high = middle } else { low = middle + 1 }
    }
    guard low > 0, record(low - 1).source == place else { return nil }
    return record(low - 1)
  }
}
