import Records

/// One file to be read, by all feeds that claim it.
struct FileJob: Sendable {
  let path: String
  /// Below the agency's folder.
  let file: String
  let agency: String
  let feeds: [Feed]
  private let problem: Unreadable?

  init(item: ExportFolder.Item, agency: String, feeds: [Feed]) {
    (path, file, problem) = (item.path, item.steps.joined(separator: "/"), item.problem)
    (self.agency, self.feeds) = (agency, feeds)
  }

  struct Result: Sendable {
    let job: FileJob
    let batch: Batch
    let note: FileNote
    let problem: Unreadable?
    /// Columns of a feed, by number, that the file has nowhere.
    let unmet: [FeedNumber: [Int]]
  }

  /// In the order of the jobs, whichever is done first.
  static func run(
    _ jobs: [FileJob], exports: String, isForbidden: @escaping @Sendable (String) -> Bool
  ) async -> [Result] {
    await withTaskGroup(of: (Int, Result).self) { group in
      for (i, job) in jobs.enumerated() {
        group.addTask { (i, job.run(exports: exports, isForbidden: isForbidden)) }
      }
      var results: [Result?] = Array(repeating: nil, count: jobs.count)
      for await (i, result) in group { results[i] = result }
      return results.compactMap { $0 }
    }
  }

  func run(exports: String, isForbidden: @escaping @Sendable (String) -> Bool) -> Result {
    var intake = Intake(agency: agency, file: path)
    var note = FileNote(path: path, agency: agency)
    var reading = FileReading()
    do throws(Unreadable) {
      if let problem { throw problem }
      var source = try FileSource(path: exports + "/" + path)
      note.size = source.size
      switch feeds[0].format {
      case .csv(let settings):
        reading = CSVImporter(feeds, settings: settings, isForbidden: isForbidden).read(&source, into: &intake)
      case .sheet(let settings):
        reading = SpreadsheetImporter(feeds, settings: settings, isForbidden: isForbidden)
          .read(&source, into: &intake)
      case .xml: reading = XMLImporter(feeds, isForbidden: isForbidden).read(&source, into: &intake)
      }
    } catch { reading.problem = error }
    let batch = intake.finish()
    note.fill(from: batch, reading)
    note.format = feeds[0].format.word
    note.feeds = feeds.map(\.number)
    for feed in feeds {
      guard let unmet = reading.unmet[feed.number] else { continue }
      let unsaid = feed.unsaid(without: Set(unmet))
      if !unsaid.isEmpty { note.unsaid[feed.number] = unsaid }
    }
    return Result(job: self, batch: batch, note: note, problem: reading.problem, unmet: reading.unmet)
  }
}

extension FileNote {
  mutating func fill(from batch: Batch, _ reading: FileReading) {
    (dialect, encoding, forbidden) = (reading.dialect, reading.encoding, reading.forbidden)
    (headerLine, doubt, declared) = (reading.headerLine, reading.doubt, reading.declared)
    unmet = reading.unmetNames
    (tally, cellRejects, filled) = (batch.tally, batch.cellRejects.count, batch.filled)
    (records, footprint) = (batch.records.count, batch.footprint)
    problem = reading.problem.map {
      let rows = batch.tally.accepted + batch.rejects.count { $0.reason != .brokenOff }
      return Problem(line: $0.line, column: $0.column, told: $0.told(afterRows: rows))
    }
  }
}

extension Feed.Format {
  /// As profiles have it.
  var word: String {
    switch self {
    case .csv: "csv"
    case .xml: "xml"
    case .sheet: "spreadsheetml"
    }
  }
}
