import Records
import Rulebook

/// C11. The lists of two agencies put one person into different principal posts, and no decision stands between.
///
/// A decision on file that a list has not followed is Q08's, two posts in one agency's own lists are Q05's.
struct ListsApart: Rule {
  let card = RuleCard(
    "C11", "lists-apart",
    title: Bilingual(
      vi: "Danh sách của hai cơ quan ghi cán bộ ở hai chức vụ khác nhau",
      en: "Two agencies' lists have one person in different posts"),
    rationale: Bilingual(
      vi:
        "Từng danh sách xem riêng thì không có gì sai, nên không cơ quan nào tự phát hiện được. Đặt cạnh nhau mới thấy có việc điều động, bổ nhiệm mà một bên không biết, hoặc một bên ghi sai; khi đó không rõ cấp ủy nào có ý kiến về cán bộ.",
      en:
        "Each list is in order by itself, so neither agency can find it. Side by side they show a move of which one of them does not know, or an error in one of the two; and then nobody can say which committee has a say."
    ),
    remedy: Bilingual(
      vi: "Hai cơ quan đối chiếu, bổ sung quyết định còn thiếu hoặc sửa danh sách chưa đúng.",
      en: "Compare the two lists; add the decision that is missing, or correct the list that is wrong."),
    reads: ["lists.grace-days"])

