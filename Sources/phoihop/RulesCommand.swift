import ArgumentParser
import Configuration
import Foundation
import Records
import Workspace

/// `phoihop rules`: which rules there are, and what one of them rests on.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract:
      "Liệt kê các nội dung đối chiếu, hoặc giải thích một nội dung và căn cứ của nó · Lists the rules, or explains one and what it rests on.",
    discussion: """
      Không ghi thư mục làm việc thì chỉ có giá trị chung; có thì thêm giá trị của cơ quan (rulebook/local/).
      Without a workspace the general values only; with one the office's own as well (rulebook/local/).

        phoihop rules
        phoihop rules C03
        phoihop rules C03 samples/haiphong-2010 --on 2010-11-30
      """)

  @Argument(
    help:
      "Mã hoặc tên, ví dụ C03; không ghi thì liệt kê tất cả · Id or name, such as C03; without it all are listed.")
  var rule: String?

  @Argument(help: "Thư mục làm việc (có phoihop.yaml) · The workspace (it holds phoihop.yaml).", completion: .directory)
  var workspace: String?

  @Option(
    help: ArgumentHelp(
      "Ngày xét giá trị; mặc định hôm nay · The day for which values are shown; by default today.",
      valueName: "yyyy-mm-dd"))
  var on: CivilDate?

  @OptionGroup var common: CommonOptions

  func run() throws {
    // `phoihop rules samples/haiphong-2010`: a folder is no rule.
    let named = rule.flatMap { workspace == nil && CommonOptions.isFolder($0) ? nil : $0 }
    let opened = try (named == nil ? workspace ?? rule : workspace).map { try common.open(named: $0) }
    let language = common.lang ?? opened?.settings.language ?? .vi
    let law = try opened?.law ?? common.rulebook().law
    let day = on ?? Clock.today(utcOffset: opened?.settings.utcOffset)
    guard let named else {
      for line in RuleIndex(law, on: day).lines(in: language) { Terminal.say(line) }
      return
    }
    guard let page = RulePage(named: named, by: law, on: day) else {
      let close = RuleIndex.nearest(to: named)
      throw common.refusal(
        Exit.usage,
        Bilingual(
          vi: "Không có nội dung đối chiếu \(quoted: named)." + (close.map { " Có phải ý là \(quoted: $0)?" } ?? "")
            + " Xem danh sách: phoihop rules.",
          en: "There is no rule \(quoted: named)." + (close.map { " Did you mean \(quoted: $0)?" } ?? "")
            + " For the list: phoihop rules."), in: language)
    }
    for line in page.lines(in: language) { Terminal.say(line) }
  }
}
