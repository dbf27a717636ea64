import Records
import Rulebook

/// Q10. Dates with a year of two digits: of which century, nobody can say.
struct ShortYear: Rule {
  let card = RuleCard(
    "Q10", "short-year",
    title: Bilingual(vi: "Ngày ghi năm bằng hai chữ số", en: "A date with a year of two digits"),
    rationale: Bilingual(
      vi: "Năm ghi hai chữ số thì không biết thuộc thế kỷ nào; ngày đó không được dùng và không được đoán.",
      en: "A year of two digits may be of one century or another; such a date is not used, and not guessed."),
    remedy: Bilingual(
      vi: "Ghi đủ bốn chữ số của năm, hoặc khai trong hồ sơ của cơ quan hai chữ số được hiểu thế nào.",
      en: "Write the year in full, or declare in the agency's profile how two digits are to be read."),
    reads: [])

  let examples = Examples(
    setting: """
      unit      thuế-hải-an  name Thuế Hải An  kind vertical  level district
      post      phó  title Phó Chi cục trưởng  rank deputy  filled appointed
      """,
    reported: [
      Case(
        "A whole column of births: one question for it, at the first of them.",
        """
        ↓ official  an    name Trần Văn An    birth 5/6/60
          official  bình  name Phạm Thị Bình  birth 7-8-61
          official  chi   name Lê Văn Chi     birth 9/10/1962
        """, severity: .query,
        says: Bilingual(
          vi: "Cột “birth” có 02 ngày ghi năm bằng hai chữ số, không rõ thế kỷ nào (ví dụ “5/6/60”).",
          en: "The column “birth” has years of two digits, 2 in all, and nobody says of which century (as in “5/6/60”)."
        )),
      Case(
        "Two columns are two questions.",
        """
          official    an  name Trần Văn An  birth 1960
        ↓ assignment  an  unit thuế-hải-an  post phó  from 1/1/2005  to 31/12/08
        ↓ assignment  an  unit thuế-hải-an  post phó  from 1/1/2009  to 31/12/2010  termEnd 1/1/14
        """, severity: .query),
    ],
    silent: [
      Case("Years in full.", "official  an  name Trần Văn An  birth 5/6/1960"),
      Case("A month is no year.", "official  an  name Trần Văn An  birth 6/1960"),
      Case("No date at all: the row's own reject says so.", "official  an  name Trần Văn An  birth sáu mươi"),
    ])

  /// A file, and the columns in which such dates stand.
  struct Dates: Sendable {
    let file: FileNote
    var columns: [Column] = []
  }

  struct Column: Sendable {
    let name: String
    let first: Reject
    var count: Int
  }

  func subjects(in inquiry: Inquiry) -> [Dates] {
    let registry = inquiry.registry
    var files = registry.notes.files.map { Dates(file: $0) }
    let places = Dictionary(files.enumerated().map { ($1.file.path, $0) }, uniquingKeysWith: { one, _ in one })
    let rejects = (registry.rejects + registry.cellRejects).filter { $0.reason == .twoDigitYear }
    for reject in rejects.sorted(by: { $0.at < $1.at }) {
      guard let file = places[registry.path(of: reject.at)] else { continue }
      if let i = files[file].columns.firstIndex(where: { $0.name == reject.column }) {
        files[file].columns[i].count += 1
      } else {
        files[file].columns.append(Column(name: reject.column, first: reject, count: 1))
      }
    }
    return files
  }

  func place(of subject: Dates, in inquiry: borrowing Inquiry) -> SourceLocation? {
    inquiry.registry.place(of: subject.file)
  }

  func judge(_ subject: Dates, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    if subject.columns.isEmpty { return .inOrder }
    let file = inquiry.registry.identity(of: subject.file)
    return .found(
      subject.columns.map { column in
        Finding(
          .query, CenturyUnsaid(column: column.name, count: column.count, text: column.first.cell, file: file),
          at: column.first.at, responsible: inquiry.senders(of: column.first.at))
      })
  }
}

private struct CenturyUnsaid: Statement {
  let column: String
  let count: Int
  let text: String
  let file: String
  var vi: Sentence {
    "Cột \(quoted: column) có \(counted: count) ngày ghi năm bằng hai chữ số, không rõ thế kỷ nào (ví dụ \(quoted: text))."
  }
  var en: Sentence {
    "The column \(quoted: column) has years of two digits, \(count) in all, and nobody says of which century (as in \(quoted: text))."
  }
  var identity: Sentence { "\(words: file) \(quoted: column)" }
}
