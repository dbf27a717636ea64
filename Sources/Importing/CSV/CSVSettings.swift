import Records

/// How one feed's CSV files are written. What is not said is found out from the file itself.
public struct CSVSettings: Sendable, Hashable {
  public var encoding = TextEncoding.Choice.auto
  /// Nil: whichever of `delimiters` makes the header fit.
  public var delimiter: UInt8?
  public var header = Header.auto
  /// Rows that hold a cell like one of these are no data.
  public var setAside: [SetAsidePattern] = []

  public enum Header: Sendable, Hashable {
    /// The first row that holds every column the feeds name.
    case auto
    /// Columns are 1, 2 …
    case none
    /// That row of the file, from 1; rows above it count.
    case row(Int)
  }

  public init() {}

  /// Comma, semicolon, tab, bar: the earlier wins where two fit alike.
  public static let delimiters: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

  /// Nil where the row is to be read.
  func reasonToSetAside(_ cells: borrowing Cells) -> Aside? {
    for pattern in setAside where pattern.matches(cells) { return pattern.reason }
    return nil
  }

  static func name(of delimiter: UInt8) -> String {
    delimiter == 0x09 ? "tab" : String(UnicodeScalar(delimiter))
  }
}
