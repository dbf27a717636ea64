import Foundation
import Records
import Rules
import Testing

@testable import Reporting

/// The report is opened on old machines and sent as an attachment, whatever was found.
@Suite struct SizeTests {
  /// `cases` decisions without a letter, each of a unit and a district of its own as far as there are so many.
  private func office(cases: Int, units: Int, name: String = "Chi cục Thuế") -> Office {
    var office = Office.quiet()
    office.file("cuc-thue/2010/DonVi.csv", from: "cuc-thue") { file in
      for i in 0..<units {
        file.row(.unit, "code=QU-N\(i)  name=Quận ủy \(i)  kind=committee  level=district  partyParent=HP-TU")
        file.row(
          .unit,
          "code=N\(i)  name=\(name) \(i)  kind=vertical  level=district  partyParent=QU-N\(i)  managingParent=CT  sector=Ngành \(i)"
        )
      }
    }
    office.file("cuc-thue/2010/Nhieu.csv", from: "cuc-thue") { file in
      for i in 0..<cases {
        let unit = "N\(i % units)"
        file.row(.official, "code=n\(i)  name=Trần Văn \(i)  birth=2/3/1970  sex=male")
        file.row(.assignment, "official=n\(i)  unit=\(unit)  post=PCCT  from=1/1/2006")
        file.row(
          .action,
          "official=n\(i)  kind=BO_NHIEM_LAI  decider=\(unit)  decision.number=n\(i)/QĐ  decision.date=15/3/2010  fromUnit=\(unit)  fromPost=PCCT"
        )
      }
    }
    return office
  }

  @Test(
    "the report stays under a megabyte, the pages hold the rest",
    arguments: [(cases: 20_000, units: 10), (cases: 5_000, units: 5_000)])
  func bound(_ many: (cases: Int, units: Int)) async throws {
    let input = await office(cases: many.cases, units: many.units).input()
    let total = input.judgement.outcomes.reduce(0) { $0 + $1.outcome.findings.count }
    #expect(total >= many.cases)
    let files = Edition(input, try Fixtures.templates).files
    let report = try #require(files.first { $0.name == "report.html" }).bytes
    #expect(report.count < Edition.mostBytes)
    #expect(try #require(files.first { $0.name == "report.md" }).bytes.count < Edition.mostBytes)
    let text = String(decoding: report, as: UTF8.self)
    #expect(text.contains("/\(Language.vi.number(total)) dòng đầu; danh sách đầy đủ nằm trong"))
    if many.units > 1_000 { #expect(text.contains("/\(Language.vi.number(many.units)) mục đầu")) }
    // Ids alone are looked for: thousands of pages are not taken apart.
    let pages = files.filter { $0.name.hasPrefix("cases/") }
    var cards = 0
    for page in pages.prefix(300) {
      let n = String(decoding: page.bytes, as: UTF8.self).ranges(of: "<article ").count
      #expect(n <= PagePlan.cardsOnAPage && n > 0)
      cards += n
    }
    if pages.count <= 300 { #expect(cards == total) }
    // Not a byte of them is made before it is asked for: the list itself is cheap.
    #expect(files.count >= pages.count + 5)
    for target in HTMLTag.all(in: text).compactMap({ $0.attributes["href"] }) where !target.hasPrefix("#") {
      let page = String(target.prefix { $0 != "#" })
      #expect(files.contains { $0.name == page }, "\(target)")
    }
  }

  @Test("long names do not make it longer than that: its lists are cut sooner, and say so")
  func longNames() async throws {
    let name = String(repeating: "Chi cục Thuế khu vực ", count: 120) + "số"
    let input = await office(cases: 600, units: 600, name: name).input()
    let files = Edition(input, try Fixtures.templates).files
    let report = try #require(files.first { $0.name == "report.html" }).bytes
    #expect(report.count < Edition.mostBytes)
    let text = String(decoding: report, as: UTF8.self)
    #expect(!text.contains("Bảng nêu 200/"))
    #expect(text.contains("dòng đầu; danh sách đầy đủ nằm trong"))
  }
}

@Suite struct RecordIndexTests {
  @Test("a record is found by its row, the last of several in it, in lists that stand in any order")
  func located() async {
    let records = await Office.haiAn().input().inquiry.registry.records
    let (actions, spells) = (records.actions, records.assignments)
    #expect(actions.count > 3 && spells.count > 5)
    for list in [spells, spells.reversed(), Array(spells[2...] + spells[..<2])] {
      let located = Located(list)
      for spell in list { #expect(located[spell.source] == list.last { $0.source == spell.source }) }
      for action in actions { #expect(located[action.source] == list.last { $0.source == action.source }) }
    }
    #expect(Located([PersonnelAction]())[actions[0].source] == nil)
  }
}
