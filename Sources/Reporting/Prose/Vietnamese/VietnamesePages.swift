import Records

extension Vietnamese {
  func unitSummary(_ figures: FindingFigures) -> Passage {
    figures.total == 0 ? noFindings : "Đơn vị có \(parts(of: figures)) thuộc trách nhiệm xem xét, trả lời."
  }
  var unitRulesCaption: Passage { "Số trường hợp theo nội dung đối chiếu" }
  var asked: Passage { "Đề nghị đơn vị" }
  var unitQuality: Passage { "Chất lượng số liệu đơn vị gửi" }
  var unitQualityCaption: Passage { "Số liệu đã nhận của đơn vị" }
  var unitCases: Passage { "Từng trường hợp" }
  func casePages(_ n: Int, _ links: [Passage]) -> Passage {
    "\(counted: n) trường hợp của đơn vị nêu đầy đủ tại các trang: \(links.joined(by: ", "))."
  }
  func toldElsewhere(_ n: Int) -> Passage {
    "\(counted: n) trường hợp do nhiều đơn vị cùng trả lời, nêu tại trang trường hợp của đơn vị đứng đầu."
  }
  func casesTitle(_ unit: Passage, from first: Int, to last: Int, of all: Int) -> Passage {
    "\(unit): trường hợp \(first)–\(last)/\(all)"
  }
  var before: Passage { "Trang trước" }
  var after: Passage { "Trang sau" }
  var nobodyAnswers: Passage { "Chưa xác định được đơn vị" }
  var pagesTitle: Passage { "Danh mục trang của các đơn vị" }
  func pagesCaption(_ n: Int) -> Passage { "\(counted: n) đơn vị có nội dung cần xem xét, trả lời" }
  var casePagesHead: Passage { "Trang trường hợp" }
  func pagesIntroduction(_ index: Passage) -> Passage {
    "Mỗi đơn vị có một trang riêng trong thư mục \(place: "units/"); mỗi trường hợp nêu đầy đủ một lần trong thư mục \(place: "cases/"). Danh mục đầy đủ: \(index). Một trường hợp do nhiều đơn vị cùng trả lời được tính ở từng đơn vị."
  }
  var noPages: Passage { "Không có trang của đơn vị, do không có nội dung cần xem xét, trả lời." }
  func seePages(_ anchor: String) -> Passage {
    ("Nêu đầy đủ tại " as Passage) + ("trang của từng đơn vị" as Passage).linked(to: anchor) + "."
  }
  func listCut(shown: Int, of all: Int) -> Passage { "Danh sách nêu \(shown)/\(all) mục đầu." }

  var gapsCaption: Passage { "Số trường hợp chưa đủ căn cứ kết luận, theo nội dung và lý do" }
  var casesHead: Passage { "Số trường hợp" }
  var missing: Passage { "Cần bổ sung" }
  func wholeList(_ kind: Passage) -> Passage { "danh sách \(kind) đủ kỳ" }
  var otherReasons: Passage { "lý do khác" }
  func columnNeeded(_ field: String) -> Passage { "cột \(place: field)" }
  var meaningOfSilence: Passage { "văn bản nêu rõ cách hiểu khi hết thời hạn mà không trả lời" }

  var provenanceIntroduction: Passage {
    "Mỗi số liệu đếm được lại từ tệp kèm theo: mở tệp, lọc cột \(place: "rule") theo các mã dưới đây thì được đúng số dòng đã nêu."
  }
  var provenanceCaption: Passage { "Nguồn của từng bảng, từng mục" }
  var figure: Passage { "Bảng, mục" }
  var rulesCounted: Passage { "Mã nội dung" }
  var everyRow: Passage { "mọi dòng" }
  var ruleCountsCaption: Passage { "Số dòng theo nội dung đối chiếu" }
  func rowsOf(_ file: String) -> Passage { "Dòng trong \(place: file)" }
}
