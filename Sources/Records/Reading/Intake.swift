/// The door of the registry: every row that enters leaves as a record, as a reject, or set aside, and is counted.
///
/// One intake serves one file. Formats differ before it; nothing differs after it.
public struct Intake: ~Copyable {
  public private(set) var batch: Batch
  /// How the rejected rows of this file are to be written down.
  public var frame = Frame()
  /// The kinds of the records made of the row at hand so far.
  private var made: [RecordKind] = []
  private var fields = Cells()
  private var scratch = Scratch()

  /// What a reject says of its file, beyond its own row.
  public struct Frame: Sendable {
    /// Between the cells of a row written down.
    public var separator = ","
    /// The path each cell stands for, where a row has no header of its own to be read by.
    public var labels: [String] = []
    /// Columns whose text is never kept.
    public var forbidden: Set<Int> = []
    /// How many columns the header has. In a row of another width nobody knows which cell is the forbidden one, and
    /// none of them is kept.
    public var width: Int?
    public init() {}
  }

  /// - Parameters:
  ///   - agency: the sender, in whose codes the file speaks of people.
  ///   - path: the file as it stands below `exports/`.
  public init(agency: String, file path: String) {
    var desk = Desk(pool: SymbolPool(), agency: agency)
    let file = desk.pool.intern(path)
    batch = Batch(file: file, desk: desk)
  }

  public func location(line: Int, byte: Int) -> SourceLocation {
    SourceLocation(file: batch.file, line: line, byte: byte)
  }

  /// Makes room for as many records as a file will probably have: growing step by step would hold each list twice.
  ///
  /// Room that nobody fills costs nothing but addresses. Of those, no file gets more than twice its own size: its head
  /// may promise anything.
  public mutating func expect(rows: Int, from bytes: Int, by layouts: [Layout]) {
    if rows < 10_000 { return }
    for layout in layouts where layout.condition == nil {
      batch.records.reserve(layout.kind, rows + rows / 16, bytes: min(2 * bytes, 1 << 31))
    }
  }

  /// Reads the row once for each layout: an official and the post he holds may stand in one row.
  /// The row is accepted whole or rejected whole; a cell it can do without is left unreadable, and told.
  public mutating func take(_ row: consuming Row, by layouts: [Layout]) {
    batch.tally.rows += 1
    scratch.reset()
    made.removeAll(keepingCapacity: true)
    var filled = Fraction()
    for layout in layouts where layout.applies(to: row, &scratch) {
      let emptied = batch.desk.emptied.count
      do throws(Flaw) {
        if row.count < layout.width { throw layout.ragged(at: row.count) }
        layout.arrange(row, into: &fields, &scratch)
        try batch.append(layout, fields, row.location)
        filled = filled + layout.filled(fields)
        if batch.desk.emptied.count > emptied { batch.noteEmptied(since: emptied, layout, fields, at: row, frame) }
        made.append(layout.kind)
      } catch {
        for kind in made.reversed() { batch.removeLast(kind) }
        batch.reject(row, error, by: layout, fields, frame, of: layouts.feeds)
        row.settle()
        return
      }
    }
    batch.commit(isRecord: !made.isEmpty, filled)
    row.settle()
  }

  /// A row that is unfit before anyone looks for records in it.
  ///
  /// - Parameter column: the one it speaks of, where it is about one.
  public mutating func reject(
    _ row: consuming Row, for reason: Flaw.Reason, column: String = "", by layouts: [Layout]
  ) {
    batch.tally.rows += 1
    batch.tally.rejected += 1
    let feeds = layouts.feeds
    batch.rejects.append(
      Reject(
        at: row.location.read(by: feeds.first ?? .none), feeds: feeds, kind: nil, column: column, reason: reason,
        expected: "", cell: "", raw: frame.text(of: row, isMoved: reason.movesCells), trace: Trace()))
    row.settle()
  }

  /// A row that the agency's own schema does not allow. Whom and what it speaks of is still read in it.
  public mutating func reject(_ row: consuming Row, for finding: SchemaFinding, by layouts: [Layout]) {
    batch.tally.rows += 1
    scratch.reset()
    var kind: RecordKind?
    var trace = Trace()
    for layout in layouts where row.count >= layout.width && layout.applies(to: row, &scratch) {
      kind = layout.kind
      layout.arrange(row, into: &fields, &scratch)
      trace = batch.traceOfRejected(layout, fields, row.location)
      break
    }
    batch.tally.rejected += 1
    let feeds = layouts.feeds
    batch.rejects.append(
      Reject(
        at: row.location.read(by: feeds.first ?? .none), feeds: feeds, kind: kind, column: finding.place,
        reason: .schema, expected: finding.expected, cell: "", raw: frame.text(of: row), trace: trace, finding: finding)
    )
    row.settle()
  }

  /// A line that is no data row: title, header, blank, total, signature.
  public mutating func setAside(_ row: consuming Row, as reason: Aside) {
    batch.tally.rows += 1
    batch.tally.setAside[reason, default: 0] += 1
    row.settle()
  }

