import Records

/// Places in a list, put together by the number of what they belong to: counted, where a dictionary of arrays would make
/// an array for each. Within one owner the order of the list is kept.
struct PlacesByOwner: Sendable {
  private let starts: [UInt32]
  private let places: [Int]

  /// - Parameter owners: from 0 to below `count`, one for each place; nil for what belongs to nothing.
  init(_ owners: [Int?], count: Int) {
    var starts = [UInt32](repeating: 0, count: count + 2)
    for case let owner? in owners { starts[owner + 2] += 1 }
    for i in 1..<starts.count { starts[i] += starts[i - 1] }
    var places = [Int](repeating: 0, count: Int(starts[count + 1]))
    for (place, owner) in owners.enumerated() {
      guard let owner else { continue }
      places[Int(starts[owner + 1])] = place
      starts[owner + 1] += 1
    }
    (self.starts, self.places) = (starts, places)
  }

  subscript(_ owner: Int) -> ArraySlice<Int> { places[Int(starts[owner])..<Int(starts[owner + 1])] }
}

/// Places in a list by the official whom each is about. Symbols are numbers already: nothing need be hashed.
struct PlacesByOfficial: Sendable {
  private let places: PlacesByOwner
  private let symbols: Int

  /// - Parameter officials: one for each place; nil for a place that nobody asks for.
  init(_ officials: [Code<Official>?], in registry: Registry) {
    let symbols = registry.names.count
    self.symbols = symbols
    places = PlacesByOwner(
      officials.map { $0.map { PlacesByOfficial.number($0, symbols) } }, count: symbols + 1)
  }

  subscript(_ official: Code<Official>) -> ArraySlice<Int> { places[PlacesByOfficial.number(official, symbols)] }

  /// Whoever cannot be read has the last number.
  private static func number(_ official: Code<Official>, _ symbols: Int) -> Int {
    official.isUnreadable ? symbols : Int(official.symbol.id)
  }
}
