import Records

/// Places in a list by what they belong to: for each official, those of his cases.
///
/// Built by counting, for a dictionary of a million small arrays costs more than all that is asked of it.
struct Places<Owner>: Sendable {
  private let places: [Int]
  private let starts: [UInt32]

  /// - Parameters:
  ///   - places: stay in this order for each owner.
  ///   - symbols: how many there are.
  init(_ places: some Collection<Int>, symbols: Int, by owner: (Int) -> Code<Owner>) {
    var starts = [UInt32](repeating: 0, count: symbols + 2)
    for place in places { starts[Places.slot(owner(place), symbols) + 1] += 1 }
    for i in 1..<starts.count { starts[i] += starts[i - 1] }
    self.starts = starts
    var sorted = [Int](repeating: 0, count: places.count)
    for place in places {
      let slot = Places.slot(owner(place), symbols)
      sorted[Int(starts[slot])] = place
      starts[slot] += 1
    }
    self.places = sorted
  }

  /// What belongs to nobody has the last slot.
  private static func slot(_ owner: Code<Owner>, _ symbols: Int) -> Int {
    owner.isUnreadable ? symbols : Int(owner.symbol.id)
  }

  subscript(_ owner: Code<Owner>) -> ArraySlice<Int> {
    let slot = Places.slot(owner, starts.count - 2)
    return places[Int(starts[slot])..<Int(starts[slot + 1])]
  }
}
