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
  struct Task {
    let field: String
    let kind: RecordKind
    var words: [String]? { kind.words(of: field) }
    var isDate: Bool { kind.isDate(field) }
    var isList: Bool { kind.holdsList(field) }
    /// Whether what is read here may be several values: one piece of a text is one.
    var holdsSeveral: Bool { isList && position != .piece }
    var holdsRegulations: Bool { kind.holdsRegulations(field) }
    var dates: (forms: DateForms, text: String)?
    /// Forms that one of several columns has for itself, as the profile has them.
    var ownDates: [String] = []
    var columns: [String] = []
    var position = Position.whole
  }

  /// Where a recipe stands in that of its field.
  enum Position {
    case whole
    /// One of those of a `first-of`.
    case choice
    /// Joined with others, or the number or the date of a regulation: not all that the field holds.
    case piece
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
    var forms = task.dates ?? dates
    if task.isDate, forms == nil, !(recipe?.isDated ?? false) {
      diagnostics.report(
        at: node.place,
        Bilingual(
          vi: "\(quoted: field) là ngày, mà chưa có “dates” ở đây hay ở nguồn này",
          en: "\(quoted: field) is a date, and neither it nor its feed has “dates”"))
      return nil
    }
    guard let recipe else { return nil }
    if recipe.isDated { forms = (.iso, ([forms?.text].compactMap { $0 } + task.ownDates).joined(separator: ", ")) }
    return Layout.FieldPlan(
      recipe, dates: forms?.forms ?? .iso, column: task.columns.joined(separator: " + "),
      expected: task.isDate ? forms?.text ?? "" : "", sources: recipe.columns.map { columns[$0].text })
  }

  // MARK: Columns

  /// The number of the column that a text names.
  ///
  /// - Parameter isList: whether it is for a field that may hold several values.
  mutating func column(_ node: Node, isList: Bool = false, _ diagnostics: inout Diagnostics) -> Int? {
    switch format {
    case .xml:
      guard let path = node.elementPath(namespaces, &diagnostics) else { return nil }
      return number(of: .within(path, isList: isList), node, &diagnostics)
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
    case .within(let path, _), .above(let path, _):
      let names = path.elements + [path.attribute].compactMap { $0 }
      return names.lazy.compactMap { profile.forbidden($0.local) }.first
    }
  }

  // MARK: Recipes

  /// Where a text may come from.
  static let bases = ["column", "path", "up", "const", "join", "first-of", "filled", "split"]

  mutating func recipe(_ node: Node, _ task: inout Task, _ diagnostics: inout Diagnostics) -> Recipe? {
    if node.isScalar { return plain(node, &task, &diagnostics) }
    if task.holdsRegulations, node.speaks(of: ["number", "date"]) { return regulation(node, &task, &diagnostics) }
    guard var fields = MappingReader(node, &diagnostics) else { return nil }
    let base = fields.one(of: RecipeReader.bases, &diagnostics)
    let steps = RecipeSteps(&fields)
    fields.finish(&diagnostics)
    guard let base else { return nil }
    steps.reportConflicts(with: base.key, node, task, &diagnostics)

    let outer = task.dates
    defer { if task.position == .choice { task.dates = outer } }
    let own = steps.dates.flatMap { DateForms.read($0, &diagnostics) }
    task.dates = own.map { (format.withDays($0.forms), $0.text) } ?? outer
    guard var recipe = self.base(base.key, base.value, &task, &diagnostics) else { return nil }

    if let unknown = steps.unknown { recipe = recipe.unlessUnknown(RecipeReader.marks(unknown, &diagnostics)) }
    if let empty = steps.empty { recipe = recipe.unlessBlank(RecipeReader.marks(empty, &diagnostics)) }
    let width = steps.width.flatMap { $0.number(in: 1...64, &diagnostics) }
    let mapping =
      steps.codes.flatMap { self.mapping($0, task, &diagnostics) }
      ?? steps.codesFile.flatMap { self.mapping(file: $0, task, &diagnostics) }
    if case .split(let part, let separator, _) = recipe, base.key == "split" {
      recipe = .split(part, by: separator, partSteps(width, mapping, task))
    } else {
      if let width { recipe = .padded(recipe, width: width) }
      if let mapping { recipe = .mapped(recipe, mapping) }
      if let own, task.holdsRegulations {
        recipe = .split(recipe, by: [0x3B], [.regulation(own.forms, text: own.text)])
      }
    }
    if let own, task.isDate, task.position == .choice {
      recipe = .dated(recipe, own.forms, text: own.text)
      task.ownDates.append(own.text)
    }
    if let fallback = steps.fallback, let word = word(fallback, task, &diagnostics) {
      recipe = .defaulted(recipe, recipe.isDated ? dateText(word, task) : Array(word.utf8))
    }
    return recipe
  }

  mutating func plain(_ node: Node, _ task: inout Task, _ diagnostics: inout Diagnostics) -> Recipe? {
    guard let column = column(node, isList: task.holdsSeveral, &diagnostics) else { return nil }
    if !task.columns.contains(columns[column].text) { task.columns.append(columns[column].text) }
    return .column(column)
  }

  mutating func base(
    _ key: String, _ node: Node, _ task: inout Task, _ diagnostics: inout Diagnostics
  ) -> Recipe? {
    let isXML = if case .xml = format { true } else { false }
    if key == "column" && isXML || (key == "path" || key == "up") && !isXML {
      diagnostics.report(
        at: node.place,
        isXML
          ? Bilingual(vi: "nguồn XML dùng path, không dùng column", en: "a feed of XML has path, not column")
          : Bilingual(vi: "nguồn là bảng dùng column, không dùng \(key)", en: "a feed of tables has column, not \(key)")
      )
      return nil
    }
    switch key {
    case "column", "path": return plain(node, &task, &diagnostics)
    case "up": return above(node, &task, &diagnostics)
    case "const": return word(node, task, &diagnostics).map { .constant(Array($0.utf8)) }
    case "join": return joined(node, &task, &diagnostics)
    case "first-of": return firstOf(node, &task, &diagnostics)
    case "split": return split(node, &task, &diagnostics)
    case "filled":
      var marks: [(column: Int, word: [UInt8])] = []
      if node.entries(&diagnostics)?.isEmpty ?? false {
        return node.mistaken(
          for: Bilingual(vi: "ít nhất một cột với từ của nó", en: "at least one column with its word"), &diagnostics)
      }
      for entry in node.isMapping ? node.entries(&diagnostics) ?? [] : [] {
        let name = Node(.scalar(entry.key, isQuoted: false), at: entry.keyPlace, name: "filled")
        if case .column(let i)? = plain(name, &task, &diagnostics), let word = word(entry.value, task, &diagnostics) {
          marks.append((i, Array(word.utf8)))
        }
      }
      return .filled(marks)
    default: preconditionFailure("a recipe of \(key)")
    }
  }

  /// `{up: DonVi/@ma}`: from an element above the row, which one pass has seen by then.
  mutating func above(_ node: Node, _ task: inout Task, _ diagnostics: inout Diagnostics) -> Recipe? {
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
    guard let column = number(of: .above(path, isList: task.holdsSeveral), node, &diagnostics) else { return nil }
    if !task.columns.contains(path.text) { task.columns.append(path.text) }
    return .column(column)
  }

  // MARK: Words

  /// A text of ours: it must be one of the field's words, where the field has such, and a date where it holds one.
  private func word(_ node: Node, _ task: Task, _ diagnostics: inout Diagnostics) -> String? {
    if let words = task.words { return node.word(among: words, &diagnostics) }
    guard let text = node.text(&diagnostics).map(composed) else { return nil }
    if task.isDate, task.position != .piece, let forms = task.dates ?? dates, forms.forms.date(in: text) == nil {
      return node.mistaken(
        for: Bilingual(vi: "ngày dạng \(forms.text)", en: "a date written \(forms.text)"), &diagnostics)
    }
    return text
  }

  private func mapping(_ node: Node, _ task: Task, _ diagnostics: inout Diagnostics) -> Mapping? {
    guard let entries = node.entries(&diagnostics) else { return nil }
    if entries.isEmpty {
      return node.mistaken(for: Bilingual(vi: "ít nhất một từ", en: "at least one word"), &diagnostics)
    }
    var mapping = Mapping()
    for entry in entries {
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
        at: node.place, Bilingual(vi: "không có tệp \(quoted: path)", en: "there is no file \(quoted: path)"),
        nextStep: Bilingual(
          vi: "Lập tệp đó: mỗi dòng là từ của cơ quan, dấu phẩy, mã của ta.",
          en: "Make it: in each line the agency's word, a comma, our code."))
      return nil
    }
    return CodesFile(path: path, words: task.words).mapping(bytes, &diagnostics)
  }
}
