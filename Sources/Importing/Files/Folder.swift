import Configuration
import Records

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Diagnostics {
  mutating func report(_ problem: Unreadable, at place: Place) {
    report(at: place, Bilingual(vi: problem.vi.text(in: .vi), en: problem.en.text(in: .en)))
  }
}

extension Unreadable {
  /// Nothing stands there at all.
  var isMissing: Bool { reason == .system(ENOENT) }
}

/// What stands in one folder on disk, in the order of the bytes of its names, whatever the disk says.
struct Folder {
  struct Entry {
    enum Kind { case file, folder, other }
    /// As it stands, or made readable where it is no text.
    let name: String
    let kind: Kind
  }

  let entries: [Entry]

  /// - Throws: the system's number of why it cannot be read. A link to a folder is none.
  init(path: String) throws(Unreadable) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0, let stream = fdopendir(descriptor) else {
      let number = errno
      if descriptor >= 0 { close(descriptor) }
      throw Unreadable(number == ENOTDIR || number == ELOOP ? .notAPlainFile : .system(number))
    }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while let next = readdir(stream) {
      var entry = next.pointee
      let bytes = withUnsafeBytes(of: &entry.d_name) { Array($0.prefix { $0 != 0 }) }
      guard bytes != [0x2E], bytes != [0x2E, 0x2E] else { continue }
      guard let name = String(validating: bytes, as: UTF8.self), !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F })
      else {
        // Such a name can be shown, but not opened by what is shown.
        let shown = String(decoding: bytes.map { $0 < 0x20 || $0 == 0x7F ? 0x3F : $0 }, as: UTF8.self)
        entries.append(Entry(name: shown, kind: .other))
        continue
      }
      var status = stat()
      let isKnown = fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0
      let kind: Entry.Kind =
        switch status.st_mode & S_IFMT {
        case S_IFREG where isKnown: .file
        case S_IFDIR where isKnown: .folder
        default: .other
        }
      entries.append(Entry(name: name, kind: kind))
    }
    self.entries = entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// All of a small file of the workspace; nil where there is none, or, reported, none that can be read.
  static func content(
    of path: String, in workspace: String, limit: Int, _ diagnostics: inout Diagnostics
  ) -> [UInt8]? {
    do throws(Unreadable) { return try content(of: workspace + "/" + path, limit: limit) } catch {
      diagnostics.report(error, at: Place(path: path))
      return nil
    }
  }

  /// All of a small file; nil where there is none.
  ///
  /// - Throws: where something stands there that cannot be read, or is larger than `limit` bytes.
  static func content(of path: String, limit: Int) throws(Unreadable) -> [UInt8]? {
    var status = stat()
    if lstat(path, &status) != 0, errno == ENOENT || errno == ENOTDIR { return nil }
    var source = try FileSource(path: path)
    var bytes: [UInt8] = []
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
    defer { chunk.deallocate() }
    while true {
      let count = try source.fill(chunk)
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
      if bytes.count > limit { throw Unreadable(.fileTooLong(limit: limit)) }
    }
  }
}
