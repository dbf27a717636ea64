import Records
import Rulebook
import Rules
import Testing

@testable import Reporting

/// This year against last: from a closed year's figures alone.
@Suite struct HistoryTests {
  private func plain(_ passage: Passage, _ language: Language = .vi) -> String {
    Pen(medium: .html, voice: Voice(language), targets: []).plain(passage)
  }

  /// What section II.6 says of an office whose last year is given, and its table.
  private func section(
    _ history: [ClosedYear], of office: Office = .haiAn(), _ change: (inout ReviewInput) -> Void = { _ in }
  ) async -> (text: [String], table: Table?) {
    var input = await office.input()
    input.history = history
    change(&input)
    let composer = Composer(input)
    let blocks = composer.comparison(ClosedYear(composer))
    var text: [String] = []
    var table: Table?
    for block in blocks {
      switch block {
      case .paragraph(let passage), .note(let passage): text.append(plain(passage, input.voice.language))
      case .list(let items): text += items.map { plain($0, input.voice.language) }
      case .table(let one): table = table ?? one
      case .heading, .card, .chart, .own: continue
      }
    }
    return (text, table)
  }

  /// The office's own figures as if they were last year's.
  private func lastYear(of office: Office = .haiAn(), _ change: (inout ClosedYear) -> Void = { _ in }) async
    -> ClosedYear
  {
    var year = ClosedYear(Composer(await office.input()))
    (year.year, year.asOf) = (2009, CivilDate(year: 2009, month: 12, day: 31)!)
    change(&year)
    return year
  }

  private func row(_ name: String, in table: Table?) throws -> [String] {
    let row = try #require(table?.rows.first { plain($0.cells[0]).hasPrefix(name) })
    return row.cells.map { plain($0) }
  }

  @Test("without a closed year there is one sentence and no table")
  func nothingClosed() async {
    let (text, table) = await section([])
    #expect(text == ["Chưa có số liệu đã khóa của năm 2009, nên báo cáo này chưa so sánh được với năm trước."])
    #expect(table == nil)
    var older = await lastYear()
    older.year = 2008
    #expect(await section([older]).text == text)
  }

  @Test("the same figures twice: nothing has changed, everything found is still there")
  func unchanged() async throws {
    let (text, table) = await section([await lastYear()])
    let rows = try #require(table).rows
    #expect(rows.count == Indicator.allCases.count)
    for row in rows { #expect(["không thay đổi", "…"].contains(plain(row.cells[3]))) }
    #expect(text.contains { $0.contains("năm nay vẫn còn") })
    #expect(!text.contains { $0.contains("nội dung mới") || $0.contains("Lưu ý khi so sánh") })
  }

  @Test("more, fewer, and a difference of shares in percentage points, as the printed shares subtract")
  func changes() throws {
    let prose = Vietnamese()
    func change(_ before: Indicator.Figure, _ now: Indicator.Figure) -> String {
      plain(prose.change(Change(from: before, to: now), of: .trial))
    }
    #expect(change(.count(3), .count(5)) == "tăng 02 trường hợp")
    #expect(change(.count(15), .count(5)) == "giảm 10 trường hợp")
    #expect(change(.count(5), .count(5)) == "không thay đổi")
    // 89,4 and 86,3.
    #expect(change(.share(Fraction(42, of: 47)), .share(Fraction(44, of: 51))) == "giảm 3,1 điểm phần trăm")
    // 66,7 and 33,3.
    #expect(change(.share(Fraction(1, of: 3)), .share(Fraction(2, of: 3))) == "tăng 33,4 điểm phần trăm")
    #expect(change(.share(Fraction(0, of: 0)), .share(Fraction(2, of: 3))) == "…")
    let english = English().change(.counted(by: -1), of: .official)
    #expect(plain(english, .en) == "1 official fewer")
    #expect(
      plain(
        prose.compared(
          .consulted, .share(Fraction(42, of: 47)), .points(tenths: 31), with: .share(Fraction(44, of: 51)), of: 2009))
        == "Trong số đã kết luận, 42/47 (89,4%) trường hợp thực hiện đúng quy định, tăng 3,1 điểm phần trăm so với năm 2009 (44/51, 86,3%)."
    )
  }

  @Test("a figure that last year's file lacks is “…”, never zero")
  func lackingFigure() async throws {
    let before = await lastYear {
      ($0.conferences, $0.rules, $0.values) = (nil, nil, nil)
    }
    let (text, table) = await section([before])
    #expect(try row("Quy chế đã sơ kết", in: table)[2...] == ["…", "…"])
    #expect(try row("Tổng số vi phạm", in: table)[2...] == ["…", "…"])
    #expect(text.contains { $0.contains("chưa xác định được giá trị nào đã thay đổi") })
  }

