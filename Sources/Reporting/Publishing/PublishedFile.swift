import Crypto

/// One file of a published review: where it stands below the year's folder, and what is in it.
public struct PublishedFile: Sendable, Hashable {
  /// `report.html`, `units/QU-HA.html`.
  public let name: String
  public let bytes: [UInt8]

  public init(_ name: String, _ bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }
  public init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

  /// In lower-case hex digits.
  public var sha256: String {
    SHA256.hash(data: bytes).map { byte in
      let hex = String(byte, radix: 16)
      return hex.count == 1 ? "0" + hex : hex
    }.joined()
  }
}

/// `SHA256SUMS`, as `sha256sum -c` reads it.
public enum Checksums {
  public static let name = "SHA256SUMS"

  public static func file(of files: [PublishedFile]) -> PublishedFile {
    let lines = files.sorted { $0.name < $1.name }.map { "\($0.sha256)  \($0.name)\n" }
    return PublishedFile(name, lines.joined())
  }
}
