import Records
import Rulebook
import Testing

@testable import Reporting

@Suite struct CaseTests {
  private func cards(_ office: Office) async -> [(card: ReviewCase, html: String)] {
    let review = AnnualReview(await office.input())
    let pen = Pen(medium: .html, voice: review.voice, targets: review.targets)
    return review.sections.flatMap(\.blocks).compactMap { block in
      if case .card(let card) = block { (card, pen.write(card.head) + pen.write(card.law)) } else { nil }
    }
  }

  private func lines(_ column: ReviewCase.Column) -> [String] {
    let pen = Pen(medium: .html, voice: Voice(.vi), targets: [])
    return column.lines.map { pen.plain($0.text) + ($0.place.map { " [" + pen.plain($0) + "]" } ?? "") }
  }

  @Test("a case lays each side's rows under that side, with file and line, and says what the lists prove")
  func sides() async throws {
    let card = try #require(await cards(.haiAn()).first { $0.card.rule == "C01" && $0.card.severity == "violation" })
      .card
    #expect(card.columns.count == 2)
    #expect(
      lines(card.columns[0]) == [
        "Quyết định 187/QĐ-CT ngày 15/3/2010, điều động Vũ Đình Khoa, từ Phó Chi cục trưởng, Chi cục Thuế Hải An, đến Phó Chi cục trưởng, Chi cục Thuế Ngô Quyền; hiệu lực 1/4/2010. [cuc-thue/2010/DieuDong.csv:2]",
        "Danh sách văn bản trao đổi ý kiến: đủ kỳ, không có dòng nào về trường hợp này.",
      ])
    #expect(
      lines(card.columns[1]) == ["Danh sách văn bản trao đổi ý kiến: đủ kỳ, không có dòng nào về trường hợp này."])
  }

  @Test("a joined tenure shows every spell it was joined from")
  func spells() async throws {
    let card = try #require(await cards(.haiAn()).first { $0.card.rule == "T01" }).card
    #expect(card.columns.count == 1)
    #expect(
      lines(card.columns[0]) == [
        "Phạm Thị Bình: Chi cục trưởng, Chi cục Thuế Hải An, từ 1/1/1999 đến 31/5/2004. [cuc-thue/2010/QuaTrinh.csv:4]",
        "Phạm Thị Bình: Chi cục trưởng, Chi cục Thuế Hải An, từ 1/6/2004 đến nay. [cuc-thue/2010/QuaTrinh.csv:5]",
      ])
  }

  @Test("cards are numbered as they stand, violations before queries under each committee")
  func order() async {
    let all = await cards(.haiAn())
    let pen = Pen(medium: .html, voice: Voice(.vi), targets: [])
    #expect(all.map { pen.plain($0.card.number) } == (1...all.count).map { "Trường hợp \($0)/\(all.count)" })
    #expect(
      all.map { "\($0.card.rule) \($0.card.severity)" } == [
        // Ngô Quyền
        "E01 violation", "E01 violation", "R01 violation", "R02 violation", "C02 query", "C05 query", "C08 query",
        "C01 violation", "R03 violation", "T01 query", "E11 query",  // Hải An
        "C01 query", "E01 query",  // Lê Chân
      ])
  }

  @Test("a case that rests on an unverified value says so and is a query; one that does not, does not")
  func unverified() async {
    var office = Office.haiAn()
    office.set("consultation.duty.actions", to: "DIEU_DONG, BO_NHIEM_LAI", .law, .recalled)
    for (card, html) in await cards(office) {
      // C08 rests on the time to answer alone.
      let isConsultation = card.rule.hasPrefix("C") && card.rule != "C08"
      #expect(html.contains("căn cứ chưa được xác minh, xem") == isConsultation)
      #expect(html.contains("<a href=\"#phu-luc-2\">Phụ lục 2</a>") == isConsultation)
      if isConsultation { #expect(card.severity == "query") }
    }
  }

  @Test("the three things to know are the gravest and largest, each with its section")
  func keyPoints() async {
    let review = AnnualReview(await Office.haiAn().input())
    #expect(review.keyPoints.map(\.chapter) == [.readiness, .consultation, .agreements])
    let quiet = AnnualReview(await Office.quiet().input())
    #expect(quiet.keyPoints.map(\.chapter) == [.consultation, .tenure, .readiness])
    let empty = AnnualReview(await Office.empty().input())
    #expect(empty.keyPoints.count == 3)
    #expect(empty.keyPoints[0].chapter == .quality)
  }
}
