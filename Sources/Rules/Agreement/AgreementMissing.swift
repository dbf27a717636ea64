import Records
import Rulebook

/// R01. Two parties that must have a coordination agreement have none in force.
struct AgreementMissing: Rule {
  let card = RuleCard(
    "R01", "agreement-missing",
    title: Bilingual(vi: "Chưa có quy chế phối hợp còn hiệu lực", en: "No coordination agreement in force"),
    rationale: Bilingual(
      vi: "Không có quy chế thì việc phối hợp tùy vào từng người và từng lần.",
      en: "Without an agreement, coordination hangs on persons and occasions."),
    remedy: Bilingual(
      vi: "Ký mới hoặc gia hạn quy chế phối hợp trong năm tới.",
      en: "Sign an agreement, or renew the one that has ended."),
    reads: ["agreement.required"])

  let examples = Examples(
    setting: """
      on      31/12/2010
      law     agreement.required  internal-protection committee state-body district
      unit    ca-hải-an  name Công an Hải An  kind state-body  level district  partyParent qu-hải-an
      covers  agreement  qu-hải-an ca-hải-an
      """,
    reported: [
      Case(
        "None was ever signed.",
        """
        ↓ unit    qu-kiến-an  name Quận ủy Kiến An  kind committee  level district
          unit    ca-kiến-an  name Công an Kiến An  kind state-body  level district  partyParent qu-kiến-an
          covers  agreement  qu-kiến-an ca-kiến-an
          agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Chưa có quy chế phối hợp còn hiệu lực giữa Quận ủy Kiến An và Công an Kiến An (bảo vệ chính trị nội bộ).",
          en:
            "There is no coordination agreement in force between Quận ủy Kiến An and Công an Kiến An (internal protection)."
        )),
      Case(
        "It ended the day before.",
        """
        ↓ unit       qu-hải-an  name Quận ủy Hải An  kind committee  level district
          agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2005  until 30/12/2010
        """, severity: .violation,
        says: Bilingual(
          vi:
            "Chưa có quy chế phối hợp còn hiệu lực giữa Quận ủy Hải An và Công an Hải An (bảo vệ chính trị nội bộ); quy chế 1/QC hết hiệu lực 30/12/2010.",
          en:
            "There is no coordination agreement in force between Quận ủy Hải An and Công an Hải An (internal protection); 1/QC ended on 30 December 2010."
        )),
      Case(
        "Another subject does not count.",
        """
        ↓ unit       qu-hải-an  name Quận ủy Hải An  kind committee  level district
          agreement  1/QC  subject cadre-work  parties qu-hải-an;ca-hải-an  signed 2/3/2008
        """, severity: .violation),
      Case(
        "It ends some day of December: in force or not, nobody can say.",
        """
        ↓ unit       qu-hải-an  name Quận ủy Hải An  kind committee  level district
          agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2005  until 12/2010
        """, severity: .query,
        says: Bilingual(
          vi:
            "Chưa rõ quy chế phối hợp 1/QC giữa Quận ủy Hải An và Công an Hải An (bảo vệ chính trị nội bộ) còn hiệu lực hay không.",
          en:
            "Whether the coordination agreement 1/QC between Quận ủy Hải An and Công an Hải An (internal protection) is in force is not clear."
        )),
      Case(
        "One party's list did not come: it may be in there.",
        """
        ↓ unit    qu-kiến-an  name Quận ủy Kiến An  kind committee  level district
          unit    ca-kiến-an  name Công an Kiến An  kind state-body  level district  partyParent qu-kiến-an
          covers  agreement  ca-kiến-an
          agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008
        """, severity: .query),
    ],
    silent: [
      Case(
        "In force on its last day.",
        """
        unit       qu-hải-an  name Quận ủy Hải An  kind committee  level district
        agreement  1/QC  subject internal-protection  parties ca-hải-an;qu-hải-an  signed 2/3/2005  until 31/12/2010
        """),
      Case(
        "A renewed one takes the place of the old.",
        """
        unit       qu-hải-an  name Quận ủy Hải An  kind committee  level district
        agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2005  until 30/6/2010
        agreement  2/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 1/7/2010
        """),
    ],
    notJudged: [
      Case(
        "Neither party vouches for its list.",
        """
        unit    qu-x  name Quận ủy X  kind committee  level district
        unit    ca-x  name Công an X  kind state-body  level district  partyParent qu-x
        agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008
        """)
    ])

  /// Two parties that must have one; or that nobody has said who must.
  enum Required: Sendable {
    case pair(subject: AgreementSubject, Unit, Unit, Provision<[Pair]>)
    case unset(NotJudged)
  }

  func subjects(in inquiry: Inquiry) -> [Required] {
    let provision: Provision<[Pair]>
    do throws(NotJudged) { provision = try inquiry.law.requiredAgreements.provision(on: inquiry.asOf) } catch {
      return [.unset(error)]
    }
    let units = inquiry.registry.records.units.filter { $0.exists(on: inquiry.asOf) }
    return provision.value.flatMap { pair in
      Parties(pair, units: units, names: inquiry.registry.names).couples.map {
        .pair(subject: pair.subject, $0.0, $0.1, provision)
      }
    }
  }

  func place(of subject: Required, in inquiry: borrowing Inquiry) -> SourceLocation? {
    if case .pair(_, let a, _, _) = subject { a.source } else { nil }
  }

  func judge(_ subject: Required, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    switch subject {
    case .unset(let reason): throw reason
    case .pair(let subject, let a, let b, let provision):
      let signed = inquiry.registry.records.agreements.filter { agreement in
        let parties = inquiry.registry.codes(in: agreement.parties)
        return agreement.subject == subject && parties.contains(a.code) && parties.contains(b.code)
      }
      let inForce = signed.reduce(Certainty.excluded) { $0.or($1.isInForce(on: inquiry.asOf)) }
      if inForce == .certain { return .inOrder }
      let absence = try inquiry.absence(
        of: .agreement, by: [a.code, b.code], from: inquiry.period.first, until: min(inquiry.asOf, inquiry.period.last),
        committee: a.code)
      let last = signed.max { ($0.until?.latest ?? .first, $0.source) < ($1.until?.latest ?? .first, $1.source) }
      return .found([
        Finding(
          inForce == .possible ? .query : absence.severity,
          NoAgreement(
            subject: subject, a: a.code, b: b.code, last: last?.number, ended: last?.until,
            isCertain: inForce == .excluded), at: a.source,
          related: signed.map { .init(.agreement, $0.source) },
          about: .init(unit: b.code, committee: a.code), responsible: [a.code, b.code], under: [.init(provision)],
          coverage: absence.coverage)
      ])
    }
  }
}

/// Who must have an agreement with whom: two kinds stand for every committee of a level with every unit of the other
/// kind directly under it; a kind and a unit, for every unit of that kind and level with that one.
private struct Parties {
  let couples: [(Unit, Unit)]

  init(_ pair: Pair, units: [Unit], names: SymbolPool) {
    func members(_ party: Pair.Party) -> [Unit] {
      switch party {
      case .unit(let code): units.filter { names[$0.code.symbol] == code }
      case .kind(let kind): units.filter { $0.kind == kind && (pair.level == nil || $0.level == pair.level) }
      }
    }
    switch (pair.a, pair.b) {
    case (.kind(let one), .kind(let other)):
      // The committee stands above; the other party is whatever of its kind lies directly under it.
      let (upper, lower) = other == .committee && one != .committee ? (pair.b, one) : (pair.a, other)
      couples = members(upper).flatMap { above in
        units.filter { $0.kind == lower && $0.partyParent == above.code }.map { (above, $0) }
      }
    default:
      couples = members(pair.a).flatMap { a in members(pair.b).filter { $0.code != a.code }.map { (a, $0) } }
    }
  }
}

private struct NoAgreement: Statement {
  let subject: AgreementSubject
  let a: Code<Unit>
  let b: Code<Unit>
  let last: Code<Agreement>?
  let ended: PartialDate?
  let isCertain: Bool

  private var words: Bilingual {
    switch subject {
    case .cadreWork: Bilingual(vi: "công tác cán bộ", en: "personnel work")
    case .internalProtection: Bilingual(vi: "bảo vệ chính trị nội bộ", en: "internal protection")
    case .other: Bilingual(vi: "nội dung khác", en: "another subject")
    }
  }
  var vi: Sentence {
    if !isCertain, let last {
      return
        "Chưa rõ quy chế phối hợp \(plain: last.symbol) giữa \(a) và \(b) (\(words: words.vi)) còn hiệu lực hay không."
    }
    let end: Sentence = ended.flatMap { day in last.map { "; quy chế \(plain: $0.symbol) hết hiệu lực \(day)" } } ?? ""
    return "Chưa có quy chế phối hợp còn hiệu lực giữa \(a) và \(b) (\(words: words.vi))\(end)."
  }
  var en: Sentence {
    if !isCertain, let last {
      return
        "Whether the coordination agreement \(plain: last.symbol) between \(a) and \(b) (\(words: words.en)) is in force is not clear."
    }
    let end: Sentence = ended.flatMap { day in last.map { "; \(plain: $0.symbol) ended on \(day)" } } ?? ""
    return "There is no coordination agreement in force between \(a) and \(b) (\(words: words.en))\(end)."
  }
  var identity: Sentence { "\(words: subject.rawValue) \(a) \(b)" }
}
