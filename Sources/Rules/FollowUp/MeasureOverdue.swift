import Records
import Rulebook

/// F01. A measure decided on an earlier case is not done, and its day has passed.
///
/// What was done late is done: it is not overdue now.
struct MeasureOverdue: Rule {
  let card = RuleCard(
    "F01", "measure-overdue",
    title: Bilingual(vi: "Biện pháp khắc phục quá hạn", en: "A measure is overdue"),
    rationale: Bilingual(
      vi: "Kết luận mà không theo dõi việc thực hiện thì năm sau lại gặp đúng trường hợp đó.",
      en: "A measure that nobody follows up brings the same case again next year."),
    remedy: Bilingual(
      vi: "Báo cáo kết quả thực hiện hoặc xin gia hạn bằng văn bản.",
      en: "Report what was done, or ask in writing for more time."), reads: [])

  let examples = Examples(
    setting: """
      on    31/12/2010
      unit  qu-hải-an  name Quận ủy Hải An  kind committee  level district
      unit  cục-thuế  name Cục Thuế  kind vertical  level province
      """,
    reported: [
      Case(
        "Due in June, and nothing says that it was done.",
        """
        ↓ measure  3f9ac204b17d55e0  measure Bổ sung văn bản trao đổi  owner cục-thuế  document 12-CV/BTCTU 15/3/2010  due 1/6/2010
        """, severity: .query,
        says: Bilingual(
          vi:
            "Biện pháp “Bổ sung văn bản trao đổi” (12-CV/BTCTU ngày 15/3/2010, trường hợp 3f9a-c204) do Cục Thuế thực hiện, hạn 1/6/2010, chưa ghi nhận hoàn thành.",
          en:
            "The measure “Bổ sung văn bản trao đổi” (12-CV/BTCTU of 15 March 2010, case 3f9a-c204) is with Cục Thuế, was due on 1 June 2010, and is not recorded as done."
        )),
      Case(
        "Due the day before.",
        "↓ measure  3f9ac204b17d55e0  measure Gửi báo cáo  owner qu-hải-an  due 30/12/2010", severity: .query,
        says: Bilingual(
          vi:
            "Biện pháp “Gửi báo cáo” (trường hợp 3f9a-c204) do Quận ủy Hải An thực hiện, hạn 30/12/2010, chưa ghi nhận hoàn thành.",
          en:
            "The measure “Gửi báo cáo” (case 3f9a-c204) is with Quận ủy Hải An, was due on 30 December 2010, and is not recorded as done."
        )),
      Case(
        "Done in January, after the day of the report: on that day it was not.",
        "↓ measure  3f9ac204b17d55e0  measure Gửi báo cáo  owner qu-hải-an  due 1/6/2010  done 15/1/2011",
        severity: .query,
        says: Bilingual(
          vi:
            "Biện pháp “Gửi báo cáo” (trường hợp 3f9a-c204) do Quận ủy Hải An thực hiện, hạn 1/6/2010, đến 15/1/2011 mới hoàn thành.",
          en:
            "The measure “Gửi báo cáo” (case 3f9a-c204) is with Quận ủy Hải An, was due on 1 June 2010, and was done only on 15 January 2011."
        )),
      Case(
        "Two measures on one case, one of them overdue.",
        """
        ↓ measure  3f9ac204b17d55e0  measure Gửi báo cáo  owner qu-hải-an  due 1/6/2010
          measure  3f9ac204b17d55e0  measure Rà soát quy hoạch  owner qu-hải-an  due 1/6/2010  done 31/5/2010
        """),
    ],
    silent: [
      Case(
        "Due on the day of the report: the day is not over.",
        "measure  3f9ac204b17d55e0  measure Gửi báo cáo  owner qu-hải-an  due 31/12/2010"),
      Case(
        "Done in time.",
        "measure  3f9ac204b17d55e0  measure Gửi báo cáo  owner qu-hải-an  due 1/6/2010  done 1/6/2010"),
      Case(
        "Done late, but done: nothing is overdue now.",
        "measure  3f9ac204b17d55e0  measure Gửi báo cáo  owner qu-hải-an  due 1/6/2010  done 30/11/2010"),
    ],
    notJudged: [
      Case(
        "The owner is in no list of units.",
        "measure  3f9ac204b17d55e0  measure Gửi báo cáo  owner ?  due 1/6/2010")
    ])

  func subjects(in inquiry: Inquiry) -> [TakenMeasure] { inquiry.measures }

  func place(of measure: TakenMeasure, in inquiry: borrowing Inquiry) -> SourceLocation? { measure.at }

  func judge(_ measure: TakenMeasure, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    if let done = measure.done, done <= inquiry.asOf { return .inOrder }
    if measure.due >= inquiry.asOf { return .outOfScope(.notDue) }
    guard let owner = measure.owner else { throw .unknownUnit }
    // Of a unit that has become another, that other answers.
    let now = inquiry.registry.lineage(of: owner, on: inquiry.asOf)
    return .found([
      Finding(
        .query, Overdue(measure: measure, owner: owner), at: measure.at,
        about: .init(
          unit: owner, committee: inquiry.registry.committee(over: now, on: inquiry.asOf),
          document: measure.document, date: PartialDate(measure.due)),
        responsible: [now])
    ])
  }
}

private struct Overdue: Statement {
  let measure: TakenMeasure
  let owner: Code<Unit>

  /// As the review prints it: the whole stands in its list of findings.
  private var short: String { "\(measure.fingerprint.prefix(4))-\(measure.fingerprint.dropFirst(4).prefix(4))" }
  private var paper: Sentence { measure.document.isEmpty ? "" : "\(measure.document), " }

  var vi: Sentence {
    let end: Sentence = measure.done.map { "đến \($0) mới hoàn thành" } ?? "chưa ghi nhận hoàn thành"
    return
      "Biện pháp \(quoted: measure.measure) (\(paper)trường hợp \(words: short)) do \(owner) thực hiện, hạn \(measure.due), \(end)."
  }
  var en: Sentence {
    let end: Sentence = measure.done.map { "was done only on \($0)" } ?? "is not recorded as done"
    return
      "The measure \(quoted: measure.measure) (\(paper)case \(words: short)) is with \(owner), was due on \(measure.due), and \(end)."
  }
  var identity: Sentence {
    "\(words: measure.fingerprint) \(quoted: measure.measure) \(owner) \(measure.document) \(measure.due)"
  }
}
