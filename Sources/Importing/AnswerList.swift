import Configuration
import Records

/// What agencies sent back: `answers/<agency>.csv`, the form of their letter with the columns filled in. UTF-8, comma.
///
/// The office puts the files there, so whatever is wrong with one is a mistake at its place, and nothing runs on the rest.
/// A row whose answer is empty has not been answered.
public struct AnswerList: Sendable {
  public static let folder = "answers"
  public private(set) var rows: [AnswerRow] = []

  public init() {}

  /// - Parameters:
  ///   - name: the file below `answers/`.
  ///   - agencies: those that have a profile. Nobody else was asked.
  public mutating func read(
    _ bytes: [UInt8], named name: String, agencies: [String], into diagnostics: inout Diagnostics
  ) {
    let path = "\(AnswerList.folder)/\(name)"
    let agency = String(name.dropLast(".csv".count))
    guard agencies.contains(agency) else {
      return diagnostics.report(
        at: Place(path: path),
        Bilingual(
          vi: "không có cơ quan \(quoted: agency); các cơ quan: \(agencies.sorted().joined(separator: ", "))",
          en: "there is no agency \(quoted: agency); the agencies are \(agencies.sorted().joined(separator: ", "))"),
        nextStep: suggestion(for: agency, among: agencies.sorted()))
    }
    guard
      let table = SmallTable(
        bytes, path: path, columns: AnswerRow.fields, optional: Set(AnswerRow.fields).subtracting(["fingerprint"]),
        &diagnostics)
    else { return }
    var seen: [String: Int] = [:]
    for row in table.rows {
      func report(_ cell: Int, vi: String, en: String) {
        diagnostics.report(at: table.place(of: row, cell: cell), Bilingual(vi: vi, en: en))
      }
      let fingerprint = row.cells[0]
      if !MeasureList.isFingerprint(fingerprint), !fingerprint.isEmpty {
        report(
          0,
          vi: "\(quoted: fingerprint) không phải là mã trường hợp (16 chữ số thập lục, như trong answers.csv đã gửi)",
          en: "\(quoted: fingerprint) is no fingerprint (sixteen hex digits, as in the answers.csv that was sent)")
      }
      let word = row.cells[3]
      let answer = AnswerList.answer(word)
      if answer == nil, !word.isEmpty {
        let words = AnswerRow.Answer.allCases.map(\.word)
        report(
          3, vi: "\(quoted: word) không phải là trả lời nhận ở đây; nhận: \(words.map(\.vi).joined(separator: ", "))",
          en: "\(quoted: word) is no answer read here; read are \(words.map(\.en).joined(separator: ", "))")
      }
      var date: CivilDate?
      if !row.cells[5].isEmpty {
        date = CivilDate(iso: row.cells[5])
        if date == nil {
          report(
            5, vi: "\(quoted: row.cells[5]) không phải là ngày dạng 2011-03-15",
            en: "\(quoted: row.cells[5]) is no day written 2011-03-15")
        }
      }
      if word.isEmpty {
        if let filled = [4, 5, 6].first(where: { !row.cells[$0].isEmpty }) {
          report(
            filled, vi: "dòng này ghi \(AnswerRow.fields[filled]) mà cột answer để trống",
            en: "this row has a \(AnswerRow.fields[filled]) and no answer")
        }
        continue
      }
      if let line = seen[fingerprint] {
        report(
          0, vi: "trường hợp này đã được trả lời ở dòng \(line); chỉ giữ một dòng",
          en: "this case is answered in line \(line) already; keep one of the two")
      }
      seen[fingerprint] = row.line
      guard let answer else { continue }
      rows.append(
        AnswerRow(
          agency: agency, fingerprint: fingerprint, answer: answer, number: row.cells[4].isEmpty ? nil : row.cells[4],
          date: date, note: row.cells[6], path: path, line: row.line))
    }
  }

  /// A word of either language, whatever its capitals.
  private static func answer(_ word: String) -> AnswerRow.Answer? {
    let word = word.lowercased()
    return AnswerRow.Answer.allCases.first { $0.word.vi == word || $0.word.en == word || $0.rawValue == word }
  }
}
