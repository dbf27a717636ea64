import Records

/// Reads one workbook in SpreadsheetML 2003, in one pass, by every feed that claims it. What is a row of it goes the way
/// of a CSV file's rows.
public struct SpreadsheetImporter: Importer {
  public let feeds: [Feed]
  public let settings: SheetSettings
  let isForbidden: @Sendable (String) -> Bool
  let rowLimit: Int
  var windowSize = ImportLimits.window

  /// - Parameter isForbidden: columns, by name, whose text is never kept.
  public init(
    _ feeds: [Feed], settings: SheetSettings, isForbidden: @escaping @Sendable (String) -> Bool = { _ in false },
    rowLimit: Int = ImportLimits.row
  ) {
    (self.feeds, self.settings, self.rowLimit) = (feeds, settings, rowLimit)
    // A name that was misread in a workbook that was not is no way round the list.
    self.isForbidden = { name in TextEncoding.readings(of: name).contains(where: isForbidden) }
  }

  public func read(_ source: inout some ByteSource & ~Copyable, into intake: inout Intake) -> FileReading {
    var reading = FileReading()
    var rows = WorkbookRows(feeds, settings: settings, isForbidden: isForbidden)
    let parser = PushParser(ElementRows([]), rowLimit: rowLimit, sheets: SheetWalk())
    intake.frame.separator = "; "
    do throws(Unreadable) {
      try read(&source, by: parser, &rows, into: &intake, &reading)
      rows.finish(parser.sheetNames, isWhole: true, &intake)
    } catch {
      reading.problem = error
      let names = parser.sheetNames
      parser.drainSheets(afterBreak: true) { cells, row in rows.take(cells, row, of: names, &intake) }
      rows.finish(names, isWhole: false, &intake)
    }
    reading.problem = reading.problem ?? rows.problem
    reading.dialect = rows.chosen.map { "sheet=\(parser.sheetNames[$0.sheet]); header=\($0.header)" }
      .joined(separator: "; ")
    (reading.forbidden, reading.declared) = (rows.forbidden, rows.declaredRows)
    reading.headerLine = rows.chosen.first?.line ?? 0
    if let doubt = rows.doubt { reading.doubt = doubt }
    return reading
  }

  private func read(
    _ source: inout some ByteSource & ~Copyable, by parser: borrowing PushParser, _ rows: inout WorkbookRows,
    into intake: inout Intake, _ reading: inout FileReading
  ) throws(Unreadable) {
    var window = SlidingWindow(size: windowSize, limit: windowSize)
    try window.fillUp(from: &source)
    try window.openXML(&reading)
    rows.isDecoded = window.isDecoded
    while true {
      parser.push(window.bytes, isLast: window.isLast, offsets: window.takeOffsets())
      if let problem = parser.problem { throw problem }
      let names = parser.sheetNames
      parser.drainSheets { cells, row in rows.take(cells, row, of: names, &intake) }
      if let problem = rows.problem { throw problem }
      if window.isLast { return }
      window.keep(from: window.bytes.count)
      _ = try window.extend(from: &source)
    }
  }
}
