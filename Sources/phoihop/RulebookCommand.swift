import ArgumentParser
import Configuration
import Foundation
import Records
import Workspace

/// `phoihop rulebook`: what concerns the values themselves.
struct RulebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rulebook",
    abstract: "Hệ thống quy định: giá trị, căn cứ · The rulebook: values and what they rest on.",
    subcommands: [RulebookCheckCommand.self])
}

/// `phoihop rulebook check`: whether the values can be relied on.
struct RulebookCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract:
      "Kiểm tra giá trị và căn cứ, nêu mọi chỗ sai một lần · Checks values and citations, and says all that is wrong at once.",
    discussion: """
      Chỗ sai (ghi ra stderr, mã 65): khóa không có, ngày có hai giá trị hoặc không có giá trị nào, giá trị của cơ quan nới \
      hơn quy định, căn cứ không nêu được văn bản (chỉ có số, thiếu ngày).
      Chỗ cần xem lại (ghi ra stdout, mã 1): văn bản không có trong reference/regulations.csv, giá trị lâu chưa đối chiếu.
      Mistakes (to stderr, exit 65): an unknown key, a day with two values or none, an office's value looser than the \
      regulation, a citation that names no document (a number without its date).
      To be looked at (to stdout, exit 1): a document that reference/regulations.csv lacks, a value not compared for long.
      Nothing of either: exit 0.

        phoihop rulebook check
        phoihop rulebook check samples/haiphong-2010 --on 2010-12-31
      """)

  @Argument(
    help:
      "Thư mục làm việc; không ghi thì chỉ kiểm tra giá trị chung · The workspace; without it the general values only.",
    completion: .directory)
  var workspace: String?

  @Option(
    name: .customLong("stale-after"),
    help: ArgumentHelp(
      "Số tháng kể từ ngày “reviewed” thì cần đối chiếu lại; mặc định 24 · Months after “reviewed” from which a value is to be compared again; by default 24.",
      valueName: "months"))
  var staleAfter = 24

  @Option(
    help: ArgumentHelp(
      "Ngày xét; mặc định hôm nay · The day to judge by; by default today.", valueName: "yyyy-mm-dd"))
  var on: CivilDate?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (1...1200).contains(staleAfter) else {
      throw ValidationError("--stale-after: 1–1200")
    }
  }

  func run() throws {
    let root = try workspace.map { try common.root(named: $0) }
    let inspection = RulebookInspection(
      workspace: root, data: try common.dataFolder(), on: on ?? Clock.today(utcOffset: nil), staleAfter: staleAfter)
    try common.tell(
      mistakes: inspection.mistakes, warnings: inspection.warnings, verdict: inspection.verdict,
      in: inspection.language)
  }
}
