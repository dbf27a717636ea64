/// All lists side by side: what the rules look at. Made once, never changed, shared by every core.
///
/// A class of nothing but `let`s: as a struct, its thirty arrays were counted anew wherever a rule's facts kept it.
public final class Registry: Sendable {
  public let names: SymbolPool
  public let notes: ImportNotes
  public let rejects: [Reject]
  public let cellRejects: [Reject]
  /// Every record, in the order of the files.
  public let records: RecordLists
  /// Codes that could be one person or another, and were left apart.
  let ambiguous: Set<Symbol>
  /// Rows that may speak of one person and were not joined, by file and line.
  public let leftApart: [LeftApart]
  let ownCodes: OwnCodes
  private let units: Grouped<Unit, Unit>
  private let posts: Grouped<Post, Post>
  private let officials: Grouped<Official, Official>
  private let groupedAssignments: Grouped<Assignment, Official>
  private let groupedActions: Grouped<PersonnelAction, Official>
  private let groupedConsultations: Grouped<Consultation, Official>
  private let elections: Grouped<Election, Election>
  private let groupedNominees: Grouped<Nominee, Election>
  private let groupedActivities: Grouped<AgreementActivity, Agreement>
  private let rejectsByFeed: [FeedNumber: [Reject]]
  /// Who vouches for the lists of a kind, and for which unit: asked wherever something is missing.
  private let vouchersOf: [RecordKind: [(voucher: Voucher, top: Code<Unit>)]]
  /// By the number of a feed: the unit whose agency sends it, and the fields it maps. Asked of every row.
  private let senders: [Code<Unit>?]
  private let mapped: [[(kind: RecordKind, fields: [String])]]
  /// Decisions on people whom no list of officials and no list of posts has, by decider: their codes may be misspelt.
  private let strayActions: [Code<Unit>: [PersonnelAction]]
  /// Posts of people whom no list of officials has, by unit.
  private let strayAssignments: [Code<Unit>: [Assignment]]
  /// Lists of which something is lost.
  let shortLists: [RecordKind: [(voucher: Voucher, top: Code<Unit>)]]
  private let agencies: [Symbol: String]
  /// Of the few files that cannot say all that their feeds map.
  private let unsaid: [Symbol: [FeedNumber: [RecordKind: Set<String>]]]

