import Configuration
import Records
import Reporting
import Rulebook
import Rules

/// Reads `figures.json` and `history/<year>.json`: every mistake of a file at its place, none of its figures guessed.
struct ClosedYearReader {
  let bytes: [UInt8]
  /// As the user knows the file.
  let path: String

  /// Nil after reporting what is wrong; a year whose parts contradict each other is wrong too.
  ///
  /// - Parameter year: what the file's name or the folder says.
  func read(year: Int?, _ diagnostics: inout Diagnostics) -> ClosedYear? {
    var mistakes = Diagnostics()
    let top = JSONDocument.read(bytes, path: path, into: &mistakes)
    let read: ClosedYear? = top?.mapping(&mistakes) { fields, mistakes in
      figures(&fields, year: year, &mistakes)
    }
    diagnostics.report(mistakes)
    return mistakes.isEmpty ? read : nil
  }

  private func figures(
    _ fields: inout MappingReader, year: Int?, _ mistakes: inout Diagnostics
  ) -> ClosedYear? {
    _ = fields.required("format", &mistakes)?.word(among: [ClosedYear.format], &mistakes)
    fields.required("version", &mistakes)?.isVersion(&mistakes)
    let yearNode = fields.required("year", &mistakes)
    let number = yearNode?.number(in: 2...9998, &mistakes)
    if let yearNode, let number, let year, number != year {
      mistakes.report(
        at: yearNode.place,
        Bilingual(
          vi: "số liệu là của năm \(number), không phải năm \(year)",
          en: "these are figures of \(number), not of \(year)"))
    }
    let dayNode = fields.required("asOf", &mistakes)
    let day = dayNode?.date(&mistakes)
    if let dayNode, let day, let number, day.year != number {
      mistakes.report(
        at: dayNode.place,
        Bilingual(vi: "ngày xét không thuộc năm \(number)", en: "the day judged is not in \(number)"))
    }
    var closed = ClosedYear(year: number ?? 0, asOf: day ?? .first)
    closed.key = fields.optional("fingerprintKey")?.hex(16, &mistakes)
    closed.undecided = fields.optional("undecided")?.count(&mistakes)
    closed.consultation = fields.optional("consultation")?.consultation(&mistakes)
    closed.tenure = fields.optional("tenure")?.tenure(&mistakes)
    closed.plans = fields.optional("plans")?.fraction(&mistakes)
    closed.agreements = fields.optional("agreements")?.fraction(&mistakes)
    closed.conferences = fields.optional("conferences")?.fraction(&mistakes)
    closed.returns = fields.optional("returns")?.returns(&mistakes)
    closed.rejects = fields.optional("rejects")?.mapping(&mistakes) { fields, mistakes in
      ClosedYear.Rejects(rows: fields.count("rows", &mistakes), cells: fields.count("cells", &mistakes))
    }
    closed.rules = fields.optional("rules")?.each(&mistakes, once: { $0.rule }, ClosedYear.RuleLine.read)
    closed.values = fields.optional("values")?.each(&mistakes, once: nil, ClosedYear.Value.read)
    closed.findings = fields.optional("findings")?.each(
      &mistakes, once: { "\($0.rule) \($0.severity)" }, ClosedYear.Findings.read)
    return closed
  }
}

extension ClosedYear.RuleLine {
  fileprivate static func read(_ fields: inout MappingReader, _ mistakes: inout Diagnostics) -> Self? {
    let rule = fields.required("rule", &mistakes)?.text(&mistakes)
    let line = Self(
      rule ?? "", outOfScope: fields.count("outOfScope", &mistakes), notJudged: fields.count("notJudged", &mistakes),
      examined: fields.count("examined", &mistakes), found: fields.count("found", &mistakes),
      violations: fields.count("violations", &mistakes), queries: fields.count("queries", &mistakes),
      notices: fields.count("notices", &mistakes))
    if line.found > line.examined || line.found > line.violations + line.queries + line.notices {
      mistakes.report(
        at: fields.place,
        Bilingual(
          vi: "số đối tượng có phát hiện (found) lớn hơn số đã xem xét hoặc số phát hiện",
          en: "more subjects have findings than were examined, or than there are findings"))
    }
    return rule == nil ? nil : line
  }
}

