import Records

extension Vietnamese {
  func noClosedYear(_ year: Int) -> Passage {
    "Chưa có số liệu đã khóa của năm \(year: year), nên báo cáo này chưa so sánh được với năm trước."
  }
  func comparisonCaption(_ year: Int) -> Passage { "Kết quả năm nay so với năm \(year: year)" }
  var indicator: Passage { "Chỉ tiêu" }
  func thisYear(_ year: Int) -> Passage { "Năm nay (\(year: year))" }
  func lastYear(_ year: Int) -> Passage { "Năm trước (\(year: year))" }
  var change: Passage { "So sánh" }
  func name(_ indicator: Indicator) -> Passage {
    switch indicator {
    case .consultations: "Trường hợp phải trao đổi ý kiến"
    case .consulted: "Trường hợp trao đổi ý kiến đúng quy định, trên số đã kết luận"
    case .consultationViolations: "Trường hợp trao đổi ý kiến không đúng quy định"
    case .consultationQueries: "Trường hợp trao đổi ý kiến cần giải trình"
    case .overlong: "Cán bộ quản lý giữ một chức vụ quá thời hạn hoặc quá ngưỡng theo dõi"
    case .overlongShare:
      "Tỷ lệ cán bộ quản lý giữ một chức vụ quá thời hạn hoặc quá ngưỡng theo dõi, trên số đã xem xét"
    case .plans: "Đề án nhân sự được phê duyệt đúng mốc, trên số đã đến mốc"
    case .agreements: "Quan hệ phối hợp có quy chế còn hiệu lực, trên số phải có"
    case .conferences: "Quy chế đã sơ kết, tổng kết, trên số có hiệu lực cả năm"
    case .violations: "Tổng số vi phạm"
    case .queries: "Tổng số nội dung cần giải trình"
    case .undecided: "Trường hợp chưa đủ căn cứ kết luận"
    case .senders: "Cơ quan đã gửi số liệu"
    case .inTime: "Số lần gửi đúng hạn, trên số lần phải gửi"
    case .valid: "Dòng được sử dụng, trên số dòng được sử dụng và bị trả lại"
    case .accurate: "Ô khớp nhau, trên số ô hai cơ quan cùng ghi"
    }
  }
  func amount(_ figure: Indicator.Figure) -> Passage {
    switch figure {
    case .count(let n): "\(n)"
    case .share(let share) where share.whole == 0: "0"
    case .share(let share): "\(share.part)/\(share.whole) (\(share: share.part, of: share.whole))"
    }
  }
  /// “(29/44, 65,9%)”: no bracket in a bracket.
  private func inBrackets(_ figure: Indicator.Figure) -> Passage {
    guard case .share(let share) = figure, share.whole > 0 else { return "(\(amount(figure)))" }
    return "(\(share.part)/\(share.whole), \(share: share.part, of: share.whole))"
  }
  private func name(_ noun: Indicator.Noun) -> Passage {
    switch noun {
    case .trial: "trường hợp"
    case .official: "đồng chí"
    case .violation: "vi phạm"
    case .finding: "nội dung"
    case .agency: "cơ quan"
    }
  }
  func change(_ change: Change, of noun: Indicator.Noun) -> Passage {
    switch change {
    case .unknown: "…"
    case .counted(by: 0), .points(tenths: 0): "không thay đổi"
    case .counted(let n): "\(n > 0 ? "tăng" as Passage : "giảm") \(counted: abs(n)) \(name(noun))"
    case .points(let n):
      "\(n > 0 ? "tăng" as Passage : "giảm") \(language.decimal(tenths: abs(n))) điểm phần trăm"
    }
  }
  func compared(
    _ indicator: Indicator, _ now: Indicator.Figure, _ change: Change, with before: Indicator.Figure, of year: Int
  ) -> Passage {
    let (now, before) = (amount(now), inBrackets(before))
    let rest: Passage
    switch change {
    case .counted(by: 0), .points(tenths: 0): rest = "không thay đổi so với năm \(year: year) \(before)."
    default: rest = "\(self.change(change, of: indicator.noun)) so với năm \(year: year) \(before)."
    }
    return switch indicator {
    case .consultations: "Số trường hợp phải trao đổi ý kiến là \(now), \(rest)"
    case .consulted: "Trong số đã kết luận, \(now) trường hợp thực hiện đúng quy định, \(rest)"
    case .overlong:
      "Số cán bộ quản lý giữ một chức vụ quá thời hạn hoặc quá ngưỡng theo dõi là \(now) đồng chí, \(rest)"
    case .violations: "Tổng số vi phạm là \(now), \(rest)"
    default: "\(name(indicator)): \(now), \(rest)"
    }
  }
  var comparisonLegend: Passage {
    "0: không phát sinh; …: không có số liệu để so sánh. Hai tỷ lệ so với nhau bằng điểm phần trăm."
  }
  var breakSign: Passage { "*: chỉ tiêu dựa trên giá trị đã thay đổi, xem lưu ý dưới bảng." }
  func recurrence(_ found: Recurrence, since year: Int) -> Passage {
    var text: Passage
    if found.total == 0 {
      text = "Ngoài chất lượng số liệu, năm nay không có vi phạm, nội dung cần giải trình hoặc cần lưu ý."
    } else {
      var parts: [Passage] = []
      if found.new > 0 { parts.append("\(counted: found.new) nội dung mới") }
      if found.still > 0 { parts.append("\(counted: found.still) nội dung đã nêu năm \(year: year), năm nay vẫn còn") }
      if found.returned > 0 {
        let years = found.earlier.map { Passage([.words(String($0))]) }.joined(by: ", ")
        parts.append(
          "\(counted: found.returned) nội dung năm \(year: year) không nêu, trước đó đã nêu (số liệu các năm \(years)), nay trở lại"
        )
      }
      if found.apart > 0 { parts.append("\(counted: found.apart) nội dung mà năm \(year: year) chưa đối chiếu") }
      text =
        "Ngoài chất lượng số liệu, năm nay có \(counted: found.total) vi phạm, nội dung cần giải trình, cần lưu ý, gồm: \(parts.joined(by: "; "))."
    }
    if found.former == 0 {
      text += " Năm \(year: year) không nêu nội dung nào."
    } else if found.gone == 0 {
      text +=
        found.former == 1
        ? " Nội dung duy nhất đã nêu năm \(year: year) năm nay vẫn còn."
        : " Cả \(counted: found.former) nội dung đã nêu năm \(year: year) năm nay vẫn còn."
    } else if found.gone == found.former {
      text +=
        " \(found.former == 1 ? "Nội dung duy nhất" as Passage : "Cả \(counted: found.former) nội dung") đã nêu năm \(year: year) năm nay không còn nêu; số liệu không cho biết đã khắc phục hay không còn thuộc diện đối chiếu."
    } else {
      text +=
        " Trong \(counted: found.former) nội dung đã nêu năm \(year: year), \(counted: found.gone) nội dung năm nay không còn nêu; số liệu không cho biết đã khắc phục hay không còn thuộc diện đối chiếu."
    }
    return text
  }
  func otherKey(_ year: Int) -> Passage {
    "Mã trường hợp của năm \(year: year) được tạo bằng khóa khác, nên không đối chiếu được nội dung nào mới, còn hoặc trở lại."
  }
  func noFingerprints(_ year: Int) -> Passage {
    "Số liệu đã khóa của năm \(year: year) không có mã trường hợp, nên không đối chiếu được nội dung nào mới, còn hoặc trở lại."
  }
  var breaksTitle: Passage { "Lưu ý khi so sánh:" }
  func otherDay(_ now: CivilDate, _ before: CivilDate) -> Passage {
    "Số liệu năm nay tính đến \(now), số liệu năm trước tính đến \(before)."
  }
  func changedValue(
    _ title: Passage, _ now: Passage, before: Passage, in year: Int, from: CivilDate?, citation: String?,
    affecting names: [Passage]
  ) -> Passage {
    var text: Passage = "\(title): năm nay áp dụng “\(now)”"
    if let from {
      text += citation.map { " (từ \(from), căn cứ \($0))" } ?? " (từ \(from))"
    }
    text += "; năm \(year: year) áp dụng “\(before)”. "
    return text
      + (names.isEmpty
        ? "Tổng số vi phạm, nội dung cần giải trình của hai năm vì vậy không so sánh trực tiếp được."
        : "Không so sánh trực tiếp được: \(names.joined(by: "; ")).")
  }
  func otherSenders(_ now: Fraction, before: Fraction, in year: Int) -> Passage {
    "Năm nay \(now.part)/\(now.whole) cơ quan có gửi số liệu, năm \(year: year) là \(before.part)/\(before.whole); số tăng, giảm có thể chỉ do số liệu nhận được khác nhau."
  }
  func noValues(_ year: Int) -> Passage {
    "Số liệu đã khóa của năm \(year: year) không ghi giá trị của quy định đã áp dụng, nên chưa xác định được giá trị nào đã thay đổi."
  }
  var dayJudged: Passage { "Ngày xét" }
  var onlyDetails: Passage { "Các chỉ tiêu tổng hợp không đổi; khác ở số liệu chi tiết hoặc mã trường hợp" }
  func newRules(_ rules: [String], since year: Int) -> Passage {
    "Năm \(year: year) chưa đối chiếu \(counted: rules.count) nội dung (\(rules.joined(separator: ", "))); tổng số của hai năm vì vậy không cùng phạm vi."
  }
}
