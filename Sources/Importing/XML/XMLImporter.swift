import Records

/// Reads one XML file in one pass by every feed that claims it, each with its own rows or sharing them.
public struct XMLImporter: Importer {
  public let feeds: [Feed]
  let isForbidden: @Sendable (String) -> Bool
  let rowLimit: Int
  var windowSize = ImportLimits.window
  private let shapes: [RowShape]
  /// By shape.
  private let layouts: [[Layout]]
  private let labels: [[String]]
  private let placed: [Placed]
  /// Where files say how many rows they have; empty unless every kind of row is counted so.
  private let declared: [ElementPath]

  /// - Parameter isForbidden: elements and attributes, by name, whose text is never kept.
  public init(
    _ feeds: [Feed], isForbidden: @escaping @Sendable (String) -> Bool = { _ in false },
    rowLimit: Int = ImportLimits.row
  ) {
    (self.feeds, self.isForbidden, self.rowLimit) = (feeds, isForbidden, rowLimit)
    var shapes: [RowShape] = []
    var layouts: [[Layout]] = []
    var declared: [ElementPath?] = []
    var placed: [Placed] = []
    for feed in feeds {
      guard case .xml(let settings) = feed.format else { preconditionFailure("feed \(feed.id) is not one of XML") }
      let row = settings.row
      let shape = shapes.firstIndex { $0.row.elements == row.elements } ?? shapes.count
      if shape == shapes.count {
        shapes.append(RowShape(row: row))
        layouts.append([])
        declared.append(nil)
      }
      declared[shape] = declared[shape] ?? settings.declared
      let places = feed.columns.map { column -> Int in
        if let known = shapes[shape].columns.firstIndex(of: column) { return known }
        shapes[shape].columns.append(column)
        return shapes[shape].columns.count - 1
      }
      layouts[shape] += feed.layouts(at: places)
      placed.append(Placed(feed: feed, shape: shape, places: places))
    }
    self.placed = placed
    let paths = declared.compactMap { $0 }
    self.declared =
      paths.count < shapes.count ? [] : paths.indices.filter { !paths[..<$0].contains(paths[$0]) }.map { paths[$0] }
    (self.shapes, self.layouts, labels) = (shapes, layouts, shapes.map { $0.columns.map(\.text) })
  }

  public func read(_ source: inout some ByteSource & ~Copyable, into intake: inout Intake) -> FileReading {
    var reading = FileReading()
    reading.dialect = "row=" + shapes.map(\.row.text).joined(separator: " ")
    do throws(Unreadable) { try read(&source, into: &intake, &reading) } catch { reading.problem = error }
    return reading
  }

  private func read(
    _ source: inout some ByteSource & ~Copyable, into intake: inout Intake, _ reading: inout FileReading
  ) throws(Unreadable) {
    var window = SlidingWindow(size: windowSize, limit: windowSize)
    try window.fillUp(from: &source)
    try window.openXML(&reading)
    intake.frame.separator = "; "

    var labelled: Int?
    let parser = PushParser(
      ElementRows(shapes, declared: declared, isForbidden: isForbidden), rowLimit: rowLimit,
      schema: feeds.first?.format.schema)
    defer { (reading.declared, reading.forbidden) = (parser.declared, parser.forbiddenNames) }
    var strange = StrangeRows()
    do throws(Unreadable) {
      while true {
        parser.push(window.bytes, isLast: window.isLast, offsets: window.takeOffsets())
        expectRows(as: parser, window, of: source.size, &intake)
        // Most files have no letter that would be looked at twice. One look at them all finds what a look at each would,
        // and now and then more: where two cells meet.
        let mayBeMisread = !window.isDecoded && TextCheck(parser.texts).mayBeMisread
        parser.drain { shape, cells, place in
          let location = intake.location(line: place.line, byte: place.byte)
          if labelled != shape {
            intake.frame.labels = labels[shape]
            labelled = shape
          }
          if let finding = place.finding {
            intake.reject(cells.row(at: location), for: finding, by: layouts[shape])
          } else if mayBeMisread, strange.isMisread(cells, line: place.line) {
            intake.reject(cells.row(at: location), for: .wrongEncoding, by: layouts[shape])
          } else {
            intake.take(cells.row(at: location), by: layouts[shape])
          }
        }
        if let doubt = strange.doubt { reading.doubt = doubt }
        if let problem = parser.problem { throw problem }
        if window.isLast {
          reading.problem = parser.remark
          noteUnmet(by: parser, &reading)
          return
        }
        window.keep(from: window.bytes.count)
        _ = try window.extend(from: &source)
      }
    } catch {
      parser.breakOff { shape, cells, place in
        let location = intake.location(line: place.line, byte: place.byte)
        intake.frame.labels = labels[shape]
        intake.reject(cells.row(at: location), for: .brokenOff, by: layouts[shape])
      }
      throw error
    }
  }

  /// Makes room for the rows of a file whose rest is as its head.
  private func expectRows(
    as parser: borrowing PushParser, _ window: borrowing SlidingWindow, of size: Int, _ intake: inout Intake
  ) {
    if window.offset > 0 || window.bytes.isEmpty { return }
    for shape in shapes.indices {
      let rows = Double(parser.met(shape)) / Double(window.bytes.count) * Double(size)
      intake.expect(rows: Int(rows), from: size, by: layouts[shape])
    }
  }
}

extension XMLImporter {
  /// A feed, its kind of row, and where that has each of the feed's columns.
  private struct Placed: Sendable {
    let feed: Feed
    let shape: Int
    let places: [Int]
  }

  /// A file that has an element nowhere may have it under another name: what it would say is not known, and not empty.
  private func noteUnmet(by parser: borrowing PushParser, _ reading: inout FileReading) {
    var names: [String] = []
    for one in placed where parser.met(one.shape) > 0 {
      let unmet = one.places.indices.filter { !parser.isMet(one.places[$0], of: one.shape) }
      if unmet.isEmpty { continue }
      reading.unmet[one.feed.number] = unmet
      let told = one.feed.columnsThatMustStand
      for i in unmet where told.contains(i) && !names.contains(one.feed.columnNames[i]) {
        names.append(one.feed.columnNames[i])
      }
    }
    reading.unmetNames = names
  }
}
