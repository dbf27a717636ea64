import Records
import Rules

/// Every finding, one a line, in the order of the review's first annex.
public enum FindingsCSV {
  public static let name = "findings.csv"
  static let header = [
    "rule", "severity", "fingerprint", "agency", "file", "line", "path", "official", "unit", "committee",
    "responsible", "document", "date", "parameters", "coverage", "sentence",
  ]

  public static func text(_ input: ReviewInput) -> String {
    let registry = input.inquiry.registry
    var csv = CSVText(header: header)
    func code(_ unit: Code<Unit>?) -> String { unit.map { registry.names[$0.symbol] } ?? "" }
    for entry in Roll(input.judgement, registry, key: input.key).entries {
      let finding = entry.finding
      let about = finding.about
      csv.add([
        entry.card.id, finding.severity.rawValue, entry.fingerprint, registry.agency(of: finding.at),
        registry.path(of: finding.at), String(finding.at.line),
        // Where in a row of XML: the locations do not hold it, the byte in rejects.csv does.
        "", about.official.map { registry.code(of: $0) } ?? "", code(about.unit), code(about.committee),
        finding.responsible.map { code($0) }.joined(separator: ";"), document(about.document, registry),
        about.date?.description ?? "", finding.under.map(\.key).joined(separator: ";"),
        finding.coverage?.completeness.rawValue ?? "",
        finding.statement.sentence(in: input.voice.language).text(in: input.voice, registry),
      ])
    }
    return csv.text
  }

  /// `187/QĐ-CT 2010-03-15`
  static func document(_ document: Document?, _ registry: Registry) -> String {
    guard let document else { return "" }
    let number = document.number.map { registry.names[$0] }
    return [number, document.date?.description].compactMap(\.self).joined(separator: " ")
  }
}
