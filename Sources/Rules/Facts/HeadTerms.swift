import Records
import Rulebook

/// How long a head has been in a post whose terms are limited, and how often he was appointed to it.
public struct HeadTerms: Sendable {
  public let tenure: Tenure
  /// Whether the terms allowed are passed, and the post still held.
  public let isOver: Certainty
  /// The terms allowed one after the other, and the months of one.
  let most, term: Provision<Int>
  /// Appointments to the post, as far as they are certainly several.
  let appointments: Int
  /// Whether the time alone is too long.
  let isLong: Certainty
  let doubt: TenureDoubt?
  public let rests: [Finding.Rest]

  var months: Int { most.value * term.value }

  init(
    _ tenure: Tenure, most: Provision<Int>, term: Provision<Int>, appointments: Int, isLeft: Bool, asOf: CivilDate,
    joinedBy rests: [Finding.Rest]
  ) {
    (self.tenure, self.most, self.term, self.appointments) = (tenure, most, term, appointments)
    isLong = tenure.from.isOver(months: most.value * term.value, on: asOf)
    let isPassed = isLong.or(appointments > most.value ? tenure.joins : .excluded)
    isOver = isPassed.and(tenure.isOpen(on: asOf)).and(isLeft ? .possible : .certain)
    doubt = TenureDoubt(isPassed: isPassed, tenure: tenure, isLeft: isLeft, asOf: asOf)
    self.rests = [.init(most), .init(term)] + rests
  }
}

extension Registry {
  /// How many appointments a tenure is made of, as one list has them: the first of its rows, and every reappointment
  /// after it. Two lists may date one reappointment differently, so the list that knows most is taken.
  func appointments(in tenure: Tenure, of spells: ArraySlice<Assignment>) -> Int {
    let rows = spells.filter { tenure.spells.contains($0.source) }
    let lists = Dictionary(grouping: rows) { agency(of: $0.source) }
    return lists.values.map { list in
      let inTime = list.sorted { ($0.from.latest, $0.source) < ($1.from.latest, $1.source) }
      var (count, last) = (1, inTime[0].from.latest)
      for row in inTime.dropFirst() where row.form == .again && row.from.earliest > last {
        (count, last) = (count + 1, row.from.latest)
      }
      return count
    }.max() ?? 0
  }
}
