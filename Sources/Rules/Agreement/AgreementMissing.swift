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
        """, severity: .query,
        says: Bilingual(
          vi:
            "Chưa thấy quy chế phối hợp còn hiệu lực giữa Quận ủy Kiến An và Công an Kiến An (bảo vệ chính trị nội bộ) trong các danh sách nhận được.",
          en:
            "No coordination agreement in force between Quận ủy Kiến An and Công an Kiến An (internal protection) stands in the lists that came."
        )),
      Case(
        "The lists hold what was signed since January: an older one may be in force.",
        """
        ↓ unit    qu-kiến-an  name Quận ủy Kiến An  kind committee  level district
          unit    ca-kiến-an  name Công an Kiến An  kind state-body  level district  partyParent qu-kiến-an
          covers  agreement  qu-kiến-an ca-kiến-an  since 1/1/2010
        """, severity: .query,
        says: Bilingual(
          vi:
            "Chưa thấy quy chế phối hợp còn hiệu lực giữa Quận ủy Kiến An và Công an Kiến An (bảo vệ chính trị nội bộ) trong các danh sách nhận được; danh sách chỉ chắc chắn đủ từ 1/1/2010.",
          en:
            "No coordination agreement in force between Quận ủy Kiến An and Công an Kiến An (internal protection) stands in the lists that came; they vouch only for what was signed since 1 January 2010."
        )),
      Case(
        "The same lists hold one of 2008: they are of all in force, and this one is in none.",
        """
        ↓ unit    qu-kiến-an  name Quận ủy Kiến An  kind committee  level district
          unit    ca-kiến-an  name Công an Kiến An  kind state-body  level district  partyParent qu-kiến-an
          covers  agreement  qu-kiến-an ca-kiến-an  since 1/1/2010
          agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008
        """, severity: .violation),
      Case(
        "One list says that it ended, the other that it has no end.",
        """
        ↓ unit       qu-hải-an  name Quận ủy Hải An  kind committee  level district
          agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008  until 30/6/2010
          sender     ca-hải-an
          agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-hải-an  signed 2/3/2008
        """, severity: .query),
      Case(
        "The mark between the two parties is damaged: a cell of one party is one of two that nobody can tell apart.",
        """
        ↓ unit       qu-hải-an  name Quận ủy Hải An  kind committee  level district
          agreement  1/QC  subject internal-protection  parties qu-hải-an¤ca-hải-an  signed 2/3/2008
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
      Case(
        "Signed under the former code of one of the two.",
        """
        unit       qu-hải-an  name Quận ủy Hải An  kind committee  level district
        unit       ca-cũ  name Công an cũ  kind state-body  level district  partyParent qu-hải-an  until 30/6/2010  successors ca-hải-an
        agreement  1/QC  subject internal-protection  parties qu-hải-an;ca-cũ  signed 2/3/2008
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
    case pair(Couple)
    case unset(NotJudged)
  }

  /// Two parties, and every agreement on the subject that binds them both, or may.
  struct Couple: Sendable {
    let subject: AgreementSubject
    let a, b: Unit
    let required: Provision<[Pair]>
    let agreements: [(agreement: UnitedAgreement, binds: Certainty)]
  }

  func subjects(in inquiry: Inquiry) -> [Required] {
    let required: Provision<[Pair]>
    do throws(NotJudged) { required = try inquiry.law.requiredAgreements.provision(on: inquiry.asOf) } catch {
      return [.unset(error)]
    }
    let (registry, day) = (inquiry.registry, inquiry.asOf)
    let units = registry.unitCodes.compactMap { registry.unit($0, on: day) }.sorted {
      ($0.source, registry.names[$0.code.symbol]) < ($1.source, registry.names[$1.code.symbol])
    }
    var agreements: [Code<Unit>: [UnitedAgreement]] = [:]
    for agreement in inquiry.agreements {
      let bound = agreement.parties.reduce(into: Set()) { $0.formUnion(registry.heirs(of: $1, on: day)) }
      for unit in bound { agreements[unit, default: []].append(agreement) }
    }
    let unreadable = inquiry.agreements.filter { $0.unknownParties(in: registry) > 0 }
    return required.value.flatMap { pair in
      Parties(pair, units: units, names: registry.names).couples.map { a, b in
        let both = [a.code, b.code]
        let known = (agreements[a.code] ?? []).map { ($0, binds: $0.binds(both, on: day, in: registry)) }
        let others = unreadable.map { ($0, binds: $0.mayBind(both, on: day, in: registry)) }
        let binding = (known.filter { $0.binds != .excluded } + others).map { agreement, binds in
          (agreement, binds: agreement.isAbout(pair.subject).and(binds))
        }
        return .pair(
          Couple(
            subject: pair.subject, a: a, b: b, required: required,
            agreements: binding.filter { $0.binds != .excluded }))
      }
    }
  }

  func place(of subject: Required, in inquiry: borrowing Inquiry) -> SourceLocation? {
    if case .pair(let couple) = subject { couple.a.source } else { nil }
  }

  func judge(_ subject: Required, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    switch subject {
    case .unset(let reason): throw reason
    case .pair(let couple): try judge(couple, in: inquiry)
    }
  }

  private func judge(_ couple: Couple, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    let inForce = couple.agreements.map { $0.binds.and($0.agreement.isInForce(on: inquiry.asOf)) }
    if inForce.contains(.certain) { return .inOrder }
    let (from, until) = (inquiry.period.first, min(inquiry.asOf, inquiry.period.last))
    let absence = try inquiry.absence(
      of: .agreement, by: [couple.a.code, couple.b.code], from: from, until: until, committee: couple.a.code)
    let coverage = inquiry.registry.reachingBack(absence.coverage, from: from, until: until)
    let signed = couple.agreements.map(\.agreement)
    let state: NoAgreement.State
    if let place = inForce.firstIndex(of: .possible) {
      state = .unclear(signed[place].number)
    } else {
      let last = signed.max { ($0.until?.latest ?? .first, $0.rows[0]) < ($1.until?.latest ?? .first, $1.rows[0]) }
      let ended = last.flatMap { last in last.until.map { (last.number, $0) } }
      state = coverage.completeness == .complete ? .none(ended: ended) : .notOnFile(since: coverage.firstDay)
    }
    return .found([
      Finding(
        state.isCertain ? absence.severity : .query,
        NoAgreement(subject: couple.subject, a: couple.a.code, b: couple.b.code, state: state), at: couple.a.source,
        related: signed.flatMap(\.rows).map { .init(.agreement, $0) },
        about: .init(unit: couple.b.code, committee: couple.a.code), responsible: [couple.a.code, couple.b.code],
        under: [.init(couple.required)], coverage: coverage)
    ])
  }
}

extension Coverage {
  /// From when on the lists go that do not go back far enough.
  fileprivate var firstDay: CivilDate? {
    sides.lazy.compactMap { if case .onlySince(let day, _) = $0.gap { day } else { nil } }.first
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
  enum State {
    /// None, or one that has ended.
    case none(ended: (Code<Agreement>, PartialDate)?)
    /// None in the lists that came, and not all came, or not all go back far enough.
    case notOnFile(since: CivilDate?)
    /// One that is in force by some readings.
    case unclear(Code<Agreement>)

    var isCertain: Bool {
      if case .none = self { true } else { false }
    }
  }

  let subject: AgreementSubject
  let a: Code<Unit>
  let b: Code<Unit>
  let state: State

  private var words: Bilingual {
    switch subject {
    case .cadreWork: Bilingual(vi: "công tác cán bộ", en: "personnel work")
    case .internalProtection: Bilingual(vi: "bảo vệ chính trị nội bộ", en: "internal protection")
    case .other: Bilingual(vi: "nội dung khác", en: "another subject")
    }
  }
  var vi: Sentence {
    let parties: Sentence = "giữa \(a) và \(b) (\(words: words.vi))"
    switch state {
    case .none(let ended):
      let end: Sentence = ended.map { "; quy chế \(plain: $0.0.symbol) hết hiệu lực \($0.1)" } ?? ""
      return "Chưa có quy chế phối hợp còn hiệu lực \(parties)\(end)."
    case .notOnFile(let since):
      let reach: Sentence = since.map { "; danh sách chỉ chắc chắn đủ từ \($0)" } ?? ""
      return "Chưa thấy quy chế phối hợp còn hiệu lực \(parties) trong các danh sách nhận được\(reach)."
    case .unclear(let number):
      return "Chưa rõ quy chế phối hợp \(plain: number.symbol) \(parties) còn hiệu lực hay không."
    }
  }
  var en: Sentence {
    let parties: Sentence = "between \(a) and \(b) (\(words: words.en))"
    switch state {
    case .none(let ended):
      let end: Sentence = ended.map { "; \(plain: $0.0.symbol) ended on \($0.1)" } ?? ""
      return "There is no coordination agreement in force \(parties)\(end)."
    case .notOnFile(let since):
      let reach: Sentence = since.map { "; they vouch only for what was signed since \($0)" } ?? ""
      return "No coordination agreement in force \(parties) stands in the lists that came\(reach)."
    case .unclear(let number):
      return "Whether the coordination agreement \(plain: number.symbol) \(parties) is in force is not clear."
    }
  }
  var identity: Sentence { "\(words: subject.rawValue) \(a) \(b)" }
}
