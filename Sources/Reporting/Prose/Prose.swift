import Records
import Rulebook
import Rules

/// The review's own sentences. Every language says each of them, or does not compile.
///
/// A sentence gets figures and names and says them; which sentence is said, the composer decides.
protocol Prose: Sendable, FormProse, ScopeProse, ResultProse, CaseProse, AnnexProse, ChartProse, HistoryProse,
  PageProse, PublicProse, FollowUpProse, LetterProse
{
  var language: Language { get }
}

extension Language {
  var prose: any Prose { self == .vi ? Vietnamese() : English() }
}

/// The outside of the document, its titles and the words on every page.
protocol FormProse {
  var party: Passage { get }
  var banner: Passage { get }
  var kind: Passage { get }
  var subjectNote: Passage { get }
  var contents: Passage { get }
  var keyPoints: Passage { get }
  var recipients: Passage { get }
  func number(sign: String) -> Passage
  /// Day and month are for whoever signs; of a sample the year too.
  func placeAndDate(_ place: String, year: Int?) -> Passage
  /// The copy the office keeps, last of the recipients.
  func fileCopy(_ office: String) -> Passage
  /// “Biểu số 1”.
  func formNumber(_ n: Int) -> Passage
  /// By which guide the document is laid out.
  func layout(_ citation: String, _ from: CivilDate, _ until: CivilDate?, _ confidence: Basis.Confidence) -> Passage
  func subject(year: Int) -> Passage
  func pageTitle(year: Int) -> Passage
  func title(_ chapter: Chapter) -> Passage
  /// Where a key point leads: “II.1”.
  func reference(_ chapter: Chapter) -> Passage
}

/// Section I: what was sent, and how good it is.
protocol ScopeProse {
  func received(asOf: CivilDate, _ files: FileFigures, rejects: Figure) -> Passage
  func cellsLeftEmpty(_ n: Figure) -> Passage
  func notJudged(_ n: Figure, by reasons: [Share]) -> Passage
  var everythingJudged: Passage { get }
  var scorecardCaption: Passage { get }
  var agency: Passage { get }
  var files: Passage { get }
  var rows: Passage { get }
  var accepted: Passage { get }
  var rejected: Passage { get }
  var setAside: Passage { get }
  var accuracy: Passage { get }
  var completeness: Passage { get }
  var validity: Passage { get }
  var timeliness: Passage { get }
  var total: Passage { get }
  var sharedLists: Passage { get }
  var scorecardLegend: [Passage] { get }
  func inTime(_ n: Int, of due: Int, missing: Int, late: Int) -> Passage
  func missingReturns(_ n: Int) -> Passage
  func missingReturn(_ agency: String, pattern: String, isEmpty: Bool) -> Passage
  func unreadableFiles(_ n: Int) -> Passage
  func unreadableFile(_ place: String, _ problem: Passage) -> Passage
  func unclaimedFiles(_ n: Int) -> Passage
  /// “Bảng 2. …”
  func numbered(_ caption: Passage, _ number: Int) -> Passage
  /// “0: không phát sinh; …”, under every table that uses the signs.
  var signs: Passage { get }
}

/// Section II, and the three things to know.
protocol ResultProse {
  func keyConsultation(_ figures: ConsultationFigures) -> Passage
  func keyPlans(_ found: Int, of examined: Int, at units: [Passage]) -> Passage
  func keyQuality(_ questions: Int, rejected: Int) -> Passage
  func decisions(_ n: Int, by kinds: [Share]) -> Passage
  func consultations(_ figures: ConsultationFigures) -> Passage
  func consultationFaults(_ n: Figure, by faults: [Share], at committees: [Share]) -> Passage
  func consultationQueries(_ n: Figure, by faults: [Share], at committees: [Share]) -> Passage
  func consultationSum(_ figures: ConsultationFigures) -> Passage
  func undecidedCases(_ n: Figure, by reasons: [Share]) -> Passage
  func outOfScope(_ n: Int, by reasons: [Share]) -> Passage
  var consultationCaption: Passage { get }
  func name(_ fault: Breach.Fault) -> Passage
  /// The same as a question: of a query nothing is concluded.
  func question(_ fault: Breach.Fault) -> Passage
  /// Two or three words, for the head of a column.
  func head(_ fault: Breach.Fault) -> Passage
  /// “3 (1?)”: how many of them only need an explanation.
  func faults(_ n: Figure, queries: Int) -> Passage
  var committee: Passage { get }
  var unknownCommittee: Passage { get }
  var compliant: Passage { get }
  var undecided: Passage { get }
  var shareOfJudged: Passage { get }
  var consultationLegend: Passage { get }

