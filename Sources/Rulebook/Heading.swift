import Records

/// What stands above the values of a parameter in `rulebook/*.yaml`, and is the same on every day.
public struct Heading: Sendable, Hashable {
  public let title: Bilingual
  public let unit: Measure
  /// The keys a table of values may distinguish; empty where one value holds for all.
  public let by: [Dimension]
  public let readOn: ReadOn
  public let stricter: Stricter
}

/// What a value counts or lists.
public enum Measure: String, CaseIterable, Sendable {
  case days
  case workingDays = "working-days"
  case months, years, terms, percent, count, flag, word, set, month, dates, pairs
}

/// What a table of values may distinguish.
public enum Dimension: String, CaseIterable, Sendable {
  case rank, level
  /// Party congress, People's Council, National Assembly.
  case kind
  /// The field of work whose holders change position.
  case field
  case sex
  /// The month of birth, from one to another.
  case born
}

/// The date on which a rule reads the value.
public enum ReadOn: String, CaseIterable, Sendable {
  case asOf = "as-of"
  case decision
  case referenceMonth = "reference-month"
  case milestone
}

/// How the office's own value may differ from one that a text at hand supports: only towards the stricter side.
public enum Stricter: String, CaseIterable, Sendable {
  case lower, higher
  /// A set may gain members.
  case more
  case any
  /// Not at all.
  case none
}

extension Law {
  /// What stands above a parameter's values; nil for a key there is not, or that no rulebook has.
  public func heading(of key: String) -> Heading? { Law.slot(key)?.heading(self) }
}
