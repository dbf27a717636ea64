import Foundation
import FoundationXML
import Records
import Rulebook
import Rules
import Testing

@testable import Reporting

/// A chart's SVG taken apart again: what is drawn, and the figures written on it.
private final class Drawing: NSObject, XMLParserDelegate {
  private(set) var texts: [String] = []
  private(set) var ids: [String] = []
  private(set) var title = ""
  private(set) var desc = ""
  private(set) var root: [String: String] = [:]
  /// The figures by the class of their part.
  private(set) var figures: [String: Int] = [:]
  private(set) var rects: [[String: String]] = []
  private(set) var isWellFormed = false
  private var stack: [(name: String, attributes: [String: String], text: String)] = []

  init(_ svg: String) {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if stack.isEmpty { root = attributes }
    if let id = attributes["id"] { ids.append(id) }
    if name == "rect" { rects.append(attributes) }
    stack.append((name, attributes, ""))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { stack[stack.count - 1].text += string }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    let (name, attributes, text) = stack.removeLast()
    switch name {
    case "title": title = text
    case "desc": desc = text
    case "text": texts.append(text)
    case "tspan":
      stack[stack.count - 1].text += text
      if let part = attributes["class"], part.hasPrefix("n ") {
        figures[String(part.dropFirst(2)), default: 0] += Int(text.replacing(".", with: "").replacing(",", with: ""))!
      }
    default: break
    }
  }
}

@Suite struct ChartTests {
  private static let offices: [@Sendable (Language) -> Office] = [
    { Office.haiAn(Voice($0)) }, { Office.quiet(Voice($0), decisions: 3) }, { Office.undecided(Voice($0)) },
    { _ in Office.hostile() },
  ]

  private func charts(_ review: AnnualReview) -> [Chart] {
    (review.sections + review.annexes).flatMap(\.blocks).compactMap { block in
      switch block {
      case .chart(let chart): chart
      case .card(let card): card.timeLine
      default: nil
      }
    }
  }

