import Records
import Rulebook

/// Q05. One agency's own lists put a person into two principal posts at once.
///
/// A seat on a committee, a post held besides, an acting post and a secondment stand beside the principal one, and are
/// none. A day that ends one spell and begins the next is no time at all.
struct TwoPrincipalPosts: Rule {
  let card = RuleCard(
    "Q05", "two-principal-posts",
    title: Bilingual(vi: "Hai chức vụ chính cùng một lúc", en: "Two principal posts at once"),
    rationale: Bilingual(
      vi: "Danh sách ghi hai chức vụ chính cùng lúc thì không biết cán bộ thuộc đơn vị nào và cấp ủy nào có ý kiến.",
      en: "Of somebody in two principal posts nobody can say to which unit he belongs, and which committee has a say."),
    remedy: Bilingual(
      vi: "Ghi ngày thôi giữ chức vụ cũ, hoặc ghi rõ chức vụ nào là kiêm nhiệm.",
      en: "Enter the end of the former post, or mark which of the two is held besides."),
    reads: [])

  let examples = Examples(
    setting: """
      unit      thuế-hải-an  name Thuế Hải An  kind vertical  level district
      unit      thuế-lê-chân  name Thuế Lê Chân  kind vertical  level district
      unit      qu-hải-an  name Quận ủy Hải An  kind committee  level district
      post      phó  title Phó Chi cục trưởng  rank deputy  filled appointed
      post      uv  title Quận ủy viên  rank seat  filled elected
      post      bí-thư  title Bí thư  rank head  filled elected
      official  an  name Trần Văn An  birth 1960
      """,
    reported: [
      Case(
        "He moved, and nobody closed the former post.",
        """
        ↓ assignment  an  unit thuế-hải-an  post phó  from 1/5/2005
          assignment  an  unit thuế-lê-chân  post phó  from 1/4/2010
        """, severity: .query,
        says: Bilingual(
          vi:
            "Trần Văn An được ghi giữ đồng thời hai chức vụ chính: Phó Chi cục trưởng tại Thuế Hải An từ 1/5/2005 và Phó Chi cục trưởng tại Thuế Lê Chân từ 1/4/2010.",
          en:
            "Trần Văn An is listed in two principal posts at once: Phó Chi cục trưởng at Thuế Hải An since 1 May 2005 and Phó Chi cục trưởng at Thuế Lê Chân since 1 April 2010."
        )),
      Case(
        "Two posts that came after one that nobody closed: one question.",
        """
        ↓ assignment  an  unit thuế-hải-an  post phó  from 1/5/2005
          assignment  an  unit thuế-lê-chân  post phó  from 1/4/2008  to 31/3/2010
          assignment  an  unit thuế-lê-chân  post phó  from 1/6/2010
        """),
      Case(
        "Two days of both.",
        """
        ↓ assignment  an  unit thuế-hải-an  post phó  from 1/5/2005  to 2/4/2010
          assignment  an  unit thuế-lê-chân  post phó  from 1/4/2010
        """),
    ],
    silent: [
      Case(
        "The day on which one ends and the other begins.",
        """
        assignment  an  unit thuế-hải-an  post phó  from 1/5/2005  to 1/4/2010
        assignment  an  unit thuế-lê-chân  post phó  from 1/4/2010
        """),
      Case(
        "Some day of April: it may have been the first.",
        """
        assignment  an  unit thuế-hải-an  post phó  from 1/5/2005  to 4/2010
        assignment  an  unit thuế-lê-chân  post phó  from 2/4/2010
        """),
      Case(
        "Reappointed in the same post, and the first spell not closed.",
        """
        assignment  an  unit thuế-hải-an  post phó  from 1/5/2005
        assignment  an  unit thuế-hải-an  post phó  from 1/5/2010  form again
        """),
      Case(
        "The list has no column for the end.",
        """
        sender      thuế  without to
        assignment  an  unit thuế-hải-an  post phó  from 1/5/2005
        assignment  an  unit thuế-lê-chân  post phó  from 1/4/2010
        """),
      Case(
        "A seat on a committee, and the head of one.",
        """
        assignment  an  unit thuế-hải-an  post phó  from 1/5/2005
        assignment  an  unit thuế-hải-an  post uv  from 1/8/2005
        assignment  an  unit qu-hải-an  post bí-thư  from 1/8/2005
        """),
      Case(
        "Held besides, acting, lent.",
        """
        assignment  an  unit thuế-hải-an  post phó  from 1/5/2005
        assignment  an  unit thuế-lê-chân  post phó  from 1/4/2006  form concurrent
        assignment  an  unit thuế-lê-chân  post phó  from 1/4/2007  form acting
        assignment  an  unit thuế-lê-chân  post phó  from 1/4/2010  form seconded
        """),
      Case(
        "Two agencies' lists: that is another question.",
        """
        sender      thuế
        assignment  official.name Trần Văn An  official.birth 1960  unit thuế-hải-an  post phó  from 1/5/2005
        sender      khác
        assignment  official.name Trần Văn An  official.birth 1960  unit thuế-lê-chân  post phó  from 1/4/2010
        """),
      Case(
        "The branch was given another name.",
        """
        unit        chi-cục-cũ  name Chi cục cũ  kind vertical  level district  until 30/6/2009  successors thuế-hải-an
        assignment  an  unit chi-cục-cũ  post phó  from 1/5/2005
        assignment  an  unit thuế-hải-an  post phó  from 1/7/2009
        """),
    ])

