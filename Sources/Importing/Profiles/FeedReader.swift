import Configuration
import Records

/// Reads one feed of a profile, but for its records.
struct FeedReader {
  let profile: ProfileReader
  let unit: String
  let namespaces: [String: String]

  func feed(_ node: Node, _ diagnostics: inout Diagnostics) -> Feed? {
    guard var fields = MappingReader(node, &diagnostics) else { return nil }
    let id = fields.required("id", &diagnostics)?.text(&diagnostics)
    let files = fields.required("files", &diagnostics).flatMap { self.pattern($0, &diagnostics) }
    let format = self.format(&fields, &diagnostics)
    let due = fields.optional("due").flatMap { self.due($0, &diagnostics) }
    let covers = fields.optional("covers")
    let dates = fields.optional("dates").flatMap { DateForms.read($0, &diagnostics) }
    let records = fields.required("records", &diagnostics)
    fields.finish(&diagnostics)

    guard let format else { return nil }
    var reader = RecordReader(
      source: RecipeReader(profile: profile, format: format, namespaces: namespaces, dates: dates))
    let plans = records.map { reader.records($0, &diagnostics) } ?? []
    let kinds = Set(plans.map(\.kind))
    let vouched = covers.map { self.covers($0, of: kinds, &diagnostics) } ?? []
    guard let id, let files else { return nil }
    return Feed(
      id: id, number: .none, files: files, format: format, due: due, covers: vouched, records: plans,
      columns: reader.source.columns, place: node.place)
  }

  // MARK: Files and format

  private func pattern(_ node: Node, _ diagnostics: inout Diagnostics) -> FilePattern? {
    guard let text = node.text(&diagnostics) else { return nil }
    do throws(FilePattern.Mistake) { return try FilePattern(text) } catch {
      let (vi, en) =
        switch error {
        case .absolute: ("không bắt đầu bằng “/”", "not starting with “/”")
        case .dots: ("không có “.” hay “..”", "without “.” and “..”")
        case .emptyStep: ("không có “//” và không kết thúc bằng “/”", "without “//” and not ending in “/”")
        case .backslash: ("dùng “/” chứ không dùng “\\”", "with “/” and not “\\”")
        case .unknownWord(let word):
          ("chỉ có {year} trong ngoặc nhọn, không có \(quoted: word)", "with {year} in braces, and not \(quoted: word)")
        }
      return node.mistaken(
        for: Bilingual(
          vi: "một mẫu tên tệp dưới exports/\(profile.agency)/, \(vi)",
          en: "a pattern of files below exports/\(profile.agency)/, \(en)"), &diagnostics)
    }
  }

  private func format(_ fields: inout MappingReader, _ diagnostics: inout Diagnostics) -> Feed.Format? {
    let word = fields.optional("format")
    let row = fields.optional("row")
    let csv = fields.optional("csv")
    let sheet = fields.optional("sheet")
    let declared = fields.optional("declared")
    let schema = fields.optional("schema")
    let named = word.flatMap { $0.word(among: ["csv", "xml", "spreadsheetml"], &diagnostics) }
    if word != nil, named == nil { return nil }
    let tables = TableReader(profile: profile)
    tables.refuse(
      strangersTo: named ?? (row == nil ? "csv" : "xml"), row: row, csv: csv, sheet: sheet, declared: declared,
      schema: schema, &diagnostics)
    if named == "spreadsheetml" { return .sheet(sheet.map { tables.sheets($0, &diagnostics) } ?? SheetSettings()) }
    guard named == "xml" || row != nil else {
      return csv.map { csvSettings($0, &diagnostics) }.map { .csv($0) } ?? .csv(CSVSettings())
    }
    if named == "csv" { return nil }
    guard let row else {
      diagnostics.report(
        at: fields.place,
        Bilingual(
          vi: "thiếu khóa “row”: đường dẫn đến phần tử là một dòng",
          en: "the key “row” is missing: the path to the element that is a row"),
        nextStep: Bilingual(
          vi: "phoihop check TỆP cho biết tệp có những phần tử nào.",
          en: "phoihop check FILE says which elements the file has."))
      return nil
    }
    return row.elementPath(namespaces, &diagnostics).flatMap { path in
      if path.attribute == nil {
        var settings = XMLSettings(row: path)
        settings.declared = declared.flatMap { declaredPath($0, outside: path, &diagnostics) }
        settings.schema = schema.flatMap { SchemaFile.read($0, profile.content, &diagnostics) }
        return .xml(settings)
      }
      return row.mistaken(for: Bilingual(vi: "một phần tử, không phải thuộc tính", en: "an element"), &diagnostics)
    }
  }

  private func csvSettings(_ node: Node, _ diagnostics: inout Diagnostics) -> CSVSettings {
    var settings = CSVSettings()
    guard var fields = MappingReader(node, &diagnostics) else { return settings }
    settings.encoding = fields.optional("encoding").flatMap { $0.encoding(&diagnostics) } ?? .auto
    if let node = fields.optional("delimiter"), let text = node.text(&diagnostics), text != "auto" {
      settings.delimiter = text == "tab" ? 0x09 : Array(text.utf8).first
      if text != "tab", text.utf8.count != 1 || !CSVSettings.delimiters.contains(Array(text.utf8)[0]) {
        let _: Never? = node.mistaken(
          for: Bilingual(vi: "auto, tab, “,”, “;” hoặc “|”", en: "auto, tab, “,”, “;” or “|”"), &diagnostics)
      }
    }
    let tables = TableReader(profile: profile)
    tables.read(&fields, into: &settings, &diagnostics)
    if let node = fields.optional("short-rows") { settings.shortRows = node.flag(&diagnostics) ?? false }
    fields.finish(&diagnostics)
    return settings
  }

