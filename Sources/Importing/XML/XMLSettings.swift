/// How one feed's XML files are built.
public struct XMLSettings: Sendable, Hashable {
  /// The element that is a row, from the document element on.
  public let row: ElementPath
  /// What the agency itself says its files are like; nil where it does not.
  public let schema: SchemaFile?

  public init(row: ElementPath, schema: SchemaFile? = nil) { (self.row, self.schema) = (row, schema) }
}
