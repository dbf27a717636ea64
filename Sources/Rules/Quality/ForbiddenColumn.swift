import Records
import Rulebook

/// Q15. A column that must not be sent: nothing of it was kept, and that is said.
struct ForbiddenColumn: Rule {
  let card = RuleCard(
    "Q15", "forbidden-column",
    title: Bilingual(vi: "Cột không thuộc phạm vi được gửi", en: "A column that must not be sent"),
    rationale: Bilingual(
      vi: "Việc đối chiếu không cần đến tôn giáo, thành phần gia đình, sức khỏe hay lịch sử chính trị của cán bộ.",
      en: "The comparison needs nothing of anybody's religion, family, health or political history."),
    remedy: Bilingual(vi: "Lần sau bỏ cột này trước khi gửi.", en: "Leave the column out of the next return."),
    reads: [])

  let examples = Examples(
    reported: [
      Case(
        "Religion.", "↓ file  sổ.csv  forbidden Tôn giáo", severity: .notice,
        says: Bilingual(
          vi: "Tệp này có cột “Tôn giáo” ngoài phạm vi được gửi; nội dung cột đã bỏ, không lưu.",
          en: "This file has columns that must not be sent: “Tôn giáo”; their contents were dropped and not kept."))
    ],
    silent: [Case("Only what is needed.", "file  sổ.csv  declared 2 has 2")])

  func subjects(in inquiry: Inquiry) -> [FileNote] { inquiry.registry.notes.files }

  func place(of file: FileNote, in inquiry: borrowing Inquiry) -> SourceLocation? { inquiry.registry.place(of: file) }

  func judge(_ file: FileNote, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    if file.forbidden.isEmpty { return .inOrder }
    let place = inquiry.registry.place(of: file, line: file.headerLine)
    return .found([
      Finding(
        .notice, Dropped(columns: file.forbidden, file: inquiry.registry.identity(of: file)), at: place,
        responsible: inquiry.senders(of: place))
    ])
  }
}

private struct Dropped: Statement {
  let columns: [String]
  let file: String
  var vi: Sentence { "Tệp này có cột \(quoted: columns) ngoài phạm vi được gửi; nội dung cột đã bỏ, không lưu." }
  var en: Sentence {
    "This file has columns that must not be sent: \(quoted: columns); their contents were dropped and not kept."
  }
  var identity: Sentence { "\(words: file) \(quoted: columns.sorted())" }
}
