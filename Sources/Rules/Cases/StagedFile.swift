import Records

/// A `file` line of a case: what one file turned out to be, whose rows do not matter. Its header stands in that line.
///
///     file  sổ.csv  unsure tcvn3 vni
///     file  sổ.csv  unsure tcvn3 vni refused
///     file  sổ.csv  mixed 12
///     file  sổ.csv  forbidden Tôn giáo
///     file  sổ.csv  declared 12 has 10
///     file  sổ.csv  declared 12 has 10 broken
struct StagedFile {
  let batch: Batch
  let note: FileNote

  init(_ words: [String], from sender: String, below folder: String, line: Int) throws(CaseError) {
    guard words.count >= 3 else { throw CaseError(line: line, "a file needs a name, what it is, and more of that") }
    let path = "\(folder)/\(words[0])"
    var note = FileNote(path: path, agency: sender)
    note.headerLine = line
    let rest = Array(words.dropFirst(2))
    var rows = 0
    switch words[1] {
    case "unsure":
      note.doubt = .unsure(rest.filter { $0 != "refused" })
      if rest.last == "refused" { note.problem = StagedFile.broken(line) }
    case "mixed": note.doubt = .mixed(rows: try StagedFile.count(rest[0], line), firstLine: line)
    case "forbidden": note.forbidden = [rest.joined(separator: " ")]
    case "declared":
      guard rest.count >= 3, rest[1] == "has" else { throw CaseError(line: line, "declared how many, has how many?") }
      note.declared = .init(rows: try StagedFile.count(rest[0], line), line: line)
      rows = try StagedFile.count(rest[2], line)
      if rest.last == "broken" { note.problem = StagedFile.broken(line) }
    default:
      throw CaseError(line: line, "no “\(words[1])”; known are unsure, mixed, forbidden, declared")
    }
    batch = StagedFile.batch(of: rows, named: path, from: sender)
    note.tally = batch.tally
    self.note = note
  }

  private static func broken(_ line: Int) -> FileNote.Problem {
    .init(line: line, told: Bilingual(vi: "tệp hỏng", en: "it is broken"))
  }

  private static func count(_ word: String, _ line: Int) throws(CaseError) -> Int {
    guard let count = Int(word) else { throw CaseError(line: line, "“\(word)” is no count") }
    return count
  }

  /// Rows of data of which none is a record.
  private static func batch(of rows: Int, named path: String, from sender: String) -> Batch {
    var intake = Intake(agency: sender, file: path)
    let cells = Cells()
    for i in 0..<rows { intake.setAside(cells.row(at: intake.location(line: i + 1, byte: i)), as: .unmatched) }
    return intake.finish()
  }
}
