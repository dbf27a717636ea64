/// A record that can be written down as it was read. Its `switch` names every field: a new one does not compile until
/// it is written too.
protocol WritableRecord: Record {
  func cell(of field: Field, _ texts: RecordTexts) -> WrittenCell
}

/// Writes the records of one batch down again, in its sender's own codes.
public struct RecordWriter {
  private let batch: Batch
  private let texts: RecordTexts

  public init(_ batch: Batch) { (self.batch, texts) = (batch, RecordTexts(batch)) }

  /// Hands over every record of a kind that a feed gave, in the order of the file. People who are only named in rows
  /// about something else are no records of their own.
  public func write(_ kind: RecordKind, of feed: FeedNumber, to hand: (WrittenRecord) -> Void) {
    let records = batch.records
    switch kind {
    case .unit: write(records.units, of: feed, hand)
    case .post: write(records.posts, of: feed, hand)
    case .keyPost: write(records.keyPosts, of: feed, hand)
    case .regulation: write(records.regulations, of: feed, hand)
    case .official: write(records.officials.filter { !$0.isMention }, of: feed, hand)
    case .assignment: write(records.assignments, of: feed, hand)
    case .action: write(records.actions, of: feed, hand)
    case .consultation: write(records.consultations, of: feed, hand)
    case .evaluation: write(records.evaluations, of: feed, hand)
    case .election: write(records.elections, of: feed, hand)
    case .nominee: write(records.nominees, of: feed, hand)
    case .succession: write(records.successions, of: feed, hand)
    case .agreement: write(records.agreements, of: feed, hand)
    case .activity: write(records.activities, of: feed, hand)
    case .exemption: write(records.exemptions, of: feed, hand)
    }
  }

  private func write<R: WritableRecord>(_ records: [R], of feed: FeedNumber, _ hand: (WrittenRecord) -> Void) {
    for record in records where record.source.feed == feed {
      hand(
        WrittenRecord(
          kind: R.kind, source: record.source, cells: R.Field.allCases.map { record.cell(of: $0, texts) }))
    }
  }

  /// What a rejected row still told, the person and the unit it speaks of: by the fields of a record of this kind.
  public func cells(of trace: Trace, as kind: RecordKind) -> [String: WrittenCell] {
    var cells: [String: WrittenCell] = [:]
    if let official = trace.official, kind.fieldNames.contains("official") {
      cells["official"] = texts.cell(official, .code)
      cells["official.name"] = texts.cell(official, .name)
      cells["official.birth"] = texts.cell(official, .birth)
      cells["official.partyCard"] = texts.cell(official, .partyCard)
    }
    if let unit = trace.unit, let field = kind.tracedUnit { cells[field] = texts.cell(unit) }
    return cells
  }
}

extension RecordKind {
  /// The unit that `trace` reads of a rejected row.
  fileprivate var tracedUnit: String? {
    switch self {
    case .assignment, .election, .succession: "unit"
    case .action: "fromUnit"
    case .consultation, .evaluation: "asked"
    default: nil
    }
  }
}