extension ClosedYear.Value {
  fileprivate static func read(_ fields: inout MappingReader, _ mistakes: inout Diagnostics) -> Self? {
    let key = fields.required("key", &mistakes)?.text(&mistakes)
    let vi = fields.required("vi", &mistakes)?.text(&mistakes)
    let en = fields.required("en", &mistakes)?.text(&mistakes)
    let isUnset = fields.optional("unset")?.flag(&mistakes) ?? false
    let from = fields.optional("from")?.date(&mistakes)
    let until = fields.optional("until")?.date(&mistakes)
    let citation = fields.optional("citation")?.text(&mistakes)
    let force = fields.optional("force")?.word(Basis.Force.self, &mistakes)
    let confidence = fields.optional("confidence")?.word(Basis.Confidence.self, &mistakes)
    guard let key, let vi, let en else { return nil }
    return Self(
      key: key, value: Bilingual(vi: vi, en: en), isUnset: isUnset, from: from, until: until, citation: citation,
      force: force, confidence: confidence)
  }
}

extension ClosedYear.Findings {
  fileprivate static func read(_ fields: inout MappingReader, _ mistakes: inout Diagnostics) -> Self? {
    let rule = fields.required("rule", &mistakes)?.text(&mistakes)
    let severity = fields.required("severity", &mistakes)?.word(Severity.self, &mistakes)
    let prints = fields.required("fingerprints", &mistakes)?.list(&mistakes)
    let read = prints?.compactMap { $0.hex(16, &mistakes) } ?? []
    guard let rule, let severity else { return nil }
    return Self(rule: rule, severity: severity.rawValue, fingerprints: read)
  }
}

extension Node {
  /// A figure: no less than nothing.
  fileprivate func count(_ mistakes: inout Diagnostics) -> Int? { number(in: 0...1_000_000_000, &mistakes) }

  fileprivate func isVersion(_ mistakes: inout Diagnostics) {
    let known = ClosedYear.version
    if case .scalar(String(known), false) = content { return }
    let _: Int? = mistaken(
      for: Bilingual(
        vi: "\(known), phiên bản mà chương trình này đọc được", en: "\(known), the version that this program reads"),
      &mistakes)
  }

  /// So many lower-case hex digits.
  func hex(_ digits: Int, _ mistakes: inout Diagnostics) -> String? {
    if case .scalar(let text, true) = content, text.utf8.count == digits, text.utf8.allSatisfy(\.isHexDigit) {
      return text
    }
    return mistaken(
      for: Bilingual(
        vi: "\(digits) chữ số thập lục, chữ thường", en: "\(digits) hex digits in lower case"), &mistakes)
  }

  fileprivate func fraction(_ mistakes: inout Diagnostics) -> Fraction? {
    let place = place
    return mapping(&mistakes) { fields, mistakes in
      let fraction = Fraction(fields.count("part", &mistakes), of: fields.count("of", &mistakes))
      if fraction.part > fraction.whole {
        mistakes.report(
          at: place, Bilingual(vi: "phần (part) lớn hơn tổng (of)", en: "the part is greater than the whole (of)"))
      }
      return fraction
    }
  }

  /// A list of mappings; where `once` names an item, no name stands twice.
  fileprivate func each<Item>(
    _ mistakes: inout Diagnostics, once name: ((Item) -> String)?,
    _ read: (inout MappingReader, inout Diagnostics) -> Item?
  ) -> [Item] {
    var seen: Set<String> = []
    return (list(&mistakes) ?? []).compactMap { node in
      guard let item = node.mapping(&mistakes, read) else { return nil }
      if let name, !seen.insert(name(item)).inserted {
        mistakes.report(
          at: node.place,
          Bilingual(vi: "\(quoted: name(item)) có hai lần", en: "\(quoted: name(item)) stands there twice"))
      }
      return item
    }
  }

