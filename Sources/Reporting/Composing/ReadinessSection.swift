import Records
import Rulebook
import Rules

/// II.3: the congresses held and the elections ahead, each at the milestone of its staffing plan.
extension Composer {
  /// One congress or election, and what is known of its plan.
  struct Stand {
    let election: UnitedElection
    let milestone: PartialDate?
    let state: PlanState
    let card: String?
    var isDue: Bool {
      switch state {
      case .notDue, .otherYear, .notJudged: false
      case .approved, .late, .none, .unclear: true
      }
    }
  }

  func readiness() -> [Block] {
    let stands = inquiry.elections.map(stand)
    var blocks: [Block] = [.paragraph(sentences(stands).joined(by: " "))]
    let undecided = judgement["E01"].notJudged
    if !undecided.isEmpty {
      blocks.append(
        .paragraph(
          prose.undecidedCases(
            Figure(undecided.count, Chapter.undecided.rawValue), by: shares(undecided.map(\.reason)))))
    }
    if !stands.isEmpty { blocks += cut(table(stands), rest: nil) }
    if let grid = readinessGrid { blocks += cut(grid, rest: FindingsCSV.name) }
    if judgement.outcomes.contains(where: { $0.card.id == "E11" }) {
      blocks.append(.paragraph(prose.movesApart(figures("E11"))))
    }
    return blocks
  }

  func stand(_ election: UnitedElection) -> Stand {
    let entry = roll.entries.first { $0.card.id == "E01" && $0.finding.at == election.rows[0] }
    let milestone: PartialDate
    do throws(NotJudged) {
      let due = try election.planMilestone(in: inquiry)
      milestone = due.day
      switch due.outOfScope {
      case .notDue: return Stand(election: election, milestone: milestone, state: .notDue, card: nil)
      case .some: return Stand(election: election, milestone: milestone, state: .otherYear, card: nil)
      case nil: break
      }
    } catch {
      return Stand(election: election, milestone: nil, state: .notJudged, card: nil)
    }
    let state: PlanState
    if let entry {
      let isMissing = election.staffingPlan.isEmpty
      state = entry.finding.severity == .violation ? (isMissing ? .none : .late) : .unclear
    } else {
      state = judgement["E01"].notJudged.contains { $0.at == election.rows[0] } ? .notJudged : .approved
    }
    return Stand(election: election, milestone: milestone, state: state, card: entry?.anchor)
  }

  private func sentences(_ stands: [Stand]) -> [Passage] {
    let due = stands.filter(\.isDue)
    if due.isEmpty { return [prose.noElection] }
    var sentences: [Passage] = []
    let congresses = due.filter { $0.election.kind == .partyCongress }
    if !congresses.isEmpty {
      sentences.append(
        prose.congresses(approved(congresses), of: congresses.count, year: inquiry.period.year))
    }
    let elections = due.filter { $0.election.kind != .partyCongress }
    let days = Dictionary(grouping: elections) { $0.election.day ?? .unreadable }
    for (day, all) in days.sorted(by: { ($0.key.earliest, $0.key.latest) < ($1.key.earliest, $1.key.latest) }) {
      sentences.append(prose.election(approved(all), of: all.count, day: Passage([.date(day)])))
    }
    return sentences
  }

  private func approved(_ stands: [Stand]) -> Int {
    stands.count { if case .approved = $0.state { true } else { false } }
  }

  private func table(_ stands: [Stand]) -> Table {
    Table(
      caption: prose.readinessCaption, isNumbered: true, style: .words,
      columns: [
        .words(prose.organisation), .words(prose.event), .figures(prose.day), .figures(prose.milestone),
        .words(prose.plan), .tight(prose.planState),
      ],
      rows: stands.map { stand in
        let election = stand.election
        return Table.Row(
          [
            unit(election.unit), prose.event(election.kind), election.day.map { "\($0)" } ?? "…",
            stand.milestone.map { "\($0)" } ?? "x",
            election.staffingPlan.isEmpty
              ? (election.saysWhetherPlanned ? prose.noPlan : "…") : document(election.staffingPlan),
            prose.planState(stand.state).linked(to: stand.card),
          ], mark: mark(stand.state))
      }, legend: [prose.readinessLegend])
  }

  private func mark(_ state: PlanState) -> String? {
    switch state {
    case .late, .none: "violation"
    case .unclear: "query"
    case .approved, .notDue, .otherYear, .notJudged: nil
    }
  }
}
