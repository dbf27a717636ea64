/// How one feed's XML files are built.
public struct XMLSettings: Sendable, Hashable {
  /// The element that is a row, from the document element on.
  public let row: ElementPath
  /// What the agency itself says its files are like; nil where it does not.
  public var schema: SchemaFile?

  /// Where the file says of how many rows it is: the texts that stand there are added up.
  public var declared: ElementPath?

  public init(row: ElementPath) { self.row = row }
}
