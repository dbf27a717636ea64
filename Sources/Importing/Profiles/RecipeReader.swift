import Configuration
import Records

/// Reads what one field is made of, and gathers the columns that a feed speaks of.
struct RecipeReader {
  let profile: ProfileReader
  let format: Feed.Format
  let namespaces: [String: String]
  /// The feed's own date forms, and as the profile has them.
  let dates: (forms: DateForms, text: String)?
  /// Every column met so far; recipes speak of them by number.
  private(set) var columns: [FeedColumn] = []

  /// The field a recipe is for: what may stand there, and what was found out on the way.
  private struct Task {
    let field: String
    let kind: RecordKind
    var words: [String]? { kind.words(of: field) }
    var dates: (forms: DateForms, text: String)?
    /// The agency's own words, where the recipe maps them.
    var known: [String]?
    var columns: [String] = []
  }

  init(
    profile: ProfileReader, format: Feed.Format, namespaces: [String: String],
    dates: (forms: DateForms, text: String)?
  ) {
    (self.profile, self.format, self.namespaces) = (profile, format, namespaces)
    self.dates = dates.map { (format.withDays($0.forms), $0.text) }
  }

  mutating func plan(
    for field: String, of kind: RecordKind, _ node: Node, _ diagnostics: inout Diagnostics
  ) -> Layout.FieldPlan? {
    var task = Task(field: field, kind: kind)
    let recipe = recipe(node, &task, &diagnostics)
    let forms = task.dates ?? dates
    if kind.isDate(field) {
      guard let forms else {
        diagnostics.report(
          at: node.place,
          Bilingual(
            vi: "\(quoted: field) là ngày, mà chưa có “dates” ở đây hay ở nguồn này",
            en: "\(quoted: field) is a date, and neither it nor its feed has “dates”"))
        return nil
      }
      if case .constant(let text) = recipe, forms.forms.date(in: text.span) == nil {
        return (node.value(of: "const") ?? node).mistaken(
          for: Bilingual(vi: "ngày dạng \(forms.text)", en: "a date written \(forms.text)"), &diagnostics)
      }
    } else if task.dates != nil, !holdsRegulations(field) {
      diagnostics.report(
        at: node.place, Bilingual(vi: "\(quoted: field) không phải là ngày", en: "\(quoted: field) is no date"))
    }
    guard let recipe else { return nil }
    let isDate = kind.isDate(field)
    let expected = isDate ? forms?.text : task.known.map { RecipeReader.shortened($0) }
    return Layout.FieldPlan(
      recipe, dates: forms?.forms ?? .iso, column: task.columns.joined(separator: " + "), expected: expected ?? "")
  }

  private static func shortened(_ words: [String]) -> String {
    words.prefix(12).joined(separator: ", ") + (words.count > 12 ? ", …" : "")
  }

  // MARK: Columns

  /// The number of the column that a text names.
  mutating func column(_ node: Node, _ diagnostics: inout Diagnostics) -> Int? {
    switch format {
    case .xml: return node.elementPath(namespaces, &diagnostics).flatMap { number(of: .within($0), node, &diagnostics) }
    case .csv, .sheet:
      guard let text = node.text(&diagnostics) else { return nil }
      if format.table?.header == CSVSettings.Header.none, Int(text).map({ !(1...1000).contains($0) }) ?? true {
        return node.mistaken(
          for: Bilingual(vi: "số thứ tự cột, từ 1 (header: none)", en: "the number of a column, from 1 (header: none)"),
          &diagnostics)
      }
      return number(of: .named(squeezed(text)), node, &diagnostics)
    }
  }

  private mutating func number(of column: FeedColumn, _ node: Node, _ diagnostics: inout Diagnostics) -> Int? {
    if let reason = forbidden(column) {
      diagnostics.report(
        at: node.place,
        Bilingual(
          vi: "cột \(quoted: column.text) không được thu thập (\(reason))",
          en: "the column \(quoted: column.text) must not be collected (\(reason))"),
        nextStep: Bilingual(vi: "Bỏ dòng này khỏi hồ sơ.", en: "Take it out of the profile."))
      return nil
    }
    if let known = columns.firstIndex(of: column) { return known }
    columns.append(column)
    return columns.count - 1
  }

