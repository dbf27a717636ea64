import Records
import Rulebook

/// T08. A sector in which many managers have been in one post too long (“ở một số ngành”).
struct OverlongSector: Rule {
  let card = RuleCard(
    "T08", "overlong-sector",
    title: Bilingual(vi: "Ngành có nhiều cán bộ quản lý giữ một chức vụ quá lâu", en: "A sector that does not rotate"),
    rationale: Bilingual(
      vi: "Khi nhiều cán bộ quản lý của một ngành cùng giữ chức vụ quá lâu thì nguyên nhân nằm ở cách làm của ngành.",
      en: "Where many managers of a sector stay too long, the cause is not in the persons."),
    remedy: Bilingual(
      vi: "Ngành xây dựng kế hoạch luân chuyển chung và báo cáo Ban Tổ chức.",
      en: "Draw up one rotation plan for the sector and report it to the organisation board."),
    reads: ["tenure.manager.limit", "tenure.gap", "tenure.counts-acting", "tenure.share", "tenure.share.least"])

  let examples = Examples(
    setting: """
      on    31/12/2010
      law   tenure.manager.limit  96
      law   tenure.gap  1 method
      law   tenure.counts-acting  false method
      law   tenure.share  40 monitoring
      law   tenure.share.least  2 monitoring
      unit  thuế-hải-an  name Thuế Hải An  kind vertical  level district  sector Thuế
      post  trưởng  title Chi cục trưởng  rank head  filled appointed
      post  phó  title Phó Chi cục trưởng  rank deputy  filled appointed
      official  an  name Trần Văn An  birth 1960
      official  bình  name Phạm Thị Bình  birth 1961
      official  chi  name Lê Văn Chi  birth 1962
      official  dung  name Hoàng Thị Dung  birth 1963
      official  giang  name Vũ Văn Giang  birth 1964
      """,
    reported: [
      Case(
        "Two of four: over forty of a hundred, and at least two.",
        """
        ↓ unit        thuế-đồ-sơn  name Thuế Đồ Sơn  kind vertical  level district  sector Ngành Thuế
          assignment  an  unit thuế-đồ-sơn  post trưởng  from 1990
          assignment  bình  unit thuế-đồ-sơn  post phó  from 1990
          assignment  chi  unit thuế-đồ-sơn  post phó  from 2009
          assignment  dung  unit thuế-đồ-sơn  post phó  from 2009
        """, severity: .query,
        says: Bilingual(
          vi: "Ngành Thuế: 2/4 cán bộ quản lý giữ một chức vụ quá ngưỡng theo dõi (ngưỡng của ngành: 40%).",
          en: "Ngành Thuế: 2 of 4 managers have been in one post beyond the limit watched (the sector's: 40%).")),
      Case(
        "One beyond the limit watched, one beyond the terms allowed.",
        """
          law         tenure.manager.limit  180
          law         tenure.head.posts  trưởng
          law         tenure.head.max-terms  2
          law         appointment.term  60
        ↓ unit        thuế-đồ-sơn  name Thuế Đồ Sơn  kind vertical  level district  sector Ngành Thuế
          assignment  an  unit thuế-đồ-sơn  post trưởng  from 1/1/1999
          assignment  bình  unit thuế-đồ-sơn  post phó  from 1990
          assignment  chi  unit thuế-đồ-sơn  post phó  from 2009
        """, severity: .query,
        says: Bilingual(
          vi:
            "Ngành Thuế: 2/3 cán bộ quản lý giữ một chức vụ quá ngưỡng theo dõi hoặc quá số nhiệm kỳ cho phép (ngưỡng của ngành: 40%).",
          en:
            "Ngành Thuế: 2 of 3 managers have been in one post beyond the limit watched or the terms allowed (the sector's: 40%)."
        )),
    ],
    silent: [
      Case(
        "Two of five is forty of a hundred, not more.",
        """
        assignment  an  unit thuế-hải-an  post trưởng  from 1990
        assignment  bình  unit thuế-hải-an  post phó  from 1990
        assignment  chi  unit thuế-hải-an  post phó  from 2009
        assignment  dung  unit thuế-hải-an  post phó  from 2009
        assignment  giang  unit thuế-hải-an  post phó  from 2009
        """),
      Case(
        "One person beyond both is one person.",
        """
        law         tenure.head.posts  trưởng
        law         tenure.head.max-terms  2
        law         appointment.term  60
        assignment  an  unit thuế-hải-an  post trưởng  from 1990
        assignment  bình  unit thuế-hải-an  post phó  from 2009
        """),
      Case(
        "One of one is no share.",
        "assignment  an  unit thuế-hải-an  post trưởng  from 1990"),
    ])

  func subjects(in inquiry: Inquiry) -> [SectorTenure] { inquiry.sectors }

  func place(of subject: SectorTenure, in inquiry: borrowing Inquiry) -> SourceLocation? { subject.at }

  func judge(_ sector: SectorTenure, in inquiry: borrowing Inquiry) throws(NotJudged) -> Answer {
    if sector.judged == 0, let reason = sector.notJudged { throw reason }
    let share = try inquiry.law.tenureShare.provision(on: inquiry.asOf)
    let least = try inquiry.law.tenureShareLeast.provision(on: inquiry.asOf)
    if sector.judged == 0 { return .outOfScope(.tooFew) }
    let passes = sector.overlong.count * 100 > share.value * sector.judged
    if !passes || sector.overlong.count < least.value { return .inOrder }
    return .found([
      Finding(
        .query,
        ManyOverlong(
          sector: sector.name, unit: sector.isNamed ? nil : sector.code, overlong: sector.overlong.count,
          perhaps: sector.perhaps,
          judged: sector.judged, countsTerms: sector.countsTerms, share: share.value),
        at: sector.at, related: sector.overlong.map { .init(.spell, $0) }, about: .init(unit: sector.code),
        responsible: sector.code.map { [$0] } ?? [],
        under: sector.rests.sorted { ($0.key, $0.basis.citation) < ($1.key, $1.basis.citation) } + [
          .init(share), .init(least),
        ])
    ])
  }
}

private struct ManyOverlong: Statement {
  let sector: Symbol
  /// The unit that stands for it, where the list of units names no sector.
  let unit: Code<Unit>?
  let overlong: Int
  /// Of these, who only may be.
  let perhaps: Int
  let judged: Int
  /// Some are beyond the terms allowed, and not beyond the limit watched.
  let countsTerms: Bool
  let share: Int

  var vi: Sentence {
    let limit: Sentence = countsTerms ? "ngưỡng theo dõi hoặc quá số nhiệm kỳ cho phép" : "ngưỡng theo dõi"
    let doubt: Sentence = perhaps == 0 ? "" : ", trong đó \(counted: perhaps) trường hợp cần đối chiếu lại"
    return
      "\(plain: sector): \(overlong)/\(judged) cán bộ quản lý giữ một chức vụ quá \(limit)\(doubt) (ngưỡng của ngành: \(share)%)."
  }
  var en: Sentence {
    let limit: Sentence = countsTerms ? "the limit watched or the terms allowed" : "the limit watched"
    let doubt: Sentence = perhaps == 0 ? "" : ", \(perhaps) of them perhaps,"
    return
      "\(plain: sector): \(overlong) of \(judged) managers have been\(doubt) in one post beyond \(limit) (the sector's: \(share)%)."
  }
  var identity: Sentence { unit.map { "\($0)" } ?? "\(plain: sector)" }
}
