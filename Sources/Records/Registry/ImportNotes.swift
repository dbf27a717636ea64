/// What is known of the import itself: which files came, what they vouch for, what they cannot say.
public struct ImportNotes: Sendable {
  public var files: [FileNote] = []
  /// By feed number.
  public var feeds: [FeedNote] = []
  public var vouchers: [Voucher] = []
  public var returns: [Return] = []
  /// Files of the year, below `exports/`, that no feed reads.
  public var unclaimed: [String] = []
  /// Texts of the office's own small files that findings name: numbers of papers, the files' paths.
  public var texts: [String] = []
  public init() {}
}

/// One file as it came.
public struct FileNote: Sendable {
  /// Below the workspace's `exports/`, or `reference/…`.
  public var path: String
  public var agency: String
  /// In bytes.
  public var size = 0
  /// In lower-case hex digits.
  public var sha256 = ""
  public var format = ""
  public var dialect = ""
  public var encoding = ""
  public var feeds: [FeedNumber] = []
  public var tally = Batch.Tally()
  public var cellRejects = 0
  public var filled = Fraction()
  /// Records made of its rows, and what they and their texts took when they were read, in bytes.
  public var records = 0
  public var footprint = 0
  /// Where the columns' names stand; 0 where the file has no such line.
  public var headerLine = 0
  /// Columns that must not be sent and were not kept, as the header names them.
  public var forbidden: [String] = []
  /// Elements and attributes that its feeds read and that it has nowhere: what they would say is not known.
  public var unmet: [String] = []
  /// By feed: the fields that it maps and that this file, read by it, cannot say: an empty one there says nothing.
  public var unsaid: [FeedNumber: [RecordKind: Set<String>]] = [:]
  /// What is not sure about its encoding.
  public var doubt: EncodingDoubt?
  /// How many rows the file itself says it has, and where it says so.
  public var declared: Declared?
  /// Why it could not be read to its end.
  public var problem: Problem?

  public struct Declared: Sendable, Equatable {
    public let rows: Int
    public let line: Int
    public init(rows: Int, line: Int) { (self.rows, self.line) = (rows, line) }
  }

  public struct Problem: Sendable, Equatable {
    /// From 1; 0 where the whole file is meant.
    public let line: Int
    public let column: Int
    public let told: Bilingual
    public init(line: Int, column: Int = 0, told: Bilingual) {
      (self.line, self.column, self.told) = (line, column, told)
    }
  }

  public init(path: String, agency: String) { (self.path, self.agency) = (path, agency) }
}

/// Why nobody can be sure in which encoding a file is.
public enum EncodingDoubt: Sendable, Equatable {
  /// Several would do, or none does well; their names as profiles have them, the likeliest first.
  case unsure([String])
  /// So many rows are in another encoding than the rest; the first of them stands there.
  case mixed(rows: Int, firstLine: Int)
}

/// A feed of a profile, as the rules need to know it.
public struct FeedNote: Sendable {
  public let agency: String
  /// The code of the unit that sends; empty where nobody does, as for the reference lists.
  public let unit: String
  public let id: String
  /// `agencies/cuc-thue.yaml`, and the line its feed starts in.
  public let profile: String
  public let line: Int
  /// The fields it speaks of: only there does an empty cell say something.
  public let mapped: [RecordKind: Set<String>]
  /// What became of its files, whether anybody vouches for them or not.
  public var state = Voucher.State.whole
  /// Whether they are asked for by a day, so that it is known that they did not come.
  public var isDue = false

  public init(
    agency: String, unit: String, id: String, profile: String, line: Int, mapped: [RecordKind: Set<String>]
  ) {
    (self.agency, self.unit, self.id) = (agency, unit, id)
    (self.profile, self.line, self.mapped) = (profile, line, mapped)
  }
}

/// A sender's word that its list holds all there is of a kind. Without it, nothing is concluded from a gap.
public struct Voucher: Sendable {
  public enum Below: String, CaseIterable, Sendable { case both, managing, party }
  /// What became of the list that was to hold it all.
  public enum State: Sendable, Equatable {
    case whole
    /// No file came, or none that holds a row.
    case missing
    /// A file could not be read to its end.
    case broken
  }

  public let feed: FeedNumber
  public let kind: RecordKind
  /// This unit's, and those of the units below it.
  public let unit: String
  public let below: Below
  /// Both days belong to it.
  public let since, until: CivilDate
  public let state: State

  public init(
    feed: FeedNumber, kind: RecordKind, unit: String, below: Below = .both, since: CivilDate, until: CivilDate,
    state: State
  ) {
    (self.feed, self.kind, self.unit, self.below) = (feed, kind, unit, below)
    (self.since, self.until, self.state) = (since, until, state)
  }
}

/// One return that was due: the files of one pattern for one year (báo cáo định kỳ).
public struct Return: Sendable {
  public enum State: Sendable, Equatable {
    /// `late` in days after the due day and its grace; nil where nobody noted when it came.
    case arrived(late: Int?)
    case missing
    /// It came, and holds no row of data.
    case empty
  }
  public let feed: FeedNumber
  /// As the profile has it, the year filled in: `2010/DieuDong*.csv`.
  public let pattern: String
  public let year: Int
  public let due: CivilDate?
  public let state: State

  public init(feed: FeedNumber, pattern: String, year: Int, due: CivilDate?, state: State) {
    (self.feed, self.pattern, self.year, self.due, self.state) = (feed, pattern, year, due, state)
  }
}