  /// Joins files in the order given, which the caller keeps the same whatever the disk says.
  ///
  /// - Parameters:
  ///   - batches: each is let go of once it is joined, so that no more than one is held twice.
  ///   - link: says who is who, given every official row and the texts.
  public init(_ batches: consuming [Batch], notes: ImportNotes, link: ([Official], SymbolPool) -> Linkage) {
    var pool = SymbolPool()
    var symbols = batches.map { $0.pool.symbols(in: &pool) }
    var officials: [Official] = []
    for (batch, symbols) in zip(batches, symbols) {
      let new = Renumbering(symbols: symbols, people: [])
      officials += batch.records.officials.map { $0.renumbered(new) }
    }
    let linkage = link(officials, pool)

    var records = RecordLists()
    var rejects: [Reject] = []
    var cellRejects: [Reject] = []
    batches.reverse()
    symbols.reverse()
    while let batch = batches.popLast(), let symbols = symbols.popLast() {
      let new = Renumbering(symbols: symbols, people: linkage.representatives)
      records.append(batch.records, new)
      for reject in batch.rejects { rejects.append(reject.renumbered(new)) }
      for reject in batch.cellRejects { cellRejects.append(reject.renumbered(new)) }
    }

    for feed in notes.feeds { _ = pool.intern(feed.profile) }
    for voucher in notes.vouchers { _ = pool.intern(voucher.unit) }
    for text in notes.texts { _ = pool.intern(text) }
    let n = pool.count
    names = pool
    self.notes = notes
    self.records = records
    self.rejects = rejects
    self.cellRejects = cellRejects
    ambiguous = linkage.ambiguous
    leftApart = linkage.leftApart
    ownCodes = OwnCodes(linkage)
    units = Grouped(records.unitsThatCount, symbols: n) { $0.code }
    posts = Grouped(records.postsThatCount, symbols: n) { $0.code }
    self.officials = Grouped(records.officials, symbols: n) { $0.code }
    groupedAssignments = Grouped(records.assignments, symbols: n) { $0.official }
    groupedActions = Grouped(records.actions, symbols: n) { $0.official }
    groupedConsultations = Grouped(records.consultations, symbols: n) { $0.official }
    elections = Grouped(records.elections, symbols: n) { $0.code }
    groupedNominees = Grouped(records.nominees, symbols: n) { $0.election }
    groupedActivities = Grouped(records.activities, symbols: n) { $0.agreement }
    rejectsByFeed = rejects.reduce(into: [:]) { byFeed, reject in
      for feed in reject.feeds { byFeed[feed, default: []].append(reject) }
    }
    senders = notes.feeds.map { feed in pool.symbol(of: feed.unit).map(Code.init) }
    mapped = notes.feeds.map { feed in
      RecordKind.allCases.compactMap { kind in feed.mapped[kind].map { (kind, $0.sorted()) } }
    }
    func byKind(_ lists: [Voucher]) -> [RecordKind: [(voucher: Voucher, top: Code<Unit>)]] {
      lists.reduce(into: [:]) { byKind, list in
        guard let top = pool.symbol(of: list.unit) else { return }
        byKind[list.kind, default: []].append((list, Code(top)))
      }
    }
    vouchersOf = byKind(notes.vouchers)
    let (listed, holding) = (self.officials, groupedAssignments)
    func isListed(_ official: Code<Official>) -> Bool { listed[official].contains { !$0.isMention } }
    strayActions = Dictionary(
      grouping: groupedActions.records.filter { holding[$0.official].isEmpty && !isListed($0.official) }, by: \.decider)
    strayAssignments = Dictionary(grouping: holding.records.filter { !isListed($0.official) }, by: \.unit)
    let short = Set(rejectsByFeed.keys)
    shortLists = byKind(notes.lists.filter { $0.state != .whole || short.contains($0.feed) })
    agencies = Dictionary(
      notes.files.compactMap { file in pool.symbol(of: file.path).map { ($0, file.agency) } }
        + notes.feeds.compactMap { feed in pool.symbol(of: feed.profile).map { ($0, feed.agency) } },
      uniquingKeysWith: { $1 })
    unsaid = Dictionary(
      notes.files.compactMap { file in
        file.unsaid.isEmpty ? nil : pool.symbol(of: file.path).map { ($0, file.unsaid) }
      }, uniquingKeysWith: { $1 })
  }

  // MARK: One thing by its code

  /// The unit as it was on `day`: nil when no list has it, or not then.
  public func unit(_ code: Code<Unit>, on day: CivilDate) -> Unit? { units[code].last { $0.exists(on: day) } }
  /// Whether any list has the unit, on whatever day.
  public func isKnown(_ code: Code<Unit>) -> Bool { !units[code].isEmpty }
  public func versions(of code: Code<Unit>) -> ArraySlice<Unit> { units[code] }
  public func post(_ code: Code<Post>) -> Post? { posts[code].last }
  /// Every row that counts of the post: where agencies' lists differ in its rank, nobody can say which it has.
  public func versions(of code: Code<Post>) -> ArraySlice<Post> { posts[code] }
  public func election(_ code: Code<Election>) -> Election? { elections[code].last }

