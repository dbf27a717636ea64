import Records
import Rulebook
import Rules

extension Vietnamese {
  var barsTitle: Passage { "Trao đổi ý kiến, theo cấp ủy" }
  var barsFigure: Passage { "chưa đúng, cần giải trình/tổng số" }
  func barsDescription(_ n: Int, _ parts: [Passage]) -> Passage {
    "Mỗi thanh là một cấp ủy, xếp theo tỷ lệ chưa đúng, cần giải trình trên số đã kết luận. Tổng số \(counted: n) trường hợp: \(parts.joined(by: ", ")). Số liệu đủ ở bảng kèm theo."
  }
  func barsCut(shown: Int, of all: Int) -> Passage {
    "Biểu đồ nêu \(shown)/\(all) cấp ủy có tỷ lệ chưa đúng, cần giải trình cao nhất; bảng dưới đây nêu đủ."
  }
  func part(_ part: ConsultationParts.Part) -> Passage {
    switch part {
    case .kept: "đúng quy định"
    case .after: "hỏi sau quyết định"
    case .never: "không hỏi"
    case .wrong: "hỏi chưa đúng cách"
    case .query: "cần giải trình"
    case .open: "chưa kết luận"
    }
  }
  func shortPart(_ part: ConsultationParts.Part) -> Passage {
    switch part {
    case .kept: "đúng"
    case .after: "sau"
    case .never: "không"
    case .wrong: "chưa đúng"
    case .query: "giải trình"
    case .open: "chưa kết luận"
    }
  }

  var yearsTitle: Passage { "Thời gian giữ một chức vụ" }
  func yearsDescription(_ n: Int, _ parts: [Passage], limits: [LimitInForce]) -> Passage {
    let line: Passage =
      limits.isEmpty ? noLimitMark.capitalized : limits.map(limitMark).joined(by: ", ").capitalized
    return
      "Số cán bộ quản lý theo số năm tròn giữ chức vụ hiện tại. \(line). Tổng số \(counted: n) cán bộ: \(parts.joined(by: ", ")). Số liệu đủ ở bảng kèm theo."
  }
  var yearsAxis: Passage { "số năm tròn giữ chức vụ (…: chưa rõ số năm)" }
  var yearsCaption: Passage { "Cán bộ quản lý theo số năm tròn giữ chức vụ (Đvt: cán bộ)" }
  var yearsLegend: Passage {
    "Mỗi cán bộ tính một lần, theo chức vụ giữ lâu nhất; “10+”: từ 10 năm trở lên. Quá ngưỡng tính từ ngày liền sau ngày tròn ngưỡng."
  }
  var wholeYears: Passage { "Số năm" }
  func years(_ bin: TenureYears.Bin) -> Passage {
    guard let years = bin.years else { return "chưa rõ" }
    return bin.isOpenEnded ? "\(years)+" : .number(years)
  }
  func yearsShort(_ bin: TenureYears.Bin) -> Passage {
    guard let years = bin.years else { return "…" }
    return bin.isOpenEnded ? "\(years)+" : .number(years)
  }
  func part(_ state: TimeInPost.State) -> Passage {
    switch state {
    case .within: "trong ngưỡng"
    case .over: "quá ngưỡng"
    case .perhaps: "có thể quá ngưỡng (?)"
    case .byTerms: "tính theo nhiệm kỳ (*)"
    case .notJudged: "chưa kết luận (x)"
    }
  }
  func head(_ state: TimeInPost.State) -> Passage {
    switch state {
    case .within: "Trong ngưỡng"
    case .over: "Quá ngưỡng"
    case .perhaps: "Có thể quá ngưỡng"
    case .byTerms: "Tính theo nhiệm kỳ"
    case .notJudged: "Chưa kết luận"
    }
  }
  func sign(_ state: TimeInPost.State) -> Passage {
    switch state {
    case .within, .over: ""
    case .perhaps: "?"
    case .byTerms: "*"
    case .notJudged: "x"
    }
  }
  func limitMark(_ limit: LimitInForce) -> Passage {
    let length: Passage =
      limit.months % 12 == 0 ? "\(counted: limit.months / 12) năm" : "\(counted: limit.months) tháng"
    return limit.force == .law ? "thời hạn theo quy định \(length)" : "ngưỡng theo dõi \(length)"
  }
  var noLimitMark: Passage { "chưa xác định được ngưỡng thời gian giữ một chức vụ" }
  func moreLimits(_ n: Int) -> Passage { "trong số \(counted: n) mức áp dụng" }
  func beyondMark(_ n: Int) -> Passage { "quá ngưỡng hoặc có thể quá: \(counted: n) cán bộ" }

