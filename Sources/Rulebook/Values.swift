import Records

/// A stretch of days, of all or of working days only.
public struct Period: Hashable, Sendable {
  public enum Unit: String, CaseIterable, Sendable {
    case days
    case workingDays = "working-days"
  }

  public let count: Int
  public let unit: Unit

  public init(count: Int, unit: Unit) { (self.count, self.unit) = (count, unit) }
}

/// What it means that a committee does not answer in time.
public enum Silence: String, CaseIterable, Sendable { case agrees, open }

/// Two parties between which there must be a coordination agreement (quy chế phối hợp).
///
/// Two kinds stand for every committee of the level with every unit of the other kind directly under it.
public struct Pair: Hashable, Sendable {
  public enum Party: Hashable, Sendable {
    case kind(UnitKind)
    /// A unit's code, as in reference/units.csv.
    case unit(String)

    init(_ text: String) { self = UnitKind(rawValue: text).map(Party.kind) ?? .unit(text) }

    var text: String {
      switch self {
      case .kind(let kind): kind.rawValue
      case .unit(let code): code
      }
    }
  }

  public let subject: AgreementSubject
  public let a, b: Party
  /// Nil only where both parties are units.
  public let level: UnitLevel?

  public init(subject: AgreementSubject, _ a: Party, _ b: Party, level: UnitLevel?) {
    (self.subject, self.a, self.b, self.level) = (subject, a, b, level)
  }
}
