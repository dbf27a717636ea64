import Records
import Rules

/// What became of earlier cases: measures decided, done, overdue; what agencies answered; what was sent to whom.
extension Composer {
  func measures() -> [Block] { measureBlocks() + answerBlocks() + letterBlocks() }

  /// On a case's card: each measure and each answer, with the place it stands in.
  func followUp(_ entry: Roll.Entry) -> [ReviewCase.Column] {
    let taken = (followUps.measures[entry.fingerprint] ?? []).map {
      ReviewCase.Line(prose.measureLine(line($0)), at: place($0.at))
    }
    let all = followUps.answers[entry.fingerprint] ?? []
    let answers: [(String, [AnswerRow])] = input.agencies.compactMap { agency in
      let rows = all.filter { $0.agency == agency.id }
      return rows.isEmpty ? nil : (agency.id, rows)
    }
    return (taken.isEmpty ? [] : [ReviewCase.Column(title: prose.measuresTaken, lines: taken)])
      + answers.map { agency, rows in
        ReviewCase.Column(
          title: prose.answerOf(.given(name(ofAgency: agency))),
          lines: rows.map { ReviewCase.Line(prose.answerLine(line($0)), at: .place("\($0.path):\($0.line)")) })
      }
  }

  private func line(_ measure: TakenMeasure) -> MeasureLine {
    MeasureLine(
      measure: .given(measure.measure), owner: measure.owner.map(unit),
      document: measure.document.isEmpty ? nil : document(measure.document), due: measure.due, done: measure.done,
      state: MeasureState(measure, asOf: inquiry.asOf))
  }

  private func line(_ row: AnswerRow) -> AnswerLine {
    AnswerLine(
      answer: words(row.answer.word), number: row.number.map { .given($0) }, date: row.date,
      note: row.note.isEmpty ? nil : .given(row.note))
  }

  // MARK: Measures

  private func measureBlocks() -> [Block] {
    let measures = inquiry.measures
    let figures = MeasureFigures(measures, asOf: inquiry.asOf)
    if measures.isEmpty { return [.paragraph(prose.noMeasures)] }
    var order: [Code<Unit>?] = []
    var byOwner: [Code<Unit>?: [TakenMeasure]] = [:]
    for measure in measures {
      if byOwner[measure.owner] == nil { order.append(measure.owner) }
      byOwner[measure.owner, default: []].append(measure)
    }
    func row(_ name: Passage, _ figures: MeasureFigures, isTotal: Bool = false) -> Table.Row {
      Table.Row(
        [name, .number(figures.total)] + MeasureState.allCases.map { .number(figures[$0]) }, isTotal: isTotal)
    }
    let owners = order.map { owner in
      row(owner.map(unit) ?? prose.unknownOwner, MeasureFigures(byOwner[owner]!, asOf: inquiry.asOf))
    }
    let known = Dictionary(roll.entries.map { ($0.fingerprint, $0.anchor) }, uniquingKeysWith: { first, _ in first })
    let list = measures.map { measure in
      let line = line(measure)
      return Table.Row([
        Passage([.words(short(measure.fingerprint))]).linked(to: known[measure.fingerprint]), line.measure,
        line.owner ?? "…", line.document ?? "…", "\(measure.due)", measure.done.map { "\($0)" } ?? "…",
        prose.name(line.state),
      ])
    }
    return [
      .paragraph(prose.measures(figures, asOf: inquiry.asOf)),
      .table(
        Table(
          caption: prose.measuresCaption, isNumbered: true,
          columns: [.words(prose.measureOwner), .figures(prose.findingsTotal)]
            + MeasureState.allCases.map { .figures(prose.name($0)) },
          rows: [row(prose.total, figures, isTotal: true)] + owners, legend: [prose.signs])),
    ]
      + cut(
        Table(
          caption: prose.measureListCaption, isNumbered: true, style: .list,
          columns: [
            .tight(prose.caseHead), .words(prose.measureHead), .words(prose.measureOwner), .words(prose.documentHead),
            .tight(prose.dueHead), .tight(prose.doneHead), .words(prose.stateHead),
          ], rows: list), rest: "measures.csv")
  }

  // MARK: Answers

  private func answerBlocks() -> [Block] {
    if input.answers.isEmpty { return [.paragraph(prose.noAnswers)] }
    var sum = AnswerFigures(asked: 0, [])
    var rows: [Table.Row] = []
    func row(_ name: Passage, _ figures: AnswerFigures, isTotal: Bool = false) -> Table.Row {
      Table.Row(
        [name, .number(figures.asked)] + AnswerRow.Answer.allCases.map { .number(figures[$0]) }
          + [.number(figures.unanswered)], isTotal: isTotal)
    }
    let known = followUps.answers
    for (agency, entries) in zip(input.agencies, followUps.post.entries) {
      let asked = Set(entries.map(\.fingerprint))
      let answers = asked.flatMap { known[$0] ?? [] }.filter { $0.agency == agency.id }
      let figures = AnswerFigures(asked: asked.count, answers)
      sum = sum + figures
      if asked.isEmpty { continue }
      rows.append(row(.given(agency.name), figures))
    }
    var blocks: [Block] = [.paragraph(prose.answers(sum))]
    if sum.asked > 0 {
      blocks.append(
        .table(
          Table(
            caption: prose.answersCaption, isNumbered: true,
            columns: [.words(prose.agency), .figures(prose.askedHead)]
              + AnswerRow.Answer.allCases.map { .figures(words($0.word).capitalized) }
              + [.figures(prose.unansweredHead)], rows: [row(prose.total, sum, isTotal: true)] + rows,
            legend: [prose.answersLegend])))
    }
    if !followUps.stray.isEmpty {
      let shown = followUps.stray.prefix(Composer.rowsInView).map { "\(place: "\($0.path):\($0.line)")" as Passage }
      blocks.append(.note(prose.strayAnswers(followUps.stray.count, at: shown.joined(by: ", "), shown: shown.count)))
    }
    return blocks
  }

  // MARK: What was sent

  private func letterBlocks() -> [Block] {
    if input.agencies.isEmpty { return [] }
    let left = followUps.post.undelivered.count
    return [.paragraph(prose.letters(input.agencies.count))]
      + (left > 0 ? [.note(prose.undelivered(left))] : [])
  }
}

struct MeasureLine: Sendable {
  let measure: Passage
  let owner, document: Passage?
  let due: CivilDate
  let done: CivilDate?
  let state: MeasureState
}

struct AnswerLine: Sendable {
  let answer: Passage
  let number: Passage?
  let date: CivilDate?
  let note: Passage?
}
