import Foundation
import Records
import Testing

@testable import Reporting

/// Whole files as they stand in `Golden/`. A change of wording shows as a difference that one can read.
@Suite struct GoldenTests {
  @Test("a review reads as it did", arguments: [Medium.html, .markdown], Language.allCases)
  func review(_ medium: Medium, _ language: Language) async throws {
    let review = AnnualReview(await Office.haiAn(Voice(language)).input())
    let page = try Fixtures.templates.render(review, as: medium)
    try Golden.compare(page, to: "review.\(language.rawValue).\(medium == .html ? "html" : "md")")
  }

  @Test("a quiet year reads as it did", arguments: Language.allCases)
  func quiet(_ language: Language) async throws {
    let review = AnnualReview(await Office.quiet(Voice(language)).input())
    try Golden.compare(try Fixtures.templates.render(review, as: .markdown), to: "quiet.\(language.rawValue).md")
  }

  @Test("the lists for other programs read as they did", arguments: Language.allCases)
  func lists(_ language: Language) async throws {
    let input = await Office.haiAn(Voice(language)).input()
    try Golden.compare(FindingsCSV.text(input), to: "findings.\(language.rawValue).csv")
    if language == .vi { try Golden.compare(RejectsCSV.text(input), to: "rejects.csv") }
  }
}

enum Fixtures {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static var templates: ReviewTemplates {
    get throws { try ReviewTemplates(folder: root.appending(path: "templates").path) }
  }
}

enum Golden {
  /// With PHOIHOP_RENEW_GOLDEN=1 the file is written anew, to be read before it is committed.
  static func compare(_ text: String, to name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = Fixtures.root.appending(path: "Tests/ReportingTests/Golden/\(name)")
    if ProcessInfo.processInfo.environment["PHOIHOP_RENEW_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return
    }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    if golden == text { return }
    let (old, new) = (
      golden.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline),
      text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    )
    let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
    Issue.record(
      """
      \(name) differs at line \(line + 1):
        was: \(line < old.count ? old[line] : "(end)")
        is:  \(line < new.count ? new[line] : "(end)")
      PHOIHOP_RENEW_GOLDEN=1 writes it anew.
      """, sourceLocation: sourceLocation)
  }

  typealias SourceLocation = Testing.SourceLocation
}
