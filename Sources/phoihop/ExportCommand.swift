import ArgumentParser
import Foundation
import Importing
import Records
import Rules
import Workspace

extension Export.Forms: ExpressibleByArgument {}

/// `phoihop export`: a year of a workspace in canonical form.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract:
      "Ghi số liệu một năm thành một thư mục làm việc ở dạng chuẩn · Writes a year's exports as a workspace in canonical form.",
    discussion: """
      Thư mục mới có đủ phoihop.yaml, reference/, agencies/, rulebook/local/, narrative/ và exports/ ở dạng chuẩn \
      (docs/formats.md), chạy được phoihop check và report như thư mục cũ. Những gì không chép được hết nằm trong \
      left-out.csv. Với --format both, mỗi dạng là một thư mục làm việc riêng: csv/ và xml/.
      The new folder holds phoihop.yaml, reference/, agencies/, rulebook/local/, narrative/ and exports/ in canonical \
      form (docs/formats.md); phoihop check and report run on it as on the first. What could not be carried over whole \
      is listed in left-out.csv. With --format both each form is a workspace of its own: csv/ and xml/.

        phoihop export samples/haiphong-2010 --year 2010 --to /tmp/haiphong-chuan --format xml
      """)

  @Argument(help: "Thư mục làm việc (có phoihop.yaml) · The workspace (it holds phoihop.yaml).", completion: .directory)
  var workspace = "."

  @Option(help: "Năm số liệu, ví dụ 2010 · The year of the exports.")
  var year: ReviewYear

  @Option(help: "Thư mục mới, hoặc thư mục rỗng · A new folder, or an empty one.", completion: .directory)
  var to: String

  @Option(help: "csv, xml hoặc both (cả hai) · csv, xml or both.")
  var format = Export.Forms.csv

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let opened = try common.open(named: workspace)
    let language = common.lang ?? opened.settings.language
    let export: Export
    do throws(Export.Failure) {
      export = try await opened.export(year, as: format, to: URL(filePath: to).standardizedFileURL.path)
    } catch { throw refusal(error, language) }
    for line in lines(export.losses) { Terminal.complain(line[language]) }
    Terminal.say(verdict(export)[language])
    if export.exitCode != 0 { throw ExitCode(export.exitCode) }
  }

  private func refusal(_ failure: Export.Failure, _ language: Language) -> ExitCode {
    switch failure {
    case .refused(let refused): common.refusal(refused)
    case .taken:
      common.refusal(
        Exit.usage,
        Bilingual(
          vi: "\(to): đã có nội dung; hãy chọn một thư mục mới hoặc rỗng. Chưa ghi gì cả.",
          en: "\(to): something stands there already; choose a new or an empty folder. Nothing was written."),
        in: language)
    case .unwritable(let reason):
      common.refusal(
        Exit.program,
        Bilingual(
          vi: "\(to): không ghi được (\(reason)). Chưa ghi gì cả.",
          en: "\(to): cannot be written (\(reason)). Nothing was written."),
        in: language)
    }
  }

  private func verdict(_ export: Export) -> Bilingual {
    let rest =
      export.losses.isEmpty
      ? Bilingual(vi: "", en: "")
      : Bilingual(
        vi: " Có \(Language.vi.counted(export.losses.count)) chỗ không chép được nguyên vẹn: \(Export.leftOut).",
        en: " Not carried over whole: \(Language.en.number(export.losses.count)); see \(Export.leftOut).")
    return Bilingual(
      vi:
        "\(to): \(Language.vi.counted(export.agencies)) cơ quan, \(Language.vi.counted(export.files)) tệp, \(Language.vi.number(export.records)) bản ghi.\(rest.vi)",
      en:
        "\(to): agencies \(export.agencies), files \(export.files), records \(Language.en.number(export.records)).\(rest.en)"
    )
  }

  /// One line a file and kind of loss, with its count: the places are in the list.
  private func lines(_ losses: [CanonicalLoss]) -> [Bilingual] {
    var lines: [Bilingual] = []
    var at = losses.startIndex
    while at < losses.endIndex {
      let file = losses[at].file
      let end = losses[at...].firstIndex { $0.file != file } ?? losses.endIndex
      for kind in CanonicalLoss.Kind.allCases {
        let count = losses[at..<end].count { $0.kind == kind }
        if count > 0 { lines.append(Self.line("exports/" + file, kind, count)) }
      }
      at = end
    }
    return lines
  }

  private static func line(_ path: String, _ kind: CanonicalLoss.Kind, _ count: Int) -> Bilingual {
    let told =
      switch kind {
      case .row:
        Bilingual(
          vi: "\(Language.vi.counted(count)) dòng bị trả lại, ghi thành dòng không đọc được.",
          en: "rows rejected and written as rows that cannot be read: \(count).")
      case .cell:
        Bilingual(
          vi: "\(Language.vi.counted(count)) ô không đọc được, ghi là “?”.",
          en: "cells that could not be read, written as “?”: \(count).")
      case .text:
        Bilingual(
          vi: "\(Language.vi.counted(count)) ô có chữ mà dạng này không giữ nguyên được.",
          en: "cells with a text that this form cannot hold as it is: \(count).")
      case .file:
        Bilingual(
          vi: "tệp không đọc được hết; phần còn lại ghi thành một dòng không đọc được.",
          en: "not read to its end; a row that cannot be read stands for the rest.")
      case .list:
        Bilingual(
          vi: "danh sách không có bản ghi nào thuộc loại mà hồ sơ bảo đảm đủ; ở dạng chuẩn không còn bảo đảm.",
          en: "the list holds no record of a kind it vouches for; in canonical form it vouches for nothing.")
      case .column:
        Bilingual(
          vi: "\(Language.vi.counted(count)) cột không được thu thập, không chép.",
          en: "columns that must not be collected, not copied: \(count).")
      case .unclaimed:
        Bilingual(
          vi: "không có hồ sơ nào nhận tệp này; không chép.", en: "no profile claims this file; it was not copied.")
      }
    return Bilingual(vi: "\(path): \(told.vi)", en: "\(path): \(told.en)")
  }
}
