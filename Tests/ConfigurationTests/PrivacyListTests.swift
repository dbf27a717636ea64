import Configuration
import Foundation
import Testing

@Suite("Privacy list")
struct PrivacyListTests {
  /// The list that is shipped.
  private let list: PrivacyList

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let bytes = try Data(contentsOf: root.appending(path: "rulebook/privacy.yaml"))
    var diagnostics = Diagnostics()
    list = PrivacyList(ConfigurationFile(path: "rulebook/privacy.yaml", bytes: Array(bytes)), &diagnostics)
    #expect(diagnostics.all.map { $0.text(in: .en) } == [])
  }

  @Test(
    "columns that say what nobody needs to know are forbidden, however they are written",
    arguments: [
      ("Tôn giáo", PrivacyList.Reason.religion), ("TÔN  GIÁO (ghi rõ)", .religion),
      ("To\u{302}n gia\u{301}o", .religion),
      ("tonGiao", .religion), ("ton_giao", .religion), ("Religion", .religion),
      ("Thành phần", .classBackground), ("Thành phần xuất thân", .classBackground),
      ("THANH PHAN XUAT THAN", .classBackground),
      ("Gia đình / Cha", .family), ("Hoàn cảnh gia đình", .family), ("Quan hệ\u{A0}gia đình", .family),
      ("Tình trạng hôn nhân", .family), ("maritalStatus", .family), ("Họ và tên vợ (chồng)", .family),
      ("Lịch sử chính trị của bản thân", .politicalHistory), ("Nhận xét, đánh giá", .politicalHistory),
      ("Vấn đề chính trị hiện nay", .politicalHistory),
      ("Tình trạng sức khoẻ", .health), ("sức khỏe", .health), ("suc khoe", .health), ("Chiều cao", .health),
      ("healthStatus", .health),
    ])
  func forbidden(name: String, reason: PrivacyList.Reason) {
    #expect(list.isForbidden(name) == reason)
  }

  @Test(
    "columns that the rules need are not",
    arguments: [
      "Số hiệu CB", "Họ đệm", "Tên", "Họ và tên", "Nam", "Nữ", "Ngày sinh", "Dân tộc", "Số thẻ", "Hình thức", "Số QĐ",
      "Ngày QĐ", "Từ đơn vị", "Đến đơn vị", "Gửi cấp ủy", "Số CV trao đổi", "Chức vụ", "Thành phần tham dự",
      "Đánh giá định kỳ", "Danh gia dinh ky", "Đề xuất tháng", "De xuat thang", "family", "familyName", "Bệnh viện",
      "Chế độ của đơn vị", "Che do cua don vi", "Thời gian giữ chức vụ / Từ", "ethnicMinority", "partyCard", "",
    ])
  func allowed(name: String) {
    #expect(list.isForbidden(name) == nil)
  }

  private func mistakes(in text: String) -> [String] {
    var diagnostics = Diagnostics()
    _ = PrivacyList(ConfigurationFile(path: "privacy.yaml", text: text), &diagnostics)
    return diagnostics.all.map { $0.text(in: .en) }
  }

  @Test("a mistake in the list is told, above all a pattern that would forbid everything")
  func mistakes() {
    #expect(
      mistakes(in: "forbidden: [{column: \"* *\", reason: health}]\n") == [
        "privacy.yaml:1:22: “column” is “* *”; expected a name with at least one letter."
      ])
    #expect(
      mistakes(in: "forbidden: [{column: Tôn giáo, reason: religoin}]\n") == [
        "privacy.yaml:1:40: “reason” is “religoin”; "
          + "expected one of: religion, class-background, family, political-history, health. Did you mean “religion”?"
      ])
    #expect(mistakes(in: "") == ["privacy.yaml:1:1: the key “forbidden” is missing."])
  }

  @Test("a star stands for any text, and a pattern of many stars is not slow", .timeLimit(.minutes(1)))
  func stars() {
    var diagnostics = Diagnostics()
    let pattern = String(repeating: "a*", count: 30) + "b"
    let list = PrivacyList(
      ConfigurationFile(path: "privacy.yaml", text: "forbidden: [{column: \"\(pattern)\", reason: health}]"),
      &diagnostics)
    #expect(list.isForbidden(String(repeating: "a", count: 5_000)) == nil)
    #expect(list.isForbidden(String(repeating: "a", count: 5_000) + "b") == .health)
  }
}