  @Test("new, still there, back again, gone: each counted once, and they add up")
  func recurrence() async throws {
    let now = ClosedYear(Composer(await Office.haiAn().input()))
    let all = try #require(now.findings).filter { !$0.rule.hasPrefix("Q") }.flatMap(\.fingerprints)
    #expect(all.count > 4)
    // Last year had all but two of them, and two more; one of the two was there the year before.
    let before = await lastYear { year in
      year.findings = [
        .init(
          rule: "C01", severity: "violation", fingerprints: all.dropFirst(2) + ["0000000000000000", "1111111111111111"])
      ]
    }
    var older = before
    older.year = 2007
    older.findings = [.init(rule: "C01", severity: "query", fingerprints: [all[0]])]
    let found = try #require(Recurrence(now, after: before, and: [older, before]))
    #expect((found.new, found.returned, found.still, found.gone, found.apart) == (1, 1, all.count - 2, 2, 0))
    #expect(found.total == all.count)
    #expect(found.former == all.count)
    #expect(found.earlier == [2007])
    // Had last year's review not had the rules, it could not have found the other.
    var without = before
    without.rules = []
    let apart = try #require(Recurrence(now, after: without, and: [older, without]))
    #expect((apart.new, apart.apart, apart.total) == (0, 1, all.count))
  }

  @Test("fingerprints made with another key say nothing, and the review says so")
  func otherKey() async {
    let before = await lastYear { $0.key = "0123456789abcdef" }
    let (text, _) = await section([before])
    #expect(text.contains { $0.contains("được tạo bằng khóa khác") })
    #expect(!text.contains { $0.contains("năm nay vẫn còn") })
    #expect(FingerprintKey([1, 2, 3]).name != FingerprintKey.shared.name)
  }

  @Test("a value that changed breaks the series: named in words, with both values, on the lines that rest on it alone")
  func changedValue() async throws {
    let before = await lastYear { year in
      for i in year.values!.indices where year.values![i].key == "tenure.manager.limit" {
        year.values![i].value = Bilingual(vi: "60 tháng", en: "60 months")
      }
    }
    #expect(before.values!.contains { $0.value.vi == "60 tháng" })
    let (text, table) = await section([before])
    let note = try #require(text.first { $0.contains("60 tháng") })
    #expect(note.contains("năm 2009 áp dụng “60 tháng”") && note.contains("Không so sánh trực tiếp được"))
    #expect(note.contains("từ ") && note.contains("căn cứ "))
    #expect(try row("Cán bộ quản lý", in: table)[3] == "không thay đổi *")
    #expect(try row("Trường hợp phải trao đổi", in: table)[3] == "không thay đổi")
    // A new wording in one language is no new value.
    let reworded = await lastYear { year in
      for i in year.values!.indices { year.values![i].value = Bilingual(vi: "khác", en: year.values![i].value.en) }
    }
    #expect(!(await section([reworded])).text.contains { $0.contains("Lưu ý") })
  }

  @Test("another day of the year, other senders, a rule that is new: each is said")
  func otherBreaks() async {
    let before = await lastYear { year in
      year.asOf = CivilDate(year: 2009, month: 6, day: 30)!
      year.returns!.senders = Fraction(1, of: 3)
      year.rules!.removeAll { $0.rule == "C05" }
    }
    let (text, _) = await section([before])
    #expect(text.contains("Số liệu năm nay tính đến 31/12/2010, số liệu năm trước tính đến 30/6/2009."))
    #expect(text.contains { $0.contains("năm 2009 là 1/3") })
    #expect(text.contains { $0.hasPrefix("Năm 2009 chưa đối chiếu 01 nội dung (C05)") })
  }

  @Test("a year without lists says of nobody that he is no longer too long in post")
  func emptyYear() async throws {
    let (text, table) = await section([await lastYear()], of: .empty())
    #expect(try row("Cán bộ quản lý", in: table)[1] == "…")
    #expect(!text.contains { $0.contains("giảm") && $0.contains("so với năm") })
  }

  @Test("in English the section speaks English")
  func english() async {
    let office = Office.haiAn(Voice(.en))
    let (text, table) = await section([await lastYear()], of: office)
    let words = (text + (table?.rows.flatMap { $0.cells.map { plain($0, .en) } } ?? [])).joined(separator: " ")
    #expect(words.contains("unchanged from 2009"))
    #expect(!words.contains("năm") && !words.contains("trường hợp"))
  }

  @Test("five years of a figure, a year that nobody closed is not zero")
  func fiveYears() async throws {
    var input = await Office.haiAn().input()
    input.history = [await lastYear { $0.consultation!.total.compliant += 4 }]
    let composer = Composer(input)
    let now = ClosedYear(composer)
    let series = composer.series(now)
    let cases = try #require(series.first { plain($0.label) == "Trường hợp phải trao đổi ý kiến" })
    #expect(cases.points.map(\.year) == [2006, 2007, 2008, 2009, 2010])
    let total = now.consultation!.total.inScope
    #expect(cases.points.map(\.value) == [nil, nil, nil, total + 4, total])
  }

  @Test("the figures are the year's own, and in no language")
  func figures() async {
    let (vi, en) = (await Office.haiAn().input(), await Office.haiAn(Voice(.en)).input())
    let year = ClosedYear(Composer(vi))
    #expect(FiguresJSON.file(year) == FiguresJSON.file(ClosedYear(Composer(en))))
    #expect(year.consultation?.isBalanced == true)
    #expect(year.rules?.reduce(0) { $0 + $1.violations } == vi.judgement.count(.violation))
    #expect(
      year.findings?.reduce(0) { $0 + $1.fingerprints.count }
        == Roll(vi.judgement, vi.inquiry.registry, key: .shared).entries.count)
    let text = String(decoding: FiguresJSON.file(year).bytes, as: UTF8.self)
    for name in ["Vũ Đình Khoa", "Phạm Thị Bình", "187/QĐ-CT", "40/CV-CT"] { #expect(!text.contains(name)) }
  }
}
