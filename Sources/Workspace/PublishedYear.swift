import Configuration
import Foundation
import Records
import Reporting

/// A published year as its manifest describes it: which files, with which hashes, made from which inputs.
///
/// What stands in a manifest may have been put there by anybody. A name in it is used only after it is known to lead
/// nowhere but below the folder, and no link is followed.
public struct PublishedYear: Sendable {
  public let year: Int
  /// What was published, without the manifest itself and the checksums.
  let files: [Listed]
  /// Below the workspace.
  let inputs: [Listed]
  /// The manifest's own hash, and what SHA256SUMS says of each file.
  let manifest: Listed
  let sums: [Listed]
  private let folder: String

  struct Listed: Sendable, Hashable {
    let name, sha256: String
    /// In bytes; nil where only a hash is known.
    let size: Int?
  }

  /// Why a folder cannot be compared with anything.
  public enum Failure: Error, Sendable {
    /// No folder, or nothing in it that the program writes.
    case notPublished
    /// Every mistake in its manifest or its checksums.
    case refused([Diagnostic])
  }

  public static func open(_ folder: String) throws(Failure) -> PublishedYear {
    let files = Folder(path: folder)
    guard files.isPlain(Manifest.name) || files.isPlain(Checksums.name) else { throw .notPublished }
    var mistakes = Diagnostics()
    let manifest = content(Manifest.name, in: files, &mistakes)
    let sums = content(Checksums.name, in: files, &mistakes).map { Checksums.read($0, &mistakes) }
    let top = manifest.flatMap { JSONDocument.read($0, path: Manifest.name, into: &mistakes) }
    var reader = top.flatMap { MappingReader($0, &mistakes) }  // what it holds besides is not for us to judge
    let year = reader?.required("year", &mistakes)?.number(in: 2...9998, &mistakes)
    let published = reader?.required("files", &mistakes)?.listed(by: "name", &mistakes)
    let inputs = reader?.required("inputs", &mistakes)?.listed(by: "path", &mistakes)
    guard mistakes.isEmpty, let manifest, let sums, let year, let published, let inputs else {
      throw .refused(mistakes.all)
    }
    return PublishedYear(
      year: year, files: published, inputs: inputs,
      manifest: Listed(name: Manifest.name, sha256: Hash.of(manifest), size: manifest.count), sums: sums,
      folder: folder)
  }

  private static func content(_ name: String, in folder: Folder, _ mistakes: inout Diagnostics) -> [UInt8]? {
    let full = (folder.path as NSString).appendingPathComponent(name)
    let attributes = try? FileManager.default.attributesOfItem(atPath: full)  // not there: told below
    if let size = attributes?[.size] as? Int, size > JSONDocument.limit {
      mistakes.report(
        at: Place(path: name),
        Bilingual(
          vi: "tệp có \(size) byte; không quá \(JSONDocument.limit) byte",
          en: "the file has \(size) bytes; at most \(JSONDocument.limit) are read"))
      return nil
    }
    return folder.configuration(name, &mistakes)?.bytes
  }
}

extension PublishedYear {
  /// One thing that is not as it was published.
  public enum Difference: Sendable, Hashable {
    case missing(String)
    case changed(String)
    /// A link, a folder or a device under the name of a file.
    case notPlain(String)
    /// Stands in the folder, and nothing lists it.
    case extra(String)
    /// SHA256SUMS and the manifest do not say the same of it.
    case listsDiffer(String)

    public var told: Bilingual {
      switch self {
      case .missing(let name):
        Bilingual(vi: "\(quoted: name): thiếu tệp này", en: "\(quoted: name): the file is missing")
      case .changed(let name):
        Bilingual(
          vi: "\(quoted: name): nội dung khác với khi công bố", en: "\(quoted: name): not what was published")
      case .notPlain(let name):
        Bilingual(
          vi: "\(quoted: name): không phải tệp thường (liên kết, thư mục hoặc thiết bị), nên không đọc",
          en: "\(quoted: name): no plain file (a link, a folder or a device), and not read")
      case .extra(let name):
        Bilingual(
          vi: "\(quoted: name): có trong thư mục nhưng không có trong \(Manifest.name)",
          en: "\(quoted: name): stands in the folder and not in \(Manifest.name)")
      case .listsDiffer(let name):
        Bilingual(
          vi: "\(quoted: name): \(Checksums.name) và \(Manifest.name) không ghi như nhau",
          en: "\(quoted: name): \(Checksums.name) and \(Manifest.name) do not say the same")
      }
    }
  }

  /// How many files are compared: those listed, and the manifest.
  public var count: Int { files.count + 1 }
  public var inputCount: Int { inputs.count }

