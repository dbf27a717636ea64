import Records
import Rulebook

/// T01. A head or deputy in one post beyond the limit, all joined spells counted.
///
/// What is counted is a person. One who has a post beyond the limit is found, whatever can be said of the others; one
/// who has none, and a post that cannot be judged, is not judged: it may be the one.
struct OverlongTenure: Rule {
  let card = RuleCard(
    "T01", "overlong-tenure",
    title: Bilingual(vi: "Giữ một chức vụ quá lâu", en: "Too long in one post"),
    rationale: Bilingual(
      vi: "Cán bộ quản lý giữ một chức vụ quá lâu mà chưa được luân chuyển.",
      en: "A manager who never moves neither learns another field nor lets another learn his."),
    remedy: Bilingual(
      vi: "Đưa vào kế hoạch luân chuyển năm tới, hoặc giải trình lý do chưa luân chuyển.",
      en: "Put the post into next year's rotation plan, or explain why not."),
    reads: ["tenure.manager.limit", "tenure.gap", "tenure.counts-acting"])

  let examples = Examples(
    setting: """
      on    31/12/2010
      law   tenure.manager.limit  96
      law   tenure.gap  1 method
      law   tenure.counts-acting  false method
      unit  thuế-hải-an  name Thuế Hải An  kind vertical  level district  managingParent cục-thuế
      unit  thuế-lê-chân  name Thuế Lê Chân  kind vertical  level district  managingParent cục-thuế
      post  trưởng  title Chi cục trưởng  rank head  filled appointed
      post  phó  title Phó Chi cục trưởng  rank deputy  filled appointed
      post  chuyên-viên  title Chuyên viên  rank staff  filled appointed
      covers  assignment  setting
      official  bình  name Phạm Thị Bình  birth 1960
      """,
    reported: [
      Case(
        "Eight years and a day.",
        "↓ assignment  bình  unit thuế-hải-an  post trưởng  from 30/12/2002", severity: .violation,
        says: Bilingual(
          vi: "Phạm Thị Bình giữ chức vụ Chi cục trưởng tại Thuế Hải An từ 30/12/2002, quá 96 tháng.",
          en: "Phạm Thị Bình has been Chi cục trưởng at Thuế Hải An since 30 December 2002, over 96 months.")),
      Case(
        "The next spell starts the very next day: one tenure.",
        """
        ↓ assignment  bình  unit thuế-hải-an  post trưởng  from 1/1/2001  to 31/5/2006
          assignment  bình  unit thuế-hải-an  post trưởng  from 1/6/2006
        """, severity: .violation),
      Case(
        "Some day of 2002: over eight years by most readings, not by all. Asked, not charged.",
        "↓ assignment  bình  unit thuế-hải-an  post trưởng  from 2002", severity: .query,
        says: Bilingual(
          vi:
            "Phạm Thị Bình giữ chức vụ Chi cục trưởng tại Thuế Hải An từ 2002, có thể đã quá 96 tháng, cần xác định ngày.",
          en:
            "Phạm Thị Bình has been Chi cục trưởng at Thuế Hải An since 2002, perhaps over 96 months; the dates are to be established."
        )),
      Case(
        "The break may be a day or two months: asked, not charged.",
        """
        ↓ assignment  bình  unit thuế-hải-an  post trưởng  from 1/1/2001  to 5/2006
          assignment  bình  unit thuế-hải-an  post trưởng  from 6/2006
        """, severity: .query),
      Case(
        "Two lists give two starts, one of them too early by a day. Asked, not charged.",
        """
        ↓ assignment  bình  unit thuế-hải-an  post trưởng  from 30/12/2002
          sender      qu-hải-an
          official    b-01  name Phạm Thị Bình  birth 1960  partyCard 7
          official    bình  name Phạm Thị Bình  birth 1960  partyCard 7
          assignment  bình  unit thuế-hải-an  post trưởng  from 31/12/2002
        """, severity: .query),
      Case(
        "The end of it cannot be read: he may have left.",
        "↓ assignment  bình  unit thuế-hải-an  post trưởng  from 1990  to ?", severity: .query),
      Case(
        "A list of those in office, without a column for the end: nobody wrote that he still is.",
        """
          sender      cục-thuế  without to
        ↓ assignment  official.name Phạm Thị Bình  official.birth 1960  unit thuế-hải-an  post trưởng  from 1990
        """, severity: .query,
        says: Bilingual(
          vi:
            "Phạm Thị Bình giữ chức vụ Chi cục trưởng tại Thuế Hải An từ 1990, quá 96 tháng nếu hiện còn giữ; danh sách không có cột ngày thôi giữ chức vụ.",
          en:
            "Phạm Thị Bình has been Chi cục trưởng at Thuế Hải An since 1990, over 96 months if the post is still held; the list has no column for the end."
        )),
      Case(
        "Another list has that column, and leaves it empty: still in the post.",
        """
        ↓ assignment  bình  unit thuế-hải-an  post trưởng  from 1990
          sender      cục-thuế  without to
          assignment  official.name Phạm Thị Bình  official.birth 1960  unit thuế-hải-an  post trưởng  from 1990
        """, severity: .violation),
      Case(
        "The list of decisions that was due did not come: one that moved her may stand there.",
        """
          unit        cục-thuế  name Cục Thuế  kind vertical  level province
          covers      action  cục-thuế  missing
        ↓ assignment  bình  unit thuế-hải-an  post trưởng  from 1990
        """, severity: .query,
        says: Bilingual(
          vi:
            "Phạm Thị Bình giữ chức vụ Chi cục trưởng tại Thuế Hải An từ 1990, quá 96 tháng nếu hiện còn giữ; danh sách quyết định chưa đủ.",
          en:
            "Phạm Thị Bình has been Chi cục trưởng at Thuế Hải An since 1990, over 96 months if the post is still held; the list of decisions is not complete."
        )),
      Case(
        "The list of posts that was due did not come, and another has her: a later post may stand there.",
        """
          unit        cục-thuế  name Cục Thuế  kind vertical  level province
          covers      assignment  cục-thuế  missing
        ↓ assignment  bình  unit thuế-hải-an  post trưởng  from 1990
        """, severity: .query,
        says: Bilingual(
          vi:
            "Phạm Thị Bình giữ chức vụ Chi cục trưởng tại Thuế Hải An từ 1990, quá 96 tháng nếu hiện còn giữ; danh sách chức vụ chưa đủ.",
          en:
            "Phạm Thị Bình has been Chi cục trưởng at Thuế Hải An since 1990, over 96 months if the post is still held; the list of posts is not complete."
        )),
      Case(
        "Another's list of decisions came whole, and vouches for as long: nothing is lost.",
        """
          unit        cục-thuế  name Cục Thuế  kind vertical  level province
          covers      action  cục-thuế  missing
          covers      action  cục-thuế
        ↓ assignment  bình  unit thuế-hải-an  post trưởng  from 1990
        """, severity: .violation),
      Case(
        "Another office's list of decisions did not come: it is not the one that would move her.",
        """
          unit        kho-bạc  name Kho bạc  kind vertical  level province
          covers      action  kho-bạc  missing
        ↓ assignment  bình  unit thuế-hải-an  post trưởng  from 1990
        """, severity: .violation),
      Case(
        "The unit was handed on in June, and its former manager's decisions did not come.",
        """
          unit        chi-cục  name Chi cục  kind vertical  level district  managingParent cục-cũ  until 30/6/2010
          unit        chi-cục  name Chi cục  kind vertical  level district  managingParent cục-thuế  from 1/7/2010
          unit        cục-cũ  name Cục cũ  kind vertical  level province
          covers      action  cục-cũ  missing
        ↓ assignment  bình  unit chi-cục  post trưởng  from 1990
        """, severity: .query),
      Case(
        "The office only watches this limit: asked, not charged.",
        """
          law         tenure.manager.limit  96 monitoring
        ↓ assignment  bình  unit thuế-hải-an  post trưởng  from 1990
        """, severity: .query),
      Case(
        "Two posts, both too long: two findings.",
        """
        ↓ assignment  bình  unit thuế-hải-an  post trưởng  from 1990
        ↓ assignment  bình  unit thuế-lê-chân  post trưởng  from 1995
        """),
      Case(
        "The unit was renamed, and he stayed.",
        """
          unit        chi-cục-cũ  name Chi cục cũ  kind vertical  level district  until 31/5/2006  successors thuế-hải-an
        ↓ assignment  bình  unit chi-cục-cũ  post trưởng  from 1/1/2001  to 31/5/2006
          assignment  bình  unit thuế-hải-an  post trưởng  from 1/6/2006
        """, severity: .violation),
      Case(
        "The unit was renamed, and the list still has its old code.",
        """
          unit        chi-cục-cũ  name Chi cục cũ  kind vertical  level district  until 31/5/2006  successors thuế-hải-an
        ↓ assignment  bình  unit chi-cục-cũ  post trưởng  from 1/1/2001
        """, severity: .violation),
      Case(
        "Two units became one, and the list still has the old code: he need not be the head of both.",
        """
          unit        chi-cục-a  name Chi cục A  kind vertical  level district  until 31/5/2006  successors thuế-hải-an
          unit        chi-cục-b  name Chi cục B  kind vertical  level district  until 31/5/2006  successors thuế-hải-an
        ↓ assignment  bình  unit chi-cục-a  post trưởng  from 1/1/2001
        """, severity: .query),
      Case(
        "One post too long, beside one that no list has.",
        """
        ↓ assignment  bình  unit thuế-hải-an  post trưởng  from 1990
          assignment  bình  unit thuế-lê-chân  post ?  from 2008  form concurrent
        """, severity: .violation),
      Case(
        "Two posts too long, of which one is reported by its terms: the other is still reported.",
        """
          law         tenure.head.posts  trưởng
          law         tenure.head.max-terms  2
          law         appointment.term  60
          assignment  bình  unit thuế-hải-an  post trưởng  from 1/1/1995
        ↓ assignment  bình  unit thuế-lê-chân  post phó  from 1/1/1996
        """),
      Case(
        "Beyond the limit, and not yet beyond the terms allowed.",
        """
          law         tenure.head.posts  trưởng
          law         tenure.head.max-terms  2
          law         appointment.term  60
        ↓ assignment  bình  unit thuế-hải-an  post trưởng  from 31/12/2000
        """, severity: .violation),
      Case(
        "Seconded for a year, and back.",
        """
        ↓ assignment  bình  unit thuế-hải-an  post trưởng  from 1/1/2001  to 31/5/2005
          assignment  bình  unit thuế-lê-chân  post trưởng  from 1/6/2005  to 31/5/2006  form seconded
          assignment  bình  unit thuế-hải-an  post trưởng  from 1/6/2006
        """),
    ],
    silent: [
      Case("Eight years to the day.", "assignment  bình  unit thuế-hải-an  post trưởng  from 31/12/2002"),
      Case(
        "Not a manager: other decrees, another rule.",
        "assignment  bình  unit thuế-hải-an  post chuyên-viên  from 1990"),
      Case(
        "A year away breaks it.",
        """
        assignment  bình  unit thuế-hải-an  post trưởng  from 1/1/2001  to 31/5/2006
        assignment  bình  unit thuế-hải-an  post trưởng  from 1/6/2007
        """),
      Case(
        "Time as an acting head does not count.",
        """
        assignment  bình  unit thuế-hải-an  post trưởng  from 1/1/2001  to 31/12/2003  form acting
        assignment  bình  unit thuế-hải-an  post trưởng  from 1/1/2004
        """),
      Case(
        "He moved from one branch to another, and they became one only later: two posts.",
        """
        unit        chi-cục-a  name Chi cục A  kind vertical  level district  until 30/6/2009  successors thuế-hải-an
        unit        chi-cục-b  name Chi cục B  kind vertical  level district  until 30/6/2009  successors thuế-hải-an
        assignment  bình  unit chi-cục-a  post trưởng  from 1/1/2001  to 31/12/2005
        assignment  bình  unit chi-cục-b  post trưởng  from 1/1/2006  to 30/6/2009
        assignment  bình  unit thuế-hải-an  post trưởng  from 1/7/2009
        """),
      Case(
        "He left before the day of the report.",
        "assignment  bình  unit thuế-hải-an  post trưởng  from 1990  to 30/12/2010"),
      Case("He starts after it.", "assignment  bình  unit thuế-hải-an  post trưởng  from 1/1/2011"),
      Case(
        "The head of a unit, for more terms than are allowed: reported as that, and not twice.",
        """
        law         tenure.head.posts  trưởng
        law         tenure.head.max-terms  2
        law         appointment.term  60
        assignment  bình  unit thuế-hải-an  post trưởng  from 30/12/2000
        """),
      Case(
        "Perhaps for more terms than are allowed: asked as that, and not twice.",
        """
        law         tenure.head.posts  trưởng
        law         tenure.head.max-terms  2
        law         appointment.term  60
        assignment  bình  unit thuế-hải-an  post trưởng  from 2000
        """),
      Case(
        "An end before the start is no spell.",
        "assignment  bình  unit thuế-hải-an  post trưởng  from 2005  to 2001"),
    ],
    notJudged: [
      Case(
        "An agency lists him, and its list of posts did not come.",
        """
        unit      kho-bạc  name Kho bạc  kind vertical  level province
        sender    kho-bạc
        official  chi  name Lê Văn Chi  birth 1961
        """),
      Case(
        "A code that no list of officials has: a slip of one letter made another person of him.",
        "assignment  bính  unit thuế-hải-an  post trưởng  from 1990"),
      Case("A post that no list has.", "assignment  bình  unit thuế-hải-an  post ?  from 1990"),
      Case("A unit that no list has.", "assignment  bình  unit ?  post trưởng  from 1990"),
    ])

