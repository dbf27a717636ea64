import Foundation

/// The built program, run as a user runs it.
enum Program {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  static let sample = root + "/samples/haiphong-2010"

  /// Beside the tests themselves, wherever the build put them.
  private static let binary: URL = {
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "phoihop")
    let usual = URL(filePath: root + "/.build/debug/phoihop")
    return FileManager.default.isExecutableFile(atPath: beside.path) ? beside : usual
  }()

  struct Result {
    let output: String
    let errors: String
    let code: Int32

    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  static func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Result {
    try run(arguments, environment: environment)
  }

  static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Result {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    var variables = ["PATH": "/usr/bin:/bin", "HOME": NSTemporaryDirectory()]
    variables.merge(environment) { $1 }
    process.environment = variables
    process.currentDirectoryURL = URL(filePath: root)
    let folder = try Folder()
    let (output, errors) = (folder.path + "/out", folder.path + "/err")
    for file in [output, errors] { _ = FileManager.default.createFile(atPath: file, contents: nil) }
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Result(
      output: try String(contentsOfFile: output, encoding: .utf8),
      errors: try String(contentsOfFile: errors, encoding: .utf8), code: process.terminationStatus)
  }
}

/// A folder of its own for one test, gone with it.
final class Folder: Sendable {
  let path: String

  init(copying other: String? = nil) throws {
    path = NSTemporaryDirectory() + "phoihop-command-" + UUID().uuidString
    if let other {
      try FileManager.default.copyItem(atPath: other, toPath: path)
    } else {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws -> String {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: URL(filePath: file).deletingLastPathComponent().path, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: file))
    return file
  }

  func text(of name: String) throws -> String { try String(contentsOfFile: path + "/" + name, encoding: .utf8) }

  func change(_ name: String, _ old: String, to new: String) throws {
    let text = try text(of: name)
    precondition(text.contains(old), "\(name) has no “\(old)”")
    _ = try write(text.replacing(old, with: new, maxReplacements: 1), to: name)
  }
}
