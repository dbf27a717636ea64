/// Where a profile takes a text from: a column of a table, or a place in an XML file.
public enum FeedColumn: Hashable, Sendable {
  /// As `squeezed` has it.
  case named(String)
  /// From the row's element on.
  case within(ElementPath)
  /// From an element above the row on: an attribute, or an element that stands before the row.
  case above(ElementPath)

  /// As the profile has it.
  public var text: String {
    switch self {
    case .named(let name): name
    case .within(let path): path.text
    case .above(let path): path.text
    }
  }
}
