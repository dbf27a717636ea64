import Foundation
import Records

/// A folder that is filled beside its place and put there whole, or not at all. Folders get mode 0700, files 0600.
struct FreshFolder: ~Copyable {
  /// Where it is to stand.
  private let target: String
  /// Where it is filled.
  private let path: String
  private var folders: Set<String> = []
  private var isInPlace = false

  /// Why a folder cannot be filled or put in place; nothing stands there then.
  enum Failure: Error, Sendable, Equatable {
    /// Something stands there already: what is in a folder stays in it.
    case taken
    /// The system's own number, and below the folder what could not be written; empty: the folder itself.
    case unwritable(errno: Int32, name: String)
  }

  private init(target: String, path: String) { (self.target, self.path) = (target, path) }

  /// - Parameter target: nothing, or an empty folder, may stand there.
  static func beside(_ target: String) throws(Failure) -> FreshFolder {
    guard isFree(target) else { throw .taken }
    let above = (target as NSString).deletingLastPathComponent
    do {
      if !above.isEmpty {
        try FileManager.default.createDirectory(
          atPath: above, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      }
    } catch { throw .unwritable(errno: EACCES, name: "") }
    let prefix = ".\((target as NSString).lastPathComponent).new-"
    removeStale(in: above, prefix)
    let path = (above as NSString).appendingPathComponent("\(prefix)\(getpid())")
    try make(path, named: "")
    return FreshFolder(target: target, path: path)
  }

  /// What a run that was killed has left: lists of people must not lie about under a name nobody looks at.
  private static func removeStale(in folder: String, _ prefix: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []  // nothing there, nothing stale
    for name in names where name.hasPrefix(prefix) {
      guard let run = pid_t(name.dropFirst(prefix.count)), kill(run, 0) != 0, errno == ESRCH else { continue }
      try? FileManager.default.removeItem(atPath: (folder as NSString).appendingPathComponent(name))  // not ours
    }
  }

  deinit {
    // What was not put in place is nobody's.
    if !isInPlace { try? FileManager.default.removeItem(atPath: path) }  // what went wrong before is what is told
  }

  static func isFree(_ target: String) -> Bool {
    var status = stat()
    if unsafe lstat(target, &status) != 0 { return true }
    guard status.st_mode & S_IFMT == S_IFDIR else { return false }
    do { return try FileManager.default.contentsOfDirectory(atPath: target).isEmpty } catch { return false }
  }

  /// - Parameter name: below the folder; the folders it lies in are made.
  mutating func write(_ bytes: [UInt8], to name: String) throws(Failure) {
    var parent = ""
    for step in name.split(separator: "/").dropLast() {
      parent += "/" + step
      if folders.insert(parent).inserted { try FreshFolder.make(path + parent, named: parent) }
    }
    let handle = unsafe open(path + "/" + name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard handle >= 0 else { throw .unwritable(errno: errno, name: name) }
    defer { close(handle) }
    // Whatever the umask says.
    guard fchmod(handle, 0o600) == 0 else { throw .unwritable(errno: errno, name: name) }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { bytes in
        unsafe Foundation.write(handle, bytes.baseAddress! + written, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .unwritable(errno: errno, name: name) }
      written += count
    }
    guard fsync(handle) == 0 else { throw .unwritable(errno: errno, name: name) }
  }

  /// In one step: an empty folder that stands there gives way to it.
  mutating func putInPlace() throws(Failure) {
    for folder in folders.sorted().reversed() + [""] { try FreshFolder.sync(path + folder) }
    guard unsafe rename(path, target) == 0 else {
      let code = errno
      throw code == ENOTEMPTY || code == EEXIST ? .taken : .unwritable(errno: code, name: "")
    }
    isInPlace = true
    let above = (target as NSString).deletingLastPathComponent
    try FreshFolder.sync(above.isEmpty ? "." : above)
  }

  private static func make(_ path: String, named name: String) throws(Failure) {
    guard unsafe mkdir(path, 0o700) == 0, unsafe chmod(path, 0o700) == 0 else {
      throw .unwritable(errno: errno, name: name)
    }
  }

  private static func sync(_ folder: String) throws(Failure) {
    let handle = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { throw .unwritable(errno: errno, name: "") }
    defer { close(handle) }
    guard fsync(handle) == 0 else { throw .unwritable(errno: errno, name: "") }
  }
}
