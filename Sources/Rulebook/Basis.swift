/// What a value rests on, as the report's last annex prints it.
public struct Basis: Hashable, Sendable {
  /// The document, or what was asked and not found, as the rulebook cites it.
  public let citation: String
  public let confidence: Confidence
  public let force: Force

  public init(citation: String, confidence: Confidence, force: Force) {
    (self.citation, self.confidence, self.force) = (citation, confidence, force)
  }

  /// How sure we are that the text says so. What rests on `recalled` is a query until the office confirms it.
  public enum Confidence: String, CaseIterable, Sendable { case sourced, derived, recalled, office }

  /// A law can be violated. A threshold the office watches, or a target, can only be asked about; a method says how
  /// lists are read.
  public enum Force: String, CaseIterable, Sendable { case law, monitoring, target, method }

  /// Whether a finding that rests on it, and on nothing weaker, may be called a violation. A method lowers nothing.
  public var canBeViolated: Bool { force == .method || (force == .law && confidence != .recalled) }
}

/// Who set a value: the shipped rulebook, or the office in its own workspace.
public enum Layer: String, CaseIterable, Sendable { case central, office }
