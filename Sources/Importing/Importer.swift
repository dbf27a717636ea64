import Records

/// A file format: turns bytes into rows and hands every row to the intake. `CSVImporter`, `XMLImporter` and
/// `SpreadsheetImporter` conform.
///
/// An importer knows no record and no rule. Whatever is wrong with a file is a value in what it returns: the rows
/// before a break are with the intake by then, and the row in which it breaks is rejected there.
public protocol Importer: Sendable {
  /// Reads `source` to its end, or as far as it can be read.
  func read(_ source: inout some ByteSource & ~Copyable, into intake: inout Intake) -> FileReading
}

/// What a file turned out to be.
public struct FileReading: Sendable, Equatable {
  /// `delimiter=; header=4`, `row=DanhSach/QuyetDinh`: for the list of sources and for rejects.
  public internal(set) var dialect = ""
  public internal(set) var encoding = ""
  /// Where the columns' names stand; 0 where the file has no such line.
  public internal(set) var headerLine = 0
  /// Columns that must not be sent and were not kept.
  public internal(set) var forbidden: [String] = []
  /// What is not sure about its encoding.
  public internal(set) var doubt: EncodingDoubt?
  /// How many rows the file itself says it has, and where it says so.
  public internal(set) var declared: FileNote.Declared?
  /// Columns of a feed, by number, whose elements or attributes the file has nowhere.
  var unmet: [FeedNumber: [Int]] = [:]
  /// Those of them that a file should have, as profiles name them.
  public internal(set) var unmetNames: [String] = []
  /// Why reading stopped before the end.
  public internal(set) var problem: Unreadable?
}

/// Limits that no honest export comes near.
public enum ImportLimits {
  /// Of a row, in bytes.
  public static let row = 1 << 20
  /// Elements of an XML file inside one another.
  public static let depth = 100
  /// Of one element.
  public static let attributes = 256
  /// Of a sheet, as the programs that write them have it.
  static let sheetRows = 1_048_576
  static let sheetColumns = 16_384
  /// Of one attribute's value, one comment or one processing instruction, in bytes; where a schema is given, also of
  /// the text between two tags.
  public static let markup = 1 << 20
  /// Of a whole start tag, or of what else the parser must see to its end, in bytes.
  static let waiting = 4 << 20
  /// Room for the names of an XML file (elements, attributes, namespaces), each kept once, in bytes. No file that a
  /// program writes has more than some hundred.
  public static let names = 4 << 20
  /// Up to how many of one element in a row a schema may count; without end it may allow any number.
  static let counted = 10_000
  /// Of a schema, in bytes.
  public static let schema = 1 << 20
  /// Of a list that the office keeps itself, in bytes.
  static let list = 16 << 20
  /// Rows among which the header is looked for.
  static let headerRows = 50
  /// What is read of a file before it is known how it is written, and then at a time.
  static let window = 256 << 10
}
