import Records
import Rulebook
import Rules
import Testing

@testable import Reporting

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
