import Records
import Testing

@testable import Reporting

@Suite("The public edition")
struct PublicReviewTests {
  private func reviews(_ language: Language = .vi) async -> [PublicReview] {
    let voice = Voice(language)
    var all: [PublicReview] = []
    for office in [
      Office.haiAn(voice), .quiet(voice), .quiet(voice, decisions: 6), .quiet(voice, decisions: 40), .undecided(voice),
      .empty(voice), .hostile(),
    ] {
      all.append(PublicReview(await office.input()))
    }
    return all
  }

  private static func numbers(_ pieces: [Passage.Piece]) -> [Int] {
    pieces.flatMap { piece -> [Int] in
      switch piece {
      case .number(let n), .counted(let n): [n]
      case .share(let part, let whole): [part, whole]
      case .strong(let inner), .link(let inner, _): numbers(inner)
      case .words, .given, .date, .longDate, .place: []
      }
    }
  }

  @Test("a sentence has no number that its table does not show, or is the difference of two that it shows")
  func sentences() async {
    var checked = 0
    for review in await reviews() + reviews(.en) {
      for section in review.sections {
        var shown: Set<Int> = [0]
        for case .table(let table) in section.blocks {
          shown.formUnion(table.rows.flatMap(\.cells).flatMap { Self.numbers($0.pieces) })
        }
        let differences = Set(shown.flatMap { a in shown.map { a - $0 } })
        for case .paragraph(let text) in section.blocks {
          for n in Self.numbers(text.pieces) {
            #expect(shown.union(differences).contains(n), "\(section.anchor) \(text)")
            checked += 1
          }
        }
      }
    }
    #expect(checked > 20)
  }

  @Test("no number from 1 to 4 stands in any table or sentence")
  func small() async {
    for review in await reviews() {
      for table in review.tables {
        for row in table.cells.counts.indices {
          for column in table.cells.counts[row].indices {
            if let n = table.cells[row, column] { #expect(n == 0 || n >= 5) }
          }
        }
      }
      for section in review.sections {
        for block in section.blocks {
          switch block {
          case .paragraph(let text): #expect(Self.numbers(text.pieces).allSatisfy { $0 == 0 || $0 >= 5 }, "\(text)")
          case .table(let table):
            for cell in table.rows.flatMap(\.cells) {
              #expect(Self.numbers(cell.pieces).allSatisfy { $0 == 0 || $0 >= 5 }, "\(cell)")
            }
          }
        }
      }
    }
  }

  @Test("a committee with one case is not known by it")
  func oneCase() async throws {
    let review = PublicReview(await Office.quiet(decisions: 1).input())
    #expect(!review.tables.contains { $0.id == "consultation" })
    let page = try Fixtures.templates.render(review, as: .markdown)
    #expect(page.contains("quá ít nên không công bố"))
    #expect(!page.contains("Quận ủy Hải An |"), "a row of nothing but this committee")
    for told in ["1/1", " 01 ", "100%", "| 1 |"] { #expect(!page.contains(told), "\(told)") }
  }

  @Test("of forty cases in order it is said that they were")
  func many() async throws {
    let page = try Fixtures.templates.render(PublicReview(await Office.quiet(decisions: 40).input()), as: .markdown)
    let line = page.split(separator: "\n").first { $0.contains("40/") } ?? ""
    #expect(line.hasPrefix("40/40 trường hợp thuộc diện phải trao đổi ý kiến thực hiện đúng quy định, đạt 100"))
  }

  @Test("what others wrote is harmless in it, and nothing of a unit that only an agency names is there")
  func hostile() async throws {
    var office = Office.quiet(decisions: 9)
    office.file("cuc-thue/2010/DonVi.csv", from: "cuc-thue") { file in
      file.row(.unit, "code=QU-X  name=Nguyễn Văn Kín  kind=committee  level=district  sector=Trần Thị Kín")
      file.row(
        .unit,
        "code=CCT-X  name=Lê Văn Kín  kind=vertical  level=district  partyParent=QU-X  managingParent=CT  sector=Trần Thị Kín"
      )
      for i in 0..<9 {
        file.row(.official, "code=k\(i)  name=Phạm Kín \(i)  birth=2/3/1961")
        file.row(.assignment, "official=k\(i)  unit=CCT-X  post=PCCT  from=1/1/1990")
        file.row(
          .action,
          "official=k\(i)  kind=BO_NHIEM_LAI  decider=CT  decision.number=k\(i)/QĐ  decision.date=15/3/2010  fromUnit=CCT-X  fromPost=PCCT"
        )
      }
    }
    let review = PublicReview(await office.input())
    for text in [
      try Fixtures.templates.render(review, as: .html), try Fixtures.templates.render(review, as: .markdown),
      String(decoding: review.figures.bytes, as: UTF8.self),
    ] {
      #expect(!text.contains("Kín") && !text.contains("Vũ Đình"))
      #expect(text.contains("Đơn vị khác"))
    }
    let attacked = try Fixtures.templates.render(PublicReview(await Office.hostile().input()), as: .html)
    #expect(!attacked.contains("<script") && !attacked.contains("<img"))
    #expect(!attacked.unicodeScalars.contains { HostileTextTests.invisible.contains($0.value) })
  }

  @Test("in English nothing is left in Vietnamese but what others wrote")
  func english() async {
    func own(_ pieces: [Passage.Piece]) -> String {
      pieces.map { piece in
        switch piece {
        case .words(let words): words
        case .strong(let inner), .link(let inner, _): own(inner)
        case .given, .number, .counted, .share, .date, .longDate, .place: ""
        }
      }.joined()
    }
    for review in await reviews(.en).dropLast() {
      var texts = [review.pageTitle, review.kind, review.subject, review.note, review.rulesTitle] + review.rules
      for section in review.sections {
        texts.append(section.title)
        for block in section.blocks {
          switch block {
          case .paragraph(let text): texts.append(text)
          case .table(let table):
            texts += [table.caption] + table.columns.map(\.head) + table.legend + table.rows.flatMap(\.cells)
          }
        }
      }
      for text in texts {
        #expect(
          own(text.pieces).unicodeScalars.allSatisfy { $0.value < 0x80 || "“”–•’".unicodeScalars.contains($0) },
          "\(text)")
      }
    }
  }

  @Test("both formats say the same words")
  func formats() async throws {
    for review in await reviews().dropLast() {
      let html = PageText.words(html: try Fixtures.templates.render(review, as: .html))
      let markdown = PageText.words(markdown: try Fixtures.templates.render(review, as: .markdown))
      #expect(Set(html) == Set(markdown))
    }
  }

  @Test("an invented year says so")
  func banner() async throws {
    let page = try Fixtures.templates.render(PublicReview(await Office.haiAn().input()), as: .html)
    #expect(page.contains("<p class=\"banner\">SỐ LIỆU GIẢ ĐỊNH"))
  }
}
