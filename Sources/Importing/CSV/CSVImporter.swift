import Records

/// Reads one CSV file by every feed that claims it.
public struct CSVImporter: Importer {
  public let feeds: [Feed]
  public let settings: CSVSettings
  let isForbidden: @Sendable (String) -> Bool
  let rowLimit: Int
  var windowSize = ImportLimits.window

  /// - Parameter isForbidden: columns, by name, whose text is never kept.
  public init(
    _ feeds: [Feed], settings: CSVSettings, isForbidden: @escaping @Sendable (String) -> Bool = { _ in false },
    rowLimit: Int = ImportLimits.row
  ) {
    (self.feeds, self.settings, self.isForbidden, self.rowLimit) = (feeds, settings, isForbidden, rowLimit)
  }

  public func read(_ source: inout some ByteSource & ~Copyable, into intake: inout Intake) -> FileReading {
    var reading = FileReading()
    do throws(Unreadable) { try read(&source, into: &intake, &reading) } catch { reading.problem = error }
    return reading
  }

  private func read(
    _ source: inout some ByteSource & ~Copyable, into intake: inout Intake, _ reading: inout FileReading
  ) throws(Unreadable) {
    var window = SlidingWindow(size: windowSize, limit: rowLimit)
    try window.fillUp(from: &source)
    try settle(&window, &reading)
    let header = try HeaderSearch(feeds, settings: settings).header(in: window)
    reading.dialect = dialect(of: header)
    reading.headerLine = header.line
    intake.frame.separator = String(UnicodeScalar(header.delimiter))
    let forbidden = ForbiddenColumns(header, isForbidden)
    reading.forbidden = forbidden.names
    intake.frame.know(header, forbidden)
    var table = TableRows(
      feeds, header: header, forbidden: forbidden, settings: settings, padsRows: settings.shortRows)

    intake.expect(rows: window.rows(inFileOf: source.size), from: source.size, by: table.layouts)

    defer { reading.declared = table.declared }

    var reader = CSVReader(window, delimiter: header.delimiter)
    var composed = ComposedCells()
    var row = -1
    while true {
      let step = reader.next(from: &source)
      row += 1
      let location = intake.location(line: reader.scanner.line, byte: reader.byte)
      if let doubt = reader.doubt { reading.doubt = doubt }
      let isWhole = !reader.scanner.hasTextAfterQuote
      switch step {
      case .end: return
      case .broken(let problem, let hasRow):
        if hasRow { table.reject(reader.wholeCells(at: location), for: .brokenOff, &intake) }
        throw problem
      case .unfit where row <= header.row:
        intake.setAside(reader.scanner.cells.row(at: location), as: header.rows.contains(row) ? .header : .title)
      case .unfit(let reason):
        table.reject(reader.scanner.cells.row(at: location), for: reason, &intake)
      case .row where table.beginsAnother(reader.scanner.cells, row, reader.content):
        table.reject(reader.scanner.cells.row(at: location), for: .brokenOff, &intake)
        throw Unreadable(.anotherTable, line: reader.scanner.line)
      case .row:
        var aside: Aside?
        if reader.mayHaveUnseen {
          composed.compose(reader.scanner.cells) { seen($0) }
          aside = settings.reasonToSetAside(composed.cells)
        }
        if reader.hasLooseMarks {
          if !reading.encoding.hasSuffix(CSVImporter.decomposed) { reading.encoding += CSVImporter.decomposed }
          composed.compose(reader.scanner.cells)
          table.settle(
            composed.cells, row, reader.content, isWhole: isWhole, at: location, &intake, knownAside: aside)
        } else {
          table.settle(
            reader.scanner.cells, row, reader.content, isWhole: isWhole, at: location, &intake, knownAside: aside)
        }
      }
    }
  }

  private func dialect(of header: HeaderSearch.Header) -> String {
    let separator = header.isAfterSeparator ? "; sep=" : ""
    return "delimiter=\(CSVSettings.name(of: header.delimiter))\(separator); header=\(header.place)"
  }

  /// From here on the window is UTF-8.
  private func settle(_ window: inout SlidingWindow, _ reading: inout FileReading) throws(Unreadable) {
    if let format = ForeignFormat(window.bytes) { throw Unreadable(.foreign(format)) }
    do throws(Unreadable) {
      let found = try window.settle(as: settings.encoding)
      (reading.encoding, reading.doubt) = (found.name, found.doubt)
    } catch {
      if case .encodingUnsure(let names) = error.reason { reading.doubt = .unsure(names) }
      throw error
    }
    if window.bytes.count == window.bytes.startOfText { throw Unreadable(.empty) }
  }

  private static let decomposed = ", decomposed"
}

extension SlidingWindow {
  /// How many rows a file has whose other rows are as long as those of its head.
  fileprivate func rows(inFileOf size: Int) -> Int {
    let ends = bytes.count { $0 == 0x0A }
    return ends == 0 ? 1 : size / max(1, bytes.count / ends)
  }
}

extension CSVReader {
  /// The row in which the file breaks, but for a cell that nothing closes: that one may hold the rest of the file.
  func wholeCells(at location: SourceLocation) -> Row {
    scanner.cells.row(at: location, first: scanner.cells.count - (isLastCellOpen ? 1 : 0))
  }
}

extension Intake.Frame {
  /// Takes note of the columns whose text is never kept.
  mutating func know(_ header: HeaderSearch.Header, _ forbidden: ForbiddenColumns) {
    self.forbidden = forbidden.places
    width = header.row < 0 ? nil : header.names.count
  }
}
