import Records
import Testing

@testable import Reporting

/// The outside of the document, by its guide.
@Suite struct FormTests {
  private static let other = FormGuide(
    id: "hd05", from: CivilDate(year: 2026, month: 5, day: 27)!, until: nil, citation: "05-HD", confidence: .recalled,
    margins: .init(top: 21, bottom: 22, left: 33, right: 14, number: 11), fonts: ["Tinos", "Times New Roman"],
    sizes: .init(party: 15, office: 14, kind: 17, subject: 14, body: 13, recipientsTitle: 14, recipients: 12),
    recipientsEnd: ";", spelling: .ủy)

  @Test("margins, sizes, fonts and marks are the guide's")
  func guide() async throws {
    var office = Office.haiAn()
    office.guide = FormTests.other
    let review = AnnualReview(await office.input())
    let html = try Fixtures.templates.render(review, as: .html)
    #expect(html.contains("@page { margin: 21mm 14mm 22mm 33mm;"))
    #expect(html.contains("padding-top: 11mm") && html.contains("font: 13pt Tinos, Times New Roman, serif"))
    #expect(html.contains("h1 b { font-size: 17pt; }"))
    #expect(html.contains("<li>Ban Thường vụ Thành ủy (để báo cáo);</li><li>Các quận ủy;</li>"))
    #expect(html.contains("<li>Lưu Ban Tổ chức Thành ủy.</li>"))
    #expect(html.contains("Thể thức của báo cáo: 05-HD, từ 27/5/2026 (chưa được xác minh)."))
  }

  @Test("the last of the recipients is the copy that is kept, whatever the office lists", arguments: Language.allCases)
  func fileCopy(_ language: Language) async throws {
    var input = await Office.haiAn(Voice(language)).input()
    input.office.recipients = ["Các quận ủy"]
    let form = AnnualReview(input).form
    let pen = Pen(medium: .html, voice: input.voice, targets: [])
    #expect(
      form.recipients.map(pen.plain)
        == (language == .vi ? ["Các quận ủy,", "Lưu Ban Tổ chức."] : ["Các quận ủy,", "File copy: Ban Tổ chức."]))
    input.office.recipients = []
    #expect(AnnualReview(input).form.recipients.count == 1)
  }

  @Test("a sample has no day, no number and no signature, and says on every page what it is")
  func sample() async throws {
    var input = await Office.haiAn().input()
    input.office.signer.name = "Nguyễn Văn A"
    let page = try Fixtures.templates.render(AnnualReview(input), as: .html)
    #expect(page.contains("Hải Phòng, ngày … tháng … năm …<"))
    #expect(!page.contains("Nguyễn Văn A"))
    #expect(page.contains("@top-right { content: \"SỐ LIỆU GIẢ ĐỊNH – BẢN MINH HỌA\"; }"))
    input.office.isSample = false
    let real = try Fixtures.templates.render(AnnualReview(input), as: .html)
    #expect(real.contains("ngày … tháng … năm 2011") && real.contains("<b>Nguyễn Văn A</b>"))
    #expect(!real.contains("GIẢ ĐỊNH"))
  }

  @Test("the tables of annexes have a form's head, a row of column numbers and what these add up from")
  func annexes() async throws {
    let review = AnnualReview(await Office.haiAn().input())
    let tables = review.annexes.flatMap(\.blocks).compactMap { if case .table(let table) = $0 { table } else { nil } }
    #expect(tables.count == 7)
    #expect(tables.allSatisfy { $0.form != nil })
    let html = try Fixtures.templates.render(review, as: .html)
    #expect(html.contains("<td>1</td><td>2=3+4+5</td><td>3</td><td>4</td><td>5</td><td>6</td>"))
    #expect(html.contains("<span>Biểu số 3<br><i>Đvt: dòng</i></span>"))
    let markdown = try Fixtures.templates.render(review, as: .markdown)
    #expect(markdown.contains("*2=3+4+5*") && markdown.contains("Biểu số 3  \n*Đvt: dòng*"))
  }

  @Test("every table that uses a sign explains it", arguments: 0..<4)
  func signs(_ i: Int) async {
    let review = AnnualReview(await PageTests.offices[i].office(.vi).input())
    var signed = 0
    for block in (review.sections + review.annexes).flatMap(\.blocks) {
      guard case .table(let table) = block else { continue }
      let pen = Pen(medium: .html, voice: review.voice, targets: [])
      let cells = table.rows.filter { !$0.isGroup }.flatMap(\.cells).map(pen.plain)
      guard cells.contains(where: { ["0", "…", "x"].contains($0) }) else { continue }
      signed += 1
      #expect(table.legend.map(pen.plain).joined(separator: " ").contains("…:"), "\(pen.plain(table.caption))")
    }
    #expect(signed > 0)
  }
}
