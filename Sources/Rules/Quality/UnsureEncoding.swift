import Records
import Rulebook

/// Q11. Nobody can be sure in which encoding a file is, or it is in several.
struct UnsureEncoding: Rule {
  let card = RuleCard(
    "Q11", "unsure-encoding",
    title: Bilingual(
      vi: "Bảng mã của tệp chưa rõ hoặc không thống nhất", en: "An encoding that is not sure, or not one"),
    rationale: Bilingual(
      vi: "Đọc sai bảng mã thì sai tên người, tên đơn vị, và không đối chiếu được với danh sách khác.",
      en: "A name read in the wrong encoding is another name, and fits no other list."),
    remedy: Bilingual(
      vi: "Ghi rõ bảng mã trong hồ sơ của cơ quan, hoặc lưu lại tệp bằng bảng mã Unicode rồi gửi lại.",
      en: "Declare the encoding in the agency's profile, or save the file as Unicode and send it again."),
    reads: [])

  let examples = Examples(
    reported: [
      Case(
        "Two encodings fit equally well.", "↓ file  sổ.csv  unsure tcvn3 vni", severity: .query,
        says: Bilingual(
          vi: "Tệp này chưa rõ bảng mã, có thể là tcvn3, vni; tên người và đơn vị cần được xem lại.",
          en:
            "The encoding of this file is not sure, perhaps tcvn3, vni; names of people and units are to be looked at."
        )),
      Case(
        "Nobody can tell, and so nothing was read.", "↓ file  sổ.csv  unsure tcvn3 viscii refused", severity: .query,
        says: Bilingual(
          vi: "Tệp này chưa rõ bảng mã, có thể là tcvn3, viscii, nên chưa đọc dòng nào.",
          en: "The encoding of this file is not sure, perhaps tcvn3, viscii, and so none of it was read.")),
      Case(
        "Rows pasted from an older list.", "↓ file  sổ.csv  mixed 12", severity: .query,
        says: Bilingual(
          vi: "Tệp này có 12 dòng ở bảng mã khác với phần còn lại, dòng đầu tiên là dòng này.",
          en: "This file holds rows in another encoding than the rest, 12 in all; this is the first of them.")),
    ],
    silent: [Case("Nobody doubts it.", "file  sổ.csv  declared 2 has 2")])

  func subjects(in inquiry: Inquiry) -> [FileNote] { inquiry.registry.notes.files }

  func place(of file: FileNote, in inquiry: borrowing Inquiry) -> SourceLocation? { inquiry.registry.place(of: file) }

  func judge(_ file: FileNote, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    guard let doubt = file.doubt else { return .inOrder }
    let isRefused = file.problem != nil && file.tally.rows == 0
    let line = if case .mixed(_, let first) = doubt { first } else { file.problem?.line ?? file.headerLine }
    let place = inquiry.registry.place(of: file, line: line)
    return .found([
      Finding(
        .query,
        DoubtfulEncoding(doubt: doubt, isRefused: isRefused, file: inquiry.registry.identity(of: file)), at: place,
        responsible: inquiry.senders(of: place))
    ])
  }
}

private struct DoubtfulEncoding: Statement {
  let doubt: EncodingDoubt
  /// Nothing of the file was read because of it.
  let isRefused: Bool
  let file: String

  var vi: Sentence {
    switch doubt {
    case .unsure(let names):
      "Tệp này chưa rõ bảng mã\(words: names.isEmpty ? "" : ", có thể là " + names.joined(separator: ", "))"
        + (isRefused ? ", nên chưa đọc dòng nào." : "; tên người và đơn vị cần được xem lại.")
    case .mixed(let rows, _):
      "Tệp này có \(counted: rows) dòng ở bảng mã khác với phần còn lại, dòng đầu tiên là dòng này."
    }
  }
  var en: Sentence {
    switch doubt {
    case .unsure(let names):
      "The encoding of this file is not sure\(words: names.isEmpty ? "" : ", perhaps " + names.joined(separator: ", "))"
        + (isRefused ? ", and so none of it was read." : "; names of people and units are to be looked at.")
    case .mixed(let rows, _):
      "This file holds rows in another encoding than the rest, \(rows) in all; this is the first of them."
    }
  }
  var identity: Sentence { "\(words: file)" }
}
