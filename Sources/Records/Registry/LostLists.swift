/// Lists that were to come and are lost, whole or a row of them: what they would say may speak for somebody.
extension Registry {
  /// Whether a record of this person may be lost that one of the units, or one above it, was to send.
  ///
  /// A list that came whole and vouches for the same days makes up for another that did not. A list that nobody vouches
  /// for counts where it is due, or came and lacks a row; of what nobody is asked for, nothing is known to be lost.
  ///
  /// - Parameter wholly: only lists that did not come, or break off, and not single rows.
  public func mayHaveLost(
    _ kind: RecordKind, of official: Code<Official>, at units: [Code<Unit>], on day: CivilDate, wholly: Bool = false
  ) -> Bool {
    func isAbout(_ list: Voucher, _ top: Code<Unit>, _ unit: Code<Unit>) -> Bool {
      // A board keeps lists of people of every unit.
      let isBoards = versions(of: top).contains { $0.kind == .organisationBoard }
      return isBoards || isAtOrBelow(unit, top, by: list.below, on: day)
    }
    return units.contains { unit in
      let lost = (shortLists[kind] ?? []).filter { list, top in
        isAbout(list, top, unit) && (list.state != .whole || !wholly && mayHide(list.feed, official, nil) != nil)
      }
      if lost.isEmpty { return false }
      let whole = vouchers(of: kind).filter { list, top in
        isAbout(list, top, unit) && list.state == .whole && mayHide(list.feed, official, nil) == nil
      }
      return lost.contains { lost in
        !whole.contains { $0.voucher.since <= lost.voucher.since && $0.voucher.until >= lost.voucher.until }
      }
    }
  }
}

extension ImportNotes {
  /// Every list that somebody vouches for; and of the others those that are due, or came, for no days in particular: any
  /// that came whole makes up for them.
  var lists: [Voucher] {
    let others = feeds.indices.filter { !feeds[$0].unit.isEmpty && (feeds[$0].isDue || feeds[$0].state != .missing) }
      .flatMap { place in
        let (feed, number) = (feeds[place], FeedNumber(UInt16(place)))
        let kinds = RecordKind.allCases.filter { kind in
          feed.mapped[kind] != nil && !vouchers.contains { $0.feed == number && $0.kind == kind }
        }
        return kinds.map {
          Voucher(feed: number, kind: $0, unit: feed.unit, since: .last, until: .first, state: feed.state)
        }
      }
    return vouchers + others
  }
}
