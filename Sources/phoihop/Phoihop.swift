import ArgumentParser
import Foundation

/// The program: one subcommand a file.
@main
struct Phoihop: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phoihop",
    abstract:
      "Đối chiếu số liệu cán bộ của nhiều cơ quan và lập báo cáo năm · Lays agencies' lists of officials side by side and writes the annual review.",
    discussion: """
      Mã kết thúc · Exit codes:
        0   không có vấn đề · clean
        1   có nội dung cần giải trình, cần xem lại · queries only, something to look at
        2   có vi phạm · violations
        3   có tệp không đọc được hoặc dòng bị trả lại · a file unreadable, a row rejected
        64  sai lệnh · wrong use
        65  cấu hình sai · bad configuration
        70  lỗi của chương trình · an error of the program
        75  đang có lượt chạy khác · another run holds the lock
      """,
    version: "0.1.0",
    subcommands: [
      ReportCommand.self, CheckCommand.self, ExportCommand.self, RulesCommand.self, RulebookCommand.self,
      VerifyCommand.self, CloseCommand.self, TemplatesCommand.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      // 1 means that something needs an explanation; what nobody foresaw must not pass for that.
      if exitCode(for: error) == .failure, !(error is ExitCode) {
        Terminal.complain(message(for: error))
        Foundation.exit(Exit.program)
      }
      exit(withError: error)
    }
  }
}
