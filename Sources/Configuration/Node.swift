/// What stands at one place of a configuration file: a text, a list, or keys with values.
///
/// A text is kept as it was written: `007` is three characters and `2010-01-01` ten; what they mean is for the reader.
/// The typed readings (`text`, `number`, `date` …) report what is wrong and return nil, and reading goes on.
public struct Node: Sendable {
  public enum Content: Sendable {
    case scalar(String, isQuoted: Bool)
    case list([Node])
    /// In the order of the file; no key stands twice.
    case mapping([Entry])
  }

  /// A key with its value, each with its place.
  public struct Entry: Sendable {
    public let key: String
    public let keyPlace: Place
    public let value: Node

    package init(key: String, keyPlace: Place, value: Node) {
      (self.key, self.keyPlace, self.value) = (key, keyPlace, value)
    }
  }

  public let content: Content
  public let place: Place
  /// The key it stands under, for messages; the items of a list have the list's. Empty at the top of a file.
  public let name: String

  package init(_ content: Content, at place: Place, name: String) {
    (self.content, self.place, self.name) = (content, place, name)
  }
}

extension Node {
  public var isScalar: Bool { if case .scalar = content { true } else { false } }
  public var isList: Bool { if case .list = content { true } else { false } }
  public var isMapping: Bool { if case .mapping = content { true } else { false } }

  /// Nothing at all after the colon, or YAML's words for that.
  public var isEmpty: Bool {
    if case .scalar(let text, isQuoted: false) = content { ["", "~", "null"].contains(text) } else { false }
  }
}