  public consuming func finish() -> Batch {
    precondition(
      batch.isBalanced,
      "\(batch.tally.rows) rows, \(batch.tally.accepted) accepted, \(batch.rejects.count) rejected, \(batch.tally.aside) set aside"
    )
    return batch
  }
}

extension [Layout] {
  /// Each once, in the order of the layouts.
  fileprivate var feeds: [FeedNumber] {
    var feeds: [FeedNumber] = []
    for layout in self where !feeds.contains(layout.feed) { feeds.append(layout.feed) }
    return feeds
  }
}

extension Layout {
  fileprivate func ragged(at count: Int) -> Flaw {
    let field = fields.firstIndex { ($0.recipe.columns.max() ?? -1) >= count } ?? 0  // or it is the condition's
    return Flaw(FieldNumber(rawValue: field), .ragged)
  }
}

private struct FieldNumber: RawRepresentable { let rawValue: Int }

extension Batch {
  @inline(__always)
  fileprivate mutating func append(
    _ layout: Layout, _ cells: borrowing Cells, _ at: SourceLocation
  ) throws(Flaw) {
    let all = cells.all
    let at = at.read(by: layout.feed)
    try layout.dates.withUnsafeBufferPointer { (dates) throws(Flaw) in
      try append(layout.kind, all, dates, at)
    }
  }

  private mutating func append(
    _ kind: RecordKind, _ cells: UnsafeBufferPointer<Cell>, _ dates: UnsafeBufferPointer<DateForms>,
    _ at: SourceLocation
  ) throws(Flaw) {
    switch kind {
    case .unit: records.units.append(try Unit(Entry(cells: cells, dates: dates, location: at), &desk))
    case .post: records.posts.append(try Post(Entry(cells: cells, dates: dates, location: at), &desk))
    case .keyPost: records.keyPosts.append(try KeyPost(Entry(cells: cells, dates: dates, location: at), &desk))
    case .regulation: records.regulations.append(try Regulation(Entry(cells: cells, dates: dates, location: at), &desk))
    case .official: records.officials.append(try Official(Entry(cells: cells, dates: dates, location: at), &desk))
    case .assignment: records.assignments.append(try Assignment(Entry(cells: cells, dates: dates, location: at), &desk))
    case .action: records.actions.append(try PersonnelAction(Entry(cells: cells, dates: dates, location: at), &desk))
    case .consultation:
      records.consultations.append(try Consultation(Entry(cells: cells, dates: dates, location: at), &desk))
    case .evaluation: records.evaluations.append(try Evaluation(Entry(cells: cells, dates: dates, location: at), &desk))
    case .election: records.elections.append(try Election(Entry(cells: cells, dates: dates, location: at), &desk))
    case .nominee: records.nominees.append(try Nominee(Entry(cells: cells, dates: dates, location: at), &desk))
    case .succession: records.successions.append(try Succession(Entry(cells: cells, dates: dates, location: at), &desk))
    case .agreement: records.agreements.append(try Agreement(Entry(cells: cells, dates: dates, location: at), &desk))
    case .activity:
      records.activities.append(try AgreementActivity(Entry(cells: cells, dates: dates, location: at), &desk))
    case .exemption: records.exemptions.append(try Exemption(Entry(cells: cells, dates: dates, location: at), &desk))
    }
  }

  fileprivate mutating func removeLast(_ kind: RecordKind) {
    switch kind {
    case .unit: records.units.removeLast()
    case .post: records.posts.removeLast()
    case .keyPost: records.keyPosts.removeLast()
    case .regulation: records.regulations.removeLast()
    case .official: records.officials.removeLast()
    case .assignment: records.assignments.removeLast()
    case .action: records.actions.removeLast()
    case .consultation: records.consultations.removeLast()
    case .evaluation: records.evaluations.removeLast()
    case .election: records.elections.removeLast()
    case .nominee: records.nominees.removeLast()
    case .succession: records.successions.removeLast()
    case .agreement: records.agreements.removeLast()
    case .activity: records.activities.removeLast()
    case .exemption: records.exemptions.removeLast()
    }
  }

  private mutating func trace(
    _ kind: RecordKind, _ cells: borrowing Cells, _ dates: [DateForms], _ at: SourceLocation
  ) -> Trace {
    let all = cells.all
    return dates.withUnsafeBufferPointer { dates in
      switch kind {
      case .assignment: Assignment.trace(Entry(cells: all, dates: dates, location: at), &desk)
      case .action: PersonnelAction.trace(Entry(cells: all, dates: dates, location: at), &desk)
      case .consultation: Consultation.trace(Entry(cells: all, dates: dates, location: at), &desk)
      case .evaluation: Evaluation.trace(Entry(cells: all, dates: dates, location: at), &desk)
      case .election: Election.trace(Entry(cells: all, dates: dates, location: at), &desk)
      case .nominee: Nominee.trace(Entry(cells: all, dates: dates, location: at), &desk)
      case .succession: Succession.trace(Entry(cells: all, dates: dates, location: at), &desk)
      case .exemption: Exemption.trace(Entry(cells: all, dates: dates, location: at), &desk)
      default: Trace()
      }
    }
  }