  func limits(_ limits: [LimitInForce]) -> Passage
  func tenures(_ figures: SubjectFigures, at sectors: [Share], limit: LimitInForce?) -> Passage
  var sectorCaption: Passage { get }
  var sector: Passage { get }
  var managers: Passage { get }
  var overlong: Passage { get }
  var share: Passage { get }
  func sectorsOverShare(_ n: Figure, names: [Passage]) -> Passage

  func congresses(_ n: Int, of due: Int, year: Int) -> Passage
  func election(_ n: Int, of due: Int, day: Passage) -> Passage
  var noElection: Passage { get }
  func movesApart(_ figures: SubjectFigures) -> Passage
  var readinessCaption: Passage { get }
  var organisation: Passage { get }
  var event: Passage { get }
  var day: Passage { get }
  var milestone: Passage { get }
  var plan: Passage { get }
  var planState: Passage { get }
  func event(_ kind: ElectionKind) -> Passage
  func planState(_ state: PlanState) -> Passage
  var noPlan: Passage { get }
  var readinessLegend: Passage { get }

  func agreements(_ figures: SubjectFigures) -> Passage
  func conferences(_ figures: SubjectFigures) -> Passage
  var agreementCaption: Passage { get }
  var agreement: Passage { get }
  var parties: Passage { get }
  var signed: Passage { get }
  var until: Passage { get }
  var inForce: Passage { get }
  func inForce(_ certainty: Certainty) -> Passage
  var withoutTerm: Passage { get }

  func regulationIntroduction(_ n: Int) -> Passage
  var regulationCaption: Passage { get }
  var content: Passage { get }
  var basis: Passage { get }
  var inScope: Passage { get }
  var kept: Passage { get }
  var notKept: Passage { get }
  var consultationRules: Passage { get }
  var notEstablished: Passage { get }
  var regulationLegend: Passage { get }
}

/// Section III to V: cases, what each side has, what is asked for.
protocol CaseProse {
  func severity(_ severity: Severity) -> Passage
  func findings(_ figures: FindingFigures) -> Passage
  var noFindings: Passage { get }
  var placesCaption: Passage { get }
  var unitsCaption: Passage { get }
  var violations: Passage { get }
  var queries: Passage { get }
  var notices: Passage { get }
  var findingsTotal: Passage { get }
  var noCommittee: Passage { get }
  var responsibleUnit: Passage { get }
  var responsibleLegend: Passage { get }
  func placeHeading(_ name: Passage, _ figures: FindingFigures) -> Passage
  func caseNumber(_ n: Int, of total: Int) -> Passage
  func cardsLeftOut(_ n: Int) -> Passage

