import Records
import Rulebook
import Rules

/// II.2: how long managers have been in one post, and in which sectors too long.
extension Composer {
  func tenure() -> [Block] {
    let sectors = inquiry.sectors
    var text = prose.tenures(figures("T01"), at: overlongShares(sectors), limit: limits.count == 1 ? limits[0] : nil)
    text += " "
    text += prose.limits(limits)
    var blocks: [Block] = [.paragraph(text)]
    let undecided = judgement["T01"].notJudged
    if !undecided.isEmpty {
      blocks.append(
        .paragraph(
          prose.undecidedCases(
            Figure(undecided.count, Chapter.undecided.rawValue), by: shares(undecided.map(\.reason)))))
    }
    blocks += yearsInPost()
    if sectors.contains(where: { $0.judged > 0 }) { blocks.append(.table(table(sectors))) }
    let over = judgement["T08"]
    if over.examined > 0 {
      let found = Set(over.findings.map(\.at))
      blocks.append(
        .paragraph(
          prose.sectorsOverShare(
            Figure(over.found, anchor(ofRule: "T08")), names: sectors.filter { found.contains($0.at) }.map(name))))
    }
    return blocks
  }

  /// Every limit that some manager was judged by, the shortest first.
  var limits: [LimitInForce] {
    let all = inquiry.tenures.people.flatMap(\.posts).map {
      LimitInForce(months: $0.limit.value, force: $0.limit.basis.force)
    }
    return Set(all).sorted { ($0.months, $0.force.rawValue) < ($1.months, $1.force.rawValue) }
  }

  /// The sectors concerned, most first.
  func overlongShares(_ sectors: [SectorTenure]) -> [Share] {
    sectors.enumerated().filter { !$0.element.overlong.isEmpty }
      .sorted { (-$0.element.overlong.count, $0.offset) < (-$1.element.overlong.count, $1.offset) }
      .map { Share(name(of: $0.element), Figure($0.element.overlong.count, anchor(ofRule: "T01"))) }
  }

  private func name(of sector: SectorTenure) -> Passage { .given(registry.names[sector.name]) }

  private func table(_ sectors: [SectorTenure]) -> Table {
    let rule = anchor(ofRule: "T01")
    func row(_ name: Passage, _ overlong: Int, _ judged: Int, isTotal: Bool = false) -> Table.Row {
      Table.Row(
        [
          name, .number(judged), Figure(overlong, rule).passage,
          judged > 0 ? percent(Fraction(overlong, of: judged)) : "x",
        ], isTotal: isTotal)
    }
    let total = (
      overlong: sectors.reduce(0) { $0 + $1.overlong.count }, judged: sectors.reduce(0) { $0 + $1.judged }
    )
    return Table(
      caption: prose.sectorCaption, isNumbered: true,
      columns: [.words(prose.sector), .figures(prose.managers), .figures(prose.overlong), .figures(prose.share)],
      rows: [row(prose.total, total.overlong, total.judged, isTotal: true)]
        + sectors.map { row(name(of: $0), $0.overlong.count, $0.judged) }, legend: [prose.signs])
  }
}
