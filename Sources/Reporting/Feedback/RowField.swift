import Records

/// A field in which two lists may say different things of one paper or one post.
enum RowField: String, CaseIterable, Sendable {
  case decisionNumber, decisionDate, effective, fromUnit, fromPost, toUnit, toPost
  case letterDate, received, replyNumber, replyDate, opinion
  case unit, post, from, to
}

extension RecordIndex {
  /// In which fields a row of one list differs from another's row of the same kind; empty where they are not alike enough
  /// to be laid side by side.
  func differences(_ own: SourceLocation, _ other: SourceLocation) -> [RowField] {
    var fields: [RowField] = []
    func compare<V: Equatable>(_ field: RowField, _ a: V?, _ b: V?) {
      if let a, let b, a != b { fields.append(field) }
    }
    if let a = actions[own], let b = actions[other] {
      compare(.decisionNumber, a.decision.number, b.decision.number)
      compare(.decisionDate, a.decision.date, b.decision.date)
      compare(.effective, a.effective, b.effective)
      compare(.fromUnit, a.fromUnit, b.fromUnit)
      compare(.fromPost, a.fromPost, b.fromPost)
      compare(.toUnit, a.toUnit, b.toUnit)
      compare(.toPost, a.toPost, b.toPost)
    }
    if let a = consultations[own], let b = consultations[other] {
      compare(.letterDate, a.letter.date, b.letter.date)
      compare(.received, a.received, b.received)
      compare(.replyNumber, a.reply.number, b.reply.number)
      compare(.replyDate, a.reply.date, b.reply.date)
      if case .value(let x) = a.opinion, case .value(let y) = b.opinion { compare(.opinion, x, y) }
    }
    if let a = assignments[own], let b = assignments[other] {
      compare(.unit, a.unit, b.unit)
      compare(.post, a.post, b.post)
      compare(.from, a.from, b.from)
      compare(.to, a.to, b.to)
    }
    return fields
  }

  /// The papers that a row names: what may be told of another side's.
  func papers(_ row: SourceLocation) -> [Document] {
    var papers: [Document] = []
    if let row = actions[row] { papers.append(row.decision) }
    if let row = consultations[row] { papers += [row.letter, row.reply] }
    if let row = evaluations[row] { papers += [row.request, row.reply] }
    if let row = elections[row] { papers.append(row.staffingPlan) }
    if let row = agreements[row] { papers.append(Document(number: row.number.symbol, date: row.signed)) }
    if let row = assignments[row] { papers.append(row.decision) }
    return papers.filter { !$0.isEmpty }
  }
}
