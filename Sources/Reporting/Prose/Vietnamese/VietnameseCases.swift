import Records
import Rulebook
import Rules

extension Vietnamese {
  func severity(_ severity: Severity) -> Passage {
    switch severity {
    case .violation: "Vi phạm"
    case .query: "Cần giải trình"
    case .notice: "Cần lưu ý"
    }
  }
  func findings(_ figures: FindingFigures) -> Passage {
    "Qua đối chiếu có \(parts(of: figures)); từng trường hợp nêu dưới đây và tại Phụ lục 1."
  }
  func parts(of figures: FindingFigures) -> Passage {
    var parts: [Passage] = []
    if figures.violations > 0 { parts.append("\(counted: figures.violations) vi phạm") }
    if figures.queries > 0 { parts.append("\(counted: figures.queries) trường hợp cần giải trình") }
    if figures.notices > 0 { parts.append("\(counted: figures.notices) trường hợp cần lưu ý") }
    return parts.joined(by: ", ")
  }
  var noFindings: Passage { "Qua đối chiếu chưa có vi phạm và không có trường hợp nào cần giải trình." }
  var placesCaption: Passage {
    "Vi phạm và nội dung cần giải trình, theo cấp ủy (Đvt: trường hợp)"
  }
  var unitsCaption: Passage {
    "Vi phạm và nội dung cần giải trình, theo ngành của đơn vị chịu trách nhiệm (Đvt: trường hợp)"
  }
  var violations: Passage { "Vi phạm" }
  var queries: Passage { "Cần giải trình" }
  var notices: Passage { "Cần lưu ý" }
  var findingsTotal: Passage { "Tổng số" }
  var noCommittee: Passage { "Không thuộc một cấp ủy" }
  var responsibleUnit: Passage { "Ngành, đơn vị" }
  var responsibleLegend: Passage {
    "Trường hợp do nhiều đơn vị cùng chịu trách nhiệm tính cho đơn vị nêu đầu tiên. Không gồm các nội dung về chất lượng số liệu (mục 3)."
  }
  func placeHeading(_ name: Passage, _ figures: FindingFigures) -> Passage { "\(name): \(parts(of: figures))" }
  func caseNumber(_ n: Int, of total: Int) -> Passage { "Trường hợp \(n)/\(total)" }
  func cardsLeftOut(_ n: Int) -> Passage {
    "Còn \(counted: n) trường hợp không nêu chi tiết ở đây; danh sách đầy đủ nằm trong findings.csv."
  }

