import Configuration
import Records

/// One agency's exports of a year in canonical form: a profile, the files it reads, and what they do not carry over.
public struct CanonicalExport: Sendable {
  public let agency: String
  /// Of `agencies/<agency>.yaml`.
  public private(set) var profile = ""
  /// Below `exports/<agency>/<year>/`.
  public private(set) var files: [(name: String, bytes: [UInt8])] = []
  /// `exports/<agency>/received.csv`; nil where nobody noted when anything came.
  public private(set) var received: String?
  public private(set) var losses: [CanonicalLoss] = []
  public private(set) var records = 0

  /// - Parameters:
  ///   - profile: of the agency, as the exports were read by it.
  ///   - read: all exports of the year, before anyone was linked: in their senders' own codes.
  ///   - exports: the folder on disk, for `received.csv`.
  public init(_ profile: Profile, _ read: Import, exports: String, year: Int, as form: CanonicalForm) {
    agency = profile.agency
    let arrived = Import.received(by: profile.agency, in: exports)
    let returns = profile.canonicalReturns(form, read.notes)
    var due: [String: Feed.Due] = [:]
    var days: [(file: String, day: CivilDate)] = []
    for made in returns {
      let came = Arrivals(of: made, in: read)
      let written = came.indices.isEmpty ? [] : write(made, came, read, form)
      // A list without a row would be asked for as empty, where another of the same return has some.
      let spokesman = written.first { $0.rows > 0 } ?? written.first
      if let name = spokesman?.name ?? made.files.first?.name { due[name] = made.feeds.lazy.compactMap(\.due).first }
      let noted = came.indices.map { arrived.day(of: read.notes.files[$0].path.belowFirstStep) }
      if let last = noted.compactMap({ $0 }).max(), !noted.contains(nil) {
        days += written.map { (file: "\(year)/\($0.name)", day: last) }
      }
    }
    self.profile = CanonicalProfile(profile: profile, form: form, returns: returns, due: due).text
    if !days.isEmpty { received = "file,received\n" + days.map { "\($0.file),\($0.day)\n" }.joined() }
    noteCells(read, returns)
  }

  /// Which of the agency's files a return was made of.
  private struct Arrivals {
    let indices: [Int]
    /// It came, and holds no row.
    let isEmpty: Bool

    init(of made: CanonicalReturn, in read: Import) {
      let numbers = made.feeds.map(\.number)
      indices = read.notes.files.indices.filter { i in read.notes.files[i].feeds.contains(where: numbers.contains) }
      isEmpty = read.notes.returns.contains { numbers.contains($0.feed) && $0.state == .empty }
    }
  }

  private mutating func write(
    _ made: CanonicalReturn, _ came: Arrivals, _ read: Import, _ form: CanonicalForm
  ) -> [(name: String, rows: Int)] {
    var written: [(name: String, rows: Int)] = []
    for file in made.files {
      var text = CanonicalText(form)
      var rows: [(list: CanonicalList, count: Int)] = []
      for list in file.lists {
        text.begin(list.kind, list.fields)
        var writing = CanonicalRows(list, form, agency: agency, file: file.name)
        for i in came.indices where read.notes.files[i].feeds.contains(list.feed.number) {
          var note = read.notes.files[i]
          if came.isEmpty { note.problem = nil }
          writing.write(read.batches[i], note, into: &text)
        }
        text.end()
        rows.append((list, writing.count))
        records += writing.records
        losses += writing.losses
      }
      text.finish()
      files.append((file.name, text.bytes))
      let sum = rows.reduce(0) { $0 + $1.count }
      written.append((file.name, sum))
      for (list, count) in rows where !came.isEmpty && (form == .csv ? count : sum) == 0 {
        guard list.feed.covers.contains(where: { $0.kind == list.kind }) else { continue }
        losses.append(
          CanonicalLoss(
            .list, agency: agency, file: read.notes.files[came.indices[0]].path, column: list.kind.rawValue,
            reason: "no-record", keptIn: file.name))
      }
    }
    return written
  }

  /// Rows, cells and files that could not be read, and columns that must not be: from what the import knows of them.
  private mutating func noteCells(_ read: Import, _ returns: [CanonicalReturn]) {
    for (note, batch) in zip(read.notes.files, read.batches) where note.agency == agency {
      let files = returns.filter { $0.feeds.contains { note.feeds.contains($0.number) } }.flatMap(\.files)
      func name(_ feed: FeedNumber, _ kind: RecordKind?) -> String {
        let file = files.first { file in
          file.lists.contains { $0.feed.number == feed && (kind == nil || $0.kind == kind) }
        }
        return file?.name ?? ""
      }
      for reject in batch.rejects {
        losses.append(
          CanonicalLoss(
            .row, agency: agency, file: note.path, line: Int(reject.at.line), column: reject.column,
            reason: reject.reason.rawValue, keptIn: name(reject.feeds.first ?? .none, reject.kind)))
      }
      for reject in batch.cellRejects {
        losses.append(
          CanonicalLoss(
            .cell, agency: agency, file: note.path, line: Int(reject.at.line), column: reject.column,
            reason: reject.reason.rawValue, keptIn: name(reject.at.feed, reject.kind)))
      }
      if let problem = note.problem {
        losses.append(
          CanonicalLoss(
            .file, agency: agency, file: note.path, line: problem.line, reason: "not-read-to-the-end",
            keptIn: files.first?.name ?? ""))
      }
      for column in note.forbidden {
        losses.append(CanonicalLoss(.column, agency: agency, file: note.path, column: column, reason: "forbidden"))
      }
    }
  }
}

extension CanonicalExport {
  /// Files of the year that nobody reads, and that are not carried over.
  public static func unclaimed(_ read: Import) -> [CanonicalLoss] {
    read.notes.unclaimed.map {
      CanonicalLoss(
        .unclaimed, agency: $0.split(separator: "/").first.map(String.init) ?? "", file: $0, reason: "no-profile")
    }
  }
}

extension ReferenceLists {
  /// The office's own lists in canonical form: path below the workspace, and bytes.
  public var canonicalFiles: [(path: String, bytes: [UInt8])] {
    zip(files, batches).map { note, batch in
      let kind = ReferenceLists.kind(of: note.path)
      var text = CanonicalText(.csv)
      text.begin(kind, kind.canonicalFields)
      RecordWriter(batch).write(kind, of: .none) { record in text.add(record.cells.map(\.text)) }
      return (note.path, text.bytes)
    }
  }
}

extension String {
  /// `2010/CanBo.csv` of `cuc-thue/2010/CanBo.csv`.
  fileprivate var belowFirstStep: String { split(separator: "/").dropFirst().joined(separator: "/") }
}
