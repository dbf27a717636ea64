import Records
import Rules
import Testing

@testable import Workspace

/// Slips in the lists of the sample: the board's and the tax department's list of the same two people.
@Suite("What two agencies write of one person")
struct TwoListsTests {
  private static let board = "exports/ban-to-chuc/2010/DienThanhUyQuanLy.csv"
  private static let tax = "exports/cuc-thue/2010/CanBo.csv"

  /// `Q06 ban-to-chuc/…:2 cuc-thue/…:2`, of Q06 and Q07.
  private func questions(_ examination: Examination) -> [String] {
    let registry = examination.registry
    return ["Q06", "Q07"].flatMap { id in
      examination.judgement[id].findings.map { finding in
        ([finding.at] + finding.related.map(\.at)).reduce(id) { "\($0) \(registry.place(of: $1))" }
      }
    }
  }

  private func sentences(_ examination: Examination) -> [String] {
    examination.judgement.outcomes.flatMap { card, outcome in
      outcome.findings.map { "\(card.id) \($0.statement.en.text(in: Voice(.en), examination.registry))" }
    }.sorted()
  }

  private func damaged() throws -> Copy {
    let copy = try Copy()
    let text = try copy.text(of: Self.board)
    #expect(text.contains("12/03/1956\tNam\t31001204") && text.contains("Nam\t31001452"))
    try copy.write(
      text.replacing("12/03/1956\tNam\t31001204", with: "12/03/1957\tNam\t31001204")
        .replacing("Nam\t31001452", with: "Nam\t31001453"), to: Self.board)
    return copy
  }

  @Test("a birthday that differs under one card, and a card that differs under one birthday: both rows are shown")
  func slips() async throws {
    let year = ReviewYear(year: 2010)!
    let before = try await OpenWorkspace.open(Repository.sample, data: Repository.data).examine(year)
    #expect(questions(before) == [])
    let copy = try damaged()
    let after = try await copy.open().examine(year)
    #expect(
      questions(after) == [
        "Q06 ban-to-chuc/2010/DienThanhUyQuanLy.csv:2 cuc-thue/2010/CanBo.csv:2",
        "Q07 ban-to-chuc/2010/DienThanhUyQuanLy.csv:3 cuc-thue/2010/CanBo.csv:4",
      ])
    let (clean, slipped) = (Accuracy(before.inquiry), Accuracy(after.inquiry))
    #expect(clean.total.part == clean.total.whole)
    #expect(slipped.total.whole - slipped.total.part == 1)
    // Who is left apart is compared no more.
    #expect(slipped.total.whole < clean.total.whole)
  }

  @Test("whatever the order of the rows in a list, the review says the same")
  func anyOrder() async throws {
    let year = ReviewYear(year: 2010)!
    let copy = try damaged()
    let straight = sentences(try await copy.open().examine(year))
    for name in [Self.board, Self.tax] {
      let lines = try copy.text(of: name).split(whereSeparator: \.isNewline)
      try copy.write(([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n", to: name)
    }
    #expect(sentences(try await copy.open().examine(year)) == straight)
  }
}
