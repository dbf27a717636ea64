import Configuration
import Records

/// An agency's own words beside our codes: two columns, UTF-8, comma, no header.
struct CodesFile {
  let path: String
  /// Our words, where the field has a closed list of them.
  let words: [String]?

  func mapping(_ bytes: [UInt8], _ diagnostics: inout Diagnostics) -> Mapping {
    var mapping = Mapping()
    bytes.withUnsafeBufferPointer { bytes in
      var scanner = CSVScanner(delimiter: 0x2C, startingAt: bytes.startOfText)
      var lines: [String: Int] = [:]
      while case .row = scanner.next(in: bytes, isLast: true) {
        let content = UnsafeBufferPointer(rebasing: bytes[scanner.start..<scanner.contentEnd])
        if let fault = TextCheck(content).fault {
          let place = content.place(of: fault.at, firstLine: scanner.line)
          return report(
            Bilingual(vi: "chỗ này không phải là UTF-8", en: "here the file is not UTF-8"), place.line, place.column,
            nextStep: Bilingual(vi: "Lưu lại tệp với mã UTF-8.", en: "Save the file as UTF-8."), &diagnostics)
        }
        if let line = scanner.openQuote {
          return report(
            Bilingual(vi: "dấu ngoặc kép mở ở đây mà không đóng", en: "a quote opens here that nothing closes"), line,
            1,
            &diagnostics)
        }
        let texts = (0..<scanner.cells.count).map { composed(scanner.cells.text($0)) }
        if texts.allSatisfy(\.isEmpty) { continue }
        add(texts, at: scanner.line, to: &mapping, &lines, &diagnostics)
      }
    }
    return mapping
  }

  private func add(
    _ texts: [String], at line: Int, to mapping: inout Mapping, _ lines: inout [String: Int],
    _ diagnostics: inout Diagnostics
  ) {
    guard texts.count == 2, !texts[0].isEmpty, !texts[1].isEmpty else {
      return report(
        Bilingual(
          vi: "dòng này có \(texts.count) ô; cần hai: chữ trong tệp, mã của ta",
          en: "this row has \(texts.count) cells; it needs two: as written, our code"), line, 1, &diagnostics)
    }
    if let words, !words.contains(texts[1]) {
      return report(
        Bilingual(
          vi: "\(quoted: texts[1]) không phải là một trong: \(words.joined(separator: ", "))",
          en: "\(quoted: texts[1]) is none of \(words.joined(separator: ", "))"), line, texts[0].count + 2,
        nextStep: suggestion(for: texts[1], among: words), &diagnostics)
    }
    if mapping.add(texts[0], texts[1]) {
      lines[texts[0]] = line
    } else {
      report(
        Bilingual(
          vi: "\(quoted: texts[0]) đã có ở dòng \(lines[texts[0]] ?? 0)",
          en: "\(quoted: texts[0]) stands in line \(lines[texts[0]] ?? 0) already"), line, 1, &diagnostics)
    }
  }

  private func report(
    _ message: Bilingual, _ line: Int, _ column: Int, nextStep: Bilingual? = nil, _ diagnostics: inout Diagnostics
  ) {
    diagnostics.report(at: Place(path: path, line: line, column: column), message, nextStep: nextStep)
  }
}
