import Records

extension Vietnamese {
  func received(asOf: CivilDate, _ files: FileFigures, rejects: Figure) -> Passage {
    if files.tally.rows == 0 { return "Đến \(long: asOf), chưa có cơ quan nào gửi số liệu đọc được." }
    let shared: Passage = files.shared > 0 ? " và \(counted: files.shared) tệp danh mục dùng chung" : ""
    var text: Passage =
      "Số liệu đến \(long: asOf) gồm \(counted: files.files) tệp do \(counted: files.agencies) cơ quan gửi\(shared): \(files.tally.rows) dòng, trong đó \(files.tally.accepted) dòng được sử dụng, "
    text +=
      rejects.n == 0
      ? "không có dòng nào phải trả lại, " : "\(counted: rejects) dòng phải trả lại để chỉnh sửa, "
    if files.tally.aside == 0 { return text + "không có dòng nào để ngoài." }
    return text
      + "\(counted: files.tally.aside) dòng để ngoài vì không phải số liệu (tiêu đề, dòng trống, dòng cộng, chữ ký)."
  }
  func cellsLeftEmpty(_ n: Figure) -> Passage {
    "\(counted: n) ô ở các dòng được sử dụng không đọc được, phải để trống."
  }
  func notJudged(_ n: Figure, by reasons: [Share]) -> Passage {
    "\(counted: n) trường hợp chưa đủ căn cứ kết luận (x ở các bảng): \(reasons.listed)."
  }
  var everythingJudged: Passage { "Không có trường hợp nào chưa đủ căn cứ kết luận." }
  var scorecardCaption: Passage { "Chất lượng số liệu theo cơ quan gửi" }
  func numbered(_ caption: Passage, _ number: Int) -> Passage { "Bảng \(number). \(caption)" }
  var agency: Passage { "Cơ quan" }
  var files: Passage { "Tệp" }
  var rows: Passage { "Dòng" }
  var accepted: Passage { "Sử dụng" }
  var rejected: Passage { "Trả lại" }
  var setAside: Passage { "Để ngoài" }
  var accuracy: Passage { "Chính xác (%)" }
  var completeness: Passage { "Đầy đủ (%)" }
  var validity: Passage { "Hợp lệ (%)" }
  var timeliness: Passage { "Đúng hạn" }
  var total: Passage { "Tổng số" }
  var sharedLists: Passage { "Danh mục dùng chung" }
  var signs: Passage { "0: không phát sinh; …: không có số liệu; x: chưa đủ căn cứ kết luận hoặc không thuộc diện." }
  var scorecardLegend: [Passage] {
    [
      "Dòng = sử dụng + trả lại + để ngoài. Đầy đủ: số ô có nội dung trên số ô cần có. Hợp lệ: số dòng sử dụng trên tổng số dòng sử dụng và trả lại. Đúng hạn: số lần gửi đúng hạn trên số lần phải gửi.",
      "Chính xác: số ô khớp nhau trên số ô mà hai cơ quan cùng ghi về một người, một văn bản, một quyết định hoặc một quá trình công tác (trong ngoặc: số ô đã đối chiếu; dưới 20 ô ghi bằng phân số). Chỉ ghi tháng, năm là khớp với mọi ngày trong đó. Tổng số tính mỗi cặp ô một lần. “…” là không có ô nào để đối chiếu. Đúng hạn: “…” là nơi không ghi ngày nhận.",
    ]
  }
  func inTime(_ n: Int, of due: Int, missing: Int, late: Int) -> Passage {
    var text: Passage = "\(n)/\(due)"
    if late > 0 { text += ", chậm \(counted: late) ngày" }
    if missing > 0 { text += ", thiếu \(missing)" }
    return text
  }
  func missingReturns(_ n: Int) -> Passage { "Còn \(counted: n) loại số liệu chưa gửi hoặc gửi trống:" }
  func missingReturn(_ agency: String, pattern: String, isEmpty: Bool) -> Passage {
    isEmpty ? "\(agency): \(place: pattern) không có dòng số liệu nào." : "\(agency): chưa nhận được \(place: pattern)."
  }
  func unreadableFiles(_ n: Int) -> Passage { "\(counted: n) tệp không đọc được hết:" }
  func unreadableFile(_ place: String, _ problem: Passage) -> Passage { "\(place: place): \(problem)" }
  func unclaimedFiles(_ n: Int) -> Passage {
    "\(counted: n) tệp trong thư mục của các cơ quan không thuộc loại số liệu nào đã khai báo nên chưa đọc:"
  }
}
