import Records
import Rules

extension Vietnamese {
  var measuresTaken: Passage { "Biện pháp đã quyết định" }
  func measureLine(_ measure: MeasureLine) -> Passage {
    var text: Passage = "\(measure.measure); thực hiện: \(measure.owner ?? unknownOwner)"
    if let document = measure.document { text += "; văn bản \(document)" }
    text += "; hạn \(measure.due)"
    if let done = measure.done { text += "; hoàn thành \(done)" }
    return "\(text) (\(lowercased(name(measure.state))))."
  }
  private func lowercased(_ passage: Passage) -> Passage {
    guard case .words(let words)? = passage.pieces.first else { return passage }
    return Passage([.words(words.lowercased())])
  }
  func answerOf(_ agency: Passage) -> Passage { "Trả lời của \(agency)" }
  func answerLine(_ answer: AnswerLine) -> Passage {
    var text = answer.answer.capitalized
    switch (answer.number, answer.date) {
    case (let number?, let date?): text += "; văn bản \(number) ngày \(date)"
    case (let number?, nil): text += "; văn bản \(number)"
    case (nil, let date?): text += "; ngày \(date)"
    case (nil, nil): break
    }
    return answer.note.map { "\(text): “\($0)”." } ?? "\(text)."
  }
  var noMeasures: Passage { "Chưa ghi nhận biện pháp nào đối với các trường hợp của những báo cáo trước." }
  func measures(_ figures: MeasureFigures, asOf: CivilDate) -> Passage {
    let done = figures[.doneInTime] + figures[.doneLate]
    if figures.total == done {
      return figures.total == 1
        ? "Tính đến \(long: asOf), 01 biện pháp đã quyết định đối với các trường hợp trước đã hoàn thành."
        : "Tính đến \(long: asOf), cả \(counted: figures.total) biện pháp đã quyết định đối với các trường hợp trước đều hoàn thành."
    }
    var text: Passage =
      "Tính đến \(long: asOf), \(done)/\(figures.total) biện pháp đã quyết định đối với các trường hợp trước đã hoàn thành, đạt \(share: done, of: figures.total)"
    if figures[.overdue] > 0 { text += "; \(counted: figures[.overdue]) biện pháp quá hạn" }
    if figures[.notDue] > 0 { text += "; \(counted: figures[.notDue]) biện pháp chưa đến hạn" }
    return text + "."
  }
  func name(_ state: MeasureState) -> Passage {
    switch state {
    case .doneInTime: "Hoàn thành đúng hạn"
    case .doneLate: "Hoàn thành sau hạn"
    case .overdue: "Quá hạn"
    case .notDue: "Chưa đến hạn"
    }
  }
  var measuresCaption: Passage { "Kết quả thực hiện các biện pháp, theo đơn vị (Đvt: biện pháp)" }
  var measureListCaption: Passage { "Từng biện pháp đã quyết định" }
  var measureOwner: Passage { "Đơn vị thực hiện" }
  var unknownOwner: Passage { "Đơn vị không có trong danh mục" }
  var caseHead: Passage { "Trường hợp" }
  var measureHead: Passage { "Biện pháp" }
  var documentHead: Passage { "Văn bản" }
  var dueHead: Passage { "Hạn" }
  var doneHead: Passage { "Hoàn thành" }
  var stateHead: Passage { "Tình trạng" }
  var noAnswers: Passage { "Chưa nhận được trả lời nào của các cơ quan về các trường hợp nêu trong báo cáo này." }
  func answers(_ figures: AnswerFigures) -> Passage {
    if figures.asked == 0 { return "Trong báo cáo này không có trường hợp nào phải gửi các cơ quan trả lời." }
    if figures.answered == 0 {
      return "Chưa có trả lời đối với \(counted: figures.asked) lượt nội dung nêu trong các công văn."
    }
    if figures.unanswered == 0 {
      return figures.asked == 1
        ? "Nội dung duy nhất nêu trong các công văn đã được trả lời."
        : "Cả \(counted: figures.asked) lượt nội dung nêu trong các công văn đều đã được trả lời."
    }
    return
      "\(figures.answered)/\(figures.asked) lượt nội dung nêu trong các công văn đã được trả lời, chiếm \(share: figures.answered, of: figures.asked); còn \(counted: figures.unanswered) lượt chưa trả lời."
  }
  var answersCaption: Passage { "Trả lời của các cơ quan (Đvt: lượt nội dung)" }
  var askedHead: Passage { "Đã nêu" }
  var unansweredHead: Passage { "Chưa trả lời" }
  var answersLegend: Passage {
    "Một trường hợp gửi hai cơ quan tính hai lượt. Trả lời của cơ quan được dẫn nguyên văn, chưa thay đổi kết luận của báo cáo."
  }
  func strayAnswers(_ n: Int, at places: Passage, shown: Int) -> Passage {
    "\(counted: n) trả lời không ứng với trường hợp nào đã nêu với cơ quan đó trong báo cáo này, không đưa vào bảng: \(places)\(shown < n ? ", … (còn \(n - shown) dòng)" : "")."
  }
  func letters(_ n: Int) -> Passage {
    "Đã lập \(counted: n) dự thảo công văn gửi các cơ quan, kèm danh sách và mẫu trả lời (thư mục feedback)."
  }
  func undelivered(_ n: Int) -> Passage {
    "\(counted: n) trường hợp không nằm trong công văn nào, do đơn vị chịu trách nhiệm và cơ quan quản lý không gửi số liệu; cần thông báo riêng."
  }
}

