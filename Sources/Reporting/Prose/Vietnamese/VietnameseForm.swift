import Records
import Rulebook
import Rules

/// Administrative Vietnamese, as a good secretary writes it.
struct Vietnamese: Prose {
  let language = Language.vi
}

extension Vietnamese {
  var party: Passage { "ĐẢNG CỘNG SẢN VIỆT NAM" }
  var banner: Passage { "SỐ LIỆU GIẢ ĐỊNH – BẢN MINH HỌA" }
  var kind: Passage { "BÁO CÁO" }
  var subjectNote: Passage { "(phần phối hợp quản lý cán bộ, luân chuyển và chuẩn bị nhân sự đại hội, bầu cử)" }
  var contents: Passage { "Mục lục" }
  var keyPoints: Passage { "Ba điều cần biết" }
  var recipients: Passage { "Nơi nhận:" }

  func number(sign: String) -> Passage { "Số\u{2003}\u{2003}-BC/\(sign)" }
  func placeAndDate(_ place: String, year: Int?) -> Passage {
    year.map { "\(place), ngày … tháng … năm \(year: $0)" } ?? "\(place), ngày … tháng … năm …"
  }
  func fileCopy(_ office: String) -> Passage { "Lưu \(office)" }
  func formNumber(_ n: Int) -> Passage { "Biểu số \(n)" }
  func layout(_ citation: String, _ from: CivilDate, _ until: CivilDate?, _ confidence: Basis.Confidence) -> Passage {
    "Thể thức của báo cáo: \(citation), \(days(from: from, until: until)) (\(name(confidence)))."
  }
  func subject(year: Int) -> Passage { "công tác tổ chức xây dựng Đảng năm \(year: year)" }
  func pageTitle(year: Int) -> Passage { "Báo cáo công tác tổ chức xây dựng Đảng năm \(year: year)" }

  func title(_ chapter: Chapter) -> Passage {
    switch chapter {
    case .keyPoints: keyPoints
    case .scope: "I- Phạm vi và chất lượng số liệu"
    case .results: "II- Kết quả"
    case .consultation: "1. Trao đổi ý kiến với cấp ủy địa phương"
    case .tenure: "2. Luân chuyển, thời gian giữ chức vụ"
    case .readiness: "3. Nhân sự đại hội đã tổ chức và chuẩn bị bầu cử"
    case .agreements: "4. Quy chế phối hợp"
    case .regulations: "5. Kết quả thực hiện từng quy định"
    case .comparison: "6. So sánh với năm trước"
    case .shortcomings: "III- Hạn chế, khuyết điểm và nguyên nhân"
    case .byCommittee: "1. Theo địa phương"
    case .bySector: "2. Theo ngành, cơ quan"
    case .quality: "3. Chất lượng số liệu theo cơ quan gửi"
    case .undecided: "4. Trường hợp chưa đủ căn cứ kết luận"
    case .causes: "5. Nguyên nhân"
    case .directions: "IV- Phương hướng, nhiệm vụ"
    case .proposals: "V- Kiến nghị, đề xuất"
    case .measures: "Kết quả thực hiện các biện pháp đã quyết định và trả lời của các cơ quan"
    case .annexFindings: "Phụ lục 1. Danh mục vi phạm và nội dung cần giải trình"
    case .annexLaw: "Phụ lục 2. Quy định hiện hành và căn cứ"
    case .annexSources: "Phụ lục 3. Nguồn số liệu"
    case .annexRejects: "Dòng bị trả lại"
    case .annexProvenance: "Phụ lục 4. Nguồn của từng số liệu và các trang kèm theo"
    case .annexTables: "Nguồn của từng bảng"
    case .annexRules: "Nguồn theo nội dung đối chiếu"
    case .annexPages: "Trang của từng đơn vị"
    }
  }

  func reference(_ chapter: Chapter) -> Passage {
    switch chapter {
    case .consultation: "II.1"
    case .tenure: "II.2"
    case .readiness: "II.3"
    case .agreements: "II.4"
    case .comparison: "II.6"
    case .quality: "III.3"
    case .undecided: "III.4"
    default: title(chapter)
    }
  }
}
