import Configuration
import Records

/// An agency's own words beside our codes: two columns, UTF-8, comma, no header.
struct CodesFile {
  let path: String
  /// Our words, where the field has a closed list of them.
  let words: [String]?

  func mapping(_ bytes: [UInt8], _ diagnostics: inout Diagnostics) -> Mapping {
    var mapping = Mapping()
    guard let table = SmallTable(bytes, path: path, &diagnostics) else { return mapping }
    var lines: [String: Int] = [:]
    for row in table.rows {
      let (word, code) = (row.cells[0], row.cells[1])
      if let words, !words.contains(code) {
        diagnostics.report(
          at: table.place(of: row, cell: 1),
          Bilingual(
            vi: "\(quoted: code) không phải là một trong: \(words.joined(separator: ", "))",
            en: "\(quoted: code) is none of \(words.joined(separator: ", "))"),
          nextStep: suggestion(for: code, among: words))
      } else if mapping.add(word, code) {
        lines[seen(word)] = row.line
      } else {
        diagnostics.report(
          at: table.place(of: row, cell: 0),
          Bilingual(
            vi: "\(quoted: word) đã có ở dòng \(lines[seen(word)] ?? 0)",
            en: "\(quoted: word) stands in line \(lines[seen(word)] ?? 0) already"))
      }
    }
    return mapping
  }
}
