import Records

extension MeasureRow {
  /// A `measure` line of a case: its fields as `measures.csv` names them, days as people write them.
  ///
  ///     measure  3f9ac204b17d55e0  measure Gửi báo cáo  owner cục-thuế  document 12-CV/BTCTU 15/3/2010  due 1/6/2010
  init(_ words: [String], path: String, line: Int) throws(CaseError) {
    var values: [String: [String]] = [:]
    var field = MeasureRow.fields[0]
    for word in words {
      if MeasureRow.fields.contains(word), word != field {
        field = word
      } else {
        values[field, default: []].append(word)
      }
    }
    func text(_ field: String) -> String { (values[field] ?? []).joined(separator: " ") }
    func day(_ field: String, _ text: String) throws(CaseError) -> CivilDate? {
      if text.isEmpty { return nil }
      let bytes = Array(text.utf8)
      guard let date = DateForms.spoken.date(in: bytes.span), date.isExact else {
        throw CaseError(line: line, "“\(text)” is no day")
      }
      return date.earliest
    }
    guard let due = try day("due", text("due")) else { throw CaseError(line: line, "a measure is due on which day?") }
    let paper = values["document"] ?? []
    self.init(
      fingerprint: text("fingerprint"), measure: text("measure"), owner: text("owner"), number: paper.first,
      date: try day("document", paper.dropFirst().joined(separator: " ")), due: due,
      done: try day("done", text("done")), path: path, line: line, byte: 0)
  }
}
