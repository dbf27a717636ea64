import Records

/// How one feed's tables are written: CSV files, or sheets of a workbook. What is not said is found out from the file itself.
public struct CSVSettings: Sendable, Hashable {
  public var encoding = TextEncoding.Choice.auto
  /// Nil: whichever of `delimiters` makes the header fit.
  public var delimiter: UInt8?
  public var header = Header.auto
  /// Rows that hold a cell like one of these are no data.
  public var setAside: [SetAsidePattern] = []
  /// Columns of merged cells: a blank one means what stands above it.
  public var fillDown: [String] = []
  /// Cells left out at the end of a row are blank; unless that is said, a row that ends early may be cut off.
  public var shortRows = false
  /// How a cell of a row set aside says of how many rows the list is.
  public var declared: DeclaredPattern?

  public enum Header: Sendable, Hashable {
    /// The first row that holds every column the feeds name.
    case auto
    /// Columns are 1, 2 …
    case none
    /// That row of the file, from 1, and where there are two the next; rows above it count.
    case row(Int, rows: Int = 1)
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
