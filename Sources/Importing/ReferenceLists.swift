import Configuration
import Records

/// The office's own lists: `reference/{units,posts,key-posts,regulations}.csv`, in the canonical form.
///
/// They are configuration: a row that cannot be read is a mistake at its place, and nothing runs on the rest.
public struct ReferenceLists: Sendable {
  public private(set) var batches: [Batch] = []
  public private(set) var files: [FileNote] = []

  private static let lists: [(file: String, kind: RecordKind, isNeeded: Bool)] = [
    ("units.csv", .unit, true), ("posts.csv", .post, true), ("key-posts.csv", .keyPost, false),
    ("regulations.csv", .regulation, false),
  ]

  /// - Parameter workspace: the folder on disk that holds `reference/`.
  public init(workspace: String, into diagnostics: inout Diagnostics) {
    for list in ReferenceLists.lists {
      let path = "reference/" + list.file
      var problems = Diagnostics()
      if let bytes = Folder.content(of: path, in: workspace, limit: ImportLimits.list, &problems) {
        let (batch, note) = CanonicalTable(list.kind, path: path, bytes).read(&diagnostics)
        batches.append(batch)
        files.append(note)
      } else if list.isNeeded, problems.isEmpty {
        let names = list.kind.fieldNames.joined(separator: ",")
        diagnostics.report(
          at: Place(path: path), Bilingual(vi: "không có tệp này", en: "there is no such file"),
          nextStep: Bilingual(
            vi: "Tạo tệp CSV UTF-8 có dòng đầu là tên trường: \(names).",
            en: "Make a CSV file in UTF-8 whose first row is the names of fields: \(names)."))
      }
      diagnostics.report(problems)
    }
  }
}

extension ReferenceLists {
  /// What a list of the office holds, by its path.
  static func kind(of path: String) -> RecordKind {
    guard let list = lists.first(where: { path == "reference/" + $0.file }) else {
      preconditionFailure("no list \(path)")
    }
    return list.kind
  }
}

/// A canonical CSV file: one kind of record, its header the names of fields, comma, UTF-8, ISO dates.
struct CanonicalTable {
  let kind: RecordKind
  let path: String
  let bytes: [UInt8]

  init(_ kind: RecordKind, path: String, _ bytes: [UInt8]) { (self.kind, self.path, self.bytes) = (kind, path, bytes) }

  func read(_ diagnostics: inout Diagnostics) -> (Batch, FileNote) {
    let header = header
    report(header, &diagnostics)
    let names = kind.fieldNames.filter { header.contains($0) }
    let fields = kind.fieldNames.map { name -> Layout.FieldPlan in
      guard let i = names.firstIndex(of: name) else { return .absent }
      let expected = kind.isDate(name) ? "yyyy-MM-dd" : ""
      return Layout.FieldPlan(.column(i), dates: .iso, column: name, expected: expected)
    }
    var settings = CSVSettings()
    (settings.delimiter, settings.header) = (0x2C, .row(1))
    let feed = Feed(
      id: path, number: .none, files: FilePattern(file: path), format: .csv(settings), due: nil, covers: [],
      records: [Feed.RecordPlan(kind: kind, fields: fields, condition: nil)],
      columns: names.map { .named($0) }, place: Place(path: path))

    var intake = Intake(agency: "", file: path)
    var source = MemorySource(bytes)
    let reading = CSVImporter([feed], settings: settings).read(&source, into: &intake)
    let batch = intake.finish()
    if let problem = reading.problem {
      diagnostics.report(problem, at: Place(path: path, line: max(problem.line, 1), column: max(problem.column, 1)))
    }
    // Where the header lacks a field, every row does: said once. Where the file breaks, that was said above.
    for reject in batch.rejects + batch.cellRejects where reject.reason != .brokenOff {
      if reject.kind == nil || !reject.column.isEmpty { report(reject, header, &diagnostics) }
    }
    var note = FileNote(path: path, agency: "")
    note.fill(from: batch, reading)
    (note.size, note.format) = (bytes.count, "csv")
    return (batch, note)
  }

  private var header: [String] {
    bytes.withUnsafeBufferPointer { bytes in
      var scanner = CSVScanner(delimiter: 0x2C, startingAt: bytes.startOfText)
      guard case .row = scanner.next(in: bytes, isLast: true) else { return [] }
      return (0..<scanner.cells.count).map { squeezed(scanner.cells.text($0)) }
    }
  }

  private func report(_ header: [String], _ diagnostics: inout Diagnostics) {
    let known = kind.fieldNames
    let start = bytes.withUnsafeBufferPointer { $0.startOfText }
    for (i, name) in header.enumerated() where !known.contains(name) {
      diagnostics.report(
        at: place(ofRowAt: start, line: 1, cell: i),
        Bilingual(
          vi: "\(kind.rawValue) không có trường \(quoted: name); các trường: \(known.joined(separator: ", "))",
          en: "\(kind.rawValue) has no field \(quoted: name); its fields are \(known.joined(separator: ", "))"),
        nextStep: suggestion(for: name, among: known))
    }
    for group in kind.neededFields where Set(group).isDisjoint(with: header) {
      diagnostics.report(
        at: Place(path: path),
        Bilingual(
          vi: "dòng đầu thiếu trường \(group.joined(separator: " hoặc "))",
          en: "the first row is without the field \(group.joined(separator: " or "))"))
    }
  }

  private func report(_ reject: Reject, _ header: [String], _ diagnostics: inout Diagnostics) {
    var reason = Bilingual(vi: reject.reason.vi.text(in: .vi), en: reject.reason.en.text(in: .en))
    if reject.reason == .notInList {
      reason = Bilingual(vi: "không phải là từ nào của trường này", en: "is none of the field's words")
    }
    let column = reject.column.isEmpty ? "" : "\(quoted: reject.column) "
    let stands =
      reject.cell.isEmpty
      ? Bilingual(vi: "", en: "")
      : Bilingual(
        vi: "ghi \(quoted: reject.cell), ", en: "is \(quoted: reject.cell), which ")
    diagnostics.report(
      at: place(ofRowAt: Int(reject.at.byte), line: Int(reject.at.line), cell: header.firstIndex(of: reject.column)),
      Bilingual(vi: column + stands.vi + reason.vi, en: column + stands.en + reason.en),
      nextStep: reject.expected.isEmpty
        ? nil : Bilingual(vi: "Cần: \(reject.expected).", en: "Expected: \(reject.expected)."))
  }

  private func place(ofRowAt byte: Int, line: Int, cell: Int?) -> Place {
    bytes.withUnsafeBufferPointer { bytes in
      let rest = UnsafeBufferPointer(rebasing: bytes[byte...])
      var scanner = CSVScanner(delimiter: 0x2C)
      guard let cell, case .row = scanner.next(in: rest, isLast: true), cell < scanner.cells.count,
        let base = rest.baseAddress, let start = scanner.cells[cell].bytes.baseAddress
      else { return Place(path: path, line: line) }
      let at = rest.place(of: start - base, firstLine: line)
      return Place(path: path, line: at.line, column: at.column)
    }
  }
}
