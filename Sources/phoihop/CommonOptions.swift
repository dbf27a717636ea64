import ArgumentParser
import Configuration
import Foundation
import Records
import Workspace

extension Language: ExpressibleByArgument {}

/// What every command takes, and how it ends where it cannot begin.
struct CommonOptions: ParsableArguments {
  @Option(
    help: "Ngôn ngữ: vi hoặc en; không ghi thì theo phoihop.yaml · Language: vi or en; otherwise that of phoihop.yaml.")
  var lang: Language?

  @Option(
    help:
      "Thư mục chứa rulebook/ và templates/ của chương trình · The folder with the program's rulebook/ and templates/.",
    completion: .directory)
  var data: String?

  @Flag(
    help:
      "Nói thêm từng tệp được đọc thế nào và bộ nhớ đã dùng · Also says how each file was read, and the memory it took."
  )
  var verbose = false

  /// Opens the workspace that the user names, or says that it is none.
  func open(named workspace: String) throws -> OpenWorkspace { try open(root(named: workspace)) }

  /// Where the workspace lies that the user names, links resolved; or says that it is none.
  func root(named workspace: String) throws -> String {
    let root = URL(filePath: workspace).resolvingSymlinksInPath().path
    guard FileManager.default.fileExists(atPath: root + "/phoihop.yaml") else {
      throw refusal(
        Exit.usage,
        Bilingual(
          vi: "\(workspace): không phải thư mục làm việc (không có phoihop.yaml).",
          en: "\(workspace): this is no workspace (it has no phoihop.yaml)."))
    }
    return root
  }

  /// Opens a workspace, or ends the program with every mistake in its configuration.
  func open(_ root: String) throws -> OpenWorkspace {
    let folder = try dataFolder()
    do throws(OpenWorkspace.Refused) { return try OpenWorkspace.open(root, data: folder) } catch {
      throw refusal(error)
    }
  }

  /// The shipped rulebook alone.
  func rulebook() throws -> RulebookFiles {
    let folder = try dataFolder()
    do throws(OpenWorkspace.Refused) { return try RulebookFiles.read(workspace: nil, data: folder) } catch {
      throw refusal(error)
    }
  }

  /// Where the program's own files lie, or says where they were looked for.
  func dataFolder() throws -> DataFolder {
    do throws(DataFolder.NotFound) {
      return try DataFolder.find(
        option: data, environment: ProcessInfo.processInfo.environment["PHOIHOP_DATA"], executable: Self.executable,
        current: FileManager.default.currentDirectoryPath)
    } catch { throw refusal(Exit.configuration, error.told) }
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  private static var executable: String {
    let path = Bundle.main.executablePath ?? CommandLine.arguments[0]
    return URL(filePath: path).resolvingSymlinksInPath().path
  }

  /// Says every mistake of a configuration, and how many there are.
  func refusal(_ refused: OpenWorkspace.Refused) -> ExitCode {
    let language = lang ?? refused.language ?? .vi
    for diagnostic in refused.diagnostics { Terminal.complain(diagnostic.text(in: language)) }
    let count = refused.diagnostics.count
    Terminal.complain(
      language == .vi
        ? "Cấu hình có \(language.counted(count)) chỗ sai; chưa làm gì cả."
        : "Mistakes in the configuration: \(count); nothing was done.")
    return ExitCode(Exit.configuration)
  }

  /// Says what an inspection found: what is wrong, what is to be looked at, and the verdict on both.
  ///
  /// - Throws: the exit code where there is either.
  func tell(
    mistakes: [Diagnostic], warnings: [Diagnostic], verdict: Bilingual, in language: Language?
  ) throws {
    let language = lang ?? language ?? .vi
    for mistake in mistakes { Terminal.complain(mistake.text(in: language)) }
    for warning in warnings { Terminal.say(warning.text(in: language)) }
    if !mistakes.isEmpty {
      Terminal.complain(verdict[language])
      throw ExitCode(Exit.configuration)
    }
    Terminal.say(verdict[language])
    if !warnings.isEmpty { throw ExitCode(Exit.question) }
  }

  func refusal(_ code: Int32, _ told: Bilingual, in language: Language? = nil) -> ExitCode {
    Terminal.complain(told[lang ?? language ?? .vi])
    return ExitCode(code)
  }
}
