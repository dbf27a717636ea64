import Configuration
import Foundation
import Records
import Testing

@testable import Importing

/// A workspace on disk that lasts as long as the test that made it.
final class Workspace {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "phoihop-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: path) } catch { Issue.record("\(path) stays behind: \(error)") }
  }

  @discardableResult
  func write(_ text: String, to file: String) throws -> Self {
    let url = URL(fileURLWithPath: path + "/" + file)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return self
  }

  func link(_ file: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path + "/" + file, withDestinationPath: target)
  }

  /// Imports 2010 by these profiles; mistakes are returned, not failed on.
  func read(_ profiles: [(agency: String, text: String)]) async throws -> (Import, mistakes: [String]) {
    var diagnostics = Diagnostics()
    let read = Profile.read(
      profiles.map { ("agencies/\($0.agency).yaml", Array($0.text.utf8)) }, content: { _ in nil },
      forbidden: { _ in nil }, into: &diagnostics)
    try #require(diagnostics.all.map { $0.text(in: .en) } == [])
    let result = await Import.read(
      read, exports: path + "/exports", year: 2010, isForbidden: { $0 == "Tôn giáo" },
      into: &diagnostics)
    return (result, diagnostics.all.map { $0.text(in: .en) })
  }
}
