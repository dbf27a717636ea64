import Configuration
import Records

/// What the office decided on cases of earlier reviews: `measures.csv`, UTF-8, comma, its columns named in the first row.
///
/// It is the office's own file: whatever is wrong with it is a mistake at its place, and nothing runs on the rest.
public struct MeasureList: Sendable {
  public static let path = "measures.csv"
  public private(set) var rows: [MeasureRow] = []

  /// - Parameter workspace: the folder on disk that may hold it. Without it nothing was decided yet.
  public init(workspace: String, into diagnostics: inout Diagnostics) {
    let path = MeasureList.path
    guard let bytes = Folder.content(of: path, in: workspace, limit: ImportLimits.list, &diagnostics),
      let table = SmallTable(
        bytes, path: path, columns: MeasureRow.fields, optional: ["document", "done"], &diagnostics)
    else { return }
    var seen: [[String]: Int] = [:]
    for row in table.rows {
      func report(_ cell: Int, vi: String, en: String) {
        diagnostics.report(at: table.place(of: row, cell: cell), Bilingual(vi: vi, en: en))
      }
      func day(_ cell: Int) -> CivilDate? {
        let text = row.cells[cell]
        if text.isEmpty { return nil }
        if let day = CivilDate(iso: text) { return day }
        report(
          cell, vi: "\(quoted: text) không phải là ngày dạng 2011-01-08",
          en: "\(quoted: text) is no day written 2011-01-08"
        )
        return nil
      }
      let fingerprint = row.cells[0]
      let isPrint = MeasureList.isFingerprint(fingerprint)
      if !isPrint, !fingerprint.isEmpty {
        report(
          0, vi: "\(quoted: fingerprint) không phải là mã trường hợp (16 chữ số thập lục, như trong findings.csv)",
          en: "\(quoted: fingerprint) is no fingerprint (sixteen hex digits, as in findings.csv)")
      }
      let paper = MeasureList.paper(row.cells[3])
      let (due, done) = (day(4), day(5))
      if let wrong = paper.wrongDate {
        report(
          3, vi: "\(quoted: wrong) không phải là ngày dạng 2011-01-08",
          en: "\(quoted: wrong) is no day written 2011-01-08")
      }
      if let line = seen[Array(row.cells[0...3])] {
        report(0, vi: "biện pháp này đã có ở dòng \(line)", en: "this measure stands in line \(line) already")
      }
      seen[Array(row.cells[0...3])] = row.line
      guard isPrint, let due else { continue }
      rows.append(
        MeasureRow(
          fingerprint: fingerprint, measure: row.cells[1], owner: row.cells[2], number: paper.number, date: paper.date,
          due: due, done: done, path: path, line: row.line, byte: row.byte))
    }
  }

  /// Sixteen hex digits.
  static func isFingerprint(_ text: String) -> Bool {
    text.utf8.count == 16 && text.utf8.allSatisfy(\.isLowerHexDigit)
  }

  /// `12-CV/BTCTU 2010-03-15`, or a number alone.
  ///
  /// A last word of figures behind a number is meant for a day, and is none: it must not become part of the number.
  private static func paper(_ text: String) -> (number: String?, date: CivilDate?, wrongDate: String?) {
    let words = text.split(separator: " ")
    let date = words.last.flatMap { CivilDate(iso: $0) }
    let number = (date == nil ? words : words.dropLast()).joined(separator: " ")
    let isMeant = date == nil && words.count > 1 && words[words.count - 1].allSatisfy { "0123456789/-.".contains($0) }
    return (number.isEmpty ? nil : number, date, isMeant ? String(words[words.count - 1]) : nil)
  }
}

extension UInt8 {
  fileprivate var isLowerHexDigit: Bool { (0x30...0x39).contains(self) || (0x61...0x66).contains(self) }
}
