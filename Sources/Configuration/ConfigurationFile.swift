/// A configuration file as it was found: whoever walks the folders reads it, whoever knows the format understands it.
public struct ConfigurationFile: Sendable {
  /// As the user knows it: `rulebook/tenure.yaml`.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }

  public init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }

  /// The top of the file; nil after reporting why there is none.
  public func read(into diagnostics: inout Diagnostics) -> Node? {
    YAMLDocument.read(bytes, path: path, into: &diagnostics)
  }
}
