import CSystem
import Foundation
import Records

/// Whom an edition is for; each has its own folder.
public enum Audience: String, CaseIterable, Sendable {
  case office
  /// Aggregates only.
  case everybody = "public"

  /// Below the folder of all years: `2010`, `2010-public`.
  public func folder(of year: Int) -> String { self == .office ? "\(year)" : "\(year)-\(rawValue)" }
}

/// Puts a year's files in place whole or not at all: a reader sees the former review or the new one, never half of one.
public struct Publication: Sendable {
  /// The folder that holds one folder a year.
  private let out: String

  public init(into out: String) { self.out = out }

  /// Writes every file into a fresh folder beside `<out>/<year>`, makes sure it is on the disk, and exchanges the two.
  ///
  /// Folders get mode 0700, files 0600. What a run that was killed left behind is removed by the next: two runs at once
  /// are the caller's to prevent.
  /// - Throws: when anything at all went wrong; the former review is then as it was.
  /// - Parameter closing: what is published beside them and is known only when they are written: the manifest and the
  ///   checksums. Each file is then made once, written and let go.
  public func publish(
    _ files: [PublishedFile], year: Int, for audience: Audience = .office,
    closing: ([FileDigest]) -> [PublishedFile] = { _ in [] }
  ) throws(PublishingError) {
    let folder = audience.folder(of: year)
    try check(files.map(\.name))
    try checkTarget(year: year, for: audience)
    try makeFolder(out)
    let prefix = ".\(folder).new-"
    for stale in entries(of: out) where stale.hasPrefix(prefix) { try remove(out + "/" + stale) }
    let fresh = try freshFolder(prefix)
    do {
      var digests: [FileDigest] = []
      for file in files { digests.append(try write(file, below: fresh)) }
      let last = closing(digests)
      try check(files.map(\.name) + last.map(\.name))
      for file in last { _ = try write(file, below: fresh) }
      for folder in folders(of: files + last).reversed() { try sync(fresh + folder) }
      try exchange(fresh, with: "\(out)/\(folder)")
    } catch {
      // What went wrong first is what is told.
      removeQuietly(fresh)
      throw error
    }
    try sync(out)
    // The former review now stands under the fresh name.
    try remove(fresh)
  }

  /// Makes sure that what stands where the review goes is a former review, or nothing: it will be gone afterwards.
  ///
  /// - Throws: where a file stands there, or a folder with anything in it that no review has.
  public func checkTarget(year: Int, for audience: Audience = .office) throws(PublishingError) {
    let target = "\(out)/\(audience.folder(of: year))"
    guard exists(target) else { return }
    var isFolder: ObjCBool = false
    _ = unsafe FileManager.default.fileExists(atPath: target, isDirectory: &isFolder)
    let names = entries(of: target)
    guard isFolder.boolValue, names.isEmpty || names.contains(Manifest.name) && names.contains(Checksums.name) else {
      throw PublishingError(.foreign, target, code: 0)
    }
  }

  private func check(_ names: [String]) throws(PublishingError) {
    var seen: Set<String> = []
    for name in names {
      let parts = name.split(separator: "/", omittingEmptySubsequences: false)
      // What SHA256SUMS could not name as it is, `verify` would refuse.
      let isPlain = parts.allSatisfy {
        !$0.isEmpty && $0 != "." && $0 != ".."
          && $0.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0 != "\\" }
      }
      guard isPlain, seen.insert(name).inserted else { throw PublishingError(.name, name, code: 0) }
    }
  }

  private func write(_ file: PublishedFile, below folder: String) throws(PublishingError) -> FileDigest {
    var parent = folder
    for part in file.name.split(separator: "/").dropLast() {
      parent += "/" + part
      try makeFolder(parent)
    }
    let path = folder + "/" + file.name
    let handle = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard handle >= 0 else { throw PublishingError(.write, file.name, code: errno) }
    defer { close(handle) }
    // Whatever the umask says.
    guard fchmod(handle, 0o600) == 0 else { throw PublishingError(.write, file.name, code: errno) }
    var digest = FileDigest.Building()
    // What went wrong first is what is told; nothing is written after it.
    var failure: Int32?
    file.forEachChunk { chunk in
      if failure != nil { return }
      digest.add(chunk)
      failure = write(chunk, to: handle)
    }
    if let failure { throw PublishingError(.write, file.name, code: failure) }
    guard fsync(handle) == 0 else { throw PublishingError(.write, file.name, code: errno) }
    return digest.finish(file.name)
  }

  /// - Returns: the system's number for what went wrong.
  private func write(_ bytes: [UInt8], to handle: Int32) -> Int32? {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { bytes in
        unsafe Foundation.write(handle, bytes.baseAddress! + written, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return errno }
      written += count
    }
    return nil
  }

  /// The folders that the files need, each after the one it lies in; the year's own first.
  private func folders(of files: [PublishedFile]) -> [String] {
    var folders = [""]
    var seen: Set<String> = []
    for file in files {
      var path = ""
      for part in file.name.split(separator: "/").dropLast() {
        path += "/" + part
        if seen.insert(path).inserted { folders.append(path) }
      }
    }
    return folders
  }

  /// In one step where there was a review before; a plain renaming where there was none, or where the disk knows no
  /// exchange: then the former one is put aside, and back again if the second step fails.
  private func exchange(_ fresh: String, with target: String) throws(PublishingError) {
    if !exists(target) { return try rename(fresh, to: target) }
    let code = unsafe phoihop_exchange(fresh, target)
    if code == 0 { return }
    guard code == EINVAL || code == ENOSYS || code == ENOTSUP else {
      throw PublishingError(.exchange, target, code: code)
    }
    let aside = fresh + ".old"
    try rename(target, to: aside)
    do { try rename(fresh, to: target) } catch {
      try rename(aside, to: target)
      throw error
    }
    try rename(aside, to: fresh)
  }
}