  func decider(_ name: Passage) -> Passage { "Bên quyết định: \(name)" }
  func localCommittee(_ name: Passage) -> Passage { "Cấp ủy địa phương: \(name)" }
  var evidence: Passage { "Số liệu làm căn cứ" }
  var lists: Passage { "Danh sách của các bên" }
  var preparation: Passage { "Chuẩn bị nhân sự" }
  var personnelWork: Passage { "Công tác cán bộ" }
  var agreementsOnFile: Passage { "Quy chế phối hợp có trong số liệu" }
  func decision(_ action: ActionLine) -> Passage {
    var text: Passage = "Quyết định \(action.document), \(action.kind.vi) \(action.official)"
    if let from = action.from { text += action.isMove ? ", từ \(from)" : ", tại \(from)" }
    if let to = action.to { text += ", đến \(to)" }
    if let effective = action.effective { text += "; hiệu lực \(effective)" }
    return text + "."
  }
  func learned(_ date: PartialDate) -> Passage { "Cấp ủy nhận được quyết định ngày \(date)." }
  func letter(_ letter: LetterLine) -> Passage {
    let way: Passage =
      switch letter.form {
      case .written: "Văn bản"
      case .oral: "Trao đổi miệng"
      case .meeting: "Họp"
      }
    var text: Passage = "\(way) \(letter.document ?? "không ghi số, ngày"), gửi \(letter.asked)"
    if let received = letter.received { text += "; nhận \(received)" }
    if let reply = letter.reply { text += "; trả lời \(reply)" }
    switch letter.opinion {
    case .empty: text += letter.reply == nil ? "; chưa ghi trả lời" : ""
    case .unreadable: text += "; ý kiến không đọc được"
    case .value(.agree): text += "; đồng ý"
    case .value(.disagree): text += "; chưa thống nhất"
    case .value(.conditions): text += "; thống nhất có điều kiện"
    }
    return text + "."
  }
  func nearMiss(_ letter: Passage, about official: Passage) -> Passage {
    "Có thể liên quan (về \(official)): \(letter)"
  }
  func seat(_ spell: SpellLine) -> Passage {
    let end: Passage = spell.to.map { "từ \(spell.from) đến \($0)" } ?? "từ \(spell.from)"
    return "\(spell.official) tham gia \(spell.unit) (\(spell.post)) \(end)."
  }
  func spell(_ spell: SpellLine) -> Passage {
    let end: Passage = spell.to.map { "từ \(spell.from) đến \($0)" } ?? "từ \(spell.from) đến nay"
    return "\(spell.official): \(spell.post), \(spell.unit), \(end)."
  }
  func electionLine(_ kind: ElectionKind, _ unit: Passage, day: PartialDate?, plan: Passage?) -> Passage {
    let when: Passage = day.map { " \($0)" } ?? ""
    return "\(event(kind)) \(unit)\(when); đề án nhân sự: \(plan ?? noPlan)."
  }
  func nominee(_ official: Passage, _ entry: Entrance) -> Passage {
    entry == .first
      ? "\(official) được giới thiệu tham gia lần đầu." : "\(official) được giới thiệu tái cử."
  }
  func succession(
    _ official: Passage, _ post: Passage, _ unit: Passage, approved: PartialDate, until: PartialDate?
  ) -> Passage {
    let end: Passage = until.map { ", đến \($0)" } ?? ""
    return "\(official) được quy hoạch chức danh \(post), \(unit), phê duyệt \(approved)\(end)."
  }
  func evaluation(
    _ official: Passage, year: Int, by evaluator: Passage, asked: Passage?, request: Passage?, reply: Passage?
  ) -> Passage {
    let question: Passage = asked.map { "; lấy ý kiến \($0)" } ?? "; không ghi nơi lấy ý kiến"
    let paper: Passage = request.map { " theo \($0)" } ?? ""
    let answer: Passage = reply.map { ", trả lời \($0)" } ?? ", không ghi văn bản trả lời"
    return "Đánh giá \(official) năm \(year: year) do \(evaluator) thực hiện\(question)\(paper)\(answer)."
  }
  func agreementLine(_ number: Passage, _ parties: Passage, signed: PartialDate, until: PartialDate?) -> Passage {
    let end: Passage = until.map { ", hiệu lực đến \($0)" } ?? ", không ghi thời hạn"
    return "Quy chế \(number) (\(parties)), ký \(signed)\(end)."
  }
  func activity(_ kind: ActivityKind, held: PartialDate, count: Int) -> Passage {
    let what: Passage =
      switch kind {
      case .conference: "Hội nghị sơ kết, tổng kết"
      case .exchange: "Trao đổi thông tin"
      case .plan: "Kế hoạch phối hợp"
      }
    return count == 1 ? "\(what), \(held)." : "\(what), \(held): \(counted: count) lần."
  }
  func unitLine(_ name: Passage) -> Passage { "Danh mục đơn vị: \(name)." }
  var rowOnly: Passage { "Dòng số liệu:" }
  func coverage(_ kind: RecordKind, _ unit: Passage?, _ gap: CoverageGap?, hasRows: Bool) -> Passage {
    let of: Passage = unit.map { " của \($0)" } ?? ""
    let list: Passage = "Danh sách \(kind.listName.vi)\(of)"
    switch gap {
    case nil: return hasRows ? "\(list): đủ kỳ." : "\(list): đủ kỳ, không có dòng nào về trường hợp này."
    case .nobodyVouches: return "\(list): chưa nơi nào xác nhận là đầy đủ."
    case .onlySince(let day): return "\(list): chỉ đầy đủ từ \(day)."
    case .missing: return "\(list): chưa gửi."
    case .broken: return "\(list): tệp không đọc được hết."
    case .rejected(let place): return "\(list): có dòng bị trả lại (\(place: place)), có thể là dòng cần tìm."
    }
  }
  func rest(_ citations: Passage, _ force: Basis.Force, _ confidence: Basis.Confidence) -> Passage {
    "\(citations) (\(name(force)); \(name(confidence)))"
  }
  func name(_ force: Basis.Force) -> Passage {
    switch force {
    case .law: "quy định"
    case .monitoring: "ngưỡng theo dõi"
    case .target: "chỉ tiêu phấn đấu"
    case .method: "cách đối chiếu"
    }
  }
  func name(_ confidence: Basis.Confidence) -> Passage {
    switch confidence {
    case .sourced: "đã đối chiếu văn bản"
    case .derived: "suy ra từ văn bản"
    case .recalled: "chưa được xác minh"
    case .office: "cơ quan xác nhận"
    }
  }
  var noValue: Passage { "không dựa vào giá trị nào của quy định" }
  var unverified: Passage {
    "(căn cứ chưa được xác minh, xem \(Passage("Phụ lục 2").linked(to: Chapter.annexLaw.rawValue)))"
  }
  var law: Passage { "Quy định" }
  var remedy: Passage { "Đề nghị" }
  var responsible: Passage { "Chịu trách nhiệm" }

