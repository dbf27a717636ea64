import Records

/// `figures.json`: the year's figures for other programs, and for next year's review.
public enum FiguresJSON {
  public static func file(_ year: ClosedYear) -> PublishedFile {
    PublishedFile(ClosedYear.name, json(year).written() + "\n")
  }

  private static func json(_ year: ClosedYear) -> JSON {
    var entries: [(key: String, value: JSON)] = [
      ("format", .text(ClosedYear.format)), ("version", .number(ClosedYear.version)), ("year", .number(year.year)),
      ("asOf", .text(year.asOf.description)),
    ]
    func add(_ key: String, _ value: JSON?) { if let value { entries.append((key, value)) } }
    add("fingerprintKey", year.key.map(JSON.text))
    add("undecided", year.undecided.map(JSON.number))
    add("consultation", year.consultation.map(json))
    add("tenure", year.tenure.map(json))
    add("plans", year.plans.map(json))
    add("agreements", year.agreements.map(json))
    add("conferences", year.conferences.map(json))
    add("returns", year.returns.map(json))
    add("rejects", year.rejects.map { .object([("rows", .number($0.rows)), ("cells", .number($0.cells))]) })
    add("rules", year.rules.map { .list($0.map(json)) })
    add("values", year.values.map { .list($0.map(json)) })
    add("findings", year.findings.map { .list($0.map(json)) })
    return .object(entries)
  }

  private static func json(_ fraction: Fraction) -> JSON {
    .object([("part", .number(fraction.part)), ("of", .number(fraction.whole))])
  }

  private static func json(_ rule: ClosedYear.RuleLine) -> JSON {
    .object([
      ("rule", .text(rule.rule)), ("outOfScope", .number(rule.outOfScope)), ("notJudged", .number(rule.notJudged)),
      ("examined", .number(rule.examined)), ("found", .number(rule.found)),
      ("violations", .number(rule.violations)), ("queries", .number(rule.queries)),
      ("notices", .number(rule.notices)),
    ])
  }

  private static func json(_ consultation: ClosedYear.Consultation) -> JSON {
    func line(_ line: ClosedYear.Consultation.Line) -> [(key: String, value: JSON)] {
      [
        ("compliant", .number(line.compliant)), ("violations", .number(line.violations)),
        ("queries", .number(line.queries)), ("notJudged", .number(line.notJudged)),
      ]
    }
    return .object([
      ("decisions", .number(consultation.decisions)), ("total", .object(line(consultation.total))),
      (
        "committees",
        .list(consultation.committees.map { .object(named("unit", $0.unit) + line($0.line)) })
      ),
    ])
  }

  private static func json(_ tenure: ClosedYear.Tenure) -> JSON {
    .object([
      ("overlong", json(tenure.overlong)),
      (
        "sectors",
        .list(tenure.sectors.map { .object([("sector", .text($0.name)), ("overlong", json($0.overlong))]) })
      ),
    ])
  }

  private static func json(_ returns: ClosedYear.Returns) -> JSON {
    func line(_ line: ClosedYear.Returns.Line) -> [(key: String, value: JSON)] {
      [
        ("files", .number(line.files)), ("accepted", .number(line.accepted)), ("rejected", .number(line.rejected)),
        ("setAside", .number(line.setAside)), ("accuracy", json(line.accuracy)),
        ("completeness", json(line.completeness)), ("inTime", json(line.inTime)),
      ]
    }
    return .object([
      ("senders", json(returns.senders)), ("total", .object(line(returns.total))),
      ("agencies", .list(returns.agencies.map { .object(named("agency", $0.agency) + line($0.line)) })),
    ])
  }

  private static func json(_ value: ClosedYear.Value) -> JSON {
    var entries: [(key: String, value: JSON)] = [
      ("key", .text(value.key)), ("vi", .text(value.value.vi)), ("en", .text(value.value.en)),
    ]
    if value.isUnset { entries.append(("unset", .flag(true))) }
    entries += named("from", value.from?.description) + named("until", value.until?.description)
    entries += named("citation", value.citation) + named("force", value.force?.rawValue)
    return .object(entries + named("confidence", value.confidence?.rawValue))
  }

  private static func json(_ findings: ClosedYear.Findings) -> JSON {
    .object([
      ("rule", .text(findings.rule)), ("severity", .text(findings.severity)),
      ("fingerprints", .list(findings.fingerprints.map(JSON.text))),
    ])
  }

  /// What is not known has no key.
  private static func named(_ key: String, _ text: String?) -> [(key: String, value: JSON)] {
    text.map { [(key, .text($0))] } ?? []
  }
}
