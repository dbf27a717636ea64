import Records

/// The rows of one file, each with all the records that were made of it: to find those that say the same.
struct RowsOfFile: Sendable {
  let file: FileNote
  private let lists: [SayingList]
  /// By list, where the records of this file stand in it.
  private var places: [Range<Int>]

  /// A row, and an earlier one of the same file that has said it all already.
  struct Repeat: Sendable {
    let row, first: SourceLocation
    /// Whom it is about, where it is about somebody.
    let official: Code<Official>?
  }

  /// Every file, in the order of the files.
  static func all(_ registry: Registry) -> [RowsOfFile] {
    let lists = SayingList.all(registry)
    let none = [Range<Int>](repeating: 0..<0, count: lists.count)
    var files = registry.notes.files.map { RowsOfFile(file: $0, lists: lists, places: none) }
    let numbers = Dictionary(
      files.enumerated().compactMap { i, one in registry.names.symbol(of: one.file.path).map { ($0, i) } },
      uniquingKeysWith: { one, _ in one })
    for (l, list) in lists.enumerated() {
      var start = 0
      while start < list.count {
        let file = list.row(start).file
        var end = start + 1
        while end < list.count, list.row(end).file == file { end += 1 }
        if let i = numbers[file] { files[i].places[l] = start..<end }
        start = end
      }
    }
    return files
  }

  /// Rows of which every record stands in an earlier row already. In time linear in the rows, but for their order.
  func repeats() -> [Repeat] {
    let parts = parts()
    var first: [Int: Range<Int>] = [:]
    var repeats: [Repeat] = []
    var start = 0
    while start < parts.count {
      var end = start + 1
      while end < parts.count, parts[end].isOfOneRow(with: parts[start]) { end += 1 }
      var hasher = Hasher()
      for part in parts[start..<end] { hasher.combine(part.hash) }
      let hash = hasher.finalize()
      if let earlier = first[hash] {
        if says(parts[start..<end], as: parts[earlier]) {
          let official = parts[start..<end].lazy.compactMap { lists[Int($0.list)].official($0.index) }.first
          repeats.append(Repeat(row: row(parts[start]), first: row(parts[earlier.lowerBound]), official: official))
        }
      } else {
        first[hash] = start..<end
      }
      start = end
    }
    return repeats
  }

  /// One record of one row.
  private struct Part {
    let line: UInt32
    let byte: UInt64
    let list: UInt32
    let index: Int
    let hash: Int

    func isOfOneRow(with other: Part) -> Bool { line == other.line && byte == other.byte }
  }

  /// Row by row, each row's in the order of the lists.
  private func parts() -> [Part] {
    var parts: [Part] = []
    parts.reserveCapacity(places.reduce(0) { $0 + $1.count })
    for (l, list) in lists.enumerated() {
      for i in places[l] {
        let row = list.row(i)
        parts.append(Part(line: row.line, byte: row.byte, list: UInt32(l), index: i, hash: list.hash(i)))
      }
    }
    parts.sort { ($0.line, $0.byte, $0.list, $0.index) < ($1.line, $1.byte, $1.list, $1.index) }
    return parts
  }

  private func row(_ part: Part) -> SourceLocation { lists[Int(part.list)].row(part.index) }

  private func says(_ one: ArraySlice<Part>, as other: ArraySlice<Part>) -> Bool {
    one.count == other.count
      && zip(one, other).allSatisfy { a, b in a.list == b.list && lists[Int(a.list)].isSame(a.index, b.index) }
  }
}

/// All records of one kind, as far as what they say goes: without their places.
private struct SayingList: Sendable {
  let count: Int
  let row: @Sendable (Int) -> SourceLocation
  let hash: @Sendable (Int) -> Int
  let isSame: @Sendable (Int, Int) -> Bool
  let official: @Sendable (Int) -> Code<Official>?

  private init<R: Record>(
    _ records: [R], _ placeless: Renumbering, of official: @escaping @Sendable (R) -> Code<Official>? = { _ in nil }
  ) {
    count = records.count
    row = { records[$0].source }
    hash = { records[$0].renumbered(placeless).hashValue }
    isSame = { records[$0].renumbered(placeless) == records[$1].renumbered(placeless) }
    self.official = { official(records[$0]) }
  }

  static func all(_ registry: Registry) -> [SayingList] {
    let (records, placeless) = (registry.records, registry.placeless)
    return [
      SayingList(records.units, placeless), SayingList(records.posts, placeless),
      SayingList(records.keyPosts, placeless), SayingList(records.regulations, placeless),
      SayingList(records.officials, placeless) { $0.code }, SayingList(records.assignments, placeless) { $0.official },
      SayingList(records.actions, placeless) { $0.official },
      SayingList(records.consultations, placeless) { $0.official },
      SayingList(records.evaluations, placeless) { $0.official }, SayingList(records.elections, placeless),
      SayingList(records.nominees, placeless) { $0.official },
      SayingList(records.successions, placeless) { $0.official }, SayingList(records.agreements, placeless),
      SayingList(records.activities, placeless), SayingList(records.exemptions, placeless) { $0.official },
    ]
  }
}
