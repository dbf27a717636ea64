import ArgumentParser
import Configuration
import Foundation
import Records
import Workspace

/// `phoihop verify`: whether a published review is still what was published, and whether its inputs are.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract:
      "Kiểm tra một báo cáo đã công bố còn nguyên như khi ghi · Checks that a published review is what was published.",
    discussion: """
      So mọi tệp trong OUT/NĂM/ với manifest.json và SHA256SUMS: thiếu, thừa, đã đổi. Nếu có thư mục làm việc (--workspace, \
      hoặc nơi chứa out/) thì so cả số liệu đầu vào. Không theo liên kết, không đọc ra ngoài thư mục. Kiểm tra này phát hiện \
      sai lệch; người sửa được cả ba nơi (tệp, manifest.json, SHA256SUMS) thì nó không phát hiện.
      Compares every file in OUT/YEAR/ with manifest.json and SHA256SUMS: missing, extra, changed. Where there is a \
      workspace (--workspace, or the folder that out/ lies in) the inputs are compared too. No link is followed, nothing \
      outside the folder is read. It finds damage; of somebody who changes file, manifest and checksums alike it says \
      nothing.

      Mã kết thúc · Exit codes:
        0   còn nguyên, đầu vào cũng vậy · all as published, and so are the inputs
        1   còn nguyên, nhưng đầu vào nay đã khác · all as published, and inputs differ now
        2   thư mục khác với khi công bố · the folder is not what was published
        64  không phải thư mục báo cáo · no published review
        65  manifest.json hoặc SHA256SUMS không đọc được · manifest.json or SHA256SUMS cannot be read

        phoihop verify samples/haiphong-2010/out/2010
      """)

  @Argument(
    help: "Thư mục báo cáo của một năm, như out/2010 · A year's folder, such as out/2010.", completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp(
      "Thư mục làm việc đã lập báo cáo; mặc định là thư mục chứa out/, nếu có phoihop.yaml · The workspace it was made from; by default the folder that out/ lies in, if that is one.",
      valueName: "dir"), completion: .directory)
  var workspace: String?

  @Option(help: "Ngôn ngữ: vi hoặc en · Language: vi or en.")
  var lang: Language = .vi

  func run() throws {
    let root = URL(filePath: folder).resolvingSymlinksInPath().path
    let published = try PublishedYear.opened(root, shownAs: folder, in: lang)
    let differences = published.differences()
    for difference in differences { Terminal.complain(difference.told[lang] + ".") }
    let inputs = try inputs(of: published, in: root)
    for difference in inputs ?? [] { Terminal.complain(difference.toldOfInput[lang]) }
    Terminal.say(verdict(published, differences.count, inputs)[lang])
    if !differences.isEmpty { throw ExitCode(Exit.broken) }
    if inputs?.isEmpty == false { throw ExitCode(Exit.question) }
  }

  /// Nil where there is no workspace to compare with.
  private func inputs(of published: PublishedYear, in root: String) throws -> [PublishedYear.Difference]? {
    func isWorkspace(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path + "/phoihop.yaml") }
    if let workspace {
      let path = URL(filePath: workspace).resolvingSymlinksInPath().path
      guard isWorkspace(path) else {
        Terminal.complain(
          lang == .vi
            ? "\(workspace): không phải thư mục làm việc (không có phoihop.yaml)."
            : "\(workspace): this is no workspace (it has no phoihop.yaml).")
        throw ExitCode(Exit.usage)
      }
      return published.changedInputs(in: path)
    }
    let above = URL(filePath: root).deletingLastPathComponent().deletingLastPathComponent().path
    return isWorkspace(above) ? published.changedInputs(in: above) : nil
  }

  private func verdict(
    _ published: PublishedYear, _ differences: Int, _ inputs: [PublishedYear.Difference]?
  ) -> Bilingual {
    var vi: [String] = []
    var en: [String] = []
    if differences == 0 {
      vi.append("báo cáo năm \(published.year) còn nguyên, \(Language.vi.counted(published.count)) tệp đều khớp")
      en.append("the review of \(published.year) is as published, files that agree: \(published.count)")
    } else {
      vi.append(
        "báo cáo năm \(published.year) không còn như khi công bố, \(Language.vi.counted(differences)) điểm khác")
      en.append("the review of \(published.year) is not what was published, differences: \(differences)")
    }
    switch inputs?.count {
    case nil:
      vi.append("chưa so số liệu đầu vào (không có thư mục làm việc)")
      en.append("inputs were not compared (no workspace)")
    case 0?:
      vi.append("\(Language.vi.counted(published.inputCount)) tệp đầu vào không thay đổi")
      en.append("inputs unchanged: \(published.inputCount)")
    case let n?:
      vi.append("\(Language.vi.counted(n)) tệp đầu vào nay đã khác")
      en.append("inputs that differ now: \(n)")
    }
    return Bilingual(vi: "Kết luận: \(vi.joined(separator: "; ")).", en: "Verdict: \(en.joined(separator: "; ")).")
  }
}

extension PublishedYear {
  /// Opens a published year, or ends the program with what is wrong with it.
  static func opened(_ root: String, shownAs shown: String, in language: Language) throws -> PublishedYear {
    do throws(Failure) { return try PublishedYear.open(root) } catch {
      switch error {
      case .notPublished:
        Terminal.complain(
          language == .vi
            ? "\(shown): không phải báo cáo do chương trình ghi (không có manifest.json)."
            : "\(shown): this is no review of the program (it has no manifest.json).")
        throw ExitCode(Exit.usage)
      case .refused(let mistakes):
        for mistake in mistakes { Terminal.complain("\(shown)/\(mistake.text(in: language))") }
        Terminal.complain(
          language == .vi
            ? "Không kiểm tra được \(shown): \(language.counted(mistakes.count)) chỗ sai ở trên."
            : "\(shown) cannot be checked; mistakes above: \(mistakes.count).")
        throw ExitCode(Exit.configuration)
      }
    }
  }
}

extension PublishedYear.Difference {
  /// An input is not wrong because it has changed since.
  var toldOfInput: Bilingual {
    switch self {
    case .missing(let name):
      Bilingual(vi: "đầu vào “\(name)”: nay không còn.", en: "input “\(name)”: it is no longer there.")
    case .notPlain(let name):
      Bilingual(vi: "đầu vào “\(name)”: nay không phải tệp thường.", en: "input “\(name)”: it is no plain file now.")
    case .changed(let name), .extra(let name), .listsDiffer(let name):
      Bilingual(
        vi: "đầu vào “\(name)”: nay khác với khi lập báo cáo.",
        en: "input “\(name)”: it is not what the review was made from.")
    }
  }
}
