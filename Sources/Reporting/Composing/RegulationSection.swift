import Records
import Rulebook
import Rules

/// II.5: each duty beside the regulation it comes from: in scope, kept, not kept, not judged.
extension Composer {
  func regulations() -> [Block] {
    let consultation = tally.figures
    let verdicts = Set(Breach.Fault.allCases.map(\.rawValue))
    var rows: [Table.Row] = []
    var consultationKeys: [String] = []
    for (card, _) in judgement.outcomes where verdicts.contains(card.id) {
      for key in card.reads where !consultationKeys.contains(key) { consultationKeys.append(key) }
    }
    if !consultationKeys.isEmpty {
      rows.append(
        row(
          prose.consultationRules, consultationKeys, kept: consultation.compliant,
          notKept: Figure(consultation.violations + consultation.queries, Chapter.consultation.rawValue),
          notJudged: consultation.notJudged))
    }
    for (card, outcome) in judgement.outcomes
    where !verdicts.contains(card.id) && card.family != .quality && restsOnRegulations(card) {
      rows.append(
        row(
          "\(words(card.title)) (\(Passage([.words(card.id)])))", card.reads, kept: outcome.examined - outcome.found,
          notKept: Figure(outcome.found, anchor(ofRule: card.id)), notJudged: outcome.notJudged.count))
    }
    return [
      .paragraph(prose.regulationIntroduction(rows.count)),
      .table(
        Table(
          caption: prose.regulationCaption, isNumbered: true, style: .words,
          columns: [
            .words(prose.content), .words(prose.basis), .figures(prose.inScope), .figures(prose.kept),
            .figures(prose.notKept), .figures(prose.undecided),
          ], rows: rows, legend: [prose.regulationLegend])),
    ]
  }

  /// Whether any value that the rule reads is more than a method of reading lists, as far as anybody has set it.
  func restsOnRegulations(_ card: RuleCard) -> Bool {
    inquiry.law.allProvisions(overlapping: inquiry.period.first...inquiry.period.last).contains { line in
      card.reads.contains(line.key) && line.provision?.basis.force != .method
    }
  }

  private func row(
    _ title: Passage, _ keys: [String], kept: Int, notKept: Figure, notJudged: Int
  ) -> Table.Row {
    let lines = inquiry.law.allProvisions(overlapping: inquiry.period.first...inquiry.period.last)
    let bases = keys.flatMap { key in
      lines.filter { $0.key == key && !$0.isUnset }.compactMap(\.provision).filter {
        $0.wins && $0.basis.force != .method
      }
    }.map(\.basis)
    return Table.Row([
      title, bases.isEmpty ? prose.notEstablished : Citations(bases).listed.linked(to: Chapter.annexLaw.rawValue),
      .number(kept + notKept.n + notJudged), .number(kept), notKept.passage,
      Figure(notJudged, Chapter.undecided.rawValue).passage,
    ])
  }
}

/// Citations of one regulation said once: “Quy định 12-QĐ/TU, 21/12/2009, Điều 2, Điều 3”.
struct Citations {
  struct Group: Equatable {
    let head: String
    var tails: [String]
    let force: Basis.Force
    let confidence: Basis.Confidence
    var text: Passage { .given(([head] + tails).joined(separator: ", ")) }
  }

  private(set) var groups: [Group] = []

  init(_ bases: [Basis]) {
    for basis in bases {
      let parts = basis.citation.split(separator: ", ").map(String.init)
      let head = parts.count > 1 ? parts.dropLast().joined(separator: ", ") : basis.citation
      let tails = parts.count > 1 ? [parts[parts.count - 1]] : []
      let same = groups.firstIndex {
        $0.head == head && $0.force == basis.force && $0.confidence == basis.confidence
      }
      if let same {
        for tail in tails where !groups[same].tails.contains(tail) {
          groups[same].tails = Citations.inOrder(groups[same].tails + [tail])
        }
      } else {
        groups.append(Group(head: head, tails: tails, force: basis.force, confidence: basis.confidence))
      }
    }
  }

  /// “Điều 2” before “Điều 10”.
  private static func inOrder(_ tails: [String]) -> [String] {
    tails.sorted { ($0.count, $0) < ($1.count, $1) }
  }

  var listed: Passage { groups.map(\.text).joined(by: "; ") }
}
