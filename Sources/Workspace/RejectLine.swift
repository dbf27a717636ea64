import Records

/// A reject as one line for a terminal: where, which column, what is wrong, what may stand there.
///
/// What the cell holds is shown only where it cannot be a name: a clerk's terminal may be a log.
struct RejectLine {
  let reject: Reject
  /// As the user knows the file.
  let path: String
  /// The row was kept, and only the cell could not be read.
  let isCell: Bool

  var told: Bilingual {
    let place = "\(path):\(reject.at.line)"
    let shown = isPlain ? "“\(reject.cell)”" : ""
    let expected = reject.expected.isEmpty ? "" : reject.expected
    let fate =
      isCell
      ? Bilingual(vi: "Dòng vẫn được sử dụng.", en: "The row is used without it.")
      : Bilingual(vi: "Dòng bị trả lại.", en: "The row is rejected.")
    return Bilingual(
      vi: "\(place): " + head("cột", shown.isEmpty ? "" : "ghi \(shown), ")
        + (reject.finding?.vi ?? reject.reason.vi).text(in: .vi)
        + (expected.isEmpty ? ". " : "; nhận: \(expected). ") + fate.vi,
      en: "\(place): " + head("column", shown.isEmpty ? "" : "holds \(shown), which ")
        + (reject.finding?.en ?? reject.reason.en).text(in: .en)
        + (expected.isEmpty ? ". " : "; read here: \(expected). ") + fate.en)
  }

  /// `cột “Ngày sinh” ghi “30.02.1975”, ` or `cột “Ngày sinh”: `; nothing where the whole row is meant.
  private func head(_ word: String, _ shown: String) -> String {
    if reject.column.isEmpty { return "" }
    return "\(word) “\(reject.column)”" + (shown.isEmpty ? ": " : " \(shown)")
  }

  /// Digits and what stands between the parts of a date or a number.
  private var isPlain: Bool {
    !reject.cell.isEmpty && reject.cell.utf8.count <= 40
      && reject.cell.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || [0x2F, 0x2D, 0x2E, 0x2C, 0x20].contains($0) }
  }
}
