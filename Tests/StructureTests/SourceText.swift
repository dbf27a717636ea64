/// A source file whose lines are cut into code and comment.
///
/// It knows strings, long strings and `//`. A quote inside an interpolation may mislead it to the end of that line, and it
/// does not know `/* */`, which nothing here uses: enough to keep words in texts and comments from counting as code.
struct SourceText {
  struct Line {
    /// From 1.
    let number: Int
    /// Without comments, and without what stands between quotes.
    let code: String
    /// From `//` on, or empty.
    let comment: String
  }

  let path: String
  let lines: [Line]

  init(_ path: String, _ text: String) {
    self.path = path
    var isInLongText = false
    var rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    if rows.last == "" { rows.removeLast() }  // what follows the last break is no line
    lines = rows.enumerated().map { index, row in
      let (code, comment) = Self.cut(Array(row.unicodeScalars), &isInLongText)
      return Line(number: index + 1, code: code, comment: comment)
    }
  }

  private static func cut(_ row: [Unicode.Scalar], _ isInLongText: inout Bool) -> (code: String, comment: String) {
    var code = String.UnicodeScalarView()
    var isInText = false
    var at = 0
    while at < row.count {
      let isQuote = row[at] == "\""
      if isQuote, !isInText, row[at...].starts(with: "\"\"\"".unicodeScalars) {
        isInLongText.toggle()
        at += 3
      } else if isInLongText {
        at += 1
      } else if isQuote {
        isInText.toggle()
        code.append(row[at])
        at += 1
      } else if isInText {
        at += row[at] == "\\" ? 2 : 1
      } else if row[at...].starts(with: "//".unicodeScalars) {
        break
      } else {
        code.append(row[at])
        at += 1
      }
    }
    return (String(code), String(String.UnicodeScalarView(row[min(at, row.count)...])))
  }
}
