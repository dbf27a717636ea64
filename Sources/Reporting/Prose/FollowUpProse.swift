import Records
import Rules

/// What became of earlier cases.
protocol FollowUpProse {
  var measuresTaken: Passage { get }
  func measureLine(_ measure: MeasureLine) -> Passage
  func answerOf(_ agency: Passage) -> Passage
  func answerLine(_ answer: AnswerLine) -> Passage
  var noMeasures: Passage { get }
  func measures(_ figures: MeasureFigures, asOf: CivilDate) -> Passage
  func name(_ state: MeasureState) -> Passage
  var measuresCaption: Passage { get }
  var measureListCaption: Passage { get }
  var measureOwner: Passage { get }
  var unknownOwner: Passage { get }
  var caseHead: Passage { get }
  var measureHead: Passage { get }
  var documentHead: Passage { get }
  var dueHead: Passage { get }
  var doneHead: Passage { get }
  var stateHead: Passage { get }
  var noAnswers: Passage { get }
  func answers(_ figures: AnswerFigures) -> Passage
  var answersCaption: Passage { get }
  var askedHead: Passage { get }
  var unansweredHead: Passage { get }
  var answersLegend: Passage { get }
  /// Answers that fit no case of this review; `places` names the first `shown` of them.
  func strayAnswers(_ n: Int, at places: Passage, shown: Int) -> Passage
  func letters(_ n: Int) -> Passage
  func undelivered(_ n: Int) -> Passage
}

/// The letter that goes to an agency.
protocol LetterProse {
  func letterNumber(sign: String) -> Passage
  func letterPageTitle(year: Int) -> Passage
  func letterSubject(year: Int) -> Passage
  func addressee(_ agency: Passage) -> Passage
  var asAbove: Passage { get }
  func filed(_ office: Passage) -> Passage
  func letterOpening(office: Passage, agency: Passage, year: Int, files: Int, rows: Int) -> Passage
  func letterResult(rows: Int, cells: Int, _ figures: FindingFigures) -> Passage
  var letterNothing: Passage { get }
  var letterRowsTitle: Passage { get }
  var letterReasonsCaption: Passage { get }
  var letterRowsCaption: Passage { get }
  var letterRows: Passage { get }
  var letterCells: Passage { get }
  var letterCasesTitle: Passage { get }
  var letterCasesCaption: Passage { get }
  var letterAsked: Passage { get }
  func asked(_ remedy: Passage, of units: [Passage]) -> Passage
  var letterTasksTitle: Passage { get }
  var letterTaskRows: Passage { get }
  func letterTaskCases(_ answers: [Passage]) -> Passage
  func letterDeadline(office: Passage, by day: CivilDate?) -> Passage
  /// A finding whose own sentence would say what only another side's files hold.
  /// Of a query nothing is concluded: the title of its rule stands as a subject, not as what happened.
  func neutralStatement(_ title: Passage, _ severity: Severity, own: [Passage], others: Passage) -> Passage
  func otherSide(_ sender: Passage, papers: [Passage], fields: [RowField]) -> Passage
  func name(_ field: RowField) -> Passage
}
