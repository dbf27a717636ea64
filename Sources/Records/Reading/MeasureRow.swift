/// One row of the office's own list of measures, read and not yet laid beside the other lists.
public struct MeasureRow: Sendable {
  public let fingerprint, measure, owner: String
  /// Of the paper that says so.
  public let number: String?
  public let date: CivilDate?
  public let due: CivilDate
  public let done: CivilDate?
  public let path: String
  public let line, byte: Int

  public init(
    fingerprint: String, measure: String, owner: String, number: String?, date: CivilDate?, due: CivilDate,
    done: CivilDate?, path: String, line: Int, byte: Int
  ) {
    (self.fingerprint, self.measure, self.owner) = (fingerprint, measure, owner)
    (self.number, self.date, self.due, self.done) = (number, date, due, done)
    (self.path, self.line, self.byte) = (path, line, byte)
  }

  /// The names of its cells, in `measures.csv` and in cases.
  public static let fields = ["fingerprint", "measure", "owner", "document", "due", "done"]

  /// What a registry must know to name it.
  public var texts: [String] { [path] + [number].compactMap(\.self) }
}
