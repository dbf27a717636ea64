/// How much a gap in the lists proves, side by side: only a list that somebody vouches for can lack something.
public struct Coverage: Sendable {
  public enum Completeness: String, Sendable { case complete, partial, none }

  public struct Side: Sendable {
    public let unit: Code<Unit>
    /// Nil: the side is covered.
    public let gap: Gap?
  }

  /// Why a side's list proves nothing.
  public enum Gap: Sendable {
    /// No list of any profile is said to hold it all.
    case nobodyVouches
    /// The list is said to hold it all only from that day.
    case onlySince(CivilDate, FeedNumber)
    case missing(FeedNumber)
    case broken(FeedNumber)
    /// A row of the list was rejected, and it may be the one.
    case rejected(at: SourceLocation)
  }

  public let kind: RecordKind
  public let sides: [Side]

  public var completeness: Completeness {
    let covered = sides.count { $0.gap == nil }
    return covered == sides.count ? .complete : covered > 0 ? .partial : .none
  }
  public var gaps: [Side] { sides.filter { $0.gap != nil } }
}

extension Registry {
  /// What the lists of each side prove over an interval, both days included, for one person or one committee's case.
  ///
  /// - Parameters:
  ///   - official: whose row it may be that was rejected.
  ///   - committee: whose row it may be, where a rejected row names no person.
  public func coverage(
    of kind: RecordKind, by sides: [Code<Unit>], from: CivilDate, until: CivilDate, official: Code<Official>? = nil,
    committee: Code<Unit>? = nil
  ) -> Coverage {
    Coverage(
      kind: kind,
      sides: sides.map {
        Coverage.Side(
          unit: $0, gap: gap(of: kind, $0, from: from, until: until, official: official, committee: committee))
      })
  }

  /// The best that any one list offers.
  private func gap(
    of kind: RecordKind, _ side: Code<Unit>, from: CivilDate, until: CivilDate, official: Code<Official>?,
    committee: Code<Unit>?
  ) -> Coverage.Gap? {
    var best: (rank: Int, gap: Coverage.Gap) = (0, .nobodyVouches)
    let above = Voucher.Below.allCases.map { (below: $0, units: atOrAbove(side, by: $0, on: until)) }
    for (voucher, top) in vouchers(of: kind)
    where above.contains(where: { $0.below == voucher.below && $0.units.contains(top) }) {
      let found: (rank: Int, gap: Coverage.Gap)
      switch voucher.state {
      case .missing: found = (1, .missing(voucher.feed))
      case .broken: found = (2, .broken(voucher.feed))
      case .whole:
        if voucher.since > from || voucher.until < until {
          found = (3, .onlySince(voucher.since, voucher.feed))
        } else if let reject = mayHide(voucher.feed, official, committee) {
          found = (4, .rejected(at: reject.at))
        } else {
          return nil
        }
      }
      if found.rank > best.rank { best = found }
    }
    return best.gap
  }

  /// A rejected row counts against the official or the committee that could be read in it, else against its whole feed.
  func mayHide(_ feed: FeedNumber, _ official: Code<Official>?, _ committee: Code<Unit>?) -> Reject? {
    rejects(of: feed).first { reject in
      // Another person clears the row only where he is another for certain.
      if let named = reject.trace.official, isKnown(named) {
        guard let official else { return true }
        if named == official { return true }
        if !isAmbiguous(named), areDistinct(named, official) { return false }
      }
      if let named = reject.trace.unit, isKnown(named) { return committee.map { $0 == named } ?? true }
      return true
    }
  }
}