  /// `declared: {path: "@soDong"}`: without an element before it, an attribute of the document element.
  private func declaredPath(
    _ node: Node, outside row: ElementPath, _ diagnostics: inout Diagnostics
  ) -> ElementPath? {
    guard var fields = MappingReader(node, &diagnostics) else { return nil }
    let path = fields.required("path", &diagnostics)
    fields.finish(&diagnostics)
    guard let path, let way = path.elementPath(namespaces, &diagnostics) else { return nil }
    let isOutside = !way.elements.starts(with: row.elements) && (way.attribute != nil || way.elements.count > 1)
    guard isOutside, way.elements.isEmpty || way.elements.first == row.elements.first else {
      return path.mistaken(
        for: Bilingual(
          vi: "một thuộc tính hoặc phần tử nằm ngoài \(quoted: row.text), tính từ phần tử gốc",
          en: "an attribute or an element outside \(quoted: row.text), from the document element on"), &diagnostics)
    }
    return way
  }

  // MARK: When it is due, and what it vouches for

  private func due(_ node: Node, _ diagnostics: inout Diagnostics) -> Feed.Due? {
    guard var fields = MappingReader(node, &diagnostics) else { return nil }
    _ = fields.required("every", &diagnostics)?.word(among: ["year"], &diagnostics)
    let by = fields.required("by", &diagnostics)
    let grace = fields.optional("grace-days").map { $0.number(in: 0...366, &diagnostics) } ?? 0
    fields.finish(&diagnostics)
    guard let by, let grace else { return nil }
    // A day that every year has: 2001 was no leap year.
    guard let text = by.text(&diagnostics), let day = CivilDate(iso: "2001-" + text) else {
      return by.mistaken(
        for: Bilingual(
          vi: "tháng và ngày có trong mọi năm, dạng “01-10”",
          en: "a month and a day that every year has, written “01-10”"),
        &diagnostics)
    }
    return Feed.Due(month: day.components.month, day: day.components.day, graceDays: grace)
  }

  private func covers(_ node: Node, of kinds: Set<RecordKind>, _ diagnostics: inout Diagnostics) -> [Feed.Cover] {
    (node.list(&diagnostics) ?? []).compactMap { item in
      guard item.isMapping, var fields = MappingReader(item, &diagnostics) else {
        return coveredKind(item, of: kinds, &diagnostics).map {
          Feed.Cover(kind: $0, since: nil, unit: unit, below: .both)
        }
      }
      let kind = fields.required("kind", &diagnostics).flatMap { coveredKind($0, of: kinds, &diagnostics) }
      let since = fields.optional("since").map { $0.date(&diagnostics) }
      let of = fields.optional("of").map { $0.text(&diagnostics) }
      let below = fields.optional("below").map { $0.word(Voucher.Below.self, &diagnostics) } ?? .both
      fields.finish(&diagnostics)
      guard let kind, let below, let unit = of ?? unit else { return nil }
      return Feed.Cover(kind: kind, since: since ?? nil, unit: unit, below: below)
    }
  }

  /// Only what a list holds can it vouch for.
  private func coveredKind(
    _ node: Node, of kinds: Set<RecordKind>, _ diagnostics: inout Diagnostics
  ) -> RecordKind? {
    guard let kind = node.recordKind(&diagnostics) else { return nil }
    if kinds.contains(kind) || kinds.isEmpty { return kind }
    diagnostics.report(
      at: node.place,
      Bilingual(
        vi: "covers có \(quoted: kind.rawValue), nhưng nguồn này không có bản ghi loại đó trong records",
        en: "covers names \(quoted: kind.rawValue), but this feed has no such record under records"))
    return nil
  }
}

extension Node {
  func elementPath(_ namespaces: [String: String], _ diagnostics: inout Diagnostics) -> ElementPath? {
    guard let text = text(&diagnostics) else { return nil }
    do throws(ElementPath.Mistake) { return try ElementPath(text, namespaces: namespaces) } catch {
      let (vi, en) =
        switch error {
        case .empty: ("", "")
        case .notAName(let step): (": \(quoted: step) không phải là tên", ": \(quoted: step) is no name")
        case .unknownPrefix(let prefix):
          (": namespaces không có tiền tố \(quoted: prefix)", ": namespaces has no prefix \(quoted: prefix)")
        case .attributeNotLast: (": sau thuộc tính không còn gì", ": nothing can follow an attribute")
        }
      return mistaken(
        for: Bilingual(vi: "một đường dẫn như b:CanBo/@ma" + vi, en: "a path like b:CanBo/@ma" + en), &diagnostics)
    }
  }

  /// An encoding, by its word.
  func encoding(_ diagnostics: inout Diagnostics) -> TextEncoding.Choice? {
    word(TextEncoding.Choice.self, &diagnostics)
  }

  /// A kind of record, by its word.
  func recordKind(_ diagnostics: inout Diagnostics) -> RecordKind? {
    word(RecordKind.self, &diagnostics)
  }
}
