import Records
import Yams

/// The first mistake of a file that is no YAML, in words for people: the library knows only its own.
func syntaxMistake(_ error: any Error, in path: String) -> Diagnostic {
  guard let error = error as? YamlError else { return unknown("\(error)", at: Place(path: path)) }
  switch error {
  case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
    .composer(let context, let problem, let mark, _):
    let beginning = context?.mark ?? mark
    let mark = isBestToldAtItsBeginning(problem) ? beginning : mark
    let place = Place(path: path, line: mark.line, column: mark.column)
    guard let explained = explanation(of: problem) else { return unknown(problem, at: place) }
    let tellsBeginning = explained.nextStep == nil && !isAboutTheWholeFile(problem) && beginning.line < mark.line
    return Diagnostic(
      at: place, explained.message,
      nextStep: tellsBeginning
        ? Bilingual(
          vi: "Phần này bắt đầu từ dòng \(beginning.line).",
          en: "The part that is read here begins in line \(beginning.line).") : explained.nextStep)
  case .duplicatedKeysInMapping(let names, let context):
    return Diagnostic(
      at: Place(path: path, line: context.mark.line, column: context.mark.column),
      Bilingual(
        vi: "khóa \(quoted: names[0]) được viết nhiều lần; mỗi khóa chỉ viết một lần",
        en: "the key \(quoted: names[0]) stands more than once; a key stands once"))
  default: return unknown("\(error)", at: Place(path: path))
  }
}

private func unknown(_ problem: String, at place: Place) -> Diagnostic {
  Diagnostic(
    at: place,
    Bilingual(
      vi: "tệp không đúng cú pháp YAML (\(quoted: problem))", en: "the file is not valid YAML (\(quoted: problem))"))
}

/// A quote that is never closed is noticed at the end of the file, a text that wants quotes in its middle.
private func isBestToldAtItsBeginning(_ problem: String) -> Bool {
  problem == "found unexpected end of stream" || problem == "did not find expected alphabetic or numeric character"
}

private func isAboutTheWholeFile(_ problem: String) -> Bool { problem == "but found another document" }

private func explanation(of problem: String) -> (message: Bilingual, nextStep: Bilingual?)? {
  switch problem {
  case "did not find expected key", "did not find expected '-' indicator":
    (
      Bilingual(
        vi: "dòng này không thẳng hàng với các dòng cùng cấp, hoặc dòng trước chưa đóng dấu nháy, dấu ngoặc",
        en: "this line does not stand under the lines it belongs to, or a quote or bracket before it is not closed"),
      nil
    )
  case "mapping values are not allowed in this context":
    (
      Bilingual(vi: "dấu “:” không đứng được ở đây", en: "a “:” cannot stand here"),
      Bilingual(
        vi: "Kiểm tra khoảng thụt đầu dòng; giá trị có “: ” thì đặt trong dấu nháy.",
        en: "Check how far the line is indented; put a value that holds “: ” in quotes.")
    )
  case "found character that cannot start any token", "found a tab character that violates indentation",
    "found a tab character where an indentation space is expected":
    (
      Bilingual(vi: "ký tự này không mở đầu được một giá trị", en: "no value can start with this character"),
      Bilingual(
        vi: "Thụt đầu dòng bằng dấu cách, không dùng phím Tab; giá trị bắt đầu bằng ký hiệu thì đặt trong dấu nháy.",
        en: "Indent with spaces, not tabs; put a value that starts with a sign in quotes.")
    )
  case "block sequence entries are not allowed in this context":
    (
      Bilingual(vi: "dấu “-” không đứng được ở đây", en: "a “-” cannot stand here"),
      Bilingual(vi: "Mỗi mục của danh sách bắt đầu ở một dòng mới.", en: "Each item of a list starts on a new line.")
    )
  case "did not find expected ',' or ']'":
    (Bilingual(vi: "ở đây thiếu “,” hoặc “]”", en: "here a “,” or “]” is missing"), nil)
  case "did not find expected ',' or '}'":
    (Bilingual(vi: "ở đây thiếu “,” hoặc “}”", en: "here a “,” or “}” is missing"), nil)
  case "could not find expected ':'":
    (Bilingual(vi: "sau khóa thiếu dấu “:”", en: "a “:” is missing after a key"), nil)
  case "found unexpected end of stream":
    (Bilingual(vi: "dấu nháy mở ở đây chưa đóng", en: "the quote that opens here is not closed"), nil)
  case "but found another document":
    (
      Bilingual(
        vi: "một tài liệu thứ hai bắt đầu ở đây; mỗi tệp chỉ có một",
        en: "a second document starts here; a file holds one"),
      nil
    )
  case "found undefined alias", "did not find expected alphabetic or numeric character":
    (
      Bilingual(
        vi: "“*” và “&” ở đầu một giá trị là ký hiệu YAML, không dùng trong tệp cấu hình",
        en: "a “*” or “&” before a value is a sign of YAML that configuration files do not use"),
      Bilingual(vi: "Đặt cả giá trị trong dấu nháy.", en: "Put the whole value in quotes.")
    )
  case _ where problem.hasPrefix("Maximum nesting level reached"):
    (Bilingual(vi: "quá \(Limits.nesting) tầng lồng nhau", en: "more than \(Limits.nesting) levels of nesting"), nil)
  default: nil
  }
}
