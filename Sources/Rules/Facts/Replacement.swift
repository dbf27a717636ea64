import Records
import Rulebook

/// The regulations that others cite: looked up by number and day, and what became of them.
struct RegulationList: Sendable {
  private let byNumber: [String: [Regulation]]
  private let registry: Registry

  init(_ registry: Registry) {
    self.registry = registry
    byNumber = Dictionary(grouping: registry.records.regulations) { Regulations.key(registry.names[$0.number]) }
  }

  /// Every regulation that a cell cites, `57-QĐ/TW 2007-05-03;…`. A number alone names one only where no other has it.
  ///
  /// - Parameter day: the last on which the text that cites was written. A number alone is none of a later day: numbers
  ///   come back.
  /// - Throws: `NotJudged` where the list does not have one, or a bare number may be several.
  func cited(in cell: Symbol, by day: CivilDate) throws(NotJudged) -> [Regulation] {
    if cell == .unreadable { throw .unknownRegulation }
    var cited: [Regulation] = []
    for text in registry.names[cell].split(separator: ";") {
      let one = try regulation(String(text), by: day)
      if !cited.contains(where: { $0.source == one.source }) { cited.append(one) }
    }
    return cited
  }

  private func regulation(_ text: String, by last: CivilDate = .last) throws(NotJudged) -> Regulation {
    let words = text.split(separator: " ")
    let day = words.last.flatMap { CivilDate(iso: $0) }
    let number = (day == nil ? words : words.dropLast()).joined(separator: " ")
    let found = (byNumber[Regulations.key(number)] ?? []).filter { one in
      day.map { one.date == $0 } ?? (one.date <= last)
    }
    guard let one = found.first else { throw .unknownRegulation }
    if Set(found.map(\.date)).count > 1 { throw .ambiguous }
    return one
  }

  /// What has come in the place of a regulation by `day`, and since when: the last of those that replaced each other.
  ///
  /// - Returns: nil for one still in force.
  func replacement(of regulation: Regulation, by day: CivilDate) throws(NotJudged) -> Replacement? {
    var last: Replacement?
    var current = regulation
    var seen: Set<SourceLocation> = []
    while seen.insert(current.source).inserted {
      guard let cell = current.replacedBy else {
        // It ended, and nothing took its place.
        if let until = current.until, until < day, last == nil {
          last = Replacement(by: nil, from: until.adding(days: 1))
        }
        break
      }
      let next = try? self.regulation(registry.names[cell])  // not in the list: its day follows from the end
      guard let from = next?.from ?? current.until?.adding(days: 1) else { throw .unknownRegulation }
      if from > day { break }
      last = Replacement(by: cell, from: from)
      guard let next else { break }
      current = next
    }
    return last
  }
}

/// What took the place of a regulation: nil where it only ended.
struct Replacement: Sendable {
  /// As the list of regulations writes it.
  let by: Symbol?
  let from: CivilDate
}