  private func chart(_ id: String, _ review: AnnualReview) throws -> Drawing {
    let pen = Pen(medium: .html, voice: review.voice, targets: [])
    return Drawing(try #require(charts(review).first { $0.id == id }).written(by: pen))
  }

  /// Of the table that stands next after the chart.
  private func table(after id: String, _ review: AnnualReview) throws -> Table {
    let blocks = review.sections.flatMap(\.blocks)
    let place = try #require(blocks.firstIndex { if case .chart(let chart) = $0 { chart.id == id } else { false } })
    for block in blocks[place...] { if case .table(let table) = block { return table } }
    throw CancellationError()
  }

  private func plain(_ passage: Passage) -> String {
    Pen(medium: .html, voice: Voice(.vi), targets: []).plain(passage)
  }

  @Test(
    "every chart is well-formed XML, and says what it is in the review's language", arguments: 0..<4, Language.allCases)
  func wellFormed(_ i: Int, _ language: Language) async throws {
    let review = AnnualReview(await ChartTests.offices[i](language).input())
    let all = charts(review)
    #expect(!all.isEmpty)
    for chart in all {
      let svg = chart.written(by: Pen(medium: .html, voice: review.voice, targets: []))
      let drawing = Drawing(svg)
      #expect(drawing.isWellFormed)
      #expect(drawing.root["role"] == "img")
      #expect(drawing.root["aria-labelledby"] == drawing.ids.joined(separator: " "))
      #expect(drawing.ids.count == 2)
      #expect(!drawing.title.isEmpty && !drawing.desc.isEmpty)
      if review.voice.language == .en {
        // Ours is English: what is Vietnamese in it are names.
        for word in ["đúng", "quyết định", "chức vụ", "văn bản", "ngưỡng"] {
          #expect(!drawing.title.contains(word) && !drawing.desc.contains(word))
        }
      } else {
        #expect(drawing.title.contains { "ạảấầếềệỉịọờợụủứừ".contains($0) })
      }
      #expect(!svg.contains("url(") && !svg.contains("href") && !svg.contains("style="))
      #expect(!drawing.texts.isEmpty)
    }
  }

  @Test("ids stand once on the page", arguments: 0..<4)
  func ids(_ i: Int) async throws {
    let page = try Fixtures.templates.render(
      AnnualReview(await ChartTests.offices[i](.vi).input()), as: .html)
    let ids = HTMLTag.all(in: page).compactMap { $0.attributes["id"] }
    #expect(ids.contains { $0.hasPrefix("bd-") })
    #expect(Set(ids).count == ids.count)
  }

  @Test("the bars' figures are the tally's, and the table's", arguments: 0..<4)
  func bars(_ i: Int) async throws {
    let input = await ChartTests.offices[i](.vi).input()
    let review = AnnualReview(input)
    let drawing = try chart("bd-trao-doi", review)
    let total = input.inquiry.consultations.tally.total
    let fault = { (faults: [Breach.Fault]) in
      faults.reduce(0) { $0 + (total.faults[$1].map { $0.all - $0.queries } ?? 0) }
    }
    #expect(drawing.figures["kept"] ?? 0 == total.compliant)
    #expect(drawing.figures["after"] ?? 0 == fault([.askedAfterwards]))
    #expect(drawing.figures["never"] ?? 0 == fault([.neverAsked, .receivedUnasked]))
    #expect(
      drawing.figures["wrong"] ?? 0 == fault([.decidedBeforeReply, .decidedAgainst, .askedWrongly, .undatedLetter]))
    #expect(drawing.figures["query"] ?? 0 == total.queries)
    #expect(drawing.figures["open"] ?? 0 == total.notJudged)
    #expect(drawing.figures.values.reduce(0, +) == total.inScope)
    #expect(total.inScope > 0)
    // The table says the same, and names the committees in the same order.
    let rows = try table(after: "bd-trao-doi", review).rows
    #expect(plain(rows[0].cells[1]) == "\(total.inScope)" && plain(rows[0].cells[2]) == "\(total.compliant)")
    let names = rows.dropFirst().map { plain($0.cells[0]) }
    if i != 3 { #expect(drawing.texts.filter(names.contains) == names) }
  }

  @Test("bars are as long as their figures and end where the next begins")
  func lengths() async throws {
    let drawing = try chart("bd-trao-doi", AnnualReview(await Office.haiAn().input()))
    let bars = Dictionary(grouping: drawing.rects.filter { $0["height"] == "18" }) { $0["y"]! }
    #expect(bars.count == 2 || bars.count == 3)
    func percent(_ text: String?) -> Int { Int((Double(text!.dropLast())! * 100).rounded()) }
    for parts in bars.values {
      var end = 0
      for part in parts {
        #expect(percent(part["x"]) == end)
        #expect(percent(part["width"]) > 0)
        end += percent(part["width"])
      }
      #expect(end <= 10_000)
    }
    #expect(bars.values.contains { $0.reduce(0) { $0 + percent($1["width"]) } == 10_000 })
  }

  @Test("the histogram's figures are what T01 examined and found, and the table's", arguments: [0, 1, 3])
  func histogram(_ i: Int) async throws {
    let input = await ChartTests.offices[i](.vi).input()
    let review = AnnualReview(input)
    let drawing = try chart("bd-thoi-gian", review)
    let outcome = input.judgement["T01"]
    let people = input.inquiry.timeInPost
    #expect(people.count { [.within, .over, .perhaps].contains($0.state) } == outcome.examined)
    #expect(people.count { [.over, .perhaps].contains($0.state) } == outcome.found)
    #expect(people.count { $0.state == .notJudged } == outcome.notJudged.count)
    #expect(drawing.figures.values.reduce(0, +) == people.count)
    #expect(drawing.figures["kept"] ?? 0 == people.count { $0.state == .within })
    #expect((drawing.figures["after"] ?? 0) + (drawing.figures["query"] ?? 0) == outcome.found)
    let rows = try table(after: "bd-thoi-gian", review).rows
    #expect(plain(rows[0].cells[1]) == "\(people.count)")
    for row in rows {
      #expect(row.cells.dropFirst(2).reduce(0) { $0 + Int(plain($1))! } == Int(plain(row.cells[1]))!)
    }
    for column in 1..<rows[0].cells.count {
      #expect(rows.dropFirst().reduce(0) { $0 + Int(plain($1.cells[column]))! } == Int(plain(rows[0].cells[column]))!)
    }
  }

  @Test("the limit in force stands as a line; where nobody has set one the chart says so")
  func limitLine() async throws {
    let drawn = try chart("bd-thoi-gian", AnnualReview(await Office.haiAn().input()))
    #expect(drawn.texts.contains("ngưỡng theo dõi 08 năm"))
    var office = Office.haiAn()
    office.set("tenure.manager.limit", to: "unset")
    let input = await office.input()
    let unset = try chart("bd-thoi-gian", AnnualReview(input))
    #expect(unset.texts.contains("chưa xác định được ngưỡng thời gian giữ một chức vụ"))
    #expect(!unset.texts.contains { $0.contains("ngưỡng theo dõi") })
    #expect(unset.figures.keys.sorted() == ["open"])
    #expect(unset.figures["open"] == input.judgement["T01"].notJudged.count)
    #expect(input.inquiry.timeInPost.contains { ($0.exactYears ?? 0) > 0 })
    var law = Office.haiAn()
    law.set("tenure.manager.limit", to: "60", .law)
    #expect(try chart("bd-thoi-gian", AnnualReview(await law.input())).texts.contains("thời hạn theo quy định 05 năm"))
  }

  @Test("the grid's cells are what the rules found, in order and left open")
  func grid() async throws {
    let input = await Office.haiAn().input()
    let rows = input.inquiry.readiness
    for condition in ReadinessCondition.allCases {
      let cells = rows.compactMap { $0.cells[condition] }
      let outcome = input.judgement[condition.rawValue]
      #expect(cells.reduce(0) { $0 + $1.found } <= outcome.found)
      #expect(cells.reduce(0) { $0 + $1.met + $1.found } <= outcome.examined)
      #expect(cells.reduce(0) { $0 + $1.notJudged } <= outcome.notJudged.count)
    }
    let plans = rows.compactMap { $0.cells[.plan] }
    #expect(plans.reduce(0) { $0 + $1.found } == input.judgement["E01"].found)
    #expect(plans.reduce(0) { $0 + $1.met } == input.judgement["E01"].examined - input.judgement["E01"].found)
    #expect(input.judgement["E01"].found > 0)
    let table = try #require(
      AnnualReview(input).sections.flatMap(\.blocks).lazy.compactMap { block -> Table? in
        if case .table(let table) = block, table.style == .grid { table } else { nil }
      }.first)
    #expect(table.rows.count == rows.count)
    for row in table.rows {
      for cell in row.cells.dropFirst(2) {
        let text = plain(cell)
        #expect(
          text == "–" || ["✓ đủ", "✗ chưa đủ", "△ cần giải trình", "x chưa kết luận"].contains { text.hasPrefix($0) })
      }
    }
  }

  @Test("names that are markup are text in a chart")
  func hostile() async throws {
    let drawing = try chart("bd-trao-doi", AnnualReview(await Office.hostile().input()))
    #expect(drawing.isWellFormed)
    #expect(drawing.texts.joined(separator: " ").contains("<script>alert(1)</script>"))
    #expect(drawing.rects.allSatisfy { Set($0.keys).isSubset(of: ["class", "x", "y", "width", "height"]) })
  }

  @Test("the order of the files does not show in the bars")
  func order() async throws {
    func office(_ committees: [String]) -> Office {
      var office = Office()
      office.agency("cuc-thue", "Cục Thuế", unit: "CT")
      office.setLaw()
      office.covers(.consultation, by: "cuc-thue", of: "CT")
      office.file("reference/units.csv") { file in
        file.row(.unit, "code=CT  name=Cục Thuế  kind=vertical  level=province")
        for code in committees {
          file.row(.unit, "code=QU-\(code)  name=Quận ủy \(code)  kind=committee  level=district")
          file.row(
            .unit,
            "code=CCT-\(code)  name=Chi cục \(code)  kind=vertical  level=district  partyParent=QU-\(code)  managingParent=CT"
          )
        }
        file.row(.post, "code=P  title=Phó Chi cục trưởng  rank=deputy  filled=appointed")
      }
      office.file("cuc-thue/2010/a.csv", from: "cuc-thue") { file in
        for code in committees {
          file.row(.official, "code=\(code)  name=Lê \(code)  birth=2/3/1970  sex=male")
          file.row(.assignment, "official=\(code)  unit=CCT-\(code)  post=P  from=1/1/2006")
          file.row(
            .action,
            "official=\(code)  kind=BO_NHIEM_LAI  decider=CT  decision.number=\(code)/QĐ  decision.date=15/3/2010  fromUnit=CCT-\(code)  fromPost=P"
          )
        }
      }
      return office
    }
    let codes = (1...25).map { "B\($0)" }
    let one = AnnualReview(await office(codes).input())
    let other = AnnualReview(await office(codes.reversed()).input())
    let pen = Pen(medium: .html, voice: one.voice, targets: [])
    for id in ["bd-trao-doi", "bd-thoi-gian"] {
      let svgs = [one, other].map { review in charts(review).first { $0.id == id }?.written(by: pen) }
      #expect(svgs[0] != nil && svgs[0] == svgs[1])
    }
    // Twenty bars are shown, and the page says so.
    let page = try Fixtures.templates.render(one, as: .markdown)
    #expect(page.contains("Biểu đồ nêu 20/25 cấp ủy"))
    #expect(!page.contains("<svg"))
  }

  @Test("nothing to count is no chart")
  func empty() async throws {
    #expect(charts(AnnualReview(await Office.empty().input())).isEmpty)
    #expect(
      Chart(.bars, id: "x", title: "Tên", description: "Mô tả", height: 10, marks: []) == nil)
  }
}

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
