/// How grave a finding is (vi phạm, cần giải trình, cần lưu ý).
public enum Severity: String, Sendable, CaseIterable {
  /// Must be put right.
  case violation
  /// May be true, must be explained.
  case query
  /// Need only be known: what falls due soon, a column that was not kept.
  case notice
}
