import Configuration
import Records

/// What one feed gave of one kind of record: a list of a canonical file.
///
/// A list for each feed, and never one of two: what a feed does not speak of is no column of its list, for an empty
/// cell there would say something.
struct CanonicalList: Sendable {
  /// Of the feed that reads it in the canonical workspace.
  let id: String
  /// Whose records these are.
  let feed: Feed
  let kind: RecordKind
  /// The fields it has, in the record's order.
  let fields: [String]
}

/// A file of a canonical workspace, and what it takes the place of.
struct CanonicalFile: Sendable {
  /// Below the folder of the year.
  let name: String
  var lists: [CanonicalList]
}

/// The files that take the place of those of one pattern: they are due together, and arrived together.
struct CanonicalReturn: Sendable {
  let feeds: [Feed]
  var files: [CanonicalFile] = []
}

extension Profile {
  /// How its lists are laid out in canonical files: in CSV each is a file, in XML those of one return are.
  ///
  /// - Parameter notes: say which fields the files that came speak of.
  func canonicalReturns(_ form: CanonicalForm, _ notes: ImportNotes) -> [CanonicalReturn] {
    var returns: [CanonicalReturn] = []
    var ids: Set<String> = []
    var names: Set<String> = []
    for feed in feeds where !returns.contains(where: { $0.feeds[0].files == feed.files }) {
      let sharing = feeds.filter { $0.files == feed.files }
      var made = CanonicalReturn(feeds: sharing)
      for list in sharing.flatMap({ $0.canonicalLists(notes, &ids) }) {
        let last = made.files.count - 1
        if form == .xml, last >= 0, !made.files[last].lists.contains(where: { $0.kind == list.kind }) {
          made.files[last].lists.append(list)
          continue
        }
        let name = form == .xml ? "phoihop.xml" : list.kind.fileName
        made.files.append(CanonicalFile(name: name.unlike(&names), lists: [list]))
      }
      returns.append(made)
    }
    return returns
  }
}

extension Feed {
  fileprivate func canonicalLists(_ notes: ImportNotes, _ ids: inout Set<String>) -> [CanonicalList] {
    var kinds: [RecordKind] = []
    for plan in records where !kinds.contains(plan.kind) { kinds.append(plan.kind) }
    return kinds.map { kind in
      var mapped = notes.feeds[Int(number.number)].mapped[kind] ?? []
      if kind == .official, mapped.contains("given") { mapped.insert("name") }
      let id = kinds.count == 1 ? id : id + "-" + kind.rawValue
      return CanonicalList(
        id: id.unlike(&ids), feed: self, kind: kind, fields: kind.canonicalFields.filter(mapped.contains))
    }
  }
}

extension String {
  /// Itself, or with the next number that makes it a new one: `actions-2.csv`.
  fileprivate func unlike(_ taken: inout Set<String>) -> String {
    let dot = lastIndex(of: ".") ?? endIndex
    var name = self
    var number = 1
    while !taken.insert(name).inserted {
      number += 1
      name = "\(self[..<dot])-\(number)\(self[dot...])"
    }
    return name
  }
}
