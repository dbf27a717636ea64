import Records
import Rulebook

/// R04. An agreement was in force all year, and fewer exchanges were made under it than should be.
struct AgreementUnused: Rule {
  let card = RuleCard(
    "R04", "agreement-unused",
    title: Bilingual(vi: "Quy chế phối hợp ít được thực hiện", en: "An agreement hardly used"),
    rationale: Bilingual(
      vi: "Quy chế còn hiệu lực mà trong năm không trao đổi lần nào thì chỉ có trên giấy.",
      en: "An agreement in force under which nothing is exchanged exists on paper only."),
    remedy: Bilingual(
      vi: "Báo cáo số lần trao đổi trong năm, hoặc giải trình vì sao chưa thực hiện.",
      en: "Report the year's exchanges, or explain why there were none."),
    reads: ["agreement.exchanges"])

  let examples = Examples(
    setting: """
      on      31/12/2010
      law     agreement.exchanges  2 monitoring
      unit    qu-hải-an  name Quận ủy Hải An  kind committee  level district
      unit    ca-hải-an  name Công an Hải An  kind state-body  level district  partyParent qu-hải-an
      covers  activity  qu-hải-an
      """,
    reported: [
      Case(
        "One exchange in the year, one too few.",
        """
        ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008
          activity   1/QC  kind exchange  held 5/6/2010
          activity   1/QC  kind exchange  held 31/12/2009
        """, severity: .query,
        says: Bilingual(
          vi:
            "Quy chế phối hợp 1/QC (Quận ủy Hải An, Công an Hải An): trong năm trao đổi 1 lần, ngưỡng theo dõi là 2.",
          en: "Coordination agreement 1/QC (Quận ủy Hải An, Công an Hải An): exchanges in the year 1, expected 2."
        )),
      Case(
        "A conference is no exchange.",
        """
        ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008
          activity   1/QC  kind conference  held 5/6/2010  count 2
        """, severity: .query),
      Case(
        "Both parties list the one exchange: it is one.",
        """
        ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008
          activity   1/QC  kind exchange  held 5/6/2010
          sender     ca-hải-an
          activity   1/QC  kind exchange  held 5/6/2010
        """, severity: .query),
      Case(
        "The day in one list and the month in the other: one exchange or two, nobody can say.",
        """
        ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008
          activity   1/QC  kind exchange  held 5/6/2010
          sender     ca-hải-an
          activity   1/QC  kind exchange  held 6/2010
        """, severity: .query,
        says: Bilingual(
          vi:
            "Quy chế phối hợp 1/QC (Quận ủy Hải An, Công an Hải An): chưa rõ trong năm đã trao đổi đủ 2 lần hay chưa, cần xác định ngày.",
          en:
            "Coordination agreement 1/QC (Quận ủy Hải An, Công an Hải An): whether the 2 exchanges expected were made in the year is not clear; the dates are to be established."
        )),
      Case(
        "One party is in no list of units: the other answers.",
        """
        ↓ agreement  2/QC  subject internal-protection  parties qu-hải-an;ca-x  signed 2/3/2008
        """, severity: .query),
    ],
    silent: [
      Case(
        "Two, in one row.",
        """
        agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008
        activity   1/QC  kind exchange  held 9/2010  count 2
        """),
      Case(
        "In June: half of the year is to come.",
        """
        on         30/6/2010
        agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008
        """),
      Case(
        "Signed within the year.",
        "agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/1/2010"),
      Case(
        "Ended within the year.",
        "agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2005  until 30/12/2010"),
      Case(
        "Signed on the first day, ends on the last, and used twice.",
        """
        agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 1/1/2010  until 31/12/2010
        activity   1/QC  kind exchange  held 1/1/2010
        activity   1/QC  kind exchange  held 31/12/2010
        """),
    ],
    notJudged: [
      Case(
        "Neither party vouches for its list of exchanges.",
        """
        unit       qu-x  name Quận ủy X  kind committee  level district
        agreement  2/QC  subject internal-protection  parties qu-x;ca-x  signed 2/3/2008
        """),
      Case(
        "Signed some day of a year that may be this one.",
        "agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2010"),
    ])

  func subjects(in inquiry: Inquiry) -> [UnitedAgreement] { inquiry.agreements }

  func place(of subject: UnitedAgreement, in inquiry: borrowing Inquiry) -> SourceLocation? { subject.rows[0] }

  func judge(_ agreement: UnitedAgreement, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    switch try agreement.year(of: .exchange, required: inquiry.law.exchanges, in: inquiry) {
    case .outOfScope(let reason): return .outOfScope(reason)
    case .enough: return .inOrder
    case .fewer(let year):
      return .found([
        Finding(
          .query,
          TooFewExchanges(
            agreement: agreement.number, parties: agreement.parties, sortedParties: agreement.sortedParties,
            held: year.isCertain ? year.held.certain : nil,
            required: year.required.value),
          at: agreement.rows[0],
          related: (agreement.rows.dropFirst() + agreement.activities.flatMap(\.rows)).map { .init(.agreement, $0) },
          about: .init(committee: year.committee, date: agreement.signed), responsible: year.parties,
          under: [.init(year.required)], coverage: year.coverage)
      ])
    }
  }
}

private struct TooFewExchanges: Statement {
  let agreement: Code<Agreement>
  let parties, sortedParties: [Code<Unit>]
  /// Nil where it may have been often enough.
  let held: Int?
  let required: Int

  var vi: Sentence {
    let head: Sentence = "Quy chế phối hợp \(plain: agreement.symbol) (\(parties)): "
    return head
      + (held.map { "trong năm trao đổi \($0) lần, ngưỡng theo dõi là \(required)." }
        ?? "chưa rõ trong năm đã trao đổi đủ \(required) lần hay chưa, cần xác định ngày.")
  }
  var en: Sentence {
    let head: Sentence = "Coordination agreement \(plain: agreement.symbol) (\(parties)): "
    return head
      + (held.map { "exchanges in the year \($0), expected \(required)." }
        ?? "whether the \(required) exchanges expected were made in the year is not clear; the dates are to be established.")
  }
  var identity: Sentence { "\(plain: agreement.symbol) \(sortedParties)" }
}
