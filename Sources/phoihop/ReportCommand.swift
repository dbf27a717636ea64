import ArgumentParser
import Foundation
import Records
import Reporting
import Rules
import Workspace

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "report")
  @Argument var workspace: String
  @Option var year: Int
  @Option var out: String
  @OptionGroup var common: CommonOptions
  func run() async throws {
    let w = try common.open(workspace)
    let e = try await w.examine(ReviewYear(year: year)!)
    let input = w.input(for: e, in: common.lang)
    let review = AnnualReview(input)
    let templates = try ReviewTemplates(folder: "templates")
    try templates.render(review, as: .html).write(toFile: out + "/report.html", atomically: true, encoding: .utf8)
    try templates.render(review, as: .markdown).write(toFile: out + "/report.md", atomically: true, encoding: .utf8)
  }
}
