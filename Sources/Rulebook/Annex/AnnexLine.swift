import Configuration
import Records

/// One provision as the annex and the rule cards print it, or the word that there is none.
public struct AnnexLine: Sendable, Hashable {
  public let key: String
  public let title: Bilingual
  /// The value with its unit; “chưa xác định được” where it is unset.
  public let value: Bilingual
  /// Whether nobody has set a value at all. A table may still leave single rows unset.
  public let isUnset: Bool
  /// What it rests on and for which days; nil where no rulebook says anything about the days asked for.
  public let provision: Standing?

  public struct Standing: Sendable, Hashable {
    public let from: CivilDate
    public let until: CivilDate?
    public let basis: Basis
    public let layer: Layer
    public let reviewed: CivilDate?
    /// Whether it holds on at least one of the days asked for; false where the office's own value stands before it.
    public let wins: Bool
  }
}

extension Law {
  /// Everything in force on `day`, of both layers, in the order of the keys; a key without a value has a line as well.
  public func allProvisions(inForceOn day: CivilDate) -> [AnnexLine] { allProvisions(overlapping: day...day) }

  /// The same for all that is in force on some day of a period.
  public func allProvisions(overlapping period: ClosedRange<CivilDate>) -> [AnnexLine] {
    Law.slots.flatMap { $0.lines(self, period) }
  }
}

extension Parameter where Value: ParameterValue {
  func lines(overlapping period: ClosedRange<CivilDate>) -> [AnnexLine] {
    let title = heading?.title ?? Bilingual(vi: key, en: key)
    let entries = (central + office).filter { !$0.days.isDisjoint(from: period) }
    guard !entries.isEmpty else {
      return [AnnexLine(key: key, title: title, value: .unset, isUnset: true, provision: nil)]
    }
    return entries.map { entry in
      AnnexLine(
        key: key, title: title, value: entry.printed, isUnset: entry.rows.allSatisfy { $0.value == nil },
        provision: AnnexLine.Standing(
          from: entry.from, until: entry.until, basis: entry.basis, layer: entry.layer, reviewed: entry.reviewed,
          wins: entry.layer == .office || !isReplaced(entry.days.clamped(to: period))))
    }
  }

  /// Whether the office has a word of its own on every one of these days.
  private func isReplaced(_ days: ClosedRange<CivilDate>) -> Bool {
    var day = days.lowerBound
    while let own = office.first(where: { $0.holds(on: day) }) {
      guard let until = own.until, until < days.upperBound else { return true }
      day = until.adding(days: 1)
    }
    return false
  }
}

extension TimelineEntry {
  fileprivate var days: ClosedRange<CivilDate> { from...(until ?? .last) }
}

extension ClosedRange {
  fileprivate func isDisjoint(from other: ClosedRange) -> Bool { !overlaps(other) }
}

extension TimelineEntry where Value: ParameterValue {
  /// A table prints as its rows, `cấp trưởng, cấp huyện: 96 tháng; còn lại: chưa xác định được`.
  fileprivate var printed: Bilingual {
    func text(_ language: Language) -> String {
      rows.map { row in
        let value = (row.value?.printed(in: measure) ?? .unset)[language]
        let asked = row.asked.names[language]
        if !asked.isEmpty { return "\(asked): \(value)" }
        return rows.count == 1 ? value : "\(language == .vi ? "còn lại" : "otherwise"): \(value)"
      }.joined(separator: "; ")
    }
    return Bilingual(vi: text(.vi), en: text(.en))
  }
}

extension Bilingual {
  /// Never “there is no rule”: the regulation may have one that nobody here has read.
  static let unset = Bilingual(vi: "chưa xác định được", en: "not established")
}
