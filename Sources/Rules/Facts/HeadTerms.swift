import Records
import Rulebook

/// How long a head has been in a post whose terms are limited, and how often he was appointed to it.
public struct HeadTerms: Sendable {
  public let tenure: Tenure
  /// Whether the terms allowed are passed, and the post still held.
  public let isOver: Certainty
  /// The terms allowed one after the other, and the months of one.
  let most, term: Provision<Int>
  /// Appointments to the post, by the reading that makes it too many: where certainly, else where possibly.
  let appointments: Int
  /// Whether the time alone is too long.
  let isLong: Certainty
  let doubt: TenureDoubt?
  public let rests: [Finding.Rest]

  var months: Int { most.value * term.value }

  init(
    _ tenure: Tenure, most: Provision<Int>, term: Provision<Int>, appointments: (certain: Int, most: Int),
    left: SignOfLeaving?, lost: () -> SignOfLeaving?, asOf: CivilDate, joinedBy rests: [Finding.Rest]
  ) {
    (self.tenure, self.most, self.term) = (tenure, most, term)
    self.appointments = appointments.certain > most.value ? appointments.certain : appointments.most
    isLong = tenure.from.isOver(months: most.value * term.value, on: asOf)
    let isTooOften: Certainty =
      appointments.certain > most.value ? .certain : appointments.most > most.value ? .possible : .excluded
    let isPassed = isLong.or(isTooOften.and(tenure.joins))
    let left = left ?? (isPassed.and(tenure.isOpen(on: asOf)) == .certain ? lost() : nil)
    isOver = isPassed.and(tenure.isOpen(on: asOf)).and(left == nil ? .certain : .possible)
    doubt = TenureDoubt(isPassed: isPassed, tenure: tenure, left: left, asOf: asOf)
    self.rests = [.init(most), .init(term)] + rests
  }
}

extension Registry {
  /// How many appointments a tenure is made of, as one list has them: the first of its rows, and every reappointment
  /// after it. Two lists may date one reappointment differently, so the list that knows most is taken. Who is appointed
  /// anew because his unit has changed need not have begun a new term.
  func appointments(in tenure: Tenure, of spells: ArraySlice<Assignment>) -> (certain: Int, most: Int) {
    let rows = spells.filter { tenure.spells.contains($0.source) }
    let counts = Dictionary(grouping: rows) { agency(of: $0.source) }.values.map { list in
      let inTime = list.sorted { ($0.from.latest, $0.source) < ($1.from.latest, $1.source) }
      var (certain, most, last) = (1, 1, inTime[0])
      for row in inTime.dropFirst() where row.form == .again && row.from.earliest > last.from.latest {
        if row.decision.number != nil, row.decision == last.decision { continue }
        most += 1
        if row.unit == last.unit { certain += 1 }
        last = row
      }
      return (certain: certain, most: most)
    }
    return (counts.map(\.certain).max() ?? 0, counts.map(\.most).max() ?? 0)
  }
}