  private func forbidden(_ column: FeedColumn) -> String? {
    switch column {
    case .named(let name): return ColumnName(name).spellings.lazy.compactMap(profile.forbidden).first
    case .within(let path), .above(let path):
      let names = path.elements + [path.attribute].compactMap { $0 }
      return names.lazy.compactMap { profile.forbidden($0.local) }.first
    }
  }

  // MARK: Recipes

  private mutating func recipe(_ node: Node, _ task: inout Task, _ diagnostics: inout Diagnostics) -> Recipe? {
    if node.isScalar { return plain(node, &task, &diagnostics) }
    if holdsRegulations(task.field), node.speaks(of: ["number", "date"]) {
      return regulation(node, &task, &diagnostics)
    }
    guard var fields = MappingReader(node, &diagnostics) else { return nil }
    let bases = ["column", "path", "up", "const", "join", "first-of", "filled", "split"]
    let base = fields.one(of: bases, &diagnostics)
    let dates = fields.optional("dates").flatMap { DateForms.read($0, &diagnostics) }
    let codes = fields.optional("codes")
    let codesFile = fields.optional("codes-file")
    let width = fields.optional("width")
    let fallback = fields.optional("default")
    let unknown = fields.optional("unknown")
    fields.finish(&diagnostics)
    if let dates { task.dates = (format.withDays(dates.forms), dates.text) }
    guard let base, var recipe = self.base(base.key, base.value, &task, &diagnostics) else { return nil }

    if base.key == "const" || base.key == "filled",
      let extra = codes ?? codesFile ?? width ?? unknown ?? (base.key == "const" ? fallback : nil)
    {
      diagnostics.report(
        at: extra.place,
        Bilingual(
          vi: "\(quoted: extra.name) không đi cùng \(quoted: base.key)",
          en: "\(quoted: extra.name) cannot stand beside \(quoted: base.key)"))
    }
    if let codes, let codesFile {
      diagnostics.report(
        at: codesFile.place,
        Bilingual(
          vi: "codes và codes-file không đi cùng nhau: \(quoted: codes.name)",
          en: "codes and codes-file exclude each other"))
    }
    if let unknown { recipe = .unlessUnknown(recipe, RecipeReader.marks(unknown, &diagnostics)) }
    if let width, let digits = width.number(in: 1...64, &diagnostics) { recipe = .padded(recipe, width: digits) }
    if let mapping = codes.map({ mapping($0, task, &diagnostics) })
      ?? codesFile.flatMap({ mapping(file: $0, task, &diagnostics) })
    {
      task.known = mapping.known
      recipe = .mapped(recipe, mapping)
    }
    if let fallback, let word = word(fallback, task, &diagnostics) { recipe = .defaulted(recipe, Array(word.utf8)) }
    return recipe
  }

  private mutating func plain(_ node: Node, _ task: inout Task, _ diagnostics: inout Diagnostics) -> Recipe? {
    guard let column = column(node, &diagnostics) else { return nil }
    if !task.columns.contains(columns[column].text) { task.columns.append(columns[column].text) }
    return .column(column)
  }

  private mutating func base(
    _ key: String, _ node: Node, _ task: inout Task, _ diagnostics: inout Diagnostics
  ) -> Recipe? {
    let isXML = if case .xml = format { true } else { false }
    if key == "column" && isXML || (key == "path" || key == "up") && !isXML {
      diagnostics.report(
        at: node.place,
        isXML
          ? Bilingual(vi: "nguồn XML dùng path, không dùng column", en: "a feed of XML has path, not column")
          : Bilingual(vi: "nguồn CSV dùng column, không dùng \(key)", en: "a feed of CSV has column, not \(key)"))
      return nil
    }
    switch key {
    case "column", "path": return plain(node, &task, &diagnostics)
    case "up": return above(node, &task, &diagnostics)
    case "const": return word(node, task, &diagnostics).map { .constant(Array($0.utf8)) }
    case "join", "first-of":
      guard let items = node.list(&diagnostics) else { return nil }
      if items.isEmpty {
        return node.mistaken(for: Bilingual(vi: "ít nhất một cột", en: "at least one column"), &diagnostics)
      }
      let parts = items.compactMap { recipe($0, &task, &diagnostics) }
      return key == "join" ? .joined(parts) : .firstOf(parts)
    case "filled":
      var marks: [(column: Int, word: [UInt8])] = []
      for entry in node.entries(&diagnostics) ?? [] {
        let name = Node(.scalar(entry.key, isQuoted: false), at: entry.keyPlace, name: "filled")
        if case .column(let i)? = plain(name, &task, &diagnostics), let word = word(entry.value, task, &diagnostics) {
          marks.append((i, Array(word.utf8)))
        }
      }
      return .filled(marks)
    default:
      diagnostics.report(at: node.place, notReadYet(key))
      return nil
    }
  }

