import Records

/// Rows of one file that are in another encoding than the rest, for certain or as it seems. None of them is ever turned into
/// what it may have been.
struct StrangeRows {
  private var count = 0
  private var firstLine = 0
  /// Runs of letters looked at before: a unit's name may stand in every row.
  private var known: [[UInt8]: Misreading?] = [:]

  private static let knownLimit = 4096

  var doubt: EncodingDoubt? { count == 0 ? nil : .mixed(rows: count, firstLine: firstLine) }

  mutating func note(line: Int) {
    if count == 0 { firstLine = line }
    count += 1
  }

  /// Counts a row of UTF-8 that was once misread, or seems so; true only where that is certain: two words of it were, in
  /// one way. A foreigner of whose names that is true is yet to be met. One word that nobody writes so is told, and the row
  /// is read as it stands.
  mutating func isMisread(_ text: UnsafeBufferPointer<UInt8>, line: Int) -> Bool {
    let found = misreadings(in: text)
    let isCertain = TextEncoding.Original.all.contains { original in
      found.count { $0.originals.contains(original) } >= 2
    }
    if isCertain || found.contains(where: \.isStriking) { note(line: line) }
    return isCertain
  }

  /// The same of a row that has no text of its own but that of its cells.
  mutating func isMisread(_ cells: borrowing Cells, line: Int) -> Bool {
    var isSuspected = false
    for i in 0..<cells.count where TextCheck(cells[i].bytes).mayBeMisread { isSuspected = true }
    if !isSuspected { return false }
    var text: [UInt8] = []
    for i in 0..<cells.count { text += cells[i].bytes + [0x20] }
    return text.withUnsafeBufferPointer { isMisread($0, line: line) }
  }

  /// Of different words.
  private mutating func misreadings(in text: UnsafeBufferPointer<UInt8>) -> [Misreading] {
    var runs: [[UInt8]] = []
    var at = 0
    while let range = LetterRuns.next(in: text, from: &at) {
      let run = Array(text[range])
      if !runs.contains(run) { runs.append(run) }
    }
    return runs.compactMap { misreading(of: $0) }
  }

  private mutating func misreading(of run: [UInt8]) -> Misreading? {
    if let found = known[run] { return found }
    let found = Misreading(of: run)
    if known.count < StrangeRows.knownLimit { known[run] = .some(found) }
    return found
  }
}
