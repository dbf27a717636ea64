import Records
import Rules

/// Which pages stand beside the report, and on which of them each finding is told in full.
///
/// A finding has one case page, under the first unit that answers for it; it may stand on several units' pages.
struct PagePlan: Sendable {
  /// So many cards a case page.
  static let cardsOnAPage = 200

  struct UnitPages: Sendable {
    /// Nil for what nobody answers for and no unit is named in.
    let unit: Code<Unit>?
    /// Without folder and ending.
    let name: String
    /// Told on its case pages, in the order of the annex.
    let entries: [Roll.Entry]
    /// All that it answers for, the rest with another unit before it.
    let answers: [Roll.Entry]

    var casePages: Int { (entries.count + PagePlan.cardsOnAPage - 1) / PagePlan.cardsOnAPage }

    /// - Parameter number: from 1.
    func casePage(_ number: Int) -> String {
      let digits = String(number)
      return "cases/\(name)-\(String(repeating: "0", count: max(0, 3 - digits.count)))\(digits).html"
    }
  }

  /// In the order of their codes.
  let units: [UnitPages]
  private let unitNames: [Code<Unit>: String]
  /// By a finding's place in the list of all: its unit's place in `units`, and its own place there.
  private let homes: [(unit: Int32, place: Int32)]

  static let index = "units/index"
  static func unitPage(_ name: String) -> String { "units/\(name)" }

  init(_ roll: Roll, _ registry: Registry, agencies: [Agency]) {
    let senders = Dictionary(
      agencies.compactMap { agency in registry.unitCode(agency.unit).map { (agency.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    func home(_ entry: Roll.Entry) -> Code<Unit>? {
      entry.finding.responsible.first ?? entry.finding.about.unit ?? senders[registry.agency(of: entry.finding.at)]
    }
    var entries: [Code<Unit>?: [Roll.Entry]] = [:]
    var answers: [Code<Unit>?: [Roll.Entry]] = [:]
    for entry in roll.entries {
      let home = home(entry)
      entries[home, default: []].append(entry)
      answers[home, default: []].append(entry)
      var others: Set<Code<Unit>> = []
      for other in entry.finding.responsible where other != home && others.insert(other).inserted {
        answers[other, default: []].append(entry)
      }
    }
    func code(_ unit: Code<Unit>?) -> String { unit.map { registry.names[$0.symbol] } ?? "" }
    let order = answers.keys.sorted { a, b in
      a == nil || b == nil
        ? b == nil && a != nil : code(a).unicodeScalars.lexicographicallyPrecedes(code(b).unicodeScalars)
    }
    units = order.map { unit in
      UnitPages(
        unit: unit, name: unit == nil ? PageName.nobody : PageName.of(code(unit)), entries: entries[unit] ?? [],
        answers: answers[unit] ?? [])
    }
    var homes = [(unit: Int32, place: Int32)](repeating: (-1, -1), count: roll.entries.count)
    for (i, unit) in units.enumerated() {
      for (place, entry) in unit.entries.enumerated() {
        homes[entry.index] = (Int32(truncatingIfNeeded: i), Int32(truncatingIfNeeded: place))
      }
    }
    self.homes = homes
    unitNames = Dictionary(
      uniqueKeysWithValues: units.compactMap { pages in pages.unit.map { ($0, pages.name) } })
  }

  /// The one page that tells a finding in full, and its card there: `cases/QU-HA-001.html#c-3f9ac204`.
  func address(of entry: Roll.Entry) -> String {
    let home = homes[entry.index]
    let page = units[Int(home.unit)].casePage(Int(home.place) / PagePlan.cardsOnAPage + 1)
    return "\(page)#\(entry.anchor)"
  }

  /// A unit's page; nil where it answers for nothing.
  func address(of unit: Code<Unit>) -> String? {
    unitNames[unit].map { PagePlan.unitPage($0) + Page.ending + "#" }
  }

  /// Every page there will be, in the order in which they are written.
  var names: Set<String> {
    var all: Set<String> = ["report.html", "report.md"]
    if units.isEmpty { return all }
    for medium in Medium.allCases { all.insert(PagePlan.index + medium.ending) }
    for unit in units {
      for medium in Medium.allCases { all.insert(PagePlan.unitPage(unit.name) + medium.ending) }
      for number in 1...max(1, unit.casePages) where unit.casePages > 0 { all.insert(unit.casePage(number)) }
    }
    return all
  }
}

extension Medium {
  /// Of a page's file name.
  var ending: String {
    switch self {
    case .html: ".html"
    case .markdown: ".md"
    }
  }
}
