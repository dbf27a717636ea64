/// The columns of one table whose text is never kept, by its header and the rows next to it.
///
/// Where nobody can say what a column is, it is taken for a forbidden one: that costs a few cells in the list of rejected
/// rows, and the other mistake would show what nobody may see.
struct ForbiddenColumns {
  /// Places of columns whose text is never kept.
  private(set) var places: Set<Int> = []
  /// Of those that must not be sent, for certain: each once, in the order of the header.
  private(set) var names: [String] = []

  /// - Parameter isForbidden: by name.
  init(_ header: HeaderSearch.Header, _ isForbidden: (String) -> Bool) {
    // A name that was misread in a file that was not is no way round the list.
    let isForbidden = { (name: String) in TextEncoding.readings(of: name).contains(where: isForbidden) }
    // A blank name belongs to the merged cell to its left.
    var isMerged = false
    for (column, name) in header.names.enumerated() {
      if name.isEmpty {
        if isMerged { places.insert(column) }
        continue
      }
      isMerged = false
      if ColumnName(name).spellings.contains(where: isForbidden) {
        forbid(column, name)
        isMerged = true
      } else if name.contains(ForbiddenColumns.damaged), !header.needed.contains(column) {
        places.insert(column)
      }
    }
    if header.row < 0 { return }
    readAbove(header, isForbidden)
    readBelow(header, isForbidden)
  }

  private mutating func forbid(_ column: Int, _ name: String) {
    places.insert(column)
    if !names.contains(name) { names.append(name) }
  }

  /// The name of a group may stand above a header that was complete without it: `Gia đình` above `Cha` and `Mẹ`. A title
  /// stands there too, and is no group: columns of the records are under it.
  private mutating func readAbove(_ header: HeaderSearch.Header, _ isForbidden: (String) -> Bool) {
    var start = 0
    while let group = (start..<header.above.count).first(where: { !header.above[$0].isEmpty }) {
      start = (group + 1..<header.above.count).first { !header.above[$0].isEmpty } ?? header.above.count
      let end = start == header.above.count ? header.names.count : start
      guard group < end, isForbidden(header.above[group]) else { continue }
      let isTitle = (group..<end).contains(where: header.needed.contains)
      for column in group..<end where !header.needed.contains(column) && !places.contains(column) {
        if isTitle || column >= header.names.count {
          places.insert(column)
        } else {
          let name = header.names[column]
          forbid(column, header.above[group] + (name.isEmpty ? "" : ColumnName.joint + name))
        }
      }
    }
  }

  /// The names of a group's columns may stand below a header that was complete without them: `Tôn giáo` below `Khác`.
  /// Below every column of the records there is nothing then, which is no row of data.
  private mutating func readBelow(_ header: HeaderSearch.Header, _ isForbidden: (String) -> Bool) {
    let below = header.below
    if header.needed.contains(where: { $0 < below.count && !below[$0].isEmpty }) { return }
    for (column, name) in below.enumerated() where !name.isEmpty && isForbidden(name) && !places.contains(column) {
      forbid(column, name)
    }
  }

  /// Stands in a name that is no text in the file's encoding.
  private static let damaged: Character = "\u{FFFD}"
}