extension Vietnamese {
  func letterNumber(sign: String) -> Passage { "Số\u{2003}\u{2003}-CV/\(sign)" }
  func letterPageTitle(year: Int) -> Passage { "Công văn về việc rà soát, bổ sung số liệu năm \(year: year)" }
  func letterSubject(year: Int) -> Passage { "V/v rà soát, bổ sung số liệu công tác cán bộ năm \(year: year)" }
  func addressee(_ agency: Passage) -> Passage { "Kính gửi: \(agency)" }
  var asAbove: Passage { "Như trên," }
  func filed(_ office: Passage) -> Passage { "Lưu \(office)." }
  func letterOpening(office: Passage, agency: Passage, year: Int, files: Int, rows: Int) -> Passage {
    files == 0
      ? "\(office) chưa nhận được tệp số liệu công tác cán bộ năm \(year: year) nào của \(agency)."
      : "\(office) đã nhận \(counted: files) tệp số liệu công tác cán bộ năm \(year: year) của \(agency), gồm \(counted: rows) dòng."
  }
  func letterResult(rows: Int, cells: Int, _ figures: FindingFigures) -> Passage {
    var parts: [Passage] = []
    if rows > 0 { parts.append("\(counted: rows) dòng chưa sử dụng được") }
    if cells > 0 { parts.append("\(counted: cells) ô không đọc được ở các dòng vẫn sử dụng") }
    if figures.violations > 0 { parts.append("\(counted: figures.violations) vi phạm") }
    if figures.queries > 0 {
      parts.append("\(counted: figures.queries) nội dung cần giải trình, chưa kết luận là vi phạm")
    }
    if figures.notices > 0 { parts.append("\(counted: figures.notices) nội dung cần lưu ý") }
    return "Qua đối chiếu có \(parts.joined(by: "; ")). Danh sách đầy đủ gửi kèm, ghi rõ tệp, dòng và lý do."
  }
  var letterNothing: Passage {
    "Qua đối chiếu, không có dòng nào bị trả lại và không có nội dung nào cần giải trình. Công văn này gửi để cơ quan biết; không cần trả lời."
  }
  var letterRowsTitle: Passage { "Dòng, ô số liệu chưa sử dụng được" }
  var letterReasonsCaption: Passage { "Theo lý do" }
  var letterRowsCaption: Passage { "Từng dòng, ô" }
  var letterRows: Passage { "Dòng bị trả lại" }
  var letterCells: Passage { "Ô để trống" }
  var letterCasesTitle: Passage { "Nội dung cần làm rõ" }
  var letterCasesCaption: Passage { "Từng nội dung, với căn cứ và đề nghị" }
  var letterAsked: Passage { "Căn cứ và đề nghị" }
  func asked(_ remedy: Passage, of units: [Passage]) -> Passage { "\(units.joined(by: ", ")): \(remedy)" }
  var letterTasksTitle: Passage { "Đề nghị thực hiện" }
  var letterTaskRows: Passage {
    "Sửa, bổ sung các dòng, ô nêu trong rejects.csv và gửi lại tệp số liệu theo đúng mẫu đã gửi."
  }
  func letterTaskCases(_ answers: [Passage]) -> Passage {
    "Trả lời từng nội dung trên mẫu answers.csv: cột answer ghi một trong các từ \(answers.map { "“\($0)”" }.joined(by: ", ")); cột document ghi số, cột date ghi ngày (dạng 2011-03-15) của văn bản trả lời; cột note ghi rõ thêm. Lưu tệp dạng CSV, mã UTF-8, dấu phẩy, giữ nguyên dòng đầu và cột fingerprint."
  }
  func letterDeadline(office: Passage, by day: CivilDate?) -> Passage {
    let end: Passage = day.map { "trước \(long: $0)" } ?? "trước ngày … tháng … năm …"
    return
      "Văn bản và các tệp trả lời gửi về \(office) \(end). Nếu có vướng mắc, đề nghị phản ánh kịp thời để phối hợp giải quyết."
  }
  func neutralStatement(_ title: Passage, _ severity: Severity, own: [Passage], others: Passage) -> Passage {
    var text: Passage =
      switch severity {
      case .violation: "\(title)."
      case .query: "Cần giải trình về nội dung “\(title)”, chưa kết luận là vi phạm."
      case .notice: "Cần lưu ý về nội dung “\(title)”."
      }
    if !own.isEmpty { text += " Số liệu của quý cơ quan: \(own.joined(by: " "))" }
    if !others.isEmpty { text += " Cần đối chiếu với số liệu của \(others)." }
    return text
  }
  func otherSide(_ sender: Passage, papers: [Passage], fields: [RowField]) -> Passage {
    var text = sender
    if !papers.isEmpty { text += ", văn bản \(papers.joined(by: ", "))" }
    if !fields.isEmpty { text += " (khác nhau ở: \(fields.map { name($0) }.joined(by: ", ")))" }
    return text
  }
  func name(_ field: RowField) -> Passage {
    switch field {
    case .decisionNumber: "số quyết định"
    case .decisionDate: "ngày quyết định"
    case .effective: "ngày hiệu lực"
    case .fromUnit: "đơn vị đi"
    case .fromPost: "chức vụ cũ"
    case .toUnit: "đơn vị đến"
    case .toPost: "chức vụ mới"
    case .letterDate: "ngày công văn"
    case .received: "ngày nhận"
    case .replyNumber: "số văn bản trả lời"
    case .replyDate: "ngày trả lời"
    case .opinion: "ý kiến trả lời"
    case .unit: "đơn vị"
    case .post: "chức vụ"
    case .from: "ngày bắt đầu"
    case .to: "ngày kết thúc"
    }
  }
}
