import Configuration
import Records

/// Reads what a profile says of tables, under `csv:` and under `sheet:`.
struct TableReader {
  let profile: ProfileReader

  /// The keys that both have.
  func read(_ fields: inout MappingReader, into settings: inout CSVSettings, _ diagnostics: inout Diagnostics) {
    settings.header = fields.optional("header").flatMap { header($0, &diagnostics) } ?? .auto
    for item in fields.optional("set-aside")?.list(&diagnostics) ?? [] {
      guard let text = item.text(&diagnostics) else { continue }
      if text.allSatisfy({ $0 == "*" }) {
        let _: Never? = item.mistaken(
          for: Bilingual(vi: "một mẫu không khớp với mọi ô", en: "a pattern that not every cell is like"), &diagnostics)
      } else {
        settings.setAside.append(SetAsidePattern(composed(text)))
      }
    }
    for item in fields.optional("fill-down")?.list(&diagnostics) ?? [] {
      guard let name = column(item, settings, &diagnostics) else { continue }
      if !settings.fillDown.contains(name) { settings.fillDown.append(name) }
    }
    settings.declared = fields.optional("declared").flatMap { declared($0, &diagnostics) }
  }

  /// What stands under `sheet:`.
  func sheets(_ node: Node, _ diagnostics: inout Diagnostics) -> SheetSettings {
    var settings = SheetSettings()
    guard var fields = MappingReader(node, &diagnostics) else { return settings }
    if let name = fields.optional("name")?.text(&diagnostics) { settings.sheet = name == "*" ? .all : .named(name) }
    read(&fields, into: &settings.table, &diagnostics)
    fields.finish(&diagnostics)
    return settings
  }

  /// Reports keys of a feed that say how files of another format are written.
  func refuse(
    strangersTo format: String, row: Node?, csv: Node?, sheet: Node?, declared: Node?, schema: Node?,
    _ diagnostics: inout Diagnostics
  ) {
    let xml = Bilingual(vi: "XML", en: "XML")
    let table = Bilingual(
      vi: "XML; ở đây declared đứng dưới csv hoặc sheet", en: "XML; here declared stands under csv or sheet")
    for (node, key, home, hint) in [
      (row, "row", "xml", xml), (csv, "csv", "csv", Bilingual(vi: "CSV", en: "CSV")),
      (sheet, "sheet", "spreadsheetml", Bilingual(vi: "format: spreadsheetml", en: "format: spreadsheetml")),
      (declared, "declared", "xml", table), (schema, "schema", "xml", xml),
    ] {
      guard let node, home != format else { continue }
      diagnostics.report(
        at: node.place, Bilingual(vi: "\(key) chỉ dùng cho \(hint.vi)", en: "\(key) is for \(hint.en) only"))
    }
  }

  private func header(_ node: Node, _ diagnostics: inout Diagnostics) -> CSVSettings.Header? {
    guard node.isMapping, var fields = MappingReader(node, &diagnostics) else {
      return node.word(among: ["auto", "none"], &diagnostics).map { $0 == "none" ? .none : .auto }
    }
    let row = fields.required("row", &diagnostics)?.number(in: 1...ImportLimits.headerRows, &diagnostics)
    let rows = fields.optional("rows").map { $0.number(in: 1...2, &diagnostics) } ?? 1
    fields.finish(&diagnostics)
    guard let row, let rows else { return nil }
    return .row(row, rows: rows)
  }

  private func column(_ node: Node, _ settings: CSVSettings, _ diagnostics: inout Diagnostics) -> String? {
    guard let text = node.text(&diagnostics) else { return nil }
    if settings.header == .none, Int(text).map({ !(1...1000).contains($0) }) ?? true {
      return node.mistaken(
        for: Bilingual(vi: "số thứ tự cột, từ 1 (header: none)", en: "the number of a column, from 1 (header: none)"),
        &diagnostics)
    }
    guard let reason = ColumnName(squeezed(text)).spellings.lazy.compactMap(profile.forbidden).first else {
      return squeezed(text)
    }
    diagnostics.report(
      at: node.place,
      Bilingual(
        vi: "cột \(quoted: text) không được thu thập (\(reason))",
        en: "the column \(quoted: text) must not be collected (\(reason))"))
    return nil
  }

  /// `declared: {cell: "Cộng: {n} dòng"}`.
  private func declared(_ node: Node, _ diagnostics: inout Diagnostics) -> DeclaredPattern? {
    guard var fields = MappingReader(node, &diagnostics) else { return nil }
    let cell = fields.required("cell", &diagnostics)
    fields.finish(&diagnostics)
    guard let cell, let text = cell.text(&diagnostics) else { return nil }
    return DeclaredPattern(composed(text))
      ?? cell.mistaken(
        for: Bilingual(
          vi: "một mẫu có một chỗ \(DeclaredPattern.number), như “{n} dòng”",
          en: "a pattern with \(DeclaredPattern.number) once, like “{n} rows”"), &diagnostics)
  }
}
