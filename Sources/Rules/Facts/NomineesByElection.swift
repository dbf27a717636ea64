import Records

/// Who is put forward for which election. A nominee's row gives the election's code, and nothing else of it.
struct NomineesByElection {
  /// One list an election, in the order given.
  private(set) var certain: [[Nominee]]
  /// Those whose code several elections have, and whose sender has listed none of these, or several.
  private(set) var unclear: [Nominee] = []
  /// Those whose code no election has.
  private(set) var astray: [Nominee] = []

  init(_ elections: [UnitedElection], _ registry: Registry) {
    certain = Array(repeating: [], count: elections.count)
    let places = Dictionary(grouping: elections.indices) { elections[$0].code }
    for nominee in registry.records.nominees {
      let namesakes = places[nominee.election] ?? []
      let sender = registry.agency(of: nominee.source)
      let listed = namesakes.filter { elections[$0].rows.contains { registry.agency(of: $0) == sender } }
      switch (namesakes.count, listed.count) {
      case (0, _): astray.append(nominee)
      case (1, _): certain[namesakes[0]].append(nominee)
      case (_, 1): certain[listed[0]].append(nominee)
      default: unclear.append(nominee)
      }
    }
  }
}