  /// Every row that lists the person, in whichever agency's file; rows about something else that only name him last.
  public func rows(of official: Code<Official>) -> [Official] {
    let rows = officials[official]
    if !rows.contains(where: \.isMention) { return Array(rows) }
    return rows.filter { !$0.isMention } + rows.filter(\.isMention)
  }
  /// The first of them.
  public func firstRow(of official: Code<Official>) -> Official? {
    officials[official].first { !$0.isMention } ?? officials[official].first
  }
  /// Whether they stand in one file all, as those of most people do.
  public func isInOneFile(_ official: Code<Official>) -> Bool {
    let rows = officials[official]
    return rows.allSatisfy { $0.source.file == rows[rows.startIndex].source.file }
  }
  /// Whether some list has the person, and not only a row about something else.
  public func isKnown(_ official: Code<Official>) -> Bool { officials[official].contains { !$0.isMention } }
  public func isAmbiguous(_ official: Code<Official>) -> Bool { ambiguous.contains(official.symbol) }

  public func unitCode(_ text: String) -> Code<Unit>? { names.symbol(of: text).map(Code.init) }

  // MARK: Side by side

  /// Every unit that some list has, each code once.
  public var unitCodes: [Code<Unit>] { units.owners }
  /// Everyone who holds or held a post.
  public var postholders: [Code<Official>] { groupedAssignments.owners }
  public func assignments(of official: Code<Official>) -> ArraySlice<Assignment> { groupedAssignments[official] }
  /// Everyone about whom somebody decided, and everyone about whom somebody was asked.
  public var decidedOn: [Code<Official>] { groupedActions.owners }
  public var consulted: [Code<Official>] { groupedConsultations.owners }
  public func actions(on official: Code<Official>) -> ArraySlice<PersonnelAction> { groupedActions[official] }
  public func consultations(about official: Code<Official>) -> ArraySlice<Consultation> {
    groupedConsultations[official]
  }
  public func nominees(of election: Code<Election>) -> ArraySlice<Nominee> { groupedNominees[election] }
  public func activities(of agreement: Code<Agreement>) -> ArraySlice<AgreementActivity> {
    groupedActivities[agreement]
  }
  /// Decisions of a unit on people whom no list of officials and no list of posts has.
  public func strayActions(of decider: Code<Unit>) -> [PersonnelAction] { strayActions[decider] ?? [] }
  /// Posts of a unit that people hold or held whom no list of officials has.
  public func strayAssignments(in unit: Code<Unit>) -> [Assignment] { strayAssignments[unit] ?? [] }
  public func rejects(of feed: FeedNumber) -> [Reject] { rejectsByFeed[feed] ?? [] }

  /// In the order of the profiles.
  func vouchers(of kind: RecordKind) -> [(voucher: Voucher, top: Code<Unit>)] { vouchersOf[kind] ?? [] }

  /// The codes of a list cell, in the order written.
  public func codes<Of>(in list: CodeList<Of>) -> [Code<Of>] {
    if list.symbol == .unreadable { return [] }
    return names[list.symbol].split(separator: ";").compactMap { names.symbol(of: String($0)).map(Code.init) }
  }

  // MARK: Names and places

  /// A name as its agency writes it, or the code where no list gives a name.
  public func name(of unit: Code<Unit>) -> String { units[unit].last.map { names[$0.name] } ?? names[unit.symbol] }
  /// The unit's name on that day.
  public func name(of unit: Code<Unit>, on day: CivilDate) -> String {
    self.unit(unit, on: day).map { names[$0.name] } ?? name(of: unit)
  }
  public func name(of post: Code<Post>) -> String { self.post(post).map { names[$0.title] } ?? names[post.symbol] }
  public func name(of official: Code<Official>) -> String {
    if let name = rows(of: official).lazy.compactMap(\.name).first { return names[name] }
    return code(of: official)
  }
  /// The code as its agency writes it, without the agency.
  public func code(of official: Code<Official>) -> String {
    names[official.symbol].split(separator: "\u{1F}", omittingEmptySubsequences: true).dropFirst().first.map(
      String.init)
      ?? names[official.symbol]
  }

