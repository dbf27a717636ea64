import Records
import Rulebook

/// How long somebody has left before he retires, in months, from one month to another: the month in which the age of
/// retirement is reached, less the month from which it is counted.
struct RemainingTime: Sendable {
  /// By all readings of the birth, the sex and the age of retirement.
  let months: ClosedRange<Int>
  let retires: ClosedRange<CalendarMonth>
  let rests: [Finding.Rest]

  func isLess(than limit: Int) -> Certainty {
    months.upperBound < limit ? .certain : months.lowerBound < limit ? .possible : .excluded
  }
}

extension Inquiry {
  /// - Parameters:
  ///   - month: from which it is counted.
  ///   - day: on which the age of retirement is read in the rulebook.
  /// - Throws: `NotJudged` where no list gives the birth, or nobody has set the age for such a case.
  borrowing func remaining(
    of official: Code<Official>, from month: CalendarMonth, readOn day: CivilDate
  ) throws(NotJudged) -> RemainingTime {
    let person = registry.facts(of: official)
    guard let birth = person.birth else { throw .unknownBirth }
    var months: [CalendarMonth] = []
    var rests: [Finding.Rest] = []
    for sex in Sex.allCases where person.sexes.contains(sex) {
      // Whoever is born later retires later: between the ends of a partial birth lie all the others.
      for end in Set([birth.earliest, birth.latest].map(CalendarMonth.init(of:))).sorted() {
        let age = try law.retirementAge.provision(on: day, for: Criteria(sex: sex, born: end))
        months += [end.adding(age.value.least), end.adding(age.value.most)]
        if !rests.contains(.init(age)) { rests.append(.init(age)) }
      }
    }
    let (first, last) = (months.min()!, months.max()!)
    return RemainingTime(months: (first - month)...(last - month), retires: first...last, rests: rests)
  }
}
