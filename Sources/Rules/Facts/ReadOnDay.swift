import Records
import Rulebook

/// A value of the rulebook on a day that need not be known to the day.
struct ReadOnDay<Value: Sendable & Hashable>: Sendable {
  let value: Value
  let rests: [Finding.Rest]
}

extension Parameter {
  /// - Throws: `NotJudged` where nobody has set the value, or it hangs on which day is meant.
  func read(
    on day: PartialDate, for criteria: Criteria = Criteria()
  ) throws(NotJudged) -> ReadOnDay<Value> {
    let first = try provision(on: day.earliest, for: criteria)
    let last = try provision(on: day.latest, for: criteria)
    guard first.value == last.value else { throw .undated }
    let rests = [Finding.Rest(first), Finding.Rest(last)]
    return ReadOnDay(value: first.value, rests: rests[0] == rests[1] ? [rests[0]] : rests)
  }
}
