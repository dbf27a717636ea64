import ArgumentParser
import Configuration
import Foundation
import Records
import Rules
import Workspace

/// `phoihop check`: whether what arrived can be read, and where it cannot.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract:
      "Kiểm tra tệp vừa nhận hoặc cả thư mục làm việc, không lập báo cáo · Checks files that came in, or a whole workspace, without writing a review.",
    discussion: """
      Tệp nằm trong exports/ của một thư mục làm việc được đọc theo hồ sơ của cơ quan gửi; tệp ở dạng chuẩn \
      (docs/formats.md) được đọc không cần hồ sơ; tệp khác chỉ được kiểm tra cấu trúc. Mỗi chỗ sai một dòng: tệp:dòng:cột.
      A file below exports/ of a workspace is read by its sender's profile, one in canonical form (docs/formats.md) \
      without any; of others only the structure is checked. One line for each mistake: file:line:column.

        phoihop check exports/cuc-thue/2010/DieuDong.csv
        phoihop check ~/Downloads/danh-sach.xml
        phoihop check samples/haiphong-2010
      """)

  @Argument(help: "Tệp CSV, XML hoặc thư mục làm việc · CSV or XML files, or workspaces.", completion: .file())
  var paths: [String]

  @OptionGroup var common: CommonOptions

  func run() async throws {
    var check = Check()
    var language = common.lang
    for path in paths {
      let full = URL(filePath: path).resolvingSymlinksInPath().path
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder) else {
        throw common.refusal(
          Exit.usage,
          Bilingual(vi: "\(path): không có tệp hoặc thư mục này.", en: "\(path): there is no such file or folder."))
      }
      let root = isFolder.boolValue ? full : OpenWorkspace.enclosing(full)
      if isFolder.boolValue, !FileManager.default.fileExists(atPath: full + "/phoihop.yaml") {
        throw common.refusal(
          Exit.usage,
          Bilingual(
            vi: "\(path): thư mục này không phải thư mục làm việc (không có phoihop.yaml); hãy chỉ rõ từng tệp.",
            en: "\(path): this folder is no workspace (it has no phoihop.yaml); name the files in it."))
      }
      if let root, let file = Self.export(full, in: root, isFolder: isFolder.boolValue) {
        let workspace = try common.open(root)
        language = language ?? workspace.settings.language
        check = check + (try await read(workspace, root, file, path))
      } else {
        check = check + Check(structureOf: path)
      }
    }
    let spoken = language ?? .vi
    for line in check.lines { Terminal.say(line[spoken]) }
    if common.verbose { Footprint(check.notes).say(in: spoken) }
    Terminal.say(check.verdict[spoken])
    if check.exitCode != 0 { throw ExitCode(check.exitCode) }
  }

  /// What of a workspace is meant: nil for none of it, an empty text for all, else a file below `exports/`.
  private static func export(_ full: String, in root: String, isFolder: Bool) -> String? {
    if isFolder { return "" }
    let exports = root + "/exports/"
    return full.hasPrefix(exports) ? String(full.dropFirst(exports.count)) : nil
  }

  private func read(_ workspace: OpenWorkspace, _ root: String, _ file: String, _ path: String) async throws -> Check {
    var years = OpenWorkspace.years(in: root)
    if let part = file.split(separator: "/").dropFirst().first, let year = Int(part).flatMap(ReviewYear.init(year:)) {
      years = [year]
    }
    do throws(OpenWorkspace.Refused) {
      let check = try await Check.read(
        workspace, years: years, only: file.isEmpty ? nil : file, shownAs: file.isEmpty ? nil : path)
      return check ?? Check(structureOf: path)
    } catch { throw common.refusal(error) }
  }
}
