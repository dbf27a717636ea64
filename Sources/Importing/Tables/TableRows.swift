import Records

/// Says of one row of a table after another what it is: the only place where rows are told apart, whether the file is
/// CSV or a spreadsheet's XML.
struct TableRows: ~Copyable {
  let header: HeaderSearch.Header
  let layouts: [Layout]
  private let settings: CSVSettings
  private var filled: FilledCells
  /// Columns that the records are made of end here.
  private let reach: Int
  private let isNamed: Bool
  /// With fewer cells than that, nobody knows which of a row's cells is the forbidden one; nil where none is forbidden.
  private let leastCells: Int?
  private let padsRows: Bool
  private let looks: [HeaderLook]
  private let other: OtherHeader
  /// The row just settled is the header, or a repetition of it.
  private var isBelowHeader = false
  /// How many rows the table says it has, and where.
  private(set) var declared: FileNote.Declared?

  /// - Parameter padsRows: whether cells left out at a row's end are blank, as in a workbook.
  init(
    _ feeds: [Feed], header: HeaderSearch.Header, forbidden: ForbiddenColumns, settings: CSVSettings, padsRows: Bool
  ) {
    (self.header, self.settings, self.padsRows) = (header, settings, padsRows)
    let named = header.names.indices.filter { !header.names[$0].isEmpty || forbidden.places.contains($0) }
    leastCells = forbidden.names.isEmpty ? nil : named.last.map { $0 + 1 }
    let places = feeds.map { $0.columnNames.map { header.place(of: $0) } }
    layouts = zip(feeds, places).flatMap { $0.layouts(at: $1) }
    reach = (places.joined().max() ?? -1) + 1
    isNamed = header.row >= 0
    let width = isNamed ? header.names.count : reach
    filled = FilledCells(columns: settings.fillDown.map { header.place(of: $0) }, width: padsRows ? width : nil)
    looks = header.contents.map { HeaderLook($0) }
    other = OtherHeader(header, places: isNamed ? places.joined().map { $0 } : [])
  }

  /// - Parameters:
  ///   - number: of the row in the table, from 0.
  ///   - content: the row as it stands.
  ///   - isWhole: whether nothing in it looks damaged.
  ///   - knownAside: why it is no data, where that is known already.
  mutating func settle(
    _ cells: borrowing Cells, _ number: Int, _ content: UnsafeBufferPointer<UInt8>, isWhole: Bool,
    at location: SourceLocation, _ intake: inout Intake, knownAside: Aside? = nil
  ) {
    if cells.isBlank { return intake.setAside(cells.row(at: location), as: .blank) }
    let wasBelowHeader = isBelowHeader
    isBelowHeader = false
    if number <= header.row {
      isBelowHeader = number == header.row
      let isHeader = number >= header.rows.lowerBound
      setAside(cells, as: isHeader ? .header : isSeparator(number) ? .separator : .title, at: location, &intake)
    } else if repeatsHeader(content) {
      isBelowHeader = true
      intake.setAside(cells.row(at: location), as: .repeated)
    } else if isSeparator(number) {
      intake.setAside(cells.row(at: location), as: .separator)
    } else if wasBelowHeader, ColumnNumbers.fill(cells, under: header.names) {
      intake.setAside(cells.row(at: location), as: .columnNumbers)
    } else if let reason = knownAside ?? settings.reasonToSetAside(cells) {
      if looksLikeData(cells) { return reject(cells.row(at: location), for: .filledAside, &intake) }
      setAside(cells, as: reason, at: location, &intake)
    } else if isNamed, cells.hasText(from: header.names.count) {
      reject(cells.row(at: location), for: .tooManyCells, &intake)
    } else if let leastCells, cells.count < leastCells, !padsRows || !isWhole {
      let missing = header.names[cells.count...].first { !$0.isEmpty } ?? ""
      intake.reject(cells.row(at: location), for: .ragged, column: missing, by: layouts)
      filled.forget()
    } else if filled.changesRows {
      takeFilled(cells, isWhole: isWhole, at: location, &intake)
    } else {
      intake.take(cells.row(at: location), by: layouts)
    }
  }

  /// Whether the row is the header of another table, which has our columns in other places.
  func beginsAnother(_ cells: borrowing Cells, _ number: Int, _ content: UnsafeBufferPointer<UInt8>) -> Bool {
    number > header.row && other.stands(in: cells, content)
  }

  /// A row that is no record whatever it says.
  mutating func reject(_ row: consuming Row, for reason: Flaw.Reason, _ intake: inout Intake) {
    intake.reject(row, for: reason, by: layouts)
    filled.forget()
  }

  private mutating func takeFilled(
    _ cells: borrowing Cells, isWhole: Bool, at location: SourceLocation, _ intake: inout Intake
  ) {
    filled.fill(cells, isWhole: isWhole)
    let isShort = filled.cells.count < reach
    intake.take(filled.cells.row(at: location), by: layouts)
    if isShort { filled.forget() }
  }

  private mutating func setAside(
    _ cells: borrowing Cells, as reason: Aside, at location: SourceLocation, _ intake: inout Intake
  ) {
    if reason != .header, let rows = settings.declared?.rows(in: cells) {
      declared = FileNote.Declared(rows: rows, line: Int(location.line))
    }
    intake.setAside(cells.row(at: location), as: reason)
  }

  private func looksLikeData(_ cells: borrowing Cells) -> Bool {
    for layout in layouts where layout.isFilled(by: cells) { return true }
    return false
  }

  private func isSeparator(_ number: Int) -> Bool { number == 0 && header.isAfterSeparator }

  private func repeatsHeader(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
    for look in looks where look.isRepeated(by: content) { return true }
    return false
  }
}

extension HeaderSearch.Header {
  /// Where the file has a column, which the header was chosen for having; without a header columns are numbers.
  func place(of name: String) -> Int {
    if row < 0, let number = Int(name) { return number - 1 }
    guard let place = ColumnName(name).place(in: names) else { preconditionFailure("a header without \(name)") }
    return place
  }
}

extension Cells {
  fileprivate borrowing func hasText(from column: Int) -> Bool {
    var i = column
    while i < count {
      if !self[i].isBlank { return true }
      i += 1
    }
    return false
  }
}
