import Records
import Rulebook

/// Every congress and election that some list has, and who is put forward in it; worked out once for all the rules.
struct Nominations: Sendable {
  /// Election by election, in the order of the files; those without nominees too.
  let slates: [Slate]
  /// Person by person and committee by committee, in the order of the files.
  let candidates: [Candidate]

  init(_ registry: Registry, _ period: ReviewYear) {
    let elections = UnitedElection.united(registry)
    let sorted = NomineesByElection(elections, registry)
    let doubtful = Set(sorted.unclear.map(\.election))
    let vouching = Set(
      registry.notes.vouchers.filter { $0.kind == .nominee }.compactMap { registry.feed($0.feed)?.agency })
    let astray = Dictionary(grouping: sorted.astray) { registry.agency(of: $0.source) }
    slates = zip(elections, sorted.certain).map { election, nominees in
      Slate(
        election, nominees, astray: astray, mayHaveMore: doubtful.contains(election.code), vouching: vouching,
        registry)
    }
    candidates =
      Candidate.united(elections, sorted, registry, period)
      + (sorted.astray + sorted.unclear).map { Candidate([$0], at: .unknown, registry) }
  }
}

/// The list of those put forward for one body (danh sách nhân sự giới thiệu): each person once, however many rows name
/// him.
struct Slate: Sendable {
  let election: UnitedElection
  let officials: [Code<Official>]
  /// Whether some row names its code, and nobody can say whether this election is meant.
  let mayHaveMore: Bool
  /// Whom each of the lists names that should be whole: one may be the list before a change, another that after it.
  private let lists: [Set<Code<Official>>]
  /// Further ones whom the same agencies name for an election that no list has: its code may be this one, misspelt.
  let astray: Int

  init(
    _ election: UnitedElection, _ nominees: [Nominee], astray: [String: [Nominee]], mayHaveMore: Bool,
    vouching: Set<String>,
    _ registry: Registry
  ) {
    (self.election, self.mayHaveMore) = (election, mayHaveMore)
    var seen: Set<Code<Official>> = []
    officials = nominees.map(\.official).filter { seen.insert($0).inserted }
    let lists = Dictionary(grouping: nominees) { registry.agency(of: $0.source) }.mapValues { Set($0.map(\.official)) }
    let named = lists.keys.flatMap { astray[$0] ?? [] }.map(\.official)
    self.astray = Set(named).subtracting(seen).count
    let whole = lists.filter { vouching.contains($0.key) }
    self.lists = Array((whole.isEmpty ? lists : whole).values)
  }

  var place: SourceLocation { election.rows[0] }

  /// Whether this review judges the list, and on which day; only for bodies of these kinds.
  ///
  /// - Throws: `NotJudged` where nobody vouches that the list is whole, or it is not known who is on it.
  func scope(
    _ bodies: Set<ElectedBody>, in inquiry: borrowing Inquiry
  ) throws(NotJudged) -> (day: PartialDate, coverage: Coverage?, outOfScope: OutOfScope?) {
    if election.isAgreed, !bodies.contains(election.body) { return (.unreadable, nil, .otherElection) }
    let (day, outOfScope) = try election.dayJudged(in: inquiry)
    if let outOfScope { return (day, nil, outOfScope) }
    let whole = try inquiry.absence(
      of: .nominee, by: [election.unit], from: inquiry.period.first, until: inquiry.period.last,
      committee: election.unit)
    if officials.isEmpty { throw .noCoverage(.nominee) }
    if mayHaveMore { throw .unknownElection }
    return (day, whole.coverage, nil)
  }

  /// How many people these are, the fewest and the most: the shortest of the lists that should be whole, and all lists
  /// together. Of whom linking could not say who he is may be another of them.
  func count(_ registry: Registry) -> (least: Int, most: Int) {
    let least = lists.map { list in list.count { !registry.isAmbiguous($0) } }.min() ?? 0
    return (max(1, least), officials.count)
  }

  /// Whether somebody may be no further one on the list: another of them, or one that only some lists still have.
  func mayNotCount(_ official: Code<Official>, _ registry: Registry) -> Bool {
    registry.isAmbiguous(official) || !lists.allSatisfy { $0.contains(official) }
  }
}

extension Set<ElectedBody> {
  /// What a Party congress elects.
  static var party: Set { [.bch, .btv] }
  /// What the people elect.
  static var people: Set { [.qh, .hdnd] }
}

/// One person put forward before one committee's congress or election, from all the lists and for all the bodies that
/// name him: who stands for the executive committee and its standing board stands once. Where lists differ, each is a
/// reading.
struct Candidate: Sendable {
  let official: Code<Official>
  let entries: Set<Entrance>
  /// The posts stood for that some row gives.
  let posts: [Code<Post>]
  /// Whether some list has a column for the post: only then does an empty cell say that it is but a seat.
  let saysPost: Bool
  /// Whether he stands for a post of government; nil where no list has a column for it.
  let isForGovernment: Certainty?
  let rows: [SourceLocation]
  private let place: Place

  enum Place: Sendable {
    case at(UnitedElection)
    /// No list has the election, or several elections have its code.
    case unknown
  }

  init(_ nominees: [Nominee], at place: Place, entries: Set<Entrance>? = nil, _ registry: Registry) {
    official = nominees[0].official
    self.entries = entries ?? Set(nominees.map(\.entry))
    posts = nominees.compactMap(\.post).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    saysPost = nominees.contains { registry.speaks($0.source, of: "post", in: .nominee) }
    let government = Set(
      nominees.filter { registry.speaks($0.source, of: "governmentPost", in: .nominee) }.map(\.governmentPost))
    isForGovernment =
      government.isEmpty ? nil : government.count > 1 ? .possible : government == [true] ? .certain : .excluded
    rows = nominees.map(\.source)
    self.place = place
  }

  /// - Throws: `NotJudged` where no list has the election, or several have its code.
  func election() throws(NotJudged) -> UnitedElection {
    switch place {
    case .at(let election): return election
    case .unknown: throw .unknownElection
    }
  }

  /// Nil where it is not known in which election he stands.
  var knownElection: UnitedElection? { if case .at(let election) = place { election } else { nil } }

  fileprivate static func united(
    _ elections: [UnitedElection], _ nominees: NomineesByElection, _ registry: Registry, _ period: ReviewYear
  ) -> [Candidate] {
    struct Key: Hashable {
      let official: Code<Official>
      let committee: Code<Unit>
      let kind: ElectionKind
      /// Two congresses of one committee lie years apart: at most one of them is not over before the year.
      let isOver: Bool
    }
    var order: [Key] = []
    var groups: [Key: [(election: UnitedElection, nominee: Nominee)]] = [:]
    for (election, nominees) in zip(elections, nominees.certain) {
      let isOver = election.day.map { $0.isBefore(period.first) == .certain } ?? false
      for nominee in nominees {
        let key = Key(official: nominee.official, committee: election.unit, kind: election.kind, isOver: isOver)
        if groups[key] == nil { order.append(key) }
        groups[key, default: []].append((election, nominee))
      }
    }
    return order.map { key in
      let group = groups[key]!
      // Whoever stands for the standing board for the first time may have sat on the committee for years.
      let own = group.filter { $0.election.body != .btv }
      let entries = Set((own.isEmpty ? group : own).map(\.nominee.entry))
      let isOpen = own.isEmpty && entries.contains(.first)
      return Candidate(
        group.map(\.nominee), at: .at((own.first ?? group[0]).election),
        entries: isOpen ? Set(Entrance.allCases) : entries, registry)
    }
  }
}
