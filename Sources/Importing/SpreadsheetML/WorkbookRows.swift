import Records

/// The rows of a workbook, sheet by sheet: looks for each sheet's header among its first rows, and settles the rows by
/// it. Rows of sheets that the feed does not read are counted, and set aside.
struct WorkbookRows: ~Copyable {
  private let feeds: [Feed]
  private let settings: SheetSettings
  private let search: HeaderSearch
  private let isForbidden: (String) -> Bool

  private enum State { case searching, reading, passing }
  private var state = State.passing
  private var sheet = -1
  private var head: [HeadRow] = []
  private var headSize = 0
  private var table: TableRows?
  /// What the first rows of sheets without the header have, for whoever looks for it.
  private var misses: [HeaderSearch.Header] = []
  private var declared: [FileNote.Declared?] = []
  /// No cell of any sheet has held anything so far.
  private var isEmpty = true
  private var strange = StrangeRows()
  private var composed = ComposedCells()
  /// What was decoded has been looked at, letter by letter; what came as UTF-8 may have been misread before, row by row.
  var isDecoded = false

  /// The sheets read, and where each has its header.
  private(set) var chosen: [(sheet: Int, header: String, line: Int)] = []
  private(set) var forbidden: [String] = []
  /// Why the workbook cannot be read on; what comes after is nobody's row.
  private(set) var problem: Unreadable?

  /// What the rows read so far leave unsure about the file's encoding.
  var doubt: EncodingDoubt? { strange.doubt }

  init(_ feeds: [Feed], settings: SheetSettings, isForbidden: @escaping (String) -> Bool) {
    (self.feeds, self.settings, self.isForbidden) = (feeds, settings, isForbidden)
    search = HeaderSearch(feeds, settings: settings.table)
  }

  /// How many rows the sheets read say they have; nil unless all of them do.
  var declaredRows: FileNote.Declared? {
    let all = declared.compactMap { $0 }
    guard let first = all.first, all.count == declared.count else { return nil }
    return FileNote.Declared(rows: all.reduce(0) { $0 + $1.rows }, line: first.line)
  }

  /// - Parameter names: of the sheets met so far.
  mutating func take(_ cells: borrowing Cells, _ row: SheetWalk.Row, of names: [String], _ intake: inout Intake) {
    if problem != nil { return }
    if isEmpty, !cells.isBlank { isEmpty = false }
    if row.sheet != sheet {
      closeSheet(names, &intake)
      if problem != nil { return }
      (sheet, state) = (row.sheet, isWanted(names[row.sheet]) ? .searching : .passing)
    }
    guard state == .searching else { return settle(cells, row, &intake) }
    head.append(HeadRow(cells, row))
    headSize += head[head.count - 1].size
    if row.number >= ImportLimits.headerRows || headSize >= ImportLimits.window { decide(names, &intake) }
  }

  /// To be called when the file ends, or breaks.
  mutating func finish(_ names: [String], isWhole: Bool, _ intake: inout Intake) {
    closeSheet(names, &intake)
    guard isWhole, problem == nil, chosen.isEmpty else { return }
    if case .named(let name) = settings.sheet, !names.contains(squeezed(name)) {
      problem = Unreadable(.noSheet(name, found: names))
    } else {
      problem = isEmpty ? Unreadable(.empty) : search.nothingFound(among: misses)
    }
  }

  private func isWanted(_ name: String) -> Bool {
    if case .named(let wanted) = settings.sheet { squeezed(wanted) == name } else { true }
  }

  private mutating func closeSheet(_ names: [String], _ intake: inout Intake) {
    if state == .searching { decide(names, &intake) }
    if state == .reading { declared.append(table?.declared) }
    state = .passing
    table = nil
  }

  /// Says whether the sheet is read, and settles its first rows.
  private mutating func decide(_ names: [String], _ intake: inout Intake) {
    do throws(Unreadable) {
      if let header = try header() {
        if settings.sheet == .theOne, let first = chosen.first {
          throw Unreadable(.severalSheets([names[first.sheet], names[sheet]]), line: header.line)
        }
        chosen.append((sheet, header.place, header.line))
        let columns = ForbiddenColumns(header, isForbidden)
        intake.frame.know(header, columns)
        for name in columns.names where !forbidden.contains(name) { forbidden.append(name) }
        table = TableRows(feeds, header: header, forbidden: columns, settings: settings.table, padsRows: true)
        state = .reading
      } else {
        state = .passing
      }
    } catch {
      (problem, state) = (error, .passing)
      return
    }
    let rows = head
    (head, headSize) = ([], 0)
    for row in rows { row.read { cells, row in settle(cells, row, &intake) } }
  }

  private mutating func header() throws(Unreadable) -> HeaderSearch.Header? {
    let rows = head.compactMap(\.header).filter { !$0.names.allSatisfy(\.isEmpty) }
    if settings.table.header == .none {
      return rows.first.map { HeaderSearch.Header(delimiter: $0.delimiter, row: -1) }
    }
    let candidates = rows.filter { search.mayBeHeader($0.row + 1) }
    if var header = try search.header(among: [candidates]) {
      header.look(at: rows)
      return header
    }
    if misses.count < 20 * ImportLimits.headerRows { misses += candidates + search.pairs(candidates) }
    return nil
  }

  private mutating func settle(_ cells: borrowing Cells, _ row: SheetWalk.Row, _ intake: inout Intake) {
    if problem != nil { return }
    let location = intake.location(line: row.place.line, byte: row.place.byte)
    guard state == .reading, let first = table?.header.row else {
      return intake.setAside(cells.row(at: location), as: cells.isBlank ? .blank : .otherSheet)
    }
    if row.isBroken {
      table?.reject(cells.row(at: location), for: .brokenOff, &intake)
    } else if let flaw = row.flaw, row.number > first {
      table?.reject(cells.row(at: location), for: flaw, &intake)
    } else if row.number > first, !isDecoded, strange.isMisread(cells, line: row.place.line) {
      table?.reject(cells.row(at: location), for: .wrongEncoding, &intake)
    } else {
      if table?.beginsAnother(cells, row.number, cells.rowContent()) ?? false {
        problem = Unreadable(.anotherTable, line: row.place.line)
        table?.reject(cells.row(at: location), for: .brokenOff, &intake)
        return
      }
      let known = aside(cells)
      table?.settle(
        cells, row.number, cells.rowContent(), isWhole: true, at: location, &intake, knownAside: known)
    }
  }

  /// Patterns are compared with what people see.
  private mutating func aside(_ cells: borrowing Cells) -> Aside? {
    if settings.table.setAside.isEmpty || !TextCheck(cells.rowContent()).mayHaveUnseen { return nil }
    composed.compose(cells) { seen($0) }
    return settings.table.reasonToSetAside(composed.cells)
  }
}
