import Configuration
import Records
import Reporting
import Rulebook

/// `templates/forms.yaml`: the guides to the form of a Party document, each with the days it is in force.
public struct FormGuides: Sendable {
  static let path = "templates/forms.yaml"
  /// From the earliest.
  public let all: [FormGuide]

  /// Nil after reporting every mistake.
  public init?(_ file: ConfigurationFile, _ diagnostics: inout Diagnostics) {
    guard let node = file.read(into: &diagnostics), let entries = node.entries(&diagnostics) else { return nil }
    let before = diagnostics.all.count
    var read: [(guide: FormGuide, place: Place)] = []
    for entry in entries {
      if let guide = FormGuide(entry.key, entry.value, &diagnostics) { read.append((guide, entry.keyPlace)) }
    }
    for form in OfficeSettings.Form.allCases
    where form != .auto && !entries.contains(where: { $0.key == form.rawValue }) {
      diagnostics.report(
        at: node.place,
        Bilingual(vi: "thiếu hướng dẫn \(quoted: form.rawValue)", en: "the guide \(quoted: form.rawValue) is missing"))
    }
    let ordered = read.sorted { $0.guide.from < $1.guide.from }
    for (earlier, later) in zip(ordered, ordered.dropFirst()) {
      if let until = earlier.guide.until, until.adding(days: 1) == later.guide.from { continue }
      diagnostics.report(
        at: later.place,
        Bilingual(
          vi: "\(quoted: later.guide.id) phải bắt đầu ngay sau ngày cuối của \(quoted: earlier.guide.id)",
          en: "\(quoted: later.guide.id) must begin on the day after the last of \(quoted: earlier.guide.id)"))
    }
    guard diagnostics.all.count == before, !ordered.isEmpty else { return nil }
    all = ordered.map(\.guide)
  }

  /// The one the office keeps to, or the one in force on the first day on which a review as of `asOf` can be signed.
  ///
  /// A form judges nobody: before the first guide known, that one is used.
  public func guide(_ form: OfficeSettings.Form, signedAfter asOf: CivilDate) -> FormGuide {
    if let named = all.first(where: { $0.id == form.rawValue }) { return named }
    let day = asOf.adding(days: 1)
    return all.last { $0.from <= day } ?? all[0]
  }
}

extension FormGuide {
  fileprivate init?(_ id: String, _ node: Node, _ diagnostics: inout Diagnostics) {
    let guide = node.mapping(&diagnostics) { fields, diagnostics -> FormGuide? in
      let from = fields.required("from", &diagnostics)?.date(&diagnostics)
      let until = fields.optional("until").map { $0.date(&diagnostics) }
      let citation = fields.required("cite", &diagnostics)?.text(&diagnostics)
      let confidence = fields.required("confidence", &diagnostics)?.word(Basis.Confidence.self, &diagnostics)
      let reviewed = fields.required("reviewed", &diagnostics)?.date(&diagnostics)
      let margins = fields.required("margins", &diagnostics)?.mapping(&diagnostics, FormGuide.margins)
      let fonts = fields.required("fonts", &diagnostics)?.list(&diagnostics)?.map { $0.font(&diagnostics) }
      let sizes = fields.required("sizes", &diagnostics)?.mapping(&diagnostics, FormGuide.sizes)
      let end = fields.required("recipients-end", &diagnostics)?.word(among: [",", ";"], &diagnostics)
      let spelling = fields.required("spelling", &diagnostics)?.word(Voice.Spelling.self, &diagnostics)
      guard let from, until != .some(nil), let citation, let confidence, reviewed != nil, let margins, let fonts,
        !fonts.isEmpty, !fonts.contains(nil), let sizes, let end, let spelling
      else { return nil }
      return FormGuide(
        id: id, from: from, until: until ?? nil, citation: citation, confidence: confidence, margins: margins,
        fonts: fonts.compactMap(\.self), sizes: sizes, recipientsEnd: end, spelling: spelling)
    }
    guard let guide else { return nil }
    self = guide
  }

  private static func margins(_ fields: inout MappingReader, _ diagnostics: inout Diagnostics) -> Margins? {
    func millimetres(_ key: String) -> Int? {
      fields.required(key, &diagnostics)?.number(in: 5...60, &diagnostics)
    }
    let (top, bottom, left) = (millimetres("top"), millimetres("bottom"), millimetres("left"))
    let (right, number) = (millimetres("right"), millimetres("number"))
    guard let top, let bottom, let left, let right, let number else { return nil }
    return Margins(top: top, bottom: bottom, left: left, right: right, number: number)
  }

  private static func sizes(_ fields: inout MappingReader, _ diagnostics: inout Diagnostics) -> Sizes? {
    func points(_ key: String) -> Int? { fields.required(key, &diagnostics)?.number(in: 8...24, &diagnostics) }
    let (party, office, kind, subject) = (points("party"), points("office"), points("kind"), points("subject"))
    let (body, title, recipients) = (points("body"), points("recipients-title"), points("recipients"))
    guard let party, let office, let kind, let subject, let body, let title, let recipients else { return nil }
    return Sizes(
      party: party, office: office, kind: kind, subject: subject, body: body, recipientsTitle: title,
      recipients: recipients)
  }
}

extension Node {
  /// The name of a font, which goes into a style sheet as it is: words of letters and digits.
  fileprivate func font(_ diagnostics: inout Diagnostics) -> String? {
    guard let name = text(&diagnostics) else { return nil }
    let isPlain = name.split(separator: " ", omittingEmptySubsequences: false).allSatisfy { word in
      word.first?.isLetter == true && word.utf8.allSatisfy { $0 < 0x80 }
        && word.allSatisfy { $0.isLetter || $0.isNumber }
    }
    if isPlain { return name }
    return mistaken(
      for: Bilingual(vi: "tên phông chữ: chữ cái La-tinh và chữ số", en: "the name of a font: Latin letters, digits"),
      &diagnostics)
  }
}
