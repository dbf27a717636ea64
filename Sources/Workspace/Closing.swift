import Configuration
import Foundation
import Records
import Reporting

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Closing a year: the figures of a published review become `history/<year>.json`, byte for byte.
public struct Closing: Sendable {
  private let workspace: String
  private let year: Int
  private let bytes: [UInt8]
  private let closed: ClosedYear

  /// Why a year cannot be closed. Nothing was written.
  public enum Failure: Error, Sendable {
    /// The folder is of another year.
    case otherYear(Int)
    /// Published by a program that wrote no figures yet.
    case withoutFigures
    case refused([Diagnostic])
    /// Closed before with other figures, and not to be replaced.
    case taken(String)
    /// Something that is no plain file or folder stands where the figures go.
    case foreign(String)
    case unwritable(errno: Int32)
  }

  /// What stands in the history already.
  public enum Standing: Sendable {
    case nothing
    case same
    /// Each line names a figure, what is closed, and what was published since.
    case different([Bilingual])
  }

  /// - Parameters:
  ///   - published: known to be what was published.
  ///   - folder: where it lies.
  public init(
    _ year: Int, of published: PublishedYear, in folder: String, workspace: String
  ) throws(Failure) {
    if published.year != year { throw .otherYear(published.year) }
    guard published.files.contains(where: { $0.name == ClosedYear.name }),
      let bytes = Folder(path: folder).bytes(of: ClosedYear.name)
    else { throw .withoutFigures }
    var mistakes = Diagnostics()
    guard let closed = ClosedYearReader(bytes: bytes, path: ClosedYear.name).read(year: year, &mistakes) else {
      throw .refused(mistakes.all)
    }
    (self.workspace, self.year, self.bytes, self.closed) = (workspace, year, bytes, closed)
  }

  /// Below the workspace.
  public var path: String { "\(History.folder)/\(year).json" }
  private var folder: String { (workspace as NSString).appendingPathComponent(History.folder) }
  private var target: String { (workspace as NSString).appendingPathComponent(path) }

  public func standing() throws(Failure) -> Standing {
    if let type = type(of: folder), type != .typeDirectory { throw .foreign(History.folder + "/") }
    guard let type = type(of: target) else { return .nothing }
    guard type == .typeRegular else { throw .foreign(path) }
    guard let old = Folder(path: workspace).bytes(of: path) else { throw .unwritable(errno: EACCES) }
    if old == bytes { return .same }
    var mistakes = Diagnostics()
    guard let former = ClosedYearReader(bytes: old, path: path).read(year: year, &mistakes) else {
      return .different(mistakes.all.map { Bilingual(vi: $0.text(in: .vi), en: $0.text(in: .en)) })
    }
    return .different(closed.differences(from: former))
  }

  /// Whole or not at all: beside its place first, then there in one step. The folder gets mode 0700, the file 0600.
  public func write() throws(Failure) {
    if type(of: folder) == nil {
      guard unsafe mkdir(folder, 0o700) == 0, unsafe chmod(folder, 0o700) == 0 else { throw .unwritable(errno: errno) }
    }
    let fresh = (folder as NSString).appendingPathComponent(".\(year).json.new-\(getpid())")
    let handle = unsafe open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard handle >= 0 else { throw .unwritable(errno: errno) }
    var isWritten = fchmod(handle, 0o600) == 0
    var done = 0
    while isWritten, done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { bytes in
        unsafe Foundation.write(handle, bytes.baseAddress! + done, bytes.count - done)
      }
      if count < 0, errno == EINTR { continue }
      isWritten = count > 0
      done += max(0, count)
    }
    isWritten = isWritten && fsync(handle) == 0
    var code = errno
    close(handle)
    if isWritten {
      if unsafe rename(fresh, target) == 0 { return sync(folder) }
      code = errno
    }
    _ = unsafe unlink(fresh)
    throw .unwritable(errno: code)
  }

  /// The name is on the disk too. Where the disk knows no such thing, the file itself is there.
  private func sync(_ folder: String) {
    let handle = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if handle < 0 { return }
    fsync(handle)
    close(handle)
  }

  private func type(of path: String) -> FileAttributeType? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)  // nothing there
    return attributes?[.type] as? FileAttributeType
  }
}