  /// One person in the lists of one agency: his principal posts, earliest first.
  struct Posts: Sendable {
    let official: Code<Official>
    let spells: [Assignment]
  }

  func subjects(in inquiry: Inquiry) -> [Posts] {
    let registry = inquiry.registry
    return registry.postholders.flatMap { official -> [Posts] in
      let spells = registry.assignments(of: official).filter { isPrincipal($0, in: inquiry) }
      if spells.count < 2 { return spells.isEmpty ? [] : [Posts(official: official, spells: Array(spells))] }
      let byAgency = Dictionary(grouping: spells) { registry.agency(of: $0.source) }
      return byAgency.sorted { $0.key < $1.key }.map { _, spells in
        Posts(
          official: official,
          spells: spells.sorted { order($0, registry) < order($1, registry) })
      }
    }
  }

  /// Of spells that begin on one day the order hangs on what they are, not on where they stand.
  private func order(_ spell: Assignment, _ registry: Registry) -> (
    CivilDate, CivilDate, String, String, SourceLocation
  ) {
    let names = registry.names
    return (
      spell.from.latest, spell.from.earliest, names[spell.unit.symbol], names[spell.post.symbol], spell.source
    )
  }

  private func isPrincipal(_ spell: Assignment, in inquiry: Inquiry) -> Bool {
    guard spell.principal, spell.form != .acting, spell.form != .seconded,
      let post = inquiry.registry.post(spell.post), post.rank != .seat
    else { return false }
    let isBackwards = spell.to.map { $0.isBefore(spell.from) == .certain } ?? false
    let isAhead = spell.from.isAfter(PartialDate(inquiry.asOf)) == .certain
    let isOfCommittee = inquiry.registry.versions(of: spell.unit).contains { $0.kind == .committee }
    return !isBackwards && !isAhead && !isOfCommittee
  }

  func place(of subject: Posts, in inquiry: borrowing Inquiry) -> SourceLocation? { subject.spells.first?.source }

  func judge(_ subject: Posts, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    if subject.spells.count < 2 { return .inOrder }
    let overlaps = Overlaps(subject.spells, until: inquiry.asOf, in: inquiry.registry)
    if overlaps.found.isEmpty { return .inOrder }
    return .found(
      overlaps.found.map { one, others in
        Finding(
          .query, AtOnce(one: one, other: others[0]), at: one.source,
          related: others.map { .init(.spell, $0.source) },
          about: .init(official: subject.official, unit: one.unit, date: one.from),
          responsible: inquiry.senders(of: one.source))
      })
  }
}

/// Spells of one person that run at once with those of another post, each long one with all that it reaches into.
private struct Overlaps {
  private(set) var found: [(Assignment, others: [Assignment])] = []

  private struct Holding: Hashable {
    let unit: Code<Unit>
    let post: Code<Post>
  }

  private struct Open {
    let holding: Holding
    let spell: Assignment
    let end: CivilDate
  }

  /// - Parameter spells: by their start. Of those before, only the two posts that run longest matter: what reaches into
  ///   neither of them reaches into none.
  init(_ spells: [Assignment], until asOf: CivilDate, in registry: Registry) {
    var longest: [Open] = []
    var places: [SourceLocation: Int] = [:]
    for spell in spells {
      let holding = Holding(unit: registry.lineage(of: spell.unit, on: asOf), post: spell.post)
      let other = longest.first { $0.holding != holding }
      if let other, spell.from.latest < other.end, spell.from.latest < Overlaps.end(of: spell, asOf, registry) {
        if let i = places[other.spell.source] {
          found[i].others.append(spell)
        } else {
          places[other.spell.source] = found.count
          found.append((other.spell, others: [spell]))
        }
      }
      let own = Open(holding: holding, spell: spell, end: Overlaps.end(of: spell, asOf, registry))
      longest = Overlaps.kept(longest + [own])
    }
  }

  /// The last day up to which it ran for certain.
  private static func end(of spell: Assignment, _ asOf: CivilDate, _ registry: Registry) -> CivilDate {
    switch registry.end(of: spell) {
    case .ended(let end): min(end.earliest, asOf)
    case .lasts: asOf
    case .unsaid: spell.from.latest
    }
  }

  /// The longest spell of each of two posts.
  private static func kept(_ open: [Open]) -> [Open] {
    var kept: [Open] = []
    // Of those that end on one day the one that was first in the order of the spells.
    for (_, one) in open.enumerated().sorted(by: { ($1.element.end, $0.offset) < ($0.element.end, $1.offset) })
    where kept.count < 2 && !kept.contains(where: { $0.holding == one.holding }) {
      kept.append(one)
    }
    return kept
  }
}

private struct AtOnce: Statement {
  let one, other: Assignment
  var vi: Sentence {
    "\(one.official) được ghi giữ đồng thời hai chức vụ chính: \(one.post) tại \(one.unit) từ \(one.from) và \(other.post) tại \(other.unit) từ \(other.from)."
  }
  var en: Sentence {
    "\(one.official) is listed in two principal posts at once: \(one.post) at \(one.unit) since \(one.from) and \(other.post) at \(other.unit) since \(other.from)."
  }
  var identity: Sentence { "\(one.official) \(one.post) \(one.unit) \(other.post) \(other.unit)" }
}
