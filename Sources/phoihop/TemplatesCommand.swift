import ArgumentParser
import Configuration
import Foundation
import Records
import Workspace

/// `phoihop templates`: what reviews are printed from.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Các mẫu trình bày của báo cáo · The templates that reviews are printed from.",
    subcommands: [TemplatesCheckCommand.self])
}

/// `phoihop templates check`: whether a review can be printed from them.
struct TemplatesCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract:
      "Kiểm tra mẫu của cơ quan, nêu mọi chỗ sai một lần · Checks the office's templates, and says all that is wrong at once.",
    discussion: """
      Mẫu của cơ quan ở templates/html/ và templates/markdown/ trong thư mục làm việc thay mẫu cùng tên của chương trình; \
      tệp nào không có thì dùng của chương trình. Mọi khóa ghi ở docs/templates.md.
      Chỗ sai (ghi ra stderr, mã 65; báo cáo cũng không lập): khóa, mẫu con không có, dùng sai loại ngoặc, phần chưa đóng, \
      mẫu con gọi vòng, thẻ chạy mã hoặc gọi ra ngoài.
      Chỗ cần xem lại (ghi ra stdout, mã 1): tệp không mẫu nào đọc.
      An office's templates in templates/html/ and templates/markdown/ of the workspace replace the program's of the same \
      name; what it does not have is the program's. docs/templates.md has every key.
      Mistakes (to stderr, exit 65; no report is written either): an unknown key or partial, the wrong braces, a section \
      not closed, partials in a circle, tags that run something or ask a machine for something.
      To be looked at (to stdout, exit 1): a file that nothing reads.
      Nothing of either: exit 0.

        phoihop templates check
        phoihop templates check samples/haiphong-2010
      """)

  @Argument(
    help:
      "Thư mục làm việc; không ghi thì chỉ kiểm tra mẫu của chương trình · The workspace; without it the program's templates only.",
    completion: .directory)
  var workspace: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let root = try workspace.map { try common.root(named: $0) }
    let inspection = TemplateInspection(workspace: root, data: try common.dataFolder())
    try common.tell(
      mistakes: inspection.mistakes, warnings: inspection.warnings, verdict: inspection.verdict,
      in: inspection.language)
  }
}
