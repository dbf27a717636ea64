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

/// Codes of the office's own lists: posts, reasons. Each once, in the order of the alphabet.
public struct Codes: Hashable, Sendable {
  public let all: [String]
  public init(_ codes: [String]) { all = Set(codes).sorted() }
  public func contains(_ code: String) -> Bool { all.contains(code) }
}

/// A number, or two where the texts at hand print different ones: a verdict must hold under both.
public struct Readings: Hashable, Sendable {
  public let least, most: Int
  public init(_ least: Int, _ most: Int) { (self.least, self.most) = (least, most) }
  public var isOne: Bool { least == most }
}

/// The days between which something is to happen, both included; of some only the last is known.
public struct Days: Hashable, Sendable {
  public let from: CivilDate?
  public let until: CivilDate
  public init(from: CivilDate?, until: CivilDate) { (self.from, self.until) = (from, until) }
}

/// A band of ages in full years, both included: until the day before the birthday after the upper one.
public struct Ages: Hashable, Sendable {
  public let from, until: Int
  public init(from: Int, until: Int) { (self.from, self.until) = (from, until) }
}
