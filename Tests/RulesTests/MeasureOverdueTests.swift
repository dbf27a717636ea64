import Records
import Testing

@testable import Rules

@Suite("A measure that is overdue")
struct MeasureOverdueTests {
  @Test("the owner has become another unit: that one answers, and it is the same case")
  func renamedOwner() throws {
    let measure = "measure 3f9ac204b17d55e0 measure Gửi báo cáo owner cũ due 1/6/2010"
    let (before, after) = (
      "unit cũ name Phòng cũ kind other level district", "unit mới name Phòng mới kind other level district"
    )
    let renamed = before + " until 30/6/2010 successors mới\n" + after + " from 1/7/2010\n" + measure
    let inquiries = try [before + "\n" + measure, renamed].map { try Judged.inquiry($0, of: MeasureOverdue()) }
    let findings = inquiries.flatMap { MeasureOverdue().examine($0).findings }
    #expect(
      findings.map { $0.responsible.map(\.symbol) }
        == zip(inquiries, ["cũ", "mới"]).map { [$0.registry.unitCode($1)!.symbol] })
    let prints = zip(findings, inquiries).map { $0.fingerprint(MeasureOverdue().card, $1.registry) }
    #expect(Set(prints).count == 1)
  }
}
