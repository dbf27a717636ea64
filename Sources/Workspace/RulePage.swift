import Configuration
import Records
import Rulebook
import Rules

/// What there is to know of one rule, for the terminal: what it checks and why, its cases, and the values it reads on a
/// day with what they rest on.
public struct RulePage: Sendable {
  public let card: RuleCard
  private let examples: Examples
  private let values: RuleValues

  /// The rule with that id or slug, whatever its capitals; nil where there is none.
  public init?(named name: String, by law: Law, on day: CivilDate) {
    guard
      let rule = Catalogue.rules.first(where: {
        [$0.card.id, $0.card.slug].contains { $0.lowercased() == name.lowercased() }
      })
    else { return nil }
    (card, examples) = (rule.card, rule.examples)
    values = RuleValues(card.reads, law, on: day)
  }

  public func lines(in language: Language) -> [String] {
    let isVi = language == .vi
    var lines = ["\(card.id) \(card.slug)", card.title[language], ""]
    lines += ["\(isVi ? "Lý do" : "Why"): \(card.rationale[language])"]
    lines += ["\(isVi ? "Đề nghị" : "What to do"): \(card.remedy[language])"]
    for (title, cases) in [
      (isVi ? "Phải nêu (ví dụ bằng tiếng Anh)" : "Reported", examples.reported),
      (isVi ? "Không nêu" : "Not reported", examples.silent),
      (isVi ? "Chưa đủ căn cứ kết luận" : "Not judged", examples.notJudged),
    ] where !cases.isEmpty {
      lines += ["", "\(title):"] + cases.map { "  - \($0.title)" }
    }
    return lines + values.lines(in: language)
  }
}

/// All rules, family by family, with how many of the values each reads nobody has set on a day.
public struct RuleIndex: Sendable {
  private let law: Law
  private let day: CivilDate

  public init(_ law: Law, on day: CivilDate) { (self.law, self.day) = (law, day) }

  public func lines(in language: Language) -> [String] {
    let unset = Set(law.allProvisions(inForceOn: day).filter { $0.isUnset && $0.holds }.map(\.key))
    let cards = Catalogue.rules.map(\.card)
    let width = cards.map(\.slug.count).max() ?? 0
    var lines: [String] = []
    for family in RuleCard.Family.allCases {
      let own = cards.filter { $0.family == family }
      if own.isEmpty { continue }
      if !lines.isEmpty { lines.append("") }
      lines.append("\(family.rawValue). \(family.name[language])")
      for card in own {
        let slug = card.slug + String(repeating: " ", count: width - card.slug.count)
        let open = card.reads.filter(unset.contains).count
        let note = open == 0 ? "" : " (\(Self.note(open, of: card.reads.count, language)))"
        lines.append("  \(card.id)  \(slug)  \(card.title[language])\(note)")
      }
    }
    return lines
  }

  private static func note(_ open: Int, of all: Int, _ language: Language) -> String {
    language == .vi ? "chưa xác định được \(open)/\(all) giá trị" : "\(open) of \(all) values not established"
  }

  /// The id or slug that a wrong name was most likely meant to be.
  public static func nearest(to name: String) -> String? {
    let cards = Catalogue.rules.map(\.card)
    return Configuration.nearest(to: name, among: cards.map(\.id) + cards.map(\.slug))
  }
}

/// The values that a rule reads, as they stand on a day.
private struct RuleValues {
  private let day: CivilDate
  private let set, unset: [AnnexLine]

  init(_ keys: [String], _ law: Law, on day: CivilDate) {
    let all = law.allProvisions(inForceOn: day)
    let own = keys.flatMap { key in all.filter { $0.key == key } }
    self.day = day
    // The shipped value that the office's own stands before is shown too, so that both can be compared.
    set = own.filter { !$0.isUnset }
    unset = own.filter { $0.isUnset && $0.holds }
  }

