import Records
import Rulebook

/// Q03. A return that was due did not come, came empty, or came late.
struct ReturnMissing: Rule {
  let card = RuleCard(
    "Q03", "return-missing",
    title: Bilingual(vi: "Số liệu chưa gửi, gửi trống hoặc gửi chậm", en: "A return missing, empty or late"),
    rationale: Bilingual(
      vi: "Thiếu danh sách của một bên thì không kết luận được về phần phối hợp của bên đó.",
      en: "Where one side's list is missing, nothing can be concluded about its share."),
    remedy: Bilingual(
      vi: "Gửi bổ sung số liệu; lần sau gửi đúng hạn.", en: "Send the return; next time, in time."),
    reads: [])

  let examples = Examples(
    reported: [
      Case(
        "It did not come.", "↓ return  quyết-định  2010/*.csv missing", severity: .query,
        says: Bilingual(
          vi: "Chưa nhận được số liệu 2010/*.csv năm 2010.", en: "The return 2010/*.csv for 2010 has not arrived.")),
      Case(
        "It came, and holds nothing.", "↓ return  quyết-định  2010/*.csv empty", severity: .query,
        says: Bilingual(
          vi: "Số liệu 2010/*.csv năm 2010 không có dòng nào.", en: "The return 2010/*.csv for 2010 holds no row.")),
      Case(
        "A day late.", "↓ return  quyết-định  2010/*.csv late 1", severity: .query,
        says: Bilingual(
          vi: "Số liệu 2010/*.csv năm 2010 gửi chậm 01 ngày.",
          en: "The return 2010/*.csv for 2010 came late, by days: 1.")),
    ],
    silent: [
      Case("In time.", "return  quyết-định  2010/*.csv late 0"),
      Case("It came, and nobody noted when.", "return  quyết-định  2010/*.csv arrived"),
      Case(
        "A report of June: the year's list is due next January.",
        """
        on      30/6/2010
        return  quyết-định  2010/*.csv missing
        """),
      Case("Sent as the need arises, and no need arose.", "return  quyết-định  2010/*.csv never-due"),
    ])

  func subjects(in inquiry: Inquiry) -> [Return] { inquiry.registry.notes.returns }

  /// The profile's line: a return that did not come has no row.
  func place(of subject: Return, in inquiry: borrowing Inquiry) -> SourceLocation? {
    inquiry.registry.place(of: subject.feed)
  }

  func judge(_ subject: Return, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    if subject.due == nil { return .outOfScope(.notDue) }
    // Before the year is over nothing of it is missing; what has come empty or late has come so.
    if subject.state == .missing, inquiry.asOf < inquiry.period.last { return .outOfScope(.notDue) }
    if case .arrived(let late) = subject.state, late ?? 0 <= 0 { return .inOrder }
    let place = inquiry.registry.place(of: subject.feed)
    let feed = inquiry.registry.feed(subject.feed).map { "\($0.agency) \($0.id)" } ?? ""
    return .found([
      Finding(
        .query, Overdue(subject: subject, feed: feed), at: place,
        responsible: inquiry.senders(of: place))
    ])
  }
}

private struct Overdue: Statement {
  let subject: Return
  /// Its sender and its id: the names of files change.
  let feed: String

  var vi: Sentence {
    switch subject.state {
    case .missing: "Chưa nhận được số liệu \(words: subject.pattern) năm \(words: String(subject.year))."
    case .empty: "Số liệu \(words: subject.pattern) năm \(words: String(subject.year)) không có dòng nào."
    case .arrived(let late):
      "Số liệu \(words: subject.pattern) năm \(words: String(subject.year)) gửi chậm \(counted: late ?? 0) ngày."
    }
  }
  var en: Sentence {
    switch subject.state {
    case .missing: "The return \(words: subject.pattern) for \(words: String(subject.year)) has not arrived."
    case .empty: "The return \(words: subject.pattern) for \(words: String(subject.year)) holds no row."
    case .arrived(let late):
      "The return \(words: subject.pattern) for \(words: String(subject.year)) came late, by days: \(late ?? 0)."
    }
  }
  var identity: Sentence { "\(words: feed) \(words: String(subject.year))" }
}
