import Records
import Rulebook
import Rules

/// The pages about the rules, a page a family, made of the cards, the cases as they are judged, and the shipped values.
struct RulePages {
  private let rules: [any Rule]
  private let law: Law
  /// Every value there is, by its key.
  private let lines: [String: [AnnexLine]]

  init(_ rules: [any Rule], _ law: Law) {
    (self.rules, self.law) = (rules, law)
    lines = Dictionary(grouping: law.allProvisions(overlapping: .first ... .last), by: \.key)
  }

  /// Families that have a rule, in their order.
  var families: [RuleCard.Family] {
    RuleCard.Family.allCases.filter { family in rules.contains { $0.card.family == family } }
  }

  static func path(of family: RuleCard.Family) -> String { "docs/rules/\(family.file).md" }

  private func rules(of family: RuleCard.Family) -> [any Rule] { rules.filter { $0.card.family == family } }

  // MARK: The list

  /// For `docs/rules.md`: a table a family.
  func list() throws -> String {
    var text: [String] = []
    for family in families {
      text += [
        "", "### \(family.title.vi) · \(family.title.en)", "",
        "| | Quy tắc · Rule | Mức cao nhất · at most | Giá trị · values |", "|---|---|---|---|",
      ]
      for rule in rules(of: family) {
        let card = rule.card
        let keys = card.reads.map { "`\($0)`" }.joined(separator: " ")
        text.append(
          "| [\(card.id)](rules/\(family.file).md#\(anchor(card))) | \(cell(card.title.vi)) · \(cell(card.title.en)) "
            + "| \(try worst(rule)?.title ?? "–") | \(keys.isEmpty ? "–" : keys) |")
      }
    }
    return text.joined(separator: "\n") + "\n\n"
  }

  /// By what its own cases give: severity comes from data.
  private func worst(_ rule: any Rule) throws -> Severity? {
    try rule.examples.reported.flatMap { rule.examine(try Stage($0, in: rule.examples).inquiry).findings }
      .map(\.severity).min { Severity.allCases.firstIndex(of: $0)! < Severity.allCases.firstIndex(of: $1)! }
  }

  // MARK: A page

  func page(of family: RuleCard.Family) throws -> String {
    let rules = rules(of: family)
    var text = [
      "# \(family.title.vi) · \(family.title.en)", "",
      "Trang này do `make docs` viết từ mã nguồn và từ `rulebook/`; không sửa tay. Tên các trường hợp chỉ có bằng tiếng Anh.  ",
      "`make docs` writes this page from the code and from `rulebook/`; do not edit it. Titles of cases are in English only.",
      "",
      "Cách xét chung: [Các quy tắc](../rules.md). · How every rule is judged: [the rules](../rules.md).", "",
    ]
    text += rules.map { "- [\($0.card.id) \($0.card.title.vi) · \($0.card.title.en)](#\(anchor($0.card)))" }
    for rule in rules { text += try section(rule) }
    text += values(of: rules)
    return text.joined(separator: "\n") + "\n"
  }

  private func section(_ rule: any Rule) throws -> [String] {
    let card = rule.card
    var text = [
      "", heading(card), "", "*\(card.title.en)* · `\(card.slug)`", "", card.rationale.vi + "  ", card.rationale.en, "",
      "- **Việc cần làm · what to do**: \(card.remedy.vi) · \(card.remedy.en)",
      "- **Mức cao nhất · at most**: \(try worst(rule)?.title ?? "–")",
    ]
    let keys = card.reads.map { "[`\($0)`](#\(anchor(key: $0)))" }
    text.append("- **Giá trị · values**: \(keys.isEmpty ? "không · none" : keys.joined(separator: ", "))")
    let needs = RecordKind.allCases.flatMap { kind in (card.needs[kind] ?? []).map { "`\(kind.rawValue).\($0)`" } }
    if !needs.isEmpty { text.append("- **Trường phải có · needed fields**: \(needs.joined(separator: ", "))") }
    if !rule.examples.setting.isEmpty {
      text += ["", "Bối cảnh của mọi trường hợp · The setting of every case:", ""] + block(rule.examples.setting)
    }
    let examples = rule.examples
    text += try cases(examples.reported, "Có báo · Reported", of: rule)
    text += try cases(examples.silent, "Không báo · Not reported", of: rule)
    text += try cases(examples.notJudged, "Chưa đủ căn cứ kết luận · Not judged", of: rule)
    return text
  }

  private func cases(_ cases: [Case], _ title: String, of rule: any Rule) throws -> [String] {
    if cases.isEmpty { return [] }
    var text = ["", "### \(rule.card.id): \(title)"]
    for one in cases {
      text += ["", "**\(one.title)**", ""] + block(one.rows)
      let inquiry = try Stage(one, in: rule.examples).inquiry
      let outcome = rule.examine(inquiry)
      for finding in outcome.findings {
        func sentence(_ language: Language) -> String {
          plain(finding.statement.sentence(in: language).text(in: Voice(language), inquiry.registry))
        }
        text += ["", "> \(finding.severity.title): \(sentence(.vi))  ", "> \(sentence(.en))"]
      }
      for (reason, _) in outcome.reasons {
        let told = reason.reason(in: law)
        text += ["", "> \(plain(told.vi))  ", "> \(plain(told.en))"]
      }
    }
    return text
  }

