import Records
import Rulebook

/// C12. An official was moved out of an area while he sat on its committee, and nothing records what became of the seat.
///
/// Recorded is what any list says of it: an end, a decision on it, a new row. It is judged in the year in which the days
/// that lists may lag have passed, so that no move of December is lost.
struct SeatUnaccounted: Rule {
  let card = RuleCard(
    "C12", "seat-unaccounted",
    title: Bilingual(
      vi: "Chuyển cấp ủy viên đi, chưa ghi nhận việc xử lý vị trí cấp ủy",
      en: "A committee member was moved, and nothing records what became of the seat"),
    rationale: Bilingual(
      vi: "Cấp ủy có người đã chuyển đi mà vẫn còn tên thì thiếu người thực tế và không thể kiện toàn.",
      en: "A committee that keeps a member who has gone is one short, and cannot fill the place."),
    remedy: Bilingual(
      vi: "Thống nhất với cấp ủy về việc thôi tham gia cấp ủy, kiện toàn vị trí và cập nhật danh sách.",
      en: "Agree with the committee how the seat ends and is filled, and bring its list up to date."),
    reads: ["lists.grace-days"], needs: [.action: ["toUnit"]])

  let examples = Examples(
    setting: """
      on      31/12/2010
      law     lists.grace-days  30 method
      unit    tu           name Thành ủy  kind committee  level province
      unit    cục-thuế     name Cục Thuế  kind vertical  level province  partyParent tu
      unit    qu-hải-an    name Quận ủy Hải An  kind committee  level district  partyParent tu  managingParent tu
      unit    qu-kiến-an   name Quận ủy Kiến An  kind committee  level district  partyParent tu  managingParent tu
      unit    chi-bộ       name Chi bộ Thuế Hải An  kind committee  level grassroots  partyParent qu-hải-an
      unit    thuế-hải-an  name Thuế Hải An  kind vertical  level district  partyParent chi-bộ  managingParent cục-thuế
      unit    đội-2        name Đội Thuế 2  kind vertical  level district  partyParent qu-hải-an  managingParent cục-thuế
      unit    thuế-kiến-an  name Thuế Kiến An  kind vertical  level district  partyParent qu-kiến-an  managingParent cục-thuế
      post    phó  title Phó Chi cục trưởng  rank deputy  filled appointed
      post    ủy-viên  title Quận ủy viên  rank seat  filled elected
      post    bí-thư  title Bí thư  rank seat  filled elected
      covers  assignment  qu-hải-an qu-kiến-an
      covers  action  cục-thuế qu-hải-an
      official    an  name Trần Văn An  birth 2/3/1960
      official    dung  name Lê Thị Dung  birth 5/6/1962
      """,
    reported: [
      Case(
        "Moved to another district, and still a member.",
        """
          assignment  an  unit qu-hải-an  post ủy-viên  from 2005  form elected  principal false
        ↓ action      an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  toUnit thuế-kiến-an  toPost phó  decision 15/QĐ 15/3/2010  effective 1/4/2010
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 15/3/2010 của Cục Thuế về việc điều động đối với Trần Văn An, có hiệu lực từ 1/4/2010: đến hết ngày 1/5/2010 chưa ghi nhận việc xử lý vị trí tham gia Quận ủy Hải An.",
          en:
            "Decision 15/QĐ of 15 March 2010 by Cục Thuế (transfer) on Trần Văn An, in force from 1 April 2010: until 1 May 2010 nothing records what became of the seat on Quận ủy Hải An."
        )),
      Case(
        "Staff who sits on the committee: the seat counts, whatever the post.",
        """
          assignment  dung  unit qu-hải-an  post ủy-viên  from 2005  form elected  principal false
        ↓ action      dung  kind LUAN_CHUYEN  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  decision 15/QĐ 15/3/2010
        """, severity: .violation),
      Case(
        "Retired.",
        """
          assignment  an  unit qu-hải-an  post ủy-viên  from 2005  form elected  principal false
        ↓ action      an  kind NGHI_HUU  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  decision 15/QĐ 15/3/2010
        """, severity: .violation),
      Case(
        "Relieved of his post, and nobody writes where he is now: whether he left the area is not known.",
        """
          assignment  an  unit qu-hải-an  post ủy-viên  from 2005  form elected  principal false
        ↓ action      an  kind MIEN_NHIEM  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  decision 15/QĐ 15/3/2010
        """, severity: .query,
        says: Bilingual(
          vi:
            "Quyết định 15/QĐ ngày 15/3/2010 của Cục Thuế về việc miễn nhiệm đối với Trần Văn An, có hiệu lực từ 15/3/2010: cần làm rõ việc tham gia Quận ủy Hải An, đến hết ngày 14/4/2010 chưa ghi nhận.",
          en:
            "Decision 15/QĐ of 15 March 2010 by Cục Thuế (relief from duty) on Trần Văn An, in force from 15 March 2010: what became of the seat on Quận ủy Hải An is to be made clear; until 14 April 2010 nothing records it."
        )),
      Case(
        "The days that lists may lag passed yesterday.",
        """
          on          15/4/2010
          assignment  an  unit qu-hải-an  post ủy-viên  from 2005  form elected  principal false
        ↓ action      an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  decision 15/QĐ 15/3/2010
        """),
      Case(
        "Moved in December, and the days that lists may lag passed in January: this year's.",
        """
          assignment  an  unit qu-hải-an  post ủy-viên  from 2005  form elected  principal false
        ↓ action      an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  decision 15/QĐ 15/12/2009
        """, severity: .violation),
      Case(
        "Within the district, but out of the cell that he led.",
        """
          covers      assignment  chi-bộ
          covers      action  chi-bộ
          assignment  an  unit chi-bộ  post bí-thư  from 2008  form elected  principal false
          assignment  an  unit qu-hải-an  post ủy-viên  from 2005  form elected  principal false
        ↓ action      an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
        """, severity: .violation),
      Case(
        "Relieved, and a week later moved: one seat, one question, under the decision that took effect first.",
        """
          assignment  an  unit qu-hải-an  post ủy-viên  from 2005  form elected  principal false
        ↓ action      an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  decision 15/QĐ 15/3/2010
          action      an  kind LUAN_CHUYEN  decider cục-thuế  fromUnit thuế-kiến-an  toUnit thuế-kiến-an  decision 19/QĐ 22/3/2010
        """),
      Case(
        "The committee sent no list of its decisions: one of those may speak of the seat.",
        """
          assignment  an  unit qu-kiến-an  post ủy-viên  from 2005  form elected  principal false
        ↓ action      an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-kiến-an  toUnit thuế-hải-an  decision 15/QĐ 15/3/2010
        """, severity: .query),
      Case(
        "Known only as of 2010: he may have sat on it, or only come to it later.",
        """
          assignment  an  unit qu-hải-an  post ủy-viên  from 2010  form elected  principal false
        ↓ action      an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  decision 15/QĐ 15/3/2010
        """, severity: .query),
      Case(
        "He has a seat on the committee he came to; of the old one nothing is said.",
        """
          assignment  an  unit qu-hải-an  post ủy-viên  from 2005  form elected  principal false
          assignment  an  unit qu-kiến-an  post ủy-viên  from 1/6/2010  form elected  principal false
        ↓ action      an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  decision 15/QĐ 15/3/2010
        """, severity: .query),
      Case(
        "Of two posts on the committee one was closed.",
        """
          assignment  an  unit qu-hải-an  post bí-thư  from 2008  to 31/3/2010  form elected  principal false
          assignment  an  unit qu-hải-an  post ủy-viên  from 2005  form elected  principal false
        ↓ action      an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  decision 15/QĐ 15/3/2010
        """, severity: .query),
    ],
    silent: [
      Case(
        "The list closed the seat.",
        """
        assignment  an  unit qu-hải-an  post ủy-viên  from 2005  to 31/3/2010  form elected  principal false
        action      an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  decision 15/QĐ 15/3/2010
        """),
      Case(
        "Another list closed it.",
        """
        assignment  an  unit qu-hải-an  post ủy-viên  from 2005  form elected  principal false
        action      an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  decision 15/QĐ 15/3/2010
        sender      tu
        assignment  official.name Trần Văn An  official.birth 2/3/1960  unit qu-hải-an  post ủy-viên  from 2005  to 31/3/2010  form elected  principal false
        """),
      Case(
        "The committee decided that he leaves it.",
        """
        assignment  an  unit qu-hải-an  post ủy-viên  from 2005  form elected  principal false
        action      an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  decision 15/QĐ 15/3/2010
        action      an  kind THOI_GIU_CHUC_VU  decider qu-hải-an  fromUnit qu-hải-an  fromPost ủy-viên  decision 9-QĐ/QU 2/4/2010
        """),
      Case(
        "The committee was renamed in July, and its new list has him.",
        """
        unit        qu-cũ  name Huyện ủy An Hải  kind committee  level district  partyParent tu  until 30/6/2010  successors qu-hải-an
        assignment  an  unit qu-cũ  post ủy-viên  from 2005  form elected  principal false
        assignment  an  unit qu-hải-an  post ủy-viên  from 1/7/2010  form elected  principal false
        action      an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  decision 15/QĐ 15/3/2010
        """),
      Case(
        "He stays in the district, and on its committee.",
        """
        assignment  an  unit qu-hải-an  post ủy-viên  from 2005  form elected  principal false
        action      an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit đội-2  decision 15/QĐ 15/3/2010
        """),
      Case(
        "A member of the city's committee is moved between districts.",
        """
        assignment  an  unit tu  post ủy-viên  from 2005  form elected  principal false
        action      an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  decision 15/QĐ 15/3/2010
        """),
      Case(
        "The days that lists may lag end today.",
        """
        on          14/4/2010
        assignment  an  unit qu-hải-an  post ủy-viên  from 2005  form elected  principal false
        action      an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  decision 15/QĐ 15/3/2010
        """),
      Case(
        "No member.",
        "action  an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  decision 15/QĐ 15/3/2010"
      ),
      Case(
        "His seat ended two years before.",
        """
        assignment  an  unit qu-hải-an  post ủy-viên  from 2005  to 1/2/2008  form elected  principal false
        action      an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  decision 15/QĐ 15/3/2010
        """),
      Case(
        "Only lent: he keeps his place.",
        """
        assignment  an  unit qu-hải-an  post ủy-viên  from 2005  form elected  principal false
        action      an  kind BIET_PHAI  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  decision 15/QĐ 15/3/2010
        """),
      Case(
        "Appointed to a higher post where he is.",
        """
        assignment  an  unit qu-hải-an  post ủy-viên  from 2005  form elected  principal false
        action      an  kind BO_NHIEM  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-hải-an  decision 15/QĐ 15/3/2010
        """),
      Case(
        "Relieved, and the list of posts has him in the district all the same.",
        """
        assignment  an  unit qu-hải-an  post ủy-viên  from 2005  form elected  principal false
        assignment  an  unit đội-2  post phó  from 16/3/2010
        action      an  kind MIEN_NHIEM  decider cục-thuế  fromUnit thuế-hải-an  fromPost phó  decision 15/QĐ 15/3/2010
        """),
    ],
    notJudged: [
      Case(
        "Nobody vouches for the committee's lists.",
        """
        unit        qu-x  name Quận ủy X  kind committee  level district  partyParent tu
        assignment  an  unit qu-x  post ủy-viên  from 2005  form elected  principal false
        action      an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  decision 15/QĐ 15/3/2010
        """),
      Case(
        "The committee's list has no column for ends.",
        """
        action      an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  decision 15/QĐ 15/3/2010
        sender      qu-hải-an  without to
        assignment  official.name Trần Văn An  official.birth 2/3/1960  unit qu-hải-an  post ủy-viên  from 2005  form elected  principal false
        """),
      Case(
        "Known by a code alone: what another list has of his seat stands there beside a name.",
        """
        assignment  C9  unit qu-hải-an  post ủy-viên  from 2005  form elected  principal false
        action      C9  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  decision 15/QĐ 15/3/2010
        sender      tu
        assignment  official.name Trần Văn An  official.birth 2/3/1960  unit qu-hải-an  post ủy-viên  from 2005  to 31/3/2010  form elected  principal false
        """),
      Case(
        "Moved to a unit that no list has.",
        """
        assignment  an  unit qu-hải-an  post ủy-viên  from 2005  form elected  principal false
        action      an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-?  decision 15/QĐ 15/3/2010
        """),
      Case(
        "Moved some day of the year: whether the days that lists may lag have passed, nobody can say.",
        """
        assignment  an  unit qu-hải-an  post ủy-viên  from 2005  form elected  principal false
        action      an  kind DIEU_DONG  decider cục-thuế  fromUnit thuế-hải-an  toUnit thuế-kiến-an  decision 15/QĐ 2010
        """),
    ])

  func subjects(in inquiry: Inquiry) -> [SeatLeft] { SeatLeft.all(in: inquiry) }

  func place(of subject: SeatLeft, in inquiry: borrowing Inquiry) -> SourceLocation? { subject.action.action.source }

  func judge(_ subject: SeatLeft, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    let (action, registry) = (subject.action.action, inquiry.registry)
    guard let seat = subject.seat else { return .outOfScope(.noSeat) }
    // Of whom no list gives so much as a name, nobody can say what other lists have of him.
    if registry.rows(of: action.official).isEmpty { throw .unknownOfficial }
    let grace = try inquiry.law.listGrace.provision(on: inquiry.asOf)
    if action.takesEffect.isUnreadable { throw .undated }
    let settled = action.takesEffect.adding(days: grace.value)
    let told = settled.adding(days: 1)
    switch inquiry.period.contains(told) {
    case .excluded: return .outOfScope(told.earliest > inquiry.period.last ? .notDue : .otherPeriod)
    case .possible: throw .undated
    case .certain: break
    }
    switch told.isOnOrBefore(inquiry.asOf) {
    case .excluded: return .outOfScope(.notDue)
    case .possible: throw .undated
    case .certain: break
    }

    let eve = action.decided.adding(days: -1)
    let look = SeatLook(
      seat: seat, action: action, others: subject.others, eve: eve, registry: registry, sides: inquiry.sides)
    guard let leaves = try look.leavesArea() else { return .outOfScope(.stays) }
    let closed = seat.isClosed(from: eve, until: inquiry.asOf, in: registry)
    if closed == .certain || look.isRecorded(until: inquiry.asOf) { return .inOrder }
    if look.isToldEarlier() { return .outOfScope(.earlierDecision) }
    let held = seat.isHeld(on: eve, in: registry)
    // A list without a column for ends cannot say that it does not end.
    if seat.spells.allSatisfy({ registry.end(of: $0) == .unsaid }) { throw .noCoverage(.assignment) }

    let coverage = try coverage(of: seat, action, until: settled.latest, inquiry)
    let isCertain =
      leaves && held == .certain && closed == .excluded && !look.hasAnotherSeat(until: inquiry.asOf)
      && !look.mayStandElsewhere(until: inquiry.asOf)
    let severity: Severity = isCertain && coverage.isWhole ? .violation : .query
    return .found([
      Finding(
        severity,
        SeatOpen(action: action, committee: seat.committee, settled: settled, isCertain: isCertain), at: action.source,
        related: subject.action.rows.filter { $0 != action.source }.map { .init(.sameAction, $0) }
          + seat.spells.map { .init(.seat, $0.source) },
        about: .init(
          official: action.official, committee: seat.committee, document: action.decision, date: action.decided),
        responsible: [action.decider], under: [.init(grace)], coverage: coverage.shown)
    ])
  }

  /// What the committee's lists prove, of seats and of its decisions: both must be whole.
  private func coverage(
    of seat: SeatLeft.Seat, _ action: PersonnelAction, until: CivilDate, _ inquiry: borrowing Inquiry
  ) throws(NotJudged) -> (isWhole: Bool, shown: Coverage) {
    let lists = [RecordKind.assignment, .action].map { kind in
      inquiry.registry.coverage(
        of: kind, by: [seat.committee], from: action.decided.earliest, until: until, official: action.official,
        committee: seat.committee)
    }
    let gaps = lists.filter { $0.completeness != .complete }
    if gaps.count == lists.count { throw .noCoverage(.assignment) }
    return (gaps.isEmpty, gaps.first ?? lists[0])
  }
}

private struct SeatOpen: Statement {
  let action: PersonnelAction
  let committee: Code<Unit>
  let settled: PartialDate
  let isCertain: Bool

  private var kind: Bilingual { action.kind.name }
  var vi: Sentence {
    let head: Sentence =
      "Quyết định \(action.decision) của \(action.decider) về việc \(words: kind.vi) đối với \(action.official), có hiệu lực từ \(action.takesEffect)"
    return isCertain
      ? head + ": đến hết ngày \(settled) chưa ghi nhận việc xử lý vị trí tham gia \(committee)."
      : head + ": cần làm rõ việc tham gia \(committee), đến hết ngày \(settled) chưa ghi nhận."
  }
  var en: Sentence {
    let head: Sentence =
      "Decision \(action.decision) by \(action.decider) (\(words: kind.en)) on \(action.official), in force from \(action.takesEffect)"
    return isCertain
      ? head + ": until \(settled) nothing records what became of the seat on \(committee)."
      : head + ": what became of the seat on \(committee) is to be made clear; until \(settled) nothing records it."
  }
  var identity: Sentence { "\(action.decision) \(action.official) \(committee)" }
}
