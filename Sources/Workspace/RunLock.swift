import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One run at a time writes into a folder. The lock goes with the process, however it ends.
public struct RunLock: ~Copyable {
  private let descriptor: Int32

  public enum Failure: Error, Sendable, Equatable {
    /// Another run holds it.
    case held
    /// The folder cannot be written to.
    case unwritable(errno: Int32)
  }

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Makes the folder (0700) and the lock in it (0600) where they are not there yet.
  public static func take(in folder: String) throws(Failure) -> RunLock {
    var isFolder: ObjCBool = false
    if !(unsafe FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)) {
      do {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      } catch { throw .unwritable(errno: EACCES) }
    }
    let path = (folder as NSString).appendingPathComponent(".lock")
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    if descriptor < 0 { throw .unwritable(errno: errno) }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      close(descriptor)
      throw .held
    }
    return RunLock(descriptor)
  }

  deinit { close(descriptor) }
}