  // MARK: Values

  private func values(of rules: [any Rule]) -> [String] {
    let keys = Law.keys.filter { key in rules.contains { $0.card.reads.contains(key) } }
    if keys.isEmpty { return [] }
    var text = [
      "", "## Giá trị · Values", "",
      "Như trong `rulebook/` kèm chương trình; văn phòng đặt giá trị của mình trong `rulebook/local/`.  ",
      "As the shipped `rulebook/` has them; an office sets its own in `rulebook/local/`.",
    ]
    for key in keys {
      guard let heading = law.heading(of: key) else { continue }
      text += [
        "", "### `\(key)`", "",
        "\(heading.title.vi) · \(heading.title.en). Đọc theo \(heading.readOn.name.vi) · read on \(heading.readOn.name.en).",
        "", "| Từ · from | Giá trị · value | Căn cứ · cited | Tính chất · nature |", "|---|---|---|---|",
      ]
      for line in lines[key] ?? [] {
        guard let standing = line.provision else { continue }
        let days = [standing.from.description, standing.until?.description].compactMap(\.self).joined(separator: " – ")
        let (force, confidence) = (standing.basis.force.name, standing.basis.confidence.name)
        text.append(
          "| \(days) | \(cell(line.value.vi)) · \(cell(line.value.en)) | \(cell(standing.basis.citation)) "
            + "| \(force.vi), \(confidence.vi) · \(force.en), \(confidence.en) |")
      }
    }
    return text
  }

  // MARK: Text

  private func block(_ rows: String) -> [String] {
    let lines = rows.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    return ["```text"] + lines.drop { $0.isEmpty }.reversed().drop { $0.isEmpty }.reversed() + ["```"]
  }

  /// Text of a file in running text: nothing of it is markup.
  private func plain(_ text: String) -> String {
    var plain = ""
    for character in text {
      if "\\`*_<>|#[]".contains(character) { plain.append("\\") }
      plain.append(character == "\n" ? " " : character)
    }
    return plain
  }

  private func cell(_ text: String) -> String { plain(text) }

  private func heading(_ card: RuleCard) -> String { "## \(card.id)  \(card.title.vi)".replacing("  ", with: " ") }

  /// As sites that show Markdown make it of a heading: small letters, hyphens for spaces, no marks.
  private func anchor(_ card: RuleCard) -> String { anchor("\(card.id) \(card.title.vi)") }
  private func anchor(key: String) -> String { anchor(key) }

  private func anchor(_ heading: String) -> String {
    String(
      heading.lowercased().compactMap { character in
        character == " "
          ? "-"
          : character.isLetter || character.isNumber || character == "-" || character == "_"
            ? character : nil
      })
  }
}

extension Severity {
  fileprivate var title: String {
    switch self {
    case .violation: "vi phạm · violation"
    case .query: "cần giải trình · query"
    case .notice: "cần lưu ý · notice"
    }
  }
}

extension RuleCard.Family {
  fileprivate var file: String {
    switch self {
    case .consultation: "consultation"
    case .tenure: "tenure"
    case .readiness: "readiness"
    case .agreement: "agreement"
    case .followUp: "follow-up"
    case .quality: "quality"
    }
  }

  fileprivate var title: Bilingual {
    switch self {
    case .consultation: Bilingual(vi: "Trao đổi ý kiến với cấp ủy", en: "Consultation")
    case .tenure: Bilingual(vi: "Thời gian giữ chức vụ", en: "Time in post")
    case .readiness: Bilingual(vi: "Chuẩn bị nhân sự", en: "Readiness for elections")
    case .agreement: Bilingual(vi: "Quy chế phối hợp", en: "Coordination agreements")
    case .followUp: Bilingual(vi: "Theo dõi việc đã kết luận", en: "Measures decided")
    case .quality: Bilingual(vi: "Chất lượng số liệu", en: "Quality of the data")
    }
  }
}

extension ReadOn {
  fileprivate var name: Bilingual {
    switch self {
    case .asOf: Bilingual(vi: "ngày xét", en: "the day of the report")
    case .decision: Bilingual(vi: "ngày quyết định", en: "the day of the decision")
    case .referenceMonth: Bilingual(vi: "tháng tính tuổi", en: "the month from which ages are reckoned")
    case .milestone: Bilingual(vi: "mốc thời gian của việc", en: "the milestone's day")
    }
  }
}

extension Basis.Force {
  fileprivate var name: Bilingual {
    switch self {
    case .law: Bilingual(vi: "quy định", en: "law")
    case .monitoring: Bilingual(vi: "ngưỡng theo dõi", en: "monitoring threshold")
    case .target: Bilingual(vi: "chỉ tiêu", en: "target")
    case .method: Bilingual(vi: "cách tính", en: "method")
    }
  }
}

extension Basis.Confidence {
  fileprivate var name: Bilingual {
    switch self {
    case .sourced: Bilingual(vi: "theo văn bản", en: "from the text")
    case .derived: Bilingual(vi: "suy từ văn bản", en: "derived from the text")
    case .recalled: Bilingual(vi: "chưa đối chiếu văn bản", en: "not checked against the text")
    case .office: Bilingual(vi: "do văn phòng đặt", en: "set by the office")
    }
  }
}
