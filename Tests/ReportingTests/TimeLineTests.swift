import Records
import Rulebook
import Testing

@testable import Reporting

@Suite struct CaseDatesTests {
  private func day(_ text: String) -> PartialDate { PartialDate(CivilDate(iso: text)!) }

  @Test("the gap is counted from the letter to the decision, by every reading of the two")
  func gap() {
    func gap(_ letter: PartialDate?, _ decision: PartialDate?, received: PartialDate? = nil) -> ClosedRange<Int>? {
      CaseDates(decision: decision, letter: letter, received: received, reply: nil, learned: nil).gap
    }
    #expect(gap(day("2010-03-01"), day("2010-03-15")) == 14...14)
    #expect(gap(day("2010-04-09"), day("2010-03-16")) == -24...(-24))
    #expect(gap(day("2010-04-09"), day("2010-04-09")) == 0...0)
    #expect(gap(PartialDate(year: 2010, month: 3), day("2010-04-05")) == 5...35)
    #expect(gap(PartialDate(year: 2010), day("2010-04-05")) == -270...94)
    #expect(gap(.unreadable, day("2010-04-05")) == nil)
    #expect(gap(nil, day("2010-04-05")) == nil)
    // A receipt before the letter: its date cannot be right, and nothing is counted from it.
    #expect(gap(day("2010-03-20"), day("2010-04-05"), received: day("2010-03-10")) == nil)
  }

  @Test("the gap in words claims no more than the dates do", arguments: Language.allCases)
  func words(_ language: Language) {
    let pen = Pen(medium: .html, voice: Voice(language), targets: [])
    func said(_ days: ClosedRange<Int>) -> String { pen.plain(language.prose.gap(days)) }
    let vi = [
      "Văn bản trao đổi trước quyết định 01 ngày.", "Văn bản trao đổi sau quyết định 24 ngày.",
      "Văn bản trao đổi trước quyết định từ 5 đến 35 ngày.", "Văn bản trao đổi cùng ngày với quyết định.",
      "Chưa rõ văn bản trao đổi trước hay sau quyết định.",
    ]
    let en = [
      "The letter came 1 day before the decision.", "The letter came 24 days after the decision.",
      "The letter came 5 to 35 days before the decision.", "The letter bears the day of the decision.",
      "Whether the letter came before or after the decision is not clear.",
    ]
    #expect([1...1, -24...(-24), 5...35, 0...0, -3...3].map(said) == (language == .vi ? vi : en))
  }

  @Test("fewer than two dates are no line; a month is drawn as long as it is")
  func line() async {
    let composer = Composer(await Office.haiAn().input())
    func line(_ decision: PartialDate?, _ letter: PartialDate?) -> Chart? {
      composer.timeLine(
        CaseDates(decision: decision, letter: letter, received: nil, reply: nil, learned: nil), of: "c-1")
    }
    #expect(line(day("2010-03-15"), nil) == nil)
    #expect(line(day("2010-03-15"), .unreadable) == nil)
    #expect(line(day("2010-03-15"), day("2010-03-15")) == nil)
    let drawn = line(day("2010-03-15"), PartialDate(year: 2010, month: 2))
    let ranges = drawn?.marks.count { if case .line(_, _, _, _, .range) = $0 { true } else { false } }
    #expect(ranges == 1)
    #expect(drawn?.id == "tg-c-1")
  }

  @Test("a case asked about afterwards shows its dates on its card, and says the days in both formats")
  func card() async throws {
    let review = AnnualReview(await Office.haiAn().input())
    let cards = review.sections.flatMap(\.blocks).compactMap { block -> ReviewCase? in
      if case .card(let card) = block { card } else { nil }
    }
    #expect(cards.contains { $0.timeLine != nil })
    let gap = try #require(cards.lazy.compactMap(\.gap).first)
    let words = Pen(medium: .html, voice: review.voice, targets: []).plain(gap)
    for medium in Medium.allCases { #expect(try Fixtures.templates.render(review, as: medium).contains(words)) }
  }
}

@Suite struct YearSeriesTests {
  private let prose = Language.vi.prose
  private let pen = Pen(medium: .html, voice: Voice(.vi), targets: [])

  private func series(_ values: [Int?], breaks: Set<Int> = [], measure: YearSeries.Measure = .count) -> YearSeries {
    YearSeries(
      label: "Trường hợp chưa đúng", measure: measure,
      points: values.enumerated().map { .init(year: 2006 + $0, value: $1) }.reversed(), breaks: breaks)
  }

  private func lines(_ chart: Chart?) -> Int? {
    chart?.marks.count { if case .line(_, _, _, _, .series) = $0 { true } else { false } }
  }

  @Test("five years are five figures and four lines")
  func whole() throws {
    let chart = try #require(series([7, 5, 6, 3, 2]).chart(id: "bd-x", prose))
    #expect(lines(chart) == 4)
    let drawing = Drawing(chart.written(by: pen))
    #expect(drawing.isWellFormed)
    #expect(drawing.texts == ["7", "2006", "5", "2007", "6", "2008", "3", "2009", "2", "2010"])
    #expect(drawing.desc == "2006: 7; 2007: 5; 2008: 6; 2009: 3; 2010: 2.")
  }

  @Test("no line is drawn over a year without a figure, nor into one that is not to be compared")
  func gaps() throws {
    #expect(lines(series([7, nil, 6, 3, 2]).chart(id: "x", prose)) == 2)
    #expect(lines(series([7, 5, 6, 3, 2], breaks: [2009]).chart(id: "x", prose)) == 3)
    let drawing = Drawing(try #require(series([7, nil, 6], breaks: [2008]).chart(id: "x", prose)).written(by: pen))
    #expect(drawing.texts == ["7", "2006", "…", "2007", "6", "2008"])
    #expect(drawing.desc == "2006: 7; 2007: …; 2008: 6. Không so sánh được với năm trước: năm 2008.")
    // Years that are not in a row are not joined either.
    let apart = YearSeries(label: "a", points: [.init(year: 2006, value: 1), .init(year: 2008, value: 2)])
    #expect(lines(apart.chart(id: "x", prose)) == 0)
  }

  @Test("one figure is no chart, nor is none; of many years the last five are shown")
  func few() {
    #expect(series([nil, 5, nil]).chart(id: "x", prose) == nil)
    #expect(series([]).chart(id: "x", prose) == nil)
    #expect(series([1, 2, 3, 4, 5, 6, 7]).shown.map(\.year) == [2008, 2009, 2010, 2011, 2012])
    #expect(lines(series([4, 4, 4]).chart(id: "x", prose)) == 2)
  }

  @Test("shares are printed as the table prints them")
  func shares() throws {
    let one = series([812, 872], measure: .share)
    let drawing = Drawing(try #require(one.chart(id: "x", prose)).written(by: pen))
    #expect(drawing.texts == ["81,2%", "2006", "87,2%", "2007"])
    let table = YearSeries.table([one, series([nil, 3], breaks: [2007])], caption: "Năm năm", prose)
    #expect(table.columns.map { pen.plain($0.head) } == ["Nội dung", "2006", "2007"])
    #expect(table.rows.map { $0.cells.dropFirst().map(pen.plain) } == [["81,2%", "87,2%"], ["…", "≠ 3"]])
  }
}
