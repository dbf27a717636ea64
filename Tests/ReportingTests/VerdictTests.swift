import Records
import Testing

@testable import Reporting

@Suite struct VerdictTests {
  @Test(
    "the exit is the highest that applies",
    arguments: [
      (Verdict(), 0), (Verdict(notices: 4), 0), (Verdict(queries: 1), 1), (Verdict(violations: 1), 2),
      (Verdict(violations: 3, queries: 2), 2), (Verdict(queries: 1, rejects: 1), 3), (Verdict(unreadable: 1), 3),
      (Verdict(violations: 1, rejects: 2, unreadable: 1), 3),
    ] as [(Verdict, Int32)])
  func exit(_ verdict: Verdict, _ code: Int32) { #expect(verdict.exitCode == code) }

  @Test("one line says it, with none, one and many")
  func line() {
    #expect(
      Verdict().line(in: .vi)
        == "Kết luận: không có vi phạm, không có nội dung cần giải trình, mọi dòng số liệu đều đọc được.")
    #expect(Verdict().line(in: .en) == "Verdict: no breach, nothing to be explained, every row was read.")
    let one = Verdict(violations: 1, queries: 1, notices: 1, rejects: 1, unreadable: 1)
    #expect(
      one.line(in: .vi)
        == "Kết luận: 01 vi phạm, 01 nội dung cần giải trình, 01 nội dung cần lưu ý, 01 dòng bị trả lại, 01 tệp không đọc được hết."
    )
    #expect(
      one.line(in: .en)
        == "Verdict: 1 breach, 1 case to be explained, 1 to note, 1 row sent back, 1 file not read to its end.")
    #expect(
      Verdict(violations: 12, queries: 1200).line(in: .vi) == "Kết luận: 12 vi phạm, 1.200 nội dung cần giải trình.")
    #expect(
      Verdict(violations: 12, rejects: 1200).line(in: .en) == "Verdict: 12 breaches, 1,200 rows sent back.")
  }

  @Test("its counts are the judgement's and the files' own")
  func counts() async {
    let input = await Office.haiAn().input()
    let verdict = Verdict(input.judgement, input.inquiry.registry)
    #expect(verdict == Verdict(violations: 6, queries: 12, rejects: 1, unreadable: 1))
  }
}
