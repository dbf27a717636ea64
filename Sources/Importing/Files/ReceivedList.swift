import Configuration
import Records

/// When each file arrived, as whoever takes exports in noted it: `exports/<agency>/received.csv`.
struct ReceivedList {
  private var days: [String: CivilDate] = [:]

  /// - Parameter file: below the agency's folder.
  func day(of file: String) -> CivilDate? { days[file] }

  /// Nobody noted anything.
  init() {}

  init(_ bytes: [UInt8], path: String, _ diagnostics: inout Diagnostics) {
    guard let table = SmallTable(bytes, path: path, header: ["file", "received"], &diagnostics) else { return }
    for row in table.rows {
      guard let day = CivilDate(iso: row.cells[1]) else {
        diagnostics.report(
          at: table.place(of: row, cell: 1),
          Bilingual(
            vi: "\(quoted: row.cells[1]) không phải là ngày dạng 2011-01-08",
            en: "\(quoted: row.cells[1]) is no day written 2011-01-08"))
        continue
      }
      if let first = days[row.cells[0]], first != day {
        diagnostics.report(
          at: table.place(of: row, cell: 0),
          Bilingual(
            vi: "\(quoted: row.cells[0]) đã có ngày \(first.description)",
            en: "\(quoted: row.cells[0]) stands there already, with \(first.description)"))
      }
      days[row.cells[0]] = day
    }
  }
}
