/// Long lists: the report shows their beginning, says how much of how much that is, and where the rest stands.
extension Composer {
  /// At most so many rows, and a line that says how many there are. A total is no row.
  func cut(_ table: Table, rest: String?) -> [Block] {
    cut(table, of: table.rows.count { !$0.isGroup && !$0.isTotal }, rest: rest)
  }

  /// - Parameter all: how many rows there would be: a table of very many is not composed first.
  func cut(_ table: Table, of all: Int, rest: String?) -> [Block] {
    guard all > limit else { return [.table(table)] }
    var short = table
    var shown = 0
    short.rows = Array(
      table.rows.prefix { row in
        if !row.isGroup && !row.isTotal { shown += 1 }
        return shown <= limit
      })
    while short.rows.last?.isGroup == true { short.rows.removeLast() }
    return [.table(short), .note(prose.cut(shown: min(limit, all), of: all, rest: rest))]
  }

  /// A part of the report with each table and list of it cut. What was cut before stays as it is.
  func fitted(_ blocks: [Block]) -> [Block] {
    blocks.flatMap { block -> [Block] in
      switch block {
      case .table(let table) where table.rows.count > limit: return cut(table, rest: nil)
      case .list(let items) where items.count > limit:
        return [
          .list(Array(items.prefix(limit))), .note(prose.listCut(shown: limit, of: items.count)),
        ]
      default: return [block]
      }
    }
  }
}

extension [Passage] {
  /// So many names stand in one sentence.
  private static let most = 30

  /// “Hải An, Lê Chân”; of very many the first, and how many more there are: “…, … (+170)”.
  var listed: Passage {
    if count <= Self.most { return joined(by: ", ") }
    return prefix(Self.most).joined(by: ", ") + ", … (+\(count - Self.most))"
  }
}
