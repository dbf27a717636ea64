import Records
import Rulebook

/// What the lists say of one person's exemption from a limit. The reason is compared, and never told.
enum ExemptionState: Sendable {
  /// Nothing on file that is in force.
  case none
  /// In force, and for a reason that the rules accept.
  case granted
  /// A paper is on file, and its reason is none of the accepted, or it or its last day cannot be read.
  case doubtful(Document)

  var isNone: Bool { if case .none = self { true } else { false } }
}

extension Inquiry {
  /// - Parameter exemptions: all that are on file of the person.
  /// - Throws: `NotJudged.unset` where one is on file and nobody has said which reasons count.
  borrowing func exemption(
    from key: String, among exemptions: [Exemption], reasons: Parameter<Codes>
  ) throws(NotJudged) -> ExemptionState {
    var state = ExemptionState.none
    for exemption in exemptions {
      let isMeant = exemption.mayBe(from: key, in: registry)
      let runs = runs(exemption)
      if !isMeant || runs == .excluded { continue }
      let accepted = try reasons.provision(on: asOf)
      let isReadable =
        exemption.parameter != .unreadable && registry.names[exemption.parameter] == key
        && exemption.reason != .unreadable
      let isAccepted = isReadable && accepted.value.contains(registry.names[exemption.reason])
      if isAccepted, runs == .certain { return .granted }
      if case .none = state { state = .doubtful(exemption.document) }
    }
    return state
  }

  /// Whether it is in force on the day of the report. One without a last day is until it is withdrawn, where the list
  /// has a column for that day.
  private borrowing func runs(_ exemption: Exemption) -> Certainty {
    let isGiven = exemption.document.date.map { $0.isOnOrBefore(asOf) } ?? .certain
    guard let until = exemption.until else {
      return isGiven.and(registry.speaks(exemption.source, of: "until", in: .exemption) ? .certain : .possible)
    }
    return isGiven.and(until.isBefore(asOf).negated)
  }
}

extension Exemption {
  /// Whether it is, or may be, an exemption from this limit: a key that the rulebook does not have may be misspelt.
  fileprivate func mayBe(from key: String, in registry: Registry) -> Bool {
    if parameter == .unreadable { return true }
    let name = registry.names[parameter]
    return name == key || !Law.keys.contains(name)
  }
}
