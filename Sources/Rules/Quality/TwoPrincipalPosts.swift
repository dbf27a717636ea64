import Records
import Rulebook

/// Q05. One agency's own lists put a person into two principal posts at once.
///
/// A seat on a committee, a post held besides, an acting post and a secondment stand beside the principal one, and are
/// none. Between the lists of two agencies it is C11's to say.
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
        "The decision that took him from the former post is on file: Q08's to say.",
        """
        law         lists.grace-days  30 method
        assignment  an  unit thuế-hải-an  post phó  from 1/5/2005
        assignment  an  unit thuế-lê-chân  post phó  from 1/4/2010
        action      an  kind DIEU_DONG  decider thuế-hải-an  decision 15/QĐ 1/4/2010  fromUnit thuế-hải-an  fromPost phó  toUnit thuế-lê-chân  toPost phó
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
      let spells = registry.assignments(of: official).filter {
        registry.isPrincipal($0, asOf: inquiry.asOf) == .certain
      }
      return registry.byAgency(spells).map { _, spells in
        Posts(official: official, spells: spells.count > 1 ? registry.inOrderOfTime(spells) : spells)
      }
    }
  }

  func place(of subject: Posts, in inquiry: borrowing Inquiry) -> SourceLocation? { subject.spells.first?.source }

  func judge(_ subject: Posts, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    if subject.spells.count < 2 { return .inOrder }
    let findings = subject.spells.compactMap { one -> Finding? in
      let others = inquiry.contradicted.others(of: one)
      guard let other = others.first else { return nil }
      return Finding(
        .query, AtOnce(one: one, other: other), at: one.source, related: others.map { .init(.spell, $0.source) },
        about: .init(official: subject.official, unit: one.unit, date: one.from),
        responsible: inquiry.senders(of: one.source))
    }
    return findings.isEmpty ? .inOrder : .found(findings)
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
