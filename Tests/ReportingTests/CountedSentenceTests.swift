import Records
import Testing

@testable import Reporting

/// Where one is not many and none is not “0”: the sentences that are easily wrong for a small office.
@Suite struct CountedSentenceTests {
  private func expect(
    _ say: (any Prose) -> Passage, _ vi: String, _ en: String, _ at: Testing.SourceLocation = #_sourceLocation
  ) {
    for (prose, expected) in [(Vietnamese(), vi), (English(), en)] as [(any Prose, String)] {
      let pen = Pen(medium: .html, voice: Voice(prose.language), targets: [])
      #expect(pen.plain(say(prose)) == expected, sourceLocation: at)
    }
  }

  @Test("one case that could not be judged, and one of one")
  func consultations() {
    expect(
      { $0.consultations(ConsultationFigures(decisions: 1, notJudged: 1, inScope: 1)) },
      "Chưa kết luận được đối với 01 trường hợp thuộc diện phải trao đổi ý kiến (trong 01 quyết định).",
      "The one case that required consultation (in 1 decision) could not be judged.")
    expect(
      { $0.consultations(ConsultationFigures(decisions: 1, violations: 1, inScope: 1)) },
      "0/1 trường hợp thuộc diện phải trao đổi ý kiến (trong 01 quyết định) thực hiện đúng quy định, đạt 0,0%.",
      "0 of 1 case that required consultation (in 1 decision) met the rule (0.0%).")
  }

  @Test("one manager who has not been in post too long")
  func tenures() {
    let one = SubjectFigures(found: Figure(0), examined: 1, notJudged: Figure(0), violations: 0)
    expect(
      { $0.tenures(one, at: [], limit: LimitInForce(months: 96, force: .monitoring)) },
      "01 cán bộ quản lý đã xem xét không giữ một chức vụ quá 96 tháng (08 năm) (ngưỡng theo dõi).",
      "The one manager judged has not held one post beyond 96 months (8 years) (monitoring threshold).")
    expect(
      { $0.movesApart(one) },
      "Đối chiếu 01 nhân sự giới thiệu và người giữ chức danh chủ chốt: không có trường hợp điều động sát kỳ bầu cử hoặc giữ chức vụ quá lâu.",
      "The one nominee or holder of a key post was not moved shortly before an election and has not been in post too long."
    )
  }

  @Test("plans of one and of many")
  func plans() {
    expect(
      { $0.congresses(1, of: 1, year: 2010) },
      "Kỳ đại hội năm 2010: 01 đảng bộ đến mốc có đề án nhân sự được phê duyệt đúng mốc.",
      "Congresses of 2010: the staffing plan of the one Party organisation due was approved by the milestone.")
    expect(
      { $0.congresses(6, of: 6, year: 2010) },
      "Kỳ đại hội năm 2010: cả 06 đảng bộ có đề án nhân sự được phê duyệt đúng mốc.",
      "Congresses of 2010: the staffing plans of all 6 Party organisations were approved by the milestone.")
    expect(
      { $0.election(1, of: 1, day: "22/5/2011") },
      "Bầu cử 22/5/2011: 01 đơn vị đến mốc đã có đề án nhân sự được phê duyệt đúng mốc.",
      "Election of 22/5/2011: the staffing plan of the one unit due was approved by the milestone.")
    expect(
      { $0.keyPlans(0, of: 1, at: []) }, "01 kỳ đại hội, bầu cử đến mốc có đề án nhân sự được phê duyệt đúng mốc.",
      "The staffing plan of the one congress or election that reached the milestone was approved by it.")
  }

  @Test("questions and rows sent back, where there is nothing of the one or the other")
  func quality() {
    expect(
      { $0.keyQuality(5, rejected: 0) },
      "05 nội dung về chất lượng số liệu cần xem lại, không có dòng nào phải trả lại.",
      "5 questions about the quality of the returns; no row was sent back to be corrected.")
    expect(
      { $0.keyQuality(0, rejected: 1) }, "01 dòng số liệu phải trả lại để chỉnh sửa.",
      "1 row was sent back to be corrected.")
    expect(
      { $0.keyQuality(1, rejected: 14) },
      "01 nội dung về chất lượng số liệu cần xem lại, 14 dòng phải trả lại để chỉnh sửa.",
      "1 question about the quality of the returns; 14 rows were sent back to be corrected.")
  }
}
