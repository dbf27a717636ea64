/// Lists of what holds on a day, and not only of what was new in a year.
extension Registry {
  /// What a coverage proves of agreements in force: what was signed before the first day for which a list vouches may
  /// still hold, and not stand in it.
  ///
  /// A list is taken for one of all that are in force where it vouches without a first day (`since: 0001-01-01`), or
  /// where it holds an agreement signed before that day, and so does not keep to it. The other sides have a gap.
  public func reachingBack(_ coverage: Coverage, from: CivilDate, until: CivilDate) -> Coverage {
    reachingBack(coverage, from: from, until: until) { reachesBack($0) }
  }

  /// The same of any kind of record that holds until it ends.
  ///
  /// - Parameter reachesBack: whether a list is one of all that are in force.
  public func reachingBack(
    _ coverage: Coverage, from: CivilDate, until: CivilDate, where reachesBack: (Voucher) -> Bool
  ) -> Coverage {
    Coverage(
      kind: coverage.kind,
      sides: coverage.sides.map { side in
        if side.gap != nil { return side }
        let vouchers = vouchers(of: coverage.kind).filter { voucher, top in
          voucher.state == .whole && voucher.since <= from && voucher.until >= until
            && isAtOrBelow(side.unit, top, by: voucher.below, on: until)
        }.map(\.voucher)
        if vouchers.contains(where: { rejects(of: $0.feed).isEmpty && reachesBack($0) }) { return side }
        return Coverage.Side(unit: side.unit, gap: vouchers.first.map { .onlySince($0.since, $0.feed) })
      })
  }

  private func reachesBack(_ voucher: Voucher) -> Bool {
    voucher.since == .first
      || records.agreements.contains { row in
        row.source.feed == voucher.feed && row.signed.isBefore(voucher.since) == .certain
      }
  }
}
