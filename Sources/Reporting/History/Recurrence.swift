import Rules

/// This year's findings beside last year's, by their fingerprints: this year = new + still + returned + apart.
///
/// The quality of the lists is not in it: each year's lists are other lists.
struct Recurrence: Sendable, Equatable {
  /// In none of the years that are closed.
  var new = 0
  /// Found last year too.
  var still = 0
  /// Not found last year, and found in a year before it.
  var returned = 0
  /// Of rules that last year's review did not have: it could not have found them.
  var apart = 0
  /// Last year's that are not found this year. That they were put right nobody can say from here.
  var gone = 0
  /// All that last year's review found: gone, and what is still there.
  var former = 0
  /// The years before last that were looked at for those that return; the latest first.
  var earlier: [Int] = []

  var total: Int { new + still + returned + apart }

  /// Nil where one of the two years has no fingerprints, or they are made with two keys.
  init?(_ now: ClosedYear, after before: ClosedYear, and history: [ClosedYear]) {
    guard let found = now.findings, let foundBefore = before.findings, let key = now.key, key == before.key else {
      return nil
    }
    let last = Recurrence.prints(foundBefore)
    let known = before.rules.map { Set($0.map(\.rule)) }
    let older = history.filter { $0.year < before.year && $0.key == key && $0.findings != nil }
    earlier = older.map(\.year).sorted(by: >)
    let past = older.reduce(into: Set<String>()) { $0.formUnion(Recurrence.prints($1.findings ?? [])) }
    for group in found where Recurrence.isCase(group.rule) {
      for print in group.fingerprints {
        if last.contains(print) {
          still += 1
        } else if past.contains(print) {
          returned += 1
        } else if known?.contains(group.rule) == false {
          apart += 1
        } else {
          new += 1
        }
      }
    }
    let present = Recurrence.prints(found)
    for group in foundBefore where Recurrence.isCase(group.rule) {
      former += group.fingerprints.count
      gone += group.fingerprints.count { !present.contains($0) }
    }
  }

  private static func prints(_ findings: [ClosedYear.Findings]) -> Set<String> {
    findings.reduce(into: Set()) { if isCase($1.rule) { $0.formUnion($1.fingerprints) } }
  }

  private static func isCase(_ rule: String) -> Bool { rule.first != RuleCard.Family.quality.rawValue }
}

/// A value of the rulebook that is not the same in both years: figures that rest on it do not compare.
struct ChangedValue: Sendable, Equatable {
  let key: String
  /// As the annex prints them, in the order of their days, each once.
  let before, now: [ClosedYear.Value]

  /// In the order of this year's values. A key that last year's file does not have tells nothing.
  static func all(_ now: ClosedYear, after before: ClosedYear) -> [ChangedValue] {
    guard let values = now.values, let valuesBefore = before.values else { return [] }
    var keys: [String] = []
    for value in values where keys.last != value.key { keys.append(value.key) }
    return keys.compactMap { key in
      let (one, other) = (distinct(valuesBefore, key), distinct(values, key))
      return one.isEmpty || isSame(one, other) ? nil : ChangedValue(key: key, before: one, now: other)
    }
  }

  /// A value that only got a new citation, or whose days were parted in two, is the same value.
  private static func distinct(_ values: [ClosedYear.Value], _ key: String) -> [ClosedYear.Value] {
    var distinct: [ClosedYear.Value] = []
    for value in values where value.key == key && !distinct.contains(where: { isSame($0, value) }) {
      distinct.append(value)
    }
    return distinct.sorted { ($0.from ?? .first) < ($1.from ?? .first) }
  }

  private static func isSame(_ a: [ClosedYear.Value], _ b: [ClosedYear.Value]) -> Bool {
    a.count == b.count && a.allSatisfy { one in b.contains { isSame(one, $0) } }
  }

  /// One language is enough: a word that we have put better since is no new value.
  private static func isSame(_ a: ClosedYear.Value, _ b: ClosedYear.Value) -> Bool {
    a.isUnset == b.isUnset && (a.isUnset || a.value.vi == b.value.vi || a.value.en == b.value.en)
  }
}