  func decider(_ name: Passage) -> Passage
  func localCommittee(_ name: Passage) -> Passage
  var evidence: Passage { get }
  var lists: Passage { get }
  var preparation: Passage { get }
  var personnelWork: Passage { get }
  var agreementsOnFile: Passage { get }
  func decision(_ action: ActionLine) -> Passage
  func learned(_ date: PartialDate) -> Passage
  func letter(_ letter: LetterLine) -> Passage
  func nearMiss(_ letter: Passage, about official: Passage) -> Passage
  func seat(_ spell: SpellLine) -> Passage
  func spell(_ spell: SpellLine) -> Passage
  func electionLine(_ kind: ElectionKind, _ unit: Passage, day: PartialDate?, plan: Passage?) -> Passage
  func nominee(_ official: Passage, _ entry: Entrance) -> Passage
  /// One line of a succession plan.
  func succession(_ official: Passage, _ post: Passage, _ unit: Passage, approved: PartialDate, until: PartialDate?)
    -> Passage
  /// One yearly evaluation: who was asked, and whether they answered. Never a grade.
  func evaluation(
    _ official: Passage, year: Int, by evaluator: Passage, asked: Passage?, request: Passage?, reply: Passage?
  ) -> Passage
  func agreementLine(_ number: Passage, _ parties: Passage, signed: PartialDate, until: PartialDate?) -> Passage
  func activity(_ kind: ActivityKind, held: PartialDate, count: Int) -> Passage
  func unitLine(_ name: Passage) -> Passage
  var rowOnly: Passage { get }
  func coverage(_ kind: RecordKind, _ unit: Passage?, _ gap: CoverageGap?, hasRows: Bool) -> Passage
  func rest(_ citations: Passage, _ force: Basis.Force, _ confidence: Basis.Confidence) -> Passage
  var noValue: Passage { get }
  var unverified: Passage { get }
  var law: Passage { get }
  var remedy: Passage { get }
  var responsible: Passage { get }

  func qualityIntroduction(_ n: Figure) -> Passage
  var noQualityFindings: Passage { get }
  var qualityCaption: Passage { get }
  func undecidedIntroduction(_ n: Int) -> Passage
  var undecidedCaption: Passage { get }
  func undecidedGroup(_ rule: Passage, _ reason: Passage, _ n: Int) -> Passage
  var reason: Passage { get }
  var subject: Passage { get }
  func causesOpen(_ n: Int) -> Passage
  var directionConsult: Passage { get }
  func directionTenure(_ n: Figure) -> Passage
  func directionPlan(_ n: Figure) -> Passage
  func directionAgreement(_ n: Figure) -> Passage
  func directionReturns(_ n: Figure) -> Passage
  var noDirections: Passage { get }
  func proposal(to unit: Passage) -> Passage
  func proposalItem(_ remedy: Passage, _ n: Figure, _ rule: String) -> Passage
  var noProposals: Passage { get }
}

/// The annexes.
protocol AnnexProse {
  func annexCaption(_ n: Int) -> Passage
  /// “Đvt: …”, at the right above a form.
  var unitOfItems: Passage { get }
  var unitOfRows: Passage { get }
  var unitOfCells: Passage { get }
  var ordinal: Passage { get }
  var ruleHead: Passage { get }
  var severityHead: Passage { get }
  var subjectHead: Passage { get }
  var placeHead: Passage { get }
  func ruleGroup(_ id: String, _ title: Passage, _ figures: FindingFigures) -> Passage
  func lawIntroduction(year: Int) -> Passage
  var lawCaption: Passage { get }
  var value: Passage { get }
  var citationAndDays: Passage { get }
  var nature: Passage { get }
  func days(from: CivilDate, until: CivilDate?) -> Passage
  func nature(_ basis: Basis, _ layer: Layer, wins: Bool) -> Passage
  var nobodySays: Passage { get }
  var filesCaption: Passage { get }
  var file: Passage { get }
  var form: Passage { get }
  func aside(_ n: Int, by reasons: [Share]) -> Passage
  func name(_ reason: Aside) -> Passage
  var broken: Passage { get }
  func rejectsCaption(_ n: Int) -> Passage
  var noRejects: Passage { get }
  var column: Passage { get }
  var expected: Passage { get }
  var cell: Passage { get }
  func cellOnly(_ reason: Passage) -> Passage
  /// “Bảng nêu 200/1.243 dòng đầu …”.
  func cut(shown: Int, of all: Int, rest: String?) -> Passage
}
