/// Where a profile takes a text from: a column of a table, or a place in an XML file.
public enum FeedColumn: Hashable, Sendable {
  /// As `squeezed` has it.
  case named(String)
  /// From the row's element on. What stands there several times is a list only for a field that holds one.
  case within(ElementPath, isList: Bool)
  /// From an element above the row on: an attribute, or an element that stands before the row.
  case above(ElementPath, isList: Bool)

  /// Whether several values are one cell.
  var isList: Bool {
    switch self {
    case .named: false
    case .within(_, let isList), .above(_, let isList): isList
    }
  }

  /// As the profile has it.
  public var text: String {
    switch self {
    case .named(let name): name
    case .within(let path, _), .above(let path, _): path.text
    }
  }
}
