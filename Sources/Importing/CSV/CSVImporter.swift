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
    (self.feeds, self.settings, self.rowLimit) = (feeds, settings, rowLimit)
    // A name that was misread in a file that was not is no way round the list.
    self.isForbidden = { name in TextEncoding.readings(of: name).contains(where: isForbidden) }
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
    let header = try HeaderSearch(needed: Set(feeds.flatMap(\.columnNames)), settings: settings).header(in: window)
    reading.dialect =
      "delimiter=\(CSVSettings.name(of: header.delimiter)); header=\(header.row < 0 ? "none" : "\(header.row + 1)")"
    reading.forbidden = header.names.filter(isForbidden)
    intake.frame.separator = String(UnicodeScalar(header.delimiter))
    intake.frame.forbidden = Set(header.names.indices.filter { isForbidden(header.names[$0]) })
    intake.frame.width = header.row < 0 ? nil : header.names.count
    let table = Table(header: header, layouts: feeds.flatMap { $0.layouts(at: places(of: $0, in: header)) })

    var reader = CSVReader(window, delimiter: header.delimiter)
    var composed = ComposedCells()
    var row = -1
    while true {
      let step = reader.next(from: &source)
      row += 1
      let location = intake.location(line: reader.scanner.line, byte: reader.byte)
      if let doubt = reader.doubt { reading.doubt = doubt }
      switch step {
      case .end: return
      case .broken(let problem, let hasRow):
        if hasRow { intake.reject(reader.wholeCells(at: location), for: .brokenOff, by: table.layouts) }
        throw problem
      case .unfit where row <= header.row:
        intake.setAside(reader.scanner.cells.row(at: location), as: row == header.row ? .header : .title)
      case .unfit(let reason):
        intake.reject(reader.scanner.cells.row(at: location), for: reason, by: table.layouts)
      case .row:
        var aside: Aside?
        if reader.mayHaveUnseen {
          composed.compose(reader.scanner.cells, seen)
          aside = settings.reasonToSetAside(composed.cells)
        }
        if reader.hasLooseMarks {
          if !reading.encoding.hasSuffix(CSVImporter.decomposed) { reading.encoding += CSVImporter.decomposed }
          composed.compose(reader.scanner.cells)
          settle(composed.cells, row, reader.content, at: location, by: table, &intake, aside)
        } else {
          settle(reader.scanner.cells, row, reader.content, at: location, by: table, &intake, aside)
        }
      }
    }
  }

  private struct Table {
    let header: HeaderSearch.Header
    let layouts: [Layout]
  }

  /// Says of one row what it is: this is the only place where rows of a CSV file are told apart.
  ///
  /// - Parameter aside: why the row is no data, where that is known already.
  private func settle(
    _ cells: borrowing Cells, _ number: Int, _ content: UnsafeBufferPointer<UInt8>, at location: SourceLocation,
    by table: Table, _ intake: inout Intake, _ aside: Aside? = nil
  ) {
    let row = cells.row(at: location)
    if row.isBlank {
      intake.setAside(row, as: .blank)
    } else if number <= table.header.row {
      intake.setAside(row, as: number == table.header.row ? .header : .title)
    } else if content.count == table.header.content.count, content.elementsEqual(table.header.content) {
      intake.setAside(row, as: .repeated)
    } else if let reason = aside ?? settings.reasonToSetAside(cells) {
      intake.setAside(row, as: reason)
    } else if table.header.row >= 0, cells.hasText(from: table.header.names.count) {
      intake.reject(row, for: .tooManyCells, by: table.layouts)
    } else {
      intake.take(row, by: table.layouts)
    }
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

  /// For each column of the feed, its place in the file.
  private func places(of feed: Feed, in header: HeaderSearch.Header) -> [Int] {
    feed.columnNames.map { name in
      if header.row < 0, let number = Int(name) { return number - 1 }
      guard let place = header.names.firstIndex(of: name) else { preconditionFailure("a header without \(name)") }
      return place
    }
  }
}

extension CSVReader {
  /// The row in which the file breaks, but for a cell that nothing closes: that one may hold the rest of the file.
  func wholeCells(at location: SourceLocation) -> Row {
    scanner.cells.row(at: location, first: scanner.cells.count - (isLastCellOpen ? 1 : 0))
  }
}

extension Cells {
  fileprivate borrowing func hasText(from column: Int) -> Bool {
    var i = column
    while i < count {
      if !self[i].bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return true }
      i += 1
    }
    return false
  }
}
