import Records

/// Whom a paper is about, from the rows of all lists that have it: everyone whom a list knows, or as many as one list
/// names. A name that another list misspells is no second person.
enum NamedPersons {
  static func all<Rows: Sequence>(
    _ rows: Rows, in registry: Registry, _ naming: (Rows.Element) -> (row: SourceLocation, official: Code<Official>)
  ) -> [Code<Official>] {
    var one: Code<Official>?
    for row in rows {
      let official = naming(row).official
      if one != nil, official != one { return all(rows.map(naming), in: registry) }
      one = official
    }
    // Nearly every paper names one person only: then that is who it is about.
    return one.map { [$0] } ?? []
  }

  private static func all(
    _ rows: [(row: SourceLocation, official: Code<Official>)], in registry: Registry
  ) -> [Code<Official>] {
    var files: [Symbol] = []
    var named: [Symbol: [Code<Official>]] = [:]
    var seen: [Symbol: Set<Code<Official>>] = [:]
    for (row, official) in rows where seen[row.file, default: []].insert(official).inserted {
      if named[row.file] == nil { files.append(row.file) }
      named[row.file, default: []].append(official)
    }
    var known: [Code<Official>] = []
    var met: Set<Code<Official>> = []
    for (_, official) in rows where registry.isKnown(official) && met.insert(official).inserted {
      known.append(official)
    }
    let most = files.compactMap { named[$0] }.reduce([]) { $1.count > $0.count ? $1 : $0 }
    return known.count >= most.count ? known : most
  }
}
