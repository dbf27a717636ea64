import Records
import Rules

extension English {
  var measuresTaken: Passage { "Measures decided" }
  func measureLine(_ measure: MeasureLine) -> Passage {
    var text: Passage = "\(measure.measure); with \(measure.owner ?? "a unit that is in no list")"
    if let document = measure.document { text += "; document \(document)" }
    text += "; due \(measure.due)"
    if let done = measure.done { text += "; done \(done)" }
    let state: Passage =
      switch measure.state {
      case .doneInTime: "done in time"
      case .doneLate: "done late"
      case .overdue: "overdue"
      case .notDue: "not yet due"
      }
    return "\(text) (\(state))."
  }
  func answerOf(_ agency: Passage) -> Passage { "Answer of \(agency)" }
  func answerLine(_ answer: AnswerLine) -> Passage {
    var text = answer.answer.capitalized
    switch (answer.number, answer.date) {
    case (let number?, let date?): text += "; document \(number) of \(date)"
    case (let number?, nil): text += "; document \(number)"
    case (nil, let date?): text += "; \(date)"
    case (nil, nil): break
    }
    return answer.note.map { "\(text): “\($0)”." } ?? "\(text)."
  }
  var noMeasures: Passage { "No measure on a case of an earlier review is on file." }
  func measures(_ figures: MeasureFigures, asOf: CivilDate) -> Passage {
    let done = figures[.doneInTime] + figures[.doneLate]
    if figures.total == done {
      return figures.total == 1
        ? "As at \(long: asOf), the 1 measure decided on earlier cases was done."
        : "As at \(long: asOf), all \(figures.total) measures decided on earlier cases were done."
    }
    var text: Passage =
      "As at \(long: asOf), \(done) of \(n(figures.total, "measure", "measures")) decided on earlier cases \(figures.total == 1 ? "was" : "were") done (\(share: done, of: figures.total))"
    if figures[.overdue] > 0 { text += "; \(figures[.overdue]) \(figures[.overdue] == 1 ? "is" : "are") overdue" }
    if figures[.notDue] > 0 { text += "; \(figures[.notDue]) \(figures[.notDue] == 1 ? "is" : "are") not yet due" }
    return text + "."
  }
  func name(_ state: MeasureState) -> Passage {
    switch state {
    case .doneInTime: "Done in time"
    case .doneLate: "Done late"
    case .overdue: "Overdue"
    case .notDue: "Not yet due"
    }
  }
  var measuresCaption: Passage { "What became of the measures, by unit (unit: measures)" }
  var measureListCaption: Passage { "Each measure that was decided" }
  var measureOwner: Passage { "Unit in charge" }
  var unknownOwner: Passage { "A unit in no list" }
  var caseHead: Passage { "Case" }
  var measureHead: Passage { "Measure" }
  var documentHead: Passage { "Document" }
  var dueHead: Passage { "Due" }
  var doneHead: Passage { "Done" }
  var stateHead: Passage { "State" }
  var noAnswers: Passage { "No agency has answered yet to the cases of this review." }
  func answers(_ figures: AnswerFigures) -> Passage {
    if figures.asked == 0 { return "This review asks nothing of any agency." }
    if figures.answered == 0 {
      return figures.asked == 1
        ? "The 1 point in the letters is not answered."
        : "None of the \(figures.asked) points in the letters is answered."
    }
    if figures.unanswered == 0 {
      return figures.asked == 1
        ? "The 1 point in the letters is answered." : "All \(figures.asked) points in the letters are answered."
    }
    return
      "\(figures.answered) of \(figures.asked) points in the letters \(figures.answered == 1 ? "is" : "are") answered (\(share: figures.answered, of: figures.asked)); \(figures.unanswered) \(figures.unanswered == 1 ? "is" : "are") not."
  }
  var answersCaption: Passage { "What agencies answered (unit: points)" }
  var askedHead: Passage { "Points put" }
  var unansweredHead: Passage { "No answer" }
  var answersLegend: Passage {
    "A case put to two agencies counts as two points. Answers are quoted as they came; they change no finding of this review."
  }
  func strayAnswers(_ n: Int, at places: Passage, shown: Int) -> Passage {
    "\(self.n(n, "answer fits", "answers fit")) no case that this review puts to that agency and \(n == 1 ? "is" : "are") not in the table: \(places)\(shown < n ? ", … (\(n - shown) more)" : "")."
  }
  func letters(_ n: Int) -> Passage {
    "\(self.n(n, "draft letter to an agency lies", "draft letters to agencies lie")) in the folder feedback, with lists and a form for the answers."
  }
  func undelivered(_ n: Int) -> Passage {
    "\(cases(n)) \(n == 1 ? "is" : "are") in no letter: neither the unit that answers nor the one that manages it sends returns. They must be told separately."
  }
}

