/// A place in a configuration file, as the user knows the file: `agencies/cuc-thue.yaml:7:15`.
public struct Place: Hashable, Sendable {
  public let path: String
  /// From 1. A column counts characters, so that an editor jumps to it whatever the diacritics.
  public let line, column: Int

  public init(path: String, line: Int = 1, column: Int = 1) {
    (self.path, self.line, self.column) = (path, line, column)
  }
}

extension Place: Comparable {
  public static func < (a: Place, b: Place) -> Bool { (a.path, a.line, a.column) < (b.path, b.line, b.column) }
}

extension Place: CustomStringConvertible {
  public var description: String { "\(path):\(line):\(column)" }
}
