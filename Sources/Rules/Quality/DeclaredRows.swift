import Records
import Rulebook

/// Q17. A file says that it has so many rows, and has another number.
struct DeclaredRows: Rule {
  let card = RuleCard(
    "Q17", "declared-rows",
    title: Bilingual(vi: "Số dòng khác với số tệp tự ghi", en: "Another number of rows than the file declares"),
    rationale: Bilingual(
      vi: "Tệp ghi một số dòng và có một số dòng khác thì có thể đã mất hoặc thừa dòng khi kết xuất.",
      en: "A file that declares one number of rows and holds another may have lost some on its way."),
    remedy: Bilingual(
      vi: "Kết xuất lại danh sách, kiểm tra số dòng trước khi gửi.",
      en: "Export the list again and check the number of rows before sending it."),
    reads: [])

  let examples = Examples(
    reported: [
      Case(
        "Two rows are missing.", "↓ file  sổ.csv  declared 12 has 10", severity: .notice,
        says: Bilingual(
          vi: "Tệp này tự ghi có 12 dòng, thực tế có 10 dòng.",
          en: "Rows that this file declares: 12; rows that it has: 10.")),
      Case("One row too many.", "↓ file  sổ.csv  declared 9 has 10", severity: .notice),
    ],
    silent: [
      Case("As many as it says.", "file  sổ.csv  declared 10 has 10"),
      Case("It says nothing of it.", "file  sổ.csv  forbidden Tôn giáo"),
      Case("It could not be read to its end.", "file  sổ.csv  declared 12 has 10 broken"),
    ])

  /// Files that declare a number. Of one that could not be read to its end it is known that rows are missing.
  func subjects(in inquiry: Inquiry) -> [FileNote] {
    inquiry.registry.notes.files.filter { $0.declared != nil && $0.problem == nil }
  }

  func place(of file: FileNote, in inquiry: borrowing Inquiry) -> SourceLocation? { inquiry.registry.place(of: file) }

  func judge(_ file: FileNote, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    guard let declared = file.declared, declared.rows != file.tally.dataRows else { return .inOrder }
    let place = inquiry.registry.place(of: file, line: declared.line)
    return .found([
      Finding(
        .notice,
        OtherNumber(declared: declared.rows, has: file.tally.dataRows, file: inquiry.registry.identity(of: file)),
        at: place, responsible: inquiry.senders(of: place))
    ])
  }
}

extension Batch.Tally {
  /// Rows that were to be records, whether they became some or not.
  fileprivate var dataRows: Int { accepted + rejected + (setAside[.unmatched] ?? 0) }
}

private struct OtherNumber: Statement {
  let declared, has: Int
  let file: String
  var vi: Sentence { "Tệp này tự ghi có \(declared) dòng, thực tế có \(has) dòng." }
  var en: Sentence { "Rows that this file declares: \(declared); rows that it has: \(has)." }
  var identity: Sentence { "\(words: file)" }
}
