import Records

@testable import Reporting

/// The part of `docs/templates.md` that is written from the code: elements, and every key of every part.
struct TemplatesPage {
  /// Keys that no line of `KeyGuide` explains, and lines of keys that are no more.
  private(set) var untold: [String] = []
  private(set) var gone: Set<String> = Set(KeyGuide.words.keys)
  private var parts: [Shape.Part] = []
  /// Where a part is opened: `sections` in `AnnualReview`.
  private var openings: [String: [String]] = [:]

  init() {
    for page in TemplatePage.all { collect(page.part) }
    for part in parts {
      for key in part.keys.map(\.name) {
        if KeyGuide.told(part.name, key) == nil { untold.append("\(part.name).\(key)") }
        gone.remove("\(part.name).\(key)")
      }
    }
  }

  private mutating func collect(_ part: Shape.Part) {
    if parts.contains(where: { $0.name == part.name }) { return }
    parts.append(part)
    for (name, shape) in part.keys {
      guard case .list(let inner) = shape else { continue }
      openings[inner.name, default: []].append("`{{#\(name)}}` (\(part.name))")
      collect(inner)
    }
  }

  var text: String {
    var text = "## Thẻ HTML dùng được · Elements that may stand in a template\n\n"
    text += MarkupWords.elements.sorted().map { "`\($0)`" }.joined(separator: " ") + "\n\n"
    text += "## Các khóa · The keys\n\n"
    text += "Khóa của phần ngoài (chữ, đoạn, có hay không) dùng được bên trong; danh sách chỉ mở được ở phần có nó. · "
    text +=
      "Inside a part, text, passages and flags of the parts around it may be used; a list opens only where it belongs.\n"
    for part in parts { text += "\n" + section(part) }
    return text
  }

  private func section(_ part: Shape.Part) -> String {
    let page = TemplatePage.all.filter { $0.part.name == part.name }.map { "`\($0.name).mustache`" }
    let places = page + (openings[part.name] ?? [])
    var text = "### \(part.name)\n\n\(places.joined(separator: ", "))\n\n"
    text += "| khóa · key | viết · write | là gì | what it is |\n| --- | --- | --- | --- |\n"
    for (name, shape) in part.keys {
      let told = KeyGuide.told(part.name, name) ?? Bilingual(vi: "", en: "")
      text += "| `\(name)` | \(TemplatesPage.written(name, shape)) | \(told.vi) | \(told.en) |\n"
    }
    return text
  }

  private static func written(_ name: String, _ shape: Shape) -> String {
    switch shape {
    case .text: "`{{\(name)}}`"
    case .markup: "`{{{\(name)}}}`"
    case .optional: "`{{#\(name)}}{{{\(name)}}}{{/\(name)}}`"
    case .flag: "`{{#\(name)}}…{{/\(name)}}`"
    case .lines: "`{{#\(name)}}{{{.}}}{{/\(name)}}`"
    case .list(let part): "`{{#\(name)}}…{{/\(name)}}`: [\(part.name)](#\(part.name.lowercased()))"
    }
  }
}
