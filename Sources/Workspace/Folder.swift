import Configuration
import Foundation
import Records

/// A folder that is read: plain files only, in an order that no disk decides.
struct Folder: Sendable {
  let path: String

  /// Names of the plain files in a folder below this one, by their bytes; none where it is not there.
  func files(in name: String, ending suffix: String) -> [String] {
    let folder = (path as NSString).appendingPathComponent(name)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []  // not there: no files
    return names.filter { $0.hasSuffix(suffix) && !$0.hasPrefix(".") && isPlain("\(name)/\($0)") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  func isPlain(_ name: String) -> Bool {
    let full = (path as NSString).appendingPathComponent(name)
    let type = try? FileManager.default.attributesOfItem(atPath: full)[.type] as? FileAttributeType  // not there: no
    return type == .typeRegular
  }

  func bytes(of name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: (path as NSString).appendingPathComponent(name)).map(Array.init)
  }

  /// The file as configuration, under the name the user knows it by; a missing or unreadable one is reported.
  func configuration(_ name: String, _ diagnostics: inout Diagnostics) -> ConfigurationFile? {
    guard isPlain(name), let bytes = bytes(of: name) else {
      diagnostics.report(
        at: Place(path: name),
        Bilingual(vi: "không có tệp này, hoặc không đọc được", en: "there is no such file, or it cannot be read"))
      return nil
    }
    return ConfigurationFile(path: name, bytes: bytes)
  }
}