  func lines(in language: Language) -> [String] {
    let isVi = language == .vi
    let date = language.date(day)
    if set.isEmpty, unset.isEmpty {
      return ["", isVi ? "Không dựa vào giá trị nào của quy định." : "It reads no value of the rulebook."]
    }
    var lines: [String] = []
    if !set.isEmpty {
      lines += ["", isVi ? "Giá trị có hiệu lực ngày \(date):" : "Values in force on \(date):"]
      for line in set {
        lines.append("  \(line.key) (\(line.title[language])): \(line.value[language])")
        if let standing = line.provision { lines.append("    " + Self.text(standing, language)) }
      }
    }
    if !unset.isEmpty {
      lines += ["", isVi ? "Chưa xác định được ngày \(date):" : "Not established on \(date):"]
      for line in unset {
        lines.append("  \(line.key) (\(line.title[language]))")
        if let standing = line.provision { lines.append("    " + Self.text(standing, language)) }
      }
    }
    return lines
  }

  /// `từ 1/1/2010: Quy định 12-QĐ/TU, 21/12/2009, Điều 6 (quy định; cơ quan xác nhận; cơ quan đặt)`.
  private static func text(_ standing: AnnexLine.Standing, _ language: Language) -> String {
    let basis = standing.basis
    var notes = [basis.force.name, basis.confidence.name, standing.layer.name].map { $0[language] }
    if !standing.wins { notes.append(language == .vi ? "không áp dụng" : "not applied") }
    return "\(days(standing, language)): \(basis.citation) (\(notes.joined(separator: "; ")))"
  }

  private static func days(_ standing: AnnexLine.Standing, _ language: Language) -> String {
    let first = language.date(standing.from)
    guard let until = standing.until else { return language == .vi ? "từ \(first)" : "from \(first)" }
    let last = language.date(until)
    return language == .vi ? "từ \(first) đến \(last)" : "from \(first) to \(last)"
  }
}

extension AnnexLine {
  /// What counts on the day: nothing else is said of the key, or this stands before it.
  fileprivate var holds: Bool { provision?.wins ?? true }
}

extension RuleCard.Family {
  fileprivate var name: Bilingual {
    switch self {
    case .consultation: Bilingual(vi: "Trao đổi ý kiến với cấp ủy địa phương", en: "Consulting the local committee")
    case .tenure: Bilingual(vi: "Thời gian giữ chức vụ, luân chuyển", en: "Time in post, rotation")
    case .readiness: Bilingual(vi: "Chuẩn bị nhân sự đại hội, bầu cử", en: "Preparing congresses and elections")
    case .agreement: Bilingual(vi: "Quy chế phối hợp", en: "Coordination agreements")
    case .followUp: Bilingual(vi: "Thực hiện biện pháp đã quyết định", en: "Measures decided on")
    case .quality: Bilingual(vi: "Chất lượng số liệu", en: "Quality of the lists")
    }
  }
}

extension Basis.Force {
  fileprivate var name: Bilingual {
    switch self {
    case .law: Bilingual(vi: "quy định", en: "law")
    case .monitoring: Bilingual(vi: "ngưỡng theo dõi", en: "monitoring threshold")
    case .target: Bilingual(vi: "chỉ tiêu phấn đấu", en: "target")
    case .method: Bilingual(vi: "cách đối chiếu", en: "method")
    }
  }
}

extension Basis.Confidence {
  fileprivate var name: Bilingual {
    switch self {
    case .sourced: Bilingual(vi: "đã đối chiếu văn bản", en: "checked against the text")
    case .derived: Bilingual(vi: "suy ra từ văn bản", en: "derived from the text")
    case .recalled: Bilingual(vi: "chưa được xác minh", en: "not verified")
    case .office: Bilingual(vi: "cơ quan xác nhận", en: "confirmed by the office")
    }
  }
}

extension Layer {
  fileprivate var name: Bilingual {
    switch self {
    case .central: Bilingual(vi: "giá trị chung", en: "general value")
    case .office: Bilingual(vi: "cơ quan đặt", en: "the office's own")
    }
  }
}
