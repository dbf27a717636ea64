import Records
import Rulebook

/// T03. The head of a unit for more terms, one after the other, than a post allows.
///
/// Two ways lead there: the time of all the terms allowed is over, or he was appointed again for a term more. What is
/// counted is a person, as in T01.
struct OverlongHead: Rule {
  let card = RuleCard(
    "T03", "overlong-head",
    title: Bilingual(vi: "Cấp trưởng giữ một chức vụ quá số nhiệm kỳ", en: "Head of a unit for too many terms"),
    rationale: Bilingual(
      vi: "Người đứng đầu không giữ một chức vụ tại một địa phương, đơn vị quá số nhiệm kỳ liên tiếp cho phép.",
      en: "The head of a unit leaves the post to another after the terms allowed, and is of use elsewhere."),
    remedy: Bilingual(
      vi: "Luân chuyển, điều động hoặc bố trí công tác khác; báo cáo Ban Tổ chức kế hoạch thực hiện.",
      en: "Rotate or transfer the official, and report the plan to the organisation board."),
    reads: [
      "tenure.head.posts", "tenure.head.max-terms", "appointment.term", "tenure.gap", "tenure.counts-acting",
    ])

  let examples = Examples(
    setting: """
      on    31/12/2018
      law   tenure.head.posts  trưởng
      law   tenure.head.max-terms  2
      law   appointment.term  60
      law   tenure.gap  1 method
      law   tenure.counts-acting  false method
      unit  thuế-hải-an  name Thuế Hải An  kind vertical  level district  managingParent cục-thuế
      unit  thuế-lê-chân  name Thuế Lê Chân  kind vertical  level district  managingParent cục-thuế
      post  trưởng  title Chi cục trưởng  rank head  filled appointed
      post  đội-trưởng  title Đội trưởng  rank head  filled appointed
      post  phó  title Phó Chi cục trưởng  rank deputy  filled appointed
      covers  assignment  setting
      official  bình  name Phạm Thị Bình  birth 1960
      """,
    reported: [
      Case(
        "Ten years and a day.",
        "↓ assignment  bình  unit thuế-hải-an  post trưởng  from 30/12/2008", severity: .violation,
        says: Bilingual(
          vi:
            "Phạm Thị Bình giữ chức vụ Chi cục trưởng tại Thuế Hải An từ 30/12/2008, quá 02 nhiệm kỳ liên tiếp (120 tháng).",
          en:
            "Phạm Thị Bình has been Chi cục trưởng at Thuế Hải An since 30 December 2008, over 2 consecutive terms (120 months)."
        )),
      Case(
        "Appointed a third time, before the second term was out.",
        """
        ↓ assignment  bình  unit thuế-hải-an  post trưởng  from 1/1/2010  to 31/12/2014
          assignment  bình  unit thuế-hải-an  post trưởng  from 1/1/2015  to 30/11/2018  form again
          assignment  bình  unit thuế-hải-an  post trưởng  from 1/12/2018  form again
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Phạm Thị Bình giữ chức vụ Chi cục trưởng tại Thuế Hải An từ 1/1/2010, được bổ nhiệm 03 nhiệm kỳ liên tiếp, quá 02 nhiệm kỳ.",
          en:
            "Phạm Thị Bình has been Chi cục trưởng at Thuế Hải An since 1 January 2010, appointed for 3 consecutive terms, over 2 terms."
        )),
      Case(
        "Only the year is known: over ten years by most readings, not by all.",
        "↓ assignment  bình  unit thuế-hải-an  post trưởng  from 2008", severity: .query,
        says: Bilingual(
          vi:
            "Phạm Thị Bình giữ chức vụ Chi cục trưởng tại Thuế Hải An từ 2008, có thể đã quá 02 nhiệm kỳ liên tiếp (120 tháng), cần xác định ngày.",
          en:
            "Phạm Thị Bình has been Chi cục trưởng at Thuế Hải An since 2008, perhaps over 2 consecutive terms (120 months); the dates are to be established."
        )),
      Case(
        "The list of decisions that was due did not come: one that moved her may stand there.",
        """
          unit        cục-thuế  name Cục Thuế  kind vertical  level province
          covers      action  cục-thuế  missing
        ↓ assignment  bình  unit thuế-hải-an  post trưởng  from 30/12/2008
        """, severity: .query),
      Case(
        "A list of those in office, without a column for the end.",
        """
          sender      cục-thuế  without to
        ↓ assignment  official.name Phạm Thị Bình  official.birth 1960  unit thuế-hải-an  post trưởng  from 2000
        """, severity: .query,
        says: Bilingual(
          vi:
            "Phạm Thị Bình giữ chức vụ Chi cục trưởng tại Thuế Hải An từ 2000, quá 02 nhiệm kỳ liên tiếp (120 tháng) nếu hiện còn giữ; danh sách không có cột ngày thôi giữ chức vụ.",
          en:
            "Phạm Thị Bình has been Chi cục trưởng at Thuế Hải An since 2000, over 2 consecutive terms (120 months) if the post is still held; the list has no column for the end."
        )),
      Case(
        "A decision on file has moved her: the list may be behind.",
        """
        ↓ assignment  bình  unit thuế-hải-an  post trưởng  from 2000
          action  bình  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  fromPost trưởng  toUnit thuế-lê-chân  decision 9/QĐ 1/6/2018
        """, severity: .query),
      Case(
        "The break between the second appointment and the third may be a day or two months.",
        """
        ↓ assignment  bình  unit thuế-hải-an  post trưởng  from 1/1/2010  to 31/12/2014
          assignment  bình  unit thuế-hải-an  post trưởng  from 1/1/2015  to 10/2018  form again
          assignment  bình  unit thuế-hải-an  post trưởng  from 11/2018  form again
        """, severity: .query),
      Case(
        "The unit was renamed between two terms, and the post carries on.",
        """
          unit        chi-cục-cũ  name Chi cục cũ  kind vertical  level district  until 31/5/2013  successors thuế-hải-an
        ↓ assignment  bình  unit chi-cục-cũ  post trưởng  from 1/6/2008  to 31/5/2013
          assignment  bình  unit thuế-hải-an  post trưởng  from 1/6/2013  form again
        """, severity: .violation),
      Case(
        "Seconded for a year, and back.",
        """
        ↓ assignment  bình  unit thuế-hải-an  post trưởng  from 1/1/2005  to 31/5/2010
          assignment  bình  unit thuế-lê-chân  post trưởng  from 1/6/2010  to 31/5/2011  form seconded
          assignment  bình  unit thuế-hải-an  post trưởng  from 1/6/2011
        """, severity: .violation),
      Case(
        "Two agencies list one tenure: one finding.",
        """
        ↓ assignment  bình  unit thuế-hải-an  post trưởng  from 1/1/2005
          sender      btc
          assignment  official.name Phạm Thị Bình  official.birth 1960  unit thuế-hải-an  post trưởng  from 1/1/2005
        """, severity: .violation),
    ],
    silent: [
      Case("Ten years to the day.", "assignment  bình  unit thuế-hải-an  post trưởng  from 31/12/2008"),
      Case(
        "The second of two terms.",
        """
        assignment  bình  unit thuế-hải-an  post trưởng  from 1/1/2010  to 31/12/2014
        assignment  bình  unit thuế-hải-an  post trưởng  from 1/1/2015  form again
        """),
      Case(
        "Two agencies date one reappointment differently: still the second term.",
        """
        assignment  bình  unit thuế-hải-an  post trưởng  from 1/1/2010  to 31/12/2014
        assignment  bình  unit thuế-hải-an  post trưởng  from 1/1/2015  form again
        sender      btc
        assignment  official.name Phạm Thị Bình  official.birth 1960  unit thuế-hải-an  post trưởng  from 15/1/2015  form again
        """),
      Case(
        "A year elsewhere, and a new beginning: terms that follow each other are counted.",
        """
        assignment  bình  unit thuế-hải-an  post trưởng  from 1/1/2005  to 31/12/2009
        assignment  bình  unit thuế-lê-chân  post phó  from 1/1/2010  to 31/12/2010
        assignment  bình  unit thuế-hải-an  post trưởng  from 1/1/2011  form again
        assignment  bình  unit thuế-hải-an  post trưởng  from 1/1/2016  form again
        """),
      Case("A deputy.", "assignment  bình  unit thuế-hải-an  post phó  from 1990"),
      Case(
        "A head whom the regulation does not list.", "assignment  bình  unit thuế-hải-an  post đội-trưởng  from 1990"),
      Case(
        "The head of one unit, then of another.",
        """
        assignment  bình  unit thuế-hải-an  post trưởng  from 1/1/2005  to 31/12/2012
        assignment  bình  unit thuế-lê-chân  post trưởng  from 1/1/2013
        """),
      Case(
        "Years as an acting head do not count.",
        """
        assignment  bình  unit thuế-hải-an  post trưởng  from 1/1/2005  to 31/12/2009  form acting
        assignment  bình  unit thuế-hải-an  post trưởng  from 1/1/2010
        """),
      Case(
        "The office has not said which posts are meant, and she is no head.",
        """
        law         tenure.head.posts  unset
        assignment  bình  unit thuế-hải-an  post phó  from 1990
        """),
    ],
    notJudged: [
      Case(
        "The office has not said which posts are meant.",
        """
        law         tenure.head.posts  unset
        assignment  bình  unit thuế-hải-an  post trưởng  from 1990
        """),
      Case("A post that no list has.", "assignment  bình  unit thuế-hải-an  post ?  from 1990"),
      Case("A unit that no list has.", "assignment  bình  unit ?  post trưởng  from 1990"),
      Case(
        "An agency lists her, and its list of posts did not come.",
        """
        unit      kho-bạc  name Kho bạc  kind vertical  level province
        sender    kho-bạc
        official  chi  name Lê Văn Chi  birth 1961
        """),
    ])

  func subjects(in inquiry: Inquiry) -> [TenureFacts.Person] { inquiry.tenures.people }

  func place(of subject: TenureFacts.Person, in inquiry: borrowing Inquiry) -> SourceLocation? { subject.at }

  func judge(_ person: TenureFacts.Person, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    let over = person.heads.filter { $0.isOver != .excluded }
    if !over.isEmpty { return .found(over.map { finding(person.official, $0, inquiry) }) }
    if let reason = person.termsNotJudged { throw reason }
    if person.heads.isEmpty { return .outOfScope(person.isHead ? .notListedPost : .notHead) }
    return .inOrder
  }

  private func finding(_ official: Code<Official>, _ terms: HeadTerms, _ inquiry: borrowing Inquiry) -> Finding {
    let tenure = terms.tenure
    return Finding(
      terms.isOver == .certain ? .violation : .query,
      TooManyTerms(official: official, terms: terms), at: tenure.spells[0],
      related: tenure.spells.dropFirst().map { .init(.spell, $0) },
      about: .init(
        official: official, unit: tenure.unit,
        committee: inquiry.registry.committee(over: tenure.unit, on: inquiry.asOf), date: tenure.from),
      responsible: [inquiry.manager(of: tenure.unit)], under: terms.rests)
  }
}

private struct TooManyTerms: Statement {
  let official: Code<Official>
  let terms: HeadTerms

  /// Where the time leaves it open, the number of appointments may not.
  private var isByTime: Bool { terms.isLong == .certain || terms.appointments <= terms.most.value }

  var vi: Sentence {
    let tenure = terms.tenure
    let over: Sentence =
      isByTime
      ? "quá \(counted: terms.most.value) nhiệm kỳ liên tiếp (\(months: terms.months))"
      : "được bổ nhiệm \(counted: terms.appointments) nhiệm kỳ liên tiếp, quá \(counted: terms.most.value) nhiệm kỳ"
    return "\(official) giữ chức vụ \(tenure.post) tại \(tenure.unit) từ \(tenure.from), \(terms.doubt.vi(over))."
  }
  var en: Sentence {
    let tenure = terms.tenure
    let over: Sentence =
      isByTime
      ? "over \(counted: terms.most.value) consecutive terms (\(months: terms.months))"
      : "appointed for \(counted: terms.appointments) consecutive terms, over \(counted: terms.most.value) terms"
    return "\(official) has been \(tenure.post) at \(tenure.unit) since \(tenure.from), \(terms.doubt.en(over))."
  }
  var identity: Sentence { "\(official) \(terms.tenure.post) \(terms.tenure.unit)" }
}
