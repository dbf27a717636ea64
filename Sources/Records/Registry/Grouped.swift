/// Records sorted by the one thing they belong to, each thing's records side by side: all assignments of an official.
///
/// Built by counting, in time linear in the records; within a group the order of the files is kept.
struct Grouped<R: Record, Owner>: Sendable {
  let records: [R]
  private let starts: [UInt32]

  init(_ source: [R], symbols: Int, by owner: (R) -> Code<Owner>) {
    var starts = [UInt32](repeating: 0, count: symbols + 2)
    for record in source { starts[Grouped.slot(owner(record), symbols) + 1] += 1 }
    for i in 1..<starts.count { starts[i] += starts[i - 1] }
    self.starts = starts
    records = [R](unsafeUninitializedCapacity: source.count) { room, count in
      for record in source {
        let slot = Grouped.slot(owner(record), symbols)
        room.initializeElement(at: Int(starts[slot]), to: record)
        starts[slot] += 1
      }
      count = source.count
    }
  }

  /// An unreadable owner has the last slot: such records are nobody's, and still there.
  private static func slot(_ owner: Code<Owner>, _ symbols: Int) -> Int {
    owner.isUnreadable ? symbols : Int(owner.symbol.id)
  }

  subscript(_ owner: Code<Owner>) -> ArraySlice<R> { records[range(of: owner)] }

  private func range(of owner: Code<Owner>) -> Range<Int> {
    let id = Int(owner.symbol.id)
    guard !owner.isUnreadable, id + 1 < starts.count else { return 0..<0 }
    return Int(starts[id])..<Int(starts[id + 1])
  }

  /// Those who own at least one record.
  var owners: [Code<Owner>] {
    (0..<(starts.count - 2)).compactMap { starts[$0] < starts[$0 + 1] ? Code(Symbol(id: UInt32($0))) : nil }
  }
}
