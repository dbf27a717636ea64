/// The records of one file, or of all of them, kind by kind, in the order of the files.
public struct RecordLists: Sendable {
  public internal(set) var units: [Unit] = []
  public internal(set) var posts: [Post] = []
  public internal(set) var keyPosts: [KeyPost] = []
  public internal(set) var regulations: [Regulation] = []
  public internal(set) var officials: [Official] = []
  public internal(set) var assignments: [Assignment] = []
  public internal(set) var actions: [PersonnelAction] = []
  public internal(set) var consultations: [Consultation] = []
  public internal(set) var evaluations: [Evaluation] = []
  public internal(set) var elections: [Election] = []
  public internal(set) var nominees: [Nominee] = []
  public internal(set) var successions: [Succession] = []
  public internal(set) var agreements: [Agreement] = []
  public internal(set) var activities: [AgreementActivity] = []
  public internal(set) var exemptions: [Exemption] = []

  public init() {}

  public var count: Int {
    units.count + posts.count + keyPosts.count + regulations.count + officials.count + assignments.count
      + actions.count + consultations.count + evaluations.count + elections.count + nominees.count + successions.count
      + agreements.count
      + activities.count + exemptions.count
  }
}

/// What became of one file: its records, its rejects and the sums that must agree.
public struct Batch: Sendable {
  public let file: Symbol
  var desk: Desk

  init(file: Symbol, desk: Desk) { (self.file, self.desk) = (file, desk) }

  public var pool: SymbolPool { desk.pool }
  public internal(set) var records = RecordLists()
  public internal(set) var rejects: [Reject] = []
  /// Cells of accepted rows that could not be read.
  public internal(set) var cellRejects: [Reject] = []
  public internal(set) var tally = Tally()
  /// Fields filled and fields there could have been, over accepted rows, of those a record cannot be without or that
  /// the feed maps: what the scorecard calls completeness.
  public internal(set) var filled = Fraction()
  /// How many cell rejects belong to rows already accepted.
  var settledCells = 0

  /// rows = accepted + rejected + set aside.
  public struct Tally: Sendable, Equatable {
    public internal(set) var rows = 0
    public internal(set) var accepted = 0
    public internal(set) var rejected = 0
    public internal(set) var setAside: [Aside: Int] = [:]

    public var aside: Int { setAside.values.reduce(0, +) }
    public var isBalanced: Bool { rows == accepted + rejected + aside }

    public init() {}

    public static func + (a: Tally, b: Tally) -> Tally {
      var sum = a
      sum.rows += b.rows
      sum.accepted += b.accepted
      sum.rejected += b.rejected
      sum.setAside.merge(b.setAside, uniquingKeysWith: +)
      return sum
    }
  }

  public var isBalanced: Bool { tally.isBalanced && tally.rejected == rejects.count }
}

/// So many of so many.
public struct Fraction: Sendable, Hashable {
  public var part = 0
  public var whole = 0
  public init(_ part: Int = 0, of whole: Int = 0) { (self.part, self.whole) = (part, whole) }
  public static func + (a: Fraction, b: Fraction) -> Fraction { Fraction(a.part + b.part, of: a.whole + b.whole) }
}

extension Batch {
  /// What its records and their texts take, in bytes: what a reader of files cannot do without. Rejects are not in it.
  public var footprint: Int { records.footprint + pool.footprint }
}

extension RecordLists {
  /// In bytes, of records alone.
  public var footprint: Int {
    RecordLists.bytes(units) + RecordLists.bytes(posts) + RecordLists.bytes(keyPosts) + RecordLists.bytes(regulations)
      + RecordLists.bytes(officials) + RecordLists.bytes(assignments) + RecordLists.bytes(actions)
      + RecordLists.bytes(consultations) + RecordLists.bytes(evaluations) + RecordLists.bytes(elections)
      + RecordLists.bytes(nominees) + RecordLists.bytes(successions) + RecordLists.bytes(agreements)
      + RecordLists.bytes(activities) + RecordLists.bytes(exemptions)
  }

  private static func bytes<R: Record>(_ records: [R]) -> Int { records.count * MemoryLayout<R>.stride }
}

extension RecordLists {
  /// Room for so many more records of a kind, but for no more than `bytes` of them. The long lists are meant.
  mutating func reserve(_ kind: RecordKind, _ count: Int, bytes: Int) {
    func fitting<R: Record>(_ records: [R]) -> Int { records.count + min(count, bytes / MemoryLayout<R>.stride) }
    switch kind {
    case .official: officials.reserveCapacity(fitting(officials))
    case .assignment: assignments.reserveCapacity(fitting(assignments))
    case .action: actions.reserveCapacity(fitting(actions))
    case .consultation: consultations.reserveCapacity(fitting(consultations))
    case .evaluation: evaluations.reserveCapacity(fitting(evaluations))
    default: break
    }
  }
}