  let examples = Examples(
    setting: """
      on    31/12/2010
      law   lists.grace-days  30 method
      unit  thành-ủy  name Thành ủy  kind committee  level province
      unit  cục-thuế  name Cục Thuế  kind vertical  level province
      unit  thuế-hải-an  name Thuế Hải An  kind vertical  level district  managingParent cục-thuế
      unit  thuế-lê-chân  name Thuế Lê Chân  kind vertical  level district  managingParent cục-thuế
      unit  qu-hải-an  name Quận ủy Hải An  kind committee  level district
      post  phó  title Phó Chi cục trưởng  rank deputy  filled appointed
      post  trưởng  title Chi cục trưởng  rank head  filled appointed
      post  bí-thư  title Bí thư  rank head  filled elected
      post  uv  title Quận ủy viên  rank seat  filled elected
      sender    cục-thuế
      official  an  name Trần Văn An  birth 2/3/1960
      """,
    reported: [
      Case(
        "The city's list has him in Hải An, the tax department's in Lê Chân; no list has a decision.",
        """
          sender      thành-ủy
          assignment  official.name Trần Văn An  official.birth 2/3/1960  unit thuế-hải-an  post phó  from 1/5/2005
          sender      cục-thuế
        ↓ assignment  an  unit thuế-lê-chân  post phó  from 1/6/2010
        """, severity: .query,
        says: Bilingual(
          vi:
            "Danh sách của Cục Thuế ghi Trần Văn An giữ chức vụ Phó Chi cục trưởng tại Thuế Lê Chân từ 1/6/2010, danh sách của Thành ủy ghi Phó Chi cục trưởng tại Thuế Hải An từ 1/5/2005; chưa thấy quyết định nào ở giữa.",
          en:
            "Cục Thuế lists Trần Văn An as Phó Chi cục trưởng at Thuế Lê Chân since 1 June 2010, Thành ủy as Phó Chi cục trưởng at Thuế Hải An since 1 May 2005; no decision between the two is on file."
        )),
      Case(
        "Thirty-one days of both.",
        """
          sender      thành-ủy
          assignment  official.name Trần Văn An  official.birth 2/3/1960  unit thuế-hải-an  post phó  from 1/5/2005  to 2/7/2010
          sender      cục-thuế
        ↓ assignment  an  unit thuế-lê-chân  post phó  from 1/6/2010
        """,
        says: Bilingual(
          vi:
            "Danh sách của Cục Thuế ghi Trần Văn An giữ chức vụ Phó Chi cục trưởng tại Thuế Lê Chân từ 1/6/2010, danh sách của Thành ủy ghi Phó Chi cục trưởng tại Thuế Hải An từ 1/5/2005 đến 2/7/2010; chưa thấy quyết định nào ở giữa.",
          en:
            "Cục Thuế lists Trần Văn An as Phó Chi cục trưởng at Thuế Lê Chân since 1 June 2010, Thành ủy as Phó Chi cục trưởng at Thuế Hải An from 1 May 2005 to 2 July 2010; no decision between the two is on file."
        )),
      Case(
        "Deputy in the one list and head in the other.",
        """
          sender      thành-ủy
          assignment  official.name Trần Văn An  official.birth 2/3/1960  unit thuế-hải-an  post phó  from 1/5/2005
          sender      cục-thuế
        ↓ assignment  an  unit thuế-hải-an  post trưởng  from 1/6/2010
        """),
      Case(
        "A list without a column for ends: asked, and said.",
        """
          sender      thành-ủy  without to
          assignment  official.name Trần Văn An  official.birth 2/3/1960  unit thuế-hải-an  post phó  from 1/5/2005
          sender      cục-thuế
        ↓ assignment  an  unit thuế-lê-chân  post phó  from 1/6/2010
        """, severity: .query,
        says: Bilingual(
          vi:
            "Danh sách của Cục Thuế ghi Trần Văn An giữ chức vụ Phó Chi cục trưởng tại Thuế Lê Chân từ 1/6/2010, danh sách của Thành ủy ghi Phó Chi cục trưởng tại Thuế Hải An từ 1/5/2005 nhưng không có cột ngày thôi giữ chức vụ; chưa thấy quyết định nào ở giữa.",
          en:
            "Cục Thuế lists Trần Văn An as Phó Chi cục trưởng at Thuế Lê Chân since 1 June 2010, Thành ủy as Phó Chi cục trưởng at Thuế Hải An since 1 May 2005, without a column for ends; no decision between the two is on file."
        )),
      Case(
        "A decision of years before, on other posts, explains nothing.",
        """
          sender      thành-ủy
          assignment  official.name Trần Văn An  official.birth 2/3/1960  unit thuế-hải-an  post phó  from 1/5/2005
          sender      cục-thuế
          action      an  kind BO_NHIEM  decider cục-thuế  decision 7/QĐ 1/5/2005  toUnit thuế-hải-an  toPost phó
        ↓ assignment  an  unit thuế-lê-chân  post phó  from 1/6/2010
        """),
      Case(
        "Commended in the week in which the later post began: that moved nobody.",
        """
          sender      thành-ủy
          assignment  official.name Trần Văn An  official.birth 2/3/1960  unit thuế-hải-an  post phó  from 1/5/2005
          sender      cục-thuế
          action      an  kind KHEN_THUONG  decider cục-thuế  decision 7/QĐ 3/6/2010
        ↓ assignment  an  unit thuế-lê-chân  post phó  from 1/6/2010
        """),
      Case(
        "Three lists, of which two agree: one question.",
        """
          unit        sở-nội-vụ  name Sở Nội vụ  kind state-body  level province
          sender      thành-ủy
          assignment  official.name Trần Văn An  official.birth 2/3/1960  unit thuế-hải-an  post phó  from 1/5/2005
          sender      sở-nội-vụ
          assignment  official.name Trần Văn An  official.birth 2/3/1960  unit thuế-hải-an  post phó  from 1/5/2005
          sender      cục-thuế
        ↓ assignment  an  unit thuế-lê-chân  post phó  from 1/6/2010
        """),
    ],
    silent: [
      Case(
        "Thirty days of both: the lists have their days of grace.",
        """
        sender      thành-ủy
        assignment  official.name Trần Văn An  official.birth 2/3/1960  unit thuế-hải-an  post phó  from 1/5/2005  to 1/7/2010
        sender      cục-thuế
        assignment  an  unit thuế-lê-chân  post phó  from 1/6/2010
        """),
      Case(
        "Some day of July: it may have been the first.",
        """
        sender      thành-ủy
        assignment  official.name Trần Văn An  official.birth 2/3/1960  unit thuế-hải-an  post phó  from 1/5/2005  to 7/2010
        sender      cục-thuế
        assignment  an  unit thuế-lê-chân  post phó  from 1/6/2010
        """),
      Case(
        "Some day nobody can read.",
        """
        sender      thành-ủy
        assignment  official.name Trần Văn An  official.birth 2/3/1960  unit thuế-hải-an  post phó  from 1/5/2005  to ?
        sender      cục-thuế
        assignment  an  unit thuế-lê-chân  post phó  from 1/6/2010
        """),
      Case(
        "Thirty days before the report.",
        """
        sender      thành-ủy
        assignment  official.name Trần Văn An  official.birth 2/3/1960  unit thuế-hải-an  post phó  from 1/5/2005
        sender      cục-thuế
        assignment  an  unit thuế-lê-chân  post phó  from 1/12/2010
        """),
      Case(
        "The decision is on file, and the city's list is only behind: Q08's to say.",
        """
        sender      thành-ủy
        assignment  official.name Trần Văn An  official.birth 2/3/1960  unit thuế-hải-an  post phó  from 1/5/2005
        sender      cục-thuế
        action      an  kind DIEU_DONG  decider cục-thuế  decision 15/QĐ 28/5/2010  fromUnit thuế-hải-an  fromPost phó  toUnit thuế-lê-chân  toPost phó
        assignment  an  unit thuế-lê-chân  post phó  from 1/6/2010
        """),
      Case(
        "He was moved on in September; the one list shows where he was, the other where he is.",
        """
        sender      thành-ủy
        assignment  official.name Trần Văn An  official.birth 2/3/1960  unit thuế-hải-an  post phó  from 1/5/2005
        sender      cục-thuế
        action      an  kind DIEU_DONG  decider cục-thuế  decision 90/QĐ 15/9/2010  toUnit thuế-lê-chân  toPost phó
        assignment  an  unit thuế-lê-chân  post phó  from 6/2010
        """),
      Case(
        "Both lists follow him.",
        """
        sender      thành-ủy
        assignment  official.name Trần Văn An  official.birth 2/3/1960  unit thuế-hải-an  post phó  from 1/5/2005  to 31/5/2010
        assignment  official.name Trần Văn An  official.birth 2/3/1960  unit thuế-lê-chân  post phó  from 1/6/2010
        sender      cục-thuế
        assignment  an  unit thuế-lê-chân  post phó  from 1/6/2010
        """),
      Case(
        "A list without a column for ends has his next post too.",
        """
        sender      thành-ủy  without to
        assignment  official.name Trần Văn An  official.birth 2/3/1960  unit thuế-hải-an  post phó  from 1/5/2005
        assignment  official.name Trần Văn An  official.birth 2/3/1960  unit thuế-lê-chân  post phó  from 10/6/2010
        sender      cục-thuế
        assignment  an  unit thuế-lê-chân  post phó  from 1/6/2010
        """),
      Case(
        "A seat, the head of a committee, a post held besides.",
        """
        sender      qu-hải-an
        assignment  official.name Trần Văn An  official.birth 2/3/1960  unit qu-hải-an  post uv  from 1/8/2005
        assignment  official.name Trần Văn An  official.birth 2/3/1960  unit qu-hải-an  post bí-thư  from 1/8/2005
        assignment  official.name Trần Văn An  official.birth 2/3/1960  unit thuế-lê-chân  post trưởng  from 1/8/2005  form concurrent
        sender      cục-thuế
        assignment  an  unit thuế-hải-an  post phó  from 1/5/2005
        """),
      Case(
        "The branch was given another name, and one list still has the old one.",
        """
        unit        chi-cục-cũ  name Chi cục cũ  kind vertical  level district  until 30/6/2009  successors thuế-hải-an
        sender      thành-ủy
        assignment  official.name Trần Văn An  official.birth 2/3/1960  unit chi-cục-cũ  post phó  from 1/5/2005
        sender      cục-thuế
        assignment  an  unit thuế-hải-an  post phó  from 1/7/2009
        """),
      Case(
        "The one list names the branch, the other the department that it is part of.",
        """
        sender      thành-ủy
        assignment  official.name Trần Văn An  official.birth 2/3/1960  unit cục-thuế  post phó  from 1/5/2005
        sender      cục-thuế
        assignment  an  unit thuế-hải-an  post phó  from 1/5/2005
        """),
      Case(
        "One post under two codes.",
        """
        post        pcct  title PHÓ CHI CỤC TRƯỞNG  rank deputy  filled appointed
        sender      thành-ủy
        assignment  official.name Trần Văn An  official.birth 2/3/1960  unit thuế-hải-an  post pcct  from 1/5/2005
        sender      cục-thuế
        assignment  an  unit thuế-hải-an  post phó  from 1/5/2005
        """),
      Case(
        "The tax department's own list has him in two posts at once: Q05's to say.",
        """
        sender      thành-ủy
        assignment  official.name Trần Văn An  official.birth 2/3/1960  unit thuế-hải-an  post phó  from 1/5/2005
        sender      cục-thuế
        assignment  an  unit thuế-hải-an  post phó  from 1/5/2005
        assignment  an  unit thuế-lê-chân  post phó  from 1/6/2010
        """),
      Case(
        "They disagreed about former years, and do no longer.",
        """
        sender      thành-ủy
        assignment  official.name Trần Văn An  official.birth 2/3/1960  unit thuế-hải-an  post phó  from 1/5/2005  to 31/12/2009
        sender      cục-thuế
        assignment  an  unit thuế-lê-chân  post phó  from 1/6/2007
        """),
    ],
    notJudged: [
      Case(
        "One card and two people, as far as the lists go: nobody knows whose post it is.",
        """
        sender      thành-ủy
        assignment  official.name Trần Văn An  official.birth 2/3/1960  official.partyCard 3112  unit thuế-hải-an  post phó  from 1/5/2005
        sender      cục-thuế
        official    bình  name Trần Văn An  birth 2/3/1960  partyCard 9944
        assignment  bình  unit thuế-lê-chân  post phó  from 1/6/2010
        """),
      Case(
        "A post that no list has.",
        """
        sender      thành-ủy
        assignment  official.name Trần Văn An  official.birth 2/3/1960  unit thuế-hải-an  post phó  from 1/5/2005
        sender      cục-thuế
        assignment  an  unit thuế-lê-chân  post ?  from 1/6/2010
        """),
      Case(
        "A unit that no list has.",
        """
        sender      thành-ủy
        assignment  official.name Trần Văn An  official.birth 2/3/1960  unit thuế-hải-an  post phó  from 1/5/2005
        sender      cục-thuế
        assignment  an  unit ?  post phó  from 1/6/2010
        """),
    ])

