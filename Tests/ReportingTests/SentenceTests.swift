@testable import Records
import Rulebook
import Rules
import Testing

@testable import Reporting

/// What is said of none, of one and of many.
@Suite struct SentenceTests {
  private let vi = Vietnamese()
  private let en = English()

  private func text(_ passage: Passage, _ language: Language) -> String {
    Pen(medium: .html, voice: Voice(language), targets: []).plain(passage)
  }
  private func expect(
    _ say: (any Prose) -> Passage, _ vi: String, _ en: String, _ at: Testing.SourceLocation = #_sourceLocation
  ) {
    #expect(text(say(self.vi), .vi) == vi, sourceLocation: at)
    #expect(text(say(self.en), .en) == en, sourceLocation: at)
  }
  private func consultations(
    _ decisions: Int, _ compliant: Int, _ violations: Int = 0, _ queries: Int = 0, _ notJudged: Int = 0
  ) -> ConsultationFigures {
    ConsultationFigures(
      decisions: decisions, compliant: compliant, violations: violations, queries: queries, notJudged: notJudged,
      inScope: compliant + violations + queries + notJudged)
  }

  @Test("decisions of the year")
  func decisions() {
    expect(
      { $0.decisions(0, by: []) }, "Trong năm không phát sinh quyết định thuộc diện phải trao đổi ý kiến.",
      "No decision requiring consultation arose during the year.")
    expect(
      { $0.decisions(1, by: [Share("bổ nhiệm", Figure(1))]) },
      "Trong năm, các cơ quan ban hành 01 quyết định thuộc diện phải trao đổi ý kiến, gồm: bổ nhiệm (1).",
      "During the year 1 decision required consultation: bổ nhiệm (1).")
    expect(
      { $0.decisions(1038, by: [Share("điều động", Figure(1000)), Share("bổ nhiệm", Figure(38))]) },
      "Trong năm, các cơ quan ban hành 1.038 quyết định thuộc diện phải trao đổi ý kiến, gồm: điều động (1.000), bổ nhiệm (38).",
      "During the year 1,038 decisions required consultation: điều động (1,000), bổ nhiệm (38).")
  }

  @Test("cases that met the rule: all, some, one, none that could be judged")
  func consultations() {
    expect(
      { $0.consultations(consultations(19, 23)) },
      "Cả 23 trường hợp thuộc diện phải trao đổi ý kiến (trong 19 quyết định) đều thực hiện đúng quy định.",
      "All 23 cases that required consultation (in 19 decisions) met the rule.")
    expect(
      { $0.consultations(consultations(38, 42, 5)) },
      "42/47 trường hợp thuộc diện phải trao đổi ý kiến (trong 38 quyết định) thực hiện đúng quy định, đạt 89,4%.",
      "42 of 47 cases that required consultation (in 38 decisions) met the rule (89.4%).")
    expect(
      { $0.consultations(consultations(36, 29, 7, 5, 2)) },
      "29/41 trường hợp đã kết luận (trong 43 trường hợp thuộc diện phải trao đổi ý kiến, 36 quyết định) thực hiện đúng quy định, đạt 70,7%.",
      "29 of 41 cases judged met the rule (70.7%), out of 43 cases that required consultation (in 36 decisions).")
    expect(
      { $0.consultations(consultations(1, 1)) },
      "01 trường hợp thuộc diện phải trao đổi ý kiến thực hiện đúng quy định.",
      "The one case that required consultation met the rule.")
    expect(
      { $0.consultations(consultations(1, 0, 0, 0, 2)) },
      "Chưa kết luận được trường hợp nào trong 02 trường hợp thuộc diện phải trao đổi ý kiến (trong 01 quyết định).",
      "None of the 2 cases that required consultation (in 1 decision) could be judged.")
  }

