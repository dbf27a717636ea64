/// Bytes in the order of the file: from a disk, from a test that cuts them anywhere.
public protocol ByteSource: ~Copyable {
  /// Puts the next bytes into `room`, as many as come at once; 0 only at the end.
  mutating func fill(_ room: UnsafeMutableRawBufferPointer) throws(Unreadable) -> Int
  /// In bytes, as far as anyone knows: only to make room in time, never to be relied on.
  var size: Int { get }
}

/// Bytes in memory, handed over in pieces of any size: how tests cut a file at every place.
public struct MemorySource: ByteSource {
  private let bytes: [UInt8]
  public var size: Int { bytes.count }
  private let pieces: Int
  private var position = 0

  public init(_ bytes: [UInt8], pieces: Int = .max) { (self.bytes, self.pieces) = (bytes, pieces) }
  public init(_ text: String, pieces: Int = .max) { self.init(Array(text.utf8), pieces: pieces) }

  public mutating func fill(_ room: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(room.count, pieces, bytes.count - position)
    room.copyBytes(from: bytes[position..<position + count])
    position += count
    return count
  }
}
