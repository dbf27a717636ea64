import Crypto

/// One file of a published review: where it stands below the year's folder, and what is in it.
///
/// What is in it may be written only when it is asked for: a review of a million findings has thousands of pages, and
/// they are never all in memory.
public struct PublishedFile: Sendable {
  /// `report.html`, `units/QU-HA.html`.
  public let name: String
  private let body: Body

  private enum Body: Sendable {
    case whole([UInt8])
    case pieces(@Sendable (_ write: (String) -> Void) -> Void)
  }

  public init(_ name: String, _ bytes: [UInt8]) { (self.name, body) = (name, .whole(bytes)) }
  public init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

  /// - Parameter pieces: says the file's text piece by piece, the same each time it is asked.
  public init(_ name: String, pieces: @escaping @Sendable (_ write: (String) -> Void) -> Void) {
    (self.name, body) = (name, .pieces(pieces))
  }

  /// The whole file at once.
  public var bytes: [UInt8] {
    var all: [UInt8] = []
    forEachChunk { all += $0 }
    return all
  }

  /// In lower-case hex digits.
  public var sha256: String { digest.sha256 }

  /// What the manifest says of it.
  public var digest: FileDigest {
    var digest = FileDigest.Building()
    forEachChunk { digest.add($0) }
    return digest.finish(name)
  }

  /// The file from its beginning, some ten thousand bytes at a time.
  func forEachChunk(_ take: ([UInt8]) -> Void) {
    switch body {
    case .whole(let bytes): take(bytes)
    case .pieces(let pieces):
      var chunk: [UInt8] = []
      pieces { text in
        chunk += text.utf8
        if chunk.count >= 1 << 16 {
          take(chunk)
          chunk.removeAll(keepingCapacity: true)
        }
      }
      if !chunk.isEmpty { take(chunk) }
    }
  }
}

extension PublishedFile: Hashable {
  public static func == (a: PublishedFile, b: PublishedFile) -> Bool { a.name == b.name && a.bytes == b.bytes }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// A file that was written: its name, what it hashes to, how long it is. Enough for the manifest and the checksums.
public struct FileDigest: Sendable, Hashable {
  public let name: String
  /// In lower-case hex digits.
  public let sha256: String
  /// In bytes.
  public let size: Int

  struct Building {
    private var hash = SHA256()
    private var size = 0

    mutating func add(_ bytes: [UInt8]) {
      hash.update(data: bytes)
      size += bytes.count
    }

    func finish(_ name: String) -> FileDigest {
      let hex = hash.finalize().map { byte in
        let hex = String(byte, radix: 16)
        return hex.count == 1 ? "0" + hex : hex
      }
      return FileDigest(name: name, sha256: hex.joined(), size: size)
    }
  }
}

/// `SHA256SUMS`, as `sha256sum -c` reads it.
public enum Checksums {
  public static let name = "SHA256SUMS"

  public static func file(of files: [PublishedFile]) -> PublishedFile { file(of: files.map(\.digest)) }

  public static func file(of files: [FileDigest]) -> PublishedFile {
    let lines = files.sorted { $0.name < $1.name }.map { "\($0.sha256)  \($0.name)\n" }
    return PublishedFile(name, lines.joined())
  }
}
