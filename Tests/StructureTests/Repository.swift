import Foundation

/// The checkout that these tests were built from.
enum Repository {
  /// The folder that holds `Package.swift`.
  static let root: URL = {
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) {
      precondition(folder.path != "/", "no Package.swift above \(#filePath)")
      folder.deleteLastPathComponent()
    }
    return folder
  }()

  /// False in an unpacked archive: nothing there tells the project's files from what was built.
  static var isCheckout: Bool { exists(".git") }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  static func bytes(_ path: String) throws -> Data { try Data(contentsOf: root.appending(path: path)) }

  static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

  /// The names in a folder, sorted, without those that begin with a dot.
  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
      .filter { !$0.hasPrefix(".") }.sorted()
  }

  /// The source files below a folder of `Sources`, Swift and C, sorted by path.
  static func sources(below folder: String) throws -> [SourceText] {
    let top = root.appending(path: folder).path
    return try FileManager.default.subpathsOfDirectory(atPath: top).sorted()
      .filter { [".swift", ".c", ".h"].contains(where: $0.hasSuffix) }
      .map { SourceText("\(folder)/\($0)", try text("\(folder)/\($0)")) }
  }

  /// Every file that is tracked, or would be by `git add .`: paths from the root, sorted.
  static func files() throws -> [String] {
    let git = Process()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = ["git", "-C", root.path, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    let output = Pipe()
    git.standardOutput = output
    try git.run()
    let listed = output.fileHandleForReading.readDataToEndOfFile()
    git.waitUntilExit()
    guard git.terminationStatus == 0 else { throw GitFailed(status: git.terminationStatus) }
    return listed.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }.filter(exists).sorted()
  }

  struct GitFailed: Error { let status: Int32 }
}
