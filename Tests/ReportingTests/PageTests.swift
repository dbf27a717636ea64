import Records
import Testing

@testable import Reporting

@Suite struct PageTests {
  static let offices: [(name: String, office: @Sendable (Language) -> Office)] = [
    ("Hải An", { Office.haiAn(Voice($0)) }), ("a quiet year", { Office.quiet(Voice($0), decisions: 3) }),
    ("hostile", { _ in Office.hostile() }), ("nothing", { Office.empty(Voice($0)) }),
  ]

  @Test("HTML and Markdown say the same words in the same order", arguments: 0..<4, Language.allCases)
  func sameWords(_ i: Int, _ language: Language) async throws {
    let review = AnnualReview(await PageTests.offices[i].office(language).input())
    let html = PageText.words(html: try Fixtures.templates.render(review, as: .html))
    let markdown = PageText.words(markdown: try Fixtures.templates.render(review, as: .markdown))
    let difference = zip(html, markdown).enumerated().first { $0.element.0 != $0.element.1 }
    let around = difference.map { html[max(0, $0.offset - 5)...].prefix(10).joined(separator: " ") }
    #expect(around == nil)
    #expect(html.count == markdown.count)
    #expect(html.count > 200)
  }

  @Test("every link leads somewhere, and every anchor stands once", arguments: 0..<4)
  func links(_ i: Int) async throws {
    let page = try Fixtures.templates.render(
      AnnualReview(await PageTests.offices[i].office(.vi).input()), as: .html)
    let tags = HTMLTag.all(in: page)
    let ids = tags.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    let targets = tags.compactMap { $0.attributes["href"] }
    #expect(!targets.isEmpty)
    for target in targets { #expect(target.hasPrefix("#") && ids.contains(String(target.dropFirst())), "\(target)") }
  }

  @Test("an HTML page is well nested, asks for nothing and runs nothing", arguments: 0..<4)
  func selfContained(_ i: Int) async throws {
    let page = try Fixtures.templates.render(
      AnnualReview(await PageTests.offices[i].office(.vi).input()), as: .html)
    var open: [String] = []
    for tag in HTMLTag.all(in: page) where !["!doctype", "meta", "br", "wbr"].contains(tag.name) && !tag.isEmpty {
      if tag.isClosing { #expect(open.popLast() == tag.name) } else { open.append(tag.name) }
      #expect(!["script", "link", "img", "iframe", "object"].contains(tag.name))
      #expect(Set(tag.attributes.keys).isDisjoint(with: ["src", "style", "onclick", "onerror"]))
    }
    #expect(open.isEmpty)
    #expect(page.contains("default-src 'none'"))
    for tag in HTMLTag.all(in: page) { #expect(!tag.attributes.values.contains { $0.contains("://") }) }
    #expect(!page.contains("@import") && !page.contains("url("))
  }

  @Test("the same inputs give the same bytes")
  func sameBytes() async throws {
    let one = await Office.haiAn().input()
    let two = await Office.haiAn().input()
    for medium in Medium.allCases {
      #expect(
        try Fixtures.templates.render(AnnualReview(one), as: medium)
          == Fixtures.templates.render(AnnualReview(two), as: medium))
    }
    #expect(FindingsCSV.text(one) == FindingsCSV.text(two))
  }

  @Test("thousands of cases stay under a megabyte, and the page says where the rest is")
  func thousandsOfCases() async throws {
    var office = Office.quiet()
    office.file("cuc-thue/2010/Nhieu.csv", from: "cuc-thue") { file in
      for i in 0..<3000 {
        file.row(.official, "code=n\(i)  name=Trần Văn \(i)  birth=2/3/1970  sex=male")
        file.row(.assignment, "official=n\(i)  unit=CCT-HA  post=PCCT  from=1/1/2006")
        file.row(
          .action,
          "official=n\(i)  kind=BO_NHIEM_LAI  decider=CT  decision.number=n\(i)/QĐ  decision.date=15/3/2010  fromUnit=CCT-HA  fromPost=PCCT"
        )
      }
    }
    let input = await office.input()
    let page = try Fixtures.templates.render(AnnualReview(input), as: .html)
    #expect(page.utf8.count < 1_000_000)
    #expect(page.contains("Trường hợp 200/3.000"))
    #expect(page.contains("Còn 2.800 trường hợp không nêu chi tiết ở đây; danh sách đầy đủ nằm trong findings.csv."))
    #expect(page.contains("Bảng nêu 200/3.000 dòng đầu"))
    #expect(FindingsCSV.text(input).split(separator: "\r\n").count == 3001)
    let tags = HTMLTag.all(in: page)
    let ids = Set(tags.compactMap { $0.attributes["id"] })
    for target in tags.compactMap({ $0.attributes["href"] }) { #expect(ids.contains(String(target.dropFirst()))) }
  }

  @Test("our own words are spelled as the office spells, theirs as they wrote them")
  func spelling() async throws {
    let page = try Fixtures.templates.render(
      AnnualReview(await Office.haiAn(Voice(.vi, spelling: .uỷ)).input()), as: .markdown)
    #expect(page.contains("Trao đổi ý kiến với cấp uỷ địa phương"))
    #expect(!page.contains("cấp ủy"))
    #expect(page.contains("Quận ủy Hải An"))
  }

  @Test("the words that a report must not use are not used", arguments: 0..<4)
  func forbiddenWords(_ i: Int) async throws {
    let vi = AnnualReview(await PageTests.offices[i].office(.vi).input())
    let words = PageText.words(markdown: try Fixtures.templates.render(vi, as: .markdown)).joined(separator: " ")
      .lowercased()
    for word in ["hệ thống phát hiện", "lỗi", "sự đã rồi", "cố tình", "thiếu trách nhiệm", "chưa có quy định"] {
      #expect(!" \(words) ".contains(" \(word) "), "\(word)")
    }
  }

  @Test("the signature stands before the annexes")
  func signature() async throws {
    let page = try Fixtures.templates.render(AnnualReview(await Office.haiAn().input()), as: .markdown)
    let order = ["ĐẢNG CỘNG SẢN VIỆT NAM", "## V- ", "Nơi nhận:", "K/T TRƯỞNG BAN", "## PHỤ LỤC 1"].map {
      page.firstRange(of: $0)!.lowerBound
    }
    #expect(order == order.sorted())
  }
}
