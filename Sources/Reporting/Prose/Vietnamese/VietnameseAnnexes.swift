import Records
import Rulebook
import Rules

extension Vietnamese {
  func annexCaption(_ n: Int) -> Passage { "Danh mục \(counted: n) nội dung, theo thứ tự nội dung đối chiếu" }
  var unitOfItems: Passage { "Đvt: nội dung" }
  var unitOfRows: Passage { "Đvt: dòng" }
  var unitOfCells: Passage { "Đvt: dòng, ô" }
  var ordinal: Passage { "TT" }
  var ruleHead: Passage { "Mã" }
  var severityHead: Passage { "Mức" }
  var subjectHead: Passage { "Cán bộ, văn bản, nội dung" }
  var placeHead: Passage { "Tệp, dòng" }
  func ruleGroup(_ id: String, _ title: Passage, _ figures: FindingFigures) -> Passage {
    "\(id). \(title): \(figures.total)"
  }
  func lawIntroduction(year: Int) -> Passage {
    "Mọi giá trị có hiệu lực trong năm \(year: year), kể cả giá trị chưa xác định được. Nơi cơ quan đặt giá trị riêng thì giá trị đó được áp dụng; giá trị chung vẫn in để đối chiếu."
  }
  var lawCaption: Passage { "Giá trị của quy định và căn cứ" }
  var value: Passage { "Giá trị" }
  var citationAndDays: Passage { "Căn cứ, thời gian hiệu lực" }
  var nature: Passage { "Tính chất" }
  func days(from: CivilDate, until: CivilDate?) -> Passage {
    until.map { "từ \(from) đến \($0)" } ?? "từ \(from)"
  }
  func nature(_ basis: Basis, _ layer: Layer, wins: Bool) -> Passage {
    let place: Passage = layer == .office ? "cơ quan đặt" : "giá trị chung"
    let state: Passage = wins ? "đang áp dụng" : "không áp dụng"
    return "\(name(basis.force)); \(name(basis.confidence)); \(place), \(wins ? state.strong : state)"
  }
  var nobodySays: Passage { "chưa xác định được căn cứ" }
  var filesCaption: Passage { "Tệp số liệu đã đọc" }
  var file: Passage { "Tệp" }
  var form: Passage { "Mã hóa, dạng; SHA-256" }
  func aside(_ n: Int, by reasons: [Share]) -> Passage {
    if n == 0 { return "0" }
    return reasons.count == 1 ? "\(n) (\(reasons[0].name))" : "\(n): \(reasons.listed)"
  }
  func name(_ reason: Aside) -> Passage {
    switch reason {
    case .header: "tiêu đề cột"
    case .blank: "dòng trống"
    case .title: "tên bảng"
    case .total: "dòng cộng"
    case .signature: "chữ ký"
    case .repeated: "tiêu đề lặp lại"
    case .columnNumbers: "số thứ tự cột"
    case .separator: "dòng sep="
    case .otherSheet: "thuộc trang tính khác"
    case .unmatched: "không có nội dung cần đọc"
    }
  }
  var broken: Passage { "không đọc được hết" }
  func rejectsCaption(_ n: Int) -> Passage { "\(counted: n) dòng, ô bị trả lại" }
  var noRejects: Passage { "Không có dòng nào bị trả lại." }
  var column: Passage { "Cột" }
  var expected: Passage { "Cần có" }
  var cell: Passage { "Ô ghi" }
  func cellOnly(_ reason: Passage) -> Passage { "\(reason) (chỉ để trống ô này)" }
  func cut(shown: Int, of all: Int, rest: String?) -> Passage {
    let head: Passage = "Bảng nêu \(shown)/\(all) dòng đầu"
    return rest.map { "\(head); danh sách đầy đủ nằm trong \(place: $0)." } ?? "\(head)."
  }
}