// MARK: One step each

extension Publication {
  private func makeFolder(_ path: String) throws(PublishingError) {
    if unsafe mkdir(path, 0o700) == 0 {
      guard unsafe chmod(path, 0o700) == 0 else { throw PublishingError(.folder, path, code: errno) }
    } else if errno != EEXIST {
      let code = errno
      // The folder above may be missing too.
      let above = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      guard code == ENOENT, !above.isEmpty else { throw PublishingError(.folder, path, code: code) }
      try makeFolder(above)
      guard unsafe mkdir(path, 0o700) == 0 else { throw PublishingError(.folder, path, code: errno) }
    }
  }

  private func freshFolder(_ prefix: String) throws(PublishingError) -> String {
    let path = "\(out)/\(prefix)\(getpid())"
    guard unsafe mkdir(path, 0o700) == 0 else { throw PublishingError(.folder, path, code: errno) }
    guard unsafe chmod(path, 0o700) == 0 else { throw PublishingError(.folder, path, code: errno) }
    return path
  }

  private func sync(_ folder: String) throws(PublishingError) {
    let handle = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { throw PublishingError(.folder, folder, code: errno) }
    defer { close(handle) }
    guard fsync(handle) == 0 else { throw PublishingError(.folder, folder, code: errno) }
  }

  private func rename(_ from: String, to: String) throws(PublishingError) {
    guard unsafe Foundation.rename(from, to) == 0 else { throw PublishingError(.exchange, to, code: errno) }
  }

  private func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  private func entries(of folder: String) -> [String] {
    do { return try FileManager.default.contentsOfDirectory(atPath: folder).sorted() } catch { return [] }
  }

  private func remove(_ path: String) throws(PublishingError) {
    guard exists(path) else { return }
    do { try FileManager.default.removeItem(atPath: path) } catch { throw PublishingError(.remove, path, code: 0) }
  }

  /// On the way out of a failure: what stays is removed by the next run.
  private func removeQuietly(_ path: String) {
    do { try remove(path) } catch { return }
  }
}

/// Why a review could not be put in place. The former one is untouched.
public struct PublishingError: Error, Sendable, Hashable {
  public enum Step: Sendable { case name, foreign, folder, write, exchange, remove }
  public let step: Step
  /// The file or the folder.
  public let path: String
  /// The system's own number; 0 where it gave none.
  public let code: Int32

  init(_ step: Step, _ path: String, code: Int32) { (self.step, self.path, self.code) = (step, path, code) }

  private var reason: String { code == 0 ? "" : " (\(unsafe String(cString: strerror(code))))" }
}

extension PublishingError: Told {
  public var vi: Sentence {
    let why = reason
    return switch step {
    case .name: "tên tệp \(quoted: path) không dùng được, hoặc có hai lần"
    case .foreign:
      "\(quoted: path) không phải là báo cáo do chương trình ghi, nên không thay; hãy chọn thư mục khác bằng --out"
    case .folder: "không tạo được thư mục \(quoted: path)\(words: why)"
    case .write: "không ghi được tệp \(quoted: path)\(words: why); báo cáo cũ vẫn giữ nguyên"
    case .exchange: "không thay được thư mục \(quoted: path)\(words: why); báo cáo cũ vẫn giữ nguyên"
    case .remove: "không xóa được thư mục \(quoted: path)"
    }
  }
  public var en: Sentence {
    let why = reason
    return switch step {
    case .name: "the file name \(quoted: path) cannot be used, or stands twice"
    case .foreign: "\(quoted: path) is no review of this program and is not replaced; choose another folder with --out"
    case .folder: "the folder \(quoted: path) cannot be made\(words: why)"
    case .write: "the file \(quoted: path) cannot be written\(words: why); the former review is untouched"
    case .exchange: "the folder \(quoted: path) cannot be replaced\(words: why); the former review is untouched"
    case .remove: "the folder \(quoted: path) cannot be removed"
    }
  }
}
