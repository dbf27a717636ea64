import Crypto
import Records
import Rulebook

/// Something the report will say, with all that it rests on.
public struct Finding: Sendable {
  public let severity: Severity
  /// The typed arguments, and the sentences made of them.
  public let statement: any Statement
  /// The row that is wrong.
  public let at: SourceLocation
  /// Rows that show it: the letter that came late, the spells that add up.
  public let related: [Related]
  /// Whom, what and when it is about, for lists and look-ups.
  public let about: About
  /// The units that answer for it. People are subjects of decisions, never the ones to blame.
  public let responsible: [Code<Unit>]
  /// The values it was judged by.
  public let under: [Rest]
  /// What the lists prove, where the finding says that something is missing.
  public let coverage: Coverage?

  public init(
    _ severity: Severity, _ statement: any Statement, at: SourceLocation, related: [Related] = [],
    about: About = About(), responsible: [Code<Unit>] = [], under: [Rest] = [], coverage: Coverage? = nil
  ) {
    (self.severity, self.statement, self.at, self.related) = (severity.lowered(by: under), statement, at, related)
    (self.about, self.responsible, self.under, self.coverage) = (about, responsible, under, coverage)
  }

  /// Whether it rests on a value that nobody has verified: its sentence then carries a mark.
  public var isUnverified: Bool { under.contains { $0.basis.confidence == .recalled } }

  /// A row that bears a finding out, and what it is there.
  public struct Related: Sendable {
    public enum Role: String, Sendable, CaseIterable {
      case letter, reply, spell, seat, agreement, plan, move, nearMiss = "near-miss", unit, sameAction = "same-action"
      case sameOfficial = "same-official"
      /// A row that says the same, or another of one paper.
      case twin
      /// The office's own row of a regulation.
      case regulation

      /// Whether such a row is of what the primary row speaks of, as another list has it.
      var isSameThing: Bool {
        switch self {
        case .sameAction, .twin, .spell: true
        default: false
        }
      }
    }
    public let role: Role
    public let at: SourceLocation

    public init(_ role: Role, _ at: SourceLocation) { (self.role, self.at) = (role, at) }
  }

  /// The subject, in the words of `findings.csv`.
  public struct About: Sendable {
    public var official: Code<Official>?
    public var unit: Code<Unit>?
    public var committee: Code<Unit>?
    public var document: Document?
    public var date: PartialDate?

    public init(
      official: Code<Official>? = nil, unit: Code<Unit>? = nil, committee: Code<Unit>? = nil,
      document: Document? = nil, date: PartialDate? = nil
    ) {
      (self.official, self.unit, self.committee) = (official, unit, committee)
      (self.document, self.date) = (document, date)
    }
  }

  /// One value of the rulebook that a finding rests on.
  public struct Rest: Sendable, Hashable {
    public let key: String
    public let basis: Basis
    public init(key: String, basis: Basis) { (self.key, self.basis) = (key, basis) }
    public init<V>(_ provision: Provision<V>) { self.init(key: provision.key, basis: provision.basis) }
  }
}

extension Severity {
  /// Severity comes from data: nothing is a violation of a threshold, or of a law that nobody has verified.
  func lowered(by rests: [Finding.Rest]) -> Severity {
    self == .violation && !rests.allSatisfy(\.basis.canBeViolated) ? .query : self
  }
}

/// What a finding states: its typed arguments in a small struct, and the sentence they make in each language.
public protocol Statement: Told {
  /// What makes it this case and no other. Codes and dates of decisions; never counts, ages or lines.
  var identity: Sentence { get }
}

/// The key that fingerprints are made with: the workspace's own, or the public one where it has none.
public struct FingerprintKey: Sendable {
  private let key: SymmetricKey
  public let isPublic: Bool

  public init(_ bytes: [UInt8]) { (key, isPublic) = (SymmetricKey(data: bytes), false) }

  private init() { (key, isPublic) = (SymmetricKey(data: Array("phoihop".utf8)), true) }

  /// Anyone who has the inputs can compute the same: it hides nothing, and the manifest says so.
  public static let shared = FingerprintKey()

  /// Tells one key from another and gives neither away: fingerprints of two keys say nothing of each other.
  public var name: String { code(of: "\u{1F}name of the key") }

  func code(of text: String) -> String {
    let code = HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
    return code.prefix(8).map { byte in
      let hex = String(byte, radix: 16)
      return hex.count == 1 ? "0" + hex : hex
    }.joined()
  }
}

extension Finding {
  /// The same for the same case in every run, whatever the order of the files, their names, lines or our wording, and
  /// whatever arrives later to say who a person is in other lists.
  ///
  /// - Returns: sixteen hex digits.
  public func fingerprint(_ card: RuleCard, _ registry: Registry, _ key: FingerprintKey = .shared) -> String {
    key.code(of: card.id + "\u{1F}" + statement.identity.identity(registry, in: agencies(registry)))
  }

  /// By whose own code people are named: the agency of the primary row. Where several lists have the same thing, that
  /// of the unit responsible, else of one that lists him and does not only name him, the first by its name: which row is
  /// the primary one may hang on the names of files.
  private func agencies(_ registry: Registry) -> [String] {
    let rows = [at] + related.filter { $0.role.isSameThing }.map(\.at)
    let own = rows.filter { row in registry.sender(of: row).map { responsible.contains($0) } ?? false }
    let senders = Set(rows.map { registry.agency(of: $0) })
    let listing = about.official.map { registry.rows(of: $0) } ?? []
    let listers = Set(listing.filter { !$0.isMention }.map { registry.agency(of: $0.source) })
    let inOrder = [senders.intersection(listers), senders.subtracting(listers)].flatMap { $0.sorted() }
    return own.prefix(1).map { registry.agency(of: $0) } + inOrder
  }
}