  @Test("faults are counted, queries are not called faults")
  func faults() {
    let places = [Share("Quận ủy Hải An", Figure(3)), Share("Quận ủy Lê Chân", Figure(2))]
    expect(
      { $0.consultationFaults(Figure(5), by: [Share($0.name(.neverAsked), Figure(5))], at: places) },
      "Tuy nhiên, còn 05 trường hợp thực hiện chưa đúng quy định: chưa trao đổi ý kiến (5); thuộc địa bàn: Quận ủy Hải An (3), Quận ủy Lê Chân (2).",
      "However, 5 cases did not: never asked (5); in Quận ủy Hải An (3), Quận ủy Lê Chân (2).")
    expect(
      { $0.consultationQueries(Figure(1), by: [Share($0.question(.neverAsked), Figure(1))], at: [places[0]]) },
      "01 trường hợp cần giải trình, chưa kết luận là vi phạm: chưa thấy văn bản trao đổi (1); thuộc địa bàn: Quận ủy Hải An (3).",
      "1 case needs an explanation and is not held to be a breach: no letter found (1); in Quận ủy Hải An (3).")
    for fault in Breach.Fault.allCases {
      #expect(text(vi.question(fault), .vi) != text(vi.name(fault), .vi))
      #expect(text(en.question(fault), .en) != text(en.name(fault), .en))
    }
  }

  @Test("what was not judged says why, and never that there is no rule")
  func notJudged() {
    expect(
      { prose in
        let reason = NotJudged.unset("consultation.reply.days").reason()[prose.language]
        return prose.undecidedCases(Figure(9), by: [Share("\(reason)", Figure(9))])
      },
      "09 trường hợp chưa đủ căn cứ kết luận: chưa xác định được giá trị của “consultation.reply.days” (9).",
      "9 cases were not judged: the value of “consultation.reply.days” has not been established (9).")
    expect(
      { $0.undecidedIntroduction(1) },
      "01 trường hợp dưới đây đã xem xét nhưng chưa đủ căn cứ kết luận; không tính là đúng và không tính là chưa đúng.",
      "1 case below was looked at and not judged; it counts neither as kept nor as not kept.")
    expect(
      { $0.undecidedIntroduction(0) }, "Không có trường hợp nào chưa đủ căn cứ kết luận.", "No case was left unjudged.")
  }

  @Test("time in post: none, one, many; a threshold is never called a limit")
  func tenures() {
    let watched = LimitInForce(months: 96, force: .monitoring)
    let law = LimitInForce(months: 61, force: .law)
    func figures(_ found: Int, _ examined: Int, _ notJudged: Int = 0) -> SubjectFigures {
      SubjectFigures(found: Figure(found), examined: examined, notJudged: Figure(notJudged), violations: 0)
    }
    expect(
      { $0.tenures(figures(12, 309), at: [Share("Thuế", Figure(7)), Share("Kho bạc", Figure(5))], limit: watched) },
      "12/309 cán bộ quản lý (3,9%) giữ một chức vụ quá 96 tháng (08 năm) (ngưỡng theo dõi) nhưng chưa được luân chuyển: Thuế (7), Kho bạc (5).",
      "12 of 309 managers (3.9%) have held one post beyond 96 months (8 years) (monitoring threshold) without rotation: Thuế (7), Kho bạc (5)."
    )
    expect(
      { $0.tenures(figures(1, 20), at: [Share("Thuế", Figure(1))], limit: law) },
      "1/20 cán bộ quản lý (5,0%) giữ một chức vụ quá 61 tháng nhưng chưa được luân chuyển: Thuế (1).",
      "1 of 20 managers (5.0%) has held one post beyond 61 months without rotation: Thuế (1).")
    expect(
      { $0.tenures(figures(0, 62), at: [], limit: watched) },
      "Không có cán bộ nào trong 62 cán bộ quản lý giữ một chức vụ quá 96 tháng (08 năm) (ngưỡng theo dõi).",
      "None of 62 managers has held one post beyond 96 months (8 years) (monitoring threshold).")
    expect(
      { $0.tenures(figures(0, 0, 3), at: [], limit: nil) },
      "Chưa kết luận được cán bộ quản lý nào về thời gian giữ chức vụ.", "No manager's time in post could be judged.")
    expect(
      { $0.limits([watched]) },
      "Ngưỡng theo dõi của Ban là 96 tháng (08 năm), không phải giới hạn do quy định đặt ra.",
      "The board's monitoring threshold is 96 months (8 years), which is not a limit set by regulation.")
    expect(
      { $0.limits([]) },
      "Chưa xác định được ngưỡng thời gian giữ một chức vụ nên chưa kết luận về thời gian giữ chức vụ.",
      "No limit of time in one post has been established, so none was judged.")
  }

