import Crypto
import Foundation

/// SHA-256 in lower-case hex digits, as `sha256sum` prints it.
enum Hash {
  static func of(_ bytes: some Sequence<UInt8>) -> String {
    var hash = SHA256()
    hash.update(data: Array(bytes))
    return hex(hash.finalize())
  }

  /// Of a file of any size, read in pieces; nil where it cannot be read.
  static func ofFile(_ path: String) -> (sha256: String, size: Int)? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }  // nothing was written
    var hash = SHA256()
    var size = 0
    // A file that breaks off has the hash of as much as there is.
    while let piece = try? file.read(upToCount: 1 << 20), !piece.isEmpty {  // told by the import
      hash.update(data: piece)
      size += piece.count
    }
    return (hex(hash.finalize()), size)
  }

  private static func hex(_ digest: SHA256.Digest) -> String {
    digest.map { byte in
      let hex = String(byte, radix: 16)
      return hex.count == 1 ? "0" + hex : hex
    }.joined()
  }
}
