import Configuration
import Records

/// What a recipe does with the text of its source: `codes`, `codes-file`, `dates`, `width`, `default`,
/// `unknown`, `empty`.
struct RecipeSteps {
  let codes, codesFile, dates, width, fallback, unknown, empty: Node?

  init(_ fields: inout MappingReader) {
    dates = fields.optional("dates")
    codes = fields.optional("codes")
    codesFile = fields.optional("codes-file")
    width = fields.optional("width")
    fallback = fields.optional("default")
    unknown = fields.optional("unknown")
    empty = fields.optional("empty")
  }

  /// Whatever would be passed over in silence is refused.
  func reportConflicts(
    with base: String, _ node: Node, _ task: RecipeReader.Task, _ diagnostics: inout Diagnostics
  ) {
    let excluded: [Node?] =
      switch base {
      case "const": [codes, codesFile, width, fallback, unknown, empty]
      case "filled": [codes, codesFile, width, unknown, empty]
      case "join": [width]  // joined numbers are no number
      default: []
      }
    for extra in excluded {
      guard let extra else { continue }
      diagnostics.report(
        at: extra.place,
        Bilingual(
          vi: "\(quoted: extra.name) không đi cùng \(quoted: base)",
          en: "\(quoted: extra.name) cannot stand beside \(quoted: base)"),
        nextStep: base == "join"
          ? Bilingual(vi: "Ghi width ở từng cột của join.", en: "Write it at the column that needs it, within join.")
          : nil)
    }
    if let codes, let codesFile {
      diagnostics.report(
        at: codesFile.place,
        Bilingual(
          vi: "codes và codes-file không đi cùng nhau: \(quoted: codes.name)",
          en: "codes and codes-file exclude each other"))
    }
    if let width, task.isDate {
      diagnostics.report(
        at: width.place,
        Bilingual(
          vi: "\(quoted: task.field) là ngày, không dùng width", en: "\(quoted: task.field) is a date and has no width")
      )
    }
    reportDates(node, base, task, &diagnostics)
  }

  private func reportDates(
    _ node: Node, _ base: String, _ task: RecipeReader.Task, _ diagnostics: inout Diagnostics
  ) {
    guard let dates else { return }
    if !task.isDate && !task.holdsRegulations {
      diagnostics.report(
        at: node.place,
        Bilingual(vi: "\(quoted: task.field) không phải là ngày", en: "\(quoted: task.field) is no date"))
    } else if task.position == .piece {
      diagnostics.report(
        at: dates.place,
        Bilingual(
          vi: "dates ghi cho cả trường \(quoted: task.field), không ghi ở một phần của nó",
          en: "dates stands at \(quoted: task.field) as a whole, not at a piece of it"))
    } else if task.holdsRegulations, base == "const" {
      diagnostics.report(
        at: dates.place, Bilingual(vi: "dates không đi cùng const ở đây", en: "dates cannot stand beside const here"))
    } else if task.holdsRegulations, let codes = codes ?? codesFile {
      diagnostics.report(
        at: dates.place,
        Bilingual(
          vi: "dates không đi cùng \(codes.name): bên phải của \(codes.name) đã là văn bản theo dạng của ta",
          en: "dates cannot stand beside \(codes.name): what \(codes.name) gives is in our own form already"))
    }
  }
}