  @Test("files and rows: none, one, many")
  func files() {
    let day = CivilDate(year: 2010, month: 12, day: 31)!
    func figures(_ rows: Int, _ accepted: Int, _ aside: Int, files: Int, agencies: Int, shared: Int = 0) -> FileFigures
    {
      var tally = Batch.Tally()
      (tally.rows, tally.accepted, tally.rejected) = (rows, accepted, rows - accepted - aside)
      if aside > 0 { tally.setAside = [.header: aside] }
      return FileFigures(files: files, agencies: agencies, shared: shared, tally: tally)
    }
    expect(
      { $0.received(asOf: day, figures(1243, 1200, 29, files: 11, agencies: 8, shared: 4), rejects: Figure(14)) },
      "Số liệu đến ngày 31 tháng 12 năm 2010 gồm 11 tệp do 08 cơ quan gửi và 04 tệp danh mục dùng chung: 1.243 dòng, trong đó 1.200 dòng được sử dụng, 14 dòng phải trả lại để chỉnh sửa, 29 dòng để ngoài vì không phải số liệu (tiêu đề, dòng trống, dòng cộng, chữ ký).",
      "The figures as at 31 December 2010 rest on 11 files from 8 agencies and 4 lists of the office's own: 1,243 rows, of which 1,200 were used, 14 went back to be corrected, and 29 were set aside as holding no figures (headings, blank lines, totals, signatures)."
    )
    expect(
      { $0.received(asOf: day, figures(1, 1, 0, files: 1, agencies: 1), rejects: Figure(0)) },
      "Số liệu đến ngày 31 tháng 12 năm 2010 gồm 01 tệp do 01 cơ quan gửi: 1 dòng, trong đó 1 dòng được sử dụng, không có dòng nào phải trả lại, không có dòng nào để ngoài.",
      "The figures as at 31 December 2010 rest on 1 file from 1 agency: 1 row, of which 1 was used, none had to go back, and none was set aside."
    )
    expect(
      { $0.received(asOf: day, figures(0, 0, 0, files: 0, agencies: 0), rejects: Figure(0)) },
      "Đến ngày 31 tháng 12 năm 2010, chưa có cơ quan nào gửi số liệu đọc được.",
      "No readable return had arrived by 31 December 2010.")
  }

  @Test("a share is rounded once, has its count beside it, and is missing where there is nothing to divide by")
  func shares() {
    expect({ _ in "\(share: 1, of: 3)" }, "33,3%", "33.3%")
    expect({ _ in "\(share: 2, of: 3)" }, "66,7%", "66.7%")
    expect({ _ in "\(share: 0, of: 0)" }, "…", "…")
    expect({ _ in "\(share: 5, of: 5)" }, "100,0%", "100.0%")
  }

  @Test("both languages name every chapter, fault, severity and sign, and none twice")
  func names() {
    for prose in [vi, en] as [any Prose] {
      let language = prose.language
      let titles = Chapter.allCases.map { text(prose.title($0), language) }
      #expect(Set(titles).count == titles.count)
      #expect(Set(Severity.allCases.map { text(prose.severity($0), language) }).count == 3)
      #expect(Set(Aside.allCases.map { text(prose.name($0), language) }).count == Aside.allCases.count)
      #expect(Set(Breach.Fault.allCases.map { text(prose.head($0), language) }).count == 7)
    }
  }
}

@Suite struct CitationsTests {
  private func basis(_ citation: String, _ confidence: Basis.Confidence = .office) -> Basis {
    Basis(citation: citation, confidence: confidence, force: .law)
  }

  @Test("articles of one regulation are listed behind it, once each")
  func articles() {
    let citations = Citations([
      basis("Quy định 12-QĐ/TU, 21/12/2009, Điều 10"), basis("Quy định 12-QĐ/TU, 21/12/2009, Điều 5"),
      basis("Quy định 12-QĐ/TU, 21/12/2009, Điều 10"), basis("67-QĐ/TW"),
    ])
    #expect(citations.listed == "\("Quy định 12-QĐ/TU, 21/12/2009, Điều 5, Điều 10"); \("67-QĐ/TW")")
  }

  @Test("what is verified and what is not are kept apart")
  func confidence() {
    let citations = Citations([basis("67-QĐ/TW, Điều 1", .recalled), basis("67-QĐ/TW, Điều 2")])
    #expect(citations.groups.count == 2)
  }
}
