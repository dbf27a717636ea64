/// How grave a finding is (vi phạm, cần giải trình, đến hạn).
public enum Severity: String, Sendable, CaseIterable {
  /// Must be put right.
  case violation
  /// May be true, must be explained.
  case query
  /// Falls due soon.
  case notice
}
