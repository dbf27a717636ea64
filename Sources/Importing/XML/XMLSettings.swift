/// How one feed's XML files are built.
public struct XMLSettings: Sendable, Hashable {
  /// The element that is a row, from the document element on.
  public let row: ElementPath

  public init(row: ElementPath) { self.row = row }
}