  func subjects(in inquiry: Inquiry) -> [DisagreeingLists.Person] { inquiry.disagreements.people }

  func place(of subject: DisagreeingLists.Person, in inquiry: borrowing Inquiry) -> SourceLocation? { subject.at }

  /// One person is one question, of the two rows that disagree for certain, and the longest.
  func judge(_ person: DisagreeingLists.Person, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    if let reason = person.notJudged { throw reason }
    if person.isOver { return .outOfScope(.otherPeriod) }
    guard let pair = person.disagreements.first else { return .inOrder }
    let grace = try inquiry.law.listGrace.provision(on: inquiry.asOf)
    let (registry, later) = (inquiry.registry, pair.later)
    var others: [SourceLocation] = []
    for row in person.disagreements.flatMap({ [$0.earlier.source, $0.later.source] })
    where row != later.source && !others.contains(row) { others.append(row) }
    return .found([
      Finding(
        .query,
        Apart(
          later: pair.later, earlier: pair.earlier, laterSender: inquiry.sender(of: later.source),
          earlierSender: inquiry.sender(of: pair.earlier.source),
          isUnsaid: [pair.later, pair.earlier].map { registry.end(of: $0) == .unsaid }),
        at: later.source, related: others.map { .init(.spell, $0) },
        about: .init(
          official: person.official, unit: later.unit,
          committee: registry.committee(over: registry.lineage(of: later.unit, on: inquiry.asOf), on: inquiry.asOf),
          date: later.from),
        responsible: inquiry.senders(of: [later.source] + others), under: [.init(grace)])
    ])
  }
}

