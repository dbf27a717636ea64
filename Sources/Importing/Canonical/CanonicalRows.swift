import Records

/// Writes the rows of one list: its records, and for every row that was lost one that cannot be read.
///
/// Without those the list would be whole, and what it lacks would count against somebody.
struct CanonicalRows {
  let list: CanonicalList
  let form: CanonicalForm
  let agency: String
  /// Where they go, for what is told of losses.
  let file: String
  private let places: [Int]
  /// Rows written, and how many of them are records.
  private(set) var count = 0
  private(set) var records = 0
  private(set) var losses: [CanonicalLoss] = []

  init(_ list: CanonicalList, _ form: CanonicalForm, agency: String, file: String) {
    (self.list, self.form, self.agency, self.file) = (list, form, agency, file)
    let names = list.kind.fieldNames
    places = list.fields.compactMap { names.firstIndex(of: $0) }
  }

  /// All that one of the agency's files gave of the list.
  ///
  /// - Parameter note: of the file: whether more may stand in it than was read, and what it cannot say.
  mutating func write(_ batch: Batch, _ note: FileNote, into text: inout CanonicalText) {
    let path = batch.pool[batch.file]
    let writer = RecordWriter(batch)
    let unread = UnreadCells(batch, list, unsaid: note.unsaid[list.feed.number]?[list.kind] ?? [])
    var rows = self
    writer.write(list.kind, of: list.feed.number) { record in
      text.add(rows.cells(of: record, unread, path))
    }
    for reject in batch.rejects where reject.feeds.contains(list.feed.number) {
      text.add(rows.cells(of: writer.cells(of: reject.trace, as: list.kind)))
    }
    if note.problem != nil { text.add(rows.cells(of: [:])) }
    self = rows
  }

  private mutating func cells(of record: WrittenRecord, _ unread: UnreadCells, _ path: String) -> [String] {
    count += 1
    records += 1
    return zip(list.fields, places).map { field, place in
      let cell = record.cells[place]
      if cell == .empty, unread.contain(field, of: record) { return WrittenCell.mark }
      guard case .text(let text) = cell else { return cell.text }
      if text == WrittenCell.mark { note(record, path, field, "text-is-mark") }
      if form == .csv || text.fitsXML { return text }
      note(record, path, field, "text-not-for-xml")
      return text.madeToFitXML
    }
  }

  private mutating func note(_ record: WrittenRecord, _ path: String, _ field: String, _ reason: String) {
    losses.append(
      CanonicalLoss(
        .text, agency: agency, file: path, line: Int(record.source.line), column: field, reason: reason, keptIn: file))
  }

  /// A row that reading will reject, with no more than the lost one told.
  private mutating func cells(of trace: [String: WrittenCell]) -> [String] {
    count += 1
    return list.fields.map { field in
      if let cell = trace[field], cell != .empty { return form == .csv ? cell.text : cell.text.madeToFitXML }
      return list.kind.needs(field) ? WrittenCell.mark : ""
    }
  }
}

/// What in a record is as if nothing stood there, and was not: numbers it can do without and that could not be read, and
/// fields that its file cannot say.
private struct UnreadCells {
  private struct Place: Hashable {
    let line: UInt32
    let byte: UInt64
    let column: String
  }

  private var places: Set<Place> = []
  private let plans: [Feed.RecordPlan]
  private let unsaid: Set<String>

  init(_ batch: Batch, _ list: CanonicalList, unsaid: Set<String>) {
    // Who somebody is, is not known by what is left out either way.
    self.unsaid = list.kind == .official ? [] : unsaid.filter { !$0.hasPrefix("official") }
    plans = list.feed.records.filter { $0.kind == list.kind }
    for reject in batch.cellRejects where reject.kind == list.kind && reject.at.feed == list.feed.number {
      places.insert(Place(line: reject.at.line, byte: reject.at.byte, column: reject.column))
    }
  }

  func contain(_ field: String, of record: WrittenRecord) -> Bool {
    if unsaid.contains(field) { return true }
    guard !places.isEmpty, record.kind.isNumber(field),
      let place = record.kind.fieldNames.firstIndex(of: field)
    else { return false }
    return plans.contains { plan in
      places.contains(
        Place(line: record.source.line, byte: record.source.byte, column: plan.fields[place].column))
    }
  }
}

extension String {
  fileprivate var madeToFitXML: String {
    let held = String(
      String.UnicodeScalarView(unicodeScalars.map { $0.value == 0xFFFE || $0.value == 0xFFFF ? "\u{FFFD}" : $0 }))
    return String(held.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