  public func path(of location: SourceLocation) -> String { names[location.file] }
  /// `cuc-thue/2010/DieuDong.csv:14`
  public func place(of location: SourceLocation) -> String { "\(names[location.file]):\(location.line)" }
  public func agency(of location: SourceLocation) -> String { agencies[location.file] ?? "" }
  public func feed(_ number: FeedNumber) -> FeedNote? {
    Int(number.number) < notes.feeds.count ? notes.feeds[Int(number.number)] : nil
  }
  /// The unit whose agency sent the row; nil for the office's own lists, and where no list knows its code.
  public func sender(of row: SourceLocation) -> Code<Unit>? {
    let feed = Int(row.feed.number)
    return feed < senders.count ? senders[feed] : nil
  }
  /// Where a feed stands in its profile: the place of what did not come.
  public func place(of number: FeedNumber) -> SourceLocation {
    let note = feed(number)
    let file = note.flatMap { names.symbol(of: $0.profile) } ?? .unreadable
    return SourceLocation(file: file, line: note?.line ?? 0, byte: 0, feed: number)
  }
  /// Whether the list that a record came from, and the very file, speak of a field at all.
  ///
  /// - Parameter row: where the record stands.
  public func speaks(_ row: SourceLocation, of field: String, in kind: RecordKind) -> Bool {
    let feed = Int(row.feed.number)
    guard feed < mapped.count, mapped[feed].contains(where: { $0.kind == kind && $0.fields.contains(field) }) else {
      return false
    }
    return unsaid.isEmpty || !(unsaid[row.file]?[row.feed]?[kind]?.contains(field) ?? false)
  }
}

extension RecordLists {
  /// The office's own list has the last word: of a unit that stands in it no agency's row counts, for any day. Whatever
  /// the order of the rows, the last version of a unit is the latest.
  fileprivate var unitsThatCount: [Unit] {
    let own = Set(units.lazy.filter { $0.source.feed == .none }.map(\.code))
    let counting = own.isEmpty ? units : units.filter { $0.source.feed == .none || !own.contains($0.code) }
    return counting.inOrderOfTime
  }

  /// The same of posts: an agency's row must not change a rank.
  fileprivate var postsThatCount: [Post] {
    let own = Set(posts.lazy.filter { $0.source.feed == .none }.map(\.code))
    return own.isEmpty ? posts : posts.filter { $0.source.feed == .none || !own.contains($0.code) }
  }

  fileprivate mutating func append(_ other: RecordLists, _ new: borrowing Renumbering) {
    for record in other.units { units.append(record.renumbered(new)) }
    for record in other.posts { posts.append(record.renumbered(new)) }
    for record in other.keyPosts { keyPosts.append(record.renumbered(new)) }
    for record in other.regulations { regulations.append(record.renumbered(new)) }
    for record in other.officials { officials.append(record.renumbered(new)) }
    for record in other.assignments { assignments.append(record.renumbered(new)) }
    for record in other.actions { actions.append(record.renumbered(new)) }
    for record in other.consultations { consultations.append(record.renumbered(new)) }
    for record in other.evaluations { evaluations.append(record.renumbered(new)) }
    for record in other.elections { elections.append(record.renumbered(new)) }
    for record in other.nominees { nominees.append(record.renumbered(new)) }
    for record in other.successions { successions.append(record.renumbered(new)) }
    for record in other.agreements { agreements.append(record.renumbered(new)) }
    for record in other.activities { activities.append(record.renumbered(new)) }
    for record in other.exemptions { exemptions.append(record.renumbered(new)) }
  }
}

extension [Unit] {
  /// By the first day of each version; rows of one day keep the order of the files.
  fileprivate var inOrderOfTime: [Unit] {
    let order = indices.sorted { a, b in
      let (one, other) = (self[a].from ?? .first, self[b].from ?? .first)
      return (one, a) < (other, b)
    }
    return order.map { self[$0] }
  }
}
