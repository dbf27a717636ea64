import Records

/// What all lists together say of a person, as far as ages, shares and retirement need it. Where they differ, each is a
/// reading.
struct PersonalFacts: Sendable {
  /// Nil where no list gives it, or none that can be read.
  let birth: PartialDate?
  /// What the sex may be; both where no list says.
  let sexes: Set<Sex>
  /// Whether of an ethnic minority; possible where no list says, or lists differ.
  let minority: Certainty
  /// Whether some list says so at all.
  let isSexGiven, isMinorityGiven: Bool
}

extension PersonalFacts {
  var isWoman: Certainty { !sexes.contains(.female) ? .excluded : sexes.count == 1 ? .certain : .possible }

  /// Whether the birthday that makes `years` full is still ahead on `day`.
  ///
  /// - Returns: nil where the birth is not known.
  func isUnder(years: Int, on day: CivilDate) -> Certainty? {
    birth.map { $0.anniversary(months: 12 * years).isAfter(PartialDate(day)) }
  }
}

extension Registry {
  func facts(of official: Code<Official>) -> PersonalFacts {
    var births: [PartialDate] = []
    var sexes: Set<Sex> = []
    var minorities: Set<Bool> = []
    var isDoubtful = (sex: false, minority: false)
    for row in rows(of: official) {
      if let birth = row.birth, !birth.isUnreadable { births.append(birth) }
      switch row.sex {
      case .value(let sex): sexes.insert(sex)
      case .unreadable: isDoubtful.sex = true
      case .empty: break
      }
      switch row.ethnicMinority {
      case .value(let isOne): minorities.insert(isOne)
      case .unreadable: isDoubtful.minority = true
      case .empty: break
      }
    }
    let isSexOpen = sexes.isEmpty || isDoubtful.sex
    let isMinorityOpen = minorities.count != 1 || isDoubtful.minority
    return PersonalFacts(
      birth: PersonalFacts.united(births), sexes: isSexOpen ? Set(Sex.allCases) : sexes,
      minority: isMinorityOpen ? .possible : minorities.contains(true) ? .certain : .excluded,
      isSexGiven: !sexes.isEmpty, isMinorityGiven: !minorities.isEmpty)
  }
}

extension PersonalFacts {
  /// What all leave possible where they agree; where they do not, each is a reading.
  fileprivate static func united(_ births: [PartialDate]) -> PartialDate? {
    guard let first = births.map(\.earliest).max(), let last = births.map(\.latest).min() else { return nil }
    return first <= last ? PartialDate(between: first, and: last) : Letter.readings(births)
  }
}