extension English {
  func letterNumber(sign: String) -> Passage { "No.\u{2003}\u{2003}-CV/\(sign)" }
  func letterPageTitle(year: Int) -> Passage { "Official letter on the returns for \(year: year)" }
  func letterSubject(year: Int) -> Passage { "Re: checking and completing the returns on officials for \(year: year)" }
  func addressee(_ agency: Passage) -> Passage { "To: \(agency)" }
  var asAbove: Passage { "As above," }
  func filed(_ office: Passage) -> Passage { "File copy, \(office)." }
  func letterOpening(office: Passage, agency: Passage, year: Int, files: Int, rows: Int) -> Passage {
    files == 0
      ? "\(office) has received no file of the returns on officials for \(year: year) from \(agency)."
      : "\(office) has received \(n(files, "file", "files")) of returns on officials for \(year: year) from \(agency), \(n(rows, "row", "rows")) in all."
  }
  func letterResult(rows: Int, cells: Int, _ figures: FindingFigures) -> Passage {
    var parts: [Passage] = []
    if rows > 0 { parts.append("\(n(rows, "row", "rows")) that could not be used") }
    if cells > 0 { parts.append("\(n(cells, "cell", "cells")) that could not be read in rows that were used") }
    if figures.violations > 0 { parts.append(n(figures.violations, "breach", "breaches")) }
    if figures.queries > 0 {
      parts.append(
        "\(n(figures.queries, "point", "points")) to be explained, not held to be \(figures.queries == 1 ? "a breach" : "breaches")"
      )
    }
    if figures.notices > 0 { parts.append("\(n(figures.notices, "point", "points")) to note") }
    return
      "On reconciliation there are \(parts.joined(by: "; ")). The full lists are attached, with file, line and reason."
  }
  var letterNothing: Passage {
    "On reconciliation no row was sent back and nothing is to be explained. This letter is for information; no answer is needed."
  }
  var letterRowsTitle: Passage { "Rows and cells that could not be used" }
  var letterReasonsCaption: Passage { "By reason" }
  var letterRowsCaption: Passage { "Each row and cell" }
  var letterRows: Passage { "Rows sent back" }
  var letterCells: Passage { "Cells left empty" }
  var letterCasesTitle: Passage { "Points to be made clear" }
  var letterCasesCaption: Passage { "Each point, with its basis and what is asked" }
  var letterAsked: Passage { "Basis, and what is asked" }
  func asked(_ remedy: Passage, of units: [Passage]) -> Passage { "\(units.joined(by: ", ")): \(remedy)" }
  var letterTasksTitle: Passage { "What we ask" }
  var letterTaskRows: Passage {
    "Correct or complete the rows and cells in rejects.csv, and send the file again in the form in which it came."
  }
  func letterTaskCases(_ answers: [Passage]) -> Passage {
    "Answer each point on the form answers.csv: in the column answer one of the words \(answers.map { "“\($0)”" }.joined(by: ", ")); in document the number and in date the day (written 2011-03-15) of your letter; in note whatever else is to be said. Save it as CSV, UTF-8, with commas; leave the first row and the column fingerprint as they are."
  }
  func letterDeadline(office: Passage, by day: CivilDate?) -> Passage {
    let end: Passage = day.map { "before \(long: $0)" } ?? "before … … …"
    return
      "Please send the letter and the files to \(office) \(end). Should anything be unclear, let us know in good time."
  }
  func neutralStatement(_ title: Passage, _ severity: Severity, own: [Passage], others: Passage) -> Passage {
    var text: Passage =
      switch severity {
      case .violation: "\(title)."
      case .query: "To be explained, not held to be a breach: “\(title)”."
      case .notice: "To be noted: “\(title)”."
      }
    if !own.isEmpty { text += " In your returns: \(own.joined(by: " "))" }
    if !others.isEmpty { text += " To be compared with the returns of \(others)." }
    return text
  }
  func otherSide(_ sender: Passage, papers: [Passage], fields: [RowField]) -> Passage {
    var text = sender
    if !papers.isEmpty { text += ", document \(papers.joined(by: ", "))" }
    if !fields.isEmpty { text += " (they differ in: \(fields.map { name($0) }.joined(by: ", ")))" }
    return text
  }
  func name(_ field: RowField) -> Passage {
    switch field {
    case .decisionNumber: "number of the decision"
    case .decisionDate: "date of the decision"
    case .effective: "day of effect"
    case .fromUnit: "unit left"
    case .fromPost: "post left"
    case .toUnit: "unit joined"
    case .toPost: "post taken"
    case .letterDate: "date of the letter"
    case .received: "day of receipt"
    case .replyNumber: "number of the reply"
    case .replyDate: "date of the reply"
    case .opinion: "opinion in the reply"
    case .unit: "unit"
    case .post: "post"
    case .from: "start"
    case .to: "end"
    }
  }
}
