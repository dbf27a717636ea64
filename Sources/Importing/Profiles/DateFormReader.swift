import Configuration
import Records

extension DateForms {
  /// `dd/MM/yyyy`, or a list of such; `{form: dd/MM/yy, pivot: 1930}` where the year has two digits.
  ///
  /// - Returns: the forms, and as the profile has them.
  static func read(_ node: Node, _ diagnostics: inout Diagnostics) -> (forms: DateForms, text: String)? {
    var forms = DateForms()
    var texts: [String] = []
    for item in node.items {
      if let text = forms.add(item, &diagnostics) { texts.append(text) }
    }
    if node.items.isEmpty {
      let _: Never? = node.mistaken(for: Bilingual(vi: "ít nhất một dạng ngày", en: "at least one form"), &diagnostics)
    }
    switch forms.ambiguity {
    case .order:
      diagnostics.report(
        at: node.place,
        Bilingual(
          vi: "hai dạng ngày đọc một ô thành hai ngày khác nhau (dd/MM và MM/dd); chỉ chọn một",
          en: "two of the forms read one cell as two different days (dd/MM and MM/dd); keep one of them"))
    case .epochs:
      diagnostics.report(
        at: node.place,
        Bilingual(
          vi: "serial-1900 và serial-1904 đọc một số thành hai ngày cách nhau bốn năm; chỉ chọn một",
          en: "serial-1900 and serial-1904 read one number as two days four years apart; keep one of them"),
        nextStep: Bilingual(
          vi: "Excel trên Windows đếm từ 1900; một số tệp từ máy Mac đếm từ 1904.",
          en: "Excel for Windows counts from 1900; some files from a Mac count from 1904."))
    case nil: break
    }
    return texts.isEmpty ? nil : (forms, texts.joined(separator: ", "))
  }

  /// - Returns: the form as messages show it.
  private mutating func add(_ node: Node, _ diagnostics: inout Diagnostics) -> String? {
    if node.isMapping { return addShort(node, &diagnostics) }
    guard let text = node.text(&diagnostics) else { return nil }
    if add(text) { return text }
    var probe = DateForms()
    if probe.add(text, firstYear: DateForms.pivots.lowerBound) {
      diagnostics.report(
        at: node.place,
        Bilingual(
          vi: "\(quoted: text) có năm hai chữ số, chưa rõ thế kỷ nào",
          en: "\(quoted: text) has a year of two digits, and nobody says of which century"),
        nextStep: Bilingual(
          vi: "Viết {form: \(text), pivot: 1930} nếu các năm nằm từ 1930 đến 2029.",
          en: "Write {form: \(text), pivot: 1930} if its years lie between 1930 and 2029."))
      return nil
    }
    return node.mistaken(for: DateForms.choice, &diagnostics)
  }

  /// `{form: dd/MM/yy, pivot: 1930}`.
  private mutating func addShort(_ node: Node, _ diagnostics: inout Diagnostics) -> String? {
    guard var fields = MappingReader(node, &diagnostics) else { return nil }
    let form = fields.required("form", &diagnostics)
    let pivot = fields.required("pivot", &diagnostics)
    fields.finish(&diagnostics)
    guard let form, let pivot, let text = form.text(&diagnostics),
      let year = pivot.number(in: DateForms.pivots, &diagnostics)
    else { return nil }
    if add(text, firstYear: year) { return "\(text) (\(year)–\(year + 99))" }
    var probe = DateForms()
    if probe.add(text) {
      diagnostics.report(
        at: pivot.place,
        Bilingual(
          vi: "pivot chỉ dùng cho năm hai chữ số; \(quoted: text) không có",
          en: "pivot is for years of two digits; \(quoted: text) has none"))
      return nil
    }
    if probe.add(text, firstYear: year) {
      diagnostics.report(
        at: pivot.place,
        Bilingual(
          vi: "pivot ở đây là \(year), ở dạng trước là \(Int(firstYear)); một cột chỉ có một",
          en: "the pivot is \(year) here and \(Int(firstYear)) before; a column has one"))
      return nil
    }
    return form.mistaken(
      for: Bilingual(vi: "một dạng như dd/MM/yy, d-M-yy, MM.yy", en: "a form like dd/MM/yy, d-M-yy, MM.yy"),
      &diagnostics)
  }

  private static let pivots = 1850...2050

  private static let choice = Bilingual(
    vi:
      "một dạng ngày như dd/MM/yyyy, d-M-yyyy, MM.yyyy, yyyy, 00/MM/yyyy, “tháng M năm yyyy”, serial-1900, yyyy-MM-ddTHH:mm:ss",
    en:
      "a form like dd/MM/yyyy, d-M-yyyy, MM.yyyy, yyyy, 00/MM/yyyy, “tháng M năm yyyy”, serial-1900, yyyy-MM-ddTHH:mm:ss"
  )
}
