#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A plain file on disk. A link, a folder or a device is none, whatever it points to.
public struct FileSource: ByteSource, ~Copyable {
  private let descriptor: Int32

  public init(path: String) throws(Unreadable) {
    // A pipe that nobody writes to would hang; opened so, it does not, and the look at its kind refuses it.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    if descriptor < 0 { throw Unreadable(errno == ELOOP ? .notAPlainFile : .system(errno)) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw Unreadable(.notAPlainFile)
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// In bytes, when last looked at.
  public var size: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  public mutating func fill(_ room: UnsafeMutableRawBufferPointer) throws(Unreadable) -> Int {
    while true {
      let count = read(descriptor, room.baseAddress, room.count)
      if count >= 0 { return count }
      if errno != EINTR { throw Unreadable(.system(errno)) }
    }
  }
}
