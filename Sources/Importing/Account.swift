import Records

/// What came of one agency's feeds: which lists are whole, which returns are there.
struct Account {
  let profile: Profile
  let year: Int
  private let results: [FileJob.Result]

  init(profile: Profile, results: [FileJob.Result], year: Int) {
    (self.profile, self.year) = (profile, year)
    self.results = results.filter { $0.job.agency == profile.agency }
  }

  private func files(of feed: Feed) -> [FileJob.Result] { results.filter { $0.note.feeds.contains(feed.number) } }

  /// A list is whole only where some row came and every file was read to its end. One without a row is as good as
  /// missing: a header alone does not say that there was nothing, until the sender does.
  var vouchers: [Voucher] {
    profile.feeds.flatMap { feed -> [Voucher] in
      let state = state(of: feed)
      return feed.covers.map { cover in
        Voucher(
          feed: feed.number, kind: cover.kind, unit: cover.unit, below: cover.below, since: cover.since ?? firstDay,
          until: lastDay, state: state)
      }
    }
  }

  func state(of feed: Feed) -> Voucher.State {
    let files = files(of: feed)
    return files.isEmpty || isEmpty(files) ? .missing : files.allSatisfy { $0.problem == nil } ? .whole : .broken
  }

  /// One a pattern: two feeds on the same files are one return.
  func returns(_ received: ReceivedList) -> [Return] {
    var returns: [Return] = []
    for (i, feed) in profile.feeds.enumerated() where !profile.feeds[..<i].contains(where: { $0.files == feed.files }) {
      let due = profile.feeds.lazy.filter { $0.files == feed.files }.compactMap(\.due).first?.day(for: year)
      returns.append(
        Return(
          feed: feed.number, pattern: feed.files.filled(year: year), year: year, due: due,
          state: state(of: files(of: feed), due: due, received)))
    }
    return returns
  }

  private func state(of files: [FileJob.Result], due: CivilDate?, _ received: ReceivedList) -> Return.State {
    if files.isEmpty { return .missing }
    if isEmpty(files) { return .empty }
    // The return is there when the last of its files is.
    let days = files.map { received.day(of: $0.job.file) }
    guard let due, let last = days.compactMap({ $0 }).max(), !days.contains(nil) else { return .arrived(late: nil) }
    return .arrived(late: max(0, last - due))
  }

  /// Whether files came, could all be read, and hold no row.
  private func isEmpty(_ files: [FileJob.Result]) -> Bool {
    let isReadable = files.allSatisfy { $0.problem == nil || $0.problem?.reason == .empty }
    return isReadable && !files.contains { $0.note.tally.hasDataRows }
  }

  private var firstDay: CivilDate { day(month: 1, day: 1) }
  private var lastDay: CivilDate { day(month: 12, day: 31) }

  private func day(month: Int, day: Int) -> CivilDate {
    guard let day = CivilDate(year: year, month: month, day: day) else { preconditionFailure("no year \(year)") }
    return day
  }
}

extension Batch.Tally {
  /// Rows that were to be records, whether they became some or not.
  fileprivate var hasDataRows: Bool { accepted + rejected + (setAside[.unmatched] ?? 0) > 0 }
}
