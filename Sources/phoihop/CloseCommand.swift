import ArgumentParser
import Configuration
import Foundation
import Records
import Rules
import Workspace

/// `phoihop close`: keeps the figures of a published year for the reviews to come.
struct CloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract:
      "Khóa số liệu của một năm đã công bố để các năm sau so sánh · Closes a published year, so that later ones are laid beside it.",
    discussion: """
      Kiểm tra OUT/NĂM/ như phoihop verify; nếu còn nguyên thì chép figures.json thành history/NĂM.json trong thư mục làm \
      việc. Báo cáo năm sau đọc tệp này. Đã khóa với số liệu khác thì không ghi đè, trừ khi có --again.
      Checks OUT/YEAR/ as phoihop verify does; where all is as published, figures.json becomes history/YEAR.json in the \
      workspace, which next year's review reads. A year closed with other figures is not closed anew without --again.

      Mã kết thúc · Exit codes:
        0   đã khóa, hoặc đã khóa từ trước với đúng số liệu này · closed, or closed with these figures before
        1   đã khóa, nhưng đầu vào nay đã khác với khi lập báo cáo · closed, and inputs differ from the review's
        2   thư mục khác với khi công bố; chưa khóa · the folder is not what was published; not closed
        64  chưa có báo cáo năm đó; hoặc đã khóa với số liệu khác · no review of that year; or closed with other figures
        65  manifest.json, SHA256SUMS hoặc figures.json không đọc được · one of these cannot be read
        75  đang có lượt chạy khác · another run holds the lock

        phoihop close 2010 samples/haiphong-2010
      """)

  @Argument(help: "Năm đã công bố, ví dụ 2010 · The published year.")
  var year: ReviewYear

  @Argument(help: "Thư mục làm việc (có phoihop.yaml) · The workspace (it holds phoihop.yaml).", completion: .directory)
  var workspace = "."

  @Option(
    help: "Thư mục chứa báo cáo các năm; mặc định out/ trong thư mục làm việc · Where the years are; by default out/.",
    completion: .directory)
  var out: String?

  @Flag(help: "Thay số liệu đã khóa · Replaces figures that were closed before.")
  var again = false

  @Option(help: "Ngôn ngữ: vi hoặc en · Language: vi or en.")
  var lang: Language = .vi

  func run() throws {
    let root = URL(filePath: workspace).resolvingSymlinksInPath().path
    guard FileManager.default.fileExists(atPath: root + "/phoihop.yaml") else {
      throw refusal(
        Exit.usage, vi: "\(workspace): không phải thư mục làm việc (không có phoihop.yaml).",
        en: "\(workspace): this is no workspace (it has no phoihop.yaml).")
    }
    let shown = "\(out ?? workspace + "/out")/\(year.year)"
    let folder = URL(filePath: "\(out ?? root + "/out")/\(year.year)").resolvingSymlinksInPath().path
    guard CommonOptions.isFolder(folder) else {
      throw refusal(
        Exit.usage, vi: "\(shown): chưa có báo cáo năm \(year.year); hãy chạy phoihop report trước.",
        en: "\(shown): there is no review of \(year.year) yet; run phoihop report first.")
    }
    // So that no run exchanges the folder while it is read.
    let lock = try locked(out ?? root + "/out")
    let published = try PublishedYear.opened(folder, shownAs: shown, in: lang)
    let differences = published.differences()
    guard differences.isEmpty else {
      for difference in differences { Terminal.complain(difference.told[lang] + ".") }
      throw refusal(
        Exit.broken,
        vi: "\(shown) không còn như khi công bố (\(Language.vi.counted(differences.count)) điểm khác); chưa khóa.",
        en: "\(shown) is not what was published (differences: \(differences.count)); it was not closed.")
    }
    try close(published, in: folder, of: root)
    _ = consume lock
    let changed = published.changedInputs(in: root)
    if changed.isEmpty { return }
    for difference in changed { Terminal.complain(difference.toldOfInput[lang]) }
    Terminal.complain(
      lang == .vi
        ? "Báo cáo đã khóa được lập từ \(Language.vi.counted(changed.count)) tệp nay đã khác."
        : "Inputs of the closed review that differ now: \(changed.count).")
    throw ExitCode(Exit.question)
  }

  private func close(_ published: PublishedYear, in folder: String, of root: String) throws {
    do throws(Closing.Failure) {
      let closing = try Closing(year.year, of: published, in: folder, workspace: root)
      switch try closing.standing() {
      case .nothing: try closing.write()
      case .same: break
      case .different(let lines):
        for line in lines { Terminal.complain("\(closing.path): \(line[lang])") }
        if again { try closing.write() } else { throw Closing.Failure.taken(closing.path) }
      }
      Terminal.say(
        lang == .vi
          ? "Đã khóa số liệu năm \(year.year): \(closing.path)." : "The year \(year.year) is closed: \(closing.path).")
    } catch { throw refusal(error) }
  }

  private func refusal(_ failure: Closing.Failure) -> ExitCode {
    switch failure {
    case .otherYear(let other):
      refusal(
        Exit.usage, vi: "Thư mục này là báo cáo năm \(other), không phải năm \(year.year); chưa khóa.",
        en: "The folder holds the review of \(other), not of \(year.year); it was not closed.")
    case .withoutFigures:
      refusal(
        Exit.usage, vi: "Báo cáo này chưa có figures.json; hãy chạy lại phoihop report rồi khóa.",
        en: "The review has no figures.json; run phoihop report again, then close it.")
    case .taken(let path):
      refusal(
        Exit.usage,
        vi: "\(path): năm \(year.year) đã khóa với số liệu khác (nêu ở trên); chưa ghi. Thêm --again để thay.",
        en: "\(path): \(year.year) was closed with other figures (above); nothing was written. --again replaces them.")
    case .foreign(let path):
      refusal(
        Exit.usage, vi: "\(path): không phải tệp, thư mục thường; chưa ghi gì.",
        en: "\(path): no plain file or folder; nothing was written.")
    case .refused(let mistakes):
      {
        for mistake in mistakes { Terminal.complain(mistake.text(in: lang)) }
        return refusal(
          Exit.configuration, vi: "figures.json có \(Language.vi.counted(mistakes.count)) chỗ sai; chưa khóa.",
          en: "Mistakes in figures.json: \(mistakes.count); it was not closed.")
      }()
    case .unwritable(let number):
      {
        let reason = String(cString: strerror(number))
        return refusal(
          Exit.program, vi: "Không ghi được history/\(year.year).json (\(reason)).",
          en: "history/\(year.year).json cannot be written (\(reason)).")
      }()
    }
  }

  private func refusal(_ code: Int32, vi: String, en: String) -> ExitCode {
    Terminal.complain(lang == .vi ? vi : en)
    return ExitCode(code)
  }

  private func locked(_ out: String) throws -> RunLock {
    do throws(RunLock.Failure) { return try RunLock.take(in: out) } catch {
      switch error {
      case .held:
        throw refusal(
          Exit.locked, vi: "Đang có lượt chạy khác ghi vào \(out); hãy chạy lại sau.",
          en: "Another run is writing into \(out); try again later.")
      case .unwritable(let number):
        let reason = String(cString: strerror(number))
        throw refusal(
          Exit.usage, vi: "Không ghi được vào \(out) (\(reason)).", en: "Cannot write into \(out) (\(reason)).")
      }
    }
  }
}