private struct Apart: Statement {
  let later, earlier: Assignment
  let laterSender, earlierSender: Sentence
  /// Whether the later's list, the earlier's list have no column for ends.
  let isUnsaid: [Bool]

  var vi: Sentence {
    "Danh sách của \(laterSender) ghi \(later.official) giữ chức vụ \(heldVi(later, isUnsaid[0])), danh sách của \(earlierSender) ghi \(heldVi(earlier, isUnsaid[1])); chưa thấy quyết định nào ở giữa."
  }
  var en: Sentence {
    "\(laterSender) lists \(later.official) as \(heldEn(later, isUnsaid[0])), \(earlierSender) as \(heldEn(earlier, isUnsaid[1])); no decision between the two is on file."
  }
  var identity: Sentence {
    "\(later.official) \(earlier.post) \(earlier.unit) \(later.post) \(later.unit)"
  }

  private func heldVi(_ spell: Assignment, _ isUnsaid: Bool) -> Sentence {
    let held: Sentence = "\(spell.post) tại \(spell.unit) từ \(spell.from)"
    if let to = spell.to { return held + " đến \(to)" }
    return isUnsaid ? held + " nhưng không có cột ngày thôi giữ chức vụ" : held
  }

  private func heldEn(_ spell: Assignment, _ isUnsaid: Bool) -> Sentence {
    let held: Sentence = "\(spell.post) at \(spell.unit)"
    if let to = spell.to { return held + " from \(spell.from) to \(to)" }
    return held + " since \(spell.from)" + (isUnsaid ? ", without a column for ends" : "")
  }
}
