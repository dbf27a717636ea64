import Records

/// The documents that a citation names: `Quy định 98-QĐ/TW, 07/10/2017; Quyết định 27/2003/QĐ-TTg, 19/02/2003, Điều 2`.
///
/// Number and date together name a document. A number comes back (45-CT/TW is of 2020 and of 2025), so one that stands
/// without its date names nothing.
struct CitedDocuments: Equatable {
  struct Document: Hashable {
    /// As the citation writes it.
    let number: String
    let date: CivilDate
  }

  /// In the order of the text, each once.
  private(set) var dated: [Document] = []
  /// Numbers that stand without a date: `67-QĐ/TW`, or the `105` of “và các quy định thay thế (105, 80)”.
  private(set) var bare: [String] = []

  init(_ citation: String) {
    var named: [String] = []
    for match in citation.matches(of: Self.number) {
      let number = String(match.output)
      if let date = Self.date(in: citation[match.range.upperBound...]) {
        let document = Document(number: number, date: date)
        if !dated.contains(document) { dated.append(document) }
      } else {
        named.append(number)
      }
    }
    for match in citation.matches(of: Self.kindAndFigure) { named.append(String(match.output.1)) }
    for match in citation.matches(of: Self.listOfFigures) {
      named += match.output.split { !$0.isNumber }.map(String.init)
    }
    // A document may be named in full once and shortly after that.
    for number in named where !bare.contains(number) && !dated.contains(where: { $0.isNumbered(number) }) {
      bare.append(number)
    }
  }

  /// `67-QĐ/TW`, `27/2003/QĐ-TTg`, `85/2015/QH13`: figures, perhaps a year, and then a sign that begins with a letter.
  private static var number: Regex<Substring> { #/\d{1,6}\p{L}?(?:/\d{4})?(?:[-/]\p{L}[\p{L}\p{N}]*)+/# }

  /// “Nghị quyết 11”: the word for a document, and figures without a sign.
  private static var kindAndFigure: Regex<(Substring, Substring)> {
    #/(?:Quyết định|Quy định|Quy chế|Chỉ thị|Nghị quyết|Nghị định|Kết luận|Hướng dẫn|Thông tư|Thông tri|Thông báo|Công văn|Kế hoạch|Luật|Pháp lệnh)(?: số)? (\d+)(?![\d/\p{L}-])/#
  }

  /// “(105, 80, 377)”.
  private static var listOfFigures: Regex<Substring> { #/\(\s*\d+(?:\s*(?:,|;|và)\s*\d+)*\s*\)/# }

  /// The date right after a number: `, 04/7/2007`, ` ngày 4/7/2007`, ` 2007-07-04`.
  private static func date(in rest: Substring) -> CivilDate? {
    guard let match = rest.prefixMatch(of: #/,?\s*(?:ngày\s+)?(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})/#) else {
      return nil
    }
    guard let a = Int(match.output.1), let month = Int(match.output.2), let b = Int(match.output.3) else { return nil }
    return match.output.1.count == 4
      ? CivilDate(year: a, month: month, day: b)
      : match.output.3.count == 4 ? CivilDate(year: b, month: month, day: a) : nil
  }
}

extension CitedDocuments.Document {
  /// Whether that is its number, or the figures its number begins with.
  fileprivate func isNumbered(_ text: String) -> Bool {
    number == text || (text.allSatisfy(\.isNumber) && number.prefix { $0.isNumber } == text)
  }
}
