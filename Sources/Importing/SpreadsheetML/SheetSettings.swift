/// How one feed's workbooks (SpreadsheetML 2003) are written.
public struct SheetSettings: Sendable, Hashable {
  /// What is said of the table on a sheet is what is said of a CSV file, but for the delimiter.
  public var table = CSVSettings()
  public var sheet = Choice.theOne

  public enum Choice: Sendable, Hashable {
    /// The only sheet that has the header.
    case theOne
    case named(String)
    /// Every sheet that has the header.
    case all
  }

  public init() {}
}
