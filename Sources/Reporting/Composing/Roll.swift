import Records
import Rules

/// Every finding of the judgement, each in its one place of the review.
struct Roll: Sendable {
  /// Where the reader meets a finding.
  enum Place: Hashable, Sendable {
    /// Under a committee, with the cases of its district.
    case committee(Code<Unit>)
    /// Under the unit that answers for it, where no one committee is concerned.
    case unit(Code<Unit>?)
    /// In the table of the returns' quality, under the agency that sent the row.
    case agency(String)
  }

  /// An object, so that every list that has a finding points at the same one.
  final class Entry: Sendable {
    private let rule: Rule
    let finding: Finding
    let fingerprint: String
    /// How many findings up to this one have its fingerprint.
    private let times: Int32
    /// Its place in the list of all.
    let index: Int
    let place: Place

    fileprivate init(_ rule: Rule, _ finding: Finding, _ fingerprint: String, times: Int32, index: Int, _ place: Place)
    {
      (self.rule, self.finding, self.fingerprint, self.times) = (rule, finding, fingerprint, times)
      (self.index, self.place) = (index, place)
    }

    var card: RuleCard { rule.card }
    /// The anchor of its card or its row.
    var anchor: String { times > 1 ? "c-\(fingerprint)-\(times)" : "c-\(fingerprint)" }
  }

  /// One card for all of a rule's findings: a million copies of it would be most of the memory.
  fileprivate final class Rule: Sendable {
    let card: RuleCard
    init(_ card: RuleCard) { self.card = card }
  }

  /// In the order of the catalogue, as the annex lists them.
  let entries: [Entry]
  /// Those that have a card, and not a row among the questions of quality.
  let cases: [Entry]
  let questions: [Entry]

  init(_ judgement: Judgement, _ registry: Registry, key: FingerprintKey) {
    var seen: [String: Int32] = [:]
    var entries: [Entry] = []
    for (card, outcome) in judgement.outcomes {
      let rule = Rule(card)
      for finding in outcome.findings {
        let fingerprint = finding.fingerprint(card, registry, key)
        let times = seen[fingerprint, default: 0] + 1
        seen[fingerprint] = times
        entries.append(
          Entry(
            rule, finding, fingerprint, times: times, index: entries.count, Roll.place(of: finding, card, registry)))
      }
    }
    self.entries = entries
    cases = entries.filter { $0.card.family != .quality }
    questions = entries.filter { $0.card.family == .quality }
  }

  private static func place(of finding: Finding, _ card: RuleCard, _ registry: Registry) -> Place {
    if card.family == .quality { return .agency(registry.agency(of: finding.at)) }
    return finding.about.committee.map(Place.committee) ?? .unit(finding.responsible.first ?? finding.about.unit)
  }
}

extension Roll {
  /// Findings by a key, keys in the order of their first finding.
  static func grouped<Key: Hashable>(_ entries: [Entry], by key: (Entry) -> Key) -> [(key: Key, entries: [Entry])] {
    var order: [Key] = []
    var groups: [Key: [Entry]] = [:]
    for entry in entries {
      let key = key(entry)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(entry)
    }
    return order.map { ($0, groups[$0]!) }
  }
}

extension [Roll.Entry] {
  var figures: FindingFigures { FindingFigures(map(\.finding)) }

  /// Violations before queries before notices; else as they stand.
  var bySeverity: [Roll.Entry] {
    Severity.allCases.flatMap { severity in filter { $0.finding.severity == severity } }
  }
}

/// Where each finding's card stands, and which number it has.
struct CardOrder: Sendable {
  struct Group: Sendable {
    let place: Roll.Place
    let anchor: String
    let entries: [Roll.Entry]
    let figures: FindingFigures
  }

  /// Districts with most violations first, then those of no committee.
  let committees: [Group]
  let units: [Group]
  /// Looked up for every row of a table: thousands of districts are not gone through for each.
  private let anchors: [Roll.Place: String]

  init(_ roll: Roll, _ registry: Registry) {
    let groups = Roll.grouped(roll.cases) { $0.place }
    let listed = groups.enumerated().map { i, group in
      Group(place: group.key, anchor: "", entries: group.entries.bySeverity, figures: group.entries.figures)
    }
    let sorted = listed.enumerated().sorted { a, b in
      let (one, other) = (a.element.figures, b.element.figures)
      return (-one.violations, -one.queries, -one.notices, a.offset)
        < (-other.violations, -other.queries, -other.notices, b.offset)
    }.map(\.element)
    func numbered(_ groups: [Group], _ prefix: String) -> [Group] {
      groups.enumerated().map { i, group in
        Group(place: group.place, anchor: "\(prefix)-\(i + 1)", entries: group.entries, figures: group.figures)
      }
    }
    committees = numbered(sorted.filter { if case .committee = $0.place { true } else { false } }, "cap-uy")
    units = numbered(sorted.filter { if case .unit = $0.place { true } else { false } }, "don-vi")
    anchors = Dictionary(uniqueKeysWithValues: committees.map { ($0.place, $0.anchor) })
  }

  /// The group of a committee; nil where nothing was found in its district.
  func anchor(of committee: Code<Unit>) -> String? { anchors[.committee(committee)] }
}
