import Records
import Rules

/// An agency as the reader of its letter, and what may be told to it.
///
/// Its own rows it may read in full. Of another side it may read a document's number and date, a unit's name and the
/// name of a field that differs: whoever is named there, and what else stands there, is not its business.
struct FeedbackReader: Sendable {
  let agency: Agency
  private let registry: Registry
  private let others: Set<String>
  private let people: RowsOfPeople
  /// What stands in rows about no person, in other sides' lists and in all others.
  private var foreignFacts = Facts()
  private var ownFacts = Facts()

  init(_ agency: Agency, _ input: ReviewInput, _ people: RowsOfPeople) {
    (self.agency, self.people) = (agency, people)
    registry = input.inquiry.registry
    others = Set(input.agencies.map(\.id)).subtracting([agency.id])
    let records = registry.records
    for row in records.agreements { add(row.source, row.signed, row.until, row.revised) }
    for row in records.activities { add(row.source, row.held) }
    for row in records.elections { add(row.source, row.scheduled, row.held, row.staffingPlan.date) }
  }

  private mutating func add(_ row: SourceLocation, _ dates: PartialDate?...) {
    let given = dates.compactMap(\.self)
    if isOthers(row) { foreignFacts.dates.formUnion(given) } else { ownFacts.dates.formUnion(given) }
  }

  func isOwn(_ row: SourceLocation) -> Bool { registry.agency(of: row) == agency.id }
  /// Sent by somebody else; the office's own lists are nobody's secret.
  func isOthers(_ row: SourceLocation) -> Bool { others.contains(registry.agency(of: row)) }

  /// The name as the reader's own files write it; nil where they do not.
  func name(of official: Code<Official>) -> String? {
    registry.rows(of: official).lazy.filter { isOwn($0.source) }.compactMap(\.name).first.map { registry.names[$0] }
  }

  /// The title in the reader's own list or the office's.
  func title(of post: Code<Post>) -> String? {
    registry.versions(of: post).last { !isOthers($0.source) }.map { registry.names[$0.title] }
  }
}

extension FeedbackReader {
  /// Whether a finding's own sentence holds nothing that only another side's files say.
  ///
  /// Not its rows alone are looked at: facts are joined over all lists, and a day or a post may come from a row that the
  /// finding does not name.
  func mayRead(_ sentence: Sentence, of finding: Finding) -> Bool {
    if isOthers(finding.at) || finding.related.contains(where: { isOthers($0.at) }) { return false }
    var people: [Code<Official>] = []
    if let official = finding.about.official { people.append(official) }
    for case .official(let code) in sentence.parts where !people.contains(code) { people.append(code) }
    let foreign = facts(foreignFacts, about: people, where: isOthers)
    let own = facts(ownFacts, about: people, where: { !isOthers($0) })
    return sentence.parts.allSatisfy { part in
      switch part {
      case .official(let code): name(of: code) != nil
      case .post(let code): title(of: code) != nil && (own.posts.contains(code) || !foreign.posts.contains(code))
      case .date(let date): own.dates.contains(date) || !foreign.dates.contains(date)
      case .place(let place): !isOthers(place)
      case .plain(let symbol): own.texts.contains(symbol) || !foreign.texts.contains(symbol)
      case .quoted(let text):
        own.texts.contains { registry.names[$0] == text } || !foreign.texts.contains { registry.names[$0] == text }
      case .words, .unit, .document, .count, .counted, .months, .days, .share, .month, .regulation: true
      }
    }
  }

  private struct Facts {
    var dates: Set<PartialDate> = []
    var posts: Set<Code<Post>> = []
    var texts: Set<Symbol> = []
  }

  /// - Parameter facts: what is known whoever is meant.
  private func facts(
    _ facts: Facts, about people: [Code<Official>], where isMeant: (SourceLocation) -> Bool
  ) -> Facts {
    var facts = facts
    func add(_ dates: PartialDate?...) { for case let date? in dates { facts.dates.insert(date) } }
    func add(_ posts: Code<Post>?...) { for case let post? in posts { facts.posts.insert(post) } }
    func add(_ texts: Symbol?...) { for case let text? in texts { facts.texts.insert(text) } }
    for person in people {
      for row in registry.rows(of: person) where isMeant(row.source) {
        add(row.birth)
        add(row.name, row.partyCard, row.civilServantNo)
      }
      for row in registry.assignments(of: person) where isMeant(row.source) {
        add(row.from, row.to, row.termEnd, row.noticed)
        add(row.post)
      }
      for row in registry.actions(on: person) where isMeant(row.source) {
        add(row.decision.date, row.effective, row.learned, row.sentToCommittee)
        add(row.fromPost, row.toPost)
        add(row.cites)
      }
      for row in registry.consultations(about: person) where isMeant(row.source) {
        add(row.letter.date, row.received, row.reply.date)
      }
      for row in self.people.evaluations[person] ?? [] where isMeant(row.source) {
        add(row.request.date, row.reply.date)
      }
      for row in self.people.successions[person] ?? [] where isMeant(row.source) {
        add(row.approved, row.until)
        add(row.post)
      }
    }
    return facts
  }

  /// The sentence with people and posts named as the reader's own files name them.
  func told(_ sentence: Sentence, in language: Language) -> Passage {
    sentence.parts.reduce(into: Passage()) { text, part in
      switch part {
      case .official(let code): text += name(of: code).map { .given($0) } ?? "…"
      case .post(let code): text += title(of: code).map { .given($0) } ?? "…"
      default: text += Passage(Sentence([part]), registry, language)
      }
    }
  }
}

/// Rows that the registry does not keep by person, put together once for all readers.
struct RowsOfPeople: Sendable {
  let evaluations: [Code<Official>: [Evaluation]]
  let successions: [Code<Official>: [Succession]]

  init(_ records: RecordLists) {
    evaluations = Dictionary(grouping: records.evaluations, by: \.official)
    successions = Dictionary(grouping: records.successions, by: \.official)
  }
}