  var gridCaption: Passage { "Điều kiện nhân sự của từng kỳ đại hội, bầu cử" }
  var gridLegend: Passage {
    "✓ đủ; ✗ chưa đủ; △ cần giải trình, chưa kết luận; x: chưa đủ căn cứ kết luận; –: không thuộc diện. Trong ngoặc: số trường hợp, nơi xem xét từng người."
  }
  func condition(_ condition: ReadinessCondition) -> Passage {
    switch condition {
    case .plan: "Đề án đúng mốc"
    case .surplus: "Số lượng, số dư"
    case .firstTime: "Tuổi lần đầu"
    case .again: "Tuổi tái cử"
    case .women: "Nữ"
    case .young: "Cán bộ trẻ"
    case .minorities: "Dân tộc thiểu số"
    case .calendar: "Thời gian tổ chức"
    case .government: "Tuổi ứng cử chính quyền"
    case .listWomen: "Nữ trong danh sách bầu cử"
    case .middleAges: "Độ tuổi ở giữa"
    }
  }
  var conditionMet: Passage { "✓ đủ" }
  var conditionShort: Passage { "✗ chưa đủ" }
  var conditionQuery: Passage { "△ cần giải trình" }
  var conditionOpen: Passage { "x chưa kết luận" }

  var timeLineTitle: Passage { "Trình tự thời gian của trường hợp" }
  func timeLineDescription(_ dates: [Passage], gap: ClosedRange<Int>?) -> Passage {
    let end: Passage = gap.map { " \(self.gap($0))" } ?? ""
    return "\(dates.joined(by: "; ")).\(end)"
  }
  func step(_ step: CaseDates.Step) -> Passage {
    switch step {
    case .letter: "văn bản trao đổi"
    case .received: "nhận văn bản"
    case .reply: "trả lời"
    case .decision: "ký quyết định"
    case .learned: "cấp ủy nhận quyết định"
    }
  }
  func gap(_ days: ClosedRange<Int>) -> Passage {
    if days == 0...0 { return "Văn bản trao đổi cùng ngày với quyết định." }
    if days.lowerBound > 0 { return "Văn bản trao đổi trước quyết định \(gapMark(days))." }
    if days.upperBound < 0 { return "Văn bản trao đổi sau quyết định \(gapMark(days))." }
    return "Chưa rõ văn bản trao đổi trước hay sau quyết định."
  }
  func gapMark(_ days: ClosedRange<Int>) -> Passage {
    let (least, most) = (
      min(abs(days.lowerBound), abs(days.upperBound)), max(abs(days.lowerBound), abs(days.upperBound))
    )
    if days.lowerBound <= 0, days.upperBound >= 0 { return "chưa rõ số ngày" }
    return least == most ? "\(counted: least) ngày" : "từ \(least) đến \(most) ngày"
  }

  func seriesDescription(_ points: [Passage], breaks: [Int]) -> Passage {
    let list = breaks.map { Passage([.words(String($0))]) }.joined(by: ", ")
    let note: Passage = breaks.isEmpty ? "" : " Không so sánh được với năm trước: năm \(list)."
    return "\(points.joined(by: "; ")).\(note)"
  }
  var seriesCaption: Passage { "Số liệu các năm gần nhất" }
  var seriesLegend: Passage { "…: không có số liệu; ≠: không so sánh được với năm trước do căn cứ thay đổi." }
}