  /// Everything that is not as it was published, by name.
  public func differences() -> [Difference] {
    var found: [(name: String, difference: Difference)] = []
    let own: Set<String> = [Manifest.name, Checksums.name]
    let listed = Set(files.map(\.name)).union(own)
    for file in files { if let difference = compare(file, below: folder) { found.append((file.name, difference)) } }
    for name in entries() where !listed.contains(name) && !isParent(name, of: listed) {
      found.append((name, .extra(name)))
    }
    let summed = Dictionary(sums.map { ($0.name, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    let expected = Dictionary(
      (files + [manifest]).map { ($0.name, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    for name in Set(summed.keys).union(expected.keys) where summed[name] != expected[name] {
      found.append((name, .listsDiffer(name)))
    }
    return found.sorted { ($0.name, $0.difference.order) < ($1.name, $1.difference.order) }.map(\.difference)
  }

  /// Inputs that are no longer what the review was made from. Files that came later are not among them: no list has them.
  public func changedInputs(in workspace: String) -> [Difference] {
    inputs.compactMap { compare($0, below: workspace) }
  }

  private func compare(_ file: Listed, below folder: String) -> Difference? {
    let path = (folder as NSString).appendingPathComponent(file.name)
    // A link on the way to it would lead out of the folder.
    var above = folder
    for step in file.name.split(separator: "/").dropLast() {
      above = (above as NSString).appendingPathComponent(String(step))
      let type = PublishedYear.type(of: above)
      if type == nil { return .missing(file.name) }
      if type != .typeDirectory { return .notPlain(file.name) }
    }
    switch PublishedYear.type(of: path) {
    case nil: return .missing(file.name)
    case .typeRegular: break
    default: return .notPlain(file.name)
    }
    guard let found = Hash.ofFile(path), found.sha256 == file.sha256, found.size == file.size ?? found.size else {
      return .changed(file.name)
    }
    return nil
  }

  /// Of the thing itself, and not of what a link leads to; nil where there is nothing.
  private static func type(of path: String) -> FileAttributeType? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)  // nothing there
    return attributes?[.type] as? FileAttributeType
  }

  /// Everything below the folder but plain folders that hold something; links are named and not followed.
  private func entries() -> [String] {
    var found: [String] = []
    var open = [""]
    while let below = open.popLast() {
      let names = try? FileManager.default.contentsOfDirectory(  // what cannot be looked into is named as it is
        atPath: (folder as NSString).appendingPathComponent(below))
      if names?.isEmpty != false, !below.isEmpty { found.append(below) }
      for name in names ?? [] {
        let path = below.isEmpty ? name : below + "/" + name
        let type = PublishedYear.type(of: (folder as NSString).appendingPathComponent(path))
        if type == .typeDirectory { open.append(path) } else { found.append(path) }
      }
    }
    return found
  }

  /// A link or an empty folder where a folder of listed files should be is told with each of them.
  private func isParent(_ name: String, of listed: Set<String>) -> Bool {
    listed.contains { $0.hasPrefix(name + "/") }
  }
}

extension PublishedYear.Difference {
  fileprivate var order: Int {
    switch self {
    case .missing: 0
    case .changed: 1
    case .notPlain: 2
    case .extra: 3
    case .listsDiffer: 4
    }
  }
}

extension Node {
  /// `[{"name": …, "sha256": …, "size": …}]`, each name once and leading nowhere but below its folder.
  fileprivate func listed(by key: String, _ mistakes: inout Diagnostics) -> [PublishedYear.Listed] {
    var seen: Set<String> = []
    return (list(&mistakes) ?? []).compactMap { node in
      guard var fields = MappingReader(node, &mistakes) else { return nil }
      let name = fields.required(key, &mistakes)
      let text = name?.text(&mistakes)
      let hash = fields.required("sha256", &mistakes)?.hex(64, &mistakes)
      let size = fields.required("size", &mistakes)?.number(in: 0...Int.max, &mistakes)
      guard let name, let text, let hash, let size else { return nil }
      if let wrong = SafeName.mistake(in: text) ?? (seen.insert(text).inserted ? nil : .repeated) {
        mistakes.report(at: name.place, wrong.told(text))
        return nil
      }
      return PublishedYear.Listed(name: text, sha256: hash, size: size)
    }
  }
}

extension Checksums {
  /// Lines as `sha256sum` writes them; whatever it would escape is refused, for we publish no such name.
  fileprivate static func read(_ bytes: [UInt8], _ mistakes: inout Diagnostics) -> [PublishedYear.Listed] {
    var seen: Set<String> = []
    var sums: [PublishedYear.Listed] = []
    guard let text = String(validating: bytes, as: UTF8.self) else {
      mistakes.report(at: Place(path: name), Bilingual(vi: "tệp không phải UTF-8", en: "the file is not UTF-8"))
      return []
    }
    for (i, line) in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: true).enumerated() {
      let place = Place(path: name, line: i + 1)
      let hash = String(line.prefix(64))
      let rest = line.dropFirst(64)
      guard hash.utf8.count == 64, hash.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
        rest.starts(with: "  ".unicodeScalars)
      else {
        mistakes.report(
          at: place,
          Bilingual(
            vi: "dòng không có dạng “mã SHA-256, hai dấu cách, tên tệp”",
            en: "the line is not “SHA-256, two spaces, the file's name”"))
        continue
      }
      let file = String(rest.dropFirst(2))
      if let wrong = SafeName.mistake(in: file) ?? (seen.insert(file).inserted ? nil : .repeated) {
        mistakes.report(at: place, wrong.told(file))
        continue
      }
      sums.append(PublishedYear.Listed(name: file, sha256: hash, size: nil))
    }
    return sums
  }
}

/// A name that may be joined to a folder.
private enum SafeName {
  enum Mistake {
    case leadsOut, unprintable, repeated

    func told(_ name: String) -> Bilingual {
      switch self {
      case .leadsOut:
        Bilingual(
          vi: "tên \(quoted: name) dẫn ra ngoài thư mục; không đọc gì ở đó",
          en: "the name \(quoted: name) leads out of the folder; nothing is read there")
      case .unprintable:
        Bilingual(
          vi: "tên \(quoted: name) có ký tự điều khiển, dấu “\\” hoặc xuống dòng",
          en: "the name \(quoted: name) holds a control character, “\\” or a line break")
      case .repeated: Bilingual(vi: "tên \(quoted: name) có hai lần", en: "the name \(quoted: name) stands there twice")
      }
    }
  }

  static func mistake(in name: String) -> Mistake? {
    let parts = name.unicodeScalars.split(separator: "/", omittingEmptySubsequences: false)
    if parts.contains(where: { ["", ".", ".."].contains(String($0)) }) { return .leadsOut }
    let isPlain = name.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0 != "\\" }
    return isPlain ? nil : .unprintable
  }
}
