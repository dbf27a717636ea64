/// The way to a value in an XML file: `b:CanBo/@ma`. A step without prefix is a name in no namespace.
public struct ElementPath: Hashable, Sendable {
  public struct Name: Hashable, Sendable {
    /// The namespace itself: prefixes are the profile's own affair, and the file's.
    public let space: String?
    public let local: String
  }

  /// As the profile has it.
  public let text: String
  public let elements: [Name]
  /// The attribute of the last element, where the path ends in one.
  public let attribute: Name?

  public enum Mistake: Error, Equatable {
    case empty
    /// `..`, `.` or `*`.
    case notAName(String)
    case unknownPrefix(String)
    case attributeNotLast
  }

  /// - Parameter namespaces: the profile's prefixes.
  public init(_ text: String, namespaces: [String: String]) throws(Mistake) {
    self.text = text
    var elements: [Name] = []
    var attribute: Name?
    if text.isEmpty { throw .empty }
    for step in text.split(separator: "/", omittingEmptySubsequences: false) {
      if attribute != nil { throw .attributeNotLast }
      let isAttribute = step.hasPrefix("@")
      let name = try ElementPath.name(isAttribute ? step.dropFirst() : step, namespaces)
      if isAttribute { attribute = name } else { elements.append(name) }
    }
    (self.elements, self.attribute) = (elements, attribute)
  }

  private static func name(_ step: Substring, _ namespaces: [String: String]) throws(Mistake) -> Name {
    let parts = step.split(separator: ":", omittingEmptySubsequences: false)
    let isName = parts.count <= 2 && parts.allSatisfy { $0.first.map { $0.isLetter || $0 == "_" } ?? false }
    guard isName, !step.contains(where: { $0.isWhitespace || "*[]()<>&@".contains($0) }) else {
      throw .notAName(String(step))
    }
    if parts.count == 1 { return Name(space: nil, local: String(step)) }
    guard let space = namespaces[String(parts[0])] else { throw .unknownPrefix(String(parts[0])) }
    return Name(space: space, local: String(parts[1]))
  }
}

extension ElementPath {
  /// Which of this row path's steps the path of a value above it starts from: the nearest of that name. Nil: none.
  func stepAbove(_ value: ElementPath) -> Int? {
    elements.dropLast().lastIndex { $0 == value.elements.first }
  }
}

/// One kind of row in a file: its path, and all that the feeds read there.
struct RowShape {
  let row: ElementPath
  var columns: [FeedColumn] = []
}
