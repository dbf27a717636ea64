import Records

/// One value that a regulation or the office sets, over time. Never a constant in Swift: the law is data.
public struct Parameter<Value: Sendable & Hashable>: Sendable {
  /// The key in `rulebook/*.yaml`: `tenure.manager.limit`.
  public let key: String
  /// What a value counts, which the rules rely on. Whether days are working days is the rulebook's to say.
  public let measure: Measure
  /// What a table of values may distinguish.
  public let dimensions: [Dimension]
  /// Nil where no rulebook has been read.
  public internal(set) var heading: Heading?

  /// Earliest first; within a layer no two hold on one day.
  @usableFromInline var central: [TimelineEntry<Value>] = []
  @usableFromInline var office: [TimelineEntry<Value>] = []

  init(_ key: String, _ measure: Measure, by dimensions: [Dimension] = []) {
    (self.key, self.measure, self.dimensions) = (key, measure, dimensions)
  }

  /// The provision in force on `day`, for the case that `criteria` describes.
  ///
  /// - Throws: `NotJudged.unset` where nobody has set a value. There is no default to fall back to.
  @inlinable public func provision(
    on day: CivilDate, for criteria: Criteria = Criteria()
  ) throws(NotJudged) -> Provision<Value> {
    guard let entry = entry(on: day) else { throw .unset(key) }
    for i in entry.rows.indices {
      let row = entry.rows[i]
      guard let fits = row.fitsAll ? true : row.fits(criteria) else { throw .unset(key) }
      guard fits else { continue }
      guard let value = row.value else { throw .unset(key) }
      return Provision(entry, key: key, value: value)
    }
    throw .unset(key)
  }

  /// The office's word, on the days for which it has one, before the centre's: also where it unsets a value.
  @inlinable func entry(on day: CivilDate) -> TimelineEntry<Value>? {
    office.last { $0.holds(on: day) } ?? central.last { $0.holds(on: day) }
  }

  mutating func add(_ entry: TimelineEntry<Value>) {
    switch entry.layer {
    case .central:
      central.append(entry)
      central.sort { $0.from < $1.from }
    case .office:
      office.append(entry)
      office.sort { $0.from < $1.from }
    }
  }
}
