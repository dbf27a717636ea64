import Foundation

@testable import Workspace

/// The project's own folders, found from this file.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  static let sample = root + "/samples/haiphong-2010"
  static let truth = root + "/Tests/WorkspaceTests/Truth/haiphong-2010.tsv"
  static let data = DataFolder(path: root, found: .option)
}

/// A workspace copied into a folder of its own, to be changed and thrown away.
struct Copy: ~Copyable {
  let path: String

  init(of workspace: String = Repository.sample) throws {
    path = NSTemporaryDirectory() + "phoihop-test-" + UUID().uuidString
    try FileManager.default.copyItem(atPath: workspace, toPath: path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func text(of name: String) throws -> String { try String(contentsOfFile: path + "/" + name, encoding: .utf8) }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: path + "/" + name, atomically: false, encoding: .utf8)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }

  func open() throws -> OpenWorkspace { try OpenWorkspace.open(path, data: Repository.data) }
}