  /// `{up: DonVi/@ma}`: from an element above the row, which one pass has seen by then.
  private mutating func above(_ node: Node, _ task: inout Task, _ diagnostics: inout Diagnostics) -> Recipe? {
    guard case .xml(let settings) = format, let path = node.elementPath(namespaces, &diagnostics) else { return nil }
    let row = settings.row
    guard row.stepAbove(path) != nil else {
      return node.mistaken(
        for: Bilingual(
          vi: "một đường dẫn bắt đầu từ phần tử đứng trên \(quoted: row.text)",
          en: "a path that starts with an element above \(quoted: row.text)"), &diagnostics)
    }
    guard path.elements.count > 1 || path.attribute != nil,
      !row.elements.dropFirst(row.stepAbove(path)!).elementsEqual(path.elements)
    else {
      return node.mistaken(
        for: Bilingual(
          vi: "một thuộc tính, hoặc một phần tử đứng trước dòng", en: "an attribute, or an element before the row"),
        &diagnostics)
    }
    guard let column = number(of: .above(path), node, &diagnostics) else { return nil }
    task.columns.append(path.text)
    return .column(column)
  }

  // MARK: Words

  /// A text of ours: it must be one of the field's words, where the field has such.
  private func word(_ node: Node, _ task: Task, _ diagnostics: inout Diagnostics) -> String? {
    guard let words = task.words else { return node.text(&diagnostics).map(composed) }
    return node.word(among: words, &diagnostics)
  }

  private func mapping(_ node: Node, _ task: Task, _ diagnostics: inout Diagnostics) -> Mapping {
    var mapping = Mapping()
    for entry in node.entries(&diagnostics) ?? [] {
      guard let code = word(entry.value, task, &diagnostics) else { continue }
      if !mapping.add(composed(entry.key), code) {
        diagnostics.report(
          at: entry.keyPlace,
          Bilingual(vi: "\(quoted: entry.key) có hai lần trong codes", en: "\(quoted: entry.key) stands twice in codes")
        )
      }
    }
    return mapping
  }

  private func mapping(file node: Node, _ task: Task, _ diagnostics: inout Diagnostics) -> Mapping? {
    guard let name = node.text(&diagnostics) else { return nil }
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !name.contains("\\"), steps.allSatisfy({ !["", ".", ".."].contains($0) }) else {
      return node.mistaken(
        for: Bilingual(vi: "một tệp trong agencies/\(profile.agency)/", en: "a file in agencies/\(profile.agency)/"),
        &diagnostics)
    }
    let path = "agencies/\(profile.agency)/\(name)"
    guard let bytes = profile.content(path) else {
      diagnostics.report(
        at: node.place, Bilingual(vi: "không có tệp \(quoted: path)", en: "there is no file \(quoted: path)"))
      return nil
    }
    return CodesFile(path: path, words: task.words).mapping(bytes, &diagnostics)
  }

  // MARK: Regulations

  private func holdsRegulations(_ field: String) -> Bool { ["cites", "basis", "replacedBy"].contains(field) }

  /// `{number: …, date: …}`, kept as `105-QĐ/TW 2017-12-19`.
  private mutating func regulation(_ node: Node, _ task: inout Task, _ diagnostics: inout Diagnostics) -> Recipe? {
    guard var fields = MappingReader(node, &diagnostics) else { return nil }
    let number = fields.required("number", &diagnostics)
    let date = fields.required("date", &diagnostics)
    fields.finish(&diagnostics)
    guard let number = number.flatMap({ recipe($0, &task, &diagnostics) }),
      let day = date.flatMap({ recipe($0, &task, &diagnostics) })
    else { return nil }
    guard let forms = task.dates ?? dates else {
      diagnostics.report(
        at: node.place,
        Bilingual(vi: "date ở đây chưa có “dates”", en: "the date here is without “dates”"))
      return nil
    }
    return .joined([number, .dated(day, forms.forms)])
  }
}