  fileprivate func consultation(_ mistakes: inout Diagnostics) -> ClosedYear.Consultation? {
    func line(_ fields: inout MappingReader, _ mistakes: inout Diagnostics) -> ClosedYear.Consultation.Line {
      ClosedYear.Consultation.Line(
        compliant: fields.count("compliant", &mistakes), violations: fields.count("violations", &mistakes),
        queries: fields.count("queries", &mistakes), notJudged: fields.count("notJudged", &mistakes))
    }
    let place = place
    return mapping(&mistakes) { fields, mistakes in
      let decisions = fields.count("decisions", &mistakes)
      let total = fields.required("total", &mistakes)?.mapping(&mistakes) { fields, mistakes in
        line(&fields, &mistakes)
      }
      let committees = fields.required("committees", &mistakes)?.each(&mistakes, once: { $0.unit ?? "" }) {
        fields, mistakes -> (unit: String?, line: ClosedYear.Consultation.Line)? in
        (fields.optional("unit")?.text(&mistakes), line(&fields, &mistakes))
      }
      guard let total, let committees else { return nil }
      let read = ClosedYear.Consultation(decisions: decisions, total: total, committees: committees)
      if !read.isBalanced {
        mistakes.report(
          at: place,
          Bilingual(vi: "các cấp ủy cộng lại không bằng total", en: "the committees do not add up to the total"))
      }
      return read
    }
  }

  fileprivate func tenure(_ mistakes: inout Diagnostics) -> ClosedYear.Tenure? {
    mapping(&mistakes) { fields, mistakes in
      let overlong = fields.fraction("overlong", &mistakes)
      let sectors = fields.required("sectors", &mistakes)?.each(&mistakes, once: nil) {
        fields, mistakes -> ClosedYear.Tenure.Sector? in
        let name = fields.required("sector", &mistakes)?.text(&mistakes)
        let overlong = fields.fraction("overlong", &mistakes)
        return name.map { ClosedYear.Tenure.Sector(name: $0, overlong: overlong) }
      }
      return sectors.map { ClosedYear.Tenure(overlong: overlong, sectors: $0) }
    }
  }

  fileprivate func returns(_ mistakes: inout Diagnostics) -> ClosedYear.Returns? {
    func line(_ fields: inout MappingReader, _ mistakes: inout Diagnostics) -> ClosedYear.Returns.Line {
      ClosedYear.Returns.Line(
        files: fields.count("files", &mistakes), accepted: fields.count("accepted", &mistakes),
        rejected: fields.count("rejected", &mistakes), setAside: fields.count("setAside", &mistakes),
        accuracy: fields.fraction("accuracy", &mistakes), completeness: fields.fraction("completeness", &mistakes),
        inTime: fields.fraction("inTime", &mistakes))
    }
    return mapping(&mistakes) { fields, mistakes in
      let senders = fields.fraction("senders", &mistakes)
      let total = fields.required("total", &mistakes)?.mapping(&mistakes) { fields, mistakes in
        line(&fields, &mistakes)
      }
      let agencies = fields.required("agencies", &mistakes)?.each(&mistakes, once: { $0.agency ?? "" }) {
        fields, mistakes -> (agency: String?, line: ClosedYear.Returns.Line)? in
        (fields.optional("agency")?.text(&mistakes), line(&fields, &mistakes))
      }
      guard let total, let agencies else { return nil }
      return ClosedYear.Returns(senders: senders, total: total, agencies: agencies)
    }
  }
}

extension MappingReader {
  /// A figure that must stand there; what is wrong with it is reported, and nothing is made of the file then.
  fileprivate mutating func count(_ key: String, _ mistakes: inout Diagnostics) -> Int {
    required(key, &mistakes)?.count(&mistakes) ?? 0
  }

  fileprivate mutating func fraction(_ key: String, _ mistakes: inout Diagnostics) -> Fraction {
    required(key, &mistakes)?.fraction(&mistakes) ?? Fraction()
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool { (0x30...0x39).contains(self) || (0x61...0x66).contains(self) }
}
