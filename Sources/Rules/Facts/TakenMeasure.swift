import Records

/// What the office decided on a case of an earlier review, who is to do it, and by when: one row of `measures.csv`.
public struct TakenMeasure: Sendable {
  /// Of the finding that it answers.
  public let fingerprint: String
  /// In the office's words.
  public let measure: String
  /// Nil where no list of units has the code.
  public let owner: Code<Unit>?
  /// The paper that says so.
  public let document: Document
  /// The last day.
  public let due: CivilDate
  /// Nil while it is not done.
  public let done: CivilDate?
  public let at: SourceLocation

  public init(
    fingerprint: String, measure: String, owner: Code<Unit>?, document: Document, due: CivilDate, done: CivilDate?,
    at: SourceLocation
  ) {
    (self.fingerprint, self.measure, self.owner, self.document) = (fingerprint, measure, owner, document)
    (self.due, self.done, self.at) = (due, done, at)
  }
}

extension TakenMeasure {
  /// From a row's cells and the texts of a registry: a number that no file has was told to the registry beforehand, as
  /// the path was.
  public init(_ row: MeasureRow, in registry: Registry) {
    let owner = registry.unitCode(row.owner).flatMap { registry.isKnown($0) ? $0 : nil }
    self.init(
      fingerprint: row.fingerprint, measure: row.measure, owner: owner,
      document: Document(
        number: row.number.flatMap { registry.names.symbol(of: $0) }, date: row.date.map { PartialDate($0) }),
      due: row.due, done: row.done,
      at: SourceLocation(file: registry.names.symbol(of: row.path) ?? .unreadable, line: row.line, byte: row.byte))
  }
}
