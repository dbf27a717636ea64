import Records
import Rulebook
import Rules

/// A case that was looked at and not decided: which, where it stands, and why.
struct Undecided: Sendable {
  enum Subject: Sendable {
    /// One consultation case has one verdict, whatever number of rules look at it.
    case consultation(ConsultationCase)
    case other(RuleCard)
  }

  let subject: Subject
  let reason: NotJudged
  let at: SourceLocation?

  /// Consultation cases once each, then every other rule's subjects, in the order of the catalogue.
  static func all(in input: ReviewInput) -> [Undecided] {
    var all: [Undecided] = []
    for one in input.inquiry.consultations.cases {
      guard case .notJudged(let reason) = one.verdict else { continue }
      all.append(Undecided(subject: .consultation(one), reason: reason, at: one.action.source))
    }
    let verdicts = Set(Breach.Fault.allCases.map(\.rawValue))
    for (card, outcome) in input.judgement.outcomes where !verdicts.contains(card.id) {
      for one in outcome.notJudged { all.append(Undecided(subject: .other(card), reason: one.reason, at: one.at)) }
    }
    return all
  }

  /// What stands for its rule in undecided.csv.
  var rule: String {
    switch subject {
    case .consultation: UndecidedCSV.consultation
    case .other(let card): card.id
    }
  }

  /// The same words for all that one check left undecided.
  var group: String {
    switch subject {
    case .consultation: "C \(reason.id) \(reason.missing)"
    case .other(let card): "\(card.id) \(reason.id) \(reason.missing)"
    }
  }
}

extension NotJudged {
  /// Whether the reason is about one case, which a reader can look up and put right. The others are one gap, a value or a
  /// list that is missing, and say the same of every case.
  var isOfOneCase: Bool {
    switch self {
    case .ambiguous, .undated, .unknownUnit, .unknownPost, .unknownCommittee, .unknownOfficial, .unknownRegulation,
      .unknownElection:
      true
    case .unset, .noCoverage, .unknownBirth, .unknownSex, .unknownSeats, .unknownGrade, .unknownMinority, .silenceOpen:
      false
    }
  }

  /// The parameter, the list or the field that is missing; empty where nothing in particular is.
  var missing: String {
    switch self {
    case .unset(let key): key
    case .noCoverage(let kind): kind.rawValue
    case .unknownBirth: "birth"
    case .unknownSex: "sex"
    case .unknownSeats: "seats"
    case .unknownGrade: "grade"
    case .unknownMinority: "minority"
    case .unknownUnit, .unknownPost, .unknownCommittee, .unknownOfficial, .unknownRegulation, .unknownElection,
      .ambiguous, .undated, .silenceOpen:
      ""
    }
  }
}

extension Composer {
  /// III.4: a reader must see what was not decided: one line for each gap with its count, one for each single case.
  func undecidedCases() -> [Block] {
    let introduction = Block.paragraph(prose.undecidedIntroduction(undecided.count))
    if undecided.isEmpty { return [introduction] }
    var order: [String] = []
    var groups: [String: [Undecided]] = [:]
    for one in undecided {
      if groups[one.group] == nil { order.append(one.group) }
      groups[one.group, default: []].append(one)
    }
    let listed = order.map { groups[$0]! }
    return [introduction] + gaps(listed.filter { !$0[0].reason.isOfOneCase })
      + singles(listed.filter { $0[0].reason.isOfOneCase })
  }

  /// By check and reason: how many, and what would have to be there.
  private func gaps(_ groups: [[Undecided]]) -> [Block] {
    if groups.isEmpty { return [] }
    let total = groups.reduce(0) { $0 + $1.count }
    return cut(
      Table(
        caption: prose.gapsCaption, isNumbered: true, style: .words,
        columns: [.words(prose.subject), .figures(prose.casesHead), .words(prose.reason), .words(prose.missing)],
        rows: [Table.Row([prose.total, .number(total), "", ""], isTotal: true)]
          + groups.map { group in
            let reason = group[0].reason
            return Table.Row([
              title(of: group[0]), .number(group.count), words(reason.reason(in: inquiry.law)), needed(for: reason),
            ])
          }), rest: UndecidedCSV.name)
  }

  /// The key and the text by which a value would be set, as far as the rulebook names one; the list or the column.
  private func needed(for reason: NotJudged) -> Passage {
    switch reason {
    case .unset(let key):
      let citation =
        inquiry.law.allProvisions(overlapping: inquiry.period.first...inquiry.period.last)
        .first { $0.key == key && $0.provision != nil }?.provision?.basis.citation ?? ""
      return "\(place: key); \(citation.isEmpty ? prose.nobodySays : .given(citation))"
    case .noCoverage(let kind): return prose.wholeList(words(kind.listName))
    case .silenceOpen: return prose.meaningOfSilence
    default: return reason.missing.isEmpty ? "…" : prose.columnNeeded(reason.missing)
    }
  }

  private func singles(_ groups: [[Undecided]]) -> [Block] {
    if groups.isEmpty { return [] }
    var rows: [Table.Row] = []
    var shown = 0
    for group in groups where shown < limit {
      let reason = words(group[0].reason.reason(in: inquiry.law))
      rows.append(.group(prose.undecidedGroup(title(of: group[0]), reason, group.count)))
      rows += group.prefix(limit - shown).map { one in
        Table.Row([subject(of: one), reason, one.at.map(place) ?? "…"])
      }
      shown += min(group.count, limit - shown)
    }
    return cut(
      Table(
        caption: prose.undecidedCaption, isNumbered: true, style: .words,
        columns: [.words(prose.subject), .words(prose.reason), .words(prose.placeHead)], rows: rows),
      of: groups.reduce(0) { $0 + $1.count }, rest: UndecidedCSV.name)
  }

  private func title(of one: Undecided) -> Passage {
    switch one.subject {
    case .consultation: prose.consultationRules
    case .other(let card): "\(Passage([.words(card.id)])). \(words(card.title))"
    }
  }

  private func subject(of one: Undecided) -> Passage {
    switch one.subject {
    case .consultation(let one):
      let committee: Passage = one.committee.map { ", \(unit($0))" } ?? ""
      return "\(document(one.action.decision)), \(official(one.action.official))\(committee)"
    case .other(let card): return words(card.title)
    }
  }
}
