import Records
import Rulebook

/// One decision on one person, from all the lists that have it: the decider's and the committee's.
///
/// A class of nothing but `let`s, for many facts keep each of them.
final class UnitedAction: Sendable {
  /// As the decider's own list has it, with what only others give; its date holds every reading.
  let action: PersonnelAction
  /// The row the decider's own list has, then the others.
  let rows: [SourceLocation]
  /// The rows themselves, in the order of the files.
  let entries: [PersonnelAction]
  /// What the lists call it: a committee may write rotation where the decider writes transfer.
  let kinds: Set<ActionKind>
  /// When a list says that the committee learned of it, and whose list that is.
  let learned: [(sender: Code<Unit>?, date: PartialDate)]
  let referral: Document
  /// Whether any of the lists has a column for a referral at all.
  let mayHaveReferral: Bool

  /// The day on which `committee` learned of it: by its own list, or by the decider's.
  func learned(by committee: Code<Unit>?) -> PartialDate? {
    let told = learned.filter { $0.sender == nil || $0.sender == committee || $0.sender == action.decider }
    return Letter.readings(told.map(\.date))
  }

  /// Unites rows about one person by one decider that are one decision. Counting one twice would charge it twice.
  static func united(_ registry: Registry) -> [UnitedAction] {
    let rows = registry.records.actions
    var united: [UnitedAction] = []
    united.reserveCapacity(rows.count)
    for official in registry.decidedOn { united += self.united(on: registry.actions(on: official), registry) }
    united += self.united(on: rows.filter(\.official.isUnreadable)[...], registry)
    return united.sorted { $0.entries[0].source < $1.entries[0].source }
  }

  /// - Parameter rows: all on one person.
  private static func united(on rows: ArraySlice<PersonnelAction>, _ registry: Registry) -> [UnitedAction] {
    if rows.count == 1 { return [UnitedAction(Array(rows), registry)] }
    var places: [Code<Unit>: [Int]] = [:]
    var groups: [[PersonnelAction]] = []
    // Rows with a number first: what has none joins them, and never keeps two of them apart.
    for row in rows.filter({ $0.knownNumber != nil }) + rows.filter({ $0.knownNumber == nil }) {
      let same = (places[row.decider] ?? []).filter { place in groups[place].allSatisfy { isOne($0, row, registry) } }
      let chosen = same.first { place in groups[place].contains { $0.kind == row.kind } } ?? same.first
      if let chosen {
        groups[chosen].append(row)
      } else {
        places[row.decider, default: []].append(groups.count)
        groups.append([row])
      }
    }
    return groups.map { UnitedAction($0.sorted { $0.source < $1.source }, registry) }
  }

  /// By number, whatever the lists say of its kind and its day; without one, by day, kind and places. Within one
  /// agency's list two kinds are two decisions; between two lists one kind on one day is one, however each writes the
  /// number and the units.
  private static func isOne(_ a: PersonnelAction, _ b: PersonnelAction, _ registry: Registry) -> Bool {
    let isOneList = registry.agency(of: a.source) == registry.agency(of: b.source)
    if a.kind != b.kind, isOneList { return false }
    if a.kind == b.kind, !isOneList, a.decided.isExact, a.decided == b.decided { return true }
    if let one = a.knownNumber, let other = b.knownNumber {
      // A number starts anew every year.
      return one == other && a.decided.earliest.year == b.decided.latest.year
    }
    func agree<Of>(_ one: Code<Of>?, _ other: Code<Of>?) -> Bool { one == nil || other == nil || one == other }
    return a.decided.overlaps(b.decided) && (a.kind == b.kind || a.decided.isExact && a.decided == b.decided)
      && agree(a.fromUnit, b.fromUnit) && agree(a.toUnit, b.toUnit)
  }

  private init(_ rows: [PersonnelAction], _ registry: Registry) {
    func sender(_ row: PersonnelAction) -> Code<Unit>? {
      registry.sender(of: row.source).flatMap { registry.isKnown($0) ? $0 : nil }
    }
    let first = rows.first { sender($0) == $0.decider } ?? rows[0]
    let ordered = [first] + rows.filter { $0.source != first.source }
    action = ordered.dropFirst().reduce(first) { $0.filled(from: $1) }.dated(UnitedAction.readings(rows.map(\.decided)))
    self.rows = ordered.map(\.source)
    entries = rows
    kinds = Set(rows.map(\.kind))
    learned = rows.compactMap { row in row.learned.map { (sender(row), $0) } }
    referral = Document(
      number: ordered.lazy.compactMap(\.referral.number).first,
      date: Letter.readings(rows.compactMap(\.referral.date)))
    mayHaveReferral = rows.contains { registry.speaks($0.source, of: "referral.date", in: .action) }
  }

  /// What all lists leave possible where they agree, the narrower of a month and its day; where they do not, each.
  private static func readings(_ dates: [PartialDate]) -> PartialDate {
    dates.dropFirst().reduce(dates[0]) { one, other in
      one.overlaps(other)
        ? PartialDate(between: max(one.earliest, other.earliest), and: min(one.latest, other.latest))
        : PartialDate(between: min(one.earliest, other.earliest), and: max(one.latest, other.latest))
    }
  }
}

extension PersonnelAction {
  fileprivate var knownNumber: Symbol? { decision.number == .unreadable ? nil : decision.number }
}

extension PartialDate {
  func overlaps(_ other: PartialDate) -> Bool { earliest <= other.latest && other.earliest <= latest }
}
