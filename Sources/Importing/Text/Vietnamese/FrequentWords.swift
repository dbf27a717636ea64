/// Words that stand in nearly every list of officials: surnames, middle names, places, the words of headers.
enum FrequentWords {
  /// Whether the letters are one of them, in any case.
  static func contain(_ letters: String) -> Bool { all.contains(letters.lowercased()) }

  private static let all: Set<String> = Set(
    """
    nguyễn trần lê phạm hoàng huỳnh võ vũ đặng bùi đỗ hồ ngô dương lý đào đoàn trịnh đinh lương phùng tô tạ hà châu cao thái
    văn thị đức hữu xuân ngọc thành đình quốc công bá thế duy trọng mạnh tiến hồng bích mỹ diệu thúy thuý hương hằng hạnh
    hiền hoà hòa hùng dũng cường tuấn tùng sơn hải phúc lộc thọ bình yến phượng hoạt nhân dân tài trí nghĩa lợi vinh
    số hiệu họ tên tuổi năm sinh ngày tháng chức vụ danh đơn vị cơ quan quyết định quyền cục thuế quận huyện phường xã tỉnh
    thị thành phố ủy uỷ ban cán bộ trưởng phó phòng nữ giới tính và của từ đến điều động bổ nhiệm công tác luân chuyển
    kế toán kho bạc nhà nước hội đồng đảng viên chính thẻ căn cứ hình thức ghi chú tổng cộng danh sách người lập biểu kỳ
    đại đề án nhân sự quy hoạch tòa toà viện kiểm sát nơi quê quán dân tộc trình độ lần hết hạn cấp việt nam phòng hải
    chi nhánh trung ương tổ đảm miễn kỷ luật đầu cuối gửi trả lời ý kiến đồng chí bí thư thường trực mặt trận
    """.split(whereSeparator: \.isWhitespace).map(String.init).filter { !$0.utf8.allSatisfy { $0 < 0x80 } })
}
