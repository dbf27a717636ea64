import Records

extension Vietnamese {
  func publicTitle(year: Int) -> Passage { "Báo cáo năm \(year: year) – bản công bố" }
  func publicTitle(_ chapter: Chapter, number: Int) -> Passage {
    let title: Passage =
      switch chapter {
      case .scope: "Số liệu do các cơ quan gửi"
      case .consultation: "Trao đổi ý kiến với cấp ủy địa phương"
      case .tenure: "Luân chuyển, thời gian giữ chức vụ"
      case .readiness: "Nhân sự đại hội và chuẩn bị bầu cử"
      case .agreements: "Quy chế phối hợp"
      default: "Biện pháp đối với các trường hợp đã nêu"
      }
    return "\(number). \(title)"
  }
  func publicNote(asOf: CivilDate) -> Passage { "(bản công bố: số liệu tổng hợp đến \(long: asOf))" }
  var publicRulesTitle: Passage { "Về bản công bố" }
  func publicRules(least: Int) -> [Passage] {
    [
      "Bản công bố chỉ có số liệu tổng hợp; không nêu từng trường hợp, người, chức vụ cụ thể, số văn bản. Phần đánh giá bằng lời, phương hướng, kiến nghị nằm trong báo cáo đầy đủ của cơ quan lập báo cáo.",
      "Dấu “•” là số không công bố: số từ 1 đến \(least - 1), số 0 cho biết cả dòng đều chưa đúng, và những số mà từ đó tính được các số ấy. Dòng có tổng số dưới \(least) không công bố số nào.",
      "Tỷ lệ chỉ ghi khi cả hai số đều được công bố. Các dòng xếp theo tên, không theo kết quả. Đơn vị không có trong danh mục của cơ quan lập báo cáo gộp vào “\(publicOthers)”.",
      "“Cần giải trình” là nội dung chưa kết luận là vi phạm; “chưa kết luận” là chưa đủ căn cứ.",
    ]
  }
  var publicSigns: Passage { "•: không công bố; 0: không phát sinh; x: không có gì để tính tỷ lệ." }
  var publicOthers: Passage { "Đơn vị khác" }
  var publicTableLeftOut: Passage { "Có bảng không công bố vì số liệu quá nhỏ." }
  var publicNoReturns: Passage { "Chưa có cơ quan nào gửi số liệu đọc được." }
  var publicReturnsCaption: Passage { "Số dòng số liệu theo cơ quan gửi (Đvt: dòng)" }
  var publicDataRows: Passage { "Dòng số liệu" }
  var publicConsultationCaption: Passage {
    "Trường hợp thuộc diện trao đổi ý kiến, theo cấp ủy (Đvt: trường hợp)"
  }
  var publicFaultsCaption: Passage { "Nội dung chưa đúng, cần giải trình (Đvt: trường hợp)" }
  var publicTenureCaption: Passage { "Cán bộ quản lý theo thời gian giữ chức vụ, theo ngành (Đvt: cán bộ)" }
  var publicPlansCaption: Passage { "Đề án nhân sự tại mốc, theo loại đại hội, bầu cử (Đvt: kỳ)" }
  var publicWithin: Passage { "Trong ngưỡng" }
  var publicWithinShare: Passage { "Tỷ lệ trong ngưỡng (%)" }

  func publicResult(_ subject: PublicSubject, _ figures: PublicFigures) -> Passage {
    let (unit, kept): (Passage, Passage) =
      switch subject {
      case .consultation: ("trường hợp thuộc diện phải trao đổi ý kiến", "thực hiện đúng quy định")
      case .tenure: ("cán bộ quản lý đã xem xét", "giữ chức vụ trong ngưỡng thời gian theo dõi")
      case .plans: ("kỳ đại hội, bầu cử đến mốc", "có đề án nhân sự được phê duyệt đúng mốc")
      }
    guard let all = figures.all else { return "Số \(unit) quá ít nên không công bố." }
    if all == 0 { return "Trong năm không có \(unit)." }
    let undecided: Passage = figures.undecided.map { $0 > 0 ? "; \(counted: $0) chưa đủ căn cứ kết luận" : "" } ?? ""
    guard let done = figures.kept, let judged = figures.judged, judged > 0 else {
      return "Có \(counted: all) \(unit)\(undecided)."
    }
    return judged == all
      ? "\(done)/\(all) \(unit) \(kept), đạt \(share: done, of: judged)."
      : "\(done)/\(judged) \(unit) đã kết luận \(kept), đạt \(share: done, of: judged)\(undecided)."
  }
}
