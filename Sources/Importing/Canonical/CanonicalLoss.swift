import Records

/// Something of an agency's files that their canonical form does not carry over, or not as it stood.
///
/// It never holds what stood in a cell: that could not be read, or must not be kept.
public struct CanonicalLoss: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// A row that was rejected: it stays one that cannot be read, with the person and the unit it still tells.
    case row
    /// A cell that could not be read: it stays one.
    case cell
    /// A text that the form can only hold changed.
    case text
    /// A file that could not be read to its end: a row that cannot be read stands for the rest.
    case file
    /// A list that came and vouches, and holds no such record: in the canonical form it vouches for nothing.
    case list
    /// Columns that must not be sent.
    case column
    /// A file that no profile claims.
    case unclaimed
  }

  public let kind: Kind
  public let agency: String
  /// Below `exports/`.
  public let file: String
  /// 0 where the whole file is meant.
  public let line: Int
  /// As the profile or the header names it; of a `list`, its kind of record.
  public let column: String
  /// A word for programs: `not-a-date`.
  public let reason: String
  /// The canonical file that has what is left of it, below the year's folder; empty where nothing is left.
  public let keptIn: String

  init(
    _ kind: Kind, agency: String, file: String, line: Int = 0, column: String = "", reason: String,
    keptIn: String = ""
  ) {
    (self.kind, self.agency, self.file, self.line) = (kind, agency, file, line)
    (self.column, self.reason, self.keptIn) = (column, reason, keptIn)
  }
}