  func qualityIntroduction(_ n: Figure) -> Passage {
    "\(counted: n) nội dung về chất lượng số liệu cần cơ quan gửi xem lại."
  }
  var noQualityFindings: Passage { "Không có nội dung nào về chất lượng số liệu cần xem lại." }
  var qualityCaption: Passage { "Chất lượng số liệu, theo cơ quan gửi" }
  func undecidedIntroduction(_ n: Int) -> Passage {
    n == 0
      ? everythingJudged
      : "\(counted: n) trường hợp dưới đây đã xem xét nhưng chưa đủ căn cứ kết luận; không tính là đúng và không tính là chưa đúng."
  }
  var undecidedCaption: Passage { "Trường hợp chưa đủ căn cứ kết luận" }
  func undecidedGroup(_ rule: Passage, _ reason: Passage, _ n: Int) -> Passage {
    "\(rule): \(reason) – \(counted: n) trường hợp"
  }
  var reason: Passage { "Lý do" }
  var subject: Passage { "Trường hợp" }
  func causesOpen(_ n: Int) -> Passage {
    n == 0
      ? "Không có trường hợp nào cần nêu nguyên nhân." : "Chưa kết luận nguyên nhân đối với \(counted: n) trường hợp."
  }
  var directionConsult: Passage {
    "Tiếp tục thực hiện trao đổi ý kiến bằng văn bản trước khi ban hành quyết định."
  }
  func directionTenure(_ n: Figure) -> Passage {
    "Rà soát \(counted: n) trường hợp giữ chức vụ quá lâu, xây dựng kế hoạch luân chuyển."
  }
  func directionPlan(_ n: Figure) -> Passage {
    "Hoàn thành đề án nhân sự ở nơi còn thiếu; làm rõ \(counted: n) trường hợp chưa phê duyệt đúng mốc."
  }
  func directionAgreement(_ n: Figure) -> Passage {
    "Ký mới, gia hạn hoặc tổng kết quy chế phối hợp ở \(counted: n) trường hợp đã nêu."
  }
  func directionReturns(_ n: Figure) -> Passage {
    "Bổ sung, chỉnh sửa số liệu theo \(counted: n) nội dung tại mục III.3."
  }
  var noDirections: Passage { "Tiếp tục theo dõi việc thực hiện các quy định đã nêu." }
  func proposal(to unit: Passage) -> Passage { "Đề nghị \(unit.strong):" }
  func proposalItem(_ remedy: Passage, _ n: Figure, _ rule: String) -> Passage {
    "\(remedy) (\(rule): \(counted: n) trường hợp)"
  }
  var noProposals: Passage { "Từ số liệu năm nay chưa phát sinh kiến nghị." }
}
