import Configuration
import Records

/// A value in force: with the days between which it holds, and the text that says so.
public struct Provision<Value: Sendable & Hashable>: Sendable, Hashable {
  public let key: String
  public let value: Value
  /// Both days belong to it; no `until` is “until replaced”.
  public let from: CivilDate
  public let until: CivilDate?
  public let basis: Basis
  public let layer: Layer
  /// When somebody last compared it with the text; nil where the office has not said.
  public let reviewed: CivilDate?

  @inlinable init(_ entry: TimelineEntry<Value>, key: String, value: Value) {
    (self.key, self.value) = (key, value)
    (from, until, basis, layer, reviewed) = (entry.from, entry.until, entry.basis, entry.layer, entry.reviewed)
  }
}

/// What the rulebook says for some days: a value, a table of values, or that nobody has set one.
///
/// A class of nothing but `let`s: every rule asks for its values for every subject.
@usableFromInline final class TimelineEntry<Value: Sendable & Hashable>: Sendable {
  /// One for all, or the rows of a table in the order of the file; a nil value is unset.
  @usableFromInline let rows: [TableRow<Value>]
  @usableFromInline let from: CivilDate
  @usableFromInline let until: CivilDate?
  @usableFromInline let basis: Basis
  @usableFromInline let layer: Layer
  @usableFromInline let reviewed: CivilDate?
  /// What the values count; differs from the parameter's where a provision has a unit of its own.
  let measure: Measure
  /// Nil for what was set by hand.
  let place: Place?
  let citationPlace, reviewedPlace: Place?

  init(_ rows: [TableRow<Value>], in measure: Measure, _ footing: Footing) {
    (self.rows, self.measure) = (rows, measure)
    (from, until, place) = (footing.from, footing.until, footing.place)
    (citationPlace, reviewedPlace) = (footing.citationPlace, footing.reviewedPlace)
    (basis, layer, reviewed) = (footing.basis, footing.layer, footing.reviewed)
  }

  @inlinable func holds(on day: CivilDate) -> Bool { from <= day && day <= until ?? .last }
}

/// A row of a table: what it asks for, and the value for that.
@usableFromInline struct TableRow<Value: Sendable & Hashable>: Sendable, Hashable {
  let asked: Asked
  @usableFromInline let value: Value?
  /// Whether it asks for nothing.
  @usableFromInline let fitsAll: Bool

  init(_ asked: Asked = Asked(), value: Value?) {
    (self.asked, self.value, fitsAll) = (asked, value, asked == Asked())
  }

  /// Nil where the case does not say what the row asks for.
  @usableFromInline func fits(_ criteria: Criteria) -> Bool? { asked.fits(criteria) }
}

/// The days, the basis and the place of one provision, whatever its value.
struct Footing {
  let from: CivilDate
  let until: CivilDate?
  let basis: Basis
  let layer: Layer
  let reviewed: CivilDate?
  let place: Place?
  var citationPlace, reviewedPlace: Place?
}
