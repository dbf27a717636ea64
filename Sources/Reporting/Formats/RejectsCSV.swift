import Records

/// Every row that was sent back, and every cell that had to be left empty, with what stood there.
public enum RejectsCSV {
  public static let name = "rejects.csv"
  static let header = [
    "agency", "file", "line", "column", "byte", "reason", "expected", "raw", "dialect", "encoding",
  ]

  /// A lost row stands whole under `raw`; of a row that was kept only the cell, its reason headed `cell:`.
  ///
  /// - Parameter agency: only what this one sent; nil: of all.
  public static func text(_ input: ReviewInput, of agency: String? = nil) -> String {
    let registry = input.inquiry.registry
    let files = Dictionary(registry.notes.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var csv = CSVText(header: header)
    for (reject, isCell) in ordered(registry) {
      if let agency, registry.agency(of: reject.at) != agency { continue }
      let path = registry.path(of: reject.at)
      csv.add([
        registry.agency(of: reject.at), path, String(reject.at.line), reject.column, String(reject.at.byte),
        (isCell ? "cell:" : "") + reject.reason.rawValue, reject.expected, isCell ? reject.cell : reject.raw,
        files[path]?.dialect ?? "", files[path]?.encoding ?? "",
      ])
    }
    return csv.text
  }

  /// Rows and cells as they stand in the files.
  static func ordered(_ registry: Registry) -> [(reject: Reject, isCell: Bool)] {
    let all = registry.rejects.map { ($0, false) } + registry.cellRejects.map { ($0, true) }
    return all.enumerated().sorted { a, b in
      (a.element.0.at, a.offset) < (b.element.0.at, b.offset)
    }.map(\.element)
  }
}
