import Records
import Rulebook

/// R03. An agreement was in force all year, and held fewer review conferences than it should.
struct ConferenceMissing: Rule {
  let card = RuleCard(
    "R03", "conference-missing",
    title: Bilingual(
      vi: "Chưa tổ chức sơ kết, tổng kết quy chế phối hợp", en: "No review conference under the agreement"),
    rationale: Bilingual(
      vi: "Quy chế không được sơ kết, tổng kết thì không ai biết nó có được thực hiện hay không.",
      en: "An agreement that is never reviewed may as well not be kept."),
    remedy: Bilingual(
      vi: "Tổ chức hội nghị sơ kết hoặc tổng kết và gửi báo cáo.", en: "Hold the review conference and send its report."
    ),
    reads: ["agreement.conferences"])

  let examples = Examples(
    setting: """
      on      31/12/2010
      law     agreement.conferences  1
      unit    qu-hải-an  name Quận ủy Hải An  kind committee  level district
      unit    ca-hải-an  name Công an Hải An  kind state-body  level district  partyParent qu-hải-an
      covers  activity  qu-hải-an
      """,
    reported: [
      Case(
        "In force since 2008, no conference in 2010.",
        """
        ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008
          activity   1/QC  kind conference  held 31/12/2009
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Quy chế phối hợp 1/QC (Quận ủy Hải An, Công an Hải An): trong năm tổ chức 0 hội nghị sơ kết, tổng kết, theo quy định là 1.",
          en:
            "Coordination agreement 1/QC (Quận ủy Hải An, Công an Hải An): review conferences held in the year 0, required 1."
        )),
      Case(
        "An exchange is no conference.",
        """
        ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008
          activity   1/QC  kind exchange  held 5/6/2010  count 4
        """, severity: .violation),
      Case(
        "Held, but nobody can read when.",
        """
        ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008
          activity   1/QC  kind conference  held 12/2009
          activity   1/QC  kind conference  held 2009
        """, severity: .violation),
      Case(
        "Both parties list the one conference: it is one.",
        """
          law        agreement.conferences  2
        ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008
          activity   1/QC  kind conference  held 5/6/2010
          sender     ca-hải-an
          activity   1/QC  kind conference  held 5/6/2010
        """, severity: .violation),
      Case(
        "The day in one list and the month in the other: one conference or two, nobody can say.",
        """
          law        agreement.conferences  2
        ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008
          activity   1/QC  kind conference  held 5/6/2010
          sender     ca-hải-an
          activity   1/QC  kind conference  held 6/2010
        """, severity: .query),
      Case(
        "A conference stands under a number that no agreement has: it may be this one's, misspelt.",
        """
        ↓ agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008
          activity   l/QC  kind conference  held 5/6/2010
        """, severity: .query),
    ],
    silent: [
      Case(
        "In June: half of the year is to come.",
        """
        on         30/6/2010
        agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008
        """),
      Case(
        "Held on the last day of the year.",
        """
        agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008
        activity   1/QC  kind conference  held 31/12/2010
        """),
      Case(
        "Signed within the year: no full year to review yet.",
        "agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2010"),
      Case(
        "Ended within the year.",
        """
        agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2005  until 30/6/2010
        """),
    ],
    notJudged: [
      Case(
        "One party's list says that it ended in June, the other's that it has no end.",
        """
        agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008
        sender     ca-hải-an
        agreement  1/QC  subject internal-protection  parties ca-hải-an;qu-hải-an  signed 2/3/2008  until 30/6/2010
        """),
      Case(
        "Neither party vouches for its list of conferences.",
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
    switch try agreement.year(of: .conference, required: inquiry.law.conferences, in: inquiry) {
    case .outOfScope(let reason): return .outOfScope(reason)
    case .enough: return .inOrder
    case .fewer(let year):
      return .found([
        Finding(
          year.isCertain ? .violation : .query,
          TooFewConferences(
            agreement: agreement.number, parties: agreement.parties, sortedParties: agreement.sortedParties,
            held: year.held.certain,
            required: year.required.value),
          at: agreement.rows[0],
          related: (agreement.rows.dropFirst() + agreement.activities.flatMap(\.rows)).map { .init(.agreement, $0) },
          about: .init(committee: year.committee, date: agreement.signed), responsible: year.parties,
          under: [.init(year.required)], coverage: year.coverage)
      ])
    }
  }
}

private struct TooFewConferences: Statement {
  let agreement: Code<Agreement>
  let parties, sortedParties: [Code<Unit>]
  let held: Int
  let required: Int

  var vi: Sentence {
    "Quy chế phối hợp \(plain: agreement.symbol) (\(parties)): trong năm tổ chức \(held) hội nghị sơ kết, tổng kết, theo quy định là \(required)."
  }
  var en: Sentence {
    "Coordination agreement \(plain: agreement.symbol) (\(parties)): review conferences held in the year \(held), required \(required)."
  }
  var identity: Sentence { "\(plain: agreement.symbol) \(sortedParties)" }
}