  func subjects(in inquiry: Inquiry) -> [TenureFacts.Person] { inquiry.tenures.people }

  func place(of subject: TenureFacts.Person, in inquiry: borrowing Inquiry) -> SourceLocation? { subject.at }

  func judge(_ person: TenureFacts.Person, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    // A code that no list of officials has may be anybody's, and his other rows stand under another.
    if !inquiry.registry.isKnown(person.official) { throw .unknownOfficial }
    let overlong = person.posts.filter { $0.isOver != .excluded }
    let own = overlong.filter { !person.isOverByTerms($0.tenure) }
    if !own.isEmpty { return .found(own.map { finding(person.official, $0, inquiry) }) }
    if let reason = person.notJudged { throw reason }
    return overlong.isEmpty ? .inOrder : .outOfScope(.judgedByTerms)
  }

  private func finding(_ official: Code<Official>, _ post: TenureFacts.Post, _ inquiry: borrowing Inquiry) -> Finding {
    let tenure = post.tenure
    return Finding(
      post.isOver == .certain ? .violation : .query,
      Overlong(
        official: official, post: tenure.post, unit: tenure.unit, since: tenure.from, limit: post.limit.value,
        doubt: post.doubt),
      at: tenure.spells[0], related: tenure.spells.dropFirst().map { .init(.spell, $0) },
      about: .init(
        official: official, unit: tenure.unit,
        committee: inquiry.registry.committee(over: tenure.unit, on: inquiry.asOf), date: tenure.from),
      responsible: [inquiry.manager(of: tenure.unit)], under: post.rests)
  }
}

private struct Overlong: Statement {
  let official: Code<Official>
  let post: Code<Post>
  let unit: Code<Unit>
  let since: PartialDate
  let limit: Int
  let doubt: TenureDoubt?

  var vi: Sentence {
    "\(official) giữ chức vụ \(post) tại \(unit) từ \(since), \(doubt.vi("quá \(months: limit)"))."
  }
  var en: Sentence {
    "\(official) has been \(post) at \(unit) since \(since), \(doubt.en("over \(months: limit)"))."
  }
  var identity: Sentence { "\(official) \(post) \(unit)" }
}
