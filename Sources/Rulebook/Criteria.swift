import Records

/// What is known of the case when a value is asked for.
///
/// A table row that asks for something unknown cannot be decided, and a later, wider row is not taken in its place:
/// the value is unset for this case.
public struct Criteria: Hashable, Sendable {
  public var rank: Rank?
  public var level: UnitLevel?
  public var kind: ElectionKind?
  /// The field of work by the anti-corruption decrees, as the list of posts names it.
  public var field: String?
  public var sex: Sex?
  /// The month of birth.
  public var born: CalendarMonth?

  public init(
    rank: Rank? = nil, level: UnitLevel? = nil, kind: ElectionKind? = nil, field: String? = nil, sex: Sex? = nil,
    born: CalendarMonth? = nil
  ) {
    (self.rank, self.level, self.kind) = (rank, level, kind)
    (self.field, self.sex, self.born) = (field, sex, born)
  }
}

/// What one row of a table asks of a case; what is nil here fits all.
struct Asked: Hashable, Sendable {
  var rank: Rank?
  var level: UnitLevel?
  var kind: ElectionKind?
  var field: String?
  var sex: Sex?
  /// The first and the last month of birth, both included.
  var born: ClosedRange<CalendarMonth>?

  /// Nil where the case does not say what the row asks for.
  func fits(_ criteria: Criteria) -> Bool? {
    var isKnown = true
    func excludes<Word: Equatable>(_ asked: Word?, _ word: Word?) -> Bool {
      guard let asked else { return false }
      if word == nil { isKnown = false }
      return word.map { $0 != asked } ?? false
    }
    if excludes(rank, criteria.rank) || excludes(level, criteria.level) || excludes(kind, criteria.kind) {
      return false
    }
    if excludes(field, criteria.field) || excludes(sex, criteria.sex) { return false }
    if let born {
      guard let month = criteria.born else { return nil }
      if !born.contains(month) { return false }
    }
    return isKnown ? true : nil
  }

  /// Whether every case that fits `other` fits this.
  func covers(_ other: Asked) -> Bool {
    func isWider<Word: Equatable>(_ own: Word?, _ its: Word?) -> Bool { own == nil || own == its }
    let bands = born.map { own in other.born.map { own.lowerBound <= $0.lowerBound && $0.upperBound <= own.upperBound }
    }
    return isWider(rank, other.rank) && isWider(level, other.level) && isWider(kind, other.kind)
      && isWider(field, other.field) && isWider(sex, other.sex) && (bands ?? true) ?? false
  }

  /// A case that just fits: with the first month of its band.
  var example: Criteria {
    Criteria(rank: rank, level: level, kind: kind, field: field, sex: sex, born: born?.lowerBound)
  }

  /// `cấp trưởng, cấp huyện`; empty where it fits all.
  var names: Bilingual {
    let words = [rank?.name, level?.name, kind?.name, field.map { Bilingual(vi: $0, en: $0) }, sex?.name]
    let band = born.map { Asked.name(of: $0) }
    func list(_ language: Language) -> String {
      (words + [band]).compactMap { $0?[language] }.joined(separator: ", ")
    }
    return Bilingual(vi: list(.vi), en: list(.en))
  }

  private static func name(of band: ClosedRange<CalendarMonth>) -> Bilingual {
    func month(_ month: CalendarMonth, _ language: Language) -> String { language.date(month.date) }
    func text(_ language: Language) -> String {
      let (first, last) = (month(band.lowerBound, language), month(band.upperBound, language))
      let isVi = language == .vi
      if band.lowerBound == .first { return isVi ? "sinh đến \(last)" : "born until \(last)" }
      if band.upperBound == .last { return isVi ? "sinh từ \(first)" : "born from \(first)" }
      if band.lowerBound == band.upperBound { return isVi ? "sinh \(first)" : "born in \(first)" }
      return isVi ? "sinh \(first)–\(last)" : "born \(first) to \(last)"
    }
    return Bilingual(vi: text(.vi), en: text(.en))
  }
}

extension CalendarMonth {
  /// No one is born before it, or after the last.
  static let first = CalendarMonth(of: .first)
  static let last = CalendarMonth(of: .last)
}
