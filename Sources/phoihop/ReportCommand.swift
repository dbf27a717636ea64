import ArgumentParser
import Foundation
import Records
import Reporting
import Rules
import Workspace

extension ReviewYear: ExpressibleByArgument {
  public init?(argument: String) {
    guard let year = Int(argument), argument.utf8.count == 4 else { return nil }
    self.init(year: year)
  }
}

extension CivilDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}

extension Audience: ExpressibleByArgument {}

/// `phoihop report`: the annual review of one year.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Lập báo cáo năm từ một thư mục làm việc · Writes the annual review of a workspace.",
    discussion: """
      Ghi report.html, report.md, trang của từng đơn vị (units/), trang trường hợp (cases/), công văn cho từng cơ quan (feedback/), findings.csv, undecided.csv, \
      rejects.csv, figures.json, manifest.json và SHA256SUMS vào OUT/NĂM/. Ghi trọn vẹn hoặc không ghi gì: khi có lỗi, báo cáo cũ giữ \
      nguyên.
      Writes report.html, report.md, a page a unit (units/), case pages (cases/), a letter to each agency (feedback/), findings.csv, undecided.csv, \
      rejects.csv, figures.json, manifest.json and SHA256SUMS into OUT/YEAR/, all of them or none: when something goes wrong the \
      former review stays.

        phoihop report samples/haiphong-2010 --year 2010
        phoihop report samples/haiphong-2010 --year 2010 --audience public
      """)

  @Argument(help: "Thư mục làm việc (có phoihop.yaml) · The workspace (it holds phoihop.yaml).", completion: .directory)
  var workspace = "."

  @Option(help: "Năm báo cáo, ví dụ 2010 · The year of the review.")
  var year: ReviewYear

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "Ngày xét, trong năm báo cáo; mặc định 31/12, hoặc hôm nay nếu năm chưa hết · The day to judge, within the year; by default its last, or today where it is not over.",
      valueName: "yyyy-mm-dd"))
  var asOf: CivilDate?

  @Option(
    help:
      "Thư mục ghi kết quả; mặc định out/ trong thư mục làm việc · Where to write; by default out/ in the workspace.",
    completion: .directory)
  var out: String?

  @Option(
    help:
      "Bản cho ai: office (đầy đủ) hoặc public (chỉ số liệu tổng hợp, ghi vào OUT/NĂM-public/) · Which edition: office (in full) or public (aggregates only, into OUT/YEAR-public/)."
  )
  var audience = Audience.office

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let asOf, asOf < year.first || asOf > year.last {
      throw ValidationError("--as-of \(asOf) không thuộc năm \(year.year) · is not in the year \(year.year)")
    }
  }

  func run() async throws {
    let opened = try common.open(named: workspace)
    let language = common.lang ?? opened.settings.language
    let out = out ?? opened.root + "/out"
    do throws(PublishingError) { try Publication(into: out).checkTarget(year: year.year, for: audience) } catch {
      throw common.refusal(
        Exit.usage, Bilingual(vi: error.vi.text(in: .vi), en: error.en.text(in: .en)), in: language)
    }
    let lock = try locked(out, language)
    let verdict = try await publish(opened, language, into: out)
    _ = consume lock
    Terminal.say(verdict.line(in: language))
    if verdict.exitCode != 0 { throw ExitCode(verdict.exitCode) }
  }

  private func publish(_ opened: OpenWorkspace, _ language: Language, into out: String) async throws -> Verdict {
    let today = Clock.today(utcOffset: opened.settings.utcOffset)
    let day = asOf ?? (today < year.last && today >= year.first ? today : year.last)
    let examination: Examination
    do throws(OpenWorkspace.Refused) {
      examination = try await opened.examine(
        year, asOf: day, slices: ProcessInfo.processInfo.activeProcessorCount)
    } catch { throw common.refusal(error) }
    let version = Phoihop.configuration.version
    let files =
      audience == .office
      ? opened.contents(for: examination, in: language)
      : opened.publicFiles(for: examination, in: language, version: version)
    do throws(PublishingError) {
      try Publication(into: out).publish(files, year: year.year, for: audience) {
        audience == .office ? opened.closing($0, of: examination, version: version) : []
      }
    } catch {
      Terminal.complain(error.sentence(in: language).text(in: language))
      throw ExitCode(Exit.program)
    }
    say(examination, language, out)
    if common.verbose { Footprint(examination.registry.notes).say(in: language) }
    return Verdict(examination.judgement, examination.registry)
  }

  private func locked(_ out: String, _ language: Language) throws -> RunLock {
    do throws(RunLock.Failure) { return try RunLock.take(in: out) } catch {
      switch error {
      case .held:
        Terminal.complain(
          language == .vi
            ? "Đang có lượt chạy khác ghi vào \(out); hãy chạy lại sau."
            : "Another run is writing into \(out); try again later.")
        throw ExitCode(Exit.locked)
      case .unwritable(let number):
        let reason = String(cString: strerror(number))
        Terminal.complain(
          language == .vi ? "Không ghi được vào \(out) (\(reason))." : "Cannot write into \(out) (\(reason)).")
        throw ExitCode(Exit.usage)
      }
    }
  }

  /// Files that broke, in a line each; what was read; where the review stands.
  private func say(_ examination: Examination, _ language: Language, _ out: String) {
    for file in examination.unreadable {
      guard let problem = file.problem else { continue }
      let place = "exports/\(file.path)" + (problem.line > 0 ? ":\(problem.line)" : "")
      Terminal.complain("\(place): \(problem.told[language])")
    }
    let notes = examination.registry.notes
    let sent = notes.files.filter { !$0.agency.isEmpty }
    let tally = sent.reduce(Batch.Tally()) { $0 + $1.tally }
    Terminal.say(
      language == .vi
        ? "Đã đọc \(language.counted(sent.count)) tệp: \(language.number(tally.rows)) dòng = \(language.number(tally.accepted)) sử dụng + \(language.number(tally.rejected)) trả lại + \(language.number(tally.aside)) bỏ qua."
        : "Files read: \(sent.count), rows \(language.number(tally.rows)) = \(language.number(tally.accepted)) accepted + \(language.number(tally.rejected)) rejected + \(language.number(tally.aside)) set aside."
    )
    for path in notes.unclaimed {
      Terminal.complain(
        language == .vi
          ? "exports/\(path): không có hồ sơ nào nhận tệp này; tệp chưa được đọc."
          : "exports/\(path): no profile claims this file; it was not read.")
    }
    for name in ["report.html", "report.md"] { Terminal.say("\(out)/\(audience.folder(of: year.year))/\(name)") }
  }
}
