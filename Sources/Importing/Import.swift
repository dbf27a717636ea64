import Configuration
import Records

/// Everything the agencies sent for one year, read file by file; and what is known of that reading.
public struct Import: Sendable {
  /// One a file, in the order of `notes.files`: agency by agency as given, then by the bytes of the path.
  public let batches: [Batch]
  public let notes: ImportNotes

  /// Reads every file that a feed claims, each once, several at a time; the order of what comes out never changes.
  ///
  /// - Parameters:
  ///   - exports: the folder on disk. Nothing in it is followed that is a link.
  ///   - isForbidden: columns, by name, whose text is never kept.
  ///   - diagnostics: gets what is wrong with `received.csv`, and feeds that read one file in two ways.
  public static func read(
    _ profiles: [Profile], exports: String, year: Int, isForbidden: @escaping @Sendable (String) -> Bool,
    into diagnostics: inout Diagnostics
  ) async -> Import {
    var notes = ImportNotes()
    var jobs: [FileJob] = []
    var received: [String: ReceivedList] = [:]
    for profile in profiles {
      notes.feeds += profile.feeds.map { $0.note(agency: profile.agency, unit: profile.unit) }
      received[profile.agency] = receivedList(of: profile.agency, in: exports, &diagnostics)
      let folder = ExportFolder(
        exports: exports, agency: profile.agency, year: year, patterns: profile.feeds.map(\.files))
      for item in folder.items {
        let feeds = profile.feeds(reading: item, year: year, &diagnostics)
        if !feeds.isEmpty {
          jobs.append(FileJob(item: item, agency: profile.agency, feeds: feeds))
        } else if folder.isOfTheYear(item.steps) {
          notes.unclaimed.append(item.path)
        }
      }
    }
    notes.unclaimed += unclaimed(in: exports, without: Set(profiles.map(\.agency)), year: year)

    let results = await FileJob.run(jobs, exports: exports, isForbidden: isForbidden)
    notes.files = results.map(\.note)
    for profile in profiles {
      for feed in profile.feeds {
        let unmet = unmet(by: feed, in: results)
        if !unmet.isEmpty {
          notes.feeds[Int(feed.number.number)] = feed.note(
            agency: profile.agency, unit: profile.unit, without: unmet)
        }
      }
      let account = Account(profile: profile, results: results, year: year)
      for feed in profile.feeds {
        notes.feeds[Int(feed.number.number)].state = account.state(of: feed)
        notes.feeds[Int(feed.number.number)].isDue = feed.due != nil
      }
      notes.vouchers += account.vouchers
      notes.returns += account.returns(received[profile.agency] ?? ReceivedList())
    }
    return Import(batches: results.map(\.batch), notes: notes)
  }

  /// What no file of a feed has anywhere.
  private static func unmet(by feed: Feed, in results: [FileJob.Result]) -> Set<Int> {
    let files = results.filter { $0.note.feeds.contains(feed.number) && $0.note.tally.accepted > 0 }
    guard let first = files.first else { return [] }
    return files.dropFirst().reduce(Set(first.unmet[feed.number] ?? [])) {
      $0.intersection($1.unmet[feed.number] ?? [])
    }
  }

  private static func receivedList(
    of agency: String, in exports: String, _ diagnostics: inout Diagnostics
  ) -> ReceivedList {
    let path = "exports/\(agency)/received.csv"
    do throws(Unreadable) {
      let file = "\(exports)/\(agency)/received.csv"
      guard let bytes = try Folder.content(of: file, limit: ImportLimits.list) else { return ReceivedList() }
      return ReceivedList(bytes, path: path, &diagnostics)
    } catch {
      diagnostics.report(error, at: Place(path: path))
      return ReceivedList()
    }
  }

  /// What whoever takes exports in noted of an agency's files. Its mistakes were told when they were read.
  static func received(by agency: String, in exports: String) -> ReceivedList {
    var told = Diagnostics()
    return receivedList(of: agency, in: exports, &told)
  }

  /// Files of the year in folders that belong to no profile.
  private static func unclaimed(in exports: String, without agencies: Set<String>, year: Int) -> [String] {
    let entries: [Folder.Entry]
    do throws(Unreadable) { entries = try Folder(path: exports).entries } catch {
      return []  // the folders of the agencies cannot be read either, and that is said of each
    }
    return entries.filter { $0.kind == .folder && !agencies.contains($0.name) && !$0.name.hasPrefix(".") }
      .flatMap { entry -> [String] in
        let folder = ExportFolder(exports: exports, agency: entry.name, year: year, patterns: [])
        return folder.items.filter { folder.isOfTheYear($0.steps) }.map(\.path)
      }
  }
}

extension Profile {
  /// The feeds that claim a file, or a folder that cannot be looked into.
  fileprivate func feeds(
    reading item: ExportFolder.Item, year: Int, _ diagnostics: inout Diagnostics
  ) -> [Feed] {
    var claiming: [Feed] = []
    for feed in feeds {
      let pattern = feed.files.steps(year: year)
      guard pattern.matches(item.steps) || item.problem != nil && pattern.begins(item.steps) else { continue }
      if let first = claiming.first, !first.format.canShareAFile(with: feed.format) {
        diagnostics.report(at: feed.place, Feed.conflict(feed, first))
      } else {
        claiming.append(feed)
      }
    }
    return claiming
  }
}