  /// - Precondition: the cells are the row's, laid out.
  fileprivate mutating func traceOfRejected(
    _ layout: Layout, _ cells: borrowing Cells, _ at: SourceLocation
  ) -> Trace {
    let trace = trace(layout.kind, cells, layout.dates, at)
    records.officials += desk.mentions  // so that linking can say whom the lost row was about
    desk.mentions.removeAll()
    desk.emptied.removeAll()
    return trace
  }

  fileprivate mutating func reject(
    _ row: borrowing Row, _ flaw: Flaw, by layout: Layout, _ cells: borrowing Cells, _ frame: Intake.Frame,
    of feeds: [FeedNumber]
  ) {
    // The cells tell who and where only when they were laid out: a cut-off row was not.
    desk.mentions.removeAll()
    desk.emptied.removeAll()
    let trace = flaw.reason == .ragged ? Trace() : traceOfRejected(layout, cells, row.location)
    cellRejects.removeLast(cellRejects.count - settledCells)
    tally.rejected += 1
    rejects.append(
      layout.reject(
        flaw, at: row, cell: flaw.reason == .ragged ? "" : cells.all[flaw.field].text, frame, trace, of: feeds))
  }

  fileprivate mutating func noteEmptied(
    since start: Int, _ layout: Layout, _ cells: borrowing Cells, at row: borrowing Row, _ frame: Intake.Frame
  ) {
    for flaw in desk.emptied[start...] {
      let cell = cells.all[flaw.field].text
      cellRejects.append(layout.reject(flaw, at: row, cell: cell, frame, Trace(), of: [layout.feed]))
    }
  }

  fileprivate mutating func commit(isRecord: Bool, _ filled: Fraction) {
    if isRecord { tally.accepted += 1 } else { tally.setAside[.unmatched, default: 0] += 1 }
    self.filled = self.filled + filled
    if !desk.mentions.isEmpty {
      records.officials += desk.mentions
      desk.mentions.removeAll(keepingCapacity: true)
    }
    if !desk.emptied.isEmpty { desk.emptied.removeAll(keepingCapacity: true) }
    settledCells = cellRejects.count
  }
}

extension Layout {
  fileprivate func reject(
    _ flaw: Flaw, at row: borrowing Row, cell: String, _ frame: Intake.Frame, _ trace: Trace, of feeds: [FeedNumber]
  ) -> Reject {
    let field = fields[flaw.field]
    let failing = flaw.reason == .ragged ? nil : field.failing(in: row)
    let isHidden = field.recipe.columns.contains { frame.hides($0, in: row) }
    return Reject(
      at: row.location.read(by: feed), feeds: feeds, kind: kind, column: failing?.columns ?? columns(of: flaw),
      reason: flaw.reason,
      expected: flaw.words.isEmpty ? failing?.expected ?? field.expected : Reject.shown(flaw.words),
      cell: isHidden ? Reject.blanked : cell, raw: frame.text(of: row), trace: trace)
  }
}

extension Reject {
  /// What is written where a text must not be kept.
  static let blanked = "▒"

  /// How many words a reject lists of those that it expected.
  static let wordsShown = 12

  static func shown(_ words: [String]) -> String {
    words.prefix(wordsShown).joined(separator: ", ") + (words.count > wordsShown ? ", …" : "")
  }
}

extension Intake.Frame {
  fileprivate func hides(_ column: Int, in row: borrowing Row) -> Bool {
    if forbidden.isEmpty { return false }
    if let width, row.count != width { return true }
    return forbidden.contains(column)
  }

  /// - Parameter isMoved: whether its cells may stand in other columns than they seem to.
  fileprivate func text(of row: borrowing Row, isMoved: Bool = false) -> String {
    var texts = row.texts()
    let hidesAll = isMoved && !forbidden.isEmpty
    for column in texts.indices where !texts[column].isEmpty && (hidesAll || hides(column, in: row)) {
      texts[column] = Reject.blanked
    }
    if labels.isEmpty { return texts.joined(separator: separator) }
    return zip(labels, texts).filter { !$1.isEmpty }.map { "\($0)=\($1)" }.joined(separator: separator)
  }
}

extension Intake {
  /// Takes a row given as text, field by field in the record's order: how rule examples come in.
  public mutating func take(_ fields: [String?], as kind: RecordKind, by feed: FeedNumber, at location: SourceLocation)
  {
    var cells = Cells()
    var words = Scratch()
    for field in fields { cells.append(field.map { words.copy(Array($0.utf8)) } ?? Cell(nil, count: 0)) }
    take(
      cells.row(at: location),
      by: [
        Layout(
          kind, feed: feed,
          fields: zip(fields.indices, kind.fieldNames).map { .init(.column($0), dates: .spoken, column: $1) })
      ])
  }
}
